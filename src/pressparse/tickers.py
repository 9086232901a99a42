"""Listings such as `(NASDAQ: ABC)`.

In goes the manuscript, out come the exchange under one name, the symbol and, where it is certain, the exchange's ISO 10383 code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pressparse.manuscript import Manuscript
from pressparse.models import Span, Ticker

# how an exchange is written: its name, and its market identifier code (ISO 10383), None where the letters mean several or no one market
EXCHANGES: Final[dict[str, tuple[str, str | None]]] = {
    r"NASDAQ ?(?:GS|Global Select)(?: Market)?": ("NASDAQ", "XNGS"),
    r"NASDAQ ?(?:GM|Global)(?: Market)?": ("NASDAQ", "XNMS"),
    r"NASDAQ ?(?:CM|Capital)(?: Markets?)?": ("NASDAQ", "XNCM"),
    r"Nasdaq Stockholm|(?-i:STO)": ("Nasdaq Stockholm", "XSTO"),
    r"Nasdaq Helsinki|(?-i:HEL)": ("Nasdaq Helsinki", "XHEL"),
    r"Nasdaq Copenhagen|CPH": ("Nasdaq Copenhagen", "XCSE"),
    r"Nasdaq First North": ("Nasdaq First North", None),
    r"NASDAQ(?: Stock (?:Market|Exchange))?": ("NASDAQ", "XNAS"),
    r"NYSE ?(?:American|MKT)|AMEX": ("NYSE American", "XASE"),
    r"NYSE ?Arca": ("NYSE Arca", "ARCX"),
    r"NYSE|New York Stock Exchange": ("NYSE", "XNYS"),
    r"LSE|(?-i:LON)|London Stock Exchange": ("LSE", "XLON"),
    r"(?-i:AIM)": ("AIM", "AIMX"),
    r"TSX[ .-]?V(?:enture)?(?: Exchange)?|TSX Venture(?: Exchange)?": ("TSX-V", "XTSX"),
    r"TSX": ("TSX", "XTSE"),
    r"CSE": ("CSE", "XCNQ"),
    r"(?-i:NEO)|Cboe Canada": ("Cboe Canada", "NEOE"),
    r"OTC ?QB": ("OTCQB", "OTCB"),
    r"OTC ?QX": ("OTCQX", "OTCQ"),
    r"OTC ?(?:PK|Pink)|Pink Sheets|(?-i:PINK)": ("OTC Pink", "PINX"),
    r"OTC ?ID": ("OTCID", None),
    r"OTC ?(?:BB|Bulletin Board)": ("OTCBB", None),
    r"OTC ?MKTS|OTC(?: Markets)?": ("OTC", None),
    r"ASX": ("ASX", "XASX"),
    r"NZX": ("NZX", "XNZE"),
    r"HKEX|SEHK|HKSE": ("HKEX", "XHKG"),
    r"SGX": ("SGX", "XSES"),
    r"TYO": ("TSE", "XTKS"),
    r"TSE": ("TSE", None),  # Tokyo or Toronto
    r"KOSDAQ": ("KOSDAQ", "XKOS"),
    r"KRX": ("KRX", "XKRX"),
    r"BSE": ("BSE", "XBOM"),
    r"NSE": ("NSE", None),  # India or Nairobi
    r"TWSE": ("TWSE", "XTAI"),
    r"SZSE": ("SZSE", "XSHE"),
    r"SSE": ("SSE", None),
    r"IDX": ("IDX", "XIDX"),
    r"Euronext Paris|(?-i:EPA)": ("Euronext Paris", "XPAR"),
    r"Euronext Amsterdam|(?-i:AMS)": ("Euronext Amsterdam", "XAMS"),
    r"Euronext Brussels|EBR": ("Euronext Brussels", "XBRU"),
    r"Euronext": ("Euronext", None),
    r"XETRA|(?-i:ETR)": ("XETRA", "XETR"),
    r"Frankfurt|FWB|FSE|(?-i:FRA)": ("FWB", "XFRA"),
    r"(?-i:SIX)": ("SIX", "XSWX"),
    r"(?-i:OSL)|Oslo B.rs": ("Oslo Børs", "XOSL"),
    r"OMX": ("OMX", None),
    r"JSE": ("JSE", "XJSE"),
    r"TASE": ("TASE", "XTAE"),
    r"BMV": ("BMV", "XMEX"),
    r"(?-i:B3)|BVMF": ("B3", "BVMF"),
    r"Cboe": ("Cboe", None),
}
_ANY: Final = "|".join(EXCHANGES)
_READ: Final = re.compile("(?i)" + "|".join(f"(?P<x{k}>{form})" for k, form in enumerate(EXCHANGES)))
_FOUND: Final = list(EXCHANGES.values())
_OPENS: Final = r"(?:(?<!\w)|(?<=(?-i:[a-z]))(?=(?-i:[A-Z])))"  # or run into the word before it
_SYMBOL: Final = r"(?-i:[A-Z0-9][A-Z0-9.-]{0,9})(?![\w])"
_TICKER: Final = re.compile(
    rf"(?i){_OPENS}(?P<exchanges>(?:{_ANY})(?: ?(?:/|&|,|\band\b) ?(?:{_ANY})){{0,3}})(?: symbol| ticker)? {{0,2}}: {{0,6}}[\"']?(?P<symbol>{_SYMBOL})"
)
_ONE: Final = re.compile(rf"(?i){_OPENS}(?:{_ANY})(?!\w)")
# further symbols of the same exchange: "(NYSE: ABC, ABC.PR)"
_MORE: Final = re.compile(r"[\"']?(?:,| and| &|/) ?[\"']?(?P<symbol>(?-i:[A-Z][A-Z0-9.-]{1,9})(?![\w]))(?! ?:)(?=[^()\n]{0,40}\))")
LONGEST_EXCHANGES: Final = 60
# no listing is written without a colon and a symbol behind it
_COLON: Final = re.compile(rf":(?<!\d:)(?= {{0,6}}[\"']?{_SYMBOL})")


def find_tickers(manuscript: Manuscript) -> tuple[Ticker, ...]:
    """Each listing once, in the order of first mention."""
    out: dict[tuple[str, str], Ticker] = {}
    folded = manuscript.folded
    for match in match_listings(folded, 0, len(folded)):
        for ticker in _read_listing(folded, match):
            out.setdefault((ticker.exchange, ticker.symbol), ticker)
    return tuple(out.values())


def match_listings(folded: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where exchanges stand with a colon and a symbol."""
    for colon in _COLON.finditer(folded, start, end):
        at = colon.start()
        near = _TICKER.finditer(folded, max(start, at - LONGEST_EXCHANGES), min(end, at + 20))
        yield from (m for m in near if m.start() < at < m.end())


def _read_listing(folded: str, match: re.Match[str]) -> list[Ticker]:
    """The listings of one bracket: each exchange before the colon with each symbol behind it."""
    symbols = [(match.start("symbol"), match.end())]
    while more := _MORE.match(folded, symbols[-1][1]):
        symbols.append(more.span("symbol"))
        if len(symbols) > 3:
            break
    out = []
    for exchange in _ONE.finditer(folded, *match.span("exchanges")):
        read = _READ.fullmatch(exchange.group())
        name, mic = _FOUND[int((read.lastgroup or "x0")[1:])] if read else (exchange.group(), None)
        for start, end in symbols:
            symbol = folded[start:end].rstrip(".-")
            if not _ONE.fullmatch(symbol):  # "(TSX: OTC: ACM)"
                out.append(Ticker(exchange=name, symbol=symbol, mic=mic, span=Span(start=exchange.start(), end=start + len(symbol))))
    return out
