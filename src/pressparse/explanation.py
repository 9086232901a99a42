"""Why the sections are what they are.

In go the labelled blocks, out comes a row for each section: the cues that spoke for it, and the reasons, whose points add up to its
margin over the runner-up, exactly. A cue counts in its own block and, as `above ...` or `below ...`, for the neighbours of it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final, NamedTuple

from pressparse.label import ABOVE, BELOW, KINDS, NOTHING, STATES, Labelled, Paths, Points, name_cues, path_through, unpack_row
from pressparse.manuscript import Block
from pressparse.models import FiredCue, Reason, Section, SectionExplanation, Span

RULE: Final = "rule"  # the reason of a block whose kind a rule changed against the points


class Case(NamedTuple):
    """A labelled text, as the labeller saw it."""

    points: Points
    blocks: Sequence[Block]
    cues: Sequence[Sequence[str]]  # of each block, its own
    labels: Sequence[Labelled]
    paths: Paths


def explain_section(case: Case, inside: Sequence[int], section: Section) -> SectionExplanation:
    """The row of the section that is made of the blocks `inside`."""
    labels, best = case.labels, case.paths.best
    fired = [
        FiredCue(name=name, points=given, span=_span(case, k))
        for k in inside
        for given, name in name_cues(case.points, case.cues, k, labels[k].state)
    ]
    weakest = min(inside, key=lambda k: labels[k].margin)
    label = labels[weakest]
    if label.state == best[weakest]:
        other = path_through(case.points, case.paths, weakest, label.runner_up)
        reasons = _compare(case, best.__getitem__, lambda k: other.get(k, best[k]), other)
    else:  # a rule went against the points
        reasons = _compare(case, lambda k: labels[k].state, best.__getitem__, _changed_around(case, weakest))
        reasons.append(Reason(name=RULE, points=label.margin - sum(reason.points for reason in reasons), span=_span(case, weakest)))
    return SectionExplanation(
        section=section,
        cues=tuple(sorted(fired, key=lambda cue: (-abs(cue.points), cue.span.start, cue.name))),
        margin=label.margin,
        runner_up=KINDS[STATES[label.runner_up]],
        reasons=tuple(sorted(reasons, key=lambda reason: (-abs(reason.points), reason.span.start, reason.name))),
    )


def _changed_around(case: Case, at: int) -> range:
    """The run of blocks around `at` whose states rules changed."""
    labels, best = case.labels, case.paths.best
    first = stop = at
    while first > 0 and labels[first - 1].state != best[first - 1]:
        first -= 1
    while stop < len(labels) and labels[stop].state != best[stop]:
        stop += 1
    return range(first, stop)


def _compare(case: Case, path: Callable[[int], int], other: Callable[[int], int], differ: Collection[int]) -> list[Reason]:
    """By how much each cue and each step favours `path` over `other`; `differ` are the blocks in which they differ."""
    out = []
    for k in differ:
        lead = {name: given for given, name in name_cues(case.points, case.cues, k, path(k))}
        for given, name in name_cues(case.points, case.cues, k, other(k)):
            lead[name] = lead.get(name, 0) - given
        out += [Reason(name=name, points=given, span=_span(case, _origin(name, k))) for name, given in lead.items() if given]
    for k in sorted({place for at in differ for place in (at, at + 1)}):
        for sign, states in ((1, path), (-1, other)):
            name, given = _step(case, states, k)
            if given:
                out.append(Reason(name=name, points=sign * given, span=_span(case, min(k, len(case.blocks) - 1))))
    return out


def _origin(name: str, k: int) -> int:
    """The block in which a cue stands that counts for block `k`."""
    if name in (ABOVE + NOTHING, BELOW + NOTHING):
        return k
    return k - 1 if name.startswith(ABOVE) else k + 1 if name.startswith(BELOW) else k


def _step(case: Case, states: Callable[[int], int], k: int) -> tuple[str, int]:
    """The step into block `k`, or behind the last, with its points."""
    points = case.points
    if k == 0:
        return f"start -> {STATES[states(0)]}", _field(points.start, states(0))
    if k == len(case.blocks):
        return f"{STATES[states(k - 1)]} -> end", _field(points.finish, states(k - 1))
    return f"{STATES[states(k - 1)]} -> {STATES[states(k)]}", points.outgoing.rows[states(k - 1)][states(k)]


def _field(row: int, state: int) -> int:
    return unpack_row(row)[state] - unpack_row(0)[state]


def _span(case: Case, k: int) -> Span:
    return Span(start=case.blocks[k].start, end=case.blocks[k].end)
