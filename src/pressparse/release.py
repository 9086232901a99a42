"""`parse` and `explain`: the stages in their order.

text -> manuscript -> cues -> labelled blocks -> zones -> fields -> `Release`. Nothing is filled in later.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from pressparse.body import read_body, read_headline, read_lines
from pressparse.boilerplates import find_boilerplates
from pressparse.contacts import find_contacts
from pressparse.dateline import read_dateline
from pressparse.document_type import find_document_type
from pressparse.errors import EmptyTextError, LoneSurrogateError, TextTooLongError
from pressparse.explanation import Case, explain_section
from pressparse.instruction import find_instruction
from pressparse.issuer import find_issuer
from pressparse.label import Points, find_paths, load_points, score_blocks
from pressparse.language import find_language
from pressparse.links import find_links
from pressparse.manuscript import Manuscript, Zone, find_blocks
from pressparse.models import (
    SCHEMA_VERSION,
    Dateline,
    Diagnostic,
    Explanation,
    Options,
    Passage,
    Release,
    Span,
)  # fmt: skip
from pressparse.notices import INSTEAD, find_notices
from pressparse.quotes import find_quotes
from pressparse.released import find_released
from pressparse.tickers import find_tickers
from pressparse.unruled import has_rules, trust_dateline, trust_people, trust_quote
from pressparse.unseen import drop_unseen, restore_offsets
from pressparse.zones import Labelling, corrected, find_zones, label_text, make_sections

UNCERTAIN_HEADLINE: Final = 0.5  # below it is as likely wrong as right
UNCERTAIN_SECTION: Final = 0.2  # of those below it four in five are wrong in their kind or their bounds
SMALL: Final = 80  # characters: what is shorter is worth no look


def parse(text: str, *, options: Options | None = None) -> Release:
    """Split the text of a release into its parts.

    Raises TypeError for what is no `str`, and EmptyTextError, TextTooLongError or LoneSurrogateError.

    >>> parse("Note to the harbor master: the tide comes at noon.").quotes
    ()
    """
    return parse_with(load_points(), text, options or _default_options())


def parse_with(points: Points, text: str, options: Options) -> Release:
    """`parse` with other points than those of the package, as a cross-validation needs them."""
    _check(text, options)
    seen, offsets = drop_unseen(text)
    labelling = label_text(seen, points)
    return restore_offsets(_build(labelling, find_zones(labelling), options), offsets, text)


def explain(text: str, *, options: Options | None = None) -> Explanation:
    """Why each section got its kind: the cues with their points, the margin, and the runner-up. Raises what `parse` raises."""
    return explain_with(load_points(), text, options or _default_options())


def explain_with(points: Points, text: str, options: Options) -> Explanation:
    """`explain` with other points than those of the package."""
    _check(text, options)
    seen, offsets = drop_unseen(text)
    labelling = label_text(seen, points)
    blocks = labelling.manuscript.blocks
    case = Case(points, blocks, labelling.cues, corrected(labelling), find_paths(points, score_blocks(points, labelling.cues)))
    zones = find_zones(labelling)
    inside = [range(*find_blocks(labelling.manuscript, zone.start, zone.end)) for zone in zones]
    rows = [explain_section(case, run, section) for run, section in zip(inside, make_sections(seen, zones), strict=True)]
    return restore_offsets(Explanation(sections=tuple(rows)), offsets, text)


@cache
def _default_options() -> Options:
    return Options()


def _check(text: str, options: Options) -> None:
    if not isinstance(text, str):
        kind = type(text).__name__
        raise TypeError(f"parse needs a str, not {kind}; decode bytes first, for example data.decode('utf-8')")
    if len(text) > options.max_chars:
        raise TextTooLongError(len(text), options.max_chars)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise LoneSurrogateError(error.start, ord(text[error.start])) from None
    if not _is_visible(text):
        raise EmptyTextError(len(text))


def _is_visible(text: str) -> bool:
    from unicodedata import category

    return any(not c.isspace() and (c.isalnum() or category(c) not in ("Cc", "Cf")) for c in text)


def _build(labelling: Labelling, zones: list[Zone], options: Options) -> Release:
    manuscript = labelling.manuscript
    language = find_language(manuscript)
    ruled = has_rules(language)
    dateline, diagnostics = _dateline(manuscript, zones, options)
    dateline = dateline if ruled else trust_dateline(dateline)
    instruction, more = find_instruction(manuscript, zones, options)
    quotes, people, doubts = find_quotes(manuscript, zones)
    if not ruled:
        quotes = tuple(map(trust_quote, quotes))
        people = trust_people(people, quotes)
    boilerplates = find_boilerplates(manuscript, zones)
    headline = read_headline(labelling, zones)
    released = find_released(manuscript, zones, dateline, instruction, options)
    body = read_body(manuscript, zones)
    notices = find_notices(manuscript, labelling.cues, zones)
    diagnostics += more + doubts + notices + _doubts(zones, language, headline)
    return Release(
        text=manuscript.text,
        document_type=find_document_type(manuscript, zones, headline, body, quotes, any(notice.code in INSTEAD for notice in notices)),
        language=language,
        headline=headline,
        subheadlines=tuple(read_lines(manuscript, zone) for zone in zones if zone.kind == "subheadline"),
        instruction=instruction,
        released=released,
        dateline=dateline,
        issuer=find_issuer(manuscript, zones, boilerplates),
        body=body,
        quotes=quotes,
        people=people,
        boilerplates=boilerplates,
        contacts=find_contacts(manuscript, zones, options),
        tickers=find_tickers(manuscript),
        links=find_links(manuscript),
        sections=make_sections(manuscript.text, zones),
        diagnostics=diagnostics,
        schema_version=SCHEMA_VERSION,
    )


def _dateline(manuscript: Manuscript, zones: Sequence[Zone], options: Options) -> tuple[Dateline | None, tuple[Diagnostic, ...]]:
    found = [zone for zone in zones if zone.kind == "dateline"]
    cut = [block.start for block in manuscript.blocks if block.dateline]
    zone = next((zone for zone in found if any(zone.start <= start < zone.end for start in cut)), found[0] if found else None)
    return read_dateline(manuscript, zone.start, zone.end, zone.confidence, options) if zone else (None, ())


def _doubts(zones: Sequence[Zone], language: str | None, headline: Passage | None) -> tuple[Diagnostic, ...]:
    out = []
    if language != "en":
        told = language or "a language that could not be told"
        out.append(Diagnostic(code="language-without-rules", message=f"the rules are for English, the text is in {told}", span=None))
    if headline is None:
        out.append(Diagnostic(code="no-headline", message="no headline was found", span=None))
    elif headline.confidence < UNCERTAIN_HEADLINE:
        out.append(Diagnostic(code="uncertain-headline", message="another line may be the headline, or it may go on", span=headline.span))
    if all(zone.kind != "body" for zone in zones):
        out.append(Diagnostic(code="no-body", message="no body was found; the text may hold no release", span=None))
    for zone in zones:
        if zone.confidence < UNCERTAIN_SECTION and zone.end - zone.start >= SMALL:
            message = f"it is uncertain whether this is {zone.kind}, or where it begins and ends"
            out.append(Diagnostic(code="uncertain-section", message=message, span=Span(start=zone.start, end=zone.end)))
    return tuple(out)
