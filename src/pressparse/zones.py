"""The zones of a text: runs of blocks of one kind, as the labelling found them, with how sure it is of them and why.

In goes a text, out come its blocks with their labels, the zones that these make, and the public sections that tile the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.boilerplates import opens_boilerplate
from pressparse.confidence import of_section
from pressparse.firing import fire_cues
from pressparse.label import KINDS, STATES, Labelled, Points, deciding_cues, label_blocks, score_blocks
from pressparse.manuscript import Manuscript, Zone, split_manuscript
from pressparse.models import Section, Span
from pressparse.prefixes import split_prefixes

NAMED_CUES: Final = 5


class Labelling(NamedTuple):
    """The blocks of a text with their labels and the cues that fired in them, and the points that they gave."""

    manuscript: Manuscript
    labels: list[Labelled]
    cues: list[list[str]]
    points: Points


def label_text(text: str, points: Points) -> Labelling:
    """The blocks of a text with the best labels for them."""
    manuscript = split_prefixes(split_manuscript(text))
    cues = fire_cues(manuscript, points.words)
    return Labelling(manuscript, label_blocks(points, score_blocks(points, cues)), cues, points)


def find_zones(labelling: Labelling) -> list[Zone]:
    """Neighbouring blocks of one kind, but one zone for each deck line and for each organization's boilerplate."""
    blocks = labelling.manuscript.blocks
    labelling = labelling._replace(labels=with_addresses(labelling))
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
        trust = of_section(kind, *list_margins(labelling, run[0], run[-1] + 1))
        out.append(Zone(kind, blocks[run[0]].start, blocks[run[-1]].end, trust, tuple(deciding)))
    return out


def _heads_bullet(manuscript: Manuscript, k: int) -> bool:
    """Whether block `k` is the first bullet under its heading ("Highlights:"), which is one deck line with it."""
    above, block = manuscript.blocks[k - 1] if k else None, manuscript.blocks[k]
    return above is not None and bool(block.mark) and not above.mark and manuscript.folded[above.end - 1] == ":"


def list_margins(labelling: Labelling, first: int, stop: int) -> tuple[list[int], list[int], int | None, int | None]:
    """The margins and sizes of the blocks `first:stop`, and the margins of those on both sides."""
    labels = labelling.labels
    return (
        [label.margin for label in labels[first:stop]],
        [block.end - block.start for block in labelling.manuscript.blocks[first:stop]],
        labels[first - 1].margin if first else None,
        labels[stop].margin if stop < len(labels) else None,
    )


def with_addresses(labelling: Labelling) -> list[Labelled]:
    """The labels, with a bare address above standing text taken into it: the boilerplate's address heads it."""
    labels = list(labelling.labels)
    standing = STATES.index("boilerplate")
    for k in range(len(labels) - 1):
        if labels[k + 1].state == standing != labels[k].state and "url-alone" in labelling.cues[k] and "contact-heading" not in labelling.cues[k + 1]:
            labels[k] = Labelled(standing, 0, labels[k].state)  # against the points
    return labels


def make_sections(text: str, zones: Sequence[Zone]) -> tuple[Section, ...]:
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
