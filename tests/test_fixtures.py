"""Whole releases that the authors wrote, against what a press officer says they contain."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

import pressparse

FOLDER = Path(__file__).parent.parent / "fixtures"
# what is not read right yet, by fixture; a fixture that is mended must leave this table
KNOWN_FAILURES: dict[str, str] = {
    "advocacy/union_reacts": "the article before an organization's name in running text is kept",
    "agency/water_advisory": "a director's field before the title (Public Waters Director) is taken for the body",
    "broken_marks/evening_branches": "a quotation whose marks were lost beside quotations that have theirs is run into them",
    "broken_marks/herring_boat": "a small word before a title (fishing historian) is left off",
    "earnings/annual_results_uk": "annual results are told by a table alone; the organization of an officer who is named in a heading of the notes",
    "university/dataset_us": "a lower-cased organization of an unheaded heading is cut to its last word",
}
PATHS = sorted(FOLDER.glob("*/*.json"))


def folded(words: str | None) -> str | None:
    return None if words is None else " ".join(words.split())


def expected(text: str, gold: dict[str, Any]) -> dict[str, Any]:
    sections, at = [], 0
    for segment in gold["segments"]:
        hit = re.compile(r"\s+".join(map(re.escape, segment["starts"].split()))).search(text, at)
        assert hit, segment
        sections.append((segment["label"], hit.start()))
        at = hit.start() + 1
    line = gold["dateline"] or {"places": [], "date": None}
    return {
        "sections": sections,
        "document_type": gold["doc_type"],
        "language": gold["language"],
        "instruction": gold["instruction"] and gold["instruction"]["kind"],
        "date": gold["date"],
        "places": [(p["city"], p["region"]) for p in line["places"]],
        "dateline date": line["date"],
        "quotes": [(folded(" ".join(q["parts"])), q["kind"], q["speaker"], q["title"], q["organization"]) for q in gold["quotes"]],
        "boilerplates": [s["organization"] for s in gold["segments"] if s["label"] == "boilerplate"],
        "contacts": [(c["name"], c["title"], c["organization"], c["emails"], c["phones"]) for c in gold["contacts"]],
    }


def parsed(text: str) -> dict[str, Any]:
    release = pressparse.parse(text)
    speakers = [q.speaker for q in release.quotes]
    return {
        "sections": [(s.kind, s.span.start) for s in release.sections],
        "document_type": release.document_type,
        "language": release.language,
        "instruction": release.instruction and release.instruction.kind,
        "date": release.released and release.released.isoformat()[:10],
        "places": [(p.name, p.region) for p in release.dateline.places] if release.dateline else [],
        "dateline date": release.dateline and release.dateline.date and release.dateline.date.isoformat(),
        "quotes": [
            (folded(q.text), q.kind, s and s.name, s and s.title, s and s.organization) for q, s in zip(release.quotes, speakers, strict=True)
        ],
        "boilerplates": [b.organization for b in release.boilerplates],
        "contacts": [(c.name, c.title, c.organization, [e.raw for e in c.emails], [p.raw for p in c.phones]) for c in release.contacts],
    }


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_fixture(path: Path, request: pytest.FixtureRequest) -> None:
    name = f"{path.parent.name}/{path.stem}"
    if name in KNOWN_FAILURES:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_FAILURES[name], strict=True))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert parsed(text) == expected(text, json.loads(path.read_text(encoding="utf-8")))


def test_there_are_fixtures() -> None:
    assert len(PATHS) >= 30
