"""The words of a contact block between two separators: a heading, a request, a name, a title, a desk, an organization.

In goes one piece of the block, out come its items: mostly one; where nothing separates them, a name, its title and its body are told
by given names and by the words of titles and bodies.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.contact_splits import ACRONYM_BEFORE, split_person, split_run, split_title
from pressparse.contact_words import (
    ASK,
    DESK,
    LONGEST,
    MARGIN,
    NAME,
    Item,
    Piece,
    has_body,
    has_title,
    is_body,
    is_label,
    is_name,
    is_team,
)
from pressparse.given_names import is_given_name
from pressparse.places import STAND_ALONE, is_region, read_country

_DESK_WORDS: Final = (
    r"(?:media|press|news|investors?|public|company|ir|pr|corporate|general|further|primary|agency|editorial|communications?|shareholder|partnership|"
    r"investment|analyst|business|sales|customer|journalists?|interview|relations)"
)
_HEADING: Final = re.compile(
    rf"(?i)(?:for )?(?:(?:more|further|additional|all|any) )?(?:{_DESK_WORDS}(?: ?(?:and|&|/|or|,)? ?{_DESK_WORDS})* )?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information|questions)(?: (?:details|information|persons?|for more information|us|name))?"
    r"(?!(?-i:[a-z'])|[A-Z]{2})(?! (?:officer|director|manager|specialist|coordinator|counsel))|(?:for )?(?:media|press|investors?|journalists|public|company)(?:(?:, | and | & |/)(?:media|press|investors?|public))*(?=:|$)"
)
# headings of other languages
_FOREIGN: Final = re.compile(
    r"(?i)presse-?kontakte?|(?:medien|presse|ihr )?(?:ansprechpartner(?:in)?|kontakt(?:e|daten|information(?:en)?|uppgifter)?)|f[uü]r weitere informationen|contacts? (?:de )?presse|pour (?:de )?plus (?:d'|amples )informations?|"
    r"(?:informaci[oó]n de )?contactos?(?: de prensa| para prensa)?|para (?:mayor|m[aá]s) informaci[oó]n|contatti(?: stampa)?|contatto per la stampa|per ulteriori informazioni|informaç(?:ão|ões) de contato|para mais informações|yhteystiedot|för (?:mer|ytterligare) information|perscontact|pressekontakt|for flere oplysninger"
)
_FOREIGN_OPENS: Final = frozenset("acfikmpyACFIKMPY")
_PLAIN: Final = "email e-mail tel telephone phone ph mobile mob cell fax office direct t m e p f c o w or and at on by via website web or"
_PLAIN_LABELS: Final = frozenset(_PLAIN.split())
_DAYS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
)
_CALENDAR: Final = frozenset(_DAYS.split())
_SENTENCE_WORDS: Final = "may can will is are should must has have please who that by no later than via your our you we they her his a an"
_VERBS: Final = frozenset(_SENTENCE_WORDS.split())
_HEADINGS: Final = ("inquiries", "enquiries", "contacts", "contact")
_HEADING_BEHIND: Final = re.compile(rf"(?i)(?:{_DESK_WORDS} (?:and |& )?)*(?:{'|'.join(_HEADINGS)})$")
_DETAIL: Final = re.compile(r"(?i)&|(?:and|about|regarding|on|for)\b")  # "enquiries about the programme": no item
_HONORIFIC: Final = re.compile(r"(?:Mrs?|Ms|Dr|Prof|Professor|Sir|Dame|Hon|Rev|Mx)\b\.? +")
_OFFICE_BEFORE: Final = re.compile(
    r"(?:Senator|Representative|Congress(?:wo)?man|Councill?or|Councilmember|Mayor|Governor|Sheriff|Detective|Captain|Lieutenant|Sergeant|Officer) (?=[A-Z])"
)
_DEGREE: Final = re.compile(r"(?: {0,2},? {1,2}(?:Esq|Ph\.?D|M\.?D|MBA|CFA|CPA|J\.?D|APR)\.?)+$")
# "Acme Media Relations" is a body, "Media Relations" a role
_OWN_DESK: Final = re.compile(
    r"(?!(?i:investor|media|public|press|corporate|external|government|marketing|group|global|communications|newsroom|minister|coverage|news|head)\b)[A-Z]"
)
_FIGURES: Final = re.compile(r"[\d ,./-]+")
_REGION_BEHIND: Final = re.compile(r"([A-Z]{2})(?= ?(?:\d|$|[,.)\n]|www))|([A-Z][a-z]+?(?: [A-Z][a-z]+?)?)(?=www|[^a-z]|$)")
_NUMBER_BEHIND: Final = re.compile(r" \d{2,}")
_ARTICLE: Final = re.compile(r"(?:the|an?) ")
LONGEST_PIECE: Final = 2000
_STREETS: Final = frozenset(["street", "avenue", "blvd", "suite", "floor", "highway"])
_POST_BOX: Final = re.compile(r"p\.?o\.? box")
_ADDRESS: Final = re.compile(
    r"\d{5}|^\d+ [A-Za-z]|\b(?:ACT|NSW|VIC|Vic|QLD|Qld|TAS|Tas|SA|WA|NT) \d{4}\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|(?i:\b(?:street|avenue|blvd|suite|floor|highway|ring \d|room \d)\b)"
)


def read_piece(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    """The items of one piece: mostly one; a heading or a request may stand before another."""
    start, end, before, behind = piece
    words = folded[start:end]
    if len(words) > LONGEST_PIECE:
        return []
    if words.rstrip(".").lower() in _PLAIN_LABELS or (
        len(words) <= LONGEST and is_label(words) and ("ontact" not in words or behind.startswith(":"))
    ):
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
        return [Item("desk", start, end, before, new_line)] if is_team(words) else []
    if is_label(words) or words.lower() in _CALENDAR or _is_place(folded, piece):
        return []
    return _read_role(folded, piece, new_line)


def _is_plain_name(words: str) -> bool:
    """Whether the words are a given name of the table and one other word: most pieces that are a name are no more."""
    first, _, last = words[:LONGEST].partition(" ")
    return last.isalpha() and last.istitle() and is_given_name(first) and first.istitle() and not has_title(words) and not is_body(words)


def _inner(folded: str, start: int, end: int) -> tuple[int, int] | None:
    words = folded[start:end]
    bare = words.strip(MARGIN)
    return (first := start + words.index(bare), first + len(bare)) if bare else None


def _is_sentence(words: str) -> bool:
    if words.isupper() and {"TO", "AN", "A", "THE", "FOR", "PLEASE"} & set(words.split()):
        return True
    small = [w for w in words.split() if w.islower() and w not in ("of", "the", "and", "for")]
    return len(small) >= 3 or (len(small) >= 1 and words[:1].islower() and not has_title(words) and not DESK.fullmatch(words))


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
    if piece.behind.startswith(",") and not is_body(words) and not has_title(words):
        next_words = folded[piece.end + 1 : piece.end + 30].strip(" ,")
        region = _REGION_BEHIND.match(next_words)
        if region and (is_region(region.group()) or read_country(region.group())):
            return True
    return False


def _read_role(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    start, end, before, behind = piece
    words = folded[start:end]
    if _is_sentence(words) or len(words) < 2:
        return [] if not is_team(words) else [Item("desk", start, end, before, new_line)]
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
    run = split_person(folded, name_start, end)
    if run is None and DESK.fullmatch(words):
        own = _OWN_DESK.match(words) and not read_country(words.split()[0])
        return [Item("organization" if own else "desk", start, end, before, new_line)]
    if "(" in before and words.isupper() and len(words) > 5:
        return []  # "(ROE)" tells for whom, not of what
    if run:
        name_stop, rest, of_body = run
        rest_piece = Piece(rest, end, "", behind)
        item = Item("name", name_start, name_stop, before, new_line)
        return [item, Item("organization", rest, end, "", False)] if of_body else [item, *_read_role(folded, rest_piece, False)]
    if NAME.fullmatch(name) and ("(" not in before or is_given_name(name.split()[0])):
        if parts := split_run(folded, name_start, name_end):
            return [Item("name", parts[0], parts[1], before, new_line), *_read_role(folded, Piece(parts[2], parts[3], "", behind), False)]
        if not is_body(name) and not has_title(name):
            return [Item("name", name_start, name_end, before, new_line)]
    if has_title(words) and ACRONYM_BEFORE.match(words) and words.count(" ") < 5:
        return _read_title(folded, piece, new_line)
    if words.endswith("'s Office"):
        return [Item("organization", start, end, before, new_line)]
    if (has_title(words) or words in ("CEO", "CFO", "COO", "CTO")) and not has_body(words):
        return _read_title(folded, piece, new_line)
    if has_title(words) and split_title(folded, start, end):
        return _read_title(folded, piece, new_line)
    if words[0].isupper() or words.startswith("the ") or (is_body(words) and not words.islower() and not _is_sentence(words)):
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
    if body := ACRONYM_BEFORE.match(words):
        return [Item("organization", start, start + body.end("body"), before, new_line), Item("title", start + body.end(), end, "", False)]
    if parts := split_title(folded, start, end):
        return [Item("title", start, parts[0], before, new_line), Item("organization", parts[1], end, "", False)]
    return [Item("title", start, end, before, new_line)]
