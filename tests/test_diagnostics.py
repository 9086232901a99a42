"""The page of diagnostics lists the codes that the package has."""

import re
from pathlib import Path

from pressparse.notices import NOTICES

ROOT = Path(__file__).parent.parent


def test_page_lists_all_codes() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src/pressparse").glob("*.py")))
    given = {notice.code for notice in NOTICES} | set(re.findall(r'(?:\bcode=|_diagnose\(|Diagnostic\(|_doubt\()"([a-z-]+)"', source))
    listed = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert given <= set(listed)
    assert [code for code in listed if f'"{code}"' not in source] == []
