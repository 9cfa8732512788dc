"""What stands where there is no letter: why, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyState(QWidget):
    """A title, a sentence, and up to two buttons; the first is the one to press."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._text = QLabel(), QLabel(wordWrap=True)
        self._title.setProperty("title", True)
        self._text.setProperty("quiet", True)
        self._main, self._other = QPushButton(), QPushButton()
        self._main.setProperty("main", True)
        self._acts: dict[QPushButton, Callable[[], None]] = {}
        for button in (self._main, self._other):
            button.clicked.connect(lambda _checked=False, button=button: self._acts[button]())
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        buttons.addWidget(self._main)
        buttons.addWidget(self._other)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(3)

    def say(self, title: str, text: str = "", *actions: tuple[str, Callable[[], None]]) -> None:
        """Show this; ``actions`` are the buttons' words and what they do."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._acts = {}
        for place, button in enumerate((self._main, self._other)):
            button.setVisible(place < len(actions))
            if place < len(actions):
                button.setText(actions[place][0])
                self._acts[button] = actions[place][1]
        self.setFocusProxy(self._main if actions else None)
