"""The command `pressparse parse FILE...`: one JSON line for each release."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from pressparse.errors import PressParseError
from pressparse.release import parse

FAILED = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; 0 when all files were parsed, 3 when one was not."""
    ap = argparse.ArgumentParser(prog="pressparse", description="Split press releases into typed sections.")
    ap.add_argument("--version", action="version", version=version("pressparse"))
    commands = ap.add_subparsers(dest="command", required=True)
    command = commands.add_parser("parse", help="parse files of UTF-8 text, one release each, and print JSON lines")
    command.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
    command.add_argument("--pretty", action="store_true", help="indent the JSON for reading")
    arguments = ap.parse_args(argv)
    status = 0
    try:
        for name in arguments.files:
            status = max(status, _parse_file(name, indent=2 if arguments.pretty else None))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as in `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return status


def _parse_file(name: str, *, indent: int | None) -> int:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        release = parse(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        print(f"pressparse: {name}: not UTF-8 at byte {error.start}; convert it first, for example with iconv", file=sys.stderr)
        return FAILED
    except (OSError, PressParseError) as error:
        reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        print(f"pressparse: {name}: {reason}", file=sys.stderr)
        return FAILED
    sys.stdout.buffer.write(release.model_dump_json(indent=indent).encode("utf-8") + b"\n")
    return 0
