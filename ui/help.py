"""The two pages of help: every shortcut, and what this program is."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from ui.actions import COMMANDS
from ui.tables import PlainModel, PlainRow, plain_table
from ui.words import Tr

VERSION = "0.1.0"


class KeysDialog(QDialog):
    def __init__(self, actions: dict[str, QAction], tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("快捷键一览"))
        model = PlainModel((tr("命令"), tr("快捷键")), self)
        model.take([_row(actions[command.name], tr(command.text)) for command in COMMANDS if command.keys])
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(plain_table(model, (0, 200), tr("快捷键一览")))
        column.addWidget(box)
        self.resize(460, 560)


def about(parent: QWidget, tr: Tr, location: str) -> None:
    text = tr("答复起草台 {version}").format(version=VERSION)
    where = tr("工作库：{path}").format(path=location)
    details = tr("为承办政协提案和人大代表建议的单位起草、校对、排版答复件。一切都在本机，不连接网络。")
    QMessageBox.about(parent, tr("关于答复起草台"), f"<b>{text}</b><p>{details}</p><p>{where}</p>")


def _row(action: QAction, text: str) -> PlainRow:
    native = QKeySequence.SequenceFormat.NativeText
    return PlainRow((text.rstrip("…"), "　".join(keys.toString(native) for keys in action.shortcuts())))
