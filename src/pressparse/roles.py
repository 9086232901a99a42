"""What is written around a name: title and organization."""

from __future__ import annotations

import re
from typing import Final

from pressparse.bodies_behind import body_behind
from pressparse.offices import OFFICER, Role, is_loose
from pressparse.role_before import headed_before, owner_before, plural_before, role_before
from pressparse.role_behind import past_degrees, role_behind

_ENDS_LOOSE: Final = re.compile(r"(?:,| (?:of|for|and|at)(?: the)?| The)$")


def read_role(folded: str, start: int, end: int) -> Role:
    """What is written around the name at `start:end`: ", director of sales at Acme" behind it, else "Acme CEO" before it."""
    role = _read_role(folded, start, end)
    if role.title and (loose := _ENDS_LOOSE.search(folded, max(role.title[0], role.title[1] - 8), role.title[1])):
        return Role((role.title[0], loose.start()), role.organization)
    return role


# a letterhead: a name in a line of its own, and the office in the next
_OFFICE_LINE: Final = (
    r"(?:(?:Acting|Assistant|Associate|Federal|Deputy|Shadow|Parliamentary) ){0,2}"
    r"(?:Minister|Secretary|Attorney[- ]General|Treasurer|Spokes\w+) (?:for|of|to|on|Assisting) [^\n.:\"•·â|]{3,100}"
)
_UNDER_NAME: Final = re.compile(
    rf"(?:,? (?:M\.?L?P\.?|MLA|MHR|AM|AO|QC))* *\n[ \n]*(?P<title>{_OFFICE_LINE}(?:\n *{_OFFICE_LINE}){{0,2}}?)(?=\n(?! *{_OFFICE_LINE})|$)"
)


def _under_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The office in the line under a name that has a line of its own."""
    line = folded.rfind("\n", max(0, start - 60), start) + 1
    office = _UNDER_NAME.match(folded, end) if folded.find("\n", end, end + 20) >= 0 and _ALONE.fullmatch(folded, line, start) else None
    return office.span("title") if office else None


_ALONE: Final = re.compile(r" *(?:(?:[Tt]he |THE )?(?:Hon|HON|Honou?rable|Senator|Dr|Mrs?|Ms)\.? +){0,3}")


# "Acme has appointed Jane Roe as chief executive"
_NEW_POST: Final = re.compile(
    r"(?:^|[.\n] ?)(?:Today, )?(?P<body>(?!(?:The|He|She|It|They|We|In|On|This)\b)[A-Z][\w&.'-]*(?: (?:of |and |the )?[A-Z&][\w&.'-]*){0,5}?)(?: today)?(?: has| have)?"
    r" (?:(?:announced|announces|announce) (?:today )?(?:the |that )?(?:it has )?)?"
    r"(?:appointed|appoints|names|named|hired|hires|promoted|promotes|welcomes|welcomed|appointment of|promotion of|hiring of) (?:Dr\. )?$"
)
_AS: Final = re.compile(r"[^\n]{0,30}?,? as ")


def _read_role(folded: str, start: int, end: int) -> Role:
    behind = role_behind(folded, end)
    if behind.title and behind.organization is None and (post := _NEW_POST.search(folded, max(0, start - 120), start)) and _AS.match(folded, end):
        return Role(behind.title, post.span("body"))
    before = role_before(folded, start)
    if before.title is None or folded[slice(*before.title)] == "Senator":  # "the Minister for Tides, Senator Jane Roe"
        headed = headed_before(folded, start, end)
        before = headed if headed.title else before
    if behind.title:
        if before.title and (
            folded.startswith(_PAST, behind.title[0]) or (OFFICER.search(folded, *before.title) and _MEMBER.match(folded, *behind.title))
        ):
            return before  # "Senator Jane Roe, a former teacher", "Rep. Jane Roe, a member of the Tide Committee"
        if before.title and folded.startswith(folded[slice(*before.title)] + " ", behind.title[0]):
            return behind  # "U.S. Attorney Jane Roe, U.S. Attorney for the District of Tides"
        if before.title and OFFICER.search(folded, *before.title) and before.title[1] - before.title[0] > 12:
            body = None if is_loose(folded[slice(*behind.title)]) else behind.organization
            return Role(before.title, before.organization or body)  # "Deputy Attorney General Jane Roe, head of the Tides Division"
        return behind if behind.organization else Role(behind.title, before.organization)
    title = before.title or plural_before(folded, start) or _under_name(folded, start, end)
    if before.organization:
        return Role(title, before.organization)
    end = past_degrees(folded, end)
    body = body_behind(folded, end, title)
    if title is None and (of := _OF_BODY.match(folded, end)) and (told := role_behind(folded, of.end()).title):
        return Role(told, of.span("body"))  # "Jane Roe of Tide Science, project scientist"
    if title is None and body is None:
        signed = _SIGNED_BODY.match(folded, end) if _BEHIND_MARK.search(folded, max(0, start - 3), start) else None
        body = signed.span("body") if signed else owner_before(folded, start)
    return Role(title, body)


_PAST: Final = ("former ", "ex-", "retired ", "past ")
_MEMBER: Final = re.compile(r"(?:senior )?member\b")
_OF_BODY: Final = re.compile(r",? (?:of|from|at) (?:the )?(?P<body>[A-Z][\w&'-]*(?: (?:(?:of|for|and|the|&) )?[A-Z][\w&'-]*){0,6})(?=, )")
# '" -Jane Roe, Harbor Watch': what stands in the line behind the name of somebody who signs
_SIGNED_BODY: Final = re.compile(r", (?P<body>[A-Z][\w&'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z&][\w&'-]*){0,5})\.?(?=\n|$)")
_BEHIND_MARK: Final = re.compile(r"[-\"] ?$")
