"""Where another release opens in a text: a title with a dateline, a date or a release instruction, between news and news.

In go the manuscript and its zones, out come the openings. A story with a heading and a place in the middle has one opening: the next must
have what the first one has, and another title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.dateline import find_dateline
from pressparse.dates import DATE
from pressparse.manuscript import Block, Manuscript, Zone

LONG: Final = 150  # a paragraph of news
TOLD: Final = 300  # so much news stands between two openings
FIRST: Final = 2000  # the first opening stands at the head
LINE: Final = 120  # the longest line with a release instruction
DATE_LINE: Final = 40  # the longest line with a date alone
SHORTEST_TITLE: Final = 20
LONGEST_TITLE: Final = 220
SAME: Final = 30  # titles that begin with so many same letters are one title
_INSTRUCTION: Final = re.compile(
    r"[\W_]{0,6}(?:for (?:immediate )?(?:release|publication)\b|immediate release\b|release (?:on|at|date|immediately)\b|(?:under |strictly )?embargo(?:ed)?\b)"
)
_LABEL: Final = re.compile(r"[\W_]{0,6}(?:press|news|media) (?:release|advisory|statement|alert)[\W_]{0,4}")
# what a site puts under a release: titles of others, with their dates and first sentences
_TEASERS: Final = re.compile(
    r"(?:see |view |read )?(?:all |our |the )?(?:latest|recent|related|more|other|previous|next|popular|featured|also)\b(?: [\w&']{1,14}){0,4}[\W_]{0,3}|you may also like\W{0,3}"
)
_WORD: Final = re.compile(r"[^\W\d_][\w'-]{3,}")


class Opening(NamedTuple):
    """The signs above a paragraph of news, and how much news stands before it."""

    block: Block  # the first that bears a sign
    titles: frozenset[str]  # their first letters
    signs: frozenset[str]
    told: int


def find_openings(manuscript: Manuscript, zones: Sequence[Zone]) -> list[Opening]:
    """The openings of the releases that a text holds; one or none where it holds one."""
    out: list[Opening] = []
    openings, told = _list_openings(manuscript, zones)
    for opening in openings:
        if not out:
            if opening.told > TOLD or opening.block.start > manuscript.blocks[0].start + FIRST:
                break  # the text does not open as a release
            out.append(opening)
        elif min(opening.told - out[-1].told, told - opening.told) >= TOLD and opening.signs & out[-1].signs and not opening.titles <= out[-1].titles:
            out.append(opening)
    return out


def _list_openings(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[list[Opening], int]:
    """All openings, and how much news the text tells."""
    lower = manuscript.lower
    out = []
    first: Block | None = None
    titles: set[str] = set()
    signs: set[str] = set()
    told = k = 0
    for block in manuscript.blocks:
        while k + 1 < len(zones) and zones[k].end <= block.start:
            k += 1
        size = block.end - block.start
        if size <= DATE_LINE and told >= TOLD and _TEASERS.fullmatch(lower, *block.words):
            break
        if size <= LINE and not block.dateline and _INSTRUCTION.match(lower, block.start, block.end):
            signs.add("instruction")
        elif (block.dateline and not block.mark) or (zones[k].kind == "dateline" and size <= LINE):
            signs.add("dateline")
        elif size <= DATE_LINE and (date := DATE.match(manuscript.folded, *block.words)) and date.end() >= block.words[1] - 1:
            signs.add("date")
        elif size <= LINE and _LABEL.fullmatch(lower, block.start, block.end):
            signs.add("label")
        elif zones[k].kind in ("headline", "subheadline") or _is_title(manuscript, block):
            titles.add(lower[slice(*block.words)][:SAME])
        elif size >= LONG or zones[k].kind == "body":
            if first and _opens_with_place(manuscript, block):
                signs.add("dateline")
            if first and (titles or len(signs) > 1) and signs & {"dateline", "instruction", "date"}:
                out.append(Opening(first, frozenset(titles), frozenset(signs), told))
            first, titles, signs = None, set(), set()
            told += size
            continue
        else:
            continue
        first = first or block
    return out, told


def _is_title(manuscript: Manuscript, block: Block) -> bool:
    """Whether the block looks like a title: short, in title case or capitals, and no sentence."""
    start, end = block.words
    bullet = block.mark and block.mark[0] != "#"
    if bullet or not SHORTEST_TITLE <= end - start <= LONGEST_TITLE or manuscript.folded[end - 1] in ".;,?:":
        return False
    words = _WORD.findall(manuscript.folded, start, end)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _opens_with_place(manuscript: Manuscript, block: Block) -> bool:
    if block.mark or manuscript.lower.startswith("about ", block.words[0]):  # "About Acme -- Acme is ..."
        return False
    found = find_dateline(manuscript.folded, manuscript.text, block.words[0], block.end)
    return found is not None and found.places is not None and found.end < block.end
