"""The language of a text, by its function words.

A language wins when its words make up at least a twelfth of those in the first 3,000 characters, are 1.25 times as many as the runner-up's, and 1.4
times as many where the words of both are left out; otherwise the answer is None. Scripts with one dominant language are told by their letters.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from pressparse.manuscript import Manuscript

_WORDS: Final = {
    "en": "the of and to in for that is on with by are was this from have has will its be as at it",
    "es": "el los las que del por una para con su más como este esta ha son se al la",
    "fr": "les des est dans pour une que qui sur par avec du aux sont cette ces nous le et la",
    "de": "der die und das von den mit für ist auf dem des eine nicht wird auch sich im zu",
    "it": "il che di della per una con gli del sono alla nel più dei è anche le",
    "pt": "que uma para com não dos das os como mais ao pela pelo são foi do da em",
    "nl": "het een van en de dat voor met zijn niet aan ook wordt bij naar op",
    "sv": "och att det som för den med är av till har inte ett på om",
    "da": "og at det som for den med er af til har ikke et på blev efter",
    "nb": "og at det som for den med er av til har ikke et på ble etter",
    "fi": "ja on ei että se ovat myös kuin mutta sekä ole oli",
    "pl": "i w na z do nie się jest że to przez oraz dla",
    "ro": "și în cu pe care este pentru din sunt mai",
    "ca": "els les amb per una que més aquest és dels per als i",
    "id": "yang dan di untuk dengan ini dari dalam pada tidak adalah",
    "tr": "ve bir bu için ile olarak de da olan daha",
}
_TABLE: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_TWINS: Final = {"da", "nb"}  # told apart by the few words that only one of them has
OPENING: Final = 1200
SAMPLE: Final = 3000
_WORD: Final = re.compile(r"[^\W\d_]{1,20}")
_SCRIPTS: Final = (("ja", re.compile("[\u3040-\u30ff]")), ("ko", re.compile("[\uac00-\ud7a3]")), ("zh", re.compile("[\u4e00-\u9fff]")), ("ru", re.compile("[\u0400-\u04ff]")), ("el", re.compile("[\u0370-\u03ff]")), ("ar", re.compile("[\u0600-\u06ff]")), ("hi", re.compile("[\u0900-\u097f]")), ("my", re.compile("[\u1000-\u109f]")))  # fmt: skip


def find_language(manuscript: Manuscript) -> str | None:
    """BCP 47, None when unsure."""
    blanks = manuscript.lower.count(" ", 0, OPENING)
    if blanks >= 40 and 15 * sum([manuscript.lower.count(word, 0, OPENING) for word in (" the ", " of ", " and ", " to ")]) >= blanks:
        return "en"  # no other language has so many of them
    sample = manuscript.lower[:SAMPLE]
    words = _WORD.findall(sample)
    if len(words) >= 8:
        known = Counter(words)
        if sum([known[word] for word in _TABLE["en"]]) >= len(words) / 5:
            return "en"
        scores = sorted(((sum(known.get(w, 0) for w in table), language) for language, table in _TABLE.items()), reverse=True)
        (best, language), (second, other) = scores[0], scores[1]
        own = sum([known[word] for word in _TABLE[language] - _TABLE[other]])
        others = sum([known[word] for word in _TABLE[other] - _TABLE[language]])
        if best >= len(words) / 12 and own and own >= 1.4 * others and (best >= 1.25 * second or {language, other} == _TWINS):
            return language
    if sample.isascii():
        return None
    visible = sum(c.isalpha() for c in sample)
    for language, letters in _SCRIPTS:
        if visible and len(letters.findall(sample)) > 0.3 * visible:
            return language if language in ("ja", "ko", "el", "my") else None
    return None
