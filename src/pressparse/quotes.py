"""Quotations with their speakers, and the people of the release.

In go the manuscript and its zones, out come the quotes in order, the people and the diagnostics. A quotation is found by its
marks, kept when somebody is named who says it (a fragment only then), and given the fullest name that the text has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pressparse.manuscript import FILL, Block, Manuscript, Zone
from pressparse.models import Diagnostic, Person, Quote, Span, Speaker
from pressparse.passages import read_passage
from pressparse.people import index_people, latest_person
from pressparse.speakers import VERB, make_speaker, person_speaker, read_subject
from pressparse.vocabulary import SPEECH_VERBS

_AFTER: Final = re.compile(rf"[ \n]?,?[ \n]{{0,2}}(?:(?:{SPEECH_VERBS})\b|(?:he|she|they|we) (?:\w+ )?(?:{SPEECH_VERBS})\b)", re.IGNORECASE)
_ACCORDING: Final = re.compile(r"\baccording to |\bin the words of ")
_SIGNED: Final = re.compile(r" {0,3}-{1,3} ?(?=[A-Z])")
_INTRODUCED: Final = re.compile(
    r"(?:(?:issued|released|made|gave|offered|provided|delivered) (?:a|the|this|their|his|her)[\w ,'-]{0,60}statement|following statement|"
    r"(?:said|says|stated|commented|added|noted|remarked|explained)[\w ,'-]{0,80}|statement[\w ,.'()-]{0,80}):? ?$",
    re.IGNORECASE,
)
_STATEMENT: Final = re.compile(r"(?:following (?:\w+ )?statement|(?:issued|released|made) (?:a|the|this)[\w ,'-]{0,40}statement)", re.IGNORECASE)
# the end of a sentence, also where an archive lost the blank behind it ("said Roe.The harbor")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')]? +(?=[A-Z\"'])|(?<=[a-z])[.!?](?=[A-Z][a-z])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mrs?|Ms|Drs?|Sens?|Reps?|Govs?|Inc|Corp|Ltd|Co|St|Jr|Sr|Hon|Prof|U\.S|No|Adm|Gen|Lt|Col|Capt|Sgt|Maj|Cmdr|Supt|Det|Rev|Msgr|Fr|Mt|Ft|Ave|Bros|Univ|"
    r"Dept|Assn|Intl|Atty|Asst|Assoc|Pres|vs|Ph|Calif|Mass|Conn|Pa|Tex|Fla|Wash|Ariz|Colo|Mich|Minn|Wis|Ill|Ind|Tenn|Va|Md|Ore|Nev|Okla|Kan|Neb|Ala|Miss|Ga|La)|"
    r"\b[A-Z])\.[\"')]? *$"
)
_SOMEBODY_SAID: Final = re.compile(
    rf"\b(?:[A-Z][\w'-]+|[Hh]e|[Ss]he|[Tt]hey) (?:also )?(?:{SPEECH_VERBS})\b|\b(?:said|says|added) (?:[A-Z]|he\b|she\b)"
)
LONGEST_ATTRIBUTION: Final = 420


class Part(NamedTuple):
    """A piece between two marks: the words' bounds, the block they stand in, and whether its marks opened and closed it."""

    start: int
    end: int
    block: int
    closed: bool


class Found(NamedTuple):
    """A quotation before its speaker is read: its parts, and where it is attributed."""

    parts: tuple[Part, ...]
    kind: Literal["full", "partial", "statement"]
    road: str
    attribution: tuple[int, int] | None


def find_quotes(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[tuple[Quote, ...], tuple[Person, ...], tuple[Diagnostic, ...]]:
    """The quotes of the body in order, the people who are quoted, and what a person should look at."""
    blocks = _body_blocks(manuscript, zones)
    manuscript = _with_single_marks(manuscript, blocks)
    found: list[Found] = []
    unmarked = not any('"' in manuscript.folded[block.start : block.end] for block in blocks)
    bare = unmarked and _has_no_points(manuscript.folded, blocks)
    for at, (block, parts) in enumerate(zip(blocks, _all_parts(manuscript, blocks), strict=True)):
        if parts:
            found.extend(_attribute(manuscript, blocks, at, parts, found))
        elif unmarked and (lost := _lost_marks(manuscript.folded, block, at) or (_lost_points(manuscript.folded, block, at) if bare else None)):
            found.append(lost)
        elif at:
            found.extend(_statement(manuscript, blocks, at, found, bare=bare))
    if not found and unmarked and (whole := _whole_statement(manuscript, zones, blocks)):
        found = [whole]
    if not found:
        return (), (), ()
    return _with_speakers(manuscript, _join_paragraphs(found))


def _with_speakers(manuscript: Manuscript, found: list[Found]) -> tuple[tuple[Quote, ...], tuple[Person, ...], tuple[Diagnostic, ...]]:
    people = index_people(manuscript.folded)
    quiet = [(part.start, part.end) for row in found for part in row.parts]
    diagnostics: list[Diagnostic] = []
    quotes: list[Quote] = []
    last: Speaker | None = None
    last_block = -9
    for row in found:
        start = row.parts[0].start
        near = last if row.parts[0].block - last_block <= 2 else None
        speaker: Speaker | None
        if row.attribution is None:
            speaker = near
            if speaker is None and row.kind == "full" and (person := latest_person(people, start, quiet, 600)):
                speaker = person_speaker(manuscript, people, person, read_passage(manuscript, *person.name, 0.5))
        else:
            before = row.attribution[0] if row.road in ("before", "introduced") else start
            speaker = make_speaker(manuscript, people, read_subject(people, row.road, *row.attribution), before, quiet, near)
        if row.kind == "partial" and (speaker is None or speaker.name is None):
            continue  # a fragment that nobody says is a name, a title or a scare quote
        if row.kind != "partial":
            last, last_block = speaker or near, row.parts[-1].block
        quotes.append(_build(manuscript, row, speaker))
        span = Span(start=start, end=row.parts[-1].end)
        if not row.parts[-1].closed and row.kind != "statement":
            diagnostics.append(Diagnostic(code="quotation-never-closed", message="a quotation is opened and never closed", span=span))
        if speaker is None or speaker.name is None:
            diagnostics.append(Diagnostic(code="speaker-not-found", message="nobody is named who says this", span=span))
    return tuple(quotes), _people(quotes), tuple(diagnostics)


def _body_blocks(manuscript: Manuscript, zones: Sequence[Zone]) -> list[Block]:
    spans = [(zone.start, zone.end) for zone in zones if zone.kind == "body"]
    out: list[Block] = []
    k = 0
    for block in manuscript.blocks:
        while k < len(spans) and spans[k][1] <= block.start:
            k += 1
        if k < len(spans) and spans[k][0] <= block.start:
            if out and (block.joined or _goes_on(manuscript.folded, out[-1], block)):  # a page break or a link ran through the paragraph
                out[-1] = out[-1]._replace(end=block.end, words=(out[-1].words[0], block.words[1]))
            else:
                out.append(block)
    return out


_SINGLE: Final = re.compile(r"(?<!\w)'(?=\w)(?P<words>[^\"\n]{12,1200}?[.,!?])'(?!\w)")


def _with_single_marks(manuscript: Manuscript, blocks: Sequence[Block]) -> Manuscript:
    """A body without double marks whose quotations stand between single ones is read as if they were double."""
    if not blocks or any('"' in manuscript.folded[block.start : block.end] for block in blocks):
        return manuscript
    folded = manuscript.folded
    out, at = [], 0
    for block in blocks:
        for match in _SINGLE.finditer(folded, block.start, block.end):
            out += [folded[at : match.start()], '"', match["words"], '"']
            at = match.end()
    return manuscript._replace(folded="".join([*out, folded[at:]])) if out else manuscript


_TITLED_STATEMENT: Final = re.compile(
    r"(?i)\bstatement (?:of|by|from|on behalf of) (?=[A-Z])|^(?:[\w.'-]+ ){1,7}(?:issues |releases )?(?:a )?statement\b|\bmourns\b"
)
_FIRST_PERSON: Final = re.compile(r"\b(?:I|my|we|We|our|Our)\b")


def _whole_statement(manuscript: Manuscript, zones: Sequence[Zone], blocks: Sequence[Block]) -> Found | None:
    """A body without marks under a headline that calls it somebody's statement, told in the first person, is that statement."""
    folded = manuscript.folded
    title = next((zone for zone in zones if zone.kind == "headline"), None)
    if title is None or not _TITLED_STATEMENT.search(folded, title.start, title.end):
        return None
    spoken = sum(_FIRST_PERSON.search(folded, block.start, block.end) is not None for block in blocks)
    if not blocks or spoken * 2 < len(blocks) or any(_SOMEBODY_SAID.search(folded, block.start, block.end) for block in blocks):
        return None
    parts = tuple(Part(*block.words, at, True) for at, block in enumerate(blocks))
    return Found(parts, "statement", "introduced", (title.start, title.end))


def _goes_on(folded: str, above: Block, block: Block) -> bool:
    """ "said Roe." on a line of its own belongs to the quotation above it, and so does "Roe." where the line above ends with "said"."""
    if folded[block.start].islower():
        return folded[above.end - 2 : above.end] in (',"', '?"', '!"', '."') and VERB.match(folded, block.start) is not None
    if block.gap:
        return False
    runs_on = above.end - above.start >= LONG_LINE and (folded[above.end - 1].isalnum() or folded[above.end - 1] == ",") and not block.mark
    return runs_on or _ENDS_WITH_VERB.search(folded, max(above.start, above.end - 24), above.end) is not None


LONG_LINE: Final = 90  # no heading or item of a list: where it ends without a stop, the margin broke it
_ENDS_WITH_VERB: Final = re.compile(rf"[,.?!]\"[{FILL} ]*(?:{SPEECH_VERBS})$")


LONGEST_RUN: Final = 8  # paragraphs of one quotation without marks between its first and its last


def _all_parts(manuscript: Manuscript, blocks: list[Block]) -> list[list[Part]]:
    """The pieces between double marks of each block. A quotation that is opened in one paragraph and closed in a later one, with
    no marks between, covers what stands between."""
    out = [_mark_parts(manuscript, block, at, block.start) for at, block in enumerate(blocks)]
    for at, parts in enumerate(out):
        if not parts or parts[-1].closed:
            continue
        for j in range(at + 1, min(len(blocks), at + 1 + LONGEST_RUN)):
            block = blocks[j]
            mark = manuscript.folded.find('"', block.start, block.end)
            if mark < 0:
                continue
            if mark - block.start > 1 and not _opens(manuscript.folded, manuscript.text, mark, block):
                for k in range(at + 1, j):
                    out[k] = [Part(*blocks[k].words, k, False)]
                closing: list[Part] = []
                _add(manuscript.folded, closing, block.words[0], mark, j, closed=True)
                out[j] = closing + _mark_parts(manuscript, block, j, mark + 1)
            break
    return out


def _mark_parts(manuscript: Manuscript, block: Block, at: int, start: int) -> list[Part]:
    """The pieces between double marks; a piece that is never closed runs to the end of its block."""
    folded, text = manuscript.folded, manuscript.text
    parts: list[Part] = []
    opened = -1
    place = folded.find('"', start, block.end)
    while place >= 0:
        if opened < 0:
            if _opens(folded, text, place, block):
                opened = place + 1
        elif text[place] in "“«„" and _opens(folded, text, place, block):
            outer = _balanced(folded, text, opened - 1, block)
            if outer > place:  # a nickname or a title inside the quotation
                _add(folded, parts, opened, outer, at, closed=True)
                opened, place = -1, folded.find('"', outer + 1, block.end)
                continue
            _add(folded, parts, opened, place, at, closed=False)
            opened = place + 1
        else:
            _add(folded, parts, opened, place, at, closed=True)
            opened = -1
        place = folded.find('"', place + 1, block.end)
    if opened >= 0:
        _add(folded, parts, opened, block.end, at, closed=False)
    return parts


MOST_INSIDE: Final = 12


def _balanced(folded: str, text: str, place: int, block: Block) -> int:
    """The mark that closes the curly mark at `place`, those between them paired; -1 where none of the next `MOST_INSIDE` does."""
    depth = 0
    for _ in range(MOST_INSIDE):
        if place < 0 or text[place] not in "“”":
            return -1
        depth += 1 if text[place] == "“" else -1
        if depth == 0:
            return place
        place = folded.find('"', place + 1, block.end)
    return -1


def _opens(folded: str, text: str, place: int, block: Block) -> bool:
    """Whether the mark opens: by its form, else by what stands around it. Marks of inches open nothing."""
    if text[place] in "“«„‟":
        return True
    before = folded[place - 1] if place > block.start else " "
    behind = folded[place + 1] if place + 1 < block.end else " "
    if behind == " " or text[place] in "″〞":
        return False
    return not before.isdigit() and (before in " ([-,:;." or before.isalpha() or text[place] not in '”»"')


_AROUND: Final = " *_" + FILL


def _add(folded: str, parts: list[Part], start: int, end: int, at: int, *, closed: bool) -> None:
    piece = folded[start:end]
    words = piece.strip(_AROUND + "'")
    if words:
        first = start + piece.index(words[0]) if piece[0] in _AROUND + "'" else start
        parts.append(Part(first, first + len(piece[first - start :].rstrip(_AROUND)), at, closed))


def _behind(folded: str, part: Part) -> int:
    """The offset behind the mark that closes a part."""
    end = part.end
    while folded[end : end + 1] == FILL:
        end += 1
    return end + 1


def _is_clause(folded: str, part: Part) -> bool:
    words = folded[part.start : part.end]
    count = len(words.split())
    return (count >= 4 and words[-1] in ".,!?;-") or count >= 12 or (count >= 2 and words[-1] in ".,!?" and words[0].isupper())


def _attribute(manuscript: Manuscript, blocks: list[Block], at: int, parts: list[Part], before: list[Found]) -> list[Found]:
    """The quotations of one block: parts of one quotation are joined, each is given its attribution."""
    folded = manuscript.folded
    block = blocks[at]
    out: list[Found] = []
    floor = block.start  # what stands before it has been used
    clauses = [_is_clause(folded, part) or not part.closed for part in parts]
    for k, part in enumerate(parts):
        clause = clauses[k]
        # an attribution runs on over a title in marks ('creator of "The Lamp"'), not over another quotation
        stop = next((parts[j].start - 1 for j in range(k + 1, len(parts)) if clauses[j] or not clause), block.end)
        tail = _tail(folded, part, stop) if clause or k else None
        if not clause and part.end < floor:
            continue
        joins = bool(out and k and clause and out[-1].kind == "full" and out[-1].parts[-1].block == at)
        if joins and len(folded[floor : part.start - 1].strip(" -,;:" + FILL)) <= 2:
            road, attribution = tail or ("", None)
            out[-1] = out[-1]._replace(
                parts=(*out[-1].parts, part),
                attribution=out[-1].attribution or attribution,
                road=out[-1].road if out[-1].attribution else road or out[-1].road,
            )
            floor = attribution[1] if attribution else _behind(folded, part)
            continue
        road, attribution = tail or _lead(folded, part, floor)
        floor = attribution[1] if tail and attribution else _behind(folded, part)
        if not clause:
            if road and road != "signed" and not _is_term(folded[part.start : part.end]):
                out.append(Found((part,), "partial", road, attribution))
            continue
        opens = part.start - block.start <= 4
        if not road and opens and at:
            road, attribution = _from_above(manuscript, blocks, at, before)
        if road in ("", "goes-on") and _behind(folded, part) + 1 >= block.end and opens and at + 1 < len(blocks):
            below = _from_below(folded, blocks[at + 1])
            road, attribution = below if below[0] else (road, attribution)
        if road or opens:
            out.append(Found((part,), "full", road or "goes-on", attribution))
    return out


def _is_term(words: str) -> bool:
    """Whether a fragment is a word or a title rather than speech: "triage", "Clean Harbor Act"."""
    tokens = words.split()
    return len(tokens) < 2 or sum(token[0].isupper() for token in tokens) * 2 > len(tokens)


def _tail(folded: str, part: Part, stop: int) -> tuple[str, tuple[int, int] | None] | None:
    """The attribution behind a part: "said Roe", "Roe said", "he adds", "-Jane Roe, Title"."""
    behind = _behind(folded, part)
    sentence = _sentence_end(folded, behind, min(stop, behind + LONGEST_ATTRIBUTION))
    if _SIGNED.match(folded, behind, stop):
        return "signed", (behind, min(stop, behind + 160))
    after = _AFTER.match(folded, behind, sentence)
    if after:
        return "after", (behind, sentence)
    verb = VERB.search(folded, behind, min(sentence, behind + 190))
    subject = folded[behind : verb.start()].strip(" ,\n") if verb else ""
    if not verb or not subject or '"' in subject or not (subject[0].isupper() or subject.startswith(("the ", "a ", "an "))):
        return None
    if folded[part.end - 1] in ".!?":  # a sentence of its own, if it goes on to tell more
        rest = folded[verb.end() : sentence].strip(" .")
        if len(rest.split()) > 2 and rest[:1] not in ",:" and not rest.startswith(("in a", "on ", "today", "during", "at ", "of ", "about")):
            return None
    return "after", (behind, sentence)


def _lead(folded: str, part: Part, floor: int) -> tuple[str, tuple[int, int] | None]:
    """The attribution before a part: the sentence that leads into it, or an indirect one that stands before it."""
    start = _sentence_start(folded, max(floor, part.start - LONGEST_ATTRIBUTION), part.start - 1)
    ahead = folded[start : part.start - 1].replace(FILL, "")
    if VERB.search(ahead) or _ACCORDING.search(ahead.lower()) or (ahead.rstrip().endswith(":") and any(c.isupper() for c in ahead)):
        return "before", (start, part.start - 1)
    return "", None


def _sentence_end(folded: str, start: int, stop: int) -> int:
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 8) : match.end()]):
            return match.start() + 1
    return stop


def _sentence_start(folded: str, start: int, stop: int) -> int:
    at = start
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 8) : match.end()]):
            at = match.end()
    return at


def _from_above(manuscript: Manuscript, blocks: list[Block], at: int, before: list[Found]) -> tuple[str, tuple[int, int] | None]:
    """A quotation that opens a paragraph: introduced above, or by the speaker of the paragraph above."""
    folded = manuscript.folded
    above = blocks[at - 1]
    end = above.end
    start = max(above.start, end - 400)
    if folded[end - 1] == ":" or _INTRODUCED.search(folded, start, end):
        return "introduced", (_sentence_start(folded, start, end - 1), end)
    if before and before[-1].parts[-1].block >= at - 1:
        return "goes-on", None
    if VERB.search(folded, start, end) or _STATEMENT.search(folded, start, end):
        return "introduced", (_sentence_start(folded, start, end - 1), end)
    return "", None


def _from_below(folded: str, below: Block) -> tuple[str, tuple[int, int] | None]:
    """The attribution on the line below: "said Roe." or "Jane Roe, head of Acme"."""
    if below.end - below.start > LONGEST_ATTRIBUTION:
        return "", None
    if _AFTER.match(folded, below.start, below.end) or _SIGNED.match(folded, below.start, below.end):
        return "after", (below.start, below.end)
    return "", None


def _statement(manuscript: Manuscript, blocks: list[Block], at: int, before: list[Found], *, bare: bool) -> list[Found]:
    """Words without marks: introduced as a statement above, or with `said X` beside them where the marks were lost."""
    folded = manuscript.folded
    block, above = blocks[at], blocks[at - 1]
    if (folded[above.end - 1] == ":" or bare) and _STATEMENT.search(folded, max(above.start, above.end - 300), above.end):
        start = _sentence_start(folded, max(above.start, above.end - 400), above.end - 1)
        return [Found((Part(*block.words, at, True),), "statement", "introduced", (start, above.end))]
    if (
        before
        and before[-1].kind == "statement"
        and before[-1].parts[-1].block == at - 1
        and (folded[block.end - 1] in ".!?" or bare)
        and not _SOMEBODY_SAID.search(folded, block.start, block.end)
    ):
        before[-1] = before[-1]._replace(parts=(*before[-1].parts, Part(*block.words, at, True)))
    return []


_LOST: Final = re.compile(r", (?:said|says|added|stated) (?=[A-Z])")


def _lost_marks(folded: str, block: Block, at: int) -> Found | None:
    """Where a text has lost all its marks: the sentence before `, said Roe`, and what goes on behind it in the paragraph."""
    verb = _LOST.search(folded, block.words[0], block.end)
    if not verb:
        return None
    start = block.words[0] if verb.start() - block.words[0] < 600 else _sentence_start(folded, verb.start() - 600, verb.start())
    sentence = _sentence_end(folded, verb.end(), min(block.end, verb.end() + LONGEST_ATTRIBUTION))
    parts = [Part(start, verb.start() + 1, at, True)]
    rest = sentence + len(folded[sentence : block.end]) - len(folded[sentence : block.end].lstrip())
    if rest < block.end and start == block.words[0] and block.end - rest < 900:
        parts.append(Part(rest, block.end, at, True))
    return Found(tuple(parts), "full", "after", (verb.start() + 2, sentence))


def _has_no_points(folded: str, blocks: Sequence[Block]) -> bool:
    """Whether an archive blanked all marks and points of the body, so that two blanks stand where one stood."""
    words = "".join([folded[block.start : block.end] for block in blocks])
    return words.count("  ") > 3 * (words.count(". ") + words.count(", "))


_SOMEBODY: Final = r"(?:(?:U S  )?(?:Senator|Sen|Congressman|Congresswoman|Representative|Rep|Dr|Mrs?|Ms|Governor|Mayor|Secretary) {1,2})?[A-Z][\w']+(?: (?:[A-Z]  )?[A-Z][\w']+){0,2}"
_TELLS: Final = r"(?:said|says|added|stated|continued|explained|noted|concluded|remarked|commented)"
# between two blanks on either side: "said Roe", "the Senator said", "Dr  Roe said", "he added"
_LOST_POINTS: Final = re.compile(
    rf"(?:^|(?<=  ))(?P<tells>{_TELLS} (?:the )?{_SOMEBODY}|(?:[Tt]he )?{_SOMEBODY} (?:also )?{_TELLS}|(?:[Hh]e|[Ss]he) {_TELLS})(?: (?:today|yesterday))?(?=  |$)"
)
LONGEST_SENTENCES: Final = 900
_TOLD_OF: Final = re.compile(r" +(?:The|Senator|Mr|Mrs|Ms|Dr|Last|In \d{4}|Earlier)\b")  # somebody else goes on
_ABOUT_SOMEBODY: Final = re.compile(r"(?:Senator|Mr|Mrs|Ms|Dr)\b")
_RELATIVE: Final = re.compile(r" {2,}(?:who|which|chairman|ranking|a |the )[^\n]*?(?=  )")


def _lost_points(folded: str, block: Block, at: int) -> Found | None:
    """The words of a paragraph without any points around "said Roe"."""
    words = folded[slice(*block.words)]
    told = _LOST_POINTS.search(words)
    if told is None or told.start() > LONGEST_SENTENCES or words[0].islower() or (told.start() and _ABOUT_SOMEBODY.match(words)):
        return None
    first, last = block.words
    more = _RELATIVE.match(words, told.end())
    stop = first + (more.end() if more else told.end())
    pieces = [(first, first + told.start()), (stop, last if last - stop <= LONGEST_SENTENCES else stop)]
    if told.start() and _TOLD_OF.match(folded, stop, last):
        del pieces[1]
    parts: list[Part] = []
    for a, b in pieces:
        _add(folded, parts, a, b, at, closed=True)
    road = "after" if told.start() else "before"
    return Found(tuple(parts), "full", road, (first + told.start(), stop)) if parts and parts[0].end - parts[0].start > 20 else None


def _join_paragraphs(found: list[Found]) -> list[Found]:
    """A quotation that is not closed goes on where the next paragraph opens another."""
    out: list[Found] = []
    for row in found:
        last = out[-1].parts[-1] if out else None
        if (
            last
            and not last.closed
            and row.kind == "full"
            and out[-1].kind == "full"
            and row.parts[0].block == last.block + 1
            and row.road in ("goes-on", "after", "introduced")
        ):
            known = out[-1].attribution is not None
            out[-1] = out[-1]._replace(
                parts=(*out[-1].parts, *row.parts), attribution=out[-1].attribution or row.attribution, road=out[-1].road if known else row.road
            )
        else:
            out.append(row)
    return out


# how often a speaker told by this road is right
_TRUST: Final = {"after": 0.93, "before": 0.88, "introduced": 0.88, "signed": 0.85, "goes-on": 0.75}


def _build(manuscript: Manuscript, row: Found, speaker: Speaker | None) -> Quote:
    confidence = _TRUST[row.road] * (0.7 if row.kind != "full" else 1.0)
    passages = [read_passage(manuscript, part.start, part.end, confidence) for part in row.parts]
    words = passages[0].text
    for passage, part, above in zip(passages[1:], row.parts[1:], row.parts, strict=False):
        words += (" " if part.block == above.block else "\n\n") + passage.text
    attribution = None
    if row.attribution and manuscript.folded[slice(*row.attribution)].strip(' ,"'):
        start, end = row.attribution
        piece = manuscript.folded[start:end]
        start += len(piece) - len(piece.lstrip(" ,"))
        attribution = read_passage(manuscript, start, end, confidence)
    spans = tuple(span for passage in passages for span in passage.spans)
    return Quote(text=words, spans=spans, confidence=confidence, kind=row.kind, speaker=speaker, attribution=attribution)


def _people(quotes: Sequence[Quote]) -> tuple[Person, ...]:
    """Each quoted person once, in the order of the first quote."""
    rows: dict[str, list[int]] = {}
    for k, quote in enumerate(quotes):
        if quote.speaker and quote.speaker.kind == "person" and quote.speaker.name:
            rows.setdefault(quote.speaker.name, []).append(k)
    out = []
    for name, indices in rows.items():
        speakers = [s for k in indices if (s := quotes[k].speaker)]
        best = max(speakers, key=lambda s: (s.title is not None) + (s.organization is not None))
        mentions = sorted({(s.mention.span.start, s.mention.span.end) for s in speakers})
        assert best.name_span is not None
        out.append(
            Person(name=name, title=best.title, organization=best.organization, name_span=best.name_span, title_span=best.title_span,
                   organization_span=best.organization_span, mentions=tuple(Span(start=a, end=b) for a, b in mentions), quotes=tuple(indices))
        )  # fmt: skip
    return tuple(out)
