"""The notice bar: one sentence over the letter, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import icon
from ui.words import Tr


class NoticeBar(QFrame):
    """Hidden until ``say``; the cross or the action puts it away."""

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self._text = QLabel(wordWrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._cross = QToolButton(autoRaise=True)
        self._cross.setIcon(icon("close"))
        self._cross.setToolTip(tr("收起"))
        self._act: Callable[[], None] | None = None
        self._put_away: Callable[[], None] | None = None
        self._button.clicked.connect(self._do)
        self._cross.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(10)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._cross)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        act: Callable[[], None] | None = None,
        put_away: Callable[[], None] | None = None,
    ) -> None:
        """Show ``text``; ``action`` is the button's word, ``put_away`` is called when the user closes the bar."""
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act, self._put_away = act, put_away
        self.show()

    def clear(self) -> None:
        self.hide()

    def withdraw(self, text: str) -> None:
        """Put ``text`` away if it is what the bar shows: it has been done."""
        if self._text.text() == text:
            self.hide()

    def _do(self) -> None:
        self.hide()
        if self._act:
            self._act()

    def _dismiss(self) -> None:
        self.hide()
        if self._put_away:
            self._put_away()
