"""Contacts that the labelling cut in two, or took for something else: each row is a release as labelled stretches."""

import itertools
import sys

import pytest

from pressparse.contacts import find_contacts
from pressparse.manuscript import SectionKind, Zone, split_manuscript
from pressparse.models import Options

Row = tuple[str | None, str | None, list[str], list[str]]
Stretches = tuple[tuple[SectionKind, str], ...]

CASES: list[tuple[str, Stretches, list[Row]]] = [
    (
        "the name stands above the zone",
        (("masthead", "PRESS RELEASE\nKimberly Quill\nPublic Information Officer\n"), ("contact", "Office: 202-555-0101\nmedia@da.example.org")),
        [("Kimberly Quill", None, ["media@da.example.org"], ["202-555-0101"])],
    ),
    (
        "the name stands above the office",
        (
            ("release_line", "4 March 2031 Contact: Claire Finch\n"),
            ("contact", "Harbor County Attorney's Office\n202-555-0102\nclaire.finch@example.org"),
        ),
        [("Claire Finch", "Harbor County Attorney's Office", ["claire.finch@example.org"], ["202-555-0102"])],
    ),
    (
        "a heading run into the name above the zone",
        (("notes", "ContactGordie Roe Fresh Tides Email Us Here\nVancouver, BC\n"), ("contact", "Canada\n2025550110")),
        [("Gordie Roe", "Fresh Tides", [], ["2025550110"])],
    ),
    (
        "a name above that has a number of its own is another's",
        (("masthead", "Kimberly Quill 202-555-0101\n"), ("contact", "press@example.org")),
        [("Kimberly Quill", None, [], ["202-555-0101"]), (None, None, ["press@example.org"], [])],
    ),
    (
        "the address of the last name stands below the zone",
        (
            ("contact", "Media contact: Jane Roe, 202-555-0103, or Albert Finch,\n"),
            ("disclaimer", "Harbor Institute, 202-555-0104."),
        ),
        [("Jane Roe", None, [], ["202-555-0103"]), ("Albert Finch", "Harbor Institute", [], ["202-555-0104"])],
    ),
    (
        "a heading in the middle of the news",
        (("body", "The harbor opens in May, the mayor said. Press contact: Jane Roe, 202-555-0105, jane@example.org"),),
        [("Jane Roe", None, ["jane@example.org"], ["202-555-0105"])],
    ),
    (
        "a request at the end of standing text",
        (("boilerplate", "About Acme\nAcme builds tide mills. For interviews with its head, contact Jane Roe at 202-555-0106 or jane@example.org."),),
        [("Jane Roe", None, ["jane@example.org"], ["202-555-0106"])],
    ),
    (
        "a person and a number alone on a line above the news",
        (("headline", "Harbor Opens\n"), ("masthead", "Susan Quill  202 555 0107\n"), ("body", "The harbor opens in May.")),
        [("Susan Quill", None, [], ["202 555 0107"])],
    ),
    (
        "a line for the public in the news is none",
        (("body", "For tickets, contact the box office at 202-555-0108 or tickets@example.org."),),
        [],
    ),
    (
        "an address of the issuer without a word that tells a contact",
        (("contact", "330 Harbor Street, San Diego, CA 92101\noffice@example.org | 202-555-0109"),),
        [],
    ),
    (
        "the address of a press office needs no other word",
        (("contact", "330 Harbor Street, San Diego, CA 92101\npress@example.org"),),
        [(None, None, ["press@example.org"], [])],
    ),
    (
        "a letterhead",
        (("contact", "Hall of Tides • 330 W. Broadway, San Diego, CA 92101\noffice@example.org | 202-555-0109"),),
        [],
    ),
    (
        "a table of sums",
        (("contact", "Bell Cove 6500 6500\nPort Quill 12000 15000\nPer Rower 41 080 170"),),
        [],
    ),
    (
        "years",
        (("contact", "Export Destination\n2020-21\n2021-22"),),
        [],
    ),
    (
        "a name of two capitals in a block that is not run together",
        (("contact", "Media Contacts\nHyeLim Roe\n+82 2555.0142\nHyeLim.Roe@example.org"),),
        [("HyeLim Roe", None, ["HyeLim.Roe@example.org"], ["+82 2555.0142"])],
    ),
]


@pytest.mark.parametrize(("zones", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_contacts_of_labelled_stretches(zones: Stretches, expected: list[Row]) -> None:
    text, found = "", []
    for kind, words in zones:
        found.append(Zone(kind, len(text), len(text) + len(words.rstrip()), 0.9, ()))
        text += words
    contacts = find_contacts(split_manuscript(text), found, Options())
    assert [(c.name, c.organization, [e.raw for e in c.emails], [p.raw for p in c.phones]) for c in contacts] == expected


WORST = (
    "jane{}@example.org, ",
    "202-555-{:04d} x{}, ",
    "Jane Roe, ",
    "Jane Roe / ",
    "Jane Roe jane{}@example.org ",
    "Jane Roe\n",
    "JaneRoe",
    "Aa{} b and Cc D ",
    "Inquiries ",
    "Contact Jane ",
    "1-800-ACMEFUN, ",
    "Tide Works Inc 202-555-{:04d}\n",
    "Press contact: Jane Roe 202-555-{:04d} ",
)


@pytest.mark.parametrize("piece", WORST)
@pytest.mark.parametrize("kind", ["contact", "notes"])
def test_worst_contact_blocks_stay_linear(piece: str, kind: SectionKind) -> None:
    def calls(size: int) -> int:
        """Calls of functions, which are the same on every machine; the time itself is the benchmark's."""
        text = "Media Contact: " + "".join(piece.format(k % 10_000, k) for k in range(size // len(piece)))
        manuscript = split_manuscript(text)
        zones = [Zone(kind, 0, len(text.rstrip()), 0.9, ())]
        find_contacts(manuscript, zones, Options())  # fills the caches of small strings
        counted = itertools.count()
        sys.setprofile(lambda frame, event, arg: next(counted) and None)
        try:
            find_contacts(manuscript, zones, Options())
        finally:
            sys.setprofile(None)
        return next(counted)

    assert calls(24_000) < 5 * calls(6_000)
