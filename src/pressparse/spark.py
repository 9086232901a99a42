"""Releases on Apache Spark, by `DataFrame.mapInArrow` over `pressparse.arrow`. Needs the extra `spark`, here and on the workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from pressparse.arrow import parse_batches, schema
from pressparse.decoding import extra
from pressparse.models import Options

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def parse_frame(frame: DataFrame, *, text: str = "text", options: Options | None = None) -> DataFrame:
    """The rows of a data frame with the columns `release` and `error` behind theirs; one of the two is null in each row.

    Raises ValueError where there is no column `text`, or where a column has the name of a result. A text that cannot be parsed stops
    nothing. What Spark runs again, for a worker that was lost, gives the same, as `parse` depends on the text and the options alone.
    """
    types = extra("pyspark.sql.pandas.types", "spark", "pressparse.spark")
    if text not in frame.columns:
        raise ValueError(f"there is no column {text!r}, only {frame.columns}")
    columns = types.to_arrow_schema(frame.schema)
    return frame.mapInArrow(partial(_parse, text=text, options=options or Options()), types.from_arrow_schema(schema(columns)))


def _parse(batches: Iterable[pa.RecordBatch], *, text: str, options: Options) -> Iterator[pa.RecordBatch]:
    return parse_batches(batches, text=text, options=options)
