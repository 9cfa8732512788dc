"""``measure FILE.docx [--json]``: hold any Word file against GB/T 9704-2012."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, FINDINGS, Context, print_json, say
from drafting.layout.measuring.departure import STRENGTHS, Departure
from drafting.proofread.finding import Severity
from drafting.services.measuring import measure_file


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.docx", help="Word 文件")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 1 where something is not as the standard demands, 2 where the file cannot be read."""
    report = measure_file(options.file)
    if report.problems:
        say("\n".join(str(problem) for problem in report.problems))
        return BAD_INPUT
    departures = report.departures
    if options.json:
        print_json({"findings": [as_record(departure) for departure in departures]})
    else:
        for departure in departures:
            print(_line(departure))
        counts = (
            f"{severity.chinese}{number}处"
            for severity in Severity
            if (number := sum(departure.severity is severity for departure in departures))
        )
        say("，".join(counts) or "符合 GB/T 9704—2012，没有发现问题。")
    return FINDINGS if any(departure.severity is Severity.ERROR for departure in departures) else DONE


def as_record(departure: Departure) -> dict[str, Any]:
    """A departure as ``measure --json`` shows it: the shape of ``check`` with where, expected, found and clause."""
    return {
        "code": departure.code,
        "severity": departure.severity.value,
        "message": departure.message,
        "text": departure.text,
        "start": departure.start,
        "end": departure.end,
        "suggestion": None,
        "source": departure.source,
        "where": departure.where,
        "expected": departure.expected,
        "found": departure.found,
        "clause": departure.clause,
        "strength": departure.force.value,
    }


def _line(departure: Departure) -> str:
    text = departure.text if len(departure.text) <= 20 else f"{departure.text[:20]}…"
    shown = f"　“{text}”" if text else ""
    clause = f"{departure.clause}（{STRENGTHS[departure.force]}）" if departure.clause else STRENGTHS[departure.force]
    return f"{departure.severity.chinese}　{departure.message}　{clause}{shown}"
