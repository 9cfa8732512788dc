"""items: the register on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.cli.earlier import earlier_lines, earlier_records
from drafting.model.item import Item
from drafting.reading.xlsx.listed import ListedItem
from drafting.services.importing import Fate, FieldChange, ImportPlan, apply_import, plan_import
from drafting.services.items import find_item, list_items
from drafting.services.proposals import add_proposal_text
from drafting.services.suggesting import earlier
from drafting.services.workspace import Workspace, open_workspace

_ROW = (
    "sheet",
    "row",
    "kind",
    "session",
    "number",
    "title",
    "proposers",
    "proposer_count",
    "lead_unit",
    "assist_units",
    "assigned",
    "due",
    "category",
    "disclosure",
)
_WORDS = {
    "number": "案号", "title": "案由", "session": "届次", "year": "年份", "proposers": "提出人", "proposer_count": "人数", "role": "承办方式", "lead_unit": "主办单位",
    "assist_units": "会办单位", "joint_units": "联合办理单位", "assigned": "交办日期", "due": "办理时限", "office": "科室", "officer": "经办人", "category": "类别", "disclosure": "公开属性", "state": "状态",
}  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="import|list|show|add")
    importing = actions.add_parser("import", help="导入交办清单（Excel）")
    importing.add_argument("list", metavar="LIST.xlsx")
    importing.add_argument("--dry-run", action="store_true", help="只看会怎样，不写入")
    listing = actions.add_parser("list", help="列出登记的件")
    showing = actions.add_parser("show", help="查看一件")
    showing.add_argument("id", metavar="ID")
    adding = actions.add_parser("add", help="加入提案、建议的原文")
    adding.add_argument("files", metavar="FILE", nargs="+")
    for action in (importing, listing, showing, adding):
        action.add_argument("--json", action="store_true")


def run(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        if options.action == "import":
            return _import(workspace, options)
        if options.action == "list":
            return _list(workspace, options)
        if options.action == "show":
            return _show(workspace, options)
        return _add(workspace, options)


def _import(workspace: Workspace, options: argparse.Namespace) -> int:
    plan = plan_import(workspace, Path(options.list))
    for problem in plan.problems:
        say(str(problem))
    if plan.unreadable:
        return BAD_INPUT
    if not options.dry_run:
        apply_import(workspace, plan)
    if options.json:
        print_json(_plan_record(plan))
    else:
        _tell(plan, options.dry_run)
    return DONE


def _plan_record(plan: ImportPlan) -> dict[str, Any]:
    return {
        "rows": [_row_record(planned.row) for planned in plan.rows],
        "imported": len(plan.having(Fate.NEW)),
        "unchanged": len(plan.having(Fate.UNCHANGED)),
        "updated": [
            {
                "row": planned.row.row,
                "old": {change.field: _plain(change.old) for change in planned.changes},
                "new": {change.field: _plain(change.new) for change in planned.changes},
            }
            for planned in plan.having(Fate.UPDATED)
        ],
        "rejected": [{"sheet": row.sheet, "row": row.row, "reason": row.reason} for row in plan.rejected],
    }


def _row_record(row: ListedItem) -> dict[str, Any]:
    return {name: _plain(getattr(row, name)) for name in _ROW}


def _plain(value: object) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _tell(plan: ImportPlan, dry_run: bool) -> None:
    for sheet in plan.sheets:
        if sheet.passed_over:
            print(f"工作表“{sheet.sheet}”：{sheet.passed_over}")
            continue
        used = "，".join(f"{column.heading}→{column.meaning}" for column in sheet.columns if column.meaning != "不用")
        print(f"工作表“{sheet.sheet}”各栏：{used}")
    for planned in plan.having(Fate.NEW):
        print(f"  新增　{planned.item.label}　{planned.item.title}　{'、'.join(planned.item.proposers)}")
    for planned in plan.having(Fate.UPDATED):
        print(f"  更新　{planned.item.label}　{'；'.join(map(_change, planned.changes))}")
    for planned in plan.rows:
        if planned.kept:
            print(f"  保留　{planned.item.label}　经办人填写的未改：{'；'.join(map(_change, planned.kept))}")
    for row in plan.rejected:
        print(f"  未导入　{row.sheet} 第{row.row}行：{row.reason}")
    counts = f"新增{len(plan.having(Fate.NEW))}件，更新{len(plan.having(Fate.UPDATED))}件，未变{len(plan.having(Fate.UNCHANGED))}件，未导入{len(plan.rejected)}行"
    print(f"{'试读（未写入）：' if dry_run else ''}{counts}。")


def _change(change: FieldChange) -> str:
    return f"{_WORDS[change.field]} {_shown(change.old)}→{_shown(change.new)}"


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "、".join(map(str, value)) or "空"  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return str(getattr(value, "chinese", value)) if value not in (None, "") else "空"


def _list(workspace: Workspace, options: argparse.Namespace) -> int:
    items = list_items(workspace)
    if options.json:
        print_json([_item_record(item, text=False) for item in items])
        return DONE
    for item in items:
        due = item.due.isoformat() if item.due else "无时限　"
        print(f"{item.id}  {item.label}  {due}  {item.role.chinese}  {item.state.chinese}  {item.title}")
    say(f"共{len(items)}件。")
    return DONE


def _show(workspace: Workspace, options: argparse.Namespace) -> int:
    found = find_item(workspace, options.id)
    if len(found) != 1:
        several = "，".join(f"{item.id}（{item.session or item.year or ''}{item.label}）" for item in found)
        say(
            f"“{options.id}”指的不止一件：{several}。请用编号指明。" if found else f"登记簿里没有“{options.id}”这一件。"
        )
        return BAD_INPUT
    item = found[0]
    told = earlier(workspace, item)
    if options.json:
        print_json({**_item_record(item, text=True), "earlier": earlier_records(told)})
        return DONE
    print(f"{item.label}　{item.title}")
    for name, word in _WORDS.items():
        if name not in ("number", "title"):
            print(f"  {word}：{_shown(getattr(item, name))}")
    for ask in item.asks:
        print(f"  要求：{ask}{'（归本单位）' if ask in item.assigned_asks else ''}")
    for line in earlier_lines(told):
        print(f"  {line}")
    if item.text:
        print(f"\n{item.text}")
    return DONE


def _item_record(item: Item, *, text: bool) -> Mapping[str, Any]:
    return {field.name: _plain(getattr(item, field.name)) for field in fields(item) if text or field.name != "text"}


def _add(workspace: Workspace, options: argparse.Namespace) -> int:
    added = add_proposal_text(workspace, [Path(file) for file in options.files])
    if options.json:
        print_json(
            [
                {
                    "file": one.file,
                    "item": one.item.id if one.item else None,
                    "asks": list(one.asks),
                    "problem": one.problem or None,
                }
                for one in added
            ]
        )
    for one in added:
        if one.problem:
            say(f"{one.file}：{one.problem}")
        elif not options.json and one.item:
            print(f"{one.file} → {one.item.label}　{one.item.title}，读出{len(one.asks)}条建议")
    return DONE if any(one.item for one in added) else BAD_INPUT
