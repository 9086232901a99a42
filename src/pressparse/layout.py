"""Cues of layout: what a block's place, length, case, dress and repetition say, and what the blocks around it say.

In go the blocks of a manuscript, out come names of cues for each. No pattern here knows a word of what a release says.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from pressparse.manuscript import Block, Manuscript

HEAD_BLOCKS: Final = 12
CELLS: Final = 6  # as far to either side the figures of a table are counted
SHORT: Final = 70
LONG: Final = 200

_BARE: Final = re.compile(r"!?\[[^\]]{0,80}\]\([^()\s]{1,300}\)|https?://\S+|[^\w]{1,40}|\d{1,4}|(?i:image|share|logo|header image|print)")
LONGEST_BARE_WORDS: Final = 12
_NAME_ALONE: Final = re.compile(r"(?:[DM]rs?\.? )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}[,:]?")
_LENGTHS: Final = (12, 30, 60, 90, 140, 220, 400, 800)
_SIZES: Final = range(len(_LENGTHS) + 1)
# names by number, made once
_LENGTH: Final = [f"length-{size}" for size in _SIZES]
_FROM_TOP: Final = [f"from-top-{min(at, 6)}" for at in range(10)] + ["from-top-10"]
_FROM_END: Final = [f"from-end-{left}" for left in (0, 1, 2, 3, 3, 3, 6)]
_LONG_ABOVE: Final = [f"long-above-{above}" for above in range(4)]
_TOP: Final = [[f"top-{at}-length-{size}" for size in _SIZES] for at in range(5)]
_GAP: Final = {gap: f"gap-{gap}" for gap in (-1, 0, 1, 2, 3)}
_TENTH: Final = [f"tenth-{tenth}" for tenth in range(10)]
_ENDS: Final = {**dict.fromkeys('.!?"', "ends-stop"), ":": "ends-colon", ",": "ends-comma", ";": "ends-comma"}


def shape_cues(manuscript: Manuscript, plain: str) -> list[list[str]]:
    """What each block says by its place, length, dress, case and repetition."""
    blocks, folded = manuscript.blocks, manuscript.folded
    places, worded = _places(manuscript)
    keys = [manuscript.lower[a : min(b, a + 200)].strip(" .:*_#") for a, b in (block.words for block in blocks)]
    counts = Counter(keys)
    title = next((key for key, n in counts.items() if n > 1 and len(key) > 20), "")
    seen: set[str] = set()
    long_above = 0
    out = []
    for k, (block, at, key) in enumerate(zip(blocks, places, keys, strict=True)):
        a, b = block.words
        length = b - a
        size = bisect_left(_LENGTHS, length)
        cues = [
            "always",
            _LENGTH[size],
            _FROM_TOP[min(at, 10)],
            _FROM_END[min(max(0, worded - 1 - at), 6)],
            _LONG_ABOVE[min(long_above, 3)],
            _TOP[min(at, 4)][size],
            _GAP[max(-1, min(block.gap, 3))],
            _TENTH[10 * k // len(blocks)],
            _ENDS.get(folded[b - 1], "ends-open"),
        ]
        if block.mark:
            cues.append("mark-" + (block.mark if block.mark[0] == "#" else "bullet" if block.mark[-1] not in ".)" else "number"))
            if long_above == 0 and cues[-1] == "mark-bullet":
                cues.append("bullet-on-top")
        elif block.start != a:
            cues.append("mark-bold")
        if block.place:
            cues.append("place-alone")
        elif not block.dateline and "0" not in plain[a:b]:
            cues.append("no-place")
        if block.site:
            cues.append("site-name")
        if length <= LONG:
            cues += _case_cues(folded[a:b])
        elif folded[a].islower():
            cues.append("small-start")
        if plain.count("0", a, min(b, a + LONG)) > 0.3 * min(length, LONG):
            cues.append("digits")
        if long_above == 0 and length > LONG:
            cues.append("first-long")
        if counts[key] > 1 and len(key) > 3:
            cues.append("repeat-later" if key not in seen else "repeat-earlier")
            if len(key) > 20:
                cues.append("repeat-first-long" if key not in seen else "repeat-again-long")
        elif k and title and key == title:
            cues.append("title-again")
        seen.add(key)
        long_above += block.end - block.start > LONG
        out.append(cues)
    return out


def _places(manuscript: Manuscript) -> tuple[list[int], int]:
    """The place of each block among those that are no bare picture, link or rule, and how many these are."""
    folded = manuscript.folded
    places, worded = [], 0
    for block in manuscript.blocks:
        places.append(worded)
        start, end = block.words
        plain = end - start > 400 or (end - start > LONGEST_BARE_WORDS and folded[start].isalpha() and not folded.startswith("http", start))
        worded += plain or _BARE.fullmatch(folded, start, end) is None
    return places, worded


def _case_cues(words: str) -> list[str]:
    cues = []
    tokens = words.split()
    if words.isupper():
        cues.append("capitals")
    elif len(tokens) > 2 and sum([token[0].isupper() for token in tokens]) >= 0.7 * len(tokens):
        cues.append("title-case")
    elif words[0].islower():
        cues.append("small-start")
    if len(words) < 40 and _NAME_ALONE.fullmatch(words):
        cues.append("name-alone")
    return cues


# headings and marks that open a part of the foot
_OPENERS: Final = {
    "about-short": "about",
    "about-self": "about",
    "contact-heading": "contact",
    "for-information-contact": "contact",
    "notes-heading": "notes",
    "disclaimer-heading": "disclaimer",
    "end-mark": "end",
}
_FOOT_CUES: Final = frozenset({"about-like", "contact-like", "disclaimer-like", "chrome-like", "notes-like", "end-mark", "source-line", "said"})
_OPENER_CUES: Final = frozenset(_OPENERS)
_UNDER: Final = {opener: [f"under-{opener}-{since if since < 3 else 3 if since < 6 else 6}" for since in range(7)] for opener in _OPENERS.values()}
_NEAR: Final = [f"address-near-{steps}" for steps in range(4)]
_DRESSES: Final = frozenset({"capitals", "title-case", "mark-#", "mark-bold", "mark-bullet"})


def context_cues(blocks: Sequence[Block], fired: Sequence[Collection[str]], shapes: Sequence[Sequence[str]]) -> list[list[str]]:
    """What the blocks further up and further down say about a block: the heading it stands under, what is still to come."""
    sizes = [block.words[1] - block.words[0] for block in blocks]
    out: list[list[str]] = [[] for _ in blocks]
    first_dateline = next((k for k, block in enumerate(blocks) if block.dateline), -1)
    last_said = max((k for k, cues in enumerate(fired) if "said" in cues or "quote" in cues), default=-1)
    opener, since, ended, long_above = "", 0, False, False
    for k, (cues, size, around) in enumerate(zip(fired, sizes, out, strict=True)):
        if ended:
            around.append("after-end")
        if first_dateline >= 0:
            around.append("dateline" if k == first_dateline else "before-dateline" if k < first_dateline else "after-dateline")
        if k > last_said:
            around.append("quiet-tail-long" if size > LONG else "quiet-tail")
            if size > SHORT and ("standing-text" in cues or "is-a-company" in cues):
                around.append("standing-in-tail")
        if opener:
            since += 1
            around.append(_UNDER[opener][min(since, 6)])
            if size > 100 and _FOOT_CUES.isdisjoint(cues):
                around.append(f"under-{opener}-plain")
        if k and not _OPENER_CUES.isdisjoint(cues):
            opener, since = next(_OPENERS[cue] for cue in _OPENERS if cue in cues), 0
        ended = ended or (long_above and "end-mark" in cues)
        long_above = long_above or size > LONG
    for k in range(min(len(blocks) - 1, 4)):
        if sizes[k] < 36 and sizes[k + 1] > 1.6 * sizes[k]:
            out[k].append("shorter-than-below")  # a kicker
    dresses = [next((cue for cue in shape if cue in _DRESSES), "plain") for shape in shapes[:HEAD_BLOCKS]]
    for around, above, here in zip(out[1:], dresses, dresses[1:], strict=False):
        around.append("dress-same" if here == above else f"dress-{here}-under-{above}")
    for start, end in _short_runs(sizes):
        _run_cues(fired, start, end, out)
    return out


def _run_cues(fired: Sequence[Collection[str]], start: int, end: int, out: list[list[str]]) -> None:
    """What a run of short blocks says of each: its length, the addresses in it, the figures near by."""
    length = end - start
    addresses = [k for k in range(start, end) if "address" in fired[k]] if length > 1 else []
    if length >= CELLS:  # rows of a table, one cell to a line
        figures = [k for k in range(start, end) if "figures" in fired[k] and "phone" not in fired[k]]
        much = len(figures) > 3 and len(figures) >= 0.2 * length
        for k in range(start, end) if len(figures) > 2 else ():
            if much:
                out[k].append("figures-run")
            near = bisect_right(figures, k + CELLS) - bisect_left(figures, k - CELLS)
            if near > 1:
                out[k].append(f"figures-near-{2 if near < 4 else 4 if near < 7 else 7}")
    told = [f"short-run-{length if length < 3 else 3 if length < 6 else 6 if length < 12 else 12}", *(["short-run-address"] if addresses else [])]
    for k in range(start, end):
        out[k] += told
    for k in addresses:
        for near in range(max(start, k - 3), min(end, k + 4)):
            if near != k and _NEAR[abs(near - k)] not in out[near]:
                out[near].append(_NEAR[abs(near - k)])


def _short_runs(sizes: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of short blocks."""
    runs, start = [], -1
    for k, size in enumerate([*sizes, LONG]):
        if size <= SHORT and start < 0:
            start = k
        elif size > SHORT and start >= 0:
            runs.append((start, k))
            start = -1
    return runs
