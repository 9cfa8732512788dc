"""Questions to the user: which file, which folder, are you sure. The folder used last is where the next one starts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.state import State
from ui.words import Tr

EXCEL = "*.xlsx *.xls *.et *.xlsm *.csv"
LETTERS = "*.docx *.doc *.wps *.txt *.html *.htm *.mht *.mhtml *.md"
WORKSPACE = "*.dafu"


def open_file(parent: QWidget, state: State, title: str, kind: str, patterns: str) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(parent, title, _start(state), f"{kind} ({patterns})")
    return _noted(state, name)


def open_files(parent: QWidget, state: State, title: str, kind: str, patterns: str) -> list[Path]:
    names, _ = QFileDialog.getOpenFileNames(parent, title, _start(state), f"{kind} ({patterns})")
    _noted(state, names[0] if names else "")
    return [Path(name) for name in names]


def save_file(parent: QWidget, state: State, title: str, kind: str, patterns: str, name: str) -> Path | None:
    place = str(Path(_start(state)) / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, place, f"{kind} ({patterns})")
    path = _noted(state, chosen)
    return path.with_suffix(Path(name).suffix) if path and not path.suffix else path


def folder(parent: QWidget, title: str, start: str) -> str:
    return QFileDialog.getExistingDirectory(parent, title, start if start and Path(start).is_dir() else documents())


def documents() -> str:
    """Where an officer's files usually lie; the home folder where there is no such place."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return place if Path(place).is_dir() else str(Path.home())


def _start(state: State) -> str:
    """The folder used last, as long as it is there: a stick may have been taken out."""
    return state.folder if state.folder and Path(state.folder).is_dir() else documents()


def sure(parent: QWidget, question: str, explanation: str, yes: str, tr: Tr) -> bool:
    """Ask before something that cannot be undone; Enter and Esc leave it undone."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("答复起草台"))
    box.setText(question)
    box.setInformativeText(explanation)
    button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    return box.clickedButton() is button


def which(parent: QWidget, question: str, choices: Sequence[str], tr: Tr) -> str:
    """Which of several things to do, the first on Enter; "" for none."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("答复起草台"))
    box.setText(question)
    buttons = {box.addButton(words, QMessageBox.ButtonRole.AcceptRole): words for words in choices}
    box.setDefaultButton(next(iter(buttons)))
    box.addButton(tr("取消"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    return next((words for button, words in buttons.items() if button is box.clickedButton()), "")


def tell(parent: QWidget, title: str, text: str) -> None:
    QMessageBox.information(parent, title, text)


def _noted(state: State, name: str) -> Path | None:
    if not name:
        return None
    state.folder = str(Path(name).parent)
    return Path(name)
