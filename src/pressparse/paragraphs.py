"""What the paragraphs around a quotation tell of it: who is named above or below, and whether it goes on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.manuscript import Block, Manuscript
from pressparse.pieces import AFTER, Found
from pressparse.sentences import sentence_end, sentence_start
from pressparse.vocabulary import NAME, TITLE, VERB

SIGNED: Final = re.compile(r" {0,3}-{1,3} ?(?=[A-Z])")
NAMED: Final = re.compile(rf" ?(?:{NAME.pattern}), (?=[\w ,.&'/-]*\b(?i:{TITLE.pattern[4:]}))")
_INTRODUCED: Final = re.compile(
    r"(?:(?:issued|released|made|gave|offered|provided|delivered) (?:a|the|this|their|his|her)[\w ,'-]{0,60}statement|following statement|"
    r"(?:said|says|stated|commented|added|noted|remarked|explained)[\w ,'-]{0,80}|statement[\w ,.'()-]{0,80}):? ?$",
    re.IGNORECASE,
)
STATEMENT: Final = re.compile(r"(?:following (?:\w+ )?statement|(?:issued|released|made) (?:a|the|this)[\w ,'-]{0,40}statement)", re.IGNORECASE)
_TOPIC: Final = re.compile(r"On [^.:\n]{4,110}:|[A-Z][^.?:\"\n]{8,160}\?")  # "On the Harbor Act:", above an excerpt; a question, above its answer
# "three lectures on the sea:", above the title of one
_TALKS: Final = re.compile(r"\b(?:lectures?|talks?|seminars?|webinars?|workshops?|essays?|songs?|tracks|titles?)\b[^.:\n]{0,60}:$")
LONGEST_ATTRIBUTION: Final = 420


def from_above(folded: str, blocks: Sequence[Block], at: int, before: list[Found]) -> tuple[str, tuple[int, int] | None]:
    """A quotation that opens a paragraph: introduced above, or by the speaker of the paragraph above."""
    above = blocks[at - 1]
    end = above.end
    start = max(above.start, end - 400)
    if _TOPIC.fullmatch(folded, above.start, end) and VERB.search(folded, above.start, end) is None:
        return "topic", None
    if _TALKS.search(folded, start, end):
        return "title", None
    if folded[end - 1] == ":" or _INTRODUCED.search(folded, max(start, end - 220), end):
        return "introduced", (sentence_start(folded, start, end - 1), end)
    if before and before[-1].parts[-1].block >= at - 1:
        return "goes-on", None
    if VERB.search(folded, start, end) or STATEMENT.search(folded, start, end):
        return "introduced", (sentence_start(folded, start, end - 1), end)
    return "", None


def from_below(folded: str, below: Block) -> tuple[str, tuple[int, int] | None]:
    """The attribution on the line below: "said Roe." or "Jane Roe, head of Acme"."""
    if below.end - below.start > LONGEST_ATTRIBUTION:
        return "", None
    if AFTER.match(folded, below.start, below.end) or SIGNED.match(folded, below.start, below.end):
        return "after", (below.start, below.end)
    return ("signed", (below.start, below.end)) if is_name_line(folded, below.start, below.end) else ("", None)


def is_name_line(folded: str, start: int, end: int) -> bool:
    """Whether no more than a name with its role stands there: "Jane Roe, head of Acme"."""
    named = NAMED.match(folded, start, end) if end - start <= LONGEST_NAME_LINE else None
    return (
        named is not None
        and folded[end - 1] not in ":,"
        and VERB.search(folded, start, end) is None
        and sentence_end(folded, named.end(), end) >= end - 1
    )


LONGEST_NAME_LINE: Final = 160


OPENING: Final = 4  # characters before a quotation that opens its paragraph


def join_paragraphs(manuscript: Manuscript, blocks: Sequence[Block], found: list[Found]) -> list[Found]:
    """A quotation that is not closed goes on where the next paragraph opens another, and so does one with its attribution on a line of its
    own where the next line is not attributed."""
    out: list[Found] = []
    for row in found:
        last = out[-1].parts[-1] if out else None
        if (
            last
            and (not last.closed or (row.road == "goes-on" and not blocks[row.parts[0].block].gap and _has_own_line(manuscript.text, out[-1])))
            and row.kind == "full"
            and out[-1].kind == "full"
            and row.parts[0].block == last.block + 1
            and row.road in ("goes-on", "after", "introduced")
            and row.parts[0].start - blocks[row.parts[0].block].start <= OPENING
        ):
            out[-1].parts.extend(row.parts)
            if out[-1].attribution is None or (row.road == "after" and _is_told_above(manuscript.folded, out[-1])):
                out[-1] = out[-1]._replace(attribution=row.attribution or out[-1].attribution, road=row.road)
        else:
            out.append(row)
    return out


def _is_told_above(folded: str, row: Found) -> bool:
    """Whether a quotation is attributed by a sentence of its own in the paragraph above, which does not lead into it."""
    return row.road == "introduced" and row.attribution is not None and folded[row.attribution[1] - 1] in ".!?"


def _has_own_line(text: str, above: Found) -> bool:
    """Whether the attribution stands on the line below the quotation."""
    return above.road == "after" and above.attribution is not None and "\n" in text[above.attribution[0] : above.attribution[0] + 3]
