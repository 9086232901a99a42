"""Who sends the release out: by the source line, a boilerplate, the opening of the news, the letterhead."""

import pytest

from pressparse.boilerplates import find_boilerplates
from pressparse.issuer import find_issuer
from pressparse.manuscript import SectionKind, Zone, split_manuscript
from pressparse.prefixes import split_prefixes

CASES: list[tuple[str, list[tuple[SectionKind, str]], str | None]] = [
    ("a source line", [("body", "The harbor opened."), ("source_line", "SOURCE Acme Robotics, Inc.")], "Acme Robotics, Inc"),
    ("a boilerplate", [("body", "The harbor opened."), ("boilerplate", "About Acme Robotics\n\nAcme Robotics builds cranes.")], "Acme Robotics"),
    (
        "of two boilerplates the one that opens the news",
        [
            ("body", "Tide Works and Acme Robotics today opened a harbor."),
            ("boilerplate", "About Acme Robotics\n\nAcme Robotics builds cranes."),
            ("boilerplate", "About Tide Works\n\nTide Works builds quays."),
        ],
        "Tide Works",
    ),
    ("the opening", [("body", "Acme Robotics, Inc. (NYSE: ACM), a maker of cranes, today announced a harbor.")], "Acme Robotics"),
    ("the opening of a body", [("body", "The Harbor Institute is pleased to announce a second laboratory.")], "Harbor Institute"),
    ("a letterhead", [("masthead", "PRESS RELEASE\n\nHarbor Institute\n\nMay 2, 2019"), ("body", "The harbor opened.")], "Harbor Institute"),
    ("a person who announces", [("body", "Mara Quill today announced that she will sail.")], None),
    ("an officer who announces", [("body", "Governor Mara Quill today announced a harbor.")], None),
    ("a country that announces", [("body", "The United States today announced a harbor. The United States has many.")], None),
    ("behind the kind of the document", [("masthead", "Press Release: HARWU"), ("body", "The harbor opened.")], "HARWU"),
    (
        "a letterhead of a country and its office",
        [("masthead", "THE UNITED STATES\n\nDepartment of Tides"), ("body", "It opened.")],
        "Department of Tides",
    ),
    ("nothing", [("masthead", "PRESS RELEASE"), ("body", "The harbor opened.")], None),
]


@pytest.mark.parametrize(("parts", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_issuer(parts: list[tuple[SectionKind, str]], expected: str | None) -> None:
    text = "\n\n".join(words for _, words in parts)
    zones = [Zone(kind, text.index(words), text.index(words) + len(words), 0.9, ()) for kind, words in parts]
    manuscript = split_prefixes(split_manuscript(text))
    issuer = find_issuer(manuscript, zones, find_boilerplates(manuscript, zones))
    assert (issuer.name if issuer else None) == expected
    assert issuer is None or text[issuer.name_span.start : issuer.name_span.end] == issuer.name
