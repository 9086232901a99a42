"""Names of people, and the role written beside a name.

In goes the reading copy, out come full names with their offsets, an index from last names to them, and titles told apart from
organizations. A run of capitals is a person only where the text treats it so: beside a speech verb, a title or an honorific.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pressparse.vocabulary import HONORIFIC, NAME, ORGANIZATION, TITLE, TITLE_WORDS

_PARTY: Final = re.compile(r" ?\((?:[RDI]|[A-Z][a-z]{2,9})[-, ][^()]{1,30}\)|,? (?:M\.?D|Ph\.?D|M\.?P|J\.?D|MBA|CPA|OBE|CBE|Esq|M\.P)\.?(?=[,; )]|$)")
_LAST: Final = re.compile(r"(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)+$")
_JOINT: Final = re.compile(r" (?:of|at|for|with|from|in charge of) (?:the )?(?=[A-Z0-9])|, (?=(?:the )?[A-Z])")


_ROLE_NEXT: Final = re.compile(r" {1,2}(?:[a-z]+ )?(?:spokes\w+|leader|president|secretary|director|minister|chief|head|manager|ceo|chair\w*)\b")


# "Acme's chief executive", "EAA CEO": the body stands before the role
_OWNER: Final = re.compile(
    r"(?:the )?(?P<body>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,4})'s (?=[\w])|(?P<acronym>(?!CEO|CFO|COO|CTO|VP|SVP|EVP|U\.?S)[A-Z]{3,6}) (?=[A-Z])"
)


# what follows "director of" and is no organization
_FIELD: Final = re.compile(
    r"(?:Sales|Marketing|Operations?|Communications?|Research|Finance|Engineering|Products?|Business|Strategy|Strategic|Policy|Human|Technology|State|"
    r"Defen[cs]e|Health|Education|Public|Corporate|Global|Product|Customer|Clinical|Medical|Media|Investor|External|Government|Legal|Information|"
    r"Foreign|Home|Justice|Trade|Agriculture|Immigration|Environment|Energy|Labou?r|Treasury|Development|Programs?|Design|Software|Data|Digital|People)\b"
)


class Role(NamedTuple):
    """Offsets of what is written about a speaker; None where nothing is."""

    name: tuple[int, int]
    title: tuple[int, int] | None
    organization: tuple[int, int] | None


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The personal name in a run of capitals: titles and honorifics before it are left off, a possessive behind it too."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", folded[start:end])]
    # "Inland Waters Secretary Harriet Dunmore": the name stands behind the last word of the role
    role = max((k for k, (x, y) in enumerate(words[:-1]) if folded[x:y].strip(".,").lower() in TITLE_WORDS), default=-1)
    words = words[role + 1 :]
    if len(words) == 1 and folded[words[0][0] : words[0][1]].strip(".,").lower() in TITLE_WORDS:
        return None
    while words and folded[words[-1][0] : words[-1][1]].strip(".,").lower() in TITLE_WORDS - {"major", "judge", "dean", "chief", "justice"}:
        words.pop()
    if not words:
        return None
    a, b = words[0][0], words[-1][1]
    if folded.startswith("'s", b - 2):
        b -= 2
    return (a, b) if b > a and any(c.islower() for c in folded[a:b]) | folded[a:b].isupper() else None


def is_full_name(name: str) -> bool:
    """Two words or more, and none that marks an organization."""
    return 2 <= len(name.split()) <= 6 and not ORGANIZATION.search(name) and len(name) >= 5


def last_name(name: str) -> str:
    """The last name, generational suffixes left off."""
    return _LAST.sub("", name).split(" ")[-1].strip(".,").lower()


def index_names(folded: str) -> dict[str, list[tuple[int, int]]]:
    """All runs that may be full names, by their last word, in order."""
    index: dict[str, list[tuple[int, int]]] = {}
    for match in NAME.finditer(folded):
        if " " not in match.group():
            continue
        trimmed = trim_name(folded, match.start(), match.end())
        if trimmed and is_full_name(folded[trimmed[0] : trimmed[1]]):
            rows = index.setdefault(last_name(folded[trimmed[0] : trimmed[1]]), [])
            if len(rows) < 12:
                rows.append(trimmed)
    return index


def read_role(folded: str, start: int, end: int) -> Role | None:
    """A name with the role around it: "Acme CEO Jane Roe", "Jane Roe, head of sales at Acme"; None where no name stands."""
    best: tuple[int, int] | None = None
    for match in NAME.finditer(folded, start, end):
        trimmed = trim_name(folded, match.start(), match.end())
        if not trimmed or ORGANIZATION.search(folded, *trimmed):
            continue
        if _ROLE_NEXT.match(folded, trimmed[1], end):  # "Harbor Union spokesman Jane Roe": no person yet
            continue
        full = " " in folded[trimmed[0] : trimmed[1]]
        if best is None or (full and " " not in folded[best[0] : best[1]]):
            best = trimmed
        if full:
            break
    if best is None:
        return None
    title, organization = _role_behind(folded, best[1], end)
    if title is None:
        before_title, before_organization = _role_before(folded, start, best[0])
        title, organization = before_title, organization or before_organization
    return Role(best, title, organization)


def _role_behind(folded: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """ ", chief executive officer of Acme Corp." behind a name."""
    while party := _PARTY.match(folded, start, end):
        start = party.end()
    comma = re.compile(r" ?[,(-] ?(?:the |an? |who is |and )?").match(folded, start, end)
    if not comma:
        return None, None
    start = comma.end()
    stop = re.compile(
        r"[;:\n\")]|\. |, (?:who|which|and|said|in|on|a|adding|whose|has|is|was|today)\b| (?:said|says|released|issued|made|added|who|has|was|is)\b"
    ).search(folded, start, end)
    finish = stop.start() if stop else end
    return _title_and_body(folded, start, finish)


def _role_before(folded: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """ "Acme Chief Executive" before a name: the run of capitals, or of title words, that ends there."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"\S+", folded[start:end])]
    k = len(words)
    while k and (folded[words[k - 1][0]].isupper() or folded[words[k - 1][0] : words[k - 1][1]].strip(".,").lower() in TITLE_WORDS | {"&"}):
        k -= 1
        if folded[words[k][1] - 1] in ".,;:" and folded[words[k][0] : words[k][1]].lower() not in ("u.s.", "sen.", "rep.", "gov."):
            k += 1
            break
    run = words[k:]
    first = next(
        (j for j, (a, b) in enumerate(run) if TITLE.fullmatch(folded[a:b].strip(".,")) or folded[a:b].strip(".").lower() in TITLE_WORDS), None
    )
    if first is None or HONORIFIC.fullmatch(folded[run[first][0] : run[-1][1]] + " "):
        return None, None
    title = (run[first][0], run[-1][1])
    body = (run[0][0], run[first - 1][1]) if first else None
    if body and not any(c.isupper() for c in folded[body[0] : body[1]]):
        body = None
    if body and body[1] - body[0] < 3:
        return (body[0], title[1]), None
    return title, _without_possessive(folded, body)


def _without_possessive(folded: str, body: tuple[int, int] | None) -> tuple[int, int] | None:
    if body and folded[body[1] - 2 : body[1]] == "'s":
        return (body[0], body[1] - 2)
    return body


def _title_and_body(folded: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """ "director of sales at Acme": where the role ends and the organization begins."""
    piece = folded[start:end].rstrip(" ,.")
    end = start + len(piece)
    if not piece or len(piece) > 160 or not TITLE.search(piece):
        return None, None
    for joint in _JOINT.finditer(folded, start, end):
        rest = folded[joint.end() : end]
        if joint.group().startswith(" of") and _FIELD.match(rest) and not ORGANIZATION.search(rest.split(",")[0]):
            continue
        if joint.group().startswith(",") and TITLE.search(rest) and not ORGANIZATION.search(rest):
            continue
        if TITLE.search(folded, start, joint.start()) and (joint.group().startswith((" of", " at", " for", ",")) or ORGANIZATION.search(rest)):
            inner = re.compile(r", (?=[a-z])|,? and |;").search(folded, joint.end(), end)
            return (start, joint.start()), (joint.end(), inner.start() if inner and inner.start() > joint.end() else end)
    owner = _OWNER.match(folded, start, end)
    if owner and TITLE.search(folded, owner.end(), end):
        return (owner.end(), end), owner.span(owner.lastgroup or "body")
    return (start, end), None
