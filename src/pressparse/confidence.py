"""How sure the result is of what it tells.

In goes what speaks for and against a section, a headline, a quote or a contact, out comes the share of such that are right. What right
means for each, and how well it is met on publishers that the fit did not see, is told in `docs/confidence.md`. The weights are fitted by
`scripts/calibrate.py` (logistic regression) and stand in `data/confidence.json`; here stands what is weighed.
"""

from __future__ import annotations

import json
import math
import operator
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, Literal, get_args

from pressparse.manuscript import SectionKind

What = Literal["section", "headline", "quote", "contact"]
Weights = Mapping[What, Mapping[str, float]]
LEAST: Final = 0.0001  # nothing is certain
FREE: Final = 3.4  # of a bound at which the text ends: as of a block that is beyond doubt
_KIND_SIGNS: Final[dict[SectionKind, str]] = {kind: "kind-" + kind for kind in get_args(SectionKind)}


@cache
def load_weights() -> Weights:
    """The weights that come with the package, read on first use."""
    raw = json.loads(files("pressparse").joinpath("data/confidence.json").read_text(encoding="utf-8"))
    return {"section": raw["section"], "headline": raw["headline"], "quote": raw["quote"], "contact": raw["contact"]}


def tell(what: What, evidence: Mapping[str, float]) -> float:
    """The confidence that the evidence gives: to four digits, so that it is the same on every machine."""
    weights = load_weights()[what]
    total = sum([weights[name] * value for name, value in evidence.items() if name in weights])  # some tens at most: logarithms
    told = round(1 / (1 + math.exp(-total)), 4)
    return LEAST if told < LEAST else 1 - LEAST if told > 1 - LEAST else told


def read_margins(margins: Iterable[int]) -> list[float]:
    """How surely each block of a text is what it is: ten points more mean much where there are few, little where there are many."""
    return [math.log1p(margin / 100) for margin in margins]


def of_section(kind: SectionKind, sure: Sequence[float], sizes: Sequence[int], first: int, stop: int) -> float:
    """Of the section that is made of the blocks `first:stop`; `sure` (of `read_margins`) and `sizes` are those of all blocks of the text."""
    evidence = _weigh_blocks(sure, sizes, first, stop)
    evidence[_KIND_SIGNS[kind]] = 1.0
    return tell("section", evidence)


def of_headline(sure: Sequence[float], sizes: Sequence[int], first: int, stop: int) -> float:
    """Of the headline that is made of the blocks `first:stop`."""
    return tell("headline", _weigh_blocks(sure, sizes, first, stop))


def of_quote(signs: Iterable[str], length: int) -> float:
    """Of a quote of `length` characters, by the names of what was found about it and its speaker."""
    return tell("quote", {**dict.fromkeys(signs, 1.0), "length": math.log(length)})


def of_contact(section: float, signs: Iterable[str]) -> float:
    """Of a contact in a section of that confidence, by the names of what was found about it."""
    return tell("contact", {"base": 1.0, **dict.fromkeys(signs, 1.0), "section": math.log(section / (1 - section))})


def _weigh_blocks(sure: Sequence[float], sizes: Sequence[int], first: int, stop: int) -> dict[str, float]:
    """The blocks, and those on both sides: the bounds lie as surely as these are what they are."""
    evidence = {"base": 1.0, "above": sure[first - 1] if first else FREE, "below": sure[stop] if stop < len(sure) else FREE}
    if stop - first == 1:
        evidence["weakest"] = evidence["mean"] = sure[first]
    else:
        inside, lengths = sure[first:stop], sizes[first:stop]
        evidence["weakest"] = min(inside)
        evidence["mean"] = sum(map(operator.mul, lengths, inside)) / sum(lengths)
    return evidence
