"""Bytes to text: `decode` gives the text and the name of its encoding. Nothing is replaced or left out, or it is an error."""

from __future__ import annotations

import codecs
import re
from importlib import import_module
from typing import Any, Final

from pressparse.errors import UnreadableError

# the longer mark first: UTF-32's begins with UTF-16's
_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# what is no text begins with these
_OTHER_KINDS: Final = (
    (b"%PDF-", "a PDF file; turn it into text first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP or Office file; save it as text first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save it as text first"),
    (b"{\\rtf", "an RTF file; save it as text first"),
)
_META_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
DETECTED_BYTES: Final = 100_000  # of a long text, so much decides


def extra(module: str, name: str, purpose: str) -> Any:
    """The optional module, or an ImportError that tells which extra brings it."""
    try:
        return import_module(module)
    except ImportError as error:
        raise ImportError(f"{purpose} needs {module}: pip install 'pressparse[{name}]'", name=module) from error


def decode(data: bytes, where: str, declared: str | None = None) -> tuple[str, str]:
    """The text and its encoding: by the byte-order mark, else UTF-8, else as `declared`, else detected. Raises UnreadableError.

    >>> decode("Déjà vu".encode(), "note.txt")
    ('Déjà vu', 'utf-8')
    """
    for magic, kind in _OTHER_KINDS:
        if data.startswith(magic):
            raise UnreadableError(where, kind)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, where)
    if wide := _without_mark(data):
        return _strictly(data, wide, where)
    known = [_whatwg(declared)] if declared else []
    # bytes that are ASCII throughout are text in any encoding that is not, such as ISO-2022-JP
    for encoding in [*known, "utf-8"] if data.isascii() else ["utf-8", *known]:
        try:
            return data.decode(encoding), encoding
        except (UnicodeDecodeError, LookupError):
            continue
    return _strictly(data, _detect(data, where), where)


def encoding_of_table(head: bytes, where: str) -> str:
    """The encoding of a table by its first bytes, which may end within a character. Raises UnreadableError."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    # to the last line end, so that no character is cut
    return _without_mark(head) or decode(head[: head.rfind(b"\n") + 1] or head, where)[1]


def declared_in_html(data: bytes) -> str | None:
    """The encoding that the page tells of itself; UTF-16 there is a known lie, as the page would not have been read so far."""
    told = _META_CHARSET.search(data[:4096])
    name = told.group(1).decode("ascii") if told else None
    return None if name is None or name.lower().startswith(("utf-16", "utf-32")) else name


def _strictly(data: bytes, encoding: str, where: str) -> tuple[str, str]:
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise UnreadableError(where, f"looks like {encoding}, but is not at byte {error.start}") from None


def _whatwg(name: str) -> str:
    """As browsers read it: what calls itself Latin-1 or ASCII is Windows-1252."""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return name
    return "cp1252" if known in ("iso8859-1", "ascii") else known


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark: Latin text has a zero in every second byte."""
    sample = data[:2000]
    half = len(sample) // 2
    if not sample.count(0) > 0.8 * half > 1:
        return None
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def _detect(data: bytes, where: str) -> str:
    """The encoding of what is not UTF-8: Windows-1252 or Mac Roman where it reads well, else what charset-normalizer says.

    Its statistics of letters confuse the two with other code pages where a text has but a few marks and accents in it.
    """
    at = _first_wrong(data)
    sample = data if len(data) <= DETECTED_BYTES else data[max(0, at - DETECTED_BYTES // 2) :][:DETECTED_BYTES]
    for encoding in ("cp1252", "mac_roman"):
        if _reads_well(sample, encoding):
            return encoding
    if sum(byte > 127 for byte in sample) <= FEW and _decodes(sample, "cp1252"):
        return "cp1252"  # too little for statistics
    try:
        best = extra("charset_normalizer", "archive", "detecting an encoding").from_bytes(sample).best()
    except ImportError as error:
        raise UnreadableError(where, f"not UTF-8 at byte {at}; {error}") from None
    if best is None:
        raise UnreadableError(where, f"not UTF-8 at byte {at}, and no other encoding was detected")
    return str(best.encoding)


_MARKS: Final = frozenset("‘’“”„–—…•™€£§©®°·¢½¼¾«»´º¿¡\u00a0\u00ad")
WESTERN_SHARE: Final = 0.06  # of the bytes of a Western text, fewer are beyond ASCII
ODD_SHARE: Final = 0.1
FEW: Final = 4


def _reads_well(data: bytes, encoding: str) -> bool:
    """Whether nearly all characters beyond ASCII are marks of print, or letters that stand in words in their case."""
    if not _decodes(data, encoding):
        return False
    text = data.decode(encoding)
    beyond = [k for k, c in enumerate(text) if c > "\x7f"]
    odd = sum(text[k] not in _MARKS and not _is_in_word(text[max(0, k - 1) : k], text[k], text[k + 1 : k + 2]) for k in beyond)
    return len(beyond) <= WESTERN_SHARE * len(text) + 2 and odd <= ODD_SHARE * len(beyond)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_in_word(before: str, letter: str, after: str) -> bool:
    return letter.isalpha() and (before.isalpha() or after.isalpha()) and not (letter.isupper() and before.islower())


def _first_wrong(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return len(data)
