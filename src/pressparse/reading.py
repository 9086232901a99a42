"""Documents to texts: `read` gives each text with where it comes from, ready for `parse`.

The text is what was in the file: decoded, and, of HTML and mail, taken out of its markup, but never cleaned, so that spans stay true.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from pressparse.decoding import declared_in_html, decode
from pressparse.errors import UnreadableError
from pressparse.html import html_to_text
from pressparse.mail import read_mail
from pressparse.sources import File, Waiting, describe, find_documents, find_files, open_raw, unpack


class Origin(NamedTuple):
    """Where a text comes from: the file, the row of a table (from 1), the kind of file, the encoding, a mail's attachments by name."""

    path: str
    row: int | None = None
    kind: str = "text"
    encoding: str | None = None
    attachments: tuple[str, ...] = ()


class Document(NamedTuple):
    """A text with its origin. `id` is the row's own, else path and row; `columns` are the other columns of the table or headers of the mail.

    `text` is None where `error` is not: only `read(..., on_error="keep")` gives such a document.
    """

    id: str
    text: str | None
    origin: Origin
    columns: dict[str, Any]
    error: UnreadableError | None = None


def read(
    path: str | os.PathLike[str], *, text_field: str = "text", id_field: str = "id", on_error: Literal["raise", "keep"] = "raise"
) -> Iterator[Document]:
    """The documents of a file, a folder or a glob, one by one: text, Markdown, HTML, mail, JSON lines, CSV, TSV, Parquet, also .gz and .zst.

    Of a table, `text_field` and `id_field` name the columns of text and id. `on_error="keep"` gives a document that could not be read with
    its `error` and goes on; "raise" raises it, an UnreadableError.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "archive.csv")
    >>> _ = path.write_text("id,text,desk\\nt-1,The tide comes at noon.,Harbor\\n", encoding="utf-8")
    >>> [(document.id, document.text, document.columns) for document in read(path)]
    [('t-1', 'The tide comes at noon.', {'desk': 'Harbor'})]
    """
    if on_error not in ("raise", "keep"):
        raise ValueError(f"on_error must be 'raise' or 'keep', not {on_error!r}")
    return _read(os.fspath(path), text_field, id_field, keep=on_error == "keep")


def _read(path: str, text_field: str, id_field: str, *, keep: bool) -> Iterator[Document]:
    for file in find_files([path]):
        for waiting in find_documents(file):
            document = load(waiting, text_field, id_field)
            if document.error is not None and not keep:
                raise document.error
            yield document


def load(waiting: Waiting, text_field: str, id_field: str) -> Document:
    """Read one document; a fault of its file or row becomes its `error`."""
    file = waiting.file
    where = file.path if waiting.row is None else f"{file.path}:{waiting.row}"
    origin = Origin(file.path, waiting.row, file.kind, waiting.encoding)
    try:
        if waiting.content is None:
            return _load_file(file, origin)
        return _load_row(waiting.content, where, origin, text_field, id_field)
    except UnreadableError as error:
        return Document(where, None, origin, {}, error)
    except (OSError, EOFError, ValueError, ImportError, RecursionError, zlib.error) as error:
        return Document(where, None, origin, {}, UnreadableError(where, describe(error)))


def _load_file(file: File, origin: Origin) -> Document:
    with open_raw(file) as raw, unpack(raw, file) as stream:
        data = stream.read()
    columns: dict[str, Any] = {}
    attachments: tuple[str, ...] = ()
    if file.kind == "mail":
        text, encoding, columns, attachments = read_mail(data, file.path)
    elif file.kind == "html":
        page, encoding = decode(data, file.path, declared_in_html(data))
        text = html_to_text(page)
    else:
        text, encoding = decode(data, file.path)
    return Document(file.path, text, origin._replace(encoding=encoding, attachments=attachments), columns)


def _load_row(content: bytes | dict[str, Any] | UnreadableError, where: str, origin: Origin, text_field: str, id_field: str) -> Document:
    if isinstance(content, UnreadableError):
        raise content
    if isinstance(content, bytes):
        line, encoding = decode(content, where)
        origin = origin._replace(encoding=origin.encoding or encoding)
        try:
            row = json.loads(line)
        except ValueError as error:
            raise UnreadableError(where, f"no valid JSON: {error}") from None
        if not isinstance(row, dict):
            raise UnreadableError(where, "the line holds no JSON object")
    else:
        row = dict(content)
    columns = {name: value for name, value in row.items() if name not in (text_field, id_field)}
    told = row.get(id_field)
    name = where if told is None or told == "" else str(told)
    text = row.get(text_field)
    if isinstance(text, str):
        return Document(name, text, origin, columns)
    if text_field in row:
        reason = f"the field {text_field!r} holds {'nothing' if text is None else type(text).__name__}, not text"
    else:
        reason = f"there is no field {text_field!r}, only {', '.join(map(str, row)) or 'none'}; --text-field or text_field names the one of the text"
    return Document(name, None, origin, columns, UnreadableError(where, reason))
