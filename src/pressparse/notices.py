"""What a text is besides a release, or instead of one: a correction, a withdrawal; the page of an error, a letter, a speech.

In go the manuscript, the cues of its blocks and its zones, out come diagnostics, those of several releases in one text (`openings`) with them. What is told of a release stands at its head, in the words of a table; what
stands instead of one has the form of such a text, not only its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.manuscript import Manuscript, Zone
from pressparse.models import Diagnostic, Span
from pressparse.openings import find_openings

HEAD: Final = 1500  # a notice stands at the head
ERROR_PAGE: Final = 1500  # the page of an error is short
LONG: Final = 150  # a paragraph of news
_RELEASE: Final = r"(?:press |news |media )?(?:release|advisory|announcement|alert)"


class Notice(NamedTuple):
    """What the words at the head of a text say of it. The pattern is tried where one of the pieces stands, in lower case, dashes and marks plain."""

    code: str
    message: str
    pieces: tuple[str, ...]
    pattern: re.Pattern[str]
    yes: str  # examples, parted by " | "
    no: str


def _row(code: str, message: str, pieces: str, pattern: str, yes: str, no: str) -> Notice:
    return Notice(code, message, tuple(pieces.split("|")), re.compile(rf"(?<!\w)(?:{pattern})", re.MULTILINE), yes, no)


# what a text is that is no release
INSTEAD: Final = frozenset({"error-page", "letter", "speech"})
NOTICES: Final = (
    _row(
        "withdrawn",
        "the text withdraws a release, or says that it is to be disregarded",
        "kill|disregard|withdr|retract|rescind|do not use|do not publish",
        rf"^[\W_]{{0,12}}(?:(?:mandatory|bulletin) kill\b|kill (?:notice|advisory|kill)\b|kill[\W_]{{0,6}}$)|\bplease disregard\b|"
        rf"\b(?:please|should|must|kindly|asked to|advised to) (?:disregard|discard|ignore|do not use|do not publish)\b[^.\n]{{0,60}} {_RELEASE}\b|"
        rf"\b(?:this|that|above|following|earlier|previous|original|the (?:press|news|media)) {_RELEASE}\b[^.\n]{{0,100}}? (?:is|are|was|were|has been|have been) (?:hereby )?(?:withdrawn|retracted|rescinded)\b|"
        rf"\b(?:withdraws?|withdrawing|withdrawal of|retracts?|retracting|retraction of|rescinds?|rescinding) (?:(?:its|the|our|this|an?) )?(?:[\w-]+ ){{0,2}}(?:press |news |media )(?:release|advisory)\b",
        "kill kill kill | mandatory kill: acme tides | journalists should disregard the news release, acme opens, issued on monday | this press release has been withdrawn"
        " | acme retracts press release of may 2 | test, please disregard",
        "kill the tide tax, says acme | the offer was withdrawn | acme withdrew from the press club",
    ),
    _row(
        "correction",
        "the text corrects an earlier release",
        "correct|c o r r e c t|amend|replac|supersede",
        rf"^[\W_]{{0,12}}correct(?:ing|s|ed|ions?) (?:and|&) (?:replac|add|updat|re-?issu)|"
        rf"^[\W_]{{0,12}}(?:c o r r e c t i o n|corrections?(?: from source| notice|(?: to)? {_RELEASE})?[ *_]{{0,3}}(?:[:/-]|$))|"
        rf"^[\W_]{{0,12}}(?:corrected|amended)(?: (?:version|copy|{_RELEASE}))?[\W_]{{0,4}}$|^[\W_]{{0,12}}corrected(?: (?:version|copy|{_RELEASE}))?[*_ ]{{0,3}}[:-]|"
        rf"\bcorrected (?:version|text|copy|{_RELEASE})\b[^.\n]{{0,60}}?\b(?:follows|reads|says|states|below)\b|"
        rf"\b(?:replaces?|replacing|supersedes?|superseding|corrects?|correcting) (?:the|our|an?) (?:[\w-]+ ){{0,2}}{_RELEASE} (?:that was )?(?:dated|issued|published|released|sent|distributed|of|from|made)\b|"
        rf"\bplease replace the {_RELEASE}\b|\bfollowing amendments? (?:has|have) been made to the\b|"
        rf"\bin (?:a|the|our) {_RELEASE}\b[^\n]{{0,200}}? (?:should (?:have )?read|please note that|we are advised)\b",
        "correcting and replacing acme opens tide mill | /c o r r e c t i o n -- acme/ | correction: acme opens | correction notice | correction - acme opens | corrected |"
        " the complete, corrected release follows: | this announcement replaces the announcement released at 7:00 | please replace the release with the following"
        " | the following amendment has been made to the results announcement",
        "acme corrects course | a market correction: what now? | correctional officers | the new pier replaces the old one | corrected vision for all",
    ),
)  # fmt: skip
_ERROR_WORDS: Final = (
    "found",
    "denied",
    "javascript",
    "exist",
    "available",
    "forbidden",
    "error",
    "human",
    "browser",
    "permission",
    "404",
    "403",
    "expired",
    "requests",
)
_ERROR: Final = re.compile(
    r"[^\w\n]{0,6}(?:(?:http )?(?:error|status)? ?(?:4\d\d|5\d\d)\b[^\w\n]{0,4}(?:error|page|not|forbidden|unauthori[sz]ed|access|bad|service|internal|too|$)|"
    r"[^.\n]{0,60}\b(?:page|file|url|site|resource|document|article|content|story|release)\b[^.\n]{0,60}?\b(?:(?:was|is|could|can)(?: ?not|n't) (?:be )?found|(?:does|do)(?: not|n't) exist|no longer (?:exists?|available)|(?:is|are) (?:not|no longer|un)[ -]?(?:available|here))|"
    r"(?:(?:oops|sorry|error)\W{1,4})?(?:page |file )?not found\b|access (?:to [^.\n]{1,60} )?(?:is |was |has been )?denied\b|forbidden\b|"
    r"[^.\n]{0,40}\bdo(?:es)?(?: not|n't) have permission\b|[^.\n]{0,60}\b(?:enable|requires?|turn on) javascript\b|javascript (?:is |must be |has been )?(?:required|disabled|enabled|not)|"
    r"(?:please )?(?:verify|confirm)(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)|checking your browser|too many requests|(?:bad|internal|service) (?:gateway|server error|unavailable)|"
    r"[^.\n]{0,30}\bsession has expired)",
)
_GREETING: Final = re.compile(r"[\W_]{0,4}dear (?:[\w.'&/-]{1,30},? ){0,9}[\w.'&/-]{1,30}(?: \([\w .'-]{1,40}\))?[ ,:;]{0,2}")
_CLOSING: Final = re.compile(
    r"^[\W_]{0,12}(?:(?:yours )?(?:very )?(?:sincerely|truly|faithfully|respectfully)(?: yours| submitted)?|(?:best|kind|warm)(?:est)? (?:regards|wishes)|regards)\b",
    re.MULTILINE,
)
_SPEECH_WORDS: Final = ("remarks", "speech", "keynote", "testimony", "transcript", "toast", "eulogy", "lecture", "address", "interview")
_SPEECH_TITLE: Final = re.compile(
    r"\b(?:remarks|speech|keynote|testimony|transcript|toast|eulogy|lecture|address) (?:by|of|to|at|on|from|before|as|delivered|prepared|for|in)\b|\b(?:speech|transcript|testimony|remarks)[\W_]{0,3}$|"
    r"^[\W_]{0,4}(?:transcript|speech|testimony|(?:prepared |opening |closing )?remarks)\b|\baddresses (?:the|an?) |\b(?:doorstop|press conference|radio|television|tv) (?:interview|transcript)\b"
)
_LABEL: Final = re.compile(
    r"(?:media|press|news|for immediate|embargo|photo|who|what|when|where|why|rsvp|contact|tel|phone|fax|e-?mail|notes?|date|time|location|subject)\b"
)
_AS_DELIVERED: Final = re.compile(
    r"\b(?:as (?:prepared|delivered|written)(?: for delivery)?\b|for delivery\b|check against delivery\b|e ?& ?o ?e proof only)"
)
_TURN: Final = re.compile(
    r"(?:[A-Z][A-Z.' -]{1,40}|Q|A|Question|Answer|Journalist|Reporter|Interviewer|Presenter|[A-Z][a-z]+ [A-Z][a-z]+)(?: ?\([^)\n]{1,40}\))?(?:, [A-Z][\w .,-]{1,40})?: "
)
_ADDRESS: Final = re.compile(
    r"(?:thank you|thanks|good (?:morning|afternoon|evening|day)|ladies and gentlemen|(?:mr|madam|mister)\.? (?:speaker|chair|president)|i (?:would like|want|am|rise|thank|have)|i'm|it is (?:a|an|my) (?:great )?(?:pleasure|honou?r|privilege)|"
    r"it's (?:a|an|my) (?:great )?(?:pleasure|honou?r)|my (?:fellow|friends)|friends|colleagues|hello|welcome)\b"
)
# the first blocks of a text, in which its title and the greeting stand
TOP: Final = 12
SPOKEN: Final = 500  # within so many characters a speech addresses its hearers
SPEAKERS: Final = 5  # a transcript has so many turns, and they are so large a part of its paragraphs
SHARE: Final = 0.4


def find_notices(manuscript: Manuscript, cues: Sequence[Sequence[str]], zones: Sequence[Zone]) -> tuple[Diagnostic, ...]:
    """What a person should know of the text before he takes it for a release."""
    start = manuscript.blocks[0].start
    head = manuscript.lower[start : start + HEAD]
    out = [
        _diagnose(notice.code, notice.message, start + found.start(), start + found.end())
        for notice in NOTICES
        if any(map(head.__contains__, notice.pieces)) and (found := notice.pattern.search(head))
    ]
    instead = _find_error(manuscript) or _find_letter(manuscript) or _find_speech(manuscript, zones)
    if instead:
        out.append(instead)
    openings = find_openings(manuscript, cues, zones)
    if len(openings) > 1:
        second = openings[1].block
        message = f"the text seems to hold {len(openings)} releases; they are read as one"
        out.append(_diagnose("several-releases", message, second.start, second.end))
    return tuple(out)


def _find_error(manuscript: Manuscript) -> Diagnostic | None:
    """The page of an error: short, with a line that says so."""
    lower = manuscript.lower
    if manuscript.blocks[-1].end - manuscript.blocks[0].start > ERROR_PAGE or not any(map(lower.__contains__, _ERROR_WORDS)):
        return None
    for block in manuscript.blocks:
        if block.end - block.start <= LONG and _ERROR.match(lower, block.start, block.end):
            return _diagnose("error-page", "the text is the page of an error, not a release", block.start, block.end)
    return None


def _find_letter(manuscript: Manuscript) -> Diagnostic | None:
    """A letter: its greeting stands before all news, and a closing behind it."""
    lower = manuscript.lower
    top = manuscript.blocks[:TOP]
    if lower.find("dear ", 0, top[-1].end) < 0:
        return None
    for block in top:
        if block.end - block.start >= LONG:
            return None  # news comes before
        if _GREETING.fullmatch(lower, block.start, block.end) and _CLOSING.search(lower, block.end):
            return _diagnose("letter", "the text is a letter", block.start, block.end)
    return None


def _find_speech(manuscript: Manuscript, zones: Sequence[Zone]) -> Diagnostic | None:
    """A speech: told so by its title and begun as one; or a transcript, in which most paragraphs begin with a speaker."""
    lower, folded = manuscript.lower, manuscript.folded
    body = next((zone for zone in zones if zone.kind == "body"), None)
    start = body.start if body else manuscript.blocks[0].end
    if any(map(lower[:start].__contains__, _SPEECH_WORDS)):
        title = next(
            (b for b in manuscript.blocks[:TOP] if b.start < start and b.end - b.start < 300 and _SPEECH_TITLE.search(lower, *b.words)), None
        )
        if title and (_AS_DELIVERED.search(lower, title.start, start) or _ADDRESS.match(lower, start) or _is_spoken(lower[start : start + SPOKEN])):
            return _diagnose("speech", "the text is a speech", title.start, title.end)
    if folded.count(":") < SPEAKERS or folded.count(": ") < SPEAKERS:  # one letter is counted much faster
        return None
    turns = [block for block in manuscript.blocks if _TURN.match(folded, *block.words) and not _LABEL.match(lower, *block.words)]
    if len(turns) < SPEAKERS or len(turns) < SHARE * sum(block.end - block.start >= LONG / 2 for block in manuscript.blocks):
        return None
    names = {folded[block.words[0] : folded.index(":", block.words[0])] for block in turns}
    if not 2 <= len(names) <= len(turns) / 2 or sum(b.start < turns[0].start and b.end - b.start >= LONG for b in manuscript.blocks) > 2:
        return None  # the same few speak again and again, and from the beginning: it is no list, and no questions at the end of a release
    return _diagnose("speech", "the text is the transcript of a conversation", turns[0].start, turns[0].end)


def _is_spoken(news: str) -> bool:
    """Whether somebody speaks to somebody, and not in quotation marks."""
    return '"' not in news and " i " in news and " you " in news


def _diagnose(code: str, message: str, start: int, end: int) -> Diagnostic:
    return Diagnostic(code=code, message=message, span=Span(start=start, end=end))
