"""Work over several processes: chunks go out, results come back in the order of the chunks, in constant memory.

A worker is a Python of its own that is told what to do over its standard input; it imports nothing of the caller's program, so a script
needs no `if __name__ == "__main__"`. A worker that dies is replaced and its chunk is tried again item by item: an item that ends its
worker again gets the result of `lost`. Workers end when their input does, so none outlives a caller that was killed.
"""

from __future__ import annotations

import gc
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from typing import IO, Final, Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")

GARBAGE: Final = 50_000  # new objects between two looks for garbage
AHEAD: Final = 2  # chunks under way for each worker: one that it works on and one that waits
_LENGTH: Final = struct.Struct(">Q")
_PROGRAM: Final = "import sys; sys.path[:] = {path!r}; from pressparse.pool import serve; serve()"


def map_chunks(
    work: Callable[[Sequence[Item]], Answer], chunks: Iterable[Sequence[Item]], workers: int, lost: Callable[[Item], Answer]
) -> Iterator[Answer]:
    """`work` of each chunk, in order. `work` must be a function of a module (or a partial of one) that takes and gives what pickles.

    With one worker, or with one chunk alone, the work is done here. An error of `chunks` is raised after the answers to those before it.
    """
    if workers == 1:
        yield from map(work, chunks)
        return
    source = _with_error(chunks)
    first = list(islice(source, 2))
    if len(first) == 1 and not isinstance(first[0], Exception):
        yield work(first[0])  # sooner done than a worker is started
        return
    source = chain(first, source)
    team = _Team(work, lost)
    threads = ThreadPoolExecutor(workers, "pressparse")
    try:
        waiting = deque(_submit(threads, team, source, AHEAD * workers))
        while waiting:
            answers = _or_raise(waiting.popleft()).result()
            waiting.extend(_submit(threads, team, source, 1))
            yield from answers
    finally:
        team.dismiss()
        threads.shutdown(wait=True, cancel_futures=True)


def _with_error(chunks: Iterable[Sequence[Item]]) -> Iterator[Sequence[Item] | Exception]:
    """The chunks; an error of their source comes as the last."""
    try:
        yield from chunks
    except Exception as error:  # raised again in its turn
        yield error


def _submit(
    threads: ThreadPoolExecutor, team: _Team[Item, Answer], source: Iterator[Sequence[Item] | Exception], count: int
) -> Iterator[Future[list[Answer]] | Exception]:
    for chunk in islice(source, count):
        yield chunk if isinstance(chunk, Exception) else threads.submit(team.answer, chunk)


def _or_raise(value: Answer | Exception) -> Answer:
    if isinstance(value, Exception):
        raise value
    return value


class _Team(Generic[Item, Answer]):
    """A worker process for each thread that asks for one, started when it is needed first."""

    def __init__(self, work: Callable[[Sequence[Item]], Answer], lost: Callable[[Item], Answer]) -> None:
        self.task = pickle.dumps(work, pickle.HIGHEST_PROTOCOL)
        self.lost = lost
        self.own = threading.local()
        self.lock = threading.Lock()
        self.all: list[subprocess.Popen[bytes]] = []
        self.dismissed = False

    def answer(self, chunk: Sequence[Item]) -> list[Answer]:
        """The answer to a chunk, or those to its items where a worker died over it."""
        try:
            return [self._ask(chunk)]
        except (EOFError, BrokenPipeError):
            pass
        answers: list[Answer] = []
        for item in chunk:
            try:
                answers.append(self._ask([item]))
            except (EOFError, BrokenPipeError):
                answers.append(self.lost(item))
        return answers

    def _ask(self, chunk: Sequence[Item]) -> Answer:
        worker = self._worker()
        assert worker.stdin
        assert worker.stdout
        try:
            _send(worker.stdin, pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL))
            answer: Answer
            answer, error = pickle.loads(_receive(worker.stdout))
        except (EOFError, BrokenPipeError):
            _end(worker)
            raise
        if error is not None:
            raise error
        return answer

    def _worker(self) -> subprocess.Popen[bytes]:
        worker: subprocess.Popen[bytes] | None = getattr(self.own, "worker", None)
        if worker is not None and worker.poll() is None:
            return worker
        with self.lock:
            if self.dismissed:
                raise RuntimeError("the workers were dismissed")
            command = [sys.executable, "-c", _PROGRAM.format(path=sys.path)]
            # a session of its own: Ctrl-C reaches the caller alone, which then dismisses its workers
            worker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
            self.all = [w for w in self.all if w.poll() is None] + [worker]
        self.own.worker = worker
        assert worker.stdin
        assert worker.stdout
        try:
            _send(worker.stdin, self.task)
            _receive(worker.stdout)
        except (EOFError, BrokenPipeError):
            _end(worker)
            raise RuntimeError(f"a worker process did not start; {sys.executable} must be able to import pressparse") from None
        return worker

    def dismiss(self) -> None:
        with self.lock:
            self.dismissed = True
            for worker in self.all:
                worker.terminate()
        for worker in self.all:
            worker.wait()


def _end(worker: subprocess.Popen[bytes]) -> None:
    worker.kill()
    worker.wait()
    for pipe in (worker.stdin, worker.stdout):
        if pipe:
            with suppress(BrokenPipeError):  # what it had not read yet
                pipe.close()


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data


def serve() -> None:
    """What a worker does: read the task, then answer chunk by chunk until the input ends."""
    requests = sys.stdin.buffer
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints must not get between the answers
        try:
            work = pickle.loads(_receive(requests))
            # a release has no cycles, so the collector finds nothing: it need not look again at what the imports made, nor often
            gc.freeze()
            gc.set_threshold(GARBAGE)
            _send(answers, b"ready")
            while True:
                _send(answers, _answer(work, pickle.loads(_receive(requests))))
        except (EOFError, BrokenPipeError):
            os._exit(0)  # the caller is done, or gone


def _answer(work: Callable[[Sequence[Item]], Answer], chunk: Sequence[Item]) -> bytes:
    try:
        answer = (work(chunk), None)
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # it is raised where the chunk came from
        return pickle.dumps((None, portable(error)), pickle.HIGHEST_PROTOCOL)


def portable(error: Exception) -> Exception:
    """The error itself if it pickles, else one that tells its kind and message."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # whatever an error's own pickling raises
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
