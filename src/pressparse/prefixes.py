"""Blocks whose first words stand for themselves: the dateline before the first paragraph, the label or the date before a
headline, the name of the site behind it. Each is cut off as a block of its own.

In goes a manuscript, out comes the same with finer blocks; no character changes its block but by such a cut.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from pressparse.dateline import find_dateline, is_dateline_alone
from pressparse.dates import DATE
from pressparse.manuscript import Block, Manuscript

UPPER_BLOCKS: Final = 40  # a dateline stands among the first blocks
HEAD_BLOCKS: Final = 14  # a label before a headline among the very first
MOST_DATELINES: Final = 3
SHORTEST_TITLE: Final = 20
LONGEST_TITLE: Final = 160
LONGEST_DECK: Final = 400

_LABEL: Final = re.compile(
    r"(?:FOR IMMEDIATE RELEASE|For Immediate Release|(?:MEDIA|PRESS|NEWS) (?:RELEASE|ADVISORY|STATEMENT|ALERT)|NEWS|(?:Media|Press|News) (?:Release|Advisory|Statement|Alert))"
    r"(?:(?: ?: | - )(?=[\"'A-Z0-9])|[ ,:-]{1,4}(?=(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)
_BREADCRUMB: Final = re.compile(r"(?:Home|HOME)(?: ?[>»] ?[^>»\n]{1,40}){0,5} ?[>»] (?=[\"'A-Z0-9])")
_STUCK_DATE: Final = re.compile(
    r"[A-Z][\w&. ]{3,60}(?:Release|Advisory|Statement|Bulletin)(?=\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_BEHIND_DATE: Final = re.compile(r" {1,40}(?=(?:Media |Press )?Contacts?\b)|(?<=\d{4}) {1,40}(?=[A-Z][a-z]+ (?:[a-z]+ )?[A-Z])")
# a button of the page that ran into the news: "Download PDFToday, "
_BUTTON: Final = re.compile(r"(?:Download PDF|Print(?: This Page)?|Share(?: This Page)?)(?=[A-Z][a-z]+,? [a-zA-Z])")
_SITE: Final = re.compile(r" (?:-|\||•|·|::) (?=[^|]{3,80}$)")
_MONTHS: Final = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
_SITE_MARKS: Final = (" - ", " | ", " • ", " · ", " :: ")
LONGEST_SITE: Final = 83
# by the letter with which they begin
_LABELS: Final = {
    **dict.fromkeys("FMN", (_LABEL, _STUCK_DATE)),
    "P": (_LABEL, _STUCK_DATE, _BUTTON),
    "H": (_BREADCRUMB, _STUCK_DATE),
    **dict.fromkeys("DS", (_STUCK_DATE, _BUTTON)),
}


def split_prefixes(manuscript: Manuscript) -> Manuscript:
    """The manuscript with datelines, labels and dates cut from the blocks that they open, and site names from titles."""
    folded = manuscript.folded
    titles: Counter[str] = Counter()
    if any(_find_site(folded, *block.words) for block in manuscript.blocks[:HEAD_BLOCKS]):
        titles.update(folded[slice(*block.words)] for block in manuscript.blocks if SHORTEST_TITLE <= block.words[1] - block.words[0] <= 250)
    out: list[Block] = []
    found = 0
    for k, block in enumerate(manuscript.blocks):
        if k < HEAD_BLOCKS:
            cut, is_site = _head_cut(folded, block, titles)
            while cut:
                front, block = _cut(folded, block, cut)
                block = block._replace(site=is_site)  # the rest may open with a dateline
                out.append(front)
                cut, is_site = (0, False) if is_site else _head_cut(folded, block, titles)
        start = block.words[0]
        match = None
        above = manuscript.blocks[k - 1].end - manuscript.blocks[k - 1].start if k else 0
        opens = above <= (LONGEST_DECK if k < HEAD_BLOCKS else LONGEST_TITLE)  # a dateline seldom stands behind a paragraph
        if k < UPPER_BLOCKS and found < MOST_DATELINES and opens and block.end - block.start > 60:
            match = find_dateline(folded, manuscript.text, start, block.end)
        if match is None or match.end >= block.end:
            out.append(block._replace(place=True) if k < UPPER_BLOCKS and is_dateline_alone(folded, *block.words) else block)
            continue
        found += 1
        front, rest = _cut(folded, block, match.end)
        out += [front._replace(dateline=True), rest]
    return manuscript._replace(blocks=tuple(out))


def _head_cut(folded: str, block: Block, titles: Counter[str]) -> tuple[int, bool]:
    """Where the first or last words of a block of the head stand for themselves, 0 where they do not; whether the last are a site's name."""
    start, end = block.words
    for pattern in _LABELS.get(folded[start], (_STUCK_DATE,)) if folded[start].isupper() else ():
        match = pattern.match(folded, start, end)
        if match and match.end() < end:
            return match.end(), False
    date = DATE.match(folded, start, end) if folded[start].isdigit() or folded[start : start + 3].lower() in _MONTHS else None
    behind = _BEHIND_DATE.match(folded, date.end(), end) if date else None
    if behind and any(date[f"y{k}"] for k in (1, 2, 3)):  # type: ignore[index]
        return behind.end(), False
    site = _find_site(folded, start, end) if end - start <= 400 else None
    if site and (titles[folded[start : site.start()]] or _stands_again(folded, start, site.start(), end)):
        return site.start() + 1, True
    return 0, False


def _find_site(folded: str, start: int, end: int) -> re.Match[str] | None:
    """What may be a site's name at the end of a title, with the dash or bar before it."""
    tail = max(start, end - LONGEST_SITE)
    return _SITE.search(folded, start, end) if any(folded.find(mark, tail, end) >= 0 for mark in _SITE_MARKS) else None


def _stands_again(folded: str, start: int, stop: int, end: int) -> bool:
    """Whether the title begins again further down, perhaps in other letters or broken over lines."""
    opening = folded[start : min(stop, start + 40)].lower()
    return stop - start >= SHORTEST_TITLE and opening in folded[end : end + 3000].lower()


def _cut(folded: str, block: Block, place: int) -> tuple[Block, Block]:
    """The block in two, the blanks between them left out."""
    start, end = block.words
    front = start + len(folded[start:place].rstrip())
    rest = place + len(folded[place:end]) - len(folded[place:end].lstrip())
    return (
        Block(block.start, front, (start, front), block.gap, block.mark),
        Block(rest, block.end, (rest, end), -1, ""),
    )
