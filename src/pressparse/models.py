"""The public values: frozen pydantic models that hold what was found and where.

Offsets are Unicode code points into the text as it was passed to `parse`; `text[span.start:span.end]` is always the raw
piece. A string that was cut from the text and is no `Passage` has its span beside it.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from pressparse.manuscript import SectionKind, read_words, split_manuscript

SCHEMA_VERSION = "1.0"

DocumentType = Literal["release", "advisory", "statement", "earnings", "other"]

Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
# dates and moments are strict in Python and read from ISO 8601 in JSON; a bare date must not become a midnight
Moment = dt.datetime | dt.date


class Model(BaseModel):
    """What all values share: they are immutable, and a field that is not listed is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, ser_json_inf_nan="strings", defer_build=True)


class Options(Model):
    """How to parse. The result depends on the text and on these alone."""

    received_at: Moment | None = Field(
        default=None,
        description="when the text reached you: completes a date that lacks its year to the latest such date not after it",
    )
    country: str = Field(
        default="US",
        pattern=r"^[A-Z]{2}$",
        description="ISO 3166-1 alpha-2: phone numbers without a country code, zone abbreviations that mean several zones",
    )
    max_chars: int = Field(default=2_000_000, ge=1, description="the longest text that is accepted, in code points")


class Span(Model):
    """A half-open range of code points, `text[start:end]`."""

    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def _is_not_empty(self) -> Span:
        if self.end <= self.start:
            raise ValueError(f"a span needs start < end, not {self.start}..{self.end}")
        return self


class Passage(Model):
    """A piece of the release: its words as one reads them, and its unbroken pieces in the source, in order."""

    text: str
    spans: tuple[Span, ...] = Field(min_length=1)
    confidence: Confidence

    @property
    def span(self) -> Span:
        """From the start of the first piece to the end of the last."""
        return Span(start=self.spans[0].start, end=self.spans[-1].end)


class Section(Model):
    """A run of one kind. The sections of a release tile its text."""

    kind: SectionKind
    span: Span
    confidence: Confidence
    cues: tuple[str, ...] = Field(description="names of the cues that decided it, strongest first")


class ReleaseInstruction(Passage):
    """When the text may be published. `until` is aware when the zone is stated, a date when no hour is."""

    kind: Literal["immediate", "embargo"]
    until: Moment | None


class Place(Model):
    """A place of the dateline, as written, with codes where they are certain."""

    name: str
    name_span: Span
    region: str | None
    region_span: Span | None
    country: str | None
    country_span: Span | None
    region_code: str | None = Field(description="ISO 3166-2")
    country_code: str | None = Field(description="ISO 3166-1 alpha-2")


class Dateline(Passage):
    """Where and when the news was filed. `wire` is the canonical name of the wire service."""

    places: tuple[Place, ...]
    date: dt.date | None
    wire: str | None


class Issuer(Model):
    """Who issued the release."""

    name: str
    name_span: Span
    confidence: Confidence


class Paragraph(Passage):
    """One paragraph of the body."""

    kind: Literal["paragraph", "heading", "list_item"]


class Body(Passage):
    """What tells the news."""

    paragraphs: tuple[Paragraph, ...]


class Speaker(Model):
    """Who said it. `name` is the fullest form in the document; None when a pronoun or role could not be resolved."""

    name: str | None
    kind: Literal["person", "organization", "unnamed"]
    mention: Passage
    title: str | None
    organization: str | None
    name_span: Span | None
    title_span: Span | None
    organization_span: Span | None


class Quote(Passage):
    """Words put in somebody's mouth: the words alone, without marks and without the attribution."""

    kind: Literal["full", "partial", "statement"]
    speaker: Speaker | None
    attribution: Passage | None


class Person(Model):
    """A person, once, with all mentions and the indices of the quotes in `Release.quotes`."""

    name: str
    title: str | None
    organization: str | None
    name_span: Span
    title_span: Span | None
    organization_span: Span | None
    mentions: tuple[Span, ...]
    quotes: tuple[int, ...]


class Link(Model):
    """A web address; the scheme is added where it is not written."""

    url: str
    span: Span


class Email(Model):
    """An e-mail address, normalized, and as written."""

    address: str
    raw: str
    span: Span


class Phone(Model):
    """A telephone number as written; `e164` only when the number is valid."""

    raw: str
    e164: str | None
    extension: str | None
    kind: Literal["office", "mobile", "fax"] | None
    span: Span


class Boilerplate(Passage):
    """Standing text about one organization, its heading included."""

    organization: str | None
    organization_span: Span | None
    links: tuple[Link, ...]


class Contact(Passage):
    """A person, or a desk without a person, whom readers or the press may ask."""

    name: str | None
    name_span: Span | None
    title: str | None
    title_span: Span | None
    organization: str | None
    organization_span: Span | None
    emails: tuple[Email, ...]
    phones: tuple[Phone, ...]
    links: tuple[Link, ...]
    role: Literal["media", "investor", "public"] | None


class Ticker(Model):
    """A listing such as `(NASDAQ: ABC)`; `mic` is the ISO 10383 code of the exchange where it is certain."""

    exchange: str
    symbol: str
    mic: str | None
    span: Span


class Diagnostic(Model):
    """Something a person should look at. Codes are stable and listed in the documentation."""

    code: str
    message: str
    span: Span | None


class Release(Model):
    """A release, split into its parts."""

    text: str
    document_type: DocumentType
    language: str | None = Field(description="BCP 47")
    headline: Passage | None
    subheadlines: tuple[Passage, ...]
    instruction: ReleaseInstruction | None
    released: Moment | None
    dateline: Dateline | None
    issuer: Issuer | None
    body: Body | None
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]
    boilerplates: tuple[Boilerplate, ...]
    contacts: tuple[Contact, ...]
    tickers: tuple[Ticker, ...]
    links: tuple[Link, ...]
    sections: tuple[Section, ...]
    diagnostics: tuple[Diagnostic, ...]
    schema_version: str

    def passages(self, kind: SectionKind) -> tuple[Passage, ...]:
        """All sections of `kind` as passages, in order: notes, disclaimers, tables, any kind."""
        manuscript = split_manuscript(self.text)
        out = []
        for section in self.sections:
            if section.kind == kind:
                words, pieces = read_words(manuscript, section.span.start, section.span.end)
                out.append(Passage(text=words, spans=tuple(Span(start=a, end=b) for a, b in pieces), confidence=section.confidence))
        return tuple(out)


class FiredCue(Model):
    """A cue that fired in a section, the points it gave to the section's label, and where."""

    name: str
    points: int
    span: Span


class Reason(Model):
    """A cue, or a step from one kind to the next, with the points by which it favours a section's kind over the runner-up."""

    name: str
    points: int
    span: Span


class SectionExplanation(Model):
    """Why a section got its kind: the cues, the margin over the best other path, and that path's kind here."""

    section: Section
    cues: tuple[FiredCue, ...] = Field(description="the cues of its blocks with the points that they gave to its kind")
    margin: int = Field(description="of the block that came nearest to another kind")
    runner_up: SectionKind | None
    reasons: tuple[Reason, ...] = Field(description="what that margin is the sum of, wherever the two labellings differ")


class Explanation(Model):
    """The reasons of a labelling, a row for each section."""

    sections: tuple[SectionExplanation, ...]


class Result(Model):
    """One outcome of `parse_many`: the release or the error that stood in its way."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    index: int
    release: Release | None
    error: Exception | None
