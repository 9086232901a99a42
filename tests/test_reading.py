"""Files, tables, pages and mail to documents; encodings."""

import gzip
import pickle
import re
import sys
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

import pressparse
from pressparse.decoding import decode, extra
from pressparse.html import html_to_text
from pressparse.sources import KINDS, Skipped, find_files

SENTENCE = "“The café on the quay reopens – at last,” said Zoë Quill; it’s open till noon and costs £3."


def write(path: Path, data: str | bytes) -> Path:
    data = data.encode() if isinstance(data, str) else data
    packed = {".gz": gzip.compress, ".zst": zstandard.compress}.get(path.suffix, bytes)(data)
    path.write_bytes(packed)
    return path


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        (SENTENCE, "utf-8", "utf-8"),
        (SENTENCE, "utf-8-sig", "utf-8-sig"),
        (SENTENCE, "utf-16", "utf-16"),
        (SENTENCE, "utf-32", "utf-32"),
        (SENTENCE, "utf-16-le", "utf-16-le"),
        (SENTENCE, "utf-16-be", "utf-16-be"),
        (SENTENCE, "cp1252", "cp1252"),
        (SENTENCE, "mac_roman", "mac_roman"),
        ("Prix: 3 €", "cp1252", "cp1252"),
        ("Институт гавани открыл вторую лабораторию на реке. Директор сказал, что ждал этого девять лет.", "cp1251", "cp1251"),
        ("港湾研究所は本日、河口に第二の研究所を開設したと発表した。所長は九年間待ったと述べた。", "shift_jis", "cp932"),
    ],
    ids=lambda value: value[:20],
)
def test_encodings_are_detected_and_told(text: str, encoding: str, told: str) -> None:
    assert decode(text.encode(encoding), "note.txt") == (text, told)


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        ("Příliš žluťoučký kůň".encode("cp1250"), "windows-1250", "Příliš žluťoučký kůň"),
        ("naïve – “yes”".encode("cp1252"), "iso-8859-1", "naïve – “yes”"),
        ("naïve".encode(), "iso-8859-1", "naïve"),
        ("港湾".encode("iso2022_jp"), "iso-2022-jp", "港湾"),
        ("naïve café".encode("cp1252"), "no-such-encoding", "naïve café"),
    ],
    ids=["another code page", "Latin-1 is Windows-1252", "UTF-8 all the same", "ASCII bytes that are not ASCII", "an unknown name"],
)
def test_declared_encoding_is_believed_where_it_can_be(data: bytes, declared: str, expected: str) -> None:
    assert decode(data, "mail.eml", declared)[0] == expected


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 ...", "a PDF file; turn it into text first"),
        (b"PK\x03\x04....", "Office"),
        (b"\xff\xfe\xff", "looks like utf-16, but is not at byte"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, words: str) -> None:
    with pytest.raises(pressparse.UnreadableError, match=words):
        decode(data, "file")


def test_a_missing_extra_is_told_with_its_name() -> None:
    with pytest.raises(ImportError, match=r"reading scrolls needs no_such_module: pip install 'pressparse\[scrolls\]'"):
        extra("no_such_module", "scrolls", "reading scrolls")


def test_without_charset_normalizer_the_error_tells_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert decode(SENTENCE.encode("cp1252"), "note")[0] == SENTENCE
    with pytest.raises(pressparse.UnreadableError, match=r"not UTF-8 at byte 0; .*pressparse\[archive\]"):
        decode("Институт гавани открыл".encode("cp1251"), "note")


PAGE = """<html><head><meta charset="latin-1"><title>Harbor - News</title><style>p {}</style></head><body><h1>Harbor opens
<em>second</em> laboratory</h1><p>BOSTON &ndash; It holds<br>caf\u00e9s.</p><ul><li>One</li><li>Two</li></ul><p hidden>no</p><script>x</script></body></html>"""


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (PAGE, "Harbor opens second laboratory\n\nBOSTON – It holds\ncafés.\n\nOne\nTwo"),
        ("<pre>NEWS\n\nBOSTON - The <b>harbor</b>\nopened.</pre>", "NEWS\n\nBOSTON - The harbor\nopened."),
        (" ", ""),
    ],
    ids=["blocks stay blocks", "lines of pre stay lines", "nothing"],
)
def test_html_keeps_blocks(page: str, text: str) -> None:
    assert html_to_text(page) == text


def mail(plain: str | None, page: str | None) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Café reopens", "Tom Finch <tom.finch@example.org>"
    if plain:
        message.set_content(plain)
    if page and plain:
        message.add_alternative(page, subtype="html")
    elif page:
        message.set_content(page, subtype="html")
    message.add_attachment(b"...", maintype="image", subtype="png", filename="quay.png")
    return bytes(message)


@pytest.mark.parametrize(
    ("plain", "page", "text"),
    [(SENTENCE, "<p>page</p>", SENTENCE), (None, "<p>page<br>lines</p>", "page\nlines")],
    ids=["text part first", "HTML part alone"],
)
def test_mail(tmp_path: Path, plain: str | None, page: str | None, text: str) -> None:
    [document] = pressparse.read(write(tmp_path / "note.eml", mail(plain, page)))
    assert document.text is not None
    assert document.text.strip() == text
    assert document.columns == {"subject": "Café reopens", "from": "Tom Finch <tom.finch@example.org>"}
    assert document.origin.attachments == ("quay.png",)


def test_mail_without_text(tmp_path: Path) -> None:
    path = write(tmp_path / "scan.eml", b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA\n")
    with pytest.raises(pressparse.UnreadableError, match="no text part"):
        list(pressparse.read(path))


def parquet(rows: list[dict[str, object]]) -> bytes:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist(rows), sink)
    return bytes(sink.getvalue())


FILES: dict[str, Callable[[], str | bytes]] = {
    "txt": lambda: SENTENCE.encode("cp1252"),
    "md": lambda: SENTENCE,
    "html": lambda: f"<meta charset=utf-8><p>{SENTENCE}</p>",
    "htm": lambda: f"<p>{SENTENCE}</p>",
    "eml": lambda: mail(SENTENCE, None),
    "jsonl": lambda: f'{{"id": "a", "text": "{SENTENCE}", "desk": 7}}\n',
    "ndjson": lambda: f'\n{{"id": "a", "text": "{SENTENCE}", "desk": 7}}'.encode("utf-16"),
    "csv": lambda: f'id;text;desk\r\na;"{SENTENCE}";7\r\n'.encode("cp1252"),
    "tsv": lambda: f"id\ttext\tdesk\na\t{SENTENCE}\t7\n".encode("utf-16"),
    "parquet": lambda: parquet([{"id": "a", "text": SENTENCE, "desk": 7}]),
}


@pytest.mark.parametrize("packing", ["", ".gz", ".zst"])
@pytest.mark.parametrize("suffix", FILES)
def test_every_kind_is_read_also_packed(tmp_path: Path, suffix: str, packing: str) -> None:
    path = write(tmp_path / f"archive.{suffix}{packing}", FILES[suffix]())
    [document] = pressparse.read(path)
    assert document.text is not None
    assert document.text.strip() == SENTENCE
    if document.origin.row:
        assert (document.id, document.origin.row, str(document.columns["desk"])) == ("a", 1, "7")
    else:
        assert document.id == path.as_posix()
    assert {f".{name}" for name in FILES} == set(KINDS)


BROKEN = {
    "rows.jsonl": ('{"id": 1, "text": "ok"}\n{"id": 2}\n{"id": 3, "text": 4}\nno\n[1]\n{"text": "ok"}\n', [None, "no field 'text'", "holds int", "no valid JSON", "no JSON object", None]),
    "rows.csv": ("id,text\n1,ok\n2,a,b\n3,ok\n", [None, "3 cells at line 3, but 2 columns", None]),
    "open.csv": ('id,text\n1,ok\n2,"never closed\n3,lost\n', [None, "no valid CSV at line"]),
    "head.csv": ("id,body\n1,ok\n", ["no field 'text', only id, body; --text-field"]),
    "cut.jsonl.gz": (gzip.compress(b'{"text": "ok"}\n' * 3)[:-9], [None, None, None, "ended before"]),
    "cut.jsonl.zst": (zstandard.compress(b'{"text": "ok"}\n' * 3)[:-4], ["in the middle of a .zst frame"]),
    "bad.jsonl.zst": (b"nothing", ["damaged .zst"]),
    "bad.parquet": (b"PAR1", ["damaged Parquet"]),
    "bad.txt.gz": (b"nothing", ["[Nn]ot a gzipped file"]),
    "deep.jsonl": ('{"text": ' + "[" * 100_000 + "\n", ["."]),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_nothing_is_dropped_silently(tmp_path: Path, name: str) -> None:
    data, expected = BROKEN[name]
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    documents = list(pressparse.read(tmp_path / name, on_error="keep"))
    assert [document.error is None for document in documents] == [words is None for words in expected]
    for document, words in zip(documents, expected, strict=True):
        if words:
            assert document.error is not None
            assert re.search(words, str(document.error)), str(document.error)
            assert str(pickle.loads(pickle.dumps(document.error))) == str(document.error)


def test_a_missing_file_is_an_error_in_its_place(tmp_path: Path) -> None:
    [document] = pressparse.read(tmp_path / "none.txt", on_error="keep")
    assert "No such file" in str(document.error)
    with pytest.raises(pressparse.UnreadableError):
        list(pressparse.read(tmp_path / "none.jsonl"))
    with pytest.raises(ValueError, match="on_error"):
        pressparse.read(tmp_path, on_error="drop")  # type: ignore[arg-type]


def test_folders_are_walked_in_order_and_globs_are_expanded(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/photo.jpg", "a/.hidden.txt", ".git/c.txt", "out.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        write(tmp_path / name, "x")
    skipped = Skipped()
    files = find_files([str(tmp_path)], leave=[str(tmp_path / "out.jsonl")], skipped=skipped)
    assert [Path(file.path).relative_to(tmp_path).as_posix() for file in files] == ["b.txt", "a/z.md"]
    assert skipped.suffixes == {".jpg": 1}
    assert [Path(file.path).name for file in find_files([str(tmp_path / "**" / "*.md")])] == ["z.md"]
    assert [file.path for file in find_files([str(tmp_path / "*.eml")])] == [(tmp_path / "*.eml").as_posix()]


def test_a_csv_whose_bytes_change_their_encoding(tmp_path: Path) -> None:
    path = write(tmp_path / "mixed.csv", b"id,text\n" + f'1,"{SENTENCE}"\n'.encode() * 4000 + "2,naïve café\n".encode("cp1252"))
    texts = [document.text for document in pressparse.read(path)]
    assert texts == [SENTENCE] * 4000 + ["naïve café"]
