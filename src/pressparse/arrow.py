"""Releases as Arrow columns: the one seam for every engine that speaks Arrow. Needs the extra `arrow`.

`schema` is made from the models: a model is a struct, a tuple a list, and nothing is left out. A moment that is a date or has an hour
(`released`, an embargo's `until`) is a string in ISO 8601, as in the JSON; a date is a date. `parse_batches` keeps all columns and rows.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from pressparse.batch import parse_kept
from pressparse.decoding import extra
from pressparse.models import SCHEMA_VERSION, Options, Release

if TYPE_CHECKING:
    import pyarrow as pa
else:
    pa = extra("pyarrow", "arrow", "pressparse.arrow")

ROWS: Final = 128  # releases that are in memory at once
VERSION_KEY: Final = b"pressparse.schema_version"
ERROR: Final = pa.struct([("type", pa.string()), ("message", pa.string())])
_PLAIN: Final = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), dt.date: pa.date32()}


def arrow_type(annotation: Any) -> Any:
    """The Arrow type of a model or of an annotation in one.

    >>> arrow_type(int | None)
    DataType(int64)
    """
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct([(name, arrow_type(field.annotation)) for name, field in annotation.model_fields.items()])
    if origin is Annotated:
        return arrow_type(inner[0])
    if origin is Literal:
        return pa.string()
    if origin is tuple and inner[1:] == (...,):
        return pa.list_(arrow_type(inner[0]))
    if origin in (Union, types.UnionType):
        some = [kind for kind in inner if kind is not types.NoneType]
        if len(some) == 1:
            return arrow_type(some[0])
        if set(some) == {dt.date, dt.datetime}:
            return pa.string()
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    raise TypeError(f"no Arrow type is known for {annotation}")


RELEASE: Final = arrow_type(Release)


def schema(columns: pa.Schema | None = None) -> pa.Schema:
    """The columns `release` and `error`, behind `columns` if given; its metadata tell the version of the models' schema.

    >>> schema(pa.schema([("text", pa.string())])).names
    ['text', 'release', 'error']
    """
    given = columns if columns is not None else pa.schema([])
    taken = {"release", "error"} & set(given.names)
    if taken:
        raise ValueError(f"the columns {sorted(taken)} exist already; rename them, as the results take these names")
    fields = [*given, pa.field("release", RELEASE), pa.field("error", ERROR)]
    return pa.schema(fields, {**(given.metadata or {}), VERSION_KEY: SCHEMA_VERSION.encode()})


def parse_batches(batches: Iterable[pa.RecordBatch], *, text: str = "text", options: Options | None = None) -> Iterator[pa.RecordBatch]:
    """The same rows in the same order with `release` and `error` behind their columns; one of the two is null in each row.

    A batch comes out in pieces of at most 128 rows, an empty one as it is. Raises ValueError where there is no column `text`, where it
    does not hold text, or where a column has the name of a result. A text that cannot be parsed, also null, is told in `error`.

    >>> batch = pa.RecordBatch.from_pydict({"text": ["The tide comes at noon.", None]})
    >>> [parsed] = parse_batches([batch])
    >>> parsed.column("error").to_pylist()[1]["type"]
    'TypeError'
    """
    return _parsed(batches, text, options or Options())


def _parsed(batches: Iterable[pa.RecordBatch], text: str, options: Options) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        whole = schema(batch.schema)
        if text not in batch.schema.names:
            raise ValueError(f"there is no column {text!r}, only {batch.schema.names}")
        kind = batch.schema.field(text).type
        kind = kind.value_type if pa.types.is_dictionary(kind) else kind
        if not (pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind) or pa.types.is_null(kind)):
            raise ValueError(f"the column {text!r} holds {kind}, not text; cast it to string first")
        for start in range(0, max(1, batch.num_rows), ROWS):
            piece = batch.slice(start, ROWS)
            results = [parse_kept(value, options) for value in piece.column(text).to_pylist()]
            arrays = [release_array([release for release, _ in results]), error_array([error for _, error in results])]
            yield pa.RecordBatch.from_arrays([*piece.columns, *arrays], schema=whole)


def release_array(releases: Iterable[Release | None], *, with_text: bool = True) -> pa.StructArray:
    """Releases as an array of type `arrow_type(Release)`; without the source text where it is not wanted."""
    rows = [None if release is None else _release_row(release) for release in releases]
    if not with_text:
        for row in rows:
            if row is not None:
                row["text"] = None
    return pa.array(rows, RELEASE)


def error_array(errors: Iterable[Exception | None]) -> pa.StructArray:
    """Errors by their type and message."""
    return pa.array([None if error is None else error_row(error) for error in errors], ERROR)


def error_row(error: Exception) -> dict[str, str]:
    """An error as it stands in a record."""
    return {"type": type(error).__name__, "message": str(error)}


def _release_row(release: Release) -> dict[str, Any]:
    row: dict[str, Any] = _model_to_row(Release)(release)
    return row


# Plain dicts of the models' values, made without pydantic's serializer: it costs three times as much, and the values are valid already.


def _dict_of(value: Any) -> Any:
    return value.__dict__


def _to_row(annotation: Any) -> Callable[[Any], Any] | None:
    """What makes a value of this annotation one that Arrow takes; None where it is one already."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _model_to_row(annotation)
    if origin is Annotated:
        return _to_row(inner[0])
    if origin is tuple:
        return _tuple_to_row(_to_row(inner[0]))
    if origin in (Union, types.UnionType):
        some = [kind for kind in inner if kind is not types.NoneType]
        change = _to_row(some[0]) if len(some) == 1 else _iso
        return change and (lambda value: None if value is None else change(value))
    return None


def _iso(moment: dt.date) -> str:
    return moment.isoformat()


def _tuple_to_row(change: Callable[[Any], Any] | None) -> Callable[[Any], Any] | None:
    if change is _dict_of:
        return lambda values: [value.__dict__ for value in values]
    return change and (lambda values: [change(value) for value in values])


@cache
def _model_to_row(model: type[BaseModel]) -> Callable[[Any], Any]:
    fields = model.model_fields.items()
    changes = [(name, change) for name, field in fields if (change := _to_row(field.annotation))]
    if not changes:
        return _dict_of

    def to_row(value: Any) -> dict[str, Any]:
        row: dict[str, Any] = value.__dict__.copy()
        for name, change in changes:
            row[name] = change(row[name])
        return row

    return to_row
