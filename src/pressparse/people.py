"""The people of a text: who is a person, by which names, where they are mentioned, and what is written about them.

In goes the reading copy, out comes an index. A run of capitals is a person where the text treats it so at least once: beside a speech
verb, a title or an honorific. Last and first names alone, and pronouns, are resolved to the full name.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.names import OPENERS, is_full_name, is_title, last_name, trim_run
from pressparse.offices import NO_ROLE, OFFICE, OFFICE_OF, Role, word_before
from pressparse.role_behind import PARTY
from pressparse.roles import read_role
from pressparse.vocabulary import NAME, TITLE, TITLE_WORDS

# of all speech verbs those that people have for a subject more than firms
_SAID: Final = r"(?:said|says|added|adds|explained|explains|noted|notes|commented|comments|continued|stated|states|concluded|concludes|remarked|recalled|recalls|wrote|told|tweeted)"
_VERB_BEHIND: Final = re.compile(
    rf"(?: (?:of|from|at) (?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}})?,? (?:also |further |then |went on to )?(?:{_SAID}\b|(?<=, )who (?:is|was|has|had|ran|led|won|wrote|gave|spoke|took|[a-z]+(?:s|ed))\b)"
)
_SAID_WORDS: Final = frozenset(_SAID[3:-1].split("|"))
# given names that are words, too: a text in which the word stands does not speak against the name
_GIVEN: Final = frozenset(
    [
        "will", "mark", "bill", "rob", "art", "grant", "pat", "jack", "rich", "drew", "chase", "hope", "faith", "grace", "joy", "rose", "may", "april",
        "june", "dawn", "sue", "gene", "frank", "miles", "jay", "ray", "guy", "dean", "earl", "don", "chip", "chuck", "dale", "dick", "duke", "flora",
        "gale", "iris", "ivy", "jean", "kit", "lance", "max", "nick", "olive", "peg", "penny", "pierce", "ruby", "sandy", "skip", "ted", "victor", "wade",
        "young", "brown", "green", "white", "black", "gray", "stone", "wood", "hill", "field", "brooks", "rivers", "park", "parks", "banks", "bush",
        "ford", "lane", "cook", "baker", "king", "long", "short", "moon", "bell", "bird", "fox", "wolf", "marsh", "price", "rice", "day", "knight",
    ]
)  # fmt: skip
# title words that stand before firms and offices as well
_NO_TITLES: Final = frozenset(
    ["of", "for", "and", "the", "group", "company", "board", "party", "county", "city", "state", "national", "federal", "union", "global", "regional", "first",
     "pro", "research", "member", "u.s", "us", "republican", "democratic", "house", "special", "treasury", "general", "assistant", "associate"]
)  # fmt: skip
_ROLE_BEHIND: Final = re.compile(rf", (?:the |an? |who is )?(?:[\w'’&./-]+ ){{0,5}}(?:\w+-)?(?i:{TITLE.pattern[4:]})")
# "Jane Roe director of": an archive lost the comma
_ROLE_BEHIND_BARE: Final = re.compile(rf" (?:the |an? )?(?:[a-z]\w+ ){{0,2}}{OFFICE} (?:of|for)\b")
_TITLES: Final = TITLE_WORDS - _NO_TITLES
_BEFORE_BODIES: Final = frozenset({"of", "at", "for", "with", "from", "by", "the", "in"})
PARTICLES: Final = frozenset(["van", "von", "der", "den", "de", "del", "da", "dos", "di", "la", "le", "al", "bin", "ibn", "el", "ten", "ter"])
_AREAS: Final = frozenset(
    [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest", "new", "los",
        "las", "united", "great", "san", "santa", "fort",
    ]
)  # fmt: skip
_MARKS: Final = ".,;:!?()\"'"


class Known(NamedTuple):
    """A person: the first standing of the fullest form, and all standings of full forms."""

    name: tuple[int, int]
    spans: tuple[tuple[int, int], ...]


class People(NamedTuple):
    """All people of a text, by full name, by last and by first name, and their mentions in order; `outer` are those outside quotations."""

    folded: str
    known: dict[str, Known]
    last: dict[str, list[str]]
    first: dict[str, list[str]]
    mentions: list[tuple[int, int, str]]
    outer: list[tuple[int, int, str]]
    short: dict[tuple[int, int], list[tuple[int, int]]]  # where a person is named by one name alone
    roles: dict[tuple[int, int], Role]  # what `role_of` has read
    beside: dict[tuple[int, int], Role]  # what `role_beside` has read


def index_people(folded: str, quiet: Sequence[tuple[int, int]] = ()) -> People:
    """The people of a text; `quiet` are the bounds of its quotations, in order."""
    evidence: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    short: list[tuple[int, int, str]] = []
    small = frozenset(folded.split())
    for run in NAME.finditer(folded):
        words = run.group()
        start = run.start()
        if " " not in words:
            short.append((start, start, words))
            continue
        form = _read_form(words)
        if form is None:
            continue
        titled = 0
        if (form[4] and _is_small(small, form[4])) or ((form[4] or form[0]) and folded.endswith(_AND_OF, max(0, start - 8), start)):
            form, titled = _without_field(folded, start, words, form, small)
        a, b, key, single, _, area = form
        if not key:
            if single:
                short.append((start, start + a, words[a:b]))
            continue
        if area:
            continue
        if key not in spans:
            spans[key] = []
            evidence[key] = 0
        if evidence[key] < SURE:
            evidence[key] += titled + _evidence(folded, start, start + a, start + b)
        spans[key].append((start + a, start + b))
    for key in [key for key, told in evidence.items() if told >= 2 and _is_words(small, key)]:
        del evidence[key], spans[key]
    if not spans:
        return People(folded, {}, {}, {}, [], [], {}, {}, {})
    sure: set[str] = set()
    unsure: set[str] = set()
    for key, told in evidence.items():
        (sure if told >= 2 else unsure).update((last_name(key), key.split(" ", 1)[0]))
    alone = _alone(short, sure | unsure)
    spoken = {word for start, a, b in alone if (word := folded[a:b].lower()) in unsure and _evidence(folded, start, a, b) >= 2}
    people = {
        key: rows
        for key, rows in spans.items()
        if evidence[key] >= 2 or ((last_name(key) in spoken or key.split(" ", 1)[0] in spoken) and not _is_words(small, key))
    }
    known = _merge(people)
    return _with_mentions(folded, known, [(a, b) for _, a, b in alone], quiet)


SURE: Final = 4  # evidence that no further standing of a name can undo


class _Form(NamedTuple):
    """What a run of capitals is by itself: the name's bounds in it, and its key if it is a full name."""

    start: int
    end: int
    key: str
    single: bool
    first: str  # the first of three words or more, in small letters
    area: bool


@lru_cache(maxsize=1 << 13)
def _read_form(words: str) -> _Form | None:
    name = trim_run(words)
    if name is None:
        return None
    words = words[slice(*name)]
    key = _key(words) if is_full_name(words) else ""
    first = words.split(" ", 1)[0].lower() if words.count(" ") > 1 else ""
    return _Form(*name, key, " " not in words, first, key.split(" ", 1)[0] in _AREAS)


def _without_field(folded: str, start: int, words: str, form: _Form, small: frozenset[str]) -> tuple[_Form, int]:
    """The form of a run without the words before the name that belong to a field or a body, and what that says for a person."""
    a, b = start + form.start, start + form.end
    a, b = _without_words(folded, a, b, small)
    titled = 0
    if folded.endswith(_AND_OF, max(0, start - 8), start) and _is_long_title(folded[max(0, start - 70) : start]):
        a, b = _last_words(folded, a, b)
        titled = 3 if a > start else 0
    if (a - start, b - start) == (form.start, form.end):
        return form, titled
    words = folded[a:b]
    key = _key(words) if is_full_name(words) else ""
    return _Form(a - start, b - start, key, " " not in words, "", area=key.split(" ", 1)[0] in _AREAS), titled


_AND_OF: Final = ("and ", "& ", "of ", "for ", "in ", "of the ", "for the ", "to the ")


def _is_words(small: frozenset[str], key: str) -> bool:
    """Whether half of the words of a key are plain words of the text."""
    return sum([_is_small(small, word) for word in key.split(" ")]) * 2 > key.count(" ")


def _is_small(small: frozenset[str], word: str) -> bool:
    """Whether the text has a word in small letters, too, so that it is no name."""
    return (word in small or word + "," in small or word + "." in small) and word not in _GIVEN and word not in PARTICLES


def _alone(short: list[tuple[int, int, str]], names: set[str]) -> list[tuple[int, int, int]]:
    """The single words that are the first or the last name of somebody."""
    out = []
    for start, a, written in short:
        word = written.lower()
        if word not in names:
            if word[-1] not in "s.'-":
                continue
            word = word.removesuffix("'s").rstrip(".'-")
            if word not in names:
                continue
        if len(word) > 1 and word not in OPENERS and word not in TITLE_WORDS:
            out.append((start, a, a + len(word)))
    return out


def _is_long_title(before: str) -> bool:
    """Whether a title runs into the name behind `before`: "Minister of Highways and Public ..."."""
    for office in OFFICE_OF.finditer(before):
        if is_title(before[slice(*word_before(before, office.start()))]) and _GOES_ON.fullmatch(before, office.end()):
            return True
    return False


_GOES_ON: Final = re.compile(r"[\w ,&'-]{0,50}")


def _last_words(folded: str, start: int, end: int) -> tuple[int, int]:
    """The last two words of a run, three where the middle one is an initial."""
    words = [start + m.start() for m in re.finditer(r"[^ ]+", folded[start:end])]
    keep = 3 if len(words) > 2 and folded[words[-2] + 1] == "." else 2
    return (words[-keep], end) if len(words) > keep else (start, end)


def _without_words(folded: str, start: int, end: int, small: frozenset[str]) -> tuple[int, int]:
    """The run without the words before a full name that the text has in small letters, too: "Border Protection Jane Roe"."""
    while folded.count(" ", start, end) > 1:
        blank = folded.find(" ", start, end)
        if not _is_small(small, folded[start:blank].lower()):
            break
        start = blank + 1
        while folded[start] == " ":
            start += 1
    return start, end


@lru_cache(maxsize=1 << 13)
def _key(words: str) -> str:
    return " ".join(words.lower().replace(".", "").split())


def _evidence(folded: str, run_start: int, start: int, end: int) -> int:
    """How much speaks for a person here: a title or honorific before, a role behind, a speech verb beside."""
    told = 0
    if start > run_start:
        told += 3 if any(w.strip(".,").lower() in _TITLES for w in folded[run_start:start].split()) else 0
    before = folded[max(0, run_start - 24) : run_start].rsplit(None, 1)
    word = before[-1].rsplit('"', 1)[-1].strip(".,").lower() if before else ""
    if word in _TITLES or word in _SAID_WORDS or is_title(word):
        told += 2
    behind = folded[end : end + 2]
    if behind[:1] not in (" ", ","):
        return told
    small = _LETTERS.match(folded, end + (2 if behind == ", " else 1), end + 16)
    follows = small.group() if small else ""
    if follows in _SAID_WORDS or (follows in _BEFORE_SAID and _VERB_BEHIND.match(folded, end, end + 90)):
        told += 2 if word not in _BEFORE_BODIES else -1  # "director of Riders Together, said"
    if behind in (" (", ", ") and PARTY.match(folded, end, end + 40):
        told += 2
    if behind == ", ":
        if _ROLE_BEHIND.match(folded, end, end + 110):
            told += 2
    elif _ROLE_BEHIND_BARE.match(folded, end, end + 60):
        told += 2
    return told


_LETTERS: Final = re.compile("[a-z]+")
_BEFORE_SAID: Final = frozenset(["of", "from", "at", "also", "further", "then", "went", "who"])


def _merge(people: dict[str, list[tuple[int, int]]]) -> dict[str, Known]:
    """One entry for "John Smith" and "John Q. Smith"; the fullest form gives the name."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key in people:
        groups.setdefault((key.split(" ", 1)[0], last_name(key)), []).append(key)
    out: dict[str, Known] = {}
    for keys in groups.values():
        fullest = max(keys, key=lambda key: (len(key.split()), -people[key][0][0])) if len(keys) > 1 else keys[0]
        spans = tuple(sorted([span for key in keys for span in people[key]]))
        best = Known(people[fullest][0], spans)
        for key in keys:
            out[key] = best
    return out


def _with_mentions(folded: str, known: dict[str, Known], short: list[tuple[int, int]], quiet: Sequence[tuple[int, int]]) -> People:
    last: dict[str, list[str]] = {}
    first: dict[str, list[str]] = {}
    main: dict[tuple[int, int], str] = {}
    mentions: list[tuple[int, int, str]] = []
    for key, person in known.items():
        if person.name in main:
            continue
        main[person.name] = key
        last.setdefault(last_name(key), []).append(key)
        first.setdefault(key.split(" ", 1)[0], []).append(key)
        mentions += [(a, b, key) for a, b in person.spans]
    mentions += [(a, b, "") for a, b in short if (word := folded[a:b].lower()) in last or word in first]
    mentions.sort()
    alone: dict[tuple[int, int], list[tuple[int, int]]] = {}
    previous: dict[str, str] = {}
    out = []
    for a, b, key in mentions:  # of two with one last name, the one named last is meant
        if key:
            name = key
        else:
            word = folded[a:b].lower()
            name = previous.get(word) or (last.get(word) or first[word])[0]
            alone.setdefault(known[name].name, []).append((a, b))
        previous[last_name(name)] = previous[name.split(" ", 1)[0]] = name
        out.append((a, b, name))
    return People(folded, known, last, first, out, _outside(out, quiet), alone, {}, {})


def _outside(mentions: list[tuple[int, int, str]], quiet: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """The mentions that stand in no quotation."""
    out = []
    k = 0
    for row in mentions:
        while k < len(quiet) and quiet[k][1] <= row[0]:
            k += 1
        if k == len(quiet) or row[0] < quiet[k][0]:
            out.append(row)
    return out


def resolve_name(people: People, start: int, end: int) -> Known | None:
    """The person whom a full name, a last name, a first name or its beginning at `start:end` means."""
    key = _key(people.folded[start:end])
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
        keys = [k for k in itertools.islice(people.last, MOST_NAMES) if k.startswith(word)]
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
        if before - row[0] > reach or (nearest and people.folded.find("\n", row[1], nearest[0]) >= 0):
            break
        if _is_subject(people.folded, row[0], row[1]):
            return people.known[row[2]]
        nearest = nearest or row
    return people.known[nearest[2]] if nearest else None


_SUBJECT_BEFORE: Final = re.compile(r"(?:[.!?:\n\"][\"')]?|^|\b(?:and|but|as|when|while|that|because|,)) ?(?:[A-Z][\w.&'-]* ){0,4}$")
_SUBJECT_BEHIND: Final = re.compile(
    r"(?:,[^,\n]{3,120},)? (?:is|was|has|had|will|also|who|said|told|wrote|spoke|made|took|gave|led|began|came|became|went|sent|won|can|could|would|[a-z]+ed|[a-z]+s)\b"
)


def _is_subject(folded: str, start: int, end: int) -> bool:
    return _SUBJECT_BEFORE.search(folded, max(0, start - 40), start) is not None and _SUBJECT_BEHIND.match(folded, end, end + 150) is not None


_SAME_ROLES: Final = {
    "congressman": ("congress", "rep", "representative"), "congresswoman": ("congress", "rep", "representative"), "senator": ("sen", "senator"),
    "ceo": ("ceo", "chief executive"), "president": ("president",), "chair": ("chair",), "chairman": ("chair",), "chairwoman": ("chair",),
    "researcher": ("research", "professor"), "scientist": ("scien", "research"), "representative": ("rep",), "founder": ("founder",),
}  # fmt: skip


def latest_with_title(people: People, before: int, role: str) -> Known | None:
    """The person mentioned last before an offset who has the role that stands for them: "the congressman"."""
    words = _SAME_ROLES.get(role.lower(), (role.lower(),))
    at = bisect_left(people.outer, (before, 0, ""))
    for row in reversed(people.outer[max(0, at - 20) : at]):
        title = role_of(people, people.known[row[2]]).title
        if title and any(word in people.folded[slice(*title)].lower() for word in words):
            return people.known[row[2]]
    return None


MOST_ROLES: Final = 8  # standings of a name at which its role is read


def role_of(people: People, person: Known) -> Role:
    """The role where the text gives it most fully: with a body rather than without, in full rather than abbreviated."""
    if person.name not in people.roles:
        spans = [*person.spans[:MOST_ROLES], *people.short.get(person.name, ())[:MOST_ROLES]]
        roles = [role for start, end in spans if (role := role_beside(people, start, end)) != NO_ROLE]
        people.roles[person.name] = _fullest(people.folded, roles) if roles else NO_ROLE
    return people.roles[person.name]


def role_beside(people: People, start: int, end: int) -> Role:
    """What is written around the name at `start:end`, read once."""
    role = people.beside.get((start, end))
    if role is None:
        role = people.beside[start, end] = read_role(people.folded, start, end)
    return role


def _fullest(folded: str, roles: list[Role]) -> Role:
    def fullness(role: Role) -> tuple[bool, bool, int]:
        words = folded[slice(*role.title)] if role.title else ""
        plain = words.strip(".").lower() not in _SHORT_TITLES
        return bool(words) and plain, role.organization is not None, min(len(words), 30)

    best = max(roles, key=fullness)
    return Role(best.title, best.organization or next((role.organization for role in roles if role.organization), None))


_SHORT_TITLES: Final = frozenset({"sen", "rep", "sens", "reps", "gov", "prof", "professor", "dr", "senators", "president"})
