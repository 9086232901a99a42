"""Names, titles and bodies of a contact block that nothing separates.

In goes a stretch that holds several of them, out come the places where one ends and the next begins, None where nothing tells.
"""

from __future__ import annotations

import re
from typing import Final

from pressparse.contact_words import NAME, has_body, has_title, is_body, is_team
from pressparse.given_names import is_given_name
from pressparse.vocabulary import PARTICLES, TITLE

_OPENING_WORDS: Final = (
    "chief director head president vice senior executive managing manager press public media communications marketing corporate group deputy assistant "
    "associate general founder co-founder ceo cfo coo cto cmo svp evp vp avp spokesperson spokesman spokeswoman secretary officer coordinator professor "
    "editor owner partner principal chair chairman chairwoman chairperson global national regional investor director-general specialist consultant host"
)
# words that open a title behind a name
_TITLE_OPENS: Final = frozenset(_OPENING_WORDS.split())
_JOINS: Final = frozenset(["of", "with", "at", "from", "for"])
_FUNCTIONS: Final = re.compile(
    r"(?i)(?:the )?(?:(?:public|media|press|investor|government|external|corporate|internal|strategic|global|human|community|legislative|student|digital|"
    r"relations|affairs|communications?|marketing|operations|policy|resources|development|strategy|sales|finance|research|programs?|state|and|&|partnerships?|engagement|"
    r"advancement|outreach|information|innovation|technology|products?|content|brand|business)\b[ ,]{0,2})+"
)
OFFICES: Final = r"(?!C[EFOTMI]O\b|[SEA]?VP\b|PR\b|IR\b)"
ACRONYM_BEFORE: Final = re.compile(rf"{OFFICES}(?P<body>[A-Z]{{3,6}}) (?=[A-Za-z][a-z])")
_ACRONYM: Final = re.compile(rf"\b{OFFICES}[A-Z]{{2,6}}\b")
_TITLE_JOINT: Final = re.compile(r" (?:of|at|for|with) (?:the )?(?=[A-Z])")
_OFFICE_ENDS: Final = re.compile(
    r"(?i)\b(?:officer|director|manager|president|head|specialist|coordinator|secretary|founder|chair(?:man|woman|person)?|spokes\w{3,6}|ceo|vp|owner|partner)\b"
)
_NO_FOUR: Final = re.compile(r"[.\"'(]| (?:van|von|de|del|da|di|la|le|al|bin|el|of) ")
_OFFICE: Final = re.compile(r"\b(?:Office|Department|Ministry|Bureau|Council|Court|Board)\b")
NEAR: Final = 20_000
_NEXT_USER: Final = re.compile(r"([A-Za-z][\w.+-]{0,60})@")


def split_title(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a title ends and its body begins: behind the last "of" or "at" before an organization, or, where nothing separates them,
    behind the title's last word before a name that the text has elsewhere."""
    words = folded[start:end]
    for joint in reversed(list(_TITLE_JOINT.finditer(words))):
        right = words[joint.end() :]
        known = has_body(right) or _ACRONYM.search(right) or (_count(folded, right) > _count(folded, words) and len(right) > 4)
        left = words[: joint.start()]
        if known and has_title(left) and not _OFFICE.search(left) and not _FUNCTIONS.fullmatch(right):
            return start + joint.start(), start + joint.end()
    last = max(_OFFICE_ENDS.finditer(words), key=re.Match.end, default=None)
    if last:
        right = words[last.end() :].strip()
        if len(right) > 3 and right[:3] != "of " and _count(folded, right) > _count(folded, words) and not _FUNCTIONS.fullmatch(right):
            return start + last.end(), end - len(right)
    return None


def split_person(folded: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """ "Jane Roe Director of Tides", "Jane Roe of Tide Works", "Jane Roe Tide Works Inc": where the name ends and the rest begins, and whether
    the rest is a body. A name is told by its given name or by the address that follows."""
    tokens = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", folded[start:end])]
    count = 2
    while count < len(tokens) and (re.fullmatch(r"[A-Z]\.?", folded[slice(*tokens[count - 1])]) or folded[slice(*tokens[count - 1])] in PARTICLES):
        count += 1
    if len(tokens) <= count:
        return None
    name = folded[start : tokens[count - 1][1]]
    if not NAME.fullmatch(name) or is_body(name):
        return None
    rest_start, first = tokens[count][0], folded[slice(*tokens[count])]
    rest = folded[rest_start:end]
    if rest.endswith("'s Office") and is_given_name(name.split()[0]):
        return tokens[count - 1][1], rest_start, True
    if ACRONYM_BEFORE.match(rest) and has_title(rest):
        return tokens[count - 1][1], rest_start, False
    if is_team(rest.lower()) or (len(tokens) == count + 1 and _FUNCTIONS.fullmatch(rest)):
        return None  # "Jane Roe Press Office", "Jane Roe Communications"
    person = (
        is_given_name(name.split()[0])
        or _is_signed(folded, end, name)
        or (has_body(rest) and _count(folded, rest) > _count(folded, folded[start:end]) == 1)
    )
    if first in _JOINS and len(tokens) > count + 1:
        body_start = tokens[count + 1][0]
        body_start += 4 if folded.startswith("the ", body_start) else 0
        return (tokens[count - 1][1], body_start, not has_title(folded[body_start:end])) if person and folded[body_start].isupper() else None
    if not person:
        return None
    if first.lower() in _TITLE_OPENS and has_title(rest):
        return tokens[count - 1][1], rest_start, False
    whole = folded[start:end]
    known = _count(folded, name) > _count(folded, whole) or _count(folded, rest) > _count(folded, whole) or _is_signed(folded, end, name)
    if len(tokens) > count + 1 and first[0].isupper() and (((is_body(whole) or "&" in rest) and known) or first == "The"):
        return tokens[count - 1][1], rest_start, True
    return None


def _count(folded: str, words: str) -> int:
    """How often the words stand in the first pages of the text."""
    return folded.count(words, 0, NEAR)


def _is_signed(folded: str, end: int, name: str) -> bool:
    """Whether the next address is this person's."""
    address = _NEXT_USER.search(folded, end, min(len(folded), end + 90))
    user = address[1].lower() if address else ""
    return any(len(word) > 2 and word.lower() in user for word in name.split())


def split_run(folded: str, start: int, end: int) -> tuple[int, int, int, int] | None:
    """ "Jane Roe ACME Brussels", "Jane Roe Fresh Air": a name and what stands behind it without a separator."""
    words = [(start + m.start(), start + m.end()) for m in re.finditer(r"\S+", folded[start:end])]
    if TITLE.search(folded[start : words[min(1, len(words) - 1)][1]]):
        return None
    for k in range(2, len(words)):
        right = folded[words[k][0] : end]
        if re.fullmatch(r"[A-Z]{3,6}", folded[slice(*words[k])]) and not folded[start:end].isupper():
            return start, words[k - 1][1], words[k][0], end
        if (
            len(words) > k + 1
            and _count(folded, right) > (whole := _count(folded, folded[start:end]))
            and (whole == 1 or is_given_name(folded[slice(*words[0])]))
            and not is_body(folded[start : words[k - 1][1]])
        ):
            return start, words[k - 1][1], words[k][0], end
    if len(words) >= 4 and not is_body(folded[start:end]) and not _NO_FOUR.search(folded, start, end):
        return start, words[1][1], words[2][0], end
    return None
