"""Words: speech verbs, honorifics, titles, and the words that mark an organization."""

from __future__ import annotations

import re
from typing import Final

SPEECH_VERBS: Final = (
    r"(?:said|says|saying|added|adds|stated|states|explained|explains|noted|notes|commented|comments|remarked|continued|concluded|"
    r"told|wrote|declared|announced|observed|recalled|shared|argued|warned|insisted|emphasi[sz]ed|stressed|affirmed|agreed|"
    r"pointed out|urged|replied|responded|tweeted|reported|suggested|acknowledged|reiterated|claimed|asserted|testified|quipped|"
    r"shares|writes|observes|recalls|emphasi[sz]es|concludes|continues|offers|remarks|cautions|cautioned|jokes|joked|urges|argues|insists|confirms|confirmed|"
    r"suggests|predicts|predicted|declares|responds|asks|stresses|mentions|mentioned|underscored|highlighted|"
    r"asked|called|described|praised|cited|referred to|promised|vowed|reflected|enthused|reveals?|revealed|believes|thinks|say|write|"
    r"stating|adding|noting|explaining|writing|commenting|declaring|insisting|concluding|remarking|emphasi[sz]ing|stressing|tweeting|posted|asserting|arguing|"
    r"warns|reiterates|acknowledges|admits|admitted|asserts|warning|urging|sharing|responding|replying|reads|tells|replies|laughs|bellowed|exhorted|agrees|lamented|exclaimed|mused|opined|proclaimed|pledged|read(?=[,:]))"
)
# verbs and participles that lead into a fragment of somebody's words: "hailed it as", "accused them of"
WOVEN_VERBS: Final = (
    r"(?:calls|calling|describes|describing|labell?ed|labell?ing|dubbed|dubbing|characteri[sz]ed|characteri[sz]es|characteri[sz]ing|criticized?s?|criticised?|criticises|hailed|hailing|"
    r"lauded|lauding|thanked|slammed|blasted|denounced|denouncing|condemned|accused|accusing|referred|referring|refers|termed|deemed|considers?|branded|"
    r"blamed|dismissed|likened|compared|applauded|commended|demanded|demanding|raises concerns|expressed|expressing|spoke of|speaks of|talked about|questioned|defended|defending|"
    r"marks?|seeks?|remarks about|welcomed|credited|crediting|praising|citing|cites|predicting|promising|wants?|wanted)"
)
VERB: Final = re.compile(rf"\b(?:(?:{SPEECH_VERBS})\b|said(?=[A-Z])|Said\b)")
WOVEN_VERB: Final = re.compile(rf"\b(?:{SPEECH_VERBS}|{WOVEN_VERBS})\b")
# words that open a name's run of capitals but belong to the role
TITLE_WORDS: Final = frozenset(
    [
        "u.s", "us", "senator", "sen", "senators", "rep", "reps", "representative", "representatives", "congressman", "congresswoman", "president",
        "vice", "executive", "senior", "chief", "officer", "director", "managing", "general", "manager", "chairman", "chairwoman", "chair", "chairperson",
        "ceo", "cfo", "coo", "cto", "cmo", "cio", "founder", "co-founder", "cofounder", "minister", "prime", "secretary", "deputy", "assistant",
        "associate", "attorney", "district", "governor", "gov", "mayor", "commissioner", "councilmember", "councilman", "councilwoman", "speaker",
        "judge", "justice", "professor", "prof", "dr", "mr", "mrs", "ms", "sir", "dame", "lord", "lady", "hon", "head", "lead", "leader", "spokesperson",
        "spokesman", "spokeswoman", "administrator", "ambassador", "captain", "colonel", "major", "lieutenant", "sergeant", "detective", "sheriff",
        "supervisor", "superintendent", "principal", "dean", "provost", "chancellor", "vice-chancellor", "pro", "acting", "interim", "national",
        "regional", "global", "state", "federal", "first", "lieutenant-governor", "treasurer", "comptroller", "controller", "analyst", "scientist",
        "engineer", "researcher", "coach", "editor", "curator", "owner", "partner", "counsel", "coordinator", "organizer", "inspector", "marshal",
        "agent", "special", "treasury", "union", "republican", "democratic", "former", "shri", "smt", "undersecretary", "under-secretary",
        "congressmember", "ranking", "member", "majority", "minority", "whip", "the", "county", "city", "group", "company", "board", "party", "and", "of",
        "for", "chief-executive", "sens", "baroness", "archbishop", "bishop", "pope", "prince", "princess", "king", "queen", "miss", "msgr", "father",
        "sister", "rabbi", "imam", "corporal", "lt", "sgt", "capt", "gen", "adm", "admiral", "investigator", "co-author", "author", "artist", "economist",
        "trustee", "legend", "star", "sportscaster", "congressmen", "honourable", "honorable", "councillor", "cllr", "da", "d.a", "alderman",
        "assemblyman", "assemblywoman", "assemblymember", "brigadier", "commander", "constable", "chaplain", "counselor", "magistrate", "fellow",
        "lecturer", "reader", "emeritus", "adjunct", "distinguished", "research", "graduate", "student", "conductor", "composer", "musician",
        "choreographer", "playwright", "photographer", "filmmaker", "designer", "architect", "developer", "programmer", "maintainer", "secretary-general",
        "director-general", "vice-president", "co-chair", "co-director", "cochair", "president-elect", "lawmakers", "tánaiste",
    ]
)  # fmt: skip
TITLE: Final = re.compile(
    r"(?i)\b(?:president|chief|officer|c[efiot]o|director|manager|chair(?:man|woman|person)?|founder|co-founder|minister|secretary|attorney|"
    r"governor|mayor|commissioner|councilm\w+|speaker|judge|professor|head|lead(?:er)?|spokes\w+|administrator|ambassador|senator|"
    r"representative|congress\w+|analyst|scientist|engineer|researcher|coach|editor|curator|owner|partner|counsel|coordinator|organizer|"
    r"superintendent|principal|dean|provost|chancellor|vice-chancellor|treasurer|agent|executive|vp|svp|evp|associate|assistant|member|"
    r"lecturer|fellow|advis[eo]r|candidate|convenor|rapporteur|supervisor|sheriff|inspector|captain|colonel|relations|communications|specialist|consultant|"
    r"architect|designer|artist|author|economist|strategist|officer|delegate|developer|leader|investigator|producer|marketing|lawyer|solicitor|keeper|baker|driver|warden|mechanic|carpenter|gardener|ranger|caretaker|barrister|maintainer|farmer|doctor|physician|nurse|teacher|resident|volunteer|activist|archivist|librarian|"
    r"conductor|surgeon|historian|pastor|priest|chef|pilot|musician|secretary|trustee|founding|senior|freshman|sophomore|grader|student|\w{3,12}(?:ologist|ographer|ician))\b"
)
ORGANIZATION: Final = re.compile(
    r"\b(?:Inc|Corp|Corporation|LLC|Ltd|Limited|Company|Co(?!-)|PLC|plc|GmbH|AG|SA|University|College|Institute|Foundation|Association|Council|"
    r"Department|Ministry|Office|Agency|Commission|Committee|Board|Group|Bank|Center|Centre|Union|Party|Court|Network|Society|Project|"
    r"Service|Services|Trust|Partners|Capital|Holdings|School|Hospital|Government|Administration|Bureau|House|Senate|Congress|Division|"
    r"Authority|Team|Technologies|Systems|Solutions|Labs?|Media|Communications|Relations|Newswire|Press|Act|Street|Avenue|Road|News|"
    r"Faculty|Federation|Alliance|Coalition|Academy|Laborator(?:y|ies)|Clinic|Museum|Consortium|Ventures|Industries|Securities|Insurance|Pharmaceuticals|Therapeutics|"
    r"Software|Entertainment|Chamber|Campaign|Initiative|Campus|Enterprises?|Strategies|Robotics|"
    r"Award|Awards|Program|Programme|Conference|Summit|Day|Week|Year|States|County|City|District|Zealand|Kingdom)\b"
)
# a personal name: two to five words, small particles and initials inside
NAME: Final = re.compile(
    r"[A-ZÀ-ÖØ-Þ](?<![\w'].)(?<!\w-.)(?:[A-Za-zÀ-ÿ'-]*[A-Za-zà-öø-ÿ]\.?|\.(?:[A-Z]\.)?|[A-Z'-]+)"
    r"(?: {1,4}(?:[A-Z]\.(?:[A-Z]\.)?|[A-Z](?=  [A-Z][a-z])|[\"'(][A-Z][a-z]{1,12}[\"')]|van|von|der|den|de|del|da|dos|di|la|le|al|bin|ibn|el|ten|ter|"
    r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]*[A-Za-zÀ-ÿ]|Jr\.?|Sr\.?|I{2,3}|IV)(?![\w@])){0,8}"
)
