"""The words of a contact block between two separators: a heading, a request, a name, a title, a desk, an organization.

In goes one piece of the block, out come its items: mostly one; where nothing separates them, a name, its title and its body are told
by given names and by the words of titles and bodies.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple

from pressparse.models import Email, Link, Phone
from pressparse.places import STAND_ALONE, is_region, read_country
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


_DESK_WORDS: Final = (
    r"(?:media|press|news|investors?|public|company|ir|pr|corporate|general|further|primary|agency|editorial|communications?|shareholder|partnership|"
    r"investment|analyst|business|sales|customer|journalists?|interview|relations)"
)
_HEADING: Final = re.compile(
    rf"(?i)(?:for )?(?:(?:more|further|additional|all|any) )?(?:{_DESK_WORDS}(?: ?(?:and|&|/|or|,)? ?{_DESK_WORDS})* )?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information|questions)(?: (?:details|information|persons?|for more information|us|name))?"
    r"(?!(?-i:[a-z'])|[A-Z]{2})(?! (?:officer|director|manager|specialist|coordinator|counsel))|(?:for )?(?:media|press|investors?|journalists|public|company)(?:(?:, | and | & |/)(?:media|press|investors?|public))*(?=:|$)"
)
ASK: Final = re.compile(
    r"(?i)(?=[acegiprsw])\b(?:(?P<rsvp>rsvps?\b[^\n]{0,60}? to )|(?:please )?(?:(?P<contact>contact(?:ing)?|connect with|reach(?: out to)?|speak to|get in touch with)|call(?:ing)?(?! cent)|phone|"
    r"(?:send )?e-?mails? (?:to|us at)|send mail to|e-?mail(?:ing)?(?= )|write to|(?:is|are) available (?:at|on))\b:? ?(?:the |us )?)"
)
_OPENING_WORDS: Final = (
    "chief director head president vice senior executive managing manager press public media communications marketing corporate group deputy assistant "
    "associate general founder co-founder ceo cfo coo cto cmo svp evp vp avp spokesperson spokesman spokeswoman secretary officer coordinator professor "
    "editor owner partner principal chair chairman chairwoman chairperson global national regional investor director-general specialist consultant host"
)
# headings of other languages
_FOREIGN: Final = re.compile(
    r"(?i)presse-?kontakte?|(?:medien|presse|ihr )?(?:ansprechpartner(?:in)?|kontakt(?:e|daten|information(?:en)?|uppgifter)?)|f[uü]r weitere informationen|contacts? (?:de )?presse|pour (?:de )?plus (?:d'|amples )informations?|"
    r"(?:informaci[oó]n de )?contactos?(?: de prensa| para prensa)?|para (?:mayor|m[aá]s) informaci[oó]n|contatti(?: stampa)?|contatto per la stampa|per ulteriori informazioni|informaç(?:ão|ões) de contato|para mais informações|yhteystiedot|för (?:mer|ytterligare) information|perscontact|pressekontakt|for flere oplysninger"
)
_FOREIGN_OPENS: Final = frozenset("acfikmpyACFIKMPY")
_PLAIN: Final = "email e-mail tel telephone phone ph mobile mob cell fax office direct t m e p f c o w or and at on by via website web or"
_PLAIN_LABELS: Final = frozenset(_PLAIN.split())
# what is named behind such a label, whatever it looks like
_BODY_LABEL: Final = re.compile(r"(?i)company(?: name)?|organi[sz]ation(?: name)?|agency|firm|business name")
_TITLE_LABEL: Final = re.compile(r"(?i)(?:job )?title|position|role|designation")
_LABELS_OF: Final[dict[ItemKind, re.Pattern[str]]] = {
    "organization": _BODY_LABEL, "title": _TITLE_LABEL, "place": re.compile(r"(?i)(?:(?:street |company )?add(?:ress)?|(?:city|state|province|country|zip(?: code)?|location)(?:[/, ]+(?:city|state|province|country|zip))*)"),
}  # fmt: skip
_PERSON_LABEL: Final = re.compile(r"(?i)contact (?:person|name)")
_DAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
)
_CALENDAR: Final = frozenset(_DAYS.split())
_SENTENCE_WORDS: Final = "may can will is are should must has have please who that by no later than via your our you we they her his a an"
_VERBS: Final = frozenset(_SENTENCE_WORDS.split())
# words that open a title behind a name
_TITLE_OPENS: Final = frozenset(_OPENING_WORDS.split())
_SMALL: Final = frozenset(["of", "and", "for", "at", "&", "to", "in", "the"])
_SURNAMES: Final = frozenset(["Day", "House", "Court", "Street", "Church", "Page", "Lane", "Park", "Bank", "Banks", "Waters", "Power", "Price"])
_JOINS: Final = frozenset(["of", "with", "at", "from", "for"])
_FUNCTIONS: Final = re.compile(
    r"(?i)(?:the )?(?:(?:public|media|press|investor|government|external|corporate|internal|strategic|global|human|community|legislative|student|digital|"
    r"relations|affairs|communications?|marketing|operations|policy|resources|development|strategy|sales|finance|research|programs?|state|and|&|partnerships?|engagement|"
    r"advancement|outreach|information|innovation|technology|products?|content|brand|business)\b[ ,]{0,2})+"
)
_HEADINGS: Final = ("inquiries", "enquiries", "contacts", "contact")
_HEADING_BEHIND: Final = re.compile(rf"(?i)(?:{_DESK_WORDS} (?:and |& )?)*(?:{'|'.join(_HEADINGS)})$")
_DETAIL: Final = re.compile(r"(?i)&|(?:and|about|regarding|on|for)\b")  # "enquiries about the programme": no item
_LABEL: Final = re.compile(
    r"(?i)(?:e-?mail(?: address| us here)?|tel(?:ephone)?|(?:tele)?phone|ph|mobile|mob|cell(?:ular|phone)?|fax|facsimile|office|direct(?: line)?|voice|"
    r"name|full name|(?:[\w.]+ ){0,2}(?:dial-?in|replay|toll[ -]?free|access|conference)(?: (?:call|access|cent(?:er|re)|number|code|line|id|name|hotline))*|contact (?:person|name|e-?mail|phone|number)|country|city|state|province|web(?:site| ?page| pages)?|company website|visit our (?:website|blog)|url|address|a/?h|b/?h|[tmepocwfx]|or|and|at|on|via|by|"
    r"(?:u\.?s\.? )?mobile phones only|(?:(?:best|kind) )?regards|sincerely|(?:(?:english|french|german|dutch|spanish|italian|anglais|allemand|fran[cç]ais)[/, ]*)+|twitter|linkedin|facebook|instagram|youtube|x|here|online|fixed|work|home|number|ext|please)\.?"
)
_HONORIFIC: Final = re.compile(r"(?:Mrs?|Ms|Dr|Prof|Professor|Sir|Dame|Hon|Rev|Mx)\b\.? +")
_OFFICE_BEFORE: Final = re.compile(
    r"(?:Senator|Representative|Congress(?:wo)?man|Councill?or|Councilmember|Mayor|Governor|Sheriff|Detective|Captain|Lieutenant|Sergeant|Officer) (?=[A-Z])"
)
_DEGREE: Final = re.compile(r"(?: {0,2},? {1,2}(?:Esq|Ph\.?D|M\.?D|MBA|CFA|CPA|J\.?D|APR)\.?)+$")
NAME: Final = re.compile(
    r"(?:[A-Z]\.? ?|[A-ZÀ-Þ][a-zà-ÿ|'-]*[A-ZÀ-Þ]?[a-zà-ÿ|'-]+\.?|[A-ZÀ-Þ][A-ZÀ-Þ'-]+)"
    r"(?: (?:[A-ZÀ-Þ]\.?(?:[A-ZÀ-Þ]\.)?|[\"'(][A-Z][a-z]{1,12}[\"')]|van|von|der|den|de|del|da|dos|di|la|le|al|bin|ibn|el|ten|ter|"
    r"[A-ZÀ-Þ][A-ZÀ-Þ'-]+|[A-ZÀ-Þ][A-Za-zÀ-ÿ|'-]*[a-zà-ÿ]|Jr\.?|Sr\.?|I{2,3}|IV)){1,6}"
)
_DESK: Final = re.compile(
    r"(?i)(?!(?:\w+ ){0,3}(?:head|director|manager|chief|president|officer|vp|lead|specialist|minister of)\b)(?:[\w&'.]+ ){0,4}(?:(?:investor|media|public|press|corporate|external|government) (?:&|and )?(?:relations|affairs|communications|office|team|desk|section)|"
    r"(?:marketing|corporate|media|group|global|external) (?:& |and )?communications|communications(?: & media relations)?|newsroom|press office|press team|"
    r"minister's office|coverage desk|news desk|press (?:desk|room)|media (?:office|team))(?: (?:team|department|office|desk))?"
)
# "Acme Media Relations" is a body, "Media Relations" a role
_OWN_DESK: Final = re.compile(
    r"(?!(?i:investor|media|public|press|corporate|external|government|marketing|group|global|communications|newsroom|minister|coverage|news|head)\b)[A-Z]"
)
# words of organizations that stand in no personal name
_ORGANIZATION: Final = re.compile(
    r"(?i)\b(?:pr|ir|advisory|associates|wire|investors|exchange|manufacturing|agency|consult(?:ing|ants)?|entertainment|aesthetics|medical|"
    r"genetics|care|dental|growth|digital|global|international|creative|management|strateg(?:y|ies|ic)|advisors|industries|energy|"
    r"pharma\w*|therapeutics|biosciences|financial|securities|ventures|studios?|museum|gallery|church|ministries|community|team|desk|board|"
    r"sales|marketing|website|section|wholesale|centre|investment|network|foundation|association|institute|university|korea|home|page|inquiries|blvd|street|avenue|"
    r"road|suite|floor|building|drive|box|view|visit|click|follow|more|information|details|release|statement|photo|video|about|all|the|our|your|only|note|english|language|headquarters|inc|cooperative|commission|committee|electric|water|power)\b|"
    r"\.(?:com|net|org|ai|io|tv)\b"
)
MARGIN: Final = " .,:;*_#|<>\"'-"
_OFFICES: Final = r"(?!C[EFOTMI]O\b|[SEA]?VP\b|PR\b|IR\b)"
_ACRONYM_BEFORE: Final = re.compile(rf"{_OFFICES}(?P<body>[A-Z]{{3,6}}) (?=[A-Za-z][a-z])")
_ACRONYM_BEHIND: Final = re.compile(rf"(?<=[a-z]) {_OFFICES}(?P<body>[A-Z]{{3,6}})$")
_ACRONYM: Final = re.compile(rf"\b{_OFFICES}[A-Z]{{2,6}}\b")
_TITLE_JOINT: Final = re.compile(r" (?:of|at|for|with) (?:the )?(?=[A-Z])")
_OFFICE_ENDS: Final = re.compile(
    r"(?i)\b(?:officer|director|manager|president|head|specialist|coordinator|secretary|founder|chair(?:man|woman|person)?|spokes\w{3,6}|ceo|vp|owner|partner)\b"
)
_FIGURES: Final = re.compile(r"[\d ,./-]+")
_REGION_BEHIND: Final = re.compile(r"([A-Z]{2})(?= ?(?:\d|$|[,.)\n]|www))|([A-Z][a-z]+?(?: [A-Z][a-z]+?)?)(?=www|[^a-z]|$)")
_NUMBER_BEHIND: Final = re.compile(r" \d{2,}")
_ARTICLE: Final = re.compile(r"(?:the|an?) ")
_TEAM: Final = re.compile(r"(?:the )?(?:[\w-]+ ){1,4}(?:team|office|desk|department)")
_SUFFIXES: Final = frozenset(["II", "III", "IV", "JR", "SR"])
_BODIES: Final = re.compile(
    r"\b(?:Inc|LLC|Ltd|LLP|Corp|GmbH|University|Association|Foundation|Department|Council|Institute|Agency|Group|Society|Center|Office|Board|Court|Bureau|Ministry)\b"
)
_NO_FOUR: Final = re.compile(r"[.\"'(]| (?:van|von|de|del|da|di|la|le|al|bin|el|of) ")
_OFFICE: Final = re.compile(r"\b(?:Office|Department|Ministry|Bureau|Council|Court|Board)\b")
NEAR: Final = 20_000
LONGEST: Final = 110
LONGEST_PIECE: Final = 2000
_PARTICLES: Final = frozenset(["van", "von", "der", "den", "de", "del", "da", "di", "la", "le", "al", "bin", "el", "ten", "ter"])
_NEXT_USER: Final = re.compile(r"([A-Za-z][\w.+-]{0,60})@")
_STREETS: Final = frozenset(["street", "avenue", "blvd", "suite", "floor", "highway"])
_POST_BOX: Final = re.compile(r"p\.?o\.? box")
_ADDRESS: Final = re.compile(
    r"\d{5}|^\d+ [A-Za-z]|\b(?:ACT|NSW|VIC|Vic|QLD|Qld|TAS|Tas|SA|WA|NT) \d{4}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|(?i:\b(?:street|avenue|blvd|suite|floor|highway|ring \d|room \d)\b)"
)


@lru_cache(maxsize=4096)
def is_label(words: str) -> bool:
    """Whether the words only say what is behind them: "Tel.", "E-mail"."""
    return _LABEL.fullmatch(words) is not None


def read_label(words: str) -> ItemKind | None:
    """What a label says that the words behind it are, where it says so."""
    return next((kind for kind, label in _LABELS_OF.items() if label.fullmatch(words)), None)


def read_piece(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    """The items of one piece: mostly one; a heading or a request may stand before another."""
    start, end, before, behind = piece
    words = folded[start:end]
    if len(words) > LONGEST_PIECE:
        return []
    if words.rstrip(".").lower() in _PLAIN_LABELS or (len(words) <= LONGEST and is_label(words) and "ontact" not in words):
        return []
    if _is_plain_name(words) and not behind.startswith(",") and not before.endswith(("(", " in ", " in the ")):
        return [Item("name", start, end, before, new_line)]
    if words[0] in _FOREIGN_OPENS and _FOREIGN.fullmatch(words):
        return [Item("heading", start, end, before, new_line)]
    ask = ASK.match(words)
    if ask and (ask.end() < len(words) or behind.strip(" ") in (":", "") or ask["contact"]) and not _HEADING.fullmatch(words):
        heading = _HEADING.match(words)
        if not (heading and new_line and ask["contact"]):
            rest = _inner(folded, start + ask.end(), end)
            item = [Item("ask", start, start + ask.end(), before, new_line)] if ask["contact"] else []
            return item + (read_piece(folded, Piece(*rest, "ask", behind), False) if rest else [])
    if new_line or before.strip() in ("", "#", "*", "_") or "\n" in before or before.startswith(":"):
        heading = _HEADING.match(words)
        if behind.startswith(":") and is_label(words):
            return []  # "Contact e-mail:"
        if words[0] in "cC" and _PERSON_LABEL.fullmatch(words):
            return [Item("ask", start, end, before, new_line)]
        if heading and heading.group().strip():
            item = [Item("heading", start, start + heading.end(), before, new_line)]
            rest = _inner(folded, start + heading.end(), end)
            return item + (
                read_piece(folded, Piece(*rest, "", behind), False)
                if rest and not _DETAIL.match(folded, rest[0]) and not _is_sentence(folded[slice(*rest)])
                else []
            )
        if words.startswith(("For ", "for ")) and (":" in behind or "\n" in behind) and len(words) < 60 and words[4:5].isupper():
            return [Item("for", start + 4, end, before, new_line)]
    trailing = _HEADING_BEHIND.search(words) if words[-9:].lower().endswith(_HEADINGS) else None
    if trailing and trailing.start():
        rest = _inner(folded, start, start + trailing.start())
        items = read_piece(folded, Piece(*rest, before, ""), new_line) if rest and not folded[slice(*rest)].endswith((" and", " &")) else []
        return [*items, Item("heading", start + trailing.start(), end, "", False)]
    if len(words) > LONGEST:
        return [Item("desk", start, end, before, new_line)] if _is_team(words) else []
    if is_label(words) or words.lower() in _CALENDAR or _is_place(folded, piece):
        return []
    return _read_role(folded, piece, new_line)


def _is_plain_name(words: str) -> bool:
    """Whether the words are a given name of the table and one other word: most pieces that are a name are no more."""
    first, _, last = words[:LONGEST].partition(" ")
    return last.isalpha() and last.istitle() and is_given_name(first) and first.istitle() and not _has_title(words) and not _is_body(words)


def _inner(folded: str, start: int, end: int) -> tuple[int, int] | None:
    words = folded[start:end]
    bare = words.strip(MARGIN)
    return (first := start + words.index(bare), first + len(bare)) if bare else None


def _is_sentence(words: str) -> bool:
    if words.isupper() and {"TO", "AN", "A", "THE", "FOR", "PLEASE"} & set(words.split()):
        return True
    small = [w for w in words.split() if w.islower() and w not in ("of", "the", "and", "for")]
    return len(small) >= 3 or (len(small) >= 1 and words[:1].islower() and not _has_title(words) and not _DESK.fullmatch(words))


def _is_place(folded: str, piece: Piece) -> bool:
    words = folded[piece.start : piece.end]
    bare = words.strip(". ").lower()
    if (
        piece.before.strip() == "in"
        or is_region(words)
        or read_country(bare)
        or bare in STAND_ALONE
        or words.startswith(("In ", "Outside ", "From "))
        or (words[0] in "/0123456789" and _FIGURES.fullmatch(words))
    ):
        return True
    if (_STREETS & set(bare.split())) or _POST_BOX.search(bare) or (any(map(str.isdigit, words)) and _ADDRESS.search(words)):
        return True
    if piece.behind.startswith(",") and not _is_body(words) and not _has_title(words):
        next_words = folded[piece.end + 1 : piece.end + 30].strip(" ,")
        region = _REGION_BEHIND.match(next_words)
        if region and (is_region(region.group()) or read_country(region.group())):
            return True
    return False


def _read_role(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    start, end, before, behind = piece
    words = folded[start:end]
    if _is_sentence(words) or len(words) < 2:
        return [] if not _is_team(words) else [Item("desk", start, end, before, new_line)]
    honorific = _HONORIFIC.match(words) if words[0] in "MDPSHR" else None
    name_start = start + (honorific.end() if honorific else 0)
    degree = _DEGREE.search(folded[name_start:end]) if words[-1] in "qDAR." else None
    name_end = name_start + degree.start() if degree else end
    name = folded[name_start:name_end]
    if (honorific and honorific.end() >= len(words)) or (words[0] in "MDPSHR" and _HONORIFIC.fullmatch(words + " ")):
        return []
    if (office := _OFFICE_BEFORE.match(words)) and is_name(words[office.end() :]) and is_given_name(words[office.end() :].split()[0]):
        at = start + office.end()
        return [Item("title", start, at - 1, before, new_line), Item("name", at, end, "", False)]
    run = _split_person(folded, name_start, end)
    if run is None and _DESK.fullmatch(words):
        own = _OWN_DESK.match(words) and not read_country(words.split()[0])
        return [Item("organization" if own else "desk", start, end, before, new_line)]
    if "(" in before and words.isupper() and len(words) > 5:
        return []  # "(ROE)" tells for whom, not of what
    if run:
        name_stop, rest, is_body = run
        rest_piece = Piece(rest, end, "", behind)
        item = Item("name", name_start, name_stop, before, new_line)
        return [item, Item("organization", rest, end, "", False)] if is_body else [item, *_read_role(folded, rest_piece, False)]
    if NAME.fullmatch(name) and ("(" not in before or is_given_name(name.split()[0])):
        if parts := _split_run(folded, name_start, name_end):
            return [Item("name", parts[0], parts[1], before, new_line), *_read_role(folded, Piece(parts[2], parts[3], "", behind), False)]
        if not _is_body(name) and not _has_title(name):
            return [Item("name", name_start, name_end, before, new_line)]
    if _has_title(words) and _ACRONYM_BEFORE.match(words) and words.count(" ") < 5:
        return _read_title(folded, piece, new_line)
    if words.endswith("'s Office"):
        return [Item("organization", start, end, before, new_line)]
    if (_has_title(words) or words in ("CEO", "CFO", "COO", "CTO")) and not _has_body(words):
        return _read_title(folded, piece, new_line)
    if _has_title(words) and _split_title(folded, start, end):
        return _read_title(folded, piece, new_line)
    if words[0].isupper() or words.startswith("the ") or (_is_body(words) and not words.islower() and not _is_sentence(words)):
        cut = _NUMBER_BEHIND.search(words)
        stop = start + cut.start() if cut else end
        if _VERBS & set(words.split()) or words.startswith(("For ", "To ", "If ")) or not any(c.isalpha() for c in folded[start:stop]):
            return []
        return [Item("organization", start, stop, before, new_line)]
    return []


def _read_title(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    """A title, with the body that stands in it: "President, Tide Works" is two pieces, "OUSA President" and "Director at Tide Works" are one."""
    start, end, before, _ = piece
    lead = _ARTICLE.match(folded, start, end)
    start = lead.end() if lead else start
    words = folded[start:end]
    if body := _ACRONYM_BEFORE.match(words):
        return [Item("organization", start, start + body.end("body"), before, new_line), Item("title", start + body.end(), end, "", False)]
    if parts := _split_title(folded, start, end):
        return [Item("title", start, parts[0], before, new_line), Item("organization", parts[1], end, "", False)]
    if body := _ACRONYM_BEHIND.search(words):
        return [Item("title", start, start + body.start(), before, new_line), Item("organization", start + body.start("body"), end, "", False)]
    return [Item("title", start, end, before, new_line)]


def _split_title(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a title ends and its body begins: behind the last "of" or "at" before an organization, or, where nothing separates them,
    behind the title's last word before a name that the text has elsewhere."""
    words = folded[start:end]
    for joint in reversed(list(_TITLE_JOINT.finditer(words))):
        right = words[joint.end() :]
        known = _has_body(right) or _ACRONYM.search(right) or (_count(folded, right) > _count(folded, words) and len(right) > 4)
        if (
            known
            and not _FUNCTIONS.fullmatch(right)
            and not _DESK.fullmatch(right)
            and TITLE.search(words, 0, joint.start())
            and not _OFFICE.search(words, 0, joint.start())
        ):
            return start + joint.start(), start + joint.end()
    last = max(_OFFICE_ENDS.finditer(words), key=re.Match.end, default=None)
    if last and last.end() < len(words):
        right = words[last.end() :].strip()
        if (
            len(right) > 3
            and right.split()[0] not in _SMALL
            and _count(folded, right) > _count(folded, words)
            and not _FUNCTIONS.fullmatch(right)
            and not _has_title(right)
        ):
            return start + last.end(), end - len(right)
    return None


def _split_person(folded: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """ "Jane Roe Director of Tides", "Jane Roe of Tide Works", "Jane Roe Tide Works Inc": where the name ends and the rest begins, and whether
    the rest is a body. A name is told by its given name or by the address that follows."""
    tokens = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", folded[start:end])]
    count = 2
    while count < len(tokens) and (re.fullmatch(r"[A-Z]\.?", folded[slice(*tokens[count - 1])]) or folded[slice(*tokens[count - 1])] in _PARTICLES):
        count += 1
    if len(tokens) <= count:
        return None
    name = folded[start : tokens[count - 1][1]]
    if not NAME.fullmatch(name) or _has_title(name) or _is_body(name):
        return None
    rest_start, first = tokens[count][0], folded[slice(*tokens[count])]
    rest = folded[rest_start:end]
    if rest.endswith("'s Office") and is_given_name(name.split()[0]):
        return tokens[count - 1][1], rest_start, True
    if _ACRONYM_BEFORE.match(rest) and _has_title(rest) and not folded[start:end].isupper():
        return tokens[count - 1][1], rest_start, False
    if _is_team(rest.lower()) or (len(tokens) == count + 1 and _FUNCTIONS.fullmatch(rest)):
        return None  # "Jane Roe Press Office", "Jane Roe Communications"
    person = (
        is_given_name(name.split()[0])
        or _is_signed(folded, end, name)
        or (_has_body(rest) and _count(folded, rest) > _count(folded, folded[start:end]) == 1)
    )
    if first in _JOINS and len(tokens) > count + 1:
        body_start = tokens[count + 1][0]
        body_start += 4 if folded.startswith("the ", body_start) else 0
        return (tokens[count - 1][1], body_start, not _has_title(folded[body_start:end])) if person and folded[body_start].isupper() else None
    if not person:
        return None
    if first.lower() in _TITLE_OPENS and _has_title(rest):
        return tokens[count - 1][1], rest_start, False
    whole = folded[start:end]
    known = _count(folded, name) > _count(folded, whole) or _count(folded, rest) > _count(folded, whole) or _is_signed(folded, end, name)
    if len(tokens) > count + 1 and first[0].isupper() and (((_is_body(whole) or "&" in rest) and known) or first == "The"):
        return tokens[count - 1][1], rest_start, True
    return None


def _count(folded: str, words: str) -> int:
    """How often the words stand in the first pages of the text."""
    return folded.count(words, 0, NEAR)


def _is_signed(folded: str, end: int, name: str) -> bool:
    """Whether the next address is this person's."""
    address = _NEXT_USER.search(folded, end, min(len(folded), end + 90))
    user = address[1].lower() if address else ""
    return any(len(word) > 2 and word.lower() in user for word in name.split())


@cache
def _given_names() -> frozenset[str]:
    data = tomllib.loads(files("pressparse").joinpath("data/given_names.toml").read_text(encoding="utf-8"))
    return frozenset(data["names"].split())


def is_given_name(word: str) -> bool:
    """Whether a word is a given name of the table: that it is none says nothing."""
    return word.strip(".,").title() in _given_names()


def is_desk(words: str) -> bool:
    """Whether the words are a desk: "Investor Relations"."""
    return _DESK.fullmatch(words) is not None


def is_name(words: str) -> bool:
    return len(words) <= LONGEST and bool(NAME.fullmatch(words)) and not _is_body(words) and not _has_title(words)


def _is_team(words: str) -> bool:
    return bool(_TEAM.fullmatch(words))


def _has_title(words: str) -> bool:
    return any(map(_is_title_word, words.split()))


@lru_cache(maxsize=8192)
def _is_title_word(word: str) -> bool:
    return TITLE.search(word) is not None


@lru_cache(maxsize=8192)
def _is_body_word(word: str) -> bool:
    return bool(_ORGANIZATION.search(word) or ORGANIZATION.search(word))


def _is_body(words: str) -> bool:
    """Whether a run of capitals is an organization: by its words, or by an acronym beside plain words."""
    tokens = words.split()
    if len(tokens) == 2 and tokens[1] in _SURNAMES and is_given_name(tokens[0]):
        return False  # "Mary Day"
    if {"For", "The", "And", "With", "To", "Against", "Of"} & set(tokens):
        return True
    acronym = any(t.isupper() and 2 <= len(t) <= 6 and t.isalpha() and t not in _SUFFIXES for t in tokens) and not words.isupper()
    return acronym or any(map(_is_body_word, tokens)) or (words.isupper() and any(map(_is_body_word, words.title().split())))


def _has_body(words: str) -> bool:
    return bool(_BODIES.search(words))


def _split_run(folded: str, start: int, end: int) -> tuple[int, int, int, int] | None:
    """ "Jane Roe ACME Brussels", "Jane Roe Fresh Air": a name and what stands behind it without a separator."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", folded[start:end])]
    if TITLE.search(folded[start : words[min(1, len(words) - 1)][1]]):
        return None
    for k in range(2, len(words)):
        right = folded[words[k][0] : end]
        if re.fullmatch(r"[A-Z]{3,6}", folded[slice(*words[k])]) and not folded[start:end].isupper():
            return start, words[k - 1][1], words[k][0], end
        if (
            len(words) > k + 1
            and len(right) > 4
            and _count(folded, right) > (whole := _count(folded, folded[start:end]))
            and (whole == 1 or is_given_name(folded[slice(*words[0])]))
            and not _is_body(folded[start : words[k - 1][1]])
        ):
            return start, words[k - 1][1], words[k][0], end
    if len(words) >= 4 and not _is_body(folded[start:end]) and not _NO_FOUR.search(folded, start, end):
        return start, words[1][1], words[2][0], end
    return None
