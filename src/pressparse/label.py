"""The machine that finds the best labelling. It knows no word of English.

In go the cues of each block and the fitted points, out comes a state for each block with its margin: by how many points
the best path beats the best other path that gives this block another kind. Integers only, ties by the declared order.

The points of all states stand in one long integer, a field of 32 bits for each: to add two rows is to add two integers.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import itemgetter
from struct import Struct
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
LEAST_POINTS: Final = 50  # a cue that gives less decides nothing
# cues of where a block stands say nothing more about its neighbours
PLACE_CUES: Final = (
    "always", "from-", "long-", "top-", "gap-", "tenth-", "repeat-", "title-again", "after-", "before-", "quiet-", "standing-in", "under-", "short-run", "address-near", "figures-", "dress-",
    "short-word ", "long-word ", "first-word ",
)  # fmt: skip


ABOVE: Final = "above "  # before the name of a cue that fired in the block above
BELOW: Final = "below "
SHORT_WORD: Final = "short-word "  # how the names of the cues begin that are words
LONG_WORD: Final = "long-word "
FIRST_WORD: Final = "first-word "
NOTHING: Final = "nothing"  # the name where there is no such block
_FIELD: Final = 32  # bits
_ROW: Final = _FIELD * len(STATES)
_BYTES: Final = _ROW // 8
_FORM: Final = Struct(f"<{len(STATES)}I")
_unpack: Final = _FORM.unpack
_ZERO: Final = 1 << 28  # what stands for no points in a field that is read: no sum comes near it
_BIAS: Final = sum(_ZERO << (_FIELD * k) for k in range(len(STATES)))  # so that no field of a sum is negative
_BIAS_3: Final = _BIAS * (1 + (1 << _ROW) + (1 << 2 * _ROW))
_MASK: Final = (1 << _ROW) - 1


class Steps(NamedTuple):
    """The points of each step, and by how much a state may at most be behind the best one and still be the best for some step."""

    rows: tuple[tuple[int, ...], ...]  # rows[here][there]
    packed: tuple[int, ...]
    behind: tuple[tuple[int, ...], ...]  # behind[best][here]
    reach: tuple[int, ...]  # the most of behind[best]


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """Words that are cues by themselves, with the names of these cues: anywhere in a short block, in the head of a longer one, and as
    the first word of a block. Which they are is told by the fit."""

    short: dict[str, str]
    long: dict[str, str]
    first: dict[str, str]


class Points(NamedTuple):
    """The fitted points: of each cue for each state, and of each step from state to state."""

    cues: dict[str, tuple[int, ...]]
    packed: dict[str, int]  # by cue three rows in one integer: what it gives its block, the block below and the block above
    by_state: tuple[tuple[dict[str, int], dict[str, int], dict[str, int]], ...]  # for each state the cues here, above and below that speak for it
    start: int
    outgoing: Steps  # from a state to the next
    incoming: Steps  # from a state to the one before it
    finish: int
    words: Words


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
    names = {name.removeprefix(ABOVE).removeprefix(BELOW) for name in cues}

    def told(state: int, prefix: str) -> dict[str, int]:
        return {name: cues[prefix + name][state] for name in sorted(names) if prefix + name in cues and cues[prefix + name][state] >= LEAST_POINTS}

    return Points(
        cues,
        {name: sum(pack_row(cues.get(prefix + name, zero)) << (_ROW * place) for place, prefix in enumerate(("", ABOVE, BELOW))) for name in names},
        tuple((told(state, ""), told(state, ABOVE), told(state, BELOW)) for state in range(len(STATES))),
        pack_row(steps.get("start", zero)),
        _read_steps(outgoing),
        _read_steps(tuple(zip(*outgoing, strict=True))),
        pack_row(row(raw.get("finish", {}))),  # type: ignore[arg-type]
        Words(*({name.removeprefix(kind): name for name in cues if name.startswith(kind)} for kind in (SHORT_WORD, LONG_WORD, FIRST_WORD))),
    )


def _read_steps(rows: tuple[tuple[int, ...], ...]) -> Steps:
    behind = tuple(tuple(max(a - b for a, b in zip(here, best, strict=True)) for here in rows) for best in rows)
    return Steps(rows, tuple(map(pack_row, rows)), behind, tuple(map(max, behind)))


def pack_row(values: Sequence[int]) -> int:
    """The points of all states as one integer."""
    return sum(value << (_FIELD * k) for k, value in enumerate(values))


def unpack_row(row: int) -> tuple[int, ...]:
    """The points of each state, all with the same constant added to them: to be compared, not to be told."""
    return _unpack((row + _BIAS).to_bytes(_BYTES, "little"))


def name_cues(points: Points, own: Sequence[Sequence[str]], k: int, state: int) -> list[tuple[int, str]]:
    """The cues in block `k` and in its neighbours that speak for or against `state`, with their points before them."""
    cues = points.cues
    return [(given, name) for name in spread(own, k) if name in cues and (given := cues[name][state])]


def deciding_cues(points: Points, own: Sequence[Sequence[str]], k: int, state: int, most: int) -> list[str]:
    """The names of the cues that give most to `state` in block `k`, strongest first."""
    here, above, below = points.by_state[state]
    rows = [(here[cue], cue) for cue in own[k] if cue in here]
    rows += [(above[cue], ABOVE + cue) for cue in (own[k - 1] if k else (NOTHING,)) if cue in above]
    rows += [(below[cue], BELOW + cue) for cue in (own[k + 1] if k + 1 < len(own) else (NOTHING,)) if cue in below]
    rows.sort(reverse=True)
    return [cue for _, cue in rows[:most]]


def spread(own: Sequence[Sequence[str]], k: int) -> list[str]:
    """The cues of block `k`, and those of its neighbours under another name."""
    return [
        *own[k],
        *([ABOVE + cue for cue in own[k - 1] if not cue.startswith(PLACE_CUES)] if k else [ABOVE + NOTHING]),
        *([BELOW + cue for cue in own[k + 1] if not cue.startswith(PLACE_CUES)] if k + 1 < len(own) else [BELOW + NOTHING]),
    ]


def score_blocks(points: Points, own: Sequence[Sequence[str]]) -> list[int]:
    """The points that each block's cues and those of its neighbours give to each state, as packed rows."""
    if not own:
        return []
    get = points.packed.get
    nothing = get(NOTHING, 0) + _BIAS_3
    sums = [nothing, *[sum(filter(None, map(get, cues)), _BIAS_3) for cues in own], nothing]
    return [
        (here & _MASK) + (above >> _ROW & _MASK) + (below >> 2 * _ROW) - 3 * _BIAS
        for above, here, below in zip(sums, sums[1:], sums[2:], strict=False)
    ]


def label_blocks(points: Points, emissions: Sequence[int]) -> list[Labelled]:
    """The best path by Viterbi, and the margin of each block from the best paths forwards and backwards. `emissions` are packed rows."""
    if not emissions:
        return []
    ahead, came = _best_paths(points.start, emissions, points.outgoing)
    behind = _best_paths(points.finish, emissions[::-1], points.incoming)[0][::-1]
    path = _trace(points, unpack_row(ahead[-1] + points.finish), ahead, came)
    out = []
    titles = []
    for forwards, backwards, emission, state in zip(ahead, behind, emissions, path, strict=True):
        totals = unpack_row(forwards + backwards - emission)
        best = max(totals)
        titles.append(totals[TITLE] - best)
        others = _TOTALS_OF_OTHERS[state](totals)
        second = max(others)
        out.append(Labelled(state, best - second, _OTHERS[state][others.index(second)]))
    if TITLE in path or max(titles) < -TITLE_POINTS:
        return out
    return _with_title(points, ahead, behind, titles.index(max(titles)), out)


# for each state those of another kind
_OTHERS: Final = tuple(tuple(k for k, other in enumerate(STATES) if KINDS[other] != KINDS[state]) for state in STATES)
_TOTALS_OF_OTHERS: Final = tuple(itemgetter(*others) for others in _OTHERS)


def _best_paths(first: int, emissions: Sequence[int], steps: Steps) -> tuple[list[int], list[int]]:
    """For each block the row of the best paths that reach its states, its own points included, and the state from which all of these
    come, -1 where they come from several. What is the same for all states of a block is left out, so that no sum grows."""
    row = first + emissions[0]
    out, came = [row], [-1]
    reach, packed = steps.reach, steps.packed
    for emission in emissions[1:]:
        column = _unpack((row + _BIAS).to_bytes(_BYTES, "little"))
        top = max(column)
        best = column.index(top)
        # a state that is behind the best one by more than the steps can make good is left out: most often all others
        if sorted(column)[-2] < top - reach[best]:
            row = packed[best] + emission
        else:
            near = [
                [value - top + _ZERO + step for step in steps.rows[k]]
                for k, (value, behind) in enumerate(zip(column, steps.behind[best], strict=True))
                if value + behind >= top
            ]
            if len(near) > 1:
                row = int.from_bytes(_FORM.pack(*map(max, *near)), "little") - _BIAS + emission
                best = -1
            else:
                row = packed[best] + emission
        out.append(row)
        came.append(best)
    return out, came


def _trace(points: Points, column: tuple[int, ...], ahead: Sequence[int], came: Sequence[int]) -> list[int]:
    """The best path to the best state of the last column."""
    state = column.index(max(column))
    path = [state]
    for k in range(len(ahead) - 1, 0, -1):
        state = came[k] if came[k] >= 0 else _best_before(points, ahead[k - 1], state)
        path.append(state)
    path.reverse()
    return path


def _best_before(points: Points, row: int, state: int) -> int:
    reached = unpack_row(row + points.incoming.packed[state])
    return reached.index(max(reached))


def _with_title(points: Points, ahead: Sequence[int], behind: Sequence[int], at: int, found: list[Labelled]) -> list[Labelled]:
    """The best path with a headline at block `at`, where it is hardly worse than the best one, which has none."""
    path = [TITLE]
    for k in range(at, 0, -1):
        path.append(_best_before(points, ahead[k - 1], path[-1]))
    path.reverse()
    for row in behind[at + 1 :]:
        reached = unpack_row(row + points.outgoing.packed[path[-1]])
        path.append(reached.index(max(reached)))
    return [block if block.state == state else Labelled(state, 0, block.state) for block, state in zip(found, path, strict=True)]


class Paths(NamedTuple):
    """The best path, and what is needed to find the best path through any other state of a block."""

    best: list[int]
    ahead: list[int]
    behind: list[int]


def find_paths(points: Points, emissions: Sequence[int]) -> Paths:
    """The best path over the blocks, without the rule that a release wants a headline."""
    ahead, came = _best_paths(points.start, emissions, points.outgoing)
    behind = _best_paths(points.finish, emissions[::-1], points.incoming)[0][::-1]
    return Paths(_trace(points, unpack_row(ahead[-1] + points.finish), ahead, came), ahead, behind)


def path_through(points: Points, paths: Paths, at: int, state: int) -> dict[int, int]:
    """The best path that gives block `at` this state: the states of the blocks in which it leaves the best path of all."""
    other = {at: state}
    for k in range(at - 1, -1, -1):
        before = _best_before(points, paths.ahead[k], other[k + 1])
        if before == paths.best[k]:
            break
        other[k] = before
    for k in range(at + 1, len(paths.behind)):
        reached = unpack_row(paths.behind[k] + points.outgoing.packed[other[k - 1]])
        there = reached.index(max(reached))
        if there == paths.best[k]:
            break
        other[k] = there
    return other
