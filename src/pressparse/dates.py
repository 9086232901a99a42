"""Dates and hours as releases write them.

In goes a stretch of the reading copy, out come the moments that stand there with their offsets. A pattern finds the date;
python-dateutil reads what was found. A year that is not written is completed from `Options.received_at` alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pressparse.models import Options

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_YEAR: Final = r"(?P<y%d>(?:19|20)\d\d)"
DATE: Final = re.compile(
    r"(?i)(?<![\d$£€.,/-])(?:"
    rf"(?P<m1>{_MONTH})\b\.? {{0,3}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]\d)(?:,? {{0,3}}{_YEAR % 1})?|"
    rf"(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{{0,3}}(?P<m2>{_MONTH})\b\.?(?:[ ,-]{{0,4}}{_YEAR % 2})?|"
    rf"{_YEAR % 3}-(?P<m3>\d\d)-(?P<d3>\d\d)|"
    r"(?P<a>\d{1,2})(?P<sep>[./])(?P<b>\d{1,2})(?P=sep)(?P<y4>(?:19|20)?\d\d)(?!\d)"
    r")"
)
_FIGURE: Final = re.compile(r"\d")
_HOUR: Final = re.compile(
    r"(?i)(?<![\d.:,$/-])(?:(?P<word>midnight|midday|noon)|"
    r"(?P<h>\d{1,2})(?:[:.](?P<min>\d\d))?(?:[:.]\d\d)? {0,2}\.?(?P<half>[ap])\.? ?m\b\.?|"
    r"(?P<h24>\d{1,2})[:.](?P<min24>\d\d)(?![\d./])(?: {0,2}(?:hours|hrs|h)\b)?|"
    r"(?P<mil>[0-2]\d[0-5]\d) {0,2}(?:hours|hrs|h)\b)"
)
_ZONE: Final = re.compile(
    r"(?i) {0,2}\(?(?P<zone>UTC|GMT|BST|CEST|CET|EEST|EET|IST|SGT|HKT|JST|NZST|NZDT|AEST|AEDT|AKST|AKDT|HST|"
    r"E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|US/Eastern|US/Central|US/Mountain|US/Pacific|UK time|London time|"
    r"(?:Eastern|Central|Mountain|Pacific)(?: (?:Standard|Daylight))?(?: Time)?)\b(?P<shift> ?[+-]\d{1,2}(?::?\d\d)?)?"
)
FIXED: Final = {
    "UTC": 0, "GMT": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "SGT": 480, "HKT": 480, "JST": 540,
    "NZST": 720, "NZDT": 780, "AEST": 600, "AEDT": 660, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420,
    "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
}  # fmt: skip
REGIONS: Final = {
    "E": "America/New_York", "C": "America/Chicago", "M": "America/Denver", "P": "America/Los_Angeles",
    "UK": "Europe/London", "LO": "Europe/London",
}  # fmt: skip
# abbreviations that mean several zones, by the reader's country
BY_COUNTRY: Final = {("IST", "IN"): 330, ("IST", "IE"): 60, ("IST", "IL"): 120, ("CST", "US"): -360, ("CST", "CA"): -360, ("CST", "CN"): 480}


class FoundDate(NamedTuple):
    """A date as it stands at `start:end`; `value` is None where the year is missing and nothing completes it (`has_year`
    is False), or where figures do not tell the day from the month (`has_year` is True)."""

    value: dt.date | None
    start: int
    end: int
    has_year: bool


class FoundHour(NamedTuple):
    """An hour with what is said of its zone: "" where nothing is."""

    value: dt.time
    zone: str
    start: int
    end: int


def find_dates(folded: str, start: int, end: int, options: Options) -> Iterator[FoundDate]:
    """The dates in `folded[start:end]` in their order; one that no calendar knows is left out."""
    if not _FIGURE.search(folded, start, end):
        return
    for match in DATE.finditer(folded, start, end):
        found = _read_date(match, options)
        if found:
            yield found


def _read_date(match: re.Match[str], options: Options) -> FoundDate | None:
    year = next((y for k in (1, 2, 3, 4) if (y := match[f"y{k}"])), None)
    if match["a"]:
        first, second = int(match["a"]), int(match["b"])
        if first <= 12 and second <= 12 and first != second:  # nothing tells the day from the month
            return FoundDate(None, match.start(), match.end(), has_year=True)
        day, month = (first, second) if second <= 12 else (second, first)
        written = f"{month}/{day}"
    else:
        day_text = match["d1"] or match["d2"] or match["d3"]
        written = f"{match['m1'] or match['m2'] or match['m3']}/{day_text}"
    if year and len(year) == 2:
        year = ("19" if int(year) > 60 else "20") + year
    value = _calendar_date(written, int(year)) if year else _completed(written, options)
    if value is None and (year or _calendar_date(written, 2000) is None):
        return None
    return FoundDate(value, match.start(), match.end(), year is not None)


def _calendar_date(written: str, year: int) -> dt.date | None:
    """`written` (month/day) in `year`, None where no calendar has it."""
    from dateutil.parser import ParserError, parse  # imported late: it costs more than the whole package

    month, day = written.split("/")
    try:
        return parse(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}", dayfirst=False).date()
    except (ParserError, OverflowError):
        return None


def _completed(written: str, options: Options) -> dt.date | None:
    """The latest such date that is not after the day when the text was received."""
    if options.received_at is None:
        return None
    received = options.received_at
    day = received.date() if isinstance(received, dt.datetime) else received
    candidates = (_calendar_date(written, year) for year in range(day.year, max(1, day.year - 9), -1))
    return next((c for c in candidates if c and c <= day), None)


def find_hour(folded: str, start: int, end: int) -> FoundHour | None:
    """The first hour in `folded[start:end]`."""
    match = _HOUR.search(folded, start, end)
    if not match:
        return None
    if match["word"]:
        hour, minute = (0 if match["word"].lower() == "midnight" else 12), 0
    elif match["h"]:
        hour, minute = int(match["h"]) % 12 + (12 if match["half"].lower() == "p" else 0), int(match["min"] or 0)
        if int(match["h"]) > 12:
            hour = int(match["h"])
    elif match["h24"]:
        hour, minute = int(match["h24"]), int(match["min24"])
    else:
        hour, minute = int(match["mil"][:2]), int(match["mil"][2:])
    if hour > 23 or minute > 59:
        return None
    zone = _ZONE.match(folded, match.end(), end)
    name = zone["zone"] + (zone["shift"] or "").replace(" ", "") if zone else ""
    return FoundHour(dt.time(hour, minute), name, match.start(), zone.end() if zone else match.end())


def join_moment(day: dt.date, hour: FoundHour, options: Options) -> dt.datetime:
    """The day with its hour; aware when the zone is stated and means one zone."""
    naive = dt.datetime.combine(day, hour.value)
    zone = read_zone(hour.zone, options)
    return naive.replace(tzinfo=zone) if zone is None or isinstance(zone, dt.timezone) else _fixed(naive.replace(tzinfo=zone))


def _fixed(moment: dt.datetime) -> dt.datetime:
    """The same moment with its offset told in figures, so that it survives JSON unchanged."""
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=dt.timezone(offset))


def read_zone(name: str, options: Options) -> dt.tzinfo | None:
    """The zone of that name, None where there is none or it means several."""
    upper = name.upper()
    if not upper:
        return None
    shift = re.fullmatch(r"(?:UTC|GMT)([+-])(\d{1,2}):?(\d\d)?", upper)
    if shift:
        minutes = int(shift[2]) * 60 + int(shift[3] or 0)
        return dt.timezone(dt.timedelta(minutes=minutes if shift[1] == "+" else -minutes)) if minutes < 24 * 60 else None
    base = re.split(r"[+-]", upper)[0]
    named = re.match(r"(EASTERN|CENTRAL|MOUNTAIN|PACIFIC) (STANDARD|DAYLIGHT)", base)
    if named:  # "Eastern Standard Time" is EST all year round, as "Eastern Time" is not
        base = named[1][0] + named[2][0] + "T"
        return dt.timezone(dt.timedelta(minutes=FIXED.get(base, -360)))  # CST alone is not in the table: it means several zones
    minutes_known = FIXED.get(base, BY_COUNTRY.get((base, options.country)))
    if minutes_known is not None:
        return dt.timezone(dt.timedelta(minutes=minutes_known))
    if base in ("IST", "CST"):
        return None
    key = base[3:4] if base.startswith("US/") else base[:2] if base.startswith(("UK", "LO")) else base[:1]
    return _region_zone(REGIONS[key])


def _region_zone(key: str) -> dt.tzinfo:
    """The zone from the tzdata package, so that the system's own files do not matter."""
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    with files("tzdata").joinpath("zoneinfo", *key.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key)
