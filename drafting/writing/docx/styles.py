"""styles.xml and fontTable.xml from the profile: one named Word style a role, so that an officer can change a whole letter."""

from __future__ import annotations

from functools import cache

from drafting.layout.arranged import Role, Typeface
from drafting.layout.profile import Profile, RoleFormat, load_profile
from drafting.writing.docx.markup import JUSTIFY, style_fonts, twips

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_BUILT_IN = {
    Role.HEADING_1: "Heading1",
    Role.HEADING_2: "Heading2",
    Role.HEADING_3: "Heading3",
    Role.HEADING_4: "Heading4",
    Role.TITLE: "Title",
    Role.FOOTNOTE: "FootnoteText",
}
FOOTNOTE_MARK = "FootnoteReference"
TABLE_STYLE = "OfficialGrid"
_MARK_STYLE = (
    f'<w:style w:type="character" w:styleId="{FOOTNOTE_MARK}"><w:name w:val="footnote reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
_LEVELS = {
    Role.HEADING_1: "公文一级标题字符",
    Role.HEADING_2: "公文二级标题字符",
    Role.HEADING_3: "公文三级标题字符",
    Role.HEADING_4: "公文四级标题字符",
}


@cache
def style_id(role: Role) -> str:
    """The id of the role's paragraph style."""
    return _BUILT_IN.get(role) or "Official" + "".join(word.capitalize() for word in role.value.split("_"))


@cache
def character_style_id(role: Role) -> str:
    """The id of the character style of a heading that shares its paragraph with the text after it."""
    return f"{style_id(role)}Run"


@cache
def styles_xml(name: str, *, notes: bool = False) -> str:
    """word/styles.xml of the profile ``name``; ``notes``: with the styles of footnotes."""
    profile = load_profile(name)
    body = profile.fonts[Typeface.FANGSONG].name
    base = profile.roles[Role.BODY]
    roles = [style for style in profile.roles.values() if notes or style.role is not Role.FOOTNOTE]
    paragraphs = "".join(_paragraph_style(style, profile) for style in roles)
    characters = "".join(_character_style(role, label, profile) for role, label in _LEVELS.items())
    characters += _MARK_STYLE if notes else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles {_W}>'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{style_fonts(body, profile.latin)}"
        f'<w:sz w:val="{_half_points(base.size)}"/><w:szCs w:val="{_half_points(base.size)}"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:topLinePunct w:val="0"/>'
        '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'
        f'<w:spacing w:before="0" w:after="0" w:line="{twips(profile.pitch)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>'
        f'<w:rPr>{style_fonts(body, profile.latin)}<w:spacing w:val="{twips(profile.spacing)}"/>'
        f'<w:sz w:val="{_half_points(base.size)}"/><w:szCs w:val="{_half_points(base.size)}"/></w:rPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{paragraphs}{characters}{_table_style()}</w:styles>"
    )


def _paragraph_style(style: RoleFormat, profile: Profile) -> str:
    following = "" if style.role is Role.BODY else f'<w:next w:val="{style_id(Role.BODY)}"/>'
    keep = "<w:keepNext/>" if style.keep else ""
    line = f'<w:spacing w:line="{twips(style.pitch)}" w:lineRule="exact"/>' if style.pitch != profile.pitch else ""
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    colour = f'<w:color w:val="{style.colour}"/>' if style.colour != "000000" else ""
    spacing = twips(profile.character(style.size) - style.size)
    latin = profile.fonts[style.typeface].name if style.role is Role.PAGE_NUMBER else profile.latin
    return (
        f'<w:style w:type="paragraph" {_custom(style.role)}w:styleId="{style_id(style.role)}"><w:name w:val="{style.style}"/>'
        f'<w:basedOn w:val="Normal"/>{following}<w:qFormat/>'
        f'<w:pPr>{keep}{line}{_indents(style, profile)}<w:jc w:val="{JUSTIFY[style.align]}"/>{outline}</w:pPr>'
        f"<w:rPr>{style_fonts(profile.fonts[style.typeface].name, latin)}{colour}"
        f'<w:spacing w:val="{spacing}"/><w:sz w:val="{_half_points(style.size)}"/>'
        f'<w:szCs w:val="{_half_points(style.size)}"/></w:rPr></w:style>'
    )


def _indents(style: RoleFormat, profile: Profile) -> str:
    cell = profile.character(style.size)
    given = [
        f'w:{name}Chars="{round(value * 100)}" w:{name}="{twips(value * cell)}"'
        for name, value in (("left", style.left), ("right", style.right), ("firstLine", style.first_line))
        if value
    ]
    return f"<w:ind {' '.join(given)}/>" if given else ""


def _character_style(role: Role, label: str, profile: Profile) -> str:
    style = profile.roles[role]
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{character_style_id(role)}"><w:name w:val="{label}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{style_fonts(profile.fonts[style.typeface].name, profile.latin)}</w:rPr></w:style>"
    )


def _table_style() -> str:
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="公文表格"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
    )


def _custom(role: Role) -> str:
    return "" if role in _BUILT_IN else 'w:customStyle="1" '


def _half_points(size: float) -> int:
    return round(size * 2)


@cache
def font_table_xml(name: str) -> str:
    """word/fontTable.xml: what Word may take where an official font is missing (w:altName)."""
    profile = load_profile(name)
    fonts = "".join(
        f'<w:font w:name="{font.name}"><w:altName w:val="{",".join(font.fallbacks)}"/>'
        f'<w:charset w:val="86"/><w:family w:val="{font.family}"/><w:pitch w:val="default"/></w:font>'
        for font in profile.fonts.values()
    )
    latin = f'<w:font w:name="{profile.latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {_W}>{fonts}{latin}</w:fonts>'
