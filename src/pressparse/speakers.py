"""Who says it: from the subject of an attribution to the speaker with name, title and organization."""

from __future__ import annotations

import re
from typing import Final, Literal

from pressparse.bodies_behind import body_behind
from pressparse.manuscript import Manuscript
from pressparse.mentions import latest_person, latest_with_title, role_beside, role_of
from pressparse.models import Passage, Span, Speaker
from pressparse.offices import NO_ROLE, OFFICER, Role, is_loose
from pressparse.passages import read_passage, read_string, with_point
from pressparse.people import Known, People
from pressparse.subjects import Subject
from pressparse.vocabulary import KINDS_OF_BODIES


def make_speaker(manuscript: Manuscript, people: People, subject: Subject | None, at: int, last: Speaker | None) -> Speaker | None:
    """The speaker whom the subject means; a pronoun means the speaker before, else the person mentioned last."""
    if subject is None:
        return None
    mention = read_passage(manuscript, *subject.mention, 0.9 if subject.person else 0.6)
    if subject.kind in ("pronoun", "role"):
        role = people.folded[slice(*subject.mention)] if subject.kind == "role" else None
        person = latest_with_title(people, at, role) if role else latest_person(people, at)
        if person is None and last:
            return last.model_copy(update={"mention": mention})
        if person is None and role:
            return _speaker(manuscript, mention, "unnamed", _with_article(people.folded, subject.mention), NO_ROLE)
        if person is None:
            return _speaker(manuscript, mention, "person", None, NO_ROLE)
        return person_speaker(manuscript, people, person, mention)
    if subject.kind == "office" and (holder := _holder(people, at, people.folded[slice(*subject.mention)])):
        return person_speaker(manuscript, people, holder, mention)
    if subject.person:
        return person_speaker(manuscript, people, subject.person, mention, subject.mention)
    if subject.kind in ("unnamed", "office"):  # "a spokesperson for Acme"
        owner = _OWNER.match(people.folded, *subject.mention) if subject.kind == "office" else None
        body = owner.span("body") if owner else body_behind(people.folded, subject.mention[1], None, named=False)
        return _speaker(manuscript, mention, "unnamed", subject.mention, Role(None, body))
    return _speaker(manuscript, mention, "organization", _full_name(people, *subject.mention), NO_ROLE)


_OWNER: Final = re.compile(r"(?P<body>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})'s ")  # "Acme's CEO"


def _with_article(folded: str, role: tuple[int, int]) -> tuple[int, int]:
    """ "the senator", as an unnamed speaker is written."""
    start, end = role
    article = _THE.search(folded, max(0, start - 8), start)
    return (article.start(), end) if article else role


_THE: Final = re.compile(r"\b[Tt]he +$")


def _holder(people: People, at: int, office: str) -> Known | None:
    """Who holds a body's office: "the union president" is the president of the Tide Union."""
    body, _, role = office.strip().rpartition(" ")
    person = latest_with_title(people, at, role)
    organization = role_of(people, person).organization if person else None
    if person is None or organization is None:
        return None
    words = {word.removesuffix("'s") for word in body.lower().split()} - {"the", "a", "an"}
    return person if words and words <= set(people.folded[slice(*organization)].lower().split()) else None


# "the Commission": a body named by its kind alone
_KIND_ALONE: Final = re.compile(rf"[Tt]he (?P<kind>{KINDS_OF_BODIES})")


def _full_name(people: People, start: int, end: int) -> tuple[int, int]:
    """The first standing of the full name of a body that is named by its kind alone, where the text names one such body."""
    alone = _KIND_ALONE.fullmatch(people.folded, start, end)
    if alone is None:
        return start, end
    kind = alone["kind"]
    if kind not in people.bodies:
        people.bodies[kind] = _only_body(people.folded, kind)
    return people.bodies[kind] or (start, end)


def _only_body(folded: str, kind: str) -> tuple[int, int] | None:
    """The first standing of the one body of this kind that the text names in full."""
    words = r"[A-Z][\w'-]+"
    full = [
        m.span()
        for m in re.finditer(
            rf"(?!(?:The|All|Any|Both|Each|Every|No|Our|This|That)\b)\b{words}(?: {words}){{0,4}} {kind}\b|"
            rf"\b{kind} (?:of|for|on) (?:the )?{words}(?:(?: and)? {words}){{0,4}}",
            folded,
        )
    ]
    return full[0] if len({folded[a:b].lower() for a, b in full}) == 1 else None


def person_speaker(manuscript: Manuscript, people: People, person: Known, mention: Passage, place: tuple[int, int] | None = None) -> Speaker:
    """The person with the role written beside the mention at `place`, completed from the other standings of the name."""
    beside = role_beside(people, *place) if place else NO_ROLE
    known = role_of(people, person) if beside.title is None or beside.organization is None else NO_ROLE
    title = beside.title
    if title is None or (known.title and _is_fuller(people.folded, known.title, title)):
        title = known.title or title
    organization = beside.organization or known.organization
    if organization and title and OFFICER.search(people.folded, *title) and beside.organization is None and title == beside.title:
        organization = None
    return _speaker(manuscript, mention, "person", person.name, Role(title, organization))


def _is_fuller(folded: str, known: tuple[int, int], said: tuple[int, int]) -> bool:
    """Whether the title told elsewhere holds the one told here ("U.S. Senator" for "Senator"), or is an office and the other is none."""
    told, full = folded[slice(*said)].lower().strip("."), folded[slice(*known)].lower()
    if is_loose(told) and not is_loose(full):
        return True
    if told in "".join([word[0] for word in full.split()]) and len(told) > 1:  # "DA" and "District Attorney"
        return True
    return (
        told in full
        or told in ("professor", "dr")
        or (told == "senator" and ("spokes" in full or "minister" in full))
        or (told in ("rep", "sen") and full.strip(".") != told)
    )


def _speaker(
    manuscript: Manuscript, mention: Passage, kind: Literal["person", "organization", "unnamed"], name: tuple[int, int] | None, role: Role
) -> Speaker:
    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (None, None) if span is None else (read_string(manuscript, *span), Span(start=span[0], end=span[1]))

    (n, ns), (t, ts), (o, os) = words(name), words(role.title), words(with_point(manuscript.folded, role.organization))
    return Speaker(name=n, kind=kind, mention=mention, title=t, organization=o, name_span=ns, title_span=ts, organization_span=os)
