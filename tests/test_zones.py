"""What the grammar of a release sets right behind the labelling: one title, addresses, numbers."""

import pytest

import pressparse
from pressparse.label import STATES, Labelled, load_points
from pressparse.manuscript import split_manuscript
from pressparse.zones import Labelling, corrected

NEWS = "Acme Boats today opened a pier on the quay for the boats of the town, the company said in a statement on its plans for the year."


def correct(*rows: tuple[str, str, int], cues: tuple[str, ...] = ()) -> list[str]:
    """The kinds of blocks after the correction; a row is the words of a block, its state and its margin."""
    manuscript = split_manuscript("\n\n".join(words for words, _, _ in rows))
    assert len(manuscript.blocks) == len(rows)
    labels = [Labelled(STATES.index(state), margin, 0) for _, state, margin in rows]
    fired = [[cue for cue in cues if cue != "url-alone" or "www." in words] for words, _, _ in rows]
    return [STATES[label.state] for label in corrected(Labelling(manuscript, labels, fired, load_points()))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("Acme Boats Opens New Pier", "headline", 9), ("May 3, 2020", "release_line", 9), ("Acme Boats Opens New Harbor Pier", "headline", 5)],
            ["headline", "release_line", "chrome_top"],
        ),
        (
            [("Acme Boats Opens New Pier", "headline", 5), ("May 3, 2020", "release_line", 9), ("Acme Boats Opens New Harbor Pier", "headline", 9)],
            ["headline", "release_line", "chrome_top"],
        ),
        (
            [("Acme Boats Opens New Pier", "headline", 9), ("May 3, 2020", "release_line", 9), ("Hundreds came on Sunday morning", "headline", 5)],
            ["headline", "release_line", "subheadline"],
        ),
        (
            [("Ada Roe, Mayor of Quay", "headline", 5), ("May 3, 2020", "release_line", 9), ("Hundreds Came on Sunday Morning", "headline", 9)],
            ["masthead", "release_line", "headline"],
        ),
        (
            [
                ("Acme Boats Opens New Pier", "headline", 9),
                ("May 3, 2020", "release_line", 9),
                ("A boat at the quay. Photographer: Bo Finch", "headline", 5),
            ],
            ["headline", "release_line", "body"],
        ),
        ([("A B C", "headline", 5), ("May 3, 2020", "release_line", 9), ("New Pier", "headline", 9)], ["masthead", "release_line", "headline"]),
        ([("Acme Boats Opens", "headline", 9), ("Its New Pier", "headline_more", 9)], ["headline", "headline_more"]),
        (
            [("Acme Boats Opens New Pier", "headline", 9), (NEWS, "body", 9), ("Another Release of the Same Day", "headline", 5)],
            ["headline", "body", "headline"],
        ),
        ([("HP-419", "dateline", 9), (NEWS, "body", 9)], ["masthead", "body"]),
        ([("Oslo, May 3", "dateline", 9), (NEWS, "body", 9)], ["dateline", "body"]),
    ],
)
def test_titles_and_numbers(rows: list[tuple[str, str, int]], expected: list[str]) -> None:
    assert correct(*rows) == expected


@pytest.mark.parametrize(("words", "kind"), [("Oslo", "body"), ("Bo Finch", "body"), ("-30-", "end_mark"), ("-ACME-", "end_mark")])
def test_an_end_mark_is_no_word(words: str, kind: str) -> None:
    assert correct((NEWS, "body", 9), (words, "end_mark", 9)) == ["body", kind]


def test_an_address_goes_with_what_leads_to_it() -> None:
    about = ("Acme Boats is a maker of boats.", "boilerplate", 9)
    lead = ("For all that the pier offers to the boats of the town, visit:", "body", 9)
    assert correct((NEWS, "body", 9), ("www.acme.example.org", "chrome", 9), about, cues=("url-alone",)) == ["body", "boilerplate", "boilerplate"]
    assert correct(lead, ("www.acme.example.org", "boilerplate", 9), about, cues=("url-alone",)) == ["body", "body", "boilerplate"]


def test_an_address_below_standing_text_is_part_of_it() -> None:
    about = "Acme Boats is a maker of boats for harbors and towns, founded in 1994 and based in Oslo, with two hundred workers in three halls."
    text = f"Acme Opens Pier\n\nOSLO, May 3, 2020 - {NEWS}\n\nAbout Acme Boats\n\n{about}\n\nhttps://acme.example.org\n"
    assert [b.text.endswith("example.org") for b in pressparse.parse(text).boilerplates] == [True]


@pytest.mark.parametrize(("label", "date"), [("Press Release", "  Thursday 27 September 2007"), ("Media Statement,", " 27 September 2007")])
def test_a_label_and_the_date_in_its_line_are_two(label: str, date: str) -> None:
    release = pressparse.parse(f"{label}{date}\n\nAcme Opens Pier\n\n{NEWS}\n")
    assert [(s.kind, s.span.end) for s in release.sections[:2]] == [("masthead", len(label)), ("release_line", len(label + date))]


def test_the_hour_of_the_dateline_is_the_release_s() -> None:
    release = pressparse.parse(f"Acme Opens Pier\n\nOSLO, May 3, 2020 at 9:00 a.m. ET - {NEWS}\n")
    assert release.released is not None
    assert release.released.isoformat() == "2020-05-03T09:00:00-04:00"
    assert release.dateline is not None
    assert release.dateline.date is not None
    assert release.dateline.date.isoformat() == "2020-05-03"
