"""Whom an attribution names: the subject of its verb.

In go the people of the text and the words that attribute a quotation, out comes a person, or the words that stand for one; None where the
words name nobody.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from pressparse.given_names import is_given_name
from pressparse.named import Named, hangs, in_front, names_in
from pressparse.names import is_full_name, is_title
from pressparse.offices import SEARCHED
from pressparse.people import Known, People
from pressparse.vocabulary import ORGANIZATION, SPEECH_VERBS, TITLE, VERB, WOVEN_VERB

_PRONOUN: Final = re.compile(
    rf"(?i)\b(?P<a>he|she|they)\b (?:went on to |(?:\w+ ){{0,2}}?)(?:{SPEECH_VERBS})\b|\b(?:{SPEECH_VERBS}),? (?P<b>he|she|they)\b"
)
_OPENS_WITH_PRONOUN: Final = re.compile(r"(?i)[ ,]*(?P<place>he|she|they)\b")
_HE: Final = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_UNNAMED: Final = re.compile(
    r"(?i)\b(?:a|an|the|its|our|one|another|this) (?:(?!(?:of|in|for|to|by|and|at|before) )[\w-]+ ){0,3}(?:spokes(?:man|woman|person)|officials?|company|authors?|members?|group|union|association|ministry|department|"
    r"agency|commission|senators|lawmakers|ministers|governors|attorneys general|researchers|organi[sz]ations?|coalition|letter|report|agencies|court|board|judge|respondent|resident|review|"
    r"parliamentarians|representative)\b"
)
_PREPOSITION: Final = r"of|for|at|from|with|in|to|on|who|by|that|which|whose|during|after"
# any subject without a name beside its verb: "a narrator says", "added the narrator", "another mother of the victims wrote"
_NOBODY: Final = re.compile(
    rf"[ ,\"]*(?:(?P<front>(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ii]ts|[Tt]heir|[Oo]ur) (?:(?!(?:the|{SPEECH_VERBS}|{_PREPOSITION})\b)(?:[a-z][\w'-]*|[A-Z]{{2,5}}|[A-Z][\w'-]*(?= [a-z])) ){{1,4}})"
    rf"(?:(?:{_PREPOSITION}) [^,.\"\n]{{2,60}}? )?(?:also |later |then )?(?!reads\b)(?:{SPEECH_VERBS})\b|"
    rf"(?:{SPEECH_VERBS}|read) (?P<behind>another(?=[.,]|$)|(?:the|an?|one|another|its|their|our)(?: (?!(?:{_PREPOSITION})\b)(?:[a-z][\w'-]*|[A-Z]{{2,5}}|[A-Z][\w'-]*(?= [a-z]))){{1,4}}"
    rf"(?=[.,]|$| (?:{_PREPOSITION})\b)))"
)
_BODY: Final = re.compile(
    r"(?i)\b(?:company|group|union|association|ministry|department|agency|commission|organi[sz]ation|coalition|letter|report|agencies|court|board|review|"
    r"firm|team|government|committee|bank|university|institute|center|centre|statement|study|foundation|council)\b"
)
# a role that stands for somebody named before
_BY_ROLE: Final = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er) {1,3}(?P<role>[Pp]arliamentary [Ss]ecretary|[Cc]ongressm[ae]n|[Cc]ongresswoman|[Ss]enator|[Mm]inister|[Gg]overnor|[Mm]ayor|CEO|president|[Pp]resident|chairman|chairwoman|chair|professor|director|"
    r"[Ss]ecretary|founder|co-founder|researcher|scientist|author|coach|[Aa]ttorney [Gg]eneral|[Ss]urgeon [Gg]eneral|[Dd]istrict [Aa]ttorney|[Pp]rime [Mm]inister|[Pp]remier|[Aa]dministrator|[Ss]uperintendent|[Cc]hancellor|[Aa]mbassador|[Tt]reasurer|(?:lead|senior) (?:author|investigator|researcher)|[Cc]ommissioner|[Ss]heriff|representative|candidate|artist|principal|analyst)\b(?! of\b| for\b| general\b| [A-Z])"
)
_INTRODUCING: Final = re.compile(r"(?i)\b(?:statement|remarks|comments?)\b")
# "according to the lead author of the study"
_SOURCE: Final = re.compile(
    r" according to (?P<source>(?:the|an?) [a-z][\w'-]*(?: (?!(?:of|from|in|by|on|for|at|with|who|named)\b)[a-z][\w'-]*){0,2})"
)
_STATEMENT_BY: Final = re.compile(r"(?i)\b(?:statement|remarks|comments?) (?:from|by|of) ")
_ISSUED: Final = re.compile(
    r"\b(?:issued|issues|released|releases|made|gave|delivered|offered|provided|shared)\b[^.\n]{0,60}\b(?:statement|remarks|comments?)\b"
)


class Subject(NamedTuple):
    """What the attribution names: a person, or words that stand for one."""

    person: Known | None
    mention: tuple[int, int]
    kind: Literal["person", "pronoun", "role", "office", "organization", "unnamed"]


class _Words(NamedTuple):
    """The words that attribute a quotation: their bounds, the road, the verb that counts, and the names around it."""

    folded: str
    road: str
    start: int
    end: int
    verb: tuple[int, int]
    told: bool  # whether there is a verb
    at_once: bool  # whether the verb comes first: "said Roe"
    names: list[Named]
    ahead: list[Named]
    behind: list[Named]


def read_subject(people: People, road: str, start: int, end: int) -> Subject | None:
    """The subject of the attribution at `start:end`."""
    words = _read_words(people, road, start, end)
    order = _in_order(words)
    return _according_to(words) or _stand_in(words) or _before_names(words, order) or _from_names(words, order)


def _read_words(people: People, road: str, start: int, end: int) -> _Words:
    folded = people.folded
    verbs = [m.span() for m in (WOVEN_VERB if road == "woven" else VERB).finditer(folded, start, end)]
    verb = (verbs[0] if road in ("after", "signed") else verbs[-1]) if verbs else (end, end)
    names = names_in(people, start, end)
    issued = _ISSUED.search(folded, start, end) if road in ("introduced", "before") else None
    if issued:
        names = [row for row in names if row[0][1] <= issued.start()] or names
    ahead = [row for row in names if row[0][1] <= verb[0]]
    behind = [row for row in names if row[0][0] >= verb[1]]
    at_once = road == "after" and not folded[start : verb[0]].strip(' ,"\n')
    return _Words(folded, road, start, end, verb, bool(verbs), at_once, names, ahead, behind)


def _in_order(words: _Words) -> list[Named]:
    """The names, the likeliest subject first."""
    if words.road == "signed":
        return words.names
    if words.at_once:
        unowned = [row for row in words.behind if not _OWNS.match(words.folded, row[0][1])]  # "said Acme's CEO, Jane Roe"
        return unowned or words.behind
    if not words.told and _INTRODUCING.search(words.folded, words.start, words.end):
        by = _STATEMENT_BY.search(words.folded, words.start, words.end)
        return [row for row in words.names if by and row[0][0] >= by.end()][:1] or in_front(words.folded, words.names)
    if words.road == "woven" and _ACCORDING.match(words.folded, words.start, words.end):
        comma = words.folded.find(", ", words.start, words.end)
        return in_front(words.folded, [row for row in words.names if row[0][1] <= comma] or words.names[:1])[
            :1
        ]  # "As described by Jane Roe, the boat is a ..."
    order = in_front(words.folded, words.ahead)
    if order and (told := next((row for row in words.ahead if (row[1] or words.road != "woven") and _is_told_of(words, row)), None)):
        order = [told, *(row for row in order if row != told)]
    if words.ahead and _is_absolute(words, words.ahead[-1][0]):
        order = [words.ahead[-1]]
    elif words.folded.startswith("ing", words.verb[1] - 3):  # "Roe met Finch, saying": a participle hangs on the subject of the sentence
        order = sorted(order, key=lambda row: (row[1] is None or hangs(words.folded, row[0][0]), row[0][0]))
    return order[:1] if words.road == "woven" else order + words.behind


_BY: Final = re.compile(
    r" according to (?:an? (?:[a-z\d][\w-]* ){1,3}named )?(?=[A-Z])|According to (?=[A-Z])|,? ?[Aa]s (?=(?:[A-Z][\w.'-]* ){1,4}puts? it\b)"
)


def _according_to(words: _Words) -> Subject | None:
    """Somebody with a given name behind "according to", whatever follows the name: "according to Jane Roe, who told the Post"."""
    by = _BY.match(words.folded, words.start, words.end)
    first = next((row for row in words.names if by and row[0][0] == by.end()), None)
    if first is None:
        return None
    name, person = first
    somebody = person or (Known(name, (name,)) if _has_given_name(words.folded, name) else None)
    return Subject(somebody, name, "person") if somebody else None


def _has_given_name(folded: str, name: tuple[int, int]) -> bool:
    """Whether a name is a full one of a person by its first word, whatever else the text says of it."""
    run = folded[slice(*name)]
    return is_full_name(run) and is_given_name(run.split(" ", 1)[0])


def _is_told_of(words: _Words, row: Named) -> bool:
    """Whether all that stands between a name and the verb tells of the name: "Jane Roe, head of sales, Acme, said"."""
    name, person = row
    end = words.verb[0]
    between = words.folded[name[1] : end].rstrip(" :")
    if hangs(words.folded, name[0]) or end - name[1] > LONGEST_APPOSITION:
        return False
    if between.endswith(",") and _HAS_ROLE.match(words.folded, name[1], min(end, name[1] + 80)):
        return not _CLAUSE.search(between)
    if _HAS_ROLE.match(words.folded, name[1], min(end, name[1] + 80)):  # "Jane Roe, Advisor, Harbor Watch said"
        alone = not any(
            other and other.spans != (place,) and place[0] > name[1] and not hangs(words.folded, place[0]) for place, other in words.ahead
        )
        return alone and not _CLAUSE.search(between) and " and " not in between[between.rfind(",") :]
    if between.endswith(",") and _ARTICLED.match(between) and is_full_name(words.folded[slice(*name)]):
        return not _CLAUSE.search(between)
    return person is None and is_full_name(words.folded[slice(*name)]) and _FROM.fullmatch(between) is not None


def _is_absolute(words: _Words, name: tuple[int, int]) -> bool:
    """Whether a participle has a subject of its own: "The council met, with Roe saying"."""
    participle = words.folded.startswith("ing", words.verb[1] - 3)
    return participle and words.folded.endswith(", with ", 0, name[0]) and _is_beside(words.folded, name, words.verb)


LONGEST_APPOSITION: Final = 200
_ARTICLED: Final = re.compile(r", (?:an?|the) [a-z]")
_CLAUSE: Final = re.compile(r"\b(?:and|who|while|as|that|has|had|was|is|told|met|asked) (?=[a-z])|\bsaid\b")
_FROM: Final = re.compile(
    r" (?:from|of|at) (?:(?:the|a|an|for|of|and|in) )*[A-Z][\w.&'-]*(?: (?:(?:the|a|an|for|of|and|in) )*[A-Z][\w.&'-]*){0,8}(?: (?:team|project|group|office|department|community))?(?: \([A-Z]{2,8}\))?,?(?: (?:also|then))?"
)


def _stand_in(words: _Words) -> Subject | None:
    """A pronoun or a role that stands for somebody named before."""
    folded, verb = words.folded, words.verb
    first = next(iter(in_front(folded, words.ahead)), None)
    if first and first[1] is None and _is_beside(folded, first[0], verb) and words.told and words.road != "signed":
        return None
    opens = _OPENS_WITH_PRONOUN.match(folded, words.start, words.end)
    pronoun = opens or (_HE.search(folded, words.start, words.end) and _PRONOUN.search(folded, words.start, words.end))
    if pronoun and (words.road != "after" or not words.behind or pronoun.start() <= verb[1] + 2):
        place = pronoun.span("place" if opens else "a" if pronoun["a"] else "b")
        named = not opens and pronoun["b"] and any(row[1] and row[0][1] <= pronoun.start() for row in words.ahead)  # "Roe said he is"
        if not named and not any(row[1] and place[1] <= row[0][0] for row in words.ahead):
            return Subject(None, place, "pronoun")
    role = _BY_ROLE.search(folded, words.start, words.end)
    if role and (abs(role.end() - verb[0]) <= 12 or abs(role.start() - verb[1]) <= 2):
        return Subject(None, role.span("role"), "role")
    only = not words.ahead or (role is not None and role.start() <= words.start + 2 and all(hangs(folded, row[0][0]) for row in words.ahead))
    if role and only and folded.startswith("ing", verb[1] - 3) and not hangs(folded, role.start()):
        return Subject(None, role.span("role"), "role")  # "the Senator expressed regret, saying"
    return None


def _before_names(words: _Words, order: list[Named]) -> Subject | None:
    """A subject that names nobody and stands nearer to the verb than any name: a body, "a spokesman", "the narrator"."""
    folded, verb, start, end = words.folded, words.verb, words.start, words.end
    behind = words.at_once or not words.told or words.road == "signed" or folded.startswith("ing", verb[1] - 3)
    if not behind and order and order[0][1] is None and _is_beside(folded, order[0][0], verb) and not hangs(folded, order[0][0][0]):
        if " " not in folded[slice(*order[0][0])] and _HONORED.search(folded, max(0, order[0][0][0] - 16), order[0][0][0]):
            return Subject(Known(order[0][0], (order[0][0],)), order[0][0], "person")  # "President Roe said"
        if _has_given_name(folded, order[0][0]):
            return Subject(Known(order[0][0], (order[0][0],)), order[0][0], "person")
        if in_full := _in_full(folded, *order[0][0]):
            return Subject(Known(in_full, (in_full,)), order[0][0], "person")
        the = 4 if folded[order[0][0][0] - 4 : order[0][0][0]] in ("the ", "The ") else 0
        return Subject(None, (order[0][0][0] - the, order[0][0][1]), "organization")
    if (source := _SOURCE.match(folded, start, end)) and not any(person for _, person in words.names):
        return _nobody(source.span("source"), source["source"])
    if words.at_once and (owned := _OWNED.match(folded, verb[1], end)):
        return Subject(None, owned.span("office" if owned["office"] else "kin"), "office" if owned["office"] else "unnamed")
    if words.at_once and (unnamed := _UNNAMED.search(folded, start, min(end, verb[1] + 90))) and unnamed.start() <= verb[1] + 2:
        return _nobody(unnamed.span(), unnamed.group())
    if not words.at_once and (office := _BODY_OFFICE.match(folded, start, end)) and office.end() >= verb[1]:
        return Subject(None, office.span("office"), "office")
    anybody = None
    if words.road not in ("signed", "woven"):
        comma = folded.rfind(", ", start, verb[0])
        anybody = _NOBODY.match(folded, start, end)
        if anybody is None and comma >= 0 and not words.at_once:
            anybody = _NOBODY.match(folded, comma, end)
            anybody = anybody if anybody and anybody["front"] else None
    if anybody and any(row[1] and 0 <= verb[0] - row[0][1] <= 2 for row in words.ahead):
        anybody = None  # "The Minister for Tides Jane Roe said"
    if anybody and not (anybody["behind"] and _APPOSITION.match(folded, anybody.end(), end)):
        place = anybody.span("front" if anybody["front"] else "behind")
        return _nobody((place[0], place[0] + len(folded[slice(*place)].rstrip())), folded[slice(*place)])
    if any(row[1] and _is_told_of(words, row) for row in words.ahead):
        return None  # "Jane Roe, the lead author, said"
    unnamed = next(reversed(list(_UNNAMED.finditer(folded, start, end))), None) if words.road != "after" else None
    if unnamed and folded[max(start, unnamed.start() - 2) : unnamed.start()] == ", ":
        nearer = any(row[1] and row[0][0] > unnamed.start() and not hangs(folded, row[0][0]) for row in words.ahead)
        if not nearer and unnamed.end() <= verb[0] <= unnamed.end() + 40:
            return _nobody(unnamed.span(), unnamed.group())
    return None


def _is_beside(folded: str, name: tuple[int, int], verb: tuple[int, int]) -> bool:
    """Whether a name stands right before the verb, with no more than an adverb between, and in no brackets."""
    return 0 <= verb[0] - name[1] <= 14 and _ADVERB.fullmatch(folded, name[1], verb[0]) is not None and folded[name[0] - 1 : name[0]] != "("


def _in_full(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the text has a given name before a last name that stands alone here, whatever it tells of him."""
    word = folded[start:end]
    if not word.isalpha():
        return None
    for full in re.finditer(rf"\b(?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?{word}\b(?! [A-Z])", folded[:SEARCHED]):
        if is_given_name(full["given"]):
            return full.span()
    return None


_ADVERB: Final = re.compile(r" ?(?:(?:once|also|then|further|later|recently|famously|[a-z]{3,9}ly) )?")


def _from_names(words: _Words, order: list[Named]) -> Subject | None:
    """The person named, else somebody without a name, else the likeliest run of capitals if it stands where a subject does."""
    for name, person in order:
        if person:
            return Subject(person, name, "person")
    folded = words.folded
    first = words.names[0][0] if words.names else (words.end, words.end)
    if first[0] <= words.start + 1 and folded.startswith("ing", words.verb[1] - 3) and _has_given_name(folded, first):
        return Subject(Known(first, (first,)), first, "person")  # "Jane Roe left the company, saying"
    if order and (direct := _right_behind(words, order[0][0])):
        return direct
    for unnamed in _UNNAMED.finditer(folded, words.start, words.end):
        if abs(unnamed.end() - words.verb[0]) <= 1 or not hangs(folded, unnamed.start()):
            return _nobody(unnamed.span(), unnamed.group())
    if not order:
        return None
    name = order[0][0]
    run = folded[slice(*name)]
    alone = Subject(Known(name, (name,)), name, "person")
    if _is_one_name(words, name):
        return alone
    if words.road == "signed" and is_full_name(run) and _APPOSITION.match(folded, name[1]) and not run.isupper():
        return alone  # "-Jane Roe, Harbor Watch"
    if (
        words.road == "woven"
        and _ACCORDING.match(folded, words.start, words.end)
        and is_full_name(run)
        and _KIND_BEFORE.search(folded, words.start, name[0])
    ):
        return alone  # "As described by the boat builder Jane Roe,"
    beside = abs(name[1] - words.verb[0]) <= 2 or abs(name[0] - words.verb[1]) <= 2
    hanging = words.road == "woven" and folded.startswith("ing", words.verb[1] - 3)  # "Jane Roe leaving her 'camp'"
    if (beside or words.road == "signed") and not hanging and _has_given_name(folded, name):
        return alone
    if hangs(folded, name[0]) and (office := _OFFICE_OF_BODY.match(folded, words.start, words.end)):
        return Subject(None, office.span("office"), "office")
    if beside or words.road == "signed" or (ORGANIZATION.search(run) and not (words.told and hangs(folded, name[0]))):
        return Subject(None, name, "organization")
    if order[0] in words.ahead and _is_told_of(words, order[0]):
        return alone
    for place, _ in order if words.at_once else ():
        if folded[place[0] - 2 : place[0]] == ", " and is_full_name(folded[slice(*place)]):
            return Subject(Known(place, (place,)), place, "person")  # "said her daughter, Jane Roe"
    if words.road == "before" and name[0] <= words.start + 2 and is_full_name(run) and _DOES.match(folded, name[1], words.end):
        return alone  # "Jane Roe responded, saying"
    return None


def _right_behind(words: _Words, name: tuple[int, int]) -> Subject | None:
    """The name right behind the verb, where what follows tells what it is: "said Jane Roe, a member of", "warned FFH, a group"."""
    folded = words.folded
    if not words.at_once or folded[words.verb[1] : name[0]] not in (" ", " the ") or not _ARTICLED.match(folded, name[1]):
        return None
    run = folded[slice(*name)]
    if is_full_name(run) or _is_one_name(words, name):
        return Subject(Known(name, (name,)), name, "person")
    return Subject(None, name, "organization") if run.isupper() or ORGANIZATION.search(run) else None


def _is_one_name(words: _Words, name: tuple[int, int]) -> bool:
    """Whether somebody is named by one name alone, with an honorific or a role beside it."""
    folded = words.folded
    run = folded[slice(*name)]
    if " " in run or run.isupper():
        return False
    if (_HONORED.search(folded, max(0, name[0] - 16), name[0]) and not _APPOSITION.match(folded, name[1])) or _HAS_ROLE.match(
        folded, name[1], name[1] + 80
    ):
        return True
    before = folded[max(0, name[0] - 20) : name[0]].rstrip().rsplit(" ", 1)[-1]
    return words.at_once and before.islower() and is_title(before) and before not in ("fellow", "senior", "member")


_OWNS: Final = re.compile(r"(?:\.[a-z]{2,4})?'s |(?<=s)' (?=[a-z])")
_APPOSITION: Final = re.compile(r", (?=[A-Z])")
_ACCORDING: Final = re.compile(r"(?:As described by|According to|In the words of|As) (?=[a-zA-Z])")
_KIND_BEFORE: Final = re.compile(r"\b(?!(?:the|an?|by|to|of|in|and)\b)[a-z-]+ $")
_HONORED: Final = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Drs?|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Sen|Senator|Rep|Congressm[ae]n|Congresswoman|President|Prime Minister|Minister|"
    r"Governor|Mayor|Secretary|Justice|Judge|Commissioner|Chairman|Chairwoman|King|Queen|Pope|Bishop|Pastor|DA|Attorney|Attorney General|Sheriff|Chief|Captain|Director|Dean|Officer|Ambassador|Administrator|Representative|Councilmember)\.? $"
)
_DOES: Final = re.compile(r" [a-z]+(?:ed|s)\b")
_HAS_ROLE: Final = re.compile(rf", (?:the |an? )?(?:[\w'&./-]+ ){{0,4}}(?i:{TITLE.pattern[4:]})")


_ACRONYM: Final = re.compile(r"^(?:[Tt]he )(?!C[A-Z]O\b|DA\b|PM\b|VP\b|MP\b)[A-Z]{2,5} ?$")


# a body's office without a name: "the union president", "Acme CTO"
_OFFICE: Final = (
    r"(?:C[EFTOIM]O|[Pp]resident|[Cc]hairm[ae]n|[Cc]hairwoman|[Cc]hair|[Dd]irector|[Ff]ounder|[Oo]fficial|[Ll]eader|[Cc]hief|[Ss]ecretary)"
)
_ENDS_AS_OFFICE: Final = re.compile(rf"[\w&.'-]+ {_OFFICE}$")
_BODY_OFFICE: Final = re.compile(
    rf"[ ,\"]*(?P<office>(?:(?:[Tt]he|[Aa]n?) )?(?:[A-Z][\w&.-]*(?:'s)? ){{1,4}}{_OFFICE}) (?:also |then )?(?:{SPEECH_VERBS})\b"
)


# who belongs to somebody or to a body and is not named: "said Acme's CEO", "said Jane Roe's mother"
_OWNED: Final = re.compile(
    rf" (?:(?P<office>(?:[A-Z][\w&.-]* ){{0,4}}[A-Z][\w&.-]*'s (?:[a-z][\w-]* ){{0,2}}(?i:{TITLE.pattern[4:]}))|"
    r"(?P<kin>(?:[A-Z][\w.-]* ){0,3}[A-Z][\w-]*'s (?:mother|father|parents|wife|husband|son|daughter|sister|brother|family|lawyer|attorney|aunt|uncle|widow|partner)))(?=[.\"]|$| (?:in|on|at) )"
)
# "The Lead Developer of Acme said"
_OFFICE_OF_BODY: Final = re.compile(
    rf"[ ,\"]*(?P<office>(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){{0,3}}(?i:{TITLE.pattern[4:]}))(?= (?:of|for|at) [^,.\"\n]{{2,60}}? (?:{SPEECH_VERBS})\b)"
)


def _nobody(place: tuple[int, int], words: str) -> Subject:
    if _ENDS_AS_OFFICE.search(words.strip()):
        return Subject(None, place, "office")
    return Subject(None, place, "organization" if _BODY.search(words) or _ACRONYM.search(words) else "unnamed")
