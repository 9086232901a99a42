"""Passages of a manuscript as public values."""

from __future__ import annotations

from pressparse.manuscript import Manuscript, read_words
from pressparse.models import Passage, Span


def read_passage(manuscript: Manuscript, start: int, end: int, confidence: float) -> Passage:
    """The passage `start:end` as one reads it. Raises ValueError where nothing visible stands there."""
    words, pieces = read_words(manuscript, start, end)
    return Passage(text=words, spans=make_spans(pieces), confidence=confidence)


def make_spans(pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Offsets as public spans."""
    return tuple([Span(start=a, end=b) for a, b in pieces])
