"""What a run tells on the terminal: a line that tells how far it is, errors as they come, and a summary at its end."""

from __future__ import annotations

import sys
from collections import Counter
from typing import Final, NamedTuple, TextIO

BAR: Final = 24
SHOWN_ERRORS: Final = 20
EVERY: Final = 0.2  # seconds between two looks at the progress line


class Summary(NamedTuple):
    """What came of a run."""

    releases: int
    failed: int
    errors: Counter[str]
    codes: Counter[str]
    skipped: dict[str, int]
    seconds: float


class Progress(NamedTuple):
    """How far a run is. `done` of `total` are bytes of the input, or documents where their number is limited; `total` is 0 where it is not known."""

    releases: int
    failed: int
    done: int
    total: int
    seconds: float


class ProgressLine:
    """One line on a terminal, written over itself."""

    def __init__(self, terminal: TextIO) -> None:
        self.terminal = terminal
        self.last = 0.0
        self.width = 0

    def show(self, progress: Progress) -> None:
        if progress.seconds - self.last >= EVERY:
            self.last = progress.seconds
            self._write(progress_line(progress))

    def clear(self) -> None:
        if self.width:
            self._write("")
            self.terminal.write("\r")
            self.terminal.flush()

    def _write(self, line: str) -> None:
        self.terminal.write("\r" + line.ljust(self.width))
        self.terminal.flush()
        self.width = len(line)


def progress_line(progress: Progress) -> str:
    """How far, how fast, how long still.

    >>> progress_line(Progress(releases=1200, failed=2, done=300, total=1200, seconds=4.0))
    '[######------------------]  25 %  1,200 releases  300/s  0:12 left  2 errors'
    """
    rate = progress.releases / progress.seconds if progress.seconds else 0.0
    parts = [f"{progress.releases:,} releases", f"{rate:,.0f}/s"]
    if progress.total:
        share = min(1.0, progress.done / progress.total)
        filled = round(BAR * share)
        parts.insert(0, f"[{'#' * filled}{'-' * (BAR - filled)}] {100 * share:3.0f} %")
        if share:
            parts.append(f"{_clock(progress.seconds / share - progress.seconds)} left")
    if progress.failed:
        parts.append(_count(progress.failed, "error"))
    return "  ".join(parts)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def summary_lines(summary: Summary) -> list[str]:
    """What a run tells at its end.

    >>> summary_lines(Summary(3, 1, Counter(EmptyTextError=1), Counter({"no-headline": 2}), {".pdf": 1}, 1.5))
    ['3 releases in 1.5 s, 2 per second; 1 error (EmptyTextError 1)', 'diagnostics: no-headline 2', 'not read, for their kind: .pdf 1']
    """
    rate = summary.releases / summary.seconds if summary.seconds else 0
    told = f"; {_count(summary.failed, 'error')}" + (f" ({_tally(summary.errors)})" if summary.errors else "")
    lines = [f"{_count(summary.releases, 'release')} in {summary.seconds:,.1f} s, {rate:,.0f} per second{told}"]
    if summary.codes:
        lines.append(f"diagnostics: {_tally(summary.codes)}")
    if summary.skipped:
        lines.append(f"not read, for their kind: {_tally(Counter(summary.skipped))}")
    return lines


def _tally(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {number:,}" for name, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


class ErrorLines:
    """The first errors in a line each; the rest are counted."""

    def __init__(self, line: ProgressLine | None) -> None:
        self.line = line
        self.count = 0

    def tell(self, name: str, message: str) -> None:
        self.count += 1
        if self.line:
            self.line.clear()
        if self.count <= SHOWN_ERRORS:
            told = message if message.startswith(name) else f"{name}: {message}"
            print(f"pressparse: {told}".encode(errors="backslashreplace").decode(), file=sys.stderr)
        elif self.count == SHOWN_ERRORS + 1:
            print("pressparse: more errors stand in the output, in the records with `error`", file=sys.stderr)
