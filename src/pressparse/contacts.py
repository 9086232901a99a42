"""Contacts: a person, or a desk without a person, with what is written beside.

In go the manuscript and its contact zones, out come the contacts. Items are read in their order (`contact_items`); a name, a desk
or a heading opens a group, addresses and numbers belong to the group above them. A person who stands twice is one contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from pressparse.contact_merging import merge_contacts, read_figures
from pressparse.contact_places import find_stretches
from pressparse.contact_words import Item, is_given_name
from pressparse.manuscript import Manuscript, Zone, read_words
from pressparse.models import Contact, Email, Link, Options, Phone, Span
from pressparse.passages import read_passage

ContactRole = Literal["media", "investor", "public"]
_ROLES: Final[tuple[tuple[ContactRole, re.Pattern[str]], ...]] = (
    ("media", re.compile(r"(?i)\b(?:media|press|news|journalists?|interview)\b")),
    ("investor", re.compile(r"(?i)\b(?:investors?|ir|shareholders?|analysts)\b")),
    ("public", re.compile(r"(?i)\bpublic (?:inquiries|enquiries)\b|\bgeneral public\b")),
)
_OWN_OFFICE: Final = re.compile(r"(?i)\b(?:press|media|news|investor) ?(?:relations|office|team|desk|room|section|inquiries|contacts?)\b")
_PRESS_USER: Final = re.compile(r"(?:^|[._-])(?:press|presse|prensa|media|news|newsroom|pr|ir|communications)(?:[._-]|@)")
MOST_NAMES: Final = 12  # that share what stands below them
MOST_SHARED: Final = 6
_UNFINISHED: Final = (" of", " for", " and", " &", " the")
_HEADS_LINES: Final = re.compile(r"[ .*_]*:[ *_]*\n")
_STREET: Final = re.compile(r"(?i)\d [^\n]{0,40}\b(?:street|st|avenue|ave|blvd|boulevard|road|rd|drive|broadway|suite|freeway|highway)\b")
_OFFICE: Final = re.compile(r"(?i)\b(?:office|team|desk|room|newsroom|section|department)$")


@dataclass(slots=True)
class Group:
    """A contact while its items are gathered; several names share what stands with them."""

    scope: int
    asked: bool  # whether a heading or a request above says that this is a contact
    role: ContactRole | None
    heading_body: tuple[int, int] | None = None
    names: list[tuple[int, int]] = field(default_factory=list)
    title: tuple[int, int] | None = None
    desk: tuple[int, int] | None = None
    organization: tuple[int, int] | None = None
    emails: list[Email] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    known: set[str] = field(default_factory=set)  # its addresses and the figures of its numbers

    @property
    def has_address(self) -> bool:
        return bool(self.emails or self.phones)


def find_contacts(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[Contact, ...]:
    """The contacts in their order; those of one person are one."""
    return merge_contacts(_read(manuscript, zones, options))


def _read(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> Iterator[Contact]:
    folded = manuscript.folded
    for stretch in find_stretches(manuscript, zones, options):
        for group in _settle(folded, _gather(folded, stretch.items)):
            _settle_name(folded, group)
            if stretch.labelled or (group.has_address and group.names and all(_is_person(folded, name) for name in group.names)):
                yield from _build(manuscript, group, stretch.confidence)


def _gather(folded: str, items: Sequence[Item]) -> list[Group]:
    """The items dealt to groups in the order of reading."""
    groups: list[Group] = []
    scope, asked = 0, False
    role: ContactRole | None = None
    heading_body: tuple[int, int] | None = None
    closed = True

    def opened() -> Group:
        nonlocal closed
        if closed or not groups:
            groups.append(Group(scope, asked, role, heading_body))
            closed = False
        return groups[-1]

    for k, item in enumerate(items):
        span = (item.start, item.end)
        last = groups[-1] if groups and not closed else None
        asked = asked or item.kind in ("heading", "for", "ask")
        if item.kind in ("heading", "for"):
            scope, closed, heading_body = scope + 1, True, span if item.kind == "for" else None
            role = next((name for name, words in _ROLES if words.search(folded, *span)), role if item.kind == "for" else None)
            continue
        if item.kind == "column":
            scope, closed = scope + 1, True
            continue
        if item.kind == "ask":
            if last and last.has_address:
                scope, closed = scope + 1, True
            continue
        if item.kind == "name":
            if last and last.names and "(" in item.before:
                continue
            joint = last and last.names and last.items and last.items[-1].kind == "name" and item.before.strip() in ("/", "and", "&", "or")
            body_before = last and not last.names and (not last.has_address or (len(last.emails) < 2 and not (last.organization or last.desk)))
            second = last and last.names and not last.has_address and last.organization is None and not joint and not item.before.startswith(";")
            if second and last and last.title and _is_person(folded, span):
                closed = True
                opened().names.append(span)
            elif (
                second
                and last
                and item.new_line
                and last.items[-1].kind == "name"
                and _is_person(folded, span)
                and _is_person(folded, last.names[-1])
            ):
                closed = len(last.names) == MOST_NAMES
                opened().names.append(span)  # a name on each line, the address below is theirs
            elif second and last:
                if _is_of_host(folded, items, k, last.names[0]) or (_is_person(folded, span) and not _is_person(folded, last.names[0])):
                    last.organization, last.names = last.names[0], [span]
                else:
                    last.organization = span
            else:
                if (not joint and not body_before) or (last and len(last.names) == MOST_NAMES):
                    closed = True
                opened().names.append(span)
        elif item.kind == "title":
            if last and last.has_address and item.new_line and last.items[-1].kind != "name":
                closed = True
            group = opened()
            if group.title is None:
                group.title = span
            elif group.items and group.items[-1].kind in ("title", "desk") and group.items[-1].end == group.title[1]:
                group.title = (group.title[0], span[1])
        elif item.kind in ("desk", "organization"):
            if last and last.has_address and (item.new_line or not last.names or (last.organization and (item.kind == "organization" or last.title))):
                closed = True
            if last and item.new_line and not last.has_address and last.names and last.title and len(groups) > 1 and _is_head_of(groups[-2], last):
                closed = True
            if groups and _heads_people(folded, items, k) and any(_is_head(folded, above) for above in groups[-6:] if above.scope == scope):
                closed = True
            group = opened()
            below = item.kind == "organization" and not group.items and _HEADS_LINES.match(folded, item.end)
            if below:
                group.heading_body = span
            elif item.kind == "desk":
                if group.title and group.items[-1].kind == "title" and group.items[-1].end == group.title[1] and group.names:
                    group.title = (group.title[0], span[1])
                elif group.desk is None:
                    group.desk = span
            elif group.organization and folded[slice(*group.organization)].endswith(_UNFINISHED):
                group.organization = (group.organization[0], span[1])
            elif (group.organization is None or not group.names) and not (group.organization and "(" in item.before):
                group.organization = span
        elif isinstance(item.address, Email):
            group = opened()
            if item.address.address not in group.known:
                group.known.add(item.address.address)
                group.emails.append(item.address)
        elif isinstance(item.address, Phone):
            group = opened()
            figures = read_figures(item.address)
            if figures not in group.known:
                group.known.add(figures)
                group.phones.append(item.address)
        elif isinstance(item.address, Link) and last:
            last.links.append(item.address)
        if groups:
            groups[-1].items.append(item)
    return groups


def _is_head_of(above: Group, group: Group) -> bool:
    """Whether a person behind the addresses of a desk, in their line, is its head."""
    return above.has_address and not above.names and above.scope == group.scope and not group.items[0].new_line


def _is_of_host(folded: str, items: Sequence[Item], k: int, name: tuple[int, int]) -> bool:
    """Whether the name above is rather the organization to which the addresses below belong."""
    hosts = [i.address.address.split("@")[-1] for i in items[k + 1 : k + 4] if isinstance(i.address, Email)]
    above, here = _letters(folded[slice(*name)]), _letters(folded[items[k].start : items[k].end])
    for host in hosts:
        label = _letters(host.split(".")[0])
        if len(label) >= 3 and (label in above or above in label) and not (label in here or here in label):
            return True
    return False


def _is_person(folded: str, name: tuple[int, int]) -> bool:
    return is_given_name(folded[slice(*name)].split()[0])


def _letters(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _settle(folded: str, groups: list[Group]) -> list[Group]:
    """Addresses that stand before their name go to it; what is left without an address or a name is no contact."""
    _share_lines(folded, groups)
    for k, group in enumerate(groups):
        above = groups[k - 1] if k else None
        if above is None or group.has_address or above.names or not above.has_address:
            continue
        if group.names:
            words = [w for span in group.names for w in re.findall(r"[a-z]{3,}", folded[slice(*span)].lower())]
            own = [e for e in above.emails if any(w in e.address.split("@")[0] for w in words)]
            if own and len(own) < len(above.emails):
                group.emails, above.emails = own, [e for e in above.emails if e not in own]
            elif above.desk or above.organization:  # the desk's addresses are its head's
                group.emails, group.phones, group.links = above.emails, above.phones, above.links
                group.organization = group.organization or above.organization or above.desk
                group.items = above.items + group.items
                above.emails, above.phones = [], []
        elif above.organization is None and above.scope == group.scope and (body := group.organization or group.desk) and " " in folded[slice(*body)]:
            above.organization = body
            above.items += group.items
    return [g for g in groups if (g.scope and any(_is_person(folded, name) for name in g.names)) or (g.has_address and _is_told(folded, g))]


def _is_told(folded: str, group: Group) -> bool:
    """Whether more than a bare address tells that it is a contact: a heading or a request above, a person, or the address itself ("press@...");
    beside another name, figures must be a valid number or look like one."""
    if group.asked or any(_is_person(folded, name) for name in group.names) or any(_PRESS_USER.search(email.address) for email in group.emails):
        return True
    if not (group.names or group.desk or group.title) and _STREET.search(folded, group.items[0].start, group.items[-1].end):
        return False  # a letterhead
    told = group.names or group.organization or group.desk or group.title
    return bool(told) and (bool(group.emails) or any(phone.e164 or phone.raw[0] in "+(0" for phone in group.phones))


def _heads_people(folded: str, items: Sequence[Item], k: int) -> bool:
    """Whether a firm and its number are one line."""
    if k + 1 >= len(items) or items[k].kind != "organization" or items[k + 1].kind != "phone" or not items[k].new_line:
        return False
    return "\n" not in folded[items[k].end : items[k + 1].start]


def _is_head(folded: str, group: Group) -> bool:
    return not group.names and not group.emails and bool(group.items) and _heads_people(folded, group.items, 0)


def _share_lines(folded: str, groups: list[Group]) -> None:
    """A firm with its number in one line, its people below: the number is theirs."""
    head: Group | None = None
    for k, group in enumerate(groups):
        if _is_head(folded, group):
            head = group
        elif (
            head and len(head.phones) <= MOST_SHARED and group.names and group.scope == head.scope and not group.phones and group.organization is None
        ):
            group.phones, group.organization = list(head.phones), head.organization
            if k + 1 == len(groups) or not groups[k + 1].names or groups[k + 1].phones:
                head.phones = []
        else:
            head = None


def _own_role(folded: str, group: Group) -> ContactRole | None:
    """The role that the contact's own title or office tells; it goes before the heading's."""
    office = _OWN_OFFICE.search(folded, *group.organization) if group.organization else None
    places = [span for span in (group.title, group.desk, office.span() if office else None) if span]
    return next((name for span in places for name, words in _ROLES if words.search(folded, *span)), None)


def _settle_name(folded: str, group: Group) -> None:
    """A name alone that is the host of the addresses beside it, and no person's, is an organization's."""
    if len(group.names) != 1 or group.organization or group.title or _is_person(folded, group.names[0]):
        return
    name = _letters(folded[slice(*group.names[0])])
    hosts = [e.address.split("@")[-1] for e in group.emails] + [link.url.split("//")[-1].split("/")[0] for link in group.links]
    if len(name) > 7 and any(name == label or (len(label) > 7 and label in name) for host in hosts for label in map(_letters, host.split("."))):
        group.organization, group.names = group.names[0], []


def _build(manuscript: Manuscript, group: Group, confidence: float) -> list[Contact]:
    folded = manuscript.folded
    title, body = group.title, group.organization or group.heading_body
    if group.names:
        if group.desk and body is None and _OFFICE.search(folded, *group.desk):
            body = group.desk
        elif group.desk and title is None and (body is None or group.items[0].start != group.desk[0]):
            title = group.desk
    elif group.desk:
        between = folded[body[1] : group.desk[0]] if body else ""
        joined = bool(between) and not between.strip()
        if body and between.strip() and title is None:
            title = group.desk
        body = (body[0], group.desk[1]) if body and joined else body or group.desk
    role = _own_role(folded, group) or group.role
    if not group.names and role == "public":
        return []  # a line for the public is no press contact
    spans = [(i.start, i.end) for i in group.items]
    passage = read_passage(manuscript, min(a for a, _ in spans), max(b for _, b in spans), confidence)

    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (None, None) if span is None else (" ".join(read_words(manuscript, *span)[0].split()), Span(start=span[0], end=span[1]))

    (said_title, title_span), (organization, body_span) = words(title), words(body)
    out = []
    for k, name_place in enumerate(group.names or [None]):
        name, name_span = words(name_place)
        emails = group.emails if len(group.emails) != len(group.names) or len(group.names) < 2 else [group.emails[k]]
        out.append(
            Contact(
                text=passage.text, spans=passage.spans, confidence=confidence, name=name, name_span=name_span, title=said_title, title_span=title_span,
                organization=organization, organization_span=body_span, emails=tuple(emails), phones=tuple(group.phones), links=tuple(group.links),
                role=role,
            )
        )  # fmt: skip
    return out
