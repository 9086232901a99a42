r"""The manuscript: the source text, and a reading copy of the same length in which it is searched.

In the reading copy (`folded`) line furniture is blanked (mail-quote marks), typographic
quotes and dashes are plain, every kind of blank is a space, and `\n` stands only where a block ends. So a pattern may
treat ` ` as "any blank", and each offset means the same place in both. The source is never rewritten.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, Literal, NamedTuple

from pressparse.lines import BULLET, MARK, join_lines, may_be_marked, split_lines
from pressparse.seams import cut_paragraph, find_seams

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
# what stands before the marks is looked at behind them: so a search leaps from one pair to the next
_DOUBLED: Final = re.compile(r"''(?<!''')(?:(?P<opens>(?:(?<=[\s(]'')|(?<!.''))(?=\w))|(?<=[\w.,!?)]'')(?![\w']))", re.DOTALL)
_MAIL_QUOTE: Final = re.compile(r"^(?: {0,3}> ?){1,6}", re.MULTILINE)


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
    lines = split_lines(copy)
    paragraphs = join_lines(copy, lines)
    seams = find_seams(copy)
    blocks: list[Block] = []
    for paragraph in paragraphs:
        start, end, gap = paragraph[0].start, paragraph[-1].end, paragraph[0].gap
        for piece_start, piece_end in cut_paragraph(text, copy, start, end, seams):
            blocks.append(_read_block(copy, piece_start, piece_end, gap))
            gap = -1
    folded = _without_inner_breaks(copy, blocks)
    lower = folded.lower()
    if len(lower) != len(folded):  # a few letters grow in lower case
        lower = "".join(small if len(small := c.lower()) == 1 else c for c in folded)
    return Manuscript(text, folded, lower, tuple(blocks), tuple(furniture))


def find_blocks(manuscript: Manuscript, start: int, end: int) -> tuple[int, int]:
    """The numbers of the first block that starts at `start` or behind it, and of the first that starts at `end` or behind it."""
    return bisect_left(manuscript.blocks, (start,)), bisect_left(manuscript.blocks, (end,))


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


def _read_block(copy: str, start: int, end: int, gap: int) -> Block:
    """The block, its passage without the marks around it, and how it stands to the block above."""
    a, b = start, end
    marked = may_be_marked(copy, start)
    mark = MARK.match(copy, a, b) if marked else None
    while mark and mark.end() < b:
        a = mark.end()
        mark = MARK.match(copy, a, b) if copy[a] in "#*_" else None
    while b > a + 1 and copy[b - 1] in "*_" and copy[a - 1 : a] in ("*", "_"):
        b -= 1
    while b > a + 1 and copy[b - 1] == " ":
        b -= 1
    bullet = BULLET.match(copy, start, end) if marked else None
    return Block(start, end, (a, b) if copy[a:b].strip() else (start, end), gap, bullet.group().strip() if bullet else "")


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
