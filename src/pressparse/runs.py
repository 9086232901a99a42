"""Runs of capitals by themselves: which name they hold, and which of their words are plain words of the text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.given_names import is_given_name
from pressparse.names import is_full_name, is_plain_name, is_title, read_word, trim_name
from pressparse.offices import OFFICE_OF, word_before
from pressparse.vocabulary import PARTICLES, SUFFIXES

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
_AREAS: Final = frozenset(
    [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest", "southeast", "southwest", "new", "los",
        "las", "united", "great", "san", "santa", "fort",
    ]
)  # fmt: skip


class Form(NamedTuple):
    """What a run of capitals is by itself: the name's bounds in it, and its key if it is a full name."""

    start: int
    end: int
    key: str
    single: bool
    first: str  # the first of three words or more, in small letters
    area: bool


@lru_cache(maxsize=1 << 13)
def read_form(words: str) -> Form | None:
    """The form of a run; None where it holds no name."""
    if is_plain_name(words):
        return _form(0, words, key_of(words))
    name = trim_name(words, 0, len(words))
    if name is None or (bare := _without_common(words[slice(*name)])) is None:
        return None
    start = name[0] + bare[0]
    words = words[start : name[0] + bare[1]]
    return _form(start, words, key_of(words) if is_full_name(words) else "")


def _form(start: int, words: str, key: str) -> Form:
    first = words.split(" ", 1)[0].lower() if words.count(" ") > 1 else ""
    return Form(start, start + len(words), key, " " not in words, first, key.split(" ", 1)[0] in _AREAS)


def _without_common(words: str) -> tuple[int, int] | None:
    """The name in a run of capitals without words that are in no name: "Jane Roe Reflects", "Defendant Jane Roe"; None where none is left."""
    common = [k for k, part in enumerate(words.split()) if read_word(part).common]
    if not common:
        return 0, len(words)
    spans = [m.span() for m in _WORD.finditer(words)]
    parts = [words[a:b] for a, b in spans]
    start, end = 0, len(parts)
    for k in common:
        if k >= start and (name := next((j for j in range(k + 1, len(parts) - 1) if is_given_name(parts[j])), 0)):
            start = name  # "Steering Committee Jane Roe"
    while start in common:
        start += 1
    behind = next((k for k in common if k > start), end)
    if behind < len(parts) - 1 or "-" in parts[-1] or not all(_is_first(part) for part in parts[start:behind]):  # "Jane Prize" may be somebody
        end = behind
    if end <= start or (end < len(parts) and end - start > 1 and not _is_first(parts[start])):
        return None
    return spans[start][0], spans[end - 1][1]


def _is_first(word: str) -> bool:
    return is_given_name(word) or (len(word) == 2 and word[1] == ".")


def without_field(folded: str, start: int, words: str, form: Form, small: frozenset[str]) -> tuple[Form, int]:
    """The form of a run without the words before the name that belong to a field or a body, and what that says for a person."""
    a, b = start + form.start, start + form.end
    a, b = _without_words(folded, a, b, small)
    titled = 0
    if folded.endswith(AND_OF, max(0, start - 8), start) and not words.startswith("The ") and _is_long_title(folded[max(0, start - 70) : start]):
        a, b = _last_words(folded, a, b)
        titled = 3 if a > start else 0
    if (a - start, b - start) == (form.start, form.end):
        return form, titled
    words = folded[a:b]
    key = key_of(words) if is_full_name(words) else ""
    return Form(a - start, b - start, key, " " not in words, "", area=key.split(" ", 1)[0] in _AREAS), titled


AND_OF: Final = ("and ", "& ", "of ", "for ", "in ", "of the ", "for the ", "to the ")


def is_words(small: frozenset[str], key: str) -> bool:
    """Whether half of the words of a key are plain words of the text."""
    return sum([is_small(small, word) for word in key.split(" ")]) * 2 > key.count(" ")


def is_small(small: frozenset[str], word: str) -> bool:
    """Whether the text has a word in small letters, too, so that it is no name."""
    return (word in small or word + "," in small or word + "." in small) and word not in _GIVEN and word not in PARTICLES


def _is_long_title(before: str) -> bool:
    """Whether a title runs into the name behind `before`: "Minister of Highways and Public ..."."""
    for office in OFFICE_OF.finditer(before):
        if is_title(before[slice(*word_before(before, office.start()))]) and _GOES_ON.fullmatch(before, office.end()):
            return True
    return False


_WORD: Final = re.compile(r"[^ ]+")
_GOES_ON: Final = re.compile(r"[\w ,&'-]{0,50}")


def _last_words(folded: str, start: int, end: int) -> tuple[int, int]:
    """The last two words of a run, three where the middle one is an initial, and the suffix behind them."""
    words = [start + m.start() for m in re.finditer(r"[^ ]+", folded[start:end])]
    behind = 1 if folded[words[-1] : end].strip(".").lower() in SUFFIXES else 0
    keep = behind + (3 if len(words) > 2 + behind and folded[words[-2 - behind] + 1] == "." else 2)
    if folded[words[-keep:][0] : end].split(" ", 1)[0] in PARTICLES:
        return start, end  # "Tides of the Quay de Mare": a body
    return (words[-keep], end) if len(words) > keep else (start, end)


def _without_words(folded: str, start: int, end: int, small: frozenset[str]) -> tuple[int, int]:
    """The run without the words before a full name that the text has in small letters, too: "Border Protection Jane Roe"."""
    while folded.count(" ", start, end) > 1:
        blank = folded.find(" ", start, end)
        if not is_small(small, folded[start:blank].lower()):
            break
        start = blank + 1
        while folded[start] == " ":
            start += 1
    return start, end


def key_of(words: str) -> str:
    """A name in small letters without points, by which its standings are known."""
    return " ".join(words.lower().replace(".", "").split())
