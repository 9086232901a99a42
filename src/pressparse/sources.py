"""Where the documents are: paths to files, and tables to rows, in an order that never changes. Nothing is decoded or converted here.

`find_files` walks folders and globs, `find_documents` gives what waits to be read in a file: the file itself, or its rows one by one.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import io
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from glob import has_magic, iglob
from pathlib import Path
from typing import Any, Final, NamedTuple

from pressparse.decoding import decode, encoding_of_table, extra
from pressparse.errors import UnreadableError

KINDS: Final = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".eml": "mail",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
PACKINGS: Final = {".gz": "gzip", ".zst": "zstd"}
TABLES: Final = ("jsonl", "csv", "tsv", "parquet")
STDIN: Final = "-"
ROWS: Final = 256  # of a Parquet file that are in memory at once
_BUFFER: Final = 1 << 18  # bytes of a file that are in memory at once; the first ones tell a table's encoding
_DAMAGED: Final = (OSError, EOFError, zlib.error, ImportError)


Stream = io.BufferedReader | gzip.GzipFile


class File(NamedTuple):
    """A file to read; `kind` is a value of KINDS, `packing` one of PACKINGS or the empty string."""

    path: str
    kind: str
    packing: str
    size: int


class Waiting(NamedTuple):
    """A document that waits to be read: a whole file (`content` is None), a JSON line, a row of a table, or why there is none."""

    file: File
    row: int | None
    content: bytes | dict[str, Any] | UnreadableError | None
    encoding: str | None
    position: int  # bytes of its file that were read so far


class Skipped:
    """Counts the files in folders that are of no kind that is read, by suffix."""

    def __init__(self) -> None:
        self.suffixes: dict[str, int] = {}

    def add(self, name: str) -> None:
        suffix = os.path.splitext(name)[1] or "without suffix"
        self.suffixes[suffix] = self.suffixes.get(suffix, 0) + 1


def find_files(paths: Iterable[str], *, kind: str | None = None, leave: Sequence[str] = (), skipped: Skipped | None = None) -> Iterator[File]:
    """The files that `paths` name: files, folders (all files below of a known kind, sorted), globs, `-` for standard input.

    A file that is named itself is read whatever its suffix: as text, or as `kind`. `leave` are paths that are not read in folders, and
    nothing below them. A path that does not exist is given too, so that reading it tells so.
    """
    skipped = skipped or Skipped()
    left = {os.path.realpath(path) for path in leave}
    for path in paths:
        if path == STDIN:
            yield File(STDIN, kind or "text", "", 0)
        elif os.path.isdir(path):
            yield from _walk(path, left, skipped)
        elif has_magic(path) and not os.path.exists(path):
            found = False
            for name in sorted(iglob(path, recursive=True)):
                if os.path.isfile(name) and os.path.realpath(name) not in left:
                    found = True
                    yield _file(name, kind)
            if not found:
                yield _file(path, kind)
        else:
            yield _file(path, kind)


def _walk(folder: str, left: set[str], skipped: Skipped) -> Iterator[File]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and os.path.realpath(os.path.join(here, name)) not in left)
        for name in sorted(names):
            path = os.path.join(here, name)
            if name.startswith(".") or os.path.realpath(path) in left:
                continue
            if _kind(name)[0] is None:
                skipped.add(name)
            else:
                yield _file(path, None)


def _kind(name: str) -> tuple[str | None, str]:
    stem, suffix = os.path.splitext(name.lower())
    packing = PACKINGS.get(suffix, "")
    return KINDS.get(os.path.splitext(stem)[1] if packing else suffix), packing


def _file(path: str, kind: str | None) -> File:
    known, packing = _kind(path)
    try:
        size = os.stat(path).st_size
    except OSError:
        size = 0  # reading it tells why
    return File(Path(path).as_posix(), kind or known or "text", packing, size)


def find_documents(file: File) -> Iterator[Waiting]:
    """What waits in a file. A table that is damaged gives the rows before the damage, then one document that tells of it."""
    if file.kind not in TABLES:
        yield Waiting(file, None, None, None, file.size)
        return
    row = 0
    try:
        with open_raw(file) as raw, unpack(raw, file) as stream:
            rows = _parquet_rows(stream, file) if file.kind == "parquet" else _lines(stream, file)
            for row, (content, encoding) in enumerate(rows, 1):
                yield Waiting(file, row, content, encoding, 0 if file.path == STDIN else raw.tell())
    except _DAMAGED as error:
        yield Waiting(file, row + 1, UnreadableError(file.path, describe(error)), None, file.size)


def describe(error: BaseException) -> str:
    """The reason alone, without the path that stands before it anyway."""
    return str(error.strerror) if isinstance(error, OSError) and error.strerror else str(error) or type(error).__name__


def open_raw(file: File) -> io.BufferedReader:
    """The bytes of the file as they lie on the disk, or those of standard input."""
    return io.BufferedReader(io.FileIO(os.dup(0) if file.path == STDIN else file.path), _BUFFER)


@contextmanager
def unpack(raw: io.BufferedReader, file: File) -> Iterator[Stream]:
    """The stream unpacked: by the file's suffix, or what came over standard input by its first bytes."""
    packing = file.packing
    if file.path == STDIN:
        head = raw.peek(4)[:4]
        packing = "gzip" if head[:2] == b"\x1f\x8b" else "zstd" if head == b"\x28\xb5\x2f\xfd" else ""
    if packing == "gzip":
        with gzip.GzipFile(fileobj=raw) as unpacked:
            yield unpacked
    elif packing == "zstd":
        yield io.BufferedReader(_Zstandard(raw), _BUFFER)
    else:
        yield raw


class _Zstandard(io.RawIOBase):
    """A .zst unpacked; the package's own reader does not tell a file that was cut from a whole one."""

    def __init__(self, raw: io.BufferedReader) -> None:
        self.zstandard = extra("zstandard", "archive", "reading .zst")
        self.raw = raw
        self.frame: Any = None
        self.packed = b""
        self.ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self.ready:
            self.packed = self.packed or self.raw.read1(1 << 16)
            if not self.packed:
                if self.frame:
                    raise EOFError("the file ends in the middle of a .zst frame")
                return 0
            self.frame = self.frame or self.zstandard.ZstdDecompressor().decompressobj()
            try:
                self.ready = memoryview(self.frame.decompress(self.packed))
            except self.zstandard.ZstdError as error:
                raise OSError(f"damaged .zst: {error}") from None
            self.packed = self.frame.unused_data if self.frame.eof else b""
            self.frame = None if self.frame.eof else self.frame
        count = min(len(buffer), len(self.ready))
        buffer[:count] = self.ready[:count]
        self.ready = self.ready[count:]
        return count


Content = tuple[bytes | dict[str, Any] | UnreadableError, str | None]


def _lines(stream: Stream, file: File) -> Iterator[Content]:
    """The rows of JSON lines, CSV or TSV."""
    head = stream.peek(4)
    encoding = "utf-8"
    if file.kind != "jsonl" or head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):  # a JSON line tells its own
        try:
            encoding = encoding_of_table(head, file.path)
        except UnreadableError as error:
            yield error, None
            return
    wide = io.TextIOWrapper(stream, encoding, newline="") if encoding.startswith(("utf-16", "utf-32")) else None
    if file.kind != "jsonl":
        yield from _csv_rows(wide or _decoded(stream, file, encoding), file, encoding)
    elif wide:
        yield from ((line.encode(), encoding) for line in wide if line.strip())
    else:
        yield from ((line, None) for line in stream if line.strip())


def _csv_rows(text: Iterator[str], file: File, encoding: str) -> Iterator[Content]:
    csv.field_size_limit(max(csv.field_size_limit(), 1 << 30))  # a release is longer than the 131,072 that csv allows by itself
    first = next(text, "").removeprefix("\ufeff")
    delimiter = "\t" if file.kind == "tsv" else max(",;\t|", key=first.count)
    header: list[str] = next(csv.reader([first], delimiter=delimiter), [])
    # strict: a quotation mark that is never closed would swallow the rest of the file as one row
    rows = csv.reader(text, delimiter=delimiter, strict=True)
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield UnreadableError(file.path, f"no valid {file.kind.upper()} at line {rows.line_num + 1}: {error}"), encoding
            continue
        if row is None:
            return
        if len(row) == len(header):
            yield dict(zip(header, row, strict=True)), encoding
        elif row:
            yield UnreadableError(file.path, f"{len(row)} cells at line {rows.line_num + 1}, but {len(header)} columns"), encoding


def _decoded(lines: Iterable[bytes], file: File, encoding: str) -> Iterator[str]:
    for line in lines:
        try:
            yield line.decode(encoding)
        except UnicodeDecodeError:
            yield decode(line, file.path)[0]


def _parquet_rows(stream: Stream, file: File) -> Iterator[Content]:
    parquet = extra("pyarrow.parquet", "arrow", "reading Parquet")
    damaged = extra("pyarrow", "arrow", "reading Parquet").ArrowException
    with tempfile.TemporaryFile() as whole:
        source: Any = stream
        if file.packing or not stream.seekable():  # Parquet is read from its end
            shutil.copyfileobj(stream, whole, 1 << 20)
            source = whole
        try:
            for batch in parquet.ParquetFile(source).iter_batches(batch_size=ROWS):
                yield from ((row, None) for row in batch.to_pylist())
        except damaged as error:
            raise OSError(f"damaged Parquet: {error}") from None
