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
from pressparse.places import STAND_ALONE, is_region, read_city, read_country, read_region
from pressparse.wires import FoundWire, find_wire, match_wire

MOST: Final = 170
LONGEST_ALONE: Final = 90
_FIGURE_OR_COMMA: Final = re.compile(r"[\d,]")
_LONG_DASH: Final = re.compile("[–—]")
_CLOSE: Final = re.compile(r"(?: Ð (?=[A-Z])| {0,2}-{1,3}(?: |(?=[A-Z\"']))| {1,2}-{1,3}(?=\S)|-{2,3}|: {1,4}(?=[A-Z]))")
# a name: capitalised words, with the small words that stand inside names of places
_NO_DATE: Final = (
    r"(?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?i:[a-z]{0,7})\b\.? {1,2}\d|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
_WORD: Final = _NO_DATE + r"(?:[A-Z][\w'.]*(?:(?:(?<!D\.C\.)-[A-Z]|-[a-z])[\w'.]*)*|St\.|Mt\.)"
_INNER_WORDS: Final = ("de", "del", "la", "le", "of", "the", "upon", "am", "an", "der", "sur", "and", "via")
_NAME: Final = rf"{_WORD}(?: {{1,2}}(?:{_WORD}|(?:{'|'.join(_INNER_WORDS[:-2])})\b)){{0,4}}"
_PLACES: Final = re.compile(
    rf"(?P<open>[(\[]?){_NAME}(?: {{0,2}}, {{0,2}}{_NAME}){{0,3}}"
    rf"(?:(?: {{1,2}}(?:and|&|/) {{1,2}}|/(?=[A-Z][a-z]+(?: [A-Z][a-z]+)*, )){_NAME}(?: {{0,2}}, {{0,2}}{_NAME}){{0,2}}){{0,3}}"
)
_BRACKET_WIRE: Final = re.compile(r"(?: {0,2}-{0,3}[ ,]{0,2}[(\[/]{1,2} {0,2}[^()\[\]/\n]{2,40}[)\]/]{1,2}(?:\(https?://[^()\s]{1,80}\))?)")
# behind the date only a wire stands in brackets, known or not
_ANY_BRACKET: Final = re.compile(r" ?\((?P<name>[A-Z][\w.&'-]*(?: [\w.&'-]+){0,3})\)(?= {1,2}-)")
_FILLER: Final = re.compile(
    r"(?i)[ ,.;()/@*_-]{1,4}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|"
    r"(?:at )?\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?|(?:at )?\d{1,2} ?[ap]\.?m\.?|\b(?:us/)?(?:eastern|central|pacific|mountain|[ecmp][sd]?t|gmt|utc)\b|(?:19|20)\d\d|via\b|"
    r"(?:america|europe|asia|africa|australia|pacific|atlantic)/[a-z_]{3,24}"
)
_LABELS: Final = (
    "what when where who why how note contact contacts media press news date time location update today monday tuesday wednesday thursday friday saturday "
    "sunday about source icymi breaking watch video photo photos fact statement advisory exclusive opinion"
)
_NOT_PLACES: Final = frozenset(_LABELS.split())
_WEEKDAY: Final = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[, ]{0,3}")
_CLOSING_WEEKDAY: Final = re.compile(r"(?i)[ ,(]{0,4}(?:mon|tues|wednes|thurs|fri|satur|sun)day[ ,]{0,4}$")
_BLANK: Final = re.compile(" ?")
_LOST_DASH: Final = re.compile(r"[A-Z]{4,14} (?=[A-Z][a-z]+ |An? )")
_SLASHED: Final = re.compile(r" ?/ [A-Z][\w. -]{1,30}(?: /|$)")  # "CITY, ST / Wire / DATE"
_REFERENCE: Final = re.compile(r"-\d{2}")  # "HP-419" is a release's number
MOST_WORDS: Final = 5
NEAR: Final = 40  # a wire in front of the places
_DISTRICT: Final = re.compile(r"[ ,]+d\.? ?c\.?$")
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
    if _opens_sentence(folded, start, limit):
        return None
    dash = _LONG_DASH.search(text, start, limit)  # a name may hold a hyphen, never a dash
    places = _PLACES.match(folded, start, dash.start() if dash else limit) if first.isupper() or first in "([" else None
    if places and match_wire(folded, start + (first in "(["), places.end()):
        places = None  # a wire stands in front
    at = places.end() if places else start
    if places and not _is_place(folded[start:at]):
        return None
    if folded[at : at + 2].lstrip()[:1].islower() and not folded[start : start + 4].isupper() and not folded.startswith("via ", at + 1):
        return None  # a sentence goes on
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
    if close is None and dated and places and _is_sure(folded[start : places.end()]) and folded[start:at].rstrip()[-1] in ").":
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


def _opens_sentence(folded: str, start: int, limit: int) -> bool:
    """Whether a plain word follows the first one, as behind no place."""
    blank = folded.find(" ", start, limit)
    if blank < 0 or not folded[blank + 1 : blank + 2].islower() or not folded[start].isupper() or folded[start : start + 4].isupper():
        return False
    return not folded[start:blank].endswith(("-", ":")) and folded[blank + 1 : limit].split(" ", 1)[0] not in _INNER_WORDS


def is_dateline_alone(folded: str, start: int, end: int) -> bool:
    """Whether `folded[start:end]` is a place or a wire, with or without a date, and nothing else."""
    first = folded[start]
    if end - start > LONGEST_ALONE or not (first.isupper() or first in "([/-") or _opens_sentence(folded, start, end):
        return False
    if (
        first.isupper()
        and not _FIGURE_OR_COMMA.search(folded, start, end)
        and (folded.count(" ", start, end) > 3 or not _is_city(folded[start:end].strip(" -:.")))
    ):
        return False
    places = _PLACES.match(folded, start, end)
    if places and (match_wire(folded, start, places.end()) or not _is_place(places.group())):
        places = None
    at, dated, wired = _after_places(folded, places.end() if places else start, end)
    if folded[at:end].strip(" -:.,)]/"):
        return False
    if wired or places is None:
        return wired
    return _is_known(places.group()) or (dated and (places.group().isupper() or "," in places.group() or folded.startswith(",", places.end())))


def _after_places(folded: str, at: int, limit: int) -> tuple[int, bool, bool]:
    """Past dates, wires and what stands between them: the offset, whether a date and whether a wire was passed."""
    dated = wired = False
    for _ in range(24):
        letter = folded[at : at + 1].isalnum()
        date = DATE.match(folded, at, limit) if letter else None
        wire = match_wire(folded, at, limit)
        bracket = None if letter else _BRACKET_WIRE.match(folded, at, limit)
        if bracket and find_wire(folded, *bracket.span()):
            at, wired = bracket.end(), True
        elif date:
            at, dated = date.end(), True
        elif wire:
            at, wired = wire.end, True
        elif dated and (unknown := _ANY_BRACKET.match(folded, at, limit)):
            at, wired = unknown.end(), True
        elif _CLOSE.match(folded, at, limit) and not _more(folded, at, limit, dated):
            break
        elif filler := _FILLER.match(folded, at, limit):
            at = filler.end()
        else:
            break
    return at, dated, wired


def _more(folded: str, at: int, limit: int, dated: bool) -> bool:
    """Whether the date or a wire follows this dash, so that it does not close the dateline."""
    behind = min(limit, at + 6)
    while at < behind and not folded[at].isalnum():
        at += 1
    if match_wire(folded, at, limit):
        return True
    weekday = _WEEKDAY.match(folded, at, limit)
    return not dated and DATE.match(folded, weekday.end() if weekday else at, limit) is not None


def _is_place(words: str) -> bool:
    first = words.strip("([ ").split(" ")[0].strip(".,").lower()
    return first not in _NOT_PLACES and len(words) <= 110


def _is_city(words: str) -> bool:
    bare = words.strip("() ").lower()
    return bare in STAND_ALONE or (bare.startswith("washington") and _DISTRICT.sub("", bare) in STAND_ALONE)


def _is_acronym(folded: str, words: str, end: int) -> bool:
    """Whether a word in capitals stands so in the sentences that follow, as no city does."""
    return words.isalpha() and len(words) <= 6 and words.lower() not in STAND_ALONE and f" {words} " in folded[end : end + 6000]


def _is_sure(words: str) -> bool:
    """Whether the words are a place by themselves: known as one, a country, or in capitals."""
    head = _SPLIT.split(words.strip("()[] ").split(",")[0].strip(" .()"))[0].strip()
    if _is_known(words) or read_country(head):
        return True
    letters = [c for c in head if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters) and len(head.split()) <= 3


def _is_known(words: str) -> bool:
    """Whether the words are a city with its region or country, or one that is known to stand alone."""
    parts = [part.strip(" .()") for part in words.strip("()[] ").split(",")]
    if len(parts) > 1 and any(is_region(part) or read_country(part) for part in parts[1:]):
        return True
    return _is_city(_SPLIT.split(parts[0])[0].strip())


def read_dateline(manuscript: Manuscript, start: int, end: int, confidence: float, options: Options) -> tuple[Dateline, tuple[Diagnostic, ...]]:
    """What the dateline at `start:end` says."""
    folded = manuscript.folded
    while start + 1 < end and folded[start] in "*_# ":  # marks around it
        start += 1
    date = next(find_dates(folded, start, end, options), None)
    wire = find_wire(folded, start, end)
    wire_name = wire.name if wire else None
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
        places=_read_places(manuscript, start, end, wire),
        date=date.value if date else None,
        wire=wire_name,
    )
    return line, diagnostics


def _read_places(manuscript: Manuscript, start: int, end: int, wire: FoundWire | None) -> tuple[Place, ...]:
    folded = manuscript.folded
    bounds = _places_bounds(folded, start, end, wire)
    if bounds is None:
        return ()
    at, finish = bounds
    out: list[Place] = []
    for joint in [*_SPLIT.finditer(folded, at, finish), None]:
        stop = joint.start() if joint else finish
        out += [_read_place(manuscript, draft) for draft in _split_place(folded, at, stop) if len(folded[slice(*draft.name)].split()) <= MOST_WORDS]
        at = joint.end() if joint else stop
    return tuple(out)


def _places_bounds(folded: str, start: int, end: int, wire: FoundWire | None) -> tuple[int, int] | None:
    """Where the places stand: in front, else behind the wire and the date."""
    match = _PLACES.match(folded, start, end)
    date = DATE.search(folded, start, end)
    if wire and wire.end > start + NEAR:
        wire = None
    opens_with_date = date is not None and date.start() == start
    if (wire or opens_with_date) and (not match or match_wire(folded, match.start() + (match.group()[0] in "(["), match.end())):
        behind = max(wire.end if wire else 0, date.end() if date else 0)
        late = next((m for m in _PLACES.finditer(folded, behind, end) if _is_sure(m.group())), None)
        return late.span() if late else None
    if (
        not match
        or not _is_place(match.group())
        or _REFERENCE.match(folded, match.end(), end)
        or opens_with_date
        or match_wire(folded, match.start(), match.end())
    ):
        return None
    finish = min(match.end(), date.start()) if date else match.end()
    if slashed := _SLASHED.search(folded, start, finish):
        finish = slashed.start()
    if folded[start:finish].rstrip(", ")[-3:].lower() == "day":
        finish = start + len(_CLOSING_WEEKDAY.sub("", folded[start:finish]))
    return start, finish


class _Draft(NamedTuple):
    """A place's name, region and country by their offsets."""

    name: tuple[int, int]
    region: tuple[int, int] | None = None
    country: tuple[int, int] | None = None


def _split_place(folded: str, start: int, end: int) -> list[_Draft]:
    """One place with its region and country; several cities in a row are several places."""
    out: list[_Draft] = []
    for a, b in _comma_parts(folded, start, end):
        word = folded[a:b]
        last = out[-1] if out else None
        if last and last.region is None and last.country is None and is_region(word) and not _is_next_city(folded[slice(*last.name)], word):
            out[-1] = last._replace(region=(a, b))
        elif last and last.country is None and read_country(word):
            out[-1] = last._replace(country=(a, b))
        else:
            out.append(_Draft((a, b)))
    return out


def _comma_parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    at = start
    for raw in folded[start:end].split(","):
        bare = raw.strip(" ()[]-")
        if bare:
            first = at + raw.index(bare)
            capital = _CAPITAL.fullmatch(bare)
            parts += [(first + a, first + b) for a, b in ([capital.span("city"), capital.span("region")] if capital else [(0, len(bare))])]
        at += len(raw) + 1
    return parts


def _is_next_city(city: str, word: str) -> bool:
    """Whether "NEW YORK" behind "LONDON," is a city of its own: what is before it is known to lie elsewhere."""
    known = read_city(city)
    code = read_region(word)
    return word.lower() in STAND_ALONE and known is not None and code is not None and code not in (known[1], known[0])


def _read_place(manuscript: Manuscript, draft: _Draft) -> Place:
    """The place with the letters of the source, and with the codes of what is written, else of the city where its name alone tells them."""

    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (" ".join(manuscript.text[slice(*span)].split()), Span(start=span[0], end=span[1])) if span else (None, None)

    name = manuscript.folded[slice(*draft.name)]
    country_code = read_country(manuscript.folded[slice(*draft.country)]) if draft.country else None
    known = read_city(name)
    if draft.region:
        region_code = read_region(manuscript.folded[slice(*draft.region)], country_code, name)
        country_code = country_code or (region_code[:2] if region_code else None)
    else:
        region_code = known[1] if known and country_code in (None, known[0]) else None
        alone = None if draft.country or is_region(name) else read_country(name)
        country_code = country_code or (known[0] if known else alone)
    (city, city_span), (region, region_span), (country, country_span) = words(draft.name), words(draft.region), words(draft.country)
    assert city is not None
    assert city_span is not None
    return Place(
        name=city, name_span=city_span, region=region, region_span=region_span, country=country, country_span=country_span,
        region_code=region_code, country_code=country_code,
    )  # fmt: skip
