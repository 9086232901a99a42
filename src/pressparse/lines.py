"""Lines put together to paragraphs again: a right margin, the end of a page or a link on a line of its own broke them.

In goes the reading copy (`manuscript`), in which every line break is a line feed, out come its lines with the blank lines above them, by paragraphs.
"""

from __future__ import annotations

import itertools
import re
from typing import Final, NamedTuple

from pressparse.seams import LINKING

NARROWEST_WRAP: Final = 45
WIDEST_WRAP: Final = 135
MARK: Final = re.compile(r"(?:#{1,6} +|[-*•·▪◦●○■»§o] +|\*\*|__?(?=\w)|\*(?=\w)|\(?[0-9a-zA-Z]{1,2}[.)] +)")
BULLET: Final = re.compile(r"[-*•·▪◦●○■»] +|\(?(?:\d{1,2}|[a-zA-Z])[.)] +|#{1,6} ")
# how long a line is at least that ends within a sentence
SHORTEST_SENTENCE: Final = 20
_STOP_ALONE: Final = re.compile(r"[.,;)]{1,2}(?= [a-zA-Z]|$)")
_STANDS_ALONE: Final = re.compile(
    r"(?:\S{0,60}(?:@|://|www\.|\.(?:com|org|net|gov|edu)\b)|(?i:ends?|more|by|for (?:immediate )?release|embargo\w*)\b)"
)
_HONORED: Final = (" Sen.", " Rep.", " Gov.", " Dr.", " Mr.", " Mrs.", " Ms.")


class Line(NamedTuple):
    """A line from its first to its last visible character, with the number of blank lines above."""

    start: int
    end: int
    gap: int


def split_lines(copy: str) -> list[Line]:
    """The lines in which something is visible."""
    lines: list[Line] = []
    at = gap = 0
    for raw in copy.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            lines.append(Line(start, start + len(stripped), gap if lines else 1))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return lines


def join_lines(copy: str, lines: list[Line]) -> list[list[Line]]:
    """Lines that were broken at a right margin, or where a page ended or a link stood, put together again."""
    width = _wrap_width(copy, lines)
    paragraphs: list[list[Line]] = []
    for line in lines:
        above = paragraphs[-1] if paragraphs else None
        if above and ((line.gap == 0 and width and _goes_on(copy, above, line, width)) or _is_unfinished(copy, above[0].start, above[-1], line)):
            above.append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _wrap_width(copy: str, lines: list[Line]) -> int:
    """The right margin of a hard-wrapped text, 0 where lines are paragraphs."""
    broken = [(above.end - above.start, copy[line.start].islower()) for above, line in itertools.pairwise(lines) if line.gap == 0]
    lengths = sorted(length for length, _ in broken if length >= NARROWEST_WRAP)
    if len(lengths) < 2:
        return 0
    width = lengths[(len(lengths) - 1) * 9 // 10]
    near = sum(0.8 * width <= length <= width * 1.1 for length in lengths)
    small = sum(small for length, small in broken if length >= NARROWEST_WRAP)  # a sentence that goes on seldom goes on with a capital
    return width if width <= WIDEST_WRAP and near >= 0.6 * len(lengths) and small >= 0.2 * len(lengths) else 0


def _goes_on(copy: str, paragraph: list[Line], line: Line, width: int) -> bool:
    """Whether `line` would not have fitted behind the line above, so that the break is the margin's."""
    above = paragraph[-1]
    if BULLET.match(copy, line.start, line.end) or copy.startswith("About ", line.start):
        return False
    length = above.end - above.start
    first = copy.find(" ", line.start, line.end)
    word = (first if first >= 0 else line.end) - line.start
    if length + 1 + word > width - 3:
        return length > 0.5 * width
    return length > 0.7 * width and copy[line.start].islower()


LONGEST_TITLE_LINE: Final = 150
_INNER_CAPITAL: Final = re.compile(r"(?:.|[a-z]+)[A-Z]")  # "iPhone"


def _is_unfinished(copy: str, start: int, above: Line, line: Line) -> bool:
    """Whether the sentence that begins at `start` and of which `above` is the last line goes on with `line`, whatever stands between."""
    first, end = copy[line.start], above.end
    if first in ".,;)":
        return copy[end - 1] not in ".:;" and _STOP_ALONE.match(copy, line.start, line.end) is not None
    if first.isupper() and line.gap == 0 and copy.endswith(_HONORED, max(start, end - 5), end):
        return True
    if (
        (copy[start] == "#" and line.end - line.start > LONGEST_TITLE_LINE)  # a title does not go on with a paragraph
        or end - start < SHORTEST_SENTENCE
        or not first.isalpha()
        or copy[end - 1] in '.!?:;"*'
        or MARK.match(copy, line.start, line.end)
    ):
        return False
    if first.islower():
        running_head = copy.find("   ", above.start, end) >= 0
        is_name = _INNER_CAPITAL.match(copy, line.start, line.end) is not None
        return end - start > NARROWEST_WRAP and not (running_head or is_name) and not _STANDS_ALONE.match(copy, line.start, line.end)
    last_word = copy[end - SHORTEST_SENTENCE : end].rsplit(" ", 1)[-1].lower()
    return last_word in LINKING and not _STANDS_ALONE.match(copy, line.start, line.end)


def may_be_marked(copy: str, start: int) -> bool:
    """Whether a mark can stand here: what begins with two letters has one only as "ab)" or "ab."."""
    return not copy[start : start + 2].isalpha() or copy[start + 2 : start + 3] in (".", ")")
