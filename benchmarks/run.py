"""Releases per second, median and p99 milliseconds, peak memory and import time.

    python benchmarks/run.py [RELEASES.jsonl.gz]

Without a file, the corpus beside the checkout is used, else the fixtures. Also checked on each text: it parses, and the promises of
the public contract hold (sections tile the text, strings stand at their spans, a second parse and a round trip give the same).
"""

import gzip
import json
import random
import resource
import statistics
import subprocess
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pressparse

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "releases.jsonl.gz"
MEGABYTE = 1_000_000


def read_texts(path: Path | None) -> list[str]:
    if path is None and not CORPUS.exists():
        return [p.read_text(encoding="utf-8") for p in sorted((ROOT / "fixtures").glob("*/*.txt"))]
    with gzip.open(path or CORPUS, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def import_milliseconds(code: str) -> float:
    def once() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        return 1000 * (time.perf_counter() - started)

    return min(once() for _ in range(7))


def is_visible(c: str) -> bool:
    return not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf")


def with_spans(node: object) -> Iterator[tuple[str, str, dict[str, int]]]:
    """Each string of a dumped release that has its span beside it."""
    if isinstance(node, dict):
        for name, value in node.items():
            if node.get(name + "_span"):
                yield name, value, node[name + "_span"]
            yield from with_spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from with_spans(value)


def broken_promises(text: str, release: pressparse.Release) -> list[str]:
    """The promises that do not hold for this text."""
    broken = []
    covered = bytearray(len(text))
    end = 0
    for section in release.sections:
        span = section.span
        if span.start < end:
            broken.append("sections overlap")
        end = span.end
        covered[span.start : end] = b"\x01" * (end - span.start)
    if any(not covered[k] and is_visible(c) for k, c in enumerate(text)):
        broken.append("a visible character is in no section")
    for name, value, span in with_spans(release.model_dump(mode="json")):
        raw = [c for c in text[span["start"] : span["end"]] if is_visible(c) and c != ">"]
        if raw != [c for c in value if is_visible(c) and c != ">"]:
            broken.append(f"{name} does not stand at its span")
    if pressparse.Release.model_validate_json(release.model_dump_json()) != release:
        broken.append("the round trip gives another release")
    if pressparse.parse(text) != release:
        broken.append("a second parse gives another release")
    return broken


def main() -> None:
    texts = read_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    pressparse.parse(texts[0])
    seconds: list[float] = []
    lengths: list[int] = []
    failed = 0
    for text in texts:
        started = time.perf_counter()
        try:
            pressparse.parse(text)
        except Exception as error:
            failed += 1
            print(f"raised: {error!r}")
            continue
        seconds.append(time.perf_counter() - started)
        lengths.append(len(text))
    print(f"{len(texts)} texts, {failed} raised")
    print(f"{len(seconds) / sum(seconds):.0f} releases per second")
    print(f"milliseconds: median {1000 * statistics.median(seconds):.2f}, p99 {1000 * statistics.quantiles(seconds, n=100)[98]:.2f}")
    typical = [1000 * s for s, n in zip(seconds, lengths, strict=True) if 3600 <= n <= 4400]
    print(
        f"milliseconds for a release of 4,000 characters: median {statistics.median(typical or [0]):.2f} ({len(typical)} releases of 3,600 to 4,400)"
    )
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print(f"import: {import_milliseconds('import pressparse') - import_milliseconds('import pydantic; pydantic.BaseModel'):.0f} ms over pydantic")
    broken = [(text[:60], what) for text in texts for what in broken_promises(text, pressparse.parse(text))]
    print(f"promises: {len(broken)} broken in {len(texts)} releases")
    for opening, what in broken[:20]:
        print(f"  {what}: {opening!r}")
    random.Random(0).shuffle(texts)
    sample = "\n\n".join(texts)
    sample = (sample * (1 + MEGABYTE // len(sample)))[:MEGABYTE]
    for size in (1_000, 10_000, 100_000, MEGABYTE):
        pieces = [sample[at : at + size] for at in range(0, MEGABYTE, size)]
        started = time.perf_counter()
        for piece in pieces:
            pressparse.parse(piece)
        print(f"the same megabyte in pieces of {size:>7}: {time.perf_counter() - started:.2f} microseconds per character")


if __name__ == "__main__":
    main()
