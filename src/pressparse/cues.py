"""The cue table: what to look for in a block.

In goes a manuscript, out comes for each block the names of the cues that fire in it. A row of `CUES` is a pattern over the
reading copy in lower case, with texts that it must match and texts that it must not; cues of position, length, case,
punctuation and repetition are told by `_shape_cues`. What a cue is worth for which section is not decided here but fitted
on annotated releases (`data/points.json`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, NamedTuple

from pressparse.manuscript import Block, Manuscript

HEAD: Final = 160  # how far into a block most cues look


class Cue(NamedTuple):
    """A row: `where` is "start" (the block begins so), "head" (in its first `HEAD` characters), "short" (a short block is so), "all"
    (anywhere) or "word" (anywhere a word begins). Where none of
    `gate` stands in the text, the pattern cannot match and is not tried; the gate "0" is any figure, "00" figures as a date has them.
    A match begins with one of the characters of `opens`, with any where there are none."""

    name: str
    where: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    gate: tuple[str, ...] = ()
    opens: str = ""


def _row(name: str, where: str, pattern: str, yes: str, no: str = "", gate: str = "", opens: str = "") -> Cue:
    return Cue(name, where, re.compile(pattern), _split(yes, " | "), _split(no, " | "), _split(gate, "|"), opens)


def _split(written: str, between: str) -> tuple[str, ...]:
    return tuple(written.split(between)) if written else ()


_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_DATE: Final = (
    rf"(?:{_MONTH} {{0,2}}\d{{1,2}}(?:st|nd|rd|th)?,? {{0,2}}\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH},?[ -]\d{{2,4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)

CUES: Final = (
    # the top
    _row(
        "release-instruction",
        "head",
        r"for (?:immediate )?(?:release|publication)\b(?! of)|embargo|hold for release",
        "for immediate release | embargoed until 9 am",
        "the release of",
        gate="embargo|release|publication",
    ),
    _row(
        "date-alone",
        "short",
        rf"(?:(?:posted|published|updated|released?|date|issued)\b[^a-z]{{0,4}}(?:on|date)?:? ?)?(?:[a-z]{{3,9}}day,? )?{_DATE}[^a-z]{{0,24}}(?:[a-z. ()/]{{0,30}})",
        "march 3, 2015 | monday, 4 may 2009, 2:49 pm | 2024-10-15",
        "march madness",
        gate="0",
    ),
    _row("date", "head", _DATE, "on march 3, 2015", "in march", gate="00"),
    _row(
        "posted",
        "start",
        r"(?:posted|published|release(?:d| date)|date|issued|publication date)\b ?(?:on|date)?:?",
        "posted on: 3 may | date: 4 june",
        "dated",
        opens="dipr",
    ),
    _row(
        "masthead-word",
        "short",
        r"(?:[\w&'., -]{0,60}\b)?(?:(?:press|news|media|stock exchange|joint)[- ](?:releases?|statement|advisory|bulletin|item)|news|updates?|newsletter|media advisory|fact sheet|press office|pressemitteilung)[\w .:#-]{0,25}",
        "press release | news | acme press release",
        "the news, however, was not good: nobody came",
        gate="release|statement|advisory|bulletin|item|news|update|fact sheet|press office|pressemitteilung",
    ),
    _row(
        "reference-number",
        "head",
        r"(?:no|number|nr|#)[.:]? ?[:#]? ?[a-z]{0,4}[\d-]{2,}|^(?:id|ref)\b",
        "release no. 8256-20 | press release number: 15-1222",
        gate="0",
    ),
    _row(
        "reference-alone",
        "short",
        r"(?:(?:press|news|media) )?release (?:no\.?|number|nr\.?|#):? ?[a-z]{0,4}-?\d[\w/-]{1,14}",
        "release number 7266-15 | press release no. 18-180",
        "release number",
    ),
    _row(
        "image-alone", "short", r"(?:\[?!\[[^\]]{0,100}\]\([^()\s]{1,200}\)(?:\]\([^()\s]{1,200}\))? ?){1,3}", "![logo](x.png)", "see ![logo](x.png)"
    ),
    _row("press-release-of", "start", r"press release: ", "press release: harbor union", gate="press release: "),
    _row("breadcrumb", "head", r"^home\b.{0,60}[>/|»]| > .{1,60} > ", "home > about > news", gate="home| > "),
    _row("byline", "start", r"by:? [a-z][\w.]+(?: [\w.]+){0,5}$", "by acme", "by the time that they came home to the sea again", opens="b"),
    _row(
        "ministry",
        "short",
        r"(?:u\.?s\.? |the )?(?:department|ministry|office|bureau|university|senator|minister|board|commission)\b[\w &,.'-]{0,60}",
        "department of justice",
        "department of justice said so: and then it went on, while all the world looked at it.",
        gate="department|ministry|office|bureau|university|senator|minister|board|commission",
    ),
    _row(
        "office-line",
        "short",
        r".{0,90}\b(?:minister|ministry|department|commission(?:er)?|office|authority|hon|mp|m\.p\.?|spokes\w+|shadow|council|association|university|institute|senator|administration|agency|corporation)\b.{0,90}",
        "the hon jane roe mp | shadow minister for tides",
        "tides rise",
        gate="minist|department|commission|office|authority|hon|mp|m.p|spokes|shadow|council|association|universit|institut|senator|administration|agency|corporation",
    ),
    _row(
        "title-verb",
        "short",
        r".{2,120}\b(?:announce[sd]?|launch(?:es|ed)?|reports?|reported|appoint(?:s|ed)|name[sd]|welcome[sd]?|calls?|called|charge[sd]|sentence[sd]|plead(?:s|ed)|"
        r"file[sd]|finds?|wins?|joins?|signs?|opens?|award(?:s|ed)?|receive[sd]?|celebrate[sd]?|hosts?|urge[sd]?|release[sd]|introduce[sd]?|unveil(?:s|ed)?|"
        r"acquire[sd]?|complete[sd]?|expands?|secure[sd]?|warns?|says?|agree[sd]?|raise[sd]?|honou?rs?|partners|presents?|supports?|applaud(?:s|ed)?|condemn(?:s|ed)?|"
        r"commend(?:s|ed)?|marks?|sets?|gets?|helps?|makes?|takes?|gives?|shows?|leads?|brings?|moves?|seeks?|faces?|obtains?|orders?|selects?|delivers?|statement|to be|set to|introducing|investigat\w+)\b.*",
        "acme opens a pier",
        "jane roe",
        gate=" ",
    ),
    _row(
        "title-preposition",
        "short",
        r".{4,120} (?:after|amid|over|against|regarding|as|for|with|to|in|on|at|from|into|of|and|by) .{2,120}",
        "pier of the sea",
    ),
    _row("dateline-mark", "head", r"^.{3,110}(?: -+ |--|\)-? )", "port ellery - the harbor", "the harbor"),
    _row("dateline-capitals", "start", r"[a-z .]{3,24}, ?[a-z.]{2,12},? .{0,40}(?:/|\)|-)", "boston, mass. (wire) - so"),
    _row(
        "wire-mark",
        "head",
        r"prnewswire|business ?wire|globe ?newswire|newswire\b|accesswire|newmediawire|einpresswire|24-7pressrelease|news direct|newsworthy\.ai|newsfile|marketwired|\(via |prweb",
        "boston, may 2 /prnewswire/ --",
        gate="wire|pressrelease|direct|newsworthy|newsfile|prweb|(via",
    ),
    _row(
        "announced-today",
        "head",
        r"\b(?:today|announce[sd]?|announcing|pleased to|proud to|launch(?:es|ed))\b",
        "acme today announced",
        gate="today|announc|pleased|proud|launch",
    ),
    _row(
        "who-what-when",
        "start",
        r"(?:who|what|when|where|why|how|rsvp|event|date|time|location|media note)\b ?:",
        "what: a lecture | when: at noon",
        opens="dehlmrtw",
    ),
    # the tail
    _row(
        "end-mark",
        "short",
        r"(?:[-*_~# ]{0,6}(?:#{2,}|# ?# ?#|-?30-|ends?|end of (?:release|text)|\*{3}|-0-|-+ ?more ?-+|\(ends?\)|xxx|more)[-*_~# .\]]{0,6}|[-_*=]{3,}|\(more\))",
        "### | # # # | -30- | ends | -more- | (end)",
        "end of story time",
    ),
    _row(
        "about-heading",
        "start",
        r"[#* ]{0,4}about (?!\d|half|one|two|three|a |an |how|what|why|this (?:time|week))",
        "about acme robotics",
        "about half of all",
        opens="a#* ",
    ),
    _row("about-short", "short", r"[#* ]{0,4}about .{2,60}", "about acme robotics:"),
    _row(
        "about-self",
        "start",
        r"[#* ]{0,4}about (?:the )?(?P<self>\w[\w&.'-]*).{0,60}(?:the )?(?P=self)",
        "about acmeacme is a",
        "about acme:",
        opens="a#* ",
    ),
    _row(
        "is-a-company",
        "head",
        r"\bis (?:a|an|the|one of|dedicated|committed)\b[\w ,'-]{0,70}\b(?:company|provider|organi[sz]ation|leader|firm|network|group|association|manufacturer|developer|agency|platform|nonprofit|non-profit|university|institute|project|bank|foundation|brand|union|database|system)\b|\bleading\b|\bfounded in\b|\bheadquarter",
        "acme is a global provider of tides",
        gate=" is |leading|founded|headquarter",
    ),
    _row(
        "standing-text",
        "start",
        r"(?:founded|established|created|headquartered|based|launched|formed) in\b|with (?:offices|headquarters|more than|over)\b|for (?:more than|over|nearly) [\w-]{1,12} years\b|since (?:\d{4}|its|their)\b|"
        r"[\w .,&'()/:+-]{2,90}? (?:(?:is|are) (?:a|an|the|one|dedicated|committed|part|based|designed|on a mission|headquartered)\b|was (?:founded|established|created|formed|incorporated)\b|has been (?:a|an|the|serving|providing)\b|"
        r"(?:serves|provides|offers|helps|delivers|develops|designs|operates|represents|specializes|aims|enables|exists|promotes|empowers|supports|strives)\b)",
        "founded in 2017, brine is a provider | acme (nasdaq: abc) is a boutique firm | acme serves harbors",
        "acme today said",
    ),
    _row(
        "learn-more",
        "word",
        r"(?:for more information|to learn more|learn more|find out more|more information|additional information|visit(?: us)?(?: at| online)?|follow (?:us|\w+) (?:on|at))\b",
        "for more information visit",
        "no one asked",
        opens="fltmav",
    ),
    _row(
        "more-information-start",
        "start",
        r"(?:for (?:more|further|additional)|to (?:learn|find out|read|view|download)|(?:more|further|additional) (?:information|details)|click here|read (?:more|the)|view the|download|watch|see (?:also|the))\b",
        "for more information visit",
        opens="acdfmrstvw",
    ),
    _row(
        "url",
        "all",
        r"https?://|www\.|\.(?:com|org|net|gov|co\.uk|io|ai)\b",
        "see www.example.org",
    ),
    _row("url-alone", "short", r"<?(?:https?://|www\.)\S+>?|[\w.-]+\.(?:com|org|net|gov|edu|io|co)(?:/\S*)?", "www.example.org"),
    _row(
        "email",
        "all",
        r"@(?<=[\w.+-]@)[\w-]{1,40}\.|(?<=[\[(])at[\])]|mailto:",
        "jane@example.org | jane [at] example.org",
        gate="@|at]|at)|mailto:",
    ),
    _row("email-spelled", "all", r" at (?<=\w at )\w{1,30}\.(?:org|com|fr|de|net)\b", "jane at example.org"),
    _row(
        "phone",
        "all",
        r"[+\d](?:(?<=\d)\d\d\)?[ ./-]{1,3}\d{3,4}(?!\d)|(?<=\d)\d{1,3} \d{2,4} \d{2,4}(?!\d)|(?<=\+)\d[\d ()./-]{7,16}|(?<=0)(?<!\d0)\d{8,10}(?!\d))",
        "202-555-0142 | +1 202 555 0142",
        "in 2015",
    ),
    _row(
        "contact-heading",
        "start",
        r"[#*_ ]{0,4}(?:(?:media|press|news|investors?|public|company|ir|pr|corporate|for|further|general|editorial|sales|customer|more|agency)(?: (?:and|&|or) )?[\w /&]{0,24} ?)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)\b(?: details| information| person)?\W{0,3}(?:$|[:a-z+(\d])",
        "media contact: | contacts | press enquiries:",
        "the contact",
        opens="acefgimnprs#*_ ",
    ),
    _row(
        "contact-verb",
        "word",
        r"(?:contact|call|e-?mail|reach)\b[^.\n]{0,80}(?:@|\d{3}[ .-]\d{4}|\bat \(?\d|\bon \+?\d)",
        "please contact jane at 202-555-0142",
        opens="cer",
    ),
    _row(
        "for-information-contact",
        "start",
        r"for (?:more|further|additional|all|media|press)?[\w ,]{0,50}\b(?:contact|call|inquiries|enquiries)\b|(?:media|press) (?:please|should|wishing|interested)",
        "for more information, contact jane roe",
        opens="fmp",
    ),
    _row(
        "contact-role",
        "short",
        r"[\w .,'&-]{0,60}\b(?:director|manager|officer|relations|communications|press secretary|coordinator|president|media|spokes\w+|publicist|marketing|adviser|advisor)\b[\w .,'&-]{0,40}",
        "communications director",
        gate="director|manager|officer|relations|communications|secretary|coordinator|president|media|spokes|publicist|marketing|advis",
    ),
    _row(
        "forward-looking",
        "all",
        r"forward[- ]looking|safe harbou?r|private securities litigation|risks? and uncertainties|undue reliance|no obligation to (?:update|revise)|could differ materially|securities (?:act|exchange act) of 19",
        "forward-looking statements",
        gate="looking|harbo|litigation|uncertaint|reliance|obligation|materially|securities",
    ),
    _row(
        "disclaimer-heading",
        "start",
        r"[#* ]{0,4}(?:disclaimers?|(?:cautionary|legal|important|forward)[ -](?:note|notice|statement|information|looking)|safe harbou?r|risk|non-gaap|use of non|notice|copyright|terms)\b",
        "disclaimer: the | forward-looking statements",
        opens="cdfilnrstu#* ",
    ),
    _row(
        "legal",
        "word",
        r"copyright|all rights reserved|©|\(c\) ?\d{4}|trademark|registered in|not (?:constitute|intended)|investment advice|does not guarantee|terms of use|unsubscribe|accepts? no|solely responsible|presumed innocent|merely (?:an )?(?:allegation|accusation)",
        "copyright 2019 acme",
        opens="carti©(dnusmp",
    ),
    _row("non-gaap", "all", r"non-gaap|adjusted ebitda|reconciliation|gaap", "non-gaap measures", gate="gaap|ebitda|reconciliation"),
    _row("source-line", "start", r"source:? [\w(]", "source acme inc.", "sources say", opens="s"),
    _row(
        "notes-heading",
        "start",
        r"[#* ]{0,4}(?:notes?(?: (?:to|for) (?:editors?|media|journalists))?|editor'?s?'? notes?|background|footnotes?|further information|related (?:links?|documents?|content)|resources|attachments?|references|sources?|links|photos?|images?|multimedia|additional (?:resources|information)|useful links|more information)\b\W{0,3}(?:$|[a-z\d(])",
        "notes to editors: | attachment",
        "noted",
        opens="abefilmnprsu#* ",
    ),
    _row(
        "footnote", "start", r"(?:\[?\(?\d{1,2}\]?[)./]|\*{1,3}|†|\[\d+\]|[ivx]{1,4}\)) ?[a-z]", "1/ the items | * rounded", opens="ivx0123456789([*†"
    ),
    _row(
        "chrome-share",
        "head",
        r"\b(?:share|tweet|print|e-?mail)\b(?:$|[: ]+(?:this|on|page|facebook|twitter|article|via))|facebook|linkedin|twitter|instagram|youtube|whatsapp|pinterest",
        "share this",
        gate="share|tweet|print|mail|facebook|linkedin|twitter|instagram|youtube|whatsapp|pinterest",
    ),
    _row(
        "chrome-nav",
        "short",
        r"(?:home|skip to (?:main )?content|menu|search|contact us|log ?in|sign (?:in|up)|subscribe|privacy(?: policy| statement)?|terms of (?:use|service)|site ?map|careers|about us|news(?:room)?|blog|events|back to top|print|share|next|previous|newer|older|tags?|topics?|categories|read more|learn more|view all|accept|archives?|follow us|get involved|donate|header image|site navigation|image|logo|related articles|latest news)\W{0,4}",
        "skip to content | back to top",
        "home is the sailor",
    ),
    _row(
        "chrome-page",
        "start",
        r"(?:last )?(?:updated|modified|reviewed)\b|view (?:the )?(?:source|original)|the post .{1,80} appeared|read more|hashtags?:|tags?:|topics?\b|component|categor|\d+ views?|this (?:news story|content)|enter your email|receive|sign up|!\[|download pdf|page \d|original press release|permalink|printer|view all|released? id|\(?release id",
        "updated march 3 | tags: sea",
        opens="cdehlmoprstuv0123456789(!",
    ),
    _row(
        "image",
        "all",
        r"!\[|\.(?:jpe?g|png|gif)\b|photo (?:by|credit)|credit:|image:",
        "![logo](x.png)",
        gate="![|.jp|.png|.gif|photo|credit:|image:",
    ),
    _row(
        "sms-or-powered", "all", r"powered by|sms alerts|text [\"'\w]{2,12} to \d|sponsored", "is powered by acme", gate="powered|sms|text |sponsored"
    ),
    # the body
    _row("quote-start", "start", r"[*_ ]{0,3}[\"']", '"we have', opens="\"'*_ "),
    _row("quote", "all", r"\"", 'said "so"', gate='"'),
    _row(
        "said",
        "word",
        r"(?:said|says|stated|added|commented|explained|noted|according to|continued|told)\b",
        "roe said",
        opens="satcen",
    ),
    _row(
        "statement-introduced",
        "all",
        r"following statement|(?:issued|released|made) (?:a|the|this) (?:following )?(?:joint )?statement",
        "issued the following statement",
        gate="statement",
    ),
    _row("first-person", "start", r"(?:[*_\"' ]{0,3})(?:i|we|our|my)\b", "we have", opens="imow\"'*_ "),
    _row(
        "article-start",
        "start",
        r"(?:the|a|an|in|on|at|as|this|these|it|he|she|they|today|earlier|under|with|after|while|for|since|during|to|by|when|if)\b",
        "the harbor",
        opens="abdefhiostuw",
    ),
    _row("colon-name", "start", r"[a-z.' -]{4,40}(?:, [\w .,'&-]{3,60})?: \"", 'jane roe, head: "we', gate=': "'),
    _row("money", "all", r"[$€£]\d", "$100", gate="$|€|£"),
    _row(
        "table-title",
        "short",
        r"[\w ,.&()'-]{0,60}\b(?:consolidated|statements? of|balance sheets?|in thousands|in millions|three months|year ended|unaudited|total|net income|revenues?|assets|liabilities)\b[\w ,.&()'-]{0,60}",
        "consolidated balance sheets",
        gate="consolidated|statement|balance|thousands|millions|months|ended|unaudited|total|income|revenue|assets|liabilities",
    ),
    _row("figures", "short", r"[\d\s.,%$()€£/+-]{1,60}", "12,346 | 0.00", "a1"),
    _row("table-bar", "head", r"\|.{0,60}\|", "x |a| y"),
    _row("ticker", "all", r"\((?:nasdaq|nyse|otc\w*|tsx\w*|lse|asx|amex|cse)[\w ]{0,12}: ?[a-z.]{1,6}", "(nasdaq: abc)"),
    _row("signature", "short", r"[a-z][\w.'-]+(?: [a-z][\w.'-]+){1,3}", "jane roe", "one two three four five six"),
    _row("place-alone", "short", r"[a-z .'-]{3,30},? ?(?:[a-z]\.?[a-z]\.?|[a-z.]{3,14})?", "boston, ma"),
)


# cues that leave no doubt: their points are given, not fitted
CERTAIN: Final[dict[str, tuple[str, ...]]] = {
    "site-name": ("chrome", "chrome_top"),
    "image-alone": ("chrome", "chrome_top"),
    "reference-alone": ("masthead", "masthead_foot"),
}
CERTAIN_POINTS: Final = 1200


class Facts(NamedTuple):
    """What is known of the whole text before its blocks are looked at."""

    total: int
    worded: int
    keys: Counter[str]
    long_above: list[int]
    place: list[int]  # of each block among those that are no bare picture, link or rule
    title: str


def fire_cues(manuscript: Manuscript) -> list[list[str]]:
    """For each block the cues that fire in it, its own first, in the order of the table."""
    facts = _facts(manuscript)
    seen: set[str] = set()
    own: list[list[str]] = []
    whole = _whole_cues(manuscript)
    for k, block in enumerate(manuscript.blocks):
        own.append(_text_cues(manuscript, block) + whole[k] + _shape_cues(manuscript, block, k, facts, seen))
    for cues in own:
        cues.extend({_ALIKE[cue]: None for cue in cues if cue in _ALIKE})
    for cues, around in zip(own, _context_cues(manuscript.blocks, own), strict=True):
        cues.extend(around)
    return own


# cues of one meaning: what a publisher that the fit did not see has, it says in one of several ways
_ALIKE: Final = {
    **dict.fromkeys(("masthead-word", "reference-number", "press-release-of", "byline", "ministry"), "masthead-like"),
    **dict.fromkeys(("about-heading", "about-short", "about-self"), "about-like"),
    **dict.fromkeys(("contact-heading", "contact-verb", "for-information-contact"), "contact-like"),
    **dict.fromkeys(("forward-looking", "disclaimer-heading", "legal"), "disclaimer-like"),
    **dict.fromkeys(("chrome-share", "chrome-nav", "chrome-page", "image", "breadcrumb"), "chrome-like"),
    **dict.fromkeys(("notes-heading", "more-information-start", "footnote"), "notes-like"),
    **dict.fromkeys(("email", "email-spelled", "phone"), "address"),
}

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
_DRESSES: Final = ("capitals", "title-case", "mark-#", "mark-bold", "mark-bullet")
HEAD_BLOCKS: Final = 12
CELLS: Final = 6  # as far to either side the figures of a table are counted
SHORT: Final = 70
LONG: Final = 200


def _context_cues(blocks: Sequence[Block], own: Sequence[Sequence[str]]) -> list[list[str]]:
    """What the blocks further up and further down say about a block: the heading it stands under, what is still to come."""
    fired = [frozenset(cues) for cues in own]
    sizes = [block.words[1] - block.words[0] for block in blocks]
    out: list[list[str]] = [[] for _ in blocks]
    first_dateline = next((k for k, block in enumerate(blocks) if block.dateline), -1)
    last_said = max((k for k, cues in enumerate(fired) if "said" in cues or "quote" in cues), default=-1)
    opener, since, ended = "", 0, False
    for k, cues in enumerate(fired):
        if ended:
            out[k].append("after-end")
        if first_dateline >= 0:
            out[k].append("dateline" if k == first_dateline else "before-dateline" if k < first_dateline else "after-dateline")
        if k > last_said:
            out[k].append("quiet-tail-long" if sizes[k] > LONG else "quiet-tail")
            if ("standing-text" in cues or "is-a-company" in cues) and sizes[k] > SHORT:
                out[k].append("standing-in-tail")
        if opener:
            since += 1
            out[k].append(f"under-{opener}-{since if since < 3 else 3 if since < 6 else 6}")
        found = next((_OPENERS[cue] for cue in own[k] if cue in _OPENERS), "")
        if opener and sizes[k] > 100 and not cues & _FOOT_CUES:
            out[k].append(f"under-{opener}-plain")
        if found and k:
            opener, since = found, 0
        ended = ended or ("end-mark" in cues and k > 0 and any(size > LONG for size in sizes[:k][-40:]))
    for k in range(min(len(blocks) - 1, 4)):
        if sizes[k] < 36 and sizes[k + 1] > 1.6 * sizes[k]:
            out[k].append("shorter-than-below")  # a kicker
    for k in range(1, min(len(blocks), HEAD_BLOCKS)):
        here, above = (next((cue for cue in own[j] if cue in _DRESSES), "plain") for j in (k, k - 1))
        out[k].append("dress-same" if here == above else f"dress-{here}-under-{above}")
    for start, end in _short_runs(sizes):
        length = end - start
        addresses = [k for k in range(start, end) if "address" in fired[k]]
        if length >= CELLS:  # rows of a table, one cell to a line
            figures = [k for k in range(start, end) if "figures" in fired[k] and "phone" not in fired[k]]
            much = len(figures) > 3 and len(figures) >= 0.2 * length
            for k in range(start, end) if len(figures) > 2 else ():
                if much:
                    out[k].append("figures-run")
                near = bisect_right(figures, k + CELLS) - bisect_left(figures, k - CELLS)
                if near > 1:
                    out[k].append(f"figures-near-{2 if near < 4 else 4 if near < 7 else 7}")
        for k in range(start, end):
            out[k].append(f"short-run-{length if length < 3 else 3 if length < 6 else 6 if length < 12 else 12}")
            if length > 1 and addresses:
                out[k].append("short-run-address")
        for k in addresses:
            for near in range(max(start, k - 3), min(end, k + 4)):
                if near != k and f"address-near-{abs(near - k)}" not in out[near]:
                    out[near].append(f"address-near-{abs(near - k)}")
    return out


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


def _key(manuscript: Manuscript, block: Block) -> str:
    return manuscript.lower[block.words[0] : min(block.words[1], block.words[0] + 200)].strip(" .:*_#")


def _facts(manuscript: Manuscript) -> Facts:
    long_above: list[int] = []
    place: list[int] = []
    total = worded = 0
    for block in manuscript.blocks:
        long_above.append(total)
        total += block.end - block.start > 200
        place.append(worded)
        worded += not _BARE.fullmatch(manuscript.folded, *block.words)
    keys = Counter(_key(manuscript, block) for block in manuscript.blocks)
    repeated = [key for key, n in keys.items() if n > 1 and len(key) > 20]
    return Facts(len(manuscript.blocks), worded, keys, long_above, place, repeated[0] if repeated else "")


def _text_cues(manuscript: Manuscript, block: Block) -> list[str]:
    lower = manuscript.lower
    a, b = block.start, block.end
    head = lower[a : min(b, a + HEAD)]
    words = lower[block.words[0] : min(block.words[1], block.words[0] + HEAD)]
    out = [name for name, match in _starts(words[0]) if match(words)]
    figures = ("0", "00") if _TWO_FIGURES.search(head) else ("0",) if _FIGURE.search(head) else ()
    for name, search, gate in _HEADS:
        for word in gate:
            if word in head or word in figures:
                break
        else:
            if gate:
                continue
        if search(head):
            out.append(name)
    if b - a <= HEAD:
        out += [name for name, fullmatch in _SHORTS if fullmatch(head)]
    return out


@cache
def _starts(character: str) -> tuple[tuple[str, Callable[[str], object]], ...]:
    """The rows that a block which begins with `character` may begin with."""
    return tuple((row.name, row.pattern.match) for row in CUES if row.where == "start" and (not row.opens or character in row.opens))


def _whole_cues(manuscript: Manuscript) -> list[list[str]]:
    """For each block the rows that look into all of it. No pattern matches across blocks."""
    lower = manuscript.lower
    starts = [block.start for block in manuscript.blocks]
    ends = [*starts[1:], len(lower)]
    out: list[list[str]] = [[] for _ in starts]
    for row in _ALL:
        if row.gate:
            hits = [k for k in _blocks_with(lower, row.gate, starts, ends) if row.pattern.search(lower, starts[k], ends[k])]
        else:
            hits = [bisect_right(starts, match.start()) - 1 for match in row.pattern.finditer(lower)]
        for k in dict.fromkeys(hits):
            out[k].append(row.name)
    for name, opens, match, finditer in _WORDS:
        hits = [k for k, start in enumerate(starts) if lower[start] in opens and match(lower, start)]
        hits += [bisect_right(starts, found.start() + 1) - 1 for found in finditer(lower)]
        for k in dict.fromkeys(hits):
            out[k].append(name)
    return out


def _blocks_with(lower: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> set[int]:
    """The blocks in which one of the words stands."""
    out = set()
    for word in words:
        at = lower.find(word, starts[0])
        while at >= 0:
            k = bisect_right(starts, at) - 1
            out.add(k)
            at = lower.find(word, ends[k])
    return out


_ALL: Final = tuple(row for row in CUES if row.where == "all")
# a blank and the first letter are looked for before the words are tried: most of a text is passed over quickly
_WORDS: Final = tuple(
    (row.name, row.opens, row.pattern.match, re.compile(f" (?=[{row.opens}])(?:{row.pattern.pattern})").finditer)
    for row in CUES
    if row.where == "word"
)
_SHORTS: Final = tuple((row.name, row.pattern.fullmatch) for row in CUES if row.where == "short")
_FIGURE: Final = re.compile(r"\d")
_TWO_FIGURES: Final = re.compile(r"\d(?:\d\d|[ ./-]{1,2}[a-z\d])")  # of a year, or of a day beside a month
_HEADS: Final = tuple((row.name, row.pattern.search, row.gate) for row in CUES if row.where == "head")
_BARE: Final = re.compile(r"!?\[[^\]]{0,80}\]\([^()\s]{1,300}\)|https?://\S+|[^\w]{1,40}|\d{1,4}|(?i:image|share|logo|header image|print)")
_LENGTHS: Final = (12, 30, 60, 90, 140, 220, 400, 800)


_NAME_ALONE: Final = re.compile(r"(?:[DM]rs?\.? )?[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}[,:]?")


def _shape_cues(manuscript: Manuscript, block: Block, k: int, facts: Facts, seen: set[str]) -> list[str]:
    folded = manuscript.folded
    a, b = block.words
    length = b - a
    size = bisect_left(_LENGTHS, length)
    at = facts.place[k]
    left = max(0, facts.worded - 1 - at)
    above = min(facts.long_above[k], 3)
    words = folded[a : min(b, a + 200)]
    out = [
        "always",
        f"length-{size}",
        f"from-top-{min(at, 6) if at < 10 else 10}",
        f"from-end-{min(left, 3) if left < 6 else 6}",
        f"long-above-{above}",
        f"top-{min(at, 4)}-length-{size}",
        f"gap-{max(-1, min(block.gap, 3))}",
        f"tenth-{10 * k // facts.total}",
    ]
    last = folded[b - 1]
    out.append("ends-stop" if last in '.!?"' else "ends-colon" if last == ":" else "ends-comma" if last in ",;" else "ends-open")
    if block.mark:
        out.append("mark-" + (block.mark if block.mark[0] == "#" else "bullet" if block.mark[-1] not in ".)" else "number"))
        if facts.long_above[k] == 0 and out[-1] == "mark-bullet":
            out.append("bullet-on-top")
    elif block.start != a:
        out.append("mark-bold")
    if block.joined:
        out.append("goes-on")
    if block.site:
        out.append("site-name")
    tokens = words.split()
    capitals = sum([t[0].isupper() for t in tokens])
    if words.isupper():
        out.append("capitals")
    elif tokens and capitals >= 0.7 * len(tokens) and len(tokens) > 2:
        out.append("title-case")
    elif words[:1].islower():
        out.append("small-start")
    if length < 40 and _NAME_ALONE.fullmatch(words):
        out.append("name-alone")
    if sum(map(str.isdigit, words)) > 0.3 * len(words):
        out.append("digits")
    if facts.long_above[k] == 0 and length > 200:
        out.append("first-long")
    key = _key(manuscript, block)
    if facts.keys[key] > 1 and len(key) > 3:
        out.append("repeat-later" if key not in seen else "repeat-earlier")
        if len(key) > 20:
            out.append("repeat-first-long" if key not in seen else "repeat-again-long")
    elif k > 0 and len(key) > 20 and key == facts.title:
        out.append("title-again")
    seen.add(key)
    return out
