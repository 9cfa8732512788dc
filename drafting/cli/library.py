"""``library search | learn | promises | export | import``: the clause library on the command line."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from clauses.section import Section
from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.services.library import Hit, search
from drafting.services.packs import export_pack, import_pack
from drafting.services.promises import Tracked, reports, tracked
from drafting.services.workspace import open_workspace
from drafting.store.stored import Order, PromiseState, Shelf


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="search|learn|promises|export|import")
    found = actions.add_parser("search", help="按标题、主题、正文检索条款")
    found.add_argument("query", metavar="QUERY", help="要找的词，几个词用空格隔开；给空串则按使用次数列出")
    found.add_argument("--section", type=_section, metavar="S", help="只找一部分：" + "、".join(map(str, Section)))
    found.add_argument(
        "--shelf", type=_shelf, metavar="STATE", help="只找一类：" + "、".join(one.chinese for one in Shelf)
    )
    found.add_argument("--order", choices=[order.value for order in Order], default=Order.BEST, help="哪些在前")
    found.add_argument("--limit", type=_count, default=20, metavar="N", help="最多列出几条（缺省 20）")
    learned = actions.add_parser("learn", help="从往年答复中学习条款")
    learned.add_argument("paths", nargs="+", metavar="PATH", help="答复件文件或文件夹")
    promised = actions.add_parser("promises", help="往年答复里承诺的事项，办得怎样")
    promised.add_argument("--open", action="store_true", help="只列未办结的")
    actions.add_parser("export", help="导出条款包").add_argument("file", metavar="PACK", help="条款包文件（不会覆盖）")
    taken = actions.add_parser("import", help="导入条款包，已有的条款不会被覆盖")
    taken.add_argument("file", metavar="PACK", help="条款包文件")
    for action in (found, learned, promised, taken):
        action.add_argument("--json", action="store_true", help="输出 JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    actions = {"search": _search, "learn": _learn, "promises": _promises, "export": _export, "import": _import}
    return actions[options.action](options, context)


def _search(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        hits = search(
            workspace,
            options.query,
            section=options.section,
            shelf=options.shelf,
            order=Order(options.order),
            limit=options.limit,
        )
    if options.json:
        print_json({"query": options.query, "clauses": [_record(hit) for hit in hits]})
        return DONE
    for hit in hits:
        clause = hit.clause
        about = "，".join([clause.section.chinese, *clause.topics, clause.state.chinese])
        sys.stdout.write(f"{clause.title}（{about}）\n{clause.text}\n\n")
    if not hits:
        say("没有找到符合的条款。")
    return DONE


def _record(hit: Hit) -> dict[str, Any]:
    clause = hit.clause
    return {
        "id": clause.id,
        "section": clause.section.value,
        "title": clause.title,
        "text": clause.text,
        "topics": list(clause.topics),
        "state": clause.state.value,
        "source": clause.source,
        "as_of": clause.as_of.isoformat() if clause.as_of else None,
        "valid_until": clause.valid_until.isoformat() if clause.valid_until else None,
        "owner": clause.owner,
        "changed": clause.changed or None,
        "changed_on": clause.changed_on.isoformat() if clause.changed_on else None,
        "uses": clause.uses,
        "score": round(hit.score, 3),
        "spans": [list(span) for span in hit.spans],
    }


def _learn(options: argparse.Namespace, context: Context) -> int:
    from drafting.services.learning import learn

    with open_workspace(context.location) as workspace:
        report = learn(workspace, [Path(path) for path in options.paths], _progress, lambda: False)
    if options.json:
        print_json({"added": report.added, **asdict(report)})
    else:
        say(str(report))
    return BAD_INPUT if report.unread and not report.files and not report.known else DONE


def _progress(done: int, total: int, what: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{total} {what}" + ("\n" if done == total else ""))


def _promises(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        listed = tracked(workspace)
        wanted = [one for one in listed if one.promise.state is PromiseState.OPEN] if options.open else listed
        told = {one: str(report) for one, report in reports(workspace, wanted, _progress)}
    if options.json:
        print_json({"promises": [_promise_record(one, told.get(one)) for one in wanted]})
        return DONE
    for one in wanted:
        promise = one.promise
        term = f"，期限{promise.due.isoformat()}{'，已到' if promise.overdue else ''}" if promise.due else ""
        sys.stdout.write(f"{promise.text}（{promise.state.chinese}{term}）\n　出自：{one.title}\n")
        noted = promise.note or (f"可能已办：{told[one]}" if one in told else "")
        sys.stdout.write(f"　{noted}\n" if noted else "")
    if not wanted:
        say("没有找到承诺的事项；先用 library learn 学习往年的答复。")
    return DONE


def _promise_record(one: Tracked, reported: str | None) -> dict[str, Any]:
    promise = one.promise
    return {
        "text": promise.text,
        "due": promise.due.isoformat() if promise.due else None,
        "overdue": promise.overdue,
        "state": promise.state.value,
        "note": promise.note,
        "reported": reported,
        "title": one.title,
        "item_title": one.item_title,
        "date": one.date.isoformat() if one.date else None,
        "file": one.file or None,
        "item": one.item_id or None,
    }


def _export(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        count = export_pack(workspace, options.file)
    say(f"已把 {count} 条条款导出到 {options.file}。")
    return DONE


def _import(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        report = import_pack(workspace, options.file)
    if report.problems:
        say("；".join(map(str, report.problems)))
        return BAD_INPUT
    if options.json:
        print_json(asdict(report))
        return DONE
    say(f"导入条款 {report.clauses} 条、数据 {report.facts} 项，已有 {report.unchanged} 项相同。")
    for conflict in report.conflicts:
        say(f"{conflict}与库中已有的不同，没有覆盖。")
    return DONE


def _section(text: str) -> Section:
    """A section by its code or its Chinese name."""
    for section in Section:
        if text in (section.value, section.chinese):
            return section
    raise argparse.ArgumentTypeError(f"没有“{text}”这一部分")


def _shelf(text: str) -> Shelf:
    """A state or date by its code or its Chinese name."""
    for shelf in Shelf:
        if text in (shelf.value, shelf.chinese):
            return shelf
    raise argparse.ArgumentTypeError(f"没有“{text}”这一类")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("应是大于 0 的整数")
    return int(text)
