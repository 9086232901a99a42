"""Score the whole of `parse` on publishers that the points were not fitted on.

    python scripts/cross_validate.py GOLD_FOLDER CORPUS.jsonl.gz [--folds 5]

Families (folders of GOLD_FOLDER) are dealt to folds; each fold is parsed with points fitted on the others, and all are scored together
by the `score.py` that stands beside GOLD_FOLDER. Needs the extra `fit`.
"""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

from fit_points import fit, read_all, read_examples, split_families

from pressparse.label import Points, read_points
from pressparse.models import Options, Release
from pressparse.release import parse_with


def load_score(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cross_validate(gold: Path, corpus: Path | None, folds: int) -> dict[str, Any]:
    """The figures of score.py, each release parsed with points fitted without its family."""
    score = load_score(gold.parent / "score.py")
    examples = read_examples(read_all(gold, corpus))
    documents = list(score.load(gold))
    families = [d["id"].split("/")[0] for _, d in documents]
    points: dict[str, Points] = {}
    for held in split_families(families, folds):
        fitted = read_points(fit([e for e in examples if e.family not in held]))
        points |= dict.fromkeys(held, fitted)
    family = iter(families)

    def parse(text: str) -> Release:
        return parse_with(points[next(family)], text, Options())

    return dict(score.score(documents, parse)[1])


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", type=Path)
    ap.add_argument("corpus", type=Path, nargs="?")
    ap.add_argument("--folds", type=int, default=5)
    a = ap.parse_args()
    for name, value in cross_validate(a.gold, a.corpus, a.folds).items():
        print(f"{name:32} {value:.3f}" if isinstance(value, float) else f"{name:32} {value}")


if __name__ == "__main__":
    main()
