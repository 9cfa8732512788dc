"""A small likeness of page one's head, to see where the marks stand. Layout only."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from drafting.layout.arranged import Role
from drafting.services.specimens import HeadLine
from ui.words import Tr

_STRONG = frozenset({Role.AUTHORITY, Role.TITLE})


class HeadExample(QFrame):
    """The lines as ``show_lines`` was given them: left, middle and right, the notes after a gap for the text."""

    def __init__(self, tr: Tr) -> None:
        super().__init__()
        caption = QLabel(tr("印出来的样子"))
        caption.setProperty("quiet", True)
        self._paper = QLabel(wordWrap=True)
        self._paper.setAccessibleName(tr("印出来的样子"))
        self._paper.setTextFormat(Qt.TextFormat.RichText)
        self._paper.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._paper.setProperty("paper", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(caption)
        column.addWidget(self._paper)
        column.addStretch()

    def show_lines(self, lines: Sequence[HeadLine]) -> None:
        rows: list[str] = []
        for place, line in enumerate(lines):
            if line.role in (Role.TITLE, Role.NOTE) and (place == 0 or lines[place - 1].role is not line.role):
                rows.append(_row("……" if line.role is Role.NOTE else "&nbsp;"))
            rows.append(_row(_words(line)) if line.middle else _pair(line))
        self._paper.setText(f'<table width="100%" cellspacing="3">{"".join(rows)}</table>')


def _words(line: HeadLine) -> str:
    text = _plain(line.middle)
    return f"<b>{text}</b>" if line.role in _STRONG else text


def _row(text: str) -> str:
    return f'<tr><td colspan="2" align="center">{text}</td></tr>'


def _pair(line: HeadLine) -> str:
    if not line.right:
        return f'<tr><td colspan="2">{_plain(line.left)}</td></tr>'
    return f'<tr><td>{_plain(line.left)}</td><td align="right">{_plain(line.right)}</td></tr>'


def _plain(text: str) -> str:
    """As it stands: rich text would close up the blank that the number of the 文号 is left."""
    return escape(text).replace("\u3000", "&nbsp;&nbsp;&nbsp;&nbsp;") or "&nbsp;"
