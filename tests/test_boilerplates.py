"""The organization of a boilerplate: by its heading, else by its first subject."""

import pytest

from pressparse.boilerplates import find_organization
from pressparse.manuscript import split_manuscript

CASES: list[tuple[str, str, str | None]] = [
    ("a heading", "About Acme Robotics\n\nWe build cranes.", "Acme Robotics"),
    ("a heading with an article", "About the Harbor Institute\n\nIt keeps tides.", "Harbor Institute"),
    ("a heading in capitals", "ABOUT ACME, LLP:Acme, LLP builds cranes for the harbors of the north.", "ACME, LLP"),
    ("a heading and a colon", "About Acme Robotics: We build cranes.", "Acme Robotics"),
    ("a heading with an address", "About Acme -- http://acme.example.org\n\nAcme builds cranes.", "Acme"),
    ("a heading that is a link", "About [Acme](https://acme.example.org/)Make your harbor ready.", "Acme"),
    ("a heading run into the text", "About AcmeAcme is a maker of cranes.", "Acme"),
    (
        "a heading repeated by the text",
        "About Tide & Works Tide & Works, a part of Acme, is a maker of quays for the harbors of the whole north.",
        "Tide & Works",
    ),
    ("a heading that names a kind", "About the Artist\n\nMara Quill is a painter of harbors.", "Mara Quill"),
    ("a heading that names a kind and no subject", "About the Company\n\nIt is a maker of cranes.", None),
    ("an author whose heading ran into the text", "About the Author Mara Quill is a sailor and teacher. Her work has been shown.", "Mara Quill"),
    ("a subject", "Acme Robotics, Inc. is a maker of cranes.", "Acme Robotics"),
    ("a subject with an apposition", "Acme, the leading maker of cranes, is trusted by forty harbors.", "Acme"),
    ("a subject with its initials", "The Harbor Institute (HI) promotes tides.", "The Harbor Institute"),
    ("a subject in wide spaces", "The  Harbor  Institute  has  been  a  keeper  of tides.", "The Harbor Institute"),
    ("a bare heading", "Harbor Board of Tides\n\nEstablished in 1966, the Harbor Board of Tides keeps them.", "Harbor Board of Tides"),
    ("a line that heads nothing", "Good To Know\n\nTides come twice a day.", None),
    ("no subject", "Keeping tides since 1966.", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_organization_of_a_boilerplate(text: str, expected: str | None) -> None:
    span = find_organization(split_manuscript(text).folded, 0, len(text))
    assert (" ".join(text[slice(*span)].split()) if span else None) == expected
