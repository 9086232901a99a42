"""Contact blocks in forms that the authors made up: every order, two columns, several firms, hidden addresses, lines run together."""

import pytest

from pressparse.contacts import find_contacts
from pressparse.manuscript import Zone, split_manuscript
from pressparse.models import Options

Row = tuple[str | None, str | None, str | None, list[str], list[str]]

FORMS: list[tuple[str, str, list[Row]]] = [
    (
        "person, title, org, phone, mail",
        "Mara Quill, Press Officer, Harbor Institute, 202-555-0101, mara.quill@harbor.example.org",
        [("Mara Quill", "Press Officer", "Harbor Institute", ["mara.quill@harbor.example.org"], ["202-555-0101"])],
    ),
    (
        "org first",
        "Media contact: Harbor Institute, Mara Quill, Press Officer, 202-555-0101",
        [("Mara Quill", "Press Officer", "Harbor Institute", [], ["202-555-0101"])],
    ),
    (
        "mail before phone",
        "mara.quill@example.org\n202-555-0101\nMara Quill\nPress Officer",
        [("Mara Quill", "Press Officer", None, ["mara.quill@example.org"], ["202-555-0101"])],
    ),
    (
        "name title no sep",
        "Media Contact: Mara Quill Director of Marketing marketing@example.org",
        [("Mara Quill", "Director of Marketing", None, ["marketing@example.org"], [])],
    ),
    (
        "name of org",
        "Press inquiries: please contact Tom Finch of Harbor PR at tom@example.org.",
        [("Tom Finch", None, "Harbor PR", ["tom@example.org"], [])],
    ),
    (
        "name with org",
        "For interviews, contact Tom Finch with Harbor Communications at 202-555-0101 or tom@example.org.",
        [("Tom Finch", None, "Harbor Communications", ["tom@example.org"], ["202-555-0101"])],
    ),
    (
        "two headings",
        "Media Contact:\nMara Quill\n202-555-0101\nmara@example.org\n\nInvestor Contact:\nTom Finch\n202-555-0102\ntom@example.org",
        [("Mara Quill", None, None, ["mara@example.org"], ["202-555-0101"]), ("Tom Finch", None, None, ["tom@example.org"], ["202-555-0102"])],
    ),
    (
        "two cols",
        "Media Contact:                 Investor Contact:\nMara Quill                     Tom Finch\nHarbor Institute               Finch Advisors\n202-555-0101                   202-555-0102\nmara@example.org               tom@example.net",
        [
            ("Mara Quill", None, "Harbor Institute", ["mara@example.org"], ["202-555-0101"]),
            ("Tom Finch", None, "Finch Advisors", ["tom@example.net"], ["202-555-0102"]),
        ],
    ),
    (
        "two cols no heading",
        "Contacts:\nHarbor Institute               Tide Works, Inc.\nMara Quill                     Tom Finch\nTel. 202-555-0101              Tel. 202-555-0102",
        [("Mara Quill", None, "Harbor Institute", [], ["202-555-0101"]), ("Tom Finch", None, "Tide Works, Inc.", [], ["202-555-0102"])],
    ),
    (
        "several firms",
        "Contacts:\n\nHarbor Institute\nMara Quill, Director of Communications\n202-555-0101\nmara@harbor.example.org\n\nFinch Advisors (financial PR)\nTom Finch / Ada Roe\n+44 20 7946 0102\nharbor@finch.example.org",
        [
            ("Mara Quill", "Director of Communications", "Harbor Institute", ["mara@harbor.example.org"], ["202-555-0101"]),
            ("Tom Finch", None, "Finch Advisors", ["harbor@finch.example.org"], ["+44 20 7946 0102"]),
            ("Ada Roe", None, "Finch Advisors", ["harbor@finch.example.org"], ["+44 20 7946 0102"]),
        ],
    ),
    (
        "glued",
        "CONTACTMara QuillInvestor Relationsmara.quill@example.org202-555-0101",
        [("Mara Quill", "Investor Relations", None, ["mara.quill@example.org"], ["202-555-0101"])],
    ),
    (
        "glued number before mail",
        "Contacts:John Quill(202) 555-0101jquill@example.org",
        [("John Quill", None, None, ["jquill@example.org"], ["(202) 555-0101"])],
    ),
    ("glued number 10", "Contact:John Quill2025550101media@example.org", [("John Quill", None, None, ["media@example.org"], ["2025550101"])]),
    (
        "glued mail site",
        "Contact:Mara QuillDirector of OperationsHarbor Lightsinfo@example.org202-555-0101",
        [("Mara Quill", "Director of Operations", "Harbor Lights", ["info@example.org"], ["202-555-0101"])],
    ),
    (
        "glued title mail",
        "Media contact: Mara Quill, Head of MarketingMara@example.org",
        [("Mara Quill", "Head of Marketing", None, ["Mara@example.org"], [])],
    ),
    (
        "glued ceo mail",
        "Harbor Advisory, Inc.Tom Finch, CEOtfinch@example.org",
        [("Tom Finch", "CEO", "Harbor Advisory, Inc.", ["tfinch@example.org"], [])],
    ),
    (
        "camel mail",
        "The Harbor Public Relations Team\nPublicRelations@example.org",
        [(None, None, "The Harbor Public Relations Team", ["PublicRelations@example.org"], [])],
    ),
    (
        "org person glued",
        "Media Contact:\n\n Harbor LightsJoe Quill202-555-0101Email Contact",
        [("Joe Quill", None, "Harbor Lights", [], ["202-555-0101"])],
    ),
    ("at words", "Mara Quill mquill at example dot org, 202-555-0101", [("Mara Quill", None, None, ["mquill at example dot org"], ["202-555-0101"])]),
    ("at braces", "Mara Quill, mquill {at} example {dot} org", [("Mara Quill", None, None, ["mquill {at} example {dot} org"], [])]),
    (
        "at org",
        "Jonas Quill jquill at example org tel. +32 (0)485 55 01 01",
        [("Jonas Quill", None, None, ["jquill at example org"], ["+32 (0)485 55 01 01"])],
    ),
    ("at paren", "Mara Quill, mquill(at)example.org", [("Mara Quill", None, None, ["mquill(at)example.org"], [])]),
    ("at spaced", "Mara Quill, mquill @ example.org", [("Mara Quill", None, None, ["mquill @ example.org"], [])]),
    ("AT DOT", "Mara Quill, mquill AT example DOT org", [("Mara Quill", None, None, ["mquill AT example DOT org"], [])]),
    ("at brackets sign", "Mara Quill, mquill[@]example.org", [("Mara Quill", None, None, ["mquill[@]example.org"], [])]),
    (
        "markdown mail",
        "[Mara Quill](mailto:mara@example.org), Press Officer, [202-555-0101](tel:+12025550101)",
        [("Mara Quill", "Press Officer", None, ["mara@example.org"], ["202-555-0101"])],
    ),
    (
        "markdown mail2",
        "**Media Contact**\n**Mara Quill**\n[mara@example.org](mailto:mara@example.org)\n[https://example.org](https://example.org)",
        [("Mara Quill", None, None, ["mara@example.org"], [])],
    ),
    ("mailto", "Mara Quill: mailto:mara@example.org?subject=Press", [("Mara Quill", None, None, ["mara@example.org"], [])]),
    (
        "desk",
        "Harbor Institute Press Office\npress@example.org\n+44 20 7946 0101",
        [(None, None, "Harbor Institute Press Office", ["press@example.org"], ["+44 20 7946 0101"])],
    ),
    (
        "desk & person",
        "Press Office: 202-555-0101, press@example.org\nMara Quill, Head of Press: 202-555-0102",
        [(None, None, "Press Office", ["press@example.org"], ["202-555-0101"]), ("Mara Quill", "Head of Press", None, [], ["202-555-0102"])],
    ),
    (
        "kinds",
        "Mara Quill\nT: 202-555-0101 ext 7\nM: 202-555-0102\nF: 202-555-0103\nE: mara@example.org",
        [("Mara Quill", None, None, ["mara@example.org"], ["202-555-0101 ext 7", "202-555-0102", "202-555-0103"])],
    ),
    ("kinds behind", "Mara Quill, 202-555-0101 (office), 202-555-0102 (cell)", [("Mara Quill", None, None, [], ["202-555-0101", "202-555-0102"])]),
    (
        "kinds o/c",
        "Mara Quill | (o) 202.555.0101 | (c) 202.555.0102 | mara@example.org",
        [("Mara Quill", None, None, ["mara@example.org"], ["202.555.0101", "202.555.0102"])],
    ),
    (
        "dash list",
        "Mara Quill - Press Officer - Harbor Institute - 202-555-0101",
        [("Mara Quill", "Press Officer", "Harbor Institute", [], ["202-555-0101"])],
    ),
    (
        "degree",
        "Investors:\nMina Quill , PhD\n(202) 555-0101\nMedia:\nLisa Quill, M.D.\n(202) 555-0102",
        [("Mina Quill", None, None, [], ["(202) 555-0101"]), ("Lisa Quill", None, None, [], ["(202) 555-0102"])],
    ),
    (
        "middle",
        "Media Contact  Bella H. Quill  The Tide Connection\n202-555-0101",
        [("Bella H. Quill", None, "The Tide Connection", [], ["202-555-0101"])],
    ),
    (
        "title body",
        "Rana Quill\nHead of Press and Public Affairs of Bank HLP\nrquill@example.org",
        [("Rana Quill", "Head of Press and Public Affairs", "Bank HLP", ["rquill@example.org"], [])],
    ),
    (
        "title at body",
        "Omar Quill, Director of Communications at the Harbor Foundation, oquill@example.org",
        [("Omar Quill", "Director of Communications", "the Harbor Foundation", ["oquill@example.org"], [])],
    ),
    (
        "RSVP",
        "Reporters should RSVP by Friday, June 3rd, to Jill Quill, (202) 555-0101; jill_quill@example.org",
        [("Jill Quill", None, None, ["jill_quill@example.org"], ["(202) 555-0101"])],
    ),
    ("table", "Cranes\t135\t135\t0\t95\t88\nQuays\t95\t88\t70\t140\t60", []),
    ("org slash", "Lara Quill\nQuill/Lang Group\n202/555-0101", [("Lara Quill", None, "Quill/Lang Group", [], ["202/555-0101"])]),
    (
        "center city",
        "Kelly Quill\n\nHarbor Tide Center, Boston\n\n202-555-0101\n\nkquill@example.org",
        [("Kelly Quill", None, "Harbor Tide Center", ["kquill@example.org"], ["202-555-0101"])],
    ),
    (
        "address",
        "Mara Quill\nHarbor Institute\n12 Pier Road, Suite 4\nPort Ellery, WA 98101\nUSA\nPhone: 202-555-0101",
        [("Mara Quill", None, "Harbor Institute", [], ["202-555-0101"])],
    ),
    (
        "org 3words",
        "Media Contact: Foreign Harbor Auto 12 Pier Road, Port Ellery, FL 33400  Phone: (202) 555-0101  Email: service@foreignharborauto.example.org",
        [(None, None, "Foreign Harbor Auto", ["service@foreignharborauto.example.org"], ["(202) 555-0101"])],
    ),
    (
        "upper",
        "CONTACT: MARA QUILL, 202-555-0101\nTOM FINCH, 202-555-0102",
        [("MARA QUILL", None, None, [], ["202-555-0101"]), ("TOM FINCH", None, None, [], ["202-555-0102"])],
    ),
    ("vanity", "Mara Quill, 1-800-555-TIDE, mara@example.org", [("Mara Quill", None, None, ["mara@example.org"], ["1-800-555-TIDE"])]),
    ("ext forms", "Mara Quill, 09 555 0101 extn 72", [("Mara Quill", None, None, [], ["09 555 0101 extn 72"])]),
    ("after hours", "Mara Quill 02 5550 0101 (A/H 0491 570 006)", [("Mara Quill", None, None, [], ["02 5550 0101", "0491 570 006"])]),
    (
        "role caps desk",
        "PRESS\n\nTessa Quill\nHead of Marketing\nTel.: +49 30 23125 101\n\nINVESTOR RELATIONS\n\nStella Finch\nTel.: +49 30 23125 102",
        [
            ("Tessa Quill", "Head of Marketing", None, [], ["+49 30 23125 101"]),
            ("Stella Finch", "INVESTOR RELATIONS", None, [], ["+49 30 23125 102"]),
        ],
    ),
    (
        "names shared",
        "Contacts: Mara Quill or Tom Finch, Harbor Institute, (202) 555-0101",
        [("Mara Quill", None, "Harbor Institute", [], ["(202) 555-0101"]), ("Tom Finch", None, "Harbor Institute", [], ["(202) 555-0101"])],
    ),
    ("fax", "Mara Quill, tel (202) 555-0101, fax (202) 555-0102", [("Mara Quill", None, None, [], ["(202) 555-0101", "(202) 555-0102"])]),
    (
        "slashes",
        "Mara Quill/Tom Finch\n202-555-0101/202-555-0102\n",
        [("Mara Quill", None, None, [], ["202-555-0101", "202-555-0102"]), ("Tom Finch", None, None, [], ["202-555-0101", "202-555-0102"])],
    ),
    (
        "particles",
        "Media: Ludwig van der Quill, l.vanderquill@example.org; María José García-Quill, mj@example.org",
        [("Ludwig van der Quill", None, None, ["l.vanderquill@example.org"], []), ("María José García-Quill", None, None, ["mj@example.org"], [])],
    ),
    (
        "for org at org",
        "For Harbor Institute:\nMara Quill\nmara@example.org\n\nFor Tide Works:\nTom Finch\ntom@example.org",
        [("Mara Quill", None, "Harbor Institute", ["mara@example.org"], []), ("Tom Finch", None, "Tide Works", ["tom@example.org"], [])],
    ),
    (
        "org colon",
        "Harbor Institute: Mara Quill, 202-555-0101\nTide Works: Tom Finch, 202-555-0102",
        [("Mara Quill", None, "Harbor Institute", [], ["202-555-0101"]), ("Tom Finch", None, "Tide Works", [], ["202-555-0102"])],
    ),
    (
        "name parens org",
        "Mara Quill (Harbor Institute), 202-555-0101; Tom Finch (Tide Works), 202-555-0102",
        [("Mara Quill", None, "Harbor Institute", [], ["202-555-0101"]), ("Tom Finch", None, "Tide Works", [], ["202-555-0102"])],
    ),
    (
        "org dash person",
        "Media contact\nHarbor Institute – Mara Quill\nmara@example.org",
        [("Mara Quill", None, "Harbor Institute", ["mara@example.org"], [])],
    ),
    (
        "labelled",
        "Contact Person: Mara Quill\nCompany Name: Harbor Works\nEmail: mara@example.org\nPhone: 202-555-0101\nCountry: United States\nWebsite: https://example.org",
        [("Mara Quill", None, "Harbor Works", ["mara@example.org"], ["202-555-0101"])],
    ),
    (
        "labelled2",
        "Name: Mara Quill\nTitle: Press Officer\nOrganization: Harbor Works\nE-mail: mara@example.org\nTelephone: 202-555-0101",
        [("Mara Quill", "Press Officer", "Harbor Works", ["mara@example.org"], ["202-555-0101"])],
    ),
    (
        "sentence2",
        "Journalists may reach Mara Quill, a spokeswoman for the Harbor Institute, by phone at 202-555-0101 or by email at mara@example.org.",
        [("Mara Quill", "spokeswoman", "Harbor Institute", ["mara@example.org"], ["202-555-0101"])],
    ),
    (
        "german",
        "Pressekontakt:\nMara Quill\nTel.: +49 30 5550101\nE-Mail: mara@example.org",
        [("Mara Quill", None, None, ["mara@example.org"], ["+49 30 5550101"])],
    ),
    ("spanish", "Información de contacto\n\nMara Quill\nmara@example.org", [("Mara Quill", None, None, ["mara@example.org"], [])]),
    (
        "one-line bars",
        "Mara Quill | Senior Manager, Public Affairs | Harbor Institute | 202-555-0101 | mara@example.org",
        [("Mara Quill", "Senior Manager, Public Affairs", "Harbor Institute", ["mara@example.org"], ["202-555-0101"])],
    ),
    ("phone label name", "Media: 202-555-0101 (Mara Quill)", [("Mara Quill", None, None, [], ["202-555-0101"])]),
    ("team", "Harbor Media Team\nmedia@example.org", [(None, None, "Harbor Media Team", ["media@example.org"], [])]),
    (
        "comma titles",
        "Mara Quill, Vice President, Marketing and Communications, Harbor Bank, mara@example.org, (202) 555-0101 ext. 12",
        [("Mara Quill", "Vice President, Marketing and Communications", "Harbor Bank", ["mara@example.org"], ["(202) 555-0101 ext. 12"])],
    ),
    (
        "a firm and its number in one line, its people below",
        (
            "Enquiries:\n\nHarbor Works plc          +44 20 7946 0101\nMara Quill, Chief Executive\nJohn Finch, Finance Director\n\n"
            "Tide Communications       +44 20 7946 0102\nSara Roe\nsara@example.org"
        ),
        [
            ("Mara Quill", "Chief Executive", "Harbor Works plc", [], ["+44 20 7946 0101"]),
            ("John Finch", "Finance Director", "Harbor Works plc", [], ["+44 20 7946 0101"]),
            ("Sara Roe", None, "Tide Communications", ["sara@example.org"], ["+44 20 7946 0102"]),
        ],
    ),
    (
        "a label for the firm, one for the person, one for the city",
        "Media Contact\nCompany Name: Tideworks\nContact Person: Sam Roe\nCity: New York City\nState: New York\nEmail: sam@tideworks.example.org",
        [("Sam Roe", None, "Tideworks", ["sam@tideworks.example.org"], [])],
    ),
    (
        "three persons on a line each with one address",
        "Press Inquiries\nBruce Roe\nSelena Quill\nTom Finch\npress@example.org",
        [(name, None, None, ["press@example.org"], []) for name in ("Bruce Roe", "Selena Quill", "Tom Finch")],
    ),
    (
        "a second person behind a comma and a small word",
        "Media contact: Jane Roe, 202-555-0103, or Albert Finch, 202-555-0104.",
        [("Jane Roe", None, None, [], ["202-555-0103"]), ("Albert Finch", None, None, [], ["202-555-0104"])],
    ),
    (
        "a person of a minister's office",
        "Contact: Mara Quill Minister's Office, (062) 72 5555 or Tom Roe (Minister for Harbor Trade's Office) 06 277 5555",
        [
            ("Mara Quill", None, "Minister's Office", [], ["(062) 72 5555"]),
            ("Tom Roe", None, "Minister for Harbor Trade's Office", [], ["06 277 5555"]),
        ],
    ),
    (
        "a desk, a stroke and its head",
        "ContactInvestor Relations / Roberta de Quill: IR@tideworks.example.org",
        [("Roberta de Quill", "Investor Relations", None, ["IR@tideworks.example.org"], [])],
    ),
    (
        "a partnership run into the name",
        "CONTACT:Quill Roe Finch & Check, LLPJane Hart, Esq.(202) 555-0101",
        [("Jane Hart", None, "Quill Roe Finch & Check, LLP", [], ["(202) 555-0101"])],
    ),
    (
        "labels run together",
        "Media Contact DetailsContact Name: Siodina RoeContact Email: roe@tide.example.orgCompany Name: Tide Company Ltd.City/Country: Essex, United KingdomWebsite: https://tide.example.org",
        [("Siodina Roe", None, "Tide Company Ltd.", ["roe@tide.example.org"], [])],
    ),
    (
        "the heads of two desks, each behind the addresses of its desk",
        (
            "Inquiries:\nTideCommunicationsPhone: +358 10 555 4900Email: press@tide.example.orgKatja Roe, Head of Corporate Communications\n"
            "TideInvestor RelationsPhone: +358 40 555 4080Email: ir@tide.example.orgDavid Quill, Head of Investor Relations"
        ),
        [
            ("Katja Roe", "Head of Corporate Communications", "Tide", ["press@tide.example.org"], ["+358 10 555 4900"]),
            ("David Quill", "Head of Investor Relations", "Tide", ["ir@tide.example.org"], ["+358 40 555 4080"]),
        ],
    ),
    (
        "an acronym between the name and the title, and the languages spoken",
        "Contact\nAnte Roe FTSH analyst +31-6-555 01 163 ante at ftsh.example.org (Dutch/English)\nMara Quill FTSH Board Member quill at ftsh.example.org",
        [
            ("Ante Roe", "analyst", "FTSH", ["ante at ftsh.example.org"], ["+31-6-555 01 163"]),
            ("Mara Quill", "Board Member", "FTSH", ["quill at ftsh.example.org"], []),
        ],
    ),
    (
        "an office before a name",
        "CONTACT:\nSenator Don Quill 062 72 5555\nSid Roe 03 61 5555",
        [("Don Quill", "Senator", None, [], ["062 72 5555"]), ("Sid Roe", None, None, [], ["03 61 5555"])],
    ),
    ("a city behind a number", "Contact: JANE ROE B/H 062/64 5555 Canberra", [("JANE ROE", None, None, [], ["062/64 5555"])]),
    ("a line for callers", "Toll Free Call Center: 1-800-555-0101", []),
    (
        "a body that goes on in the next line",
        "Contact: Albert Roe, Department of\nHarbor and Tides, (062) 64 5555.",
        [("Albert Roe", None, "Department of Harbor and Tides", [], ["(062) 64 5555"])],
    ),
    ("a name alone that is no person's", "Media Contact\nHarbor Tribune\nOver the Weekend", []),
    (
        "two people and the box of their desk",
        "Contacts:\nInvestor Relations\nMara Quill +1 202 555 0101\nTom Finch +1 202 555 0102\nir@acme.example.org",
        [
            ("Mara Quill", "Investor Relations", None, ["ir@acme.example.org"], ["+1 202 555 0101"]),
            ("Tom Finch", None, None, ["ir@acme.example.org"], ["+1 202 555 0102"]),
        ],
    ),
    (
        "a firm and a given name",
        "Contact:\nQuillex\nBrenda\npress@quillex.example.org",
        [("Brenda", None, "Quillex", ["press@quillex.example.org"], [])],
    ),
    (
        "a firm of two words and a given name",
        "Contact:\nHarbor Mills\nBrenda\npress@harbormills.example.org",
        [("Brenda", None, "Harbor Mills", ["press@harbormills.example.org"], [])],
    ),
    ("numbers to dial in", "Dial-In Number: 1-800-555-0101\nIntl Dial-In Number: 1-202-555-0102\nCanada Toll Free: 1-800-555-0103", []),
    ("a place of Australia", "Contact:\nDeakin ACT 2600\nPhone: 02 6285 5555", [(None, None, None, [], ["02 6285 5555"])]),
]


@pytest.mark.parametrize(("text", "expected"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
def test_a_form_of_contact_block(text: str, expected: list[Row]) -> None:
    found = find_contacts(split_manuscript(text), [Zone("contact", 0, len(text), 0.9, ())], Options())
    assert [(c.name, c.title, c.organization, [e.raw for e in c.emails], [p.raw for p in c.phones]) for c in found] == expected
