"""Passages of a manuscript as public values."""

from __future__ import annotations

from pressparse.manuscript import Manuscript, read_words
from pressparse.models import Passage, Span


def read_passage(manuscript: Manuscript, start: int, end: int, confidence: float) -> Passage:
    """The passage `start:end` as one reads it. Raises ValueError where nothing visible stands there."""
    if manuscript.furniture or manuscript.folded.find("\n", start, end) >= 0:
        words, pieces = read_words(manuscript, start, end)
        return Passage(text=words, spans=make_spans(pieces), confidence=confidence)
    piece = manuscript.folded[start:end]  # one unbroken piece, as most are
    start += len(piece) - len(piece.lstrip())
    end = start + len(piece.strip())
    if start == end:
        raise ValueError(f"nothing visible between {start} and {end}")
    return Passage(text=read_string(manuscript, start, end), spans=(Span(start=start, end=end),), confidence=confidence)


def read_string(manuscript: Manuscript, start: int, end: int) -> str:
    """The words of a name or a title as one reads them, in one line. Raises ValueError where nothing visible stands there."""
    if manuscript.furniture or manuscript.folded.find("\n", start, end) >= 0:
        return " ".join(read_words(manuscript, start, end)[0].split())
    return " ".join(manuscript.text[start:end].split())


def make_spans(pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Offsets as public spans."""
    return tuple([Span(start=a, end=b) for a, b in pieces])
