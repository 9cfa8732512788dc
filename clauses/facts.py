"""Fact (数据): a figure with its unit, date and source, that fills a slot of the same name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row of the facts ledger. ``value`` is as printed (``55.37``); ``as_of`` the date it was true."""

    name: str
    value: str
    unit: str = ""
    as_of: date | None = None
    source: str = ""
    next_due: date | None = None

    @property
    def printed(self) -> str:
        return self.value + self.unit
