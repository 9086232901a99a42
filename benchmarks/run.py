"""Releases per second, median and p99 milliseconds, peak memory and import time.

    python benchmarks/run.py [RELEASES.jsonl.gz]

Without a file, the corpus beside the checkout is used, else the fixtures. Also checked on each text: it parses, and the sections
tile its visible characters.
"""

import gzip
import json
import resource
import statistics
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "releases.jsonl.gz"


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


def lost(text: str, sections: tuple[object, ...]) -> int:
    """Visible characters outside all sections."""
    covered = bytearray(len(text))
    for section in sections:
        span = section.span  # type: ignore[attr-defined]
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return sum(not covered[k] and not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf") for k, c in enumerate(text))


def main() -> None:
    import pressparse

    texts = read_texts(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    pressparse.parse(texts[0])
    seconds: list[float] = []
    per_4000: list[float] = []
    failed = missing = 0
    for text in texts:
        started = time.perf_counter()
        try:
            release = pressparse.parse(text)
        except Exception as error:
            failed += 1
            print(f"raised: {error!r}")
            continue
        seconds.append(time.perf_counter() - started)
        per_4000.append(1000 * seconds[-1] * 4000 / max(len(text), 1000))
        missing += lost(text, release.sections) > 0
    print(f"{len(texts)} texts, {failed} raised, {missing} with visible characters outside the sections")
    print(f"{len(seconds) / sum(seconds):.0f} releases per second")
    print(f"milliseconds: median {1000 * statistics.median(seconds):.2f}, p99 {1000 * statistics.quantiles(seconds, n=100)[98]:.2f}")
    print(f"milliseconds per 4,000 characters: median {statistics.median(per_4000):.2f}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print(f"import: {import_milliseconds('import pressparse') - import_milliseconds('import pydantic; pydantic.BaseModel'):.0f} ms over pydantic")
    sample = "\n\n".join(texts[:400])
    for size in (1_000, 10_000, 100_000, 1_000_000):
        piece = (sample * (1 + size // len(sample)))[:size]
        started = time.perf_counter()
        pressparse.parse(piece)
        print(f"{size:>9} characters: {1e6 * (time.perf_counter() - started) / size:.2f} microseconds per character")


if __name__ == "__main__":
    main()
