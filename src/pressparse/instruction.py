"""The release instruction: publish at once, or not before a moment.

In go the manuscript and its zones, out come the instruction, if the top of the release states one, and the diagnostics.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final, Literal

from pressparse.dates import find_dates, find_hour, join_moment
from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Diagnostic, Options, ReleaseInstruction, Span
from pressparse.passages import read_passage

_IMMEDIATE: Final = re.compile(r"for immediate (?:release|publication|distribution|use)|immediate release")
_EMBARGO: Final = re.compile(
    r"\bembargo(?:ed|es)?\b|not for (?:publication|release|broadcast)[^\n]{0,40}(?:before|until|till)|hold for release|"
    r"for (?:release|publication) (?:at|on(?! request)|after|upon|not before|\d)"
)
_OPENS: Final = re.compile(r"[\W_]{0,4}(?:embargo|(?:strictly )?embargoed|not for (?:publication|release)|hold for release|for immediate release)")
_KINDS: Final = ("release_line", "masthead", "contact", "chrome")
_TITLES: Final = ("headline", "subheadline", "dateline")  # here only a line that begins with it


def find_instruction(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[ReleaseInstruction | None, tuple[Diagnostic, ...]]:
    """The first instruction in a release line, else in the lines around it above the body."""
    for kind in _KINDS:
        for zone in zones:
            if zone.kind == "body":
                break
            if zone.kind == kind:
                found = _read_zone(manuscript, zone, options)
                if found:
                    return found
    for zone in zones:
        if zone.kind in _TITLES and _OPENS.match(manuscript.lower, zone.start, zone.end) and (found := _read_zone(manuscript, zone, options)):
            return found
    return None, ()


def _read_zone(manuscript: Manuscript, zone: Zone, options: Options) -> tuple[ReleaseInstruction, tuple[Diagnostic, ...]] | None:
    lower = manuscript.lower
    embargo = _EMBARGO.search(lower, zone.start, zone.end)
    match = embargo or _IMMEDIATE.search(lower, zone.start, zone.end)
    if not match:
        return None
    stop = lower.find("\n", match.end(), zone.end)
    end = zone.end if stop < 0 else stop
    start = max(zone.start, lower.rfind("\n", zone.start, match.start()) + 1)
    until, diagnostics = _read_until(manuscript, start, end, options) if embargo else (None, ())
    passage = read_passage(manuscript, start, end, zone.confidence)
    kind: Literal["immediate", "embargo"] = "embargo" if embargo else "immediate"
    return ReleaseInstruction(text=passage.text, spans=passage.spans, confidence=zone.confidence, kind=kind, until=until), diagnostics


def _read_until(manuscript: Manuscript, start: int, end: int, options: Options) -> tuple[dt.date | dt.datetime | None, tuple[Diagnostic, ...]]:
    folded = manuscript.folded
    date = next(find_dates(folded, start, end, options), None)
    span = Span(start=start, end=end)
    if date is None or date.value is None:
        code = "embargo-without-moment" if date is None else "ambiguous-date" if date.has_year else "date-without-year"
        return None, (Diagnostic(code=code, message="the embargo does not tell its moment in full", span=span),)
    hour = find_hour(folded, start, date.start) or find_hour(folded, date.end, end)
    if hour is None:
        return date.value, ()
    moment = join_moment(date.value, hour, options)
    if moment.tzinfo is None:
        message = "the embargo's hour has no time zone, or one that means several; the moment is left without a zone"
        return moment, (Diagnostic(code="embargo-without-zone", message=message, span=span),)
    return moment, ()
