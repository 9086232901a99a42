"""What tells that a run of capitals is somebody, or is not: given names, and the words that are in no name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _words_of(file: str, key: str) -> frozenset[str]:
    return frozenset(tomllib.loads(files("pressparse").joinpath(f"data/{file}").read_text(encoding="utf-8"))[key].split())


def is_given_name(word: str) -> bool:
    """Whether a word is a given name of the table: that it is none says nothing."""
    return word.strip(".,").title() in _words_of("given_names.toml", "names")


def is_common_word(word: str) -> bool:
    """Whether a word, or the last part of one with a hyphen, is a word of every day that is in no name: that it is none says nothing."""
    return word.rsplit("-", 1)[-1].strip(".,'").lower() in _words_of("common_words.toml", "words")
