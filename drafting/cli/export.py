"""``export ITEM…|--all --out DIR [--as …] [--form …] [--pdf]``: Word files ready for signature."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, FINDINGS, Context, print_json, say
from drafting.model.item import Item
from drafting.model.letter import Form
from drafting.services.exporting import Exported, ExportOptions, ExportReport, Progress, export
from drafting.services.items import find_item, list_items
from drafting.services.letters import letters_of
from drafting.services.papers import ExportAs
from drafting.services.workspace import Workspace, open_workspace


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("items", nargs="*", metavar="ITEM", help="登记簿里的编号，或如 提案190")
    parser.add_argument("--all", action="store_true", help="登记簿里所有已起草的件")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="写到哪个文件夹")
    parser.add_argument(
        "--as", dest="as_", choices=[kind.value for kind in ExportAs], help="导出什么（缺省按承办方式）"
    )
    parser.add_argument("--form", choices=[form.value for form in Form], help="信函、红头、不套红（缺省按单位资料）")
    parser.add_argument("--seal", action=BooleanOptionalAction, help="加盖印章或不加盖（缺省按单位资料）")
    parser.add_argument("--even-imprint", action=BooleanOptionalAction, help="版记置于偶数页（缺省按单位资料）")
    parser.add_argument("--template", type=Path, metavar="HOUSE.docx", help="单位自己的红头模板")
    parser.add_argument("--pdf", action="store_true", help="同时生成 PDF")
    parser.add_argument("--anyway", action="store_true", help="有错也导出（会写明原因）")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 1 where an export was refused, 2 where an item is not in the register."""
    wanted = ExportOptions(
        as_=ExportAs(options.as_) if options.as_ else None,
        form=Form(options.form) if options.form else None,
        sealed=options.seal,
        template=options.template,
        pdf=options.pdf,
        anyway=options.anyway,
        even_imprint=options.even_imprint,
    )
    with open_workspace(context.location) as workspace:
        items = _chosen(workspace, options)
        if items is None:
            return BAD_INPUT
        painter = context.painter() if options.pdf else None
        report = export(workspace, items, options.out, wanted, painter, _bar())
    if options.json:
        print_json(_record(report))
    else:
        _tell(report)
    return FINDINGS if report.refused else DONE


def _chosen(workspace: Workspace, options: Namespace) -> tuple[Item, ...] | None:
    if options.all == bool(options.items):
        say("请写明要导出的件，或用 --all 导出全部。")
        return None
    if options.all:
        return tuple(item for item in list_items(workspace) if letters_of(workspace, item.id))
    items: list[Item] = []
    for ref in options.items:
        found = find_item(workspace, ref)
        if len(found) != 1:
            say(f"登记簿里{'没有' if not found else '不止一件'}“{ref}”，请用 items list 查看编号。")
            return None
        items += found
    return tuple(items)


def _bar() -> Progress | None:
    """A counter on stderr, only where a person is looking at a terminal."""
    if not sys.stderr.isatty():
        return None

    def show(done: int, total: int, what: str) -> None:
        sys.stderr.write(f"\r{done}/{total} {what:<24}" if what else "\r" + " " * 40 + "\r")

    return show


def _record(report: ExportReport) -> dict[str, Any]:
    return {
        "exported": [
            {
                "item": entry.label,
                "id": entry.item_id,
                "path": str(entry.path),
                "pdf": str(entry.pdf) if entry.pdf else None,
                "overruled": list(entry.reasons),
                "notes": list(entry.notes),
            }
            for entry in report.written
        ],
        "refused": [
            {"item": entry.label, "id": entry.item_id, "reasons": list(entry.reasons)} for entry in report.refused
        ],
    }


def _tell(report: ExportReport) -> None:
    for entry in report.written:
        print(entry.path)
        if entry.pdf:
            print(entry.pdf)
        for note in _remarks(entry):
            say(f"{entry.label}：{note}")
    for entry in report.refused:
        say(f"{entry.label}：没有导出。" + "；".join(entry.reasons).rstrip("。") + "。")
    if not report.exported:
        say("登记簿里还没有起草好的件。")


def _remarks(entry: Exported) -> tuple[str, ...]:
    overruled = (f"有问题仍按要求导出：{'；'.join(entry.reasons)}",) if entry.reasons else ()
    return (*overruled, *entry.notes)
