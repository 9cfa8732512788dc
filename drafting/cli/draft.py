"""``draft ITEM``: compose a first draft and keep it as the item's letter."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from typing import Any

from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.cli.earlier import earlier_lines, earlier_records
from drafting.model.blocks import Block, Heading, OriginKind, TableBlock
from drafting.model.item import Item
from drafting.model.letter import DocumentKind
from drafting.services.drafting import Draft, draft, keep
from drafting.services.items import find_item, save_item
from drafting.services.suggesting import earlier
from drafting.services.workspace import open_workspace
from drafting.writing.text import letter_to_text

_DOCUMENTS = {
    "reply": DocumentKind.REPLY,
    "opinion": DocumentKind.OPINION,
    "second-reply": DocumentKind.SECOND_REPLY,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("item", metavar="ITEM", help="登记簿中的编号，或 提案190、建议003")
    parser.add_argument("--replace", action="store_true", help="本件已有稿子时换成新稿（旧稿可撤销找回）")
    parser.add_argument(
        "--as",
        dest="document",
        choices=[*_DOCUMENTS],
        help="拟什么：答复、会办意见、不满意件的再次答复（缺省按承办方式）",
    )
    parser.add_argument(
        "--joint",
        nargs="+",
        metavar="UNIT",
        help="与这些单位联合答复（写全称，依次署名；记入登记簿，写“无”取消）",
    )
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as ws:
        found = find_item(ws, options.item)
        if len(found) != 1:
            say(_which(options.item, found))
            return BAD_INPUT
        item = found[0]
        if options.joint:
            item = replace(item, joint_units=() if options.joint == ["无"] else tuple(options.joint))
            save_item(ws, item)
        made = draft(ws, item, _DOCUMENTS.get(options.document))
        stored = keep(ws, item, made, replacing=options.replace)
        told = earlier(ws, item)
    if options.json:
        record = _record(item, made, stored.id if stored else None)
        print_json({**record, "earlier": earlier_records(told)})
    else:
        sys.stdout.write(letter_to_text(made.letter))
    for line in (*earlier_lines(told), *_remarks(item, made, stored is not None)):
        say(line)
    return DONE


def _which(reference: str, found: tuple[Item, ...]) -> str:
    if not found:
        return f"登记簿中没有“{reference}”，可用 items list 查看编号。"
    names = "；".join(f"{one.id}（{one.label}，{one.session or '届次不详'}）" for one in found)
    return f"“{reference}”对应 {len(found)} 件，请用编号指明：{names}"


def _remarks(item: Item, made: Draft, kept: bool) -> list[str]:
    lines = list(made.notes)
    if made.missing_slots:
        lines.append(f"还有空位待填：{'、'.join(made.missing_slots)}。")
    lines.append(
        f"已存为{item.label}的{made.document.chinese}稿。"
        if kept
        else f"{item.label}已有{made.document.chinese}稿，没有改动；要换成这一稿请加 --replace。"
    )
    return lines


def _record(item: Item, made: Draft, letter_id: str | None) -> dict[str, Any]:
    """The JSON of docs/json.md."""
    letter = made.letter
    return {
        "item": item.id,
        "label": item.label,
        "document": made.document.value,
        "stored": letter_id is not None,
        "letter_id": letter_id,
        "doc_title": "".join(letter.title),
        "doc_number": letter.doc_number or None,
        "addressees": letter.addressees,
        "blocks": [_block(block) for block in letter.blocks],
        "signature": list(letter.signature),
        "date": letter.date,
        "notes": list(letter.notes),
        "cc": letter.cc or None,
        "missing_slots": list(made.missing_slots),
        "clauses": [
            {"id": clause.id, "section": clause.section.value, "title": clause.title, "source": clause.source}
            for clause in made.clauses
        ],
        "remarks": list(made.notes),
        "text": letter_to_text(letter),
    }


def _block(block: Block) -> dict[str, Any]:
    from_clause = block.origin.kind is OriginKind.CLAUSE
    return {
        "type": "heading" if isinstance(block, Heading) else "table" if isinstance(block, TableBlock) else "paragraph",
        "level": block.level if isinstance(block, Heading) else None,
        "text": block.text,
        "rows": [list(row) for row in block.table.texts] if isinstance(block, TableBlock) else [],
        "section": block.section.value,
        "clause": block.origin.ref if from_clause else None,
    }
