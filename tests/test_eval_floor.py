"""Where the annotated releases stand beside the checkout, the scores hold at the floor that is kept here."""

import importlib.util
import tomllib
from pathlib import Path

import pytest

import pressparse

ROOT = Path(__file__).parent.parent
EVALUATION = ROOT.parent / "shared" / "eval"


@pytest.mark.evaluation
@pytest.mark.skipif(not (EVALUATION / "score.py").exists(), reason="the annotated releases are not beside this checkout")
def test_scores_hold_the_floor() -> None:
    spec = importlib.util.spec_from_file_location("score", EVALUATION / "score.py")
    assert spec
    assert spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    _, figures = score.score(score.load(EVALUATION / "dev"), pressparse.parse)
    assert figures["raised"] == []
    floor = tomllib.loads((ROOT / "tests/eval_floor.toml").read_text(encoding="utf-8"))
    short = {name: (figures[name], least) for name, least in floor.items() if figures[name] < least}
    assert not short
