"""The release's own date: the dateline's, else the release line's, else the foot's; never an event's."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from pressparse.clock import find_hour, join_moment
from pressparse.dates import FoundDate, find_dates
from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Dateline, Options, ReleaseInstruction

# a stamp of the page, not of the release
_STAMP: Final = re.compile(r"\b(?:updated|modified|reviewed)\b")


def find_released(
    manuscript: Manuscript, zones: Sequence[Zone], dateline: Dateline | None, instruction: ReleaseInstruction | None, options: Options
) -> dt.datetime | dt.date | None:
    """The date, with its hour where the line that tells it states one; None where no line tells it in full."""
    if dateline and dateline.date:
        return dateline.date
    for kind in ("release_line", "dateline", "masthead", "source_line"):
        for zone in zones:
            if zone.kind != kind or zone.end - zone.start > 600:
                continue
            for date in find_dates(manuscript.folded, zone.start, zone.end, options):
                if date.value and not _STAMP.search(manuscript.lower, max(zone.start, date.start - 24), date.start):
                    return _with_hour(manuscript, zone, date, options)
    if instruction and instruction.until:
        return instruction.until
    return None


def _with_hour(manuscript: Manuscript, zone: Zone, date: FoundDate, options: Options) -> dt.datetime | dt.date:
    assert date.value is not None
    folded = manuscript.folded
    stop = folded.find("\n", date.end, zone.end)
    line_end = zone.end if stop < 0 else stop
    line_start = max(zone.start, folded.rfind("\n", zone.start, date.start) + 1)
    hour = find_hour(folded, date.end, line_end) or find_hour(folded, line_start, date.start)
    return join_moment(date.value, hour, options) if hour else date.value
