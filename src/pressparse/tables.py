"""Records as an Arrow table, on their way to Parquet. Needs the extra `arrow`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pyarrow as pa

from pressparse.arrow import ERROR, VERSION_KEY, arrow_type, release_array
from pressparse.models import SCHEMA_VERSION, Options, Release

_SOURCE: Final = pa.struct(
    [("path", pa.string()), ("row", pa.int64()), ("kind", pa.string()), ("encoding", pa.string()), ("attachments", pa.list_(pa.string()))]
)
# columns differ from file to file, so they are a map: a value that is no text is written as JSON
SCHEMA: Final = pa.schema(
    [
        ("id", pa.string()),
        ("source", _SOURCE),
        ("columns", pa.map_(pa.string(), pa.string())),
        ("sha256", pa.string()),
        ("pressparse", pa.string()),
        ("schema_version", pa.string()),
        ("options", arrow_type(Options)),
        ("error", ERROR),
        ("release", arrow_type(Release)),
    ],
    {VERSION_KEY: SCHEMA_VERSION.encode()},
)


def record_stream(heads: Sequence[Mapping[str, Any]], releases: Sequence[Release | None], *, with_text: bool) -> bytes:
    """The records as an Arrow stream of one batch."""
    arrays = [pa.array([_well(head[field.name], field.name) for head in heads], field.type) for field in SCHEMA if field.name != "release"]
    batch = pa.RecordBatch.from_arrays([*arrays, release_array(releases, with_text=with_text)], schema=SCHEMA)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, SCHEMA) as stream:
        stream.write_batch(batch)
    return bytes(sink.getvalue())


def _well(value: Any, name: str) -> Any:
    if name == "columns":
        return [(_unicode(str(key)), _text(cell)) for key, cell in value.items()]
    if name == "error" and value:
        return {key: _unicode(told) for key, told in value.items()}
    return _unicode(value) if isinstance(value, str) else value


def _text(cell: Any) -> str | None:
    if cell is None or isinstance(cell, str):
        return cell and _unicode(cell)
    return json.dumps(cell, default=str)


def _unicode(text: str) -> str:
    """The text with half of a surrogate pair escaped: Arrow's text is UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode()
