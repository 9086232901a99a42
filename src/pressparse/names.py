"""Names of people in a run of capitals, and the role that is written beside a name.

In goes the reading copy, out come offsets: the name without the titles before it, the title, the organization. Which runs are
people at all is told by `people.py` from the whole text.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Final, NamedTuple

from pressparse.places import COUNTRIES, REGIONS, STAND_ALONE
from pressparse.vocabulary import ORGANIZATION, TITLE, TITLE_WORDS

# words that begin a sentence or a clause, not a name
OPENERS: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "as",
        "it",
        "this",
        "that",
        "these",
        "those",
        "for",
        "and",
        "but",
        "while",
        "with",
        "when",
        "where",
        "after",
        "before",
        "today",
        "yesterday",
        "tomorrow",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "according",
        "speaking",
        "earlier",
        "also",
        "however",
        "new",
        "we",
        "our",
        "he",
        "she",
        "they",
        "if",
        "to",
        "from",
        "by",
        "under",
        "since",
        "during",
        "although",
        "because",
        "there",
        "what",
        "who",
        "how",
        "why",
        "all",
        "no",
        "not",
        "so",
        "both",
        "each",
        "some",
        "many",
        "most",
        "one",
        "two",
        "three",
        "here",
        "last",
        "next",
        "now",
        "then",
        "finally",
        "commenting",
        "responding",
        "reflecting",
        "welcoming",
        "announcing",
        "about",
        "i",
        "you",
        "my",
        "his",
        "her",
        "their",
        "its",
        "read",
        "watch",
        "see",
        "photo",
        "media",
        "press",
        "news",
        "contact",
        "email",
        "former",
        "recently",
        "meanwhile",
        "additionally",
        "said",
        "says",
        "meet",
        "introducing",
        "statement",
        "remarks",
    ]
)
_SURNAMES: Final = frozenset(
    {"king", "bishop", "pope", "prince", "coach", "counsel", "major", "judge", "dean", "chief", "justice", "marshal", "lord", "head"}
)  # titles that are names, too
_WORD: Final = re.compile(r"[^\s]+")
PARTY: Final = re.compile(
    r", [RDI]-[A-Z][a-z]{1,5}\.?(?=,)| {0,3}[(\[](?:[RDIL]|[A-Z][a-z]{2,9})(?:[-, –]{1,2}[^()\[\]]{1,30})?[)\]]|"
    r",? (?:M\.?D|Ph\.?D|M\.?P|J\.?D|MBA|CPA|CFA|OBE|CBE|MBE|KC|QC|Esq|R\.?N|MPH|MSP|MLA|MPP|MEP|A[COM]|[A-Z]\.[A-Z]?[a-z]?[A-Z]?\.(?:[A-Z]\.)?|[A-Z]{3,5}(?=,))\.?(?! [A-Z][a-z])"
)
_SUFFIX: Final = re.compile(r"(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)+$")
# what follows "director of" and is no organization
_FIELD: Final = re.compile(
    r"(?:Sales|Marketing|Operations?|Communications?|Research|Finance|Engineering|Products?|Business|Strategy|Strategic|Policy|Human|Technology|State|"
    r"Defen[cs]e|Health|Education|Public|Corporate|Global|Product|Customer|Clinical|Medical|Media|Investor|External|Government|Legal|Information|"
    r"Foreign|Home|Justice|Trade|Agriculture|Immigration|Environment|Energy|Labou?r|Treasury|Development|Programs?|Design|Software|Data|Digital|People|"
    r"Physics|Chemistry|Biology|Medicine|Surgery|Psychology|Economics|History|Law|Linguistics|Science|Sciences|Exhibitions|Painting|Photography|"
    r"Architecture|Housing|Transport|Finance|Tourism|Culture|Security|Community|Advocacy|Membership|Events|Learning|Innovation|Sustainability|Investments?|"
    r"North|South|East|West|America|Europe|Asia|Partnerships|Growth|Safety|Quality|Service|Services|Enforcement|Investigations|Compliance|Analytics)\b"
)
# officers whose title holds their body: it stays whole
OFFICER: Final = re.compile(
    r"(?i)\b(?:minister|(?-i:Secretary)(?! General)|attorney|governor|mayor|senator|sen|rep|representative|congress\w+|councilm\w+|commissioner|sheriff|ambassador|"
    r"premier|treasurer|ombudsman|judge|justice|chief of police|police chief|comptroller|delegate|assemblym\w+|taoiseach|member of parliament)\b"
)
_ROLE_WORDS: Final = re.compile(
    r"(?i)(?:surgeon|(?:vice|pro|deputy|under|co|sub)-[a-z]{4,12}|undersecretary|scientific|medical|product|legal|people|commercial|revenue|strategy|information|digital|data|security|"
    r"risk|investment|growth|content|customer|experience|innovation|sustainability|communications?|public|relations|affairs|policy|development|sales|business|"
    r"corporate|global|creative|clinical|research|program(?:me)?s?|project|artistic|emeritus|distinguished|president|vice|chief|executive|operating|financial|technology|marketing|officer|c[efmiot]o|coo|cto|director|manager|managing|chair(?:man|woman|person)?|"
    r"(?:co-?)?founder|minister|secretary|attorney|general|governor|mayor|commissioner|councilm\w+|speaker|judge|justice|professor|head|lead(?:er)?|"
    r"spokes\w+|administrator|ambassador|senator|representative|congress\w+|analyst|scientist|engineer|researcher|coach|editor|curator|owner|partner|"
    r"counsel|coordinator|organizer|superintendent|principal|dean|provost|chancellor|treasurer|agent|vp|svp|evp|associate|assistant|deputy|senior|junior|"
    r"acting|interim|former|national|regional|board|member|trustee|lecturer|fellow|advis[eo]r|co-?author|author|artist|economist|investigator|producer|"
    r"volunteer|da|\d{4}-\d{2,4}|developer|co-?chair|co-?lead|co-?director|legend|star|champion|student|candidate|and|&|/)"
)
OFFICE: Final = r"(?:director|president|secretary|administrator|commissioner|chief|officer|coordinator|head|manager|chairman|chairwoman|chair|dean)"
_COMMA: Final = re.compile(
    r" ?[,(] ?(?:\d{1,3}, )?(?:who (?:is|serves as|heads) |and (?![A-Z]))?(?:the |an? |also )?|, | - | (?:is|is currently serving as|serves as|will serve as) the "
    rf"| (?=(?:the )?(?:[a-z]\w+ ){{0,2}}{OFFICE} (?:of|for) )(?:the )?"
)
_STOP: Final = re.compile(
    r"[;:\n\")]|\. (?![a-z])|(?<=[A-Za-z)])\.(?=[A-Z][a-z])|, (?:who|which|and|said|says|in|on|a|adding|whose|has|is|was|today|whose|told|noted|with|will|as|to|at the|explains|added)\b|"
    r" (?:said|says|released|issued|made|added|who|has|was|is|will|told|noted|explains|explained|stated|commented|in a|during|today|about|and the|told|believes|since)\b"
)
_JOINT: Final = re.compile(r" (?:of|at|for|with|from|behind|in charge of|in|to) (?:the )?(?=[a-z]?[A-Z0-9])")
_OWNED: Final = re.compile(r"(?:the |its |their |our )?(?:[a-z][\w-]* ){0,2}[a-z][\w-]*'s? (?=[a-z])")
_OWNER: Final = re.compile(r"(?:the )?(?P<body>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,5})'s? (?=[\w])")
_HEADED: Final = re.compile(rf"(?P<title>(?i:(?:{_ROLE_WORDS.pattern[4:]} ?){{1,4}})) (?:of|at) (?:the )?(?=[A-Z])")


_ADJECTIVE: Final = re.compile(r"[A-Z][a-z-]+(?:ing|ed|ous|ive|ish|ful|less)")


class Role(NamedTuple):
    """Offsets of a title and of an organization; None where nothing is written."""

    title: tuple[int, int] | None
    organization: tuple[int, int] | None


NO_ROLE: Final = Role(None, None)


@lru_cache(maxsize=1 << 14)
def is_title_word(word: str) -> bool:
    """Whether a word in small letters opens a name's run of capitals but belongs to the role."""
    return word in TITLE_WORDS or TITLE.fullmatch(word) is not None


_CREDENTIALS: Final = frozenset(
    [
        "MP",
        "MPP",
        "MLA",
        "MEP",
        "QC",
        "KC",
        "MD",
        "M.D",
        "PhD",
        "Ph.D",
        "MPH",
        "M.P.H",
        "CPA",
        "CFA",
        "JD",
        "J.D",
        "MBA",
        "OBE",
        "CBE",
        "MBE",
        "FACP",
        "FAHA",
        "DDS",
        "DMD",
        "RN",
        "Esq",
    ]
)
OFFICE_OF: Final = re.compile(r"(?P<word>[A-Za-z]+) (?=(?:of|for|in) )")  # what may be a title with its field behind it


@lru_cache(maxsize=1 << 13)
def is_title(word: str) -> bool:
    """Whether a word by itself is a title."""
    return TITLE.fullmatch(word) is not None


def trim_name(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The personal name in a run of capitals: titles, honorifics and what opens a sentence are left off; None where nothing is left."""
    words = [m.span() for m in _WORD.finditer(folded, start, end)]
    while len(words) > 1 and folded[slice(*words[-1])].strip(".,") in _CREDENTIALS:
        words.pop()
    bare = [folded[a:b].strip(".,").lower() for a, b in words]
    if not words or (bare[-1] in TITLE_WORDS and bare[-1] not in _SURNAMES):
        return None
    first = 0
    for k, word in enumerate(bare[:-1]):
        whole = folded[slice(*words[k])]
        if is_title_word(word) or whole.endswith("'s") or (whole[-1] == "." and len(word) > 3 and "." not in word):
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


@lru_cache(maxsize=1 << 14)
def is_full_name(name: str) -> bool:
    """Two words or more, and none that marks an organization or a place."""
    words = name.split()
    if not 2 <= len(words) <= 6 or len(name) < 5 or ORGANIZATION.search(name) or _NO_NAME.search(name):
        return False
    bare = name.lower().strip(".")
    return bare not in COUNTRIES and bare not in REGIONS and (name.isupper() or not _ACRONYM.search(name))


_NO_NAME: Final = re.compile(r"\d|\b(?:of|the|and)\b")
_ACRONYM: Final = re.compile(r"\b[A-Z]{3,}\b")


def last_name(name: str) -> str:
    """The last name, generational suffixes left off."""
    return _SUFFIX.sub("", name).split(" ")[-1].strip(".,").lower()


def read_role(folded: str, start: int, end: int) -> Role:
    """What is written around the name at `start:end`: ", director of sales at Acme" behind it, else "Acme CEO" before it."""
    behind = _role_behind(folded, end)
    before = _role_before(folded, start)
    if before.title is None:
        before = _headed_before(folded, start, end)
    if behind.title:
        if before.title and OFFICER.search(folded, *before.title) and before.title[1] - before.title[0] > 12:
            return Role(before.title, before.organization or behind.organization)  # "Deputy Attorney General Jane Roe, head of the Tides Division"
        return behind if behind.organization else Role(behind.title, before.organization)
    title = before.title or _plural_before(folded, start)
    if before.organization:
        return Role(title, before.organization)
    return Role(title, _body_behind(folded, end, title) or (_owner_before(folded, start) if title is None else None))


def _body_behind(folded: str, end: int, title: tuple[int, int] | None) -> tuple[int, int] | None:
    """ "Jane Roe of the University of Tides": a body by its name, or one that the text names again."""
    body = _BODY_BEHIND.match(folded, end, end + 130)
    if body is None:
        return None
    span = body.span("body")
    officer = title is not None and OFFICER.search(folded, *title) is not None
    if ORGANIZATION.search(folded, *span):
        return None if officer and not _BRANCH.search(folded, *span) else span
    words = folded[slice(*span)].strip(".").lower()
    return (
        span
        if not officer
        and words not in REGIONS
        and words not in COUNTRIES
        and words not in STAND_ALONE
        and _stands_often(folded, folded[slice(*span)])
        else None
    )


_BRANCH: Final = re.compile(r"\b(?:Division|Office|Department|Committee|Bureau|District of|Agency|Commission)\b")
_OWNS: Final = re.compile(r"(?P<body>(?:The )?[A-Z][\w&-]*(?: (?:of |and |the )?[A-Z][\w&-]*){0,4})'s $")


def _owner_before(folded: str, start: int) -> tuple[int, int] | None:
    """ "the Harbor Post's Jane Roe": the body that owns the name behind it."""
    if folded[max(0, start - 3) : start] != "'s ":
        return None
    owner = _OWNS.search(folded, max(0, start - 60), start)
    return owner.span("body") if owner and (ORGANIZATION.search(owner["body"]) or owner["body"].startswith("The ")) else None


# "Professor Jane Roe of the University of Tides"
_BODY_BEHIND: Final = re.compile(
    r",? (?:at|of|from|with) (?:the )?(?P<body>[A-Z][\w&'-]*(?:\.[A-Z]\.)?(?: (?:(?:of|for|and|the|&|in|of the|for the) )?[A-Z][\w&'-]*){0,9})"
)
# what stands between a title and the name behind it: "Minister for Tides and Harbors, the Hon ", "spokesperson for tertiary education "
_HEADS: Final = re.compile(
    r" (?:of|for) (?:the )?(?P<field>(?:[A-Z][\w&'-]*(?:,? (?:(?:and|of|for|the|&|in|on|to|of the|and the|for the) )?(?!(?:Hon|Dr|Mrs?|Ms|Prof|Sir|Dame|Rev|Professor|Senator)\b)[A-Z][\w&'-]*){0,9})|(?:[a-z]\w+ (?:and )?){0,2}[a-z]\w+)"
    r"(?P<comma>,?) (?:(?:[Tt]he )?(?:Hon|Honou?rable|Right Honou?rable|Dr|Mrs?|Ms|Prof|Professor|Senator|Sir|Dame|Rev|Associate Professor)\.?,? )*$"
)


def _headed_before(folded: str, start: int, end: int) -> Role:
    """ "the Minister for Tides, Jane Roe," and "Green Party spokesperson for tertiary education Jane Roe": a title with its field."""
    floor = max(0, start - 170, folded.rfind("\n", max(0, start - 170), start) + 1)
    for office in OFFICE_OF.finditer(folded, floor, start):
        if not is_title(office["word"]):
            continue
        title = office.span("word")
        rest = _HEADS.match(folded, title[1], start)
        if rest is None:
            continue
        if rest["comma"] and folded[end : end + 1] not in (",", ".", '"', "\n", ";", ":", "") and not folded.startswith(" MP", end):
            return NO_ROLE  # "the Mayor of Oslo, Jane Roe said"
        head = _role_before(folded, title[1])
        if head.title is None:
            head = Role(title, head.organization)
        assert head.title
        field = rest.span("field")
        words = rest["field"]
        officer = OFFICER.search(folded, *head.title)
        if officer or words[0].islower() or (_FIELD.match(words) and not ORGANIZATION.search(words)):
            return Role((head.title[0], field[1]), head.organization)
        return Role(head.title, head.organization or field)
    return NO_ROLE


_PLURAL_TITLE: Final = re.compile(r"(?P<title>Senator|Representative|Sen|Rep|Gov|Governor|Councilmember|Congressm[ae]n)s\.?")
_PLURAL: Final = re.compile(r"\b(?P<title>(?:U\.?S\.? )?(?:Senator|Representative|Sen|Rep|Congressm[ae]n))s?\b")
_IN_A_LIST: Final = re.compile(r"(?:(?:, |and |; ){1,2}|\), (?:and )?)$")


def _plural_before(folded: str, end: int) -> tuple[int, int] | None:
    """ "Senators Jane Roe (D-ME), John Poe (R-TX)": the title of a list, as one of them has it."""
    if folded[max(0, end - 2) : end] not in (", ", "d ", "; "):
        return None
    floor = max(0, end - 400, folded.rfind("\n", max(0, end - 400), end) + 1)
    if not _IN_A_LIST.search(folded, floor, end):
        return None
    titles = [m for m in _PLURAL.finditer(folded, floor, end) if folded[m.end() - 1] == "s"]
    if not titles or re.search(r"[a-z]\. [A-Z]|\b(?:said|today|introduced|announced|joined)\b", folded[titles[-1].end() + 2 : end]):
        return None
    return titles[-1].span("title")


def _role_behind(folded: str, start: int) -> Role:
    """ ", M.D., chief executive officer of Acme Corp." """
    limit = min(len(folded), start + 340)
    while party := PARTY.match(folded, start, limit):
        start = party.end()
    comma = _COMMA.match(folded, start, limit)
    if not comma or comma.end() == start:
        return NO_ROLE
    stop = _STOP.search(folded, comma.end(), limit)
    finish = stop.start() if stop else limit if limit == len(folded) else folded.rfind(" ", comma.end(), limit)
    while stop and stop.group() == ". " and re.search(r"\b(?:Inc|Corp|Co|Ltd|U\.S|St|Dr|No)$", folded[comma.end() : finish]):
        stop = _STOP.search(folded, stop.end(), limit)
        finish = stop.start() if stop else limit
    role = _title_and_body(folded, comma.end(), finish)
    if role.title is None and comma.group().rstrip().endswith((" a", " an")):
        plain = _PLAIN_ROLE.match(folded, comma.end(), finish)
        if plain:
            joint = _JOINT.match(folded, plain.end(), finish)
            role = Role(plain.span(), (joint.end(), finish) if joint and folded[joint.end()].isupper() else None)
    return role


# "Jane Roe, a lawyer for the neighbors": what an article leads in is a role, whatever the word
_PLAIN_ROLE: Final = re.compile(r"[a-z][\w-]+(?: (?!for\b|of\b|at\b|in\b|with\b|from\b|who\b|and\b|to\b|on\b|that\b|whose\b)[a-z][\w-]+){0,3}")


_NO_ROLES: Final = ("and ", "is ", "was ", "are ", "has ", "had ", "will ", "were ")


def _title_and_body(folded: str, start: int, end: int) -> Role:
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
    if folded.startswith(_NO_ROLES, start):
        return NO_ROLE
    if end <= start or end - start > 240:
        return NO_ROLE
    if owned := _OWNED.match(folded, start, end):  # "the bank's general manager": no organization by name
        start = owned.end()
    if not TITLE.search(folded, start, end):
        return NO_ROLE
    owner = _OWNER.match(folded, start, end)
    if owner and TITLE.search(folded, owner.end(), end) and not OFFICER.search(folded, owner.end(), end):
        return Role((owner.end(), end), owner.span("body"))
    parts = _comma_parts(folded, start, end)
    for (_, title_end), (a, b) in itertools.pairwise(parts):
        if folded.startswith(("at ", "of "), a) and folded[a + 3 : a + 4].isupper():  # "Head of Team Tides, at Acme"
            return Role((start, title_end), (a + 3, b))
    if len(parts) == 2 and (unit := _UNIT.search(folded, *parts[0])) and folded[parts[1][0]].isupper() and not TITLE.search(folded, *parts[1]):
        return Role((start, unit.end()), parts[1])  # "Deputy Head of the Tides Division, Acme"
    title_end = 0
    for k, (a, b) in enumerate(parts):
        words = folded[a:b]
        if k and title_end and OFFICER.search(folded, start, title_end) and (words.lower().strip(".") in REGIONS or words.lower() in COUNTRIES):
            title_end = b  # "Councilmember for Austin, Texas"
            continue
        if not TITLE.search(words) or (k and ORGANIZATION.search(words) and not _ROLE_WORDS.match(words)):
            if title_end and k + 1 < len(parts) and (_FIELD.fullmatch(words) or _is_field(folded, words, parts[k + 1 :])):
                title_end = b  # "Group Chairman, Surgery, Acme Corp."
                continue
            if title_end and (words[:1].isupper() or words.startswith("the ")):
                lead = 4 if words.startswith("the ") else 0
                return Role((start, title_end), (a + lead, parts[-1][1] if _is_suffix(folded, parts, k) else b))
            break
        joints = list(_JOINT.finditer(folded, a, b))
        for joint in [*(j for j in joints if j.group().startswith(" at")), *joints]:
            rest = folded[joint.end() : b]
            field = _FIELD.match(rest) and not ORGANIZATION.search(rest)
            if (
                field
                or (OFFICER.search(folded, a, joint.start()) and not joint.group().startswith(" at"))
                or not TITLE.search(folded, a, joint.start())
            ):
                continue
            if joint.group().strip().split(" ")[0] in ("in", "to") and not ORGANIZATION.search(rest):
                continue
            finish = re.search(r" (?:and|on|at) (?=[a-z])| in (?:the )?(?=[A-Za-z])", rest)
            return Role((start, joint.start()), (joint.end(), joint.end() + finish.start() if finish else b))
        if k == 0 and (split := _run_role(folded, a, b)).organization and _is_told_apart(folded, split):
            return split
        title_end = b
    words = folded[start : title_end or end]
    return Role((start, start + len(re.sub(r" (?:of|for|at|in|and)$", "", words))), None)


_UNIT: Final = re.compile(r" of (?:the )?(?:[A-Z][\w&-]* ){1,4}(?:Division|Department|Team|Unit|Practice)$")


def _is_field(folded: str, words: str, rest: list[tuple[int, int]]) -> bool:
    """Whether a part between commas goes on with the title: "essentials and beauty, Acme", a field in capitals before a body by name."""
    if words[:1].islower() and not words.startswith(("the ", "at ", "who ", "in ", "which ")):
        return len(words) < 40 and folded[rest[0][0]].isupper()
    return len(rest) == 1 and " " not in words and ORGANIZATION.search(words) is None and "&" in folded[slice(*rest[0])]


def _is_told_apart(folded: str, role: Role) -> bool:
    """ "NewTek CEO", "FFII board member": a body before a role, not the first half of a title."""
    assert role.title
    assert role.organization
    words = folded[slice(*role.title)]
    return words.isupper() or words.islower() or _stands_often(folded, folded[slice(*role.organization)])


SEARCHED: Final = 20_000  # characters in which a name is looked for again


def _stands_often(folded: str, words: str) -> bool:
    """Whether the words stand elsewhere in the text, too."""
    first = folded.find(words, 0, SEARCHED)
    return len(words) > 2 and first >= 0 and folded.find(words, first + 1, SEARCHED) >= 0


def _is_suffix(folded: str, parts: list[tuple[int, int]], k: int) -> bool:
    """Whether the next part is "Inc." and the like, so that it belongs to the organization."""
    return k + 2 == len(parts) and bool(re.match(r"(?:Inc|LLC|Ltd|L\.?P|Corp|LLP)\b", folded[slice(*parts[k + 1])]))


def _comma_parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    parts, at = [], start
    for comma in re.finditer(r", (?:and )?", folded[start:end]):
        parts.append((at, start + comma.start()))
        at = start + comma.end()
    return [*parts, (at, end)]


def _role_before(folded: str, end: int) -> Role:
    """ "Acme Chief Executive Officer", "Harbor Union spokesperson" before a name: the run of capitals and title words that ends there."""
    floor = max(0, end - 130, folded.rfind("\n", max(0, end - 130), end) + 1)
    near = folded[max(floor, end - 24) : end].rsplit(None, 1)
    if not near or (
        near[-1][0].islower()
        and near[-1].strip(".,") not in TITLE_WORDS
        and not TITLE.fullmatch(near[-1].strip(".,"))
        and not _ROLE_WORDS.fullmatch(near[-1].strip(".,"))
    ):
        return NO_ROLE
    words = [m.span() for m in _WORD.finditer(folded, floor, end)]
    k = len(words)
    comma = False
    while k:
        if k < len(words) and words[k][0] - words[k - 1][1] > 1 and words[k - 1][1] - words[k - 1][0] > 1:
            break  # two blanks: a mark was lost here, or a sentence ends
        word = folded[slice(*words[k - 1])]
        if word.isdigit() and len(word) != 3:
            break
        bare = word.strip(".,").lower()
        capital = word[0].isupper() or word[0].isdigit()
        small = (
            k > 1
            and k < len(words)
            and (bare in ("of", "for", "the", "and", "&", "to", "on") or (bare == "in" and folded.startswith("Charge", words[k][0])))
        )
        if '"' in word or not (capital or small or bare in TITLE_WORDS or TITLE.fullmatch(bare) or _ROLE_WORDS.fullmatch(bare)):
            break
        ends = word[-1] in ',;:"' or (
            word[-1] == "." and bare not in ("u.s", "sen", "rep", "gov", "dr", "mr", "mrs", "ms", "prof", "hon", "st", "lt", "sens", "reps")
        )
        if ends and not (k == len(words) and word[-1] == "," and (bare in TITLE_WORDS or TITLE.fullmatch(bare)) and not comma):
            break
        comma = comma or word[-1] == ","
        k -= 1
    run = words[k:]
    while run and folded[slice(*run[0])].lower() in (*OPENERS, "of", "for", "the", "and", "&", "to", "on"):
        run = run[1:]
    while run and folded[slice(*run[-1])].strip(".").lower() in ("dr", "mr", "mrs", "ms", "miss", "hon", "sir", "dame", "rev", "mx", "the"):
        run = run[:-1]
    if words and folded[slice(*words[-1])].lower() in ("of", "at", "for", "with", "from", "the"):
        return NO_ROLE  # "director of Acme": what stands here is the body
    run = _behind_and(folded, run)
    if len(run) == 1 and (plural := _PLURAL_TITLE.match(folded, *run[0])):
        return Role(plural.span("title"), None)
    if not run or not any(TITLE.fullmatch(w) or w.lower() in TITLE_WORDS for a, b in run for w in [folded[a:b].strip(".,")]):
        return NO_ROLE
    finish = run[-1][1]
    while finish > run[0][0] and folded[finish - 1] == ",":
        finish -= 1
    return _run_role(folded, run[0][0], finish)


def _behind_and(folded: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The run without somebody else and "and" before the title: "Tom Finch and Congresswoman"."""
    for k in range(len(run) - 1, 0, -1):
        if folded[slice(*run[k])] == "and":
            above = folded[slice(*run[k - 1])].strip(".,")
            officer = k == len(run) - 2 and OFFICER.search(folded, *run[-1]) is not None
            return run[k + 1 :] if officer and not (_ROLE_WORDS.fullmatch(above) or is_title_word(above.lower())) else run
    return run


_ACRONYM_BODY: Final = re.compile(r"(?!US\b|UK\b|EU\b|UN\b|VP\b|C[EFOTMI]O\b)[A-Z]{2,6}")


def _run_role(folded: str, start: int, end: int) -> Role:
    """ "Acme Robotics Chief Executive Officer": the body before the role; an officer's title is left whole."""
    words = [m.span() for m in _WORD.finditer(folded, start, end)]
    j = len(words)
    while j and _ROLE_WORDS.fullmatch(folded[slice(*words[j - 1])].strip(".,")):
        j -= 1
    while j < len(words) and folded[slice(*words[j])].lower() in ("and", "&", "/"):
        j += 1
    if j == 1 and len(words) > 1 and _ACRONYM_BODY.fullmatch(folded[slice(*words[0])]):
        return Role((words[1][0], end), words[0])  # "HHS Secretary"
    if j == 0 or OFFICER.search(folded, words[min(j, len(words) - 1)][0], end):
        return Role((start, end), None)
    headed = _HEADED.match(folded, start, words[j - 1][1])
    if headed and OFFICER.search(headed["title"]):
        return Role((start, end), None)
    if headed and _FIELD.match(folded, headed.end(), words[j - 1][1]) and not ORGANIZATION.search(folded, headed.end(), words[j - 1][1]):
        return Role((start, end), None)  # "Acting Director of Enforcement"
    if headed:  # "Dean of the School of Education Professor"
        return Role(headed.span("title"), (headed.end(), words[j - 1][1]))
    if j == len(words):
        return Role((start, end), None) if TITLE.search(folded, start, end) else NO_ROLE
    body = (start, words[j - 1][1])
    title = (words[j][0], end)
    first = folded[slice(*words[0])]
    if (
        j > 1
        and re.fullmatch(r"[A-Z]{2,6}(?:'s)?", first)
        and not ORGANIZATION.search(folded, *body)
        and not _stands_often(folded, folded[slice(*body)])
    ):
        title, body = (words[1][0], end), words[0]
    if folded.startswith("'s", body[1] - 2):
        body = (body[0], body[1] - 2)
    elif folded[body[1] - 1] == "'":
        body = (body[0], body[1] - 1)
    plain = folded[slice(*body)]
    if _ADJECTIVE.fullmatch(plain):  # "Bestselling author"
        return Role(title, None)
    if (
        not plain[0].isupper()
        or plain.lower().strip(".") in COUNTRIES
        or plain.lower() in REGIONS
        or (_FIELD.match(plain) and not ORGANIZATION.search(plain) and not (" " in plain and _stands_often(folded, plain)))
    ):
        return Role((start, end), None)
    return Role(title, body)
