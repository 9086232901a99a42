"""Work over processes: order, errors, workers that die."""

import itertools
import os
import pickle
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial

import pytest

import pressparse
from pressparse import batch, pool
from pressparse.pool import map_chunks

PROGRAM = """
import pressparse
for result in pressparse.parse_many(["The tide comes at noon."] * 40, workers=2):
    print(result.index, end=" ")
"""

ENDLESS = """
import itertools, pressparse
for result in pressparse.parse_many(itertools.repeat("The tide comes at noon."), workers=2):
    print(result.index, flush=True)
"""


def texts(count: int) -> list[str]:
    return [f"The tide comes at noon, says note {number}." for number in range(count)]


def test_a_script_needs_no_guard() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(number) for number in range(40)]


def test_order_and_results_are_those_of_one_worker() -> None:
    some: list[object] = [*texts(50), "", 7, *texts(20)]
    one = list(pressparse.parse_many(some, on_error="keep"))  # type: ignore[arg-type]
    two = list(pressparse.parse_many(some, workers=2, on_error="keep"))  # type: ignore[arg-type]
    assert [result.release for result in one] == [result.release for result in two]
    assert [repr(result.error) for result in one] == [repr(result.error) for result in two]
    assert [result.index for result in two] == list(range(72))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_is_raised_after_the_results_before_it(workers: int) -> None:
    found = []
    with pytest.raises(pressparse.EmptyTextError):
        found.extend(result.index for result in pressparse.parse_many([*texts(30), " ", *texts(30)], workers=workers))
    results = pressparse.parse_many([*texts(30), " "], workers=workers)
    assert [next(results).index for _ in range(30)] == list(range(30))


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_source_is_raised_after_its_texts(workers: int) -> None:
    def source() -> Iterator[str]:
        yield from texts(40)
        raise OSError("the archive went away")

    results = pressparse.parse_many(source(), workers=workers)
    assert [next(results).index for _ in range(40)] == list(range(40))
    with pytest.raises(OSError, match="went away"):
        next(results)


def test_only_so_much_is_read_ahead() -> None:
    taken = 0

    def source() -> Iterator[str]:
        nonlocal taken
        for taken in itertools.count(1):  # noqa: B007
            yield "The tide comes at noon."

    results = pressparse.parse_many(source(), workers=2)
    assert [next(results).index for _ in range(3)] == [0, 1, 2]
    assert taken <= batch.CHUNK * (pool.AHEAD * 2 + 3)
    results.close()  # type: ignore[attr-defined]


class Shout(str):
    __slots__ = ()


def test_a_str_of_the_callers_own_class_is_text() -> None:
    [result, *_] = pressparse.parse_many([Shout("The tide comes at noon.")] * 40, workers=2)
    assert result.release is not None
    assert type(result.release.text) is str


def end_at_dog(values: list[str], *, mark: str) -> list[str]:
    """What a worker does here; it ends itself over "dog", and once over "cat"."""
    if "dog" in values:
        os.kill(os.getpid(), signal.SIGKILL)
    if "cat" in values and not os.path.exists(mark):
        open(mark, "w").close()
        os.kill(os.getpid(), signal.SIGKILL)
    return values


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_worker_that_dies_loses_and_doubles_nothing(tmp_path: object) -> None:
    chunks = [["a", "b"], ["c", "dog", "e"], ["cat", "f"], ["g"], ["h", "dog"]]
    work = partial(end_at_dog, mark=f"{tmp_path}/cat")
    answers = list(map_chunks(work, chunks, 2, lambda item: [f"lost {item}"]))
    assert [value for answer in answers for value in answer] == ["a", "b", "c", "lost dog", "e", "cat", "f", "g", "h", "lost dog"]


def fail(values: list[int]) -> list[int]:
    raise LookupError(values[0])


def test_an_error_of_the_work_is_raised_here() -> None:
    with pytest.raises(LookupError, match="1"):
        list(map_chunks(fail, [[1], [2], [3]], 2, lambda item: [item]))


class Unpicklable(Exception):
    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} and {second}")


@pytest.mark.parametrize(("error", "told"), [(KeyError("a"), "KeyError('a')"), (Unpicklable(1, 2), "RuntimeError('Unpicklable: 1 and 2')")])
def test_errors_travel(error: Exception, told: str) -> None:
    assert repr(pool.portable(error)) == told


def test_what_a_worker_answers() -> None:
    assert pickle.loads(pool._answer(sorted, [2, 1])) == ([1, 2], None)
    answer, error = pickle.loads(pool._answer(fail, [3]))
    assert (answer, repr(error)) == (None, "LookupError(3)")


def test_a_text_that_ended_its_worker_is_told() -> None:
    [(release, error)] = batch._lost("text")
    assert release is None
    assert "died twice over this text (its length is 4)" in str(error)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.skipif(not shutil.which("ps"), reason="needs ps")
def test_workers_end_with_their_caller() -> None:
    program = ENDLESS
    caller = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert caller.stdout
    caller.stdout.read(10)
    workers = subprocess.run(["ps", "-o", "pid=", "--ppid", str(caller.pid)], capture_output=True, text=True, check=False).stdout.split()
    caller.kill()
    caller.wait()
    caller.stdout.close()
    deadline = time.monotonic() + 60
    while any(_runs(int(pid)) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_runs(int(pid)) for pid in workers)


def _runs(pid: int) -> bool:
    """Whether a process runs; one that ended and waits for its parent does not."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
