"""The names among the words that attribute a quotation, and which of them can be its subject."""

from __future__ import annotations

import re
from typing import Final

from pressparse.mentions import resolve_name
from pressparse.names import is_full_name, is_title, trim_run
from pressparse.people import Known, People
from pressparse.vocabulary import KINDS_OF_BODIES, NAME

Named = tuple[tuple[int, int], Known | None]  # where a name stands, and whom it means


def names_in(people: People, start: int, end: int) -> list[Named]:
    """The names of people and bodies, each with the person whom it means."""
    names: list[Named] = []
    for run in NAME.finditer(people.folded, start, end):
        words, at = run.group(), run.start()
        trimmed = trim_run(words) or _body(words)
        if trimmed and words[slice(*trimmed)].strip(".") not in ("Jr", "Sr"):
            name = (at + trimmed[0], at + trimmed[1])
            person = resolve_name(people, *name)
            if person is None and words.count(" ") > 1 and (apart := _apart(people.folded, *name)) != name:
                name, person = apart, Known(apart, (apart,))
            if (
                names
                and person is None
                and " " in people.folded[slice(*names[-1][0])]
                and _OF.fullmatch(people.folded, names[-1][0][1], name[0])
                and _OF_KIND.search(people.folded, *names[-1][0])
            ):
                name, person = (names.pop()[0][0], name[1]), None  # "Court of Criminal Appeals"
            names.append((name, person))
    return names


_OF: Final = re.compile(r" (?:of|for|on) (?:the )?")
_OF_KIND: Final = re.compile(rf"\b(?:{KINDS_OF_BODIES})$")


# "Harbor Division Jane Roe": a field runs into the name behind it
_RUNS_INTO: Final = re.compile(r".* (?:Division|Office|Affairs|Region|Programs|Department|Services) (?=[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-z])")
# "Jane Roe ACME spokesman": a comma was lost
_RUNS_ON: Final = re.compile(r"(?P<name>[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][a-zA-Z-]+) (?!I{2,3}$|IV$)[A-Z]{2,5}$")


def _apart(folded: str, start: int, end: int) -> tuple[int, int]:
    """The name of somebody unknown without the body that runs into it, or it into one."""
    words = folded[start:end]
    if (before := _RUNS_INTO.match(words)) and hangs(folded, start) and is_full_name(words[before.end() :]):
        return start + before.end(), end
    behind = _RUNS_ON.match(words)
    if behind and is_full_name(behind["name"]) and any(is_title(word.strip(".,")) for word in folded[end : end + 40].lower().split(None, 3)[:3]):
        return start, start + behind.end("name")
    return start, end


def _body(words: str) -> tuple[int, int] | None:
    """A run that ends in a word of titles and bodies alike, as a body: "Harbor Group"."""
    start = 4 if words.startswith("The ") else 0
    return (start, len(words)) if _ENDS_AS_BODY.search(words, start) else None


_ENDS_AS_BODY: Final = re.compile(r"\w (?:Group|Company|Board|Party|Union)$")


def in_front(folded: str, names: list[Named]) -> list[Named]:
    """The names before a verb, the likeliest subject first: the nearest one that hangs on no preposition."""
    free: list[Named] = []
    hanging: list[Named] = []
    for row in reversed(names):
        (hanging if hangs(folded, row[0][0]) else free).append(row)
    return free + hanging


# words on which a name hangs so that it is no subject: "of Jane Roe", "joined Jane Roe"
_HANGS_ON: Final = frozenset(
    [
        "of", "at", "for", "with", "to", "from", "by", "in", "on", "behind", "against", "about", "than", "like", "endorsed", "joined", "thanked",
        "support", "supports", "asked", "told", "before", "after", "under", "during", "representing", "leading", "joining", "alongside", "including",
    ]
)  # fmt: skip
# those that lead to a speaker after all: "according to Jane Roe", "statement of Jane Roe"
_LEADS_TO: Final = frozenset(
    [
        "according to", "words of", "statement of", "remarks of", "behalf of", "described by", "statement by", "remarks by", "statement from",
        "remarks from",
    ]
)  # fmt: skip
_SHORTENED: Final = frozenset(
    [
        "Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Dr.", "Drs.", "Mr.", "Mrs.", "Ms.", "Lt.", "Gen.", "Col.", "Sgt.", "Capt.", "Hon.", "U.S.",
    ]
)  # fmt: skip


def hangs(folded: str, start: int) -> bool:
    """Whether a name, with up to four title words before it, hangs on a preposition or is an object."""
    if folded[start - 1 : start] == "(":  # "Jane Roe (Acme) said"
        return True
    words = folded[max(0, start - 60) : start].split(" ")
    if words.pop():
        return False
    for _ in range(4):
        if not words or not words[-1][:1].isupper() or not (words[-1] in _SHORTENED or words[-1][-1].isalnum()):
            break
        words.pop()
    if words and words[-1] == "the":
        words.pop()
    return bool(words) and words[-1] in _HANGS_ON and " ".join(words[-2:]).lower() not in _LEADS_TO
