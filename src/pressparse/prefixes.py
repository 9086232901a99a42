"""Blocks whose first words stand for themselves: the dateline before the first paragraph is cut off as a block of its own.

In goes a manuscript, out comes the same with finer blocks; no character changes its block but by such a cut.
"""

from __future__ import annotations

from typing import Final

from pressparse.dateline import find_dateline
from pressparse.manuscript import Block, Manuscript

UPPER_BLOCKS: Final = 40  # a dateline stands among the first blocks
MOST_DATELINES: Final = 3


def split_prefixes(manuscript: Manuscript) -> Manuscript:
    """The manuscript with datelines cut from the paragraphs that they open."""
    out: list[Block] = []
    found = 0
    for k, block in enumerate(manuscript.blocks):
        start, end = block.words
        match = None
        if k < UPPER_BLOCKS and found < MOST_DATELINES and block.end - block.start > 60:
            match = find_dateline(manuscript.folded, manuscript.text, start, block.end)
        if match is None or match.end >= block.end:
            out.append(block)
            continue
        found += 1
        rest = match.end + len(manuscript.folded[match.end : end]) - len(manuscript.folded[match.end : end].lstrip())
        cut = match.end
        out.append(Block(block.start, cut, (start, cut), block.gap, block.joined, block.mark))
        out.append(Block(rest, block.end, (rest, end), -1, False, ""))
    return manuscript._replace(blocks=tuple(out))
