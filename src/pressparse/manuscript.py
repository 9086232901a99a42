r"""The manuscript: the source text, and a reading copy of the same length in which it is searched.

In the reading copy (`folded`) line furniture is blanked (mail-quote marks), typographic
quotes and dashes are plain, every kind of blank is a space, and `\n` stands only where a block ends. So a pattern may
treat ` ` as "any blank", and each offset means the same place in both. The source is never rewritten.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

SectionKind = Literal[
    "masthead", "release_line", "headline", "subheadline", "dateline", "body", "table", "boilerplate", "contact", "end_mark", "notes", "disclaimer",
    "source_line", "chrome",
]  # fmt: skip

# one character to one character: quotes straight, dashes plain, blanks plain, every line break "\n"
FOLDING: Final = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»〝〞＂″", '"'),
        **dict.fromkeys("‘’‚‛‹›´`＇′ʼ", "'"),
        **dict.fromkeys("–—―‒‐‑−﹘﹣－", "-"),
        **dict.fromkeys("\t\x00\x1c\x1d\x1e\x1f\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))), " "),
        **dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"),
    }
)
_FOLDS: Final = tuple((chr(character), plain) for character, plain in FOLDING.items())
_ASCII_FOLDS: Final = tuple(fold for fold in _FOLDS if fold[0].isascii())
# UTF-8 that an archive read as Latin-1: dashes and quotation marks of three characters
FILL: Final = "\u2060"  # no blank and no letter: fills what is left of three characters that stand for one
MISREAD: Final = {
    "â\x80\x93": "---", "â\x80\x94": "---", "â\x80\x98": "'''", "â\x80\x99": "'''", "â\x80\x9c": '"' + 2 * FILL, "â\x80\x9d": 2 * FILL + '"',
}  # fmt: skip
_MISREAD: Final = re.compile("|".join(MISREAD))
_DOUBLED: Final = re.compile(r"(?<!')(?:(?P<opens>(?:(?<=[\s(])|^)''(?=\w))|(?<=[\w.,!?)])''(?![\w']))", re.MULTILINE)
NARROWEST_WRAP: Final = 45
WIDEST_WRAP: Final = 135
LONG_LINE: Final = 400
LONGEST_PARAGRAPH: Final = 1000  # in a longer one the blanks between paragraphs may be lost

_MARK: Final = re.compile(r"(?:#{1,6} +|[-*•·▪◦●○■»§o] +|\*\*|__?(?=\w)|\*(?=\w)|\(?[0-9a-zA-Z]{1,2}[.)] +)")
_BULLET: Final = re.compile(r"[-*•·▪◦●○■»] +|\(?(?:\d{1,2}|[a-zA-Z])[.)] +|#{1,6} ")
_MAIL_QUOTE: Final = re.compile(r"^(?: {0,3}> ?){1,6}", re.MULTILINE)
_WIDE_GAP: Final = re.compile(r" {2,}(?=[^ ])")
_AFTER_SENTENCE: Final = re.compile(r"[.!?][\"')]?( {1,3})(?=[\"'(]?[A-Z])")
_RUNS_ON: Final = re.compile(r"[.!?](?<=[a-z0-9)%]{2}.)\"?(?=[A-Z](?:[a-z]|[ '][A-Za-z]))")
# what archives run into the end of the paragraph before it
_GLUED: Final = re.compile(
    r"About (?:the )?[A-Z]\w|(?:Media|Press|Investor|PR|Company|General) (?:[Cc]ontacts?|Relations)\b|Contact Details|Contacts?:|CONTACTS?\b|"
    r"Disclaimer:|Forward[- ](?:Looking|Statement)|Notes? to [Ee]ditors?|###|The issuer is solely responsible"
)
_GLUED_BEHIND_BLANKS: Final = re.compile(
    r"(?<=[a-z0-9.!?\"') ] )(?! )(?:(?:Media|Press|Investor) Contacts?(?: Details| Information)?:|# ?# ?#(?:\s|$)|-30-|"
    r"ABOUT [A-Z]{3}|About [A-Z][\w.&]+(?: [A-Z][\w.&]+){0,4}: |FOR IMMEDIATE RELEASE|Forward[- ]Looking Statements?:? )"
)


# where the next section may be run into a sentence: a capital or a mark behind what is no blank
_SEAM: Final = re.compile(r"[A-Z#](?<=[a-z0-9.!?:\"')%].)")
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
)
_GLUE_REACH: Final = 10


# how long a line is at least that ends within a sentence
SHORTEST_SENTENCE: Final = 20
_STOP_ALONE: Final = re.compile(r"[.,;)]{1,2}(?= [a-zA-Z]|$)")
_STANDS_ALONE: Final = re.compile(r"(?:\S{0,60}(?:@|://|www\.|\.(?:com|org|net|gov|edu)\b)|(?i:ends?|more|by)\b)")
_LINKING: Final = frozenset(
    ["a", "an", "and", "at", "but", "by", "for", "from", "her", "his", "in", "into", "is", "its", "of", "on", "or", "our", "than", "that", "the", "their",
     "to", "was", "were", "which", "who", "will", "with"]
)  # fmt: skip


class Block(NamedTuple):
    """A paragraph, a line of a list, or a part of a line that stands for itself (a dateline)."""

    start: int  # first visible character, marks of Markdown and bullets included
    end: int  # after the last visible character
    words: tuple[int, int]  # the passage without the marks around it
    gap: int  # blank lines above: 0 when it follows on the next line, -1 when it goes on in the same line
    mark: str  # the mark before it: "", "#", "-", "*", "1." ...
    dateline: bool = False  # cut off as the dateline of the paragraph that follows
    site: bool = False  # the site's name behind the title of a page
    place: bool = False  # reads as a dateline that has a line of its own


class Zone(NamedTuple):
    """A run of blocks of one kind, as the labeller found it, with the names of the cues that decided it."""

    kind: SectionKind
    start: int
    end: int
    confidence: float
    cues: tuple[str, ...]


class Manuscript(NamedTuple):
    """The source, its reading copies of the same length, its blocks, and its line furniture."""

    text: str
    folded: str
    lower: str  # `folded` in lower case
    blocks: tuple[Block, ...]
    furniture: tuple[tuple[int, int], ...]  # pieces inside blocks that are no words, in order


class _Line(NamedTuple):
    start: int
    end: int
    gap: int


def split_manuscript(text: str) -> Manuscript:
    """The reading copy of `text` and its blocks."""
    copy = text
    for character, plain in _ASCII_FOLDS if copy.isascii() else _FOLDS:  # a text has few of them: faster than to translate
        if character in copy:
            copy = copy.replace(character, plain)
    if "â\x80" in copy:
        copy = _MISREAD.sub(lambda m: MISREAD[m.group()], copy)
    if "''" in copy:  # doubled apostrophes are one mark
        copy = _DOUBLED.sub(lambda m: ' "' if m["opens"] is not None else '" ', copy)
    if "\r" in copy:
        copy = copy.replace("\r\n", " \n").replace("\r", "\n")
    copy, furniture = _blank_mail_quotes(copy)
    lines = _split_lines(copy)
    paragraphs = _join_wrapped(copy, lines)
    seams = _find_seams(copy)
    blocks: list[Block] = []
    for paragraph in paragraphs:
        start, end, gap = paragraph[0].start, paragraph[-1].end, paragraph[0].gap
        for piece_start, piece_end in _cut(text, copy, start, end, seams):
            blocks.append(_read_block(copy, piece_start, piece_end, gap))
            gap = -1
    folded = _without_inner_breaks(copy, blocks)
    lower = folded.lower()
    if len(lower) != len(folded):  # a few letters grow in lower case
        lower = "".join(small if len(small := c.lower()) == 1 else c for c in folded)
    return Manuscript(text, folded, lower, tuple(blocks), tuple(furniture))


def read_words(manuscript: Manuscript, start: int, end: int) -> tuple[str, list[tuple[int, int]]]:
    r"""The words of `start:end` as one reads them, blocks `\n\n` apart, and their unbroken pieces.

    Raises ValueError where nothing visible stands between the two offsets.
    """
    folded = manuscript.folded
    if start < end and not manuscript.furniture and folded.find("\n", start, end) < 0 and folded[start] != " " != folded[end - 1]:  # nearly always
        return " ".join(manuscript.text[start:end].split()), [(start, end)]
    pieces = _pieces(manuscript, start, end)
    if not pieces:
        raise ValueError(f"nothing visible between {start} and {end}")
    if len(pieces) == 1:
        return " ".join(manuscript.text[slice(*pieces[0])].split()), pieces
    words = ""
    for k, (a, b) in enumerate(pieces):
        between = manuscript.folded[pieces[k - 1][1] : a] if k else ""
        words += between + " ".join(manuscript.text[a:b].split())  # a line break inside a piece is the margin's
    return _fold_blanks(words), pieces


def _fold_blanks(words: str) -> str:
    """Runs of blanks as one space, paragraph breaks as an empty line."""
    paragraphs = (" ".join(p.split()) for p in words.split("\n"))
    return "\n\n".join(p for p in paragraphs if p)


def _pieces(manuscript: Manuscript, start: int, end: int) -> list[tuple[int, int]]:
    """`start:end` cut at the furniture and at the ends of blocks, each piece trimmed to its visible characters."""
    cuts: list[tuple[int, int]] = []
    furniture = manuscript.furniture
    k = max(0, bisect_left(furniture, (start, start)) - 1)
    while k < len(furniture) and furniture[k][0] < end:
        if furniture[k][1] > start:
            cuts.append(furniture[k])
        k += 1
    line = manuscript.folded.find("\n", start, end)
    while line >= 0:
        cuts.append((line, line + 1))
        line = manuscript.folded.find("\n", line + 1, end)
    cuts.sort()
    pieces = []
    at = start
    for a, b in [*cuts, (end, end)]:
        piece = manuscript.folded[at:a]
        if piece.strip():
            pieces.append((at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())))
        at = max(at, b)
    return pieces


def _blank_mail_quotes(copy: str) -> tuple[str, list[tuple[int, int]]]:
    """Where most lines are mail-quoted, the quote marks are furniture."""
    if copy.count("\n>") < 2 and not copy.startswith(">"):
        return copy, []
    marks = [m.span() for m in _MAIL_QUOTE.finditer(copy) if m.end() > m.start()]
    visible = sum(1 for line in copy.split("\n") if line.strip())
    if len(marks) < 0.6 * visible:
        return copy, []
    out, at = [], 0
    for a, b in marks:
        out += [copy[at:a], " " * (b - a)]
        at = b
    blanked = "".join(out) + copy[at:]
    return (blanked, marks) if blanked.strip() else (copy, [])


def _split_lines(copy: str) -> list[_Line]:
    lines: list[_Line] = []
    at = gap = 0
    for raw in copy.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            lines.append(_Line(start, start + len(stripped), gap if lines else 1))
            gap = 0
        else:
            gap += 1
        at += len(raw) + 1
    return lines


def _join_wrapped(copy: str, lines: list[_Line]) -> list[list[_Line]]:
    """Lines that were broken at a right margin, or where a page ended or a link stood, put together again."""
    width = _wrap_width(copy, lines)
    paragraphs: list[list[_Line]] = []
    for line in lines:
        above = paragraphs[-1] if paragraphs else None
        if above and ((line.gap == 0 and width and _goes_on(copy, above, line, width)) or _is_unfinished(copy, above[0].start, above[-1], line)):
            above.append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _wrap_width(copy: str, lines: list[_Line]) -> int:
    """The right margin of a hard-wrapped text, 0 where lines are paragraphs."""
    broken = [(above.end - above.start, copy[line.start].islower()) for above, line in itertools.pairwise(lines) if line.gap == 0]
    lengths = sorted(length for length, _ in broken if length >= NARROWEST_WRAP)
    if len(lengths) < 2:
        return 0
    width = lengths[(len(lengths) - 1) * 9 // 10]
    near = sum(0.8 * width <= length <= width * 1.1 for length in lengths)
    small = sum(small for length, small in broken if length >= NARROWEST_WRAP)  # a sentence that goes on seldom goes on with a capital
    return width if width <= WIDEST_WRAP and near >= 0.6 * len(lengths) and small >= 0.2 * len(lengths) else 0


def _goes_on(copy: str, paragraph: list[_Line], line: _Line, width: int) -> bool:
    """Whether `line` would not have fitted behind the line above, so that the break is the margin's."""
    above = paragraph[-1]
    if _BULLET.match(copy, line.start, line.end) or copy.startswith("About ", line.start):
        return False
    length = above.end - above.start
    first = copy.find(" ", line.start, line.end)
    word = (first if first >= 0 else line.end) - line.start
    if length + 1 + word > width - 3:
        return length > 0.5 * width
    return length > 0.7 * width and copy[line.start].islower()


def _find_seams(copy: str) -> list[int]:
    """Where an archive glued the next section to a sentence."""
    out: set[int] = set()
    for word in _GLUE_WORDS:
        at = copy.find(word)
        while at >= 0:
            for seam in _SEAM.finditer(copy, max(0, at - _GLUE_REACH), at + 1):
                if _GLUED.match(copy, seam.start()):
                    out.add(seam.start())
            for place in (at, copy.rfind(" ", max(0, at - _GLUE_REACH), max(0, at - 1)) + 1):
                if copy[place - 1] == " " and _GLUED_BEHIND_BLANKS.match(copy, place):
                    out.add(place)
            at = copy.find(word, at + len(word))
    return sorted(out)


def _is_unfinished(copy: str, start: int, above: _Line, line: _Line) -> bool:
    """Whether the sentence that begins at `start` and of which `above` is the last line goes on with `line`, whatever stands between."""
    first, end = copy[line.start], above.end
    if first in ".,;)":
        return copy[end - 1] not in ".:;" and _STOP_ALONE.match(copy, line.start, line.end) is not None
    if end - start < SHORTEST_SENTENCE or not first.isalpha() or copy[end - 1] in '.!?:;"*' or _MARK.match(copy, line.start, line.end):
        return False
    if first.islower():
        running_head = copy.find("   ", above.start, end) >= 0
        is_name = copy[line.start + 1 : line.start + 2].isupper()  # "iPhone"
        return end - start > NARROWEST_WRAP and not (running_head or is_name) and not _STANDS_ALONE.match(copy, line.start, line.end)
    return copy[copy.rfind(" ", max(start, end - SHORTEST_SENTENCE), end) + 1 : end].lower() in _LINKING and not _STANDS_ALONE.match(
        copy, line.start, line.end
    )


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


def _cut(text: str, copy: str, start: int, end: int, seams: Sequence[int]) -> list[tuple[int, int]]:
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
            if m.end() - m.start() >= least and "\n" not in copy[start + m.start() : start + m.end()]:
                places.add(start + m.end())
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


def _read_block(copy: str, start: int, end: int, gap: int) -> Block:
    """The block, its passage without the marks around it, and how it stands to the block above."""
    a, b = start, end
    marked = _may_be_marked(copy, start)
    mark = _MARK.match(copy, a, b) if marked else None
    while mark and mark.end() < b:
        a = mark.end()
        mark = _MARK.match(copy, a, b) if copy[a] in "#*_" else None
    while b > a + 1 and copy[b - 1] in "*_" and copy[a - 1 : a] in ("*", "_"):
        b -= 1
    while b > a + 1 and copy[b - 1] == " ":
        b -= 1
    bullet = _BULLET.match(copy, start, end) if marked else None
    return Block(start, end, (a, b) if copy[a:b].strip() else (start, end), gap, bullet.group().strip() if bullet else "")


def _may_be_marked(copy: str, start: int) -> bool:
    """Whether a mark can stand here: what begins with two letters has one only as "ab)" or "ab."."""
    return not copy[start : start + 2].isalpha() or copy[start + 2 : start + 3] in (".", ")")


def _without_inner_breaks(copy: str, blocks: list[Block]) -> str:
    r"""`copy` with line breaks left only between blocks: one `\n` stands at the end of each."""
    out: list[str] = []
    at = 0
    for block in blocks:
        out.append(copy[at : block.start].replace("\n", " ") if not out else _one_break(copy[at : block.start]))
        out.append(copy[block.start : block.end].replace("\n", " "))
        at = block.end
    out.append(copy[at:].replace("\n", " "))
    return "".join(out)


def _one_break(between: str) -> str:
    r"""The blanks between two blocks, with exactly one `\n` where there is room for one."""
    return "\n" + " " * (len(between) - 1) if between else ""
