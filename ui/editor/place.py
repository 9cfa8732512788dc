"""The editor put together: document, view, presenter, commands, marks."""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QTextCursor, QTextFrameFormat
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clauses.body import RunStyle
from clauses.section import Section
from drafting.model.span import Span
from ui.desk import Desk
from ui.editor.document import LetterDocument
from ui.editor.fields import SEVERAL, LineRole
from ui.editor.lines import Shown
from ui.editor.margin import gutter
from ui.editor.marks import Marks, Wave
from ui.editor.positions import utf16
from ui.editor.presenter import EditorPresenter
from ui.editor.steps import Do, Step
from ui.editor.styles import Styles
from ui.editor.view import Command, LetterView
from ui.theme import theme_of
from ui.words import Tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from drafting.proofread.finding import Severity
    from ui.editor.actions import EditorActions
    from ui.editor.finding import FindBar
    from ui.editor.intake import Intake

SMALLEST, LARGEST = 12, 40


class EditorPlace(QWidget):
    """The widget of the editor. ``presenter`` joins it to the desk; ``actions`` are its commands."""

    def __init__(self, desk: Desk, tr: Tr) -> None:
        super().__init__()
        self._desk, self._tr = desk, tr
        self._field = LineRole.BODY
        self.presenter = EditorPresenter(desk, self, time.monotonic)
        self.document = LetterDocument(self.presenter.edited, self)
        self.view = LetterView(self.document, lambda: self.presenter.lines, tr)
        self.marks = Marks(self.document, theme_of(self))
        self.view.edited.connect(self.presenter.settle)
        self.view.zoomed.connect(self.zoom)
        self.view.pasted = lambda source: self.actions.paste(source)
        self.view.intake = lambda: self._intake
        self.view.as_one = desk.as_one
        self.view.unnumbered = self._unnumber
        self.view.commands = lambda: self._commands
        self.view.menu = self._menu
        self.view.cursorPositionChanged.connect(self._note_caret)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._styled()
        self.presenter.redraw()

    @property
    def widget(self) -> QWidget:
        return self

    def focus(self) -> None:
        self.view.setFocus()

    # What the presenter asks of the screen

    def show_lines(self, lines: Sequence[Shown]) -> None:
        self.document.show_lines(lines)
        self._frame()

    def take(self, wanted: Sequence[Step]) -> None:
        """The cursor stays behind the words it stood behind, even where more is put in right there (：)."""
        cursor = self.view.textCursor()
        line, offset = self.document.caret(cursor.position())
        before = self.document.text_before(line, offset)
        self.document.take(wanted)
        line += sum(step.place <= line for step in wanted if step.do is Do.INSERT)
        line -= sum(step.place < line for step in wanted if step.do is Do.REMOVE)
        patched = any(step.do is Do.PATCH and step.shown and step.shown.table is None for step in wanted)
        if patched and not cursor.hasSelection() and before and self.document.text_before(line, offset) == before:
            self.view.put_caret(line, offset)

    def put_caret(self, line: int, offset: int) -> None:
        self.view.put_caret(line, offset)

    def begin(self, editable: bool) -> None:
        self.view.setReadOnly(not editable)
        self.view.verticalScrollBar().setValue(0)

    def select(self, line: int, start: int, end: int) -> None:
        self.view.select(line, start, end)
        self.view.setFocus()

    def select_in_cell(self, line: int, row: int, column: int, start: int, end: int) -> None:
        grid = self.document.grid(line)
        if grid is None:
            return
        cursor = grid.cellAt(row, column).firstCursorPosition()
        text, first = cursor.block().text(), cursor.position()
        cursor.setPosition(first + utf16(text, start))
        cursor.setPosition(first + utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.view.setTextCursor(cursor)
        self.view.ensureCursorVisible()
        self.view.setFocus()

    # What others ask of the editor

    def underline(self, findings: Sequence[tuple[Span, str, Severity]]) -> None:
        """Wavy lines under these spans; each comes with the words it is about."""
        waves: dict[str, list[Wave]] = {}
        for span, words, severity in findings:
            found = self.presenter.place_of(span)
            if found is not None:
                shown = self.presenter.lines[found[0]].shown
                waves.setdefault(shown.key or shown.role.value, []).append(Wave(found[1], found[2], words, severity))
        self.marks.show(waves)

    def zoom(self, step: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        usual = Styles().body
        size = self.document.styles.body
        wanted = usual if step == 0 else min(max(size + 2 * step, SMALLEST), LARGEST)
        if wanted != size:
            self._styled(wanted)
            place = self.document.caret(self.view.textCursor().position())
            self.presenter.redraw()
            self.view.put_caret(*place)

    def find(self) -> None:
        """Open the find bar."""
        self.finder.open()

    @cached_property
    def _intake(self) -> Intake:
        from ui.editor.intake import Intake  # not needed for the first paint

        return Intake(self.view, self._tr)

    @cached_property
    def finder(self) -> FindBar:
        """The find bar, made when it is first opened."""
        from ui.editor.finding import FindBar

        finder = FindBar(self.view, self._tr)
        finder.closed.connect(self.focus)
        self.layout().addWidget(finder)
        return finder

    def _unnumber(self) -> bool:
        """Backspace right behind a heading's number takes the number, and the heading is a paragraph."""
        place, offset = self.document.caret(self.view.textCursor().position())
        line = self.presenter.lines[place]
        if not line.number or offset != len(line.number) or self.view.textCursor().currentTable():
            return False
        self.actions.set_level(0)
        self.view.put_caret(place, 0)
        return True

    def _menu(self) -> QMenu:
        from ui.editor.menu import context_menu

        return context_menu(self._desk, self.view, self.actions, self.presenter, self._tr)

    @cached_property
    def actions(self) -> EditorActions:
        """The commands of the editor, made when the first is asked for: the first paint does not wait for them."""
        from ui.editor.actions import EditorActions

        return EditorActions(self._desk, self.presenter, self.view, self.document)

    @cached_property
    def _commands(self) -> dict[str, Command]:
        actions = self.actions
        return {
            "Ctrl+Z": self._desk.undo,
            "Ctrl+Shift+Z": self._desk.redo,
            "Ctrl+Y": self._desk.redo,
            "Ctrl+X": self.view.cut_selection,
            "Tab": actions.tab,
            "Shift+Backtab": partial(actions.tab, -1),
            "F2": actions.next_slot,
            "Shift+F2": partial(actions.next_slot, -1),
            "Ctrl+B": partial(actions.toggle_style, RunStyle.BOLD),
            "Ctrl+U": partial(actions.toggle_style, RunStyle.UNDERLINE),
            "Ctrl++": partial(self.zoom, 1),
            "Ctrl+=": partial(self.zoom, 1),
            "Ctrl+-": partial(self.zoom, -1),
            "Ctrl+0": partial(self.zoom, 0),
            "Ctrl+Alt+0": partial(actions.set_level, 0),
            "Ctrl+Alt+1": partial(actions.set_level, 1),
            "Ctrl+Alt+2": partial(actions.set_level, 2),
            "Ctrl+Alt+3": partial(actions.set_level, 3),
            "Ctrl+Alt+4": partial(actions.set_level, 4),
            **{f"Alt+{number}": partial(actions.set_section, section) for number, section in enumerate(Section, 1)},
            "Alt+0": actions.next_doubtful,
            "Ctrl+T": actions.insert_table,
            "Ctrl+F": self.find,
            "F3": lambda: self.finder.seek(),
            "Shift+F3": lambda: self.finder.seek(back=True),
        }

    def _note_caret(self) -> None:
        """Others insert where the cursor stands: the desk is told its block."""
        place, offset = self.document.caret(self.view.textCursor().position())
        if place >= len(self.presenter.lines):
            return
        grid = self.view.textCursor().currentTable()
        if grid is not None:
            cell = grid.cellAt(self.view.textCursor())
            self.presenter.note_caret(self.presenter.span_in_cell(place, cell.row(), cell.column()))
        else:
            self.presenter.note_caret(self.presenter.span_at(place, offset))
        left, self._field = self._field, self.presenter.lines[place].role
        if left is not self._field and left in SEVERAL and left is not LineRole.BODY:
            QTimer.singleShot(0, self, partial(self.presenter.tidy, left))

    def _styled(self, body: int | None = None) -> None:
        theme = theme_of(self)
        self.document.styles = Styles(body or self.document.styles.body, theme.border, theme.window)

    def _frame(self) -> None:
        form = QTextFrameFormat()
        form.setLeftMargin(gutter(self.view.font()))
        form.setRightMargin(28)
        form.setTopMargin(20)
        form.setBottomMargin(120)
        self.document.framed(form)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "marks"):
            self._styled()
            self.marks.dress(theme_of(self))
        super().changeEvent(event)
