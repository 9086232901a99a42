"""Many releases: in input order, a chunk at a time, over processes when asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final, Literal

from pressparse.errors import WorkerDiedError
from pressparse.models import Options, Release, Result
from pressparse.pool import map_chunks, portable
from pressparse.release import parse

CHUNK: Final = 16  # texts that go to a worker at once, so that the way there costs little
CHUNK_CHARS: Final = 100_000

Outcome = tuple[Release | None, Exception | None]


def parse_many(
    texts: Iterable[str], *, options: Options | None = None, workers: int = 1, on_error: Literal["raise", "keep"] = "raise"
) -> Iterator[Result]:
    """The results in the order of `texts`, which may be endless.

    `on_error="keep"` puts an error (also the TypeError of a value that is no text) into its result and goes on; "raise" raises it, after
    the results before it. Raises ValueError for fewer than one worker or another word for `on_error`.

    >>> [result.release is not None for result in parse_many(["The tide comes at noon.", " "], on_error="keep")]
    [True, False]
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    if on_error not in ("raise", "keep"):
        raise ValueError(f"on_error must be 'raise' or 'keep', not {on_error!r}")
    return _results(texts, options or Options(), workers, keep=on_error == "keep")


def _results(texts: Iterable[str], options: Options, workers: int, *, keep: bool) -> Iterator[Result]:
    chunks = ([text] for text in texts) if workers == 1 else _chunks(texts)
    outcomes = map_chunks(partial(_parse_all, options=options), chunks, workers, _lost)
    for index, (release, error) in enumerate(outcome for some in outcomes for outcome in some):
        if error is not None and not keep:
            raise error
        yield Result.model_construct(index=index, release=release, error=error)


def _chunks(texts: Iterable[str]) -> Iterator[list[str | TypeError]]:
    chunk: list[str | TypeError] = []
    size = 0
    try:
        for text in texts:
            # what is no text need not pickle, and a str of the caller's own class is plain text to a worker
            chunk.append(str.__str__(text) if isinstance(text, str) else _type_error(text))
            size += len(text) if isinstance(text, str) else 0
            if len(chunk) >= CHUNK or size >= CHUNK_CHARS:
                yield chunk
                chunk, size = [], 0
    except Exception:
        if chunk:
            yield chunk  # what came before the source failed is still parsed
        raise
    if chunk:
        yield chunk


def _type_error(value: object) -> TypeError:
    try:
        parse(value)  # type: ignore[arg-type]
    except TypeError as error:
        return error
    raise AssertionError("parse takes text alone")


def _parse_all(texts: Sequence[str | TypeError], *, options: Options) -> list[Outcome]:
    return [(None, text) if isinstance(text, TypeError) else parse_kept(text, options) for text in texts]


def parse_kept(text: str, options: Options) -> Outcome:
    """The release, or the error that stood in its way: one text must not stop those behind it."""
    try:
        return parse(text, options=options), None
    except Exception as error:  # also a fault of the parser: it is told with the text that it belongs to
        return None, portable(error)


def _lost(text: str | TypeError) -> list[Outcome]:
    return [(None, WorkerDiedError(len(text) if isinstance(text, str) else 0))]
