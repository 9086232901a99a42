"""Score the whole of `parse` on publishers that the points were not fitted on.

    python scripts/cross_validate.py GOLD_FOLDER CORPUS.jsonl.gz [--folds 5] [--points FILE]

Families (folders of GOLD_FOLDER) are dealt to folds; each fold is parsed with points fitted on the others, and all are scored together
by the `score.py` that stands beside GOLD_FOLDER. FILE keeps the points of the folds: they are read from it if it is there, else written
to it. Needs the extra `fit`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

from fit_points import hold_out, read_all, read_examples

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


def fit_folds(gold: Path, corpus: Path | None, folds: int, kept: Path | None) -> list[tuple[set[str], Points]]:
    """For each fold its families and the points fitted without them; kept in the file `kept`, if there is one, and read from it."""
    if kept and kept.exists():
        return [(set(held), read_points(raw)) for held, raw in json.loads(kept.read_text(encoding="utf-8"))]
    examples = read_examples(read_all(gold, corpus))
    families = [path.parent.name for path in sorted(gold.rglob("*.json"))]
    rows = list(hold_out(examples, len(families), folds))
    if kept:
        kept.write_text(json.dumps([(sorted(held), raw) for held, raw in rows]), encoding="utf-8")
    return [(held, read_points(raw)) for held, raw in rows]


def cross_validate(gold: Path, corpus: Path | None, folds: int, kept: Path | None) -> dict[str, Any]:
    """The figures of score.py, each release parsed with points fitted without its family."""
    score = load_score(gold.parent / "score.py")
    points = {family: fitted for held, fitted in fit_folds(gold, corpus, folds, kept) for family in held}
    documents = list(score.load(gold))
    family = iter([d["id"].split("/")[0] for _, d in documents])

    def parse(text: str) -> Release:
        return parse_with(points[next(family)], text, Options())

    return dict(score.score(documents, parse)[1])


def read_arguments(description: str | None) -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=description)
    ap.add_argument("gold", type=Path)
    ap.add_argument("corpus", type=Path, nargs="?")
    ap.add_argument("--folds", type=int, default=5)
    ap.add_argument("--points", type=Path)
    return ap.parse_args()


def main() -> None:
    a = read_arguments(__doc__)
    for name, value in cross_validate(a.gold, a.corpus, a.folds, a.points).items():
        print(f"{name:32} {value:.3f}" if isinstance(value, float) else f"{name:32} {value}")


if __name__ == "__main__":
    main()
