"""Which of the standard's typefaces a font name is: the profile's names, their other spellings and makers."""

from __future__ import annotations

from functools import cache

from drafting.layout.arranged import Typeface
from drafting.layout.profile import STANDARD, load_profile

NAMES = {
    Typeface.XIAOBIAOSONG: "小标宋体",
    Typeface.FANGSONG: "仿宋",
    Typeface.KAITI: "楷体",
    Typeface.HEITI: "黑体",
    Typeface.SONGTI: "宋体",
}
# Parts of names in this order: 仿宋 before 宋体, 小标宋 before both.
_PARTS: tuple[tuple[str, Typeface | None], ...] = (
    ("雅黑", None),
    ("yahei", None),
    ("等线", None),
    ("小标宋", Typeface.XIAOBIAOSONG),
    ("xiaobiaosong", Typeface.XIAOBIAOSONG),
    ("xbs", Typeface.XIAOBIAOSONG),
    ("仿宋", Typeface.FANGSONG),
    ("fangsong", Typeface.FANGSONG),
    ("楷", Typeface.KAITI),
    ("kaiti", Typeface.KAITI),
    ("simkai", Typeface.KAITI),
    ("黑", Typeface.HEITI),
    ("simhei", Typeface.HEITI),
    ("heiti", Typeface.HEITI),
    ("中宋", None),
    ("标宋", None),
    ("书宋", Typeface.SONGTI),
    ("宋", Typeface.SONGTI),
    ("simsun", Typeface.SONGTI),
    ("songti", Typeface.SONGTI),
)


@cache
def typeface_of(name: str) -> Typeface | None:
    """The typeface that the font shows, None for one that the standard does not name."""
    bare = name.replace(" ", "").removeprefix("@").casefold()
    known = _profile_names()
    if bare in known:
        return known[bare]
    return next((typeface for part, typeface in _PARTS if part in bare), None)


@cache
def _profile_names() -> dict[str, Typeface]:
    """The profile's fonts by name; one that is another typeface's own font does not count as a stand-in for this one."""
    fonts = load_profile(STANDARD).fonts
    found = {fallback.casefold(): typeface for typeface, font in fonts.items() for fallback in font.fallbacks}
    found |= {font.rare.casefold(): typeface for typeface, font in fonts.items()}
    return found | {font.name.casefold(): typeface for typeface, font in fonts.items()}
