"""The dialog of a file that came back: its changes in a list, the chosen one on both sides below. Layout only."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from clauses.duplicates import differences
from drafting.composing.merging.outcome import Side
from ui.returning.presenter import ReturnedLine
from ui.tables import PlainModel, PlainRow, plain_table
from ui.theme import theme_of
from ui.words import Tr

_LEAD = 8


class ReturnedDialog(QDialog):
    """``chosen`` carries a conflict's key and whose words stand; ``all_chosen`` the same for all of them."""

    chosen = Signal(str, Side)
    all_chosen = Signal(Side)

    def __init__(self, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr, self._lines = tr, list[ReturnedLine]()
        self.setWindowTitle(tr("取回改过的 Word 文件"))
        self._summary = QLabel()
        self._summary.setWordWrap(True)
        self._model = PlainModel((tr("怎么变"), tr("位置"), tr("文字")), self)
        self._table = plain_table(self._model, (96, 190, 0), tr("文件里的改动"))
        self._table.selectionModel().currentRowChanged.connect(self._show)
        self._take = QPushButton(tr("取回"))
        self._take.setDefault(True)
        self._theirs = QPushButton(tr("全用文件的"))
        self._theirs.setAutoDefault(False)
        self._theirs.clicked.connect(lambda: self.all_chosen.emit(Side.THEIRS))
        box = QDialogButtonBox()
        box.addButton(self._theirs, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self._take, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(self._summary)
        column.addWidget(self._table, 3)
        column.addLayout(self._sides(), 2)
        column.addWidget(box)
        self.resize(820, 560)

    def show_lines(self, summary: str, lines: Sequence[ReturnedLine], able: bool) -> None:
        row, theme = max(self._table.currentIndex().row(), 0), theme_of(self)
        self._lines = list(lines)
        self._summary.setText(summary)
        self._model.take(
            [
                PlainRow(
                    (line.kind, line.where, self._standing(line)),
                    line.theirs or line.ours,
                    ((0, theme.warning),) if line.key else (),
                )
                for line in lines
            ]
        )
        self._take.setEnabled(able)
        self._theirs.setVisible(any(line.key for line in lines))
        self._table.setCurrentIndex(self._model.index(min(row, len(lines) - 1), 0))
        if not lines:
            self._show(QModelIndex())

    def _standing(self, line: ReturnedLine) -> str:
        """What will stand in the letter, from shortly before where the two sides part."""
        text, other = (line.ours, line.theirs) if line.key and line.side is Side.OURS else (line.theirs, line.ours)
        if not text:
            return self._tr("（删去）") if line.key else _brief(other, 0)
        parted = next((at for at, pair in enumerate(zip(text, other, strict=False)) if pair[0] != pair[1]), 0)
        return _brief(text, parted)

    def _sides(self) -> QGridLayout:
        """Both states of the chosen line; where both sides changed it, a choice above each."""
        tr, grid = self._tr, QGridLayout()
        self._labels = [QLabel(), QLabel()]
        self._choices = [QRadioButton(tr("留稿子的")), QRadioButton(tr("用文件的"))]
        self._texts = [QTextBrowser(), QTextBrowser()]
        for at, side in enumerate(Side):
            row = QHBoxLayout()
            row.addWidget(self._labels[at])
            row.addStretch()
            row.addWidget(self._choices[at])
            grid.addLayout(row, 0, at)
            grid.addWidget(self._texts[at], 1, at)
            grid.setColumnStretch(at, 1)
            self._labels[at].setText((tr("稿子"), tr("文件"))[at])
            self._texts[at].setAccessibleName((tr("稿子"), tr("文件"))[at])
            self._choices[at].clicked.connect(lambda _checked=False, side=side: self._chose(side))
        grid.setHorizontalSpacing(14)
        return grid

    def _chose(self, side: Side) -> None:
        line = self._lines[self._table.currentIndex().row()]
        self.chosen.emit(line.key, side)

    def _show(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        line = self._lines[current.row()] if 0 <= current.row() < len(self._lines) else None
        for choice in self._choices:
            choice.setVisible(bool(line and line.key))
        if line and line.key:
            self._choices[list(Side).index(line.side)].setChecked(True)
        theme = theme_of(self)
        ours, theirs = _marked(line.ours, line.theirs, theme.danger, theme.good) if line else ("", "")
        self._texts[0].setHtml(ours)
        self._texts[1].setHtml(theirs)


def _brief(text: str, at: int) -> str:
    start = at - _LEAD if at > 2 * _LEAD else 0
    return ("……" if start else "") + text[start:].replace("\n", "　")


def _marked(ours: str, theirs: str, gone: str, new: str) -> tuple[str, str]:
    """Both texts as HTML: what only ours has struck through, what only theirs has underlined; two colours."""
    left = right = ""
    at = 0
    for change in differences(ours, theirs):
        same = _lines(ours[at : change.start])
        own = ours[change.start : change.end]
        left += same + (f'<s style="color:{gone}">{_lines(own)}</s>' if own else "")
        right += same + (f'<u style="color:{new}">{_lines(change.text)}</u>' if change.text else "")
        at = change.end
    return left + _lines(ours[at:]), right + _lines(ours[at:])


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
