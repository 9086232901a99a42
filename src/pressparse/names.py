"""Names of people in a run of capitals.

In goes a run, out come the offsets of the name without the titles before it and the degrees behind it. Which runs are people at all is
told by `people.py` from the whole text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pressparse.places import COUNTRIES, REGIONS
from pressparse.vocabulary import ORGANIZATION, TITLE, TITLE_WORDS

# words that begin a sentence or a clause, not a name
OPENERS: Final = frozenset(
    [
        "the", "a", "an", "in", "on", "at", "as", "it", "this", "that", "these", "those", "for", "and", "but", "while", "with", "when", "where", "after",
        "before", "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "according", "speaking", "earlier", "also",
        "however", "new", "we", "our", "he", "she", "they", "if", "to", "from", "by", "under", "since", "during", "although", "because", "there", "what",
        "who", "how", "why", "all", "no", "not", "so", "both", "each", "some", "many", "most", "one", "two", "three", "here", "last", "next", "now",
        "then", "finally", "commenting", "responding", "reflecting", "welcoming", "announcing", "about", "i", "you", "my", "his", "her", "their", "its",
        "read", "watch", "see", "photo", "media", "press", "news", "contact", "email", "former", "recently", "meanwhile", "additionally", "said", "says",
        "meet", "introducing", "statement", "remarks",
    ]
)  # fmt: skip
_SURNAMES: Final = frozenset(
    {"king", "bishop", "pope", "prince", "coach", "counsel", "major", "judge", "dean", "chief", "justice", "marshal", "lord", "head"}
)  # titles that are names, too
_WORD: Final = re.compile(r"[^\s]+")
_SUFFIX: Final = re.compile(r"(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)+$")
_CREDENTIALS: Final = frozenset(
    [
        "MP", "MPP", "MLA", "MEP", "QC", "KC", "MD", "M.D", "PhD", "Ph.D", "MPH", "M.P.H", "CPA", "CFA", "JD", "J.D", "MBA", "OBE", "CBE", "MBE", "FACP",
        "FAHA", "DDS", "DMD", "RN", "Esq", "MS", "Ph", "DO", "PharmD", "EdD", "DVM",
    ]
)  # fmt: skip


@lru_cache(maxsize=1 << 14)
def is_title_word(word: str) -> bool:
    """Whether a word in small letters opens a name's run of capitals but belongs to the role."""
    return word in TITLE_WORDS or TITLE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 13)
def is_title(word: str) -> bool:
    """Whether a word by itself is a title."""
    return TITLE.fullmatch(word) is not None


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The personal name in a run of capitals: titles, honorifics and what opens a sentence are left off; None where nothing is left."""
    words = [m.span() for m in _WORD.finditer(folded, start, end)]
    while len(words) > 1 and folded[slice(*words[-1])].strip(".,") in _CREDENTIALS:
        words.pop()
    for k in range(2, len(words)):  # "Jane Roe MS PhD", "Jane Roe M.D. National Coordinator": an archive lost the commas
        if folded[slice(*words[k])].strip(".,") in _CREDENTIALS:
            del words[k:]
            break
    bare = [folded[a:b].strip(".,").lower() for a, b in words]
    if not words or (bare[-1] in TITLE_WORDS and bare[-1] not in _SURNAMES):
        return None
    first = 0
    for k, word in enumerate(bare[:-1]):
        whole = folded[slice(*words[k])]
        if (
            (is_title_word(word) and (word != "the" or not k))
            or whole.endswith("'s")
            or (whole[-1] == "." and len(word) > 1 and "." not in word and word not in _SHORT_NAMES)
        ):
            first = k + 1
    while first < len(words) and bare[first] in OPENERS and not (len(bare[first]) == 1 and folded[words[first][1] - 1] == "."):
        first += 1
    if first == len(words):
        return None
    a, b = words[first][0], words[-1][1]
    if folded.startswith("'s", b - 2):
        b -= 2
    while b > a and (folded[b - 1] in "'-," or (folded[b - 1] == "." and not re.search(r"\b(?:[A-Z]|Jr|Sr)\.$", folded[a:b]))):
        b -= 1
    return (a, b) if b - a > 1 and folded[a].isupper() else None


@lru_cache(maxsize=1 << 13)
def trim_run(words: str) -> tuple[int, int] | None:
    """`trim_name` of a run by itself."""
    return trim_name(words, 0, len(words))


@lru_cache(maxsize=1 << 14)
def is_full_name(name: str) -> bool:
    """Two words or more, and none that marks an organization or a place."""
    words = name.split()
    body = ORGANIZATION.search(name)
    if (
        not 2 <= len(words) <= 6
        or len(name) < 5
        or _NO_NAME.search(name)
        or (body and not (body.group() == words[-1] in _ALSO_NAMES and len(words) == 2))
    ):
        return False
    bare = name.lower().strip(".")
    return bare not in COUNTRIES and bare not in REGIONS and (name.isupper() or not _ACRONYM.search(name))


_SHORT_NAMES: Final = frozenset(["st", "wm", "jos", "geo", "chas", "thos", "jas", "benj", "fr", "ste"])  # names that are cut short
_ALSO_NAMES: Final = frozenset(["Day"])  # last names that end the names of other things, too
_NO_NAME: Final = re.compile(
    r"\d|\b(?:of|the|and|Reports?|Announce[sd]?|Launche[sd]|Unveil(?:s|ed)|Introduce[sd]|Completes?|Expands?|Appoints?|Receives?|Releases?|Partners|Signs|Affairs|Applauds|Regarding|Making|Management|Education|Region|Links|Budget|Contract|This|Most|Telecom|International)\b"
)
_ACRONYM: Final = re.compile(r"\b[A-Z]{3,}\b|\b[A-Z]{2,}[a-z]")


@lru_cache(maxsize=1 << 13)
def last_name(name: str) -> str:
    """The last name, generational suffixes left off."""
    return _SUFFIX.sub("", name).split(" ")[-1].strip(".,").lower()
