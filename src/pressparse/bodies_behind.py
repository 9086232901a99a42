"""The bodies behind a name: "Jane Roe of the University of Tides"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from pressparse.given_names import is_given_name
from pressparse.offices import OFFICER, stands_often
from pressparse.places import COUNTRIES, REGIONS, STAND_ALONE
from pressparse.vocabulary import ORGANIZATION, TITLE


def is_place(words: str) -> bool:
    """Whether words name a place alone or a place in its region."""
    bare = words.strip(" .").lower()
    if bare in REGIONS or bare in COUNTRIES or bare in STAND_ALONE:
        return True
    _, comma, region = bare.rpartition(", ")
    return bool(comma) and (region in REGIONS or region in COUNTRIES)


# "Professor Jane Roe of the University of Tides"
_BODY_BEHIND: Final = re.compile(
    r",? (?:at|of|from|with) (?:the )?(?P<body>[A-Z][\w&'-]*(?:\.[A-Z]\.)?(?: (?:(?:of|for|and|the|&|in|of the|for the|for an?) )?(?:U\.S\.|[A-Z][\w&'-]*)){0,9}(?:(?<=Division|.Section) (?:at|of) the [A-Z][\w&'-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&'-]*){0,5})?)"
)
_BODY_FOR: Final = re.compile(_BODY_BEHIND.pattern.replace("(?:at|", "(?:for|at|", 1))
# "of the Southern District of Tides and Special Agent in Charge Jane Roe": somebody else with his office
_ANOTHER: Final = re.compile(
    r" and (?:[A-Z][\w-]*,? ){0,4}?(?:Director|Attorney|Agent|Secretary|Inspector|Chief|Commissioner|Administrator|President|Governor|Mayor|Sheriff|Senator|Minister|Chairman|Superintendent|Professor)\b"
)
MOST_TITLE: Final = 9  # words of an office between "and" and a name


def before_another(body: str) -> int:
    """Where a body ends before "and" with somebody else, and his office: "Harbor Bureau and Chief Attorney Jane Roe"; its length if nobody follows."""
    if prosecutor := _AND_PROSECUTOR.search(body):
        return min(prosecutor.start(), before_another(body[: prosecutor.start()]))
    for joint in _AND.finditer(body):
        words = body[joint.end() :].split(" ")[: MOST_TITLE + 2]
        for k, (given, last) in enumerate(itertools.pairwise(words)):
            if given[-1:] != "," and last[:1].isupper() and is_given_name(given):
                if TITLE.search(" ".join(words[:k])) if k else ORGANIZATION.search(body, 0, joint.start()):
                    return joint.start()
                break
            if not given[:1].isupper() and given not in ("for", "of", "the"):
                break
    return len(body)


_AND_PROSECUTOR: Final = re.compile(r" (?:and|&) (?:(?:Acting|Assistant|Special|Former|Senior|Deputy) ){0,3}U\.S\. Attorney")
_AND: Final = re.compile(" (?:and|&) ")
_BRANCH: Final = re.compile(
    r"\b(?:Division|Unit|Squad|Office|Department|Committee|Bureau|District of|Agency|Commission|Firm|Lawyers|LLP|Associates|Partners)\b"
)


def body_behind(folded: str, end: int, title: tuple[int, int] | None, *, named: bool = True) -> tuple[int, int] | None:
    """ "Jane Roe of the University of Tides": a body by its name, or one that the text names again."""
    body = (_BODY_BEHIND if named else _BODY_FOR).match(folded, end, end + 130)
    if body is None:
        return None
    another = _ANOTHER.search(body["body"])
    span = (body.start("body"), body.start("body") + min(another.start() if another else len(body["body"]), before_another(body["body"])))
    officer = title is not None and OFFICER.search(folded, *title) is not None
    if ORGANIZATION.search(folded, *span):
        return None if officer and not _BRANCH.search(folded, *span) else span
    words = folded[slice(*span)]
    return span if not officer and not is_place(words) and stands_often(folded, words) else None
