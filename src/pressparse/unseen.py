"""Characters that nobody sees: zero-width blanks and joiners, marks of direction, soft hyphens, the mark of byte order.

They stand anywhere, also within words, and no pattern should have to know them. So a text that has some is read without them, and the
offsets of what was found are told in the text as it was passed in. Most texts have none and pay for a look.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any, Final, TypeVar

from pydantic import BaseModel

from pressparse.models import Release, Span

UNSEEN: Final = "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u00ad"
_RUN: Final = re.compile(f"[{UNSEEN}]+")
M = TypeVar("M", bound=BaseModel)


def drop_unseen(text: str) -> tuple[str, Sequence[int] | None]:
    """The text without what is not seen, and for each of its characters the offset in `text`; None where nothing was left out.

    >>> drop_unseen("a\\u200bb")
    ('ab', [0, 2])
    """
    if text.isascii() or not any(map(text.__contains__, UNSEEN)):
        return text, None
    pieces, at = [], 0
    for run in _RUN.finditer(text):
        pieces.append((at, run.start()))
        at = run.end()
    pieces.append((at, len(text)))
    offsets = list(itertools.chain.from_iterable(range(a, b) for a, b in pieces))
    return "".join([text[a:b] for a, b in pieces]), offsets


def restore_offsets(found: M, offsets: Sequence[int] | None, text: str) -> M:
    """What was found in the text without what is not seen, told with the offsets of `text`."""
    if offsets is None:
        return found

    def restore(value: Any) -> Any:
        if isinstance(value, Span):
            return Span(start=offsets[value.start], end=offsets[value.end - 1] + 1)
        if isinstance(value, tuple):
            return tuple([restore(inner) for inner in value])
        if isinstance(value, BaseModel):
            return type(value)(**{name: restore(inner) for name, inner in value})
        return value

    whole = {"text": text} if isinstance(found, Release) else {}
    return type(found)(**{name: restore(inner) for name, inner in found} | whole)
