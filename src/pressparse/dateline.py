"""The dateline: the places, the date and the wire that open the first paragraph, up to the dash.

In goes the start of a block, out comes where its dateline ends, and then what it says. A place is told by its dress
(capitals, or a name with its region) and by what closes the dateline; a plain word before a dash is none.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pressparse.dates import DATE, find_dates
from pressparse.manuscript import Manuscript
from pressparse.models import Dateline, Diagnostic, Options, Place, Span
from pressparse.passages import read_passage
from pressparse.places import COUNTRIES, REGIONS, STAND_ALONE, read_region

# how a wire signs, and its canonical name
WIRES: Final = {
    r"pr ?newswire(?:-[\w -]{2,24})?": "PR Newswire",
    r"business ?wire": "Business Wire",
    r"globe ?newswire": "GlobeNewswire",
    r"marketwired|market ?wire": "Marketwired",
    r"accesswire": "ACCESSWIRE",
    r"access newswire": "ACCESS Newswire",
    r"ein ?presswire": "EIN Presswire",
    r"24-7 ?press ?release": "24-7PressRelease",
    r"newmediawire": "NEWMEDIAWIRE",
    r"news direct": "News Direct",
    r"newsworthy\.ai": "Newsworthy.ai",
    r"media ?outreach(?: newswire)?": "Media OutReach Newswire",
    r"blockchain ?wire": "Blockchain Wire",
    r"(?:tmx )?newsfile(?: corp\.?)?": "Newsfile Corp.",
    r"cnw(?: telbec)?|canada newswire": "CNW",
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
    r"xinhua-prnewswire": "Xinhua-PRNewswire",
    r"thenewswire": "TheNewswire",
    r"ibn": "IBN",
    r"zexprwire": "ZEXPRWIRE",
    r"issuewire": "IssueWire",
    r"antara": "ANTARA",
    r"kisspr": "KISS PR",
    r"plato data": "Plato Data",
    r"chainwire": "Chainwire",
    r"btcwire": "BTCWire",
    r"investorideas\.com(?: newswire)?": "Investorideas.com Newswire",
    r"ots": "news aktuell (ots)",
    r"pr karma": "PR Karma",
    r"prism mediawire(?: \([^()\n]{3,80}\))?": "PRISM MediaWire",
    r"pib(?: [a-z]{3,12})?\b": "PIB",
}
_WIRE: Final = re.compile("(?i)" + "|".join(f"(?P<w{k}>{pattern})" for k, pattern in enumerate(WIRES)))
_WIRE_NAMES: Final = list(WIRES.values())
MOST: Final = 170
_LONG_DASH: Final = re.compile("[–—]")
_CLOSE: Final = re.compile(r"(?: {0,2}-{1,3}(?: |(?=[A-Z\"']))| {1,2}-{1,3}(?=\S)|-{2,3}|: (?=[A-Z]))")
# a name: capitalised words, with the small words that stand inside names of places
_NO_DATE: Final = (
    r"(?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?i:[a-z]{0,7})\b\.? {1,2}\d|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
_WORD: Final = _NO_DATE + r"(?:[A-Z][\w'.]*(?:-[A-Za-z][\w'.]*)*|St\.|Mt\.)"
_NAME: Final = rf"{_WORD}(?: {{1,2}}(?:{_WORD}|(?:de|del|la|le|of|the|upon|am|an|der|sur)\b)){{0,4}}"
_PLACES: Final = re.compile(
    rf"(?P<open>[(\[]?){_NAME}(?: {{0,2}}, {{0,2}}{_NAME}){{0,3}}"
    rf"(?: {{1,2}}(?:and|&|/) {{1,2}}{_NAME}(?: {{0,2}}, {{0,2}}{_NAME}){{0,2}}){{0,3}}"
)
_BRACKET_WIRE: Final = re.compile(r"(?: {0,2}-{0,3}[ ,]{0,2}[(\[/]{1,2} {0,2}[^()\[\]/\n]{2,40}[)\]/]{1,2}(?:\(https?://[^()\s]{1,80}\))?)")
# behind the date only a wire stands in brackets, known or not
_ANY_BRACKET: Final = re.compile(r" ?\((?P<name>[A-Z][\w.&'-]*(?: [\w.&'-]+){0,3})\)(?= {1,2}-)")
_FILLER: Final = re.compile(
    r"(?i)[ ,.;()/@*_-]{1,4}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|"
    r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|\b(?:us/)?(?:eastern|central|pacific|mountain|[ecmp][sd]?t|gmt|utc)\b|(?:19|20)\d\d|via\b|"
    r"(?:america|europe|asia|africa|australia|pacific|atlantic)/[a-z_]{3,24}"
)
_NOT_PLACES: Final = frozenset(
    [
        "what",
        "when",
        "where",
        "who",
        "why",
        "how",
        "note",
        "contact",
        "media",
        "press",
        "news",
        "date",
        "time",
        "location",
        "update",
        "today",
        "tuesday",
        "monday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "about",
        "source",
        "media",
        "contacts",
    ]
)
_BLANK: Final = re.compile(" ?")
_LOST_DASH: Final = re.compile(r"[A-Z]{4,14} (?=[A-Z][a-z]+ |An? )")
_SLASHED: Final = re.compile(r" ?/ [A-Z][\w. -]{1,30}(?: /|$)")  # "CITY, ST / Wire / DATE"
_CAPITAL: Final = re.compile(r"(?P<city>(?i:washington)) {1,2}(?P<region>D\.? ?C\.?)")
_SPLIT: Final = re.compile(r" {1,2}(?:and|&) {1,2}| ?/ ?|; ?", re.IGNORECASE)


class DatelineMatch(NamedTuple):
    """A dateline that opens a block: `end` is behind its dash."""

    start: int
    end: int
    places: tuple[int, int] | None


def find_dateline(folded: str, text: str, start: int, end: int) -> DatelineMatch | None:
    """The dateline with which `folded[start:end]` begins, None where it begins with the news."""
    first = folded[start]
    if not (first.isupper() or first.isdigit() or first in "([/-"):
        return None
    limit = min(end, start + MOST)
    dash = _LONG_DASH.search(text, start, limit)  # a name may hold a hyphen, never a dash
    places = _PLACES.match(folded, start, dash.start() if dash else limit) if first.isupper() or first in "([" else None
    if places and _WIRE.match(folded, start + (first in "(["), places.end()):
        places = None  # a wire stands in front
    at = places.end() if places else start
    if places and not _is_place(folded[start:at]):
        return None
    at, dated, wired = _after_places(folded, at, limit)
    if places is None and (dated or wired):  # "(Wire) - DATE - BOSTON -"
        behind = at + len(folded[at:limit]) - len(folded[at:limit].lstrip(" -"))
        stop = _LONG_DASH.search(text, behind, limit)
        late = _PLACES.match(folded, behind, stop.start() if stop else limit)
        if late and _is_sure(late.group()) and _CLOSE.match(folded, late.end(), limit):
            places, at = late, late.end()
    close = _CLOSE.match(folded, at, limit)
    if close is None and wired and folded[at - 1 : at] in ")]/":
        close = _BLANK.match(folded, at)
    if close is None and folded[max(start, at - 3) : at].rstrip().endswith("-"):
        close = _BLANK.match(folded, at)
    if close is None and not (dated or wired) and _LOST_DASH.match(folded, start, end) and end - start > 120:
        at = start + folded[start:end].index(" ")
        return DatelineMatch(start, at, (start, at)) if _is_city(folded[start:at]) else None
    if close is None and places and folded[at : at + 2] == "  " and folded[start:at].isupper() and _is_city(folded[start:at]):
        close = _BLANK.match(folded, at)  # an archive that lost the dash with all punctuation
        dated = True
    if close is None and dated and places and _is_sure(folded[start : places.end()]) and folded[at - 1] in ").":
        close = _BLANK.match(folded, at)
    if close is None:
        return None
    strong = dated or wired
    if folded[close.start() : close.end()].startswith(":") and not dated:
        return None
    if not strong and not (places and _is_sure(folded[start : places.end()]) and not _is_acronym(folded, folded[start : places.end()], close.end())):
        return None
    finish = at + len(folded[at : close.end()].rstrip())
    return DatelineMatch(start, finish, places.span() if places else None)


def _after_places(folded: str, at: int, limit: int) -> tuple[int, bool, bool]:
    """Past dates, wires and what stands between them: the offset, whether a date and whether a wire was passed."""
    dated = wired = False
    for _ in range(24):
        date = DATE.match(folded, at, limit)
        wire = _WIRE.match(folded, at, limit)
        bracket = _BRACKET_WIRE.match(folded, at, limit)
        if bracket and _WIRE.search(folded, bracket.start(), bracket.end()):
            at, wired = bracket.end(), True
        elif date:
            at, dated = date.end(), True
        elif wire and (at == 0 or not folded[at - 1].isalnum()):
            at, wired = wire.end(), True
        elif dated and (unknown := _ANY_BRACKET.match(folded, at, limit)):
            at, wired = unknown.end(), True
        elif _CLOSE.match(folded, at, limit) and not _more(folded, at, limit):
            break
        elif filler := _FILLER.match(folded, at, limit):
            at = filler.end()
        else:
            break
    return at, dated, wired


def _more(folded: str, at: int, limit: int) -> bool:
    """Whether a date or a wire follows this dash, so that it does not close the dateline."""
    behind = min(limit, at + 6)
    while at < behind and not folded[at].isalnum():
        at += 1
    return bool(DATE.match(folded, at, limit) or _WIRE.match(folded, at, limit))


def _is_place(words: str) -> bool:
    first = words.strip("([ ").split(" ")[0].strip(".,").lower()
    return first not in _NOT_PLACES and len(words) <= 110


def _is_city(words: str) -> bool:
    return re.sub(r"[ ,]+D\.? ?C\.?$", "", words.strip("() ")).lower() in STAND_ALONE


def _is_acronym(folded: str, words: str, end: int) -> bool:
    """Whether a word in capitals stands so in the sentences that follow, as no city does."""
    return words.isalpha() and len(words) <= 6 and words.lower() not in STAND_ALONE and f" {words} " in folded[end : end + 6000]


def _is_sure(words: str) -> bool:
    """Whether the words are a place by themselves: in capitals, with a region or country, or a city known to stand alone."""
    bare = words.strip("()[] ")
    parts = [part.strip(" .()") for part in bare.split(",")]
    if len(parts) > 1 and any(read_region(part) or part.lower() in COUNTRIES for part in parts[1:]):
        return True
    head = _SPLIT.split(parts[0])[0].strip()
    if head.lower() in STAND_ALONE or head.lower() in COUNTRIES:
        return True
    letters = [c for c in head if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters) and len(head.split()) <= 3


def read_dateline(manuscript: Manuscript, start: int, end: int, confidence: float, options: Options) -> tuple[Dateline, tuple[Diagnostic, ...]]:
    """What the dateline at `start:end` says."""
    folded = manuscript.folded
    while start + 1 < end and folded[start] in "*_# ":  # marks around it
        start += 1
    date = next(find_dates(folded, start, end, options), None)
    wire = _WIRE.search(folded, start, end)
    wire_name = _WIRE_NAMES[int((wire.lastgroup or "w0")[1:])] if wire else None
    unknown = _ANY_BRACKET.search(folded, date.end, end) if date and not wire else None
    if unknown:
        wire_name = unknown["name"]
    passage = read_passage(manuscript, start, end, confidence)
    diagnostics: tuple[Diagnostic, ...] = ()
    if date and date.value is None:
        ambiguous = date.has_year
        message = (
            "the dateline's figures do not tell the day from the month"
            if ambiguous
            else "the dateline's date has no year; pass Options(received_at=...) to complete it"
        )
        diagnostics = (
            Diagnostic(code="ambiguous-date" if ambiguous else "date-without-year", message=message, span=Span(start=date.start, end=date.end)),
        )
    line = Dateline(
        text=passage.text,
        spans=passage.spans,
        confidence=confidence,
        places=tuple(_as_written(manuscript.text, place) for place in _read_places(folded, start, end)),
        date=date.value if date else None,
        wire=wire_name,
    )
    return line, diagnostics


def _as_written(text: str, place: Place) -> Place:
    """The place with the letters of the source, not of the reading copy."""
    spans = {"name": place.name_span, "region": place.region_span, "country": place.country_span}
    return place.model_copy(update={field: " ".join(text[span.start : span.end].split()) for field, span in spans.items() if span})


def _read_places(folded: str, start: int, end: int) -> tuple[Place, ...]:
    match = _PLACES.match(folded, start, end)
    opened = _WIRE.search(folded, start, min(end, start + 40)) or DATE.match(folded, start, end)
    if opened and (not match or _WIRE.match(folded, match.start() + (match.group()[0] in "(["), match.end())):
        date = DATE.search(folded, start, end)
        behind = max(opened.end(), date.end() if date else 0)
        match = next((m for m in _PLACES.finditer(folded, behind, end) if _is_sure(m.group())), None)
        if match:
            return _split_places(folded, *match.span())
        return ()
    if not match or not _is_place(match.group()) or DATE.match(folded, start, end) or _WIRE.match(folded, match.start(), match.end()):
        return ()
    finish = match.end()
    date = DATE.search(folded, start, end)
    if date and date.start() < finish:
        finish = date.start()
    if slashed := _SLASHED.search(folded, start, finish):
        finish = slashed.start()
    finish = start + len(re.sub(r"(?i)[ ,(]*(?:mon|tues|wednes|thurs|fri|satur|sun)day[ ,]*$", "", folded[start:finish]))
    return _split_places(folded, start, finish)


def _split_places(folded: str, start: int, finish: int) -> tuple[Place, ...]:
    out: list[Place] = []
    at = start
    for joint in [*_SPLIT.finditer(folded, start, finish), None]:
        stop = joint.start() if joint else finish
        out.extend(_read_place(folded, at, stop))
        at = joint.end() if joint else stop
    return tuple(out)


def _read_place(folded: str, start: int, end: int) -> list[Place]:
    """One place with its region and country; several cities in a row are several places."""
    parts: list[tuple[int, int]] = []
    at = start
    for comma in [*re.finditer(",", folded[start:end]), None]:
        stop = start + comma.start() if comma else end
        raw = folded[at:stop]
        bare = raw.strip(" ()[]-")
        if bare:
            first = at + raw.index(bare)
            capital = _CAPITAL.fullmatch(bare)
            parts += (
                [(first, first + capital.end("city")), (first + capital.start("region"), first + len(bare))]
                if capital
                else [(first, first + len(bare))]
            )
        at = stop + 1
    out: list[Place] = []
    for a, b in parts:
        word = folded[a:b]
        code = read_region(word)
        last = out[-1] if out else None
        if last and last.region is None and last.country is None and (code or word.strip(".").lower() in REGIONS):
            country = code[:2] if code else None
            out[-1] = last.model_copy(update={"region": word, "region_span": Span(start=a, end=b), "region_code": code, "country_code": country})
        elif last and last.country is None and word.strip(".").lower() in COUNTRIES:
            country = COUNTRIES[word.strip(".").lower()]
            out[-1] = last.model_copy(update={"country": word, "country_span": Span(start=a, end=b), "country_code": country})
        else:
            known = STAND_ALONE.get(word.lower())
            out.append(
                Place(name=word, name_span=Span(start=a, end=b), region=None, region_span=None, country=None, country_span=None,
                      region_code=known[1] if known else None, country_code=known[0] if known else None)
            )  # fmt: skip
    return out
