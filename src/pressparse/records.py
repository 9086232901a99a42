"""Documents to records, what a run writes: a record for each document, whether it could be parsed or not.

A record is the id, where the text came from, the other columns, the text's SHA-256, the versions and the options, and `release` or `error`.
`make_records` is what a worker does; it gives bytes that need only be written, so that no model goes from process to process.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Any, Final, Literal, NamedTuple

from pressparse.batch import parse_kept
from pressparse.errors import WorkerDiedError
from pressparse.models import SCHEMA_VERSION, Options, Release
from pressparse.reading import Document, Origin, load
from pressparse.sources import Waiting

Format = Literal["jsonl", "csv", "parquet"]


class Manner(NamedTuple):
    """How documents become records."""

    text_field: str = "text"
    id_field: str = "id"
    options: Options = Options()
    format: Format = "jsonl"
    with_text: bool = True
    pretty: bool = False


class Record(NamedTuple):
    """What came of one document."""

    document: Document
    digest: str | None
    release: Release | None
    error: Exception | None


class Records(NamedTuple):
    """Some records as bytes in the format of the output: JSON lines, CSV rows, or an Arrow stream for Parquet. And what to tell of them."""

    payload: bytes
    releases: int
    failed: list[tuple[str, str, str]]  # id, type and message of each error
    codes: Counter[str]


def make_records(waiting: Sequence[Waiting], *, manner: Manner) -> Records:
    """Read, parse and write down some documents, in their order."""
    return _written([_record(load(one, manner.text_field, manner.id_field), manner.options) for one in waiting], manner)


def lost_record(waiting: Waiting, *, manner: Manner) -> Records:
    """The record of a document that ended its worker twice."""
    file, row = waiting.file, waiting.row
    document = Document(file.path if row is None else f"{file.path}:{row}", None, Origin(file.path, row, file.kind, waiting.encoding), {})
    length = file.size if waiting.content is None else len(str(waiting.content))
    return _written([Record(document, None, None, WorkerDiedError(length))], manner)


def _record(document: Document, options: Options) -> Record:
    if document.text is None:
        return Record(document, None, None, document.error)
    release, error = parse_kept(document.text, options)
    return Record(document, sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(), release, error)


def _written(records: list[Record], manner: Manner) -> Records:
    failed = [(record.document.id, type(record.error).__name__, str(record.error)) for record in records if record.error]
    codes = Counter(diagnostic.code for record in records if record.release for diagnostic in record.release.diagnostics)
    return Records(_WRITTEN[manner.format](records, manner), len(records), failed, codes)


@cache
def _own_version() -> str:
    return version("pressparse")


def _head(record: Record, manner: Manner) -> dict[str, Any]:
    """All of a record but the release, in the order of the output."""
    document = record.document
    return {
        "id": document.id,
        "source": document.origin._asdict(),
        "columns": document.columns,
        "sha256": record.digest,
        "pressparse": _own_version(),
        "schema_version": SCHEMA_VERSION,
        "options": manner.options.model_dump(mode="json"),
        "error": record.error and {"type": type(record.error).__name__, "message": str(record.error)},
    }


def _json_lines(records: list[Record], manner: Manner) -> bytes:
    out = []
    for record in records:
        head = _json(_head(record, manner))
        leave = None if manner.with_text else {"text"}
        release = record.release.model_dump_json(exclude=leave).encode() if record.release else b"null"
        line = head[:-1] + b',"release":' + release + b"}"
        out.append(_json(json.loads(line), indent=2) if manner.pretty else line)
    return b"".join(line + b"\n" for line in out)


def _json(value: object, indent: int | None = None) -> bytes:
    """JSON as UTF-8. What JSON cannot say (a date or a decimal of a Parquet column, a number that is none) is written as text."""
    separators = None if indent else (",", ":")
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=str, indent=indent, separators=separators).encode()
    except ValueError:  # half a surrogate pair, which JSON can escape, or not a number
        return json.dumps(_finite(value), default=str, indent=indent, separators=separators).encode()


def _finite(value: object) -> object:
    if isinstance(value, dict):
        return {str(key): _finite(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(inner) for inner in value]
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


# The flat facts: a row for each release, for a spreadsheet. Several values in one cell are parted by "; ".


def _join(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))


FACTS: Final[dict[str, Callable[[Release], object]]] = {
    "document_type": lambda r: r.document_type,
    "language": lambda r: r.language,
    "headline": lambda r: r.headline and r.headline.text,
    "subheadlines": lambda r: _join(p.text for p in r.subheadlines),
    "released": lambda r: r.released and r.released.isoformat(),
    "instruction": lambda r: r.instruction and r.instruction.kind,
    "embargo_until": lambda r: r.instruction and r.instruction.until and r.instruction.until.isoformat(),
    "place": lambda r: _join(p.name for p in r.dateline.places) if r.dateline else None,
    "region": lambda r: _join(p.region_code or p.region for p in r.dateline.places) if r.dateline else None,
    "country": lambda r: _join(p.country_code or p.country for p in r.dateline.places) if r.dateline else None,
    "wire": lambda r: r.dateline and r.dateline.wire,
    "issuer": lambda r: r.issuer and r.issuer.name,
    "quotes": lambda r: len(r.quotes),
    "speakers": lambda r: _join(q.speaker.name for q in r.quotes if q.speaker),
    "boilerplates": lambda r: _join(b.organization for b in r.boilerplates),
    "contacts": lambda r: _join(c.name or c.organization for c in r.contacts),
    "emails": lambda r: _join(e.address for c in r.contacts for e in c.emails),
    "phones": lambda r: _join(p.e164 or p.raw for c in r.contacts for p in c.phones),
    "tickers": lambda r: _join(f"{t.exchange}:{t.symbol}" for t in r.tickers),
    "diagnostics": lambda r: _join(d.code for d in r.diagnostics),
}
CSV_HEADER: Final = ("id", "path", "row", "encoding", "sha256", *FACTS, "error", "columns", "options", "pressparse", "schema_version")


def _csv_rows(records: list[Record], manner: Manner) -> bytes:
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    for record in records:
        head, release = _head(record, manner), record.release
        facts = [give(release) for give in FACTS.values()] if release else [None] * len(FACTS)
        error = head["error"] and f"{head['error']['type']}: {head['error']['message']}"
        origin = record.document.origin
        columns, options = _json(head["columns"]).decode(), _json(head["options"]).decode()
        rows.writerow(
            (head["id"], origin.path, origin.row, origin.encoding, record.digest, *facts, error, columns, options, _own_version(), SCHEMA_VERSION)
        )
    return table.getvalue().encode("utf-8", "backslashreplace")


def _arrow_stream(records: list[Record], manner: Manner) -> bytes:
    from pressparse.tables import record_stream

    return record_stream([_head(record, manner) for record in records], [record.release for record in records], with_text=manner.with_text)


_WRITTEN: Final[dict[str, Callable[[list[Record], Manner], bytes]]] = {"jsonl": _json_lines, "csv": _csv_rows, "parquet": _arrow_stream}
