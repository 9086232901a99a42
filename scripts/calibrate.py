"""Fit the weights of the confidences on publishers that the points were not fitted on, and tell how well they are met.

    python scripts/calibrate.py GOLD_FOLDER CORPUS.jsonl.gz [--folds 5] [--points FILE]

Writes src/pressparse/data/confidence.json and docs/confidence.md. Families (folders of GOLD_FOLDER) are dealt to folds. Each fold is parsed
with points fitted on the others, and its sections, headlines, quotes and contacts are right or wrong by the gold. The weights that are
written are fitted on all of these; the tables are nested: the confidences of a fold are told by weights fitted on the other folds. FILE
keeps the points of the folds: they are read from it if it is there, and written to it if it is not. Needs the extra `fit`.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, get_args

import numpy as np
from cross_validate import fit_folds, load_score, read_arguments
from fit_points import ROOT
from scipy.optimize import minimize

from pressparse import confidence
from pressparse.confidence import LEAST, Weights, What
from pressparse.label import Points
from pressparse.models import Options
from pressparse.release import parse_with

PENALTY = 1.0
DIGITS = 3
BINS = 10
SEED = 1
DRAWS = 1000
NEAR = 0.9
KINDS: tuple[What, ...] = get_args(What)
MEANS: dict[What, str] = {
    "section": "its kind, its first and its last character are those of a section of the gold",
    "headline": "its words are those of the first headline section of the gold, or of all of them",
    "quote": f"its words are those of a quote of the gold (F1 of the words at least {NEAR}), and its speaker is that quote's",
    "contact": "its name, all its e-mail addresses and all its telephone numbers are those of a contact of the gold",
}


class Judged(NamedTuple):
    """Something that was told: the evidence for it, and whether it was right, by the strictest measure first."""

    family: str
    evidence: dict[str, float]
    right: dict[str, bool]


class Record:
    """Stands for `confidence.tell`: tells the same, a trifle apart each time, and so knows what evidence each told value had."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.told: dict[float, dict[str, float]] = {}

    def __call__(self, what: What, evidence: Mapping[str, float]) -> float:
        value = min(1 - 2 * LEAST, tell(self.weights[what], evidence)) + 1e-9 * len(self.told)
        self.told[value] = dict(evidence)
        return value


def tell(weights: Mapping[str, float], evidence: Mapping[str, float]) -> float:
    total = sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return min(1 - LEAST, max(LEAST, 1 / (1 + float(np.exp(-max(-30.0, min(30.0, total)))))))


def judge(score: ModuleType, text: str, gold: dict[str, Any], points: Points, weights: Weights) -> dict[What, list[Judged]]:
    """What is told of one release, with its evidence, and whether it is right."""
    record = Record(weights)
    original, confidence.tell = confidence.tell, record
    try:
        release = parse_with(points, text, Options()).model_dump(mode="json")
    finally:
        confidence.tell = original
    family = gold["id"].split("/")[0]

    def judged(value: dict[str, Any], **right: bool) -> Judged:
        return Judged(family, record.told[value["confidence"]], right)

    segments = score.gold_segments(text, gold)
    titles = [score.fold(s["text"]) for s in segments if s["kind"] == "headline"]
    headlines = [release["headline"]] if release["headline"] else []
    return {
        "section": [judged(s, **judge_section(score, text, segments, s)) for s in release["sections"]],
        "headline": [judged(h, right=score.fold(h["text"]) in {*titles[:1], score.fold(" ".join(titles))}) for h in headlines],
        "quote": [judged(q, **judge_quote(score, gold["quotes"], q)) for q in release["quotes"]],
        "contact": [judged(c, right=any(same_contact(score, g, c) for g in gold["contacts"])) for c in release["contacts"]],
    }


def judge_section(score: ModuleType, text: str, segments: list[dict[str, Any]], section: dict[str, Any]) -> dict[str, bool]:
    start, end, kind = section["span"]["start"], section["span"]["end"], section["kind"]
    words = score.fold(text[start:end])
    visible = [k for k in range(start, end) if not text[k].isspace()]
    own = [s for s in segments if s["kind"] == kind and s["start"] < end and s["end"] > start]
    share = sum(any(s["start"] <= k < s["end"] for s in own) for k in visible) / len(visible)
    return {
        "right": any(score.fold(s["text"]) == words for s in own),
        f"at least {NEAR:.0%} of its characters are of its kind": share >= NEAR,
        "most of its characters are of its kind": share >= 0.5,
    }


def judge_quote(score: ModuleType, quotes: list[dict[str, Any]], quote: dict[str, Any]) -> dict[str, bool]:
    same = [g for g in quotes if score.word_f1(score.quote_text(g), quote["text"]) >= NEAR]
    name = (quote["speaker"] or {}).get("name")
    return {"right": any(score.person(g["speaker"], name) for g in same), "its words are right": bool(same)}


def same_contact(score: ModuleType, gold: dict[str, Any], contact: dict[str, Any]) -> bool:
    def emails(c: dict[str, Any]) -> set[str]:
        return {score.address(e) for e in c["emails"]}

    def phones(c: dict[str, Any]) -> set[str]:
        return {score.digits(p["raw"] if isinstance(p, dict) else p) for p in c["phones"] if not (isinstance(p, dict) and p["kind"] == "fax")}

    return bool(score.person(gold["name"], contact["name"])) and emails(gold) == emails(contact) and phones(gold) == phones(contact)


def fit(rows: Sequence[Judged]) -> dict[str, float]:
    """Logistic regression with an L2 penalty on all weights but the base."""
    names = sorted({name for row in rows for name in row.evidence if name != "base"})
    names = ["base", *names]
    values = np.array([[row.evidence.get(name, 0.0) for name in names] for row in rows])
    right = np.array([row.right["right"] for row in rows], float)
    penalty = np.array([0.0] + [PENALTY] * (len(names) - 1))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        z = values @ weights
        slope = values.T @ (1 / (1 + np.exp(-z)) - right) + penalty * weights
        return float(np.logaddexp(0, np.where(right, -z, z)).sum() + 0.5 * (penalty * weights**2).sum()), slope

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-12}).x
    return {name: round(float(value), DIGITS) for name, value in zip(names, found, strict=True)}


def find_ece(told: Sequence[float], right: Sequence[bool]) -> float:
    """The expected calibration error, over ten bins of one width."""
    return sum(abs(sum(t for t, _ in rows) - sum(r for _, r in rows)) for rows in split_bins(told, right).values()) / len(told)


def find_chance(told: Sequence[float]) -> float:
    """The calibration error to be expected of so many values if each is right as often as it says."""
    draws = np.random.default_rng(SEED).random((DRAWS, len(told))) < np.array(told)
    return float(np.mean([find_ece(told, list(draw)) for draw in draws]))


def split_bins(told: Sequence[float], right: Sequence[bool]) -> dict[int, list[tuple[float, bool]]]:
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for t, r in zip(told, right, strict=True):
        bins[min(BINS - 1, int(t * BINS))].append((t, r))
    return bins


def find_auroc(told: Sequence[float], right: Sequence[bool]) -> float:
    """How often what is right was told with more confidence than what is wrong."""
    values, ok = np.array(told), np.array(right, bool)
    above = (values[ok][:, None] > values[~ok][None]).mean()
    return float(above + 0.5 * (values[ok][:, None] == values[~ok][None]).mean())


def judge_all(
    documents: list[tuple[str, dict[str, Any]]], score: ModuleType, points: Mapping[str, Points], weights: Callable[[str], Weights]
) -> dict[What, list[Judged]]:
    out: dict[What, list[Judged]] = {what: [] for what in KINDS}
    for text, gold in documents:
        family = gold["id"].split("/")[0]
        for what, rows in judge(score, text, gold, points[family], weights(family)).items():
            out[what] += rows
    return out


def calibrate(gold: Path, folds: list[tuple[set[str], Points]]) -> tuple[Weights, dict[What, list[Judged]], dict[What, list[float]]]:
    """The weights fitted on all folds; what was judged; and what is told of it by weights fitted on the other folds."""
    score = load_score(gold.parent / "score.py")
    documents = list(score.load(gold))
    points = {family: fitted for held, fitted in folds for family in held}
    nothing: Weights = {what: {} for what in KINDS}
    rows = judge_all(documents, score, points, lambda _: nothing)

    def fit_without(what: What, held: set[str]) -> dict[str, float]:
        return fit([row for row in rows[what] if row.family not in held])

    # the evidence for contacts holds the confidence of their section: sections first
    sections = {family: fit_without("section", held) for held, _ in folds for family in held}
    rows = judge_all(documents, score, points, lambda family: nothing | {"section": sections[family]})
    nested = {family: {what: fit_without(what, held) for what in KINDS} for held, _ in folds for family in held}
    told = {what: [tell(nested[row.family][what], row.evidence) for row in rows[what]] for what in KINDS}
    return {what: fit(rows[what]) for what in KINDS}, rows, told


INTRODUCTION = """# Confidence

`confidence` is the share of such values that are right: of the headlines that are told with 0.9, nine in ten are. It is told of sections,
of the headline, of quotes and of contacts by weights on what speaks for and against them (`confidence.py`); all other passages have the
confidence of the section in which they stand (an issuer that was found in running text has less). The weights are fitted by `scripts/calibrate.py`, which also writes this page.

The figures are of publishers that neither the points of the labelling nor the weights were fitted on ({n} releases of {families} house
styles, in {folds} folds by house style). *ECE* is the expected calibration error: by how much, on average, the confidence of a bin misses
the share that is right; *by chance* is what it would be if the confidence were exactly the share that is right, as there are only so
many. *AUROC* is how often something right has more confidence than something wrong.

| | count | right | ECE | by chance | AUROC |
| --- | ---: | ---: | ---: | ---: | ---: |
{summary}
"""


def write_page(rows: Mapping[What, list[Judged]], told: Mapping[What, list[float]], introduction: Mapping[str, object]) -> str:
    def line(name: str, values: Sequence[float], right: Sequence[bool]) -> str:
        figures = (np.mean(right), find_ece(values, right), find_chance(values), find_auroc(values, right))
        return f"| {name} | {len(right)} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |"

    summary, tables = [], []
    for what in KINDS:
        for measure in rows[what][0].right:
            right = [row.right[measure] for row in rows[what]]
            summary.append(line(what if measure == "right" else f"{what}, if right meant only that {measure}", told[what], right))
        right = [row.right["right"] for row in rows[what]]
        tables += ["", f"## {what.capitalize()}", "", f"Right: {MEANS[what]}.", ""]
        tables += ["| confidence | count | mean confidence | right |", "| --- | ---: | ---: | ---: |"]
        for k, inside in sorted(split_bins(told[what], right).items()):
            mean, share = (float(np.mean(column)) for column in zip(*inside, strict=True))
            tables.append(f"| {k / BINS:.1f} to {(k + 1) / BINS:.1f} | {len(inside)} | {mean:.3f} | {share:.3f} |")
    return INTRODUCTION.format(summary="\n".join(summary), **introduction) + "\n".join(tables) + "\n"


def main() -> None:
    a = read_arguments(__doc__)
    folds = fit_folds(a.gold, a.corpus, a.folds, a.points)
    weights, rows, told = calibrate(a.gold, folds)
    paths = sorted(a.gold.rglob("*.json"))
    digest = hashlib.sha256(b"".join(path.read_bytes() + path.with_suffix(".txt").read_bytes() for path in paths)).hexdigest()
    header = {"_made_by": "scripts/calibrate.py", "_releases_sha256": digest, "_releases": len(paths)}
    lines = [f'"{name}": {json.dumps(value)}' for name, value in header.items()]
    for what in KINDS:
        inner = ",\n".join(f'  "{name}": {value}' for name, value in weights[what].items())
        lines.append(f'"{what}": {{\n{inner}\n}}')
    (ROOT / "src/pressparse/data/confidence.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    families = len({path.parent.name for path in paths})
    page = write_page(rows, told, {"n": len(paths), "families": families, "folds": a.folds})
    (ROOT / "docs/confidence.md").write_text(page, encoding="utf-8")
    print(page)


if __name__ == "__main__":
    main()
