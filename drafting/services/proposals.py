"""The proposal's own text: read from the member's file, joined to its item, its asks picked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from drafting.model.item import Item, ItemKind
from drafting.reading.files import read_text
from drafting.reading.meaning.proposal import asks_in
from drafting.services.items import list_items, save_item
from drafting.services.workspace import Workspace

_KIND = {ItemKind.PROPOSAL: re.compile(r"提案|委员"), ItemKind.SUGGESTION: re.compile(r"建议|代表|议案")}
_NUMBER = re.compile(
    r"第\s*([0-9０-９A-Za-z〔〕\-]{1,16})\s*号|(?:提案|建议|案号|编号)[：:\s]*([0-9０-９A-Za-z〔〕\-]{1,16})(?![年月日个条])"
)
_IN_NAME = re.compile(r"(?<![0-9A-Za-z])([A-Za-z]{0,3}\d{1,9})(?![0-9A-Za-z年月日])")
_HALF_WIDTH = dict(zip(range(0xFF10, 0xFF1A), range(0x30, 0x3A), strict=True))
_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Added:
    """A file and the item its text was joined to, with the asks found in it; or no item and ``problem`` saying why."""

    file: str
    item: Item | None = None
    asks: tuple[str, ...] = ()
    problem: str = ""


def add_proposal_text(workspace: Workspace, paths: Sequence[Path | str]) -> tuple[Added, ...]:
    """Read each file and store its text and its asks with the item it belongs to.

    The item is found by case number, kind and title in the text and the file's name. A file that cannot be read, or
    that fits no item or several, is told and changes nothing.
    """
    items = list_items(workspace)
    added: list[Added] = []
    for path in map(Path, paths):
        text, problems = read_text(path)
        if not text.strip():
            added.append(Added(path.name, problem=problems[0].message if problems else "文件里没有文字。"))
            continue
        found = items_meant(items, text, path.stem)
        if len(found) != 1:
            added.append(Added(path.name, problem=_unclear(found)))
            continue
        asks = asks_in(text)
        item = replace(found[0], text=text.strip(), asks=asks or found[0].asks)
        save_item(workspace, item)
        added.append(Added(path.name, item, asks))
    return tuple(added)


def items_meant(items: Sequence[Item], text: str, name: str) -> tuple[Item, ...]:
    """The items a proposal's text and file name speak of, the best matches only."""
    head = "\n".join(text.strip().split("\n")[:40])[:1500]
    scores = [(_likeness(item, head, name), item) for item in items]
    best = max((score for score, _ in scores), default=0.0)
    return tuple(item for score, item in scores if score == best) if best >= 2 else ()


def _likeness(item: Item, head: str, name: str) -> float:
    """2 for the title or the number with the kind; more where they agree, less where they disagree."""
    title = _folded(item.title)
    whole = _folded(head)
    score = 0.0
    if title and (title in whole or title in _folded(name)):
        score += 3
    elif title and _best_line(title, head) >= _ALIKE:
        score += 2
    numbers, loose = _numbers(f"{name}\n{head}"), _loose_numbers(name)
    kinds = [kind for kind, words in _KIND.items() if words.search(name)] or [
        kind for kind, words in _KIND.items() if words.search(head[:300])
    ]
    if item.number.upper() in numbers | loose:
        score += 2 if item.number.upper() in numbers else 1
        if len(kinds) == 1:
            score += 1 if item.kind in kinds else -2
    elif numbers:
        score -= 1
    if item.session and _folded(item.session) in whole:
        score += 0.5
    return score


def _numbers(text: str) -> set[str]:
    return {_bare(first or second) for first, second in _NUMBER.findall(text)}


def _loose_numbers(name: str) -> set[str]:
    return {_bare(number) for number in _IN_NAME.findall(name.translate(_HALF_WIDTH))}


def _bare(number: str) -> str:
    number = number.translate(_HALF_WIDTH).upper()
    return number.lstrip("0") if number.isdecimal() else number


def _folded(text: str) -> str:
    return re.sub(r"[\s《》“”\"（）()，。、：:]", "", text)


def _best_line(title: str, head: str) -> float:
    lines = [line for line in map(_folded, head.split("\n")) if line and abs(len(line) - len(title)) <= len(title)]
    return max((SequenceMatcher(None, title, line).ratio() for line in lines[:12]), default=0.0)


def _unclear(found: Sequence[Item]) -> str:
    if not found:
        return "看不出是登记簿里的哪一件，请在文件名中写明，例如“提案12.docx”。"
    return f"可能是{'、'.join(item.label for item in found[:5])}，请在文件名中写明是哪一件。"
