"""Roles: what is a title, what is the body that it belongs to.

In goes a run of words that holds a title, out come the offsets of title and organization told apart.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.places import COUNTRIES, REGIONS
from pressparse.vocabulary import ORGANIZATION, TITLE


class Role(NamedTuple):
    """Offsets of a title and of an organization; None where nothing is written."""

    title: tuple[int, int] | None
    organization: tuple[int, int] | None


NO_ROLE: Final = Role(None, None)

# what follows "director of" and is no organization
FIELD: Final = re.compile(
    r"(?:Sales|Marketing|Operations?|Communications?|Research|Finance|Engineering|Products?|Business|Strategy|Strategic|Policy|Human|Technology|State|"
    r"Defen[cs]e|Health|Education|Public|Corporate|Global|Product|Customer|Clinical|Medical|Media|Investor|External|Government|Legal|Information|"
    r"Foreign|Home|Justice|Trade|Agriculture|Immigration|Environment|Energy|Labou?r|Treasury|Development|Programs?|Design|Software|Data|Digital|People|"
    r"Physics|Chemistry|Accountancy|Accounting|Philosophy|Sociology|Nursing|Biology|Medicine|Surgery|Psychology|Economics|History|Law|Linguistics|Science|Sciences|Exhibitions|Painting|Photography|"
    r"Architecture|Housing|Transport|Finance|Tourism|Culture|Security|Community|Advocacy|Membership|Events|Learning|Innovation|Sustainability|Investments?|"
    r"(?:IT|HR|AI|PR)(?= )|Trustees|Directors|Regents|North|South|East|West|America|Europe|Asia|Partnerships|Growth|Safety|Quality|Service|Services|Enforcement|Investigations|Compliance|Analytics)\b"
)
# officers whose title holds their body: it stays whole
OFFICER: Final = re.compile(
    r"(?i)\b(?:minister|(?-i:Secretary)(?! General)|attorney|governor|gov|mayor|senator|sen|rep|representative|congress\w+|councilm\w+|commissioner|sheriff|ambassador|"
    r"premier|treasurer|ombudsman|judge|justice|chief of police|police chief|comptroller|delegate|assemblym\w+|taoiseach|member of parliament)\b"
)
ROLE_WORDS: Final = re.compile(
    r"(?i)(?:surgeon|(?:vice|pro|deputy|under|co|sub)-[a-z]{4,12}|undersecretary|scientific|medical|product|legal|people|commercial|revenue|strategy|information|digital|data|security|"
    r"risk|investment|growth|content|customer|experience|innovation|sustainability|communications?|public|relations|affairs|policy|development|sales|business|"
    r"corporate|global|creative|clinical|research|program(?:me)?s?|project|artistic|emeritus|distinguished|president|vice|chief|executive|operating|financial|technology|marketing|officer|c[efmiot]o|coo|cto|director|manager|managing|chair(?:man|woman|person)?|"
    r"(?:co-?)?founder|minister|secretary|attorney|general|governor|mayor|commissioner|councilm\w+|speaker|judge|justice|professor|head|lead(?:er)?|"
    r"spokes\w+|administrator|ambassador|senator|representative|congress\w+|analyst|scientist|engineer|researcher|coach|editor|curator|owner|partner|"
    r"counsel|coordinator|organizer|superintendent|principal|dean|provost|chancellor|treasurer|agent|vp|svp|evp|associate|assistant|deputy|senior|junior|"
    r"acting|interim|former|national|regional|board|member|ph\.?d|m\.?sc|mba|masters?|doctoral|postdoctoral|undergraduate|postgraduate|trustee|lecturer|fellow|advis[eo]r|co-?author|author|artist|economist|investigator|producer|"
    r"volunteer|da|\d{4}-\d{2,4}|developer|co-?chair|co-?lead|co-?director|legend|star|champion|student|candidate|keynote|guest|and|&|/)"
)
OFFICE: Final = r"(?:director|president|secretary|administrator|commissioner|chief|officer|coordinator|head|manager|chairman|chairwoman|chair|dean)"
# an office in capitals that follows a name whose comma an archive lost: "Jane Roe Assistant Secretary for Tides"
OFFICE_BARE: Final = r"(?:(?:Acting|Deputy|Assistant|Associate|Under|Principal|Senior|Executive|Vice) ){0,3}(?:Secretary|Director|Administrator|Commissioner|President|Inspector General|Minister|Chief|Manager) (?:of|for) (?:the )?(?=[A-Z])"
OFFICE_OF: Final = re.compile(r"(?<=\S)[ \n]{1,3}(?=(?:of|for|in|to) )")  # behind what may be a title with its field behind it
WORD: Final = re.compile(r"[^\s]+")
_HEADED: Final = re.compile(rf"(?P<title>(?i:(?:{ROLE_WORDS.pattern[4:]} ?){{1,4}})) (?:of|at) (?:the )?(?=[A-Z])")


_OFFICER_OF: Final = re.compile(rf"(?-i:{OFFICER.pattern}) (?:of|for|OF|FOR) ".replace("(?-i:(?i)", "(?i:"))
_ADJECTIVE: Final = re.compile(r"[A-Z][a-z-]+(?:ing|ed|ous|ive|ish|ful|less)")
_PERHAPS_ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+(?:ary|ern|ic|al|ian)")
BOARD_ALONE: Final = re.compile(r"(?:(?:Supervisory|Management|Executive|Advisory) )?Board(?: of (?:Directors|Trustees|Governors|Regents))?")
BRACKETED: Final = re.compile(r"[(\[][A-Z][A-Za-z]{1,7}[)\]]")
ACRONYM_BODY: Final = re.compile(r"(?!US\b|UK\b|EU\b|UN\b|VP\b|TV\b|IT\b|HR\b|PR\b|AI\b|ICT\b|PhD\b|C[EFOTMI]O\b)[A-Z]{2,6}")


@lru_cache(maxsize=1 << 11)
def is_role_word(word: str) -> bool:
    """Whether a word may stand in a title: "chief", "global", "and"."""
    return ROLE_WORDS.fullmatch(word) is not None


_JOINTS: Final = frozenset(["of", "for", "in", "at", "to", "on", "the", "with", "from", "by"])
_ENDS_IN_JOINT: Final = re.compile(r" (?:of|for|and|at|to|&)(?: the)?$|-based$")
_NO_BODIES: Final = frozenset(["TV", "Democratic", "Republican", "Conservative", "Liberal", "Libertarian", "Independent", "Green", "Labour", "Labor"])


def _is_of_role(word: str, *, last: bool) -> bool:
    """Whether a word is of the role: one of its words, or a small one before these ("pastry chef", "presidential candidate")."""
    bare = word.strip(".,")
    return is_role_word(bare) or (word.islower() and (TITLE.fullmatch(bare) is not None if last else word not in _JOINTS))


_RANKED: Final = re.compile(r"(?:Senior|Deputy|Assistant|Associate|Acting|Special|Lead|Principal)\b")


def split_role(folded: str, start: int, end: int) -> Role:
    """ "Acme Robotics Chief Executive Officer": the body before the role; an officer's title is left whole."""
    if charge := _IN_CHARGE.search(folded, start, end):
        before = folded[start : charge.start()].rstrip()
        return Role(charge.span(), (start, start + len(before)) if before and " and" not in before else None)
    if folded.endswith("andidate", start, end) and (party := _CANDIDATE.match(folded, start, end)):
        return Role((party.end(), end), party.span("body")) if party["body"] else Role((start, end), None)
    if (
        (rank := _RANK.search(folded, start, end))
        and TITLE.search(folded, start, rank.start())
        and not _OF_RANK.fullmatch(folded, start, rank.start())
    ):
        return split_role(folded, start, rank.start())  # "Head of School Professor": a rank is a title where it is the only one
    words = [m.span() for m in WORD.finditer(folded, start, end)]
    j = len(words)
    while j and (_is_of_role(folded[slice(*words[j - 1])], last=j == len(words)) or folded.endswith("Chief ", start, words[j - 1][0])):
        j -= 1
    while j < len(words) and folded[slice(*words[j])].lower() in ("and", "&", "/"):
        j += 1
    if 0 < j < len(words) - 1 and folded[slice(*words[j])] == "Global" and stands_often(folded, folded[start : words[j][1]]):
        j += 1  # "Tide Global CEO", where the text has "Tide Global"
    if 1 < j < len(words) and _is_acronym_apart(folded, words, j):
        return Role((words[1][0], end), words[0])  # "FFI Brussels representative"
    if j == 1 and len(words) > 1 and ACRONYM_BODY.fullmatch(folded[slice(*words[0])]):
        return Role((words[1][0], end), words[0])  # "HHS Secretary"
    if j == 0 or OFFICER.search(folded, words[min(j, len(words) - 1)][0], end) or folded.endswith("Police Chief", start, end):
        return Role((start, end), None)
    owner = _OWNER.match(folded, start, words[j - 1][1])
    if owner and not TITLE.search(owner["body"]) and not ORGANIZATION.search(folded, owner.end(), end):
        saint = 2 if owner["body"].startswith(("St ", "St. ")) else 0  # "St Olaf's Principal"
        return Role((owner.end(), end), (owner.start("body"), owner.end("body") + saint))  # "Harbor Watch's Dredging Lead"
    headed = _HEADED.match(folded, start, words[j - 1][1])
    if headed and (
        OFFICER.search(headed["title"]) or BOARD_ALONE.fullmatch(folded, headed.end(), end) or _KIND.fullmatch(folded, headed.end(), words[j - 1][1])
    ):
        return Role((start, end), None)
    if headed and FIELD.match(folded, headed.end(), words[j - 1][1]) and not ORGANIZATION.search(folded, headed.end(), words[j - 1][1]):
        return Role((start, end), None)  # "Acting Director of Enforcement"
    if headed:  # "Dean of the School of Education Professor"
        return Role(headed.span("title"), (headed.end(), words[j - 1][1]))
    if 1 < j == len(words) and ACRONYM_BODY.fullmatch(folded[slice(*words[0])]) and _HEADED.match(folded, words[1][0], end):
        return Role((words[1][0], end), words[0])  # "HTSC Director of Enforcement"
    if j == len(words):
        return Role((start, end), None) if TITLE.search(folded, start, end) else NO_ROLE
    short = j > 1 and BRACKETED.fullmatch(folded, *words[j - 1]) is not None  # "Harbor Union (HU) President"
    body = (start, words[j - 2 if short else j - 1][1])
    title = (words[j][0], end)
    if _OFFICER_OF.search(folded, *body):  # "Assistant Secretary of Commerce for Economic Development"
        return Role((start, end), None)
    first = folded[slice(*words[0])]
    if (
        j > 1
        and re.fullmatch(r"[A-Z]{2,6}(?:'s)?", first)
        and (j == 2 or FIELD.match(folded, words[1][0]))
        and not ORGANIZATION.search(folded, *body)
        and not stands_often(folded, folded[slice(*body)])
    ):
        title, body = (words[1][0], end), words[0]
    if folded.startswith("'s", body[1] - 2) and not folded.startswith(("St ", "St. "), body[0]):
        body = (body[0], body[1] - 2)
    elif folded[body[1] - 1] == "'":
        body = (body[0], body[1] - 1)
    plain = folded[slice(*body)]
    if joint := _ENDS_IN_JOINT.search(plain):
        return _split_at_joint(folded, words, j, body[0], joint)
    if folded[title[0]].islower() and not (is_role_word(folded[slice(*words[-1])]) or ORGANIZATION.search(plain) or stands_often(folded, plain)):
        return Role((start, end), None)  # "Harbor Town teacher"
    if _KIND.fullmatch(plain):
        return Role((start, end), None)  # "Centre Director"
    if _RANKED.match(plain) and not (ORGANIZATION.search(plain) or stands_often(folded, plain)):
        return Role((start, end), None)  # "Senior Litigation Counsel"
    if _ADJECTIVE.fullmatch(plain) or (_PERHAPS_ADJECTIVE.fullmatch(plain) and not stands_often(folded, plain)):  # "Bestselling author"
        return Role(title, None)
    if (
        not (plain[0].isupper() or _INNER_CAPITAL.match(plain))
        or plain.lower().strip(".") in COUNTRIES
        or plain in _NO_BODIES
        or plain.lower() in REGIONS
        or (FIELD.match(plain) and " For " not in plain and not ORGANIZATION.search(plain) and not (" " in plain and stands_often(folded, plain)))
    ):
        return Role((start, end), None)
    return Role(title, body)


_RANK: Final = re.compile(r" (?:(?:Associate|Assistant|Adjunct|Distinguished|Visiting|Honorary|Emeritus) )?Professor$")
_OF_RANK: Final = re.compile(r".* and|(?:(?:Associate|Assistant|Adjunct|Distinguished|Visiting|Honorary|Emeritus|Research|Clinical|Senior) ?)+")
_KIND: Final = re.compile(
    r"(?:Cent(?:re|er)|School|Department|Institute|University|College|Faculty|Company|Group|Club|Team|Tournament|Race|Events?|Exhibitions?|Conference|Festival|Tour|Site|Plant|Store|Branch)"
)
_INNER_CAPITAL: Final = re.compile(r"[a-z]{1,9}[A-Z]\w")  # "eBay"
_IN_CHARGE: Final = re.compile(
    r"\b(?:(?:Acting|Assistant|Deputy|Associate|Senior|Supervisory|Resident|Special|Executive|Regional) ){0,4}(?:Agent|Director|Inspector|Officer|Attorney General) in [Cc]harge$",
    re.IGNORECASE,
)
# "Harbor Party East Coast candidate", "Oregon Senate candidate": before a candidate stand a party and a place or an office
_CANDIDATE: Final = re.compile(r"(?:(?P<body>(?:[A-Z][\w'-]* ){1,3}[Pp]arty)(?:'s)? )?(?!.*\b(?:University|Institute|College|School|[A-Z]{2,6})\b)")


def _split_at_joint(folded: str, words: list[tuple[int, int]], j: int, start: int, joint: re.Match[str]) -> Role:
    """ "Acme Vice President of Marketing", "Club for Growth President": what stands before the joint tells whether a title goes on behind it."""
    behind, end = words[j][0], words[-1][1]
    if joint.group().startswith((" of", " for")):
        head = split_role(folded, start, start + joint.start())
        if head.title:
            is_field = FIELD.match(folded, behind, end) or TITLE.search(folded, behind, end)
            return Role((head.title[0], end if is_field else head.title[1]), head.organization)
        if j + 1 < len(words):
            return Role((words[j + 1][0], end), (start, words[j][1]))
    return Role((behind, end), None)


_OWNER: Final = re.compile(r"(?P<body>[A-Z][\w&.-]*(?: (?:of |the |for )?[A-Z][\w&.-]*){0,5})'{1,3}s (?=[A-Z])")


def _is_acronym_apart(folded: str, words: list[tuple[int, int]], j: int) -> bool:
    """Whether of the words before a role only the first, an acronym that stands elsewhere, is the body."""
    first = folded[slice(*words[0])]
    return (
        ACRONYM_BODY.fullmatch(first) is not None
        and ORGANIZATION.search(folded, words[1][0], words[j - 1][1]) is None
        and stands_often(folded, first)
        and not stands_often(folded, folded[words[0][0] : words[j - 1][1]])
    )


SEARCHED: Final = 20_000  # characters in which a name is looked for again


def stands_often(folded: str, words: str) -> bool:
    """Whether the words stand elsewhere in the text, too."""
    first = folded.find(words, 0, SEARCHED)
    return len(words) > 2 and first >= 0 and folded.find(words, first + 1, SEARCHED) >= 0


def word_before(text: str, end: int, floor: int = 0) -> tuple[int, int]:
    """The bounds of the letters that end at `end`."""
    start = end
    while start > floor and text[start - 1].isalpha():
        start -= 1
    return start, end


# what somebody is in this text alone, not what he is
_LOOSE: Final = re.compile(
    r"(?i)\b(?:(?:co-)?authors?|(?:co-)?sponsor|member|panell?ist|participant|supporter|winner|resident|graduate|student|fan|figure|expert|veteran|visionary|pioneer|authority|icon)\b(?!s? of (?:congress|parliament))"
)


def is_loose(title: str) -> bool:
    """Whether a title is a part in the matter rather than an office: "author of the bill", "panelist"."""
    return _LOOSE.search(title) is not None and not _HIGH_OFFICE.search(title)


_HIGH_OFFICE: Final = re.compile(r"(?i)\b(?:ranking|president|chair\w*|director|officer|board|minister|professor|representative|senator)\b")
