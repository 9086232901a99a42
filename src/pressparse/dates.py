"""Dates as releases write them.

In goes a stretch of the reading copy, out come the dates that stand there with their offsets. A pattern finds the date;
python-dateutil reads what was found. A year that is not written is completed from `Options.received_at` alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.models import Options

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_YEAR: Final = r"(?P<y%d>(?:19|20)\d\d|1 9 ?\d ?\d|2 0 ?\d ?\d|(?:19|20)\d \d|19 \d\d)(?!\d)"  # a scan puts gaps between figures
_SHORT: Final = r",? {0,2}'(?P<y%d>\d\d)(?![\d:.]\d|\d)"
_ORDINAL: Final = r"(?: {0,2}(?:st|nd|rd|th)\b)?"
_NO_RANGE: Final = r"(?! {0,2}(?:-|to\b|and\b|&) {0,2}\d{1,2}(?:st|nd|rd|th)?\b(?![-:.]))"  # "March 3-5" are the days of an event
DATE: Final = re.compile(
    r"(?i)(?=[\djfmasond])(?<![\d$£€.,/-])(?:"
    rf"(?P<m1>{_MONTH})(?![a-z])\.?[ -]{{0,3}}(?P<d1>[0-3]?\d){_ORDINAL}(?:[^\w\n-]{{0,4}}{_YEAR % 1}|{_SHORT % 5}|(?![:.]\d|\d){_NO_RANGE})|"
    rf"(?P<d2>\d{{1,2}}|(?<![\w,] )[12] \d){_ORDINAL}(?: day)?(?: of)?[ ,.-]{{0,3}}(?P<m2>{_MONTH})(?![a-z])\.?(?:[^\w\n]{{0,4}}{_YEAR % 2}|{_SHORT % 6}|(?<=-[a-z]{{3}})-(?P<y7>\d\d)(?!\d))?|"
    rf"(?P<y3>(?:19|20)\d\d)(?P<line>[-/.])(?P<m3>\d\d)(?P=line)(?P<d3>\d\d)(?!\d)|"
    r"(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:19|20)\d\d|(?<!-)\d\d)(?![\d-])"
    r")"
)
_FIGURE: Final = re.compile(r"\d")
_WEEKDAY: Final = re.compile(r"(?i)\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[ ,.]{0,4}$")
_WEEK: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class FoundDate(NamedTuple):
    """A date as it stands at `start:end`; `value` is None where the year is missing and nothing completes it (`has_year`
    is False), or where figures do not tell the day from the month (`has_year` is True, and `either` are the two readings)."""

    value: dt.date | None
    start: int
    end: int
    has_year: bool
    either: tuple[dt.date, ...] = ()


def find_dates(folded: str, start: int, end: int, options: Options) -> Iterator[FoundDate]:
    """The dates in `folded[start:end]` in their order; one that no calendar knows is left out."""
    if not _FIGURE.search(folded, start, end):
        return
    for match in DATE.finditer(folded, start, end):
        found = _read_date(match, options)
        if found:
            yield found


def settle_date(folded: str, found: FoundDate, end: int, options: Options) -> FoundDate:
    """The date whose figures do not tell the day from the month, told by the same date where the head of the text (up to `end`) writes it out."""
    if not found.either:
        return found
    written = {date.value for date in find_dates(folded, 0, end, options)}
    same = [date for date in found.either if date in written]
    return found._replace(value=same[0], either=()) if len(same) == 1 else found


def complete_date(folded: str, found: FoundDate, end: int, options: Options) -> FoundDate:
    """The day and month of which the year is not told, by the same day where the head of the text (up to `end`) writes it out."""
    if found.has_year or found.value:
        return found
    words = folded[found.start : found.end].rstrip(" ,.")
    written = {date.value for date in find_dates(folded, 0, end, options) if date.value}
    same = {date for date in written for told in find_dates(f"{words}, {date.year}", 0, len(words) + 6, options) if told.value == date}
    return found._replace(value=same.pop(), has_year=True) if len(same) == 1 else found


def _read_date(match: re.Match[str], options: Options) -> FoundDate | None:
    year = next((y.replace(" ", "") for k in range(1, 8) if (y := match[f"y{k}"])), None)
    if year and len(year) == 2:
        year = ("19" if int(year) > 60 else "20") + year
    if match["a"]:
        return _read_figures(match, int(match["a"]), int(match["b"]), int(year or 0))
    day = (match["d1"] or match["d2"] or match["d3"]).replace(" ", "")
    month = match["m1"] or match["m2"] or match["m3"]
    value = _calendar_date(month.lower(), day, int(year)) if year else _completed(month.lower(), day, options)
    if value is None and (year or _calendar_date(month.lower(), day, 2000) is None):
        return None
    return FoundDate(value, match.start(), match.end(), year is not None)


def _read_figures(match: re.Match[str], first: int, second: int, year: int) -> FoundDate | None:
    """The date in figures: by the one of them that is no month, else by the weekday before it, else ambiguous."""
    orders = {(first, second), (second, first)}  # month and day
    dates = sorted({date for month, day in orders if month <= 12 and (date := _calendar_date(str(month), str(day), year))})
    if len(dates) == 2:
        weekday = _WEEKDAY.search(match.string, max(0, match.start() - 14), match.start())
        if weekday:
            dates = [date for date in dates if date.weekday() == _WEEK.index(weekday[1].lower())]
    if not dates:
        return None
    return FoundDate(dates[0] if len(dates) == 1 else None, match.start(), match.end(), True, tuple(dates) if len(dates) == 2 else ())


@lru_cache(maxsize=4096)
def _calendar_date(month: str, day: str, year: int) -> dt.date | None:
    """The date, None where no calendar has it. `month` is a name or a figure."""
    from dateutil.parser import ParserError, parse  # imported late: it costs more than the whole package

    try:
        return parse(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}", dayfirst=False).date()
    except (ParserError, OverflowError):
        return None


def _completed(month: str, day: str, options: Options) -> dt.date | None:
    """The latest such date that is not after the day when the text was received."""
    if options.received_at is None:
        return None
    received = options.received_at
    today = received.date() if isinstance(received, dt.datetime) else received
    candidates = (_calendar_date(month, day, year) for year in range(today.year, max(1, today.year - 9), -1))
    return next((c for c in candidates if c and c <= today), None)
