"""The imprint 版记 as a table that floats at the foot of the last page's type area (GB/T 9704-2012, 7.4)."""

from __future__ import annotations

from dataclasses import replace

from drafting.layout.arranged import Arranged
from drafting.layout.profile import Profile
from drafting.model.lengths import POINTS_PER_MM
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
        f"{_borders(index, len(arranged.imprint), profile) if arranged.imprint_rules else ''}</w:tcPr>"
        f"{paragraph_xml(replace(part, space_before=0.0), profile)}</w:tc></w:tr>"
        for index, part in enumerate(arranged.imprint)
    )
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="left" w:tblpYSpec="bottom"/>'
        f'<w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>{rows}</w:tbl>{_CARRIER}'
    )


def _borders(index: int, count: int, profile: Profile) -> str:
    thick, thin = (_eighths(profile.value(f"imprint.{name}")) for name in ("thick", "thin"))
    above, below = thin if index else thick, thick if index == count - 1 else thin
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>'
        for side, size in (("top", above), ("bottom", below))
    )
    return f"<w:tcBorders>{sides}</w:tcBorders>"


def _eighths(millimetres: float) -> int:
    return round(millimetres * POINTS_PER_MM * 8)
