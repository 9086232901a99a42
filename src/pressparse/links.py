"""Web addresses, e-mail addresses and telephone numbers.

In goes a stretch of the manuscript, out come the addresses with their offsets. What is not certain is left out.
"""

from __future__ import annotations

import re
from typing import Final, Literal

from pressparse.manuscript import Manuscript
from pressparse.models import Email, Link, Options, Phone, Span

_LINK: Final = re.compile(r"(?i)(?<![\w@./-])(?:https?://|www\.)[^\s<>\"'()\[\]{}|^\\]{3,400}")
_EMAIL: Final = re.compile(
    r"(?i)(?<![a-z0-9.+%-])(?P<plain>[a-z0-9][\w.+%'-]{0,60}@(?:[a-z0-9][a-z0-9-]{0,60}\.){1,5}(?-i:[a-z]{2,12}|[A-Z]{2,6})(?-i:(?![a-z])))|"
    r"(?<![a-z0-9.+%-])(?P<user>[a-z0-9][\w.+-]{0,60}) ?(?:[\[({<] ?(?:at|@) ?[\])}>]| at |_{1,2}at_{1,2}) ?"
    r"(?P<host>[a-z0-9][a-z0-9-]{0,60}(?:(?: ?[\[({] ?(?:dot|\.) ?[\])}] ?|\.)[a-z0-9-]{2,60}){1,4})(?![\w-])"
)
_PHONE: Final = re.compile(
    r"(?i)(?<![a-z0-9.@/$€£+-])(?:\+ ?\d{1,3}[ .()/-]{0,3}|\(\+?\d{1,4}\)[ .-]{0,2}|1[ .-])?(?:\(\d{1,5}\)[ .-]{0,2}\d{2,8}(?:[ ./-]{1,3}\d{2,5}){0,4}|\d{2,5}(?:[ ./-]{1,3}\(?\d{2,8}\)?){1,5})"
    r"(?P<ext>,? {0,2}\(?(?:ext(?:ension)?|x)\.? ?:? ?\d{1,6}\)?)?(?![a-z0-9/$%-]|\.\d|,\d)|(?<![a-z0-9.@/$€£+-])\+\d{9,14}(?!\d)|"
    r"(?<![a-z0-9.@/$€£+-])(?:0\d{8,10}|\d{10})(?!\d)"
)
_KIND: Final = re.compile(
    r"(?i)\b(?:(?P<fax>fax|facsimile|f)|(?P<mobile>mobile|cell(?:ular|phone)?|mob|m|c)|(?P<office>office|tel(?:ephone)?|phone|ph|direct|desk|work|o|t|p))\b[ .:)#-]{0,4}$"
)
_DATE_LIKE: Final = re.compile(r"(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|(?:19|20)\d\d[ -]+(?:19|20)\d\d")


def find_links(manuscript: Manuscript, start: int = 0, end: int | None = None) -> tuple[Link, ...]:
    """The web addresses, scheme added where it is not written; closing punctuation is not part of them."""
    out = []
    for match in _LINK.finditer(manuscript.folded, start, len(manuscript.folded) if end is None else end):
        raw = manuscript.text[match.start() : match.end()].rstrip(".,;:!?*_")
        if "." not in raw[4:] or raw.lower() in ("www", "http://www"):
            continue
        url = raw if raw.lower().startswith("http") else "http://" + raw
        out.append(Link(url=url, span=Span(start=match.start(), end=match.start() + len(raw))))
    return tuple(out)


def find_emails(manuscript: Manuscript, start: int, end: int) -> tuple[Email, ...]:
    """The e-mail addresses, also those that hide their at sign."""
    if "@" not in manuscript.folded[start:end] and " at " not in manuscript.lower[start:end] and "at" not in manuscript.lower[start:end]:
        return ()
    out: list[Email] = []
    for match in _EMAIL.finditer(manuscript.folded, start, end):
        if match["plain"]:
            address = match["plain"]
        else:
            host = re.sub(r"(?i) ?[\[({] ?(?:dot|\.) ?[\])}] ?", ".", match["host"])
            address = f"{match['user']}@{host}"
            if not re.search(r"[\[({<_]", match.group()) and not re.search(r"(?i)\.(?:org|com|net|edu|gov|de|fr|info|es|it|uk)$", host):
                continue
        raw = manuscript.text[match.start() : match.end()].rstrip(".")
        address = address.rstrip(".").casefold()
        if all(known.address != address for known in out):
            out.append(Email(address=address, raw=raw, span=Span(start=match.start(), end=match.start() + len(raw))))
    return tuple(out)


def find_phones(manuscript: Manuscript, start: int, end: int, options: Options) -> tuple[Phone, ...]:
    """The telephone numbers; `e164` where phonenumbers holds the number to be valid in its country."""
    out: list[Phone] = []
    for match in _PHONE.finditer(manuscript.folded, start, end):
        raw = manuscript.folded[match.start() : match.end()]
        digits = sum(c.isdigit() for c in raw[: match.start("ext") - match.start()] if True) if match["ext"] else sum(c.isdigit() for c in raw)
        if not 7 <= digits <= 15 or _DATE_LIKE.search(raw):
            continue
        before = manuscript.folded[max(start, match.start() - 14) : match.start()]
        hint = _KIND.search(before)
        behind = re.match(
            r"(?i) ?[(,]? ?(?:(?P<mobile>mobile|cell|m)|(?P<fax>fax)|(?P<office>office|direct|o))\b",
            manuscript.folded[match.end() : min(end, match.end() + 10)],
        )
        kind = hint.lastgroup if hint else behind.lastgroup if behind else None
        out.append(_read_phone(manuscript, match, kind, options))  # type: ignore[arg-type]
    return tuple(out)


def _read_phone(manuscript: Manuscript, match: re.Match[str], kind: Literal["office", "mobile", "fax"] | None, options: Options) -> Phone:
    import phonenumbers  # imported late: its metadata is large

    start, end = match.span()
    raw = manuscript.text[start:end]
    number = manuscript.folded[start : match.start("ext") if match["ext"] else end]
    extension = re.sub(r"\D", "", match["ext"]) if match["ext"] else None
    e164 = None
    try:
        parsed = phonenumbers.parse(number, options.country)
        if phonenumbers.is_valid_number(parsed):
            e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    except phonenumbers.NumberParseException:
        pass
    return Phone(raw=raw, e164=e164, extension=extension, kind=kind, span=Span(start=start, end=end))
