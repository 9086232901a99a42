"""Web addresses, mail addresses and listings."""

import pytest

from pressparse.language import find_language
from pressparse.links import find_emails, find_links
from pressparse.manuscript import split_manuscript
from pressparse.tickers import find_tickers


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("See https://www.example.org/tides?day=1.", ["https://www.example.org/tides?day=1"]),
        ("www.example.org, (www.example.org/a)", ["http://www.example.org", "http://www.example.org/a"]),
        ("[tides](https://example.org/tides)", ["https://example.org/tides"]),
        ("www.acme.example.com310.555.0142", ["http://www.acme.example.com"]),
        ("www", []),
        ("www.acme.example.comE-Mail: jane@acme.example.com", ["http://www.acme.example.com"]),
    ],
)
def test_links(text: str, urls: list[str]) -> None:
    assert [link.url for link in find_links(split_manuscript(text))] == urls


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("Jane.Roe@Example.org.", ["jane.roe@example.org"]),
        ("jane (at) example.org", ["jane@example.org"]),
        ("jane at example.org", ["jane@example.org"]),
        ("meet at noon", []),
        ("Press OfficePress@example.org", ["press@example.org"]),
        ("PA 19087info@example.org", ["info@example.org"]),
        ("Kathleen.Roe@example.org", ["kathleen.roe@example.org"]),
        ("Jane Roejane.roe@example.org", ["jane.roe@example.org"]),
        ("Visit our website at www.acme.example.org", []),
        ("info@acme.example.orgACME.example Newsroom", ["info@acme.example.org"]),
        ("PRESS@HARBOR.COMPANY.ORG", ["press@harbor.company.org"]),
    ],
)
def test_addresses(text: str, addresses: list[str]) -> None:
    assert [email.address for email in find_emails(split_manuscript(text), 0, len(text))] == addresses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Acme (NASDAQ: ACME; TSX-V: ACM) and Acme (Nasdaq: ACME), note: ABC, at 10:30", [("NASDAQ", "ACME", "XNAS"), ("TSX-V", "ACM", "XTSX")]),
        ("Acme Corp. (NYSE/TSX: ACM)", [("NYSE", "ACM", "XNYS"), ("TSX", "ACM", "XTSE")]),
        ("Acme Corp. (TSX and NYSE: ACM)", [("TSX", "ACM", "XTSE"), ("NYSE", "ACM", "XNYS")]),
        ("Acme Corp. (NYSE: ACM, ACM.PR)", [("NYSE", "ACM", "XNYS"), ("NYSE", "ACM.PR", "XNYS")]),
        ("Acme Corp. (TSXV: ACM) (OTCQB: ACMF) (FSE: 4AC)", [("TSX-V", "ACM", "XTSX"), ("OTCQB", "ACMF", "OTCB"), ("FWB", "4AC", "XFRA")]),
        ("Acme plc (LSE: ACM, NASDAQ: ACMY)", [("LSE", "ACM", "XLON"), ("NASDAQ", "ACMY", "XNAS")]),
        ('Acme Inc. (Nasdaq Capital Market: "ACME")', [("NASDAQ", "ACME", "XNCM")]),
        ("Acme (NYSE American: ACM)", [("NYSE American", "ACM", "XASE")]),
        ("Acme (OTC Pink: ACMF)", [("OTC Pink", "ACMF", "PINX")]),
        ("Acme (TSE: 4242)", [("TSE", "4242", None)]),
        ("Acme (Euronext Paris: ACM)", [("Euronext Paris", "ACM", "XPAR")]),
        ("The aim: A better harbor", []),
        ("Acme (Nasdaq:    ACM) builds cranes.", [("NASDAQ", "ACM", "XNAS")]),
        ("jane@example.orgOTC:ACMX Ph: 202-555-0101", [("OTC", "ACMX", None)]),
        ("Or else: ABC is first.", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_listings(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(t.exchange, t.symbol, t.mic) for t in find_tickers(split_manuscript(text))] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbor was opened by the mayor of the town, and it will be closed in the winter for the repair of its gates.", "en"),
        ("El puerto fue abierto por la alcaldesa de la ciudad y se cerrará en el invierno para la reparación de las puertas.", "es"),
        ("港は今日、市長によって開かれました。", "ja"),
        ("Havnen blev åbnet af borgmesteren, og den lukkes efter sommeren, der hvor den er bygget af sten til byen.", "da"),
        ("Zzz qqq", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert find_language(split_manuscript(text)) == language
