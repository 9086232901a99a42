"""The release's own date: the dateline's, else the release line's, else the foot's; never an event's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressparse.clock import find_hour, join_moment
from pressparse.dates import FoundDate, find_dates
from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Dateline, Options, ReleaseInstruction
from pressparse.places import STAND_ALONE, read_city

# a stamp of the page, not of the release
_STAMP: Final = re.compile(r"\b(?:updated|modified|reviewed)\b")
# what may stand beside the date in a line that is the release's date
_LABEL: Final = re.compile(
    r"(?:(?:media|press|news) (?:release|statement|advisory)|for immediate release|statement|date[d:]{0,2}|issued|released?|published|posted|on|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|[\W\d_])*"
)
_WEEKDAY: Final = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
LONG_ZONE: Final = 600
LONG_LINE: Final = 80
_TOP: Final = ("release_line", "dateline", "masthead", "source_line")


def find_released(
    manuscript: Manuscript, zones: Sequence[Zone], dateline: Dateline | None, instruction: ReleaseInstruction | None, options: Options
) -> dt.datetime | dt.date | None:
    """The date, with its hour where the line that tells it states one; None where no line tells it in full."""
    if dateline and dateline.date:
        span = dateline.span
        date = next((date for date in find_dates(manuscript.folded, span.start, span.end, options) if date.value == dateline.date), None)
        return _with_hour(manuscript, span.start, span.end, date, options) if date else dateline.date
    for kind in _TOP:
        for zone in zones:
            if zone.kind != kind:
                continue
            for start, end in _stretches(manuscript, zone):
                for date in find_dates(manuscript.folded, start, end, options):
                    if date.value and not _STAMP.search(manuscript.lower, max(start, date.start - 24), date.start):
                        return _with_hour(manuscript, start, end, date, options)
    if instruction and instruction.until:
        return instruction.until
    return _date_line(manuscript, zones, options)


def _stretches(manuscript: Manuscript, zone: Zone) -> Iterator[tuple[int, int]]:
    """The zone, or of a long one its short lines."""
    if zone.end - zone.start <= LONG_ZONE:
        yield zone.start, zone.end
        return
    for block in manuscript.blocks:
        if zone.start <= block.start < zone.end and block.end - block.start <= LONG_LINE:
            yield block.start, block.end


def _date_line(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> dt.date | None:
    """The last line that holds a date with a city or with nothing but a label ("CANBERRA 26 FEBRUARY 1996", "Media statement, 26 February 1996"),
    wherever it stands but among the page's furniture; a date alone counts only above or below the news."""
    alone = {(zone.start, zone.end) for zone in zones if zone.kind in ("headline", "notes", "contact", "end_mark")}
    spans = [(zone.start, zone.end) for zone in zones if zone.kind != "chrome"]
    k = len(spans) - 1
    for block in reversed(manuscript.blocks):
        while k > 0 and spans[k][0] > block.start:
            k -= 1
        if block.end - block.start > LONG_LINE or not (spans and spans[k][0] <= block.start < spans[k][1]):
            continue
        date = next(find_dates(manuscript.folded, block.start, block.end, options), None)
        if date is None or date.value is None:
            continue
        before = manuscript.lower[block.start : date.start].strip(" .,:;-'*·•")
        rest = before + " " + manuscript.lower[date.end : block.end]
        if _LABEL.fullmatch(rest):
            if spans[k] in alone or any(c.isalpha() for c in _WEEKDAY.sub("", before)):
                return date.value
        elif _LABEL.fullmatch(manuscript.lower, date.end, block.end) and (
            read_city(before) or before.split(",")[0].split(":")[0].strip() in STAND_ALONE
        ):
            return date.value
    return None


def _with_hour(manuscript: Manuscript, start: int, end: int, date: FoundDate, options: Options) -> dt.datetime | dt.date:
    assert date.value is not None
    folded = manuscript.folded
    stop = folded.find("\n", date.end, end)
    line_end = end if stop < 0 else stop
    line_start = max(start, folded.rfind("\n", start, date.start) + 1)
    hour = find_hour(folded, date.end, line_end) or find_hour(folded, line_start, date.start)
    return join_moment(date.value, hour, options) if hour else date.value
