"""The labeller finds what trying all paths finds."""

import itertools
import random

import pytest

from pressparse import label
from pressparse.label import KINDS, STATES, label_blocks, pack_row, read_points, score_blocks, unpack_row

FEW = ("body", "headline", "contact", "contact_top")


def read(row: int) -> list[int]:
    return [value - unpack_row(0)[0] for value in unpack_row(row)]


def brute(points, emissions):  # type: ignore[no-untyped-def]
    """All paths over `FEW` with their totals."""
    index = [STATES.index(name) for name in FEW]
    for path in itertools.product(index, repeat=len(emissions)):
        total = read(points.start)[path[0]] + read(points.finish)[path[-1]]
        total += sum(emission[state] for emission, state in zip(emissions, path, strict=True))
        total += sum(points.outgoing.rows[a][b] for a, b in itertools.pairwise(path))
        yield total, path


def test_best_path_and_margins_equal_brute_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(label, "TITLE_POINTS", -1)
    lot = random.Random(3)
    for _ in range(60):
        steps = {a: {b: lot.randint(-300, 300) for b in FEW} for a in ("start", *FEW)}
        points = read_points({"cues": {}, "steps": steps, "finish": {b: lot.randint(-99, 99) for b in FEW}})
        emissions = [[lot.randint(-400, 400) if name in FEW else -(10**6) for name in STATES] for _ in range(lot.randint(1, 4))]
        ranked = sorted(brute(points, emissions), reverse=True)
        found = label_blocks(points, [pack_row(row) for row in emissions])
        assert sum(e[b.state] for e, b in zip(emissions, found, strict=True)) == sum(e[s] for e, s in zip(emissions, ranked[0][1], strict=True))
        for k, block in enumerate(found):
            kind = KINDS[STATES[block.state]]
            other = max(total for total, path in ranked if KINDS[STATES[path[k]]] != kind)
            assert block.margin == ranked[0][0] - other


def test_points_of_a_block_and_of_its_neighbours_are_added() -> None:
    cues = {
        "a": {"body": -900, "chrome": 40},
        "b": {"body": 31, "table": 7},
        "above a": {"table": 5},
        "below b": {"lead": -3},
        "below nothing": {"notes": 2},
    }
    points = read_points({"cues": cues, "steps": {}, "finish": {}})
    first, second = map(read, score_blocks(points, [["a", "b", "unknown"], ["b"]]))
    given = {state: row for state, row in zip(STATES, zip(first, second, strict=True), strict=True) if any(row)}
    assert given == {"body": (-869, 31), "chrome": (40, 0), "table": (7, 12), "lead": (-3, 0), "notes": (0, 2)}
    assert score_blocks(points, []) == []


def test_no_blocks_have_no_labels() -> None:
    assert label_blocks(read_points({"cues": {}, "steps": {}, "finish": {}}), []) == []


def test_a_headline_is_preferred_where_it_costs_little() -> None:
    points = read_points({"cues": {}, "steps": {}, "finish": {}})
    body, title = STATES.index("body"), STATES.index("headline")

    def states(least: int) -> list[int]:
        first = [least if state == title else 0 if state == body else -9000 for state in range(len(STATES))]
        rest = [0 if state == body else -9000 for state in range(len(STATES))]
        return [block.state for block in label_blocks(points, list(map(pack_row, [rest, first, rest])))]

    assert states(-label.TITLE_POINTS) == [body, title, body]
    assert states(-label.TITLE_POINTS - 1) == [body, body, body]
