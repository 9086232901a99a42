"""Corrections, withdrawals, what is no release, and several releases in one text."""

import pytest

import pressparse
from pressparse.cues import CUES
from pressparse.notices import NOTICES, Notice
from pressparse.openings import SIGN_CUES

NEWS = (
    "Ellery Tide Mill Grinds Again After Forty Years\n\n"
    "PORT ELLERY, Maine, March 3, 2025 - The Ellery Mill Trust today opened the gates of its tide mill, which had stood still since the flood "
    "of 1985, and ground the first forty sacks of rye before some two hundred guests.\n\n"
    "The trust has mended the wheel, the sluice and the roof in six years. It will grind on every Saturday of the season and show its visitors "
    "how the tide turns the stones, and it will bake in the old oven from May onwards.\n\n"
    "“We hear the stones again, and so does the whole town,” said Mara Quill, who chairs the trust.\n\n"
)
OTHER = (
    "Harbor Library Lends Oilskins to Its Readers\n\n"
    "PORT ELLERY, Maine, March 4, 2025 - The Harbor Library will lend oilskins to readers who come by boat, it said today. The first twenty coats "
    "hang beside the door of the reading room and may be kept for three days.\n\n"
    "The coats were given by the fishermen of the town, and the library has sewn its mark into their collars. Whoever tears one is asked to mend it, and "
    "a needle and thread lie on the counter for that purpose.\n\n###\n"
)
ROWS = [(notice, text, True) for notice in NOTICES for text in notice.yes.split(" | ")]
ROWS += [(notice, text, False) for notice in NOTICES for text in notice.no.split(" | ")]


def codes(text: str) -> set[str]:
    told = {"withdrawn", "correction", "error-page", "letter", "speech", "several-releases"}
    return {diagnostic.code for diagnostic in pressparse.parse(text).diagnostics} & told


@pytest.mark.parametrize(("notice", "text", "expected"), ROWS, ids=[f"{n.code} {'in' if yes else 'not in'} {text}" for n, text, yes in ROWS])
def test_rows_match_their_examples(notice: Notice, text: str, expected: bool) -> None:
    found = any(piece in text for piece in notice.pieces) and notice.pattern.search(text)
    assert bool(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NEWS, set()),
        ("CORRECTING and REPLACING " + NEWS, {"correction"}),
        (
            "/C O R R E C T I O N -- Ellery Mill Trust/\n\nIn the news release, Ellery Tide Mill Grinds Again, issued on March 2, 2025, we are advised that the "
            "first paragraph should read “forty sacks” rather than “fourteen sacks”. The complete, corrected release follows:\n\n" + NEWS,
            {"correction"},
        ),
        ("Correction: the mill ground forty sacks, not fourteen.\n\n" + NEWS, {"correction"}),
        ("MANDATORY KILL\n\n" + NEWS, {"withdrawn"}),
        (
            ("Advisory to editors: Ellery Mill Trust\n\nJournalists and other readers should disregard the news release, Ellery Tide Mill Grinds Again, "
            "issued on March 3, 2025, as it was sent too early."),
            {"withdrawn"},
        ),
        ("404 Not Found\n\nThe page that you were looking for does not exist. Go back to the home page or search the archive.", {"error-page"}),
        ("Access Denied\nYou do not have permission to view this page on the server of example.org.\nReference 18.2f", {"error-page"}),
        ("Ellery Mill Trust\n\nPlease enable JavaScript to view this site.", {"error-page"}),
        ("The mill was not found\n\n" + NEWS, set()),
        (
            ("Dear Members of the Harbor Board:\n\nWe write to ask that the board keep the sluice of the tide mill open on Saturdays, as the miller cannot grind "
            "without the tide and the visitors come on no other day of the week.\n\nWe thank you for your patience in this matter, and for the new rail.\n\n"
            "Sincerely,\n\nMara Quill"),
            {"letter"},
        ),
        (NEWS + "The text of the letter follows:\n\nDear Friends,\n\nThe mill is open.\n\nSincerely,\n\nMara Quill", set()),
        (
            ("Remarks by Harbor Master Jane Roe at the Opening of the Tide Mill\n\nMarch 3, 2025\n\nThank you all for coming out in this wind. Forty years ago I stood "
            "on this bridge with my father and watched the wheel stop, and I did not think that I should see it turn again in my time.\n\nThe harbor has paid "
            "for the sluice, and it was right to do so, as the mill is the oldest tenant that we have and has never been late with its rent."),
            {"speech"},
        ),
        (
            ("Transcript of an interview on Harbor Radio\n\nPRESENTER: Good morning, and welcome to the show. The tide mill grinds again, and the miller is with us today to tell us how it was done.\n\n"
            "JANE ROE: Good morning. It was done with a great deal of rye and very little money, and with six years of Saturdays that we shall not get back again.\n\n"
            "PRESENTER: Six years is a long time for one wheel. What was the hardest part of the work, and would you do it all over again?\n\n"
            "JANE ROE: The sluice, as nobody knew how deep it went until we had emptied it. I would do it again, but I would begin with the sluice.\n\n"
            "PRESENTER: And the bread that you bake there, when can the people of the town buy it, and at what price will it be sold?\n\n"
            "JANE ROE: From May onwards, on Saturdays, when the oven has dried out. The price depends on the rye, and the rye depends on the rain."),
            {"speech"},
        ),
        ("Harbor Master Gives Speech on Tides\n\n" + NEWS, set()),
        (NEWS + OTHER, {"several-releases"}),
        (NEWS + NEWS, set()),
        (NEWS + "LATEST NEWS\n\nHarbor Library Lends Oilskins to Its Readers\nMarch 4, 2025\nThe library will lend oilskins.\n", set()),
    ],
    ids=[
        "a release",
        "a correction in the title",
        "a correction with an introduction",
        "a correction in a note",
        "a kill in the slug",
        "a withdrawal",
        "a page that is not there",
        "a page that is closed",
        "a page of script",
        "a title like that of an error",
        "a letter",
        "a release with a letter",
        "a speech",
        "a transcript",
        "a release on a speech",
        "two releases",
        "one release twice",
        "a release above other titles",
    ],
)  # fmt: skip
def test_texts_are_told_apart(text: str, expected: set[str]) -> None:
    assert codes(text) == expected


def test_span_shows_the_notice() -> None:
    text = "\n\nCORRECTING and REPLACING " + NEWS
    found = next(d for d in pressparse.parse(text).diagnostics if d.code == "correction")
    assert found.span
    assert text[found.span.start : found.span.end] == "CORRECTING and REPLAC"


def test_signs_of_an_opening_are_cues() -> None:
    assert {row.name for row in CUES} >= SIGN_CUES


@pytest.mark.parametrize("line", ["404 Not Found", "Dear Sir,", "JANE ROE: x\n", "correct " * 3, "in the release " * 3, "dear " * 9])
def test_worst_texts_are_read_in_time(line: str) -> None:
    assert pressparse.parse((line + "\n") * 3000).sections
