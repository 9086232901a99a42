"""Datelines: where they end, and what they say."""

import datetime as dt

import pytest

from pressparse.dateline import find_dateline, read_dateline
from pressparse.manuscript import split_manuscript
from pressparse.models import Options
from pressparse.wires import WIRES, find_wire

NEWS = "The harbor was opened today by the mayor and by forty pupils of the school beside it, who sang."
CASES: list[tuple[str, str, list[tuple[str, str | None, str | None]], str | None, str | None]] = [
    ("a city and a dash", "NEW YORK –", [("NEW YORK", None, None)], None, None),
    ("a state and a date", "WASHINGTON, D.C., Feb. 7, 2017 --", [("WASHINGTON", "D.C.", None)], "2017-02-07", None),
    ("a wire in brackets", "ALBANY, N.Y., May 2, 2019 (GLOBE NEWSWIRE) --", [("ALBANY", "N.Y.", None)], "2019-05-02", "GlobeNewswire"),
    ("a wire between strokes", "TORONTO, Ontario, June 3, 2020 /PRNewswire/ --", [("TORONTO", "Ontario", None)], "2020-06-03", "PR Newswire"),
    ("a wire without blanks", "DENVER--(BUSINESS WIRE)--", [("DENVER", None, None)], None, "Business Wire"),
    ("two places", "NEW YORK and LONDON, March 3, 2021 –", [("NEW YORK", None, None), ("LONDON", None, None)], "2021-03-03", None),
    ("two places with states", "TEMPE, Ariz. & BILLERICA, Mass. –", [("TEMPE", "Ariz.", None), ("BILLERICA", "Mass.", None)], None, None),
    ("a country", "Espoo, Finland –", [("Espoo", None, "Finland")], None, None),
    ("all in brackets", "(Washington, DC) -", [("Washington", "DC", None)], None, None),
    ("a wire in front", "(NewMediaWire) - January 30, 2025 - DALLAS —", [("DALLAS", None, None)], "2025-01-30", "NEWMEDIAWIRE"),
    ("an unknown wire", "OMAHA, Neb., May 6, 2022 (Prairie Wire) -", [("OMAHA", "Neb.", None)], "2022-05-06", "Prairie Wire"),
    ("a dash read as Latin-1", "Washington, DC â\x80\x94", [("Washington", "DC", None)], None, None),
    ("a date in brackets", "RENO, Nev. (July 19, 2013) –", [("RENO", "Nev.", None)], "2013-07-19", None),
    ("a date behind the dash", "RICHMOND, Va. - Tuesday, May 7, 1996.", [("RICHMOND", "Va.", None)], "1996-05-07", None),
    ("a date that closes", "Columbia,  MD, October 24, 1995:  ", [("Columbia", "MD", None)], "1995-10-24", None),
    ("a closing point", "Edmonton, Alberta, Canada June 10, 2025.", [("Edmonton", "Alberta", "Canada")], "2025-06-10", None),
    ("a bracket that closes", "Drexel Hill, PA (December 29, 1994)", [("Drexel Hill", "PA", None)], "1994-12-29", None),
    (
        "three cities in a row",
        "LONDON, NEW YORK and HONG KONG, 3 March 2021 –",
        [("LONDON", None, None), ("NEW YORK", None, None), ("HONG KONG", None, None)],
        "2021-03-03",
        None,
    ),
    ("a region of India", "Mysuru, Karnataka, India, 3 March 2021 –", [("Mysuru", "Karnataka", "India")], "2021-03-03", None),
    ("an hour behind the date", "BOSTON, April 29, 2025 at 9:00 a.m. ET --", [("BOSTON", None, None)], "2025-04-29", None),
    ("a dash read as an eth", "Boston, MA, March 20, 1994 Ð", [("Boston", "MA", None)], "1994-03-20", None),
    ("a rare country", "Paro, Bhutan, 3 March 2021 –", [("Paro", None, "Bhutan")], "2021-03-03", None),
    ("a wire with a branch", "PARIS, March 3, 2021 /PRNewswire-FirstCall/ --", [("PARIS", None, None)], "2021-03-03", "PR Newswire"),
    ("a wire of Canada", "OTTAWA, ON, March 3, 2021 /CNW Telbec/ -", [("OTTAWA", "ON", None)], "2021-03-03", "CNW"),
    (
        "two places with a stroke between",
        "Bergen, Norway/Lisbon, Portugal – June 3rd 2024 –",
        [("Bergen", None, "Norway"), ("Lisbon", None, "Portugal")],
        "2024-06-03",
        None,
    ),
    ("no date order in figures", "LEEDS, UK, 03/04/2021 –", [("LEEDS", None, "UK")], None, None),
]


@pytest.mark.parametrize(("line", "places", "date", "wire"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_dateline(line: str, places: list[tuple[str, str | None, str | None]], date: str | None, wire: str | None) -> None:
    text = f"{line} {NEWS}"
    manuscript = split_manuscript(text)
    match = find_dateline(manuscript.folded, text, 0, len(text))
    assert match
    assert text[match.end :].strip().startswith(NEWS[:20])
    found, _ = read_dateline(manuscript, 0, match.end, 0.9, Options())
    assert [(p.name, p.region, p.country) for p in found.places] == places
    assert found.date == (dt.date.fromisoformat(date) if date else None)
    assert found.wire == wire


@pytest.mark.parametrize(
    "text",
    [
        "The harbor - once a swamp - was opened today by the mayor and by forty pupils of the school.",
        "NASA - the agency - said so. NASA was founded in 1958, and NASA has flown ever since, NASA said.",
        "WHAT: A lecture on tides by the harbor master, who has kept a log of them for thirty years.",
        "Jane Roe - president of the club - said today that the harbor will be opened in the spring.",
        "ICYMI — The harbor was opened today by the mayor and by forty pupils of the school.",
        "Washington, D.C.-based Acme opened the harbor today with the mayor and forty pupils of the school.",
        "REFORMING THE U.S.-NORWAY HARBOR TREATY took the mayor and forty pupils of the school a year.",
    ],
    ids=["a dash in a sentence", "an acronym", "a label", "a person", "a catchword", "where a firm is based", "two countries"],
)
def test_no_dateline(text: str) -> None:
    manuscript = split_manuscript(text)
    assert find_dateline(manuscript.folded, text, 0, len(text)) is None


def test_a_hyphen_may_close_the_district() -> None:
    text = f"Washington, D.C.-{NEWS}"
    manuscript = split_manuscript(text)
    match = find_dateline(manuscript.folded, text, 0, len(text))
    assert match
    assert text[: match.end] == "Washington, D.C.-"


def test_a_date_without_its_year_is_told_and_completed_from_the_day_of_receipt() -> None:
    text = "BOSTON, Dec. 30 – "
    manuscript = split_manuscript(text + NEWS)
    line, told = read_dateline(manuscript, 0, len(text.rstrip()), 0.9, Options())
    assert (line.date, [d.code for d in told]) == (None, ["date-without-year"])
    line, told = read_dateline(manuscript, 0, len(text.rstrip()), 0.9, Options(received_at=dt.date(2021, 1, 2)))
    assert (line.date, told) == (dt.date(2020, 12, 30), ())


@pytest.mark.parametrize(
    ("places", "codes"),
    [
        ("BOSTON and ALBANY, N.Y.", [("US-MA", "US"), ("US-NY", "US")]),
        ("PERTH, WA", [("AU-WA", "AU")]),
        ("VANCOUVER, WA", [("US-WA", "US")]),
        ("PERTH, WA, Australia", [("AU-WA", "AU")]),
        ("PORT ELLERY, Wash.", [("US-WA", "US")]),
        ("GENEVA", [(None, "CH")]),
        ("MYANMAR", [(None, "MM")]),
        ("GEORGIA", [(None, None)]),
        ("TORONTO", [("CA-ON", "CA")]),
        ("SEOUL", [(None, "KR")]),
        ("BIRMINGHAM", [(None, None)]),
        ("PORT ELLERY", [(None, None)]),
        ("CARDIFF, Wales", [(None, "GB")]),
        ("MYSURU, Karnataka", [("IN-KA", "IN")]),
        ("MONTREAL, Quebec", [("CA-QC", "CA")]),
        ("MONTRÉAL, Québec", [("CA-QC", "CA")]),
        ("SAN JUAN, P.R.", [("US-PR", "US")]),
        ("ATLANTA, Georgia", [("US-GA", "US")]),
        ("MUNICH, Bavaria, Germany", [("DE-BY", "DE")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_places_have_codes_where_they_are_certain(places: str, codes: list[tuple[str | None, str | None]]) -> None:
    text = f"{places}, May 2, 2019 – "
    line, _ = read_dateline(split_manuscript(text + NEWS), 0, len(text.rstrip()), 0.9, Options())
    assert [(p.region_code, p.country_code) for p in line.places] == codes


@pytest.mark.parametrize("name", sorted(name for name in WIRES.values() if "(" not in name))
def test_a_wire_signs_with_its_own_name(name: str) -> None:
    text = f"DENVER, May 2, 2019 ({name}) -- "
    manuscript = split_manuscript(text + NEWS)
    match = find_dateline(manuscript.folded, text + NEWS, 0, len(text + NEWS))
    assert match
    line, _ = read_dateline(manuscript, 0, match.end, 0.9, Options())
    assert (line.wire, [p.name for p in line.places], match.end) == (name, ["DENVER"], len(text.rstrip()))


def test_a_mark_inside_a_word_is_no_wire() -> None:
    assert find_wire("PILOTS OF CABIN CREWS", 0, 21) is None
