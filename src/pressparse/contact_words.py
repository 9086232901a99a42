"""The words of a contact block: what is told by the words alone, wherever they stand.

In goes a piece of the block or one of its words, out comes whether it is a label, a desk, a name, a title, an organization.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pressparse.given_names import is_given_name
from pressparse.models import Email, Link, Phone
from pressparse.vocabulary import ORGANIZATION, TITLE

ItemKind = Literal["column", "heading", "ask", "for", "name", "title", "desk", "organization", "place", "email", "phone", "link"]


class Item(NamedTuple):
    """One item; `before` is what separates it from the item above ("" where nothing but blanks does), `below` whether a line begins."""

    kind: ItemKind
    start: int
    end: int
    before: str
    new_line: bool
    address: Email | Phone | Link | None = None


class Piece(NamedTuple):
    start: int
    end: int
    before: str
    behind: str


ASK: Final = re.compile(
    r"(?i)(?=[acegiprsw])\b(?:(?P<rsvp>rsvps?\b[^\n]{0,60}? to )|(?:please )?(?:(?P<contact>contact(?:ing)?|connect with|reach(?: out to)?|speak to|get in touch with)|call(?:ing)?(?! cent)|phone|"
    r"(?:send )?e-?mails? (?:to|us at)|send mail to|e-?mail(?:ing)?(?= )|write to|(?:is|are) available (?:at|on))\b:? ?(?:the |us )?)"
)
# what is named behind such a label, whatever it looks like
_BODY_LABEL: Final = re.compile(r"(?i)company(?: name)?|organi[sz]ation(?: name)?|agency|firm|business name")
_TITLE_LABEL: Final = re.compile(r"(?i)(?:job )?title|position|role|designation")
_LABELS_OF: Final[dict[ItemKind, re.Pattern[str]]] = {
    "organization": _BODY_LABEL, "title": _TITLE_LABEL, "place": re.compile(r"(?i)(?:(?:street |company )?add(?:ress)?|(?:city|state|province|country|zip(?: code)?|location)(?:[/, ]+(?:city|state|province|country|zip))*)"),
}  # fmt: skip
_SURNAMES: Final = frozenset(["Day", "House", "Court", "Street", "Church", "Page", "Lane", "Park", "Bank", "Banks", "Waters", "Power", "Price"])
_LABEL: Final = re.compile(
    r"(?i)(?:e-?mail(?: address| us here)?|tel(?:ephone)?|(?:tele)?phone|ph|mobile|mob|cell(?:ular|phone)?|fax|facsimile|office|direct(?: line)?|voice|"
    r"name|full name|(?:[\w.]+ ){0,2}(?:dial-?in|replay|toll[ -]?free|access|conference)(?: (?:call|access|cent(?:er|re)|number|code|line|id|name|hotline))*|contact (?:person|name|e-?mail|phone|number)|country|city|state|province|web(?:site| ?page| pages)?|company website|visit our (?:website|blog)|url|address|a/?h|b/?h|[tmepocwfx]|or|and|at|on|via|by|"
    r"(?:u\.?s\.? )?mobile phones only|(?:(?:best|kind) )?regards|sincerely|(?:(?:english|french|german|dutch|spanish|italian|portuguese|swedish|danish|norwegian|finnish|polish|czech|greek|hungarian|russian|turkish|chinese|japanese|korean|arabic|anglais|allemand|fran[cç]ais|deutsch|englisch|franz[oö]sisch|espa[nñ]ol|ingl[eé]s)[/, ]*)+|twitter|linkedin|facebook|instagram|youtube|x|here|online|fixed|work|home|number|ext|please)\.?"
)
NAME: Final = re.compile(
    r"(?:[A-Z]\.? ?|[A-ZÀ-Þ][a-zà-ÿ|'-]*[A-ZÀ-Þ]?[a-zà-ÿ|'-]+\.?|[A-ZÀ-Þ][A-ZÀ-Þ'-]+)"
    r"(?: (?:[A-ZÀ-Þ]\.?(?:[A-ZÀ-Þ]\.)?|[\"'(][A-Z][a-z]{1,12}[\"')]|van|von|der|den|de|del|da|dos|di|la|le|al|bin|ibn|el|ten|ter|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'-]+|[A-ZÀ-Þ][A-Za-zÀ-ÿ|'-]*[a-zà-ÿ]|Jr\.?|Sr\.?|I{2,3}|IV)){1,6}"
)
DESK: Final = re.compile(
    r"(?i)(?!(?:\w+ ){0,3}(?:head|director|manager|chief|president|officer|vp|lead|specialist|minister of)\b)(?:[\w&'.]+ ){0,4}(?:(?:investor|media|public|press|corporate|external|government) (?:&|and )?(?:relations|affairs|communications|office|team|desk|section)|"
    r"(?:marketing|corporate|media|group|global|external) (?:& |and )?communications|communications(?: & media relations)?|newsroom|press office|press team|"
    r"minister's office|coverage desk|news desk|press (?:desk|room)|media (?:office|team))(?: (?:team|department|office|desk))?"
)
# words of organizations that stand in no personal name
_ORGANIZATION: Final = re.compile(
    r"(?i)\b(?:pr|ir|advisory|associates|wire|investors|exchange|manufacturing|agency|consult(?:ing|ants)?|entertainment|aesthetics|medical|"
    r"genetics|care|dental|growth|digital|global|international|creative|management|strateg(?:y|ies|ic)|advisors|industries|energy|"
    r"pharma\w*|productions|publications|publishing|pictures|records|games|designs|motors|airlines|airways|hotels|resorts|properties|brands|worldwide|interactive|magazine|times|gazette|tribune|healthcare|technology|software|hardware|products|widgets|computers|electronics|solutions|bank|airport|library|theat(?:er|re)|therapeutics|biosciences|financial|securities|ventures|studios?|museum|gallery|church|ministries|community|team|desk|board|"
    r"sales|marketing|website|section|wholesale|centre|investment|network|foundation|association|institute|university|korea|home|page|inquiries|blvd|street|avenue|"
    r"road|suite|floor|building|drive|box|view|visit|click|follow|more|information|details|release|statement|photo|video|about|all|the|our|your|only|note|english|language|headquarters|inc|cooperative|commission|committee|electric|water|power)\b|"
    r"\.(?:com|net|org|ai|io|tv)\b"
)
MARGIN: Final = " .,:;*_#|<>\"'-"
_TEAM: Final = re.compile(r"(?:the )?(?:[\w-]+ ){1,4}(?:team|office|desk|department)")
_SUFFIXES: Final = frozenset(["II", "III", "IV", "JR", "SR"])
_BODIES: Final = re.compile(
    r"\b(?:Inc|LLC|Ltd|LLP|Corp|GmbH|University|Association|Foundation|Department|Council|Institute|Agency|Group|Society|Center|Office|Board|Court|Bureau|Ministry)\b"
)
LONGEST: Final = 110


@lru_cache(maxsize=1024)
def is_label(words: str) -> bool:
    """Whether the words only say what is behind them: "Tel.", "E-mail"."""
    return _LABEL.fullmatch(words) is not None


def read_label(words: str) -> ItemKind | None:
    """What a label says that the words behind it are, where it says so."""
    return next((kind for kind, label in _LABELS_OF.items() if label.fullmatch(words)), None)


def is_desk(words: str) -> bool:
    """Whether the words are a desk: "Investor Relations"."""
    return DESK.fullmatch(words) is not None


def is_name(words: str) -> bool:
    return len(words) <= LONGEST and bool(NAME.fullmatch(words)) and not is_body(words) and not has_title(words)


def is_team(words: str) -> bool:
    return bool(_TEAM.fullmatch(words))


def has_title(words: str) -> bool:
    return any(map(_is_title_word, words.split()))


@lru_cache(maxsize=2048)
def _is_title_word(word: str) -> bool:
    return TITLE.search(word) is not None


@lru_cache(maxsize=2048)
def _is_body_word(word: str) -> bool:
    return bool(_ORGANIZATION.search(word) or ORGANIZATION.search(word))


def is_body(words: str) -> bool:
    """Whether a run of capitals is an organization: by its words, or by an acronym beside plain words."""
    tokens = words.split()
    if len(tokens) == 2 and tokens[1] in _SURNAMES and is_given_name(tokens[0]):
        return False  # "Mary Day"
    if {"For", "The", "And", "With", "To", "Against", "Of"} & set(tokens):
        return True
    acronym = any(t.isupper() and 2 <= len(t) <= 6 and t.isalpha() and t not in _SUFFIXES for t in tokens) and not words.isupper()
    return acronym or any(map(_is_body_word, tokens)) or (words.isupper() and any(map(_is_body_word, words.title().split())))


def has_body(words: str) -> bool:
    return bool(_BODIES.search(words))
