"""The pieces between quotation marks, paragraph by paragraph.

In go the manuscript and its zones, out come the blocks in which somebody may speak and, for each, the pieces between its double
marks in order. A mark is opened or closed by its form, else by what stands around it; nothing here knows who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.manuscript import FILL, Block, Manuscript, Zone
from pressparse.vocabulary import SPEECH_VERBS, TITLE, VERB


class Part(NamedTuple):
    """A piece between two marks: the words' bounds, the block they stand in, and whether its marks opened and closed it."""

    start: int
    end: int
    block: int
    closed: bool


def speaking_blocks(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[Manuscript, list[Block]]:
    """The blocks of the body, and those elsewhere in which a verb of speech stands beside a mark. What page breaks or the margin tore is one
    block, with no line break in the reading copy."""
    folded = manuscript.folded
    out: list[Block] = []
    seams: list[tuple[int, int]] = []
    k = 0
    for block in manuscript.blocks:
        while k < len(zones) and zones[k].end <= block.start:
            k += 1
        if k == len(zones):
            break
        if zones[k].start > block.start or (zones[k].kind != "body" and not _is_spoken(folded, block, zones[k])):
            continue
        if out and _goes_on(folded, out[-1], block):
            seams.append((out[-1].end, block.start))
            out[-1] = out[-1]._replace(end=block.end, words=(out[-1].words[0], block.words[1]))
        else:
            out.append(block)
    if not seams:
        return manuscript, out
    pieces, at = [], 0
    for a, b in seams:
        pieces += [folded[at:a], folded[a:b].replace("\n", FILL if folded[a:b] == _LOST_MARK and folded[a - 1].isalnum() else " ")]
        at = b
    return manuscript._replace(folded="".join([*pieces, folded[at:]])), out


_UNSPOKEN_KINDS: Final = frozenset({"headline", "masthead", "dateline", "table", "chrome", "release_line"})
_SPOKEN: Final = re.compile(
    r"[,.!?]\"[^\"\n]{0,60}\b(?:said|says|added|adds|stated|explained|commented|noted)\b|\b(?:said|says|added|stated)[,:] ?\""
)


def _is_spoken(folded: str, block: Block, zone: Zone) -> bool:
    """Whether a paragraph outside the body holds a quotation with its verb: the label of such a paragraph is wrong more often than that."""
    return (
        zone.kind not in _UNSPOKEN_KINDS
        and block.end - block.start > 80
        and folded.find('"', block.start, block.end) >= 0
        and _SPOKEN.search(folded, block.start, block.end) is not None
    )


LONG_LINE: Final = 90  # no heading or item of a list: where it ends without a stop, the margin broke it
_SAYS: Final = re.compile(rf"(?:(?:the|a|an) (?:[\w'-]+ ){{1,4}})?(?:{SPEECH_VERBS})\b")
_ENDS_WITH_VERB: Final = re.compile(rf"[,.?!]\"[{FILL} ]*(?:{SPEECH_VERBS})$")


# a quotation is told of, but not to the end of the sentence: '," said the', '," Jane Roe', 'said Roe. "'
_ATTRIBUTES: Final = re.compile(
    rf"(?:,{FILL}*\"|[.!?]{FILL}*\"(?=[{FILL} ]*(?:{SPEECH_VERBS})\b))(?:[^.!?:;\"]|\b(?:[A-Z]|Mrs?|Ms|Drs?|Sen|Rep|Gov|Hon|Prof|Lt|Sgt|Capt|U\.S)\.){{0,110}}$|[.,] \"$"
)


def _goes_on(folded: str, above: Block, block: Block) -> bool:
    """ "said Roe." on a line of its own belongs to the quotation above it, and so does "Roe." where the line above ends with "said"."""
    if _is_torn(folded, above, block):
        return True
    if folded[block.start].islower():
        told = folded[above.end - 2 : above.end] in (',"', '?"', '!"', '."') or (
            not block.gap and _ATTRIBUTES.search(folded, max(above.start, above.end - 130), above.end)
        )
        named = not block.gap and above.end - above.start < LONGEST_NAME_LINE and folded[above.end - 1].isalpha() and folded[above.start].isupper()
        return bool(told or named) and _SAYS.match(folded, block.start) is not None
    if folded[above.end : block.start] == _LOST_MARK and _SAYS_ALONE.match(folded, block.start, block.end):
        return True
    if block.gap:
        return False
    if _ATTRIBUTES.search(folded, max(above.start, above.end - 130), above.end):
        return True
    last = folded[above.end - 1]
    runs_on = above.end - above.start >= LONG_LINE and (last.isalnum() or last == ",") and not block.mark
    return runs_on or _ENDS_WITH_VERB.search(folded, max(above.start, above.end - 24), above.end) is not None


# an archive blanked the comma, the mark and all points: "... in the town   Roe said  That is why"
_LOST_MARK: Final = "\n  "  # three blanks, the first of them cut
_SAYS_ALONE: Final = re.compile(r"(?:(?:Senator|Sen|Dr|Mrs?|Ms|Rep|Congressman|Congresswoman) {1,2})?[A-Z][\w']+ (?:said|added)(?=  |$)")
LONGEST_NAME_LINE: Final = 60  # a name with its title on a line of its own


def _is_torn(folded: str, above: Block, block: Block) -> bool:
    """Whether a quotation is open where the block above ends without a stop, and the next one opens none."""
    last = folded[above.end - 1]
    if not (last.isalnum() or last in ",-") or block.mark or folded[block.start] == '"' or folded.count('"', above.start, above.end) % 2 == 0:
        return False
    opened = folded.rfind('"', above.start, above.end)
    if folded[opened + 1].isspace() or _is_attribution(folded, block) or (opened > above.start and folded[opened - 1].isalnum()):
        return False
    return block.gap == 0 or (block.gap == 1 and above.end - opened >= SHORTEST_TORN)


def _is_attribution(folded: str, block: Block) -> bool:
    """Whether a block is no more than "Ms. Roe said."."""
    short = block.end - block.start < LONG_LINE and folded.find('"', block.start, block.end) < 0
    return short and VERB.search(folded, block.start, block.end) is not None


SHORTEST_TORN: Final = 45  # characters of an open quotation that a page or a blank line between its lines has torn
_SINGLE: Final = re.compile(r"'(?<!\w')(?=\w)(?P<words>[^\"\n]{12,1200}?[.,!?])'(?!\w)")


def with_single_marks(manuscript: Manuscript, blocks: Sequence[Block]) -> Manuscript:
    """A paragraph without double marks whose quotations stand between single ones is read as if they were double."""
    folded = manuscript.folded
    out, at = [], 0
    for block in blocks:
        if folded.find("'", block.start, block.end) < 0 or folded.find('"', block.start, block.end) >= 0:
            continue
        for match in _SINGLE.finditer(folded, block.start, block.end):
            out += [folded[at : match.start()], '"', match["words"], '"']
            at = match.end()
    return manuscript._replace(folded="".join([*out, folded[at:]])) if out else manuscript


LONGEST_RUN: Final = 8  # paragraphs of one quotation without marks between its first and its last


def find_parts(manuscript: Manuscript, blocks: Sequence[Block]) -> tuple[list[Block], list[list[Part]]]:
    """The blocks, cut where an archive ran paragraphs together, and the pieces between the marks of each. A quotation that is opened in
    one paragraph and closed in a later one, with no marks between, covers what stands between."""
    cut: list[Block] = []
    out: list[list[Part]] = []
    for block in blocks:
        parts = _mark_parts(manuscript, block, block.start) if manuscript.folded.find('"', block.start, block.end) >= 0 else []
        _cut_glued(manuscript, block, parts, cut, out)
    for at, parts in enumerate(out):
        if parts and not parts[-1].closed:
            _run_on(manuscript, cut, out, at)
    return cut, out


def _run_on(manuscript: Manuscript, blocks: list[Block], out: list[list[Part]], at: int) -> None:
    """Carries a quotation that is open at the end of block `at` over blocks without marks to the one that closes it."""
    for j in range(at + 1, min(len(blocks), at + 1 + LONGEST_RUN)):
        block = blocks[j]
        mark = manuscript.folded.find('"', block.start, block.end)
        if mark < 0 or manuscript.text[mark] in "'‘’":  # a term between single marks closes nothing
            continue
        closes = manuscript.text[mark] in "”»" and manuscript.folded[mark - 1] in ".,!?"
        if mark - block.start > 1 and (closes or not _opens(manuscript.folded, manuscript.text, mark, block)):
            for k in range(at + 1, j):
                out[k] = [Part(*blocks[k].words, k, False)]
            closing: list[Part] = []
            _add(manuscript.folded, closing, block.words[0], mark, j, closed=True)
            out[j] = closing + [part._replace(block=j) for part in _mark_parts(manuscript, block, mark + 1)]
        return


# a sentence that ends without a blank behind it: 'the town.Mara Quill said', 'the town."We waited'
_GLUED: Final = re.compile(r"[.!?:](?=\"|[A-Z][a-z' ])(?:(?<=[a-z)][.!?:])|(?<=[A-Z]{2}[.!?]))")


def _cut_glued(manuscript: Manuscript, block: Block, parts: list[Part], blocks: list[Block], out: list[list[Part]]) -> None:
    """Appends the block, cut where two paragraphs were run together without a blank, and its parts."""
    folded, text = manuscript.folded, manuscript.text
    cuts: list[int] = []
    for part in parts:
        if not part.closed:
            continue
        behind = end_of_marks(folded, part)
        if folded.startswith('  "', behind) and folded[part.end - 1] in ".!?":  # two paragraphs in one line, two blanks between them
            behind += 2
        if behind < block.end and (folded[behind] == '"' or (folded[behind].isupper() and folded[part.end - 1] in ".!?")):
            cuts.append(behind)
    k = 0
    for match in _GLUED.finditer(folded, block.words[0], block.end):
        at = match.end()
        while k < len(parts) and parts[k].end < at:
            k += 1
        inside = k < len(parts) and parts[k].start < at
        if inside or (folded[at] == '"' and text[at] not in "“«„"):
            continue
        above = end_of_marks(folded, parts[k - 1]) if k else block.start
        if folded[at] != '"' or not k or at - above > 160 or not VERB.search(folded, above, at):
            cuts.append(at)  # what stands behind "said Roe." is told by its own attribution
    if not cuts:
        out.append([part._replace(block=len(blocks)) for part in parts])
        blocks.append(block)
        return
    start, first, k = block.start, block.words[0], 0
    for end in [*sorted(set(cuts)), block.end]:
        mine = []
        while k < len(parts) and parts[k].start < end:
            mine.append(parts[k]._replace(block=len(blocks)))
            k += 1
        out.append(mine)
        blocks.append(block._replace(start=start, end=end, words=(first, end if end < block.end else block.words[1])))
        start = first = end


def _mark_parts(manuscript: Manuscript, block: Block, start: int) -> list[Part]:
    """The pieces between double marks; a piece that is never closed runs to the end of its block."""
    folded, text = manuscript.folded, manuscript.text
    parts: list[Part] = []
    opened = -1
    place = folded.find('"', start, block.end)
    while place >= 0:
        if opened < 0:
            if not parts and _SAID_BEHIND.match(folded, place + 1, block.end):  # 'in the town." said Roe': the mark that opens was lost
                _add(folded, parts, block.words[0], place, 0, closed=True)
            elif _opens(folded, text, place, block):
                opened = place + 1
        elif _opens_inside(folded, text, place, block) and not (folded[place - 2] in ",." and _GOES_ON.match(folded, place + 1, block.end)):
            outer = _balanced(folded, text, opened - 1, block)
            if outer > place:  # a nickname or a title inside the quotation
                _add(folded, parts, opened, outer, 0, closed=True)
                opened, place = -1, folded.find('"', outer + 1, block.end)
                continue
            close = folded.find('"', place + 1, block.end)
            if 0 <= close < place + SHORT_TERM and folded[close - 1] not in ".,!?":  # a term; what is around it runs on to the next paragraph
                place = folded.find('"', close + 1, block.end)
                continue
            lost = _LOST_CLOSE.search(folded, opened, place)  # "in the town, said Roe. “We ..."
            _add(folded, parts, opened, lost.start() + 1 if lost else place, 0, closed=False)
            opened = place + 1
        else:
            inside = _SIGNED_INSIDE.search(folded, max(opened, place - 120), place) if place + 1 >= block.end else None
            _add(folded, parts, opened, inside.start() + 1 if inside else place, 0, closed=True)
            opened = -1
        place = folded.find('"', place + 1, block.end)
    if opened >= 0:
        _add(folded, parts, opened, block.end, 0, closed=False)
    return parts


_CLOSES_LATER: Final = re.compile(r'[^"]{20,}?[.,!?] ?"')  # behind a mark that opens a paragraph with a blank behind it
_SAID_BEHIND: Final = re.compile(
    r" ?(?:said|says|added) (?:[A-Z][\w.'-]* ){1,4}|(?<=[,.!?]\") ?(?:he|she|(?:Mr|Mrs|Ms|Dr|Senator)\.? [A-Z][\w-]+) (?:said|says|added)\b"
)
_LOST_CLOSE: Final = re.compile(
    r"(?:,|(?<=[a-z]{2}))(?= (?:said|says|added) (?:(?:Dr|Mrs?|Ms)\. )?(?:[A-Z][\w'-]*(?:(?<=[A-Z])\.)? ){0,4}[A-Z][\w'-]+(?:,? [^\".!?]{3,90})?\. $)"
)
# the mark before it closes, whatever its form: “... in the town, “and Dr. Roe continued, “We ...
_GOES_ON: Final = re.compile(rf"(?:and |as )?(?:he|she|they|(?:[A-Z][\w'-]*\.? ){{1,4}})(?:also )?(?:{SPEECH_VERBS}),? ?\"")
# an attribution that stands within the marks: "the arrest, said Police Chief Jane Roe.”"
_SIGNED_INSIDE: Final = re.compile(
    rf",(?= (?:said|says) (?=[^\"]{{0,60}}?(?i:{TITLE.pattern[4:]}))(?:(?:of|the|for) |[A-Z][\w.'-]* ){{2,9}}[A-Z][\w'-]+\.$)"
)
MOST_INSIDE: Final = 12
SHORT_TERM: Final = 30  # characters of a term in marks within a quotation


def _balanced(folded: str, text: str, place: int, block: Block) -> int:
    """The mark that closes the mark at `place`, those between them paired; -1 where none of the next `MOST_INSIDE` does."""
    depth = 0
    for _ in range(MOST_INSIDE):
        if place < 0:
            return -1
        depth += 1 if depth == 0 or _opens_inside(folded, text, place, block) else -1
        if depth == 0:
            return place
        place = folded.find('"', place + 1, block.end)
    return -1


def _opens_inside(folded: str, text: str, place: int, block: Block) -> bool:
    """Whether a mark within a quotation opens another: a straight one only between a blank and a letter."""
    if text[place] == '"':
        return folded[place - 1 : place] in (" ", "(") and folded[place + 1 : place + 2].isalnum()
    return text[place] in "“«„" and _opens(folded, text, place, block)


def _opens(folded: str, text: str, place: int, block: Block) -> bool:
    """Whether the mark opens: by its form, else by what stands around it. Marks of inches open nothing."""
    if text[place] in "“«„‟":
        return not folded[place + 1 : min(block.end, place + 4)].isspace() and place + 1 < block.end  # else it closes, whatever its form
    before = folded[place - 1] if place > block.start else " "
    behind = folded[place + 1] if place + 1 < block.end else " "
    if (
        (behind == " " and not (place <= block.words[0] and _CLOSES_LATER.match(folded, place + 1, block.end)))
        or before == "="
        or text[place] in "″〞"
    ):
        return False
    return not before.isdigit() and (before in ' ([-,:;."' or before.isalpha() or text[place] not in '”»"')


_AROUND: Final = " *_" + FILL


def _add(folded: str, parts: list[Part], start: int, end: int, at: int, *, closed: bool) -> None:
    piece = folded[start:end]
    words = piece.strip(_AROUND + "'")
    if words:
        first = start + piece.index(words[0]) if piece[0] in _AROUND + "'" else start
        parts.append(Part(first, first + len(piece[first - start :].rstrip(_AROUND)), at, closed))


def end_of_marks(folded: str, part: Part) -> int:
    """The offset behind the mark that closes a part."""
    end = part.end
    while folded[end : end + 1] == FILL:
        end += 1
    if folded.startswith(' "', end):  # 'the town, " said Roe'
        end += 1
    return end + 1
