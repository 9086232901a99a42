"""Each row of the cue table matches what it must and nothing that it must not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressparse.cues import CUES, HEAD, Cue, fire_cues
from pressparse.manuscript import split_manuscript


def fires(cue: Cue, text: str) -> bool:
    look = {"start": cue.pattern.match, "short": cue.pattern.fullmatch}.get(cue.where, cue.pattern.search)
    return look(text[:HEAD]) is not None


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.name)
def test_row_proves_itself(cue: Cue) -> None:
    assert cue.yes
    for text in cue.yes:
        assert fires(cue, text), f"{cue.name} should fire in {text!r}"
    for text in cue.no:
        assert not fires(cue, text), f"{cue.name} should not fire in {text!r}"


def test_names_are_unique() -> None:
    assert len({cue.name for cue in CUES}) == len(CUES)


@given(st.data())
@pytest.mark.parametrize("cue", [cue for cue in CUES if cue.opens], ids=lambda cue: cue.name)
def test_nothing_that_a_row_matches_begins_otherwise(cue: Cue, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(cue.pattern.pattern)).lower()
    match = cue.pattern.match(text)
    if match and text.isascii():
        assert text[0] in cue.opens


def test_a_row_is_tried_only_where_its_words_can_stand() -> None:
    text = "Acme opens the pier.\n\nCopyright 2019 Acme. We said: for more information, call jane at 202-555-0142.\n\nWho: Jane Roe"
    fired = [frozenset(cues) for cues in fire_cues(split_manuscript(text))]
    assert {"legal", "said", "learn-more", "contact-verb", "phone"} <= fired[1]
    assert "who-what-when" in fired[2]
    assert not {"legal", "said", "phone"} & (fired[0] | fired[2])


def test_cells_among_figures_are_a_table_like_run() -> None:
    cells = "\n".join(f"Pier {k}\n{k},{k}00\n{k}.5" for k in range(1, 7))
    fired = fire_cues(split_manuscript(f"Acme counted its boats on Monday.\n\n{cells}"))
    assert all("figures-run" in cues for cues in fired[2:-1])
