"""Names of people in a run of capitals.

In goes a run, out come the offsets of the name without the titles before it and the degrees behind it. Which runs are people at all is
told by `people.py` from the whole text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.given_names import is_common_word, is_given_name
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
        "meet", "introducing", "statement", "remarks", "had", "despite", "following", "throughout", "beyond", "without", "upon", "unlike", "whereas", "besides",
        "though", "unless", "until", "whether", "over", "through",
    ]
)  # fmt: skip
_SURNAMES: Final = frozenset(
    {"king", "bishop", "pope", "prince", "coach", "counsel", "major", "judge", "dean", "chief", "justice", "marshal", "lord", "head"}
)  # titles that are names, too
_WORD: Final = re.compile(r"[^\s]+")
_SUFFIX: Final = re.compile(r"(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)+$")
_SUFFIX_ENDS: Final = ("r", "I", "V", ".")
_CREDENTIALS: Final = frozenset(
    [
        "MP", "MPP", "MLA", "MEP", "QC", "KC", "MD", "M.D", "PhD", "Ph.D", "MPH", "M.P.H", "CPA", "CFA", "JD", "J.D", "MBA", "OBE", "CBE", "MBE", "FACP",
        "FAHA", "DDS", "DMD", "RN", "Esq", "MS", "Ph", "DO", "PharmD", "EdD", "DVM",
    ]
)  # fmt: skip


def is_title_word(word: str) -> bool:
    """Whether a word in small letters opens a name's run of capitals but belongs to the role."""
    return word in TITLE_WORDS or TITLE.fullmatch(word) is not None


@lru_cache(maxsize=1 << 11)
def is_title(word: str) -> bool:
    """Whether a word by itself is a title."""
    return TITLE.fullmatch(word) is not None


_APPOINTS: Final = frozenset(["appoints", "welcomes", "hires", "promotes"])  # verbs of a title, behind which a name begins


class Word(NamedTuple):
    """What a word of a run of capitals is, wherever it stands in the run."""

    bare: str  # in small letters, without points and commas around it
    credential: bool
    leads: bool  # a title, an owner ("Acme's") or what is cut short ("Lt."): the name begins behind it
    opens: bool  # a sentence, not a name
    never: bool  # in no name
    body: bool  # marks an organization
    acronym: bool
    common: bool  # of every day, in no name
    plain: bool  # nothing of all this


@lru_cache(maxsize=1 << 13)
def read_word(word: str) -> Word:
    stripped = word.strip(".,")
    bare = stripped.lower()
    credential = stripped in _CREDENTIALS
    leads = (
        is_title_word(bare)
        or bare in _APPOINTS
        or word.endswith("'s")
        or (word[-1] == "." and len(bare) > 1 and "." not in bare and bare not in _SHORT_NAMES)
    )
    opens = bare in OPENERS and not (len(bare) == 1 and word[-1] == ".")
    signs = (
        credential,
        leads,
        opens,
        _NO_NAME.search(word.title() if word.isupper() and len(word) > 4 else word) is not None,
        ORGANIZATION.search(word) is not None,
        _ACRONYM.search(word) is not None,
        is_common_word(word),
    )
    return Word(bare, *signs, not any(signs))


_NO_LAST: Final = frozenset(
    ["she", "he", "now", "not", "its", "it", "they", "over", "who", "on", "to", "with", "from", "these"]
)  # nobody's last name


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The personal name in a run of capitals: titles, honorifics and what opens a sentence are left off; None where nothing is left."""
    words = [m.span() for m in _WORD.finditer(folded, start, end)]
    read = [read_word(folded[a:b]) for a, b in words]
    while len(words) > 1 and (read[len(words) - 1].credential or read[len(words) - 1].bare in _NO_LAST):
        words.pop()
    for k in range(2, len(words)):  # "Jane Roe MS PhD", "Jane Roe M.D. National Coordinator": an archive lost the commas
        if read[k].credential:
            del words[k:]
            break
    if words and (last := read[len(words) - 1].bare) in TITLE_WORDS and last not in _SURNAMES:
        del words[_before_office(folded, words, read) :]
    if not words:
        return None
    first = 0
    for k in range(len(words) - 1):
        if read[k].leads and (read[k].bare != "the" or not k):
            first = k + 1
    while first < len(words) and read[first].opens:
        first += 1
    if first == len(words):
        owner = next((k for k in range(len(words) - 1, 0, -1) if folded.startswith("'s", words[k][1] - 2)), 0)
        return trim_name(folded, start, words[owner][1] - 2) if owner and first > owner + 1 else None  # "Sen. Jane Roe's September letter"
    first += _repeated([word.bare for word in read[first : len(words)]])
    a, b = words[first][0], words[-1][1]
    if folded.startswith("'s", b - 2):
        b -= 2
    while b > a and (folded[b - 1] in "'-," or (folded[b - 1] == "." and not _INITIAL_LAST.search(folded[a:b]))):
        b -= 1
    return (a, b) if b - a > 1 and folded[a].isupper() else None


def _repeated(words: list[str]) -> int:
    """How many words of a run, two at least, are said again by all the others: "Jane Roe Jane Roe"; 0 where none are."""
    half, odd = divmod(len(words), 2)
    return half if half > 1 and not odd and words[:half] == words[half:] else 0


def _before_office(folded: str, words: list[tuple[int, int]], read: list[Word]) -> int:
    """How many words of a run are somebody with a given name before his office: "Dr. Jane Roe Assistant Secretary"; 0 where there is none."""
    first = next((k for k in range(len(words)) if not read[k].leads), 0)
    behind = next((k for k in range(first + 1, len(words)) if read[k].leads or read[k].bare in ("shadow", "parliamentary")), 0)
    chief = folded[slice(*words[behind])].isupper() or read[behind - 1].acronym  # "Jane Roe CEO", "Jane Roe ACME Director"
    if not 2 <= behind - first <= 3 or (not first and len(words) - behind < 2 and not chief):  # "Charles Roe Director": his name on a chair
        return 0
    if chief and behind - first == 3 and read[behind - 1].acronym:
        behind -= 1
    return behind if len(read[behind - 1].bare) > 2 and is_given_name(folded[slice(*words[first])]) else 0


@lru_cache(maxsize=1 << 11)
def trim_run(words: str) -> tuple[int, int] | None:
    """`trim_name` of a run by itself."""
    return trim_name(words, 0, len(words))


def is_plain_name(words: str) -> bool:
    """Whether a run is a full name as a whole, with nothing to be trimmed, as most names are: the shortcut to `trim_run` and `is_full_name`."""
    parts = words.split()
    if not 2 <= len(parts) <= 6 or len(words) < 5 or not words[-1].isalpha():
        return False
    for part in parts:
        if not read_word(part).plain:
            return False
    bare = words.lower()
    return bare not in COUNTRIES and bare not in REGIONS and words[0].isupper() and not _repeated(parts)


@lru_cache(maxsize=1 << 11)
def is_full_name(name: str) -> bool:
    """Two words or more, and none that marks an organization or a place."""
    words = name.split()
    if not 2 <= len(words) <= 6 or len(name) < 5 or (bare := name.lower().strip(".")) in COUNTRIES or bare in REGIONS:
        return False
    acronym = False
    for k, word in enumerate(words):
        read = read_word(word)
        if read.never or (read.body and not (word in _ALSO_NAMES and k == 1 and len(words) == 2)):
            return False
        acronym = acronym or read.acronym
    return not acronym or name.isupper()


_INITIAL_LAST: Final = re.compile(r"\b(?:[A-Z]|Jr|Sr)\.$")
_SHORT_NAMES: Final = frozenset(["st", "wm", "jos", "geo", "chas", "thos", "jas", "benj", "fr", "ste"])  # names that are cut short
_ALSO_NAMES: Final = frozenset(["Day"])  # last names that end the names of other things, too
_NO_NAME: Final = re.compile(
    r"\d|\b(?:of|the|and|Reports?|Announce[sd]?|Launche[sd]|Unveil(?:s|ed)|Introduce[sd]|Completes?|Expands?|Appoints?|Receives?|Releases?|Partners|Signs|Affairs|Applauds|Regarding|Making|Management|Education|Region|Links|Budget|Contract|This|Most|How|Why|Reveals?|Is|Are|TV|Telecom|International|Files?|Filed|Legislation|Urges?|Seeks?|Joins|Wins|Votes|Hails|Slams|Honou?rs|Celebrates|Responds|Secures|Visits|Supports|Opposes|Praises|Questions|Explanation|Demands?|Calls|Statement|Sends|Letter)\b|[a-z](?:At|Investor|About|The|Media|Press|Contacts?|Phone|Email|Head|Mayor|With|Without|For|From)\b|^(?:Contacts?|Details|Release)[A-Z]"
)
_ACRONYM: Final = re.compile(r"\b(?!III\b)[A-Z]{3,}\b|\b[A-Z]{2,}[a-z]")


@lru_cache(maxsize=1 << 11)
def last_name(name: str) -> str:
    """The last name, generational suffixes left off."""
    bare = _SUFFIX.sub("", name) if name[-1:] in _SUFFIX_ENDS else name
    return bare.rsplit(" ", 1)[-1].strip(".,").lower()
