"""Boilerplates with their organizations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.links import find_links
from pressparse.manuscript import Block, Manuscript, Zone, read_words
from pressparse.models import Boilerplate, Span
from pressparse.passages import read_passage

_HEADING: Final = re.compile(r"[#*_ ]{0,6}(?:[Aa]bout|ABOUT) +(?:the +|THE +)?")
_SUBJECT: Final = re.compile(
    r"(?:www\.\S{3,60}\s+)?(?P<name>(?:The )?(?:[A-Z]|\d(?=\w{0,4} ?[A-Z]))[\w.&'+-]{0,40}(?: {1,2}(?:of|for|and|the|&|de|in|on|[A-Z0-9(][\w.&'+()-]{0,40})){0,9}?)"
    r"(?:,? Inc\.?|,? LLC|,? Ltd\.?|,? Corp\.?)?(?: ?\([^()]{1,80}\)){0,3},? (?:is|are|was|has|provides|offers|delivers|helps|works|promotes|develops|represents|serves|brings|creates|enables|"
    r"designs|manufactures|operates|combines|supports|specializes|focuses|specialises|makes|aims|exists|leads|builds|connects|believes|engages)\b"
)
_TWICE: Final = re.compile(r"(?P<name>[^\n]{2,80}?)(?:At |The )?(?P=name)")  # "About AcmeAcme is"
_RUN_IN: Final = re.compile(r" - |(?<=[a-z.)])(?=(?:At|The|With|For|We|As|In|Founded|A|An)\b)|(?<=[a-z])(?=[A-Z][a-z])| {2,}")
LONG: Final = 100
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S{3,120}")
_NO_SUBJECTS: Final = frozenset(["this", "these", "its", "their", "we", "it", "in", "as", "at", "for", "with", "today", "through", "all", "each"])


def find_boilerplates(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[Boilerplate, ...]:
    """One for each boilerplate zone."""
    out = []
    for zone in zones:
        if zone.kind == "boilerplate":
            passage = read_passage(manuscript, zone.start, zone.end, zone.confidence)
            span = find_organization(manuscript.folded, zone.start, zone.end)
            name = read_words(manuscript, *span)[0] if span else None
            out.append(
                Boilerplate(
                    text=passage.text, spans=passage.spans, confidence=passage.confidence, organization=name,
                    organization_span=Span(start=span[0], end=span[1]) if span else None, links=find_links(manuscript, zone.start, zone.end),
                )
            )  # fmt: skip
    return tuple(out)


def opens_boilerplate(manuscript: Manuscript, above: Sequence[Block], block: Block) -> bool:
    """Whether a block of standing text begins that of another organization: by its heading, by a bare address, or by a subject that
    the text above does not name."""
    folded = manuscript.folded
    start, end = block.words
    if _HEADING.match(folded, start, end) and folded[start : start + 1].isupper():
        return True
    if all(b.end - b.start < LONG for b in above):
        return False
    if _ADDRESS.fullmatch(folded, start, end):
        return True
    subject = _SUBJECT.match(folded, start, end) if end - start >= LONG else None
    if not subject:
        return False
    name = subject["name"].lower().split()
    words = [word for word in name if word not in ("the", "a", "an", "our")]
    known = manuscript.lower[above[0].start : above[-1].end]
    return len(words) > 1 and words[0] not in _NO_SUBJECTS and words[0] not in known


def find_organization(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The organization of a boilerplate: its heading's, also where the heading ran into the text, else the first subject."""
    heading = _HEADING.match(folded, start, end)
    if heading:
        a = heading.end()
        line = folded.find("\n", a, end)
        b = line if line >= 0 else end
        glued = _TWICE.match(folded, a, b)
        if glued and len(glued["name"].strip()) > 2:
            return trim_name(folded, a, glued.end("name"))
        colon = folded.find(": ", a, min(b, a + 90))
        if colon >= 0:
            return trim_name(folded, a, colon)
        if b - a <= 90:
            return trim_name(folded, a, b)
        stop = _RUN_IN.search(folded, a, min(b, a + 90))
        return trim_name(folded, a, stop.start()) if stop else None
    for match in _SUBJECT.finditer(folded, start, min(end, start + 600)):
        return trim_name(folded, *match.span("name"))
    return None


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    piece = folded[start:end]
    bracket = piece.find(" (")
    if bracket > 2:
        piece = piece[:bracket]
    bare = piece.strip(" :*_#.,-|")
    if not bare:
        return None
    first = start + piece.index(bare)
    return first, first + len(bare)
