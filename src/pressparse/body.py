"""The words of the head and the body as public values: the headline, the deck lines, the paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pressparse.confidence import of_headline
from pressparse.manuscript import Block, Manuscript, Zone, find_blocks, read_words
from pressparse.models import Body, Paragraph, Passage
from pressparse.passages import make_spans, read_passage
from pressparse.zones import Labelling, list_margins


def read_headline(labelling: Labelling, zones: Sequence[Zone]) -> Passage | None:
    """The first headline, with a confidence of its own; None where there is none."""
    zone = next((zone for zone in zones if zone.kind == "headline"), None)
    if zone is None:
        return None
    trust = of_headline(list_margins(labelling, *find_blocks(labelling.manuscript, zone.start, zone.end)))
    return read_lines(labelling.manuscript, zone._replace(confidence=trust))


def read_lines(manuscript: Manuscript, zone: Zone) -> Passage:
    """The words of a zone without the marks of Markdown and bullets around it."""
    first, *more = manuscript.blocks[slice(*find_blocks(manuscript, zone.start, zone.end))]
    if not more:
        return read_passage(manuscript, *first.words, zone.confidence)
    places = [first.words, *[block.words if block.mark[:1] in ("", "#") else (block.start, block.end) for block in more]]
    words = [read_passage(manuscript, *place, zone.confidence) for place in places]
    return Passage(text=" ".join(p.text for p in words), spans=tuple(s for p in words for s in p.spans), confidence=zone.confidence)


def read_body(manuscript: Manuscript, zones: Sequence[Zone]) -> Body | None:
    """The paragraphs of all body zones; None where there is none."""
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
