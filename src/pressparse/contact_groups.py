"""The items of a contact block dealt to contacts.

In go the items in their order, out come groups: a name, a desk or a heading opens one, addresses and numbers belong to the group above
them; addresses that stand before their name are given to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, pairwise
from typing import Final, Literal

from pressparse.contact_merging import read_figures
from pressparse.contact_words import Item
from pressparse.given_names import is_given_name
from pressparse.models import Email, Link, Phone

ContactRole = Literal["media", "investor", "public"]
_ROLES: Final[tuple[tuple[ContactRole, re.Pattern[str]], ...]] = (
    ("media", re.compile(r"(?i)\b(?:media|press|news|journalists?|interview)\b")),
    ("investor", re.compile(r"(?i)\b(?:investors?|ir|shareholders?|analysts)\b")),
    ("public", re.compile(r"(?i)\bpublic (?:inquiries|enquiries)\b|\bgeneral public\b")),
)
# "Contact our order lines at": those who buy are asked to call
_CUSTOMERS: Final = re.compile(
    r"(?i)(?:(?!information)[^\n]){0,60}\b(?:orders?|reservations|bookings|box office|tickets|subscriptions|customer service)\b[^\n:]{0,20}$"
)
_HEADS_LINES: Final = re.compile(r"[ .*_]*:[ *_]*\n")
_PRESS_USER: Final = re.compile(r"(?:^|[._-])(?:press|presse|prensa|media|news|newsroom|pr|ir|communications)(?:[._-]|@)")
_STREET: Final = re.compile(r"(?i)\d [^\n]{0,40}\b(?:street|st|avenue|ave|blvd|boulevard|road|rd|drive|broadway|suite|freeway|highway)\b")
_UNFINISHED: Final = (" of", " for", " and", " &", " the")
MOST_NAMES: Final = 12  # that share what stands below them
MOST_SHARED: Final = 6


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


def gather_groups(folded: str, items: Sequence[Item]) -> list[Group]:
    """The items dealt to groups in the order of reading, and what stood before its name given to it."""
    deal = Dealing(folded, items)
    for k, item in enumerate(items):
        deal.asked = deal.asked or item.kind in ("heading", "for", "ask")
        if item.kind in ("heading", "for", "column", "ask"):
            _take_heading(deal, k)
            continue
        if item.kind == "name":
            if not _take_name(deal, k):
                continue
        elif item.kind == "title":
            _take_title(deal, item)
        elif item.kind in ("desk", "organization"):
            _take_body(deal, k)
        else:
            _take_address(deal, item)
        if deal.groups:
            deal.groups[-1].items.append(item)
    return _settle(folded, deal.groups)


@dataclass(slots=True)
class Dealing:
    """How far the items are dealt: the groups, and what the next one begins with."""

    folded: str
    items: Sequence[Item]
    groups: list[Group] = field(default_factory=list)
    scope: int = 0
    asked: bool = False
    role: ContactRole | None = None
    heading_body: tuple[int, int] | None = None
    closed: bool = True

    def opened(self) -> Group:
        """The group that takes the next item."""
        if self.closed or not self.groups:
            self.groups.append(Group(self.scope, self.asked, self.role, self.heading_body))
            self.closed = False
        return self.groups[-1]

    @property
    def last(self) -> Group | None:
        """The group that is open."""
        return self.groups[-1] if self.groups and not self.closed else None


def _take_heading(deal: Dealing, k: int) -> None:
    item = deal.items[k]
    if item.kind == "ask" and not (deal.last and deal.last.has_address):
        return
    deal.scope, deal.closed = deal.scope + 1, True
    if item.kind in ("heading", "for"):
        deal.heading_body = (item.start, item.end) if item.kind == "for" else None
        said = read_role(deal.folded, item.start, item.end)
        if said is None and k + 1 < len(deal.items) and _CUSTOMERS.match(deal.folded, item.start, deal.items[k + 1].start):
            said = "public"
        deal.role = said or (deal.role if item.kind == "for" else None)


def _take_name(deal: Dealing, k: int) -> bool:
    """Give the name to a group; False where it stands in brackets behind another."""
    item, last, folded = deal.items[k], deal.last, deal.folded
    span = (item.start, item.end)
    if last is None or not last.names:
        body_before = last and (not last.has_address or (len(last.emails) < 2 and not (last.organization or last.desk)))
        deal.closed = not body_before
        deal.opened().names.append(span)
        return True
    if "(" in item.before:
        return False
    joint = last.items[-1].kind == "name" and item.before.strip() in ("/", "and", "&", "or")
    full = len(last.names) == MOST_NAMES
    if joint or last.has_address or last.organization is not None or item.before.startswith(";"):
        deal.closed = not joint or full
        deal.opened().names.append(span)
    elif is_person(folded, span) and (last.title or (item.new_line and last.items[-1].kind == "name" and is_person(folded, last.names[-1]))):
        deal.closed = full or last.title is not None
        deal.opened().names.append(span)  # a name on each line, the address below is theirs
    elif _is_of_host(folded, deal.items, k, last.names[0]) or (is_person(folded, span) and not is_person(folded, last.names[0])):
        last.organization, last.names = last.names[0], [span]
    else:
        last.organization = span
    return True


def _take_title(deal: Dealing, item: Item) -> None:
    last = deal.last
    if last and last.has_address and item.new_line and last.items[-1].kind != "name":
        deal.closed = True
    group = deal.opened()
    if group.title is None:
        group.title = (item.start, item.end)
    elif group.items and group.items[-1].kind in ("title", "desk") and group.items[-1].end == group.title[1]:
        group.title = (group.title[0], item.end)


def _take_body(deal: Dealing, k: int) -> None:
    """Give a desk or an organization to a group."""
    item, folded = deal.items[k], deal.folded
    span = (item.start, item.end)
    if _begins_group(deal, k):
        deal.closed = True
    group = deal.opened()
    if item.kind == "organization" and not group.has_address and _is_given_alone(deal, k):
        if group.names and group.organization is None and not is_person(folded, group.names[0]):  # "Acme Mills", "Brenda"
            group.organization, group.names = group.names[0], []
        if not group.names:
            group.names.append(span)
            return
    if item.kind == "organization" and not group.items and _HEADS_LINES.match(folded, item.end):
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


def _is_given_alone(deal: Dealing, k: int) -> bool:
    """Whether an item is somebody's given name in a line of its own, and no firm of that name by the addresses below."""
    item, folded = deal.items[k], deal.folded
    word = folded[item.start : item.end]
    if not (item.new_line and word.isalpha() and word.istitle() and is_given_name(word)):
        return False
    hosts = [below.address.address.rsplit("@", 1)[-1] for below in deal.items[k + 1 : k + 4] if isinstance(below.address, Email)]
    return bool(hosts) and not any(word.lower() in host for host in hosts)


def _begins_group(deal: Dealing, k: int) -> bool:
    """Whether a desk or an organization begins another contact."""
    item, last, groups = deal.items[k], deal.last, deal.groups
    if last and last.has_address and (item.new_line or not last.names or (last.organization and (item.kind == "organization" or last.title))):
        return True
    if last and item.new_line and not last.has_address and last.names and last.title and len(groups) > 1 and _is_head_of(groups[-2], last):
        return True
    return _heads_people(deal.folded, deal.items, k) and any(_is_head(deal.folded, above) for above in groups[-6:] if above.scope == deal.scope)


def _take_address(deal: Dealing, item: Item) -> None:
    address = item.address
    if isinstance(address, Link):
        if deal.last:
            deal.last.links.append(address)
        return
    group = deal.opened()
    if isinstance(address, Email) and address.address not in group.known:
        group.known.add(address.address)
        group.emails.append(address)
    elif isinstance(address, Phone) and (figures := read_figures(address)) not in group.known:
        group.known.add(figures)
        group.phones.append(address)


def read_role(folded: str, start: int, end: int) -> ContactRole | None:
    """Whom the contact is for, as the words say."""
    said = folded[start:end]  # cut out, as it may be run into the words around it
    return next((name for name, words in _ROLES if words.search(said)), None)


def _is_head_of(above: Group, group: Group) -> bool:
    """Whether a person behind the addresses of a desk, in their line, is its head."""
    return above.has_address and not above.names and above.scope == group.scope and not group.items[0].new_line


def _is_of_host(folded: str, items: Sequence[Item], k: int, name: tuple[int, int]) -> bool:
    """Whether the name above is rather the organization to which the addresses below belong."""
    hosts = [i.address.address.split("@")[-1] for i in items[k + 1 : k + 4] if isinstance(i.address, Email)]
    above, here = read_letters(folded[slice(*name)]), read_letters(folded[items[k].start : items[k].end])
    for host in hosts:
        label = read_letters(host.split(".")[0])
        if len(label) >= 3 and (label in above or above in label) and not (label in here or here in label):
            return True
    return False


def is_person(folded: str, name: tuple[int, int]) -> bool:
    """Whether a name opens with a given name."""
    return is_given_name(folded[slice(*name)].split()[0])


def read_letters(words: str) -> str:
    """The letters and figures alone, as the hosts of addresses have them."""
    return re.sub(r"[^a-z0-9]", "", words.lower())


def _settle(folded: str, groups: list[Group]) -> list[Group]:
    """Addresses that stand before their name go to it; what is left without an address or a name is no contact."""
    _share_lines(folded, groups)
    _share_box(groups)
    for k, group in enumerate(groups):
        above = groups[k - 1] if k else None
        if above is None or group.has_address or above.names or not above.has_address:
            continue
        if group.names:
            words = [w for span in group.names for w in re.findall(r"[a-z]{3,}", folded[slice(*span)].lower())]
            owned = [any(w in e.address.split("@")[0] for w in words) for e in above.emails]
            if any(owned) and not all(owned):
                group.emails, above.emails = list(compress(above.emails, owned)), [e for e, own in zip(above.emails, owned, strict=True) if not own]
            elif above.desk or above.organization:  # the desk's addresses are its head's
                group.emails, group.phones, group.links = above.emails, above.phones, above.links
                group.organization = group.organization or above.organization or above.desk
                group.items = above.items + group.items
                above.emails, above.phones = [], []
        elif above.organization is None and above.scope == group.scope and (body := group.organization or group.desk) and " " in folded[slice(*body)]:
            above.organization = body
            above.items += group.items
    return [g for g in groups if (g.scope and any(is_person(folded, name) for name in g.names)) or (g.has_address and _is_told(folded, g))]


def _is_told(folded: str, group: Group) -> bool:
    """Whether more than a bare address tells that it is a contact: a heading or a request above, a person, or the address itself ("press@...");
    beside another name, figures must be a valid number or look like one."""
    if group.asked or any(is_person(folded, name) for name in group.names) or any(_PRESS_USER.search(email.address) for email in group.emails):
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


def _share_box(groups: list[Group]) -> None:
    """People with a number each under one heading, the box of their desk behind the last: it is theirs."""
    for above, group in reversed(list(pairwise(groups))):
        alike = group.scope == above.scope and above.names and group.names and above.phones and group.phones
        if alike and not above.emails and len(group.emails) == 1 and _PRESS_USER.match(group.emails[0].address):
            above.emails = list(group.emails)


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
