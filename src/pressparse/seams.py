"""Seams: where an archive ran paragraphs or sections together in one line.

In goes the reading copy (`manuscript`), out come the offsets at which a paragraph is to be cut.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

# small words behind which a sentence goes on
LINKING: Final = frozenset(
    ["a", "an", "and", "at", "but", "by", "for", "from", "her", "his", "in", "into", "is", "its", "of", "on", "or", "our", "than", "that", "the", "their",
     "to", "was", "were", "which", "who", "will", "with"]
)  # fmt: skip
LONG_LINE: Final = 400
LONGEST_PARAGRAPH: Final = 1000  # in a longer one the blanks between paragraphs may be lost

_WIDE_GAP: Final = re.compile(r" {2,}(?=[^ ])")
_AFTER_SENTENCE: Final = re.compile(r"[.!?][\"')]?( {1,3})(?=[\"'(]?[A-Z])")
_RUNS_ON: Final = re.compile(r"[.!?](?<=[a-z0-9)%]{2}.)\"?(?=[A-Z](?:[a-z]|[ '][A-Za-z]))")
# what archives run into the end of the paragraph before it
_GLUED: Final = re.compile(
    r"About (?:the )?[A-Z]\w|(?:Media|Press|Investor|PR|Company|General) (?:[Cc]ontacts?|Relations)\b|Contact Details|Contacts?:|CONTACTS?\b|"
    r"Disclaimer:|Forward[- ](?:Looking|Statement)|Notes? to [Ee]ditors?|###|The issuer is solely responsible"
)
_GLUED_BEHIND_BLANKS: Final = re.compile(
    r"(?<=[a-z0-9.!?\"') ] )(?! )(?:(?:Media|Press|Investor) Contacts?(?: Details| Information)?:|# ?# ?#(?:\s|$)|-30-|SOURCE:? [A-Z]|"
    r"ABOUT [A-Z]{3}|About [A-Z][\w.&]+(?: [A-Z][\w.&]+){0,4}: |The issuer is solely responsible|FOR IMMEDIATE RELEASE|Forward[- ]Looking Statements?:? )"
)


# where the next section may be run into a sentence: a capital or a mark behind what is no blank
_SEAM: Final = re.compile(r"[A-Z#](?<=[a-z0-9.!?:\"')%/].)")
# one of these stands in all that is glued, at most so far from its start
_GLUE_WORDS: Final = (
    "About ",
    "ABOUT ",
    "Contact",
    "CONTACT",
    "Relations",
    "Disclaimer:",
    "Forward",
    "Note",
    "##",
    "# #",
    "-30-",
    "The issuer",
    "FOR IMM",
    "SOURCE",
)
_GLUE_REACH: Final = 10
HEAD: Final = 1500  # in which a title may run into its date or dateline
_MONTH: Final = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_GLUED_DATELINE: Final = re.compile(rf"\((?<=[a-z]\()(?=[A-Z][A-Za-z. ]{{2,25}}, [A-Z][A-Za-z.]{{1,14}}\) ?(?:-|{_MONTH} \d))")
# an archive that blanked the points leaves two blanks where a comma stood
_DATE_LINE: Final = re.compile(
    rf"  (?<=\w  )(?<!day  )(?<!Date  )((?:[A-Z][a-z]{{2,5}}day {{2}}|Date {{1,2}})?(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)? {{2}}|\d\d \d\d )\d{{4}}\b)(?: (?= [A-Z]|[A-Z]{{4,}}  |Washington  D ?C\b))?"
)


def find_seams(copy: str) -> list[int]:
    """Where an archive glued the next section to a sentence."""
    out: set[int] = set()
    for word in _GLUE_WORDS:
        at = copy.find(word)
        while at >= 0:
            for seam in _SEAM.finditer(copy, max(0, at - _GLUE_REACH), at + 1):
                if _GLUED.match(copy, seam.start()) and (copy[seam.start() - 1] != "/" or word == "About "):  # behind a link, not in it
                    out.add(seam.start())
            for place in (at, copy.rfind(" ", max(0, at - _GLUE_REACH), max(0, at - 1)) + 1):
                if copy[place - 1] == " " and _GLUED_BEHIND_BLANKS.match(copy, place):
                    out.add(place)
            at = copy.find(word, at + len(word))
    out.update(found.start() for found in _GLUED_DATELINE.finditer(copy, 0, HEAD))
    return sorted(out)


def _find_run_ons(text: str, copy: str, start: int, end: int) -> list[int]:
    """Where a sentence begins right behind the full stop of another: an archive lost the break between two paragraphs."""
    out = []
    at, marks = start, 0
    for stop in _RUNS_ON.finditer(copy, start, end):
        place = stop.end()
        if copy[place - 1] == '"':
            marks += copy.count('"', at, place - 1)
            at = place - 1
            if text[at] == "“" or (text[at] == '"' and marks % 2 == 0):
                continue  # it opens a quotation, which may go on behind its attribution
        out.append(place)
    return out


def _is_within_sentence(line: str, start: int, end: int) -> bool:
    """Whether a sentence goes on behind a gap: a scan or a typist widened it, or a mark was lost."""
    if end - start >= WIDEST_GAP or _LINK.match(line, end):
        return False
    return line[end].islower() or line[end] == "(" or line[max(0, start - 10) : start].rsplit(" ", 1)[-1] in LINKING


WIDEST_GAP: Final = 12
_LINK: Final = re.compile(r"https?://|www\.|[\w.+-]{1,40}@")


def cut_paragraph(text: str, copy: str, start: int, end: int, seams: Sequence[int]) -> list[tuple[int, int]]:
    """A paragraph cut where several stand in one line, or where an archive glued the next section to it."""
    places = set(seams[bisect_right(seams, start) : bisect_left(seams, end)])
    if end - start >= LONGEST_PARAGRAPH:
        runs_on = _find_run_ons(text, copy, start, end)
        places.update(runs_on if len(runs_on) > 1 else ())
    if end - start >= LONG_LINE and "  " in copy[start:end]:
        line = copy[start:end].replace("\n", " ")
        runs = [m.group(1) for m in _AFTER_SENTENCE.finditer(line)]
        wide = sum(len(run) > 1 for run in runs)
        # one or two wide gaps in a paragraph are a typist's; several, or a whole release in one line, are paragraph breaks
        several = wide >= 3 or end - start > 0.5 * len(copy)
        least = 2 if several and wide < 0.6 * len(runs) else 3
        for m in _WIDE_GAP.finditer(line):
            if (
                m.end() - m.start() >= least
                and not _is_within_sentence(line, m.start(), m.end())
                and "\n" not in copy[start + m.start() : start + m.end()]
            ):
                places.add(start + m.end())
        for m in _DATE_LINE.finditer(line, 0, max(0, HEAD - start)):
            places.difference_update(range(start + m.start(1), start + m.end(1)))
            places.update((start + m.start(1), start + m.end()) if m.end() > m.end(1) else (start + m.start(1),))
    if not places:
        return [(start, end)]
    out = []
    at = start
    for place in [*sorted(places), end]:
        piece = copy[at:place].strip()
        if piece:
            first = at + copy[at:place].index(piece[0])
            out.append((first, first + len(piece)))
        at = place
    return out
