"""The register's presenter: the items, the filter, the one selected. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from drafting.model.item import Item
from ui.items.rows import Filter, Row, Tone, haystack, keep, number_order, row_of
from ui.words import Tr

SORTS: tuple[Callable[[Row], tuple], ...] = (
    lambda row: (*number_order(row.item.number), row.item.kind),
    lambda row: (row.title,),
    lambda row: row.order,
    lambda row: (list(type(row.item.state)).index(row.item.state), *row.order),
)
BY_DUE = 2


class RegisterView(Protocol):
    def show_rows(self, rows: Sequence[Row], selected: str) -> None: ...
    def show_summary(self, text: str) -> None: ...


class RegisterPresenter:
    """Keeps the items and shows those the filter wants; ``selected`` is told the item that was chosen, or None."""

    def __init__(self, view: RegisterView, tr: Tr, today: Callable[[], date] = date.today) -> None:
        self._view, self._tr, self._today = view, tr, today
        self._rows: list[tuple[Row, str]] = []
        self._shown: list[Row] = []
        self._sort, self._descending = BY_DUE, False
        self.wanted = Filter()
        self.current = ""
        self.selected: list[Callable[[Item | None], None]] = []

    def fill(self, items: Sequence[Item], current: str | None = None) -> None:
        """Take these items as the register's; ``current`` (an id) is selected without telling anyone."""
        today = self._today()
        rows = [row_of(item, today, self._tr) for item in items]
        self._rows = [(row, haystack(row)) for row in rows]
        if current is not None:
            self.current = current
        self._refresh()

    def filter(self, wanted: Filter) -> None:
        self.wanted = wanted
        self._refresh()

    def sort(self, column: int, descending: bool) -> None:
        self._sort, self._descending = column, descending
        self._refresh()

    def choose(self, item_id: str) -> None:
        """The user selected a row ("": none)."""
        if item_id == self.current:
            return
        self.current = item_id
        for listener in self.selected:
            listener(self.item)

    def show(self, item_id: str) -> None:
        """Select an item from elsewhere; a filter that hides it is taken off."""
        if item_id not in (row.id for row in self._shown):
            self.wanted = Filter()
        self.choose(item_id)
        self._refresh()

    def update(self, item: Item) -> None:
        """One item changed, or is new."""
        fresh = row_of(item, self._today(), self._tr)
        self._rows = [entry for entry in self._rows if entry[0].id != item.id] + [(fresh, haystack(fresh))]
        self._refresh()

    @property
    def item(self) -> Item | None:
        """The selected item."""
        return next((row.item for row, _ in self._rows if row.id == self.current), None)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(row.item for row, _ in self._rows)

    @property
    def shown(self) -> tuple[Item, ...]:
        return tuple(row.item for row in self._shown)

    def _refresh(self) -> None:
        self._shown = sorted(keep(self._rows, self.wanted), key=SORTS[self._sort], reverse=self._descending)
        self._view.show_rows(self._shown, self.current)
        self._view.show_summary(self._summary())

    def _summary(self) -> str:
        tr, total, shown = self._tr, len(self._rows), len(self._shown)
        tones = [row.tone for row, _ in self._rows]
        counted = tr("{shown} / {total} 件") if self.wanted.active else tr("{total} 件")
        parts = [counted.format(shown=shown, total=total)]
        if soon := tones.count(Tone.SOON):
            parts.append(tr("{count} 件将到期").format(count=soon))
        if overdue := tones.count(Tone.OVERDUE):
            parts.append(tr("{count} 件逾期").format(count=overdue))
        return " · ".join(parts)
