"""Contacts: a person, or a desk without a person, with what is written beside.

In go the manuscript and its contact zones, out come the contacts. A name opens a contact; addresses and numbers belong to the
name above or beside them. A person who stands twice is one contact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pressparse.links import find_emails, find_links, find_phones
from pressparse.manuscript import Manuscript, Zone, read_passage
from pressparse.models import Contact, Email, Link, Options, Phone, Span
from pressparse.names import is_full_name, trim_name
from pressparse.vocabulary import NAME, ORGANIZATION, TITLE

_HEADING: Final = re.compile(
    r"(?i)[#*_ ]{0,6}(?:for (?:more |further |additional |all )?(?:press |media )?(?:information|inquiries|enquiries|details)?,? ?(?:please )?(?:contact)?|"
    r"(?:(?:media|press|news|investors?|public|company|ir|pr|corporate|general|further|primary|agency)(?: ?(?:and|&|/|or) ?)?(?:\w+ )?)?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|office)(?: details| information| person| for \w+)?)[*_ ]{0,4}:?[*_ ]{0,4}(?=$|[A-Z\n+(]|\b)"
)
_ROLE: Final = re.compile(r"(?i)\b(?:(?P<investor>investors?|ir)|(?P<media>media|press|news|journalists?)|(?P<public>public|general))\b")
_LABEL: Final = re.compile(
    r"(?i)\b(?:e-?mail|tel(?:ephone)?|phone|mobile|cell|fax|office|direct|name|contact person|web(?:site)?|ph|mob|t|m|e|p|o|c|w)\b ?[.:]? ?"
)
_GLUE: Final = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|\n|, | {2,}| ?[|;•] ?| [-/] |(?<=[a-z])(?=\+?\d{3})|: |(?<=\d)(?=[A-Za-z]{3})")
_SKIP: Final = frozenset(
    [
        "contact",
        "contacts",
        "media",
        "press",
        "investor",
        "investors",
        "relations",
        "details",
        "company",
        "website",
        "information",
        "for",
        "more",
        "please",
        "call",
        "email",
        "phone",
        "tel",
        "follow",
        "us",
        "inquiries",
        "enquiries",
        "about",
        "web",
        "office",
        "news",
    ]
)


class Piece(NamedTuple):
    """Words between separators, and the addresses and numbers among them."""

    start: int
    end: int
    line: int


class Draft(NamedTuple):
    """A contact while its pieces are gathered."""

    start: int
    end: int
    name: tuple[int, int] | None
    title: tuple[int, int] | None
    organization: tuple[int, int] | None
    emails: tuple[Email, ...]
    phones: tuple[Phone, ...]


def find_contacts(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[Contact, ...]:
    """The contacts in their order; those of one person are one."""
    out: list[Contact] = []
    for zone in zones:
        if zone.kind != "contact":
            continue
        role = _ROLE.search(manuscript.folded, zone.start, min(zone.end, zone.start + 120))
        for draft in _drafts(manuscript, zone, options):
            contact = _build(manuscript, draft, zone, role.lastgroup if role else None)  # type: ignore[arg-type]
            twin = next((k for k, known in enumerate(out) if _same(known, contact)), None)
            if twin is None:
                out.append(contact)
            else:
                out[twin] = _merge(out[twin], contact)
    return tuple(out)


def _drafts(manuscript: Manuscript, zone: Zone, options: Options) -> list[Draft]:
    folded = manuscript.folded
    emails = find_emails(manuscript, zone.start, zone.end)
    phones = tuple(p for p in find_phones(manuscript, zone.start, zone.end, options))
    taken = sorted(
        [(e.span.start, e.span.end) for e in emails]
        + [(p.span.start, p.span.end) for p in phones]
        + [(k.span.start, k.span.end) for k in find_links(manuscript, zone.start, zone.end)]
    )
    drafts: list[Draft] = []
    for start, end in _pieces(folded, zone, taken):
        _read_piece(folded, start, end, drafts, free=not drafts or any(drafts[-1].end <= a < start for a, _ in taken))
    if not drafts:
        drafts.append(Draft(zone.start, zone.end, None, None, None, (), ()))
    return [d for d in _deal(drafts, emails, phones) if d.name or d.emails or d.phones]


def _pieces(folded: str, zone: Zone, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words of the zone between separators, without addresses, numbers and their labels."""
    out = []
    at = zone.start
    gaps = []
    for a, b in taken:
        if a > at:
            gaps.append((at, a))
        at = max(at, b)
    gaps.append((at, zone.end))
    for a, b in gaps:
        place = a
        for glue in [*_GLUE.finditer(folded, a, b), None]:
            stop = glue.start() if glue else b
            piece = folded[place:stop]
            heading = _HEADING.match(piece)
            if heading and heading.end() and heading.group().strip():
                place += heading.end()
                piece = folded[place:stop]
            bare = piece.strip(" .,:;()*_#|<>-[]")
            if len(bare) > 1 and not _LABEL.fullmatch(bare):
                first = place + piece.index(bare)
                out.append((first, first + len(bare)))
            place = glue.end() if glue else b
    return out


def _read_piece(folded: str, start: int, end: int, drafts: list[Draft], *, free: bool) -> None:
    """A name opens a draft, at the top or behind an address (`free`); a title or an organization goes to the draft above, or opens a desk."""
    words = folded[start:end]
    if all(w.strip(".:,").lower() in _SKIP for w in words.split()):
        return
    match = NAME.match(words)  # on the piece alone: the words before it may be glued to it
    trimmed = trim_name(folded, start, start + match.end()) if match else None
    title = TITLE.search(words)
    if trimmed and any(w.strip(".:,").lower() in _SKIP for w in folded[slice(*trimmed)].split()):
        trimmed = None
    name = folded[slice(*trimmed)] if trimmed else ""
    whole = bool(trimmed and trimmed[1] >= end - 1)
    named = bool(drafts and drafts[-1].name and not free and drafts[-1].organization is None)
    if (
        not named
        and trimmed
        and is_full_name(name)
        and whole
        and len(words.split()) <= 5
        and not (title and trimmed[0] == start and TITLE.search(name))
    ):
        before = (start, trimmed[0]) if trimmed[0] > start else None
        drafts.append(
            Draft(
                start,
                end,
                trimmed,
                (before[0], start + len(folded[start : before[1]].rstrip())) if before and TITLE.search(folded, *before) else None,
                None,
                (),
                (),
            )
        )
        return
    if re.search(r"\d{3}|[.!?] ", words) or len(words) > 100:
        inner = next(
            (
                t
                for m in NAME.finditer(folded, start, end)
                if " " in m.group() and (t := trim_name(folded, *m.span())) and is_full_name(folded[slice(*t)])
            ),
            None,
        )
        if inner and re.search(r"(?i)contact|call", folded[start : inner[0]]):
            drafts.append(Draft(inner[0], inner[1], inner, None, None, (), ()))
        return
    if not words[0].isupper() and not title:
        return
    last = drafts[-1] if drafts else None
    if title and not ORGANIZATION.search(re.sub(TITLE, "", words)):
        if last and last.title is None:
            drafts[-1] = last._replace(title=(start, end), end=end)
    elif last is None or free:
        drafts.append(Draft(start, end, None, None, (start, end), (), ()))
    elif last.organization is None:
        drafts[-1] = last._replace(organization=(start, end), end=end)


def _deal(drafts: list[Draft], emails: tuple[Email, ...], phones: tuple[Phone, ...]) -> list[Draft]:
    """Give each address and number to the draft that starts last before it; a desk that only heads a person is the person's body."""
    merged: list[Draft] = []
    starts = [e.span.start for e in emails] + [p.span.start for p in phones]
    for draft in drafts:
        last = merged[-1] if merged else None
        if last and last.name is None and draft.name and not any(last.end <= at < draft.start for at in starts):
            merged[-1] = draft._replace(organization=draft.organization or last.organization, start=last.start)
        else:
            merged.append(draft)
    openings = [d.start for d in merged]

    def owner(at: int) -> int:
        return max(0, sum(s <= at for s in openings) - 1)

    return [
        d._replace(emails=tuple(e for e in emails if owner(e.span.start) == k), phones=tuple(p for p in phones if owner(p.span.start) == k))
        for k, d in enumerate(merged)
    ]


def _build(manuscript: Manuscript, draft: Draft, zone: Zone, role: Literal["media", "investor", "public"] | None) -> Contact:
    ends = [draft.end, *(e.span.end for e in draft.emails), *(p.span.end for p in draft.phones)]
    starts = [draft.start, *(e.span.start for e in draft.emails), *(p.span.start for p in draft.phones)]
    start, end = min(starts), min(max(ends), zone.end)
    passage = read_passage(manuscript, start, end, zone.confidence)
    links: tuple[Link, ...] = find_links(manuscript, start, end)

    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (None, None) if span is None else (read_passage(manuscript, *span, 1.0).text, Span(start=span[0], end=span[1]))

    (name, name_span), (title, title_span), (body, body_span) = words(draft.name), words(draft.title), words(draft.organization)
    return Contact(
        text=passage.text, spans=passage.spans, confidence=zone.confidence, name=name, name_span=name_span, title=title, title_span=title_span,
        organization=body, organization_span=body_span, emails=draft.emails, phones=draft.phones, links=links, role=role,
    )  # fmt: skip


def _same(known: Contact, new: Contact) -> bool:
    if known.name and new.name:
        return known.name.lower() == new.name.lower()
    return (
        known.name is None
        and new.name is None
        and {e.address for e in known.emails} == {e.address for e in new.emails}
        and {p.raw for p in known.phones} == {p.raw for p in new.phones}
    )


def _merge(known: Contact, new: Contact) -> Contact:
    """What the second standing adds to the first."""
    addresses = {e.address for e in known.emails}
    numbers = {re.sub(r"\D", "", p.raw) for p in known.phones}
    added: dict[str, object] = {
        "emails": known.emails + tuple(e for e in new.emails if e.address not in addresses),
        "phones": known.phones + tuple(p for p in new.phones if re.sub(r"\D", "", p.raw) not in numbers),
    }
    if known.title is None:
        added |= {"title": new.title, "title_span": new.title_span}
    if known.organization is None:
        added |= {"organization": new.organization, "organization_span": new.organization_span}
    return known.model_copy(update=added)
