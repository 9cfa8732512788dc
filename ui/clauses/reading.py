"""A clause as simple HTML for its preview: paragraphs, tables with merged cells, slots as chips. No Qt."""

from __future__ import annotations

from html import escape

from clauses.body import Body, Cell, Paragraph, RunStyle, Table
from clauses.slots import SLOT

_TAGS = {
    RunStyle.BOLD: "b",
    RunStyle.ITALIC: "i",
    RunStyle.UNDERLINE: "u",
    RunStyle.SUPERSCRIPT: "sup",
    RunStyle.SUBSCRIPT: "sub",
}


def html_of(body: Body, chip: tuple[str, str]) -> str:
    """``chip`` is the ground and the ink of a slot."""
    return "".join(_paragraph(part, chip) if isinstance(part, Paragraph) else _table(part, chip) for part in body)


def _paragraph(paragraph: Paragraph, chip: tuple[str, str]) -> str:
    words = ""
    for run in paragraph.runs:
        tag = _TAGS.get(run.style)
        text = _text(run.text, chip)
        words += f"<{tag}>{text}</{tag}>" if tag else text
    return f'<p style="text-indent:2em; margin:0 0 4px 0; line-height:150%">{words}</p>'


def _table(table: Table, chip: tuple[str, str]) -> str:
    rows = "".join(f"<tr>{''.join(_cell(cell, chip) for cell in row)}</tr>" for row in table.rows)
    return f'<table border="1" cellspacing="0" cellpadding="3" width="100%">{rows}</table>'


def _cell(cell: Cell | None, chip: tuple[str, str]) -> str:
    if cell is None:
        return ""
    text = _text(cell.text, chip).replace("\n", "<br>")
    return f'<td align="center" rowspan="{cell.row_span}" colspan="{cell.column_span}">{text}</td>'


def _text(text: str, chip: tuple[str, str]) -> str:
    style = f"background-color:{chip[0]}; color:{chip[1]}"
    return SLOT.sub(lambda match: f'<span style="{style}">{match[0]}</span>', escape(text))
