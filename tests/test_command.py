"""The command as one uses it: what goes in comes out, whole, and the terminal tells how it went."""

import csv
import gzip
import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import zstandard

import pressparse
from pressparse.cli import main, parser
from pressparse.completion import completion
from pressparse.models import Options
from pressparse.progress import ErrorLines, Progress, ProgressLine, Summary, progress_line, summary_lines
from pressparse.records import Manner, Waiting, lost_record
from pressparse.sources import File, find_documents, find_files
from pressparse.writers import OutputError, open_output

COUNT = 400


def text(number: int) -> str:
    return (
        f"Harbor Institute Opens Laboratory {number}\n\nBOSTON, March {number % 28 + 1}, 2025 (PRNewswire) - The Harbor Institute today announced "
        "that it has opened a laboratory on the estuary.\n\n“We have waited nine years for this day,” said Mara Quill, director of the Harbor "
        "Institute.\n\n###\n\nMedia Contact: Tom Finch, tom.finch@example.org, 202-555-0142\n"
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Rows of which each hundredth cannot be parsed, and one that is no JSON."""
    rows = [json.dumps({"key": f"k{n}", "body": " " if n % 100 == 7 else text(n), "desk": {"floor": n}}) for n in range(COUNT - 1)] + ["no JSON"]
    path = tmp_path / "archive.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(rows).encode()))
    return path


def read_records(path: Path) -> list[dict[str, Any]]:
    lines = zstandard.ZstdDecompressor().stream_reader(path.read_bytes()).read() if path.suffix == ".zst" else path.read_bytes()
    return [json.loads(line) for line in lines.splitlines()]


ARGUMENTS = ["--text-field", "body", "--id-field", "key", "--quiet"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_record_for_each_row_with_where_it_came_from(archive: Path, tmp_path: Path, workers: str) -> None:
    target = tmp_path / "new" / "out.jsonl.zst"
    assert main(["parse", str(archive), "-o", str(target), "--workers", workers, "--country", "gb", *ARGUMENTS]) == 3
    records = read_records(target)
    assert [record["id"] for record in records] == [f"k{n}" for n in range(COUNT - 1)] + [f"{archive.as_posix()}:{COUNT}"]
    assert [record["source"]["row"] for record in records] == list(range(1, COUNT + 1))
    assert records[3]["columns"] == {"desk": {"floor": 3}}
    assert records[3]["sha256"] == hashlib.sha256(text(3).encode()).hexdigest()
    assert (records[3]["options"]["country"], records[3]["schema_version"]) == ("GB", pressparse.parse("x").schema_version)
    assert pressparse.Release.model_validate_json(json.dumps(records[3]["release"])) == pressparse.parse(text(3), options=Options(country="GB"))
    assert Counter(record["error"] and record["error"]["type"] for record in records) == {None: 395, "EmptyTextError": 4, "UnreadableError": 1}
    assert [path.name for path in target.parent.iterdir()] == ["out.jsonl.zst"]


def test_parquet_says_what_json_lines_say(archive: Path, tmp_path: Path) -> None:
    for name in ("out.parquet", "out.jsonl"):
        assert main(["parse", str(archive), "-o", str(tmp_path / name), *ARGUMENTS]) == 3
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    for row, record in zip(rows, read_records(tmp_path / "out.jsonl"), strict=True):
        columns = {name: json.loads(value) for name, value in row.pop("columns")}
        assert json.loads(json.dumps({**row, "columns": columns}, default=str)) == record


@pytest.mark.parametrize("suffix", ["csv", "csv.gz"])
def test_flat_facts(archive: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"facts.{suffix}"
    assert main(["parse", str(archive), "-o", str(target), *ARGUMENTS]) == 3
    data = gzip.decompress(target.read_bytes()) if suffix.endswith("gz") else target.read_bytes()
    rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert len(rows) == COUNT
    told = {name: rows[0][name] for name in ("id", "headline", "released", "place", "wire", "quotes", "speakers", "emails", "error")}
    assert told == {
        "id": "k0",
        "headline": "Harbor Institute Opens Laboratory 0",
        "released": "2025-03-01",
        "place": "BOSTON",
        "wire": "PR Newswire",
        "quotes": "1",
        "speakers": "Mara Quill",
        "emails": "tom.finch@example.org",
        "error": "",
    }
    assert rows[7]["error"].startswith("EmptyTextError: the text has no visible character")
    assert json.loads(rows[5]["columns"]) == {"desk": {"floor": 5}}


@pytest.mark.parametrize("name", ["out.jsonl", "out.parquet"])
def test_source_text_is_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(text(1), encoding="utf-8")
    assert main(["parse", str(tmp_path), "-o", str(tmp_path / name), "--no-text", "-q"]) == 0
    [row] = pq.read_table(tmp_path / name).to_pylist() if name.endswith("parquet") else read_records(tmp_path / name)
    assert row["release"].get("text") is None
    assert row["release"]["headline"]["text"] == "Harbor Institute Opens Laboratory 1"


def test_values_that_json_or_arrow_cannot_hold_are_kept_as_text(tmp_path: Path) -> None:
    rows = '{"id": "\\ud800", "text": "x", "a": NaN, "b": "\\udfff"}\n{"id": 2, "text": "\\ud800"}\n'
    (tmp_path / "odd.jsonl").write_text(rows, encoding="utf-8")
    for name in ("out.jsonl", "out.parquet", "out.csv"):
        assert main(["parse", str(tmp_path / "odd.jsonl"), "-o", str(tmp_path / name), "-q"]) == 3
    first, second = read_records(tmp_path / "out.jsonl")
    assert first["columns"] == {"a": "nan", "b": "\udfff"}
    assert second["error"]["type"] == "LoneSurrogateError"
    assert dict(pq.read_table(tmp_path / "out.parquet").to_pylist()[0]["columns"])["b"] == "\\udfff"


def parts(folder: Path) -> list[Path]:
    return sorted(folder.glob("part-*"))


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_a_folder_of_parts_is_resumed_after_the_last_whole_one(archive: Path, tmp_path: Path, form: str) -> None:
    folder = tmp_path / "parts"
    command = ["parse", str(archive), "-o", str(folder), "--to", form, "--part-size", "100", "--workers", "1", *ARGUMENTS]
    assert main([*command, "--limit", "200"]) == 3
    before = parts(folder)
    assert [path.name for path in before] == [f"part-{n:012}.{form}" for n in (0, 100)]
    (folder / f".part-000000000200.{form}.1.partial").write_bytes(b"half")
    assert main([*command, "--limit", "200"]) == 2, "a folder that holds parts is not written over"
    assert main([*command, "--resume", "--max-chars", "99"]) == 2, "a run with other options is not resumed"
    assert main([*command, "--resume"]) == 3
    assert parts(folder)[:2] == before
    documents = [waiting for path in parts(folder) for file in find_files([str(path)]) for waiting in find_documents(file)]
    assert len(documents) == COUNT
    assert main([*command, "--resume"]) == 0, "all is done: nothing is left that could fail"
    assert not [path for path in folder.iterdir() if path.name.endswith(".partial")]
    before[0].unlink()
    assert main([*command, "--resume"]) == 2, "a part is missing"


def hear_signals() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell that runs the tests in the background has it ignored


def start(*arguments: str, **given: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pressparse", "parse", *arguments]
    return subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=hear_signals if os.name == "posix" else None, **given)


def wait_for(what: Any, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture
def long_archive(tmp_path: Path) -> Path:
    path = tmp_path / "long.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": text(n)}) + "\n" for n in range(2500)), encoding="utf-8")
    return path


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["KILL", "INT", "TERM"])
def test_a_stopped_run_leaves_no_half_part_and_goes_on(long_archive: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "parts"
    arguments = [str(long_archive), "-o", str(folder), "--part-size", "300", "--workers", "2"]
    running = start(*arguments)
    wait_for(lambda: parts(folder))
    running.send_signal(getattr(signal, f"SIG{name}"))
    told = running.communicate(timeout=120)[1].decode()
    assert "Traceback" not in told
    if name != "KILL":
        assert running.returncode == 130
        assert "stopped; " in told
        assert "--resume goes on" in told
        assert not list(folder.glob(".*"))
    whole = [record["id"] for part in parts(folder) for record in read_records(part)]
    assert 0 < len(whole) < 2500
    again = start(*arguments, "--resume")
    assert f"{len(whole):,} releases stand in whole parts already" in again.communicate(timeout=300)[1].decode()
    assert [record["id"] for part in parts(folder) for record in read_records(part)] == [str(n) for n in range(2500)]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_stopped_file_is_not_there(long_archive: Path, tmp_path: Path) -> None:
    running = start(str(long_archive), "-o", str(tmp_path / "out.jsonl"), "--workers", "1")
    wait_for(lambda: list(tmp_path.glob(".out.jsonl.*.partial")))
    running.send_signal(signal.SIGINT)
    assert running.communicate(timeout=120)[1].decode() == "pressparse: stopped\n"
    assert [path.name for path in tmp_path.iterdir()] == ["long.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "data"), [(["-"], text(1).encode()), (["-", "--from", "jsonl"], gzip.compress(json.dumps({"text": text(1)}).encode()))]
)
def test_standard_input(arguments: list[str], data: bytes) -> None:
    running = start(*arguments, "-q", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    out, err = running.communicate(data, timeout=120)
    assert json.loads(out)["release"]["text"] == text(1)
    assert err == b""


def test_a_reader_that_has_seen_enough(long_archive: Path) -> None:
    running = start(str(long_archive), "--workers", "2", stdout=subprocess.PIPE)
    assert running.stdout
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr
    assert b"Traceback" not in running.stderr.read()
    assert running.wait(120) == 0
    running.stderr.close()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "out.parquet", "--pretty"], "--pretty is for JSON"),
        (["-o", "out.csv", "--to", "jsonl"], "has not the suffix of jsonl"),
        (["-o", "out.csv", "--resume"], "only a folder of parts can be resumed"),
        (["--to", "parquet"], "Parquet needs a file or a folder"),
        (["--received-at", "soon"], "'soon' is no date such as 2025-03-31"),
        (["--country", "Mars"], "country"),
        (["-o", "/dev/null/out.jsonl"], "cannot write"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert main(["parse", str(tmp_path), *arguments]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert words in told[0]


@pytest.mark.parametrize("given", ["0", "-1", "x"])
def test_numbers_are_checked(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["parse", "x", "--workers", given])
    assert "no number from 1 up" in capsys.readouterr().err


def test_received_at_completes_dates(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (tmp_path / "a.txt").write_text(text(1).replace(", 2025", ""), encoding="utf-8")
    for moment in ("2024-06-01", "2024-06-01T10:00:00+00:00"):
        assert main(["parse", str(tmp_path), "-q", "--received-at", moment]) == 0
    assert [json.loads(line)["release"]["released"] for line in capsysbinary.readouterr().out.splitlines()] == ["2024-03-02"] * 2


def test_summary_and_errors_on_standard_error(archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    assert main(["parse", str(tmp_path), "-o", str(tmp_path / "out.jsonl"), *ARGUMENTS[:-1]]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("pressparse: k7: the text has no visible character")
    assert lines[5].startswith("400 releases in ")
    assert lines[5].endswith("5 errors (EmptyTextError 4, UnreadableError 1)")
    assert lines[-1] == "not read, for their kind: .pdf 1"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_for_terminals(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressparse.progress.EVERY", 0)
    for arguments, shown in ((["--workers", "1"], True), (["--limit", "300", "--workers", "1"], True), (["--quiet"], False)):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        assert main(["parse", str(archive), "-o", str(tmp_path / "out.jsonl"), *ARGUMENTS[:-1], *arguments]) == 3
        assert ("left" in terminal.getvalue()) == shown


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(0, 0, 0, 0, 0.0), "0 releases  0/s"),
        (Progress(10, 1, 0, 0, 2.0), "10 releases  5/s  1 error"),
        (Progress(9000, 0, 1, 10, 900.0), "[##----------------------]  10 %  9,000 releases  10/s  2:15:00 left"),
    ],
    ids=["start", "no end known", "hours left"],
)
def test_progress_line(progress: Progress, line: str) -> None:
    assert progress_line(progress) == line


def test_many_errors_are_told_in_a_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    line = ProgressLine(Terminal())
    line.show(Progress(1, 0, 0, 0, 9.0))
    errors = ErrorLines(line)
    for number in range(40):
        errors.tell(f"k{number}", "it is empty")
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert "more errors stand in the output" in told[-1]
    assert summary_lines(Summary(1, 0, Counter(), Counter(), {}, 0.0)) == ["1 release in 0.0 s, 0 per second; 0 errors"]


def test_the_record_of_a_document_that_ended_its_worker() -> None:
    waiting = Waiting(File("a.jsonl", "jsonl", "", 10), 3, b"{}", None, 0)
    records = lost_record(waiting, manner=Manner())
    assert json.loads(records.payload)["error"]["type"] == "WorkerDiedError"
    assert records.failed[0][0] == "a.jsonl:3"


def test_a_strange_folder_is_not_resumed(tmp_path: Path) -> None:
    (tmp_path / "part-of-it.jsonl").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"other a|is no part"):
        open_output(str(tmp_path), "jsonl", "", 10, {"a": 1}, resume=True)


@pytest.mark.parametrize("command", [[], ["parse"]], ids=["pressparse --help", "pressparse parse --help"])
def test_help_names_everything(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    told = capsys.readouterr().out
    assert "archive.jsonl.gz -o out.parquet" in told if command else "parse files, folders and tables" in told


def complete(words: list[str]) -> list[str]:
    """What bash offers for the last word."""
    script = completion(parser(), "bash") + f'COMP_WORDS=({" ".join(words)}); COMP_CWORD={len(words) - 1}; _pressparse; echo "${{COMPREPLY[@]}}"'
    return subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["pressparse", "pa"], ["parse"]),
        (["pressparse", "parse", "--text"], ["--text-field"]),
        (["pressparse", "parse", "--to", "pa"], ["parquet"]),
        (["pressparse", "completion", "f"], ["fish"]),
    ],
    ids=lambda words: " ".join(words),
)
def test_bash_completes(words: list[str], offered: list[str]) -> None:
    assert complete(words) == offered


def test_scripts_for_other_shells(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "zsh"]) == 0
    assert main(["completion", "fish"]) == 0
    told = capsys.readouterr().out
    assert "bashcompinit" in told
    assert "complete -c pressparse -n '__fish_seen_subcommand_from parse' -l resume -d 'go on after" in told
