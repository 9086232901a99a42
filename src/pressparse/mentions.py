"""Whom a mention means: a last name, a pronoun or a role that stands for somebody, and what the text tells about him."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from pressparse.names import last_name
from pressparse.offices import NO_ROLE, Role, is_loose
from pressparse.people import Known, People
from pressparse.roles import read_role
from pressparse.runs import key_of


def resolve_name(people: People, start: int, end: int) -> Known | None:
    """The person whom a full name, a last name, a first name or its beginning at `start:end` means."""
    key = key_of(people.folded[start:end])
    if key in people.known:
        return people.known[key]
    tokens = key.split()
    if len(tokens) > 1:
        if tokens[0] == "charge" and people.folded.endswith("in ", 0, start):  # "Special Agent in Charge Roe"
            return resolve_name(people, start + 7, end)
        inner = next((rest for k in range(1, len(tokens) - 1) if (rest := " ".join(tokens[k:])) in people.known), None)
        inner = inner or next((head for k in range(len(tokens) - 1, 1, -1) if (head := " ".join(tokens[:k])) in people.known), None)
        keys = [inner] if inner else [k for k in people.last.get(last_name(key), ()) if k[0] == tokens[0][0]]
        return people.known[keys[0]] if keys else None
    if not tokens:
        return None
    word = tokens[0]
    keys = people.last.get(word) or people.first.get(word) or []
    if not keys and len(word) >= 5:  # "said Roein the hall": a blank was lost
        keys = next((rows for cut in _LOST_BLANKS if word.endswith(cut) and (rows := people.last.get(word.removesuffix(cut)))), [])
    if not keys and len(word) >= 4:
        keys = [k for k in itertools.islice(people.last, MOST_NAMES) if k.startswith(word) or k.replace("-", "") == word]
        keys = people.last[keys[0]][:1] if keys else []
    if len(keys) > 1:
        at = bisect_right(people.mentions, (start, len(people.folded), ""))
        keys = [row[2] for row in people.mentions[max(0, at - 40) : at] if row[2] in keys][-1:] or keys
    return people.known[keys[0]] if keys else None


MOST_NAMES: Final = 200  # names that are tried for a beginning
_LOST_BLANKS: Final = ("in", "on", "at", "to", "today", "who", "during", "of")


def latest_person(people: People, before: int, reach: int = 2500) -> Known | None:
    """The person whom a pronoun before an offset means: of the last paragraph that names anybody, who is its subject, else who is named last."""
    outer = people.outer
    at = bisect_left(outer, (before, 0, ""))
    nearest: tuple[int, int, str] | None = None
    for row in reversed(outer[max(0, at - 12) : at]):
        if row[1] > before:
            continue
        if nearest is None and _KIN.match(people.folded, row[1]):
            return None
        if before - row[0] > reach or (nearest and people.folded.find("\n", row[1], nearest[0]) >= 0):
            break
        if _is_subject(people.folded, row[0], row[1]):
            return people.known[row[2]]
        nearest = nearest or row
    return people.known[nearest[2]] if nearest else None


def first_subject(people: People) -> Known | None:
    """The person whom the first sentence with a person for its subject tells of, as whose excerpts stand under topics."""
    row = next((row for row in people.outer if _is_subject(people.folded, row[0], row[1])), None)
    return people.known[row[2]] if row else None


# "Jane Roe's mother": somebody else is told of
_KIN: Final = re.compile(r"'s? (?:mother|father|parents|wife|husband|son|daughter|sister|brother|family|lawyer|spokes\w+)\b")
_SUBJECT_BEFORE: Final = re.compile(
    r"(?:[.!?:\n\"][\"')]?|-|^|\b(?:and|but|as|when|while|that|because|,)) ?(?:[A-Z][\w.&'-]* (?:(?:of|for|in) (?:the )?)?){0,5}$"
)
_SUBJECT_BEHIND: Final = re.compile(
    r"(?:,[^,\n]{3,120},)? (?:is|was|has|had|will|also|who|said|told|wrote|spoke|made|took|gave|led|began|came|became|went|sent|won|can|could|would|[a-z]+ed|[a-z]+s)\b"
)


def _is_subject(folded: str, start: int, end: int) -> bool:
    return _SUBJECT_BEFORE.search(folded, max(0, start - 60), start) is not None and _SUBJECT_BEHIND.match(folded, end, end + 150) is not None


_SAME_ROLES: Final = {
    "congressman": ("congress", "rep", "representative"), "congresswoman": ("congress", "rep", "representative"), "senator": ("sen", "senator"),
    "ceo": ("ceo", "chief executive"), "president": ("president",), "chair": ("chair",), "chairman": ("chair",), "chairwoman": ("chair",),
    "researcher": ("research", "professor"), "scientist": ("scien", "research"), "representative": ("rep",), "founder": ("founder",),
}  # fmt: skip


def latest_with_title(people: People, before: int, role: str) -> Known | None:
    """The person mentioned last before an offset who has the role that stands for them ("the congressman"), else the only one of the text."""
    words = _SAME_ROLES.get(role.lower(), (role.lower(),))
    at = bisect_left(people.outer, (before, 0, ""))
    for row in reversed(people.outer[max(0, at - 20) : at]):
        if _holds(people, people.known[row[2]], words):
            return people.known[row[2]]
    holders = {people.known[key] for _, _, key in people.outer[:MOST_HOLDERS] if _holds(people, people.known[key], words)}
    return holders.pop() if len(holders) == 1 else None


def _holds(people: People, person: Known, words: Sequence[str]) -> bool:
    """Whether one of the words stands in somebody's title."""
    title = role_of(people, person).title
    return title is not None and any(word in people.folded[slice(*title)].lower() for word in words)


MOST_HOLDERS: Final = 40  # mentions among which the one who has a role is sought
MOST_ROLES: Final = 8  # standings of a name at which its role is read


def role_of(people: People, person: Known) -> Role:
    """The role where the text gives it most fully: with a body rather than without, in full rather than abbreviated."""
    if person.name not in people.roles:
        spans = [*person.spans[:MOST_ROLES], *people.short.get(person.name, ())[:MOST_ROLES]]
        roles = [role for start, end in spans if (role := role_beside(people, start, end)) != NO_ROLE]
        whole = sum(role_beside(people, start, end) != NO_ROLE for start, end in person.spans[:MOST_ROLES])
        people.roles[person.name] = _fullest(people.folded, roles, whole) if roles else NO_ROLE
    return people.roles[person.name]


def role_beside(people: People, start: int, end: int) -> Role:
    """What is written around the name at `start:end`, read once."""
    role = people.beside.get((start, end))
    if role is None:
        role = read_role(people.folded, start, end)
        if (body := role.organization) and people.folded.startswith("'", body[1]) and people.folded[slice(*body)].lower() in people.last:
            role = Role(role.title, None)  # "Finch's spokesman": somebody is no body
        people.beside[start, end] = role
    return role


def _fullest(folded: str, roles: list[Role], whole: int) -> Role:
    def fullness(role: Role) -> tuple[bool, bool, bool, int]:
        words = folded[slice(*role.title)] if role.title else ""
        plain = words.strip(".").lower() not in _SHORT_TITLES
        return bool(words) and plain and not is_loose(words), role.organization is not None, plain and role in roles[:whole], min(len(words), 30)

    best = max(roles, key=fullness)
    firm = (role.organization for role in roles if role.organization and not (role.title and is_loose(folded[slice(*role.title)])))
    return Role(best.title, best.organization or next(firm, None))


_SHORT_TITLES: Final = frozenset({"sen", "rep", "sens", "reps", "gov", "prof", "professor", "dr", "senators", "president"})
