"""Fit the points of the cues on annotated releases: a linear-chain conditional random field over the cues.

    python scripts/fit_points.py GOLD_FOLDER CORPUS.jsonl.gz             # writes src/pressparse/data/points.json
    python scripts/fit_points.py GOLD_FOLDER CORPUS.jsonl.gz --folds 5   # cross-validates by family, writes nothing

Needs the extra `fit`. With the same versions of numpy and scipy the result depends on the releases, the cues and this script alone:
run twice, it gives the same bytes. GOLD_FOLDER holds a `.txt` and a `.json` for each release; the folder above a file is its family.
The releases of `fixtures/` and `training/` are fitted on, too, and those of the corpus that `training/corpus.jsonl` labels. Only
releases of the gold are held out and counted; with them everything of their family is held out.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # sums in one order: the same points to the byte

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

from pressparse.cues import CERTAIN
from pressparse.firing import fire_cues, read_plain
from pressparse.label import FIRST_WORD, KINDS, LONG_WORD, SHORT_WORD, STATES, Words, label_blocks, read_points, score_blocks, spread
from pressparse.manuscript import Manuscript, split_manuscript
from pressparse.prefixes import split_prefixes
from pressparse.unseen import drop_unseen

LONGEST_WORD = 24
ROUNDS = 200
FACTOR = 100  # points are integers: hundredths of a natural logarithm
COPIES = 16
PENALTY = 0.125 * COPIES  # the loss grows with the copies
STEP_PENALTY = 7.5 * COPIES
MARGIN = 4.0
DROPPED = 0.3
SEED = 1
LEAST = 2  # a cue that fires once says nothing
LEAST_FAMILIES = 6  # a word that few houses use is one of theirs
# what the neighbours say and where a block stands differs from house to house more than what stands in the block
WEAK_CUES = ("above ", "below ", "top-", "tenth-", "from-")
WEAK = 0.5
WORDS = (SHORT_WORD, LONG_WORD, FIRST_WORD)
WEAK_WORD = 0.4
ROOT = Path(__file__).parent.parent
INDEX = {state: k for k, state in enumerate(STATES)}
BEFORE = {"contact": "contact_top", "chrome": "chrome_top"}
BEHIND = {"masthead": "masthead_foot", "release_line": "release_line_foot"}


class Labels(NamedTuple):
    """A release and where each of its sections starts."""

    family: str
    text: str
    starts: list[tuple[int, str]]


class Example(NamedTuple):
    family: str
    own: list[list[str]]
    cues: list[list[str]]  # own and neighbours'
    states: list[int]
    sizes: list[int]


def find(text: str, needle: str, start: int) -> int:
    hit = re.compile(r"\s+".join(re.escape(word) for word in needle.split())).search(text, start)
    if not hit:
        raise ValueError(f"{needle!r} does not stand in the text after {start}")
    return hit.start()


def read_gold(path: Path) -> Labels:
    """A `.json` of the gold standard with its `.txt`."""
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    starts, at = [], 0
    for segment in json.loads(path.read_text(encoding="utf-8"))["segments"]:
        start = find(text, segment["starts"], at)
        starts.append((start, segment["label"]))
        at = start + 1
    return Labels(path.parent.name, text, starts)


TAG = re.compile("⟦([a-z_]+)⟧")


def read_tagged(path: Path) -> Labels:
    """A release with a tag such as ⟦headline⟧ before each of its sections."""
    _, *pieces = TAG.split(path.read_bytes().decode("utf-8"))
    starts, text = [], ""
    for label, piece in zip(pieces[::2], pieces[1::2], strict=True):
        starts.append((len(text), label))
        text += piece
    return Labels("training/" + path.parent.name, text, starts)


def read_corpus(labels: Path, corpus: Path) -> list[Labels]:
    """The releases of a corpus (`.jsonl.gz`) for which `labels` (`.jsonl`) holds where each section starts, known by their digests."""
    known = {row["sha256"]: row["segments"] for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())}
    out = []
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for release in map(json.loads, lines):
            starts = known.pop(hashlib.sha256(release["text"].encode()).hexdigest(), None)
            if starts:
                out.append(Labels(release["family"], release["text"], [tuple(start) for start in starts]))
    if known:
        raise ValueError(f"{len(known)} of the labelled releases are not in {corpus}")
    return out


def read_all(gold: Path, corpus: Path | None) -> list[Labels]:
    """The gold first, then the releases of this repository, then those of the corpus."""
    return [
        *map(read_gold, sorted(gold.rglob("*.json"))),
        *(labels._replace(family="fixtures/" + labels.family) for labels in map(read_gold, sorted((ROOT / "fixtures").rglob("*.json")))),
        *map(read_tagged, sorted((ROOT / "training").glob("*/*.txt"))),
        *(read_corpus(ROOT / "training/corpus.jsonl", corpus) if corpus else ()),
    ]


def split_text(text: str) -> Manuscript:
    return split_prefixes(split_manuscript(drop_unseen(text)[0]))


def read_examples(releases: list[Labels]) -> list[Example]:
    """The releases with the cues that fire in them; each word that stands in several of them is a cue."""
    counts = Counter(word for labels in releases for word in set(read_plain(split_text(labels.text)).split()))
    known = sorted(word for word, n in counts.items() if n >= LEAST_FAMILIES and len(word) < LONGEST_WORD)
    words = Words(*({word: kind + word for word in known} for kind in (SHORT_WORD, LONG_WORD, FIRST_WORD)))
    return [read_example(labels, words) for labels in releases]


def read_example(labels: Labels, words: Words) -> Example:
    text, starts = labels.text, labels.starts
    manuscript = split_text(text)
    states: list[str] = []
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
        first = k == 0 or owners[k - 1] != owner
        label = BEFORE.get(label, label) if manuscript.blocks[k].start < first_body else BEHIND.get(label, label)
        if label == "body" and "lead" not in states and "body" not in states:
            label = "lead"
        if label == "headline" and not first:
            label = "headline_more"
        states.append(label)
    sizes = [block.end - block.start for block in manuscript.blocks]
    own = fire_cues(manuscript, words)
    return Example(labels.family, own, [spread(own, k) for k in range(len(own))], [INDEX[state] for state in states], sizes)


def drop_cues(examples: list[Example]) -> list[Example]:
    """Each release several times, each time without some of its cues: so each cue must be worth something by itself, and a
    publisher that lacks one is still read."""
    lot = random.Random(SEED)
    return [
        example._replace(cues=[[cue for cue in cues if cue == "always" or lot.random() > DROPPED] for cues in example.cues])
        for _ in range(COPIES)
        for example in examples
    ]


def fit(examples: list[Example]) -> dict[str, Any]:
    """The points of a linear-chain conditional random field, by L-BFGS with a softmax margin and L2 penalties."""
    known = Counter(cue for example in examples for cues in example.cues for cue in set(cues))
    houses: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for cues in example.own:
            for cue in cues:
                houses[cue].add(example.family)
    names = sorted(
        cue for cue, n in known.items() if n >= LEAST and cue not in CERTAIN and (not cue.startswith(WORDS) or len(houses[cue]) >= LEAST_FAMILIES)
    )
    training = Training(drop_cues(examples), names)
    size = len(names) * len(STATES)
    found = minimize(
        training.loss, np.zeros(size + len(STATES) * (len(STATES) + 2)), jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS, "maxcor": 10}
    ).x

    def row(values: np.ndarray) -> dict[str, int]:
        return {state: round(FACTOR * float(v)) for state, v in zip(STATES, values, strict=True) if round(FACTOR * float(v))}

    weights = found[:size].reshape(len(names), -1) * training.scales[:, None]
    steps, start, finish = training.split_steps(found)
    cues = {name: row(weights[k]) for k, name in enumerate(names)}
    cues |= CERTAIN
    return {
        "cues": {name: given for name, given in cues.items() if given},
        "steps": {state: row(steps[k]) for k, state in enumerate(STATES)} | {"start": row(start)},
        "finish": row(finish),
    }


class Training:
    """The blocks of all releases as one sparse matrix, and the loss of a set of points on them."""

    def __init__(self, examples: list[Example], names: list[str]) -> None:
        self.n = len(STATES)
        examples = sorted(examples, key=lambda e: -len(e.states))
        column = {name: k for k, name in enumerate(names)}
        places = [(r, column[cue]) for r, cues in enumerate(c for e in examples for c in e.cues) for cue in cues if cue in column]
        rows, columns = zip(*places, strict=True)
        lengths = np.array([len(e.states) for e in examples])
        self.scales = np.array([WEAK if name.startswith(WEAK_CUES) else WEAK_WORD if name.startswith(WORDS) else 1.0 for name in names])
        self.cues = sparse.csr_matrix((self.scales[list(columns)], (rows, columns)), shape=(int(lengths.sum()), len(names)))
        self.cues_t = self.cues.T.tocsr()
        self.first = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self.last = self.first + lengths - 1
        self.going = [int((lengths > t).sum()) for t in range(int(lengths.max()))]  # releases with a block at place t
        self.states = np.concatenate([e.states for e in examples])
        sizes = np.concatenate([e.sizes for e in examples])
        kinds = np.array([list(KINDS.values()).index(KINDS[state]) for state in STATES])
        # a right label must win by a margin, the more so the longer the block
        self.margin = (MARGIN * (1 + np.minimum(sizes, 600) / 300))[:, None] * (kinds[None, :] != kinds[self.states][:, None])
        inner = np.ones(len(self.states), bool)
        inner[self.first] = False
        self.taken = np.zeros((self.n, self.n))
        np.add.at(self.taken, (self.states[:-1][inner[1:]], self.states[1:][inner[1:]]), 1)

    def split_steps(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        tail = points[-self.n * (self.n + 2) :]
        return tail[: self.n**2].reshape(self.n, self.n), tail[self.n**2 : -self.n], tail[-self.n :]

    def loss(self, points: np.ndarray) -> tuple[float, np.ndarray]:
        weights = points[: -self.n * (self.n + 2)].reshape(-1, self.n)
        steps, start, finish = self.split_steps(points)
        emissions = self.cues @ weights + self.margin
        top = emissions.max(1, keepdims=True)
        seen, moves, begins, ends = np.exp(emissions - top), np.exp(steps), np.exp(start), np.exp(finish)
        forwards = []
        log_z = np.zeros(len(self.first))
        column = np.zeros((0, self.n))
        for t, n in enumerate(self.going):
            here = seen[self.first[:n] + t]
            column = (column[:n] @ moves if t else begins[None]) * here
            total = column.sum(1, keepdims=True)
            column = column / total
            log_z[:n] += np.log(total[:, 0])
            forwards.append(column)
        told = np.empty_like(seen)
        pairs = np.zeros((self.n, self.n))
        told_first, told_last = np.zeros(self.n), np.zeros(self.n)
        behind = np.zeros((0, self.n))
        for t in range(len(self.going) - 1, -1, -1):
            n, more = self.going[t], len(behind)
            ahead = np.empty((n, self.n))
            reached = seen[self.first[:more] + t + 1] * behind if more else behind
            ahead[:more] = reached @ moves.T
            ahead[more:] = ends[None]
            total = (forwards[t] * ahead).sum(1, keepdims=True)
            pairs += (forwards[t][:more] / total[:more]).T @ reached
            log_z[more:n] += np.log(total[more:, 0])
            share = forwards[t] * ahead / total
            told[self.first[:n] + t] = share
            told_last += share[more:].sum(0)
            if t == 0:
                told_first = share.sum(0)
            behind = ahead / ahead.sum(1, keepdims=True)
        log_z += np.add.reduceat(top[:, 0], self.first)
        blocks = np.arange(len(self.states))
        right = emissions[blocks, self.states].sum() + (self.taken * steps).sum()
        right += start[self.states[self.first]].sum() + finish[self.states[self.last]].sum()
        told[blocks, self.states] -= 1
        np.add.at(told_first, self.states[self.first], -1)
        np.add.at(told_last, self.states[self.last], -1)
        tail = points[-self.n * (self.n + 2) :]
        loss = log_z.sum() - right + 0.5 * PENALTY * (weights**2).sum() + 0.5 * STEP_PENALTY * (tail**2).sum()
        slope = [
            (self.cues_t @ told + PENALTY * weights).ravel(),
            (pairs * moves - self.taken).ravel() + STEP_PENALTY * steps.ravel(),
            told_first + STEP_PENALTY * start,
            told_last + STEP_PENALTY * finish,
        ]
        return float(loss), np.concatenate(slope)


def judge(raw: dict[str, Any], examples: list[Example]) -> list[tuple[int, bool, int]]:
    """(margin, right, characters) of each block."""
    points = read_points(raw)
    out = []
    for example in examples:
        found = label_blocks(points, score_blocks(points, example.own))
        for block, want, size in zip(found, example.states, example.sizes, strict=True):
            out.append((block.margin, KINDS[STATES[block.state]] == KINDS[STATES[want]], size))
    return out


def split_families(families: list[str], folds: int) -> list[set[str]]:
    """The families dealt to folds of about the same number of releases."""
    groups: list[tuple[int, set[str]]] = [(0, set()) for _ in range(folds)]
    for family, n in sorted(Counter(families).items(), key=lambda row: (-row[1], row[0])):
        k = min(range(folds), key=lambda j: groups[j][0])
        groups[k] = (groups[k][0] + n, groups[k][1] | {family})
    return [names for _, names in groups]


def hold_out(examples: list[Example], counted: int, folds: int) -> Iterator[tuple[set[str], dict[str, Any]]]:
    """The families of each fold, dealt from those of the first `counted` releases, and the points fitted without them."""
    held = split_families([e.family for e in examples[:counted]], folds)
    with ProcessPoolExecutor() as pool:
        yield from zip(held, pool.map(fit, ([e for e in examples if e.family not in families] for families in held)), strict=True)


def cross_validate(examples: list[Example], counted: int, folds: int) -> list[tuple[int, bool, int]]:
    """The blocks of the first `counted` releases, each judged with points fitted without its family."""
    return [row for held, raw in hold_out(examples, counted, folds) for row in judge(raw, [e for e in examples[:counted] if e.family in held])]


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("gold", type=Path)
    ap.add_argument("corpus", type=Path, nargs="?")
    ap.add_argument("--folds", type=int, default=0)
    a = ap.parse_args()
    releases = read_all(a.gold, a.corpus)
    counted = len(list(a.gold.rglob("*.json")))
    examples = read_examples(releases)
    if a.folds:
        judged = cross_validate(examples, counted, a.folds)
        total = sum(size for _, _, size in judged)
        print(f"cross-validated by family: {sum(size for _, ok, size in judged if ok) / total:.4f} of the characters, ", end="")
        print(f"{sum(ok for _, ok, _ in judged) / len(judged):.4f} of the blocks")
        return
    digest = hashlib.sha256(json.dumps(releases).encode()).hexdigest()
    raw = fit(examples)
    header = {"_made_by": "scripts/fit_points.py", "_releases_sha256": digest, "_releases": len(releases)}
    lines = [f'"{name}": {json.dumps(value)}' for name, value in header.items()]
    lines.append(f'"finish": {json.dumps(raw["finish"])}')
    for name in ("steps", "cues"):
        rows = ",\n".join(f"{json.dumps(key)}: {json.dumps(given)}" for key, given in raw[name].items())
        lines.append(f'"{name}": {{\n{rows}\n}}')
    (ROOT / "src/pressparse/data/points.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    own = judge(raw, examples[:counted])
    print(f"on the gold itself: {sum(size for _, ok, size in own if ok) / sum(size for _, _, size in own):.4f} of the characters")


if __name__ == "__main__":
    main()
