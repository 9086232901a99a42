"""The items of a contact block: names, titles, organizations, desks, addresses and numbers, in their order.

In goes a stretch of the manuscript, out come its items with their offsets. What separates items is punctuation, a line break,
an address, or, where an archive ran the lines together ("RoePress OfficePhone"), the step from a small letter to a capital.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pressparse.links import find_emails, find_links, find_phones
from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Email, Link, Options, Phone
from pressparse.places import is_region, read_country
from pressparse.tickers import TICKER
from pressparse.vocabulary import ORGANIZATION, TITLE

ItemKind = Literal["heading", "ask", "for", "name", "title", "desk", "organization", "email", "phone", "link"]


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
_ASK: Final = re.compile(
    r"(?i)\b(?:please )?(?:(?P<contact>contact(?:ing)?|connect with|reach(?: out to)?|speak to|get in touch with)|call(?:ing)?|phone|"
    r"(?:send )?e-?mails? (?:to|us at)|send mail to|e-?mail(?:ing)?(?= )|write to|(?:is|are) available (?:at|on))\b:? ?(?:the |us )?"
)
_HEADING_BEHIND: Final = re.compile(rf"(?i)(?:{_DESK_WORDS} (?:and |& )?)*(?:inquiries|enquiries|contacts?)$")
_DETAIL: Final = re.compile(r"(?i)&|(?:and|about|regarding|on|for)\b")  # "enquiries about the programme": no item
_LABEL: Final = re.compile(
    r"(?i)(?:e-?mail(?: address| us here)?|tel(?:ephone)?|(?:tele)?phone|ph|mobile|mob|cell(?:ular|phone)?|fax|facsimile|office|direct(?: line)?|voice|"
    r"name|contact person|web(?:site| ?page| pages)?|company website|visit our (?:website|blog)|url|address|a/?h|b/?h|[tmepocwfx]|or|and|at|on|via|by|"
    r"twitter|linkedin|facebook|instagram|youtube|x|here|online|fixed|work|home|number|ext|please)\.?"
)
_BREAK: Final = re.compile(
    r"\n| {3,}|; ?|,(?! ?(?:Inc|LLC|Ltd|LLP|L\.P|Corp|P\.?C|N\.A|S\.A|Esq|Jr|Sr|Ph\.?D|M\.?D|MBA|CFA|II)\b) ?| ?\| ?|•|·| / |(?<=[a-z])/(?=[A-Z][a-z]+ )|"
    r" -{1,2} |(?<=[\w.)]): ?|\(|\)|\[|\]|<|>| (?:or|and|&) (?=[A-Z][\w.'-]* [A-Z])|(?<=[a-z])(?=\d{2})|_|\*|#| (?=\d{2,5}[ -])|"
    r" (?:at|on|via|AT|ON)(?= |$)| in (?:the )?(?=[A-Z])|(?:(?<=PR)|(?<=Relations)|(?<=Agency)) for (?=[A-Z])|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!Prof)(?<!\b[A-Z])(?<!\bSt)\. (?=[A-Z][a-z]+ )|"
    r" (?=(?:A/H|B/H|Tel|Ph|Phone|Mobile|Mob|Cell|Fax|E-?mail|Email Us Here)\b)"
)
_CAMEL: Final = re.compile(
    r"(?<=[a-zà-ÿ.)])(?!(?:Group|Works|Labs|Tech|Net|Wire)\b)(?=[A-Z][a-z]|[A-Z]{2,}\b|E-[Mm]ail)|(?:(?<=\bAG)|(?<=GmbH)|(?<=LLC)|(?<=LLP)|(?<=PLC))(?=[A-Z][a-z])"
)
_KEEP: Final = re.compile(r"(?:^|[\s-])(?:Ma?c|De|Di|Du|Le|La|Van|Von|O'|D'|Fitz)$")
_GLUED: Final = re.compile(
    r"(?:(?:Details|Contacts?|Website)[A-Z]|[a-z.](?:Phone|E-?[Mm]ail|Tel|Website|www\.|Investor|Media|Public)\b|[a-z.]\(?\+?\d{3}|\d{3}[A-Za-z]{3}|\.(?:com|org|net|ai|de|eu)[A-Z\d])"
)
_MIXED_WORD: Final = re.compile(r"[A-Z](?<![\w@./].)[a-z]+[A-Z]\w*(?![\w@])")
_JOINED_WORD: Final = re.compile(r"[A-Za-z.&'-]+")
_HONORIFIC: Final = re.compile(r"(?:Mrs?|Ms|Dr|Prof|Professor|Sir|Dame|Hon|Rev|Mx)\b\.? +")
_DEGREE: Final = re.compile(r"(?:,? (?:Esq|Ph\.?D|M\.?D|MBA|CFA|CPA|J\.?D|APR)\.?)+$")
_NAME: Final = re.compile(
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
_HANDLE: Final = re.compile(
    r"(?:\b|(?<=[a-z]))(?:X|Twitter|Facebook|Instagram|LinkedIn|YouTube)(?: [Hh]andle)?: ?@?[\w.]+?(?=Phone|E-?[Mm]ail|Tel|[A-Z][a-z]+:|[\s,;)]|$)"
)
_MARGIN: Final = " .,:;*_#|<>\"'-"
_OFFICES: Final = r"(?!C[EFOTMI]O\b|[SEA]?VP\b|PR\b|IR\b)"
_ACRONYM_BEFORE: Final = re.compile(rf"{_OFFICES}(?P<body>[A-Z]{{3,6}}) (?=[A-Z][a-z])")
_ACRONYM_BEHIND: Final = re.compile(rf"(?<=[a-z]) {_OFFICES}(?P<body>[A-Z]{{3,6}})$")
_ADDRESS: Final = re.compile(r"(?i)\b(?:street|avenue|blvd|suite|floor|p\.?o\.? box|highway|ring \d|room \d)\b|\d{5}|^\d+ [A-Z]")


def find_mixed_words(manuscript: Manuscript, zones: Sequence[Zone]) -> frozenset[str]:
    """The words of mixed case that the text has outside its contact blocks, where a block is run together; else none are needed."""
    folded = manuscript.folded
    contacts = [(zone.start, zone.end) for zone in zones if zone.kind == "contact"]
    if not any(_GLUED.search(folded, *bounds) for bounds in contacts):
        return frozenset()
    bounds = [0, *(offset for pair in contacts for offset in pair), len(folded)]
    return frozenset(m.group() for a, b in zip(bounds[::2], bounds[1::2], strict=True) for m in _MIXED_WORD.finditer(folded, a, b))


def split_items(manuscript: Manuscript, start: int, end: int, options: Options, mixed: frozenset[str]) -> list[Item]:
    """The items of `start:end` in the order of reading. `mixed` are words of mixed case that are not to be taken apart."""
    folded = manuscript.folded
    found: list[tuple[int, int, ItemKind, Email | Phone | Link | None]] = []
    found += [(e.span.start, e.span.end, "email", e) for e in find_emails(manuscript, start, end)]
    found += [(k.span.start, k.span.end, "link", k) for k in find_links(manuscript, start, end)]
    found += [(m.start(), m.end(), "link", None) for words in (TICKER, _HANDLE) for m in words.finditer(folded, start, end)]
    taken = sorted((a, b) for a, b, _, _ in found)
    found += [
        (p.span.start, p.span.end, "phone", p)
        for p in find_phones(manuscript, start, end, options)
        if not any(a < p.span.end and p.span.start < b for a, b in taken)
    ]
    found.sort(key=lambda row: (row[0], row[1]))
    out: list[Item] = []
    at = start
    for a, b, kind, address in found:
        if a < at:
            continue
        out.extend(_read_words(folded, at, a, mixed, at == start))
        if address:
            out.append(Item(kind, a, b, "", "\n" in folded[at:a] or a == start, address))
        at = b
    out.extend(_read_words(folded, at, end, mixed, at == start))
    return out


def _read_words(folded: str, start: int, end: int, mixed: frozenset[str], first: bool) -> list[Item]:
    """The items in the words between two addresses."""
    out: list[Item] = []
    line_begins = first
    for piece in _pieces(folded, start, end, mixed):
        new_line = line_begins or "\n" in piece.before
        items = _read_piece(folded, piece, new_line)
        out.extend(items)
        line_begins = new_line and not items
    return out


def _pieces(folded: str, start: int, end: int, mixed: frozenset[str]) -> list[Piece]:
    """The words between separators."""
    cuts: list[tuple[int, int]] = [m.span() for m in _BREAK.finditer(folded, start, end)]
    cuts += [(m.start(), m.start()) for m in _ASK.finditer(folded, start, end)]
    line = folded.rfind("\n", 0, start) + 1
    stop = folded.find("\n", end)
    if folded[end - 1].isalpha() or _GLUED.search(folded, line, len(folded) if stop < 0 else stop):
        cuts += [(at, at) for at in _glued_places(folded, start, end, mixed)]
    cuts = sorted(set(cuts))
    out: list[Piece] = []
    at, before = start, ""
    for a, b in [*cuts, (end, end)]:
        if a < at:
            continue
        words = folded[at:a]
        bare = words.strip(_MARGIN)
        if bare and folded[a:b].strip() in ("and", "or", "&") and not _is_name(bare):
            continue  # "Strategy and Marketing Officer": only names are two
        if bare:
            first = at + words.index(bare)
            out.append(Piece(first, first + len(bare), before, folded[a:b]))
            before = folded[a:b]
        else:
            before += folded[a:b]
        at = b
    return out


def _glued_places(folded: str, start: int, end: int, mixed: frozenset[str]) -> list[int]:
    """Where two words are run together; a word of mixed case that the text has elsewhere by itself is one word."""
    out = []
    for word in _JOINED_WORD.finditer(folded, start, end):
        places = [word.start(), *(m.start() for m in _CAMEL.finditer(folded, *word.span())), word.end()]
        for k in range(1, len(places) - 1):
            whole = any(folded[a:b] in mixed for a in places[max(0, k - 3) : k] for b in places[k + 1 : k + 4])
            if not whole and not _KEEP.search(folded[max(0, places[k - 1] - 1) : places[k]]):
                out.append(places[k])
    return out


def _read_piece(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    """The items of one piece: mostly one; a heading or a request may stand before another."""
    start, end, before, behind = piece
    words = folded[start:end]
    ask = _ASK.match(words)
    if ask and (ask.end() < len(words) or behind.strip(" ") in (":", "") or ask["contact"]) and not _HEADING.fullmatch(words):
        heading = _HEADING.match(words)
        if not (heading and new_line and ask["contact"]):
            rest = _inner(folded, start + ask.end(), end)
            item = [Item("ask", start, start + ask.end(), before, new_line)] if ask["contact"] else []
            return item + (_read_piece(folded, Piece(*rest, "ask", behind), False) if rest else [])
    if new_line or before.strip() in ("", "#", "*", "_") or "\n" in before or before.startswith(":"):
        heading = _HEADING.match(words)
        if heading and heading.group().strip():
            item = [Item("heading", start, start + heading.end(), before, new_line)]
            rest = _inner(folded, start + heading.end(), end)
            return item + (
                _read_piece(folded, Piece(*rest, "", behind), False)
                if rest and not _DETAIL.match(folded, rest[0]) and not _is_sentence(folded[slice(*rest)])
                else []
            )
        if words.startswith(("For ", "for ")) and ":" in behind and len(words) < 60 and words[4:5].isupper():
            return [Item("for", start + 4, end, before, new_line)]
    trailing = _HEADING_BEHIND.search(words)
    if trailing and trailing.start():
        rest = _inner(folded, start, start + trailing.start())
        items = _read_piece(folded, Piece(*rest, before, ""), new_line) if rest and not folded[slice(*rest)].endswith((" and", " &")) else []
        return [*items, Item("heading", start + trailing.start(), end, "", False)]
    if _LABEL.fullmatch(words) or _is_place(folded, piece):
        return []
    return _read_role(folded, piece, new_line)


def _inner(folded: str, start: int, end: int) -> tuple[int, int] | None:
    words = folded[start:end]
    bare = words.strip(_MARGIN)
    return (first := start + words.index(bare), first + len(bare)) if bare else None


def _is_sentence(words: str) -> bool:
    if words.isupper() and {"TO", "AN", "A", "THE", "FOR", "PLEASE"} & set(words.split()):
        return True
    small = [w for w in words.split() if w.islower() and w not in ("of", "the", "and", "for")]
    return len(small) >= 3 or (len(small) >= 1 and words[:1].islower() and not TITLE.search(words) and not _DESK.fullmatch(words))


def _is_place(folded: str, piece: Piece) -> bool:
    words = folded[piece.start : piece.end]
    bare = words.strip(". ").lower()
    if (
        piece.before.strip() == "in"
        or is_region(words)
        or read_country(bare)
        or re.match(r"(?:In|Outside|From) ", words)
        or re.fullmatch(r"[\d ,./-]+", words)
    ):
        return True
    if _ADDRESS.search(words):
        return True
    if piece.behind.startswith(",") and not _is_body(words) and not TITLE.search(words):
        next_words = folded[piece.end + 1 : piece.end + 30].strip(" ,")
        region = re.match(r"([A-Z]{2})(?= ?(?:\d|$|[,.)\n]|www))|([A-Z][a-z]+?(?: [A-Z][a-z]+?)?)(?=www|[^a-z]|$)", next_words)
        if region and (is_region(region.group()) or read_country(region.group())):
            return True
    return False


def _read_role(folded: str, piece: Piece, new_line: bool) -> list[Item]:
    start, end, before, behind = piece
    words = folded[start:end]
    if _is_sentence(words) or len(words) > 110 or len(words) < 2:
        return [] if not _is_team(words) else [Item("desk", start, end, before, new_line)]
    honorific = _HONORIFIC.match(words)
    name_start = start + (honorific.end() if honorific else 0)
    degree = _DEGREE.search(folded[name_start:end])
    name_end = name_start + degree.start() if degree else end
    name = folded[name_start:name_end]
    if _DESK.fullmatch(words):
        own = _OWN_DESK.match(words) and not read_country(words.split()[0])
        return [Item("organization" if own else "desk", start, end, before, new_line)]
    if "(" in before and words.isupper() and len(words) > 5:
        return []  # "(ROE)" tells for whom, not of what
    if _NAME.fullmatch(name) and "(" not in before:
        if run := _split_run(folded, name_start, name_end):
            return [Item("name", run[0], run[1], before, new_line), *_read_role(folded, Piece(run[2], run[3], "", behind), False)]
        if not _is_body(name) and not TITLE.search(name):
            return [Item("name", name_start, name_end, before, new_line)]
    if (TITLE.search(words) or words in ("CEO", "CFO", "COO", "CTO")) and not _has_body(words):
        if body := _ACRONYM_BEFORE.match(words):
            return [
                Item("organization", start, start + body.end("body"), before, new_line),
                Item("title", start + body.end(), end, "", False),
            ]
        if body := _ACRONYM_BEHIND.search(words):
            return [Item("title", start, start + body.start(), before, new_line), Item("organization", start + body.start("body"), end, "", False)]
        lead = re.match(r"(?:the|an?) ", words)
        return [Item("title", start + (lead.end() if lead else 0), end, before, new_line)]
    if words[0].isupper() or words.startswith("the ") or (_is_body(words) and not _is_sentence(words)):
        cut = re.search(r" \d{2,}", words)
        stop = start + cut.start() if cut else end
        return [Item("organization", start, stop, before, new_line)] if any(c.isalpha() for c in folded[start:stop]) else []
    return []


def _is_name(words: str) -> bool:
    return bool(_NAME.fullmatch(words)) and not _is_body(words) and not TITLE.search(words)


def _is_team(words: str) -> bool:
    return bool(re.fullmatch(r"(?:the )?(?:[\w-]+ ){1,4}(?:team|office|desk|department)", words))


def _is_body(words: str) -> bool:
    """Whether a run of capitals is an organization: by its words, or by an acronym beside plain words."""
    tokens = words.split()
    if {"For", "The", "And", "With", "To", "Against", "Of"} & set(tokens):
        return True
    acronym = any(re.fullmatch(r"[A-Z]{2,6}", t) and t not in ("II", "III", "IV", "JR", "SR") for t in tokens) and not words.isupper()
    return (
        acronym or bool(_ORGANIZATION.search(words)) or bool(ORGANIZATION.search(words) or (words.isupper() and ORGANIZATION.search(words.title())))
    )


def _has_body(words: str) -> bool:
    return bool(
        re.search(
            r"\b(?:Inc|LLC|Ltd|LLP|Corp|GmbH|University|Association|Foundation|Department|Council|Institute|Agency|Group|Society|Center|Office|Board|Court|Bureau|Ministry)\b",
            words,
        )
    )


def _split_run(folded: str, start: int, end: int) -> tuple[int, int, int, int] | None:
    """ "Jane Roe ACME Brussels", "Jane Roe Fresh Air": a name and what stands behind it without a separator."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", folded[start:end])]
    if TITLE.search(folded[start : words[min(1, len(words) - 1)][1]]):
        return None
    for k in range(2, len(words)):
        right = folded[words[k][0] : end]
        if re.fullmatch(r"[A-Z]{3,6}", folded[slice(*words[k])]) and not folded[start:end].isupper():
            return start, words[k - 1][1], words[k][0], end
        if len(right) > 4 and folded.count(right) > folded.count(folded[start:end]) and not _is_body(folded[start : words[k - 1][1]]):
            return start, words[k - 1][1], words[k][0], end
    if (
        len(words) >= 4
        and not _is_body(folded[start:end])
        and not re.search(r"[.\"'(]| (?:van|von|de|del|da|di|la|le|al|bin|el|of) ", folded[start:end])
    ):
        return start, words[1][1], words[2][0], end
    return None
