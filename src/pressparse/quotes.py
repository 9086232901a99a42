"""Quotations with their speakers, and the people of the release.

In go the manuscript and its zones, out come the quotes in order, the people and the diagnostics. A quotation is found by its
marks, kept when somebody is named who says it (a fragment only then), and given the fullest name that the text has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from pressparse.manuscript import Block, Manuscript, Zone, read_passage
from pressparse.models import Diagnostic, Passage, Person, Quote, Span, Speaker
from pressparse.names import Role, index_names, is_full_name, last_name, read_role
from pressparse.vocabulary import SPEECH_VERBS

_VERB: Final = re.compile(rf"\b{SPEECH_VERBS}\b")
_AFTER: Final = re.compile(
    rf" ?,? {{0,2}}(?:(?P<verb>{SPEECH_VERBS})\b|(?P<pronoun>he|she|they|we) (?:also |further )?{SPEECH_VERBS}\b)", re.IGNORECASE
)
_ACCORDING: Final = re.compile(r"\baccording to |\bin the words of ")
_SIGNED: Final = re.compile(r" {0,3}-{1,3} ?(?=[A-Z])")
_INTRODUCED: Final = re.compile(
    r"(?:(?:issued|released|made|gave|offered|provided|delivered) (?:a|the|this|their|his|her)[\w ,'-]{0,60}statement|following statement|"
    r"(?:said|says|stated|commented|added|noted|remarked|explained)[\w ,'-]{0,80}|statement[\w ,.'()-]{0,80}):? ?$",
    re.IGNORECASE,
)
_STATEMENT: Final = re.compile(r"(?:following (?:joint )?statement|(?:issued|released|made) (?:a|the|this)[\w ,'-]{0,40}statement)", re.IGNORECASE)
_PRONOUN: Final = re.compile(r"\b(he|she|they)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?][\"')]? +(?=[A-Z\"'])")
_UNNAMED: Final = re.compile(
    r"\b(?:a|an|the) (?:[\w-]+ ){0,3}(?:spokes(?:man|woman|person)|official|company|authors?|members?|group|union|association|ministry|department|agency|commission)\b",
    re.IGNORECASE,
)
_ABBREVIATION: Final = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Inc|Corp|Ltd|Co|St|Jr|Sr|Hon|Prof|U\.S|No)|\b[A-Z])\.[\"')]? +$")
LONGEST_ATTRIBUTION: Final = 260


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
    found: list[Found] = []
    diagnostics: list[Diagnostic] = []
    unmarked = not any('"' in manuscript.folded[block.start : block.end] for block in blocks)
    for at, block in enumerate(blocks):
        parts = _mark_parts(manuscript, block, at)
        if parts:
            found.extend(_attribute(manuscript, blocks, at, parts, found))
        elif unmarked and (lost := _lost_marks(manuscript.folded, block, at)):
            found.append(lost)
        elif at:
            found.extend(_statement(manuscript, blocks, at, found))
    found = _join_paragraphs(manuscript, found)
    resolver = _Resolver(manuscript)
    quotes: list[Quote] = []
    speaker: Speaker | None = None
    for row in found:
        said = resolver.speaker(row, speaker if row.road in ("pronoun", "goes-on") else None)
        if row.kind == "partial" and (said is None or said.name is None):
            continue  # a fragment that nobody says is a name, a title or a scare quote
        speaker = said
        quotes.append(_build(manuscript, row, speaker))
        if not row.parts[-1].closed and row.kind != "statement":
            span = Span(start=row.parts[0].start, end=row.parts[-1].end)
            diagnostics.append(Diagnostic(code="quotation-never-closed", message="a quotation is opened and never closed", span=span))
        if speaker is None or speaker.name is None:
            span = Span(start=row.parts[0].start, end=row.parts[-1].end)
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
            if out and block.joined:  # a paragraph that a page break ran through
                out[-1] = out[-1]._replace(end=block.end, words=(out[-1].words[0], block.words[1]))
            else:
                out.append(block)
    return out


def _mark_parts(manuscript: Manuscript, block: Block, at: int) -> list[Part]:
    """The pieces between double marks; a piece that is never closed runs to the end of its block."""
    folded, text = manuscript.folded, manuscript.text
    parts: list[Part] = []
    opened = -1
    place = folded.find('"', block.start, block.end)
    while place >= 0:
        if opened < 0:
            if _opens(folded, text, place, block):
                opened = place + 1
        elif _opens(folded, text, place, block) and text[place] in "“«„":
            _add(folded, parts, opened, place, at, closed=False)
            opened = place + 1
        else:
            _add(folded, parts, opened, place, at, closed=True)
            opened = -1
        place = folded.find('"', place + 1, block.end)
    if opened >= 0:
        _add(folded, parts, opened, block.end, at, closed=False)
    return parts


def _opens(folded: str, text: str, place: int, block: Block) -> bool:
    """Whether the mark opens: by its form, else by what stands around it. Marks of inches open nothing."""
    if text[place] in "“«„‟":
        return True
    before = folded[place - 1] if place > block.start else " "
    behind = folded[place + 1] if place + 1 < block.end else " "
    if behind == " " or text[place] in "″〞":
        return False
    return not before.isdigit() and (before in " ([-,:;." or before.isalpha() or text[place] not in '”»"')


def _add(folded: str, parts: list[Part], start: int, end: int, at: int, *, closed: bool) -> None:
    piece = folded[start:end]
    words = piece.strip(" '*_")
    if words:
        first = start + piece.index(words[0]) if piece[0] in " '*_" else start
        parts.append(Part(first, first + len(piece[first - start :].rstrip(" *_")), at, closed))


def _is_clause(folded: str, part: Part) -> bool:
    words = folded[part.start : part.end]
    count = len(words.split())
    return (count >= 4 and words[-1] in ".,!?;-") or count >= 12 or (count >= 2 and words[-1] in ".,!?" and words[0].isupper())


def _attribute(manuscript: Manuscript, blocks: list[Block], at: int, parts: list[Part], before: list[Found]) -> list[Found]:
    """The quotations of one block: parts of one quotation are joined, each is given its attribution."""
    folded = manuscript.folded
    block = blocks[at]
    out: list[Found] = []
    for k, part in enumerate(parts):
        stop = parts[k + 1].start - 1 if k + 1 < len(parts) else block.end
        floor = parts[k - 1].end + 1 if k else block.start
        clause = _is_clause(folded, part) or not part.closed
        road, attribution = _find_attribution(folded, part, floor, stop, clause=clause)
        if (
            clause
            and out
            and k
            and out[-1].kind == "full"
            and out[-1].parts[-1] == parts[k - 1]
            and _same_speaker(folded, floor, part.start - 1, out[-1])
        ):
            out[-1] = out[-1]._replace(
                parts=(*out[-1].parts, part),
                attribution=out[-1].attribution or attribution,
                road=out[-1].road if out[-1].attribution else road or out[-1].road,
            )
            continue
        if not clause:
            if road and road != "signed":
                out.append(Found((part,), "partial", road, attribution))
            continue
        if not road and part.start - block.start <= 4 and at:
            road, attribution = _from_above(manuscript, blocks, at, before)
        if not road and part.end + 2 >= block.end and part.start - block.start <= 4 and at + 1 < len(blocks):
            road, attribution = _from_below(folded, blocks[at + 1])
        if road or part.start - block.start <= 4:
            out.append(Found((part,), "full", road or "goes-on", attribution))
    return out


def _same_speaker(folded: str, start: int, end: int, last: Found) -> bool:
    """Whether `start:end`, between two parts, is no more than the first one's attribution: at most one sentence."""
    if len(folded[start:end].strip()) <= 2:
        return True
    if end - start > 2 * LONGEST_ATTRIBUTION or last.road not in ("after", "pronoun", "before", "goes-on"):
        return False
    return _sentence_end(folded, start + 1, end) >= end - 4 and (last.road != "before" or end - start < 60)


def _find_attribution(folded: str, part: Part, floor: int, stop: int, *, clause: bool) -> tuple[str, tuple[int, int] | None]:
    """The road by which this part is attributed in its own block, and where."""
    behind = part.end + 1
    sentence = _sentence_end(folded, behind, min(stop, behind + LONGEST_ATTRIBUTION))
    after = _AFTER.match(folded, behind, sentence)
    if after:
        return ("pronoun" if after["pronoun"] else "after"), (behind, sentence)
    if _SIGNED.match(folded, behind, stop):
        return "signed", (behind, min(stop, behind + 160))
    verb = _VERB.search(folded, behind, min(sentence, behind + 200))
    if (
        verb
        and clause
        and folded[part.end - 1] in ",.!?"
        and folded[behind : verb.start()].strip()[:1].isupper()
        and '"' not in folded[behind : verb.start()]
    ):
        return "after", (behind, sentence)
    start = _sentence_start(folded, max(floor, part.start - LONGEST_ATTRIBUTION), part.start - 1)
    ahead = folded[start : part.start - 1]
    if _VERB.search(ahead) or _ACCORDING.search(ahead.lower()) or (ahead.rstrip().endswith(":") and read_role(folded, start, part.start - 1)):
        pronoun = _PRONOUN.match(ahead.strip())
        return ("pronoun" if pronoun and not read_role(folded, start, part.start - 1) else "before"), (start, part.start - 1)
    return "", None


def _sentence_end(folded: str, start: int, stop: int) -> int:
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 6) : match.end()]):
            return match.start() + 1
    mark = folded.find('"', start, stop)
    return mark if mark >= 0 else stop


def _sentence_start(folded: str, start: int, stop: int) -> int:
    at = start
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 6) : match.end()]):
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
    if _VERB.search(folded, start, end) or _STATEMENT.search(folded, start, end):
        return "introduced", (_sentence_start(folded, start, end - 1), end)
    return "", None


def _from_below(folded: str, below: Block) -> tuple[str, tuple[int, int] | None]:
    """The attribution on the line below: "said Roe." or "Jane Roe, head of Acme"."""
    if below.end - below.start > LONGEST_ATTRIBUTION:
        return "", None
    if _AFTER.match(folded, below.start, below.end) or _SIGNED.match(folded, below.start, below.end):
        return "after", (below.start, below.end)
    return "", None


def _statement(manuscript: Manuscript, blocks: list[Block], at: int, before: list[Found]) -> list[Found]:
    """Words without marks: introduced as a statement above, or with `said X` beside them where the marks were lost."""
    folded = manuscript.folded
    block, above = blocks[at], blocks[at - 1]
    if folded[above.end - 1] == ":" and _STATEMENT.search(folded, max(above.start, above.end - 300), above.end):
        start = _sentence_start(folded, max(above.start, above.end - 400), above.end - 1)
        return [Found((Part(*block.words, at, True),), "statement", "introduced", (start, above.end))]
    if (
        before
        and before[-1].kind == "statement"
        and before[-1].parts[-1].block == at - 1
        and folded[block.end - 1] in ".!?"
        and not _VERB.search(folded, block.start, block.end)
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


def _join_paragraphs(manuscript: Manuscript, found: list[Found]) -> list[Found]:
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
            and row.road in ("goes-on", "after", "pronoun")
        ):
            known = out[-1].attribution is not None
            out[-1] = out[-1]._replace(
                parts=(*out[-1].parts, *row.parts), attribution=out[-1].attribution or row.attribution, road=out[-1].road if known else row.road
            )
        else:
            out.append(row)
    return out


class _Resolver:
    """The full names of the text, and from a mention to the fullest name."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self.names = index_names(manuscript.folded)
        self.roles: dict[str, Role] = {}

    def speaker(self, row: Found, last: Speaker | None) -> Speaker | None:
        folded = self.manuscript.folded
        if row.attribution is None or row.road == "pronoun":
            if last is None or row.attribution is None:
                return last
            pronoun = _PRONOUN.search(folded, *row.attribution)
            if not pronoun:
                return last
            return last.model_copy(update={"mention": read_passage(self.manuscript, *pronoun.span(), 0.7)})
        start, end = row.attribution
        role = read_role(folded, start, end)
        unnamed = _UNNAMED.search(folded, start, end)
        if role is None or (unnamed and unnamed.start() < role.name[0] and not is_full_name(folded[slice(*role.name)])):
            if unnamed is None:
                return None
            mention = read_passage(self.manuscript, *unnamed.span(), 0.6)
            kind: Literal["organization", "unnamed"] = "unnamed" if "spokes" in mention.text else "organization"
            return self._make(mention, kind, unnamed.span(), None, None)
        return self._person(role)

    def _person(self, role: Role) -> Speaker:
        folded = self.manuscript.folded
        name = folded[slice(*role.name)]
        full = role.name
        if not is_full_name(name):
            rows = self.names.get(last_name(name), [])
            if not rows:
                return self._make(read_passage(self.manuscript, *role.name, 0.4), "person", None, role.title, role.organization)
            full = rows[0]
        else:
            shorter = [r for r in self.names.get(last_name(name), []) if name.endswith(" " + folded[slice(*r)])]
            full = shorter[0] if shorter and len(name.split()) > 3 else full
        key = " ".join(folded[slice(*full)].lower().split())
        known = self.roles.get(key)
        if known is None or known.title is None:
            known = self._best_role(full, role)
            self.roles[key] = known
        return self._make(
            read_passage(self.manuscript, *role.name, 0.9), "person", full, role.title or known.title, role.organization or known.organization
        )

    def _best_role(self, full: tuple[int, int], role: Role) -> Role:
        """The role where the document gives it: beside the attribution, else beside any standing of the full name."""
        folded = self.manuscript.folded
        if role.title:
            return role
        for start, end in self.names.get(last_name(folded[slice(*full)]), []):
            floor = max(0, folded.rfind("\n", 0, start) + 1, start - 80)
            stop = folded.find("\n", end, end + 160)
            there = read_role(folded, start, stop if stop >= 0 else min(len(folded), end + 160))
            if there and there.title:
                return there
            ahead = read_role(folded, floor, end)
            if ahead and ahead.title and ahead.name == (start, end):
                return ahead
        return Role(full, None, role.organization)

    def _make(
        self, mention: Passage, kind: Literal["person", "organization", "unnamed"], name: tuple[int, int] | None,
        title: tuple[int, int] | None, organization: tuple[int, int] | None,
    ) -> Speaker:  # fmt: skip
        def words(span: tuple[int, int] | None) -> tuple[str | None, Span | None]:
            return (None, None) if span is None else (read_passage(self.manuscript, *span, 1.0).text, Span(start=span[0], end=span[1]))

        (n, ns), (t, ts), (o, os) = words(name), words(title), words(organization)
        return Speaker(name=n, kind=kind, mention=mention, title=t, organization=o, name_span=ns, title_span=ts, organization_span=os)


# how often a speaker told by this road is right
_TRUST: Final = {"after": 0.93, "before": 0.88, "introduced": 0.88, "signed": 0.85, "pronoun": 0.85, "goes-on": 0.75}


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
