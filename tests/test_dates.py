"""Dates and zones: what is written, and None where it does not tell."""

import datetime as dt

import pytest

import pressparse
from pressparse.clock import find_hour, join_moment
from pressparse.dates import find_dates
from pressparse.instruction import find_instruction
from pressparse.manuscript import SectionKind, Zone, split_manuscript
from pressparse.released import find_released

OPTIONS = pressparse.Options()


@pytest.mark.parametrize("country", ["US", "GB"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 3, 2025", dt.date(2025, 3, 3)),
        ("3rd of March, 2025", dt.date(2025, 3, 3)),
        ("2025-03-04", dt.date(2025, 3, 4)),
        ("13/04/2021", dt.date(2021, 4, 13)),
        ("04/13/2021", dt.date(2021, 4, 13)),
        ("05.05.2021", dt.date(2021, 5, 5)),
        ("MARCH 3RD, 2025", dt.date(2025, 3, 3)),
        ("Sept. 9 2015", dt.date(2015, 9, 9)),
        ("Tues., 4 Feb. 2020", dt.date(2020, 2, 4)),
        ("3-Mar-2025", dt.date(2025, 3, 3)),
        ("13-Oct-15", dt.date(2015, 10, 13)),
        ("2025/03/04", dt.date(2025, 3, 4)),
        ("this 3rd day of March, 2025", dt.date(2025, 3, 3)),
        ("Thursday 03/05/2018", dt.date(2018, 5, 3)),
        ("2 4 AUGUST 1 9 8 8", dt.date(1988, 8, 24)),
        ("FEBRUARY 261996", dt.date(1996, 2, 26)),
        ("February 14» 1974", dt.date(1974, 2, 14)),
        ("25 JANUARY,1981", dt.date(1981, 1, 25)),
        ("March3,2025", dt.date(2025, 3, 3)),
        ("March  3  2025", dt.date(2025, 3, 3)),
        ("13-04-2021", dt.date(2021, 4, 13)),
        ("03/04/2021", None),
        ("6/1/72", None),
        ("March 3", None),
    ],
    ids=str,
)
def test_a_date_is_what_is_written_or_none(text: str, expected: dt.date | None, country: str) -> None:
    assert [d.value for d in find_dates(text, 0, len(text), pressparse.Options(country=country))] == [expected]


@pytest.mark.parametrize(
    "text", ["March 3-5, 2025", "Sept. 10-12, 1993", "June 3 and 4", "555-0142-13", "May 10.30", "1,204.05.2010", "room 12-14"], ids=str
)
def test_days_of_an_event_and_figures_are_no_date(text: str) -> None:
    assert not list(find_dates(text, 0, len(text), OPTIONS))


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert not list(find_dates("February 30, 2021", 0, 17, OPTIONS))


def test_a_missing_year_is_completed_from_the_day_of_receipt_alone() -> None:
    options = pressparse.Options(received_at=dt.date(2025, 1, 10))
    assert [d.value for d in find_dates("March 3", 0, 7, options)] == [dt.date(2024, 3, 3)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9 a.m. Eastern Standard Time", -5),
        ("9 a.m. Eastern Daylight Time", -4),
        ("9 a.m. Central Standard Time", -6),
        ("9 a.m. Eastern Time", -4),
        ("9 a.m. ET", -4),
        ("9 a.m. EST", -5),
        ("9 a.m. (ET)", -4),
        ("9 a.m. U.S. Central Time", -5),
        ("9amPT", -7),
        ("12 noon London time", 1),
        ("09:00 CEST", 2),
        ("0900 hours AEST", 10),
        ("09:00:00+02:00", 2),
        ("09:00 GMT+8", 8),
        ("9 a.m.", None),
    ],
)
def test_a_zone_in_july(text: str, hours: int | None) -> None:
    hour = find_hour(text, 0, len(text))
    assert hour
    offset = join_moment(dt.date(2021, 7, 1), hour, OPTIONS).utcoffset()
    assert offset == (None if hours is None else dt.timedelta(hours=hours))


def test_an_ambiguous_embargo_tells_so() -> None:
    text = (
        "EMBARGOED UNTIL 9 a.m. EST, 03/04/2021\n\nHarbor Institute Opens Laboratory\n\n"
        + "The Harbor Institute today opened its second laboratory. " * 6
    )
    release = pressparse.parse(text)
    assert release.instruction
    assert release.instruction.until is None
    assert release.released is None
    assert "ambiguous-date" in {d.code for d in release.diagnostics}


def test_an_embargo_that_is_taken_for_a_headline_is_an_embargo() -> None:
    text = "EMBARGO: MIDNIGHT, SUNDAY, 25 JANUARY,1981"
    found, _ = find_instruction(split_manuscript(text), [Zone("headline", 0, len(text), 0.5, ())], OPTIONS)
    assert found
    assert (found.kind, found.until) == ("embargo", dt.datetime.fromisoformat("1981-01-25T00:00:00"))


FOOT = "Harbor opened\n\n" + "The harbor was opened today by the mayor and by forty pupils of the school beside it.\n\n" * 3


@pytest.mark.parametrize(
    ("kind", "line", "expected"),
    [
        ("notes", "CANBERRA 26 FEBRUARY 1996", dt.date(1996, 2, 26)),
        ("table", "Canberra: Monday 26 February 1996", dt.date(1996, 2, 26)),
        ("end_mark", "26 February 1996", dt.date(1996, 2, 26)),
        ("headline", "MEDIA STATEMENT 26 February 1996", dt.date(1996, 2, 26)),
        ("body", "Monday 26 February 1996", None),
        ("body", "Doors open 26 February 1996", None),
        ("chrome", "26 February 1996", None),
        ("table", "Friday, 26 February 1996", None),
        ("notes", "Updated 26 February 1996", None),
    ],
    ids=lambda value: str(value),
)
def test_a_line_that_is_a_date_tells_the_release_s(kind: SectionKind, line: str, expected: dt.date | None) -> None:
    text = FOOT + line
    zones = [Zone("body", 0, len(FOOT.rstrip()), 0.9, ()), Zone(kind, len(FOOT), len(text), 0.9, ())]
    assert find_released(split_manuscript(text), zones, None, None, OPTIONS) == expected


def test_a_long_letterhead_is_read_line_by_line() -> None:
    text = "Ministry of Harbors\n\n" + "The tide table of the year lies in the reading room of the ministry.\n\n" * 10 + "26 February 1996\n\nOpening"
    assert find_released(split_manuscript(text), [Zone("masthead", 0, len(text), 0.9, ())], None, None, OPTIONS) == dt.date(1996, 2, 26)
