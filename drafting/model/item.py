"""Item (件): a proposal 提案 or a suggestion 建议 in the register, as the list assigned it and the officer completed it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ItemKind(StrEnum):
    """件型. OTHER stands only for parsed files that are neither."""

    PROPOSAL = "proposal"
    SUGGESTION = "suggestion"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        return {"proposal": "提案", "suggestion": "建议", "other": "其他"}[self.value]

    @property
    def member(self) -> str:
        """How the proposers of this kind are called: 委员 or 代表."""
        return {"proposal": "委员", "suggestion": "代表", "other": ""}[self.value]


class Role(StrEnum):
    """The bureau's part in an item: 主办（独办）、分办、会办."""

    LEAD = "lead"
    SEPARATE = "separate"
    ASSIST = "assist"

    @property
    def chinese(self) -> str:
        return {"lead": "主办", "separate": "分办", "assist": "会办"}[self.value]


class ItemState(StrEnum):
    """Where the item stands: 待办、起草中、送签、已答复、办结."""

    NEW = "new"
    DRAFTING = "drafting"
    SIGNING = "signing"
    REPLIED = "replied"
    CLOSED = "closed"

    @property
    def chinese(self) -> str:
        return {"new": "待办", "drafting": "起草中", "signing": "送签", "replied": "已答复", "closed": "办结"}[
            self.value
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item. ``number`` is a string without 第 and 号; ``proposer_count`` is None for a collective proposer 集体提案.

    ``proposers`` are the names as written, lead proposer first; ``text`` is the proposal's own text and ``asks`` what
    it asks for, one a string; ``assigned_asks`` those of them that are ours to answer where others answer the rest (none:
    all for a reply, unknown for an opinion 会办意见). ``joint_units`` are the bureaus that sign the reply with us, in their order (联合答复). ``office`` is the bureau's section 科室 and ``officer`` the person 经办人 in charge.
    """

    id: str
    kind: ItemKind
    number: str
    title: str
    session: str | None = None
    year: int | None = None
    proposers: tuple[str, ...] = ()
    proposer_count: int | None = None
    role: Role = Role.LEAD
    lead_unit: str | None = None
    assist_units: tuple[str, ...] = ()
    assigned: date | None = None
    due: date | None = None
    office: str = ""
    officer: str = ""
    category: str | None = None
    disclosure: str | None = None
    text: str = ""
    asks: tuple[str, ...] = ()
    assigned_asks: tuple[str, ...] = ()
    state: ItemState = ItemState.NEW
    joint_units: tuple[str, ...] = ()

    @property
    def our_asks(self) -> tuple[str, ...]:
        """Those assigned to us, in their order; all where nothing is said of it."""
        return tuple(ask for ask in self.asks if ask in self.assigned_asks) or self.asks

    @property
    def label(self) -> str:
        """How officers name it: 提案190."""
        return f"{self.kind.chinese}{self.number}"

    @property
    def collective(self) -> bool:
        return self.proposer_count is None and bool(self.proposers)


def in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """The register's order: by due date, those without one last, then kind and number."""
    return tuple(sorted(items, key=_place))


def _place(item: Item) -> tuple[str, str, int, str]:
    due = item.due.isoformat() if item.due else "9999"
    return due, item.kind.value, int(item.number) if item.number.isdecimal() else 0, item.number
