"""`parse` and `explain`: the stages in their order.

text -> manuscript -> cues -> labelled blocks -> zones -> fields -> `Release`. Nothing is filled in later.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final, Literal, NamedTuple

from pressparse.boilerplates import find_boilerplates, opens_boilerplate
from pressparse.confidence import of_headline, of_section
from pressparse.contacts import find_contacts
from pressparse.dateline import read_dateline
from pressparse.document_type import find_document_type
from pressparse.errors import EmptyTextError, LoneSurrogateError, TextTooLongError
from pressparse.explanation import Case, explain_section
from pressparse.firing import fire_cues
from pressparse.instruction import find_instruction
from pressparse.issuer import find_issuer
from pressparse.label import KINDS, STATES, Labelled, Points, deciding_cues, find_paths, label_blocks, load_points, score_blocks
from pressparse.language import find_language
from pressparse.links import find_links
from pressparse.manuscript import Block, Manuscript, Zone, read_words, split_manuscript
from pressparse.models import (
    SCHEMA_VERSION,
    Body,
    Dateline,
    Diagnostic,
    Explanation,
    Options,
    Paragraph,
    Passage,
    Release,
    Section,
    Span,
)  # fmt: skip
from pressparse.notices import INSTEAD, find_notices
from pressparse.passages import make_spans, read_passage
from pressparse.prefixes import split_prefixes
from pressparse.quotes import find_quotes
from pressparse.released import find_released
from pressparse.tickers import find_tickers
from pressparse.unruled import has_rules, trust_dateline, trust_people, trust_quote
from pressparse.unseen import drop_unseen, restore_offsets

NAMED_CUES: Final = 5
UNCERTAIN_HEADLINE: Final = 0.5  # below it is rather wrong than right
UNCERTAIN_SECTION: Final = 0.2  # of those below it nine in ten are wrong in their kind or their bounds
SMALL: Final = 80  # characters: what is shorter is worth no look


class Labelling(NamedTuple):
    """The blocks of a text with their labels and the cues that fired in them, and the points that they gave."""

    manuscript: Manuscript
    labels: list[Labelled]
    cues: list[list[str]]
    points: Points


def parse(text: str, *, options: Options | None = None) -> Release:
    """Split the text of a release into its parts.

    Raises TypeError for what is no `str`, and EmptyTextError, TextTooLongError or LoneSurrogateError.

    >>> parse("Note to the harbor master: the tide comes at noon.").quotes
    ()
    """
    return parse_with(load_points(), text, options or _default_options())


def parse_with(points: Points, text: str, options: Options) -> Release:
    """`parse` with other points than those of the package, as a cross-validation needs them."""
    _check(text, options)
    seen, offsets = drop_unseen(text)
    labelling = _label(seen, points)
    return restore_offsets(_build(labelling, _zones(labelling), options), offsets, text)


def explain(text: str, *, options: Options | None = None) -> Explanation:
    """Why each section got its kind: the cues with their points, the margin, and the runner-up. Raises what `parse` raises."""
    return explain_with(load_points(), text, options or _default_options())


def explain_with(points: Points, text: str, options: Options) -> Explanation:
    """`explain` with other points than those of the package."""
    _check(text, options)
    seen, offsets = drop_unseen(text)
    labelling = _label(seen, points)
    blocks = labelling.manuscript.blocks
    case = Case(points, blocks, labelling.cues, _with_addresses(labelling), find_paths(points, score_blocks(points, labelling.cues)))
    zones = _zones(labelling)
    first = [bisect_left(blocks, zone.start, key=lambda block: block.start) for zone in zones] + [len(blocks)]
    inside = [range(a, b) for a, b in itertools.pairwise(first)]
    rows = [explain_section(case, run, section) for run, section in zip(inside, _sections(seen, zones), strict=True)]
    return restore_offsets(Explanation(sections=tuple(rows)), offsets, text)


@cache
def _default_options() -> Options:
    return Options()


def _check(text: str, options: Options) -> None:
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"parse needs a str, not {kind}; decode bytes first, for example data.decode('utf-8')")
    if len(text) > options.max_chars:
        raise TextTooLongError(len(text), options.max_chars)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise LoneSurrogateError(error.start, ord(text[error.start])) from None
    if not _is_visible(text):
        raise EmptyTextError(len(text))


def _is_visible(text: str) -> bool:
    from unicodedata import category

    return any(not c.isspace() and (c.isalnum() or category(c) not in ("Cc", "Cf")) for c in text)


def _label(text: str, points: Points) -> Labelling:
    manuscript = split_prefixes(split_manuscript(text))
    cues = fire_cues(manuscript, points.words)
    return Labelling(manuscript, label_blocks(points, score_blocks(points, cues)), cues, points)


def _zones(labelling: Labelling) -> list[Zone]:
    """Neighbouring blocks of one kind, but one zone for each deck line and for each organization's boilerplate."""
    blocks = labelling.manuscript.blocks
    labelling = labelling._replace(labels=_with_addresses(labelling))
    runs: list[list[int]] = []
    for k, label in enumerate(labelling.labels):
        state = STATES[label.state]
        above = STATES[labelling.labels[k - 1].state] if k else ""
        apart = (state == "subheadline" and not _heads_bullet(labelling.manuscript, k)) or (
            state == above == "boilerplate" and opens_boilerplate(labelling.manuscript, blocks[runs[-1][0] : k], blocks[k])
        )
        if runs and KINDS[state] == KINDS.get(above) and not apart:
            runs[-1].append(k)
        else:
            runs.append([k])
    out = []
    for run in runs:
        kind = KINDS[STATES[labelling.labels[run[0]].state]]
        deciding = deciding_cues(labelling.points, labelling.cues, run[0], labelling.labels[run[0]].state, NAMED_CUES)
        trust = of_section(kind, *_margins(labelling, run[0], run[-1] + 1))
        out.append(Zone(kind, blocks[run[0]].start, blocks[run[-1]].end, trust, tuple(deciding)))
    return out


def _heads_bullet(manuscript: Manuscript, k: int) -> bool:
    """Whether block `k` is the first bullet under its heading ("Highlights:"), which is one deck line with it."""
    above, block = manuscript.blocks[k - 1] if k else None, manuscript.blocks[k]
    return above is not None and bool(block.mark) and not above.mark and manuscript.folded[above.end - 1] == ":"


def _margins(labelling: Labelling, first: int, stop: int) -> tuple[list[int], list[int], int | None, int | None]:
    """The margins and sizes of the blocks `first:stop`, and the margins of those on both sides."""
    labels = labelling.labels
    return (
        [label.margin for label in labels[first:stop]],
        [block.end - block.start for block in labelling.manuscript.blocks[first:stop]],
        labels[first - 1].margin if first else None,
        labels[stop].margin if stop < len(labels) else None,
    )


def _with_addresses(labelling: Labelling) -> list[Labelled]:
    """The labels, with a bare address above standing text taken into it: the boilerplate's address heads it."""
    labels = list(labelling.labels)
    standing = STATES.index("boilerplate")
    for k in range(len(labels) - 1):
        if labels[k + 1].state == standing != labels[k].state and "url-alone" in labelling.cues[k] and "contact-heading" not in labelling.cues[k + 1]:
            labels[k] = Labelled(standing, 0, labels[k].state)  # against the points
    return labels


def _sections(text: str, zones: Sequence[Zone]) -> tuple[Section, ...]:
    """The zones with what is visible between them: a mail-quote mark belongs to what stands in its line, else to what is above."""
    bounds: list[list[int]] = []
    for zone in zones:
        start = zone.start
        at = bounds[-1][1] if bounds else 0
        between = text[at:start]
        if between.strip():
            line = between.rfind("\n") + 1 if bounds else 0
            above, beside = between[:line], between[line:]
            if above.strip():
                bounds[-1][1] = at + len(above.rstrip())
            if beside.strip():
                start = at + line + len(beside) - len(beside.lstrip())
        bounds.append([start, zone.end])
    bounds[-1][1] = max(bounds[-1][1], len(text.rstrip()))
    return tuple(
        Section(kind=zone.kind, span=Span(start=a, end=b), confidence=zone.confidence, cues=zone.cues)
        for zone, (a, b) in zip(zones, bounds, strict=True)
    )


def _build(labelling: Labelling, zones: list[Zone], options: Options) -> Release:
    manuscript = labelling.manuscript
    language = find_language(manuscript)
    ruled = has_rules(language)
    dateline, diagnostics = _dateline(manuscript, zones, options)
    dateline = dateline if ruled else trust_dateline(dateline)
    instruction, more = find_instruction(manuscript, zones, options)
    quotes, people, doubts = find_quotes(manuscript, zones)
    if not ruled:
        quotes = tuple(map(trust_quote, quotes))
        people = trust_people(people, quotes)
    boilerplates = find_boilerplates(manuscript, zones)
    headline = _headline(labelling, zones)
    released = find_released(manuscript, zones, dateline, instruction, options)
    body = _body(manuscript, zones)
    notices = find_notices(manuscript, labelling.cues, zones)
    diagnostics += more + doubts + notices + _doubts(zones, language, headline)
    return Release(
        text=manuscript.text,
        document_type=find_document_type(manuscript, zones, headline, body, quotes, any(notice.code in INSTEAD for notice in notices)),
        language=language,
        headline=headline,
        subheadlines=tuple(_inner(manuscript, zone) for zone in zones if zone.kind == "subheadline"),
        instruction=instruction,
        released=released,
        dateline=dateline,
        issuer=find_issuer(manuscript, zones, boilerplates),
        body=body,
        quotes=quotes,
        people=people,
        boilerplates=boilerplates,
        contacts=find_contacts(manuscript, zones, options),
        tickers=find_tickers(manuscript),
        links=find_links(manuscript),
        sections=_sections(manuscript.text, zones),
        diagnostics=diagnostics,
        schema_version=SCHEMA_VERSION,
    )


def _dateline(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[Dateline | None, tuple[Diagnostic, ...]]:
    found = [zone for zone in zones if zone.kind == "dateline"]
    cut = [block.start for block in manuscript.blocks if block.dateline]
    zone = next((zone for zone in found if any(zone.start <= start < zone.end for start in cut)), found[0] if found else None)
    return read_dateline(manuscript, zone.start, zone.end, zone.confidence, options) if zone else (None, ())


def _inside(manuscript: Manuscript, zone: Zone) -> list[Block]:
    return [block for block in manuscript.blocks if zone.start <= block.start < zone.end]


def _inner(manuscript: Manuscript, zone: Zone) -> Passage:
    """The words of a zone without the marks of Markdown and bullets around it."""
    first, *more = _inside(manuscript, zone)
    if not more:
        return read_passage(manuscript, *first.words, zone.confidence)
    places = [first.words, *[block.words if block.mark[:1] in ("", "#") else (block.start, block.end) for block in more]]
    words = [read_passage(manuscript, *place, zone.confidence) for place in places]
    return Passage(text=" ".join(p.text for p in words), spans=tuple(s for p in words for s in p.spans), confidence=zone.confidence)


def _headline(labelling: Labelling, zones: Sequence[Zone]) -> Passage | None:
    zone = next((zone for zone in zones if zone.kind == "headline"), None)
    if zone is None:
        return None
    blocks = labelling.manuscript.blocks
    first, stop = (bisect_left(blocks, place, key=lambda block: block.start) for place in (zone.start, zone.end))
    trust = of_headline(*_margins(labelling, first, stop))
    return _inner(labelling.manuscript, zone._replace(confidence=trust))


def _body(manuscript: Manuscript, zones: Sequence[Zone]) -> Body | None:
    paragraphs: list[Paragraph] = []
    inside = [zone for zone in zones if zone.kind == "body"]
    k = 0
    for block in manuscript.blocks:
        while k < len(inside) and inside[k].end <= block.start:
            k += 1
        if k == len(inside):
            break
        if block.start >= inside[k].start:
            words, pieces = read_words(manuscript, *block.words)
            paragraphs.append(Paragraph(text=words, spans=make_spans(pieces), confidence=inside[k].confidence, kind=_paragraph_kind(words, block)))
    if not paragraphs:
        return None
    return Body(
        text="\n\n".join(p.text for p in paragraphs),
        spans=tuple(s for p in paragraphs for s in p.spans),
        confidence=sum(p.confidence for p in paragraphs) / len(paragraphs),
        paragraphs=tuple(paragraphs),
    )


def _paragraph_kind(words: str, block: Block) -> Literal["paragraph", "heading", "list_item"]:
    if block.mark and block.mark[0] != "#":
        return "list_item"
    short = len(words) < 90 and words[-1] not in '.,;!?"”'
    return "heading" if block.mark or (short and words[0].isupper()) else "paragraph"


def _doubts(zones: Sequence[Zone], language: str | None, headline: Passage | None) -> tuple[Diagnostic, ...]:
    out = []
    if language != "en":
        told = language or "a language that could not be told"
        out.append(Diagnostic(code="language-without-rules", message=f"the rules are for English, the text is in {told}", span=None))
    if headline is None:
        out.append(Diagnostic(code="no-headline", message="no headline was found", span=None))
    elif headline.confidence < UNCERTAIN_HEADLINE:
        out.append(Diagnostic(code="uncertain-headline", message="another line may be the headline, or it may go on", span=headline.span))
    if all(zone.kind != "body" for zone in zones):
        out.append(Diagnostic(code="no-body", message="no body was found; the text may hold no release", span=None))
    for zone in zones:
        if zone.confidence < UNCERTAIN_SECTION and zone.end - zone.start >= SMALL:
            message = f"it is uncertain whether this is {zone.kind}, or where it begins and ends"
            out.append(Diagnostic(code="uncertain-section", message=message, span=Span(start=zone.start, end=zone.end)))
    return tuple(out)
