"""An archive end to end: `.jsonl.gz` to Parquet by the command, releases per second, scaling, memory, and where the time goes.

    python benchmarks/archive.py [--archive RELEASES.jsonl.gz] [--workers 2] [--memory 3000 30000] [--chars N]

Without an archive, the corpus beside the checkout is used, else the fixtures, over and over. `--memory` runs archives of so many
releases and tells the peak of all processes together; `--chars` cuts the texts for that, to see many releases in little time.
"""

import argparse
import gc
import gzip
import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pressparse import Options, parse
from pressparse.arrow import release_array
from pressparse.pool import GARBAGE
from pressparse.records import Manner, make_records
from pressparse.sources import Waiting, find_documents, find_files
from pressparse.writers import open_output

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "releases.jsonl.gz"
SAMPLE = 500  # releases over which the parts of the time are measured


def read_rows(path: Path | None) -> list[dict[str, str]]:
    if path is None and not CORPUS.exists():
        return [{"id": p.stem, "text": p.read_text(encoding="utf-8")} for p in sorted((ROOT / "fixtures").glob("*/*.txt"))]
    with gzip.open(path or CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write_archive(rows: list[dict[str, str]], count: int, path: Path, chars: int | None) -> Path:
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as lines:
        for number, row in enumerate(itertools.islice(itertools.cycle(rows), count)):
            lines.write(json.dumps({**row, "id": str(number), "text": row["text"][:chars]}) + "\n")
    return path


def below(parent: int) -> Iterator[int]:
    """The process and its children."""
    yield parent
    for children in Path(f"/proc/{parent}/task").glob("*/children"):
        try:
            for child in children.read_text().split():
                yield from below(int(child))
        except OSError:
            continue  # it has ended


def peak_megabytes(process: subprocess.Popen[bytes]) -> float:
    """The highest resident memory of a process and its workers, each at its own peak, added up; shared pages count in each."""
    peaks: dict[int, int] = {}
    while process.poll() is None:
        for pid in below(process.pid):
            try:
                status = Path(f"/proc/{pid}/status").read_text()
            except OSError:
                continue
            peaks[pid] = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), peaks.get(pid, 0))
        time.sleep(0.1)
    return sum(peaks.values()) / 1024


def command(archive: Path, workers: int) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak megabytes of one run of the command."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["parse", str(archive), "-o", f"{folder}/out.parquet", "--workers", str(workers), "--quiet"]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        started = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-m", "pressparse", *arguments])
        peak = peak_megabytes(process)
        seconds = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if process.returncode not in (0, 3):
            raise SystemExit(f"the command ended with {process.returncode}")
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, peak


def parts_of_the_time(archive: Path) -> None:
    """What each step costs for a release, measured one by one in this process."""
    waiting: list[Waiting] = []

    def tell(name: str, step: Callable[[], object]) -> float:
        started = time.process_time()
        step()
        cost = 1e6 * (time.process_time() - started) / len(waiting)
        print(f"  {name:<54} {cost:7.0f} microseconds")
        return cost

    [file] = find_files([str(archive)])
    waiting += itertools.islice(find_documents(file), SAMPLE)
    texts = [json.loads(one.content)["text"] for one in waiting if isinstance(one.content, bytes)]
    releases = [parse(text) for text in texts]
    release_array(releases[:1])  # the first time, Arrow imports more
    gc.freeze()  # as a worker does
    gc.set_threshold(GARBAGE)
    print(f"where the time goes, for each of {len(waiting)} releases:")
    tell("unpack and split the lines", lambda: list(itertools.islice(find_documents(file), SAMPLE)))
    tell("parse", lambda: [parse(text) for text in texts])
    tell("models to Arrow", lambda: [release_array(releases[k : k + 64]) for k in range(0, len(releases), 64)])
    tell("models to JSON", lambda: [release.model_dump_json() for release in releases])
    manner = Manner(format="parquet", options=Options())
    tell(
        "all that a worker does (parse and its way out)",
        lambda: [make_records(waiting[k : k + 64], manner=manner) for k in range(0, len(waiting), 64)],
    )
    records = [make_records(waiting[k : k + 64], manner=manner) for k in range(0, len(waiting), 64)]
    with tempfile.TemporaryDirectory() as folder:
        output = open_output(f"{folder}/out.parquet", "parquet", "", 1, {}, resume=False)
        tell("write Parquet", lambda: [*(output.write(some) for some in records), output.close()])


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--archive", type=Path)
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--memory", type=int, nargs="*", default=[])
    ap.add_argument("--chars", type=int)
    given = ap.parse_args()
    rows = read_rows(given.archive)
    print(
        f"{len(rows):,} releases, {sum(len(row['text']) for row in rows) / len(rows):,.0f} characters each; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before"
    )
    with tempfile.TemporaryDirectory() as folder:
        archive = write_archive(rows, len(rows), Path(folder, "archive.jsonl.gz"), None)
        rates = {}
        for workers in (1, given.workers):
            seconds, used, peak = command(archive, workers)
            rates[workers] = len(rows) / seconds
            print(f"{workers} workers: {rates[workers]:.0f} releases per second, {1e3 * used / len(rows):.2f} ms of processor each, {peak:.0f} MB")
        print(f"{given.workers} workers do {rates[given.workers] / rates[1]:.2f} times what one does")
        parts_of_the_time(archive)
        peaks = []
        for count in given.memory:
            many = write_archive(rows, count, Path(folder, "many.jsonl.gz"), given.chars)
            seconds, _, peak = command(many, given.workers)
            peaks.append(peak)
            print(f"{count:>9,} releases: peak memory {peak:.0f} MB, {count / seconds:.0f} per second")
        if peaks:
            print(f"from the least to the most: {max(peaks) - min(peaks):.0f} MB")


if __name__ == "__main__":
    main()
