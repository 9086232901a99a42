"""An explanation adds up, and it is true: without a cue the margin is smaller by what the explanation said."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from pressparse import Options
from pressparse.explanation import RULE
from pressparse.label import ABOVE, BELOW, Points, read_points
from pressparse.models import SectionExplanation
from pressparse.release import explain, explain_with

FOLDER = Path(__file__).parent.parent / "fixtures"
PATHS = sorted(FOLDER.glob("*/*.txt"))
IDS = [str(path.relative_to(FOLDER).with_suffix("")) for path in PATHS]
RAW: dict[str, Any] = json.loads(files("pressparse").joinpath("data/points.json").read_text(encoding="utf-8"))


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def without(name: str) -> Points:
    """Points in which a cue gives nothing, in its block or beside it."""
    return read_points(RAW | {"cues": {cue: given for cue, given in RAW["cues"].items() if cue not in (name, ABOVE + name, BELOW + name)}})


def own(name: str) -> str:
    return name.removeprefix(ABOVE).removeprefix(BELOW)


def is_cue(name: str) -> bool:
    return " -> " not in name and name != RULE


@pytest.mark.parametrize("path", PATHS, ids=IDS)
def test_reasons_add_up_to_the_margin(path: Path) -> None:
    rows = explain(read(path)).sections
    assert [sum(reason.points for reason in row.reasons) for row in rows] == [row.margin for row in rows]
    assert all(row.margin >= 0 and row.runner_up != row.section.kind for row in rows)


def told(row: SectionExplanation, name: str) -> int:
    """What the cue gives to the margin, wherever it stands."""
    return sum(reason.points for reason in row.reasons if own(reason.name) == name)


@pytest.mark.parametrize("path", PATHS[::8], ids=IDS[::8])
def test_margin_moves_by_what_was_told_when_the_deciding_cue_is_taken_away(path: Path) -> None:
    """A margin is the distance of the best labelling from the best other one. Where both are still that without the cue, it moves by
    what the cue gave to it; where another one comes between, it falls by more."""
    text = read(path)
    rows = explain(text).sections
    moved = 0
    for k, row in enumerate(rows):
        deciding = next((reason.name for reason in row.reasons if is_cue(reason.name)), None)
        if deciding is None or row.margin == 0:
            continue
        gone = own(deciding)
        after = explain_with(without(gone), text, Options()).sections
        if [(r.section.kind, r.section.span) for r in after] != [(r.section.kind, r.section.span) for r in rows]:
            continue  # it decided so much that the labelling is another one without it
        assert all(own(reason.name) != gone for reason in after[k].reasons)
        expected = row.margin - told(row, gone)
        kept = {(reason.name, reason.points, reason.span) for reason in row.reasons if own(reason.name) != gone}
        if kept == {(reason.name, reason.points, reason.span) for reason in after[k].reasons}:
            assert after[k].margin == expected
            moved += 1
        else:
            assert after[k].margin <= expected
    assert moved >= 2
