"""``merge FILE.docx``: take back a Word file that was edited after export."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, FINDINGS, Context, print_json, say
from drafting.composing.merging.outcome import Conflict, Merged, Side
from drafting.model.item import Item
from drafting.services.items import find_item
from drafting.services.merging import Returned, keep, take_back
from drafting.services.workspace import Workspace, open_existing

_SHOWN = 60


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.docx", help="导出后改过的 Word 文件")
    parser.add_argument("--item", metavar="ITEM", help="是哪一件的（缺省按文件名、文中案号找）")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument("--ours", action="store_true", help="两边都改了的地方，一律留稿子的")
    chosen.add_argument("--theirs", action="store_true", help="两边都改了的地方，一律用文件的")
    parser.add_argument("--dry-run", action="store_true", help="只说会改什么，不存")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 1 where both sides changed one thing differently and nobody decided; the letter then keeps its own words."""
    rest = Side.OURS if options.ours else Side.THEIRS if options.theirs else None
    with open_existing(context.location) as workspace:
        item = _named(workspace, options.item) if options.item else None
        if options.item and item is None:
            return BAD_INPUT
        returned, problems = take_back(workspace, options.file, item)
        if returned is None:
            say(str(problems[0]))
            return BAD_INPUT
        merged = returned.merged(rest=rest)
        stored = not options.dry_run and keep(workspace, returned, merged)
    if options.json:
        print_json(_record(returned, merged, stored))
    else:
        _tell(returned, merged, stored)
    return FINDINGS if merged.open_conflicts else DONE


def _named(workspace: Workspace, reference: str) -> Item | None:
    found = find_item(workspace, reference)
    if len(found) == 1:
        return found[0]
    say(f"登记簿里{'没有' if not found else '不止一件'}“{reference}”，请用 items list 查看编号。")
    return None


def _record(returned: Returned, merged: Merged, stored: bool) -> dict[str, Any]:
    return {
        "item": returned.item.id,
        "label": returned.item.label,
        "document": returned.stored.document.value,
        "stored": stored,
        "changes": [
            {"kind": one.kind.value, "where": one.where, "before": one.before, "after": one.after}
            for one in merged.changes
        ],
        "conflicts": [_conflict(one) for one in merged.conflicts],
        "comments": [{"text": one.text, "words": one.words} for one in returned.comments],
        "notes": list(returned.notes),
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "where": conflict.where,
        "base": conflict.base,
        "ours": conflict.ours,
        "theirs": conflict.theirs,
        "kept": conflict.side.value,
        "decided": conflict.decided,
    }


def _tell(returned: Returned, merged: Merged, stored: bool) -> None:
    for one in merged.changes:
        words = _short(one.after or one.before)
        print(f"{one.kind.chinese}　{one.where}　{words}")
    for one in merged.conflicts:
        print(
            f"两边都改了　{one.where}\n　　稿子：{_short(one.ours) or '（已删）'}\n　　文件：{_short(one.theirs) or '（已删）'}"
        )
    for one in returned.comments:
        print(f"批注　{_short(one.words)}　{one.text}")
    for note in returned.notes:
        say(note)
    left = len(merged.open_conflicts)
    if left:
        say(f"有 {left} 处两边都改了，稿子里留的是原有的话；要一律用文件的请加 --theirs。")
    if stored:
        say(f"已取回到{returned.item.label}的稿子，共 {len(merged.changes)} 处；在窗口里可以撤销。")
    elif not merged.changes:
        say(f"{returned.item.label}：文件里没有要取回的改动。")


def _short(text: str) -> str:
    line = text.replace("\n", "／")
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}……"
