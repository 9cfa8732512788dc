"""``demo OUT``: the sample workspace and its replies as files, without a window."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from drafting.cli.context import DONE, Context, say
from drafting.layout.pages import PagePainter
from drafting.model.problem import EnvironmentProblem
from drafting.services.demo import DemoReport, demo
from drafting.services.exporting import Exported
from drafting.services.importing import Fate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("out", type=Path, metavar="OUT", help="放到哪个文件夹（没有就新建）")


def run(options: argparse.Namespace, context: Context) -> int:
    painter = _painter(context)
    report = demo(options.out, painter, _progress if sys.stderr.isatty() else None)
    sys.stdout.write("\n".join(_told(report)) + "\n")
    return DONE


def _painter(context: Context) -> PagePainter | None:
    """The page painter; without Qt the Word files are made all the same."""
    try:
        return context.painter()
    except EnvironmentProblem as problem:
        say(f"没有生成 PDF 和页面图片：{problem}")
        return None


def _progress(done: int, total: int, what: str) -> None:
    sys.stderr.write(f"\r导出 {done}/{total} {what}　　" + ("\n" if done == total else ""))


def _told(report: DemoReport) -> list[str]:
    lines = [f"示例工作库：{report.workspace}（{report.item_count} 件，{report.clause_count} 条条款）"]
    lines.append(_listed(report))
    if report.drafted:
        lines.append(f"已起草 {report.drafted.label}：从条款库采用 {len(report.clauses)} 条条款")
    lines += [_exported(entry) for entry in report.report.written]
    lines += [f"{entry.label}还没写完，没有导出：{'；'.join(entry.reasons)}" for entry in report.report.refused]
    if report.pictures:
        lines.append(f"页面图片：{report.pictures[0].parent}（{len(report.pictures)} 页）")
    lines.append(f"打开窗口：{_python()} main.py --workspace {report.workspace}")
    return lines


def _listed(report: DemoReport) -> str:
    new, refused = len(report.plan.having(Fate.NEW)), report.plan.rejected
    reasons = "；".join(f"{row.sheet}第{row.row}行{row.reason}" for row in refused)
    return f"试读交办清单 {report.list_file}：可导入 {new} 件，{len(refused)} 行读不出" + (
        f"（{reasons}）" if reasons else ""
    )


def _exported(entry: Exported) -> str:
    names = [str(entry.path), *([entry.pdf.name] if entry.pdf else [])]
    return f"已导出 {entry.label}：{'，'.join(names)}" + "".join(f"（{note.rstrip('。')}）" for note in entry.notes)


def _python() -> str:
    """The Python that runs this, as short as it can be typed here."""
    path = Path(sys.executable)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
