"""How a text is cut into blocks: which line breaks end a paragraph, and what is glued to it."""

import pytest

from pressparse.manuscript import split_manuscript
from pressparse.prefixes import split_prefixes


def blocks(text: str) -> list[str]:
    manuscript = split_manuscript(text)
    assert len(manuscript.folded) == len(manuscript.lower) == len(text)
    return [manuscript.folded[block.start : block.end] for block in manuscript.blocks]


LONG = "The harbor master of Port Ellery said that the pier"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{LONG}\n\nwould open in May.", [f"{LONG}  would open in May."], id="a paragraph that a page broke is one"),
        pytest.param("The minutes of the meeting of the\nHarbor Commission", ["The minutes of the meeting of the Harbor Commission"], id="of the"),
        pytest.param(
            "For the full text of the plan, see\nHERE\n.", ["For the full text of the plan, see", "HERE ."], id="the full stop behind a link"
        ),
        pytest.param(f"{LONG}\n\nends", [LONG, "ends"], id="an end mark in small letters"),
        pytest.param(f"{LONG}\njroe@harbor.example.org", [LONG, "jroe@harbor.example.org"], id="an address stands for itself"),
        pytest.param(f"{LONG}\nwww.harbor.example.org", [LONG, "www.harbor.example.org"], id="a link, too"),
        pytest.param(f"{LONG} would open.\nit rained", [f"{LONG} would open.", "it rained"], id="behind a full stop nothing goes on"),
        pytest.param("Jane Roe\nhead of tides", ["Jane Roe", "head of tides"], id="a short line is no sentence"),
        pytest.param(f"{LONG}\n. / 2", [LONG, ". / 2"], id="a page mark is no full stop"),
        pytest.param(
            f"{LONG} has opened.Media Contact: Jane Roe", [f"{LONG} has opened.", "Media Contact: Jane Roe"], id="a heading that is glued on"
        ),
        pytest.param(f"{LONG} has opened. SOURCE Acme, Inc.", [f"{LONG} has opened.", "SOURCE Acme, Inc."], id="a source line that is glued on"),
        pytest.param(f"{LONG} has opened. ### About Acme", [f"{LONG} has opened.", "### About Acme"], id="an end mark that is glued on"),
        pytest.param(
            "Hashtag: #Harbor The issuer is solely responsible for it.",
            ["Hashtag: #Harbor", "The issuer is solely responsible for it."],
            id="a disclaimer behind a tag",
        ),
        pytest.param(f"{LONG}\n\ntideFinder maps the pier.", [LONG, "tideFinder maps the pier."], id="a name with a capital inside"),
        pytest.param(
            f"# {LONG}\n\nas of today {'and for all of the boats of the town ' * 4}lies open.",
            [f"# {LONG}", f"as of today {'and for all of the boats of the town ' * 4}lies open."],
            id="a title and a paragraph",
        ),
        pytest.param(f"# {LONG}\n\nwould open in May", [f"# {LONG}  would open in May"], id="a title that a page broke"),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("line", "alone"),
    [
        ("Port Ellery, Maine", True),
        ("WASHINGTON, March 3, 2019", True),
        ("Brussels, 9 October 2019", True),
        ("--News Direct--", True),
        ("Updated May 3, 2019", False),
        ("March 3, 2019", False),
        ("HARBOR NEWS", False),
        ("Jane Roe, Chair", False),
    ],
)
def test_a_line_that_is_a_dateline_alone_is_known(line: str, alone: bool) -> None:
    manuscript = split_prefixes(split_manuscript(f"Harbor opens\n\n{line}\n\nThe harbor master opened it."))
    assert manuscript.blocks[1].place is alone


PARAGRAPH = "The harbor master counted the boats that lay on the slip and found one more than in the year before, which pleased the town. " * 5


def test_paragraphs_that_ran_together_are_told_by_the_blanks_that_are_missing() -> None:
    first, second, third = PARAGRAPH.strip(), "Roe said so on Monday.", '"It is one more," he said. ' + PARAGRAPH.strip()
    last = "Nobody asked her."
    assert blocks(first + second + last + third) == [first, second, last + third]  # a quotation may go on behind its attribution


def test_one_blank_that_is_missing_is_a_slip() -> None:
    text = f"{PARAGRAPH.strip()}Roe said so. {PARAGRAPH.strip()}"
    assert blocks(text) == [text]


def test_a_dateline_in_brackets_that_ran_into_the_title_is_cut() -> None:
    assert blocks("Harbor Master Opens a Slip(Port Ellery, ME) March 3rd, 2031 - The slip is open.") == [
        "Harbor Master Opens a Slip",
        "(Port Ellery, ME) March 3rd, 2031 - The slip is open.",
    ]


def test_a_date_in_a_line_that_lost_its_points_stands_for_itself() -> None:
    text = f"Harbor Master Opens a Slip  March 3  2031  {PARAGRAPH.strip()}"
    assert blocks(text) == ["Harbor Master Opens a Slip", "March 3  2031", PARAGRAPH.strip()]
    assert blocks(text.replace("March 3", "Monday  March 3"))[1] == "Monday  March 3  2031"
    assert blocks(text.replace("2031  ", "2031 WASHINGTON  ")) == ["Harbor Master Opens a Slip", "March 3  2031", "WASHINGTON", PARAGRAPH.strip()]


def test_a_wide_gap_within_a_sentence_is_no_break() -> None:
    first, second, third = PARAGRAPH.strip(), "Roe said so on Monday.", "Nobody asked her."
    text = f"{first}    {second}    {third}"
    assert blocks(text) == [first, second, third]
    torn = text.replace("so on Monday", "so    on the    Monday    (a holiday)")
    assert blocks(torn) == [first, second.replace("so on Monday", "so    on the    Monday    (a holiday)"), third]
    assert blocks(f"{text}    https://acme.example.org")[-1] == "https://acme.example.org"
    assert blocks(f"{text}{' ' * 20}next release")[-1] == "next release"


@pytest.mark.parametrize("mark", ["-", "|", "•", "·", "::"])
def test_the_name_of_the_site_is_cut_from_a_title_that_stands_again(mark: str) -> None:
    title = "Harbor Master Opens a Slip for Boats"
    manuscript = split_prefixes(split_manuscript(f"{title} {mark} Harbor Office of Ellery\n\n{title}\n\nThe slip is open."))
    assert [(manuscript.folded[slice(*block.words)], block.site) for block in manuscript.blocks][:2] == [
        (title, False),
        (f"{mark} Harbor Office of Ellery", True),
    ]


def test_a_button_that_ran_into_the_news_is_cut() -> None:
    manuscript = split_prefixes(split_manuscript("Download PDFToday, the harbor master opened a slip for boats."))
    assert [manuscript.folded[slice(*block.words)] for block in manuscript.blocks] == [
        "Download PDF",
        "Today, the harbor master opened a slip for boats.",
    ]
