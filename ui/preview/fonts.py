"""The fonts this machine draws pages with: the official ones where they are, else free stand-ins, told once."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from clauses.body import RunStyle
from drafting.layout.arranged import Typeface
from drafting.layout.metrics import is_latin
from drafting.layout.profile import load_profile

_STAND_INS = {
    Typeface.XIAOBIAOSONG: ("Noto Serif CJK SC Black", "Source Han Serif SC Heavy", "Noto Serif CJK SC", "FandolSong"),
    Typeface.FANGSONG: ("FandolFang R", "FandolFang"),
    Typeface.KAITI: ("FandolKai", "LXGW WenKai", "AR PL UKai CN"),
    Typeface.HEITI: ("FandolHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei"),
    Typeface.SONGTI: ("FandolSong", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN"),
}
_LAST = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "SimSun-ExtB",
    "HanaMinB",
)
_LATIN = ("Times New Roman", "Liberation Serif", "Tinos", "Nimbus Roman", "FreeSerif", "DejaVu Serif")
# Signs that no Chinese font has: CO₂, m³, ½.
_SIGNS = ("Segoe UI Symbol", "Cambria Math", "DejaVu Sans", "DejaVu Serif", "Noto Sans Symbols", "FreeSans")
_DESIGN_SIZE = 1000


@dataclass(frozen=True, slots=True)
class Face:
    """One font file's face at its design size, and a copy at every size it was drawn in."""

    family: str
    raw: QRawFont
    file: int
    """Tells font files apart: a style that a family lacks is drawn from the file of another."""
    thickened: bool = False
    """It is to be bold, and its family has nothing bold: Qt would print every character twice."""
    sizes: dict[float, QRawFont] = field(default_factory=dict[float, QRawFont])

    def at(self, pixels: float) -> QRawFont:
        key = round(pixels, 3)
        font = self.sizes.get(key)
        if font is None:
            font = QRawFont(self.raw)
            font.setPixelSize(key)
            if len(self.sizes) > 64:
                self.sizes.clear()
            self.sizes[key] = font
        return font


class PageFonts:
    """Which face has which character. Ask it only while a QGuiApplication lives."""

    def __init__(self) -> None:
        self._installed = set(QFontDatabase.families())
        self._faces: dict[tuple[str, bool, bool], Face] = {}
        self._chains: dict[tuple[Typeface, bool], tuple[str, ...]] = {}
        self._glyphs: dict[tuple[Typeface, RunStyle, str], tuple[Face, int]] = {}
        self._official = load_profile().fonts
        self._latin = load_profile().latin

    @property
    def notices(self) -> tuple[str, ...]:
        """One sentence naming the typefaces drawn with a stand-in here, or nothing."""
        if not self.has_chinese:
            return (
                "本机没有中文字体，页面、PDF 和图片中的汉字成了方框。Debian、统信 UOS、麒麟上请装 fonts-noto-cjk。",
            )
        missing = [
            f"{font.name}（以{self._families(typeface, False)[0]}代）"
            for typeface, font in self._official.items()
            if not self._installed.intersection((font.name, *font.fallbacks))
        ]
        if not missing:
            return ()
        return (f"本机没有装{'、'.join(missing)}，页面和 PDF 用代用字体显示，换行位置不变；Word 文件仍按公文字体写。",)

    @property
    def has_chinese(self) -> bool:
        return self.glyph("国", Typeface.FANGSONG, RunStyle.PLAIN)[1] != 0

    def glyph(self, char: str, typeface: Typeface, style: RunStyle) -> tuple[Face, int]:
        """The face that has the character, and its glyph there; the first face's 0 (a box) where none has it."""
        key = (typeface, style, char)
        found = self._glyphs.get(key)
        if found is None:
            found = self._glyphs[key] = self._find(char, typeface, style)
        return found

    def _find(self, char: str, typeface: Typeface, style: RunStyle) -> tuple[Face, int]:
        # A face is loaded when the ones before it lack a character: a family of Han characters takes its time.
        families = self._families(typeface, is_latin(char) and typeface is not Typeface.SONGTI)
        for family in families:
            face = self._face(family, style)
            indexes = face.raw.glyphIndexesForString(char)
            if indexes and indexes[0]:
                return face, indexes[0]
        return self._face(families[0], style), 0

    def _families(self, typeface: Typeface, latin: bool) -> tuple[str, ...]:
        """The installed families to look in, the best first."""
        key = (typeface, latin)
        families = self._chains.get(key)
        if families is None:
            official = self._official[typeface]
            wanted = (self._latin, *_LATIN) if latin else ()
            wanted += (official.name, *official.fallbacks, official.rare, *_STAND_INS[typeface], *_LAST)
            wanted += (self._latin, *_LATIN, *_SIGNS)
            installed = tuple(name for name in dict.fromkeys(wanted) if name in self._installed)
            families = self._chains[key] = installed or (QFont().defaultFamily(),)
        return families

    def _face(self, family: str, style: RunStyle) -> Face:
        key = (family, style is RunStyle.BOLD, style is RunStyle.ITALIC)
        face = self._faces.get(key)
        if face is None:
            font = QFont(family)
            font.setPixelSize(_DESIGN_SIZE)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            bold = has_bold(family)
            font.setBold(key[1] and bold)
            font.setItalic(key[2])
            face = self._faces[key] = _face_of(family, QRawFont.fromFont(font), thickened=key[1] and not bold)
        return face


def has_bold(family: str) -> bool:
    return any(QFontDatabase.bold(family, name) for name in QFontDatabase.styles(family))


def _face_of(family: str, raw: QRawFont, *, thickened: bool) -> Face:
    return Face(family, raw, hash((raw.fontTable("head").data(), raw.fontTable("name").data())), thickened)
