"""The role before a name: "Acme CEO", "the Minister for Tides, the Hon", "Senators" at the head of a list."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from pressparse.given_names import is_given_name
from pressparse.names import OPENERS, is_full_name, is_title, is_title_word
from pressparse.offices import BRACKETED, FIELD, NO_ROLE, OFFICE_OF, OFFICER, Role, is_role_word, split_role, word_before
from pressparse.places import REGIONS
from pressparse.vocabulary import LEGAL_FORM, ORGANIZATION, TITLE, TITLE_WORDS, VERB

# what stands between a title and the name behind it: "Minister for Tides and Harbors, the Hon ", "spokesperson for tertiary education "
_HEADS: Final = re.compile(
    r"[ \n]{1,3}(?:of State(?: \(Independent Charge\))? {1,4})?(?:of|for|(?<=or )in|(?<=rer )in) {1,4}(?:the )?(?P<field>(?:[A-Z][\w&'-]*(?:,? {1,4}(?:(?:and|of|for|the|&|in|on|to|of the|and the|for the) {1,4})?(?!(?:Hon|HON|Shri|Smt|Dr|Mrs?|Ms|Prof|Sir|Dame|Rev|Professor|Senator|THE)\b)[A-Z][\w&'-]*){0,9})|(?:[a-z]\w+ (?:and )?){0,2}[a-z]\w+)"
    r"(?P<comma>,?|\.(?= THE HON\b)) (?:(?:[Tt]he |THE )?(?:Hon|HON|Shri|Smt|Honou?rable|Right Honou?rable|Dr|Mrs?|Ms|Prof|Professor|Senator|Sir|Dame|Rev|Associate Professor)\.?,? )*$"
)


# "in the presence of the Mayor of Oslo, Jane Roe said"
_HUNG: Final = re.compile(r"\b(?:of|with|by|to|for|from|at|before|behind) (?:the )?(?:[A-Z][\w.-]* ){0,2}$")
_ANOTHER: Final = re.compile(rf", [A-Z][\w'-]+ [A-Z][\w'-]+(?: MP)?,? and (?:the )?(?:\w+ +)?(?i:{TITLE.pattern[4:]})")


def headed_before(folded: str, start: int, end: int) -> Role:
    """ "the Minister for Tides, Jane Roe," and "Green Party spokesperson for tertiary education Jane Roe": a title with its field."""
    floor = _line_start(folded, max(0, start - 170), start)
    for office in OFFICE_OF.finditer(folded, floor, start):
        title = word_before(folded, office.start(), floor)
        if not is_title(folded[slice(*title)]):
            continue
        rest = _HEADS.match(folded, title[1], start)
        if rest is None:
            continue
        honored = folded[rest.end("comma") : start].strip()  # "the Minister for Tides, the Hon Jane Roe said"
        if (
            rest["comma"]
            and not honored
            and not (OFFICER.search(folded, *title) and rest["field"].lower() not in REGIONS and not _HUNG.search(folded, floor, title[0]))
            and folded[end : end + 1] not in (",", ".", '"', "\n", ";", ":", "")
            and not folded.startswith(" MP", end)
        ):
            return NO_ROLE  # "the head of sales, Jane Roe said"
        head = role_before(folded, title[1])
        if head.title is None:
            head = Role(title, head.organization)
        assert head.title
        if _ANOTHER.search(rest["field"]):
            continue  # "Minister for Tides, Tom Finch and Minister for Piers, Jane Roe"
        field = rest.span("field")
        words = rest["field"]
        officer = OFFICER.search(folded, *head.title)
        if officer or words[0].islower() or (FIELD.match(words) and not ORGANIZATION.search(words)):
            return Role((head.title[0], field[1]), head.organization)
        return Role(head.title, head.organization or field)
    return NO_ROLE


_PLURAL_TITLE: Final = re.compile(
    r"(?P<title>Senator|Representative|Sen|Rep|Gov|Governor|Councilmember|Congressm[ae]n|(?:[Cc]o-?)?(?:[Cc]hair|[Ff]ounder|[Dd]irector))s\.?"
)
_PLURAL: Final = re.compile(r"\b(?P<title>(?:U\.?S\.? )?(?:Senator|Representative|Sen|Rep|Congressm[ae]n))s?\b")
_IN_A_LIST: Final = re.compile(r"(?:(?:, |and |; ){1,2}|\), (?:and )?)$")


def plural_before(folded: str, end: int) -> tuple[int, int] | None:
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


HONORIFICS: Final = frozenset(
    ["datuk", "datin", "encik", "tengku", "shri", "smt", "dr", "mr", "mrs", "ms", "miss", "hon", "sir", "dame", "rev", "mx", "the"]
)
_GLUED: Final = re.compile(
    r"^(?:said|says)(?=[A-Z])|^[A-Z]{4,}-{1,2}(?=[A-Z](?:[a-z]|\.S))|(?:\.-{1,2}|[a-z\d],)(?=[A-Z])|[A-Z]{4,}(?=The$)|[a-z\d)]\.(?=[A-Z][a-z])|^-{1,2}(?:Today, ?)?(?=[A-Z])"
)


def role_before(folded: str, end: int) -> Role:
    """ "Acme Chief Executive Officer", "Harbor Union spokesperson" before a name: the run of capitals and title words that ends there."""
    run = _behind_and(folded, _run_before(folded, end))
    if len(run) > 1 and folded[slice(*run[-1])] in ("and", "&") and not is_of_title(folded[slice(*run[-2])].strip(".,").lower()):
        return NO_ROLE  # "Leader Roe and Representatives Finch and Jane Quill": a list
    if len(run) > 2 and folded.startswith("Office of ", run[0][0]):  # "Office of State Attorney Jane Roe"
        run = run[2:]
    while run and folded[slice(*run[0])].lower().rstrip(",") in _NO_STARTS and not (_opens_place(folded, run) or _is_number(folded, run)):
        run = run[1:]
    if run and _SHORT_OFFICE.fullmatch(folded, *run[-1]):
        run = _of_place(folded, run)
    if len(run) == 1 and (plural := _PLURAL_TITLE.match(folded, *run[0])):
        return Role(plural.span("title"), None)
    if len(run) == 1 and folded[slice(*run[0])] in ("host", "anchor"):
        return NO_ROLE  # "to host Jane Roe"
    if not run or not any(
        is_title(w) or w.lower() in TITLE_WORDS or ("/" in w and TITLE.search(w))
        for a, b in run
        for w in [folded[a:b].strip(".,")]
        if w not in _JOINTS
    ):
        return NO_ROLE
    if folded[run[-1][1] - 1] == "," and _PAST.search(folded, max(0, run[0][0] - 40), run[0][0]):
        return NO_ROLE  # "Trained as a photographer, Jane Roe"
    if folded[run[-1][1] - 1] == "," and folded.endswith(("in ", "of "), 0, run[0][0]) and folded[slice(*run[0])].islower():
        return NO_ROLE  # "After decades in public relations, Jane Roe"
    finish = run[-1][1]
    while finish > run[0][0] and folded[finish - 1] == ",":
        finish -= 1
    role = split_role(folded, run[0][0], finish)
    former = folded.endswith(("former ", "Former "), max(0, run[0][0] - 7), run[0][0])
    return Role((run[0][0] - 7, role.title[1]), role.organization) if former and role.title and role.title[0] == run[0][0] else role


# offices before which only a place, a rank or a party stands: "U.S. Rep.", "New York Gov.", "Ranking Member Sen."
_SHORT_OFFICE: Final = re.compile(r"(?:Sen|Rep|Gov|Sens|Reps|Govs)\.?")
_OF_OFFICE: Final = frozenset(["u.s", "us", "u", "s", "united", "states", "state", "democratic", "republican", "d.c", "washington"])


def _of_place(folded: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The run from the first of the words before its office that may belong to it."""
    k = len(run) - 1
    while k:
        bare = folded[slice(*run[k - 1])].strip(".,").lower()
        pair = folded[run[k - 2][0] : run[k - 1][1]].strip(".,").lower() if k > 1 else ""
        if pair in REGIONS:
            k -= 2
        elif bare in _OF_OFFICE or bare in REGIONS or is_of_title(bare):
            k -= 1
        else:
            break
    while k < len(run) - 1 and folded[slice(*run[k])].lower() in _JOINTS:
        k += 1
    return run[k:]


def _opens_place(folded: str, run: list[tuple[int, int]]) -> bool:
    """ "New York Attorney General" and "Under Secretary": the first word belongs to what follows."""
    if len(run) < 2:
        return False
    first, second = folded[slice(*run[0])], folded[slice(*run[1])]
    return (first == "New" and second[0].isupper() and not is_of_title(second.strip(".,").lower())) or (first == "Under" and second == "Secretary")


def _is_number(folded: str, run: list[tuple[int, int]]) -> bool:
    """ "said One Tide Now President": a number that opens the name of a body."""
    start, end = run[0]
    within = folded[start - 1 : start] == " " and folded[start - 2 : start - 1].islower()
    return within and folded[start:end] in ("One", "Two", "Three") and len(run) > 2 and folded[run[1][0]].isupper()


_JOINTS: Final = frozenset(["of", "for", "the", "and", "&", "to", "on"])
_NO_STARTS: Final = OPENERS | _JOINTS | {"release"}
_NO_ENDS: Final = frozenset(["of", "at", "for", "with", "from"])
_POINTED: Final = frozenset(
    ["co", "inc", "corp", "ltd", "u.s", "sen", "rep", "gov", "dr", "mr", "mrs", "ms", "prof", "hon", "st", "lt", "sens", "reps"]
)
_PAST: Final = re.compile(
    r"(?i)\b(?:trained|educated|born|known|working|worked|starting|started|beginning|began|serving|speaking) (?:\w+ )?as (?:an? |the )?$"
)
LONGEST_ROLE: Final = 130  # characters before a name in which its role is read


def _run_before(folded: str, end: int) -> list[tuple[int, int]]:
    """The capitals and title words that end at `end`, honorifics left off."""
    floor = _line_start(folded, max(0, end - LONGEST_ROLE), end)
    run: list[tuple[int, int]] = []
    comma = False
    while end > floor:
        while end > floor and folded[end - 1] in " \n":
            end -= 1
        start = max(folded.rfind(" ", floor, end), folded.rfind("\n", floor, end), floor - 1) + 1
        word = folded[start:end]
        if word == "," and not run:  # "Chief Executive , Jane Roe"
            comma, end = True, start
            continue
        if not word:
            break
        bare = word.strip(".,").lower()
        if not run and (word.strip(".").lower() in HONORIFICS or BRACKETED.fullmatch(word)):  # "Chief Executive Officer (CEO) Jane Roe"
            end = start
            continue
        if run and run[0][0] - end > 1 and end - start > 1 and not _WRAPPED.match(folded, run[0][0] - 1):
            break  # two blanks: a mark was lost here, or a sentence ends
        if word.isdigit() and len(word) != 3:
            break
        if glued := _GLUED.search(word):  # "country.Chief": a sentence ends in it
            run.insert(0, (start + glued.end(), end))
            break
        plain = '"' not in word and (
            word[0].isupper() or word[0].isdigit() or _joins(folded, bare, run, start - floor) or is_of_title(bare) or _is_modifier(folded, word, run)
        )
        if not plain and not _is_shortened(folded, word, run):
            break
        if word[-1] == "," and run and LEGAL_FORM.match(folded, run[0][0]):  # "Acme, Inc. President"
            run.insert(0, (start, end))
            end = start
            continue
        ends = word[-1] in ',;:"?' or word.endswith((",'", "!'")) or (word[-1] == "." and bare not in _POINTED)
        if ends and (
            run
            or comma
            or word[-1] != ","
            or not (bare in TITLE_WORDS or is_title(bare) or folded.endswith("Chief ", floor, start) or bare in _AREAS)
        ):
            break
        if word in _IN_A_HEADLINE:
            break
        if not run and bare in _NO_ENDS:
            break  # "director of Acme": what stands here is the body
        comma = comma or word[-1] == ","
        run.insert(0, (start, end))
        end = start
    return run


_WRAPPED: Final = re.compile(r"(?: |\n)(?:for|of|the) |\n(?:and|to|&) ")


def _line_start(folded: str, floor: int, end: int) -> int:
    """Where the line begins in which `end` stands, not before `floor`; it goes on over "the Minister\\nfor Tides"."""
    line = folded.rfind("\n", floor, end)
    while line > floor and _WRAPPED.match(folded, line):
        line = folded.rfind("\n", floor, line)
    return max(floor, line + 1)


_AREAS: Final = frozenset(["east", "west", "north", "south", "asia", "europe", "africa", "americas", "emea", "apac", "international"])
# words of a title in capitals before which no role goes on: "Acme Announces a Talk By Artist Jane Roe"
_IN_A_HEADLINE: Final = frozenset(
    ["By", "With", "From", "Announces", "Appoints", "Names", "Hires", "Welcomes", "Joins", "Features", "As", "After", "Against", "Introduces", "Urging", "Urges"]
)  # fmt: skip
_MODIFIER: Final = re.compile(
    r"(?!(?:with|from|that|this|when|while|into|over|than|then|also|both|such|like|only|even|told|their|your|where|under|after|before|about|between|longtime|will|would|could|should|must|have|been|took|gave|made|came|went|found|particular)$)[a-z]{4,}(?<!s)(?<!ed)(?<!ly)(?<!ing)(?<!'s)"
)


def _is_modifier(folded: str, word: str, run: list[tuple[int, int]]) -> bool:
    """Whether a small word goes with the title in small letters behind it: "pastry chef", "presidential candidate"."""
    return (
        len(run) == 1
        and folded[run[0][0]].islower()
        and is_title(folded[slice(*run[0])].strip(","))
        and _MODIFIER.fullmatch(word) is not None
        and VERB.fullmatch(word) is None
    )


def _is_shortened(folded: str, word: str, run: list[tuple[int, int]]) -> bool:
    """ "Harbor Union (HU) President": initials in brackets before a title that is no office."""
    return bool(run) and BRACKETED.fullmatch(word) is not None and OFFICER.search(folded, run[0][0], run[-1][1]) is None


def _joins(folded: str, bare: str, run: list[tuple[int, int]], room: int) -> bool:
    """Whether a small word joins two words of a title."""
    return bool(run) and room > 0 and (bare in _JOINTS or (bare == "in" and folded.startswith("Charge", run[0][0])))


@lru_cache(maxsize=1 << 11)
def is_of_title(word: str) -> bool:
    """Whether a word in small letters may stand in a title."""
    return word in TITLE_WORDS or is_title(word) or is_role_word(word)


def _behind_and(folded: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The run without somebody else and "and" before the title: "Tom Finch and Congresswoman"."""
    for k in range(len(run) - 1, 0, -1):
        if folded[slice(*run[k])] == "and":
            if _SOMEBODY_OF.search(folded, run[0][0], run[k][0]):
                return run[k + 1 :]
            if behind := _behind_somebody(folded, run, k):
                return _behind_and(folded, run[behind:])
            if _ends_as_somebody(folded, run[:k]):
                return run[k + 1 :]
            above = folded[slice(*run[k - 1])].strip(".,")
            last = run[-1]
            officer = k == len(run) - 2 and (OFFICER.search(folded, *last) is not None or _PLURAL_TITLE.fullmatch(folded, *last) is not None)
            return run[k + 1 :] if officer and not (is_role_word(above) or is_title_word(above.lower())) else run
    return run


def _behind_somebody(folded: str, run: list[tuple[int, int]], last: int) -> int:
    """Where a role begins behind somebody else and "and": "Trial Attorney Jane Roe of the Tide Section and Chief", "Roe of the Tide Section and
    Chief", "Secretary Jane Roe and Tides and Trade Secretary"; 0 where there is nobody. `last` is the last "and"."""
    words = [folded[slice(*span)] for span in run[:last]] + ["and"]
    if words[1:3] == ["of", "the"] and words[0][:1].isupper() and not is_of_title(words[0].strip(".,").lower()):
        return last + 1
    for k in range(len(words) - 2):
        if words[k + 2] in ("of", "and") and words[k + 1][0].isupper() and is_given_name(words[k]) and not is_of_title(words[k + 1].lower()):
            return last + 1 if words[k + 2] == "of" else k + 3
    return 0


def _ends_as_somebody(folded: str, run: list[tuple[int, int]]) -> bool:
    """Whether a run ends with a full name by its given name: "State Attorney Jane Quill Roe" before "and Police Chief"."""
    return any(
        len(run) > behind and is_given_name(folded[slice(*run[-behind])]) and is_full_name(folded[run[-behind][0] : run[-1][1]]) for behind in (3, 2)
    )


# "U.S. Attorney Jane Roe of the District of Tides and"
_SOMEBODY_OF: Final = re.compile(
    r"\b(?:Attorney|General|Director|Charge|Secretary|Chief|Sheriff|Mayor|Inspector|Commissioner) [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w-]+ (?:of|for) (?:the )?[A-Z]"
)
_OWNS: Final = re.compile(r"(?P<body>(?:The )?[A-Z][\w&-]*(?: (?:of |and |the )?[A-Z][\w&-]*){0,4})'s $")


def owner_before(folded: str, start: int) -> tuple[int, int] | None:
    """ "the Harbor Post's Jane Roe": the body that owns the name behind it."""
    if folded[max(0, start - 3) : start] != "'s ":
        return None
    owner = _OWNS.search(folded, max(0, start - 60), start)
    return owner.span("body") if owner and (ORGANIZATION.search(owner["body"]) or owner["body"].startswith("The ")) else None
