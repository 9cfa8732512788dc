"""What every form of the window is built of: labelled fields in columns, fields that show what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

Field = QLineEdit | QPlainTextEdit | QComboBox | QCheckBox


class Fields:
    """Named fields of a form. Values are strings; a check box's is a bool."""

    def __init__(self) -> None:
        self._fields: dict[str, Field] = {}
        self._wrong: dict[str, QLabel] = {}
        self._examples: dict[str, QLabel] = {}

    def line(self, form: QFormLayout, name: str, label: str, hint: str = "") -> QLineEdit:
        field = QLineEdit(placeholderText=hint)
        return self._add(form, name, label, field)

    def text(self, form: QFormLayout, name: str, label: str, lines: int = 4) -> QPlainTextEdit:
        field = QPlainTextEdit(tabChangesFocus=True)
        field.setMinimumHeight(field.fontMetrics().lineSpacing() * lines + 12)
        return self._add(form, name, label, field)

    def choice(self, form: QFormLayout, name: str, label: str, choices: Iterable[tuple[str, str]], own: bool = False):
        """A box of (value, word); ``own``: the officer may write a value of their own."""
        field = QComboBox(editable=own)
        # As wide as its form: a long case title would make the dialog wider than the screen.
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(8)
        for value, word in choices:
            field.addItem(word, str(value))
        return self._add(form, name, label, field)

    def offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        """The choices of a box anew; each in full where the pointer rests on it."""
        if isinstance(field := self._fields[name], QComboBox):
            field.clear()
            for value, word in choices:
                field.addItem(word, str(value))
                field.setItemData(field.count() - 1, word, Qt.ItemDataRole.ToolTipRole)

    def check(self, form: QFormLayout, name: str, word: str) -> QCheckBox:
        return self._add(form, name, "", QCheckBox(word))

    def fill(self, values: dict[str, object]) -> None:
        for name, value in values.items():
            field = self._fields.get(name)
            if isinstance(field, QCheckBox):
                field.setChecked(bool(value))
            elif isinstance(field, QComboBox):
                _choose(field, str(value))
            elif isinstance(field, QPlainTextEdit):
                field.setPlainText(str(value))
            elif field is not None:
                field.setText(str(value))
                field.setCursorPosition(0)

    def values(self) -> dict[str, str | bool]:
        return {name: _value(field) for name, field in self._fields.items()}

    def focus(self, name: str = "") -> None:
        """To that field, or the first: a form that opens can be typed in at once."""
        (self._fields[name] if name else next(iter(self._fields.values()))).setFocus()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Say under each field what is wrong with it, and go to the first."""
        for name, label in self._wrong.items():
            label.setText(problems.get(name, ""))
            label.setVisible(name in problems)
        first = next((field for name, field in self._fields.items() if name in problems), None)
        if first:
            first.setFocus()

    def show_examples(self, examples: Mapping[str, str]) -> None:
        """Say under fields what comes of them; nothing under the others."""
        for name, label in self._examples.items():
            label.setText(examples.get(name, ""))
            label.setVisible(bool(examples.get(name)))

    def on_change(self, act: Callable[[], None]) -> None:
        """Call ``act`` whenever a field has another value."""
        for field in self._fields.values():
            if isinstance(field, QCheckBox):
                field.toggled.connect(lambda _on: act())
            elif isinstance(field, QComboBox):
                field.currentTextChanged.connect(lambda _text: act())
            elif isinstance(field, QPlainTextEdit):
                field.textChanged.connect(lambda: act())
            else:
                field.textChanged.connect(lambda _text: act())

    def _add(self, form: QFormLayout, name: str, label: str, field):
        self._fields[name] = field
        self._wrong[name] = wrong = QLabel(wordWrap=True)
        wrong.setProperty("grave", True)
        wrong.hide()
        self._examples[name] = example = QLabel(wordWrap=True)
        example.setProperty("quiet", True)
        example.hide()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field)
        column.addWidget(example)
        column.addWidget(wrong)
        box.setFocusProxy(field)
        field.setAccessibleName(label or field.text())
        form.addRow(label, box)
        if isinstance(caption := form.labelForField(box), QLabel):
            caption.setBuddy(field)
            caption.setProperty("quiet", True)
        return field


def columns() -> QFormLayout:
    """A form's layout: labels right aligned beside fields that take the width."""
    form = QFormLayout()
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(9)
    return form


def buttons(dialog: QDialog, accept: str, cancel: str) -> QDialogButtonBox:
    """The dialog's two buttons, the first the default one; ``accepted`` is not connected."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    for standard, word in (
        (QDialogButtonBox.StandardButton.Ok, accept),
        (QDialogButtonBox.StandardButton.Cancel, cancel),
    ):
        box.button(standard).setText(word)
        box.button(standard).setIcon(QIcon())
    box.rejected.connect(dialog.reject)
    return box


def _choose(field: QComboBox, value: str) -> None:
    place = field.findData(value)
    if place >= 0:
        field.setCurrentIndex(place)
    elif field.isEditable():
        field.setEditText(value)


def _value(field: Field) -> str | bool:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QPlainTextEdit):
        return field.toPlainText()
    if isinstance(field, QLineEdit):
        return field.text()
    place = field.findText(field.currentText())
    return str(field.itemData(place)) if place >= 0 else field.currentText()
