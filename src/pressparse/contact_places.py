"""Where contacts stand: in the contact zones, and where the labelling cut one in two or took one for something else.

In go the manuscript and its zones, out come the stretches to be read for contacts, in their order and without overlap. What lies outside the
contact zones is read only where a person stands with an address behind a word that says so, or as the only words of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from pressparse.contact_items import MixedWords, split_items
from pressparse.contact_words import Item
from pressparse.given_names import is_given_name
from pressparse.manuscript import Block, Manuscript, Zone, find_blocks
from pressparse.models import Options


class Stretch(NamedTuple):
    """The items of a stretch of the text; `labelled` is False where no label says that it holds a contact."""

    items: list[Item]
    confidence: float
    labelled: bool


LONGEST_LINE: Final = 90
LONGEST_TAIL: Final = 700
NEAR: Final = 160
MOST_LINES: Final = 5
UNLABELLED: Final = 0.7
_REACHED: Final = re.compile(r"@|\d{3}.{0,3}\d{2}")
# what announces a contact in a text that is none: "Media Contact:", "for more information, contact Jane Roe"; none without one of the words
_WORDS: Final = ("ontact", "nquiries", "nformation: ")
_CUE: Final = re.compile(
    r"(?i)\b(?:(?:media|press|news|investors?|public relations|pr)\.? )?contacts?(?: (?:details|information|person))?(?:: ?|(?=(?-i:[A-Z])))|"
    r"\b(?:media|press|news|investor) (?:inquiries|enquiries)(?:, contact)?: ?|\b(?:please |to )?contact (?=(?-i:[A-Z]))|\binformation: (?=(?:media|press):)"
)
_PERSON_LINE: Final = re.compile(r"(?P<first>[A-Z][\w.'-]+) {1,2}[A-Z][^\n]{0,60}?(?:@|\d{3}[^\n]{0,3}\d{2})")
_LINE_KINDS: Final = ("masthead", "notes", "release_line", "end_mark")
_ADDRESSED: Final = frozenset(["email", "phone"])


def find_stretches(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> list[Stretch]:
    """The contact zones, widened to the name above and to the address below that belong to them, and the plain contacts elsewhere."""
    folded, blocks = manuscript.folded, manuscript.blocks
    cues = _find_cues(manuscript.lower)
    bounds: list[tuple[int, int, float, bool]] = []
    known: dict[tuple[int, int], list[Item]] = {}
    mixed = MixedWords(folded, [(zone.start, zone.end) for zone in zones if zone.kind == "contact"])
    k = 0
    for zone in zones:
        contact, lines = zone.kind == "contact", zone.kind in _LINE_KINDS
        inside = k
        while inside < len(cues) and cues[inside] < zone.end:
            inside += 1
        told, k = cues[k:inside], inside
        if not (told or contact or lines):
            continue
        first, last = find_blocks(manuscript, zone.start, zone.end)
        if contact:
            known[zone.start, zone.end] = items = split_items(manuscript, zone.start, zone.end, options, mixed)
            start, end = _widen(manuscript, items, zone, first, last, options)
            while bounds and bounds[-1][1] > start:
                start = min(start, bounds.pop()[0])
            told_from = _end_of_led_in(manuscript, items, first) or start
            bounds += [(a, b, zone.confidence, a == told_from) for a, b in ((start, told_from), (told_from, end)) if a < b]
            continue
        found = list(_find_told(manuscript, zone, told, first, last, options)) if told else []
        if lines:
            found += _find_lines(manuscript, blocks[first:last], options)
        bounds += [(a, b, UNLABELLED, False) for a, b in sorted(found) if not (bounds and bounds[-1][1] > a)]
    if any((start, end) not in known for start, end, _, _ in bounds):
        mixed = MixedWords(folded, [(start, end) for start, end, _, _ in bounds])
    return [
        Stretch(known.get((start, end)) or split_items(manuscript, start, end, options, mixed), confidence, labelled)
        for start, end, confidence, labelled in bounds
    ]


def _find_cues(lower: str) -> list[int]:
    """Where one of the words stands, in order."""
    out = []
    for word in _WORDS:
        at = lower.find(word)
        while at >= 0:
            out.append(at)
            at = lower.find(word, at + 1)
    out.sort()
    return out


def _widen(manuscript: Manuscript, items: list[Item], zone: Zone, first: int, last: int, options: Options) -> tuple[int, int]:
    """The zone with the lines above that hold the name of its first addresses, and with the line below that holds the address of its last name."""
    blocks = manuscript.blocks
    start, end = zone.start, zone.end
    kinds = [item.kind for item in items]
    reached = next((n for n, kind in enumerate(kinds) if kind in _ADDRESSED), None)
    if reached is not None and not {"name", "heading", "ask"} & set(kinds[:reached]):
        for block in reversed(blocks[max(0, first - (1 if reached else MOST_LINES)) : first]):
            line = _read_line(manuscript, block, options)
            if line is None or _ADDRESSED & {item.kind for item in line}:
                break
            if any(item.kind == "heading" or (item.kind == "name" and _is_person(manuscript.folded, item)) for item in line):
                start = block.start
                break
    if kinds and kinds[-1] in ("name", "title", "organization", "desk") and last < len(blocks):
        line = _read_line(manuscript, blocks[last], options)
        if line and _ADDRESSED & {item.kind for item in line}:
            end = blocks[last].end
    return start, end


def _end_of_led_in(manuscript: Manuscript, items: list[Item], first: int) -> int | None:
    """Where the items end that the text above leads in as lines for its readers: "Donations can be made to the following agencies:"."""
    blocks, folded = manuscript.blocks, manuscript.folded
    lead = first if _leads_in(manuscript, blocks[first]) else first - 1
    while lead > max(0, first - MOST_LINES) and _is_numbered(folded, blocks[lead]):  # some of the lines stand above the zone
        lead -= 1
    above = blocks[max(0, lead)]
    led = [item for item in items if item.start >= above.end]
    if not led or not _leads_in(manuscript, above):
        return None
    return next((item.start for item in led if item.kind in ("heading", "ask", "for")), led[-1].end)


def _leads_in(manuscript: Manuscript, block: Block) -> bool:
    leads = manuscript.folded[block.end - 1] == ":" and block.end - block.start >= SHORTEST_LEAD
    return leads and not _PRESS.search(manuscript.lower, block.start, block.end)


def _is_numbered(folded: str, block: Block) -> bool:
    """Whether a block is a short line that ends in figures."""
    return block.end - block.start <= LONGEST_LINE and folded[block.end - 1].isdigit()


SHORTEST_LEAD: Final = 40
_PRESS: Final = re.compile(r"contact|en?quir|inquir|information|media|press\b|news|interview|spokes|journalist")


def _read_line(manuscript: Manuscript, block: Block, options: Options) -> list[Item] | None:
    """The items of a line of a contact; None where the block is something else."""
    if block.end - block.start > LONGEST_LINE or manuscript.folded[block.end - 1] in "!?":
        return None
    return split_items(manuscript, block.start, block.end, options, MixedWords("", ()))


def _is_person(folded: str, item: Item) -> bool:
    return is_given_name(folded[item.start : item.end].split()[0])


def _find_told(manuscript: Manuscript, zone: Zone, cues: Sequence[int], first: int, last: int, options: Options) -> Iterator[tuple[int, int]]:
    """The words behind each cue of the zone, up to the end of the contact."""
    folded, blocks = manuscript.folded, manuscript.blocks
    done, k = zone.start, first
    for place in cues:
        cue = _CUE.search(folded, max(done, place - 30), min(zone.end, place + 30)) if place >= done else None
        if cue is None or not _REACHED.search(folded, cue.end(), min(zone.end, cue.end() + NEAR)):
            continue
        while blocks[k].end <= cue.start():
            k += 1
        end = blocks[k].end
        for block in blocks[k + 1 : min(last, k + 1 + MOST_LINES)]:
            if not _read_line(manuscript, block, options):
                break
            end = block.end
        done = min(end, cue.start() + LONGEST_TAIL)
        yield cue.start(), done


def _find_lines(manuscript: Manuscript, blocks: Sequence[Block], options: Options) -> Iterator[tuple[int, int]]:
    """The lines that are a person and an address and nothing else."""
    for block in blocks:
        line = _PERSON_LINE.match(manuscript.folded, block.start, block.end) if block.end - block.start <= LONGEST_LINE else None
        if line and is_given_name(line["first"]):
            items = _read_line(manuscript, block, options) or []
            kinds = {item.kind for item in items}
            if kinds <= {"name", "phone", "email"} and len(kinds) > 1 and items[0].kind == "name":
                yield block.start, block.end
