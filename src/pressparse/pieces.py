"""Whether a piece between marks is speech, a fragment in the reporter's sentence, or neither (a title, a term, a slogan)."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from pressparse.manuscript import FILL, Block
from pressparse.marks import Part, end_of_marks
from pressparse.vocabulary import SPEECH_VERBS


class Found(NamedTuple):
    """A quotation before its speaker is read: its parts, and where it is attributed."""

    parts: list[Part]
    kind: Literal["full", "partial", "statement"]
    road: str
    attribution: tuple[int, int] | None
    marked: bool = True


# a verb of speech behind a mark: '," said Roe', '," she added'
AFTER: Final = re.compile(
    rf"[ \n]?,?[ \n]{{0,2}}(?:(?:so|further|also) )?(?:(?:{SPEECH_VERBS}|read(?= an? ))(?:\b|(?-i:(?=[A-Z])))|(?:he|she|they|we) (?:\w+ )?(?:{SPEECH_VERBS})\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"(?:he|she|it|we|they|I|you|there|this|that|these|those|(?:the|our|my|your|their|its|a|an) (?:[\w-]+ ){1,3})"
    r"(?:'s|'re|'ve|'ll|'d| ?\b(?:is|are|was|were|am|has|have|had|will|would|can|can't|could|should|must|do|does|did|don't|didn't|need|want|believe|know)\b)",
    re.IGNORECASE,
)
_LED: Final = re.compile(rf"(?i)\b(?:{SPEECH_VERBS}|that|because|follows|as follows|asking|quote)$")
_TELLS_OF: Final = re.compile(r" (?:which|is|are|was|were|has|have)\b")  # '- "Covering indexes," which allow'
_OPENING: Final = frozenset(["I", "We", "It", "This", "There", "You", "They", "Our", "My", "If", "When", "As", "The"])


# what leads to a title, a question or a slogan rather than to speech
_LABELLED: Final = re.compile(
    r"(?i)\b(?:titled|entitled|themed?|topic|question|prompt|slogan|motto|tagline|mantra|lectures? on [\w ]{3,30}|presented by [\w. ]{3,30}|(?:speaking|spoke|talks?|seminars?) on|(?:his|her|their|the|new|recent|latest) (?:paper|book|article|essay|film|song|novel|play|lecture|memoir|poem|single|album|track)s?,?|for (?:example|instance)|\be\.g\.|\b(?:every|any) [a-z]+ says,?)(?: is| was)?:?$"
)


def kind_of(folded: str, part: Part, block: Block) -> Literal["full", "partial"] | None:
    """Whether a piece can be speech of at least a clause, a fragment in the reporter's sentence, or neither (a title, a term)."""
    words = folded[part.start : part.end]
    count = words.count(" ") + 1
    before = folded[max(block.start, part.start - 40) : part.start - 1].rstrip(" *_([-" + FILL)
    free = (
        not before
        or not (before[-1].isalnum() or (before[-1] in "')" and before[-2:-1] not in (".", ",", "!", "?")))
        or folded[part.start - 2] in "-(["
    )
    small = words[0].islower()
    if _LABELLED.search(before) or (free and count < 4 and _TELLS_OF.match(folded, end_of_marks(folded, part))):
        return None
    if free or (not small and _LED.search(before)):
        ends = words[-1] in ".,!?;-" or (part.closed and _is_said(folded, part))
        if part.closed and _is_work(words):
            return None
        if not part.closed or count >= 12 or (ends and (count >= 4 or (count >= 2 and words[0].isupper()))):
            if small and free and before and before[-1] not in ":," and not part.closed:
                return None
            return "full"
        return None if _is_term(words, count) else "partial"
    if small:
        if count >= 5 and (_SUBJECT.match(words) or (count >= 12 and words.startswith(("has ", "is ", "have ", "are ", "was ", "were ")))):
            return "full"
        return "partial"
    if part.closed and _is_work(words):
        return None
    if (words[-1] in ".!?," and (count >= 12 or (count >= 6 and words.split(" ", 1)[0] in _OPENING))) or not part.closed:
        return "full"
    return None if _is_term(words, count) else "partial"


_SAID_BY: Final = re.compile(r"\.? ?(?:(?:said|says|added|adds) (?:[A-Z]|the |he\b|she\b)|(?:[A-Z][\w.'-]* {1,3}){1,4}(?:said|says|added|adds)\b)")
LONGEST_TITLE: Final = 220


def _is_said(folded: str, part: Part) -> bool:
    """Whether a verb of speech follows behind the mark: '", said Roe', '" Jane Roe said'."""
    behind = end_of_marks(folded, part)
    if folded[behind : behind + 1] == ",":
        return AFTER.match(folded, behind, behind + 40) is not None
    return folded[part.start].isupper() and _SAID_BY.match(folded, behind, behind + 70) is not None


def _is_work(words: str) -> bool:
    """Whether all longer words have capitals, as in the title of a work or a slogan."""
    if len(words) > LONGEST_TITLE:
        return False
    longer = [word for word in words.split() if len(word) > 3 and word[0].isalpha()]
    return 3 <= len(longer) <= 12 and all(word[0].isupper() for word in longer) and not words.isupper()


def _is_term(words: str, count: int) -> bool:
    """Whether a fragment is a word or a title rather than speech: "triage", "Clean Harbor Act"."""
    return count < 2 or sum(token[0].isupper() for token in words.split()) * 2 > count
