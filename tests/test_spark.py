"""The frame parsed by Spark, over separate worker processes, one of which is killed in the middle."""

import json
import os
import re
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pressparse

pytest.importorskip("pyspark", reason="the extra spark is not installed")
pytest.importorskip("pandas", reason="the extra spark is not installed")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java", allow_module_level=True)

SOURCE = Path(__file__).parent.parent / "src"
PARTS = 24
TIMEOUT = 240  # seconds, for slow machines


def text(number: int) -> str:
    if number % 50 == 0:
        return " "
    return (
        f"Harbor Institute opens laboratory {number}\n\nBOSTON, March {number % 28 + 1}, 2025 - The Harbor Institute today opened its "
        "laboratory on the estuary. It will stay open through the winter.\n\n“We have waited nine years for this day,” said Mara Quill, "
        "director of the Harbor Institute.\n\n###\n\nMedia Contact: Tom Finch, tom.finch@example.org, 202-555-0142\n"
    )


ROWS = [(number, text(number)) for number in range(1200)]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    os.environ.update({"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable})
    os.environ.pop("SPARK_HOME", None)
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("pressparse")
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.executorEnv.PYTHONPATH": str(SOURCE),
        "spark.sql.shuffle.partitions": "4",
        "spark.log.level": "ERROR",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def executors(session: Any) -> list[int]:
    """The worker processes of this session: the executors below its own Java process."""
    parents: dict[int, int] = {}
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if b"CoarseGrainedExecutorBackend" in (folder / "cmdline").read_bytes():
                found.append(int(folder.name))
        except OSError:
            continue  # it has ended
    own = session.sparkContext._gateway.proc.pid

    def is_own(pid: int) -> bool:
        while pid > 1 and pid != own:
            pid = parents.get(pid, 0)
        return pid == own

    return [pid for pid in found if is_own(pid)]


def expected() -> dict[int, tuple[object, object]]:
    results = pressparse.parse_many([text for _, text in ROWS], on_error="keep")
    return {
        result.index: (result.release and result.release.model_dump(mode="json"), result.error and type(result.error).__name__) for result in results
    }


def found(rows: list[Any]) -> dict[int, tuple[object, object]]:
    dumped = [row.asDict(recursive=True) for row in rows]
    return {row["id"]: (json.loads(json.dumps(row["release"], default=str)), row["error"] and row["error"]["type"]) for row in dumped}


def test_frame_keeps_columns_and_tells_errors(spark: Any) -> None:
    frame = pressparse.spark.parse_frame(spark.createDataFrame(ROWS[:3], "id int, text string"))
    assert frame.columns == ["id", "text", "release", "error"]
    rows = frame.orderBy("id").collect()
    assert [row.error and row.error.type for row in rows] == ["EmptyTextError", None, None]
    assert rows[1].release.quotes[0].speaker.name == "Mara Quill"
    with pytest.raises(ValueError, match="no column 'body'"):
        pressparse.spark.parse_frame(frame, text="body")


def test_snippet_of_the_documents(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    monkeypatch.chdir(tmp_path)
    pq.write_table(pa.table({"id": [number for number, _ in ROWS[:3]], "text": [text for _, text in ROWS[:3]]}), "archive.parquet")
    documents = (SOURCE.parent / "docs/engines.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", documents.split("## Apache Spark")[1].split("\n## ")[0], flags=re.DOTALL)
    exec(code.replace('"archive.parquet"', repr(str(tmp_path / "archive.parquet"))).replace('"parsed"', repr(str(tmp_path / "parsed"))), {})
    assert sorted(row["id"] for row in pq.read_table(tmp_path / "parsed").to_pylist()) == [0, 1, 2]


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the worker processes are found in /proc")
def test_a_worker_killed_in_the_middle_changes_nothing(spark: Any) -> None:
    frame = spark.createDataFrame(ROWS, "id int, text string").repartition(PARTS)
    deadline = time.monotonic() + TIMEOUT
    while len(workers := executors(spark)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    answers: list[list[Any]] = []
    job = threading.Thread(target=lambda: answers.append(pressparse.spark.parse_frame(frame).collect()), daemon=True)
    job.start()
    tracker = spark.sparkContext.statusTracker()

    def done() -> int:
        stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
        return max((stage.numCompletedTasks for stage in stages if stage and stage.numTasks == PARTS), default=0)

    while done() < 2 and job.is_alive() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(workers[0], signal.SIGKILL)
    assert job.is_alive(), "the job ended before the worker was killed"
    job.join(deadline - time.monotonic())
    assert not job.is_alive()
    assert len(answers[0]) == len(ROWS)
    assert found(answers[0]) == expected()
