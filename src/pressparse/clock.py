"""Hours and time zones as releases write them.

In goes a stretch of the reading copy, out come the hours that stand there with what is said of their zones, and from a day and an
hour a moment: aware when the zone is stated and means one zone. Zones come from the tzdata package, never from the system.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from pressparse.models import Options

# zones that are one offset all year, in minutes
FIXED: Final = {
    "UTC": 0, "GMT": 0, "Z": 0, "GREENWICH MEAN TIME": 0, "WET": 0, "WEST": 60, "BST": 60, "BRITISH SUMMER TIME": 60, "CET": 60, "WAT": 60, "CEST": 120,
    "SAST": 120, "EET": 120, "EEST": 180, "EAT": 180, "MSK": 180, "PKT": 300, "WIB": 420, "SGT": 480, "HKT": 480, "MYT": 480, "PHT": 480,
    "AWST": 480, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660, "NZST": 720, "NZDT": 780, "NST": -210, "NDT": -150,
    "ADT": -180, "BRT": -180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480,
    "HST": -600,
}  # fmt: skip
# zones that have summer time, by their keys in the tz database
REGIONS: Final = {
    "ET": "America/New_York", "EASTERN": "America/New_York", "NEW YORK": "America/New_York", "CT": "America/Chicago", "CENTRAL": "America/Chicago",
    "MT": "America/Denver", "MOUNTAIN": "America/Denver", "PT": "America/Los_Angeles", "PACIFIC": "America/Los_Angeles",
    "ATLANTIC": "America/Halifax", "NEWFOUNDLAND": "America/St_Johns", "ALASKA": "America/Anchorage", "AKT": "America/Anchorage",
    "UK": "Europe/London", "LONDON": "Europe/London", "BRITISH": "Europe/London", "IRISH": "Europe/Dublin", "DUBLIN": "Europe/Dublin",
    "CENTRAL EUROPEAN": "Europe/Berlin", "PARIS": "Europe/Paris", "BRUSSELS": "Europe/Brussels", "BERLIN": "Europe/Berlin", "GENEVA": "Europe/Zurich",
    "HONG KONG": "Asia/Hong_Kong", "SINGAPORE": "Asia/Singapore", "TOKYO": "Asia/Tokyo", "JAPAN": "Asia/Tokyo", "BEIJING": "Asia/Shanghai",
    "INDIAN": "Asia/Kolkata", "AET": "Australia/Sydney", "SYDNEY": "Australia/Sydney", "MELBOURNE": "Australia/Melbourne",
    "CANBERRA": "Australia/Sydney", "NZT": "Pacific/Auckland", "NZ": "Pacific/Auckland", "NEW ZEALAND": "Pacific/Auckland", "AUCKLAND": "Pacific/Auckland",
}  # fmt: skip
# abbreviations that mean several zones: by the reader's country, else (where it is told in FIXED) what they mostly mean, else none
BY_COUNTRY: Final = {
    ("IST", "IN"): 330, ("IST", "IE"): 60, ("IST", "IL"): 120, ("CST", "US"): -360, ("CST", "CA"): -360, ("CST", "MX"): -360, ("CST", "CN"): 480,
    ("CST", "TW"): 480, ("AST", "CA"): -240, ("AST", "US"): -240, ("AST", "SA"): 180, ("GST", "AE"): 240, ("BST", "BD"): 360, ("EST", "AU"): 600,
    ("EDT", "AU"): 660, ("PST", "PH"): 480,
}  # fmt: skip
_ALONE: Final = ("ET", "CT", "MT", "PT", "AKT", "AET", "NZT")  # the others of REGIONS stand before "time"
_LONG: Final = "|".join(sorted((name for name in REGIONS if name not in _ALONE), key=len, reverse=True))
_ZONE: Final = re.compile(
    r"(?i)[, ]{0,3}[(\[]?(?:U\.?S\.? )?(?P<zone>(?-i:Z)(?![a-z])|(?:"
    + "|".join(sorted({name for name in (*FIXED, *_ALONE, *(row[0] for row in BY_COUNTRY)) if name != "Z"}, key=len, reverse=True))
    + rf")\b|US/(?:Eastern|Central|Mountain|Pacific)\b|(?:{_LONG})(?: (?:Standard|Daylight|Summer))? time\b|(?:Eastern|Central|Mountain|Pacific)\b(?: (?:Standard|Daylight)\b)?)?"
    r"(?P<shift>(?<=[\dTC]) ?[+-]\d{1,2}(?::?\d\d)?(?![\d/]))?"
)
_HOUR: Final = re.compile(
    r"(?i)(?<![\d.:,$/-])(?:(?:12 ?)?(?P<word>midnight|midday|noon)\b|"
    r"(?P<h>\d{1,2})(?:[:.]?(?P<min>\d\d))?(?:[:.]\d\d)? {0,2}\.?(?P<half>[ap])\.? ?m(?:\b|(?=[ECMP][SD]?T\b))\.?|"
    r"(?P<h24>\d{1,2})[:.](?P<min24>\d\d)(?:[:.]\d\d(?:\.\d{1,6})?)?(?![\d./])(?: {0,2}(?:hours|hrs|h)\b)?|"
    r"(?P<mil>[0-2]\d[0-5]\d)(?= {0,2}(?:(?:hours|hrs?|h)\b|\(?(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|AE[SD]T|NZ[SD]T)\b|(?:[a-z]+ ){1,2}time\b))(?: {0,2}(?:hours|hrs?|h)\b)?)"
)
_SHIFT: Final = re.compile(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?")
_NAMED: Final = re.compile(r"(EASTERN|CENTRAL|MOUNTAIN|PACIFIC) (STANDARD|DAYLIGHT)")
_TAIL: Final = re.compile(r"(?:US/)?(.*?)(?: (?:STANDARD|DAYLIGHT|SUMMER))?(?: TIME)?$")


class FoundHour(NamedTuple):
    """An hour with what is said of its zone: "" where nothing is."""

    value: dt.time
    zone: str
    start: int
    end: int


def find_hours(folded: str, start: int, end: int) -> Iterator[FoundHour]:
    """The hours in `folded[start:end]` in their order."""
    for match in _HOUR.finditer(folded, start, end):
        hour, minute = _read_hour(match)
        if hour < 24 and minute < 60:
            zone = _ZONE.match(folded, match.end(), end)
            name = (zone["zone"] or "") + (zone["shift"] or "").replace(" ", "") if zone else ""
            yield FoundHour(dt.time(hour, minute), name, match.start(), zone.end() if zone and name else match.end())


def find_hour(folded: str, start: int, end: int) -> FoundHour | None:
    """The first hour in `folded[start:end]`."""
    return next(find_hours(folded, start, end), None)


def _read_hour(match: re.Match[str]) -> tuple[int, int]:
    if match["word"]:
        return (0 if match["word"].lower() == "midnight" else 12), 0
    if match["h"]:
        hour = int(match["h"])
        return (hour % 12 + (12 if match["half"].lower() == "p" else 0) if hour <= 12 else hour), int(match["min"] or 0)
    if match["h24"]:
        return int(match["h24"]), int(match["min24"])
    return int(match["mil"][:2]), int(match["mil"][2:])


def choose_hour(hours: Sequence[FoundHour], options: Options) -> FoundHour | None:
    """Of several hours in one line, which name one instant, the first whose zone is told."""
    return next((hour for hour in hours if read_zone(hour.zone, options)), hours[0] if hours else None)


def join_moment(day: dt.date, hour: FoundHour, options: Options) -> dt.datetime:
    """The day with its hour; aware when the zone is stated and means one zone. Its offset is told in figures, so that it survives JSON unchanged."""
    moment = dt.datetime.combine(day, hour.value, read_zone(hour.zone, options))
    offset = moment.utcoffset()
    return moment if offset is None else moment.replace(tzinfo=dt.timezone(offset))


def read_zone(name: str, options: Options) -> dt.tzinfo | None:
    """The zone of that name, None where there is none or it means several."""
    upper = name.upper()
    if not upper:
        return None
    shift = _SHIFT.fullmatch(upper)
    if shift:
        minutes = int(shift[2]) * 60 + int(shift[3] or 0)
        return dt.timezone(dt.timedelta(minutes=minutes if shift[1] == "+" else -minutes)) if minutes < 24 * 60 else None
    base = re.split(r"[+-]", upper)[0].strip()
    named = _NAMED.match(base)
    if named:  # "Eastern Standard Time" is EST all year round, as "Eastern Time" is not
        base = named[1][0] + named[2][0] + "T"
        return dt.timezone(dt.timedelta(minutes=FIXED.get(base, -360)))  # CST alone is not in the table: it means several zones
    minutes_known = BY_COUNTRY.get((base, options.country), FIXED.get(base))
    if minutes_known is not None:
        return dt.timezone(dt.timedelta(minutes=minutes_known))
    tail = _TAIL.match(base)
    key = REGIONS.get(tail[1] if tail else base)
    return _region_zone(key) if key else None


@cache
def _region_zone(key: str) -> dt.tzinfo:
    """The zone from the tzdata package, so that the system's own files do not matter."""
    from importlib.resources import files
    from zoneinfo import ZoneInfo

    with files("tzdata").joinpath("zoneinfo", *key.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key)
