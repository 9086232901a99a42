"""The snippets of the documents on archives and engines run, each if its engine is installed."""

import gzip
import json
import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pressparse.cli import main

DOCS = Path(__file__).parent.parent / "docs"
ENGINES = {"Ray Data": "ray", "Dask": "dask", "Polars": "polars", "DuckDB": "duckdb"}
TEXTS = [
    f"Harbor Institute Opens Laboratory {number}\n\nBOSTON, March {number}, 202{number % 2 + 4} - The Harbor Institute today announced that it has opened "
    "a laboratory on the estuary. It will stay open through the winter.\n\n“We have waited nine years for this day,” said Mara Quill, director "
    "of the Harbor Institute.\n\n###\n"
    for number in range(1, 7)
]


def snippets(name: str, heading: str, language: str = "python") -> list[str]:
    """The code under a heading of a document; the text before the first has the heading ""."""
    parts = re.split(r"^#+ (.+)$", (DOCS / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    under = dict(zip(parts[1::2], parts[2::2], strict=True))
    return re.findall(rf"```{language}\n(.*?)```", under[heading], flags=re.DOTALL)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    pq.write_table(pa.table({"id": range(len(TEXTS)), "text": TEXTS}), "archive.parquet", row_group_size=2)
    lines = "".join(json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(TEXTS))
    Path("archive.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    return tmp_path


def run(codes: list[str]) -> dict[str, object]:
    names: dict[str, object] = {}
    for code in codes:
        exec(code, names)
    return names


@pytest.mark.parametrize("engine", ENGINES)
def test_snippet_of_engine(engine: str, archive: Path) -> None:
    if not find_spec(ENGINES[engine]):
        pytest.skip(f"{ENGINES[engine]} is not installed")
    codes = snippets("engines.md", "Beyond one machine") + snippets("engines.md", engine)
    names = run(codes)
    written = [pq.read_table(path) for path in sorted(archive.glob("parsed*"))]
    table = pa.concat_tables(written) if written else names["parsed"].to_arrow()  # type: ignore[attr-defined]
    rows = sorted(table.to_pylist(), key=lambda row: row["id"])
    assert [row["text"] for row in rows] == TEXTS
    assert {row["release"]["quotes"][0]["speaker"]["name"] for row in rows} == {"Mara Quill"}
    assert {row["error"] for row in rows} == {None}


def test_readers_in_python(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(snippets("archive.md", "Ways in"))
    assert capsys.readouterr().out.splitlines()[5] == "5 utf-8 Harbor Institute Opens Laboratory 6"


def test_who_was_quoted_most(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not find_spec("duckdb"):
        pytest.skip("duckdb is not installed")
    heading = "Who was quoted most, by organization and year?"
    for line in snippets("archive.md", heading, "sh"):
        assert main(shlex.split(line)[1:]) == 0
    names = run(snippets("archive.md", heading))
    assert names["answer"] == [("Harbor Institute", "2024", "Mara Quill", 3), ("Harbor Institute", "2025", "Mara Quill", 3)]
