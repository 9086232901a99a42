"""Release instructions: each line on top of a whole release, and the moment that it tells."""

import datetime as dt

import pytest

import pressparse
from pressparse.instruction import find_instruction
from pressparse.manuscript import SectionKind, Zone, split_manuscript

RELEASE = """{line}

Pier Museum opens a gallery of clocks

PORT ELLERY – The Pier Museum today opened a gallery of forty clocks that the keepers of the lighthouse wound for a century.
The oldest of them was built in the town and has been repaired by pupils of the school beside the museum.

“Each of them is right twice a day,” said Mara Quill, director of the museum.

###

Contact: Tom Finch, tom.finch@example.org, 202-555-0142
"""
# the line, its kind, its moment; the third is a date, a moment without a zone, or one with it
LINES: list[tuple[str, str | None, str | None]] = [
    ("EMBARGOED UNTIL 6 A.M. ET, TUESDAY, MARCH 5, 2024", "embargo", "2024-03-05T06:00-05:00"),
    ("Under strict embargo until 00:01 BST on 12 June 2024", "embargo", "2024-06-12T00:01+01:00"),
    ("Embargoed until 0001 hours GMT, 7 January 2020", "embargo", "2020-01-07T00:01+00:00"),
    ("EMBARGOED UNTIL 1400 GMT 7 JANUARY 2020", "embargo", "2020-01-07T14:00+00:00"),
    ("Embargoed until 12 noon EDT, July 8, 2021", "embargo", "2021-07-08T12:00-04:00"),
    ("Embargo: 10 a.m. Eastern Time, Dec. 1, 2022", "embargo", "2022-12-01T10:00-05:00"),
    ("Embargo lifts at 9am PT / 12pm ET / 5pm GMT on Thursday, November 9, 2023", "embargo", "2023-11-09T09:00-08:00"),
    ("Embargoed news: 2:01pm (NZ time) and 1:01am (UK time) 20 November 2019", "embargo", "2019-11-20T14:01+13:00"),
    ("EMBARGOED UNTIL 10:00 CET, 4 MARCH 2021", "embargo", "2021-03-04T10:00+01:00"),
    ("Embargoed until 09:00 (GMT+8) on 4 March 2021", "embargo", "2021-03-04T09:00+08:00"),
    ("Embargoed until 2021-03-04T09:00:00Z", "embargo", "2021-03-04T09:00+00:00"),
    ("Embargoed until 2021-03-04 09:00 UTC", "embargo", "2021-03-04T09:00+00:00"),
    ("NOT FOR RELEASE BEFORE 5 P.M. EST, FRIDAY, FEBRUARY 3, 2017", "embargo", "2017-02-03T17:00-05:00"),
    ("Not to be published before 6 a.m. on Monday, 3 May 1999", "embargo", "1999-05-03T06:00"),
    ("Not for broadcast or publication until 7.30pm, 3rd of May, 1999", "embargo", "1999-05-03T19:30"),
    ("DO NOT PUBLISH BEFORE May 3, 1999", "embargo", "1999-05-03"),
    ("Hold for release until 8:30 a.m. Central Time, August 2, 2022", "embargo", "2022-08-02T08:30-05:00"),
    ("HOLD UNTIL SEPTEMBER 9, 2015", "embargo", "2015-09-09"),
    ("For release at 10 a.m. ET on Wednesday, April 3, 2019", "embargo", "2019-04-03T10:00-04:00"),
    ("FOR RELEASE AFTER 6PM, 9 MAY 2018", "embargo", "2018-05-09T18:00"),
    ("FOR RELEASE: May 9, 2018, 8:30 a.m. EDT", "embargo", "2018-05-09T08:30-04:00"),
    ("For publication not before 9 May 2018", "embargo", "2018-05-09"),
    ("Embargoed until 1201am Friday 12 October 2018", "embargo", "2018-10-12T00:01"),
    ("Embargoed until 23/08/2018 at 15:00", "embargo", "2018-08-23T15:00"),
    ("Embargoed until Thursday 03/05/2018, 15:00", "embargo", "2018-05-03T15:00"),
    ("Embargoed until 03/05/2018, 15:00", "embargo", None),
    ("EMBARGOED UNTIL 3 PM\nMonday, March 13, 2017", "embargo", "2017-03-13T15:00"),
    ("EMBARGOED UNTIL\n9:00 a.m. EST\nJanuary 12, 2022", "embargo", "2022-01-12T09:00-05:00"),
    ("9 January 1983\nEMBARGOED UNTIL 3 PM", "embargo", "1983-01-09T15:00"),
    ("March 1, 2022 - EMBARGOED UNTIL March 5, 2022 9 a.m. PST", "embargo", "2022-03-05T09:00-08:00"),
    ("Embargoed until 10:00 New York time, 5 July 2022", "embargo", "2022-07-05T10:00-04:00"),
    ("Embargoed until 10 a.m. Pacific Daylight Time July 5, 2022", "embargo", "2022-07-05T10:00-07:00"),
    ("Embargoed until 11 p.m. AEDT, Tuesday 4 January 2022", "embargo", "2022-01-04T23:00+11:00"),
    ("Embargoed until 9 a.m. IST, 4 January 2022", "embargo", "2022-01-04T09:00"),
    ("Embargoed until midnight, Saturday 4th June 2022", "embargo", "2022-06-04T00:00"),
    ("Embargoed until after the meeting", "embargo", None),
    ("Embargoed until 4 June", "embargo", None),
    ("Embargoed until February 30, 2022", "embargo", None),
    ("STRICTLY CONFIDENTIAL UNTIL 4 JUNE 2022", "embargo", "2022-06-04"),
    ("Check against delivery. Embargoed until 4 June 2022 at 16h00", "embargo", "2022-06-04"),
    ("*** EMBARGOED UNTIL TUES. 7 JUNE 2022, 6.00 AM ***", "embargo", "2022-06-07T06:00"),
    ("FOR IMMEDIATE RELEASE: June 7, 2022", "immediate", None),
    ("For immediate use", "immediate", None),
    ("NO EMBARGO", "immediate", None),
    ("For release on request", None, None),
    ("Released June 7, 2022", None, None),
]


@pytest.mark.parametrize(("line", "kind", "until"), LINES, ids=[row[0] for row in LINES])
def test_a_line_on_top_of_a_release(line: str, kind: str | None, until: str | None) -> None:
    found = pressparse.parse(RELEASE.format(line=line)).instruction
    assert (found.kind if found else None) == kind
    expected = None if until is None else dt.date.fromisoformat(until) if len(until) == 10 else dt.datetime.fromisoformat(until)
    told = found.until if found else None
    assert (type(told), told, getattr(told, "tzinfo", None) is None) == (type(expected), expected, getattr(expected, "tzinfo", None) is None)


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("Embargoed Sunday morning 4 May 1205am\n\nSunday, 4 May 2014", "2014-05-04T00:05:00"),
        ("Embargo to Monday, March 9\n\n9 March 2009", "2009-03-09"),
        ("Embargo to Monday, March 9\n\n7 March 2009", None),
        ("Embargo to March 9\n\n9 March 2009, 9 March 2010", None),
    ],
    ids=["with an hour", "with the month in front", "another day", "two years"],
)
def test_the_year_of_an_embargo_stands_where_the_same_day_is_written_out(line: str, until: str | None) -> None:
    found = pressparse.parse(RELEASE.format(line=line)).instruction
    assert found
    assert (found.until.isoformat() if found.until else None) == until


@pytest.mark.parametrize(
    ("zone", "country", "hours"),
    [
        ("IST", "IN", 5.5),
        ("IST", "IE", 1),
        ("CST", "US", -6),
        ("CST", "CN", 8),
        ("CST", "DE", None),
        ("EST", "US", -5),
        ("EST", "AU", 10),
        ("BST", "GB", 1),
    ],
)
def test_an_abbreviation_that_means_several_zones_is_read_by_country(zone: str, country: str, hours: float | None) -> None:
    text = RELEASE.format(line=f"EMBARGOED UNTIL 9 a.m. {zone}, March 5, 2024")
    release = pressparse.parse(text, options=pressparse.Options(country=country))
    assert release.instruction
    assert isinstance(release.instruction.until, dt.datetime)
    assert release.instruction.until.utcoffset() == (None if hours is None else dt.timedelta(hours=hours))
    assert ("embargo-without-zone" in {d.code for d in release.diagnostics}) == (hours is None)


def test_figures_are_told_by_the_same_date_written_out() -> None:
    text = RELEASE.format(line="EMBARGOED UNTIL 7 p.m. ON 6/1/72\n\nNEWS RELEASE, 6 January 1972")
    found = pressparse.parse(text).instruction
    assert found
    assert found.until == dt.datetime.fromisoformat("1972-01-06T19:00")


def test_an_embargo_below_the_summary_of_the_news_is_read() -> None:
    text = "Harbor opens\n\nThe harbor opened, the town said today.\n\nEmbargoed until 9 a.m. ET, March 5, 2024\n\nIt has a pier."
    bounds = [text.index(words) for words in ("Harbor opens", "The harbor", "Embargoed", "It has")] + [len(text)]
    kinds: tuple[SectionKind, ...] = ("headline", "body", "release_line", "body")
    zones = [Zone(kind, a, b, 0.9, ()) for kind, a, b in zip(kinds, bounds, bounds[1:], strict=False)]
    found, _ = find_instruction(split_manuscript(text), zones, pressparse.Options())
    assert found
    assert found.until == dt.datetime.fromisoformat("2024-03-05T09:00-05:00")


def test_a_moment_goes_on_in_the_next_line_whatever_that_is_labelled() -> None:
    text = "Embargoed until 7 May\n1998\n\nThe harbor opened."
    zones = [Zone("release_line", 0, 21, 0.9, ()), Zone("contact", 22, 26, 0.9, ()), Zone("body", 28, len(text), 0.9, ())]
    found, _ = find_instruction(split_manuscript(text), zones, pressparse.Options())
    assert found
    assert found.until == dt.date(1998, 5, 7)


def test_a_year_is_completed_from_the_day_of_receipt_alone() -> None:
    text = RELEASE.format(line="Embargoed until 9 a.m. on 4 June")
    release = pressparse.parse(text)
    assert release.instruction
    assert (release.instruction.until, [d.code for d in release.diagnostics]) == (None, ["date-without-year"])
    release = pressparse.parse(text, options=pressparse.Options(received_at=dt.date(2022, 6, 7)))
    assert release.instruction
    assert release.instruction.until == dt.datetime.fromisoformat("2022-06-04T09:00")
