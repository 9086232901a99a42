"""Web addresses, e-mail addresses and telephone numbers.

In goes a stretch of the manuscript, out come the addresses with their offsets. What is not certain is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from pressparse.manuscript import Manuscript
from pressparse.models import Email, Link, Options, Phone, Span

_LINK: Final = re.compile(r"(?i)(?<![@./-])(?:https?://|www\.)[^\s<>\"'()\[\]{}|^\\]{3,400}")
_RUN_ON: Final = re.compile(r"(?<=\.(?:com|org|net|edu|gov))(?:\(?\d{3}[).-]|[A-Z][a-z-])")  # what is run into the end of a host
# an address is read from its at sign to both sides; what an archive ran into the end of its host is no part of it
_USER: Final = re.compile(r"(?i)(?<![a-z0-9.+%@-])[a-z0-9][\w.+%'-]{0,60}\Z")
_HOST: Final = re.compile(
    r"(?i)[a-z0-9][a-z0-9-]{0,60}\.(?:(?!(?:com|org|net|edu|gov)(?:\d|www\.|https?:)|(?-i:(?:com|org|net|edu|gov)[A-Z]))[a-z0-9][a-z0-9-]{0,60}\.){0,4}"
    r"(?-i:(?:com|org|net|edu|gov)(?=\d|www\.|https?:|[A-Z])|(?:[a-z]{2,12}|[A-Z]{2,6})(?![a-z]))"
)
_TLD: Final = r"(?:org|com|net|edu|gov|de|fr|info|es|it|uk|eu|ca|au|nz|ie|nl|be|ch|at|se|no|dk|fi)"
_HIDDEN: Final = re.compile(
    r"(?i)(?<![\w.+%-])(?P<user>[a-z0-9][\w.+-]{0,60}?)(?P<at> ?(?:[\[({<] ?(?:at|@|a) ?[\])}>]|_{1,2}at_{1,2}|-at-) ?| at | @ )"
    r"(?P<host>(?!www\.)[a-z0-9][a-z0-9-]{0,60}(?:(?: ?[\[({] ?(?:dot|\.) ?[\])}] ?| dot | ?-dot- ?|\.)[a-z0-9][a-z0-9-]{1,60}){1,4}"
    rf"|[a-z0-9][a-z0-9-]{{1,60}} {_TLD})(?![\w-])"
)
_HIDES: Final = re.compile(r"(?i)[\[({<] ?(?:at|@|a) ?[\])}>]|_at_|-at-| at | @ ")
_DOT: Final = re.compile(r"(?i) ?[\[({] ?(?:dot|\.) ?[\])}] ?| ?-dot- ?| dot | ")
_COMMON_HOST: Final = re.compile(rf"(?i).*\.{_TLD}")
_EXTENSION: Final = r"(?P<ext%d>,? {0,2}\(?(?:ext(?:ensio)?n?|x)\.? ?:? ?\d{1,6}\)?)?"
# the ten figures of a North American number, also where the next word is run into it; else groups of figures
_PHONE: Final = re.compile(
    r"(?i)(?=[(+\d])(?:(?<![0-9@$€£+-])(?<!\D/)(?<!\d\.)(?:\+?1[ .-]{0,2})?(?:\(\d{3}\)[ .-]{0,2}|\d{3}[ ./-]{1,3})\d{3}[ .-]{1,2}\d{4}"
    + _EXTENSION % 1
    + r"|(?:(?<![a-z0-9@/$€£+-])(?<!\d\.)|(?<=[a-z])(?=[+(]|\d{10}(?!\d)))(?:\+ ?\d{1,3}[ .()/-]{0,3}|\(\+?\d{1,4}\)[ .-]{0,2})?"
    r"(?:\(?(?:0\d{5}|\d{1,5})\)?[ ./-]{1,3}|\(\d{1,5}\)){0,5}\d{2,11}" + _EXTENSION % 2 + r"(?![0-9$%]|[./-]\d|,\d))"
)
_VANITY: Final = re.compile(
    r"(?<![\w@/-])(?:1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\)?[ .-]{1,2}(?=[\d-]{0,7}[A-Z])[A-Z\d]{2,9}(?:-[A-Z\d]{2,7}){0,2}(?![\w-])"
)
_SECOND: Final = re.compile(r"(?<=\d{3}) (?=0\d{1,4}[ -]\d|\+\d|\(0)")
NEAR: Final = 200
MOST_FIGURES: Final = 13  # of a number without the sign or the zero of an international one
_UNPUNCTUATED: Final = re.compile(r"\+?\d+")
_ZIP: Final = re.compile(r"\d{5}-\d{4}|\d{4,8}(?: \d{1,2})?")
_LABELLED: Final = re.compile(r"(?i)(?:tel|phone|ph|mobile|mob|cell|call|at|on|contact|or|direct|office|fax|[tpmo])[ .:]{0,3}$")
_KIND: Final = re.compile(
    r"(?i)(?:\b|(?<=(?-i:[a-z\d]))(?=(?-i:[A-Z])))(?:(?P<fax>fax|facsimile|f)|(?P<mobile>mobile|cell(?:ular|phone)?|mob|m|c)|(?P<office>office|tel(?:ephone)?|phone|ph|direct|desk|work|o|t|p))\b[ .:)#-]{0,4}$"
)
_KIND_BEHIND: Final = re.compile(r"(?i) ?[(,]? ?(?:(?P<mobile>mobile|cell|m)|(?P<fax>fax)|(?P<office>office|direct|fixed|o))\b(?![ .:]{0,3}[+(\d])")
_DATE_LIKE: Final = re.compile(
    r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d[ -]+(?:19|20)\d\d|^(?:19|20)\d\d[-/]\d{2,4}$|^[0-3]?\d \d\d (?:19|20)\d\d$"
)


def find_links(manuscript: Manuscript, start: int = 0, end: int | None = None) -> tuple[Link, ...]:
    """The web addresses, scheme added where it is not written; closing punctuation is not part of them."""
    lower = manuscript.lower
    stop = len(lower) if end is None else end
    out = []
    at = start
    for place in sorted([*_places(lower, "http", start, stop), *_places(lower, "www.", start, stop)]):
        match = _LINK.match(manuscript.folded, place, stop) if place >= at else None
        if match is None:
            continue
        at = match.end()
        raw = manuscript.text[match.start() : match.end()].rstrip(".,;:!?*_")
        if behind := _RUN_ON.search(raw):
            raw = raw[: behind.start()]
        if "." not in raw[4:] or raw.lower() in ("www", "http://www"):
            continue
        url = raw if raw.lower().startswith("http") else "http://" + raw
        out.append(Link(url=url, span=Span(start=match.start(), end=match.start() + len(raw))))
    return tuple(out)


def _places(lower: str, opening: str, start: int, end: int) -> Iterator[int]:
    place = lower.find(opening, start, end)
    while place >= 0:
        yield place
        place = lower.find(opening, place + 1, end)


def find_emails(manuscript: Manuscript, start: int, end: int) -> tuple[Email, ...]:
    """The e-mail addresses, also those that hide their at sign and those that are run into the word before them."""
    folded = manuscript.folded
    found: list[tuple[int, int, str]] = []
    for at in _places(folded, "@", start, end):
        user = _USER.search(folded, max(start, at - 61), at)
        host = _HOST.match(folded, at + 1, end) if user else None
        if user and host:
            first = user.start() + _run_in(folded, start, user.start(), host.end())
            found.append((first, host.end(), folded[first : host.end()]))
    if _HIDES.search(folded, start, end):
        for match in _HIDDEN.finditer(folded, start, end):
            host_name = _DOT.sub(".", match["host"])
            if match["at"] not in (" at ", " AT ", " @ ") or _COMMON_HOST.fullmatch(host_name):
                found.append((match.start(), match.end(), f"{match['user']}@{host_name}"))
    out: list[Email] = []
    for first, last, address in sorted(found):
        raw = manuscript.text[first:last].rstrip(".")
        out.append(Email(address=address.rstrip(".").casefold(), raw=raw, span=Span(start=first, end=first + len(raw))))
    return tuple(out)


_LOCAL: Final = r"(?:info|ir|media|press|news|contact|investors?|pr|office|editor|hello|mail|sales|support|communications|comms|enquiries|inquiries|admin|marketing|team|newsroom)"
_GENERIC: Final = re.compile(rf"(?i){_LOCAL}(?![a-z])")
_NUMBER_RUN_IN: Final = re.compile(r"[A-Za-z]*(?:(?:1-)?\d{3}[.-]\d{3}[.-]\d{4}|\d{10})(?=[A-Za-z])")
_NUMBER_ENDS: Final = re.compile(r"\d{3}[.-]\d{4}(?=[A-Za-z])")
_WORD_BEFORE: Final = re.compile(
    r"(?:Inc\.?|LLC|Ltd\.?|LLP|Corp\.?|Office|Relations|Communications|E-?mail|Advisory|Contact|Team|Manager|Director|Investor|Media|Public|Press|[A-Z]{2,}\.|Esq\.)"
)


def _run_in(folded: str, floor: int, start: int, end: int) -> int:
    """How many characters of what looks like the address belong to the word before it ("OfficeEditor@", "Roejroe@"): 0 mostly."""
    local = folded[start:end].split("@")[0]
    if number := _NUMBER_RUN_IN.match(local) or (_NUMBER_ENDS.match(local) if folded.endswith((") ", ")  "), 0, start) else None):
        return number.end()
    figures = len(local) - len(local.lstrip("0123456789"))
    if figures and (figures >= 4 or folded[start - 2 : start - 1].isdigit()) and local[figures : figures + 1].isalpha():
        return figures  # the end of a number or a postcode
    near = max(floor, start - NEAR)
    line = folded.rfind("\n", near, start) + 1
    if not folded[max(near, line) : start].strip():
        return 0  # nothing stands before it in its line
    names = [w for w in re.findall(r"[A-Z][a-z]+|\b[A-Z]\b", folded[max(floor, start - 60) : start]) if not _WORD_BEFORE.fullmatch(w)]
    for k in range(2, len(local) - 1):
        left, right = local[:k], local[k:]
        if left[-1] in "-_" or (left[-1] == "." and not _WORD_BEFORE.fullmatch(left)) or not (left[0].isupper() or left[0].isdigit()):
            continue
        if any(name.startswith(left) for name in names):
            continue
        if _WORD_BEFORE.fullmatch(left) and (right[0].isalpha() and (right[0].islower() or left[-1].islower())):
            if _GENERIC.match(right) or left[-1] in "." or right[0].isupper() or _is_of(right, [*names, left]):
                return k
        elif (
            left.isalpha()
            and len(left) > 2
            and (left[-1].islower() or (left.isupper() and right[0].islower() and len(left) < 6))
            and ((_GENERIC.fullmatch(right) and right[0].islower()) or _is_of(right, names if right[0].isupper() else [*names, left]))
        ):
            return k
    return 0


def _is_of(local: str, words: list[str]) -> bool:
    """Whether the address begins like a name made of these words: "jroe", "jane", "jane.roe", "jr"."""
    names = [word.lower() for word in words][-7:]
    local = local.lower()
    for k, first in enumerate(names):
        if len(first) > 2 and local.startswith(first):
            return True
        for last in names[k + 1 :]:
            if (len(last) > 2 and local.startswith((first[0] + last, last))) or local == first[0] + last[0]:
                return True
    return False


def find_phones(manuscript: Manuscript, start: int, end: int, options: Options) -> tuple[Phone, ...]:
    """The telephone numbers; `e164` where phonenumbers holds the number to be valid in its country."""
    folded = manuscript.folded
    out: list[Phone] = []
    for first, stop, last in _number_places(manuscript, start, end):
        before = folded[max(start, first - 14) : first]
        if not _is_phone(folded[first:stop], before):
            continue
        hint = _KIND.search(before)
        behind = _KIND_BEHIND.match(folded, last, min(end, last + 12))
        kind: Literal["office", "mobile", "fax"] | None = (hint or behind).lastgroup if hint or behind else None  # type: ignore[assignment, union-attr]
        extension = re.sub(r"\D", "", folded[stop:last])
        e164 = _read_number(folded[first:stop], options.country)
        out.append(Phone(raw=manuscript.text[first:last], e164=e164, extension=extension or None, kind=kind, span=Span(start=first, end=last)))
    return tuple(out)


def _number_places(manuscript: Manuscript, start: int, end: int) -> list[tuple[int, int, int]]:
    """Where figures stand that may be a number: its start, its end, and the end of its extension."""
    folded = manuscript.folded
    out: list[tuple[int, int, int]] = []
    at = start
    while match := _PHONE.search(folded, at, end):
        cell = manuscript.text.find("\t", match.start(), match.end())
        if cell >= 0 and (shorter := _PHONE.match(folded, match.start(), cell)):
            match = shorter  # a number does not go on in the next cell
        at = max(match.end(), at + 1) if cell < 0 else max(cell, match.end())
        extension = match["ext1"] or match["ext2"] or ""
        first, stop = match.start(), match.end() - len(extension)
        if folded[first] == "(" and ")" not in folded[first:stop]:
            first += 1  # "(720-555-0142)"
        second = _SECOND.search(folded, first, stop) if sum(map(str.isdigit, folded[first:stop])) > 13 else None
        if second:  # two numbers with nothing but a blank between
            out.append((first, second.start(), second.start()))
            first = second.start() + 1
        out.append((first, stop, match.end()))
    vanity = _VANITY.finditer(folded, start, end) if "8" in folded[start:end] else ()
    spelt = [(m.start(), m.end(), m.end()) for m in vanity if 10 <= sum(map(str.isalnum, m.group())) <= 13]
    if spelt:
        starts = [row[0] for row in spelt]
        out = [row for row in out if (k := bisect_left(starts, row[1])) == 0 or spelt[k - 1][1] <= row[0]]
    return sorted(out + spelt)


def _is_phone(raw: str, before: str) -> bool:
    """Whether figures are a telephone number and no date, postcode, sum or house number."""
    digits = sum(map(str.isalnum, raw))
    if not 6 <= digits <= 15 or (raw[0] != "+" and _DATE_LIKE.search(raw)) or raw.count("(") != raw.count(")"):
        return False
    if digits > MOST_FIGURES and raw[0] not in "+0(":
        return False
    if raw.startswith(("+", "0", "(")):
        return digits >= 7 or _LABELLED.search(before) is not None
    if _UNPUNCTUATED.fullmatch(raw):
        return digits == 10 or (digits >= 7 and _LABELLED.search(before) is not None)
    return not _ZIP.fullmatch(raw) or (_LABELLED.search(before) is not None and digits < 9)


@lru_cache(maxsize=4096)
def _read_number(raw: str, country: str) -> str | None:
    """The number in E.164, None where it is not valid."""
    import phonenumbers  # imported late: its metadata is large

    if any(c.isalpha() for c in raw):
        raw = phonenumbers.convert_alpha_characters_in_number(raw)
    try:
        parsed = phonenumbers.parse(raw, country)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if phonenumbers.is_valid_number(parsed) else None
