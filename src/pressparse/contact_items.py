"""The items of a contact block: names, titles, organizations, desks, addresses and numbers, in their order.

In goes a stretch of the manuscript, out come its items with their offsets. What separates items is punctuation, a line break,
an address, or, where an archive ran the lines together ("RoePress OfficePhone"), the step from a small letter to a capital.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from pressparse.contact_pieces import read_piece
from pressparse.contact_words import ASK, LONGEST, MARGIN, Item, ItemKind, Piece, is_desk, is_label, is_name, read_label
from pressparse.links import find_emails, find_links, find_phones
from pressparse.manuscript import Manuscript
from pressparse.models import Email, Link, Options, Phone
from pressparse.tickers import match_listings

_BREAK: Final = re.compile(
    r"(?=[\n ;,|•·/:()\[\]<>_*#.\d-])(?:\n| {3,}|; ?|,(?! ?(?:Inc|LLC|Ltd|LLP|L\.P|Corp|P\.?C|N\.A|S\.A|Esq|Jr|Sr|Ph\.?D|M\.?D|MBA|CFA|II)(?:\b|(?=[A-Z][a-z]))) ?(?:(?:or|and|&) (?=[A-Z][\w.'-]* [A-Z]))?| ?\| ?|•|·| / |(?<=[a-z])/(?=[A-Z][a-z]+ )|"
    r" -{1,2} |(?<=[\w.)]): ?|\(|\)|\[|\]|<|>| (?:or|and|&) (?=[A-Z][\w.'-]* [A-Z])|(?<=[a-z])(?=\d{2})|_|\*|#| (?=\d{2,5}[ -])|"
    r" (?:at|on|via|AT|ON)(?= |$)| in (?:the )?(?=[A-Z])|(?:(?<=PR)|(?<=Relations)|(?<=Agency)) for (?=[A-Z])|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!Prof)(?<!\b[A-Z])(?<!\bSt)\. (?=[A-Z][a-z]+ )|"
    r" (?<!Contact )(?=(?:A/H|B/H|Tel|Ph|Phone|Mobile|Mob|Cell|Fax|E-?mail|Email Us Here)\b))"
)
_DESK_BEFORE: Final = re.compile(
    r"(?i)\b(?:media|press|news|investors?|pr|ir|public|general|primary|main|company|agency|corporate|relations|enquiries|inquiries) {1,2}\Z"
)
_EMPTY: Final = MARGIN + "\n()[]/"
_CAMEL: Final = re.compile(
    r"(?<=[a-zà-ÿ.)])(?!(?:Group|Works|Labs|Tech|Net|Wire)\b)(?=[A-Z][a-z]|[A-Z]{2,}\b|E-[Mm]ail)|(?<=\bCONTACT)(?=[A-Z][a-z])|(?<=\bCONTACTS)(?=[A-Z][a-z])|(?:(?<=\bAG)|(?<=GmbH)|(?<=LLC)|(?<=LLP)|(?<=PLC)|(?<=USA))(?=[A-Z][a-z])"
)
_KEEP: Final = re.compile(r"(?:^|[\s-])(?:Ma?c|De|Di|Du|Le|La|Van|Von|O'|D'|Fitz)$")
_GLUED: Final = re.compile(
    r"(?:(?:Details|Contacts?|Website|Inquiries:|Contacts?:)[A-Z]|CONTACTS?[A-Z][a-z]|[a-z.](?:Phone|E-?[Mm]ail|Tel|Website|www\.|Investor|Media|Public)\b|(?:[a-z]|(?<!\d)\.)\(?\+?\d{3}|\d{3}[A-Za-z]{3}|\.(?:com|org|net|ai|de|eu)[A-Z\d])"
)
_SEAM: Final = re.compile(r"[a-z.:][A-Z\d(+]|\d[A-Za-z]|CONTACTS?[A-Z]|[a-z.]www\.")  # no words are run together without one
_MIXED_WORD: Final = re.compile(r"[A-Z](?<![\w@./].)[a-z]+[A-Z]\w*(?![\w@])")
_JOINED_WORD: Final = re.compile(r"[A-Za-z.&'-]+")
_TWO_CELLS: Final = re.compile(r"[ \t]*(?P<left>\S(?:[^\s]| {1,2}(?=\S)){0,80})(?: {3,}|\t+ *)(?P<right>\S(?:[^\s]| {1,2}(?=\S)){0,80})[ \t\r]*")
_REACHED: Final = re.compile(r"@|\d{3}.{0,3}\d{2}")
MOST_SHIFT: Final = 2
NEAR: Final = 300
_QUERY: Final = re.compile(r"\?(?:subject|cc|bcc|body)=[^\s)>\]]{0,200}")  # behind a mailto: address
_HANDLED: Final = ("X", "Twitter", "Facebook", "Instagram", "LinkedIn", "YouTube")
_HANDLE: Final = re.compile(rf"(?:\b|(?<=[a-z]))(?:{'|'.join(_HANDLED)})(?: [Hh]andle)?: ?@?[\w.]+?(?=Phone|E-?[Mm]ail|Tel|[A-Z][a-z]+:|[\s,;)]|$)")


class MixedWords:
    """The words of mixed case that a text has outside its contact blocks: they are not to be taken apart. Few texts need them."""

    def __init__(self, folded: str, contacts: Sequence[tuple[int, int]]) -> None:
        self._folded = folded
        self._bounds = [0, *(offset for pair in contacts for offset in pair), len(folded)]

    @cached_property
    def words(self) -> frozenset[str]:
        pieces = zip(self._bounds[::2], self._bounds[1::2], strict=True)
        return frozenset(m.group() for a, b in pieces for m in _MIXED_WORD.finditer(self._folded, a, b))


def split_items(manuscript: Manuscript, start: int, end: int, options: Options, mixed: MixedWords) -> list[Item]:
    """The items of `start:end` in the order of reading, column by column."""
    columns = find_columns(manuscript.text, start, end)
    if columns is None:
        return _items(manuscript, start, end, options, mixed)
    first, last, cells = columns
    out = _items(manuscript, start, first, options, mixed) if manuscript.text[start:first].strip() else []
    for column in cells:
        out.append(Item("column", *column[0], "", True))
        for a, b in column:
            rows = _items(manuscript, a, b, options, mixed)
            out += [rows[0]._replace(before="\n", new_line=True), *rows[1:]] if rows else []
    if manuscript.text[last:end].strip():
        out += [Item("column", last, end, "", True), *_items(manuscript, last, end, options, mixed)]
    return out


def find_columns(text: str, start: int, end: int) -> tuple[int, int, list[list[tuple[int, int]]]] | None:
    """Two columns side by side: where they begin and end, and the cells of each. They are lines in a row, two at least, with one wide gap behind
    which the second column begins at one place, and in which each column has an address or a number."""
    if "   " not in text[start:end] and "\t" not in text[start:end]:
        return None
    rows: list[re.Match[str]] = []
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        row = _TWO_CELLS.fullmatch(text, at, stop)
        aligned = row and (not rows or abs((row.start("right") - row.start()) - (rows[-1].start("right") - rows[-1].start())) <= MOST_SHIFT)
        if row and aligned:
            rows.append(row)
        elif text[at:stop].strip():
            if len(rows) > 1:
                break
            rows = [row] if row else []
        at = stop + 1
    cells = [[row.span(side) for row in rows] for side in ("left", "right")]
    if len(rows) < 2 or not all(any(_REACHED.search(text, *cell) for cell in column) for column in cells):
        return None
    if sum(row["left"].endswith(":") or is_label(row["left"]) for row in rows) > 1:
        return None  # a label and what it says
    return rows[0].start(), rows[-1].end(), cells


def _items(manuscript: Manuscript, start: int, end: int, options: Options, mixed: MixedWords) -> list[Item]:
    folded = manuscript.folded
    found: list[tuple[int, int, ItemKind, Email | Phone | Link | None]] = []
    found += [(e.span.start, e.span.end, "email", e) for e in find_emails(manuscript, start, end)]
    found += [(k.span.start, k.span.end, "link", k) for k in find_links(manuscript, start, end)]
    found += [(*m.span(), "link", None) for m in (*match_listings(folded, start, end), *_QUERY.finditer(folded, start, end))]
    if any(folded.find(name, start, end) >= 0 for name in _HANDLED):
        found += [(*m.span(), "link", None) for m in _HANDLE.finditer(folded, start, end)]
    found.sort(key=lambda row: (row[0], row[1]))
    taken: list[tuple[int, int]] = []
    for a, b, _, _ in found:
        if not taken or b > taken[-1][1]:
            taken.append((a, b))
    found += [
        (p.span.start, p.span.end, "phone", p) for p in find_phones(manuscript, start, end, options) if not _is_taken(taken, p.span.start, p.span.end)
    ]
    found.sort(key=lambda row: (row[0], row[1]))
    out: list[Item] = []
    at = start
    glued = _is_glued(folded, start, end)
    for a, b, kind, address in found:
        if a < at:
            continue
        out.extend(_read_words(folded, at, a, mixed, glued, at == start))
        if address:
            out.append(Item(kind, a, b, "", "\n" in folded[at:a] or a == start, address))
        at = b
    out.extend(_read_words(folded, at, end, mixed, glued, at == start))
    return out


def _is_taken(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the stretches, which are in order by their starts and by their ends, reaches into `start:end`."""
    k = bisect_left(taken, (end,))
    return k > 0 and taken[k - 1][1] > start


def _read_words(folded: str, start: int, end: int, mixed: MixedWords, glued: bool, first: bool) -> list[Item]:
    """The items in the words between two addresses."""
    out: list[Item] = []
    if not folded[start:end].strip(_EMPTY):
        return out
    line_begins = first
    labelled: ItemKind | None = None
    for piece in _pieces(folded, start, end, mixed, glued):
        new_line = line_begins or "\n" in piece.before
        label = read_label(folded[piece.start : piece.end]) if piece.behind.startswith(":") else None
        items = (
            []
            if label or labelled == "place"
            else [Item(labelled, piece.start, piece.end, "", new_line)]
            if labelled
            else read_piece(folded, piece, new_line)
        )
        labelled = label
        out.extend(items)
        line_begins = new_line and not items
    return out


def _pieces(folded: str, start: int, end: int, mixed: MixedWords, glued: bool) -> list[Piece]:
    """The words between separators."""
    cuts: list[tuple[int, int]] = [m.span() for m in _BREAK.finditer(folded, start, end)]
    cuts += [
        (m.start(), m.end() if m["rsvp"] else m.start())
        for m in ASK.finditer(folded, start, end)
        if not _DESK_BEFORE.search(folded, max(start, m.start() - 24), m.start())
    ]
    if folded[end - 1].isalpha() or (glued and _is_glued(folded, start, end)):
        cuts += [(at, at) for at in _glued_places(folded, start, end, mixed)]
    cuts = sorted(set(cuts))
    out: list[Piece] = []
    at, before = start, ""
    for k, (a, b) in enumerate([*cuts, (end, end)]):
        if a < at:
            continue
        words = folded[at:a]
        bare = words.strip(MARGIN)
        joint = folded[a:b].strip() if a - at <= LONGEST else ""
        if bare and joint in ("and", "or", "&", "/") and not is_name(bare) and not (joint == "/" and is_desk(bare)):
            continue  # "Strategy and Marketing Officer", "Roe/Finch Group": only names are two
        if joint == "&" and not is_name(folded[b : cuts[k + 1][0] if k + 1 < len(cuts) else end].strip(MARGIN)):
            continue  # "Jane Roe Safety & Security"
        if bare:
            first = at + words.index(bare)
            out.append(Piece(first, first + len(bare), before, folded[a:b]))
            before = folded[a:b]
        else:
            before += folded[a:b]
        at = b
    return out


def _is_glued(folded: str, start: int, end: int) -> bool:
    """Whether words are run together in the lines of `start:end`."""
    line = _line(folded, start, end)
    return _SEAM.search(folded, *line) is not None and _GLUED.search(folded, *line) is not None


def _line(folded: str, start: int, end: int) -> tuple[int, int]:
    """The whole lines of `start:end`, as far as they are near."""
    stop = folded.find("\n", end, end + NEAR)
    return max(folded.rfind("\n", max(0, start - NEAR), start) + 1, start - NEAR, 0), min(end + NEAR, len(folded)) if stop < 0 else stop


def _glued_places(folded: str, start: int, end: int, mixed: MixedWords) -> list[int]:
    """Where two words are run together; a word of mixed case that the text has elsewhere by itself is one word."""
    out = []
    for word in _JOINED_WORD.finditer(folded, start, end):
        if word.group()[1:].islower() or word.group().isupper():
            continue
        places = [word.start(), *(m.start() for m in _CAMEL.finditer(folded, *word.span())), word.end()]
        for k in range(1, len(places) - 1):
            whole = any(folded[a:b] in mixed.words for a in places[max(0, k - 3) : k] for b in places[k + 1 : k + 4])
            if not whole and not _KEEP.search(folded[max(0, places[k - 1] - 1) : places[k]]):
                out.append(places[k])
    return out
