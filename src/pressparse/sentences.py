"""Where a sentence starts and ends, with the points of abbreviations left out."""

from __future__ import annotations

import re
from typing import Final

# the end of a sentence, also where an archive lost the blank behind it ("said Roe.The harbor")
_SENTENCE_END: Final = re.compile(r"[.!?][\"')]? +(?=[A-Z\"'])|(?<=[a-z])[.!?](?=[A-Z][a-z])")
_ABBREVIATION: Final = re.compile(
    r"(?:(?:\b|(?<=said))(?:Mrs?|Ms|Drs?|Sens?|Reps?|Govs?|Inc|Corp|Ltd|Co|St|Jr|Sr|Hon|Prof|U\.S|No|Adm|Gen|Lt|Col|Capt|Sgt|Maj|Cmdr|Supt|Det|Rev|Msgr|Fr|Mt|Ft|Ave|Bros|Univ|"
    r"Dept|Assn|Intl|Atty|Asst|Assoc|Pres|vs?|Ph|Calif|Mass|Conn|Pa|Tex|Fla|Wash|Ariz|Colo|Mich|Minn|Wis|Ill|Ind|Tenn|Va|Md|Ore|Nev|Okla|Kan|Neb|Ala|Miss|Ga|La)|"
    r"\b[A-Z])\.[\"')]? *$"
)


def sentence_end(folded: str, start: int, stop: int) -> int:
    """The end of the first sentence of `start:stop`, `stop` where none ends before."""
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 8) : match.end()]):
            return match.start() + 1
    return stop


def sentence_start(folded: str, start: int, stop: int) -> int:
    """The start of the last sentence of `start:stop`."""
    at = start
    for match in _SENTENCE_END.finditer(folded, start, stop):
        if not _ABBREVIATION.search(folded[max(start, match.start() - 8) : match.end()]):
            at = match.end()
    return at
