"""Which cues fire in which block.

In goes a manuscript, out come for each block the names of its cues. A row of the cue table is tried only where one of its words
or pieces stands: the words of a block are looked up, the words of a row are not searched for.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from pressparse.cues import ALIKE, CUES, HEAD, Where
from pressparse.label import Words
from pressparse.layout import context_cues, shape_cues
from pressparse.manuscript import Manuscript

LONGEST_WORD: Final = 24
# a reading copy in which only the letters of Latin-1 are left, and "0" for each figure, one character for one
_PLAIN: Final = bytes(48 if chr(code).isdigit() else code if chr(code).isalpha() else 32 for code in range(256))


def fire_cues(manuscript: Manuscript, words: Words) -> list[list[str]]:
    """For each block the cues that fire in it, its own first, in the order of the table."""
    found = _rows_and_words(manuscript, words)
    own = [
        [*[_NAMES[row] for row in rows], *shape, *{ALIKE[name]: None for row in rows if (name := _NAMES[row]) in ALIKE}]
        for (rows, _), shape in zip(found, shape_cues(manuscript), strict=True)
    ]
    for cues, around, (_, spoken) in zip(own, context_cues(manuscript.blocks, own), found, strict=True):
        cues += around
        cues += spoken
    return own


def _rows_and_words(manuscript: Manuscript, words: Words) -> list[tuple[list[int], list[str]]]:
    """For each block the rows of the table that fire in it, in their order, and its words that are cues."""
    lower = manuscript.lower
    plain = read_plain(manuscript)
    pieces = _blocks_with_pieces(manuscript)
    out = []
    for k, block in enumerate(manuscript.blocks):
        a, b = block.start, block.end
        first, last = block.words
        opening = lower[first : min(last, first + HEAD)]
        begins = plain[first : min(last, first + LONGEST_WORD)].split(None, 1)
        starts = [*_OPENS.get(opening[0], ()), *_BARE_START]
        spoken: list[str] = []
        if begins:
            starts += _FIRST_WORDS.get(begins[0], ())
            spoken += [words.first[begins[0]]] if begins[0] in words.first else ()
        starts += [row for row, gate in _START_PIECES if _has_one(opening, gate)]
        fired = [row for row in starts if (look := _LOOKS[row]) is None or look(opening)]
        if b - a <= HEAD:
            head = lower[a:b]
            tokens = plain[a:b].split()
            tried = _lookup(_SHORT, tokens)
            tried.update(_BARE_SHORT)
            spoken += [words.short[token] for token in words.short.keys() & tokens]
        else:
            head = lower[a : a + HEAD]
            tokens = plain[a : a + HEAD].split()
            tried = _lookup(_HEAD, tokens)
            tried |= _lookup(_ALL, plain[a:b].split())
            spoken += [words.long[token] for token in words.long.keys() & tokens]
        tried.update([row for row, gate in _HEAD_PIECES if _has_one(head, gate)])
        if k in pieces:
            tried |= pieces[k]
        for row in tried:
            look = _LOOKS[row]
            if look is None or (look(lower, a, b) if _WHERE[row] == "all" else look(head)):
                fired.append(row)
        fired.sort()
        out.append((fired, spoken))
    return out


def read_plain(manuscript: Manuscript) -> str:
    """The copy of the text in which words are looked up."""
    return manuscript.lower.encode("latin-1", "replace").translate(_PLAIN).decode("latin-1")


def _has_one(text: str, pieces: Sequence[str]) -> bool:
    for piece in pieces:  # noqa: SIM110  # any() costs more than what it asks
        if piece in text:
            return True
    return False


def _lookup(index: dict[str, tuple[int, ...]], words: Iterable[str]) -> set[int]:
    return {row for word in index.keys() & words for row in index[word]}


def _blocks_with_pieces(manuscript: Manuscript) -> dict[int, set[int]]:
    """The rows that look into all of a block for signs rather than words, by the blocks in which one stands."""
    lower = manuscript.lower
    starts = [block.start for block in manuscript.blocks]
    ends = [*starts[1:], len(lower)]
    out: dict[int, set[int]] = {}
    for piece, row in _ALL_PIECES:
        at = lower.find(piece, starts[0])
        while at >= 0:
            k = bisect_right(starts, at) - 1
            out.setdefault(k, set()).add(row)
            at = lower.find(piece, ends[k])
    for row, finditer in _SCANNED:
        for match in finditer(lower):
            out.setdefault(bisect_right(starts, match.start()) - 1, set()).add(row)
    return out


_NAMES: Final = tuple(row.name for row in CUES)
_WHERE: Final[tuple[Where, ...]] = tuple(row.where for row in CUES)
# a row that is found by scanning the whole text has been proved by that
_SCANNED: Final = tuple(
    (k, row.pattern.finditer) for k, row in enumerate(CUES) if row.where == "all" and row.pattern and not row.words and not row.gate
)
_LOOKS: Final[tuple[Callable[..., Any] | None, ...]] = tuple(
    None
    if row.pattern is None or k in dict(_SCANNED)
    else row.pattern.fullmatch
    if row.where == "short"
    else row.pattern.match
    if row.where == "start"
    else row.pattern.search
    for k, row in enumerate(CUES)
)


def _index(*where: Where) -> dict[str, tuple[int, ...]]:
    """For each word the rows that may fire in a block where it stands."""
    out: dict[str, tuple[int, ...]] = {}
    for k, row in enumerate(CUES):
        for word in row.words if row.where in where else ():
            out[word] = (*out.get(word, ()), k)
    return out


def _without_words(where: Where) -> Iterable[int]:
    return (k for k, row in enumerate(CUES) if row.where == where and not (row.words or row.gate or row.opens))


_FIRST_WORDS: Final = _index("start")
_OPENS: Final = {character: tuple(k for k, row in enumerate(CUES) if character in row.opens) for character in {c for row in CUES for c in row.opens}}
_BARE_START: Final = tuple(_without_words("start"))
_START_PIECES: Final = tuple((k, row.gate) for k, row in enumerate(CUES) if row.where == "start" and row.gate)
_SHORT: Final = _index("short", "head", "all")
_HEAD: Final = _index("head")
_ALL: Final = _index("all")
_BARE_SHORT: Final = tuple(_without_words("short"))
_HEAD_PIECES: Final = tuple((k, row.gate) for k, row in enumerate(CUES) if row.where == "head" and row.gate)
_ALL_PIECES: Final = tuple((piece, k) for k, row in enumerate(CUES) if row.where == "all" for piece in row.gate)
