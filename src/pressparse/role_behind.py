"""The role behind a name: ", director of sales at Acme"."""

from __future__ import annotations

import itertools
import re
from typing import Final

from pressparse.bodies_behind import is_place
from pressparse.given_names import is_given_name
from pressparse.offices import NO_ROLE, OFFICE, OFFICE_BARE, Role, is_loose
from pressparse.role_parts import JOINT, title_and_body
from pressparse.vocabulary import SPEECH_VERBS, TITLE

PARTY: Final = re.compile(
    r", [RDI]-[A-Z][a-z]{1,5}\.?(?=,)| {0,3}[(\[](?:[RDIL]|[A-Z][a-z]{2,9})(?:[-, –]{1,2}[^()\[\]]{1,30})?[)\]]|"
    r",? {1,2}(?:[A-Z][a-z]{0,2}\.){2,4}(?<!U\.S\.)(?<!U\.K\.)(?=[ ,])|,? (?:Jr|Sr|III|IV)\.?(?=[ ,])|,? (?:M\.?D|Ph\.?D|M\.?P|J\.?D|MBA|CPA|CFA|OBE|CBE|MBE|KC|QC|Esq|R\.?N|MPH|MSP|MLA|MPP|MEP|A[COM]|[A-Z]\.[A-Z]?[a-z]?[A-Z]?\.(?:[A-Z]\.)?|(?!C[A-Z]O\b|[ESA]VP\b)[A-Z]{3,5}(?=,))\.?(?!\.?\w)(?! [A-Z][a-z])"
)
_COMMA: Final = re.compile(
    r" ?[,(] ?(?:\d{1,3}, )?(?:who (?:is|was(?= the\b| an?\b)|serves as|heads|became|becomes|was (?:named|appointed)|took over as|will serve as) |(?:currently |now )?(?:serving |acting )?as |and (?![A-Z]))?(?:the |an? |its |their |our |also )?|, | - | (?:is|is currently serving as|serves as|will serve as) the | (?:joins? |joined )?as (?:(?:its|their|our) (?:new |next |first )?|(?:the |an? )?(?:new |next )?(?=[A-Z]))"
    rf"| (?:has been|have been|was|is|as been) (?:appointed|named|promoted|elected)(?: to| as)? (?:its |the |their |our |an? )?(?:new |next )?(?:position of |role of )?"
    rf"| (?=(?:the )?(?:(?!is |was )[a-z]\w+ ){{0,2}}{OFFICE} (?:of|for) )(?:the )?| (?={OFFICE_BARE})| (?=(?:[A-Z]{{2,6}} )?C[EFTIMO]O\b|[A-Z]{{2,6}} (?:Director|Secretary|President|Chairman|Administrator|Spokes\w+)\b)"
    rf"| is (?:currently |now )?(?:an? |the )?(?=(?:[a-z][a-z-]+ ){{0,3}}(?:{OFFICE}|professor|lecturer|curator|editor|(?:co-)?founder|principal|fellow|spokes\w+) (?:of|at|for) (?:the )?[A-Z])"
)
_STOP: Final = re.compile(
    rf"[;:\n\")]|\. (?![a-z])|(?<=[A-Za-z)])\.(?=[A-Z][a-z])|, (?!and (?:[a-z-]+ ){{0,3}}(?i:{TITLE.pattern[4:]}),)(?:{SPEECH_VERBS}|who|which|and|said|says|in|on|a|adding|whose|has|is|was|today|whose|told|noted|with|will|as|to|at the|explains|added)\b|"
    r", (?:recently |today |[a-z]{3,9}ly )?(?:joined|met|[a-z]{3,}ed) (?=(?:the|an?|his|her|its|their|with|to|that|for|[A-Z]\w+)\b(?! ?,))|, (?:recently|currently) | and (?:(?:is )?(?:now|currently)|one of|(?:a )?former) | (?:that|which|where) |"
    r" (?:said|says|remarked|continued|concluded|wrote|released|issued|made|added|who|has|was|is|will|told|noted|knows|also|effective|explains|explained|stated|commented|in a|during|today|about|and the|told|believes|since)\b| on (?:the|a) (?=[$\d])| looking\b| (?!based )[a-z]{3,}ed (?=(?:the|his|her|its|their|an?|that) )|(?<=[a-z])(?=(?:This|The|Our|We|With|As) )|(?= \(?\d{2,4}\)? \d{3,4}\b)|\+(?=\d)| (?:representing|overseeing|first appeared)\b"
)


_SENTENCE: Final = re.compile(r"(?:As|The|He|She|In|It|We|They|This|For|At|With) ")
_BEGINS: Final = frozenset(" ,([")
_SAID: Final = re.compile(r" (?:said|says|added|adds|told|noted|explained|and|in|will|on|to|that|also|was born|has said)\b")


def role_behind(folded: str, start: int) -> Role:
    """ ", M.D., chief executive officer of Acme Corp." """
    start = past_degrees(folded, start)
    if folded[start : start + 1] not in _BEGINS or _SAID.match(folded, start):
        return NO_ROLE
    limit = min(len(folded), start + 340)
    if joins := _JOINS.match(folded, start, limit):
        return _new_post(folded, joins, limit)
    comma = _COMMA.match(folded, start, limit)
    if not comma or comma.end() == start or folded.startswith("[", comma.end()):
        return NO_ROLE
    stop = _STOP.search(folded, comma.end(), limit)
    finish = stop.start() if stop else limit if limit == len(folded) else folded.rfind(" ", comma.end(), limit)
    while (
        stop
        and stop.group() == ". "
        and re.search(r"\b(?:Inc|Corp|Co|Ltd|U\.S|St|Dr|No)$", folded[comma.end() : finish])
        and not _SENTENCE.match(folded, stop.end())
    ):
        stop = _STOP.search(folded, stop.end(), limit)
        finish = stop.start() if stop else limit
    if stop and stop.group() == ", and" and (last := _LAST_MATTER.match(folded, stop.end(), limit)) and _MATTERS.search(folded, comma.end(), finish):
        finish = last.end()  # "chairman of the Committee on Tides, Piers, and Boats"
    if stop and stop.group() == ")" and (past := _past_bracket(folded, comma.end(), finish, limit)):
        return past
    role = title_and_body(folded, comma.end(), finish)
    if role.title and (_names_another(folded[slice(*role.title)]) or _FIRST_TO.match(folded, *role.title)):
        return NO_ROLE
    if role.title and stop and stop.group() == ", and" and role.organization is None and is_loose(folded[slice(*role.title)]):
        return _office_too(folded, stop.end(), limit) or role
    if role.title is None and comma.group().rstrip().endswith((" a", " an")):
        plain = _PLAIN_ROLE.match(folded, comma.end(), finish)
        if plain:
            joint = JOINT.match(folded, plain.end(), finish)
            finish -= len(folded[comma.end() : finish]) - len(folded[comma.end() : finish].rstrip(" .,"))
            body = joint is not None and folded[joint.end()].isupper() and not is_place(folded[joint.end() : finish])
            role = Role(plain.span(), (joint.end(), finish) if joint and body else None)
    return role


_MATTERS: Final = re.compile(r"\b(?:[Cc]ommittee|Department) (?:on|of) (?:the )?[A-Z][\w-]+(?:, [A-Z][\w-]+)+$")
_LAST_MATTER: Final = re.compile(r" [A-Z][\w-]+(?= ?[.,;\"]|$)")
# "the first artist to work here": what somebody has done is no role
_FIRST_TO: Final = re.compile(r"(?:first|only|latest|last|youngest|oldest) .*\b(?:to|who|ever|commissioned|woman|man|person)\b")


def past_point(folded: str, end: int) -> int:
    """Where what follows a name begins behind the point of its suffix, which is none of the name."""
    return end + 1 if folded.startswith(".", end) and folded.endswith((" Jr", " Sr"), 0, end) else end


def past_degrees(folded: str, start: int) -> int:
    """Where what follows a name begins behind its degrees, party and suffixes."""
    start = past_point(folded, start)
    if linked := _LINKED.match(folded, start):
        start = linked.end()
    while party := PARTY.match(folded, start, start + 340):
        start = party.end()
    return start


_LINKED: Final = re.compile(r"\]\([^()\s]{1,200}\)")  # "[Jane Roe](https://...), president"


def _names_another(title: str) -> bool:
    """Whether a title runs on into the name of somebody else: "Jane Roe, Mayor Tom Finch and others"."""
    words = title.split(" ")
    return any(
        first[:1].isupper()
        and first[-1:] != ","
        and is_given_name(first)
        and last[:1].isupper()
        and "to" not in words[:k]
        and TITLE.search(" ".join(words[:k]))
        and (k + 2 == len(words) or words[k + 2] == "and")
        for k, (first, last) in enumerate(itertools.pairwise(words))
        if k
    )


def _office_too(folded: str, start: int, limit: int) -> Role | None:
    """The office behind a part in the matter: "an author of the book, and the head of the Tide Lab"."""
    article = _ARTICLE.match(folded, start, limit)
    start = article.end() if article else start
    stop = _STOP.search(folded, start, limit)
    office = title_and_body(folded, start, stop.start() if stop else limit)
    return office if office.title and office.organization else None


_ARTICLE: Final = re.compile(r" (?:the |an? )?")
_JOINS: Final = re.compile(
    r" (?:has |have |had |will )?join(?:s|ed|ing)? (?:the )?(?P<body>[A-Z][\w&.'-]*(?: (?:of |and |the |for )?[A-Z&][\w&.'-]*){0,6}) as (?:(?:an?|its|the|their|our) )?(?:(?:new|next|first) )?"
)


def _new_post(folded: str, joins: re.Match[str], limit: int) -> Role:
    """ "Jane Roe joins Acme as its new president": the post that somebody takes."""
    stop = _STOP.search(folded, joins.end(), limit)
    words = _IN_YEAR.sub("", folded[joins.end() : stop.start() if stop else limit])
    title = (joins.end(), joins.end() + len(words.rstrip(" ,.")))
    return Role(title, joins.span("body")) if TITLE.search(folded, *title) and title[1] - title[0] <= LONGEST_POST else NO_ROLE


_IN_YEAR: Final = re.compile(r" (?:in|on|from|since) (?:\w+ )?\d[^\n]*")
LONGEST_POST: Final = 80
_BODY_PAST_BRACKET: Final = re.compile(r" ?\([^()\n]{1,40}\) at (?:the )?(?=[A-Z])")


def _past_bracket(folded: str, start: int, bracket_end: int, limit: int) -> Role | None:
    """ "Head of Boats (Asia, Pacific) at Acme": a title with something in brackets behind it, and the body behind these."""
    at = _BODY_PAST_BRACKET.search(folded, start, limit)
    if at is None or at.start() > bracket_end or not TITLE.search(folded, start, at.start()):
        return None
    stop = _STOP.search(folded, at.end(), limit)
    finish = stop.start() if stop else limit
    return Role((start, at.start()), (at.end(), at.end() + len(folded[at.end() : finish].rstrip(" ,."))))


# "Jane Roe, a lawyer for the neighbors": what an article leads in is a role, whatever the word
_PLAIN_ROLE: Final = re.compile(r"[a-z][\w-]+(?: (?!for\b|of\b|at\b|in\b|with\b|from\b|who\b|and\b|to\b|on\b|that\b|whose\b)[a-z][\w-]+){0,3}")
