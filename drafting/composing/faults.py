"""What is wrong with the settings of a bureau's profile, field by field, before they are stored. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache

from clauses.slots import slot_names
from drafting.composing.slots import values_for
from drafting.model.bureau import Bureau
from drafting.model.classes import unread_meanings
from drafting.model.item import Item, ItemKind
from drafting.model.marking import MARK_NAMES

ASK_SLOT = "建议"
_HEADINGS = frozenset({"heading_situation", "heading_progress", "heading_next_steps"})
_OPTIONAL = frozenset(
    {
        "category_pattern",
        "disclosure_pattern",
        "opening_suggestion",
        "opening_separate",
        "result_pattern",
        "closing_pattern",
        "closing_opinion",
        "ending",
        "note_feedback",
    }
)
_NEEDED = {"addressees_pattern": "提出人及称谓", "category_pattern": "类别", "disclosure_pattern": "公开属性"}
PATTERNS = tuple(
    field.name
    for field in fields(Bureau)
    if field.name.startswith(("title_", "opening_", "closing_", "text_", "heading_", "note_"))
    or field.name.endswith("_pattern")
    or field.name == "ending"
)
"""The fields that word something, most of them with slots."""


@dataclass(frozen=True, slots=True)
class Fault:
    """``sentence`` names what it is about as ``{about}``."""

    sentence: str
    about: str = ""

    def __str__(self) -> str:
        return self.sentence.format(about=self.about)


NO_SLOT = "没有“{about}”这一空位。"
NEEDED = "要写上空位 {about}。"
NO_SLOTS_HERE = "这里不能用空位，请直接写字。"
BRACES = "花括号要成对，用半角的 {about}。"
EMPTY = "不能空着。"
ONE_LINE = "只能写一行。"
ORDER = "请把“{about}”各写一次，用顿号隔开。"
CLASSES = "看不懂“{about}”，请写成 A=已经解决或基本解决；B=列入计划逐步解决；C=留作参考。"
NO_CLASSES = "用了“类别释义”，还没有填各类别的含义。"
SENTENCES = (NO_SLOT, NEEDED, NO_SLOTS_HERE, BRACES, EMPTY, ONE_LINE, ORDER, CLASSES, NO_CLASSES)


def faults_of(bureau: Bureau) -> Mapping[str, Fault]:
    """Field to what is wrong with it; empty where all is well."""
    found: dict[str, Fault] = {}
    checks: list[tuple[str, Callable[[], Fault | None]]] = [
        *((name, lambda name=name: _pattern_fault(name, bureau)) for name in PATTERNS),
        ("mark_order", lambda: _order_fault(bureau.mark_order)),
        ("class_meanings", lambda: _classes_fault(bureau.class_meanings)),
    ]
    for name, check in checks:
        fault = check()
        if fault:
            found[name] = fault
    return found


@cache
def known_slots() -> frozenset[str]:
    """Every slot a wording may use: what an item, the bureau and the day can fill."""
    today = date(2026, 1, 1)
    item = Item(
        id="", kind=ItemKind.PROPOSAL, number="1", title="甲", proposers=("甲某",), assist_units=("乙",), assigned=today,
        due=today, session="甲", lead_unit="甲", office="甲", officer="甲", category="A", disclosure="甲",
    )  # fmt: skip
    names = {field.name: "甲" for field in fields(Bureau) if field.default == ""}
    bureau = Bureau(**(names | {"class_meanings": "A=甲"}))  # pyright: ignore[reportArgumentType]
    return frozenset(values_for(item, bureau, (), today)) | {"代表"}


def _pattern_fault(name: str, bureau: Bureau) -> Fault | None:
    pattern: str = getattr(bureau, name)
    if not pattern.strip():
        return None if name in _OPTIONAL else Fault(EMPTY)
    if "\n" in pattern:
        return Fault(ONE_LINE)
    slots = slot_names(pattern)
    bare = pattern
    for slot in slots:
        bare = bare.replace(f"{{{slot}}}", "")
    if any(brace in bare for brace in "{}｛｝"):
        return Fault(BRACES, "{案号}")
    if name in _HEADINGS and slots:
        return Fault(NO_SLOTS_HERE)
    only = {"heading_ask": ASK_SLOT, "addressees_pattern": _NEEDED["addressees_pattern"]}
    known = {only[name]} if name in only else known_slots()
    strange = next((slot for slot in slots if slot not in known), None)
    if strange:
        return Fault(NO_SLOT, strange)
    if name in _NEEDED and _NEEDED[name] not in slots:
        return Fault(NEEDED, f"{{{_NEEDED[name]}}}")
    return Fault(NO_CLASSES) if "类别释义" in slots and not bureau.class_meanings.strip() else None


def _order_fault(order: str) -> Fault | None:
    return None if sorted(order.split("、")) == sorted(MARK_NAMES) else Fault(ORDER, "、".join(MARK_NAMES))


def _classes_fault(text: str) -> Fault | None:
    unread = unread_meanings(text)
    return Fault(CLASSES, unread) if unread else None
