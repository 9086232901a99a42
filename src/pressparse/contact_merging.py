"""Contacts that stand several times in a text, made one.

In go the contacts in their order, out they come with what each standing adds: those of one name are one, and one without a name is that of all
its addresses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pressparse.models import Contact, Phone


@dataclass(slots=True)
class Standing:
    """A contact, its addresses, and its further standings."""

    contact: Contact
    addresses: set[str]
    more: list[Contact] = field(default_factory=list)


def merge_contacts(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    """The contacts in the order of their first standing."""
    out: list[Standing] = []
    by_name: dict[str, int] = {}
    by_address: dict[str, int] = {}
    for contact in contacts:
        addresses = {email.address for email in contact.emails} | {read_figures(phone) for phone in contact.phones}
        k = _find_owner(out, by_name, by_address, contact, addresses)
        if k is None:
            k = len(out)
            out.append(Standing(contact, addresses))
        elif contact.name and out[k].contact.name is None:
            out[k] = Standing(contact, addresses)
        else:
            out[k].more.append(contact)
            out[k].addresses |= addresses
        if contact.name:
            by_name.setdefault(contact.name.lower(), k)
        for address in addresses:
            by_address.setdefault(address, k)
    return tuple([_merge(standing) for standing in out])


def read_figures(phone: Phone) -> str:
    """What makes two numbers the same."""
    return phone.e164 or re.sub(r"\D", "", phone.raw)


def _find_owner(out: list[Standing], by_name: dict[str, int], by_address: dict[str, int], contact: Contact, addresses: set[str]) -> int | None:
    """The contact of the same name; for one without a name that of all its addresses; for a name one without a name and body that has only
    its addresses."""
    owners = {by_address.get(address) for address in addresses}
    if contact.name is None:
        return owners.pop() if len(owners) == 1 else None
    if (known := by_name.get(contact.name.lower())) is not None:
        return known
    owners.discard(None)
    owner = owners.pop() if len(owners) == 1 else None
    if owner is None:
        return None
    above = out[owner]
    nameless = above.contact.name is None and above.contact.organization is None
    return owner if nameless and len(above.addresses) <= len(addresses) and above.addresses <= addresses else None


def _merge(standing: Standing) -> Contact:
    """The contact with what its further standings add."""
    if not standing.more:
        return standing.contact
    first = standing.contact
    emails = {email.address: email for email in first.emails}
    phones = {read_figures(phone): phone for phone in first.phones}
    added: dict[str, object] = {}
    for other in standing.more:
        for email in other.emails:
            emails.setdefault(email.address, email)
        for phone in other.phones:
            phones.setdefault(read_figures(phone), phone)
        for kind in ("title", "organization"):
            if getattr(first, kind) is None and kind not in added and getattr(other, kind) is not None:
                added |= {kind: getattr(other, kind), kind + "_span": getattr(other, kind + "_span")}
    return first.model_copy(update=added | {"emails": tuple(emails.values()), "phones": tuple(phones.values())})
