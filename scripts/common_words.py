"""Counts the words that are in no name, and writes src/pressparse/data/common_words.toml.

    python scripts/common_words.py CORPUS SURNAMES

CORPUS is a .jsonl.gz of releases (field `text`), SURNAMES the file `dist.all.last` of the package names 0.3.0 (the last names of the
1990 census of the United States, most frequent first). A word is common if the corpus writes it small often enough and it is neither
a given name nor one of the first 20,000 last names.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

from pressparse.given_names import is_given_name

OUT = Path(__file__).resolve().parent.parent / "src" / "pressparse" / "data" / "common_words.toml"
SURNAMES = 20_000
LEAST_SMALL = 15  # times that the corpus has a word in small letters
LEAST_SHARE = 0.25  # of its standings that are in small letters
SHORTEST = 5  # letters: shorter words are names somewhere in the world
HEAD = """\
# Words that are in no personal name: those of five letters or more that a corpus of 3,701 releases has in small letters at least {small} times,
# and in a quarter of their standings, less given names (given_names.toml) and the first 20,000 last names of the US census of 1990.
# Made by scripts/common_words.py.
words = \"\"\"\\
{words}\"\"\"
"""


def main(corpus: str, surnames: str) -> None:
    small: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            for word in re.findall(rf"[A-Za-z]{{{SHORTEST},}}", json.loads(line)["text"]):
                whole[word.lower()] += 1
                small[word] += word.islower()
    last = {line.split()[0].lower() for line in Path(surnames).read_text(encoding="utf-8").splitlines()[:SURNAMES]}
    words = sorted(
        word
        for word, count in small.items()
        if count >= LEAST_SMALL and count >= LEAST_SHARE * whole[word] and word not in last and not is_given_name(word)
    )
    rows = textwrap.wrap(" ".join(words), 150)
    OUT.write_text(HEAD.format(small=LEAST_SMALL, words="".join(row + " \\\n" for row in rows)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
