"""What is left out where the text is in a language without rules.

Marks, addresses and sections are told in any language; who speaks, what he is and where a dateline stands are told by rules for English.
In goes what was found, out comes what does not rest on them: a speaker where the attribution stands beside the words, with his name and
nothing else, people who speak, and a dateline with a place.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressparse.models import Dateline, Person, Quote


def has_rules(language: str | None) -> bool:
    """A text whose language could not be told is most often a short one in English."""
    return language in ("en", None)


def trust_quote(quote: Quote) -> Quote:
    """The quote with its speaker's name alone, and with no speaker where one was only near."""
    speaker = quote.speaker
    if speaker is None:
        return quote
    if quote.attribution is None:
        return quote.model_copy(update={"speaker": None})
    unknown = dict.fromkeys(("title", "title_span", "organization", "organization_span"))
    return quote.model_copy(update={"speaker": speaker.model_copy(update=unknown)})


def trust_people(people: Sequence[Person], quotes: Sequence[Quote]) -> tuple[Person, ...]:
    """Those who speak."""
    unknown = dict.fromkeys(("title", "title_span", "organization", "organization_span"))
    out = []
    for person in people:
        spoken = tuple(k for k in person.quotes if quotes[k].speaker)
        if spoken:
            out.append(person.model_copy(update={**unknown, "quotes": spoken}))
    return tuple(out)


def trust_dateline(dateline: Dateline | None) -> Dateline | None:
    """The dateline if it has a place and looks like one: with a dash or a date."""
    if dateline is None or not dateline.places:
        return None
    return dateline if dateline.date or dateline.wire or dateline.text[-1] in "-–—" else None
