"""Web addresses, e-mail addresses and telephone numbers.

In goes a stretch of the manuscript, out come the addresses with their offsets. What is not certain is left out.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from pressparse.manuscript import Manuscript
from pressparse.models import Email, Link, Options, Phone, Span

_LINK: Final = re.compile(r"(?i)(?<![@./-])(?:https?://|www\.)[^\s<>\"'()\[\]{}|^\\]{3,400}")
_NUMBER_BEHIND: Final = re.compile(r"(?<=\.(?:com|org|net|edu|gov))\(?\d{3}[).-]")
_EMAIL: Final = re.compile(
    r"(?i)(?<![a-z0-9.+%@-])(?P<plain>[a-z0-9][\w.+%'-]{0,60}@(?:[a-z0-9][a-z0-9-]{0,60}\.){1,5}(?-i:[a-z]{2,12}|[A-Z]{2,6})(?-i:(?![a-z])))|"
    r"(?<![a-z0-9.+%-])(?P<user>[a-z0-9][\w.+-]{0,60}) ?(?:[\[({<] ?(?:at|@) ?[\])}>]| at |_{1,2}at_{1,2}) ?"
    r"(?P<host>[a-z0-9][a-z0-9-]{0,60}(?:(?: ?[\[({] ?(?:dot|\.) ?[\])}] ?|\.)[a-z0-9-]{2,60}){1,4})(?![\w-])"
)
_EXTENSION: Final = r"(?P<ext%d>,? {0,2}\(?(?:ext(?:ension)?|x)\.? ?:? ?\d{1,6}\)?)?"
# the ten figures of a North American number, also where the next word is run into it; else groups of figures
_PHONE: Final = re.compile(
    r"(?i)(?<![0-9@/$€£+-])(?<!\d\.)(?:\+?1[ .-]{0,2})?(?:\(\d{3}\)[ .-]{0,2}|\d{3}[ ./-]{1,3})\d{3}[ .-]{1,2}\d{4}"
    + _EXTENSION % 1
    + r"|(?:(?<![a-z0-9@/$€£+-])(?<!\d\.)|(?<=[a-z])(?=[+(]))(?:\+ ?\d{1,3}[ .()/-]{0,3}|\(\+?\d{1,4}\)[ .-]{0,2})?"
    r"(?:\(?\d{1,5}\)?[ ./-]{1,3}|\(\d{1,5}\)){0,5}\d{2,11}" + _EXTENSION % 2 + r"(?![0-9$%]|[./-]\d|,\d)"
)
_UNPUNCTUATED: Final = re.compile(r"\+?\d+")
_ZIP: Final = re.compile(r"\d{5}-\d{4}|\d{4,8}(?: \d{1,2})?")
_LABELLED: Final = re.compile(r"(?i)(?:tel|phone|ph|mobile|mob|cell|call|at|on|contact|or|direct|office|fax|[tpmo])[ .:]{0,3}$")
_KIND: Final = re.compile(
    r"(?i)\b(?:(?P<fax>fax|facsimile|f)|(?P<mobile>mobile|cell(?:ular|phone)?|mob|m|c)|(?P<office>office|tel(?:ephone)?|phone|ph|direct|desk|work|o|t|p))\b[ .:)#-]{0,4}$"
)
_KIND_BEHIND: Final = re.compile(r"(?i) ?[(,]? ?(?:(?P<mobile>mobile|cell|m)|(?P<fax>fax)|(?P<office>office|direct|fixed|o))\b")
_DATE_LIKE: Final = re.compile(r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d[ -]+(?:19|20)\d\d")


def find_links(manuscript: Manuscript, start: int = 0, end: int | None = None) -> tuple[Link, ...]:
    """The web addresses, scheme added where it is not written; closing punctuation is not part of them."""
    if "http" not in manuscript.lower and "www." not in manuscript.lower:
        return ()
    out = []
    for match in _LINK.finditer(manuscript.folded, start, len(manuscript.folded) if end is None else end):
        raw = manuscript.text[match.start() : match.end()].rstrip(".,;:!?*_")
        if figures := _NUMBER_BEHIND.search(raw):
            raw = raw[: figures.start()]
        if "." not in raw[4:] or raw.lower() in ("www", "http://www"):
            continue
        url = raw if raw.lower().startswith("http") else "http://" + raw
        out.append(Link(url=url, span=Span(start=match.start(), end=match.start() + len(raw))))
    return tuple(out)


def find_emails(manuscript: Manuscript, start: int, end: int) -> tuple[Email, ...]:
    """The e-mail addresses, also those that hide their at sign and those that are run into the word before them."""
    out: list[Email] = []
    for match in _EMAIL.finditer(manuscript.folded, start, end):
        first = match.start()
        if match["plain"]:
            first += _run_in(manuscript.folded, start, first, match.end())
            address = manuscript.folded[first : match.end()]
        else:
            host = re.sub(r"(?i) ?[\[({] ?(?:dot|\.) ?[\])}] ?", ".", match["host"])
            address = f"{match['user']}@{host}"
            if not re.search(r"[\[({<_]", match.group()) and not re.search(r"(?i)\.(?:org|com|net|edu|gov|de|fr|info|es|it|uk)$", host):
                continue
        raw = manuscript.text[first : match.end()].rstrip(".")
        address = address.rstrip(".").casefold()
        out.append(Email(address=address, raw=raw, span=Span(start=first, end=first + len(raw))))
    return tuple(out)


_LOCAL: Final = r"(?:info|ir|media|press|news|contact|investors?|pr|office|editor|hello|mail|sales|support|communications|comms|enquiries|inquiries|admin|marketing|team|newsroom)"
_GENERIC: Final = re.compile(rf"(?i){_LOCAL}(?![a-z])")
_NUMBER_RUN_IN: Final = re.compile(r"[A-Za-z]*(?:1-)?\d{3}[.-]\d{3}[.-]\d{4}(?=[A-Za-z])")
_WORD_BEFORE: Final = re.compile(
    r"(?:Inc\.?|LLC|Ltd\.?|LLP|Corp\.?|Office|Relations|Communications|E-?mail|Advisory|Contact|Team|Manager|Director|Investor|Media|Public|Press|[A-Z]{2,}\.|Esq\.)"
)


def _run_in(folded: str, floor: int, start: int, end: int) -> int:
    """How many characters of what looks like the address belong to the word before it ("OfficeEditor@", "Roejroe@"): 0 mostly."""
    local = folded[start:end].split("@")[0]
    if number := _NUMBER_RUN_IN.match(local):
        return number.end()
    figures = len(local) - len(local.lstrip("0123456789"))
    if figures and (figures >= 4 or folded[start - 2 : start - 1].isdigit()) and local[figures : figures + 1].isalpha():
        return figures  # the end of a number or a postcode
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
            right[0].islower()
            and left[-1].islower()
            and (_GENERIC.fullmatch(right) or _is_of(right, [*names, left]))
            and left.isalpha()
            and len(left) > 2
        ):
            return k
    return 0


def _is_of(local: str, words: list[str]) -> bool:
    """Whether the address begins like a name made of these words: "jroe", "jane", "jane.roe", "jr"."""
    names = [word.lower() for word in words][-7:]
    for k, first in enumerate(names):
        if len(first) > 2 and local.startswith(first):
            return True
        for last in names[k + 1 :]:
            if (len(last) > 2 and local.startswith((first[0] + last, last))) or local == first[0] + last[0]:
                return True
    return False


def find_phones(manuscript: Manuscript, start: int, end: int, options: Options) -> tuple[Phone, ...]:
    """The telephone numbers; `e164` where phonenumbers holds the number to be valid in its country."""
    out: list[Phone] = []
    folded = manuscript.folded
    for match in _PHONE.finditer(folded, start, end):
        extension = "ext1" if match["ext1"] else "ext2"
        stop = match.start(extension) if match[extension] else match.end()
        first = match.start()
        if folded[first] == "(" and ")" not in folded[first:stop]:
            first += 1  # "(720-555-0142)"
        raw = folded[first:stop]
        before = folded[max(start, first - 14) : first]
        if not _is_phone(raw, before):
            continue
        hint = _KIND.search(before)
        behind = _KIND_BEHIND.match(folded, match.end(), min(end, match.end() + 12))
        kind = hint.lastgroup if hint else behind.lastgroup if behind else None
        out.append(_read_phone(manuscript, first, stop, match[extension], match.end(), kind, options))  # type: ignore[arg-type]
    return tuple(out)


def _is_phone(raw: str, before: str) -> bool:
    """Whether figures are a telephone number and no date, postcode, sum or house number."""
    digits = sum(c.isdigit() for c in raw)
    if not 6 <= digits <= 15 or (raw[0] != "+" and _DATE_LIKE.search(raw)) or raw.count("(") != raw.count(")"):
        return False
    if raw.startswith(("+", "0", "(")):
        return digits >= 7 or _LABELLED.search(before) is not None
    if _UNPUNCTUATED.fullmatch(raw):
        return digits == 10 or (digits >= 7 and _LABELLED.search(before) is not None)
    return not _ZIP.fullmatch(raw) or (_LABELLED.search(before) is not None and digits < 9)


def _read_phone(
    manuscript: Manuscript, start: int, stop: int, extension: str | None, end: int, kind: Literal["office", "mobile", "fax"] | None, options: Options
) -> Phone:
    import phonenumbers  # imported late: its metadata is large

    e164 = None
    try:
        parsed = phonenumbers.parse(manuscript.folded[start:stop], options.country)
        if phonenumbers.is_valid_number(parsed):
            e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    return Phone(
        raw=manuscript.text[start:end],
        e164=e164,
        extension=re.sub(r"\D", "", extension) if extension else None,
        kind=kind,
        span=Span(start=start, end=end),
    )
