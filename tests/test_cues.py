"""Each row of the cue table fires where it must and nowhere that it must not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse.cues import CUES, Cue
from pressparse.firing import fire_cues
from pressparse.label import Words
from pressparse.manuscript import split_manuscript

NO_WORDS = Words({}, {}, {})


def fires(cue: Cue, text: str) -> bool:
    return cue.name in fire_cues(split_manuscript(text), NO_WORDS)[0]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_row_proves_itself(cue: Cue) -> None:
    assert cue.yes
    for text in cue.yes:
        assert fires(cue, text), f"{cue.name} should fire in {text!r}"
    for text in cue.no:
        assert not fires(cue, text), f"{cue.name} should not fire in {text!r}"


def test_names_are_unique() -> None:
    assert len({cue.name for cue in CUES}) == len(CUES)


OPENERS = [cue for cue in CUES if cue.where == "start" and cue.pattern and (cue.opens or cue.words) and not cue.gate]


@given(st.data())
@pytest.mark.parametrize("cue", OPENERS, ids=lambda cue: cue.name)
def test_nothing_that_a_row_matches_begins_otherwise(cue: Cue, data: st.DataObject) -> None:
    assert cue.pattern
    text = data.draw(st.from_regex(cue.pattern.pattern, alphabet=st.characters(codec="ascii"))).lower().strip("#*_ ")
    if text and cue.pattern.match(text):
        first = re.split(r"[^a-z0-9]+", text.lstrip("!?(.,:;-'\""))[0]
        assert text[0] in cue.opens or any(first.startswith(word) or word.startswith(first) for word in cue.words)


def test_a_row_is_tried_only_where_its_words_can_stand() -> None:
    text = "Acme opens the pier.\n\nCopyright 2019 Acme. We said: for more information, call jane at 202-555-0142.\n\nWho: Jane Roe"
    fired = [frozenset(cues) for cues in fire_cues(split_manuscript(text), NO_WORDS)]
    assert {"legal", "said", "learn-more", "contact-verb", "phone"} <= fired[1]
    assert "who-what-when" in fired[2]
    assert not {"legal", "said", "phone"} & (fired[0] | fired[2])


def test_a_word_in_a_row_of_short_blocks_does_not_count_in_a_paragraph() -> None:
    long = "The harbor was quiet that winter, and nobody came to see the boats that lay on the slip under their tarpaulins until the minister arrived in the spring of that year."
    fired = [frozenset(cues) for cues in fire_cues(split_manuscript(f"Minister for Tides\n\n{long}"), NO_WORDS)]
    assert "office-line" in fired[0]
    assert "office-line" not in fired[1]


def test_cells_among_figures_are_a_table_like_run() -> None:
    cells = "\n".join(f"Pier {k}\n{k},{k}00\n{k}.5" for k in range(1, 7))
    fired = fire_cues(split_manuscript(f"Acme counted its boats on Monday.\n\n{cells}"), NO_WORDS)
    assert all("figures-run" in cues for cues in fired[2:-1])


def test_a_word_is_a_cue_where_the_fit_made_it_one() -> None:
    words = Words({"tide": "short-word tide"}, {"tide": "long-word tide"}, {"high": "first-word high"})
    fired = fire_cues(split_manuscript(f"High tide, high tide\n\n{'The tide came. ' * 20}"), words)
    assert [[cue for cue in cues if "-word " in cue] for cues in fired] == [["first-word high", "short-word tide"], ["long-word tide"]]
