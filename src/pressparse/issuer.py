"""The issuer of a release: who sends it out.

In go the manuscript, its zones and its boilerplates, out comes the issuer with its place, None where nothing tells it. What tells it, the surest
first: the wire's source line, a boilerplate, the opening of the news ("Acme Corp. (NYSE: ACM), a maker of tides, today announced"), the letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.boilerplates import trim_name
from pressparse.given_names import is_given_name
from pressparse.manuscript import Manuscript, Zone, read_words
from pressparse.models import Boilerplate, Issuer, Span
from pressparse.places import is_region, read_country
from pressparse.vocabulary import ORGANIZATION, TITLE

_SOURCE: Final = re.compile(r"(?i)source:? +")
_NAME: Final = r"(?:[A-Z0-9][\w.&'+-]{0,30})(?: {1,2}(?:of|for|and|the|&|de|in|[A-Z0-9(][\w.&'+-]{0,30})){0,8}?"
_OPENING: Final = re.compile(
    rf"(?:The )?(?P<name>{_NAME})(?:,? (?:Inc\.?|LLC|Ltd\.?|Corp\.?|plc|PLC|N\.V\.|S\.A\.|AG|LP))?(?: {{0,2}}\([^()\n]{{1,120}}\)){{0,3}}"
    r"(?:,[^.\n]{1,240}?,)? {1,2}(?:(?:is|are) (?:pleased|proud|delighted|excited|thrilled|honou?red) to|(?:has )?(?:today|yesterday|recently)?,? ?(?:has )?"
    r"(?:announc(?:ed|es)|report(?:ed|s)|unveil(?:ed|s)|launch(?:ed|es)|releas(?:ed|es)|introduc(?:ed|es)|publish(?:ed|es)|declared|appoint(?:ed|s)|"
    r"named|awarded|confirmed|issued|filed))\b"
)
_FORM: Final = re.compile(r",? (?:Inc|LLC|Ltd|Corp|plc|PLC|N\.V|S\.A|AG|LP)\b| {0,2}\(")
_LETTERHEAD: Final = re.compile(
    r"(?i)\b(?:press|media|news|release|statement|advisory|contact|date|no\.|number|page|home|posted|by|from|to|subject|about|search|menu|immediate|embargo\w*|volume|edition)\b|[@:|>]|\d{3}|www\."
)
_LABELLED: Final = ("press release: ", "media release: ", "news release: ")  # behind it stands whose it is
_NO_NAMES: Final = frozenset(["the", "this", "it", "we", "he", "she", "they", "today", "in", "a", "an", "company", "us", "u.s"])
LONGEST: Final = 80


def find_issuer(manuscript: Manuscript, zones: Sequence[Zone], boilerplates: Sequence[Boilerplate]) -> Issuer | None:
    """The issuer by the first of the signs that tells it."""
    for zone in zones:
        match = _SOURCE.match(manuscript.folded, zone.start, zone.end) if zone.kind == "source_line" else None
        span = trim_name(manuscript.folded, match.end(), zone.end) if match and match.end() < zone.end else None
        if span:
            return _issuer(manuscript, span, zone.confidence)
    body = next((zone for zone in zones if zone.kind == "body"), None)
    opening = _read_opening(manuscript.folded, body.start, body.end) if body else None
    named = [row for row in boilerplates if row.organization and row.organization_span]
    if len(named) > 1:  # joint releases: the one that opens the news
        first = manuscript.lower[body.start : body.start + 600] if body else ""
        told = sorted((at, k) for k, row in enumerate(named) if (at := first.find((row.organization or "").lower())) >= 0)
        named = [named[told[0][1]]] if told else []
    if named and (place := named[0].organization_span):
        return _issuer(manuscript, (place.start, place.end), 0.8 * named[0].confidence)
    if body and opening:
        return _issuer(manuscript, opening, 0.7 * body.confidence)
    return _read_letterhead(manuscript, zones)


def _issuer(manuscript: Manuscript, span: tuple[int, int], confidence: float) -> Issuer:
    return Issuer(name=read_words(manuscript, *span)[0], name_span=Span(start=span[0], end=span[1]), confidence=confidence)


def _read_opening(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Who announces, in the first sentence of the news."""
    match = _OPENING.match(folded, start, min(end, start + 600))
    if match is None:
        return None
    name = match["name"]
    if name.lower().strip(".") in _NO_NAMES or name.split()[0].lower() in ("this", "a", "an", "in", "on", "today", "two", "three", "more"):
        return None
    if is_region(name) or read_country(name.removeprefix("THE ")) or (TITLE.search(name) and not ORGANIZATION.search(name.split()[-1])):
        return None
    person = is_given_name(name.split()[0]) and "&" not in name
    known = ORGANIZATION.search(name) or _FORM.match(folded, match.end("name"), match.end()) or (folded.count(name) > 1 and not person)
    return match.span("name") if known else None


def _read_letterhead(manuscript: Manuscript, zones: Sequence[Zone]) -> Issuer | None:
    """The first line of a letterhead that is an organization's name and nothing else."""
    folded = manuscript.folded
    for zone in zones:
        if zone.kind != "masthead":
            continue
        for block in manuscript.blocks:
            start, end = block.words
            if zone.start <= start < zone.end and end - start <= LONGEST and manuscript.lower.endswith(_LABELLED, 0, start):
                span = trim_name(folded, start, end)
                return _issuer(manuscript, span, 0.7 * zone.confidence) if span else None
            if not (zone.start <= start < zone.end) or end - start > LONGEST or _LETTERHEAD.search(folded, start, end):
                continue
            words = folded[start:end]
            if (
                words[0].isupper()
                and ORGANIZATION.search(words if not words.isupper() else words.title())
                and not TITLE.search(words)
                and not (is_region(words) or read_country(words.removeprefix("THE ")))
            ):
                span = trim_name(folded, start, end)
                return _issuer(manuscript, span, 0.5 * zone.confidence) if span else None
    return None
