"""Whose letter a Word file is that comes back: by the item named, by the file's name, by what the file says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind
from drafting.model.problem import Problem
from drafting.reading.meaning.fields import Fields
from drafting.services.items import find_item
from drafting.services.letters import letters_of
from drafting.services.workspace import Workspace
from drafting.store.stored import NotedExport

_OTHER_PAPERS = re.compile(r"（(公开版|征询意见表|发文稿纸|送交函)）")


@dataclass(frozen=True, slots=True)
class Origins:
    """The item, and which of its letters."""

    item: Item
    document: DocumentKind


def whose(workspace: Workspace, path: Path, fields: Fields, item: Item | None) -> Origins | Problem:
    """The letter the file was exported from, or why that cannot be told."""
    if paper := _OTHER_PAPERS.search(path.name):
        return Problem(f"这是{paper[1]}，不是送签的答复，不能取回。", path.name)
    named = _named(workspace, path)
    if item is None:
        found = _found(workspace, path, fields, named)
        if isinstance(found, Problem):
            return found
        item = found
    own = next((export for export in named if export.item_id == item.id), None)
    return Origins(item, own.document if own else _document(workspace, item, fields))


def _named(workspace: Workspace, path: Path) -> tuple[NotedExport, ...]:
    """The exports to this very path; else those whose name the file's begins with, the longest (改、副本 may follow it)."""
    exports = workspace.store.exports.all()
    here = tuple(export for export in exports if Path(export.path) == path.absolute())
    if here:
        return here
    like = [export for export in exports if export.stem and path.stem.startswith(export.stem)]
    longest = max((len(export.stem) for export in like), default=0)
    return tuple(export for export in like if len(export.stem) == longest)


def _found(workspace: Workspace, path: Path, fields: Fields, named: tuple[NotedExport, ...]) -> Item | Problem:
    by_name = _items(workspace, [export.item_id for export in named])
    by_words = _by_words(workspace, fields)
    both = [one for one in by_name if one in by_words]
    if len(both) == 1:
        return both[0]
    if len(by_name) == 1 and not by_words:
        return by_name[0]
    if len(by_name) == 1:
        other = "、".join(one.label for one in by_words)
        return Problem(f"文件名像是{by_name[0].label}的，里面写的却是{other}，请用 --item 指明是哪一件。", path.name)
    candidates = both or by_name or by_words
    if len(candidates) == 1:
        return candidates[0]
    if candidates:
        names = "；".join(f"{one.id}（{one.label}，{one.session or '届次不详'}）" for one in candidates)
        return Problem(f"可能是 {len(candidates)} 件中的一件，请用 --item 指明：{names}", path.name)
    return Problem("看不出是登记簿里哪一件的答复，请用 --item 指明。", path.name)


def _items(workspace: Workspace, ids: list[str]) -> list[Item]:
    return [item for ident in dict.fromkeys(ids) for item in find_item(workspace, ident) if item.id == ident]


def _by_words(workspace: Workspace, fields: Fields) -> list[Item]:
    """The items whose kind and case number the file gives, narrowed by the session where that helps."""
    kinds = [fields.kind] if fields.kind is not ItemKind.OTHER else [ItemKind.PROPOSAL, ItemKind.SUGGESTION]
    found = [
        item
        for number in fields.numbers
        for kind in kinds
        for item in workspace.store.items.numbered(kind, number.lstrip("0") or number)
    ]
    found = list({item.id: item for item in found}.values())
    session = [item for item in found if fields.session and item.session and item.session in fields.session]
    return session or found


def _document(workspace: Workspace, item: Item, fields: Fields) -> DocumentKind:
    """The letter that the file says it is, as far as the item has one; else the one saved last."""
    there = [stored.document for stored in letters_of(workspace, item.id)]
    if fields.document in there or not there:
        return fields.document if there else (DocumentKind.OPINION if item.role is Role.ASSIST else DocumentKind.REPLY)
    return there[-1]
