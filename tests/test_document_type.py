"""What kind of document a text is."""

import pytest

import pressparse

LEAD = "PORT ELLERY, Maine, March 3, 2025 - The Ellery Mill Trust today opened the gates of its tide mill and ground forty sacks of rye before two hundred guests."
MORE = "It will grind on every Saturday of the season, and show its visitors how the tide turns the stones of the mill."
INTRODUCED = "PORT ELLERY, Maine - Harbor Master Jane Roe today issued the following statement on the opening of the tide mill:"
SAID = "“The mill is open, and I am glad of it. It has stood still for forty years, and the harbor has been the poorer for that in all of them.”"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("Ellery Tide Mill Grinds Again", f"{LEAD}\n\n{MORE}", "release"),
        ("Statement by Harbor Master Jane Roe on the Tide Mill", f"{LEAD}\n\n{MORE}", "statement"),
        ("Acme Tides Files Its Financial Statements With the Harbor Board", f"{LEAD}\n\n{MORE}", "release"),
        ("Harbor Master Welcomes Opening of the Tide Mill", f"{INTRODUCED}\n\n{SAID}", "statement"),
        ("Harbor Master Welcomes Opening of the Tide Mill", f"{LEAD}\n\n{MORE}\n\n{MORE}\n\n{INTRODUCED}\n\n{SAID}", "release"),
        ("MEDIA ADVISORY: Tide Mill to Open", f"{LEAD}\n\n{MORE}", "advisory"),
        ("Ellery Mill Trust Invites Media to the Opening of the Tide Mill", f"{LEAD}\n\n{MORE}", "advisory"),
        ("Roe, Quill Statements on the Opening of the Tide Mill", f"{LEAD}\n\n{MORE}", "statement"),
        (
            "Ellery Tide Mill Opens Its Gates",
            "PORT ELLERY, Maine - Media are invited to join the millers at 9:40 a.m. on Saturday, March 8, for a walk along the sluice of the mill.",
            "advisory",
        ),
        (
            "Tide Mill Opens on Saturday",
            "What: The tide mill of Ellery opens.\n\nWhy: It has stood still for forty years.\n\nWhen/Where: Saturday, March 8, at noon, 3 Sluice Street",
            "advisory",
        ),
        ("Tide Mill Opens on Saturday", "What: The tide mill of Ellery opens.\n\nWhen: Saturday, March 8, at noon\n\nWhere: 3 Sluice Street, Port Ellery\n\nWho: the miller", "advisory"),
        (
            "Jane Roe Tours the Islands",
            f"{LEAD}\n\nFriday\n\n9:30 a.m. Breakfast at the Kiln Museum\n\n11 a.m. Town meeting in Port Ellery\n\n2 p.m. Walk along the sluice\n\n6 p.m. Supper with the millers",
            "advisory",
        ),
        ("Jane Roe Tours the Islands", f"{LEAD}\n\n9am Breakfast at the Kiln\n\n11am Town meeting\n\n2pm Walk along the sluice\n\n6pm Supper with the millers", "advisory"),
        ("Advisory Board of the Ellery Mill Trust Named", f"{LEAD}\n\n{MORE}", "release"),
        ("Acme Tides to Report Third Quarter Results on November 5", f"{LEAD}\n\n{MORE}", "advisory"),
        ("Acme Tides to Present Clinical Results at the Harbor Conference", f"{LEAD}\n\n{MORE}", "release"),
        ("Acme Tides Reports Third Quarter 2025 Results", f"{LEAD}\n\n{MORE}", "earnings"),
        ("Acme Tides Publishes Its Half-Year Report", f"{LEAD}\n\n{MORE}", "earnings"),
        ("Acme Tides Announces Dividend for the First Quarter", f"{LEAD}\n\n{MORE}", "release"),
        ("Rye Market Returns for Its Third Year", f"{LEAD}\n\n{MORE}", "release"),
        ("Clerks Charged in Scheme to Inflate Quarterly Earnings", f"{LEAD}\n\n{MORE}", "release"),
    ],
)  # fmt: skip
def test_kinds(title: str, body: str, expected: str) -> None:
    assert pressparse.parse(f"{title}\n\n{body}\n\n###\n").document_type == expected


def test_what_is_no_release_is_something_else() -> None:
    assert pressparse.parse("404 Not Found\n\nThe page does not exist.").document_type == "other"
