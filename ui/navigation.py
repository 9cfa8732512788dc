"""Going from place to place by keyboard: the numbered places, the next one, the search line, help."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from ui.window import TABS, MainWindow


class Navigation:
    """Connects the commands that only move the focus."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        window.on("place_items", window.register.table.setFocus)
        window.on("place_letter", self._to_letter)
        for name in TABS:
            window.on(f"place_{name}", lambda name=name: self.to_tab(name))
        window.on("preview", lambda: self.to_tab("preview"))
        window.on("cycle", self._cycle)
        window.on("filter", self._to_search)
        window.on("quit", window.close)

    def to_tab(self, name: str) -> None:
        if page := self._window.show_tab(name):
            _enter(page)

    def _to_letter(self) -> None:
        _enter(self._window.middle.currentWidget())

    def _to_search(self) -> None:
        self._window.register.search.setFocus()
        self._window.register.search.selectAll()

    def _cycle(self) -> None:
        places = [self._window.register, self._window.middle, self._window.tabs]
        focused = QApplication.focusWidget()
        here = next((place for place, part in enumerate(places) if focused and part.isAncestorOf(focused)), -1)
        following = (
            self._window.register.table,
            self._window.middle.currentWidget(),
            self._window.tabs.currentWidget(),
        )
        _enter(following[(here + 1) % len(following)])


def _enter(page: QWidget) -> None:
    """Focus on the page, or on the first part of it that takes the keyboard."""
    page.setFocus()
    if page.focusProxy() is None and not page.hasFocus():
        page.nextInFocusChain().setFocus()
