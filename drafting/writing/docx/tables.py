"""A table as w:tbl: fixed column widths within the type area, merged cells, header rows repeated on every page."""

from __future__ import annotations

from clauses.body import Align, Cell
from drafting.layout.arranged import Role, StyledRun, StyledTable
from drafting.layout.footnotes import cell_lines
from drafting.layout.profile import Profile
from drafting.layout.tables import whole_twips
from drafting.writing.docx.footnotes import reference_xml
from drafting.writing.docx.markup import run, sizes, twips
from drafting.writing.docx.styles import TABLE_STYLE, style_id

_JUSTIFY = {Align.LEFT: "left", Align.CENTER: "center", Align.RIGHT: "right"}


def table_xml(styled: StyledTable, profile: Profile) -> str:
    widths = whole_twips(styled.widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    padding = twips(styled.padding)
    rows = "".join(_row_xml(styled, index, widths, profile) for index in range(len(styled.table.rows)))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{padding}" w:type="dxa"/><w:right w:w="{padding}" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _row_xml(styled: StyledTable, index: int, widths: list[int], profile: Profile) -> str:
    header = index < styled.table.header_rows
    repeated = "<w:tblHeader/>" if header else ""
    cells: list[str] = []
    column = 0
    while column < styled.table.columns:
        cell, span, merge = _place(styled, index, column)
        cells.append(_cell_xml(cell, sum(widths[column : column + span]), span, merge, styled, header, profile))
        column += span
    height = f'<w:trHeight w:val="{twips(styled.row_height)}" w:hRule="atLeast"/>' if styled.row_height else ""
    whole = "" if index in styled.tall_rows else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{whole}{height}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _place(styled: StyledTable, index: int, column: int) -> tuple[Cell, int, str]:
    """What stands at a place of the grid: its cell, how many columns it spans, and its part in a vertical merge."""
    rows = styled.table.rows
    cell = rows[index][column]
    if cell:
        return cell, cell.column_span, "restart" if cell.row_span > 1 else ""
    for above in range(index - 1, -1, -1):
        owner = rows[above][column]
        if owner:
            covers = above + owner.row_span > index
            return (Cell(""), owner.column_span, "continue") if covers else (Cell(""), 1, "")
    return Cell(""), 1, ""


def _cell_xml(
    cell: Cell, width: int, span: int, merge: str, styled: StyledTable, header: bool, profile: Profile
) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(merge, "")
    typeface = styled.header_typeface if header else styled.typeface
    lines = "".join(_line_xml(runs, cell, styled, profile) for runs in cell_lines(styled, cell, typeface))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{lines}</w:tc>"
    )


def _line_xml(runs: tuple[StyledRun, ...], cell: Cell, styled: StyledTable, profile: Profile) -> str:
    style = profile.roles[Role.TABLE]
    pitch = f'<w:spacing w:line="{twips(styled.pitch)}" w:lineRule="exact"/>' if styled.pitch != style.pitch else ""
    align = f'<w:jc w:val="{_JUSTIFY[cell.align]}"/>' if cell.align and cell.align is not Align.CENTER else ""
    sized = sizes(styled.size) if styled.size != style.size else ""
    content = "".join(
        reference_xml(piece.number) if piece.note else run(piece.text, piece.typeface, profile, sized=sized)
        for piece in runs
    )
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(Role.TABLE)}"/>{pitch}{align}</w:pPr>{content}</w:p>'
