"""Steps taken in the text document: lines put in, taken out and put right, tables and pictures among them."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from clauses.body import RunStyle
from drafting.model.blocks import Figure
from ui.editor.grids import grid_key, insert_grid, patch_grid, table_at
from ui.editor.lines import Shown
from ui.editor.steps import Do, Step
from ui.editor.styles import Styles
from ui.editor.writing import dress_line, write_line

FULL_WIDTH = 440
"""Pixels a picture as wide as the page's text is given."""
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Builder:
    """Works on a document and on the ``lengths`` of its lines, which it keeps true."""

    def __init__(self, document: QTextDocument, lengths: list[int]) -> None:
        self._document, self._lengths = document, lengths
        self.styles = Styles()
        self.figures: dict[str, Figure] = {}

    def take(self, step: Step) -> None:
        if step.do is Do.REMOVE:
            self._remove(step.place)
        elif step.do is Do.INSERT and step.shown:
            self._insert(step.place, step.shown)
        elif step.shown:
            self._patch(step.place, step.shown)

    def erase(self, start: int, end: int) -> None:
        """Remove what stands between two line starts; the line at ``end`` keeps its formats."""
        block = self._document.findBlock(end)
        form, characters = block.blockFormat(), block.charFormat()
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        cursor.removeSelectedText()
        cursor.setPosition(start)
        cursor.setBlockFormat(form)
        if cursor.block().length() == 1:
            cursor.setBlockCharFormat(characters)

    def _insert(self, place: int, shown: Shown) -> None:
        start = sum(self._lengths[:place])
        cursor = QTextCursor(self._document)
        if place == len(self._lengths) or QTextCursor(self._document.findBlock(start)).currentTable():
            cursor.setPosition(start - 1)
            cursor.insertBlock()
            block = cursor.block()
        else:
            block = self._insert_before(start)
        self._lengths.insert(place, 1)
        if shown.table is None:
            self._write(block, shown)
            self._lengths[place] = block.length()
            return
        # A table takes the place of the line just made: what is left of that line after it goes.
        cursor.setPosition(block.position())
        grid = insert_grid(cursor, shown.table, shown.key, self.styles)
        gap = self._document.findBlock(start)
        QTextCursor(gap).setBlockFormat(self.styles.gap())
        self._lengths[place] = grid.lastPosition() + 1 - start
        rest = grid.lastPosition() + 1
        self.erase(rest, rest + 1)

    def _insert_before(self, start: int) -> QTextBlock:
        """A new line before the one at ``start``, which keeps its format."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.insertBlock()
        return self._document.findBlock(start)

    def _remove(self, place: int) -> None:
        start, length = sum(self._lengths[:place]), self._lengths[place]
        if place + 1 < len(self._lengths):
            self.erase(start, start + length)
        else:
            block = self._document.findBlock(start - 1)
            form, characters = block.blockFormat(), block.charFormat()
            cursor = QTextCursor(self._document)
            cursor.setPosition(start - 1)
            cursor.setPosition(start + length - 1, _KEEP)
            cursor.removeSelectedText()
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(characters)
        del self._lengths[place]

    def _patch(self, place: int, shown: Shown) -> None:
        start = sum(self._lengths[:place])
        block = self._document.findBlock(start)
        if shown.table is None:
            self._write(block, shown)
            self._lengths[place] = block.length()
            return
        grid = table_at(block)
        if grid is not None and grid.firstPosition() == start:
            cursor = QTextCursor(self._document)
            cursor.setPosition(start - 1)
            cursor.insertBlock(self.styles.gap())
            self._lengths[place] += 1
        if grid is not None and patch_grid(grid, shown.table, self.styles):
            if grid_key(grid) != shown.key:
                grid.setFormat(self.styles.table(shown.key, shown.table.header_rows))
            self._lengths[place] = grid.lastPosition() + 1 - start
        else:
            self._remove(place)
            self._insert(place, shown)

    def _write(self, block: QTextBlock, shown: Shown) -> None:
        if shown.image is not None:
            self._write_figure(block, shown, shown.image)
        else:
            write_line(block, shown, self.styles)

    def _write_figure(self, block: QTextBlock, shown: Shown, figure: Figure) -> None:
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QImage, QTextImageFormat

        self.figures[figure.id] = figure
        image = QImage.fromData(figure.image)
        self._document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(figure.id), image)
        form = QTextImageFormat()
        form.setName(figure.id)
        form.setWidth(min(figure.width_mm / 156 * FULL_WIDTH, FULL_WIDTH))
        dress_line(block, shown, self.styles)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + block.length() - 1, _KEEP)
        cursor.removeSelectedText()
        cursor.setBlockCharFormat(self.styles.text(shown.role, 0, RunStyle.PLAIN))
        cursor.insertImage(form)
