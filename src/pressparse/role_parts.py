"""What a role behind a name consists of: the title, with its field or unit, and the body."""

from __future__ import annotations

import itertools
import re
from typing import Final

from pressparse.bodies_behind import before_another, is_place
from pressparse.given_names import is_given_name
from pressparse.names import is_full_name
from pressparse.offices import ACRONYM_BODY, BOARD_ALONE, FIELD, NO_ROLE, OFFICER, ROLE_WORDS, Role, split_role, stands_often
from pressparse.places import COUNTRIES, REGIONS
from pressparse.vocabulary import LEGAL_FORM, ORGANIZATION, TITLE

JOINT: Final = re.compile(
    r" (?:of|at|for|with|from|behind|in(?! [Cc]harge\b)|to) (?:the (?:(?:agency|company|organization|university|school)'s )?)?(?=[a-z]{0,4}(?:[A-Z]|\d(?!\d* [a-z]))|[a-z]+\.[a-z]|[a-z]+ (?:AG|GmbH|Inc|Ltd|LLC|SE|S\.A|N\.?V|B\.?V|Group|Holdings?)\b)"
)
_OWNED: Final = re.compile(r"(?:the |its |their |our )?(?:[a-z][\w-]* ){0,2}[a-z][\w-]*'s? (?=[a-z])")
_OWNER: Final = re.compile(r"(?:the )?(?P<body>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,5})'s? (?=[\w])")
_SPEAKS_FOR: Final = re.compile(
    r"(?:the )?(?P<body>(?!(?:Deputy|Senior|Shadow|Acting|National|Lead|Chief|Official|Former|Media|Opposition)\b)[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,4})'? (?=[Ss]pokes\w+ (?:on|in|(?<=Greens [Ss]pokesperson )for|(?<=arty [Ss]pokesperson )for) )"
)
_NO_ROLES: Final = (
    "from ", "along ", "with ", "one of ", "of ", "in ", "by ", "and ",
    "is ", "was ", "are ", "has ", "had ", "will ", "were ", "who ", "said ", "he ", "she ", "to ", "made ", "all ",
)  # fmt: skip
_SERVES_AS: Final = re.compile(r"(?:(?:proudly |currently )?served )?as (?:the |an? )?(?=\w)")
# what somebody does: "also opened the pier", "sent a letter to the president"
_DOES: Final = re.compile(
    r"(?:(?:also|today|then|later|[a-z]+ly) )?(?:[a-z]{3,}ed|sent|led|made|took|held|met|gave|won|wrote|spoke) "
    r"(?:the|an?|his|her|its|their|our|that|to|by|in|into|on|with|over|for|as|lead) |[a-z]+ly (?:from|[a-z]+ing) "
)


def title_and_body(folded: str, start: int, end: int) -> Role:
    """ "director of sales, Acme Corp.": where the role ends and the organization begins."""
    bracket = folded.find("(", start, end)
    if bracket > start:
        end = bracket
    while end > start and folded[end - 1] in " ,.":
        end -= 1
    if folded.startswith(" and", end - 4):
        end -= 4
    if folded.startswith(("now ", "currently "), start):
        start = folded.index(" ", start) + 1
    if serves := _SERVES_AS.match(folded, start, end):
        start = serves.end()
    if folded.startswith(_NO_ROLES, start) or _DOES.match(folded, start, end):
        return NO_ROLE
    if (dash := folded.find(" - ", start, end)) > 0 and _is_dashed_body(folded, start, dash, end):
        return Role((start, dash), (dash + 3, end))  # "CEO - Acme"
    if end <= start or end - start > 240:
        return NO_ROLE
    if owned := _OWNED.match(folded, start, end):  # "the bank's general manager": no organization by name
        start = owned.end()
    if not TITLE.search(folded, start, end):
        return NO_ROLE
    if spokes := _SPEAKS_FOR.match(folded, start, end):  # "Tide Party spokesperson on Harbours"
        return Role((spokes.end(), end), spokes.span("body"))
    owner = _OWNER.match(folded, start, end)
    if owner and TITLE.search(folded, owner.end(), end) and not OFFICER.search(folded, owner.end(), end):
        return Role((owner.end(), end), owner.span("body"))
    parts = _comma_parts(folded, start, end)
    for (_, title_end), (a, b) in itertools.pairwise(parts):
        if folded.startswith(("at ", "of "), a) and folded[a + 3 : a + 4].isupper():  # "Head of Team Tides, at Acme"
            return Role((start, title_end), (a + 3, b))
    if len(parts) == 2 and _is_unit(folded, *parts[0]) and _may_be_body(folded, *parts[1]):
        return Role((start, parts[0][1]), parts[1])  # "Head of Norway, Acme", "Deputy Head of the Tides Division, Acme"
    if (
        len(parts) > 1
        and _PORTFOLIO.match(folded, start, end)
        and _AND.search(folded, *parts[-1])
        and all(_LISTED.fullmatch(folded, *part) for part in parts[1:])
    ):
        return Role((start, end), None)  # "Minister for Trade, Tourism and Investment"
    if fields := _fields(folded, start, parts):
        return fields
    if len(parts) > 1 and _is_body_alone(folded, *parts[0]) and TITLE.search(folded, *parts[1]):  # "(Tide Center, Director, Quay University)"
        role = title_and_body(folded, parts[1][0], end)
        return Role(role.title, role.organization or parts[0])
    title_end = 0
    for k, (a, b) in enumerate(parts):
        words = folded[a:b]
        if k and title_end and OFFICER.search(folded, start, title_end) and (words.lower().strip(".") in REGIONS or words.lower() in COUNTRIES):
            title_end = b  # "Councilmember for Austin, Texas"
            continue
        if not TITLE.search(words) or (k and ORGANIZATION.search(words) and not ROLE_WORDS.match(words)):
            if title_end and k + 1 < len(parts) and (FIELD.fullmatch(words) or _is_field(folded, words, parts[k + 1 :])):
                title_end = b  # "Group Chairman, Surgery, Acme Corp."
                continue
            if title_end and k + 1 < len(parts) and _is_somebody(words) and TITLE.search(folded, *parts[k + 1]):
                break  # "Jane Roe, Chairman, Tom Finch, founder"
            if title_end and (words[:1].isupper() or (words.startswith("the ") and words[4:5].isupper()) or _DIGIT_BODY.match(words)):
                if unit := _AT_BODY.search(words):  # "President, Fixed Networks at Acme"
                    return Role((start, a + unit.start()), (a + unit.end(), b))
                lead = 4 if words.startswith("the ") else 0
                return Role((start, title_end), (a + lead, parts[-1][1] if _is_suffix(folded, parts, k) else b))
            break
        if apart := _at_joint(folded, start, a, b):
            body = apart.organization
            return Role(apart.title, (body[0], parts[-1][1])) if body and body[1] == b and _is_suffix(folded, parts, k) else apart  # "of Acme, Inc."
        if k == 0 and (split := split_role(folded, a, b)).organization and _is_told_apart(folded, split):
            return split
        title_end = b
    words = folded[start : title_end or end]
    return Role((start, start + len(_LOOSE_END.sub("", words))), None)


def _fields(folded: str, start: int, parts: list[tuple[int, int]]) -> Role | None:
    """ "Head of Telecom, Media and Technology at Acme", "Head, Global Business, Acme": fields between commas before the body."""
    if len(parts) < 2 or TITLE.search(folded, parts[1][0], parts[-1][1]):
        return None
    a, b = parts[-1]
    if not folded[parts[1][0]].isupper():
        small = _SMALL_FIELD.match(folded, a, b) if len(parts) == 2 else None
        return Role((start, small.end("field")), (small.end(), b)) if small else None
    if len(parts) == 2 and " of " in folded[slice(*parts[0])] and (at := _AT_BODY.search(folded, a, b)) and " and " in folded[a : at.start()]:
        return Role((start, at.start()), (at.end(), b))
    if len(parts) == 3 and _may_be_body(folded, a, b) and _is_unit_or_fields(folded, *parts[1]):
        return Role((start, parts[1][1]), (a, b))  # "Area Leader, Tides and Harbors, Acme"
    if len(parts) == 3 and _may_be_body(folded, a, b) and _ends_as_field(folded, *parts[1]):
        return Role((start, parts[1][1]), (a, b))  # "Vice President, Tide Development, Acme"
    single = folded.find(" ", *parts[0]) < 0
    if len(parts) == 3 and single and not _is_suffix(folded, parts, 1) and stands_often(folded, folded[a:b]) and " " not in folded[a:b]:
        return Role((start, parts[1][1]), (a, b))
    return None


_PORTFOLIO: Final = re.compile(r"(?:[A-Z][\w-]+ ){0,3}(?:Minister|Secretary|Ministry|Department|[Mm]inister) (?:for|of) (?:the )?[A-Z][\w-]+,")
_AND: Final = re.compile(" (?:and|&) ")
_LISTED: Final = re.compile(r"(?!Inc\b|LLC|Ltd|Corp)[A-Z][\w-]+(?: [A-Z][\w-]+)?(?: (?:and|&) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?")
_DIVISION: Final = re.compile(r"(?:[A-Z][\w&-]* ){1,4}(?:Division|Department|Team|Unit|Practice|Region)")
_OF_DIVISION: Final = re.compile(rf" of (?:the )?{_DIVISION.pattern}$")
# those who lead a unit of a body rather than a body
_UNIT_LEAD: Final = re.compile(r"(?i)\b(?:head|[se]?vp|vice president|lead|manager) (?:of|for) (?:the )?(?=(?-i:[A-Z]))")
_INSTITUTION: Final = re.compile(
    r"\b(?:University|Institute|School|College|Faculty|Cent(?:er|re)|Hospital|Inc|Ltd|Corp|LLC|Laboratory|Museum|Society|Association|Foundation)\b"
)


def _is_dashed_body(folded: str, start: int, dash: int, end: int) -> bool:
    """Whether what stands behind the dash of a role is its body."""
    words = folded[dash + 3 : end]
    if not TITLE.search(folded, start, dash) or " of " in folded[start:dash] or TITLE.search(words) or " at " in words or "," in words:
        return False
    return words[:1].isupper() and (ORGANIZATION.search(words) is not None or stands_often(folded, words))


def _is_unit(folded: str, start: int, end: int) -> bool:
    """Whether a role is that of a unit, so that its body is still to come: "Head of Norway", "VP of People Services"."""
    if _OF_DIVISION.search(folded, start, end):
        return True
    leads = [found.end() for found in _UNIT_LEAD.finditer(folded, start, end)]
    return bool(leads) and not _INSTITUTION.search(folded, leads[-1], end) and not stands_often(folded, folded[leads[-1] : end])


def _ends_as_field(folded: str, start: int, end: int) -> bool:
    """Whether a part between commas ends with the word of a field and names no body."""
    last = folded.rfind(" ", start, end) + 1
    return last > start and FIELD.fullmatch(folded, last, end) is not None and ORGANIZATION.search(folded, start, last) is None


def _is_body_alone(folded: str, start: int, end: int) -> bool:
    return ORGANIZATION.search(folded, start, end) is not None and folded[start].isupper() and TITLE.search(folded, start, end) is None


def _may_be_body(folded: str, start: int, end: int) -> bool:
    words = folded[start:end]
    return words[:1].isupper() and " at " not in words and not (TITLE.search(words) or is_place(words) or LEGAL_FORM.match(words))


_TWO_FIELDS: Final = re.compile(r"[A-Z][\w-]+ (?:and|&) [A-Z][\w-]+")


def _is_unit_or_fields(folded: str, start: int, end: int) -> bool:
    """Whether a part between commas is a unit of the body behind it, or two fields: "Boat Networks Division", "Tides and Harbors"."""
    if _DIVISION.fullmatch(folded, start, end):
        return True
    return _TWO_FIELDS.fullmatch(folded, start, end) is not None and not ORGANIZATION.search(folded, start, end)


# "senior vice president, digital portfolio at Acme"
_SMALL_FIELD: Final = re.compile(r"(?!who\b|which\b|in\b|the\b|an?\b|whose\b|based\b)(?P<field>[a-z]+(?: [a-z]+){0,4}) at (?:the )?(?=[A-Z])")


def _at_joint(folded: str, start: int, a: int, b: int) -> Role | None:
    """The role `start:b` told apart at " of " or " at " in its part `a:b`, where what follows is no field."""
    joints = list(JOINT.finditer(folded, a, b))
    for joint in [*(j for j in joints if j.group().startswith(" at")), *joints]:
        rest = folded[joint.end() : b]
        if later := _FOR_BODY.search(rest):  # "leader of Network and Edge computing for Acme"
            return Role((start, joint.end() + later.start()), (joint.end() + later.end(), b))
        at = joint.group().startswith(" at")
        field = (
            not at
            and (FIELD.match(rest) or _FIELD_END.search(rest))
            and not ORGANIZATION.search(rest)
            and not _is_named_like_field(folded, rest, folded[a : joint.start()])
        )
        if joint.group().startswith(" from") and not (
            ORGANIZATION.search(rest) or OFFICER.search(folded, a, joint.start()) or (stands_often(folded, rest) and not is_place(rest))
        ):
            return Role((start, joint.start()), None)  # "a nurse from Oslo"
        whole = OFFICER.search(folded, a, joint.start()) and not (at or folded.endswith("harge", a, joint.start()) or _DIVISION.fullmatch(rest))
        if field or whole or not TITLE.search(folded, a, joint.start()):
            continue
        if joint.group().strip().split(" ")[0] in ("in", "to") and not ORGANIZATION.search(rest):
            continue
        if not at and (boards := _BOARD_AND.match(rest)):  # "Chairman of the Management Board and CEO of Acme"
            return Role((start, joint.end() + boards.end("role")), (joint.end() + boards.end(), b))
        if not at and BOARD_ALONE.fullmatch(rest):
            return Role((start, b), None)
        if not at and (board := _BOARD_OF.match(rest)):  # "Chairman of the Supervisory Board of Acme"
            second = _SECOND_ROLE.search(rest, board.end())
            return Role((start, joint.end() + board.end("board")), (joint.end() + board.end(), joint.end() + second.start() if second else b))
        if rest.endswith(" Services") and FIELD.match(rest) and _is_unit(folded, a, b):
            return Role((start, b), None)  # "VP of People Services"
        ends = [_SECOND_ROLE.search(rest), None if stands_often(folded, rest) else _BODY_END.search(rest)]  # "Association of Staff in Harbors"
        finish = min([found.start() for found in ends if found], default=len(rest))
        finish = min(finish, before_another(rest))
        kind = _NATIONAL.match(rest)
        return Role((start, joint.start()), (joint.end() + (kind.end() if kind else 0), joint.end() + finish))
    return None


def _is_named_like_field(folded: str, rest: str, role: str) -> bool:
    """Whether what begins like a field is a body by name: "Justice For Piers", or one that somebody leads and the text names again."""
    return " For " in rest or (_LEADS_BODY.search(role) is not None and " and " not in rest and " " in rest and stands_often(folded, rest))


_LEADS_BODY: Final = re.compile(r"(?i)\b(?:spokes\w+|ceo|(?<!vice )president|founder|owner|chairman|chair)$")
_BOARD_AND: Final = re.compile(
    rf"{BOARD_ALONE.pattern} (?:and|&) (?P<role>(?:[A-Z][\w-]+ ){{0,3}}(?i:{TITLE.pattern[4:]})) (?:of|at) (?:the )?(?=[A-Z])"
)
_BOARD_OF: Final = re.compile(
    r"(?P<board>(?:(?:Supervisory|Management|Executive|Advisory) )?Board) of (?:the )?(?!(?:Directors|Trustees|Governors|Regents|Supervisors|Education|Health|Commissioners|Managers|Advis[eo]rs|Management)\b)(?=[A-Z])"
)
_SECOND_ROLE: Final = re.compile(
    rf" (?:and|&) (?:the |an? )?(?:(?:[A-Z][\w-]+ ){{0,2}}(?i:{TITLE.pattern[4:]})(?= (?:of|at|for)\b)|[A-Z]{{2,6}} (?i:{TITLE.pattern[4:]}))|"
    r" (?:in|since|from) (?:\w+ )?(?:19|20)\d\d\b"
)
_BODY_END: Final = re.compile(
    r" (?:and|on|at) (?=[a-z])| (?:are|is|discuss(?:es|ed)|promotes|[a-z]{5,}ed (?:the|its|that)) | to (?:Lead|Drive|Head|Oversee|Accelerate|Expand|Support)\b| in (?:the )?(?=[A-Za-z])| (?:from|since|after|until) (?=[a-z\d])"
)
_NATIONAL: Final = re.compile(
    r"[A-Z][a-z]+ (?:[a-z]+ ){0,2}(?:company|firm|group|manufacturer|start-?up|producer|enterprise) (?=[a-z]?[A-Z])"
)  # "the Belgian company Acme"
_LOOSE_END: Final = re.compile(
    r" (?:of|for|at|in|and|(?:of|for|at) (?:the|its|their|our) (?:union|company|group|firm|organi[sz]ation|association|party|school|university)| to (?:Lead|Drive|Head|Oversee|Accelerate|Expand|Support|Advance|Strengthen)\b.*| with (?:over |more than |nearly |some )?\d+ years.*)$"
)
_FIELD_END: Final = re.compile(r" (?:Operations|Marketing|Sales|Communications|Affairs|Relations|Strategy|Partnerships|Compliance|Construction)$")
_FOR_BODY: Final = re.compile(
    r"(?:(?<=ing)|(?<=R&D)|(?<=Channels)|(?<=Operations)|(?<=Sales)|(?<=Services)|(?<=Products)|(?<=Relations)|(?<=Affairs)|(?<=Communications)|(?<=Development)) for (?:the )?"
    r"(?:(?:[A-Z][a-z]+ )?(?:company|firm|group|manufacturer) )?(?=[A-Z])"
)
_AT_BODY: Final = re.compile(rf" at (?:the )?(?=[A-Z])|{_FOR_BODY.pattern}")


def _is_field(folded: str, words: str, rest: list[tuple[int, int]]) -> bool:
    """Whether a part between commas goes on with the title: "essentials and beauty, Acme", a field in capitals before a body by name."""
    if words[:1].islower() and not words.startswith(("the ", "at ", "who ", "in ", "which ")):
        return len(words) < 40 and folded[rest[0][0]].isupper()
    return len(rest) == 1 and " " not in words and ORGANIZATION.search(words) is None and "&" in folded[slice(*rest[0])]


_DIGIT_BODY: Final = re.compile(r"\d{1,3}[A-Z]\w*")  # "3M"


def _is_somebody(words: str) -> bool:
    """Whether a part between commas is a full name of somebody by its first word."""
    return words[:1].isupper() and is_full_name(words) and is_given_name(words.split(" ", 1)[0])


def _is_told_apart(folded: str, role: Role) -> bool:
    """ "NewTek CEO", "FFII board member": a body before a role, not the first half of a title."""
    assert role.title
    assert role.organization
    words, body = folded[slice(*role.title)], folded[slice(*role.organization)]
    return words.isupper() or words.islower() or stands_often(folded, body) or ACRONYM_BODY.fullmatch(body) is not None or body.endswith("arty")


def _is_suffix(folded: str, parts: list[tuple[int, int]], k: int) -> bool:
    """Whether the next part is "Inc." and the like, so that it belongs to the organization."""
    return k + 2 == len(parts) and LEGAL_FORM.match(folded, *parts[k + 1]) is not None


def _comma_parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    parts, at = [], start
    for comma in _PART_COMMA.finditer(folded, start, end):
        parts.append((at, comma.start()))
        at = comma.end()
    parts.append((at, end))
    listed = len(parts) > 2 and folded[parts[-2][1] : parts[-1][0]] == ", and " and _COMMITTEE_ON.search(folded, *parts[0])
    if listed and all(_LISTED.fullmatch(folded, *part) for part in parts[1:]):
        return [(start, end)]  # "chairman of the Committee on Tides, Piers, and Boats"
    return parts


_PART_COMMA: Final = re.compile(r", (?:and )?|,(?=[A-Z][a-z]|\d[A-Z])")
_COMMITTEE_ON: Final = re.compile(r"\b(?:[Cc]ommittee|Department|School|College|Institute|Ministry|Office) (?:on|of|for) (?:the )?[A-Z][\w-]+$")
