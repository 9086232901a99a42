"""The Arrow schema follows the models, and batches keep rows and columns."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pydantic import BaseModel

import pressparse
from pressparse.arrow import VERSION_KEY, arrow_type, parse_batches, release_array, schema

FIXTURES = sorted((Path(__file__).parent.parent / "fixtures").glob("*/*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in FIXTURES]


def same_shape(kind: pa.DataType, node: dict[str, Any], definitions: dict[str, Any]) -> bool:
    """Whether an Arrow type says what the JSON Schema of the models says."""
    if "$ref" in node:
        node = definitions[node["$ref"].rpartition("/")[2]]
    some = [inner for inner in node.get("anyOf", ()) if inner != {"type": "null"}]
    if some:
        return all(same_shape(kind, inner, definitions) for inner in some) if len(some) == 1 else pa.types.is_string(kind)
    told = node["type"]
    if told == "object":
        fields = {kind.field(k).name: kind.field(k).type for k in range(kind.num_fields)}
        return list(fields) == list(node["properties"]) and all(
            same_shape(fields[name], inner, definitions) for name, inner in node["properties"].items()
        )
    if told == "array":
        return pa.types.is_list(kind) and same_shape(kind.value_type, node["items"], definitions)
    if node.get("format") == "date":
        return pa.types.is_date32(kind)
    return {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}[told] == kind


def test_schema_is_that_of_the_models() -> None:
    told = pressparse.Release.model_json_schema()
    assert same_shape(schema().field("release").type, told, told["$defs"])
    assert schema().metadata[VERSION_KEY].decode() == pressparse.parse(TEXTS[0]).schema_version


def test_every_fixture_comes_back_from_arrow_as_it_was() -> None:
    releases = [pressparse.parse(text) for text in TEXTS]
    rows = release_array(releases).to_pylist()
    assert [pressparse.Release.model_validate_json(json.dumps(row, default=str)) for row in rows] == releases


def test_an_annotation_without_an_arrow_type_is_told() -> None:
    class Odd(BaseModel):
        value: dict[str, int]

    with pytest.raises(TypeError, match="no Arrow type is known for dict"):
        arrow_type(Odd)
    assert arrow_type(dt.date | None) == pa.date32()


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_batches_keep_rows_columns_and_metadata(kind: pa.DataType) -> None:
    texts = pa.array([*TEXTS, None, ""] * 3, pa.string()).cast(kind)
    numbers = pa.array(range(len(texts)))
    whole = pa.RecordBatch.from_arrays([numbers, texts], schema=pa.schema([("n", pa.int64()), ("body", kind)], {b"desk": b"harbor"}))
    parsed = pa.Table.from_batches(parse_batches([whole, whole.slice(0, 0)], text="body"))
    assert parsed.schema == schema(whole.schema)
    assert parsed.schema.metadata[b"desk"] == b"harbor"
    assert parsed.column("n").to_pylist() == list(range(len(texts)))
    assert parsed.column("body").to_pylist() == texts.to_pylist()
    errors = [error and error["type"] for error in parsed.column("error").to_pylist()]
    assert errors == ([None] * len(TEXTS) + ["TypeError", "EmptyTextError"]) * 3
    assert [release is None for release in parsed.column("release").to_pylist()] == [error is not None for error in errors]


def test_options_reach_the_parser() -> None:
    batch = pa.RecordBatch.from_pydict({"text": ["x" * 20]})
    [parsed] = parse_batches([batch], options=pressparse.Options(max_chars=10))
    assert parsed.column("error").to_pylist()[0]["type"] == "TextTooLongError"


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"body": ["x"]}, "no column 'text', only"),
        ({"text": [1]}, "holds int64, not text"),
        ({"text": ["x"], "error": ["x"]}, r"the columns \['error'\] exist already"),
    ],
    ids=["no text", "numbers", "a name that is taken"],
)
def test_what_cannot_be_parsed_is_told_at_once(columns: dict[str, list[object]], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        list(parse_batches([pa.RecordBatch.from_pydict(columns)]))


def test_module_is_an_attribute_of_the_package() -> None:
    assert pressparse.arrow.schema is schema
    with pytest.raises(AttributeError, match="no attribute 'ark'"):
        _ = pressparse.ark  # type: ignore[attr-defined]
