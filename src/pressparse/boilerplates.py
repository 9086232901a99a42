"""Boilerplates with their organizations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.links import find_links
from pressparse.manuscript import Block, Manuscript, Zone, read_words
from pressparse.models import Boilerplate, Span
from pressparse.passages import read_passage, with_point

_HEADING: Final = re.compile(r"[#*_ ]{0,6}(?:[Aa]bout|ABOUT) +(?:the +|THE +)?")
_NAME: Final = r"(?:The {1,2})?(?:[A-Z]|\d(?=\w{0,4} ?[A-Z]))[\w.&'+-]{0,40}(?: {1,2}(?:of|for|and|the|&|de|in|on|[A-Z0-9(][\w.&'+()-]{0,40})){0,9}?"
_VERB: Final = (
    r"(?:(?i:is|are|was|has)|provides|offers|delivers|helps|works|promotes|develops|represents|serves|brings|creates|enables|"
    r"designs|manufactures|operates|combines|supports|specializes|focuses|specialises|makes|aims|exists|leads|builds|connects|believes|engages|"
    r"manages|produces|publishes|seeks|strives|conducts|distributes|owns|employs|advances|advocates|empowers|facilitates|funds|invests|educates|hosts|"
    r"protects|explores|showcases|consists|comprises|prosecutes|unites|conserves|investigates|regulates|administers|oversees|trains)"
)
_SUBJECT: Final = re.compile(
    rf"(?=[A-Zw\d\"'])(?:www\.\S{{3,60}}\s+)?(?:(?:The {{1,2}})?[\"'])?(?P<name>{_NAME})[\"']?"
    rf"(?:,? Inc\.?|,? LLC|,? Ltd\.?|,? Corp\.?)?(?: ?\([^()]{{1,80}}\)){{0,3}}(?:,? {{1,3}}|, [^.\n]{{2,160}}?, ){_VERB}\b"
)
_TWICE: Final = re.compile(r"(?P<name>[^\n]{2,80}?)[ :]{0,2}(?:At |The )?(?P=name)(?![a-z])")  # "About AcmeAcme is"
_RUN_IN: Final = re.compile(
    r" - |(?<=[a-z.)])(?=(?:At|The|With|For|We|As|In|Founded|A|An)\b)|(?<=[a-z])(?=[A-Z][a-z])| {2,}| (?=(?:Established|Founded|Headquartered|Launched|Since) )"
)
_COLON: Final = re.compile(r":(?: |(?=[A-Z]))")
_BEHIND: Final = re.compile(r" -{1,3} | ?https?://| ?www\.")  # "About Acme -- http://acme.example.org"
_MARKDOWN: Final = re.compile(r"\[(?P<name>[^\]\n]{2,80})\]\(")
# a heading that names a kind, not a body
_GENERIC: Final = re.compile(r"(?i)(?:company|companies|artists?|authors?|organi[sz]ation|speakers?|firm|agency|collaboration|partners(?:hip)?|us)")
# "About the Author Jane Roe is a sailor": the heading ran into the text
_SOMEBODY: Final = re.compile(
    r"(?:Author|Artist|Speaker|Curator|Photographer|Composer|Illustrator)[: ] ?(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}) (?:is|was|has|lives|holds|works|grew|born)\b"
)
# a line that heads a boilerplate without "About"
_BARE_HEADING: Final = re.compile(
    r"(?P<name>(?:[A-Z][\w.&'+-]{0,30}|\([A-Z][\w.]{1,12}\))(?: {1,2}(?:of|for|and|the|&|de|in|[A-Z(][\w.&'+()-]{0,30})){1,8}):?\n"
)
LONG: Final = 100
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S{3,120}")
_NO_SUBJECTS: Final = frozenset(["this", "these", "its", "their", "we", "it", "in", "as", "at", "for", "with", "today", "through", "all", "each"])


def find_boilerplates(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[Boilerplate, ...]:
    """One for each boilerplate zone that tells of an organization."""
    out = []
    for zone in zones:
        if zone.kind == "boilerplate":
            passage = read_passage(manuscript, zone.start, zone.end, zone.confidence)
            span = with_point(manuscript.folded, find_organization(manuscript.folded, zone.start, zone.end))
            if span is None and zone.end - zone.start < LONG:
                continue  # a line such as "Visit our website" tells of no organization
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
    if heading and (somebody := _SOMEBODY.match(folded, heading.end(), end)):
        return somebody.span("name")
    named = _read_heading(folded, heading.end(), end) if heading else None
    if named and not _GENERIC.fullmatch(folded, *named):
        return named
    bare = _BARE_HEADING.match(folded, start, end) if heading is None else None
    if bare and folded.find(bare["name"].split(" (")[0], bare.end(), end) >= 0:
        return trim_name(folded, *bare.span("name"))
    if heading and not named:
        return None
    first = named[1] if named else start
    subjects = (m for m in _SUBJECT.finditer(folded, first, min(end, first + 600)) if m["name"].lower() not in _NO_SUBJECTS)
    subject = next(subjects, None)
    return trim_name(folded, *subject.span("name")) if subject else None


def _read_heading(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The name behind "About", also where the heading ran into the text."""
    line = folded.find("\n", start, end)
    stop = line if line >= 0 else end
    if markdown := _MARKDOWN.match(folded, start, stop):
        return markdown.span("name")
    glued = _TWICE.match(folded, start, stop)
    if glued and len(glued["name"].strip()) > 2:
        return trim_name(folded, start, glued.end("name"))
    near = min(stop, start + 90)
    if colon := _COLON.search(folded, start, near):
        return trim_name(folded, start, colon.start())
    if behind := _BEHIND.search(folded, start, near):
        return trim_name(folded, start, behind.start())
    if stop - start <= 90:
        return trim_name(folded, start, stop)
    run_in = _RUN_IN.search(folded, start, near)
    return trim_name(folded, start, run_in.start()) if run_in else None


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    piece = folded[start:end]
    for opening in (" (", "["):
        bracket = piece.find(opening)
        if bracket > 2:
            piece = piece[:bracket]
    bare = piece.strip(" :*_#.,-|")
    if not bare:
        return None
    first = start + piece.index(bare)
    return first, first + len(bare)
