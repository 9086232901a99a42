"""What kind of document a text is: a release, an advisory, a statement, results, or something else.

In go the zones, the title and the quotes, out comes the kind. The title tells most of it; without a word there, a release whose first
sentence introduces a statement and that is made of it is a statement, and one that is made of "Who: What: When:", or of hours, is an advisory.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Body, DocumentType, Passage, Quote

LONGEST_LABEL: Final = 300  # a masthead that is longer is a letterhead
FIRST_WORDS: Final = 200  # of the body: its first sentence
SPOKEN: Final = 0.4  # so large a part of a statement is in the mouth of who made it
FIELDS: Final = 3  # an advisory names so many of who, what, when and where
HOURS: Final = 4  # or is an itinerary: so many of its lines begin with an hour,
SCHEDULE: Final = 0.3  # and so large a part of them

_STATEMENT: Final = re.compile(
    r"(?<!financial )(?<!mission )(?<!proxy )(?<!impact )\bstatements?\b(?! of (?:account|work|intent|cash))|\bremarks\b|\bcomments? on\b"
)
_ADVISORY: Final = re.compile(
    r"\b(?:media|press|news|photo) advis|^\W{0,4}advisory\b(?! (?:board|council|committee|panel|group|firm|service))|\bphoto (?:op\b|call|opportunity)|\bmedia (?:alert|invitation|availability|invited)\b|"
    r"\binvit(?:es?|ations?|ed)\b[^.]{0,40}\b(?:media|press|journalists|reporters|presentation|conference|call|webcast|briefing)\b|^(?:press|news) conference\b|"
    r"\bto (?:hold|host)\b[^.]{0,30}\b(?:press|news|conference|earnings) (?:conference|briefing|call)\b"
)
_PERIOD: Final = r"(?:first|second|third|fourth|1st|2nd|3rd|4th|full|half|fiscal)[- ](?:quarter|half|year)|\bq[1-4]\b|\b[hq][12]\b|\b(?:9|12|six|nine|twelve)[- ]?m(?:onths?)?\b|\bfy ?'?\d\d|\bfiscal\b|\byear[- ]end\b|\bquarter(?:ly)?\b|\bannual(?= (?:results|earnings|profits|financial|figures))|\binterim\b|\bhalf[- ]year"
_FIGURES: Final = r"\b(?:results?|earnings|revenues?|profits?|figures|financials|ebitda|(?:financial|interim|quarterly|half[- ]year(?:ly)?) report)\b"
# a title that tells when results will come announces an event
_ANNOUNCES: Final = re.compile(
    rf"\bto (?:release|announce|report|publish|issue|host|hold|discuss|review|present|webcast)\b[^.]{{0,80}}(?:{_FIGURES}|\bconference call\b|\bwebcast\b)|\b(?:sets|schedules|announces) (?:the )?dates? (?:for|of)\b[^.]{{0,60}}{_FIGURES}"
)
_EARNINGS: Final = re.compile(
    rf"(?:{_PERIOD}).{{0,60}}{_FIGURES}|{_FIGURES}.{{0,50}}(?:{_PERIOD})|\b(?:financial|preliminary) (?:results|figures)\b|\btrading (?:update|statement)\b|\b(?:interim|half[- ]year(?:ly)?|quarterly) (?:financial )?report\b"
)
_NO_EARNINGS: Final = re.compile(r"\b(?:charged|scheme|survey|poll|phase [1-3]|clinical|trials?|study|drill(?:ing)?|assay|elections?)\b")
# without one of these the patterns find nothing
_STATEMENT_PIECES: Final = ("statement", "remarks", "comment")
_ADVISORY_PIECES: Final = ("advis", "photo", "media", "invit", "conference", "briefing", " call")
_RESULT_PIECES: Final = (
    "result",
    "earnings",
    "revenue",
    "profit",
    "figures",
    "financial",
    "ebitda",
    " report",
    "trading ",
    "webcast",
    "conference call",
)
_INTRODUCED: Final = re.compile(
    r"\b(?:issued|released|made|gave|shared|delivered|offered|provided|put out)\b[^.]{0,30}\bstatements?\b|\bfollowing (?:[\w-]+ ){0,2}statements?\b"
)
_HOUR: Final = re.compile(r"[\W_]{0,4}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:at )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.? ?m\b")
_NO_HOUR: Final = frozenset("bcdeghijklnopqruvxyz")  # the letters with which no line of an hour begins
_FIELD: Final = re.compile(r"[\W_]{0,4}(?P<field>who|what|when|where|why)(?:(?: ?[/&] ?| and )(?P<too>who|what|when|where|why))?[*_ ]{0,3}:")
# what the first sentences of an advisory say
_INVITES: Final = re.compile(
    r"\b(?:media|press|journalists|reporters)(?: representatives| outlets)? are (?:\w+ )?(?:invited|encouraged) to (?:attend|join|cover|participate|register|submit|apply)\b|\bthis (?:media )?advisory\b"
)


def find_document_type(
    manuscript: Manuscript, zones: Sequence[Zone], headline: Passage | None, body: Body | None, quotes: Sequence[Quote], instead: bool
) -> DocumentType:
    """`instead` says that a notice told the text to be something else than a release."""
    if body is None or instead:
        return "other"
    title = headline.text.lower() if headline else ""
    if _has_one(title, _STATEMENT_PIECES) and _STATEMENT.search(title):
        return "statement"
    labels = " ".join([manuscript.lower[z.start : z.end] for z in zones if z.kind == "masthead" and z.end - z.start < LONGEST_LABEL])
    if any(_has_one(words, _ADVISORY_PIECES) and _ADVISORY.search(words) for words in (title, labels)):
        return "advisory"
    if _has_one(title, _RESULT_PIECES) and not _NO_EARNINGS.search(title):
        if _ANNOUNCES.search(title):
            return "advisory"
        if _EARNINGS.search(title):
            return "earnings"
    opening = body.text[:FIRST_WORDS].lower()
    if "statement" in opening and _INTRODUCED.search(opening) and sum(len(quote.text) for quote in quotes) >= SPOKEN * len(body.text):
        return "statement"
    if _has_one(opening, _ADVISORY_PIECES) and _INVITES.search(opening):
        return "advisory"
    return "advisory" if _names_event(manuscript, zones) else "release"


def _has_one(words: str, pieces: Sequence[str]) -> bool:
    return any(map(words.__contains__, pieces))


def _names_event(manuscript: Manuscript, zones: Sequence[Zone]) -> bool:
    """Whether the news is told as an answer to who, what, when and where, from its beginning, or is a list of hours with what happens then."""
    lower = manuscript.lower
    if "when:" in lower or "where:" in lower:
        start = next(zone.start for zone in zones if zone.kind == "body")
        fields = [_FIELD.match(lower, *block.words) for block in manuscript.blocks if block.start >= start]
        if any(fields[:2]) and len({word for field in fields if field for word in field.groups() if word}) >= FIELDS:
            return True
    hours = sum([_HOUR.match(lower, *block.words) is not None for block in manuscript.blocks if lower[block.words[0]] not in _NO_HOUR])
    return hours >= HOURS and hours >= SCHEDULE * len(manuscript.blocks)
