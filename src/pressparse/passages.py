"""Passages of a manuscript as public values."""

from __future__ import annotations

from typing import Final

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


def with_point(folded: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The name of a body with the point of its legal form: "Acme, Inc."."""
    pointed = span and folded.startswith(".", span[1]) and folded.endswith(_LEGAL_FORMS, *span)
    return (span[0], span[1] + 1) if span and pointed else span


_LEGAL_FORMS: Final = (" Inc", " Corp", " Ltd", " Co", " Bros", " S.A", " L.P", " N.V", " B.V")


def make_spans(pieces: list[tuple[int, int]]) -> tuple[Span, ...]:
    """Offsets as public spans."""
    return tuple([Span(start=a, end=b) for a, b in pieces])
