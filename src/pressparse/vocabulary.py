"""Words: speech verbs, honorifics, titles, and the words that mark an organization."""

from __future__ import annotations

import re
from typing import Final

SPEECH_VERBS: Final = (
    r"(?:said|says|saying|added|adds|stated|states|explained|explains|noted|notes|commented|comments|remarked|continued|concluded|"
    r"told|wrote|declared|announced|observed|recalled|shared|argued|warned|insisted|emphasi[sz]ed|stressed|affirmed|agreed|"
    r"pointed out|urged|replied|responded|tweeted|reported|suggested|acknowledged|reiterated|claimed|asserted|testified|quipped|"
    r"asked|called|described|praised|cited|referred to|promised|vowed|reflected|enthused|reveals?|revealed|believes|thinks)"
)
HONORIFIC: Final = re.compile(r"(?:Mrs?|Ms|Dr|Prof|Sir|Dame|Lord|Lady|Hon|The Hon|Rev|Fr|Sr|Shri|Smt|Mx|M r)\b\.? ")
# words that open a name's run of capitals but belong to the role
TITLE_WORDS: Final = frozenset(
    [
        "u.s",
        "us",
        "senator",
        "sen",
        "senators",
        "rep",
        "reps",
        "representative",
        "representatives",
        "congressman",
        "congresswoman",
        "president",
        "vice",
        "executive",
        "senior",
        "chief",
        "officer",
        "director",
        "managing",
        "general",
        "manager",
        "chairman",
        "chairwoman",
        "chair",
        "chairperson",
        "ceo",
        "cfo",
        "coo",
        "cto",
        "cmo",
        "cio",
        "founder",
        "co-founder",
        "cofounder",
        "minister",
        "prime",
        "secretary",
        "deputy",
        "assistant",
        "associate",
        "attorney",
        "district",
        "governor",
        "gov",
        "mayor",
        "commissioner",
        "councilmember",
        "councilman",
        "councilwoman",
        "speaker",
        "judge",
        "justice",
        "professor",
        "prof",
        "dr",
        "mr",
        "mrs",
        "ms",
        "sir",
        "dame",
        "lord",
        "lady",
        "hon",
        "head",
        "lead",
        "leader",
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "administrator",
        "ambassador",
        "captain",
        "colonel",
        "major",
        "lieutenant",
        "sergeant",
        "detective",
        "sheriff",
        "supervisor",
        "superintendent",
        "principal",
        "dean",
        "provost",
        "chancellor",
        "vice-chancellor",
        "pro",
        "acting",
        "interim",
        "national",
        "regional",
        "global",
        "state",
        "federal",
        "first",
        "lieutenant-governor",
        "treasurer",
        "comptroller",
        "controller",
        "analyst",
        "scientist",
        "engineer",
        "researcher",
        "coach",
        "editor",
        "curator",
        "owner",
        "partner",
        "counsel",
        "coordinator",
        "organizer",
        "inspector",
        "marshal",
        "agent",
        "special",
        "treasury",
        "union",
        "republican",
        "democratic",
        "former",
        "acting",
        "shri",
        "smt",
        "undersecretary",
        "under-secretary",
        "congressmember",
        "ranking",
        "member",
        "majority",
        "minority",
        "whip",
        "the",
        "county",
        "city",
        "group",
        "company",
        "board",
        "party",
        "and",
        "of",
        "for",
        "chief-executive",
        "tánaiste",
    ]
)
TITLE: Final = re.compile(
    r"(?i)\b(?:president|chief|officer|c[efiot]o|director|manager|chair(?:man|woman|person)?|founder|co-founder|minister|secretary|attorney|"
    r"governor|mayor|commissioner|councilm\w+|speaker|judge|professor|head|lead(?:er)?|spokes\w+|administrator|ambassador|senator|"
    r"representative|congress\w+|analyst|scientist|engineer|researcher|coach|editor|curator|owner|partner|counsel|coordinator|organizer|"
    r"superintendent|principal|dean|provost|chancellor|vice-chancellor|treasurer|agent|executive|vp|svp|evp|associate|assistant|member|"
    r"lecturer|fellow|advis[eo]r|convenor|rapporteur|supervisor|sheriff|inspector|captain|colonel|relations|communications|specialist|consultant|"
    r"architect|designer|artist|author|economist|strategist|officer|delegate|developer|leader|investigator|producer|marketing)\b"
)
ORGANIZATION: Final = re.compile(
    r"\b(?:Inc|Corp|Corporation|LLC|Ltd|Limited|Company|Co|PLC|plc|GmbH|AG|SA|University|College|Institute|Foundation|Association|Council|"
    r"Department|Ministry|Office|Agency|Commission|Committee|Board|Group|Bank|Center|Centre|Union|Party|Court|Network|Society|Project|"
    r"Service|Services|Trust|Partners|Capital|Holdings|School|Hospital|Government|Administration|Bureau|House|Senate|Congress|Division|"
    r"Authority|Team|Technologies|Systems|Solutions|Labs?|Media|Communications|Relations|Newswire|Press|Act|Street|Avenue|Road|News|"
    r"Award|Awards|Program|Programme|Conference|Summit|Day|Week|Year|States|County|City|District|Zealand|Kingdom)\b"
)
# a personal name: two to five words, small particles and initials inside
NAME: Final = re.compile(
    r"(?<![\w'-])(?:[A-Z][a-zà-öø-ÿ'-]*[A-Za-zà-öø-ÿ]\.?|[A-Z]\.(?:[A-Z]\.)?|[A-Z][A-Z'-]+)"
    r"(?: {1,2}(?:[A-Z]\.(?:[A-Z]\.)?|[\"'(][A-Z][a-z]{1,12}[\"')]|van|von|der|den|de|del|da|dos|di|la|le|al|bin|ibn|el|ten|ter|"
    r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÿ'-]*[A-Za-zÀ-ÿ]|Jr\.?|Sr\.?|I{2,3}|IV)(?![\w@])){0,5}"
)
