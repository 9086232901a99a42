"""Who says it: from the words that attribute a quotation to the speaker with name, title and organization.

In go the people of the text and an attribution, out comes the speaker; None where the words name nobody.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from pressparse.manuscript import Manuscript
from pressparse.models import Passage, Span, Speaker
from pressparse.names import trim_name
from pressparse.offices import NO_ROLE, OFFICER, Role
from pressparse.passages import read_passage
from pressparse.people import Known, People, latest_person, latest_with_title, resolve_name, role_of
from pressparse.roles import read_role
from pressparse.vocabulary import NAME, ORGANIZATION, SPEECH_VERBS, VERB, WOVEN_VERB

_PRONOUN: Final = re.compile(
    rf"(?i)\b(?P<a>he|she|they)\b (?:\w+ ){{0,2}}?(?:{SPEECH_VERBS})\b|\b(?:{SPEECH_VERBS}),? (?P<b>he|she|they)\b|^[ ,]*(?P<c>he|she|they)\b"
)
_UNNAMED: Final = re.compile(
    r"(?i)\b(?:a|an|the|its|our|one|another|this) (?:(?!(?:of|in|for|to|by|and|at|before) )[\w-]+ ){0,3}(?:spokes(?:man|woman|person)|officials?|company|authors?|members?|group|union|association|ministry|department|"
    r"agency|commission|senators|lawmakers|ministers|governors|attorneys general|researchers|organi[sz]ations?|coalition|letter|report|agencies|court|board|judge|respondent|resident|review|"
    r"parliamentarians|representative)\b"
)
_PERSON_UNNAMED: Final = re.compile(
    r"(?i)spokes|official|author|member|senators|lawmakers|ministers|researchers|governors|judge|respondent|resident|parliamentarians"
)
# a role that stands for somebody named before
_BY_ROLE: Final = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) (?P<role>congressm[ae]n|congresswoman|[Ss]enator|[Mm]inister|[Gg]overnor|[Mm]ayor|CEO|president|[Pp]resident|chairman|chairwoman|chair|professor|director|"
    r"[Ss]ecretary|founder|co-founder|researcher|scientist|author|coach|[Aa]ttorney [Gg]eneral|[Cc]ommissioner|[Ss]heriff|representative|candidate|artist|principal|analyst)\b(?! of\b| for\b| general\b| [A-Z])"
)
_INTRODUCING: Final = re.compile(r"(?i)\b(?:statement|remarks|comments?)\b")
_ISSUED: Final = re.compile(
    r"\b(?:issued|issues|released|releases|made|gave|delivered|offered|provided|shared)\b[^.\n]{0,60}\b(?:statement|remarks|comments?)\b"
)
_HANGS_ON: Final = re.compile(
    r"\b(?:of|at|for|with|to|from|in|on|behind|against|about|than|like|endorsed|joined|thanked|supports?|asked|told|and host of|with) (?:the )?$"
)
_HANGS_RIGHT: Final = re.compile(
    r"(?i)\b(?:according to|words of|described by|statement (?:of|from|by)|remarks (?:of|from|by)|behalf of|for) (?:the )?$"
)


class Subject(NamedTuple):
    """What the attribution names: a person, or words that stand for one."""

    person: Known | None
    mention: tuple[int, int]
    kind: Literal["person", "pronoun", "role", "organization", "unnamed"]


def read_subject(people: People, road: str, start: int, end: int) -> Subject | None:
    """The subject of the attribution at `start:end`."""
    folded = people.folded
    pattern = WOVEN_VERB if road == "woven" else VERB
    verbs = [m.span() for m in pattern.finditer(folded, start, end)]
    verb = (verbs[0] if road in ("after", "signed") else verbs[-1]) if verbs else (end, end)
    names = _names_in(people, start, end)
    issued = _ISSUED.search(folded, start, end)
    if issued and road in ("introduced", "before") and any(row[0][1] <= issued.start() for row in names):
        names = [row for row in names if row[0][1] <= issued.start()]
    ahead = [row for row in names if row[0][1] <= verb[0]]
    behind = [row for row in names if row[0][0] >= verb[1]]
    at_once = road == "after" and not folded[start : verb[0]].strip(' ,"\n')
    pronoun = _PRONOUN.search(folded, start, end)
    if road == "signed":
        order = names
    elif at_once:
        order = behind
    elif _INTRODUCING.search(folded, start, end) and not verbs:
        order = _subjects(folded, names)
    else:
        order = _subjects(folded, ahead)
        if folded.startswith("ing", verb[1] - 3):  # "Roe met Finch, saying": a participle hangs on the subject of the sentence
            order = sorted(order, key=lambda row: (row[1] is None or _hangs(folded, row[0][0]), row[0][0]))
        elif order and order[0][1] is None and 0 <= verb[0] - order[0][0][1] <= 1:
            the = 4 if folded[order[0][0][0] - 4 : order[0][0][0]] in ("the ", "The ") else 0
            return Subject(None, (order[0][0][0] - the, order[0][0][1]), "organization")
        if road == "woven":
            order = order[:1]
        else:
            order += behind
    if pronoun and (road != "after" or not behind or pronoun.start() <= verb[1] + 2):
        place = next(pronoun.span(group) for group in "abc" if pronoun[group])
        named = pronoun["b"] and any(row[1] and row[0][1] <= pronoun.start() for row in ahead)  # "Roe said he is"
        if not named and not any(row[1] and place[1] <= row[0][0] for row in ahead):
            return Subject(None, place, "pronoun")
    role = _BY_ROLE.search(folded, start, end)
    if role and (abs(role.end() - verb[0]) <= 12 or abs(role.start() - verb[1]) <= 2):
        return Subject(None, role.span("role"), "role")
    unnamed = _UNNAMED.search(folded, start, end)
    if unnamed and at_once and unnamed.start() <= verb[1] + 2:
        return _nobody(unnamed)
    for name, person in order:
        if person:
            return Subject(person, name, "person")
    if unnamed:
        return _nobody(unnamed)
    for name, _ in order[:1]:
        words = folded[slice(*name)]
        beside = abs(name[1] - verb[0]) <= 2 or abs(name[0] - verb[1]) <= 2
        if beside or road == "signed" or ORGANIZATION.search(words):
            return Subject(None, name, "organization")
    return None


def _nobody(unnamed: re.Match[str]) -> Subject:
    return Subject(None, unnamed.span(), "unnamed" if _PERSON_UNNAMED.search(unnamed.group()) else "organization")


def _names_in(people: People, start: int, end: int) -> list[tuple[tuple[int, int], Known | None]]:
    names = []
    for run in NAME.finditer(people.folded, start, end):
        name = trim_name(people.folded, *run.span())
        if name and people.folded[slice(*name)].strip(".") not in ("Jr", "Sr"):
            names.append((name, resolve_name(people, *name)))
    return names


def _subjects(folded: str, names: list[tuple[tuple[int, int], Known | None]]) -> list[tuple[tuple[int, int], Known | None]]:
    """The names before a verb, the likeliest subject first: the nearest one that hangs on no preposition."""
    free: list[tuple[tuple[int, int], Known | None]] = []
    hanging: list[tuple[tuple[int, int], Known | None]] = []
    for row in reversed(names):
        (hanging if _hangs(folded, row[0][0]) else free).append(row)
    return free + hanging


def _hangs(folded: str, start: int) -> bool:
    before = folded[max(0, start - 30) : start]
    return _HANGS_ON.search(before) is not None and _HANGS_RIGHT.search(before) is None


def make_speaker(manuscript: Manuscript, people: People, subject: Subject | None, at: int, last: Speaker | None) -> Speaker | None:
    """The speaker whom the subject means; a pronoun means the speaker before, else the person mentioned last."""
    if subject is None:
        return None
    mention = read_passage(manuscript, *subject.mention, 0.9 if subject.person else 0.6)
    if subject.kind in ("pronoun", "role"):
        if subject.kind == "role":
            person = latest_with_title(people, at, people.folded[slice(*subject.mention)])
            if person is None and last is None:
                person = latest_person(people, at)
        else:
            person = latest_person(people, at)
        if person is None:
            return last.model_copy(update={"mention": mention}) if last else _speaker(manuscript, mention, "person", None, NO_ROLE)
        return person_speaker(manuscript, people, person, mention)
    if subject.person:
        return person_speaker(manuscript, people, subject.person, mention, subject.mention)
    return _speaker(manuscript, mention, "unnamed" if subject.kind == "unnamed" else "organization", subject.mention, NO_ROLE)


def person_speaker(manuscript: Manuscript, people: People, person: Known, mention: Passage, place: tuple[int, int] | None = None) -> Speaker:
    """The person with the role written beside the mention at `place`, completed from the other standings of the name."""
    beside = read_role(people.folded, *place) if place else NO_ROLE
    known = role_of(people, person) if beside.title is None or beside.organization is None else NO_ROLE
    title = beside.title
    if title is None or (known.title and _is_fuller(people.folded, known.title, title)):
        title = known.title or title
    organization = beside.organization or known.organization
    if organization and title and OFFICER.search(people.folded, *title) and beside.organization is None and title == beside.title:
        organization = None
    return _speaker(manuscript, mention, "person", person.name, Role(title, organization))


def _is_fuller(folded: str, known: tuple[int, int], said: tuple[int, int]) -> bool:
    """Whether the title told elsewhere holds the one told here: "U.S. Senator" for "Senator"."""
    told, full = folded[slice(*said)].lower().strip("."), folded[slice(*known)].lower()
    return told in full or told in ("professor", "dr") or (told in ("rep", "sen") and full.strip(".") != told)


def _speaker(
    manuscript: Manuscript, mention: Passage, kind: Literal["person", "organization", "unnamed"], name: tuple[int, int] | None, role: Role
) -> Speaker:
    def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
        return (None, None) if span is None else (read_passage(manuscript, *span, 1.0).text, Span(start=span[0], end=span[1]))

    (n, ns), (t, ts), (o, os) = words(name), words(role.title), words(role.organization)
    return Speaker(name=n, kind=kind, mention=mention, title=t, organization=o, name_span=ns, title_span=ts, organization_span=os)
