"""Listings such as `(NASDAQ: ABC)`.

In goes the manuscript, out come the exchange, the symbol and, where it is certain, the exchange's ISO 10383 code.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.manuscript import Manuscript
from pressparse.models import Span, Ticker

MIC: Final = {
    "NASDAQ": "XNAS", "NYSE": "XNYS", "LSE": "XLON", "AIM": "AIMX", "TSX": "XTSE", "TSXV": "XTSX", "TSX-V": "XTSX", "CSE": "XCNQ",
    "ASX": "XASX", "NZX": "XNZE", "HKEX": "XHKG", "SGX": "XSES", "TSE": "XTKS", "BSE": "XBOM", "NSE": "XNSE", "OTCQB": "OTCB",
    "OTCQX": "OTCQ", "NYSE AMERICAN": "XASE", "NYSEAMERICAN": "XASE", "NYSE ARCA": "ARCX", "FWB": "XFRA", "FRA": "XFRA", "FSE": "XFRA",
    "NASDAQGS": "XNGS", "NASDAQGM": "XNMS", "NASDAQCM": "XNCM",
}  # fmt: skip
_EXCHANGE: Final = (
    r"NASDAQ(?:GS|GM|CM)?|NYSE(?: ?(?:American|Arca|MKT))?|LSE|AIM|TSX(?:[ -]?V| Venture)?|CSE|ASX|NZX|HKEX|SEHK|SGX|TSE|BSE|NSE|"
    r"OTC(?: ?(?:QB|QX|BB|ID|PK|Markets|Pink))?|Pink Sheets|FWB|FSE|FRA|Frankfurt|AMEX|Euronext|XETRA|JSE|OMX|Cboe"
)
TICKER: Final = re.compile(
    rf"(?i)(?<![\w])(?P<exchange>{_EXCHANGE})(?: (?:Global Select|Global|Capital)(?: Market)?)? {{0,2}}: {{0,2}}(?P<symbol>(?-i:[A-Z0-9][A-Z0-9.-]{{0,9}}))(?![\w])"
)
LONGEST_EXCHANGE: Final = 36


def find_tickers(manuscript: Manuscript) -> tuple[Ticker, ...]:
    """Each listing once, in the order of first mention."""
    out: list[Ticker] = []
    seen = set()
    folded = manuscript.folded
    colon = folded.find(":")
    while colon >= 0:  # no listing is written without a colon
        symbol_opens = folded[colon + 1 : colon + 4].lstrip()[:1]
        listed = (symbol_opens.isupper() or symbol_opens.isdigit()) and not folded[colon - 1 : colon].isdigit()
        near = TICKER.finditer(folded, max(0, colon - LONGEST_EXCHANGE), colon + 14) if listed else ()
        match = next((m for m in near if m.start() < colon < m.end()), None)
        if match:
            exchange = " ".join(match["exchange"].split())
            symbol = match["symbol"].rstrip(".-")
            key = (exchange.upper(), symbol)
            if key not in seen:
                seen.add(key)
                end = match.start("symbol") + len(symbol)
                out.append(Ticker(exchange=exchange, symbol=symbol, mic=MIC.get(key[0]), span=Span(start=match.start(), end=end)))
        colon = folded.find(":", colon + 1)
    return tuple(out)
