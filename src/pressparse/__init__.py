"""Split raw press-release text into typed sections.

>>> import pressparse
>>> release = pressparse.parse("BOSTON, March 3, 2025 (PRNewswire) -- The Harbor Institute today opened its second laboratory on the estuary.")
>>> release.dateline.wire, release.released.isoformat()
('PR Newswire', '2025-03-03')
"""

from typing import TYPE_CHECKING

from pressparse.errors import EmptyTextError, LoneSurrogateError, PressParseError, TextTooLongError
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
    from pressparse.batch import parse_many
    from pressparse.release import explain, parse

__all__ = [
    "Body",
    "Boilerplate",
    "Contact",
    "Dateline",
    "Diagnostic",
    "Email",
    "EmptyTextError",
    "Explanation",
    "FiredCue",
    "Issuer",
    "Link",
    "LoneSurrogateError",
    "Options",
    "Paragraph",
    "Passage",
    "Person",
    "Phone",
    "Place",
    "PressParseError",
    "Quote",
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
    "explain",
    "parse",
    "parse_many",
]  # fmt: skip


def __getattr__(name: str) -> object:
    """The functions, imported on first use: their patterns take longer to compile than pydantic to import."""
    if name == "parse_many":
        from pressparse.batch import parse_many as found
    elif name in ("explain", "parse"):
        from pressparse import release

        found = getattr(release, name)
    else:
        raise AttributeError(f"module 'pressparse' has no attribute {name!r}")
    globals()[name] = found
    return found
