"""``parse FILE [--json]``: what this file is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from clauses.section import Section
from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind
from drafting.services.parsing import parse_file

_SHOWN = (
    ("doc_title", "标题"),
    ("doc_number", "文号"),
    ("signer", "签发人"),
    ("numbers", "案号"),
    ("session", "会议"),
    ("item_title", "案由"),
    ("addressees", "主送"),
    ("category", "类别"),
    ("disclosure", "公开"),
    ("issuers", "署名"),
    ("date", "日期"),
    ("cc", "抄送"),
    ("attachments", "附件"),
    ("asks", "建议"),
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="文字、Word 或网页文件")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 2 where nothing can be read."""
    record = parse_file(options.file)
    unreadable = bool(record["problems"]) and not record["blocks"] and record["doc_title"] is None
    if options.json and not unreadable:
        print_json(record)
    elif not unreadable:
        print("\n".join(_summary(record)))
    for problem in record["problems"]:
        say(problem)
    return BAD_INPUT if unreadable else DONE


def _summary(record: dict[str, Any]) -> list[str]:
    kind, document = ItemKind(record["kind"]), DocumentKind(record["document"])
    lines = [f"{kind.chinese}的{document.chinese}"]
    for name, label in _SHOWN:
        value = record[name]
        if value:
            lines.append(f"{label}：{'；'.join(value) if isinstance(value, list) else value}")  # pyright: ignore[reportUnknownArgumentType]
    lines += [f"联系人：{one['name']}　{one['phone']}" for one in record["contacts"]]
    for block in record["blocks"]:
        section = Section(block["section"]).chinese
        text = "（表格）" if block["type"] == "table" else (block["label"] or "") + block["text"]
        lines.append(f"　[{section}] {text[:48]}{'…' if len(text) > 48 else ''}")
    return lines
