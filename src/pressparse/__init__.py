"""Split raw press-release text into typed sections.

>>> import pressparse
>>> release = pressparse.parse("BOSTON, March 3, 2025 (PRNewswire) -- The Harbor Institute today opened its second laboratory on the estuary.")
>>> release.dateline.wire, release.released.isoformat()
('PR Newswire', '2025-03-03')
"""

from typing import TYPE_CHECKING

from pressparse.errors import EmptyTextError, LoneSurrogateError, PressParseError, TextTooLongError, UnreadableError, WorkerDiedError
from pressparse.manuscript import SectionKind
from pressparse.models import (
    Body,
    Boilerplate,
    Contact,
    Dateline,
    Diagnostic,
    Email,
    Explanation,
    FiredCue,
    Issuer,
    Link,
    Options,
    Paragraph,
    Passage,
    Person,
    Phone,
    Place,
    Quote,
    Reason,
    Release,
    ReleaseInstruction,
    Result,
    Section,
    SectionExplanation,
    Span,
    Speaker,
    Ticker,
)  # fmt: skip

if TYPE_CHECKING:
    from pressparse import arrow as arrow
    from pressparse import spark as spark
    from pressparse.batch import parse_many
    from pressparse.reading import Document, Origin, read
    from pressparse.release import explain, parse

__all__ = [
    "Body",
    "Boilerplate",
    "Contact",
    "Dateline",
    "Diagnostic",
    "Document",
    "Email",
    "EmptyTextError",
    "Explanation",
    "FiredCue",
    "Issuer",
    "Link",
    "LoneSurrogateError",
    "Options",
    "Origin",
    "Paragraph",
    "Passage",
    "Person",
    "Phone",
    "Place",
    "PressParseError",
    "Quote",
    "Reason",
    "Release",
    "ReleaseInstruction",
    "Result",
    "Section",
    "SectionExplanation",
    "SectionKind",
    "Span",
    "Speaker",
    "TextTooLongError",
    "Ticker",
    "UnreadableError",
    "WorkerDiedError",
    "explain",
    "parse",
    "parse_many",
    "read",
]  # fmt: skip


_ROOMS = {"explain": "release", "parse": "release", "parse_many": "batch", "read": "reading", "Document": "reading", "Origin": "reading"}


def __getattr__(name: str) -> object:
    """The functions, imported on first use: their patterns take longer to compile than pydantic to import. And the modules of extras."""
    from importlib import import_module

    if name in ("arrow", "spark"):
        return import_module(f"pressparse.{name}")
    if name not in _ROOMS:
        raise AttributeError(f"module 'pressparse' has no attribute {name!r}")
    found: object = getattr(import_module(f"pressparse.{_ROOMS[name]}"), name)
    globals()[name] = found
    return found
