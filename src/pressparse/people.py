"""The people of a text: who is a person, by which names, where they are mentioned, and what is written about them.

In goes the reading copy, out comes an index. A run of capitals is a person where the text treats it so at least once: beside a speech
verb, a title or an honorific. Last and first names alone, and pronouns, are resolved to the full name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.given_names import is_given_name
from pressparse.names import OPENERS, is_title
from pressparse.offices import OFFICE, OFFICE_BARE, Role
from pressparse.role_behind import PARTY, past_point
from pressparse.runs import AND_OF, is_small, is_words, read_form, without_field
from pressparse.vocabulary import LEGAL_FORM, NAME, PARTICLES, SUFFIXES, TITLE, TITLE_WORDS

# of all speech verbs those that people have for a subject more than firms
_SAID: Final = r"(?:said|says|added|adds|explained|explains|noted|notes|commented|comments|continued|stated|states|concluded|concludes|remarked|recalled|recalls|wrote|told|tweeted)"
_VERB_BEHIND: Final = re.compile(
    rf"(?: (?:of|from|at) (?:the )?[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}})?,? (?:also |further |then |once |went on to )?(?:{_SAID}\b|(?<=, )who (?:is|was|has|had|ran|led|won|wrote|gave|spoke|took|[a-z]+(?:s|ed))\b)"
)
_SAID_WORDS: Final = frozenset(_SAID[3:-1].split("|"))
# title words that stand before firms and offices as well
_NO_TITLES: Final = frozenset(
    ["of", "for", "and", "the", "group", "company", "board", "party", "county", "city", "state", "national", "federal", "union", "global", "regional", "first",
     "pro", "research", "member", "u.s", "us", "republican", "democratic", "house", "special", "treasury", "general", "assistant", "associate", "fellow"]
)  # fmt: skip
_ROLE_BEHIND: Final = re.compile(rf", ?(?:the |an? |who is )?(?:[\w'’&./-]+ ){{0,5}}(?:\w+-)?(?!leaders? in\b)(?i:{TITLE.pattern[4:]})")
# "Acme S.A. (Acme)": by which name a body goes; only a party or a state tells of a person whose given name is not known
_IS_KNOWN_AS: Final = re.compile(
    r" {0,3}[(\[](?!(?:Labou?r|Greens?|Liberals?|National|Democrats?|Republican|Independent|Conservative|[A-Z][a-z]{1,3})[)\]])[A-Z][a-z]{2,9}[)\]]"
)
# "Jane Roe (president of Acme)"
_ROLE_IN_BRACKETS: Final = re.compile(rf" \((?:the |an? )?(?:[a-z][\w-]+ ){{0,3}}(?i:{TITLE.pattern[4:]})")
# "Jane Roe director of": an archive lost the comma
_ROLE_BEHIND_BARE: Final = re.compile(rf" (?:the |an? )?(?:[a-z]\w+ ){{0,2}}{OFFICE} (?:of|for)\b")
_OFFICE_BEHIND: Final = re.compile(rf" {OFFICE_BARE}")
_TITLES: Final = TITLE_WORDS - _NO_TITLES
_BEFORE_BODIES: Final = frozenset({"of", "at", "for", "with", "from", "by", "the", "in"})


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
    bodies: dict[str, tuple[int, int] | None]  # the body that is meant by its kind alone, as `speakers` has read it


def index_people(folded: str, quiet: Sequence[tuple[int, int]] = ()) -> People:
    """The people of a text; `quiet` are the bounds of its quotations, in order."""
    evidence: dict[str, int] = {}
    spans: dict[str, list[tuple[int, int]]] = {}
    short: list[tuple[int, int, str]] = []
    small = frozenset(folded.split())
    for start, words in [(run.start(), run[0]) for run in NAME.finditer(folded)]:
        if " " not in words:
            short.append((start, start, words))
            continue
        form = read_form(words)
        if form is None:
            continue
        titled = 0
        a, b, key, single, first, area = form
        if (first and is_small(small, first)) or ((first or a) and folded.endswith(AND_OF, max(0, start - 8), start)):
            (a, b, key, single, _, area), titled = without_field(folded, start, words, form, small)
        if not key:
            if single:
                short.append((start, start + a, words[a:b]))
            continue
        if area:
            continue
        place = (start + a, start + b)
        if key not in spans:
            spans[key] = [place]
            evidence[key] = titled + _evidence(folded, start, *place)
            continue
        spans[key].append(place)
        if evidence[key] < SURE:
            evidence[key] += titled + _evidence(folded, start, *place)
    for key in [key for key, told in evidence.items() if told >= 2 and is_words(small, key) and not (told >= SURE and _ends_apart(small, key))]:
        del evidence[key], spans[key]
    if not spans:
        return People(folded, {}, {}, {}, [], [], {}, {}, {}, {})
    sure: set[str] = set()
    unsure: set[str] = set()
    for key, told in evidence.items():
        (sure if told >= 2 else unsure).update(_ends(key))
    alone = _alone(short, sure | unsure)
    spoken = {word for start, a, b in alone if (word := folded[a:b].lower()) in unsure and _evidence(folded, start, a, b) >= 2}
    people = {key: rows for key, rows in spans.items() if evidence[key] >= 2 or (not spoken.isdisjoint(_ends(key)) and not is_words(small, key))}
    given = {_ends(key)[0] for key in people}
    for key in [key for key in people if _is_run_in(key, given)]:
        del people[key]
    known = _merge(people)
    return _with_mentions(folded, known, [(a, b) for _, a, b in alone], quiet)


def _ends(key: str) -> tuple[str, str]:
    """The first and the last name."""
    first, *more = key.split(" ")
    if len(more) > 1 and more[-1] in SUFFIXES:
        more.pop()
    return first, more[-1] if more else first


def _is_run_in(key: str, given: Collection[str]) -> bool:
    """Whether a run ends with the given name of somebody else: "The Pier Opens Jane", a heading that runs into a sentence."""
    first, last = _ends(key)
    return key.count(" ") > 1 and last in given and is_given_name(last) and not is_given_name(first)


def _ends_apart(small: frozenset[str], key: str) -> bool:
    """Whether the last name is no word of the text, whatever the first is: "Summer Quill"."""
    last = _ends(key)[1]
    return not is_small(small, last) and last not in OPENERS


SURE: Final = 4  # evidence that no further standing of a name can undo


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


def _evidence(folded: str, run_start: int, start: int, end: int) -> int:
    """How much speaks for a person here: a title or honorific before, a role behind, a speech verb beside."""
    told = 3 if start > run_start and _has_title(folded[run_start:start]) and not folded.startswith("'s ", start - 3) else 0
    before = _ACRONYM.sub(" ", folded[max(0, run_start - 24) : run_start]).rsplit(None, 1)
    speaks, of_body = _read_before(before[-1]) if before else (False, False)
    if speaks:
        told += 2
    end = past_point(folded, end)
    behind = folded[end : end + 2]
    listed = behind == ", " or (behind[:1] == "," and behind[1:].isupper())  # ",Director": a blank was lost
    if not listed and behind[:1] != " " and behind[:1] != ",":
        return told
    if listed and LEGAL_FORM.match(folded, end + 2):  # "Acme, Inc. President"
        return -SURE
    small = _LETTERS.match(folded, end + 2 if listed else end + 1, end + 16)
    if small and ((follows := small[0]) in _SAID_WORDS or (follows in _BEFORE_SAID and _VERB_BEHIND.match(folded, end, end + 90))):
        told += -1 if of_body else 2  # "director of Riders Together, said"
    if listed or behind == " (":
        party = PARTY.match(folded, end, end + 40)
        if party and _IS_KNOWN_AS.fullmatch(party.group()) and not is_given_name(folded[start : folded.find(" ", start, end)]):
            party = None
        told += 2 if party or _ROLE_IN_BRACKETS.match(folded, end, end + 60) else 0
    if listed:
        of_somebody = of_body and _OF.search(folded, max(0, run_start - 30), run_start)  # "Jane Roe of Tide Science, director"
        told += 2 if not of_somebody and _ROLE_BEHIND.match(folded, end, end + 110) else 0
    elif _ROLE_BEHIND_BARE.match(folded, end, end + 60) if small else _OFFICE_BEHIND.match(folded, end, end + 90):
        told += 2
    return told


@lru_cache(maxsize=1 << 12)
def _has_title(words: str) -> bool:
    return any(word.strip(".,").lower() in _TITLES for word in words.split())


@lru_cache(maxsize=1 << 11)
def _read_before(word: str) -> tuple[bool, bool]:
    """Whether the word before a name speaks for a person, and whether a body may stand behind it."""
    word = _RUN_IN.sub("", word.rsplit('"', 1)[-1]).strip(".,").lower()
    return word in _TITLES or word in _SAID_WORDS or is_title(word), word in _BEFORE_BODIES


_ACRONYM: Final = re.compile(r" \([A-Z]{2,6}\) $")  # "District Attorney (QDA) Jane Roe"
_RUN_IN: Final = re.compile("^said(?=[A-Z])")  # "saidSenator"
_OF: Final = re.compile(r"\b[A-Z][\w'-]+ of (?:the )?$")
_LETTERS: Final = re.compile("[a-z]+")
_BEFORE_SAID: Final = frozenset(["of", "from", "at", "also", "further", "then", "once", "went", "who"])


def _merge(people: dict[str, list[tuple[int, int]]]) -> dict[str, Known]:
    """One entry for "John Smith" and "John Q. Smith"; the fullest form gives the name."""
    groups: dict[tuple[str, str], list[str]] = {}
    for key in people:
        whole = next((other for other in people if other.endswith(" " + key)), key) if key.split(" ", 1)[0] in PARTICLES else key
        groups.setdefault(_ends(whole), []).append(key)  # "Van Horn" is Jane Van Horn
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
        given, family = _ends(key)
        last.setdefault(family, []).append(key)
        first.setdefault(given, []).append(key)
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
        given, family = _ends(name)
        previous[given] = name
        if (
            is_given_name(given) or len(given) == 1 or not is_given_name(_ends(previous.get(family, family))[0])
        ):  # "Clan Roe" is not meant by "Roe" where Jane Roe is
            previous[family] = name
        out.append((a, b, name))
    return People(folded, known, last, first, out, _outside(out, quiet), alone, {}, {}, {})


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
