"""Language, theme and size of type. Layout only; small enough to need no presenter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ui.forms import Fields, buttons, columns
from ui.i18n import LANGUAGES
from ui.state import State
from ui.words import Tr, mark

THEMES = (("auto", mark("跟随系统")), ("light", mark("浅色")), ("dark", mark("深色")))
SIZES = (("-1", mark("较小")), ("0", mark("标准")), ("2", mark("较大")), ("4", mark("最大")))


class PreferencesDialog(QDialog):
    """``submitted`` carries language, theme and text size."""

    submitted = Signal(str, str, int)

    def __init__(self, state: State, tr: Tr, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("首选项"))
        self._fields, form = Fields(), columns()
        self._fields.choice(form, "language", tr("语言"), LANGUAGES.items())
        self._fields.choice(form, "theme", tr("配色"), [(name, tr(word)) for name, word in THEMES])
        self._fields.choice(form, "text_size", tr("界面字号"), [(step, tr(word)) for step, word in SIZES])
        self._fields.fill({"language": state.language, "theme": state.theme, "text_size": str(state.text_size)})
        hint = QLabel(tr("保存后窗口会重新打开，所写文字不受影响。"), wordWrap=True)
        hint.setProperty("quiet", True)
        box = buttons(self, tr("保存"), tr("取消"))
        box.accepted.connect(self._submit)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(hint)
        column.addStretch()
        column.addWidget(box)
        self.resize(440, 250)

    def _submit(self) -> None:
        values = self._fields.values()
        self.submitted.emit(values["language"], values["theme"], int(values["text_size"]))
        self.accept()
