"""The promises of the contract, held by properties and by awkward texts."""

import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import pressparse

LINES = st.sampled_from(
    [
        "FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 9 a.m. EST, March 3, 2025", "Harbor opens", "# Harbor opens", "**Harbor**", "BOSTON, March 3, 2025 - ",
        "LONDON – ", "“We waited,” said Mara Quill, head of Acme Corp.", '"Never closed, said Roe', "Mara Quill said: “Go on.", "“And on.”", "> quoted line",
        "###", "- a point", "About AcmeAcme is a maker of tides.", "Media Contact:", "Tom Finch, tom.finch@example.org, 202-555-0142", "www.example.org",
        "(NASDAQ: ACME)", "1,234 | 5,678", "forward-looking statements", "\u200b", "\x0c", "x" * 90, "the harbor opened today and so it went on and on.", "",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(LINES, min_size=1, max_size=25).map("\n".join),
    st.lists(LINES, min_size=1, max_size=25).map("\r\n".join),
    st.lists(LINES, min_size=1, max_size=12).map("  ".join),
    st.text(max_size=300),
)


def is_visible(c: str) -> bool:
    return not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")


def values(node: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name + "_span" in node and value is not None:
                yield name, value, node[name + "_span"]
            yield from values(value)
    elif isinstance(node, list):
        for value in node:
            yield from values(value)


def check(text: str) -> None:
    release = pressparse.parse(text)
    covered = [0] * len(text)
    end = 0
    for section in release.sections:
        assert section.span.start >= end
        end = section.span.end
        for k in range(section.span.start, end):
            covered[k] += 1
    assert all(n == 1 for n, c in zip(covered, text, strict=True) if is_visible(c))
    for name, value, span in values(release.model_dump(mode="json")):
        assert span is not None, name
        raw = "".join(c for c in text[span["start"] : span["end"]] if is_visible(c))
        assert raw.replace(">", "") == "".join(c for c in value if is_visible(c)).replace(">", ""), name
    for quote in release.quotes:
        words = "".join(text[s.start : s.end] for s in quote.spans)
        assert "".join(filter(is_visible, words)) == "".join(filter(is_visible, quote.text))
    again = pressparse.Release.model_validate_json(release.model_dump_json())
    assert again == release
    assert pressparse.parse(text) == release


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_promises_hold_for_any_text(text: str) -> None:
    if any(is_visible(c) for c in text) and not any("\ud800" <= c <= "\udfff" for c in text):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "\x01\x02x\x00",
        "\n" * 200_000 + "x",
        '"' * 5000,
        "“" * 5000,
        "Jane Roe " * 3000,
        "x " * 50_000,
        "a\u0130b said İ",
        "About " * 2000,
        "1" * 20_000,
        "ABC, said Jane Roe of HTSC.",
    ],
    ids=[
        "one letter",
        "control",
        "blank lines",
        "marks",
        "open marks",
        "names",
        "words",
        "letters that grow",
        "about",
        "digits",
        "an acronym before a name",
    ],
)
def test_awkward_texts_parse(text: str) -> None:
    check(text)


FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*/*.txt"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_text_that_is_cut_anywhere_parses(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    step = 1 + len(text) // 16
    for place in range(step, len(text), step):
        for piece in (text[:place], text[place : place + 400], text[place : place + 300].upper()):
            if any(map(is_visible, piece)):
                assert pressparse.parse(piece).sections


def test_a_megabyte_parses() -> None:
    text = "“We waited,” said Mara Quill. " * 35_000
    assert pressparse.parse(text).sections


def test_same_result_in_another_process() -> None:
    code = "import pressparse; print(pressparse.parse('Harbor opens\\n\\nBOSTON, March 3, 2025 - The “harbor” opened, said Jane Roe.').model_dump_json())"
    seen = set()
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        done = subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, check=True)
        seen.add(done.stdout)
    assert len(seen) == 1
