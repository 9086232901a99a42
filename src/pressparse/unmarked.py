"""Speech without quotation marks: introduced statements, and texts whose marks or points an archive lost.

In go the blocks and what was found before them, out come quotations like those between marks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.manuscript import FILL, Block, Manuscript, Zone
from pressparse.marks import Part
from pressparse.paragraphs import LONGEST_ATTRIBUTION, LONGEST_NAME_LINE, NAMED, STATEMENT
from pressparse.pieces import Found
from pressparse.sentences import sentence_end, sentence_start
from pressparse.vocabulary import NAME, SPEECH_VERBS

_SOMEBODY_SAID: Final = re.compile(
    rf"\b(?:[A-Z][\w'-]+|[Hh]e|[Ss]he|[Tt]hey) (?:also )?(?:{SPEECH_VERBS})\b|\b(?:said|says|added) (?:[A-Z]|he\b|she\b)"
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|my|we|We|our|Our|us|me|My)\b")
_SAYS: Final = re.compile(r"\b(?:said|says|added|adds|commented|stated)[\w ]{0,30}:$")

_TITLED_STATEMENT: Final = re.compile(
    r"(?i)\bstatement (?:of|by|from|on behalf of) (?=[A-Z])|^(?:[\w.'-]+ ){1,7}(?:issues |releases )?(?:a )?statement\b|\bmourns\b"
)


def find_whole_statement(manuscript: Manuscript, zones: Sequence[Zone], blocks: Sequence[Block]) -> Found | None:
    """A body without marks under a headline that calls it somebody's statement, told in the first person, is that statement."""
    folded = manuscript.folded
    title = next((zone for zone in zones if zone.kind == "headline"), None)
    if title is None or not _TITLED_STATEMENT.search(folded, title.start, title.end):
        return None
    spoken = sum(_FIRST_PERSON.search(folded, block.start, block.end) is not None for block in blocks)
    if not blocks or spoken * 2 < len(blocks) or any(_SOMEBODY_SAID.search(folded, block.start, block.end) for block in blocks):
        return None
    parts = [Part(*block.words, at, True) for at, block in enumerate(blocks)]
    return Found(parts, "statement", "introduced", (title.start, title.end), marked=False)


def find_statement(folded: str, blocks: Sequence[Block], at: int, before: list[Found], *, bare: bool) -> list[Found]:
    """Words without marks, introduced above as somebody's: "issued the following statement:", "Roe said:"."""
    block, above = blocks[at], blocks[at - 1]
    colon = folded[above.end - 1] == ":"
    start = max(above.start, above.end - 400)
    if (colon or bare) and STATEMENT.search(folded, max(start, above.end - 300), above.end):
        return [
            Found([Part(*block.words, at, True)], "statement", "introduced", (sentence_start(folded, start, above.end - 1), above.end), marked=False)
        ]
    if colon and not block.mark and _SAYS.search(folded, max(start, above.end - 60), above.end) and folded[block.end - 1] in ".!?":
        return [Found([Part(*block.words, at, True)], "full", "introduced", (sentence_start(folded, start, above.end - 1), above.end), marked=False)]
    last = before[-1] if before else None
    if colon and not block.mark and folded[block.end - 1] in ".!?" and _is_name_with_role(folded, above):
        headed = at > 1 and _COMMENTS.fullmatch(folded, *blocks[at - 2].words) is not None
        again = last is not None and last.road == "introduced" and not last.marked and last.parts[-1].block == at - 2
        if headed or again or _FIRST_PERSON.search(folded, block.start, block.end):
            return [Found([Part(*block.words, at, True)], "statement", "introduced", (above.start, above.end), marked=False)]
    if (
        last
        and not last.marked
        and last.road == "introduced"
        and last.parts[-1].block == at - 1
        and (folded[block.end - 1] in ".!?" or bare)
        and (last.kind == "statement" or _FIRST_PERSON.search(folded, block.start, block.end))
        and not _SOMEBODY_SAID.search(folded, block.start, block.end)
    ):
        last.parts.append(Part(*block.words, at, True))
    return []


# the line under a message of a social network: "- Jane Roe (@JaneRoe)", its date on the same line or the next
_POSTED: Final = re.compile(rf"-{{1,2}} ?(?:{NAME.pattern}) \(@\w+\)(?: {{1,2}}[A-Z][a-z]+ \d{{1,2}}, \d{{4}})?")
_DATE_LINE: Final = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}$")
_LINK_BELOW: Final = re.compile(r"(?<!\S)(?:https?://|pic\.)\S+$")
MOST_LINES: Final = 6  # paragraphs of one message


def find_post(folded: str, blocks: Sequence[Block], at: int, before: list[Found]) -> Found | None:
    """The message above the line that signs it: all paragraphs behind the message before it, else the last one."""
    if not _is_signature(folded, blocks[at]):
        return None
    link = _LINK_BELOW.search(folded, *blocks[at - 1].words) if at else None
    last = at - 2 if link and link.start() == blocks[at - 1].words[0] else at - 1
    above = next((k for k in range(last - 1, max(-1, last - MOST_LINES - 2), -1) if _is_signature(folded, blocks[k])), None)
    first = last if above is None else above + (1 if _DATE_LINE.match(folded, *blocks[above + 1].words) is None else 2)
    if first > last or first < 0 or (before and first <= before[-1].parts[-1].block):
        return None
    parts = [Part(*blocks[k].words, k, True) for k in range(first, last + 1)]
    if link and last == at - 1:
        parts[-1] = parts[-1]._replace(end=link.start() - 1)
    return Found(parts, "statement", "signed", (blocks[at].start, blocks[at].end), marked=False)


def _is_signature(folded: str, block: Block) -> bool:
    return folded.find("(@", block.start, block.end) >= 0 and _POSTED.fullmatch(folded, block.start, block.end) is not None


_COMMENTS: Final = re.compile(
    r"(?i)(?:comments?|quotes?|statements?|what (?:people|they) (?:say|are saying)|testimonials)(?: (?:from|by|of) [\w ,&]{2,50})?:?"
)


def _is_name_with_role(folded: str, line: Block) -> bool:
    """ "Jane Roe, president of Acme:", a line of its own above what she says."""
    start, end = line.words
    return end - start <= LONGEST_NAME_LINE and NAMED.match(folded, start, end) is not None and sentence_end(folded, start, end) >= end - 1


_LOST: Final = re.compile(
    r", (?:(?:said|says|added|stated) (?=[A-Z])|(?P<named>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}(?:, [^.\n]{3,120},)?) (?:said|says|added|stated)(?=[.,]|$))"
)
_SAYS_BEFORE: Final = re.compile(r"[A-Z][^.\n]{3,200}?,? (?:said|says|added|stated|commented): {1,2}(?=[A-Z])")


def find_lost_marks(folded: str, block: Block, at: int) -> list[Found]:
    """Where a text has lost all its marks: the sentence before `, said Roe`, and what goes on behind it in the paragraph."""
    first, end = block.words[0], block.end
    introduced = _SAYS_BEFORE.match(folded, first, end)
    if introduced:
        return [Found([Part(introduced.end(), end, at, True)], "full", "before", (first, introduced.end()), marked=False)]
    out: list[Found] = []
    verb = _LOST.search(folded, first, end)
    while verb:
        if out:
            start = max(first, sentence_start(folded, first, verb.start()))
        else:
            start = first if verb.start() - first < 600 else _first_sentence(folded, verb.start() - 600, verb.start())
        sentence = sentence_end(folded, verb.end(), min(end, verb.end() + LONGEST_ATTRIBUTION))
        parts = [Part(start, verb.start() + 1, at, True)]
        rest = sentence + len(folded[sentence:end]) - len(folded[sentence:end].lstrip())
        again = _LOST.search(folded, rest, end)
        if again is None and not out and rest < end and start == block.words[0] and end - rest < 900:
            parts.append(Part(rest, end, at, True))
        out.append(Found(parts, "full", "after", (verb.start() + 2, sentence), marked=False))
        first, verb = rest, again
    return out


def _first_sentence(folded: str, floor: int, end: int) -> int:
    """Where the words begin that end at `end`: at the earliest sentence from `floor` on from which each speaks in the first person, else at the
    last one."""
    start = sentence_start(folded, floor, end)
    told = start
    while start > floor + 2:
        above = sentence_start(folded, floor, start - 2)
        if above >= start or above <= floor:
            break
        start = above
        if _FIRST_PERSON.search(folded, start, folded.find(". ", start, end) if folded.find(". ", start, end) > 0 else end):
            told = start
    return told


def has_no_points(folded: str, blocks: Sequence[Block]) -> bool:
    """Whether an archive blanked all marks and points of the body, so that two blanks stand where one stood."""
    words = "".join([folded[block.start : block.end] for block in blocks])
    return words.count("  ") > 3 * (words.count(". ") + words.count(", "))


_SOMEBODY: Final = r"(?:(?:U S  )?(?:Senator|Sen|Congressman|Congresswoman|Representative|Rep|Dr|Mrs?|Ms|Governor|Mayor|Secretary) {1,2})?[A-Z][\w']+(?: (?:[A-Z]  )?[A-Z][\w']+){0,2}"
_TELLS: Final = r"(?:said|says|added|stated|continued|explained|noted|concluded|remarked|commented|told [A-Z]\w+(?: [A-Z]\w+)?)"
# between two blanks on either side: "said Roe", "the Senator said", "Dr  Roe said", "he added"
_LOST_POINTS: Final = re.compile(
    rf"(?:^|(?<=  ))(?P<tells>{_TELLS} (?:the )?{_SOMEBODY}|(?:[Tt]he )?{_SOMEBODY} (?:also )?{_TELLS}|(?:[Hh]e|[Ss]he) {_TELLS})(?: (?:today|yesterday))?(?: in an interview today)?(?=  |$| (?:But|And|We|I|It|This|That|There|Our|My) )"
)
LONGEST_SENTENCES: Final = 900
_TOLD_OF: Final = re.compile(r" +(?:The|Senator|Mr|Mrs|Ms|Dr|Last|In \d{4}|Earlier)\b")  # somebody else goes on
_ABOUT_SOMEBODY: Final = re.compile(r"(?:Senator|Mr|Mrs|Ms|Dr)\b")
_RELATIVE: Final = re.compile(r" {2,}(?:who|which|chairman|ranking|a |the )[^\n]*?(?=  )")


def find_lost_points(folded: str, block: Block, at: int) -> list[Found]:
    """The words of a paragraph without any points around "said Roe"."""
    words = folded[slice(*block.words)]
    told = _LOST_POINTS.search(words)
    if told is None or told.start() > LONGEST_SENTENCES or words[0].islower() or (told.start() and _ABOUT_SOMEBODY.match(words)):
        return []
    first, last = block.words
    more = _RELATIVE.match(words, told.end())
    stop = first + (more.end() if more else told.end())
    pieces = [(first, first + told.start()), (stop, last if last - stop <= LONGEST_SENTENCES else stop)]
    if told.start() and _TOLD_OF.match(folded, stop, last):
        del pieces[1]
    parts = [Part(a + len(w) - len(w.lstrip()), a + len(w.rstrip()), at, True) for a, b in pieces if (w := folded[a:b].replace(FILL, " ")).strip()]
    road = "after" if told.start() else "before"
    enough = parts and parts[0].end - parts[0].start > 20
    return [Found(parts, "full", road, (first + told.start(), stop), marked=False)] if enough else []
