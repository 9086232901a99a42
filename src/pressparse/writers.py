"""Records to files. What is not whole has another name: a file gets its own when it is closed, so a killed run leaves no half file.

A folder takes parts, `part-000000000000.jsonl` and on; the number is that of its first record, so `--resume` knows where to go on.
"""

from __future__ import annotations

import gzip
import json
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Protocol

from pressparse.decoding import extra
from pressparse.errors import PressParseError
from pressparse.records import CSV_HEADER, Format, Records
from pressparse.sources import PACKINGS

FORMATS: Final[dict[str, Format]] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
PARTIAL: Final = ".partial"
RUN_FILE: Final = "_run.json"
PART_SIZE: Final = 10_000
SEARCHED: Final = ["id", "sha256", "release.released"]
ROW_GROUP: Final = 2_000  # releases of a Parquet file that are in memory at once


class OutputError(PressParseError):
    """The output cannot be written as asked; nothing was written."""


class Output(Protocol):
    """Where records go. `close` makes them stay; without it they are as if never written, but for the whole parts of a folder."""

    def write(self, records: Records) -> None: ...
    def close(self) -> None: ...
    def discard(self) -> None: ...


def format_of(path: str) -> Format | None:
    """The format that a name's suffix tells, also before .gz or .zst."""
    stem, suffix = os.path.splitext(path.lower())
    return FORMATS.get(os.path.splitext(stem)[1] if suffix in PACKINGS else suffix)


def is_folder(path: str) -> bool:
    """Whether the name is that of a folder: it is one, ends as one, or has no suffix of a format."""
    return os.path.isdir(path) or path.endswith(("/", os.sep)) or format_of(path) is None


class _Lines:
    """JSON lines or CSV, packed as the name's suffix says."""

    def __init__(self, path: Path, name: str, form: Format) -> None:
        self.file = path.open("wb")
        packing = PACKINGS.get(os.path.splitext(name)[1])
        self.out: Any = self.file
        if packing == "gzip":
            self.out = gzip.GzipFile(filename="", mode="wb", fileobj=self.file, mtime=0, compresslevel=6)
        elif packing == "zstd":
            self.out = extra("zstandard", "archive", "writing .zst").ZstdCompressor().stream_writer(self.file, closefd=False)
        if form == "csv":
            self.out.write(csv_header())

    def write(self, records: Records) -> None:
        self.out.write(records.payload)

    def close(self) -> None:
        if self.out is not self.file:
            self.out.close()
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()


class _Parquet:
    """Parquet, a row group for some thousand records."""

    def __init__(self, path: Path) -> None:
        import pyarrow as pa

        from pressparse.tables import SCHEMA

        self.pa = pa
        self.schema = SCHEMA
        self.file = path.open("wb")
        writer = extra("pyarrow.parquet", "arrow", "writing Parquet").ParquetWriter
        # statistics of each of the 150 columns in each row group would be half of what is kept in memory until the end
        self.out = writer(self.file, SCHEMA, compression="zstd", write_statistics=SEARCHED)
        self.rows: list[Any] = []
        self.count = 0

    def write(self, records: Records) -> None:
        self.rows += self.pa.ipc.open_stream(records.payload)
        self.count += records.releases
        if self.count >= ROW_GROUP:
            self._flush()

    def _flush(self) -> None:
        self.out.write_table(self.pa.Table.from_batches(self.rows, self.schema))
        self.rows, self.count = [], 0

    def close(self) -> None:
        self._flush()
        self.out.close()
        os.fsync(self.file.fileno())
        self.file.close()


def csv_header() -> bytes:
    """The first line of each CSV file."""
    return ",".join(CSV_HEADER).encode() + b"\r\n"


class _Part:
    """A file under its temporary name."""

    def __init__(self, path: Path, form: Format) -> None:
        self.path = path
        self.partial = path.with_name(f".{path.name}.{os.getpid()}{PARTIAL}")
        self.form: Format = form
        self.inner: _Lines | _Parquet | None = None
        self.partial.touch()  # or it tells now that it cannot be written
        self.count = 0

    def _open(self) -> _Lines | _Parquet:
        """Opened late: Arrow is imported here first, after the workers were copied from a process that is still small and has one thread."""
        if self.inner is None:
            self.inner = _Parquet(self.partial) if self.form == "parquet" else _Lines(self.partial, self.path.name, self.form)
        return self.inner

    def write(self, records: Records) -> None:
        self._open().write(records)
        self.count += records.releases

    def close(self) -> None:
        self._open().close()
        self.partial.replace(self.path)

    def discard(self) -> None:
        if self.inner is not None:
            self.inner.file.close()
        self.partial.unlink(missing_ok=True)


class Standard:
    """Standard output."""

    def __init__(self, form: Format) -> None:
        if form == "csv":
            sys.stdout.buffer.write(csv_header())

    def write(self, records: Records) -> None:
        sys.stdout.buffer.write(records.payload)
        sys.stdout.buffer.flush()

    def close(self) -> None:
        sys.stdout.buffer.flush()

    def discard(self) -> None:
        pass


class Folder:
    """A folder of parts. `start` is the number of records that stand in its whole parts."""

    def __init__(self, path: str, form: Format, packing: str, size: int, run: Mapping[str, Any], *, resume: bool) -> None:
        self.path, self.form, self.size = Path(path), form, size
        self.suffix = f".{form}{packing}"
        self.part: _Part | None = None
        self.path.mkdir(parents=True, exist_ok=True)
        parts = sorted(self.path.glob("part-*"))
        if parts and not resume:
            raise OutputError(f"{path} holds the parts of another run; go on with it by --resume, or name another folder")
        if parts:
            self._check(run, parts)
        for leftover in self.path.glob(f".part-*{PARTIAL}"):
            leftover.unlink()
        (self.path / RUN_FILE).write_text(json.dumps(run, indent=2) + "\n", encoding="utf-8")
        self.start = _first(parts[-1]) + count_records(parts[-1]) if parts else 0

    def _check(self, run: Mapping[str, Any], parts: list[Path]) -> None:
        """Whether the parts are of a run like this one, and none is missing."""
        try:
            before = json.loads((self.path / RUN_FILE).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            before = {}
        other = sorted(key for key in {*before, *run} if before.get(key) != run.get(key))
        if other:
            raise OutputError(f"{self.path} holds the parts of a run with other {', '.join(other)}; resume it as it was, or name another folder")
        expected = 0
        for number, part in enumerate(parts):
            if _first(part) != expected:
                raise OutputError(f"{self.path} lacks the part that begins with record {expected}")
            if number < len(parts) - 1:
                expected += count_records(part)

    def write(self, records: Records) -> None:
        self.part = self.part or _Part(self.path / f"part-{self.start:012}{self.suffix}", self.form)
        self.part.write(records)
        if self.part.count >= self.size:
            self._finish()

    def _finish(self) -> None:
        if self.part:
            self.part.close()
            self.start += self.part.count
            self.part = None

    def close(self) -> None:
        self._finish()

    def discard(self) -> None:
        if self.part:
            self.part.discard()


def _first(part: Path) -> int:
    digits = part.name.removeprefix("part-").split(".")[0]
    if not digits.isdigit():
        raise OutputError(f"{part} is no part of a run")
    return int(digits)


def count_records(part: Path) -> int:
    """The number of records in a whole part."""
    if format_of(part.name) == "parquet":
        return int(extra("pyarrow.parquet", "arrow", "reading Parquet").read_metadata(part).num_rows)
    from pressparse.sources import find_documents, find_files

    return sum(1 for file in find_files([str(part)]) for _ in find_documents(file))


def open_output(path: str | None, form: Format, packing: str, size: int, run: Mapping[str, Any], *, resume: bool) -> Output:
    """Standard output for None or "-", a folder of parts, or one file. Raises OutputError where that cannot be."""
    if form == "parquet" and find_spec("pyarrow") is None:
        extra("pyarrow", "arrow", "writing Parquet")
    if path in (None, "-"):
        if form == "parquet":
            raise OutputError("Parquet needs a file or a folder: -o releases.parquet")
        return Standard(form)
    assert path
    if is_folder(path):
        return Folder(path, form, packing, size, run, resume=resume)
    if resume:
        raise OutputError("only a folder of parts can be resumed: name a folder with -o")
    Path(path).absolute().parent.mkdir(parents=True, exist_ok=True)
    return _Part(Path(path), form)
