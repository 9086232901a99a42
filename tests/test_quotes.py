"""Quotations with their speakers, by all the roads on which releases lead to them."""

import itertools
import sys

import pytest

from pressparse.manuscript import Zone, split_manuscript
from pressparse.quotes import find_quotes

Row = tuple[str, str | None, str | None, str | None]
BEFORE = "The harbor was opened on Monday. Mara Quill, chief executive officer of Acme Robotics, and Dr. Tom Finch of the Tide Institute were there."


def read(text: str) -> list[Row]:
    manuscript = split_manuscript(text)
    quotes, _, _ = find_quotes(manuscript, [Zone("body", 0, len(text), 0.9, ())])
    return [(q.text, *((q.speaker.name, q.speaker.title, q.speaker.organization) if q.speaker else (None, None, None))) for q in quotes]


CASES: list[tuple[str, str, list[Row]]] = [
    (
        "verb behind",
        "“We waited for years,” said Ada Roe, president of Acme Corp.",
        [("We waited for years,", "Ada Roe", "president", "Acme Corp.")],
    ),
    ("name before the verb behind", "“We waited for years,” Ada Roe said.", [("We waited for years,", "Ada Roe", None, None)]),
    ("verb before", "Ada Roe said: “We waited for years.”", [("We waited for years.", "Ada Roe", None, None)]),
    (
        "split by its attribution",
        "“We waited,” said Ada Roe. “Now we sail.”",
        [("We waited, Now we sail.", "Ada Roe", None, None)],
    ),
    (
        "a body named by its kind alone",
        "The Tide Commission met on Monday. “We waited for years,” the Commission added.",
        [("We waited for years,", "Tide Commission", None, None)],
    ),
    (
        "a body named by its kind alone where there are two such",
        "The Tide Commission met the Harbor Commission. “We waited for years,” the Commission added.",
        [("We waited for years,", "the Commission", None, None)],
    ),
    (
        "a participle with a subject of its own",
        "The council heard Ada Roe about the boats, with Finch reportedly saying he would “sink every boat”. Mara Quill and Senator Tom Finch were there.",
        [("sink every boat", "Tom Finch", "Senator", None)],
    ),
    (
        "somebody of whom the text tells no more than his kind",
        "As described by veteran Tide Valley boatman Bo Tran Hieu, the slip is a “truly good slip” for boats.",
        [("truly good slip", "Bo Tran Hieu", None, None)],
    ),
    (
        "an office in the line under the name",
        "Ada Roe MP\nMinister for Tides and Harbors\nMinister Assisting the Mayor\n\n“We waited for years,” Ms Roe said.",
        [("We waited for years,", "Ada Roe", "Minister for Tides and Harbors Minister Assisting the Mayor", None)],
    ),
    (
        "an office before the name in the gaps of a scan",
        "The slip was opened by the Minister for    Tides and  Harbors, Ada Roe.\n\n“We waited for years,” Ms Roe said.",
        [("We waited for years,", "Ada Roe", "Minister for Tides and Harbors", None)],
    ),
    (
        "a part in the matter gives way to an office",
        "The council met Ada Roe, author of the tide bill, on Monday. Chairman Ada Roe spoke.\n\n“We waited for years,” Roe said.",
        [("We waited for years,", "Ada Roe", "Chairman", None)],
    ),
    (
        "two words that open it before the attribution",
        "Mayor Ada Roe spoke. “In fact” Mayor Roe added “all of us have waited for years, and with one small exception nobody came.”",
        [("In fact all of us have waited for years, and with one small exception nobody came.", "Ada Roe", "Mayor", None)],
    ),
    (
        "the title of a lecture",
        "What: a lecture at the harbor, presented by Professor Ada Roe: “Tides and boats: Are there any real slips?”",
        [],
    ),
    (
        "over two paragraphs",
        "“We waited for years.\n\n“Now we sail,” said Ada Roe.",
        [("We waited for years.\n\nNow we sail,", "Ada Roe", None, None)],
    ),
    (
        "over paragraphs without marks between",
        "Ada Roe said: “We waited for years.\n\nThe harbor was dry, and the gulls had gone.\n\nNow we sail.”",
        [("We waited for years.\n\nThe harbor was dry, and the gulls had gone.\n\nNow we sail.", "Ada Roe", None, None)],
    ),
    (
        "introduced above",
        "Ada Roe, Director of Harbor Watch, released the following statement:\n\n“We waited for years, and nobody came.”",
        [("We waited for years, and nobody came.", "Ada Roe", "Director", "Harbor Watch")],
    ),
    (
        "a statement without marks",
        "Ada Roe, Director of Harbor Watch, issued the following statement:\n\nWe waited for years. Nobody came.",
        [("We waited for years. Nobody came.", "Ada Roe", "Director", "Harbor Watch")],
    ),
    (
        "signed",
        "“We waited for years, and nobody came.” —Ada Roe, Director",
        [("We waited for years, and nobody came.", "Ada Roe", "Director", None)],
    ),
    (
        "a last name",
        f"{BEFORE}\n\n“The tide decides,” said Quill.",
        [("The tide decides,", "Mara Quill", "chief executive officer", "Acme Robotics")],
    ),
    (
        "a pronoun",
        f"{BEFORE}\n\n“The tide decides,” said Quill.\n\n“It always has,” she added.",
        [
            ("The tide decides,", "Mara Quill", "chief executive officer", "Acme Robotics"),
            ("It always has,", "Mara Quill", "chief executive officer", "Acme Robotics"),
        ],
    ),
    (
        "attribution on the next line",
        "“We waited for years,”\n\nsaid Ada Roe.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    ("doubled apostrophes", "''We waited for years,'' said Ada Roe.", [("We waited for years,", "Ada Roe", None, None)]),
    ("guillemets", "«We waited for years,» said Ada Roe.", [("We waited for years,", "Ada Roe", None, None)]),
    ("single marks", "‘We waited for years, and it’s done,’ said Ada Roe.", [("We waited for years, and it’s done,", "Ada Roe", None, None)]),
    ("lost marks", "We waited for years, said Ada Roe. Now we sail.", [("We waited for years, Now we sail.", "Ada Roe", None, None)]),
    (
        "marks that were misread",
        "â\x80\x9cWe waited for years,â\x80\x9d said Ada Roe. â\x80\x9cNow we sail.â\x80\x9d",
        [("We waited for years, Now we sail.", "Ada Roe", None, None)],
    ),
    (
        "a line broken behind the verb",
        "The harbor opened on Monday.\n“We waited for years, and now the whole town will sail with us,” stated\nMayor Ada Roe. “It was worth it.”",
        [("We waited for years, and now the whole town will sail with us, It was worth it.", "Ada Roe", "Mayor", None)],
    ),
    (
        "marks and points lost",
        (
            "Senator Ada Roe  D ME  opened the harbor  The pier is long and safe  and it is new\n\n"
            "We waited for years  and now we sail   said Senator Roe  who built it  It was worth the wait\n\nThe pier  which is new  is closed"
        ),
        [("We waited for years and now we sail It was worth the wait", "Ada Roe", "Senator", None)],
    ),
    (
        "a nickname inside",
        "“Captain Tom “Inky” Finch and his crew built the pier,” said Ada Roe. “It will last.”",
        [("Captain Tom “Inky” Finch and his crew built the pier, It will last.", "Ada Roe", None, None)],
    ),
    ("never closed", "Ada Roe said: “We waited for years.", [("We waited for years.", "Ada Roe", None, None)]),
    (
        "a senator in a list",
        "Senators Ada Roe (D-ME) and Tom Finch (R-TX) wrote the bill.\n\n“It is short,” said Finch.",
        [("It is short,", "Tom Finch", "Senator", None)],
    ),
    ("an organization", "“We will appeal the order,” the company said.", [("We will appeal the order,", "the company", None, None)]),
    ("a fragment", "Mayor Ada Roe called the plan “a disgrace for the town” on Monday.", [("a disgrace for the town", "Ada Roe", "Mayor", None)]),
    ("a name in marks", "Mayor Ada Roe said that the “Clean Harbor Act” will be signed.", []),
    ("titles of works", "The play “The Lamp” and the song “Night” were given on Monday.", []),
    ("a nickname", "James “Inky” Barnes sold matches outside the door of the theatre.", []),
    (
        "a fragment hangs on the subject of the sentence",
        "Mayor Ada Roe met Captain Tom Finch on Monday, calling the pier “safe and dry at last.”",
        [("safe and dry at last.", "Ada Roe", "Mayor", None)],
    ),
    ("a term far behind its verb", "Mayor Ada Roe said that the town will now pay for the repair of a “tide gate” in spring.", []),
    ("a work behind a plain word", "Mayor Ada Roe said so in the broadcast “Meet the Harbor.”", []),
    (
        "paragraphs run together",
        "“We waited for years,” Ada Roe said.“The pier is dry and safe,” said Tom Finch.The town will pay.",
        [("We waited for years,", "Ada Roe", None, None), ("The pier is dry and safe,", "Tom Finch", None, None)],
    ),
    (
        "a blank lost behind the verb",
        "Ada Roe (D-ME) came.\n\n“We waited for years,”said Roe. “Now we sail.”",
        [("We waited for years, Now we sail.", "Ada Roe", None, None)],
    ),
    (
        "introduced without marks",
        "Tom Finch, Director of Harbor Watch, said:\nWe waited for years. Now we sail.",
        [("We waited for years. Now we sail.", "Tom Finch", "Director", "Harbor Watch")],
    ),
    (
        "the issuer of a statement, not of whom it tells",
        "Mayor Ada Roe issued the following statement on the retirement of Captain Tom Finch:\n\n“He kept the gates for years, and kept them well.”",
        [("He kept the gates for years, and kept them well.", "Ada Roe", "Mayor", None)],
    ),
    (
        "a role that stands for somebody",
        "Mayor Ada Roe met Captain Tom Finch.\n\n“The gates will hold this winter,” the mayor said.",
        [("The gates will hold this winter,", "Ada Roe", "Mayor", None)],
    ),
    (
        "a sentence of its own behind the reporter's",
        "Ada Roe, head of Harbor Watch, likens the gate to a door that nobody closes. “The gate has been open for years, and nobody came to close it.”",
        [("The gate has been open for years, and nobody came to close it.", "Ada Roe", "head", "Harbor Watch")],
    ),
    (
        "two people in one paragraph, each led in by his own words",
        "Ada Roe said: “We waited for years, and nobody came.” Tom Finch, head of Harbor Watch, added: “The pier is dry.”",
        [("We waited for years, and nobody came.", "Ada Roe", None, None), ("The pier is dry.", "Tom Finch", "head", "Harbor Watch")],
    ),
    (
        "two without names",
        "“We waited for years,” wrote one neighbor. “The gulls have gone,” wrote another.",
        [("We waited for years,", "one neighbor", None, None), ("The gulls have gone,", "another", None, None)],
    ),
    (
        "a name before a role",
        "Dr Ada Roe, the lead author, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "lead author", None)],
    ),
    (
        "a name before a role and its body",
        "Ada Roe, a spokesperson for Acme, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "spokesperson", "Acme")],
    ),
    ("what stands in books", "The Acme Office found that the firm described the loss in its own books as “pier shrink.”", []),
    (
        "a role without a name",
        "“We waited for years,” the senior warden of the pier said.",
        [("We waited for years,", "the senior warden", None, None)],
    ),
    ("a firm's role without a name", "“We waited for years,” said the CEO of Acme.", [("We waited for years,", "the CEO", None, None)]),
    ("apposition behind the verb", "“We waited for years,” said her neighbor, Ada Roe.", [("We waited for years,", "Ada Roe", None, None)]),
    ("one name alone", "Adara, CEO of Acme Corp, said: “We waited for years.”", [("We waited for years.", "Adara", "CEO", "Acme Corp")]),
    (
        "a clause between the name and the verb",
        "“We waited for years,” Ada Roe of Harbor Street Partners, who ran the survey, said.",
        [("We waited for years,", "Ada Roe", None, "Harbor Street Partners")],
    ),
    (
        "a name between two line breaks",
        "“We waited for years,”\nMayor Ada Roe\nsaid. “Now we sail.”",
        [("We waited for years, Now we sail.", "Ada Roe", "Mayor", None)],
    ),
    ("a verb with a capital", "Said Ada Roe: “We waited for years!”", [("We waited for years!", "Ada Roe", None, None)]),
    (
        "a term in straight marks inside",
        'Ada Roe said: "We waited for the "tide gate" at the pier for many years."',
        [('We waited for the "tide gate" at the pier for many years.', "Ada Roe", None, None)],
    ),
    ("a question asked of pupils", "Ada Roe said that the essay must address the question: “How can we save the pier from the tide?”", []),
    ("the title of a talk", "Ada Roe will speak on “The Great Harbor, as We Enter the Age of Tides.” Come and listen.", []),
    (
        "a spokesman of somebody else",
        "In a letter to Mayor Tom Finch, a spokesperson of the harbor confirmed, “We waited for years.”",
        [("We waited for years.", "a spokesperson", None, None)],
    ),
    (
        "a body's spokesman",
        "“We waited for years,” said a spokesperson for Acme. The pier of Acme is old.",
        [("We waited for years,", "a spokesperson", None, "Acme")],
    ),
    (
        "an officer to somebody",
        "Ada Roe, adviser to Mayor Tom Finch (D-TX) made the following statement: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "adviser to Mayor Tom Finch", None)],
    ),
    ("a body announces a term", "The harbor office announced a “relaxed regime” for small boats on Monday.", []),
    (
        "a body says a fragment",
        "Acme says the pier is “long and safe enough for all of us”.",
        [("long and safe enough for all of us", "Acme", None, None)],
    ),
    (
        "according to somebody",
        "As described by the captain Ada Roe, the pier is a “long and safe piece of work.” It is new.",
        [("long and safe piece of work.", "Ada Roe", "captain", None)],
    ),
    (
        "a fragment in a sentence of its own behind a quotation",
        "“Who will sail?” Ada Roe asked. “Will you go?” She called the gulls “the true owners of the pier.”",
        [("Who will sail? Will you go?", "Ada Roe", None, None), ("the true owners of the pier.", "Ada Roe", None, None)],
    ),
    (
        "a second fragment in one sentence",
        "Mayor Ada Roe called the plan “a disgrace for the town” that makes of the pier “a very long bench”.",
        [("a disgrace for the town", "Ada Roe", "Mayor", None), ("a very long bench", "Ada Roe", "Mayor", None)],
    ),
    (
        "a comma and a role instead of a verb",
        "“We waited for years,” Ada Roe, Founder and President of Acme Corp. “Now we sail.”",
        [("We waited for years, Now we sail.", "Ada Roe", "Founder and President", "Acme Corp.")],
    ),
    (
        "a quotation torn by blank lines",
        "“We waited for years and years by the long and dry\n\nHarbor Street pier and nobody came,” said Ada Roe.",
        [("We waited for years and years by the long and dry Harbor Street pier and nobody came,", "Ada Roe", None, None)],
    ),
    (
        "the only speaker of the text",
        "“We waited for years,” said Mayor Ada Roe.\n\n"
        + "The pier is long. It was built of stone.\n\n" * 20
        + "“The pier is dry and safe, and it will last.”\n\nThe town will pay.",
        [("We waited for years,", "Ada Roe", "Mayor", None), ("The pier is dry and safe, and it will last.", "Ada Roe", "Mayor", None)],
    ),
    (
        "a role and a body between the name and the verb",
        "Ada Roe, Managing Director Tides, Harbor Transport East, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Managing Director Tides", "Harbor Transport East")],
    ),
    (
        "a body with its acronym between the name and the verb",
        "Ada Roe from the Foundation for a Free Harbor (FFH) comments:\n\n“We waited for years, and nobody came.”",
        [("We waited for years, and nobody came.", "Ada Roe", None, "Foundation for a Free Harbor")],
    ),
    (
        "an officer of the field",
        "“We waited for years,” said Secretary of the Harbor Ada Roe.",
        [("We waited for years,", "Ada Roe", "Secretary of the Harbor", None)],
    ),
    ("an adverb before the verb", "Roean once said, “The tide waits for no boat.”", [("The tide waits for no boat.", "Roean", None, None)]),
    (
        "a comma outside the marks",
        "“Our members have waited today”, said Ada Roe.",
        [("Our members have waited today", "Ada Roe", None, None)],
    ),
    (
        "an initial without its point",
        "“We waited for years,” said Dr. Roe. Ada B Roe is a pilot.",
        [("We waited for years,", "Ada B Roe", None, None)],
    ),
    (
        "where something was said",
        "The mayor’s aide spoke before the Court and said, “We waited for years.”",
        [("We waited for years.", None, None, None)],
    ),
    (
        "a firm's officer by name behind the verb",
        "“We waited for years,” stated Acme’s CEO and Chief Officer, Ada Roe.",
        [("We waited for years,", "Ada Roe", "CEO and Chief Officer", "Acme")],
    ),
    ("an office and one name", "As President Roean stated: “We waited for years.”", [("We waited for years.", "Roean", "President", None)]),
    (
        "a secretary in glued lines",
        "It came.Chief Secretary to the Treasury Ada Roe said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Chief Secretary to the Treasury", None)],
    ),
    (
        "a mark glued to the verb",
        "“We waited for years,”said Ada Roe, a junior at Harbor High School.",
        [("We waited for years,", "Ada Roe", "junior", "Harbor High School")],
    ),
    ("letters of Latin Extended", "“We waited for years,” said Žiga Šarė.", [("We waited for years,", "Žiga Šarė", None, None)]),
    ("a name of a body without a verb", "Ada Roe of the FFH: “We waited for years.”", [("We waited for years.", "Ada Roe", None, None)]),
    (
        "a verb with its object behind a role",
        "Ada Roe, a pilot on the project, emphasized the broader importance of the tide: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "pilot on the project", None)],
    ),
    (
        "a body and what it is",
        "“We waited for years,” warned the FFH, an international group from Salt Cove.",
        [("We waited for years,", "the FFH", None, None)],
    ),
    ("one name behind a role", "“We waited for years,” said local ambassador Roean.", [("We waited for years,", "Roean", "local ambassador", None)]),
    ("a group", "Acme Group responded, “We waited for years.”", [("We waited for years.", "Acme Group", None, None)]),
    (
        "a plain apposition",
        "Ada Roe, a leading harbor educator, says, “We waited for years.”",
        [("We waited for years.", "Ada Roe", "leading harbor educator", None)],
    ),
    (
        "one name and a role behind the verb",
        "“We waited for years,” said Adara, Managing Partner of Acme Corp.",
        [("We waited for years,", "Adara", "Managing Partner", "Acme Corp.")],
    ),
    ("a reader of somebody", "One Harbor reader said, “We waited for years.”", [("We waited for years.", "One Harbor reader", None, None)]),
    ("a name on a line of its own", "Senator Roean\nsaid, “We waited for years.”", [("We waited for years.", "Roean", "Senator", None)]),
    (
        "an office with its field before the name",
        "The Minister for Tides and Harbor Protection Ada Roe said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Minister for Tides and Harbor Protection", None)],
    ),
    (
        "a first line that is torn off",
        "Ada Roe said so.\n\n“The old pier\nis one of the longest of all the coast, and it will last.”",
        [("The old pier is one of the longest of all the coast, and it will last.", "Ada Roe", None, None)],
    ),
    ("inches", 'The mast is 6\' 2" high and the boat is 40" wide at the beam.', []),
    (
        "named on the line below, without a verb",
        "The board met at noon and agreed to the plan.\n\n“The pier opens in May and we are glad of it.”\n\nAda Roe, President of Acme Corp.\n\nThe pier is long.",
        [("The pier opens in May and we are glad of it.", "Ada Roe", "President", "Acme Corp.")],
    ),
    (
        "named behind the mark, without a verb",
        "“The pier opens in May and we are glad of it.” Dr. Ada Roe, President of Acme Corp.",
        [("The pier opens in May and we are glad of it.", "Ada Roe", "President", "Acme Corp.")],
    ),
    (
        "a blank before the mark",
        "“We waited for years, ” said Ada Roe. “Now we sail.”",
        [("We waited for years, Now we sail.", "Ada Roe", None, None)],
    ),
    (
        "no comma between the body and the verb",
        "Ada Roe, Distinguished Fellow, Harbor Yonder said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Distinguished Fellow", "Harbor Yonder")],
    ),
    (
        "a spokesperson from a body",
        "A spokesperson from Harbor Foundation commented: “We waited for years.”",
        [("We waited for years.", "A spokesperson", None, "Harbor Foundation")],
    ),
    ("from a team", "Ada Roe from the Quayside team said: “We waited for years.”", [("We waited for years.", "Ada Roe", None, None)]),
    (
        "a field runs into the name",
        "“We waited for years,” said Assistant Attorney General for the Tides Division Ada B. Roe.",
        [("We waited for years,", "Ada B. Roe", "Assistant Attorney General for the Tides Division", None)],
    ),
    ("according to, behind", "“We waited for years,” according to Ada Roe, a baker.", [("We waited for years,", "Ada Roe", "baker", None)]),
    (
        "she went on to say",
        "Mara Quill, a baker, met the press. She went on to say that “we have waited for years and now we sail.”",
        [("we have waited for years and now we sail.", "Mara Quill", "baker", None)],
    ),
    ("a case with its v.", "Ada Roe, a baker, spoke of Finch v. Quay: “We waited for years.”", [("We waited for years.", "Ada Roe", "baker", None)]),
    (
        "initials told in full elsewhere",
        "Quay County District Attorney Ada Roe met the press. “We waited for years,” said DA Ada Roe.",
        [("We waited for years,", "Ada Roe", "Quay County District Attorney", None)],
    ),
    (
        "excerpts under topics",
        "Senator Ada Roe joined Tom Finch to talk of the harbor.\n\nOn Finch's Harbor Act:\n\n“We have waited for years and now we sail.”",
        [("We have waited for years and now we sail.", "Ada Roe", "Senator", None)],
    ),
    (
        "a statement from somebody about others",
        "Statement from Ada Roe Regarding a Plea by Former North Quay Harbor Mayor Tom Finch\n\n“We have waited for years.”\n\nAda Roe, a baker, was there.",
        [("We have waited for years.", "Ada Roe", "baker", None)],
    ),
    (
        "a fragment according to a source",
        "The tide is at “alarming and new heights” according to the lead author of a study in the Harbor Post.",
        [("alarming and new heights", "the lead author", None, None)],
    ),
    (
        "a dash before the title",
        "OSLO, Norway —Senator Ada Roe met the press. She said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Senator", None)],
    ),
    (
        "somebody's mother is somebody else",
        "Tom Roe, a baker, was there. Ada Finch, a pilot, was not. Ada Finch's mother came. She wrote, “We waited for years and for years.”",
        [("We waited for years and for years.", None, None, None)],
    ),
    (
        "an office is where somebody is",
        "Office of Quay State Attorney Ada Roe\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "Quay State Attorney", None)],
    ),
    (
        "a body with its initials before the title",
        "Union of Quay Staff (UQS) National President, Ada Roe, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "National President", "Union of Quay Staff")],
    ),
    (
        "a body in a field",
        "Association of Staff in Harbors\n\n“We waited,” said Ada Roe, president of the Association of Staff in Harbors.",
        [("We waited,", "Ada Roe", "president", "Association of Staff in Harbors")],
    ),
    ("a body by its domain", "“We waited,” said Ada Roe, Partner at acme.example.", [("We waited,", "Ada Roe", "Partner", "acme.example")]),
    (
        "an office before a name that no comma closes",
        "The Minister for Tides, Ada Roe announced a new pier. “We waited for years,” Ms Roe said.",
        [("We waited for years,", "Ada Roe", "Minister for Tides", None)],
    ),
    (
        "a word that opens the sentence is no part of an office",
        "Despite Rep. Roe's efforts the pier was closed. U.S. Rep. Ada Roe was there. “We waited for years,” said Rep. Ada Roe.",
        [("We waited for years,", "Ada Roe", "U.S. Rep.", None)],
    ),
    (
        "a greeting is no part of an office",
        "Congratulations to Sen. Roe. “We waited for years,” said Sen. Ada Roe.",
        [("We waited for years,", "Ada Roe", "Sen.", None)],
    ),
    (
        "a state before a shortened office",
        "“We waited for years,” said New York Gov. Ada Roe.",
        [("We waited for years,", "Ada Roe", "New York Gov.", None)],
    ),
    (
        "a line wrap behind a shortened office",
        "The pier was closed by Sen.  \nAda Roe (R-Me.). “We waited for years,” Roe said.",
        [("We waited for years,", "Ada Roe", "Sen.", None)],
    ),
    (
        "a dash without blanks before an office",
        "OSLO, D.C.—U.S. Representative Ada Roe spoke. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "U.S. Representative", None)],
    ),
    (
        "initials before the role behind a name",
        "“We waited for years,” said Tom Finch, QTU Secretary.",
        [("We waited for years,", "Tom Finch", "Secretary", "QTU")],
    ),
    (
        "a field of two letters is no body",
        "“We waited for years,” said Tom Finch, HR Director.",
        [("We waited for years,", "Tom Finch", "HR Director", None)],
    ),
    (
        "a bracket between role and body",
        "“We waited for years,” said Tom Finch, Head of Boats (North, South) at Acme.",
        [("We waited for years,", "Tom Finch", "Head of Boats", "Acme")],
    ),
    (
        "two fields before the body",
        "“We waited for years,” said Ada Roe, Area Leader, Tides and Seamarks, Acme Boats.",
        [("We waited for years,", "Ada Roe", "Area Leader, Tides and Seamarks", "Acme Boats")],
    ),
    (
        "a body that begins small",
        "“We waited for years,” said Ada Roe, founder and principal shareholder of quoo AG.",
        [("We waited for years,", "Ada Roe", "founder and principal shareholder", "quoo AG")],
    ),
    (
        "a court of something",
        "In its ruling, the Quay Court of Criminal Tides wrote, “We waited for years and for years.”",
        [("We waited for years and for years.", "the Quay Court of Criminal Tides", None, None)],
    ),
    (
        "an office stands for the one who has it",
        "U.S. Surgeon General Ada M. Roe spoke. Tom Finch was there. “We waited for years,” the Surgeon General said.",
        [("We waited for years,", "Ada M. Roe", "U.S. Surgeon General", None)],
    ),
    (
        "an office whose holder is named later",
        "“We waited for years,” said the Congresswoman.\n\nCongresswoman Ada Roe wrote to Justice Tom Finch.",
        [("We waited for years,", "Ada Roe", "Congresswoman", None)],
    ),
    (
        "an office that nobody has",
        "Ada Roe wrote to the council. “We waited for years,” said the senator.",
        [("We waited for years,", "the senator", None, None)],
    ),
    (
        "a rarer participle",
        "The pier was closed by Ada Roe, claiming, “there was only one chance in a million.”",
        [("there was only one chance in a million.", "Ada Roe", None, None)],
    ),
    (
        "somebody expressed",
        "Ada Roe expressed, “the board is thrilled to be here.”",
        [("the board is thrilled to be here.", "Ada Roe", None, None)],
    ),
    (
        "a fragment of somebody's according to whom",
        "According to Ada Roe, the pier was closed due to its “historic and sad reputation”.",
        [("historic and sad reputation", "Ada Roe", None, None)],
    ),
    (
        "a rarer office in letters",
        "“We waited for years,” said Ada Roe, CTIO at Acme.",
        [("We waited for years,", "Ada Roe", "CTIO", "Acme")],
    ),
    (
        "a rarer office in letters before the verb",
        "Ada Roe, CTIO at Acme, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "CTIO", "Acme")],
    ),
    (
        "a short one without a stop",
        "“This award is good for us” said Ada Roe.",
        [("This award is good for us", "Ada Roe", None, None)],
    ),
    (
        "a short one without a stop, the name first",
        "“This award is good for us” Ada Roe said.",
        [("This award is good for us", "Ada Roe", None, None)],
    ),
    (
        "a short one without a stop that goes on",
        "“This award is good for us” said Ada Roe. “It is good.”",
        [("This award is good for us It is good.", "Ada Roe", None, None)],
    ),
    (
        "titles of talks",
        "The school offers free lectures on important issues:\n\n“How much do boats cost the town and its children?”",
        [],
    ),
    (
        "what kind of body it is",
        "“We waited for years,” said Ada Roe, CEO of the Belgian company iQuay.",
        [("We waited for years,", "Ada Roe", "CEO", "iQuay")],
    ),
    (
        "a place where somebody is from",
        "“We waited for years,” said Ada Roe, a naturopathic physician from Oslo, Norway.",
        [("We waited for years,", "Ada Roe", "naturopathic physician", None)],
    ),
    (
        "words of a title are no body",
        "Tom Finch is Vice President of Engineering. “We waited for years,” said Ada Roe, Vice President of Marketing, Acme.",
        [("We waited for years,", "Ada Roe", "Vice President of Marketing", "Acme")],
    ),
    (
        "a body before a title with its field",
        "“We waited for years,” said Acme Vice President of Marketing Ada Roe.",
        [("We waited for years,", "Ada Roe", "Vice President of Marketing", "Acme")],
    ),
    (
        "a body with a joint in its name",
        "“We waited for years,” said Club for Tides President Ada Roe.",
        [("We waited for years,", "Ada Roe", "President", "Club for Tides")],
    ),
    (
        "a lead that goes on to what somebody did",
        "Senator Roe, a strong advocate for boats, recently joined Senator Tom Finch to open it. “We waited for years,” said Senator Ada Roe.",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "where somebody is now",
        "“We waited for years,” said Ada Roe, the lead author of the paper and today based at the Royal Quay.",
        [("We waited for years,", "Ada Roe", "lead author of the paper", None)],
    ),
    (
        "a former post",
        "“We waited for years,” said Ada Roe, director and former head of Tides for Acme.",
        [("We waited for years,", "Ada Roe", "director", None)],
    ),
    (
        "one of many",
        "“We waited for years,” said Ada Roe, an economist and one of a number of advisers to Acme.",
        [("We waited for years,", "Ada Roe", "economist", None)],
    ),
    (
        "what somebody was trained as",
        "Trained as a photographer, Roe opened the pier. “We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "an office without its comma",
        "“We waited for years,” said Dr. Ada Roe Assistant Secretary for Tides.",
        [("We waited for years,", "Ada Roe", "Assistant Secretary for Tides", None)],
    ),
    (
        "degrees without their commas",
        "“We waited for years,” said Ada Roe M.D. Sc.M. Associate Director for Research.",
        [("We waited for years,", "Ada Roe", "Associate Director for Research", None)],
    ),
    (
        "according to somebody who told it",
        "“We waited for years,” according to Ada Roe who told the Post.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "according to somebody by the name of",
        "“We waited for years,” according to a 24-year-old named Ada Roe who told the Post.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "a candidate",
        "“We waited for years,” said Democratic presidential candidate Ada Roe.",
        [("We waited for years,", "Ada Roe", "Democratic presidential candidate", None)],
    ),
    (
        "a degree before a student",
        "“We waited for years,” said Quay PhD student Ada Roe.",
        [("We waited for years,", "Ada Roe", "PhD student", "Quay")],
    ),
    (
        "small words before a small title",
        "“We waited for years,” said Blue Kettle Coffee Co. pastry chef Ada Roe.",
        [("We waited for years,", "Ada Roe", "pastry chef", "Blue Kettle Coffee Co.")],
    ),
    (
        "a level before a title",
        "The QEIR Tea Roa met. “We waited for years,” said QEIR Tea Roa National President Ada Roe.",
        [("We waited for years,", "Ada Roe", "National President", "QEIR Tea Roa")],
    ),
    (
        "a host",
        "“We waited for years,” said Lora Finch, host of Boats Tonight.",
        [("We waited for years,", "Lora Finch", "host", "Boats Tonight")],
    ),
    (
        "to host is no title",
        "The hall was glad to host Lora Finch. “We waited for years,” Finch said.",
        [("We waited for years,", "Lora Finch", None, None)],
    ),
    (
        "a coach",
        "“We waited for years,” said Acme coach Lora Finch.",
        [("We waited for years,", "Lora Finch", "coach", "Acme")],
    ),
    (
        "a closing mark that runs into the verb",
        "“We waited for years at the pier and at sea.\n\nIt was a long time for all of us,”said Ada Roe.",
        [("We waited for years at the pier and at sea.\n\nIt was a long time for all of us,", "Ada Roe", None, None)],
    ),
    (
        "one that is never closed above another's",
        "Ada Roe added: “We waited for years at the pier and for growth.\n\nThe pier was built in 1999 and has since grown. “Tom and I envision a new pier here,” added CEO Bo Finch.",
        [
            ("We waited for years at the pier and for growth.", "Ada Roe", None, None),
            ("Tom and I envision a new pier here,", "Bo Finch", "CEO", None),
        ],
    ),
    (
        "a closing mark lost before the verb",
        "“The pier will bring boats to our shores, said Acting Mayor Roe. “By sailing we all win.”",
        [("The pier will bring boats to our shores, By sailing we all win.", "Roe", "Acting Mayor", None)],
    ),
    (
        "comments under names",
        "Comments\n\nAda Roe, President of the Tide Union:\n\nWe waited for years. This is a good day for all of us.\n\nTom Finch, Tide Union member:\n\nIt is good that the pier is open again.",
        [
            ("We waited for years. This is a good day for all of us.", "Ada Roe", "President", "Tide Union"),
            ("It is good that the pier is open again.", "Tom Finch", "member", "Tide Union"),
        ],
    ),
    (
        "a division and its department",
        "“We waited for years,” said Ada M. Roe of the Tide Division at the Department of Boats.",
        [("We waited for years,", "Ada M. Roe", None, "Tide Division at the Department of Boats")],
    ),
    (
        "a foundation for something",
        "“We waited for years,” said Ada Roe from the Foundation for a Free Tide (FFT).",
        [("We waited for years,", "Ada Roe", None, "Foundation for a Free Tide")],
    ),
    (
        "an author who holds an office",
        "“We waited for years,” said Ada Roe, M.D., M.S., the senior author of the paper, and the director of the Tide Lab.",
        [("We waited for years,", "Ada Roe", "director", "Tide Lab")],
    ),
    (
        "a new post",
        "Ada Roe has joined Acme Boats as a Wealth Advisor. “We waited for years,” Roe said.",
        [("We waited for years,", "Ada Roe", "Wealth Advisor", "Acme Boats")],
    ),
    (
        "the verb of a headline is no name",
        "Webquay CEO Reveals How AI is Sinking Boats. Ada Roe was there. “We waited for years,” he says.",
        [("We waited for years,", None, None, None)],
    ),
    (
        "a company's program is nobody",
        "The mayor spoke of Mayor Roe's Harbor Ferry Planning. “We waited for years,” said the mayor.",
        [("We waited for years,", "the mayor", None, None)],
    ),
    (
        "a unit behind of before the body",
        "“We waited for years,” said Ada Roe, Head of Norway, Acme.",
        [("We waited for years,", "Ada Roe", "Head of Norway", "Acme")],
    ),
    (
        "a unit of a body",
        "Ada Roe, Vice President and Head of Kite Technology Office, Acme Telecom, said: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "Vice President and Head of Kite Technology Office", "Acme Telecom")],
    ),
    (
        "services that are a unit",
        "“We waited for years,” said Ada Roe, VP of People Services.",
        [("We waited for years,", "Ada Roe", "VP of People Services", None)],
    ),
    (
        "a board of a body",
        "“We waited for years,” said Ada Roe, Chairman of the Supervisory Board of Acme Real Estate AG.",
        [("We waited for years,", "Ada Roe", "Chairman of the Supervisory Board", "Acme Real Estate AG")],
    ),
    (
        "a middle piece is a field",
        "“We waited for years,” said Ada Roe, Vice President, Boat Networks Division, Acme.",
        [("We waited for years,", "Ada Roe", "Vice President, Boat Networks Division", "Acme")],
    ),
    (
        "a lead for fields",
        "“We waited for years,” said Ada Roe, Chief Analyst and Area Lead for Tide and Wind Infrastructures, QCG Research.",
        [("We waited for years,", "Ada Roe", "Chief Analyst and Area Lead for Tide and Wind Infrastructures", "QCG Research")],
    ),
    (
        "a blank before the comma",
        "“We waited for years,” said TIQA Chief Executive , Peter Finch.",
        [("We waited for years,", "Peter Finch", "Chief Executive", "TIQA")],
    ),
    (
        "who became what",
        "“We waited for years,” said Ada Roe, who became the president of Acme in 1994.",
        [("We waited for years,", "Ada Roe", "president", "Acme")],
    ),
    (
        "somebody serving as",
        "“We waited for years,” said Ada Roe, serving as the director of Acme.",
        [("We waited for years,", "Ada Roe", "director", "Acme")],
    ),
    (
        "appointed, with a degree",
        "Acme has appointed Ada Roe, M.D., as Chief Medical Officer. “We waited for years,” Roe said.",
        [("We waited for years,", "Ada Roe", "Chief Medical Officer", "Acme")],
    ),
    (
        "an appointment",
        "Acme announced the appointment of Ada Roe as Chief Boat Officer. “We waited for years,” Roe said.",
        [("We waited for years,", "Ada Roe", "Chief Boat Officer", "Acme")],
    ),
    (
        "a year behind the body",
        "“We waited for years,” said Ada Roe, director of Acme Corp in 1994.",
        [("We waited for years,", "Ada Roe", "director", "Acme Corp")],
    ),
    (
        "a participle that ends a role",
        "“We waited for years,” said Ada Roe, legislative director for the union representing some 1,300 sailors.",
        [("We waited for years,", "Ada Roe", "legislative director", None)],
    ),
    (
        "a portfolio in a list",
        "“We waited for years,” said Ada Roe, Minister for Trade, Tourism and Investment.",
        [("We waited for years,", "Ada Roe", "Minister for Trade, Tourism and Investment", None)],
    ),
    (
        "a portfolio in a list before the name",
        "“We waited for years,” said Minister for Trade, Tourism and Investment Ada Roe.",
        [("We waited for years,", "Ada Roe", "Minister for Trade, Tourism and Investment", None)],
    ),
    (
        "two roles of two bodies",
        "“We waited for years,” said Ada Roe, President of Acme and Chair of the Quay Club.",
        [("We waited for years,", "Ada Roe", "President", "Acme")],
    ),
    (
        "a heading that runs into the name",
        "About Mark L. Finch Mark L. Finch is the founder of Acme. “We waited for years,” said Finch.",
        [("We waited for years,", "Mark L. Finch", "founder", "Acme")],
    ),
    (
        "two initials without blanks",
        "“We waited for years,” said R.S. Roemahn, president of Acme.",
        [("We waited for years,", "R.S. Roemahn", "president", "Acme")],
    ),
    (
        "three initials without blanks",
        "“We waited for years,” said J.Q.R. Finch, president of Acme.",
        [("We waited for years,", "J.Q.R. Finch", "president", "Acme")],
    ),
    (
        "a body's office without a name",
        "Acme CTO said, “We waited for years.”",
        [("We waited for years.", "Acme CTO", None, None)],
    ),
    (
        "a body's office with an article",
        "“We waited for years,” the Acme CTO said.",
        [("We waited for years,", "the Acme CTO", None, None)],
    ),
    (
        "an office that a body owns",
        "“We waited for years,” Acme's CEO said.",
        [("We waited for years,", "Acme's CEO", None, "Acme")],
    ),
    (
        "an office whose participle trails",
        "The mayor slammed the choice of Oslo, stating “those who closed the pier should not be here.”",
        [("those who closed the pier should not be here.", "The mayor", None, None)],
    ),
    (
        "a participle behind another noun",
        "Ada Roe left the company, saying “those who closed the pier should not be here.”",
        [("those who closed the pier should not be here.", "Ada Roe", None, None)],
    ),
    (
        "the title of a talk",
        "Speaking on “Advancing the Boats of All Harbors,” she underscored that Ada Roe sails.",
        [],
    ),
    (
        "the title of a paper",
        "In his paper “The Tides of the Northern Sea,” Roe argued that the tides are high.",
        [],
    ),
    (
        "a term with its comma inside",
        'The tool has two parts:\n\n- "Covering indexes," which allow a user to sail, came first.\n\n“We waited for years,” said Ada Roe.',
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "marks of a program",
        'Set mode="system", which sails, and then sail on with the mode="boat" that you want. “We waited for years,” said Ada Roe.',
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "a body with For in its name",
        "Justice For Quayland spokesperson Ada Roe says: “We waited for years.”",
        [("We waited for years.", "Ada Roe", "spokesperson", "Justice For Quayland")],
    ),
    (
        "what kind of firm a body is",
        "“We waited for years,” said Ada Roe, CEO of Swedish database company Quay AB.",
        [("We waited for years,", "Ada Roe", "CEO", "Quay AB")],
    ),
    (
        "an honorific of Malaysia",
        "“We waited for years,” said deputy minister Datuk Ada Roe.",
        [("We waited for years,", "Ada Roe", "deputy minister", None)],
    ),
    (
        "a town where somebody is from",
        "“We waited for years,” said Ada Roe, a teacher from Bergen.",
        [("We waited for years,", "Ada Roe", "teacher", None)],
    ),
    (
        "a body's office that the text gives somebody",
        "Ada Roe, president of the FQI, came. The FQI president points out, “We waited for years.”",
        [("We waited for years.", "Ada Roe", "president", "FQI")],
    ),
    (
        "a body's office that the text gives somebody, in small letters",
        "Ada Roe, president of the Tide Union, came with Tom Finch, head of Harbor Watch. “We waited for years,” the union president said.",
        [("We waited for years,", "Ada Roe", "president", "Tide Union")],
    ),
    (
        "an office without a name where the text names others",
        "Tom Finch, head of Harbor Watch, came. “We waited for years,” the union president said.",
        [("We waited for years,", "the union president", None, None)],
    ),
    (
        "two pieces behind an office that are no list",
        "“We waited for years,” said Ada Roe, Minister for Tides, Harbor Department.",
        [("We waited for years,", "Ada Roe", "Minister for Tides", "Harbor Department")],
    ),
    (
        "quotation over paragraphs, attributed at its end, another above",
        "Boats need care, the head of the college’s School of Boats and Sea Education says.\n\n“We waited for years for this harbor and now we sail.\n\n“The slip was old and the boats were older than the slip.\n\n“Nobody repaired them,” Professor Roe says.\n\nProfessor Ada Roe teaches at Tide College.",
        [
            (
                "We waited for years for this harbor and now we sail.\n\nThe slip was old and the boats were older than the slip.\n\nNobody repaired them,",
                "Ada Roe",
                "Professor",
                None,
            )
        ],
    ),
    (
        "signatures run into the next quotation",
        "The two firms merged on Monday.\n\n“I have worked with Tom and have seen his harbor grow for many years.” Ada Roe, CEO of Tide Boats “Tom’s move is good for all of us in the harbor.” Mara Quill, Chairman and CEO of Acme, Inc. For more",
        [
            ("I have worked with Tom and have seen his harbor grow for many years.", "Ada Roe", "CEO", "Tide Boats"),
            ("Tom’s move is good for all of us in the harbor.", "Mara Quill", "Chairman and CEO", "Acme, Inc."),
        ],
    ),
    (
        "public office before the name, a second post behind",
        "As Upper Tide's Finance Minister Tom Finch, member of Acme's Supervisory Board and of two others, explains: “We waited for years for this harbor.”",
        [("We waited for years for this harbor.", "Tom Finch", "Upper Tide's Finance Minister", None)],
    ),
    (
        "in brackets a body, a role, a body",
        "The group has three members: Ada Roe (Tide Centre for Boats, Senior Lecturer, Law School, Quay University) and Tom Finch (Professor, Quay University). “We waited for years,” Dr Roe said.",
        [("We waited for years,", "Ada Roe", "Senior Lecturer", "Law School")],
    ),
    (
        "a document that states",
        "The new guideline states that “the Commission must work with boats in a safe way and report to all.” Tom Finch read it.",
        [],
    ),
    (
        "a third part behind a comma lost",
        "“We waited for years,” said Harbor Director Tom Finch. “The slip was old.” Director Finch continued “We know that boats sink.”",
        [("We waited for years, The slip was old. We know that boats sink.", "Tom Finch", "Director", "Harbor")],
    ),
    (
        "a telephone number behind a name",
        "“We waited for years,” said Senator Ada Roe.\n\nAda Roe - Tom Finch 202 555 0110 Senator Quill - Mara Poe 202 555 0111",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "a special agent in charge of an office",
        "“We waited for years,” said Tom Finch, Special Agent in Charge of the Tide Harbor Field Office.",
        [("We waited for years,", "Tom Finch", "Special Agent in Charge", "Tide Harbor Field Office")],
    ),
    (
        "an agent in charge before the name",
        "“We waited for years,” said TBI Special Agent in Charge Tom Finch.",
        [("We waited for years,", "Tom Finch", "Special Agent in Charge", "TBI")],
    ),
    (
        "an officer in charge of a department",
        "“We waited for years,” said Ada Roe, Assistant Attorney General in charge of the Harbor Department’s Antitrust Division.",
        [("We waited for years,", "Ada Roe", "Assistant Attorney General in charge", "Harbor Department’s Antitrust Division")],
    ),
    (
        "in charge of a field",
        "“We waited for years,” said Ada Roe, vice president in charge of marketing at Acme Corp.",
        [("We waited for years,", "Ada Roe", "vice president in charge of marketing", "Acme Corp.")],
    ),
    (
        "a party's candidate for a place",
        "“We waited for years,” said Ada Roe, Harbor Party East Coast candidate.",
        [("We waited for years,", "Ada Roe", "East Coast candidate", "Harbor Party")],
    ),
    (
        "a candidate for an office",
        "“We waited for years,” said Oregon Senate candidate Ada Roe.",
        [("We waited for years,", "Ada Roe", "Oregon Senate candidate", None)],
    ),
    (
        "a body in small letters with a capital inside",
        "“We waited for years,” said Ada Roe, tideFinder co-founder.",
        [("We waited for years,", "Ada Roe", "co-founder", "tideFinder")],
    ),
    (
        "a body that begins with a point of the compass",
        "“We waited for years,” said Ada Roe, Technical Director at South Fork Instruments.",
        [("We waited for years,", "Ada Roe", "Technical Director", "South Fork Instruments")],
    ),
    (
        "a chief of an unknown kind",
        "“We waited for years,” said Tide.com’s CEO and Chief Instigator, Ada Roe.",
        [("We waited for years,", "Ada Roe", "CEO and Chief Instigator", "Tide.com")],
    ),
    (
        "a hyphen lost in the name",
        "“We waited for years,” said Rep. QuillRoe. Representative Ada Quill-Roe came later.",
        [("We waited for years,", "Ada Quill-Roe", "Representative", None)],
    ),
    (
        "she describes",
        "The artist Ada Roe painted the harbor for years. She describes this body of work, made in 1965, as “colored mostly by the old boats.”",
        [("colored mostly by the old boats.", "Ada Roe", "artist", None)],
    ),
    (
        "an owner in the object of a pronoun's verb",
        "The bill was sponsored by Sen. Mara Quill (D-Calif.), the former chair of the panel. She called Finch’s proposal the “gold standard of all boats.” Tom Finch ran.",
        [("gold standard of all boats.", "Mara Quill", "Sen.", None)],
    ),
    (
        "the same person named again in the paragraph",
        "“We waited for years,” said Tom Finch, Acme Founder and CEO. Finch added: “That is why we sail now.”",
        [("We waited for years, That is why we sail now.", "Tom Finch", "Acme Founder and CEO", None)],
    ),
    (
        "somebody else named in the paragraph",
        "“We waited for years,” said Tom Finch, Acme Founder and CEO. Quill added: “That is why we sail now.” Mara Quill is a pilot.",
        [("We waited for years,", "Tom Finch", "Acme Founder and CEO", None), ("That is why we sail now.", "Mara Quill", None, None)],
    ),
    (
        "an opening mark that closes at the end of a paragraph",
        "Ada Roe said: “We put the names of all boats on the site. “\n\n“The slip was old and so were all of the boats,” said Tom Finch.",
        [
            ("We put the names of all boats on the site.", "Ada Roe", None, None),
            ("The slip was old and so were all of the boats,", "Tom Finch", None, None),
        ],
    ),
    (
        "a former office before the name",
        "“We waited for years,” said former Harbor Secretary Ada Roe.",
        [("We waited for years,", "Ada Roe", "former Harbor Secretary", None)],
    ),
    (
        "a critic",
        "“We waited for years,” said boat critic Ada Roe.",
        [("We waited for years,", "Ada Roe", "boat critic", None)],
    ),
    (
        "a critic who wrote",
        "The critic Ada Roe wrote that the harbor was “colored mostly by the old boats.”",
        [("colored mostly by the old boats.", "Ada Roe", "critic", None)],
    ),
    (
        "once said",
        "Ada Roe once said, “We waited for years and years.”",
        [("We waited for years and years.", "Ada Roe", None, None)],
    ),
    (
        "a title in capitals is no role",
        "Tide Museum Announces A Gift Of Forty Kites By Modern Artist Ada Roe\n\nThe Tide Museum was given kites by artist Ada Roe. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "Artist", None)],
    ),
    (
        "a second official behind the first one's office",
        "“We waited for years,” said U.S. Attorney Ada Roe of the Southern District of Tides and Special Agent in Charge Tom Finch.",
        [("We waited for years,", "Ada Roe", "U.S. Attorney", "Southern District of Tides")],
    ),
    (
        "an official behind another's office",
        "The case was told by U.S. Attorney Ada Roe of the District of Tides and Trial Attorney Tom Finch of the Civil Rights Division. “We waited for years,” Finch said.",
        [("We waited for years,", "Tom Finch", "Trial Attorney", "Civil Rights Division")],
    ),
    (
        "what somebody did is no title",
        "Ada Roe, who left the board to sail as a member of the crew, came. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "a verb that ends the title",
        "Ada Roe, assistant secretary for tides announced the opening of the harbor. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "assistant secretary for tides", None)],
    ),
    (
        "a paragraph glued to the body",
        "Ada Roe, CEO of First Tide BankThis harbor is a good one for boats. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "CEO", "First Tide Bank")],
    ),
    (
        "somebody from a town in a state",
        "“We waited for years,” said Tom Finch, a logger from Quayside, Maine, who came with the boats of Quayside, Maine.",
        [("We waited for years,", "Tom Finch", "logger", None)],
    ),
    (
        "a given name beside the verb",
        "Legal expert Martin Quayle calls the case “weak and slow in all of its parts.”",
        [("weak and slow in all of its parts.", "Martin Quayle", None, None)],
    ),
    (
        "a fragment behind what somebody is shown at",
        "The film shows Martin Quayle defending three homes, including a lake “summer camp” by the sea.",
        [],
    ),
    (
        "four letters of a degree",
        "“We waited for years,” said Ada Roe, M.S.P.H., lead author of the study at Quay University.",
        [("We waited for years,", "Ada Roe", "lead author of the study", "Quay University")],
    ),
    (
        "the agency's center",
        "“We waited for years,” said Ada Roe, former director at the agency’s Tide Space Center.",
        [("We waited for years,", "Ada Roe", "former director", "Tide Space Center")],
    ),
    (
        "a board before the name",
        "“We waited for years,” said Chairman of the Supervisory Board Ada Roe.",
        [("We waited for years,", "Ada Roe", "Chairman of the Supervisory Board", None)],
    ),
    (
        "a headline's verb before the role",
        "Tide Show's Episode 101 Features Quayside Mayor Ada Roe\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "Quayside Mayor", None)],
    ),
    (
        "a hyphenated name before an office in capitals",
        "“We waited for years” said Dr. Elinor F. McQuay-Roe Assistant Secretary for Tides and Harbor Use.",
        [("We waited for years", "Elinor F. McQuay-Roe", "Assistant Secretary for Tides and Harbor Use", None)],
    ),
    (
        "a stop behind the closing mark",
        "“We waited for years and then we built the slip”. Mr  Roe said.\n\nMr Martin Roe came.",
        [("We waited for years and then we built the slip", "Martin Roe", None, None)],
    ),
    (
        "a sentence of its own behind a stop and a mark",
        "Ada Roe said: “We waited for years and then we built the slip”. Mr Finch said that the mayor would come to the harbor soon.\n\nMr Martin Finch came.",
        [("We waited for years and then we built the slip", "Ada Roe", None, None)],
    ),
    (
        "the parliamentary secretary",
        "The Parliamentary Secretary for Tides, Ada Roe, said that boats sail. “We waited for years,” the parliamentary secretary said.",
        [("We waited for years,", "Ada Roe", "Parliamentary Secretary for Tides", None)],
    ),
    (
        "questions over answers",
        "Captain Ada Roe joined the harbor office in 2010 and was named its pilot last year.\n\nWhy did you choose a life at sea?\n\n“I wanted to see all of the boats of the world.”\n\nWhat do you like most about the harbor?\n\n“The people are good to me and so are their boats.”",
        [
            ("I wanted to see all of the boats of the world.", "Ada Roe", "Captain", None),
            ("The people are good to me and so are their boats.", "Ada Roe", "Captain", None),
        ],
    ),
    (
        "a question put to the readers",
        "Do you know the harbor?\n\n“It was built for years by the people of the town,” said Tom Finch, its pilot. Ada Roe said no.",
        [("It was built for years by the people of the town,", "Tom Finch", "pilot", None)],
    ),
    (
        "an opening mark lost",
        'We waited for years and for years."said Victor S. O. Quayle, Chief, Tide Investigation Division."Boats will be held to account for it all."',
        [
            (
                "We waited for years and for years. Boats will be held to account for it all.",
                "Victor S. O. Quayle",
                "Chief",
                "Tide Investigation Division",
            )
        ],
    ),
    (
        "once famously",
        "Mark Roe painted here. As Roe once famously remarked, “Those who laugh at my boats have never sailed one.” The artist Mark Roe died.",
        [("Those who laugh at my boats have never sailed one.", "Mark Roe", "artist", None)],
    ),
    (
        "a field behind a comma and the body for which",
        "“We waited for years,” said Ada Roe, Executive Vice President, Innovative Boats R&D for Tide & Quay.",
        [("We waited for years,", "Ada Roe", "Executive Vice President, Innovative Boats R&D", "Tide & Quay")],
    ),
    (
        "a field of a company by its country",
        "“We waited for years,” said Ada Roe, Global Head of Harbor & Lifestyle Channels for Italian company Tidella.",
        [("We waited for years,", "Ada Roe", "Global Head of Harbor & Lifestyle Channels", "Tidella")],
    ),
    (
        "a body that is for something",
        "“We waited for years,” said Ada Roe, director of the Center for Tides.",
        [("We waited for years,", "Ada Roe", "director", "Center for Tides")],
    ),
    (
        "a degree before the body",
        "The prize goes to Ada Roe, Ph.D., of the Tide Institute. “We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", None, "Tide Institute")],
    ),
    (
        "a body before the role",
        "Dr Ada Roe of Tide Science, Kite Survey Scientist and course convenor says boats sail. “We waited for years,” she said.",
        [("We waited for years,", "Ada Roe", "Kite Survey Scientist and course convenor", "Tide Science")],
    ),
    (
        "a name and a body behind the mark",
        "One question was asked at the meeting of all boats: “How many boats are you for?” Ellen Quayle, Zero Boats Quayland",
        [("How many boats are you for?", "Ellen Quayle", None, "Zero Boats Quayland")],
    ),
    (
        "a list with a comma before its and",
        "Ada Roe, team member and children’s author, activist, and graphic designer, adds, “We waited for years.”",
        [("We waited for years.", "Ada Roe", "team member and children’s author, activist, and graphic designer", None)],
    ),
    (
        "a straight mark with a blank behind it",
        '" We waited for years and years," said Ada Roe. "Now we sail."',
        [("We waited for years and years, Now we sail.", "Ada Roe", None, None)],
    ),
    (
        "others behind a name",
        "U.S. Sen. Ada Roe came. Roe, former Secretary of State Martin Quayle and other candidates came. “We waited for years,” the senator said.",
        [("We waited for years,", "Ada Roe", "U.S. Sen.", None)],
    ),
    (
        "somebody who speaks for others",
        "Ada Roe, speaking for the Harbor Forum at the meeting, said, “We waited for years.” Roe, a pilot, came.",
        [("We waited for years.", "Ada Roe", "pilot", None)],
    ),
    (
        "an academic rank behind a role",
        "Acting Head of School Professor Ada Roe says the slip is old. “We waited for years,” she says.",
        [("We waited for years,", "Ada Roe", "Acting Head of School", None)],
    ),
    (
        "a rank behind a director's office",
        "Centre Director Professor Ada Roe says the slip is old. “We waited for years,” she says.",
        [("We waited for years,", "Ada Roe", "Centre Director", None)],
    ),
    (
        "a comma without its blank",
        "They build slips. Tom Finch,Science Leader at Acme, said: “We waited for years.”",
        [("We waited for years.", "Tom Finch", "Science Leader", "Acme")],
    ),
    (
        "a heading run into the sentence",
        "Chloe Worth sails well. “We waited for years,” said Worth.\n\nThe Legacy Continues Chloe may be one of the best sailors in town. “Now we sail with all of our boats,” Chloe says.",
        [("We waited for years,", "Chloe Worth", None, None), ("Now we sail with all of our boats,", "Chloe Worth", None, None)],
    ),
    (
        "a clause behind that and a long attribution",
        "The mayor, Ada Roe, said in her announcement that “these people are not a danger to the boats.”",
        [("these people are not a danger to the boats.", "Ada Roe", "mayor", None)],
    ),
    (
        "its director",
        "The Oslo firm Acme Boats built a slip. Its Regional Director East, Martin Quayle, said: “We waited for years.”",
        [("We waited for years.", "Martin Quayle", "Regional Director East", None)],
    ),
    (
        "three posts",
        "“We waited for years,” said Ada Roe, M.D., FAHA, Tide Heart Association volunteer president, associate professor of boats at Quay School and adviser.",
        [("We waited for years,", "Ada Roe", "volunteer president", "Tide Heart Association")],
    ),
    (
        "a third of his name",
        "“We waited for years,” said Edward L. Quayle III, U.S. Attorney for the District of Tides. “Boats sail,” Quayle added.",
        [("We waited for years, Boats sail,", "Edward L. Quayle III", "U.S. Attorney for the District of Tides", None)],
    ),
    (
        "the last name of a third",
        "University President Mark Quayle III came. “We waited for years,” Quayle said.",
        [("We waited for years,", "Mark Quayle III", "University President", None)],
    ),
    (
        "a junior's last name",
        "Tom Quayle Jr., a pilot, came. “We waited for years,” Quayle said.",
        [("We waited for years,", "Tom Quayle Jr", "pilot", None)],
    ),
    (
        "an owner before a month",
        "The agency replied to Sen. Mara Quayle's September 15, 2006 letter. “We waited for years,” said Quayle.",
        [("We waited for years,", "Mara Quayle", "Sen.", None)],
    ),
    (
        "a person behind an owner",
        "The harbor heard Acme's Jane Quayle. “We waited for years,” said Jane Quayle.",
        [("We waited for years,", "Jane Quayle", None, None)],
    ),
    (
        "a junior with his office",
        "“We waited for years,” said Tom Quayle Jr., CEO of Acme Corp.",
        [("We waited for years,", "Tom Quayle Jr", "CEO", "Acme Corp.")],
    ),
    (
        "a third with his office",
        "“We waited for years,” said Tom Quayle III, CEO of Acme Corp.",
        [("We waited for years,", "Tom Quayle III", "CEO", "Acme Corp.")],
    ),
    (
        "an agent in charge who is a junior",
        "“We waited for years,” said Special Agent in Charge Tom Quayle Jr.",
        [("We waited for years,", "Tom Quayle Jr", "Special Agent in Charge", None)],
    ),
    (
        "years in the field",
        "“We waited for years,” said Ada Roe, a banker with 20 years in the field.",
        [("We waited for years,", "Ada Roe", "banker", None)],
    ),
    (
        "a division between a rank and a body",
        "“We waited for years,” said Ada Roe, vice president, Tide Development, Acme.",
        [("We waited for years,", "Ada Roe", "vice president, Tide Development", "Acme")],
    ),
    (
        "a board and a second role",
        "“We waited for years,” said Ada Roe, Chairman of the Management Board and CEO of QUAY-TIDE SE.",
        [("We waited for years,", "Ada Roe", "Chairman of the Management Board and CEO", "QUAY-TIDE SE")],
    ),
    (
        "one word before the attribution",
        "“Tonight,” Finch said in the harbor, “we served the town and all of its boats.” Mayor Tom Finch came.",
        [("Tonight, we served the town and all of its boats.", "Tom Finch", "Mayor", None)],
    ),
    (
        "a question before the role",
        "What Can Boats Never Do? Keynote Speaker Ada Roe on Slips\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "Keynote Speaker", None)],
    ),
    (
        "two speakers whose bodies share a word",
        "“Mill law is complicated and old,” said Kelvin Roe of Quay University. “It is a good thing for the town,” said Ann Finch of the Quay Institute.",
        [
            ("Mill law is complicated and old,", "Kelvin Roe", None, "Quay University"),
            ("It is a good thing for the town,", "Ann Finch", None, "Quay Institute"),
        ],
    ),
    (
        "another leads in behind a closed quotation",
        "Principal Steve Roe said: “This gives our region another chance.\n\n“Our focus will be on farming, which is already underway this year.” Vice-Chancellor Andrew Finch said: “This represents a major boost to Oldtown.”",
        [
            (
                "This gives our region another chance.\n\nOur focus will be on farming, which is already underway this year.",
                "Steve Roe",
                "Principal",
                None,
            ),
            ("This represents a major boost to Oldtown.", "Andrew Finch", "Vice-Chancellor", None),
        ],
    ),
    (
        "a law firm behind the name",
        "“We waited for years,” said Attorney Ada Roe of the Finch Law Firm.",
        [("We waited for years,", "Ada Roe", "Attorney", "Finch Law Firm")],
    ),
    (
        "partners behind the name",
        "“We waited for years,” said attorney Ada Roe of Quay Associates.",
        [("We waited for years,", "Ada Roe", "attorney", "Quay Associates")],
    ),
    (
        "partners with a partnership behind the name",
        "“We waited for years,” said attorney Ada Roe of Finch & Quay LLP.",
        [("We waited for years,", "Ada Roe", "attorney", "Finch & Quay LLP")],
    ),
    (
        "a club behind the name",
        "“We waited for years,” said Ada Roe of the Oldtown Rotary Club.",
        [("We waited for years,", "Ada Roe", None, "Oldtown Rotary Club")],
    ),
    (
        "people in a list with their roles",
        "Board members are Tom Roe, Chairman, Peter Finch, founder, and Ada Quill, Treasurer.\n\nMr. Roe said: “We are proud of our board.”",
        [("We are proud of our board.", "Tom Roe", "Chairman", None)],
    ),
    (
        "a saint's school",
        "St Olaf’s School has a new hall.\n\n“We waited for years,” said St Olaf’s Principal Tom Roe.",
        [("We waited for years,", "Tom Roe", "Principal", "St Olaf’s")],
    ),
    (
        "what somebody is, without an article",
        "Ada Roe is chairman of the Quay Museum. The hall opened.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "chairman", "Quay Museum")],
    ),
    (
        "what somebody is at a body",
        "Ada Roe is a professor at Quay University. The hall opened.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "professor", "Quay University")],
    ),
    (
        "what somebody is, a curator",
        "Ada Roe is a curator at the Quay Museum and lives in Oldtown.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "curator", "Quay Museum")],
    ),
    (
        "a closing mark lost before an apposition",
        "“When customers flood our office, we are scrambling, said Ada Roe, Head of Flour at Lightmill. “Oldmill shows us the flour.”",
        [("When customers flood our office, we are scrambling, Oldmill shows us the flour.", "Ada Roe", "Head of Flour", "Lightmill")],
    ),
    (
        "lawmakers state",
        "In the letter, the lawmakers state, “We support the new mill and its work.” ",
        [("We support the new mill and its work.", "the lawmakers", None, None)],
    ),
    (
        "senators continue",
        "The senators continue, “We support the new mill and its work.” ",
        [("We support the new mill and its work.", "The senators", None, None)],
    ),
    (
        "researchers explain behind",
        "“We support the new mill and its work,” the researchers explain.",
        [("We support the new mill and its work,", "the researchers", None, None)],
    ),
    (
        "an opening mark lost before he said",
        "Tom Roe met the council.\n\nThe figures were old and had long been taken out of the book,” he said.\n\n“They will not be used again by us,” said Roe.",
        [
            ("The figures were old and had long been taken out of the book,", "Tom Roe", None, None),
            ("They will not be used again by us,", "Tom Roe", None, None),
        ],
    ),
    (
        "what every agent says",
        "In a time when every mill says “Trust us today,” few deliver on it. Ada Roe of Acme spoke.",
        [],
    ),
    (
        "an example",
        "The rules are these. For example: “Place a stake of ten on the table to receive a sack.”",
        [],
    ),
    (
        "a senator who speaks for a party",
        "The plan was wrong, according to Senator Ada Roe, Tide Party spokesperson on Harbours.\n\n“We waited for years,” said Senator Roe.",
        [("We waited for years,", "Ada Roe", "spokesperson on Harbours", "Tide Party")],
    ),
    (
        "a former role beside the present one",
        "“We waited for years,” said Senator Tom Roe, a former teacher.",
        [("We waited for years,", "Tom Roe", "Senator", None)],
    ),
    (
        "a former role with a body beside the present one",
        "“We waited for years,” said Congressman Tom Roe, a former business agent for the Tide Workers Local 35.",
        [("We waited for years,", "Tom Roe", "Congressman", None)],
    ),
    (
        "an attribution within the marks",
        "Mayor Ada Roe announced charges.\n\n“The Department can confirm the arrest, said Police Chief Tom A. Finch.”",
        [("The Department can confirm the arrest,", "Tom A. Finch", "Police Chief", None)],
    ),
    (
        "somebody confessed",
        "Tom Berglund addressed tensions. “We love the boats and want them to be happy,” Berglund confessed. The show goes on.",
        [("We love the boats and want them to be happy,", "Tom Berglund", None, None)],
    ),
    (
        "as somebody puts it",
        "As Ada Roe puts it, “This will reduce the delays for all of us.”",
        [("This will reduce the delays for all of us.", "Ada Roe", None, None)],
    ),
    (
        "as somebody put it, behind",
        "“This will reduce the delays for all of us,” as Ada Roe put it.",
        [("This will reduce the delays for all of us,", "Ada Roe", None, None)],
    ),
    (
        "a last name beside a rare verb",
        "Tom Berglund addressed tensions. “We love the boats and want them to be happy,” Berglund warned. The show goes on.",
        [("We love the boats and want them to be happy,", "Tom Berglund", None, None)],
    ),
    (
        "somebody's comments are no verb",
        "Today, Senator Ada Roe said Tom Finch’s comments were “cheap and ugly populism”.",
        [("cheap and ugly populism", "Ada Roe", "Senator", None)],
    ),
    (
        "a firm's officer without a comma",
        "“We waited for years,” said Ada Roe CEO of Acme.",
        [("We waited for years,", "Ada Roe", "CEO", "Acme")],
    ),
    (
        "a firm's officer without commas",
        "“We waited for years,” said Ada Roe HHS Director.",
        [("We waited for years,", "Ada Roe", "Director", "HHS")],
    ),
    (
        "the first artist to",
        "Artist Ada Roe came. Ada Roe is the first artist to work here.\n\n“We can’t be here and not feel it,” says Ada Roe.",
        [("We can’t be here and not feel it,", "Ada Roe", "Artist", None)],
    ),
    (
        "somebody's mother",
        "Tom Roe, the mayor, came.\n\n“This has changed our lives for ever and a day,” said Tom Roe’s mother.",
        [("This has changed our lives for ever and a day,", "Tom Roe’s mother", None, None)],
    ),
    (
        "a role in brackets before the verb",
        "Jane Roe (president of Breadian) said: “I think three months without bread is a great mark.”",
        [("I think three months without bread is a great mark.", "Jane Roe", "president", "Breadian")],
    ),
    (
        "a body in brackets before the verb",
        "Jane Roe (Breadian) said: “I think three months without bread is a great mark.”",
        [("I think three months without bread is a great mark.", "Jane Roe", None, None)],
    ),
    (
        "the developer of a program",
        "The Lead Developer of Roebot said: “We are thrilled to make the robot available to farmers.”",
        [("We are thrilled to make the robot available to farmers.", "The Lead Developer", None, None)],
    ),
    (
        "a legal form behind a comma",
        "“We waited for years,” said Ada Roe, Owner of The Home Lighter, Inc.",
        [("We waited for years,", "Ada Roe", "Owner", "The Home Lighter, Inc.")],
    ),
    (
        "a legal form before a role",
        "“We waited for years,” said Bread Light, Inc. President Tom Roe.",
        [("We waited for years,", "Tom Roe", "President", "Bread Light, Inc.")],
    ),
    (
        "a committee on three matters",
        "“We waited for years,” said Ada Roe, chairman of the Harbour Committee on Tides, Piers, and Boats.",
        [("We waited for years,", "Ada Roe", "chairman", "Harbour Committee on Tides, Piers, and Boats")],
    ),
    (
        "a comma that lost its blank",
        "“We waited for years,” said Ada Roe, Managing Partner,5G Open Tide Lab.",
        [("We waited for years,", "Ada Roe", "Managing Partner", "5G Open Tide Lab")],
    ),
    (
        "two who share a plural office",
        "Co-chairs Tom Roe and Ann Finch of the Bread Guild spoke.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Tom Roe", "Co-chair", None)],
    ),
    (
        "somebody else before and",
        "State Attorney Ada Quill Roe and City of Tides Police Chief Tom A. Finch spoke.\n\n“We waited for years,” said Finch.",
        [("We waited for years,", "Tom A. Finch", "City of Tides Police Chief", None)],
    ),
    (
        "in addition he states",
        "Tom Roe, director of Acme, said: “We will give help to all of the boats in the harbour.” In addition Roe states “Queues will ensure that none of them is lost.”",
        [("We will give help to all of the boats in the harbour. Queues will ensure that none of them is lost.", "Tom Roe", "director", "Acme")],
    ),
    (
        "the title of a talk behind present",
        "Ada Roe, president of Acme, will present “The Great Voyage, as We Enter the Boating Age.” Her lecture will be long.",
        [],
    ),
    (
        "a paragraph glued behind capitals",
        "Ada Roe, Quay Fund Manager, said:This pier is a clear sign of all that the fund can do for the towns of the UK.Tom Finch, Quay Chief Executive, said:This is a good example of how we work with the towns of the coast.",
        [
            ("This pier is a clear sign of all that the fund can do for the towns of the UK.", "Ada Roe", "Quay Fund Manager", None),
            ("This is a good example of how we work with the towns of the coast.", "Tom Finch", "Chief Executive", "Quay"),
        ],
    ),
    (
        "appointed as an adviser",
        "Acme Global has announced the appointment of Tom Roe as an Advisor. Tom Roe is a renowned figure in boats.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Tom Roe", "Advisor", "Acme Global")],
    ),
    (
        "a body that begins with small letters",
        "“We waited for years,” said Tom Roe, CEO of zenBoat.",
        [("We waited for years,", "Tom Roe", "CEO", "zenBoat")],
    ),
    (
        "a dash between role and body",
        "Acme Hospitality opened. “We waited for years,” said Tom Roe, CEO - Acme Hospitality.",
        [("We waited for years,", "Tom Roe", "CEO", "Acme Hospitality")],
    ),
    (
        "an attorney named twice by the office",
        "“We waited for years,” said U.S. Attorney Tom L. Roe, U.S. Attorney for the Harbor District of Tides.",
        [("We waited for years,", "Tom L. Roe", "U.S. Attorney for the Harbor District of Tides", None)],
    ),
    (
        "a career in a field",
        "After a career of four decades in public relations, Ada Roe is retiring.\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "a last name of two words",
        "Acme and its founder, Tom Van Horn, opened a pier. Attorney Van Horn is certified.\n\n“We waited for years,” said Van Horn.",
        [("We waited for years,", "Tom Van Horn", "Attorney", None)],
    ),
    (
        "a spokesperson's signature without commas",
        "“The contract is being reviewed by all of us in the office.”—Ada Roe HHS Spokesperson",
        [("The contract is being reviewed by all of us in the office.", "Ada Roe", "Spokesperson", "HHS")],
    ),
    (
        "a professor of accountancy",
        "“We waited for years,” says Accountancy Professor Tom Roe.",
        [("We waited for years,", "Tom Roe", "Accountancy Professor", None)],
    ),
    (
        "lawyers behind the name",
        "“We waited for years,” said attorney Ada Roe of Quill Finch Injury and Accident Lawyers.",
        [("We waited for years,", "Ada Roe", "attorney", "Quill Finch Injury and Accident Lawyers")],
    ),
    (
        "a prosecutor",
        "“We waited for years,” said Lead Prosecutor Ada Roe.",
        [("We waited for years,", "Ada Roe", "Lead Prosecutor", None)],
    ),
    (
        "a company that is the subject behind an apposition",
        "Founded by Dr. Ada Roe, a respected surgeon, the company is known for its boats.\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "respected surgeon", None)],
    ),
    (
        "a body that ends like a role",
        "Tide Global opened a pier. “We waited for years,” said Ada Roe, Tide Global CEO.",
        [("We waited for years,", "Ada Roe", "CEO", "Tide Global")],
    ),
    (
        "a mark that closes was lost, and so was the comma",
        "“The pier serves everybody in the town said Dr. Ada Roe, executive in charge. “We will keep it open all winter.”",
        [("The pier serves everybody in the town We will keep it open all winter.", "Ada Roe", "executive in charge", None)],
    ),
    (
        "a mark that opens where one closes, before the attribution",
        "“The pier serves everybody in the whole town, “and Ada Roe continued, “We will keep it open all winter.”",
        [("The pier serves everybody in the whole town, We will keep it open all winter.", "Ada Roe", None, None)],
    ),
    (
        "messages signed with a handle",
        "Today Senator Ada Roe questioned the harbour master about the pier.\nThe harbour master said nothing.\nThe harbour master has no answer when I ask about the pier\npic.twitter.com/aBc1\n— Ada Roe (@AdaRoe)\nMay 4, 2026\nLet me get this straight. The pier was sold and nobody knew?\nThis has to stop.\n— Ada Roe (@AdaRoe)\nMay 4, 2026\nSenator Roe also wrote to the town.",
        [
            ("The harbour master has no answer when I ask about the pier", "Ada Roe", "Senator", None),
            ("Let me get this straight. The pier was sold and nobody knew? This has to stop.", "Ada Roe", "Senator", None),
        ],
    ),
    (
        "two paragraphs in one line, two blanks between them",
        "“We waited for years,” said Ada Roe, director of Acme.\n\n“He should tell us who will be asked.”  “Some people in the town have no answer yet.”",
        [
            ("We waited for years,", "Ada Roe", "director", "Acme"),
            ("He should tell us who will be asked.", "Ada Roe", "director", "Acme"),
            ("Some people in the town have no answer yet.", "Ada Roe", "director", "Acme"),
        ],
    ),
    (
        "a term between single marks in a quotation over paragraphs",
        "“We waited for years,” said Ada Roe, director of Acme.\n\nWhat did you do then?\n\n“We went to the harbour every day and counted the boats that came in.\n\nOn the card was written ‘Our first boat! Thank you.’ We kept it.\n\nThey will never forget it, and neither shall we.”",
        [
            ("We waited for years,", "Ada Roe", "director", "Acme"),
            (
                "We went to the harbour every day and counted the boats that came in.\n\nOn the card was written ‘Our first boat! Thank you.’ We kept it.\n\nThey will never forget it, and neither shall we.",
                "Ada Roe",
                "director",
                "Acme",
            ),
        ],
    ),
    (
        "two sentences without marks in one paragraph",
        "Senator Ada Roe (D-ME) opened the pier today, which the harbour board had planned since the old one was lost in the storm of 1998. The harbour board planned the pier for many years and asked all towns on the coast to pay a part of it, and most of them did so in the end. The harbour board planned the pier for many years and asked all towns on the coast to pay a part of it, and most of them did so in the end. The harbour board planned the pier for many years and asked all towns on the coast to pay a part of it, and most of them did so in the end. The harbour board planned the pier for many years and asked all towns on the coast to pay a part of it, and most of them did so in the end. Our pier will serve everybody in the town, said Senator Roe. The town paid for it. It is a good day for all of us who live here, said Senator Roe. It is open now.",
        [
            ("Our pier will serve everybody in the town,", "Ada Roe", "Senator", None),
            ("It is a good day for all of us who live here,", "Ada Roe", "Senator", None),
        ],
    ),
    (
        "a verb of a headline behind the name",
        "Ada Roe Reflects\n\nAda Roe, director of Acme, opened the pier.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "director", "Acme")],
    ),
    (
        "what somebody is accused of before the name",
        "Defendant Tom Finch came to court. “We waited for years,” said Security Ada Roe.",
        [("We waited for years,", "Ada Roe", None, None)],
    ),
    (
        "a verb of a title is no part of a role",
        "Harbor Bill Defeated After Senator Ada Roe Forces Vote\n\nSenator Ada Roe forced a vote.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "a newspaper says it",
        "The Quay Sun Times noted the pier, sharing: “The county has waited for this pier since the old one was lost.”",
        [("The county has waited for this pier since the old one was lost.", "Quay Sun Times", None, None)],
    ),
    (
        "the role beside the full name before the one beside the last",
        "Congressman Roe Statement on the Pier\n\nQUAY — U.S. Rep. Ada Roe (D-ME) spoke about the pier today.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "U.S. Rep.", None)],
    ),
    (
        "a verb that runs into an office before the name",
        "“We waited for years,” saidSenator Bill Roe.",
        [("We waited for years,", "Bill Roe", "Senator", None)],
    ),
    (
        "a body with a small particle behind a name",
        "“We waited for years,” said Jean Roe, CEO of Quay de Tides.",
        [("We waited for years,", "Jean Roe", "CEO", "Quay de Tides")],
    ),
    (
        "a dateline whose dash has no blanks",
        "QUAY—On Monday Health Secretary Alan Roe came.\n\n“We waited for years,” said Secretary Roe.",
        [("We waited for years,", "Alan Roe", "Health Secretary", None)],
    ),
    (
        "a country before an office behind a dash",
        "QUAY—U.S. Labor Secretary Alan Roe came.\n\n“We waited for years,” said Secretary Roe.",
        [("We waited for years,", "Alan Roe", "U.S. Labor Secretary", None)],
    ),
    (
        "two clauses with and between",
        "Sen. Bill Roe said that “they never won a thing” and “we sold more tickets than the whole pier could hold.”",
        [("they never won a thing", "Bill Roe", "Sen.", None), ("we sold more tickets than the whole pier could hold.", "Bill Roe", "Sen.", None)],
    ),
    (
        "what somebody does is no title",
        "Mr. A. B. Roe, also opened the Chief Minister’s new office.\n\n“We waited for years,” said A. B. Roe.",
        [("We waited for years,", "A. B. Roe", None, None)],
    ),
    (
        "somebody before his section",
        "The case was tried by Trial Attorney Tom Finch of the Tide Section and Assistant State Attorney Ada Roe.\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "Assistant State Attorney", None)],
    ),
    (
        "somebody before and, a field with and",
        "Chancellor Laura Finch and Business and Trade Secretary Tom Roe came.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "Business and Trade Secretary", None)],
    ),
    (
        "a body that ends before the next person",
        "Tom Roe, president of the Tide Union and Laura Finch, president of the Pier Council, came.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "president", "Tide Union")],
    ),
    (
        "what a title of the news resists is no role",
        "Finch Introduces Bill Against Senator Ada Roe\n\nThe bill came today.\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "whom somebody serves as",
        "Tom Roe, as the head of the Tide Union, came.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "head", "Tide Union")],
    ),
    (
        "the office over two blanks",
        "The Minister  for Health, Gordon Roe, said today that help will come.\n\n“We waited for years,” said Mr Roe.",
        [("We waited for years,", "Gordon Roe", "Minister for Health", None)],
    ),
    (
        "the office over a line break",
        "The pier was opened by everybody in the town today, and so said the Minister\nfor Health, Gordon Roe, who came.\n\n“We waited for years,” said Mr Roe.",
        [("We waited for years,", "Gordon Roe", "Minister for Health", None)],
    ),
    (
        "the spokesman of somebody with s",
        "U.S. Sen. Ada Sands spoke.\n\n“We waited for years,” said Sands’ spokesman Tom Roe.",
        [("We waited for years,", "Tom Roe", "spokesman", None)],
    ),
    (
        "a cofounder",
        "“We waited for years,” said Tom M. Roe, cofounder of Quay.ai.",
        [("We waited for years,", "Tom M. Roe", "cofounder", "Quay.ai")],
    ),
    (
        "a cochair",
        "“We waited for years,” said Tom M. Roe, cochair of the Quay Union.",
        [("We waited for years,", "Tom M. Roe", "cochair", "Quay Union")],
    ),
    (
        "a unit is a body",
        "The case was tried by Assistant District Attorney Ada Roe of the Homicide Unit.\n\n“We waited for years,” said Ada Roe.",
        [("We waited for years,", "Ada Roe", "Assistant District Attorney", "Homicide Unit")],
    ),
    (
        "who was the owner",
        "Roe, who was the owner and operator of Tri Boats, came. Tom Roe, 40, waited.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "owner and operator", "Tri Boats")],
    ),
    (
        "an attorney of a division",
        "“We waited for years,” said Ann Roe, Assistant Attorney General of the Civil Division.",
        [("We waited for years,", "Ann Roe", "Assistant Attorney General", "Civil Division")],
    ),
    (
        "a senator who is a minister",
        "The Minister for Tides, Senator Ada Roe, came.\n\n“We waited for years,” Senator Roe said.",
        [("We waited for years,", "Ada Roe", "Minister for Tides", None)],
    ),
    (
        "a name that is a link",
        "“We waited for years,” says [Tom D. Roe](https://www.example.org/team/), President and Chief Tide Officer.",
        [("We waited for years,", "Tom D. Roe", "President and Chief Tide Officer", None)],
    ),
    (
        "two offices with a stroke",
        "The Harbor Bank came. Chairman/CEO Tom Roe came.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "Chairman/CEO", None)],
    ),
    (
        "a senior counsel",
        "The case was tried by Senior Litigation Counsel Tom Roe.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "Senior Litigation Counsel", None)],
    ),
    (
        "a body with the country in it",
        "The case was tried by Trial Attorney Tom Roe of the Tide Division of the U.S. Department of Piers.\n\n“We waited for years,” said Tom Roe.",
        [("We waited for years,", "Tom Roe", "Trial Attorney", "Tide Division of the U.S. Department of Piers")],
    ),
    (
        "a body before a U.S. attorney",
        "“We waited for years,” said Tom Roe, Chief Counsel of the Tide Division and U.S. Attorney for Quay Ada Finch.",
        [("We waited for years,", "Tom Roe", "Chief Counsel", "Tide Division")],
    ),
    (
        "a body before an office and a name",
        "“We waited for years,” said Laura Roe, Counsel to the Fraud Bureau and Senior Assistant District Attorney Laura Finch.",
        [("We waited for years,", "Laura Roe", "Counsel", "Fraud Bureau")],
    ),
    (
        "a pronoun behind a name",
        "Senator Ada Roe She came to Quay. Ada Roe waited.\n\n“We waited for years,” said Senator Roe.",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "an office with its initials",
        "Quay District Attorney (QDA) Tom Roe came. “The pier is open,” he said. Tom Roe waited.\n\n“We waited for years,” said Mr. Roe.",
        [("The pier is open,", "Tom Roe", "Quay District Attorney", None), ("We waited for years,", "Tom Roe", "Quay District Attorney", None)],
    ),
    (
        "an independent charge",
        "Minister of State (Independent Charge) for Tides and Piers Dr. Ada Roe came.\n\n“We waited for years,” said Dr. Ada Roe.",
        [("We waited for years,", "Ada Roe", "Minister of State (Independent Charge) for Tides and Piers", None)],
    ),
    (
        "a given name that is a word of the text",
        "Every summer the pier opens.\n\n“We waited for years,” said District Attorney Summer Quill.",
        [("We waited for years,", "Summer Quill", "District Attorney", None)],
    ),
    (
        "the office of another minister is not hers",
        "The Minister for Piers, Tom Finch MP, and Parliamentary Secretary for Tides, Senator Ada Roe, came.\n\n“We waited for years,” Senator Roe said.",
        [("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "a clan is nobody",
        "Tom Quill, heir of the old Northern Clan Quill, came.\n\n“We waited for years,” said Quill.",
        [("We waited for years,", "Tom Quill", None, None)],
    ),
    (
        "of two with one last name the one with a given name is meant",
        "Senator Ada Roe spoke.\n\n“The pier is open,” said Harbor Roe.\n\n“We waited for years,” said Roe.",
        [("The pier is open,", "Harbor Roe", None, None), ("We waited for years,", "Ada Roe", "Senator", None)],
    ),
    (
        "a number of works is no body",
        "Ada Roe, author of 15 harbor books, came.\n\n“We waited for years,” said Roe.",
        [("We waited for years,", "Ada Roe", "author of 15 harbor books", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotes(text: str, expected: list[Row]) -> None:
    assert read(text) == expected


def test_diagnostics_name_what_could_not_be_told() -> None:
    text = "“We waited for years and years."
    _, people, told = find_quotes(split_manuscript(text), [Zone("body", 0, len(text), 0.9, ())])
    assert people == ()
    assert {d.code for d in told} == {"quotation-never-closed", "speaker-not-found"}


def test_people_have_their_quotes() -> None:
    text = f"{BEFORE}\n\n“The tide decides,” said Quill.\n\n“It does not,” said Dr. Finch.\n\n“It does,” Quill said."
    _, people, _ = find_quotes(split_manuscript(text), [Zone("body", 0, len(text), 0.9, ())])
    assert [(p.name, p.quotes) for p in people] == [("Mara Quill", (0, 2)), ("Tom Finch", (1,))]


def test_a_body_under_a_statement_headline_is_the_statement() -> None:
    title = "Statement by Mayor Ada Roe on the Closing of the Gates"
    text = f"{title}\n\nI closed the gates at noon. We will open them when the wind drops.\n\nI thank the crews."
    zones = [Zone("headline", 0, len(title), 0.9, ()), Zone("body", len(title) + 2, len(text), 0.9, ())]
    quotes, _, _ = find_quotes(split_manuscript(text), zones)
    assert [(q.kind, q.speaker and q.speaker.name) for q in quotes] == [("statement", "Ada Roe")]
    told = text.replace("I closed", "Roe closed").replace("We will", "She will").replace("I thank", "She thanked")
    assert find_quotes(split_manuscript(told), zones)[0] == ()


def test_people_who_are_not_quoted_are_listed() -> None:
    text = f"{BEFORE} Quill spoke first.\n\n“The tide decides,” said Quill."
    _, people, _ = find_quotes(split_manuscript(text), [Zone("body", 0, len(text), 0.9, ())])
    assert [(p.name, p.title, p.organization, len(p.mentions), p.quotes) for p in people] == [
        ("Mara Quill", "chief executive officer", "Acme Robotics", 3, (0,)),
        ("Tom Finch", None, "Tide Institute", 1, ()),
    ]


def test_a_quotation_outside_the_body_needs_its_verb() -> None:
    text = "“We waited for years for the harbor, and now it is open to all of the boats,” said Ada Roe, head of Harbor Watch."
    assert len(find_quotes(split_manuscript(text), [Zone("notes", 0, len(text), 0.9, ())])[0]) == 1
    assert find_quotes(split_manuscript(text), [Zone("chrome", 0, len(text), 0.9, ())])[0] == ()


@pytest.mark.parametrize("piece", ['"a" ', "“We go now.” ", "“We go ", "said Roe.“We go now to it.”", "Jane Roe, president of Acme, "])
def test_worst_texts_stay_linear(piece: str) -> None:
    def calls(size: int) -> int:
        """Calls of functions, which are the same on every machine; the time itself is the benchmark's."""
        manuscript = split_manuscript(piece * (size // len(piece)))
        counted = itertools.count()
        sys.setprofile(lambda frame, event, arg: next(counted) and None)
        try:
            find_quotes(manuscript, [Zone("body", 0, len(manuscript.text), 0.9, ())])
        finally:
            sys.setprofile(None)
        return next(counted)

    assert calls(48_000) < 5 * calls(12_000)


def test_somebody_whom_only_quotations_tell_is_listed_once() -> None:
    text = (
        "Legal expert Martin Quayle calls it “weak and slow in all of its parts.”\n\nOf boats Martin Quayle writes: “We waited for years for them.”"
    )
    manuscript = split_manuscript(text)
    quotes, people, _ = find_quotes(manuscript, [Zone("body", 0, len(text), 0.9, ())])
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Martin Quayle", "Martin Quayle"]
    assert [(person.name, len(person.mentions), person.quotes) for person in people] == [("Martin Quayle", 2, (0, 1))]
