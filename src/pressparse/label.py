"""The machine that finds the best labelling. It knows no word of English.

In go the cues of each block and the fitted points, out comes a state for each block with its margin: by how many points
the best path beats the best other path that gives this block another kind. Integers only, ties by the declared order.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from operator import add
from struct import unpack
from typing import Final, NamedTuple, get_args

from pressparse.manuscript import SectionKind

# states are finer than sections: what stands before the body and what stands after it share a label, not a place
STATES: Final = (
    "body", "lead", "headline", "headline_more", "subheadline", "dateline", "masthead", "masthead_foot", "release_line",
    "release_line_foot", "table", "boilerplate", "contact", "contact_top", "end_mark", "notes",
    "disclaimer", "source_line", "chrome", "chrome_top",
)  # fmt: skip
KINDS: Final[dict[str, SectionKind]] = {
    **{kind: kind for kind in get_args(SectionKind)},
    "lead": "body",
    "headline_more": "headline",
    "masthead_foot": "masthead",
    "release_line_foot": "release_line",
    "contact_top": "contact",
    "chrome_top": "chrome",
}
TITLE: Final = STATES.index("headline")
TITLE_POINTS: Final = 600  # nearly every release has a headline: what a path that has one may be short of the best that has none
# cues of where a block stands say nothing more about its neighbours
PLACE_CUES: Final = (
    "always", "from-", "long-", "top-", "gap-", "tenth-", "repeat-", "title-again", "after-", "before-", "quiet-", "standing-in", "under-", "short-run", "address-near", "figures-", "dress-",
)  # fmt: skip


ABOVE: Final = "above "  # before the name of a cue that fired in the block above
BELOW: Final = "below "
NOTHING: Final = "nothing"  # the name where there is no such block
_FIELD: Final = 32  # bits for the points of one state in a packed row
_BIAS: Final = sum(1 << (_FIELD * k + _FIELD - 1) for k in range(len(STATES)))  # so that no field of a sum is negative
_HALF: Final = 1 << (_FIELD - 1)


class Steps(NamedTuple):
    """The points of each step, and by how much a state may at most be behind the best one and still be the best for some step."""

    rows: tuple[tuple[int, ...], ...]  # rows[here][there]
    behind: tuple[tuple[int, ...], ...]  # behind[best][here]


class Points(NamedTuple):
    """The fitted points: of each cue for each state, and of each step from state to state."""

    cues: dict[str, tuple[int, ...]]
    own: dict[str, int]  # the rows of a block's own cues, each as one integer: adding rows is adding integers
    above: dict[str, int]  # what a cue of the block above gives
    below: dict[str, int]
    start: tuple[int, ...]
    outgoing: Steps  # from a state to the next
    incoming: Steps  # from a state to the one before it
    finish: tuple[int, ...]
    scale: float  # points of margin that halve the doubt


class Labelled(NamedTuple):
    """The state of a block, its margin, and the state of the best path that disagrees here."""

    state: int
    margin: int
    runner_up: int


@cache
def load_points() -> Points:
    """The points that come with the package, read on first use."""
    raw = json.loads(files("pressparse").joinpath("data/points.json").read_text(encoding="utf-8"))
    return read_points(raw)


def read_points(raw: dict[str, object]) -> Points:
    """Points from the form in which the data file holds them: for each cue only what is not zero."""

    def row(given: dict[str, int]) -> tuple[int, ...]:
        return tuple(given.get(state, 0) for state in STATES)

    cues = {name: row(given) for name, given in raw["cues"].items()}  # type: ignore[attr-defined]
    steps = {name: row(given) for name, given in raw["steps"].items()}  # type: ignore[attr-defined]
    zero = row({})
    outgoing = tuple(steps.get(state, zero) for state in STATES)
    return Points(
        cues,
        {name: _pack(values) for name, values in cues.items()},
        {name.removeprefix(ABOVE): _pack(values) for name, values in cues.items() if name.startswith(ABOVE)},
        {name.removeprefix(BELOW): _pack(values) for name, values in cues.items() if name.startswith(BELOW)},
        steps.get("start", zero),
        _read_steps(outgoing),
        _read_steps(tuple(zip(*outgoing, strict=True))),
        row(raw.get("finish", {})),  # type: ignore[arg-type]
        float(raw["scale"]),  # type: ignore[arg-type]
    )


def _read_steps(rows: tuple[tuple[int, ...], ...]) -> Steps:
    return Steps(rows, tuple(tuple(max(a - b for a, b in zip(here, best, strict=True)) for here in rows) for best in rows))


def _pack(values: Sequence[int]) -> int:
    """The points of all states as one integer."""
    return sum(value << (_FIELD * k) for k, value in enumerate(values))


def spread(own: Sequence[Sequence[str]], k: int) -> list[str]:
    """The cues of block `k`, and those of its neighbours under another name."""
    return [
        *own[k],
        *([ABOVE + cue for cue in own[k - 1] if not cue.startswith(PLACE_CUES)] if k else [ABOVE + NOTHING]),
        *([BELOW + cue for cue in own[k + 1] if not cue.startswith(PLACE_CUES)] if k + 1 < len(own) else [BELOW + NOTHING]),
    ]


def score_blocks(points: Points, own: Sequence[Sequence[str]]) -> list[list[int]]:
    """The points that each block's cues and those of its neighbours give to each state."""
    if not own:
        return []
    above = [points.above.get(NOTHING, 0), *[sum([points.above[cue] for cue in cues if cue in points.above]) for cues in own[:-1]]]
    below = [*[sum([points.below[cue] for cue in cues if cue in points.below]) for cues in own[1:]], points.below.get(NOTHING, 0)]
    out = []
    for cues, before, behind in zip(own, above, below, strict=True):
        total = sum([points.own[cue] for cue in cues if cue in points.own], before + behind + _BIAS)
        out.append([value - _HALF for value in unpack(_FORM, total.to_bytes(_BYTES, "little"))])
    return out


_FORM: Final = f"<{len(STATES)}I"
_BYTES: Final = len(STATES) * _FIELD // 8


def label_blocks(points: Points, emissions: Sequence[Sequence[int]]) -> list[Labelled]:
    """The best path by Viterbi, and the margin of each block from the best paths forwards and backwards."""
    if not emissions:
        return []
    forwards = _forwards(points, emissions)
    backwards = _backwards(points, emissions)
    out = []
    for ahead, behind in zip(forwards, backwards, strict=True):
        totals = list(map(add, ahead, behind))
        best = max(totals)
        state = totals.index(best)
        kind = KINDS[STATES[state]]
        rest = [(total, -s) for s, total in enumerate(totals) if KINDS[STATES[s]] != kind]
        second, minus = max(rest)
        out.append(Labelled(state, best - second, -minus))
    traced = _on_one_path(points, emissions, forwards, out)
    return traced if any(block.state == TITLE for block in traced) else _with_title(points, emissions, forwards, backwards, traced)


def _forwards(points: Points, emissions: Sequence[Sequence[int]]) -> list[list[int]]:
    """forwards[k][s]: the best path from the start to state s at block k, its own points included."""
    column = list(map(add, points.start, emissions[0]))
    out = [column]
    for emission in emissions[1:]:
        column = list(map(add, _best(column, points.outgoing), emission))
        out.append(column)
    return out


def _backwards(points: Points, emissions: Sequence[Sequence[int]]) -> list[list[int]]:
    """backwards[k][s]: the best path from state s at block k to the end, without the points of block k."""
    column = list(points.finish)
    out = [column]
    for emission in reversed(emissions[1:]):
        column = _best(list(map(add, column, emission)), points.incoming)
        out.append(column)
    out.reverse()
    return out


def _best(column: list[int], steps: Steps) -> list[int]:
    """For each state the best of `column[other] + steps.rows[other][state]`. A state that is behind the best one by more than the
    steps can make good is left out."""
    top = max(column)
    rows = steps.rows
    near = [
        [value + step for step in rows[k]]
        for k, (value, behind) in enumerate(zip(column, steps.behind[column.index(top)], strict=True))
        if value + behind >= top
    ]
    return near[0] if len(near) == 1 else list(map(max, *near))


def _on_one_path(points: Points, emissions: Sequence[Sequence[int]], forwards: list[list[int]], found: list[Labelled]) -> list[Labelled]:
    """Trace one path back, so that where two paths tie the states are still those of one of them."""
    column = list(map(add, forwards[-1], points.finish))
    state = column.index(max(column))
    path = [state]
    for k in range(len(emissions) - 1, 0, -1):
        reached = list(map(add, forwards[k - 1], points.incoming.rows[state]))
        state = reached.index(max(reached))
        path.append(state)
    path.reverse()
    return [block._replace(state=state) for block, state in zip(found, path, strict=True)]


def _with_title(
    points: Points, emissions: Sequence[Sequence[int]], forwards: list[list[int]], backwards: list[list[int]], found: list[Labelled]
) -> list[Labelled]:
    """The best path through a headline, where it is hardly worse than the best one, which has none."""
    totals = [ahead[TITLE] + behind[TITLE] for ahead, behind in zip(forwards, backwards, strict=True)]
    best = max(map(add, forwards[-1], points.finish))
    top = max(totals)
    if best - top > TITLE_POINTS:
        return found
    at = totals.index(top)
    path = [TITLE]
    for k in range(at, 0, -1):
        reached = list(map(add, forwards[k - 1], points.incoming.rows[path[-1]]))
        path.append(reached.index(max(reached)))
    path.reverse()
    for k in range(at + 1, len(emissions)):
        ahead = list(map(add, map(add, points.outgoing.rows[path[-1]], emissions[k]), backwards[k]))
        path.append(ahead.index(max(ahead)))
    return [block if block.state == state else Labelled(state, 0, block.state) for block, state in zip(found, path, strict=True)]
