"""How sure the result is of what it tells.

In goes what speaks for and against a section, a headline, a quote or a contact, out comes the share of such that are right. What right
means for each, and how well it is met on publishers that the fit did not see, is told in `docs/confidence.md`. The weights are fitted by
`scripts/calibrate.py` (logistic regression) and stand in `data/confidence.json`; here stands what is weighed.
"""

from __future__ import annotations

import json
import math
import operator
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Final, Literal, NamedTuple, get_args

from pressparse.manuscript import SectionKind

What = Literal["section", "headline", "quote", "contact"]
Weights = Mapping[What, Mapping[str, float]]
LEAST: Final = 0.0001  # nothing is certain
FREE: Final = 3.4  # of a bound at which the text ends, or that neither side would move: as of a block that is beyond doubt


class Margins(NamedTuple):
    """How surely a run of blocks is what it is, in points, and its bounds lie where they do; None where the text ends."""

    inside: Sequence[int]  # of each block
    sizes: Sequence[int]  # its characters
    above: int | None  # of the block above and the one below
    below: int | None
    start: int | None  # by how much the first block is no part of what stands above, or that no part of this; None if neither comes second
    end: int | None


_KIND_SIGNS: Final[dict[SectionKind, str]] = {kind: "kind-" + kind for kind in get_args(SectionKind)}


@cache
def load_weights() -> Weights:
    """The weights that come with the package, read on first use."""
    raw = json.loads(files("pressparse").joinpath("data/confidence.json").read_text(encoding="utf-8"))
    return {"section": raw["section"], "headline": raw["headline"], "quote": raw["quote"], "contact": raw["contact"]}


def tell(what: What, evidence: Mapping[str, float]) -> float:
    """The confidence that the evidence gives: to four digits, so that it is the same on every machine."""
    weights = load_weights()[what]
    total = 0.0  # some tens at most: logarithms
    for name, value in evidence.items():
        if name in weights:
            total += weights[name] * value
    told = round(1 / (1 + math.exp(-total)), 4)
    return LEAST if told < LEAST else 1 - LEAST if told > 1 - LEAST else told


def of_section(kind: SectionKind, margins: Margins, least: int) -> float:
    """Of a section; `least` is the least margin of any block of the text."""
    evidence = _weigh_blocks(margins)
    evidence["start"] = _sure(margins.start)
    evidence["end"] = _sure(margins.end)
    evidence["least-of-text"] = _sure(least)
    evidence[_KIND_SIGNS[kind]] = 1.0
    return tell("section", evidence)


def of_headline(margins: Margins) -> float:
    """Of the headline."""
    return tell("headline", _weigh_blocks(margins))


def of_quote(signs: Iterable[str], length: int, damage: float) -> float:
    """Of a quote of `length` characters, by the names of what was found about it and its speaker, in a text of that damage."""
    return tell("quote", {**dict.fromkeys(signs, 1.0), "length": math.log(max(1, length)), "damage": damage})


def of_contact(section: float, fields: int, length: int, signs: Iterable[str], damage: float) -> float:
    """Of a contact in a section of that confidence, by the number of its fields, its characters and the names of what was found about it, in
    a text of that damage."""
    section = min(1 - LEAST, max(LEAST, section))
    evidence = {"fields": float(fields), "section": math.log(section / (1 - section)), "length": math.log1p(length), "damage": damage}
    return tell("contact", {"base": 1.0, **dict.fromkeys(signs, 1.0), **evidence})


_GAP: Final = re.compile(r"[^ ] {2,}(?=[^ \n])")


def read_damage(text: str) -> float:
    """How much an archive or a scan did to a text, by the wide gaps in its lines: the logarithm of their number in a thousand characters."""
    return math.log1p(1000 * len(_GAP.findall(text)) / len(text)) if "  " in text else 0.0


def _sure(margin: int | None) -> float:
    """Ten points more mean much where there are few and little where there are many: logarithms."""
    return FREE if margin is None else math.log1p(margin / 100)


def _weigh_blocks(margins: Margins) -> dict[str, float]:
    """The neighbours count as the bounds lie as surely as these are what they are."""
    sure = [math.log1p(margin / 100) for margin in margins.inside]
    return {
        "base": 1.0,
        "weakest": min(sure),
        "mean": sum(map(operator.mul, margins.sizes, sure)) / sum(margins.sizes) if len(sure) > 1 else sure[0],
        "above": _sure(margins.above),
        "below": _sure(margins.below),
    }
