"""The flow of an arranged letter as w:p and w:tbl."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from drafting.layout.arranged import Part, Role, StyledParagraph, StyledTable
from drafting.layout.profile import Profile
from drafting.writing.docx.footnotes import reference_xml
from drafting.writing.docx.markup import JUSTIFY, run, sizes, twips
from drafting.writing.docx.styles import character_style_id, style_id
from drafting.writing.docx.tables import table_xml

_HEADINGS = frozenset({Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4})
# A paragraph of one point.
_APART = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
Figures = Callable[[StyledParagraph], str]


def flow_xml(flow: Sequence[Part], profile: Profile, top: float, figures: Figures, section: str = "") -> str:
    """The flow in order. ``top``: points left blank above the first paragraph; ``figures`` draws a figure's run.

    ``section``: the w:sectPr of a section that ends here. It belongs to the last paragraph; after a table to an empty one.
    """
    parts: list[str] = []
    for index, part in enumerate(flow):
        if isinstance(part, StyledTable):
            # Two tables with nothing between them would be one.
            parts += [_APART] if index and isinstance(flow[index - 1], StyledTable) else []
            parts.append(table_xml(part, profile))
        else:
            last = section if index == len(flow) - 1 else ""
            parts.append(paragraph_xml(part, profile, above=0.0 if index else top, figures=figures, section=last))
    if section and isinstance(flow[-1], StyledTable):
        parts.append(f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{section}</w:pPr></w:p>')
    return "".join(parts)


def paragraph_xml(
    part: StyledParagraph, profile: Profile, *, above: float = 0.0, figures: Figures | None = None, section: str = ""
) -> str:
    """One paragraph: its style, and beside it only what differs from the style. ``section``: w:sectPr that ends with it."""
    if part.image and figures:
        content = figures(part)
    else:
        content = "".join(_run(piece.text, index, part, profile) for index, piece in enumerate(part.runs) if piece.text)
    return f"<w:p>{_properties(part, profile, above, section)}{content}</w:p>"


def _run(value: str, index: int, part: StyledParagraph, profile: Profile) -> str:
    piece, style = part.runs[index], profile.roles[part.role]
    if piece.note:
        return reference_xml(piece.number)
    inner = piece.role in _HEADINGS and piece.role is not part.role
    sized = sizes(part.size) if part.size != style.size else ""
    colour = f'<w:color w:val="{part.colour}"/>' if part.colour != style.colour else ""
    closer = f'<w:spacing w:val="{twips(part.spacing)}"/>' if part.spacing is not None else ""
    return run(
        value,
        piece.typeface,
        profile,
        piece.style,
        character_style=character_style_id(piece.role) if inner and piece.role else "",
        sized=colour + closer + sized,
    )


def _properties(part: StyledParagraph, profile: Profile, above: float, section: str) -> str:
    style = profile.roles[part.role]
    keep = (
        ""
        if part.keep_with_next == style.keep
        else ("<w:keepNext/>" if part.keep_with_next else '<w:keepNext w:val="0"/>')
    )
    page = "<w:pageBreakBefore/>" if part.page_break_before else ""
    justify = f'<w:jc w:val="{JUSTIFY[part.align]}"/>' if part.align is not style.align else ""
    return (
        f'<w:pPr><w:pStyle w:val="{style_id(part.role)}"/>{keep}{page}{_tabs(part, profile)}'
        f"{_spacing(part, profile, above)}{_indents(part, profile)}{justify}{section}</w:pPr>"
    )


def _tabs(part: StyledParagraph, profile: Profile) -> str:
    if part.tab_right is None:
        return ""
    return f'<w:tabs><w:tab w:val="right" w:pos="{twips(profile.type_width - part.tab_right)}"/></w:tabs>'


def _spacing(part: StyledParagraph, profile: Profile, above: float) -> str:
    before = twips(part.space_before * profile.pitch + above)
    given = f' w:before="{before}"' if before else ""
    if part.image:
        return f'<w:spacing{given} w:line="240" w:lineRule="auto"/>'
    if part.pitch != profile.roles[part.role].pitch:
        given += f' w:line="{twips(part.pitch)}" w:lineRule="exact"'
    return f"<w:spacing{given}/>" if given else ""


def _indents(part: StyledParagraph, profile: Profile) -> str:
    """Indents where they are not the style's; those counted in characters are then taken back, or they would win."""
    style = profile.roles[part.role]
    cell = profile.character(style.size)
    expected = (style.left * cell, style.right * cell, style.first_line * cell, 0.0)
    if (part.left, part.right, part.first_line, part.hanging) == expected:
        return ""
    given = f'w:leftChars="0" w:left="{twips(part.left)}" w:rightChars="0" w:right="{twips(part.right)}"'
    if part.hanging:
        return f'<w:ind {given} w:hangingChars="0" w:hanging="{twips(part.hanging)}"/>'
    return f'<w:ind {given} w:firstLineChars="0" w:firstLine="{twips(part.first_line)}"/>'
