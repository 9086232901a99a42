"""Imports point one way: words and values, blocks, cues, labels, fields, the release, the ways in and out."""

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src/pressparse"
# each room may import from those before it and from its own
ROOMS = (
    ("errors", "vocabulary", "places", "wires", "sentences", "given_names"),
    ("lines", "seams"),
    ("manuscript",),
    ("models",),
    ("passages", "dates", "clock", "confidence", "unseen"),
    ("links", "tickers", "language", "names", "offices", "dateline", "contact_words", "contact_splits", "contact_pieces"),
    ("role_before", "bodies_behind"),
    ("role_parts",),
    ("role_behind",),
    ("roles", "runs"),
    ("prefixes", "people", "contact_items", "openings", "unruled"),
    ("notices", "document_type", "mentions"),
    ("contact_merging", "contact_places", "contact_groups", "cues", "layout", "label"),
    ("firing", "explanation", "named"),
    ("subjects",),
    ("boilerplates", "contacts", "instruction", "released", "speakers", "issuer"),
    ("zones",),
    ("body",),
    ("marks",),
    ("pieces",),
    ("paragraphs",),
    ("attribution",),
    ("unmarked",),
    ("quotes",),
    ("release",),
    ("decoding", "pool"),
    ("batch", "html", "sources"),
    ("arrow", "mail"),
    ("reading", "spark", "tables"),
    ("records",),
    ("progress", "writers"),
    ("completion", "run"),
    ("cli",),
    ("__init__", "__main__"),
)
ROOM = {name: k for k, names in enumerate(ROOMS) for name in names}


def imported(path: Path) -> set[str]:
    nodes = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ImportFrom) and node.module]
    return {str(node.module).removeprefix("pressparse.") for node in nodes if str(node.module).startswith("pressparse.")}


def test_every_module_has_a_room() -> None:
    assert {path.stem for path in PACKAGE.glob("*.py")} == set(ROOM)


def test_imports_point_one_way() -> None:
    wrong = [(path.stem, name) for path in PACKAGE.glob("*.py") for name in imported(path) if ROOM[name] > ROOM[path.stem]]
    assert wrong == []
