"""A whole run: documents in, records out, as many as came in."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from pressparse.pool import map_chunks
from pressparse.progress import Progress, Summary
from pressparse.records import Manner, lost_record, make_records
from pressparse.sources import File, Skipped, Waiting, find_documents, find_files
from pressparse.writers import PART_SIZE, Output

CHUNK: Final = 64  # documents that go to a worker at once
CHUNK_BYTES: Final = 400_000


class _Chunks:
    """The documents in chunks; remembers of each chunk, in order, how many bytes of the input lie before its end."""

    def __init__(self, files: Iterable[File], skip: int, limit: int | None, part_size: int) -> None:
        self.files, self.skip, self.limit, self.part_size = files, skip, limit, part_size
        self.positions: list[tuple[int, int]] = []  # documents up to here, bytes up to here

    def documents(self) -> Iterator[tuple[Waiting, int]]:
        before = 0
        for file in self.files:
            for waiting in find_documents(file):
                yield waiting, before + waiting.position
            before += file.size

    def __iter__(self) -> Iterator[list[Waiting]]:
        end = None if self.limit is None else self.skip + self.limit
        chunk: list[Waiting] = []
        size = count = 0
        position = 0
        for waiting, position in islice(self.documents(), self.skip, end):
            chunk.append(waiting)
            count += 1
            size += waiting.file.size if waiting.content is None else _size(waiting.content)
            if len(chunk) >= CHUNK or size >= CHUNK_BYTES or count % self.part_size == 0:  # a part ends with a chunk
                self.positions.append((count, position))
                yield chunk
                chunk, size = [], 0
        if chunk:
            self.positions.append((count, position))
            yield chunk


def _size(content: object) -> int:
    if isinstance(content, dict):
        return sum(len(value) for value in content.values() if isinstance(value, str))
    return len(content) if isinstance(content, bytes) else 0


def run(
    paths: Sequence[str],
    output: Output,
    manner: Manner,
    *,
    kind: str | None = None,
    leave: Sequence[str] = (),
    workers: int = 1,
    skip: int = 0,
    limit: int | None = None,
    part_size: int = PART_SIZE,
    on_error: Callable[[str, str], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Write a record for each document of `paths` but the first `skip`. The output is closed, or discarded when anything is raised."""
    started = time.monotonic()
    skipped = Skipped()
    total = sum(file.size for file in find_files(paths, kind=kind, leave=leave)) if on_progress and "-" not in paths else 0
    chunks = _Chunks(find_files(paths, kind=kind, leave=leave, skipped=skipped), skip, limit, part_size)
    work, lost = partial(make_records, manner=manner), partial(lost_record, manner=manner)
    count = failed = done = 0
    errors: Counter[str] = Counter()
    codes: Counter[str] = Counter()
    try:
        for records in map_chunks(work, chunks, workers, lost):
            output.write(records)
            count += records.releases
            failed += len(records.failed)
            codes += records.codes
            for name, error, message in records.failed:
                errors[error] += 1
                if on_error:
                    on_error(name, message)
            while chunks.positions and chunks.positions[0][0] <= count:
                done = chunks.positions.pop(0)[1]
            if on_progress:
                seconds = time.monotonic() - started
                on_progress(Progress(count, failed, *((count, limit) if limit else (done, total)), seconds))
        output.close()
    except BaseException:
        output.discard()
        raise
    return Summary(count, failed, errors, codes, skipped.suffixes, time.monotonic() - started)
