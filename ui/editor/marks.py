"""Slots as soft chips and findings as wavy lines, laid over the text without touching the document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from clauses.slots import SLOT
from ui.editor.positions import utf16
from ui.editor.styles import KEY, ROLE, brush
from ui.theme import Theme

if TYPE_CHECKING:
    from drafting.proofread.finding import Severity


class Wave(NamedTuple):
    """A stretch to underline: code points of its line's text, and the words that must still stand there."""

    start: int
    end: int
    words: str
    severity: Severity


class Marks(QSyntaxHighlighter):
    """``waves`` are kept by line: its key, or its role for a field of the frame."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._waves: Mapping[str, Sequence[Wave]] = {}
        self._dress(theme)

    def dress(self, theme: Theme) -> None:
        self._dress(theme)
        self.rehighlight()

    def _dress(self, theme: Theme) -> None:
        self._chip = QTextCharFormat()
        self._chip.setBackground(brush(theme.warning_ground))
        self._chip.setForeground(brush(theme.warning))
        colours = {"error": theme.danger, "warning": theme.warning, "hint": theme.hint}
        self._lines = {severity: _wavy(QColor(colour)) for severity, colour in colours.items()}

    def show(self, waves: Mapping[str, Sequence[Wave]]) -> None:
        """Underline these and nothing else; only lines whose waves differ are drawn again."""
        changed = {key for key in {*waves, *self._waves} if waves.get(key) != self._waves.get(key)}
        self._waves = waves
        block = self.document().begin()
        while changed and block.isValid():
            form = block.blockFormat()
            if (form.property(KEY) or form.property(ROLE)) in changed:
                self.rehighlightBlock(block)
            block = block.next()

    def highlightBlock(self, text: str) -> None:
        if "{" in text:
            for match in SLOT.finditer(text):
                start = utf16(text, match.start())
                self.setFormat(start, utf16(text, match.end()) - start, self._chip)
        if not self._waves:
            return
        form = self.currentBlock().blockFormat()
        for wave in self._waves.get(form.property(KEY) or form.property(ROLE) or "", ()):
            if text[wave.start : wave.end] == wave.words:
                start = utf16(text, wave.start)
                self.setFormat(start, utf16(text, wave.end) - start, self._lines[wave.severity.value])


def _wavy(colour: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(colour)
    return form
