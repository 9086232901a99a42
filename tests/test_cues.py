"""Each row of the cue table matches what it must and nothing that it must not."""

import pytest

from pressparse.cues import CUES, HEAD, Cue


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
