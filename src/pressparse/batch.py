"""Many releases: in input order, in constant memory, over processes when asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from pressparse.errors import PressParseError
from pressparse.models import Options, Result
from pressparse.release import parse

WINDOW = 8  # texts under way for each worker


def parse_many(
    texts: Iterable[str], *, options: Options | None = None, workers: int = 1, on_error: Literal["raise", "keep"] = "raise"
) -> Iterator[Result]:
    """The results in the order of `texts`, which may be endless.

    `on_error="keep"` puts an error (also the TypeError of a value that is no text) into its result and goes on; "raise" raises it.
    Raises ValueError for fewer than one worker or another word for `on_error`.
    """
    if workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    if on_error not in ("raise", "keep"):
        raise ValueError(f"on_error must be 'raise' or 'keep', not {on_error!r}")
    return _results(texts, options or Options(), workers, keep=on_error == "keep")


def _results(texts: Iterable[str], options: Options, workers: int, *, keep: bool) -> Iterator[Result]:
    rows = enumerate(texts)
    for result in map(_parse_one, ((i, t, options) for i, t in rows)) if workers == 1 else _over_processes(rows, options, workers):
        if result.error is not None and not keep:
            raise result.error
        yield result


def _parse_one(row: tuple[int, str, Options]) -> Result:
    index, text, options = row
    try:
        return Result(index=index, release=parse(text, options=options), error=None)
    except (PressParseError, TypeError) as error:
        return Result(index=index, release=None, error=error)


def _over_processes(rows: Iterator[tuple[int, str]], options: Options, workers: int) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        waiting = deque(pool.submit(_parse_one, (i, t, options)) for i, t in islice(rows, WINDOW * workers))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(_parse_one, (i, t, options)) for i, t in islice(rows, 1))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
