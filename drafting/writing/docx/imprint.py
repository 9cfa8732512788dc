"""The imprint 版记 as a table that floats at the foot of the last page's type area (GB/T 9704-2012, 7.4).

It keeps its place at the foot when the text above is edited, and goes to a page of its own where there is no room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.layout.arranged import Arranged, StyledParagraph, StyledTable
from drafting.layout.imprint import imprint_thicknesses
from drafting.layout.profile import Profile
from drafting.writing.docx.body import paragraph_xml
from drafting.writing.docx.markup import twips

# What carries the table: a paragraph of one point at the very end of the flow.
_CARRIER = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def imprint_xml(arranged: Arranged, profile: Profile) -> str:
    """A row an element; thick rules above the first and below the last, a thin one between them."""
    if not arranged.imprint:
        return ""
    width = twips(profile.type_width)
    rows = "".join(
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f"{_borders(index, arranged.imprint, profile) if arranged.imprint_rules else ''}</w:tcPr>"
        f"{paragraph_xml(replace(part, space_before=0.0, keep_with_next=False), profile)}</w:tc></w:tr>"
        for index, part in enumerate(arranged.imprint)
    )
    # LibreOffice floats a table as wide as the type area only where its place is counted from the sheet's edge.
    place = (
        f'w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="{twips(profile.points("page.left"))}" w:tblpYSpec="bottom"'
    )
    # Where the flow ends with a table the two would be one to LibreOffice, which keeps them on one page.
    apart = _CARRIER if any(isinstance(part, StyledTable) for part in arranged.flow[-1:]) else ""
    return (
        f'{apart}<w:tbl><w:tblPr><w:tblpPr {place}/><w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{rows}</w:tbl>{_CARRIER}'
    )


def _borders(index: int, parts: Sequence[StyledParagraph], profile: Profile) -> str:
    rules = imprint_thicknesses(profile, parts)[index : index + 2]
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{round(rule * 8)}" w:space="0" w:color="000000"/>'
        for side, rule in zip(("top", "bottom"), rules, strict=True)
        if rule
    )
    return f"<w:tcBorders>{sides}</w:tcBorders>"
