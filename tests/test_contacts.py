"""Contact blocks, in the forms that releases have, against the persons and desks in them."""

import phonenumbers
import pytest

from pressparse.contacts import find_contacts
from pressparse.manuscript import Zone, split_manuscript
from pressparse.models import Contact, Options

Row = tuple[str | None, str | None, str | None, list[str], list[str]]


def read(text: str, country: str = "US") -> tuple[Contact, ...]:
    manuscript = split_manuscript(text)
    return find_contacts(manuscript, [Zone("contact", 0, len(text), 0.9, ())], Options(country=country))


def rows(text: str) -> list[Row]:
    return [(c.name, c.title, c.organization, [e.raw for e in c.emails], [p.raw for p in c.phones]) for c in read(text)]


CASES: list[tuple[str, str, list[Row]]] = [
    (
        "a person over several lines",
        "Media Contact:\nMara Quill\nDirector of Communications\nAcme Robotics, Inc.\n202-555-0101\nmara@acme.example.org",
        [("Mara Quill", "Director of Communications", "Acme Robotics, Inc.", ["mara@acme.example.org"], ["202-555-0101"])],
    ),
    (
        "two persons on a line each",
        "Contact:\nTom Finch, tfinch@example.org, 202-555-0102\nAda Roe, aroe@example.org, 202-555-0103",
        [("Tom Finch", None, None, ["tfinch@example.org"], ["202-555-0102"]), ("Ada Roe", None, None, ["aroe@example.org"], ["202-555-0103"])],
    ),
    (
        "a sentence",
        "For more information, please contact Tom Finch, Press Secretary, at (202) 555-0104 or tom.finch@example.org.",
        [("Tom Finch", "Press Secretary", None, ["tom.finch@example.org"], ["(202) 555-0104"])],
    ),
    (
        "lines run together",
        "Media Inquiries:AcmePress OfficePhone: +44 20 7555 0105Email: press@acme.example.org",
        [(None, None, "Acme", ["press@acme.example.org"], ["+44 20 7555 0105"])],
    ),
    (
        "a title run into a label",
        "Contact for Media\n\n Jane RoeChief Operating OfficerE-Mail: jane@example.orgPhone: 202-555-0120",
        [("Jane Roe", "Chief Operating Officer", None, ["jane@example.org"], ["202-555-0120"])],
    ),
    (
        "a name run into its address",
        "Investor Relations Contacts:\n\n Jane RoeHarbor Advisoryjroe@harbor.example.org",
        [("Jane Roe", None, "Harbor Advisory", ["jroe@harbor.example.org"], [])],
    ),
    (
        "a number run into an address",
        "Contact:202-555-0106info@acme.example.org",
        [(None, None, None, ["info@acme.example.org"], ["202-555-0106"])],
    ),
    (
        "two names with one number",
        "Contact: Jane Roe and Tom Finch, 202/555-0107.",
        [("Jane Roe", None, None, [], ["202/555-0107"]), ("Tom Finch", None, None, [], ["202/555-0107"])],
    ),
    (
        "an address for each of two names",
        "Jane Roe / Tom Finch\n\nHarbor Center, Boston\n\n202-555-0108\n\njane.roe@example.org / tom.finch@example.org",
        [
            ("Jane Roe", None, "Harbor Center", ["jane.roe@example.org"], ["202-555-0108"]),
            ("Tom Finch", None, "Harbor Center", ["tom.finch@example.org"], ["202-555-0108"]),
        ],
    ),
    (
        "headings by audience",
        "For media:\nJane Roe\n202-555-0109\n\nFor investors:\nTom Finch\n202-555-0110",
        [("Jane Roe", None, None, [], ["202-555-0109"]), ("Tom Finch", None, None, [], ["202-555-0110"])],
    ),
    (
        "the firm in the heading",
        "For Acme Robotics, Inc.:\nJane Roe\nChief Marketing Officer\n202-555-0111",
        [("Jane Roe", "Chief Marketing Officer", "Acme Robotics, Inc.", [], ["202-555-0111"])],
    ),
    (
        "a desk and a person",
        "Harbor Institute Communications & Media Relations: 202-555-0112; media@harbor.example.org\n\nJane Roe: jane.roe@harbor.example.org",
        [
            (None, None, "Harbor Institute Communications & Media Relations", ["media@harbor.example.org"], ["202-555-0112"]),
            ("Jane Roe", None, None, ["jane.roe@harbor.example.org"], []),
        ],
    ),
    (
        "the head of a desk below it",
        "Inquiries:\nAcme\nInvestor Relations\nPhone: 202-555-0113\nir@acme.example.org\nJane Roe, Head of Investor Relations",
        [("Jane Roe", "Head of Investor Relations", "Acme", ["ir@acme.example.org"], ["202-555-0113"])],
    ),
    (
        "an organization that is named like a person",
        "Contact Details\n\nHollis Grant Medical\n\nDr Hollis Grant\n\ninfo@hollisgrantmedical.example.org",
        [("Hollis Grant", None, "Hollis Grant Medical", ["info@hollisgrantmedical.example.org"], [])],
    ),
    (
        "a hidden address",
        "Contact: Jane Roe, jane.roe [at] harbor [dot] example [dot] org",
        [("Jane Roe", None, None, ["jane.roe [at] harbor [dot] example [dot] org"], [])],
    ),
    (
        "an address before its name",
        "For more information, contact:\n\ninfo@example.org\n\njane@example.org\n\nJane Roe",
        [(None, None, None, ["info@example.org"], []), ("Jane Roe", None, None, ["jane@example.org"], [])],
    ),
    ("a heading without a contact", "Media Contact:", []),
    ("a line for the public", "For Public Inquiries: 1-800-555-0114", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_contacts_of_a_block(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_numbers_have_kind_extension_and_e164() -> None:
    office, mobile, fax = read("Jane Roe\nOffice: 202-555-0115 ext. 7\nCell: +1 (202) 555-0116\nFax 202 555 0117")[0].phones
    assert (office.kind, office.extension, office.e164) == ("office", "7", "+12025550115")
    assert (mobile.kind, mobile.e164, fax.kind) == ("mobile", "+12025550116", "fax")


def test_numbers_run_together_have_their_kind() -> None:
    (contact,) = read("Contact:Jane RoeTide Harbor WorksPhone +49 30 23125-101Fax +49 30 23125-102E-Mail jane@tide.example.org")
    assert [p.kind for p in contact.phones] == ["office", "fax"]


def test_a_number_without_a_country_code_is_read_in_the_given_country() -> None:
    assert read("Jane Roe, 020 7946 0118", country="GB")[0].phones[0].e164 == "+442079460118"


def test_a_person_who_stands_twice_is_one_contact() -> None:
    text = "Contact: Jane Roe, 202-555-0119"
    again = text + "\n\nContact: Jane Roe, Press Officer, jane@example.org"
    manuscript = split_manuscript(again)
    zones = [Zone("contact", 0, len(text), 0.9, ()), Zone("contact", len(text) + 2, len(again), 0.9, ())]
    (contact,) = find_contacts(manuscript, zones, Options())
    assert (contact.title, len(contact.emails), len(contact.phones), contact.role) == ("Press Officer", 1, 1, None)


@pytest.mark.parametrize("text", ["Zip 70555-0142", "Founded 2010-2015", "on 12/03/2015", "Suite 4410", "$202-555"], ids=str)
def test_figures_that_are_no_numbers(text: str) -> None:
    assert [p for c in read(f"Jane Roe\n{text}\njane@example.org") for p in c.phones] == []


@pytest.mark.parametrize(
    "country",
    [
        "US",
        "CA",
        "GB",
        "IE",
        "AU",
        "NZ",
        "DE",
        "FR",
        "ES",
        "IT",
        "NL",
        "BE",
        "CH",
        "AT",
        "SE",
        "NO",
        "DK",
        "FI",
        "PL",
        "IN",
        "SG",
        "HK",
        "JP",
        "KR",
        "CN",
        "BR",
        "MX",
        "ZA",
        "IL",
        "AE",
    ],
)
@pytest.mark.parametrize("kind", [phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE], ids=["fixed", "mobile"])
def test_the_example_numbers_of_a_country_read_back_right(country: str, kind: int) -> None:
    number = phonenumbers.example_number_for_type(country, kind)
    expected = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    for form in (phonenumbers.PhoneNumberFormat.E164, phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.NATIONAL):
        written = phonenumbers.format_number(number, form)
        for line in (f"Jane Roe, {written}, jane@example.org", f"Jane Roe\nTel: {written}\njane@example.org", f"Jane Roe\n{written}"):
            (contact,) = read(line, country)
            assert [(p.raw, p.e164) for p in contact.phones] == [(written, expected)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Media Contact: Jane Roe, 202-555-0120", ["media"]),
        ("Press inquiries:\nJane Roe\n202-555-0120\nInvestor relations:\nTom Finch\n202-555-0121", ["media", "investor"]),
        ("Media: Jane Roe, 202-555-0120\nInvestors: Tom Finch, 202-555-0121", ["media", "investor"]),
        ("Jane Roe, Head of Investor Relations, 202-555-0120", ["investor"]),
        ("Contact: Jane Roe, 202-555-0120", [None]),
        ("CONTACTJane RoeInvestor Relationsjane@example.org", ["investor"]),
        ("For public inquiries: Jane Roe, 202-555-0120", ["public"]),
        ("Harbor Institute Press Office, 202-555-0120", ["media"]),
        ("For Acme Robotics media:\nJane Roe, 202-555-0120", ["media"]),
        ("MEDIA\nJane Roe\n202-555-0120\n\nINVESTOR RELATIONS\nTom Finch\n202-555-0121", ["media", "investor"]),
    ],
    ids=str,
)
def test_the_role_of_a_contact(text: str, roles: list[str | None]) -> None:
    assert [contact.role for contact in read(text)] == roles


def test_a_mailto_link_and_its_number_are_one_address() -> None:
    (contact,) = read("[Jane Roe](mailto:jane@example.org?subject=Tides), [202-555-0120](tel:+12025550120), [site](https://example.org)")
    assert ([e.raw for e in contact.emails], [p.e164 for p in contact.phones]) == (["jane@example.org"], ["+12025550120"])
    assert [link.url for link in contact.links] == ["https://example.org"]


def test_a_hidden_address_is_written_as_it_stands_and_normalized() -> None:
    text = "Jane Roe, jane.roe [at] harbor [dot] example [dot] org"
    (email,) = read(text)[0].emails
    assert (email.address, text[email.span.start : email.span.end]) == ("jane.roe@harbor.example.org", email.raw)


def test_a_number_with_and_without_its_country_code_is_one() -> None:
    (contact,) = read("Media Contact: Jane Roe, 202-555-0115\n\nContact: Jane Roe, +1 202-555-0115")
    assert [phone.raw for phone in contact.phones] == ["202-555-0115"]


def test_lines_for_readers_that_the_news_leads_in_are_no_contacts() -> None:
    lead = "Gifts for the families of the harbor can be made to the following bodies:"
    text = f"{lead}\n\nHarbor Relief 202-555-0116\n\nTide Watch 202-555-0117\n\nFor more information, contact Jane Roe, 202-555-0118"
    manuscript = split_manuscript(text)
    contacts = find_contacts(manuscript, [Zone("body", 0, len(lead), 0.9, ()), Zone("contact", len(lead) + 2, len(text), 0.9, ())], Options())
    assert [contact.name for contact in contacts] == ["Jane Roe"]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Contact our order lines at 202-555-0119.", 0),
        ("Contact our press office at 202-555-0119.", 1),
        ("For information or to order contact: 202-555-0119", 1),
    ],
)
def test_lines_for_buyers_are_no_press_contacts(text: str, numbers: int) -> None:
    assert sum(len(contact.phones) for contact in read(text)) == numbers
