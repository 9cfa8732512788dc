"""What stands outside the flow: page setup, headers, footers with the page number, and what is placed on page one."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.layout.arranged import PlacedRule, PlacedText, Role, Typeface
from drafting.layout.metrics import BASELINE, sheet
from drafting.layout.profile import Profile
from drafting.layout.widths import EM_ASCENT, EM_MIDDLE
from drafting.model.lengths import POINTS_PER_MM
from drafting.writing.docx.markup import run, sizes, text, twips
from drafting.writing.docx.styles import style_id

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# A paragraph that takes one point and no more.
EMPTY = '<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
# The same on a new page.
TURN = EMPTY.replace("<w:spacing", "<w:pageBreakBefore/><w:spacing")
_NAME_PITCH = 1.3


def section_xml(
    profile: Profile, references: str, *, first: bool = False, landscape: bool = False, notes: bool = False
) -> str:
    """w:sectPr of a section of the letter. ``first``: page one differs; ``landscape``: its sheets lie on their side.

    ``notes``: footnotes are numbered in circles; LibreOffice asks each section for it, Word the settings.
    """
    page, lying = sheet(profile, landscape=landscape), ' w:orient="landscape"' if landscape else ""
    width, height, left, top = map(twips, (page.width, page.height, page.left, page.top))
    right, bottom = width - left - twips(page.area_width), height - top - twips(page.area_height)
    circled = f"<w:footnotePr>{_CIRCLED}</w:footnotePr>" if notes else ""
    lines = f'w:linePitch="{profile.line_pitch_twips}" w:charSpace="{profile.char_space}"'
    return (
        f'<w:sectPr>{references}{circled}<w:pgSz w:w="{width}" w:h="{height}"{lying}/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{twips(10 * POINTS_PER_MM)}" w:footer="{_footer_distance(profile)}" w:gutter="0"/>'
        f'{"<w:titlePg/>" if first else ""}<w:docGrid w:type="linesAndChars" {lines}/></w:sectPr>'
    )


def references_xml(links: Mapping[str, str]) -> str:
    """References to headers and footers. ``links`` maps their kinds (``footer default``) to relationship ids."""
    return "".join(
        f'<w:{kind.split()[0]}Reference w:type="{kind.split()[1]}" r:id="{rel}"/>' for kind, rel in links.items()
    )


def _footer_distance(profile: Profile) -> int:
    """From the sheet's lower edge to the footer's, so that the dash stands 7 mm below the type area (7.5)."""
    return twips(profile.points("page.height") - _number_bottom(profile))


def _number_bottom(profile: Profile) -> float:
    """Where the page number's line ends, in points from the upright sheet's top."""
    style = profile.roles[Role.PAGE_NUMBER]
    dash = profile.points("page.top") + profile.points("page.type_height") + profile.points("page.number_below")
    return dash - (BASELINE * style.pitch - EM_MIDDLE * style.size) + style.pitch


def footer_xml(profile: Profile, *, even: bool, numbered: bool = True) -> str:
    """The page number — 1 — on the outer side, one character in: right on odd pages, left on even ones."""
    if not numbered:
        return f"{_HEADER}<w:ftr {NAMESPACES}>{EMPTY}</w:ftr>"
    return f"{_HEADER}<w:ftr {NAMESPACES}>{_number_xml(profile, even=even)}</w:ftr>"


def lying_header_xml(profile: Profile, *, even: bool) -> str:
    """The header of a sheet that lies on its side: it holds the page number, where it stands on the upright sheet (8).

    The upright sheet is turned clockwise, so the number runs downwards beside the sheet's left edge.
    """
    style = profile.roles[Role.PAGE_NUMBER]
    left = profile.points("page.height") - _number_bottom(profile)
    place = (
        f"margin-left:{left:.2f}pt;margin-top:{profile.points('page.left'):.2f}pt;"
        f"width:{style.pitch:.2f}pt;height:{profile.type_width:.2f}pt"
    )
    return (
        f'{_HEADER}<w:hdr {NAMESPACES} {_VML}><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr><w:r><w:pict>'
        f'<v:rect id="number" style="position:absolute;{place};z-index:1;mso-position-horizontal-relative:page;'
        'mso-position-vertical-relative:page" filled="f" stroked="f">'
        '<v:textbox style="layout-flow:vertical" inset="0,0,0,0"><w:txbxContent>'
        f"{_number_xml(profile, even=even)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p></w:hdr>"
    )


def _number_xml(profile: Profile, *, even: bool) -> str:
    side = '<w:jc w:val="left"/>' if even else ""
    font = profile.fonts[Typeface.SONGTI].name
    properties = f'<w:rPr><w:rFonts w:hint="eastAsia" w:eastAsia="{font}"/></w:rPr>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(Role.PAGE_NUMBER)}"/>{side}</w:pPr>'
        f'<w:r>{properties}<w:t xml:space="preserve">— </w:t></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{properties}<w:t>{2 if even else 1}</w:t></w:r>"
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r>{properties}<w:t xml:space="preserve"> —</w:t></w:r></w:p>'
    )


def header_xml(placed: tuple[PlacedText | PlacedRule, ...], profile: Profile) -> str:
    """A header that takes no room; on page one it holds what the standard places on the sheet: the name and the rules."""
    rules = [part for part in placed if isinstance(part, PlacedRule)]
    names = "".join(_name_xml(part, profile) for part in placed if isinstance(part, PlacedText))
    drawn = "".join(_rule_xml(rule, index) for index, rule in enumerate(rules, 1))
    carrier = f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>{drawn}</w:p>'
    return f"{_HEADER}<w:hdr {NAMESPACES} {_VML}>{names}{carrier}</w:hdr>"


def _rule_xml(rule: PlacedRule, index: int) -> str:
    """A rule as a filled rectangle at its place on the sheet: exact to a hundredth of a point in every program."""
    left, width, thickness = (part * POINTS_PER_MM for part in (rule.x_mm, rule.width_mm, rule.thickness_mm))
    top = rule.y_mm * POINTS_PER_MM - thickness / 2
    return (
        f'<w:r><w:pict><v:rect id="rule{index}" style="position:absolute;margin-left:{left:.2f}pt;margin-top:{top:.2f}pt;'
        f"width:{width:.2f}pt;height:{thickness:.2f}pt;z-index:{index};mso-position-horizontal-relative:page;"
        f'mso-position-vertical-relative:page" fillcolor="#{rule.colour}" stroked="f"/></w:pict></w:r>'
    )


def _name_xml(name: PlacedText, profile: Profile) -> str:
    """The authority's name in a frame across the type area, its upper edge at its place."""
    pitch = _NAME_PITCH * name.size
    top = name.top_mm * POINTS_PER_MM - (BASELINE * pitch - EM_ASCENT * name.size)
    frame = (
        f'<w:framePr w:w="{twips(profile.type_width)}" w:h="{twips(pitch)}" w:hRule="exact" w:wrap="around" '
        f'w:vAnchor="page" w:hAnchor="page" w:x="{twips(profile.points("page.left"))}" w:y="{twips(top)}"/>'
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style_id(name.role)}"/>{frame}'
        f'<w:spacing w:line="{twips(pitch)}" w:lineRule="exact"/></w:pPr>'
        f"{run(name.text, name.typeface, profile, sized=sizes(name.size))}</w:p>"
    )


_CIRCLED = '<w:numFmt w:val="decimalEnclosedCircleChinese"/>'


def settings_xml(*, notes: bool = False) -> str:
    """word/settings.xml: odd and even pages differ, punctuation is never squeezed, Word 2013 and later."""
    return (
        f'{_HEADER}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
        '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
        '<w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="579"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"{_settings_of_notes() if notes else ''}"
        "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>"
        "<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
    )


def _settings_of_notes() -> str:
    return f'<w:footnotePr>{_CIRCLED}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


def core_xml(title: str) -> str:
    """docProps/core.xml: the title and nothing about who or when."""
    return (
        f"{_HEADER}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{text(title)}</dc:title></cp:coreProperties>"
    )
