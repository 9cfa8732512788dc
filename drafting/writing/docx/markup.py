"""Small pieces of WordprocessingML as text: the elements of a run and of a paragraph, in the order the schema wants.

Plain text is written, not a tree: a letter of 1,600 characters is serialised in a few milliseconds and nothing heavy is
imported on the way.
"""

from __future__ import annotations

import re
from functools import lru_cache

from clauses.body import RunStyle
from drafting.layout.arranged import Alignment, Typeface
from drafting.layout.profile import Profile, load_profile
from drafting.layout.rarity import by_rarity

JUSTIFY = {Alignment.LEFT: "left", Alignment.CENTER: "center", Alignment.RIGHT: "right", Alignment.JUSTIFY: "both"}
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPED = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
_STYLES = {
    RunStyle.PLAIN: ("", ""),
    RunStyle.BOLD: ("<w:b/><w:bCs/>", ""),
    RunStyle.ITALIC: ("<w:i/><w:iCs/>", ""),
    RunStyle.UNDERLINE: ("", '<w:u w:val="single"/>'),
    RunStyle.SUPERSCRIPT: ("", '<w:vertAlign w:val="superscript"/>'),
    RunStyle.SUBSCRIPT: ("", '<w:vertAlign w:val="subscript"/>'),
}


def twips(points: float) -> int:
    return round(points * 20)


def sizes(points: float) -> str:
    """The size of a run, for Latin and complex script alike."""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def text(value: str) -> str:
    """Escaped for XML, without the characters XML cannot hold."""
    value = _UNSTORABLE.sub("", value)
    # On Chinese text this is ten times as quick as str.translate.
    for sign, escaped in _ESCAPED:
        value = value.replace(sign, escaped)
    return value


def style_fonts(east_asian: str, latin: str) -> str:
    return f'<w:rFonts w:hint="eastAsia" w:ascii="{latin}" w:eastAsia="{east_asian}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def run(
    value: str,
    typeface: Typeface,
    profile: Profile,
    style: RunStyle = RunStyle.PLAIN,
    *,
    character_style: str = "",
    sized: str = "",
) -> str:
    """``value`` as one or more runs: characters outside GB 2312 get the font that has them. ``sized``: w:sz elements."""
    return "".join(
        f"<w:r>{_properties(typeface, profile.name, style, character_style, sized, rare)}{_content(part)}</w:r>"
        for part, rare in by_rarity(value)
    )


@lru_cache(maxsize=512)
def _properties(typeface: Typeface, name: str, style: RunStyle, character_style: str, sized: str, rare: bool) -> str:
    """w:rPr. The hint sets “ ” ‘ ’ … — · in the Chinese font; the Latin font stands in the styles only."""
    font = load_profile(name).fonts[typeface]
    named = f'<w:rStyle w:val="{character_style}"/>' if character_style else ""
    before, after = _STYLES[style]
    fonts = f'<w:rFonts w:hint="eastAsia" w:eastAsia="{font.rare if rare else font.name}"/>'
    return f"<w:rPr>{named}{fonts}{before}{sized}{after}</w:rPr>"


def _content(value: str) -> str:
    if "\t" not in value:
        return f'<w:t xml:space="preserve">{text(value)}</w:t>'
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{text(part)}</w:t>' if part else "" for part in value.split("\t")
    )
