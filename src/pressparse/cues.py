"""The cue table: what to look for in a block.

A row is a set of words, a pattern over the reading copy in lower case, or both (the pattern is tried only where one of the
words stands); it carries texts in which it must fire and texts in which it must not. Cues of position, length, case and
repetition are told by `layout.py`, and `firing.py` says for each block of a manuscript which cues fire. What a cue is worth
for which section is not decided here but fitted on annotated releases (`data/points.json`).
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

HEAD: Final = 160  # how far into a block most cues look; a block no longer than that is short

Where = Literal["start", "head", "short", "all"]


class Cue(NamedTuple):
    """A row: `where` is "start" (the block begins so), "head" (in its first `HEAD` characters), "short" (a short block is so, or has one
    of the words where there is no pattern) or "all" (anywhere). A row is tried only where one of its `words` stands in that part of the
    block (for "start": is its first word), or one of the pieces of `gate`, or where one of the characters of `opens` begins the block;
    everywhere where it names none of these. Without a pattern it then fires."""

    name: str
    where: Where
    pattern: re.Pattern[str] | None
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    gate: tuple[str, ...] = ()
    opens: str = ""


def _row(name: str, where: Where, pattern: str, yes: str, no: str = "", *, words: str = "", gate: tuple[str, ...] = (), opens: str = "") -> Cue:
    compiled = re.compile(pattern) if pattern else None
    return Cue(name, where, compiled, _split(yes), _split(no), frozenset(words.split()), gate, opens)


def _split(written: str) -> tuple[str, ...]:
    return tuple(written.split(" | ")) if written else ()


_MONTHS: Final = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december"
)
_YEARS: Final = "0000"  # a figure is read as 0 where words are looked up
_NUMBERS: Final = " ".join("0" * figures for figures in range(3, 13))
_MONTH: Final = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_DATE: Final = (
    rf"(?:{_MONTH} {{0,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?,? {{0,2}}[0-9]{{4}}|[0-9]{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH},?[ -][0-9]{{2,4}}|"
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4})"
)

CUES: Final = (
    # the top
    _row(
        "release-instruction",
        "head",
        r"for (?:immediate )?(?:release|publication)\b(?! of)|embargo|hold for release",
        "for immediate release | embargoed until 9 am",
        "the release of",
        words="release publication embargo embargoed",
    ),
    _row(
        "date-alone",
        "short",
        rf"(?:(?:posted|published|updated|released?|date|issued)\b[^a-z]{{0,4}}(?:on|date)?:? ?)?(?:[a-z]{{3,9}}day,? )?{_DATE}[^a-z]{{0,24}}(?:[a-z. ()/]{{0,30}})",
        "march 3, 2015 | monday, 4 may 2009, 2:49 pm | 2024-10-15",
        "march madness",
        words=f"{_MONTHS} {_YEARS}",
    ),
    _row("date", "head", _DATE, "it opened on march 3, 2015", "it opened in march", words=f"{_MONTHS} {_YEARS}"),
    _row(
        "posted",
        "start",
        r"(?:posted|published|release(?:d| date)|date|issued|publication date)\b ?(?:on|date)?:?",
        "posted on: 3 may | date: 4 june",
        "dated",
        words="posted published release released date issued publication",
    ),
    _row(
        "masthead-word",
        "short",
        r"(?:[\w&'., -]{0,60}\b)?(?:(?:press|news|media|stock exchange|joint)[- ](?:releases?|statement|advisory|bulletin|item)|news|updates?|newsletter|media advisory|fact sheet|press office|pressemitteilung)[\w .,:#-]{0,25}",
        "press release | news | acme press release",
        "the news, however, was not good: nobody came",
        words="release releases statement advisory bulletin item news update updates newsletter fact office pressemitteilung",
    ),
    _row(
        "reference-number",
        "head",
        r"(?:no|number|nr|#)[.:]? ?[:#]? ?[a-z]{0,4}[0-9-]{2,}|^(?:id|ref)\b",
        "release no. 8256-20 | press release number: 15-1222",
        words="no number nr id ref",
        gate=("#",),
    ),
    _row(
        "reference-alone",
        "short",
        r"(?:(?:press|news|media) )?release (?:no\.?|number|nr\.?|#):? ?[a-z]{0,4}-?\d[\w/-]{1,14}",
        "release number 7266-15 | press release no. 18-180",
        "release number",
        words="release",
    ),
    _row(
        "image-alone",
        "short",
        r"(?:\[?!\[[^\]]{0,100}\]\([^()\s]{1,200}\)(?:\]\([^()\s]{1,200}\))? ?){1,3}",
        "![logo](x.png)",
        "see ![logo](x.png)",
        opens="![",
    ),
    _row("press-release-of", "start", r"press release: ", "press release: harbor union", words="press"),
    _row("breadcrumb", "head", r"^home\b.{0,60}[>/|»]| > .{1,60} > ", "home > about > news", words="home", gate=(" > ",)),
    _row("byline", "start", r"by:? [a-z][\w.]+(?: [\w.]+){0,5}$", "by acme", "by the time that they came home to the sea again", words="by"),
    _row(
        "ministry",
        "short",
        r"(?:u\.?s\.? |the )?(?:department|ministry|office|bureau|university|senator|minister|board|commission)\b[\w &,.'-]{0,60}",
        "department of justice",
        "department of justice said so: and then it went on, while all the world looked at it.",
        words="department ministry office bureau university senator minister board commission",
    ),
    _row(
        "office-line",
        "short",
        "",
        "the hon jane roe mp | shadow minister for tides",
        "tides rise",
        words="minister ministers ministry department departments commission commissioner office offices authority hon mp mps spokesman spokeswoman spokesperson"
        " shadow council association university institute senator administration agency corporation",
    ),
    _row(
        "title-verb",
        "short",
        "",
        "acme opens a pier",
        "jane roe",
        words="announces announced launch launches launched report reports reported appoints appointed appoint names named welcomes welcomed call calls called charges charged"
        " charge sentences sentenced sentence pleads plead pleaded files filed file finds find wins win joins join signs sign opens open awards awarded award receives receive received celebrates"
        " celebrate hosts host urges urge urged releases released release introduces introduce introduced unveils unveil unveiled acquires acquire acquired completes complete completed"
        " expands expand secures secure secured warns warn says say agrees agree agreed raises raise raised honors honours honor honour partners presents present supports support applauds"
        " applauded condemns condemned commends commended marks mark sets set gets get helps help makes make takes take gives give shows show leads lead brings bring moves move seeks seek"
        " faces face obtains obtain orders order selects select delivers deliver statement introducing investigation investigating",
    ),
    _row(
        "title-preposition",
        "short",
        r".{4,120} (?:after|amid|over|against|regarding|as|for|with|to|in|on|at|from|into|of|and|by) .{2,120}",
        "pier of the sea",
        words="after amid over against regarding as for with to in on at from into of and by",
    ),
    _row("dateline-mark", "start", r".{3,110}?(?: -+ |--|\)-? )", "port ellery - the harbor", "the harbor", gate=(" -", "--", ")")),
    _row("dateline-capitals", "start", r"[a-z .]{3,24}, ?[a-z.]{2,12},? .{0,40}(?:/|\)|-)", "boston, mass. (wire) - so", gate=("/", ")", "-")),
    _row(
        "wire-mark",
        "head",
        r"prnewswire|business ?wire|globe ?newswire|newswire\b|accesswire|newmediawire|einpresswire|24-7pressrelease|news direct|newsworthy\.ai|newsfile|marketwired|\(via |prweb",
        "boston, may 2 /prnewswire/ --",
        words="prnewswire businesswire wire globenewswire newswire accesswire newmediawire einpresswire 0pressrelease direct newsworthy newsfile marketwired via prweb",
    ),
    _row(
        "announced-today",
        "head",
        "",
        "acme today announced",
        words="today announce announces announced announcing pleased proud launch launches launched",
    ),
    _row(
        "who-what-when",
        "start",
        r"(?:who|what|when|where|why|how|rsvp|event|date|time|location|media note)\b ?:",
        "what: a lecture | when: at noon",
        words="who what when where why how rsvp event date time location media",
    ),
    # the tail
    _row(
        "end-mark",
        "short",
        r"(?:[-*_~# ]{0,6}(?:#{2,}|# ?# ?#|-?30-|ends?|end of (?:release|text)|\*{3}|-0-|-+ ?more ?-+|\(ends?\)|xxx|more)[-*_~# .\]]{0,6}|[-_*=]{3,}|\(more\)|the|hehe)",
        "### | # # # | -30- | ends | -more- | (end) | the",
        "end of story time",
        opens="-*_~# =(exm3th",
    ),
    _row(
        "about-heading",
        "start",
        r"[#* ]{0,4}about (?!\d|half|one|two|three|a |an |how|what|why|this (?:time|week))",
        "about acme robotics",
        "about half of all",
        words="about",
    ),
    _row("about-short", "short", r"[#* ]{0,4}about .{2,60}", "about acme robotics:", words="about"),
    _row(
        "about-self",
        "start",
        r"[#* ]{0,4}about (?:the )?(?P<self>\w[\w&.'-]*).{0,60}(?:the )?(?P=self)",
        "about acmeacme is a",
        "about acme:",
        words="about",
    ),
    _row(
        "is-a-company",
        "head",
        r" is (?:a|an|the|one of|dedicated|committed)\b[\w ,'-]{0,70}\b(?:company|provider|organi[sz]ation|leader|firm|network|group|association|manufacturer|developer|agency|platform|nonprofit|non-profit|university|institute|project|bank|foundation|brand|union|database|system)\b",
        "acme is a global provider of tides",
        words="is",
    ),
    _row("leading", "head", "", "a leading maker of boats", "they lead", words="leading founded headquarters headquartered headquarter"),
    _row(
        "standing-since",
        "start",
        r"(?:founded|established|created|headquartered|based|launched|formed) in\b|with (?:offices|headquarters|more than|over)\b|for (?:more than|over|nearly) [\w-]{1,12} years\b|since (?:\d{4}|its|their)\b",
        "founded in 2017, brine is a provider | since 1994, acme",
        "for more information",
        words="founded established created headquartered based launched formed with for since",
    ),
    _row(
        "standing-text",
        "head",
        r"^[\w .,&'()/:+-]{2,90}? (?:(?:is|are) (?:a|an|the|one|dedicated|committed|part|based|designed|on a mission|headquartered)\b|was (?:founded|established|created|formed|incorporated)\b|has been (?:a|an|the|serving|providing)\b|"
        r"(?:serves|provides|offers|helps|delivers|develops|designs|operates|represents|specializes|aims|enables|exists|promotes|empowers|supports|strives)\b)",
        "acme (nasdaq: abc) is a boutique firm | acme serves harbors",
        "acme today said",
        words="is are founded established created formed incorporated serving providing serves provides offers helps delivers develops designs operates represents specializes"
        " aims enables exists promotes empowers supports strives been",
    ),
    _row(
        "learn-more",
        "all",
        r"\b(?:for more information|to learn more|learn more|find out more|more information|additional information|visit(?: us)?(?: at| online)?|follow (?:us|\w+) (?:on|at))\b",
        "for more information visit",
        "no one asked",
        words="information learn find visit follow",
    ),
    _row(
        "more-information-start",
        "start",
        r"(?:for (?:more|further|additional)|to (?:learn|find out|read|view|download)|(?:more|further|additional) (?:information|details)|click here|read (?:more|the)|view the|download|watch|see (?:also|the))\b",
        "for more information visit",
        words="for to more further additional click read view download watch see",
    ),
    _row(
        "url", "all", r"https?://|www\.|\.(?:com|org|net|gov|co\.uk|io|ai)\b", "see www.example.org", words="http https www com org net gov uk io ai"
    ),
    _row(
        "url-alone",
        "short",
        r"<?(?:https?://|www\.)\S+>?|[\w.-]+\.(?:com|org|net|gov|edu|io|co)(?:/\S*)?",
        "www.example.org",
        words="http https www com org net gov edu io co",
    ),
    _row(
        "email",
        "all",
        r"@(?<=[\w.+-]@)[\w-]{1,40}\.|(?<=[\[(])at[\])]|mailto:",
        "jane@example.org | jane [at] example.org",
        gate=("@", "at]", "at)", "mailto:"),
    ),
    _row("email-spelled", "all", r" at (?<=\w at )\w{1,30}\.(?:org|com|fr|de|net)\b", "jane at example.org", words="org com fr de net"),
    _row(
        "phone",
        "all",
        r"[+0-9](?:(?<=[0-9])[0-9]{2}\)?[ ./-]{1,3}[0-9]{3,4}(?![0-9])|(?<=[0-9])[0-9]{1,3} [0-9]{2,4} [0-9]{2,4}(?![0-9])|(?<=\+)[0-9][0-9 ()./-]{7,16}|(?<=0)(?<![0-9]0)[0-9]{8,10}(?![0-9]))",
        "202-555-0142 | +1 202 555 0142",
        "in 2015",
        words=_NUMBERS,
        gate=("+",),
    ),
    _row(
        "contact-heading",
        "start",
        r"[#*_ ]{0,4}(?:(?:media|press|news|investors?|public|company|ir|pr|corporate|for|further|general|editorial|sales|customer|more|agency)(?: (?:and|&|or) )?[\w /&]{0,24} ?)?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations)\b(?: details| information| person)?\W{0,3}(?:$|[:a-z+(\d])",
        "media contact: | contacts | press enquiries:",
        "the contact",
        words="media press news investor investors public company ir pr corporate for further general editorial sales customer more agency contact contacts enquiry enquiries inquiry inquiries relations",
    ),
    _row(
        "contact-verb",
        "all",
        r"\b(?:contact|call|e-?mail|reach)\b[^.\n]{0,80}(?:@|[0-9]{3}[ .-][0-9]{4}|\bat \(?[0-9]|\bon \+?[0-9])",
        "please contact jane at 202-555-0142",
        words="contact call email mail reach",
    ),
    _row(
        "for-information-contact",
        "start",
        r"for (?:more|further|additional|all|media|press)?[\w ,]{0,50}\b(?:contact|call|inquiries|enquiries)\b|(?:media|press) (?:please|should|wishing|interested)",
        "for more information, contact jane roe",
        words="for media press",
    ),
    _row(
        "contact-role",
        "short",
        "",
        "communications director",
        words="director manager officer relations communications secretary coordinator president media spokesman spokeswoman spokesperson publicist marketing adviser advisor",
    ),
    _row(
        "forward-looking",
        "all",
        r"forward[- ]looking|safe harbou?r|private securities litigation|risks? and uncertainties|undue reliance|no obligation to (?:update|revise)|could differ materially|securities (?:act|exchange act) of 19",
        "forward-looking statements",
        words="looking harbor harbour litigation uncertainties reliance obligation materially securities",
    ),
    _row(
        "disclaimer-heading",
        "start",
        r"[#* ]{0,4}(?:disclaimers?|(?:cautionary|legal|important|forward)[ -](?:note|notice|statement|information|looking)|safe harbou?r|risk|non-gaap|use of non|notice|copyright|terms)\b",
        "disclaimer: the | forward-looking statements",
        words="disclaimer disclaimers cautionary legal important forward safe risk non use notice copyright terms",
    ),
    _row(
        "legal",
        "all",
        r"\b(?:copyright|all rights reserved|trademark|registered in|not (?:constitute|intended)|investment advice|does not guarantee|terms of use|unsubscribe|accepts? no|solely responsible|presumed innocent|merely (?:an )?(?:allegation|accusation))|©|\(c\) ?[0-9]{4}",
        "copyright 2019 acme",
        words="copyright reserved trademark trademarks registered constitute intended advice guarantee terms unsubscribe accepts accept solely presumed merely c",
        gate=("©",),
    ),
    _row("non-gaap", "all", r"non-gaap|adjusted ebitda|reconciliation|gaap", "non-gaap measures", words="gaap ebitda reconciliation"),
    _row("source-line", "start", r"source:? [\w(]", "source acme inc.", "sources say", words="source"),
    _row(
        "notes-heading",
        "start",
        r"[#* ]{0,4}(?:notes?(?: (?:to|for) (?:editors?|media|journalists))?|editor'?s?'? notes?|background|footnotes?|further information|related (?:links?|documents?|content|materials?|information|resources|items?)|resources|attachments?|references|sources?|links|(?:photos?|images?|multimedia)(?=\W{0,3}$| ?[:(]| (?:by|courtesy|credits?|available|of|from)\b)|additional (?:resources|information|materials?|links)|useful links|more information|supporting (?:documents?|materials?)|methodology|recent news(?= highlights| about|:|$))\b\W{0,3}(?:$|[a-z\d(])",
        "notes to editors: | attachment | related materials",
        "noted",
        words="note notes editor editors background footnote footnotes further related resources attachment attachments references source sources link links photo photos image images multimedia additional useful more supporting methodology recent",
    ),
    _row(
        "footnote", "start", r"(?:\[?\(?\d{1,2}\]?[)./]|\*{1,3}|†|\[\d+\]|[ivx]{1,4}\)) ?[a-z]", "1/ the items | † rounded", opens="ivx0123456789([*†"
    ),
    _row(
        "chrome-share",
        "head",
        r"\b(?:share|tweet|print|e-?mail)\b(?:$|[: ]+(?:this|on|page|facebook|twitter|article|via))|facebook|linkedin|twitter|instagram|youtube|whatsapp|pinterest",
        "share this",
        words="share tweet print email mail facebook linkedin twitter instagram youtube whatsapp pinterest",
    ),
    _row(
        "chrome-nav",
        "short",
        r"(?:home|skip to (?:main )?content|menu|search|contact us|log ?in|sign (?:in|up)|subscribe|privacy(?: policy| statement)?|terms of (?:use|service)|site ?map|careers|about us|news(?:room)?|blog|events|back to top|print|share|next|previous|newer|older|tags?|topics?|categories|read more|learn more|view all|accept|archives?|follow us|get involved|donate|header image|site navigation|image|logo|related articles|latest news)\W{0,4}",
        "skip to content | back to top",
        "home is the sailor",
        words="home content menu search us login in up log sign subscribe privacy policy statement terms sitemap site careers news newsroom blog events top print share next previous newer"
        " older tag tags topic topics categories more all accept archive archives involved donate image navigation logo articles",
    ),
    _row(
        "chrome-page",
        "start",
        r"(?:last )?(?:updated|modified|reviewed)\b|view (?:the )?(?:source|original)|the post .{1,80} appeared|read more|hashtags?:|tags?:|topics?\b|component|categor(?:y|ies)|\d+ views?|this (?:news story|content)|enter your email|receive|sign up|!\[|download pdf\b|page \d|original press release|permalink|printer|view all|released? id|\(?release id",
        "updated march 3 | tags: sea",
        opens="0123456789(!",
        words="last updated modified reviewed view the read hashtag hashtags tag tags topic topics component components category categories this enter receive sign download page original permalink printer release released",
    ),
    _row(
        "image",
        "all",
        r"!\[|\.(?:jpe?g|png|gif)\b|photo (?:by|credit)|credit:|image:",
        "![logo](x.png)",
        words="jpg jpeg png gif photo credit image",
        gate=("![",),
    ),
    _row(
        "sms-or-powered", "all", r"powered by|sms alerts|text [\"'\w]{2,12} to \d|sponsored", "is powered by acme", words="powered sms text sponsored"
    ),
    # the body
    _row("quote-start", "start", r"[*_ ]{0,3}[\"']", '"we have', opens="\"'*_ "),
    _row("quote", "all", "", 'said "so"', gate=('"',)),
    _row(
        "said",
        "all",
        "",
        "roe said",
        words="said says stated added commented explained noted according continued told",
    ),
    _row(
        "statement-introduced",
        "all",
        r"following statement|(?:issued|released|made) (?:a|the|this) (?:following )?(?:joint )?statement",
        "issued the following statement",
        words="statement",
    ),
    _row("first-person", "start", "", "we have", words="i we our my"),
    _row(
        "article-start",
        "start",
        "",
        "the harbor",
        words="the a an in on at as this these it he she they today earlier under with after while for since during to by when if",
    ),
    _row("colon-name", "start", r"[a-z.' -]{4,40}(?:, [\w .,'&-]{3,60})?: \"", 'jane roe, head: "we', gate=(': "',)),
    _row("money", "all", r"[$€£][0-9]", "$100", gate=("$", "€", "£")),
    _row(
        "table-title",
        "short",
        "",
        "consolidated balance sheets",
        words="consolidated statements balance thousands millions months ended unaudited total income revenue revenues assets liabilities",
    ),
    _row("figures", "short", r"[0-9\s.,%$()€£/+-]{1,60}", "12,346 | 0.00", "a1", opens="0123456789.,%$()€£/+-"),
    _row("table-bar", "head", r"\|.{0,60}\|", "x |a| y", gate=("|",)),
    _row(
        "ticker",
        "all",
        r"\((?:nasdaq|nyse|otc\w*|tsx\w*|lse|asx|amex|cse)[\w ]{0,12}: ?[a-z.]{1,6}",
        "(nasdaq: abc)",
        words="nasdaq nyse otc otcqb otcqx otcbb tsx tsxv lse asx amex cse",
    ),
)

# cues that leave no doubt: their points are given, not fitted
CERTAIN: Final[dict[str, dict[str, int]]] = {
    "site-name": {"chrome": 1200, "chrome_top": 1200},
    "image-alone": {"chrome": 1200, "chrome_top": 1200},
    "reference-alone": {"masthead": 1200, "masthead_foot": 1200},
    "dateline": {"dateline": 2000},
    "no-place": {"dateline": -1200},
}

# cues of one meaning: what a publisher that the fit did not see has, it says in one of several ways
ALIKE: Final = {
    **dict.fromkeys(("masthead-word", "reference-number", "press-release-of", "byline", "ministry"), "masthead-like"),
    **dict.fromkeys(("about-heading", "about-short", "about-self"), "about-like"),
    **dict.fromkeys(("contact-heading", "contact-verb", "for-information-contact"), "contact-like"),
    **dict.fromkeys(("forward-looking", "disclaimer-heading", "legal"), "disclaimer-like"),
    **dict.fromkeys(("chrome-share", "chrome-nav", "chrome-page", "image", "breadcrumb"), "chrome-like"),
    **dict.fromkeys(("notes-heading", "more-information-start", "footnote"), "notes-like"),
    **dict.fromkeys(("email", "email-spelled", "phone"), "address"),
}
