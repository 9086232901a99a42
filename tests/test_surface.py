"""Errors, batches and the command."""

import itertools
import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

import pressparse
from pressparse.cli import main

TEXT = """Harbor Institute Opens Second Tide Laboratory

BOSTON, March 3, 2025 - The Harbor Institute today announced that it has opened its second laboratory on the estuary of the Ellery river. The
building holds twelve tanks, a workshop and a reading room for visitors, and it will stay open through the winter, the institute said.

The first laboratory was built in 1994 and has been visited by forty thousand pupils of the schools along the coast since then.

###
"""


@pytest.mark.parametrize(
    ("text", "error", "words"),
    [
        ("", pressparse.EmptyTextError, "no visible character"),
        (" \n\u200b\x00", pressparse.EmptyTextError, "no visible character"),
        ("x" * 11, pressparse.TextTooLongError, "11 characters, the limit is 10"),
        ("ab\ud800", pressparse.LoneSurrogateError, "offset 2"),
    ],
    ids=["empty", "invisible", "too long", "half a pair"],
)
def test_errors_tell_value_and_limit_and_pickle(text: str, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        pressparse.parse(text, options=pressparse.Options(max_chars=10))
    assert isinstance(caught.value, pressparse.PressParseError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_bytes_are_told_how_to_be_decoded() -> None:
    with pytest.raises(TypeError, match="decode"):
        pressparse.parse(b"x")  # type: ignore[arg-type]


def test_models_are_frozen_and_closed() -> None:
    release = pressparse.parse(TEXT)
    with pytest.raises(ValidationError):
        release.text = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        pressparse.Span(start=3, end=3)
    with pytest.raises(ValidationError):
        pressparse.Span.model_validate({"start": 1, "end": 2, "more": 3})
    assert "headline" in pressparse.Release.model_json_schema()["properties"]


def test_passages_of_a_kind() -> None:
    assert [p.text for p in pressparse.parse(TEXT).passages("end_mark")] == ["###"]


def test_explanation_names_cues_with_points() -> None:
    explained = pressparse.explain(TEXT)
    assert [row.section for row in explained.sections] == list(pressparse.parse(TEXT).sections)
    assert all(row.cues and row.runner_up != row.section.kind for row in explained.sections)


def test_parse_many_keeps_order_and_errors() -> None:
    texts = [TEXT, "", 3, TEXT]
    results = list(pressparse.parse_many(texts, on_error="keep"))  # type: ignore[arg-type]
    assert [r.index for r in results] == [0, 1, 2, 3]
    assert [type(r.error).__name__ for r in results] == ["NoneType", "EmptyTextError", "TypeError", "NoneType"]
    with pytest.raises(pressparse.EmptyTextError):
        list(pressparse.parse_many(texts))  # type: ignore[arg-type]


def test_parse_many_over_processes_reads_an_endless_source() -> None:
    results = list(itertools.islice(pressparse.parse_many(itertools.repeat(TEXT), workers=2), 30))
    assert [r.index for r in results] == list(range(30))
    assert results[29].release == pressparse.parse(TEXT)


@pytest.mark.parametrize("given", [{"workers": 0}, {"on_error": "drop"}])
def test_parse_many_refuses_what_it_cannot_do(given: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"workers|on_error"):
        pressparse.parse_many([], **given)  # type: ignore[arg-type]


def test_command_does_the_others_when_one_file_fails(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(b"\xff\xfe\xff")
    assert main(["parse", "--quiet", str(bad), str(tmp_path / "none.txt"), str(good)]) == 3
    out, err = capfdbinary.readouterr()
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["error"] and record["error"]["type"] for record in records] == ["UnreadableError", "UnreadableError", None]
    assert records[2]["release"]["headline"]["text"] == "Harbor Institute Opens Second Tide Laboratory"
    assert len(err.splitlines()) == 2
    assert b"Traceback" not in err


def test_module_reads_standard_input() -> None:
    done = subprocess.run([sys.executable, "-m", "pressparse", "parse", "--pretty", "-"], input=TEXT.encode(), capture_output=True, check=True)
    assert json.loads(done.stdout)["release"]["text"] == TEXT


def test_import_leaves_costly_packages_alone() -> None:
    code = "import sys, pressparse; print([m for m in ('dateutil', 'phonenumbers', 'tzdata', 'subprocess', 'pyarrow') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
