"""Where contacts stand: in the contact zones, and where the labelling cut one in two or took one for something else.

In go the manuscript and its zones, out come the stretches to be read for contacts, in their order and without overlap. What lies outside the
contact zones is read only where a person stands with an address behind a word that says so, or as the only words of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pressparse.contact_items import split_items
from pressparse.contact_words import Item, is_given_name
from pressparse.manuscript import Block, Manuscript, Zone
from pressparse.models import Options


class Stretch(NamedTuple):
    """A stretch to be read for contacts; `labelled` is False where no label says that it holds one."""

    start: int
    end: int
    confidence: float
    labelled: bool


LONGEST_LINE: Final = 90
LONGEST_TAIL: Final = 700
NEAR: Final = 160
MOST_LINES: Final = 5
UNLABELLED: Final = 0.7
_REACHED: Final = re.compile(r"@|\d{3}.{0,3}\d{2}")
# what announces a contact in a text that is none: "Media Contact:", "for more information, contact Jane Roe"; none without one of the words
_WORDS: Final = ("ontact", "ONTACT", "nquiries", "NQUIRIES", "nformation: ")
_CUE: Final = re.compile(
    r"(?i)\b(?:(?:media|press|news|investors?|public relations|pr)\.? )?contacts?(?: (?:details|information|person))?(?:: ?|(?=(?-i:[A-Z])))|"
    r"\b(?:media|press|news|investor) (?:inquiries|enquiries)(?:, contact)?: ?|\b(?:please |to )?contact (?=(?-i:[A-Z]))|\binformation: (?=(?:media|press):)"
)
_LINE_KINDS: Final = ("masthead", "notes", "chrome", "release_line", "end_mark")
_WORDED: Final = frozenset(["name", "title", "organization", "desk", "heading"])
_ADDRESSED: Final = frozenset(["email", "phone"])


def find_stretches(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> list[Stretch]:
    """The contact zones, widened to the name above and to the address below that belong to them, and the plain contacts elsewhere."""
    folded, blocks = manuscript.folded, manuscript.blocks
    told = any(word in folded for word in _WORDS)
    out: list[Stretch] = []
    k = 0
    for zone in zones:
        first = k
        while k < len(blocks) and blocks[k].start < zone.end:
            k += 1
        if zone.kind == "contact":
            start, end = _widen(manuscript, zone, first, k, options)
            while out and out[-1].end > start:
                start = min(start, out.pop().start)
            out.append(Stretch(start, end, zone.confidence, True))
            continue
        found = [*(_find_told(manuscript, zone, first, k, options) if told else ()), *_find_lines(manuscript, zone, blocks[first:k], options)]
        out += [Stretch(a, b, UNLABELLED, False) for a, b in sorted(found) if not (out and out[-1].end > a)]
    return out


def _read(manuscript: Manuscript, start: int, end: int, options: Options) -> list[Item]:
    return split_items(manuscript, start, end, options, frozenset())


def _widen(manuscript: Manuscript, zone: Zone, first: int, last: int, options: Options) -> tuple[int, int]:
    """The zone with the lines above that hold the name of its first addresses, and with the line below that holds the address of its last name."""
    blocks = manuscript.blocks
    start, end = zone.start, zone.end
    items = _read(manuscript, *_words(manuscript, first, last), options)
    kinds = [item.kind for item in items]
    opening = kinds[: next((n for n, kind in enumerate(kinds) if kind in _ADDRESSED), 0)]
    if _ADDRESSED & set(kinds) and not {"name", "heading", "ask"} & set(opening):
        for k in range(first - 1, max(-1, first - 1 - (1 if opening else MOST_LINES)), -1):
            line = _line(manuscript, blocks[k], options)
            if line is None or _ADDRESSED & {item.kind for item in line}:
                break
            if any(item.kind == "heading" or (item.kind == "name" and _is_person(manuscript.folded, item)) for item in line):
                start = blocks[k].start
                break
    if kinds and kinds[-1] in _WORDED - {"heading"} and last < len(blocks):
        line = _line(manuscript, blocks[last], options)
        if line and _ADDRESSED & {item.kind for item in line}:
            end = blocks[last].end
    return start, end


def _words(manuscript: Manuscript, first: int, last: int) -> tuple[int, int]:
    return manuscript.blocks[first].start, manuscript.blocks[last - 1].end


def _line(manuscript: Manuscript, block: Block, options: Options) -> list[Item] | None:
    """The items of a line of a contact; None where the block is something else."""
    if block.end - block.start > LONGEST_LINE or manuscript.folded[block.end - 1] in "!?":
        return None
    return _read(manuscript, block.start, block.end, options)


def _is_person(folded: str, item: Item) -> bool:
    return is_given_name(folded[item.start : item.end].split()[0])


def _find_told(manuscript: Manuscript, zone: Zone, first: int, last: int, options: Options) -> Iterator[tuple[int, int]]:
    """The words behind each cue of the zone, up to the end of the contact."""
    folded, blocks = manuscript.folded, manuscript.blocks
    places = sorted(at for word in _WORDS for at in _places(folded, word, zone.start, zone.end))
    done, k = zone.start, first
    for place in places:
        cue = _CUE.search(folded, max(done, place - 30), min(zone.end, place + 30)) if place >= done else None
        if cue is None or not _REACHED.search(folded, cue.end(), min(zone.end, cue.end() + NEAR)):
            continue
        while blocks[k].end <= cue.start():
            k += 1
        end = blocks[k].end
        for block in blocks[k + 1 : min(last, k + 1 + MOST_LINES)]:
            if not _line(manuscript, block, options):
                break
            end = block.end
        done = min(end, cue.start() + LONGEST_TAIL)
        yield cue.start(), done


def _places(folded: str, word: str, start: int, end: int) -> Iterator[int]:
    at = folded.find(word, start, end)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1, end)


def _find_lines(manuscript: Manuscript, zone: Zone, blocks: Sequence[Block], options: Options) -> Iterator[tuple[int, int]]:
    """The lines that are a person and an address and nothing else."""
    if zone.kind not in _LINE_KINDS:
        return
    for block in blocks:
        if block.end - block.start <= LONGEST_LINE and _REACHED.search(manuscript.folded, block.start, block.end):
            items = _line(manuscript, block, options) or []
            kinds = {item.kind for item in items}
            if kinds <= {"name", "phone", "email"} and len(kinds) > 1 and items[0].kind == "name":
                yield block.start, block.end
