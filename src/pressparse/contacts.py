"""Contacts: a person, or a desk without a person, with what is written beside.

In go the manuscript and its contact zones, out come the contacts. Items are read in their order (`contact_items`); a name, a desk
or a heading opens a group, addresses and numbers belong to the group above them. A person who stands twice is one contact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pressparse.confidence import of_contact, read_damage
from pressparse.contact_groups import ContactRole, Group, gather_groups, is_person, read_letters, read_role
from pressparse.contact_merging import merge_contacts
from pressparse.contact_places import find_stretches
from pressparse.manuscript import Manuscript, Zone, read_words
from pressparse.models import Contact, Options, Span
from pressparse.passages import read_passage, with_point

_OWN_OFFICE: Final = re.compile(r"(?i)\b(?:press|media|news|investor) ?(?:relations|office|team|desk|room|section|inquiries|contacts?)\b")
_OFFICE: Final = re.compile(r"(?i)\b(?:office|team|desk|room|newsroom|section|department)$")


def find_contacts(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[Contact, ...]:
    """The contacts in their order; those of one person are one."""
    return merge_contacts(_read(manuscript, zones, options))


def _read(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> Iterator[Contact]:
    folded = manuscript.folded
    damage = read_damage(manuscript.text)
    for stretch in find_stretches(manuscript, zones, options):
        for group in gather_groups(folded, stretch.items):
            _settle_name(folded, group)
            if stretch.labelled or (group.has_address and group.names and all(is_person(folded, name) for name in group.names)):
                yield from _build(manuscript, group, stretch.confidence, damage)


def _own_role(folded: str, group: Group) -> ContactRole | None:
    """The role that the contact's own title or office tells; it goes before the heading's."""
    office = _OWN_OFFICE.search(folded, *group.organization) if group.organization else None
    places = [span for span in (group.title, group.desk, office.span() if office else None) if span]
    return next((role for span in places if (role := read_role(folded, *span))), None)


def _settle_name(folded: str, group: Group) -> None:
    """A name alone that is the host of the addresses beside it, and no person's, is an organization's."""
    if len(group.names) != 1 or group.organization or group.title or is_person(folded, group.names[0]):
        return
    name = read_letters(folded[slice(*group.names[0])])
    hosts = [e.address.split("@")[-1] for e in group.emails] + [link.url.split("//")[-1].split("/")[0] for link in group.links]
    if len(name) > 7 and any(name == label or (len(label) > 7 and label in name) for host in hosts for label in map(read_letters, host.split("."))):
        group.organization, group.names = group.names[0], []


def _build(manuscript: Manuscript, group: Group, confidence: float, damage: float) -> list[Contact]:
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
    start, end = min(item.start for item in group.items), max(item.end for item in group.items)
    fields, signs = _weigh(folded, group, role)
    confidence = of_contact(confidence, fields, end - start, signs, damage)
    passage = read_passage(manuscript, start, end, confidence)

    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (None, None) if span is None else (" ".join(read_words(manuscript, *span)[0].split()), Span(start=span[0], end=span[1]))

    (said_title, title_span), (organization, body_span) = words(title), words(with_point(folded, body))
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


_PRESS_BOX: Final = re.compile(r"(?i)press|media|news|comms\b|communicat|editor|\bpr\b|\bir\b|investor")  # of an e-mail address


def _weigh(folded: str, group: Group, role: ContactRole | None) -> tuple[int, tuple[str, ...]]:
    """How many fields a contact has, and what speaks for it by the names that `data/confidence.json` weighs."""
    signs = []
    if group.names and is_person(folded, group.names[0]):
        signs.append("person")
    if any(_PRESS_BOX.search(email.address.split("@")[0]) for email in group.emails):
        signs.append("press-mail")
    if len(group.phones) > 1:
        signs.append("more-phones")
    if len(group.names) > 1:
        signs.append("more-names")
    if role == "media":
        signs.append("media")
    return sum(map(bool, (group.names, group.emails, group.phones, group.organization, role))), tuple(signs)
