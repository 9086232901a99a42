"""The zones of a text: runs of blocks of one kind, as the labelling found them, with how sure it is of them and why.

In goes a text, out come its blocks with their labels, the zones that these make, and the public sections that tile the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from pressparse.boilerplates import opens_boilerplate
from pressparse.confidence import Margins, of_section
from pressparse.firing import fire_cues
from pressparse.label import KINDS, STATES, Labelled, Points, deciding_cues, label_blocks, score_blocks
from pressparse.layout import HEAD_BLOCKS
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
    labelling = labelling._replace(labels=corrected(labelling))
    runs: list[list[int]] = []
    for k, label in enumerate(labelling.labels):
        state = STATES[label.state]
        above = STATES[labelling.labels[k - 1].state] if k else ""
        below = STATES[labelling.labels[k + 1].state] if k + 1 < len(blocks) else ""
        apart = (state == "subheadline" and not _heads_bullet(labelling.manuscript, k)) or (
            state == above == "boilerplate"
            and opens_boilerplate(labelling.manuscript, blocks[runs[-1][0] : k], blocks[k])
            and ("url-alone" not in labelling.cues[k] or state == below)
        )
        if runs and KINDS[state] == KINDS.get(above) and not apart:
            runs[-1].append(k)
        else:
            runs.append([k])
    out = []
    least = min([label.margin for label in labelling.labels], default=0)
    for run in runs:
        kind = KINDS[STATES[labelling.labels[run[0]].state]]
        deciding = deciding_cues(labelling.points, labelling.cues, run[0], labelling.labels[run[0]].state, NAMED_CUES)
        trust = of_section(kind, list_margins(labelling, run[0], run[-1] + 1), least)
        out.append(Zone(kind, blocks[run[0]].start, blocks[run[-1]].end, trust, tuple(deciding)))
    return out


def _heads_bullet(manuscript: Manuscript, k: int) -> bool:
    """Whether block `k` is the first bullet under its heading ("Highlights:"), which is one deck line with it."""
    above, block = manuscript.blocks[k - 1] if k else None, manuscript.blocks[k]
    return above is not None and bool(block.mark) and not above.mark and manuscript.folded[above.end - 1] == ":"


def list_margins(labelling: Labelling, first: int, stop: int) -> Margins:
    """The margins of the blocks `first:stop`, of those on both sides, and of the bounds between them."""
    labels = labelling.labels
    return Margins(
        [label.margin for label in labels[first:stop]],
        [block.end - block.start for block in labelling.manuscript.blocks[first:stop]],
        labels[first - 1].margin if first else None,
        labels[stop].margin if stop < len(labels) else None,
        _margin_between(labels[first - 1], labels[first]) if first else None,
        _margin_between(labels[stop - 1], labels[stop]) if stop < len(labels) else None,
    )


def _margin_between(above: Labelled, below: Labelled) -> int | None:
    """By how much neither of two neighbours is of the other's kind; None where that comes second for neither."""
    doubts = [one.margin for one, other in ((above, below), (below, above)) if KINDS[STATES[one.runner_up]] == KINDS[STATES[other.state]]]
    return min(doubts, default=None)


def corrected(labelling: Labelling) -> list[Labelled]:
    """The labels with what the grammar cannot tell, against the points: one title, end marks of no words, and addresses that head standing text."""
    labels = list(labelling.labels)
    _keep_one_title(labelling, labels)
    standing, dateline, masthead, end, contact, chrome = map(STATES.index, ("boilerplate", "dateline", "masthead", "end_mark", "contact", "chrome"))
    for k, block in enumerate(labelling.manuscript.blocks[:HEAD_BLOCKS]):
        if labels[k].state == dateline and not block.dateline and _REFERENCE.fullmatch(labelling.manuscript.folded, *block.words):
            labels[k] = Labelled(masthead, 0, dateline)
    for k, label in enumerate(labels):
        block = labelling.manuscript.blocks[k]
        if label.state == end and "end-mark" not in labelling.cues[k] and any(map(str.islower, labelling.manuscript.folded[slice(*block.words)])):
            labels[k] = Labelled(chrome if label.runner_up == contact else label.runner_up, 0, end)  # a word or a name, however short and late
    for k in range(len(labels) - 1):
        if labels[k + 1].state != standing or "url-alone" not in labelling.cues[k]:
            continue
        if k and _leads_in(labelling.manuscript, k - 1):
            labels[k] = Labelled(labels[k - 1].state, 0, labels[k].state)
        elif labels[k].state != standing and "contact-heading" not in labelling.cues[k + 1]:
            labels[k] = Labelled(standing, 0, labels[k].state)
    return labels


def _leads_in(manuscript: Manuscript, k: int) -> bool:
    """Whether block `k` ends with what leads to the address below it: "more information, visit:"."""
    words = manuscript.lower[slice(*manuscript.blocks[k].words)]
    return words.endswith((":", " visit", " at")) and len(words) > LONG_LEAD


_REFERENCE: Final = re.compile(r"[A-Z]{1,4}-\d{1,5}(?:-\d{1,4})?")  # "HP-419" is a release's number
LONG_LEAD: Final = 40  # a heading may end with a colon, too


def _keep_one_title(labelling: Labelling, labels: list[Labelled]) -> None:
    """Above the news one run of blocks is the title: what says the same again is the page's, another above it the letterhead, another below it a
    picture's caption or a deck line."""
    titles = _list_titles(labels)
    if len(titles) < 2:
        return
    words = [_words_of(labelling.manuscript, run) for run in titles]
    surest = max(range(len(titles)), key=lambda n: max(labels[k].margin for k in titles[n]))
    same = [n == surest or _says_again(words[surest], others) for n, others in enumerate(words)]
    kept = same.index(True)
    for n, run in enumerate(titles):
        below = "body" if not words[n].isdisjoint(_CAPTION) else "subheadline"
        state = "chrome_top" if same[n] else "masthead" if n < kept else below
        for k in run if n != kept else ():
            labels[k] = Labelled(STATES.index(state), 0, labels[k].state)


def _says_again(words: set[str], others: set[str]) -> bool:
    """Whether most of the longer words of the shorter title stand in the other."""
    return bool(words & others) and len(words & others) >= SHARED_WORDS * min(len(words), len(others))


SHARED_WORDS: Final = 0.6
_CAPTION: Final = frozenset({"photo", "photograph", "photographer", "courtesy", "pictured"})


def _list_titles(labels: Sequence[Labelled]) -> list[range]:
    """The runs of title blocks above the news."""
    out: list[range] = []
    for k, label in enumerate(labels):
        kind = KINDS[STATES[label.state]]
        if kind == "body":
            break
        if kind == "headline":
            start = out.pop().start if out and out[-1].stop == k else k
            out.append(range(start, k + 1))
    return out


def _words_of(manuscript: Manuscript, run: range) -> set[str]:
    """The longer words of a run of blocks."""
    words = manuscript.lower[manuscript.blocks[run.start].start : manuscript.blocks[run.stop - 1].end].split()
    return {word.strip(".,:;()'\"") for word in words if len(word) > 3}


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
