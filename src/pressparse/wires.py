"""The wires that distribute releases: the marks with which they sign a dateline, and their canonical names."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final, NamedTuple

# marks as patterns in small letters, and the name; the first letter of a mark is no pattern
WIRES: Final = {
    r"xinhua-pr ?newswire": "Xinhua-PRNewswire",
    r"pr ?newswire(?:-[\w -]{2,24})?": "PR Newswire",
    r"business ?wire(?: india)?": "Business Wire",
    r"globe ?newswire": "GlobeNewswire",
    r"marketwired|market ?wire": "Marketwired",
    r"accesswire": "ACCESSWIRE",
    r"access newswire": "ACCESS Newswire",
    r"ein ?presswire": "EIN Presswire",
    r"24-7 ?press ?release(?:\.com)?": "24-7PressRelease",
    r"newmediawire": "NEWMEDIAWIRE",
    r"news direct": "News Direct",
    r"newsworthy\.ai": "Newsworthy.ai",
    r"media ?outreach(?: newswire)?": "Media OutReach Newswire",
    r"blockchain ?wire": "Blockchain Wire",
    r"newsfile(?: corp\.?)?|tmx newsfile(?: corp\.?)?": "Newsfile Corp.",
    r"cnw(?: group)?(?: telbec)?|canada newswire": "CNW",
    r"prweb": "PRWeb",
    r"send2press(?: newswire)?": "Send2Press Newswire",
    r"asianet": "AsiaNet",
    r"pr\.com": "PR.com",
    r"prleap": "PRLeap",
    r"prlog": "PRLog",
    r"reportable": "Reportable",
    r"us newswire|u\.s\. newswire": "U.S. Newswire",
    r"acn newswire": "ACN Newswire",
    r"jcn newswire": "JCN Newswire",
    r"thenewswire": "TheNewswire",
    r"ibn|investor ?brand ?network": "IBN",
    r"zexprwire": "ZEXPRWIRE",
    r"issuewire": "IssueWire",
    r"antara": "ANTARA",
    r"kisspr": "KISS PR",
    r"plato data": "Plato Data",
    r"chainwire": "Chainwire",
    r"btcwire": "BTCWire",
    r"investorideas\.com(?: newswire)?": "Investorideas.com Newswire",
    r"apa-ots": "APA-OTS",
    r"ots": "news aktuell (ots)",
    r"pr karma": "PR Karma",
    r"prism mediawire(?: \([^()\n]{3,80}\))?": "PRISM MediaWire",
    r"pib(?: [a-z]{3,12})?": "PIB",
    r"fscwire": "FSCwire",
    r"webwire": "WebWire",
    r"openpr": "openPR",
    r"ereleases": "eReleases",
    r"1888 ?press ?release": "1888PressRelease",
    r"sbwire": "SBWire",
    r"releasewire": "ReleaseWire",
    r"abnewswire": "ABNewswire",
    r"getnews": "GetNews",
    r"ez newswire": "EZ Newswire",
    r"icrowd ?newswire": "iCrowdNewswire",
    r"marketersmedia(?: newswire)?": "MarketersMEDIA Newswire",
    r"press advantage": "Press Advantage",
    r"hispanic ?pr ?wire": "Hispanic PR Wire",
    r"black pr ?wire": "Black PR Wire",
    r"christian newswire": "Christian Newswire",
    r"standard newswire": "Standard Newswire",
    r"collegiate presswire": "Collegiate Presswire",
    r"m2 presswire": "M2 PressWIRE",
    r"m2 communications": "M2 Communications",
    r"realwire": "RealWire",
    r"responsesource": "ResponseSource",
    r"sourcewire": "SourceWire",
    r"newswise": "Newswise",
    r"eurekalert!?": "EurekAlert!",
    r"eqs[- ]news(?:wire)?|eqs group": "EQS Newswire",
    r"dgap(?:[- ]news)?": "DGAP",
    r"hugin": "Hugin",
    r"thomson reuters one": "Thomson Reuters ONE",
    r"cision(?: news)?": "Cision",
    r"mynewsdesk": "Mynewsdesk",
    r"medianet|aap medianet": "Medianet",
    r"kyodo jbn": "Kyodo JBN",
    r"bernama": "Bernama",
    r"newsvoir": "NewsVoir",
    r"apo group": "APO Group",
    r"menafn": "MENAFN",
    r"networknewswire": "NetworkNewsWire",
    r"cryptocurrencywire": "CryptoCurrencyWire",
    r"fn media group|financialnewsmedia\.com": "FN Media Group",
    r"baystreet\.ca": "Baystreet.ca",
}


class FoundWire(NamedTuple):
    """The mark of a wire at `start:end`, and the wire's canonical name."""

    name: str
    start: int
    end: int


def _by_first_letter() -> dict[str, re.Pattern[str]]:
    marks = defaultdict(list)
    for k, alternatives in enumerate(WIRES):
        for n, mark in enumerate(alternatives.split("|")):
            marks[mark[0]].append(f"(?P<w{k}_{n}>{mark})")
    return {letter: re.compile("(?i)(?:" + "|".join(rows) + ")(?![A-Za-z])") for letter, rows in marks.items()}


_NAMES: Final = list(WIRES.values())
_MARKS: Final = _by_first_letter()
_OPENS: Final = re.compile(f"(?i)(?<![a-z])[{''.join(_MARKS)}]")


def match_wire(folded: str, start: int, end: int) -> FoundWire | None:
    """The wire whose mark begins at `start`."""
    marks = _MARKS.get(folded[start : start + 1].lower()) if start < end else None
    match = marks.match(folded, start, end) if marks and not (start and folded[start - 1].isalpha()) else None
    return FoundWire(_NAMES[int((match.lastgroup or "w0_0")[1:].split("_")[0])], match.start(), match.end()) if match else None


def find_wire(folded: str, start: int, end: int) -> FoundWire | None:
    """The first wire in `folded[start:end]`."""
    return next((found for m in _OPENS.finditer(folded, start, end) if (found := match_wire(folded, m.start(), end))), None)
