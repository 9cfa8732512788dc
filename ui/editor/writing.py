"""One line of the text document made to show what it should, with as little change as possible: the cursor stays."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from clauses.body import Run, RunStyle
from drafting.model.ends import same_ends
from ui.editor.lines import Shown, cut
from ui.editor.positions import utf16, utf16_length
from ui.editor.styles import Styles

_KEEP = QTextCursor.MoveMode.KeepAnchor


def write_line(block: QTextBlock, shown: Shown, styles: Styles) -> None:
    """Text, typefaces and run styles of a line; its own format too."""
    dress_line(block, shown, styles)
    usual = styles.text(shown.role, shown.level, RunStyle.PLAIN)
    _write_text(block, shown.text, usual)
    cursor = QTextCursor(block)
    cursor.setBlockCharFormat(usual)
    for run, level in _stretches(shown):
        for text, notes in stretches_of(run):
            cursor.setPosition(cursor.position() + utf16_length(text), _KEEP)
            cursor.setCharFormat(styles.text(shown.role, level, run.style, notes))
            cursor.setPosition(cursor.position())


def dress_line(block: QTextBlock, shown: Shown, styles: Styles) -> None:
    """The line's own format: what it is, how it stands."""
    form = styles.line(shown)
    if block.blockFormat() != form:
        QTextCursor(block).setBlockFormat(form)


def _write_text(block: QTextBlock, text: str, usual: QTextCharFormat) -> None:
    old = block.text()
    if old == text:
        return
    head, tail = same_ends(old, text)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + utf16(old, head))
    cursor.setPosition(block.position() + utf16(old, len(old) - tail), _KEEP)
    cursor.insertText(text[head : len(text) - tail], usual)


def stretches_of(run: Run) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A run as it is shown: its footnotes are kept with its last character."""
    if not run.notes:
        return ((run.text, ()),)
    return (run.text[:-1], ()), (run.text[-1:], run.notes)


def _stretches(shown: Shown) -> Iterator[tuple[Run, int]]:
    for runs, level in ((cut(shown.runs, 0, shown.head), shown.level), (cut(shown.runs, shown.head), 0)):
        for run in runs:
            yield run, level
