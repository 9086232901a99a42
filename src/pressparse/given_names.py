"""Given names: what tells that a run of capitals is somebody."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _given_names() -> frozenset[str]:
    data = tomllib.loads(files("pressparse").joinpath("data/given_names.toml").read_text(encoding="utf-8"))
    return frozenset(data["names"].split())


def is_given_name(word: str) -> bool:
    """Whether a word is a given name of the table: that it is none says nothing."""
    return word.strip(".,").title() in _given_names()
