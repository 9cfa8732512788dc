"""``check FILE [--item ID] [--comments OUT.docx] [--json]``: proofread."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, FINDINGS, Context, print_json, say
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.proofread.finding import Finding, Severity
from drafting.proofread.house_style import STANDARD, HouseStyle
from drafting.proofread.judged import Judged
from drafting.services.proofreading import check_file, comment_file


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="文字或 Word 文件")
    parser.add_argument("--item", metavar="ID", help="登记簿里的件（编号，或如 提案190）")
    parser.add_argument("--comments", type=Path, metavar="OUT.docx", help="另存一份 Word 文件，问题写成批注")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 1 where a finding is an error, 2 where the file or the item cannot be had."""
    item, bureau, style, judged = None, None, STANDARD, ()
    if options.item or (context.location and Path(context.location).exists()):
        found = _known(context, options.item)
        if found is None:
            return BAD_INPUT
        item, bureau, style, judged = found
    report = check_file(options.file, item, bureau, style, judged)
    if report.problems and not report.findings:
        say("\n".join(str(problem) for problem in report.problems))
        return BAD_INPUT
    if options.comments:
        trouble = comment_file(options.file, report.findings, options.comments)
        if trouble is not None:
            say(str(trouble))
            return BAD_INPUT
    if options.json:
        print_json({"findings": [as_record(finding) for finding in report.findings]})
    else:
        for finding in report.findings:
            print(_line(finding))
        counts = "，".join(
            f"{severity.chinese}{number}处"
            for severity in Severity
            if (number := sum(finding.severity is severity for finding in report.findings))
        )
        say(counts or "没有发现问题。")
    return FINDINGS if any(finding.severity is Severity.ERROR for finding in report.findings) else DONE


def as_record(finding: Finding) -> dict[str, Any]:
    """A finding as ``check --json`` shows it."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "text": finding.text,
        "start": finding.start,
        "end": finding.end,
        "suggestion": finding.suggestion,
        "source": finding.source,
    }


def _known(
    context: Context, ref: str | None
) -> tuple[Item | None, Bureau | None, HouseStyle, tuple[Judged, ...]] | None:
    """What the workspace knows: the item, whose bureau answers, how it wants letters checked, what of the asks is decided."""
    from drafting.services.house_style import get_house_style
    from drafting.services.items import find_item
    from drafting.services.letters import judged_of, letter_of
    from drafting.services.profile import get_bureau
    from drafting.services.workspace import open_workspace

    with open_workspace(context.location) as workspace:
        style = get_house_style(workspace)
        if ref is None:
            return None, None, style, ()
        items = find_item(workspace, ref)
        if len(items) == 1:
            stored = letter_of(workspace, items[0].id)
            judged = judged_of(workspace, stored.id) if stored else ()
            return items[0], get_bureau(workspace), style, judged
    say(f"登记簿里{'没有' if not items else '不止一件'}“{ref}”，请用 items list 查看编号。")
    return None


def _line(finding: Finding) -> str:
    fix = f"　→ {finding.suggestion}" if finding.suggestion is not None else ""
    return f"{finding.severity.chinese}　{finding.start}　“{finding.text}”　{finding.message}{fix}"
