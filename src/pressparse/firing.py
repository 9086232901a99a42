"""Which cues fire in which block.

In goes a manuscript, out come for each block the names of its cues. A row of the cue table is tried only where one of its words
or pieces stands: the words of a block are looked up, the words of a row are not searched for.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import chain
from typing import Any, Final, NamedTuple

from pressparse.cues import ALIKE, CUES, HEAD, Cue, Where
from pressparse.label import Words
from pressparse.layout import context_cues, shape_cues
from pressparse.manuscript import Manuscript

HEAD_WORDS: Final = 26  # about as many as `HEAD` characters hold
# a reading copy in which only the letters of Latin-1 are left, and "0" for each figure, one character for one
_PLAIN: Final = bytes(48 if chr(code).isdigit() else code if chr(code).isalpha() else 32 for code in range(256))

Told = dict[str, tuple[int | str, ...]]  # what a word tells: the numbers of rows to be tried, the names of cues that fire


class _Index(NamedTuple):
    """What a word tells as the first of a block, anywhere in a short one, and in the head of a longer one."""

    first: Told
    short: Told
    head: Told


def fire_cues(manuscript: Manuscript, words: Words) -> list[list[str]]:
    """For each block the cues that fire in it."""
    plain = read_plain(manuscript)
    fired = _rows_and_words(manuscript, plain, _index_words(words))
    shapes = shape_cues(manuscript, plain)
    around = context_cues(manuscript.blocks, fired, shapes)
    return [[*rows, *shape, *context] for rows, shape, context in zip(fired, shapes, around, strict=True)]


def read_plain(manuscript: Manuscript) -> str:
    """The copy of the text in which words are looked up."""
    return manuscript.lower.encode("latin-1", "replace").translate(_PLAIN).decode("latin-1")


def _rows_and_words(manuscript: Manuscript, plain: str, index: _Index) -> list[dict[str, None]]:
    """For each block the rows of the table that fire in it and its words that are cues."""
    lower = manuscript.lower
    pieces = _blocks_with_pieces(manuscript)
    out = []
    for k, block in enumerate(manuscript.blocks):
        a, b = block.start, block.end
        first, last = block.words
        opening = lower[first : min(last, first + HEAD)]
        tokens = plain[a:b].split()
        begins = tokens[:1] if first == a else plain[first : min(last, first + HEAD)].split(None, 1)[:1]
        told = [*map(index.first.get, begins), pieces.get(k)]
        if b - a <= HEAD:
            head = opening if last - first == b - a else lower[a:b]
            told += (_BARE_SHORT, _SHORT_OPENS.get(opening[0]), *map(index.short.get, tokens))
        else:
            head = lower[a : a + HEAD]
            told += (_OPENS.get(opening[0]), *map(index.head.get, tokens[:HEAD_WORDS]), *map(_ALL.get, tokens))
        cues: dict[str, None] = {}
        for row in dict.fromkeys(chain.from_iterable(filter(None, told))):
            if isinstance(row, str):
                cues[row] = None
                continue
            name, where, look, alike = _ROWS[row]
            if look(lower, a, b) if where == "all" else look(opening if where == "start" else head):
                cues[name] = None
                if alike:
                    cues[alike] = None
        out.append(cues)
    return out


def _blocks_with_pieces(manuscript: Manuscript) -> dict[int, list[int | str]]:
    """The rows that look for signs rather than words, by the blocks in which one stands."""
    lower = manuscript.lower
    starts = [block.start for block in manuscript.blocks]
    ends = [*starts[1:], len(lower)]
    out: dict[int, list[int | str]] = {}
    for piece, told in _PIECES:
        at = lower.find(piece, starts[0])
        while at >= 0:
            k = bisect_right(starts, at) - 1
            out.setdefault(k, []).extend(told)
            at = lower.find(piece, ends[k])
    return out


def _look(row: Cue, pattern: re.Pattern[str]) -> Callable[..., Any]:
    return pattern.fullmatch if row.where == "short" else pattern.match if row.where == "start" else pattern.search


# of each row with a pattern the name, where it looks and how, and the name that it shares with others of its meaning
_ROWS: Final[dict[int, tuple[str, Where, Callable[..., Any], str]]] = {
    k: (row.name, row.where, _look(row, row.pattern), ALIKE.get(row.name, "")) for k, row in enumerate(CUES) if row.pattern
}


def _told(k: int, row: Cue) -> tuple[int | str, ...]:
    """What is told where one of a row's words stands: that it is to be tried, or that it fires."""
    return (k,) if row.pattern else (row.name, ALIKE[row.name]) if row.name in ALIKE else (row.name,)


def _index(*where: Where) -> Told:
    """For each word the rows that may fire in a block where it stands."""
    out: Told = {}
    for k, row in enumerate(CUES):
        for word in row.words if row.where in where else ():
            out[word] = (*out.get(word, ()), *_told(k, row))
    return out


def _openings(*where: Where) -> Told:
    """For each character the rows that may fire in a block that begins with it."""
    rows = [(k, row) for k, row in enumerate(CUES) if row.where in where]
    return {character: tuple(k for k, row in rows if character in row.opens) for character in {c for _, row in rows for c in row.opens}}


_FIRST_WORDS: Final = _index("start")
_SHORT: Final = _index("short", "head", "all")
_HEAD: Final = _index("head")
_ALL: Final = _index("all")
_OPENS: Final = _openings("start")
_SHORT_OPENS: Final = _openings("start", "short")
_BARE_SHORT: Final = tuple(k for k, row in enumerate(CUES) if row.where == "short" and not (row.words or row.gate or row.opens))
_PIECES: Final = tuple((piece, _told(k, row)) for k, row in enumerate(CUES) for piece in row.gate)


@lru_cache(maxsize=8)
def _index_words(words: Words) -> _Index:
    """The words of the table and those that are cues by themselves in one."""

    def both(rows: Told, names: dict[str, str]) -> Told:
        return rows | {word: (*rows.get(word, ()), name) for word, name in names.items()}

    return _Index(both(_FIRST_WORDS, words.first), both(_SHORT, words.short), both(_HEAD, words.long))
