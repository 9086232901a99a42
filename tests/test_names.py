"""Names without their titles, and the roles written around them."""

import pytest

from pressparse.mentions import latest_person, resolve_name
from pressparse.names import is_full_name, trim_name
from pressparse.people import index_people
from pressparse.roles import read_role
from pressparse.runs import read_form


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("U.S. Senator Jane Roe", "Jane Roe"),
        ("Acme CEO Jane Q. Roe", "Jane Q. Roe"),
        ("Dr. Jane Roe", "Jane Roe"),
        ("The Washington Post's Jane Roe", "Jane Roe"),
        ("Today Jane Roe", "Jane Roe"),
        ("Jane Roe's", "Jane Roe"),
        ("Martin Luther Roe Jr.", "Martin Luther Roe Jr."),
        ("Lead Engineer", None),
        ("The", None),
        ("Jane Roe MP", "Jane Roe"),
        ("Jane King", "Jane King"),
        ("Nam The An", "Nam The An"),
        ("Finch. Jane Roe", "Jane Roe"),
        ("Day. Jane Roe", "Jane Roe"),
        ("Administrator Jane Roe MS Ph", "Jane Roe"),
    ],
)
def test_titles_and_openers_are_left_off(run: str, name: str | None) -> None:
    found = trim_name(run, 0, len(run))
    assert (run[slice(*found)] if found else None) == name


@pytest.mark.parametrize(
    ("run", "name"),
    [
        ("Ada Roe Reflects On", "Ada Roe"),
        ("Defendant Ada Roe", "Ada Roe"),
        ("Financial Intelligence Ada M. Roe", "Ada M. Roe"),
        ("Harbor Access Steering Committee Ada Roe", "Ada Roe"),
        ("Ada Prize", "Ada Prize"),  # she may be called so
        ("Quay Mass-attending Catholics", "Quay"),
        ("Anonymous Tip Hotline", None),
        ("Security Holders", None),
        ("Hong Kong-based", "Hong"),
    ],
)
def test_words_of_every_day_are_in_no_name(run: str, name: str | None) -> None:
    form = read_form(run)
    assert (run[form.start : form.end] if form else None) == name


@pytest.mark.parametrize("words", ["Acme Foundation", "New Zealand", "Roe", "Harbor 21", "SEC Enforcement", "PGDip Jane", "Acme Announces Tides"])
def test_no_full_name(words: str) -> None:
    assert not is_full_name(words)


@pytest.mark.parametrize(
    ("before", "behind", "title", "organization"),
    [
        ("", ", chief executive officer and co-founder of Acme Corp.", "chief executive officer and co-founder", "Acme Corp"),
        ("Acme Robotics CEO ", " said so.", "CEO", "Acme Robotics"),
        ("Harbor Union spokesperson ", " said so.", "spokesperson", "Harbor Union"),
        ("", ", NewTide CEO.", "CEO", "NewTide"),
        ("", ", M.D., Ph.D., director, Institute of Tides, said", "director", "Institute of Tides"),
        ("Bestselling author ", " said", "author", None),
        ("U.S. Senator ", " (D-ME) said", "U.S. Senator", None),
        ("Minister of Highways and Public Works ", " said", "Minister of Highways and Public Works", None),
        ("", ", Councilmember for Austin, Texas, said", "Councilmember for Austin, Texas", None),
        ("", ", the bank's general manager, said", "general manager", None),
        ("", ", a lawyer for the neighbors, said", "lawyer for the neighbors", None),
        ("", ", president and chief executive officer of Acme, said", "president and chief executive officer", "Acme"),
        ("", ", Head of Research at Acme Labs, said", "Head of Research", "Acme Labs"),
        ("", ", Acme's head of sales, said", "head of sales", "Acme"),
        ("", ", who has driven the bus for years, said", None, None),
        ("The harbor was opened by ", " on Monday.", None, None),
        ("Minister for Tides and Border Protection ", " said", "Minister for Tides and Border Protection", None),
        ("the Minister for Tides and Harbors, ", ", announced", "Minister for Tides and Harbors", None),
        ("the Minister for Tides, Dr ", ", said", "Minister for Tides", None),
        ("In the presence of the Mayor of Tides, ", " said", None, None),
        ("Harbor Party spokesperson for tertiary education ", ".", "spokesperson for tertiary education", "Harbor Party"),
        ("says Vice President of the Union of Sailors, ", ".", "Vice President", "Union of Sailors"),
        ("Acting Director of Enforcement ", " said", "Acting Director of Enforcement", None),
        ("HTS Secretary ", " said", "Secretary", "HTS"),
        ("Professor ", " of the University of Tides said", "Professor", "University of Tides"),
        ("", ", 32, who serves as Acme's rhythm guitarist and fiddler.", "rhythm guitarist and fiddler", "Acme"),
        ("", ", 32, who is the head of sales at Acme.", "head of sales", "Acme"),
        ("", ", Head of Business Development and Co-Founder of Acme.", "Head of Business Development and Co-Founder", "Acme"),
        ("", ", Group Chairman, Surgery, Acme Corp. said", "Group Chairman, Surgery", "Acme Corp"),
        ("", ", Head of Team Tides Japan, at Acme, said", "Head of Team Tides Japan", "Acme"),
        ("", ", professor at Harbor University in Salt Cove, said", "professor", "Harbor University"),
        ("", ", chief buyer of food, boats and beauty, Acme.", "chief buyer of food, boats and beauty", "Acme"),
        ("", ", Group Chair, Surgery, Acme & Roe.", "Group Chair, Surgery", "Acme & Roe"),
        ("", ", founder and visionary behind Acme, said", "founder and visionary", "Acme"),
        ("", ", Deputy Head of the Tides Division, Acme, said", "Deputy Head of the Tides Division", "Acme"),
        ("", ", a junior at Harbor High School, said", "junior", "Harbor High School"),
        ("", ", attorney at LHR, said", "attorney", "LHR"),
        ("", " director of Harbor Watch said", "director", "Harbor Watch"),
        ("", ", and Arlen Homes, a firm led by others, is", None, None),
        ("Principal Deputy Attorney General ", ", head of the Tides Division, said", "Principal Deputy Attorney General", "Tides Division"),
        ("Special Agent in Charge ", " said", "Special Agent in Charge", None),
        ("Sens. ", " (R-GA) said", "Sen", None),
        ("Tom Finch and Congresswoman ", " said", "Congresswoman", None),
        ("The Harbor Post's ", " said", None, "The Harbor Post"),
        ("Associate Professor ", ", of the University of Tides, said", "Associate Professor", "University of Tides"),
        ("Assistant Secretary of Commerce for Economic Tides ", " said", "Assistant Secretary of Commerce for Economic Tides", None),
        ("co-author ", ", M.P.H., a data manager at the Center for Tides, said", "data manager", "Center for Tides"),
        ("", " as its new Chief Tide Officer.", "Chief Tide Officer", None),
        ("", " has been appointed director of Harbor Watch.", "director", "Harbor Watch"),
        ("", ", Vice President of the union.", "Vice President", None),
        ("the sea.Chief Secretary to the Treasury ", " said", "Chief Secretary to the Treasury", None),
        ("the Tide Police Chief ", " said", "Tide Police Chief", None),
        ("Harbor Watch's Dredging Cluster Lead, Dr ", ", said", "Dredging Cluster Lead", "Harbor Watch"),
        ("", ", CEO, Acme.", "CEO", "Acme"),
        ("Congressman Finch and Senators ", " and Poe wrote", "Senator", None),
        ("", ", senior vice president, digital tides at Acme.", "senior vice president, digital tides", "Acme"),
        ("HTSC Director of Enforcement ", " said", "Director of Enforcement", "HTSC"),
        ("New York Attorney General ", " said", "New York Attorney General", None),
        ("", ", chairman of the pier's Board of Trustees, said", "chairman of the pier's Board of Trustees", None),
        ("", ", Head of Tides, Harbors and Boats at Acme, said", "Head of Tides, Harbors and Boats", "Acme"),
        ("", ", Jr., Assistant Director, said", "Assistant Director", None),
        ("", ", founder of Harbor Tide Data, said", "founder", "Harbor Tide Data"),
        ("", ", leader of Tide and Dredge computing for Acme.", "leader of Tide and Dredge computing", "Acme"),
        ("", ", President, Fixed Tides at Acme, said", "President, Fixed Tides", "Acme"),
        ("", ", Director of Tide Science and Dredging Operations, said", "Director of Tide Science and Dredging Operations", None),
        ("", ", along with Senator Tom Finch, sent", None, None),
        ("According to ", ", the number of boats rose", None, None),
    ],
)
def test_roles(before: str, behind: str, title: str | None, organization: str | None) -> None:
    text = f"{before}Jane Roe{behind}"
    role = read_role(text, len(before), len(before) + 8)
    assert (role.title and text[slice(*role.title)], role.organization and text[slice(*role.organization)]) == (title, organization)


TEXT = (
    "Jane Q. Roe, president of Acme, met Tom Finch, a teacher, in Harbor City. Local Progress was there. Jane Roe spoke first. "
    "Border Protection Minister Ada Roe listened. Mr. Finch said nothing. Roe left."
)


def name(start: int, end: int) -> str | None:
    people = index_people(TEXT)
    person = resolve_name(people, start, end)
    return TEXT[slice(*person.name)] if person else None


def test_who_is_a_person() -> None:
    people = index_people(TEXT)
    assert {TEXT[slice(*person.name)] for person in people.known.values()} == {"Jane Q. Roe", "Tom Finch", "Ada Roe"}


def test_a_last_name_means_the_person_named_last() -> None:
    assert name(TEXT.rindex("Roe left"), TEXT.rindex("Roe left") + 3) == "Ada Roe"
    assert name(TEXT.index("Finch said"), TEXT.index("Finch said") + 5) == "Tom Finch"
    assert name(TEXT.index("Harbor"), TEXT.index("Harbor") + 6) is None


def test_the_person_before_an_offset() -> None:
    people = index_people(TEXT)
    at = TEXT.index("Mr. Finch")
    person = latest_person(people, at)
    assert person
    assert TEXT[slice(*person.name)] == "Ada Roe"
    assert latest_person(index_people(TEXT, [(0, at)]), at) is None
    assert latest_person(people, 3) is None
