"""Quotations with their speakers, and the people of the release.

In go the manuscript and its zones, out come the quotes in order, the people and the diagnostics. A quotation is found by its
marks, kept when somebody is named who says it (a fragment only then), and given the fullest name that the text has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.attribution import attribute_parts
from pressparse.confidence import of_quote, read_damage
from pressparse.manuscript import Block, Manuscript, Zone
from pressparse.marks import find_parts, speaking_blocks, with_single_marks
from pressparse.mentions import first_subject, latest_person, role_of
from pressparse.models import Diagnostic, Person, Quote, Span, Speaker
from pressparse.paragraphs import join_paragraphs
from pressparse.passages import make_spans, read_passage, read_string, with_point
from pressparse.people import Known, People, index_people
from pressparse.pieces import Found
from pressparse.runs import key_of
from pressparse.speakers import make_speaker, person_speaker
from pressparse.subjects import read_subject
from pressparse.unmarked import find_lost_marks, find_lost_points, find_post, find_statement, find_whole_statement, has_no_points


def find_quotes(manuscript: Manuscript, zones: Sequence[Zone]) -> tuple[tuple[Quote, ...], tuple[Person, ...], tuple[Diagnostic, ...]]:
    """The quotes of the body in order, the people of the text, and what a person should look at."""
    manuscript, blocks = speaking_blocks(manuscript, zones)
    manuscript = with_single_marks(manuscript, blocks)
    found = _find(manuscript, zones, blocks)
    quiet = [(part.start, part.end) for row in found for part in row.parts]
    people = index_people(manuscript.folded, quiet)
    quotes, diagnostics = _with_speakers(manuscript, people, found)
    return quotes, _list_people(manuscript, people, quotes), diagnostics


def _find(manuscript: Manuscript, zones: Sequence[Zone], blocks: Sequence[Block]) -> list[Found]:
    folded = manuscript.folded
    blocks, all_parts = find_parts(manuscript, blocks)
    found: list[Found] = []
    unmarked = not any(all_parts)
    bare = unmarked and has_no_points(folded, blocks)
    for at, (block, parts) in enumerate(zip(blocks, all_parts, strict=True)):
        if parts:
            found.extend(attribute_parts(manuscript, blocks, at, parts, found))
        elif unmarked and (lost := find_lost_marks(folded, block, at) or (find_lost_points(folded, block, at) if bare else [])):
            found.extend(lost)
        elif post := find_post(folded, blocks, at, found):
            found.append(post)
        elif at:
            found.extend(find_statement(folded, blocks, at, found, bare=bare))
    if not found and unmarked and (whole := find_whole_statement(manuscript, zones, blocks)):
        found = [whole]
    return join_paragraphs(manuscript, blocks, found)


def _with_speakers(manuscript: Manuscript, people: People, found: list[Found]) -> tuple[tuple[Quote, ...], tuple[Diagnostic, ...]]:
    diagnostics: list[Diagnostic] = []
    quotes: list[Quote] = []
    damage = read_damage(manuscript.text) if found else 0.0
    for row, speaker in _find_speakers(manuscript, people, found):
        quotes.append(_build(manuscript, row, speaker, damage))
        span = Span(start=row.parts[0].start, end=row.parts[-1].end)
        if not row.parts[-1].closed and row.kind != "statement":
            diagnostics.append(Diagnostic(code="quotation-never-closed", message="a quotation is opened and never closed", span=span))
        if speaker is None or speaker.name is None:
            diagnostics.append(Diagnostic(code="speaker-not-found", message="nobody is named who says this", span=span))
    return tuple(quotes), tuple(diagnostics)


def _find_speakers(manuscript: Manuscript, people: People, found: list[Found]) -> list[tuple[Found, Speaker | None]]:
    """The quotations with their speakers; a fragment that nobody says is left out."""
    rows: list[tuple[Found, Speaker | None]] = []
    last: Speaker | None = None
    last_block = -9
    for row in found:
        near = last if row.parts[0].block - last_block <= 2 else None
        speaker = _speaker_of(manuscript, people, row, near)
        if row.kind == "partial" and not _is_told(manuscript.folded, row, speaker):
            continue
        if (
            (speaker is None or _is_document(speaker))
            and row.road == "before"
            and _HANGS.search(manuscript.folded, max(0, row.parts[0].start - 8), row.parts[0].start - 1)
        ):
            continue  # 'The framework states that "the council must ...": a document is quoted
        if row.kind != "partial":
            last, last_block = speaker or near, row.parts[-1].block
        rows.append((row, speaker))
    if all(speaker for _, speaker in rows) or (only := _only_speaker(rows)) is None:
        return rows
    return [(row, speaker or (only if _is_unled(manuscript.folded, row) else None)) for row, speaker in rows]


def _is_document(speaker: Speaker) -> bool:
    return speaker.kind != "person" and speaker.name is not None and _DOCUMENT.search(speaker.name) is not None


_DOCUMENT: Final = re.compile(
    r"(?i)\b(?:framework|guidelines?|law|act|order|code|policy|agreement|contract|regulations?|constitution|rules?|directive|statute|treaty|bill|clause)$"
)
_HANGS: Final = re.compile(r"\bthat ?$")


def _only_speaker(rows: list[tuple[Found, Speaker | None]]) -> Speaker | None:
    """The person who says everything that is attributed in the text; None where several speak, or none."""
    speakers = [speaker for row, speaker in rows if speaker and speaker.name and row.attribution and row.kind != "partial"]
    one = len({speaker.name for speaker in speakers}) == 1 and all(speaker.kind == "person" for speaker in speakers)
    return speakers[0] if one else None


def _is_unled(folded: str, row: Found) -> bool:
    """Whether a quotation stands for itself: no item of a list, and no colon leads into it."""
    if row.kind != "full" or not row.marked or row.road not in ("goes-on", "introduced"):
        return False
    led = row.attribution is not None and folded[row.attribution[1] - 1] == ":"
    return not led and folded[max(0, row.parts[0].start - 4) : row.parts[0].start].strip(' "') not in ("-", "*")


# the verbs of which a body is the subject when it speaks: it announces and reports terms and names, too
_BODY_SAYS: Final = re.compile(
    r"\b(?:sa(?:id|ys|ying)|stat(?:ed|es|ing)|call(?:ed|s|ing)|describ(?:ed|es|ing)|conclud(?:ed|es|ing)|not(?:ed|es|ing)|warn(?:ed|s|ing)|argu(?:ed|es|ing)|"
    r"writ(?:es|ing)|wrote|add(?:ed|s|ing)|claim(?:ed|s|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|raises concerns|declar(?:ed|es|ing)|promis(?:ed|es)|praised|assert(?:ed|s|ing)|accus(?:ed|es|ing)|insist(?:ed|s|ing)|stress(?:ed|es|ing)|seeks? answers)\b[^\"]{0,60}$"
)


FARTHEST_VERB: Final = 30  # characters between a body and the verb that it is the subject of


def _is_told(folded: str, row: Found, speaker: Speaker | None) -> bool:
    """Whether somebody says a fragment; else it is a name, a title or a scare quote."""
    if speaker is None or speaker.name is None or row.attribution is None:
        return False
    if speaker.kind == "person" or row.road != "woven":
        return True
    said = _BODY_SAYS.search(folded, row.attribution[0], min(row.attribution[1], row.parts[0].start - 1))
    return said is not None and (said.start() - speaker.mention.span.end <= FARTHEST_VERB or said.group().split(" ", 1)[0].endswith("ing"))


def _speaker_of(manuscript: Manuscript, people: People, row: Found, near: Speaker | None) -> Speaker | None:
    start = row.parts[0].start
    if row.attribution is None:
        if row.road in ("alone", "topic") or near is None:
            person = (first_subject(people) if row.road == "topic" else latest_person(people, start, 600)) if row.kind == "full" else None
            return person_speaker(manuscript, people, person, read_passage(manuscript, *person.name, 0.5)) if person else near
        return near
    before = row.attribution[0] if row.road in ("before", "introduced") else start
    return make_speaker(manuscript, people, read_subject(people, row.road, *row.attribution), before, near)


def weigh(row: Found, speaker: Speaker | None) -> tuple[str, ...]:
    """What speaks for and against a quotation with its speaker, by the names that `data/confidence.json` weighs."""
    names = ["base", "road-" + row.road]
    if row.kind != "full":
        names.append(row.kind)
    if not row.marked:
        names.append("unmarked")
    elif not row.parts[-1].closed:
        names.append("never-closed")
    names.append(speaker.kind if speaker and speaker.name else "nobody")
    if speaker and speaker.mention.text.lower() in ("he", "she", "they"):
        names.append("pronoun")
    if speaker and speaker.title:
        names.append("with-role")
    if speaker and speaker.organization:
        names.append("with-body")
    return tuple(names)


def _build(manuscript: Manuscript, row: Found, speaker: Speaker | None, damage: float) -> Quote:
    confidence = of_quote(weigh(row, speaker), sum([part.end - part.start for part in row.parts]), damage)
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


def _list_people(manuscript: Manuscript, people: People, quotes: Sequence[Quote]) -> tuple[Person, ...]:
    """Each person of the text once, quoted or not, in the order of their first mentions."""
    mentions: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for a, b, key in people.mentions:
        mentions.setdefault(people.known[key].name, []).append((a, b))
    spoken: dict[tuple[int, int], list[int]] = {}
    for k, quote in enumerate(quotes):
        if quote.speaker and quote.speaker.kind == "person" and quote.speaker.name_span:
            spoken.setdefault((quote.speaker.name_span.start, quote.speaker.name_span.end), []).append(k)
    known = {person.name: person for person in people.known.values()}
    told: dict[str, tuple[int, int]] = {}  # those whom only their quotations tell to be people, by name
    for name in [name for name in spoken if name not in known]:
        first = told.setdefault(key_of(people.folded[slice(*name)]), name)
        if first == name:
            known[name] = Known(name, (name,))
        else:
            spoken[first] += spoken.pop(name)
        mentions.setdefault(first, []).append(name)
    if told:
        mentions = dict(sorted(mentions.items(), key=lambda row: row[1]))
    return tuple([_person(manuscript, people, known[name], spans, spoken.get(name, []), quotes) for name, spans in mentions.items()])


def _person(
    manuscript: Manuscript, people: People, known: Known, spans: list[tuple[int, int]], indices: list[int], quotes: Sequence[Quote]
) -> Person:
    """One person with the role that his quotes have, else that of the text."""
    speakers = [s for k in indices if (s := quotes[k].speaker)]
    best = max(speakers, key=lambda s: (s.title is not None) + (s.organization is not None), default=None)
    title, organization = role_of(people, known)
    organization = with_point(people.folded, organization)
    if best:
        title = (best.title_span.start, best.title_span.end) if best.title_span else None
        organization = (best.organization_span.start, best.organization_span.end) if best.organization_span else None

    def words(span: tuple[int, int] | None) -> str | None:
        return read_string(manuscript, *span) if span else None

    return Person(
        name=read_string(manuscript, *known.name), title=words(title), organization=words(organization),
        name_span=Span(start=known.name[0], end=known.name[1]), title_span=Span(start=title[0], end=title[1]) if title else None,
        organization_span=Span(start=organization[0], end=organization[1]) if organization else None,
        mentions=make_spans(spans), quotes=tuple(indices),
    )  # fmt: skip
