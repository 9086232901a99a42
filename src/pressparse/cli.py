"""The command `pressparse parse PATH...`: a record for each release, as JSON lines, CSV or Parquet."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from datetime import date, datetime
from importlib.metadata import version
from typing import Any, Final

from pydantic import ValidationError

from pressparse.completion import SHELLS, completion
from pressparse.errors import PressParseError
from pressparse.models import SCHEMA_VERSION, Options
from pressparse.progress import ErrorLines, ProgressLine, summary_lines
from pressparse.records import Format, Manner
from pressparse.run import run
from pressparse.sources import KINDS, PACKINGS
from pressparse.writers import PART_SIZE, Folder, Output, format_of, open_output

USAGE: Final = 2
FAILED: Final = 3
INTERRUPTED: Final = 130

_PARSE: Final = """\
Split press releases into headline, dateline, body, quotes with speakers, contacts and more.

A PATH is a file, a folder (all files below it are read), a pattern in quotes such as 'archive/**/*.txt', or - for
standard input. Text (.txt .md), pages (.html .htm) and mail (.eml) are one release each; in .jsonl, .csv, .tsv and
.parquet each row is one. Any of them may be packed as .gz or .zst. Encodings are detected.

For each release that goes in, one record comes out: its id, where it came from, and either `release` or `error`."""

_EXAMPLES: Final = """\
examples:
  pressparse parse release.txt --pretty              look at one release
  pressparse parse mails/ -o releases.jsonl          a folder to one file of JSON lines
  pressparse parse archive.jsonl.gz -o out.parquet   an archive to Parquet
  pressparse parse news.csv --text-field body -o facts.csv
                                                     the flat facts of each release, for a spreadsheet
  pressparse parse archive/ -o parts/ --resume       a long run in parts: after a stop, the same line goes on

exit status: 0 all were parsed, 2 the command cannot be carried out, 3 some releases failed (their records hold
`error`), 130 stopped by Ctrl-C."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    arguments = parser().parse_args(argv)
    if arguments.command == "completion":
        print(completion(parser(), arguments.shell), end="")
        return 0
    try:
        return _parse(arguments)
    except BrokenPipeError:  # the reader has seen enough, as in `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except (PressParseError, ImportError) as error:
        print(f"pressparse: {error}", file=sys.stderr)
    except ValidationError as error:
        print(f"pressparse: {'; '.join(str(row['loc'][0]) + ': ' + row['msg'] for row in error.errors())}", file=sys.stderr)
    except OSError as error:
        print(f"pressparse: cannot write {error.filename or 'the output'}: {error.strerror or error}", file=sys.stderr)
    return USAGE


def parser() -> argparse.ArgumentParser:
    """The command line."""
    whole = argparse.ArgumentParser(prog="pressparse", description="Split press releases into typed sections.")
    whole.add_argument("--version", action="version", version=version("pressparse"))
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    raw = argparse.RawDescriptionHelpFormatter
    parse = commands.add_parser(
        "parse", help="parse files, folders and tables of releases", description=_PARSE, epilog=_EXAMPLES, formatter_class=raw
    )
    parse.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, pattern in quotes, or - for standard input")
    _add_reading(parse.add_argument_group("reading"))
    _add_parsing(parse.add_argument_group("parsing"))
    _add_writing(parse.add_argument_group("writing"))
    _add_running(parse.add_argument_group("running"))
    shells = "\n".join(f"  {shell:5} {how}" for shell, how in SHELLS.items())
    text = f"Print what makes the shell complete options and files.\n\n{shells}"
    shell = commands.add_parser("completion", help="print a completion script for your shell", description=text, formatter_class=raw)
    shell.add_argument("shell", choices=tuple(SHELLS))
    return whole


def _add_reading(group: Any) -> None:
    kinds = sorted({*KINDS.values()})
    group.add_argument("--from", dest="kind", choices=kinds, metavar="KIND", help=f"what standard input, or a file of another suffix, holds: {', '.join(kinds)} (default: text)")  # fmt: skip
    group.add_argument("--text-field", default="text", metavar="NAME", help="the column of the text in tables (default: text)")
    group.add_argument("--id-field", default="id", metavar="NAME", help="the column of the id in tables (default: id); else path and row are the id. Other columns are carried through")  # fmt: skip


def _add_parsing(group: Any) -> None:
    group.add_argument("--received-at", metavar="DATE", help="when the releases reached you, as 2025-03-31: completes dates that lack their year")
    group.add_argument("--country", default="US", metavar="CODE", help="whose telephone numbers lack the country code (default: US)")
    group.add_argument("--max-chars", type=_positive, metavar="N", help="the longest text that is parsed (default: 2,000,000 characters)")


def _add_writing(group: Any) -> None:
    group.add_argument("-o", "--output", metavar="PATH", help="a file (.jsonl .csv .parquet; .jsonl and .csv also .gz or .zst), or a folder, which takes parts (default: standard output)")  # fmt: skip
    group.add_argument("--to", dest="format", choices=("jsonl", "csv", "parquet"), metavar="FORMAT", help="jsonl, csv or parquet (default: by the suffix of -o, else jsonl)")  # fmt: skip
    group.add_argument("--no-text", action="store_true", help="leave out the source text")
    group.add_argument("--pretty", action="store_true", help="indent the JSON for reading")
    group.add_argument("--part-size", type=_positive, default=PART_SIZE, metavar="N", help=f"releases in a part of a folder (default: {PART_SIZE:,})")
    group.add_argument("--resume", action="store_true", help="go on after the last whole part of the folder")


def _add_running(group: Any) -> None:
    group.add_argument("--workers", type=_positive, metavar="N", help="processes that parse (default: one for each core)")
    group.add_argument("--limit", type=_positive, metavar="N", help="stop after so many releases")
    group.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary; errors are still told")


def _positive(text: str) -> int:
    number = int(text) if text.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return number


def _options(arguments: argparse.Namespace) -> Options:
    given: dict[str, Any] = {"country": arguments.country.upper()}
    if arguments.max_chars:
        given["max_chars"] = arguments.max_chars
    if told := arguments.received_at:
        try:
            given["received_at"] = date.fromisoformat(told) if len(told) <= len("2025-03-31") else datetime.fromisoformat(told)
        except ValueError:
            raise PressParseError(f"--received-at: {told!r} is no date such as 2025-03-31") from None
    return Options(**given)


def _parse(arguments: argparse.Namespace) -> int:
    target: str | None = arguments.output
    form: Format = arguments.format or (format_of(target) if target else None) or "jsonl"
    if target and format_of(target) not in (None, form):
        raise PressParseError(f"{target} has not the suffix of {form}")
    if arguments.pretty and form != "jsonl":
        raise PressParseError("--pretty is for JSON")
    manner = Manner(arguments.text_field, arguments.id_field, _options(arguments), form, not arguments.no_text, arguments.pretty)
    output = open_output(target, form, _packing(target), arguments.part_size, _described(arguments, manner), resume=arguments.resume)
    skip = output.start if isinstance(output, Folder) else 0
    line = ProgressLine(sys.stderr) if sys.stderr.isatty() and not arguments.quiet and (target or not sys.stdout.isatty()) else None
    signal.signal(signal.SIGTERM, _stop)
    try:
        return _run(arguments, output, manner, skip, line)
    except KeyboardInterrupt:
        if line:
            line.clear()
        kept = f"; {output.start:,} releases stand in whole parts: the same command with --resume goes on" if isinstance(output, Folder) else ""
        print(f"pressparse: stopped{kept}", file=sys.stderr)
        return INTERRUPTED


def _run(arguments: argparse.Namespace, output: Output, manner: Manner, skip: int, line: ProgressLine | None) -> int:
    if skip and not arguments.quiet:
        print(f"pressparse: {skip:,} releases stand in whole parts already", file=sys.stderr)
    summary = run(
        arguments.paths,
        output,
        manner,
        kind=arguments.kind,
        leave=[arguments.output] if arguments.output else [],
        workers=arguments.workers or _cores(),
        skip=skip,
        limit=arguments.limit,
        part_size=arguments.part_size,
        on_error=ErrorLines(line).tell,
        on_progress=line.show if line else None,
    )
    if line:
        line.clear()
    if not arguments.quiet:
        for told in summary_lines(summary):
            print(told, file=sys.stderr)
    return FAILED if summary.failed else 0


def _packing(target: str | None) -> str:
    """The suffix of packing of a file; parts of a folder are not packed, as Parquet packs by itself."""
    suffix = os.path.splitext(target or "")[1]
    return suffix if suffix in PACKINGS else ""


def _described(arguments: argparse.Namespace, manner: Manner) -> dict[str, Any]:
    """What must be the same for a run to be resumed."""
    return {
        "paths": arguments.paths,
        "from": arguments.kind,
        "text_field": manner.text_field,
        "id_field": manner.id_field,
        "options": manner.options.model_dump(mode="json"),
        "format": manner.format,
        "with_text": manner.with_text,
        "pressparse": version("pressparse"),
        "schema_version": SCHEMA_VERSION,
    }


def _cores() -> int:
    """The cores that this process may use; a container often has fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _stop(*_: object) -> None:
    raise KeyboardInterrupt
