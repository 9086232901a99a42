"""Confidence rises with the evidence, is the same everywhere, and is calibrated as its page says."""

from pathlib import Path

import pytest

import pressparse
from pressparse import confidence
from pressparse.confidence import LEAST, Margins, of_contact, of_headline, of_quote, of_section

PAGE = Path(__file__).parent.parent / "docs/confidence.md"
ROWS = {
    row[0]: (float(row[3]), float(row[5]))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if len(row := [cell.strip() for cell in line.strip("|").split("|")]) == 6 and row[0] in ("section", "headline", "quote", "contact")
}


LEAST_AUROC = dict.fromkeys(("section", "headline", "quote", "contact"), 0.85)


@pytest.mark.parametrize("what", LEAST_AUROC)
def test_page_shows_calibration(what: str) -> None:
    error, auroc = ROWS[what]
    assert error <= 0.05
    assert auroc >= LEAST_AUROC[what]


SURE = Margins([800], [400], 900, 900, None, None)
ALONE = Margins([431], [60], None, None, None, None)


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (of_section("body", SURE._replace(inside=[20]), 900), of_section("body", SURE, 900)),
        (
            of_section("body", SURE._replace(inside=[20, 800], sizes=[40, 400]), 20),
            of_section("body", SURE._replace(inside=[800, 800], sizes=[40, 400]), 20),
        ),
        (of_section("body", SURE._replace(above=10), 10), of_section("body", SURE, 10)),
        (of_section("body", SURE._replace(below=10), 10), of_section("body", SURE._replace(below=None), 10)),
        (of_section("body", SURE._replace(start=10), 10), of_section("body", SURE, 10)),
        (of_section("body", SURE._replace(end=10), 10), of_section("body", SURE, 10)),
        (of_section("body", SURE, 10), of_section("body", SURE, 900)),
        (of_headline(SURE._replace(inside=[0])), of_headline(SURE)),
        (of_quote(["base", "road-alone", "nobody"], 80, 0.0), of_quote(["base", "road-after", "person"], 80, 0.0)),
        (of_quote(["base", "road-after", "person", "never-closed"], 80, 0.0), of_quote(["base", "road-after", "person"], 80, 0.0)),
        (of_quote(["base", "road-after", "person"], 80, 2.0), of_quote(["base", "road-after", "person"], 80, 0.0)),
        (of_quote(["base", "road-after", "person"], 80, 0.0), of_quote(["base", "road-after", "person", "with-body"], 80, 0.0)),
        (of_contact(0.8, 1, 60, [], 0.0), of_contact(0.8, 3, 60, ["person"], 0.0)),
        (of_contact(0.1, 2, 60, ["person"], 0.0), of_contact(0.9, 2, 60, ["person"], 0.0)),
    ],
    ids=[
        "a block that was nearly of another kind",
        "one of its blocks that was nearly of another kind",
        "a bound above that is in doubt",
        "a bound below that is in doubt",
        "a first block that was nearly of the kind above",
        "a last block that was nearly of the kind below",
        "a text with a block that is in doubt elsewhere",
        "a headline against the points",
        "a quote that nobody says",
        "a quote that is never closed",
        "a quote in a text that a scan damaged",
        "a quote of somebody without a body",
        "a contact with a strange name and number",
        "a contact in a section that is in doubt",
    ],
)
def test_doubt_lowers_confidence(less: float, more: float) -> None:
    assert less < more


def test_nothing_is_certain_and_four_digits_are_told() -> None:
    assert of_section("end_mark", Margins([10**9], [3], None, 10**9, None, None), 10**9) == 1 - LEAST
    assert of_quote(["base", "nobody", "never-closed", "road-alone"], 1, 0.0) >= LEAST
    assert round(of_headline(ALONE), 4) == of_headline(ALONE)


def test_evidence_without_a_weight_counts_nothing() -> None:
    assert confidence.tell("quote", {"base": 1.0, "unheard-of": 9.0}) == confidence.tell("quote", {"base": 1.0})


def test_headline_and_contacts_have_their_own() -> None:
    text = (
        "Kiln Museum Opens Tide Gallery\n\nPORT ELLERY, Maine, March 3, 2025 - The Kiln Museum today opened a gallery of tide tables, it said.\n\n"
        "It holds forty charts and will stay open through the winter.\n\nMedia contact:\nJane Roe\njane.roe@example.org\n"
    )
    release = pressparse.parse(text)
    of_kind = {section.kind: section.confidence for section in release.sections}
    assert release.headline
    assert release.headline.confidence != of_kind["headline"]
    assert release.contacts[0].confidence != of_kind["contact"]
    assert release == pressparse.parse(text)


def test_doubtful_headline_and_sections_are_diagnosed(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Kiln Museum Opens Tide Gallery\n\nPORT ELLERY, Maine, March 3, 2025 - The Kiln Museum today opened a gallery of tide tables from three centuries, it said.\n"
    assert not {d.code for d in pressparse.parse(text).diagnostics} & {"uncertain-headline", "uncertain-section"}
    monkeypatch.setattr(confidence, "tell", lambda what, evidence: {"headline": 0.49, "section": 0.19}.get(what, 0.9))
    found = [(d.code, text[d.span.start : d.span.end][:11]) for d in pressparse.parse(text).diagnostics if d.span]
    assert found == [("uncertain-headline", "Kiln Museum"), ("uncertain-section", "The Kiln Mu")]
