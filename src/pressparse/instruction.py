"""The release instruction: publish at once, or not before a moment.

In go the manuscript and its zones, out come the instruction, if the top of the release states one, and the diagnostics.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final, Literal

from pressparse.clock import choose_hour, find_hour, find_hours, join_moment
from pressparse.dates import complete_date, find_dates, settle_date
from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Diagnostic, Options, ReleaseInstruction, Span
from pressparse.passages import read_passage

_IMMEDIATE: Final = re.compile(r"for immediate (?:release|publication|distribution|use|broadcast)|immediate release|release immediately|no embargo")
_NOT: Final = r"(?:not|never) (?:for|to be)(?: \w+ing)? (?:publication|release|broadcast|published|released|used|use|distribution|distributed)"
_EMBARGO: Final = re.compile(
    rf"(?<!no )(?<!sin )\bembargo(?:ed|es)?\b|\b{_NOT}[^\n]{{0,40}}(?:before|until|till|prior to)|do not (?:publish|release|use|broadcast)[^\n]{{0,30}}(?:before|until|till)|"
    r"\bhold (?:for (?:release|publication)|until|till)\b|\bfor (?:release|publication|use|broadcast)[: ]{1,3}(?:at|on(?! request)|after|upon|from|not before|no earlier than|\d)|"
    r"\bfor release:? {1,3}[a-z]{3,9}[ .,](?=[^\n]{0,60}\d ?[ap]\.?m\b)|\bconfidential (?:until|till)\b"
)
_OPENS: Final = re.compile(
    rf"[\W_]{{0,4}}(?:strictly |under )?(?:embargo(?:ed)?|{_NOT}|do not (?:publish|release|use)|hold (?:for release|until)|confidential until|for immediate release)"
)
_KINDS: Final = ("release_line", "masthead", "contact", "chrome")
_TITLES: Final = ("headline", "subheadline", "dateline")  # here only a line that begins with it
# what a line holds that only goes on with the moment: a date, an hour, a weekday, a zone
_GOES_ON: Final = re.compile(
    r"(?:[\W\d_]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b|"
    r"\b(?:[ap]\.?m|noon|midnight|st|nd|rd|th|on|at|of|time|gmt|utc|bst|[ecmp][sd]?t|eastern|local|uk|nz|hours|hrs)\b){4,60}"
)
# none of the above stands without one of these
_WORDS: Final = ("release", "embargo", "publi", "immediate", "broadcast", "for use", "be used", "not use", "distribut", "hold", "confidential")
HEAD: Final = 3000
NEAR: Final = 300


def find_instruction(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[ReleaseInstruction | None, tuple[Diagnostic, ...]]:
    """The first instruction in a release line, else in the lines around it above the body."""
    for kind in _KINDS:
        for zone in zones:
            if zone.kind == "body" and kind != "release_line":
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
    if not any(lower.find(word, zone.start, zone.end) >= 0 for word in _WORDS):
        return None
    embargo = _EMBARGO.search(lower, zone.start, zone.end)
    match = embargo or _IMMEDIATE.search(lower, zone.start, zone.end)
    if not match:
        return None
    end = _line_end(lower, match.end(), zone.end)
    start = max(zone.start, lower.rfind("\n", zone.start, match.start()) + 1)
    until: dt.date | dt.datetime | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    if embargo:
        end = _moment_end(manuscript, embargo.end(), end, options)
        until, diagnostics = _read_until(manuscript, (max(zone.start, start - 80), start, embargo.start(), end), options)
    passage = read_passage(manuscript, start, end, zone.confidence)
    kind: Literal["immediate", "embargo"] = "embargo" if embargo else "immediate"
    return ReleaseInstruction(text=passage.text, spans=passage.spans, confidence=zone.confidence, kind=kind, until=until), diagnostics


def _line_end(lower: str, start: int, end: int) -> int:
    stop = lower.find("\n", start, end)
    return end if stop < 0 else stop


def _moment_end(manuscript: Manuscript, start: int, end: int, options: Options) -> int:
    """Where the moment ends that begins in the line of the embargo: up to two lines further, as long as they only go on with it."""
    text_end = min(len(manuscript.lower), end + NEAR)
    for _ in range(2):
        date = next(find_dates(manuscript.folded, start, end, options), None)
        if date and find_hour(manuscript.folded, start, end):
            break
        below = min(end + 1, text_end)
        while below < text_end and manuscript.lower[below] in " \n":
            below += 1
        stop = _line_end(manuscript.lower, below, text_end)
        if stop <= below or not _GOES_ON.fullmatch(manuscript.lower, below, stop):
            break
        end = stop
    return end


def _read_until(
    manuscript: Manuscript, places: tuple[int, int, int, int], options: Options
) -> tuple[dt.date | dt.datetime | None, tuple[Diagnostic, ...]]:
    """The moment: the date behind the word, else in its line before it, else, where the line has an hour, in the line above."""
    above, start, word, end = places
    folded = manuscript.folded[:end].replace("\n", " ")
    hours = [*find_hours(folded, word, end), *find_hours(folded, start, word)]
    stretches = [(word, end), (start, word), *([(above, start)] if hours else [])]
    date = next((date for stretch in stretches for date in find_dates(folded, *stretch, options)), None)
    head = min(len(manuscript.folded), HEAD)
    if date:
        date = complete_date(manuscript.folded, settle_date(manuscript.folded, date, head, options), head, options)
    span = Span(start=start, end=end)
    if date is None or date.value is None:
        code = "embargo-without-moment" if date is None else "ambiguous-date" if date.has_year else "date-without-year"
        return None, (Diagnostic(code=code, message="the embargo does not tell its moment in full", span=span),)
    hour = choose_hour([hour for hour in hours if hour.end <= date.start or hour.start >= date.end], options)
    if hour is None:
        return date.value, ()
    moment = join_moment(date.value, hour, options)
    if moment.tzinfo is None:
        message = "the embargo's hour has no time zone, or one that means several; the moment is left without a zone"
        return moment, (Diagnostic(code="embargo-without-zone", message=message, span=span),)
    return moment, ()
