"""The form of one item: the item as fields an officer types in, and back, with what is wrong field by field. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from unicodedata import normalize
from uuid import uuid4

from drafting.model.classes import LETTERS
from drafting.model.item import Item, ItemKind, ItemState, Role
from ui.words import Tr

_NAMES = re.compile(r"[、，,;；\n]+|(?<=[\w）)])\s{1,}(?=\w{2,})")
_COUNT = re.compile(r"等\s*(\d+)\s*(?:人|位|名)(?:委员|代表)?$")  # i18n: printed
_DATE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?|(\d{4})(\d{2})(\d{2})")  # i18n: printed
_NUMBER = re.compile(r"^第|号$")  # i18n: printed


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForm:
    """What the form shows. ``proposers`` as an officer writes them: ``张某、李某等5人``; dates as 2026-08-31."""

    kind: str = ItemKind.PROPOSAL
    number: str = ""
    title: str = ""
    session: str = ""
    proposers: str = ""
    collective: bool = False
    role: str = Role.LEAD
    lead_unit: str = ""
    assist_units: str = ""
    joint_units: str = ""
    assigned: str = ""
    due: str = ""
    office: str = ""
    officer: str = ""
    category: str = ""
    disclosure: str = ""
    state: str = ItemState.NEW
    text: str = ""
    asks: str = ""
    assigned_asks: str = ""


class DetailsView(Protocol):
    def offer_classes(self, classes: Sequence[tuple[str, str]]) -> None:
        """办理类别 to choose from: letter and words."""
        ...

    def show_form(self, form: ItemForm) -> None: ...
    def show_problems(self, problems: dict[str, str]) -> None:
        """Field name to sentence; empty: all is well."""
        ...

    def finish(self) -> None: ...


class DetailsPresenter:
    """``result`` is the item once the form was accepted. ``meanings``: what the classes mean in the item's year."""

    def __init__(
        self,
        view: DetailsView,
        item: Item | None,
        others: tuple[Item, ...],
        tr: Tr,
        meanings: Mapping[str, str] | None = None,
    ) -> None:
        self._view, self._item, self._others, self._tr = view, item, others, tr
        self.result: Item | None = None
        view.offer_classes(classes_of(meanings or {}, item))
        view.show_form(form_of(item) if item else ItemForm(session=others[0].session or "" if others else ""))

    def accept(self, form: ItemForm) -> None:
        item, problems = item_of(form, self._item, self._tr)
        twin = next((other for other in self._others if _same(other, item)), None)
        if twin and not problems:
            problems["number"] = self._tr("登记簿里已有{label}号：{title}").format(label=twin.label, title=twin.title)
        self._view.show_problems(problems)
        if not problems:
            self.result = item
            self._view.finish()


def classes_of(meanings: Mapping[str, str], item: Item | None) -> tuple[tuple[str, str], ...]:
    """The classes to choose from with what they mean here: all of them where nothing was written, the item's always."""
    own = (item.category,) if item and item.category else ()
    letters = sorted({*(meanings or LETTERS), *own})
    return ("", "—"), *((letter, f"{letter}　{meanings.get(letter, '')}".strip("　")) for letter in letters)


def form_of(item: Item) -> ItemForm:
    count = item.proposer_count or 0
    names = "、".join(item.proposers) + (f"等{count}人" if count > len(item.proposers) else "")  # i18n: printed
    return ItemForm(
        kind=item.kind,
        number=item.number,
        title=item.title,
        session=item.session or "",
        proposers=names,
        collective=item.collective,
        role=item.role,
        lead_unit=item.lead_unit or "",
        assist_units="、".join(item.assist_units),
        joint_units="、".join(item.joint_units),
        assigned=item.assigned.isoformat() if item.assigned else "",
        due=item.due.isoformat() if item.due else "",
        office=item.office,
        officer=item.officer,
        category=item.category or "",
        disclosure=item.disclosure or "",
        state=item.state,
        text=item.text,
        asks="\n".join(item.asks),
        assigned_asks="、".join(str(place) for place, ask in enumerate(item.asks, 1) if ask in item.assigned_asks),
    )


def item_of(form: ItemForm, before: Item | None, tr: Tr) -> tuple[Item, dict[str, str]]:
    """The item that the form says, and what is wrong with it by field."""
    problems: dict[str, str] = {}
    dates: dict[str, date | None] = {}
    for name in ("assigned", "due"):
        dates[name], bad = read_date(getattr(form, name))
        if bad:
            problems[name] = tr("看不懂的日期，请写成 2026-08-31 的样子。")
    number = _NUMBER.sub("", normalize("NFKC", form.number).strip())
    if not number:
        problems["number"] = tr("请填案号。")
    if not form.title.strip():
        problems["title"] = tr("请填案由。")
    names, count = read_names(form.proposers)
    asks = tuple(line.strip() for line in form.asks.splitlines() if line.strip())
    ours, bad = read_places(form.assigned_asks, asks)
    if bad:
        problems["assigned_asks"] = tr("请填建议的序号，如：1、3；最大是{count}。").format(count=len(asks))
    item = replace(
        before or Item(id=uuid4().hex, kind=ItemKind.PROPOSAL, number="", title=""),
        kind=ItemKind(form.kind),
        number=number,
        title=form.title.strip(),
        session=form.session.strip() or None,
        proposers=names,
        proposer_count=None if form.collective or not names else count,
        role=Role(form.role),
        lead_unit=form.lead_unit.strip() or None,
        assist_units=read_names(form.assist_units)[0],
        joint_units=read_names(form.joint_units)[0],
        assigned=dates["assigned"],
        due=dates["due"],
        office=form.office.strip(),
        officer=form.officer.strip(),
        category=form.category.strip() or None,
        disclosure=form.disclosure.strip() or None,
        state=ItemState(form.state),
        text=form.text.strip(),
        asks=asks,
        assigned_asks=ours,
    )
    return item, problems


def read_date(text: str) -> tuple[date | None, bool]:
    """The date written in any of the usual ways, and whether it could not be read. Nothing written is no date."""
    text = normalize("NFKC", text).strip()
    if not text:
        return None, False
    match = _DATE.fullmatch(text)
    try:
        return (date(*(int(part) for part in match.groups() if part)), False) if match else (None, True)
    except ValueError:
        return None, True


def read_places(text: str, asks: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The asks that ``1、3`` or ``1-3`` names, and whether it names any that is not there. Nothing written names none."""
    wanted: set[int] = set()
    for part in re.split(r"[、，,;；\s]+", normalize("NFKC", text).strip()):
        if match := re.fullmatch(r"(\d{1,2})(?:[-—~～](\d{1,2}))?", part):
            wanted |= set(range(int(match[1]), int(match[2] or match[1]) + 1))
        elif part:
            return (), True
    return tuple(ask for place, ask in enumerate(asks, 1) if place in wanted), not wanted <= set(
        range(1, len(asks) + 1)
    )


def read_names(text: str) -> tuple[tuple[str, ...], int]:
    """``张某、李某等5人`` as the names written and the number of persons."""
    text = text.strip()
    counted = _COUNT.search(normalize("NFKC", text))
    if counted:
        text = text[: text.rindex("等")]  # i18n: printed
    names = tuple(_bare(name) for name in _NAMES.split(text) if name.strip())
    return names, max(len(names), int(counted[1]) if counted else 0)


def _bare(name: str) -> str:
    """A name without the blank that spreads two characters over three."""
    parts = name.split()
    return "".join(parts) if all(len(part) == 1 for part in parts) else " ".join(parts)


def _same(other: Item, item: Item) -> bool:
    return other.id != item.id and (other.kind, other.number, other.session) == (item.kind, item.number, item.session)
