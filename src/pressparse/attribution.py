"""The roads that lead from a quotation to the words that attribute it.

In go the blocks with the pieces between marks, out come quotations: pieces that belong together, whether they are speech or a fragment
in the reporter's sentence, and the bounds of the attribution. Who it names is read by `speakers.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pressparse.given_names import is_given_name
from pressparse.manuscript import FILL, Block, Manuscript
from pressparse.marks import Part, end_of_marks
from pressparse.named import hangs
from pressparse.names import is_full_name, last_name, trim_run
from pressparse.paragraphs import LONGEST_ATTRIBUTION, NAMED, OPENING, SIGNED, from_above, from_below, is_name_line
from pressparse.pieces import AFTER, Found, kind_of
from pressparse.sentences import sentence_end, sentence_start
from pressparse.vocabulary import NAME, SPEECH_VERBS, VERB, WOVEN_VERB

_ACCORDING: Final = re.compile(r"(?i)\baccording to |\bin the words of |\bas described by |\bas (?:[\w.'-]+ ){0,4}puts? it")


def attribute_parts(manuscript: Manuscript, blocks: Sequence[Block], at: int, parts: list[Part], before: list[Found]) -> list[Found]:
    """The quotations of one block: parts of one quotation are joined, each is given its attribution."""
    folded = manuscript.folded
    block = blocks[at]
    out: list[Found] = []
    floor = block.start  # what stands before it has been used
    kinds = [kind_of(folded, part, block) for part in parts]
    for k in range(len(parts) - 1):
        opens = kinds[k + 1] != "full" or (kinds[k] != "full" and folded[parts[k].end - 1] == ",")
        if opens and _opens_split(folded, parts[k], parts[k + 1]):
            kinds[k] = kinds[k + 1] = "full"
        if kinds[k] == "full" and kinds[k + 1] == "partial" and _is_signed_between(folded, parts[k], parts[k + 1]):
            kinds[k + 1] = "full"
    for k, (part, kind) in enumerate(zip(parts, kinds, strict=True)):
        if kind is None or (kind == "partial" and part.end < floor):
            continue
        # an attribution runs on over a title in marks ('creator of "The Lamp"'), not over another quotation
        stop = next((parts[j].start - 1 for j in range(k + 1, len(parts)) if kinds[j]), block.end)
        if kind == "partial":
            if found := _fragment_again(folded, part, out[-1] if out else None, _fragment(folded, part, floor, stop)):
                out.append(found)
                floor = end_of_marks(folded, part)
            continue
        tail = _tail(folded, part, stop)
        if tail and tail[1] and tail[1][1] == stop < block.end and folded[part.end - 1] in ".!?" and _is_next_partial(kinds, k):
            tail = None  # "... She called it 'safe'": a sentence of its own
        if tail and tail[1] and tail[1][1] == stop < block.end and _leads_on(folded, part, stop + 1) and _is_told_above(folded, part, floor, before):
            tail = None  # "Roe said: ... Finch added: ...": each leads in his own
        last = out[-1] if out else None
        if (
            last
            and last.kind == "full"
            and _continues(folded, floor, part.start - 1, last, alone=not tail)
            and not (tail and last.attribution and _is_another(folded, tail, last.attribution))
        ):
            road, attribution = tail or ("", None)
            known = last.attribution is not None
            last.parts.append(part)
            out[-1] = last._replace(attribution=last.attribution or attribution, road=last.road if known else road or last.road)
            floor = attribution[1] if attribution else end_of_marks(folded, part)
            continue
        road, attribution = tail or _lead(folded, part, floor)
        alone = not road and _stands_alone(folded, part, floor)
        floor = attribution[1] if tail and attribution else end_of_marks(folded, part)
        if (
            not road
            and last
            and _AND_ALSO.fullmatch(folded, end_of_marks(folded, last.parts[-1]), part.start - 1)
            and (again := _fragment_again(folded, part, last, None))
        ):
            out.append(again._replace(kind="full"))
            continue
        opens = part.start - block.start <= OPENING
        if not road and opens and at:
            road, attribution = from_above(folded, blocks, at, before)
            if road == "title":
                continue
        led = attribution is not None and (road != "introduced" or folded[attribution[1] - 1] == ":")
        if not led and end_of_marks(folded, part) + 1 >= block.end and opens and at + 1 < len(blocks):
            below = from_below(folded, blocks[at + 1])
            road, attribution = below if below[0] else (road, attribution)
        goes_on = not part.closed and folded[part.start].isalnum() and part.end >= block.words[1] - 1 and folded.count(" ", part.start, part.end) >= 8
        if road or opens or alone or goes_on:
            out.append(Found([part], "full", road or ("alone" if alone and not opens else "goes-on"), attribution))
    return out


_AND_ALSO: Final = re.compile(r",? (?:and|but|because)(?: that)? ")


def _fragment_again(folded: str, part: Part, above: Found | None, own: Found | None) -> Found | None:
    """A fragment whose own words name nobody is attributed by the words before the fragment above, if that stands in the same sentence."""
    if above is None or above.kind != "partial" or above.attribution is None or above.road != "woven":
        return own
    between = folded[end_of_marks(folded, above.parts[-1]) : part.start - 1]
    if (
        len(between) > 90
        or any(c.isupper() or c in ".!?;:\n" for c in between)
        or _SOMEBODY.search(between)
        or folded[above.parts[-1].end - 1] in ".!?"
    ):
        return own
    return Found([part], "partial", "woven", above.attribution)


def _opens_split(folded: str, part: Part, after: Part) -> bool:
    """Whether a word or two open a quotation that goes on behind its attribution: '"In fact" Roe added "all of us"'."""
    short = folded[part.start].isupper() and folded.count(" ", part.start, part.end) < 3
    goes_on = folded[after.start].islower() and folded.count(" ", after.start, after.end) >= 6 and folded[after.end - 1] in ".!?,"
    return short and goes_on and _SAID_BETWEEN.fullmatch(folded, end_of_marks(folded, part), after.start - 1) is not None


def _is_signed_between(folded: str, part: Part, after: Part) -> bool:
    """Whether no more than a name line stands between two sentences in marks: the first is signed, the second stands for itself."""
    signed = is_name_line(folded, end_of_marks(folded, part), after.start - 1)
    return signed and folded[after.start].isupper() and folded[after.end - 1] in ".!?"


_SAID_BETWEEN: Final = re.compile(
    rf",? ?(?:(?:[A-Z][\w.'-]* ){{1,4}}(?:{SPEECH_VERBS})|(?:{SPEECH_VERBS}) (?:[A-Z][\w.'-]* ?){{1,4}})(?: ?(?:in|on|at|of|during|after) [^\".!?]{{2,60}})?,? ?"
)
_SOMEBODY: Final = re.compile(r"\b(?:he|she|they|it)\b")
_PASSIVE: Final = re.compile(r"\b(?:been|be|is|was|are|were|being) $")


def _fragment(folded: str, part: Part, floor: int, stop: int) -> Found | None:
    """A fragment with the words that attribute it: a verb of speech or of judgement before it in the sentence, "X said" behind it."""
    start = sentence_start(folded, max(floor, part.start - LONGEST_ATTRIBUTION), part.start - 1)
    ahead = folded[start : part.start - 1]
    single = folded.find(" ", part.start, part.end) < 0
    verb = max((m.end() for m in WOVEN_VERB.finditer(ahead) if not _PASSIVE.search(ahead, 0, m.start())), default=-1)
    short = folded.count(" ", part.start, part.end) < 2
    if verb >= 0 and not (short and len(ahead[verb:].split()) > (4 if single else 6)):
        return Found([part], "partial", "woven", (start, part.start - 1))
    if _ACCORDING.search(ahead) and not single:
        return Found([part], "partial", "woven", (start, part.start - 1))
    if single or (folded[part.end - 1] not in ",." and not folded.startswith(" according to ", end_of_marks(folded, part))):
        return None
    tail = _tail(folded, part, stop)
    return Found([part], "partial", *tail) if tail and tail[0] == "after" else None


_AGAIN: Final = re.compile(
    rf"[ ,;:.-]*(?:(?:and|but|before|while|then) )*(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:then |also |further |later )?(?:{SPEECH_VERBS}|went on to say)|(?:adding|continuing|noting|concluding|saying|explaining))"
    r"(?: that)?[ ,:-]*"
)

_NAMED_AGAIN: Final = re.compile(
    rf"[ .]*(?:(?:In addition|Additionally|Furthermore),? )?(?:[A-Z][\w.'-]* ){{0,3}}(?P<name>(?!Another|The|One)[A-Z][\w'-]+) (?:also |then |further |later )?(?:{SPEECH_VERBS})(?: that)?[ ,:-]*"
)


def _continues(folded: str, floor: int, mark: int, last: Found, *, alone: bool) -> bool:
    """Whether a part behind the attribution of another goes on with it: nothing stands between, or only "she added,"."""
    between = folded[floor:mark].replace(FILL, "")
    if not last.parts[-1].closed:
        return not between.strip()
    if not alone and folded[mark - 1] == ".":  # 'said Roe."The pier' opens a paragraph if it has an attribution of its own
        return False
    if len(between.strip(" -,;:")) <= 2:
        # 'the program "Meet the Press."' goes on with the attribution
        return (
            last.attribution is None
            or floor <= last.parts[-1].end + 2
            or folded[mark + 1].islower()  # 'said Roe "and we sail"'
            or folded[max(0, mark - 9) : mark].rstrip(" " + FILL)[-1:] in (".", ",", ";", ":", "-", "!", "?", '"', "'", ")")
            or _ENDS_WITH_VERB.search(folded, max(0, mark - 20), mark) is not None
        )
    if len(between) >= 60:
        return False
    named = _NAMED_AGAIN.fullmatch(between)
    if named and last.attribution and last.road in ("after", "before"):
        return re.search(rf"\b{re.escape(named['name'])}\b", folded[slice(*last.attribution)]) is not None
    return _AGAIN.fullmatch(between) is not None


_ENDS_WITH_VERB: Final = re.compile(rf"\b(?:{SPEECH_VERBS}) ?$")


def _is_next_partial(kinds: Sequence[str | None], k: int) -> bool:
    """Whether the next piece that is told at all is a fragment."""
    k += 1
    while k < len(kinds) and kinds[k] is None:
        k += 1
    return k < len(kinds) and kinds[k] == "partial"


def _leads_on(folded: str, part: Part, mark: int) -> bool:
    """Whether the words behind a part lead into the next one, whose mark is told, rather than back: "Finch added:"."""
    behind = end_of_marks(folded, part)
    if _AGAIN.fullmatch(folded, behind, mark - 1):
        return False
    ends = folded[behind : mark - 1].rstrip(" " + FILL)[-1:]
    return ends == ":" or (
        folded[part.end - 1] in ".!?" and (ends == "," or _ENDS_WITH_VERB.search(folded, max(behind, mark - 21), mark - 1) is not None)
    )


def _is_told_above(folded: str, part: Part, floor: int, before: Sequence[Found]) -> bool:
    """Whether a part has its attribution in the words before it, or goes on with a quotation that is open in the paragraph above."""
    if _lead(folded, part, floor)[0]:
        return True
    above = before[-1].parts[-1] if before and before[-1].attribution else None
    return above is not None and not above.closed and above.block == part.block - 1


_GOES_ON_WITH: Final = re.compile(r"(?i)\b(?:he|she|they|I|we)\b")


def _is_another(folded: str, tail: tuple[str, tuple[int, int] | None], above: tuple[int, int]) -> bool:
    """Whether the attribution behind a part names somebody else than the one above: "wrote one neighbor" and "wrote another"."""
    if tail[0] != "after" or tail[1] is None or _GOES_ON_WITH.search(folded, *tail[1]):
        return False
    words, known = ({w.strip(".,'") for w in folded[slice(*span)].split() if w[0].isupper() or w in _INDEFINITE} for span in (tail[1], above))
    if (name := _full_name(folded, *tail[1])) and (other := _full_name(folded, *above)):
        return last_name(name) != last_name(other) or name[0] != other[0]  # whatever else they share: a title, a body, a town
    return bool(words) and not words & known


def _full_name(folded: str, start: int, end: int) -> str | None:
    """The first full name in an attribution that hangs on no preposition."""
    for run in NAME.finditer(folded, start, end):
        name = trim_run(run.group())
        if name and is_full_name(words := run.group()[slice(*name)]) and not hangs(folded, run.start()):
            return words
    return None


_INDEFINITE: Final = frozenset(["a", "an", "another", "one", "another."])


def _stands_alone(folded: str, part: Part, floor: int) -> bool:
    """Whether the part is a sentence or more of its own behind the reporter's sentence."""
    before = folded[floor : part.start - 1].rstrip()
    return (
        part.closed
        and before[-1:] in (".", "!", "?")
        and folded[part.end - 1] in ".!?"
        and folded[part.start].isupper()
        and folded.count(" ", part.start, part.end) >= 6
    )


def _tail(folded: str, part: Part, stop: int) -> tuple[str, tuple[int, int] | None] | None:
    """The attribution behind a part: "said Roe", "Roe said", "he adds", "-Jane Roe, Title"."""
    behind = end_of_marks(folded, part)
    ended = folded[part.end - 1] in ".!?"
    if folded[behind : behind + 2] == ". ":  # "the slip". Roe said.
        behind, ended = behind + 1, True
    if behind >= stop:
        return None
    sentence = sentence_end(folded, behind, min(stop, behind + LONGEST_ATTRIBUTION))
    if SIGNED.match(folded, behind, stop):
        return "signed", (behind, min(stop, behind + 160))
    if AFTER.match(folded, behind, sentence) or folded.startswith(" according to ", behind) or _AS_PUT.match(folded, behind, sentence):
        return "after", (behind, sentence)
    comma = folded[part.end - 1] == ","
    verb = VERB.search(folded, behind, min(sentence, behind + 190))
    subject = folded[behind : verb.start()].strip(" ,\n") if verb else ""
    if not verb or not subject or '"' in subject:
        signed = (
            (comma and NAMED.match(folded, behind, sentence)) or is_name_line(folded, behind, sentence) or _is_name_and_body(folded, behind, stop)
        )
        return ("signed", (behind, sentence)) if signed else None
    if not (subject[0].isupper() or subject.startswith(("the ", "a ", "an ", "one ", "another ")) or (comma and _HAS_NAME.search(subject))):
        return None
    if ended:  # a sentence of its own, if it goes on to tell more
        rest = folded[verb.end() : sentence].strip(" .")
        if len(rest.split()) > 2 and rest[:1] not in ",:" and not rest.startswith(("in a", "on ", "today", "during", "at ", "of ", "about")):
            return None
    return "after", (behind, sentence)


_AS_PUT: Final = re.compile(r",? as (?:[\w.'-]+ ){1,4}(?:puts?|described|phrased) it\b")


def _is_name_and_body(folded: str, start: int, end: int) -> bool:
    """Whether a paragraph ends with no more than somebody's name and a body: "Jane Roe, Harbor Watch"."""
    signed = _NAME_AND_BODY.fullmatch(folded, start, end)
    return signed is not None and is_given_name(signed["given"])


_NAME_AND_BODY: Final = re.compile(
    r" (?P<given>[A-Z][a-z]+) (?:[A-Z]\. )?[A-Z][\w'-]+, [A-Z][\w&'-]*(?: (?:(?:of|for|and|the) ){0,2}[A-Z&][\w&'-]*){0,5}\.? ?"
)
_HAS_NAME: Final = re.compile(r"[A-Z][\w.'-]+ [A-Z]")


def _lead(folded: str, part: Part, floor: int) -> tuple[str, tuple[int, int] | None]:
    """The attribution before a part: the sentence that leads into it."""
    start = sentence_start(folded, max(floor, part.start - LONGEST_ATTRIBUTION), part.start - 1)
    ahead = folded[start : part.start - 1].replace(FILL, "")
    if not ahead.strip():
        return "", None
    if VERB.search(ahead) or _ACCORDING.search(ahead) or (ahead.rstrip().endswith(":") and any(c.isupper() for c in ahead)):
        return "before", (start, part.start - 1)
    return "", None
