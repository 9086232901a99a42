"""Work over several processes: chunks go out, results come back in the order of the chunks, a bounded number of chunks at a time.

A worker is a copy of this process where it may be copied, else a Python of its own; both are told what to do over a pipe. Neither imports
the caller's program, so a script needs no `if __name__ == "__main__"`. A worker that dies is replaced and its chunk is tried again item by item: an item that ends its
worker again gets the result of `lost`. Workers end when their input does, so none outlives a caller that was killed.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import struct
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Answer = TypeVar("Answer")

GARBAGE: Final = 50_000  # new objects between two looks for garbage
THREADS: Final = "pressparse"  # how the names of the threads begin that talk to the workers
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
    team = _Team(work, lost, workers)
    threads = ThreadPoolExecutor(workers, THREADS)
    try:
        waiting = deque(_submit(threads, team, source, AHEAD * workers))
        while waiting:
            answers = _or_raise(waiting.popleft()).result()
            waiting.extend(_submit(threads, team, source, 1))
            yield from answers
    finally:
        team.dismiss()
        # an iterator that nobody holds any more may be closed by one of its own threads, which cannot wait for itself
        threads.shutdown(wait=not threading.current_thread().name.startswith(THREADS), cancel_futures=True)


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


class _Worker:
    """A process that answers: one of its own, or a copy of this one, which starts at once."""

    def __init__(self, process: subprocess.Popen[bytes] | BaseProcess, requests: IO[bytes], answers: IO[bytes]) -> None:
        self.process = process
        self.requests = requests
        self.answers = answers

    def is_alive(self) -> bool:
        return self.process.poll() is None if isinstance(self.process, subprocess.Popen) else self.process.is_alive()

    def wait(self) -> None:
        if isinstance(self.process, subprocess.Popen):
            self.process.wait()
        else:
            self.process.join()

    def end(self) -> None:
        self.process.kill()
        self.wait()
        with suppress(BrokenPipeError):  # what it had not read yet
            self.requests.close()
        self.answers.close()


def _spawned() -> _Worker:
    command = [sys.executable, "-c", _PROGRAM.format(path=sys.path)]
    # a session of its own: Ctrl-C reaches the caller alone, which then dismisses its workers
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)
    assert process.stdin
    assert process.stdout
    return _Worker(process, process.stdin, process.stdout)


def _may_copy() -> bool:
    """Whether this process may be copied: on Linux, while it has no thread but this one, as a thread's locks would stay locked in the copy."""
    try:
        return len(os.listdir("/proc/self/task")) == 1
    except OSError:
        return False


def _copied(others: Sequence[_Worker]) -> _Worker:
    from multiprocessing import get_context

    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # or the copy would write it again
    its_requests, requests = os.pipe()
    answers, its_answers = os.pipe()
    # what the copy must not hold open, or it would not see the end of its input
    closed = [requests, answers, *(pipe.fileno() for other in others for pipe in (other.requests, other.answers))]
    process = get_context("fork").Process(target=_serve_copied, args=(its_requests, its_answers, closed), daemon=True)
    process.start()
    os.close(its_requests)
    os.close(its_answers)
    return _Worker(process, os.fdopen(requests, "wb"), os.fdopen(answers, "rb"))


def _serve_copied(requests: int, answers: int, closed: Sequence[int]) -> None:  # pragma: no cover - in a process of its own
    os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for number in closed:
        os.close(number)
    _serve(os.fdopen(requests, "rb"), os.fdopen(answers, "wb"))


class _Team(Generic[Item, Answer]):
    """A worker process for each thread that asks for one."""

    def __init__(self, work: Callable[[Sequence[Item]], Answer], lost: Callable[[Item], Answer], workers: int) -> None:
        self.task = pickle.dumps(work, pickle.HIGHEST_PROTOCOL)
        self.lost = lost
        self.own = threading.local()
        self.lock = threading.Lock()
        self.all: list[_Worker] = []
        self.dismissed = False
        for _ in range(workers if _may_copy() else 0):
            self.all.append(_copied(self.all))
        self.spare = [*self.all]

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
        try:
            _send(worker.requests, pickle.dumps(chunk, pickle.HIGHEST_PROTOCOL))
            answer: Answer
            answer, error = pickle.loads(_receive(worker.answers))
        except (EOFError, BrokenPipeError):
            worker.end()
            raise
        if error is not None:
            raise error
        return answer

    def _worker(self) -> _Worker:
        worker: _Worker | None = getattr(self.own, "worker", None)
        if worker is not None and worker.is_alive():
            return worker
        with self.lock:
            if self.dismissed:
                raise RuntimeError("the workers were dismissed")
            if self.spare:
                worker = self.spare.pop()
            else:
                worker = _spawned()
                self.all = [w for w in self.all if w.is_alive()] + [worker]
        self.own.worker = worker
        try:
            _send(worker.requests, self.task)
            _receive(worker.answers)
        except (EOFError, BrokenPipeError):
            worker.end()
            raise RuntimeError(f"a worker process did not start; {sys.executable} must be able to import pressparse") from None
        return worker

    def dismiss(self) -> None:
        with self.lock:
            self.dismissed = True
            for worker in self.all:
                worker.process.terminate()
        for worker in self.all:
            worker.wait()


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


def serve() -> None:  # pragma: no cover - in a process of its own
    """What a worker does: read the task, then answer chunk by chunk until the input ends."""
    _serve(sys.stdin.buffer, os.fdopen(os.dup(1), "wb"))


def _serve(requests: IO[bytes], answers: IO[bytes]) -> None:  # pragma: no cover - in a process of its own
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
