"""The language of a text, by its function words.

A language wins when its words make up at least a twelfth of those in the first 3,000 characters (a twentieth, if no other language has a
third as many) and, leaving out the words that it shares with the runner-up, are 1.4 times as many as those of the runner-up and at least
three; otherwise the answer is None. Words of one letter are left out, and a text of fewer than eight words is not told. Scripts that one
language uses are told by their letters, as are Russian and Ukrainian; other Cyrillic, Arabic and Devanagari texts are not told.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from pressparse.manuscript import Manuscript

_WORDS: Final = {
    "en": "the of and to in for that is on with by are was this from have has will its be as at it an or not said today who",
    "es": "sus pero muy desde el la los las de del que por una un para con su más como este esta ha son se al en es no lo",
    "fr": "le la les de des du et est dans pour une un que qui sur par avec aux au sont cette ces nous en ce il",
    "de": "der die und das von den mit für ist auf dem des eine ein nicht wird auch sich im zu in an als bei",
    "it": "il la che di della per una un con gli del sono alla nel più dei anche le da in si",
    "pt": "que de uma um para com não dos das os as como mais ao pela pelo são foi do da em no na",
    "nl": "het een van en de dat voor met zijn niet aan ook wordt bij naar op is in te die",
    "sv": "och att det som för den med är av till har inte ett på om en de vi från",
    "da": "og at det som for den med er af til har ikke et på der en de blev fra også efter mellem",
    "nb": "og at det som for den med er av til har ikke et på ble en de fra også etter mellom",
    "fi": "ja on ei että se ovat myös kuin mutta sekä ole oli joka jotka voi",
    "pl": "na do nie się jest że to przez oraz dla od po jak jego tym przed który roku",
    "cs": "na se je že do pro jako také byl nebo které který jsou od po",
    "ro": "și în de la cu pe care este pentru din sunt mai un că",
    "ca": "el la els les de del dels amb per una un que més aquest és als al en es no ha",
    "id": "yang dan di untuk dengan ini dari dalam pada tidak adalah oleh akan",
    "tr": "ve bir bu için ile olarak de da olan daha en çok sonra",
}
_TABLE: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
OPENING: Final = 1200
SAMPLE: Final = 3000
_WORD: Final = re.compile(r"[^\W\d_]{2,20}")
_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.05),  # beside Chinese characters
    ("ko", re.compile("[\uac00-\ud7a3]"), 0.3),
    ("zh", re.compile("[\u4e00-\u9fff]"), 0.3),
    ("el", re.compile("[\u0370-\u03ff]"), 0.3),
    ("my", re.compile("[\u1000-\u109f]"), 0.3),
    ("th", re.compile("[\u0e00-\u0e7f]"), 0.3),
    ("he", re.compile("[\u0590-\u05ff]"), 0.3),
)
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")


def find_language(manuscript: Manuscript) -> str | None:
    """BCP 47, None when unsure."""
    lower = manuscript.lower
    blanks = lower.count(" ", 0, OPENING)
    if blanks >= 40 and 15 * sum([lower.count(word, 0, OPENING) for word in (" the ", " of ", " and ", " to ")]) >= blanks:
        return "en"  # no other language has so many of them
    sample = lower[:SAMPLE]
    words = _WORD.findall(sample)
    if len(words) >= 8:
        known = Counter(words)
        if sum([known[word] for word in _TABLE["en"] if word in known]) >= len(words) / 5:
            return "en"
        scores = sorted(((sum([known[word] for word in table if word in known]), language) for language, table in _TABLE.items()), reverse=True)
        (best, language), (less, second) = scores[0], scores[1]
        own, others = (sum([known[word] for word in words if word in known]) for words in _own_words(language, second))
        least = len(words) / (12 if less > best / 3 else 20)
        if best >= least and own >= 3 and own >= 1.4 * others:
            return language
    return None if sample.isascii() else _find_script(sample)


def _own_words(language: str, second: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of each that the other does not have."""
    return _TABLE[language] - _TABLE[second], _TABLE[second] - _TABLE[language]


def _find_script(sample: str) -> str | None:
    visible = sum(c.isalpha() for c in sample)
    for language, letters, share in _SCRIPTS:
        if visible and len(letters.findall(sample)) > share * visible:
            return language
    if visible and len(_CYRILLIC.findall(sample)) > 0.3 * visible:
        russian, ukrainian = any(map(sample.__contains__, "ыэ")), any(map(sample.__contains__, "іїє"))
        return "ru" if russian and not ukrainian else "uk" if ukrainian and not russian else None
    return None
