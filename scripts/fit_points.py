"""Fit the points of the cues on annotated releases by an averaged structured perceptron.

    python scripts/fit_points.py GOLD_FOLDER             # writes src/pressparse/data/points.json
    python scripts/fit_points.py GOLD_FOLDER --folds 5   # cross-validates by family, writes nothing

The result depends on the gold, the cues and this script alone: run twice, it gives the same bytes. GOLD_FOLDER holds a `.txt`
and a `.json` for each release; the folder above a file is its family.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, NamedTuple

from pressparse.cues import fire_cues
from pressparse.label import KINDS, STATES, Points, label_blocks, read_points, score_block, spread
from pressparse.manuscript import split_manuscript
from pressparse.prefixes import split_prefixes

ROUNDS = 22
FACTOR = 8
INDEX = {state: k for k, state in enumerate(STATES)}
BEFORE = {"contact": "contact_top", "chrome": "chrome_top"}
BEHIND = {"masthead": "masthead_foot", "release_line": "release_line_foot"}


class Example(NamedTuple):
    family: str
    cues: list[list[str]]
    states: list[int]
    sizes: list[int]


def find(text: str, needle: str, start: int) -> int:
    hit = re.compile(r"\s+".join(re.escape(word) for word in needle.split())).search(text, start)
    if not hit:
        raise ValueError(f"{needle!r} does not stand in the text after {start}")
    return hit.start()


def read_example(path: Path) -> Example:
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    gold = json.loads(path.read_text(encoding="utf-8"))
    starts, at = [], 0
    for segment in gold["segments"]:
        start = find(text, segment["starts"], at)
        starts.append((start, segment["label"]))
        at = start + 1
    manuscript = split_prefixes(split_manuscript(text))
    labels: list[str] = []
    first_body = next((s for s, label in starts if label == "body"), len(text))
    owners: list[int] = []
    for block in manuscript.blocks:
        shares: Counter[int] = Counter()
        for k, (start, _) in enumerate(starts):
            end = starts[k + 1][0] if k + 1 < len(starts) else len(text)
            shares[k] += max(0, min(end, block.end) - max(start, block.start))
        owners.append(shares.most_common(1)[0][0])
    for k, owner in enumerate(owners):
        label = starts[owner][1]
        above = labels[-1] if labels else "start"
        first = k == 0 or owners[k - 1] != owner
        label = BEFORE.get(label, label) if manuscript.blocks[k].start < first_body else BEHIND.get(label, label)
        if label == "body" and "lead" not in labels and "body" not in labels:
            label = "lead"
        if label == "headline" and not first:
            label = "headline_more"
        if label == "boilerplate" and first and KINDS.get(above) == "boilerplate":
            label = "boilerplate_next"
        labels.append(label)
    sizes = [block.end - block.start for block in manuscript.blocks]
    return Example(path.parent.name, spread(fire_cues(manuscript)), [INDEX[label] for label in labels], sizes)


class Weights:
    """Weights and the running sums from which their average is taken."""

    def __init__(self) -> None:
        self.cues: dict[str, list[float]] = {}
        self.steps = [[0.0] * len(STATES) for _ in range(len(STATES) + 1)]  # steps[from], the start last
        self.finish = [0.0] * len(STATES)
        self.sums: dict[tuple[str, Any], list[float]] = defaultdict(lambda: [0.0] * len(STATES))
        self.now = 0

    def change(self, kind: str, key: Any, state: int, by: float) -> None:
        row = self.cues.setdefault(key, [0.0] * len(STATES)) if kind == "cue" else self.steps[key] if kind == "step" else self.finish
        row[state] += by
        self.sums[kind, key][state] += by * self.now

    def points(self) -> Points:
        into = tuple(tuple(self.steps[a][b] for a in range(len(STATES))) for b in range(len(STATES)))
        return Points(self.cues, self.steps[-1], into, self.finish, 1.0)  # type: ignore[arg-type]

    def averaged(self) -> dict[str, Any]:
        def row(values: list[float], sums: list[float]) -> dict[str, int]:
            rounded = [round(FACTOR * (v - s / max(1, self.now))) for v, s in zip(values, sums, strict=True)]
            return {state: points for state, points in zip(STATES, rounded, strict=True) if points}

        cues = {name: row(self.cues[name], self.sums["cue", name]) for name in sorted(self.cues)}
        steps = {name: row(self.steps[k], self.sums["step", k]) for name, k in [*((s, INDEX[s]) for s in STATES), ("start", len(STATES))]}
        return {
            "cues": {name: given for name, given in cues.items() if given},
            "steps": steps,
            "finish": row(self.finish, self.sums["finish", 0]),
            "scale": 1.0,
        }


def fit(examples: list[Example], seed: int = 0) -> dict[str, Any]:
    weights = Weights()
    order = list(range(len(examples)))
    shuffle = random.Random(seed)
    for _ in range(ROUNDS):
        shuffle.shuffle(order)
        for k in order:
            learn(weights, examples[k])
    return weights.averaged()


def learn(weights: Weights, example: Example) -> None:
    weights.now += 1
    points = weights.points()
    emissions = [score_block(points, cues) for cues in example.cues]
    for emission, state, size in zip(emissions, example.states, example.sizes, strict=True):
        handicap = 1.0 + min(size, 600) / 300  # a right label must win by a margin, the more so the longer the block
        for other in range(len(STATES)):
            if KINDS[STATES[other]] != KINDS[STATES[state]]:
                emission[other] += handicap
    path = [block.state for block in label_blocks(points, emissions)]
    if path == example.states:
        return
    for k, (want, have) in enumerate(zip(example.states, path, strict=True)):
        a, b = (example.states[k - 1], path[k - 1]) if k else (len(STATES), len(STATES))
        if (a, want) != (b, have):
            weights.change("step", a, want, 1.0)
            weights.change("step", b, have, -1.0)
        if want == have:
            continue
        for cue in example.cues[k]:
            weights.change("cue", cue, want, 1.0)
            weights.change("cue", cue, have, -1.0)
    if example.states[-1] != path[-1]:
        weights.change("finish", 0, example.states[-1], 1.0)
        weights.change("finish", 0, path[-1], -1.0)


def judge(raw: dict[str, Any], examples: list[Example]) -> list[tuple[int, bool, int]]:
    """(margin, right, characters) of each block."""
    points = read_points(raw)
    out = []
    for example in examples:
        found = label_blocks(points, [score_block(points, cues) for cues in example.cues])
        for block, want, size in zip(found, example.states, example.sizes, strict=True):
            out.append((block.margin, KINDS[STATES[block.state]] == KINDS[STATES[want]], size))
    return out


def fit_scale(judged: list[tuple[int, bool, int]]) -> float:
    """The number of points by which margins are divided before the logistic function, by least log loss."""

    def loss(scale: float) -> float:
        total = 0.0
        for margin, right, _ in judged:
            told = min(0.9999, 1 / (1 + math.exp(-min(50.0, margin / scale))))
            total -= math.log(told if right else 1 - told)
        return total

    return min((float(scale) for scale in range(20, 6000, 20)), key=loss)


def split_families(examples: list[Example], folds: int) -> list[set[str]]:
    sizes = Counter(example.family for example in examples)
    groups: list[tuple[int, set[str]]] = [(0, set()) for _ in range(folds)]
    for family, n in sorted(sizes.items(), key=lambda row: (-row[1], row[0])):
        k = min(range(folds), key=lambda j: groups[j][0])
        groups[k] = (groups[k][0] + n, groups[k][1] | {family})
    return [names for _, names in groups]


def cross_validate(examples: list[Example], folds: int) -> list[tuple[int, bool, int]]:
    judged = []
    for held in split_families(examples, folds):
        raw = fit([e for e in examples if e.family not in held])
        judged += judge(raw, [e for e in examples if e.family in held])
    return judged


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", type=Path)
    ap.add_argument("--folds", type=int, default=0)
    a = ap.parse_args()
    paths = sorted(a.gold.rglob("*.json"))
    examples = [read_example(path) for path in paths]
    judged = cross_validate(examples, a.folds or 5)
    total = sum(size for _, _, size in judged)
    print(f"cross-validated by family: {sum(size for _, ok, size in judged if ok) / total:.4f} of the characters, ", end="")
    print(f"{sum(ok for _, ok, _ in judged) / len(judged):.4f} of the blocks; scale {fit_scale(judged)}")
    if a.folds:
        return
    digest = hashlib.sha256(b"".join(p.read_bytes() + p.with_suffix(".txt").read_bytes() for p in paths)).hexdigest()
    raw = fit(examples)
    raw["scale"] = fit_scale(judged)
    header = {"_made_by": "scripts/fit_points.py", "_gold_sha256": digest, "_releases": len(paths)}
    lines = [f'"{name}": {json.dumps(value)}' for name, value in header.items()]
    lines += [f'"{name}": {json.dumps(raw[name])}' for name in ("scale", "finish")]
    for name in ("steps", "cues"):
        rows = ",\n".join(f"{json.dumps(key)}: {json.dumps(given)}" for key, given in raw[name].items())
        lines.append(f'"{name}": {{\n{rows}\n}}')
    target = Path(__file__).parent.parent / "src/pressparse/data/points.json"
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    own = judge(raw, examples)
    print(f"on the gold itself: {sum(size for _, ok, size in own if ok) / sum(size for _, _, size in own):.4f} of the characters")


if __name__ == "__main__":
    main()
