"""Where another release opens in a text: a title with a dateline, a date or a release instruction, between news and news.

In go the manuscript, the cues of its blocks and its zones, out come the openings.
A story with a heading and a place in the middle has one opening: the next must
have what the first one has, dates in the same form and at the same place, and another title.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.dateline import find_dateline
from pressparse.manuscript import Block, Manuscript, SectionKind, Zone

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


DATED_CUES: Final = frozenset({"release-instruction", "date-alone"})
SIGN_CUES: Final = DATED_CUES | {"masthead-word"}
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_FIGURES: Final = re.compile(r"\d+")
_DATED: Final = re.compile("date|instruction")  # a release has one of these


class Opening(NamedTuple):
    """The signs above a paragraph of news, and how much news stands before it."""

    block: Block  # the first that bears a sign
    titles: frozenset[str]  # their first letters
    signs: frozenset[str]
    told: int


def find_openings(manuscript: Manuscript, cues: Sequence[Sequence[str]], zones: Sequence[Zone]) -> list[Opening]:
    """The openings of the releases that a text holds; one or none where it holds one."""
    out: list[Opening] = []
    if not _may_open_again(manuscript, cues, zones):
        return out
    openings, told = _list_openings(manuscript, cues, zones)
    for opening in openings:
        if not out:
            if opening.told > TOLD or opening.block.start > manuscript.blocks[0].start + FIRST:
                break  # the text does not open as a release
            out.append(opening)
        elif min(opening.told - out[-1].told, told - opening.told) >= TOLD and opening.signs & out[-1].signs and not opening.titles <= out[-1].titles:
            out.append(opening)
    return out


def _may_open_again(manuscript: Manuscript, cues: Sequence[Sequence[str]], zones: Sequence[Zone]) -> bool:
    """Whether a dateline, a date or an instruction may stand behind some news: no second release opens without one."""
    blocks = manuscript.blocks
    starts = [next((block.start for block in blocks if block.end - block.start >= LONG), len(manuscript.text))]
    starts += [zone.start for zone in zones if zone.kind == "body"][:1]
    behind = min(starts) + TOLD
    first = bisect_left(blocks, (behind,))
    if not all(map(DATED_CUES.isdisjoint, cues[first:])):
        return True
    rest = [zone for zone in zones if zone.end > behind]
    k = 0
    for above, block in itertools.pairwise(blocks[max(0, first - 1) :]):
        while k + 1 < len(rest) and rest[k].end <= block.start:
            k += 1
        if block.dateline or rest[k].kind == "dateline":
            return True
        news = block.end - block.start >= LONG or rest[k].kind == "body"
        if news and above.end - above.start <= LONGEST_TITLE and _opens_with_place(manuscript, block):
            return True
    return False


def _list_openings(manuscript: Manuscript, cues: Sequence[Sequence[str]], zones: Sequence[Zone]) -> tuple[list[Opening], int]:
    """All openings, and how much news the text tells."""
    out = []
    first: Block | None = None
    titles: set[str] = set()
    signs: set[str] = set()
    told = k = 0
    for block, own in zip(manuscript.blocks, cues, strict=True):
        while k + 1 < len(zones) and zones[k].end <= block.start:
            k += 1
        kind = zones[k].kind
        size = block.end - block.start
        if size <= DATE_LINE and told >= TOLD and _TEASERS.fullmatch(manuscript.lower, *block.words):
            break
        sign = _find_sign(manuscript, block, own, kind) if size <= LONGEST_TITLE else None
        if sign == "title":
            titles.add(manuscript.lower[slice(*block.words)][:SAME])
        elif sign:
            signs.add(sign if titles or not sign.startswith("date like") else sign + " above the title")
        elif size >= LONG or kind == "body":
            if first and told and "dateline" not in signs and _opens_with_place(manuscript, block):  # the first has been cut off
                signs.add("dateline")
            if first and (titles or len(signs) > 1) and any(map(_DATED.match, signs)):
                out.append(Opening(first, frozenset(titles), frozenset(signs), told))
            first, titles, signs = None, set(), set()
            told += size
        if sign:
            first = first or block
    return out, told


def _find_sign(manuscript: Manuscript, block: Block, own: Sequence[str], kind: SectionKind) -> str | None:
    """What a short block says of an opening, if anything."""
    size = block.end - block.start
    if (block.dateline and not block.mark) or (kind == "dateline" and size <= LINE):
        return "dateline"
    if not SIGN_CUES.isdisjoint(own):
        if "release-instruction" in own and size <= LINE and _INSTRUCTION.match(manuscript.lower, block.start, block.end):
            return "instruction"
        if "date-alone" in own and size <= DATE_LINE:
            return "date like " + _FIGURES.sub("0", _LETTERS.sub("a", manuscript.lower[slice(*block.words)]))
        if "masthead-word" in own and size <= LINE and _LABEL.fullmatch(manuscript.lower, block.start, block.end):
            return "label"
    return "title" if kind in ("headline", "subheadline") or _is_title(manuscript, block) else None


def _is_title(manuscript: Manuscript, block: Block) -> bool:
    """Whether the block looks like a title: short, in title case or capitals, and no sentence."""
    start, end = block.words
    if not SHORTEST_TITLE <= end - start <= LONGEST_TITLE or manuscript.folded[end - 1] in ".;,?:" or (block.mark and block.mark[0] != "#"):
        return False
    words = _WORD.findall(manuscript.folded, start, end)
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def _opens_with_place(manuscript: Manuscript, block: Block) -> bool:
    if block.mark or manuscript.lower.startswith("about ", block.words[0]):  # "About Acme -- Acme is ..."
        return False
    found = find_dateline(manuscript.folded, manuscript.text, block.words[0], block.end)
    return found is not None and found.places is not None and found.end < block.end
