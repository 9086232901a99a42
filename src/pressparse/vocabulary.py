"""Words: speech verbs, honorifics, titles, and the words that mark an organization."""

from __future__ import annotations

import re
from typing import Final


def one_of(words: str) -> str:
    """A pattern for any of the words between commas. It branches at each letter, so that a word that is none of them fails early."""
    return _branches(sorted(set(words.split(", "))))


def _branches(words: list[str]) -> str:
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[:1], []).append(word[1:])
    ends = tails.pop("", None) is not None
    pattern = "|".join([re.escape(letter) + ("" if rest == [""] else _branches(rest)) for letter, rest in tails.items()])
    return f"(?:{pattern})?" if ends else f"(?:{pattern})"


_SPEECH: Final = (
    "said, says, saying, added, adds, stated, states, explained, explains, noted, notes, commented, comments, remarked, continued, concluded, "
    "told, wrote, declared, announced, observed, recalled, shared, argued, warned, insisted, emphasised, emphasized, stressed, affirmed, "
    "agreed, pointed out, urged, replied, responded, tweeted, reported, suggested, acknowledged, reiterated, claimed, asserted, testified, "
    "quipped, shares, writes, observes, recalls, emphasises, emphasizes, concludes, continues, offers, remarks, cautions, cautioned, jokes, "
    "joked, urges, argues, insists, confirms, confirmed, suggests, predicts, predicted, declares, responds, asks, stresses, mentions, "
    "mentioned, underscored, highlighted, asked, called, described, praised, cited, referred to, promised, vowed, reflected, enthused, reveals, "
    "reveal, revealed, believes, thinks, say, write, stating, adding, noting, explaining, writing, commenting, declaring, insisting, "
    "concluding, remarking, emphasising, emphasizing, stressing, tweeting, posted, asserting, arguing, warns, reiterates, acknowledges, admits, "
    "admitted, asserts, warning, urging, sharing, responding, replying, reads, tells, replies, laughs, bellowed, exhorted, agrees, lamented, "
    "exclaimed, mused, opined, claiming, proclaimed, pledged, advises, advised, points out, exclaims, quips, affirms, assured, contends, contended, countered, elaborated, "
    "elaborates, echoed, echoes, underscores, confessed, confesses, conceded, concedes, confided"
)
# of several people, where a mark or the end follows: "the lawmakers state,"
_OF_MANY: Final = r"(?<=[a-z]{4}s )(?:state|continue|note|explain|argue|conclude|add|warn)(?=[,:.])"
SPEECH_VERBS: Final = rf"(?:{one_of(_SPEECH)}|(?:read|expressed)(?=[,:])|{_OF_MANY})"
# verbs and participles that lead into a fragment of somebody's words: "hailed it as", "accused them of"
_WOVEN: Final = (
    "calls, calling, describes, describing, labelled, labeled, labelling, labeling, dubbed, dubbing, characterised, characterized, "
    "characterises, characterizes, characterising, characterizing, criticizeds, criticizes, criticized, criticize, criticised, criticise, "
    "criticises, hailed, hailing, lauded, lauding, thanked, slammed, blasted, denounced, denouncing, condemned, accused, accusing, referred, "
    "referring, refers, termed, deemed, considers, consider, branded, blamed, dismissed, likened, compared, applauded, commended, demanded, "
    "demanding, raises concerns, expressed, expressing, spoke of, speaks of, talked about, questioned, defended, defending, marks, mark, seeks, "
    "seek, remarks about, welcomed, credited, crediting, praising, citing, cites, predicting, promising, wants, want, wanted"
)
# behind an owner what looks like a verb is a noun: "the minister's comments"
VERB: Final = re.compile(rf"\b(?<!'s )(?<!s' )(?:(?:{SPEECH_VERBS})\b|said(?=[A-Z])|Said\b)")
WOVEN_VERB: Final = re.compile(rf"\b(?<!'s )(?<!s' )(?:{one_of(f'{_SPEECH}, {_WOVEN}')}|read(?=[,:]))\b")
# small words that stand inside names
PARTICLES: Final = frozenset(["van", "von", "der", "den", "de", "del", "da", "dos", "di", "la", "le", "al", "bin", "ibn", "el", "ten", "ter"])
LEGAL_FORM: Final = re.compile(r"(?:Inc|LLC|Ltd|L\.?P|LLP|Corp)\b")  # behind the name of a body
SUFFIXES: Final = frozenset(["jr", "sr", "ii", "iii", "iv"])  # behind a last name
# words that open a name's run of capitals but belong to the role
TITLE_WORDS: Final = frozenset(
    [
        "u.s", "us", "senator", "sen", "senators", "rep", "reps", "representative", "representatives", "congressman", "congresswoman", "president",
        "vice", "executive", "senior", "chief", "officer", "director", "managing", "general", "manager", "chairman", "chairwoman", "chair", "chairperson",
        "ceo", "cfo", "coo", "cto", "cmo", "cio", "founder", "co-founder", "cofounder", "minister", "prime", "secretary", "surgeon", "deputy", "assistant",
        "associate", "attorney", "district", "governor", "gov", "mayor", "commissioner", "councilmember", "councilman", "councilwoman", "speaker",
        "judge", "justice", "professor", "prof", "dr", "mr", "mrs", "ms", "sir", "dame", "lord", "lady", "hon", "head", "lead", "leader", "spokesperson",
        "spokesman", "spokeswoman", "administrator", "ambassador", "captain", "colonel", "major", "lieutenant", "sergeant", "detective", "sheriff",
        "supervisor", "superintendent", "principal", "dean", "provost", "chancellor", "vice-chancellor", "pro", "acting", "interim", "national",
        "regional", "global", "state", "federal", "first", "lieutenant-governor", "treasurer", "comptroller", "controller", "analyst", "scientist",
        "engineer", "researcher", "coach", "editor", "curator", "owner", "partner", "counsel", "coordinator", "organizer", "inspector", "marshal",
        "agent", "special", "defender", "treasury", "union", "republican", "democratic", "former", "shri", "smt", "datuk", "datin", "encik", "tengku", "undersecretary", "under-secretary",
        "congressmember", "ranking", "member", "majority", "minority", "whip", "the", "county", "city", "group", "company", "board", "party", "and", "of",
        "for", "chief-executive", "sens", "baroness", "archbishop", "bishop", "pope", "prince", "princess", "king", "queen", "miss", "msgr", "father",
        "sister", "rabbi", "imam", "corporal", "lt", "sgt", "capt", "gen", "adm", "admiral", "investigator", "co-author", "author", "artist", "economist",
        "prosecutor", "co-chairs", "co-founders", "cofounders", "founders", "directors", "professors", "ministers", "mayors", "governors", "chairs", "presidents",
        "attorneys", "commissioners", "councilmembers", "councillors", "congressmembers", "trustee", "legend", "star", "sportscaster", "congressmen", "honourable", "honorable", "councillor", "cllr", "da", "d.a", "alderman",
        "assemblyman", "assemblywoman", "assemblymember", "brigadier", "commander", "constable", "chaplain", "counselor", "magistrate", "fellow",
        "lecturer", "reader", "emeritus", "adjunct", "distinguished", "research", "graduate", "student", "conductor", "composer", "musician",
        "choreographer", "playwright", "photographer", "filmmaker", "designer", "architect", "developer", "programmer", "maintainer", "secretary-general",
        "director-general", "vice-president", "co-chair", "co-director", "cochair", "president-elect", "lawmakers", "tánaiste",
    ]
)  # fmt: skip
_TITLES: Final = (
    "president, chief, officer, ceo, cfo, cio, coo, cto, ciso, ctio, chro, cdo, cpo, cro, cso, cco, cmo, director, manager, chair, chairman, chairwoman, chairperson, founder, co-founder, "
    "minister, secretary, attorney, governor, mayor, commissioner, speaker, judge, professor, head, lead, leader, administrator, ambassador, "
    "senator, representative, analyst, scientist, engineer, researcher, coach, editor, curator, owner, partner, counsel, coordinator, "
    "organizer, superintendent, principal, dean, provost, chancellor, vice-chancellor, treasurer, agent, executive, vp, svp, evp, associate, "
    "assistant, member, lecturer, fellow, adviser, advisor, candidate, convenor, rapporteur, supervisor, sheriff, inspector, captain, colonel, "
    "relations, communications, specialist, consultant, architect, designer, artist, author, economist, strategist, delegate, developer, "
    "prosecutor, lieutenant, sergeant, detective, firefighter, investigator, producer, marketing, lawyer, solicitor, advocate, keeper, baker, driver, warden, mechanic, carpenter, gardener, ranger, caretaker, "
    "barrister, maintainer, farmer, doctor, physician, nurse, teacher, resident, volunteer, activist, archivist, librarian, conductor, surgeon, "
    "historian, critic, defender, pastor, priest, chef, pilot, musician, trustee, founding, senior, freshman, sophomore, grader, student, anchor, "
    "songwriter, actor, actress, campaigner, organiser, rabbi, archbishop, magistrate, midwife, astronaut, envoy, winemaker, "
    "contributor, naturalist, columnist, blogger, vocalist, guitarist, drummer, illustrator, publicist, presenter, personality"
)
TITLE: Final = re.compile(
    rf"(?i)\b(?:{one_of(_TITLES)}|(?:co-)?host(?=$|,| of\b)|co(?:founder|chair(?:man|woman)?)s?|councilm\w+|spokes\w+|congress\w+|\w{{3,12}}(?:ologist|ographer|ician))\b"
)
_BODIES: Final = (
    "Inc, Corp, Corporation, LLC, Ltd, Limited, Company, PLC, plc, GmbH, AG, SA, University, College, Institute, Foundation, Association, "
    "Council, Department, Ministry, Office, Agency, Commission, Committee, Board, Group, Bank, Center, Centre, Union, Party, Court, Network, "
    "Society, Project, Service, Services, Trust, Partners, Capital, Holdings, School, Hospital, Government, Administration, Bureau, House, "
    "Senate, Congress, Division, Authority, Team, Technologies, Systems, Solutions, Labs, Lab, Media, Communications, Relations, Newswire, "
    "Press, Act, Street, Avenue, Road, News, Faculty, Federation, Alliance, Coalition, Academy, Laboratory, Laboratories, Clinic, Museum, "
    "Consortium, Ventures, Industries, Securities, Insurance, Pharmaceuticals, Therapeutics, Software, Entertainment, Chamber, Campaign, "
    "Initiative, Campus, Enterprises, Enterprise, Strategies, Robotics, Firm, Lawyers, LLP, Associates, Club, Award, Awards, Program, Programme, Conference, Summit, Day, Week, Year, "
    "States, County, City, District, Zealand, Kingdom, Times, Tribune, Gazette, Herald, Chronicle, Telegraph, Magazine, Journal, Exchange, "
    "Unit, Squad, Clan"
)
ORGANIZATION: Final = re.compile(rf"\b(?:{one_of(_BODIES)}|Co(?!-))\b")
# kinds of bodies that are named by their kind and what they are for: "the Court of Tides", and by their kind alone
KINDS_OF_BODIES: Final = (
    "Commission|Department|Ministry|Institute|Council|Board|Committee|Association|University|Union|Agency|Authority|Foundation|Bank|Court|Federation|Society|"
    "Alliance|Coalition|Center|Centre|Bureau|Office|Chamber|College|School|Academy|Campaign|Network|Division"
)
# a personal name: two to five words, small particles and initials inside
_CAPITAL: Final = "A-ZÀ-ÖØ-ÞĀ-ɏ"  # the letters of Latin Extended alternate between large and small: `trim_name` tells them apart
_LETTER: Final = "A-Za-zÀ-ÿĀ-ɏ"
NAME: Final = re.compile(
    rf"[{_CAPITAL}](?<![\w'].)(?<!\w-.)(?:[{_LETTER}'-]*[A-Za-zà-öø-ÿĀ-ɏ]\.?|\.(?:[A-Z]\.){{0,4}}|[A-Z'-]+)"
    r"(?: {1,4}(?:[A-Z]\.(?:[A-Z]\.)?|[A-Z](?=  [A-Z][a-z])|[A-Z](?<!  .)(?= [A-Z][a-z])|[\"'(][A-Z][a-z]{1,12}[\"')](?= [A-Z])|van|von|der|den|de|del|da|dos|di|la|le|al|bin|ibn|el|ten|ter|"
    rf"[{_CAPITAL}][{_LETTER}'-]*[{_LETTER}]|Jr\.?|Sr\.?|I{{2,3}}|IV)(?![\w@])){{0,8}}"
)
