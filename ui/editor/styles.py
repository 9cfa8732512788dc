"""How lines look in the editor: typefaces close to the printed ones, sizes for reading on a screen, quiet fields."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)

from clauses.body import Align, RunStyle
from ui.editor.fields import LineRole
from ui.editor.lines import Shown

# Properties of our own begin where Qt's end (QTextFormat.UserProperty); the plain number spares building that long enum.
ROLE, KEY, LEVEL, STYLE, SCOPE, ALIGN, NOTES = range(0x100001, 0x100008)
NOTE_END = "\x1f"
"""Between the footnotes of one character."""

FANGSONG = ["仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong"]  # i18n: printed
FANGSONG += ["STFangsong", "FandolFang R", "Noto Serif CJK SC"]
KAITI = ["楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi"]  # i18n: printed
KAITI += ["STKaiti", "FandolKai", "LXGW WenKai", "Noto Serif CJK SC"]
HEITI = ["黑体", "SimHei", "STHeiti", "FandolHei", "Noto Sans CJK SC"]  # i18n: printed
TITLE = ["方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK"]  # i18n: printed
TITLE += ["Noto Serif CJK SC Black", "Noto Serif CJK SC", "SimSun"]
HEADS = {1: HEITI, 2: KAITI, 3: FANGSONG, 4: FANGSONG}

_QUIET = (LineRole.COPY_NUMBER, LineRole.SECRECY, LineRole.URGENCY, LineRole.CATEGORY, LineRole.DISCLOSURE)
_SMALL = (*_QUIET, LineRole.CC, LineRole.ISSUED_BY, LineRole.ISSUED_ON)
_INDENTED = (LineRole.BODY, LineRole.ATTACHMENT, LineRole.NOTE)
# Qt.AlignmentFlag and the property it is kept in, as numbers: the first touch of Qt's own name space takes as long as
# laying out the letter, and the window is not to wait for it.
_ALIGNMENT, _LEFT, _RIGHT, _CENTRE = 0x1010, 1, 2, 4
_ALIGNED = {
    LineRole.TITLE: _CENTRE,
    LineRole.AUTHORITY: _CENTRE,
    LineRole.DOC_NUMBER: _RIGHT,
    LineRole.SIGNER: _RIGHT,
    LineRole.SIGNATURE: _RIGHT,
    LineRole.DATE: _RIGHT,
}
_CELL_ALIGN = {Align.LEFT: _LEFT, Align.CENTER: _CENTRE, Align.RIGHT: _RIGHT}


class Styles(NamedTuple):
    """The formats for one size of text (``body`` in pixels) and the colours of rules and fills."""

    body: int = 18
    rule: str = "#b9bfc8"
    header: str = "#f1f3f6"

    def line(self, shown: Shown) -> QTextBlockFormat:
        form = QTextBlockFormat()
        role = shown.role
        form.setProperty(ROLE, role.value)
        if shown.key:
            form.setProperty(KEY, shown.key)
        if shown.level:
            form.setProperty(LEVEL, shown.level)
        form.setProperty(_ALIGNMENT, _ALIGNED.get(role, _LEFT))
        form.setLineHeight(
            125 if role is LineRole.TITLE else 145, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        size = self.size(role)
        if role in _INDENTED and shown.image is None:
            form.setTextIndent(2 * size)
        if role in (LineRole.ATTACHMENT, LineRole.CC):
            form.setTopMargin(size / 2)
        if role is LineRole.DATE:
            form.setRightMargin(4 * size)
        if role is LineRole.SIGNATURE:
            form.setRightMargin(2 * size)
        return form

    def gap(self) -> QTextBlockFormat:
        """The empty line Qt keeps before a table."""
        form = QTextBlockFormat()
        form.setProperty(ROLE, LineRole.BODY.value)
        return form

    def size(self, role: LineRole) -> int:
        if role is LineRole.TITLE or role is LineRole.AUTHORITY:
            return round(self.body * 1.35)
        return round(self.body * 0.8) if role in _SMALL else self.body

    def text(self, role: LineRole, level: int, style: RunStyle, notes: tuple[str, ...] = ()) -> QTextCharFormat:
        """A stretch of a line: ``level`` is that of the heading the stretch belongs to, 0 for other text.

        ``notes``: the footnotes of the one character it then is.
        """
        families = TITLE if role in (LineRole.TITLE, LineRole.AUTHORITY) else HEADS.get(level, FANGSONG)
        form = _characters(families, self.size(role), style)
        form.setProperty(SCOPE, scope(role, level))
        return self._noted(form, notes) if notes else form

    def cell_text(self, header: bool, notes: tuple[str, ...] = ()) -> QTextCharFormat:
        form = _characters(HEITI if header else FANGSONG, round(self.body * 0.82), RunStyle.PLAIN)
        return self._noted(form, notes) if notes else form

    def _noted(self, form: QTextCharFormat, notes: tuple[str, ...]) -> QTextCharFormat:
        form.setProperty(NOTES, NOTE_END.join(notes))
        form.setToolTip("\n".join(notes))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setBackground(brush(self.header))
        return form

    def cell(self, align: Align | None) -> QTextBlockFormat:
        form = QTextBlockFormat()
        if align is not None:
            form.setProperty(ALIGN, align.value)
        form.setProperty(_ALIGNMENT, _CELL_ALIGN[align or Align.CENTER])
        return form

    def table(self, key: str, header_rows: int) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setProperty(KEY, key)
        form.setHeaderRowCount(header_rows)
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(False)
        form.setBorderBrush(brush(self.rule))
        form.setCellPadding(4)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setBottomMargin(8)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return form


def brush(colour: str) -> QBrush:
    """A brush of one colour. Taken from a palette: QBrush's own constructor touches Qt's name space."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(colour))
    return palette.brush(QPalette.ColorRole.Base)


def scope(role: LineRole, level: int) -> str:
    """What a stretch of text was styled as, kept with it: text that moved elsewhere is then seen to be out of style."""
    return f"{role.value}{level}"


def _characters(families: list[str], size: int, style: RunStyle) -> QTextCharFormat:
    font = QFont(families)
    font.setPixelSize(size)
    form = QTextCharFormat()
    form.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly)
    if style is not RunStyle.PLAIN:
        form.setProperty(STYLE, style.value)
    match style:
        case RunStyle.BOLD:
            form.setFontWeight(QFont.Weight.Bold)
        case RunStyle.ITALIC:
            form.setFontItalic(True)
        case RunStyle.UNDERLINE:
            form.setFontUnderline(True)
        case RunStyle.SUPERSCRIPT:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        case RunStyle.SUBSCRIPT:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        case RunStyle.PLAIN:
            pass
    return form
