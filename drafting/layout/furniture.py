"""What stands on a page at a fixed place: the issuing authority's name, the imprint's rules, the page number."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from clauses.body import RunStyle
from drafting.layout.arranged import PlacedRule, PlacedText, Role, Typeface
from drafting.layout.metrics import HALF, Sheet, widths
from drafting.layout.pages import Line, Page, Piece
from drafting.layout.profile import Profile, load_profile
from drafting.layout.widths import EM_ASCENT, EM_MIDDLE
from drafting.model.lengths import MM_PER_PT


def fixed_line(placed: PlacedText, sheet: Sheet) -> Line:
    """A text in the middle of the type area whose upper edge is at ``top_mm``."""
    advances = [*map(widths(placed.size, placed.typeface, RunStyle.PLAIN, 0.0).__getitem__, placed.text)]
    x = sheet.left + (sheet.area_width - sum(advances)) / 2
    return Line(
        placed.role,
        "",
        0,
        0,
        placed.top_mm + EM_ASCENT * placed.size * MM_PER_PT,
        (_piece(placed.text, x, placed.typeface, placed.size, advances),),
        placed.colour,
    )


def imprint_rule(sheet: Sheet, top: float, thickness: float) -> PlacedRule:
    """A rule as wide as the type area, its upper edge at ``top``; points."""
    return PlacedRule(
        y_mm=(top + thickness / 2) * MM_PER_PT,
        x_mm=sheet.left * MM_PER_PT,
        width_mm=sheet.area_width * MM_PER_PT,
        thickness_mm=thickness * MM_PER_PT,
        colour="000000",
    )


def numbered(pages: tuple[Page, ...], profile: Profile, *, first: bool, bare: int = 0) -> tuple[Page, ...]:
    """The pages with their numbers: 单页右空一字、双页左空一字, the dashes 7 mm below the type area (7.5).

    ``bare``: so many at the end carry none.
    """
    return tuple(
        page
        if (page.number == 1 and not first) or page.number > len(pages) - bare
        else replace(page, printed_number=_number(page.number, page.width_mm, page.height_mm, profile.name))
        for page in pages
    )


@lru_cache(maxsize=1024)
def _number(number: int, sheet_width: float, sheet_height: float, profile_name: str) -> Line:
    profile = load_profile(profile_name)
    style = profile.roles[Role.PAGE_NUMBER]
    text = f"— {number} —"
    advances = [style.size * (HALF if char.isascii() else 1.0) for char in text]
    left, width = profile.value("page.left"), profile.value("page.type_width")
    inset = style.size * MM_PER_PT
    x = left + inset if number % 2 == 0 else left + width - inset - sum(advances) * MM_PER_PT
    foot = profile.value("page.top") + profile.value("page.type_height")
    y = foot + profile.value("page.number_below") + EM_MIDDLE * style.size * MM_PER_PT
    lying = sheet_width > sheet_height
    if lying:
        # The number stands where it does on the upright sheet, which lies turned clockwise.
        x, y = sheet_width - y, x
    piece = _piece(text, x / MM_PER_PT, Typeface.SONGTI, style.size, advances)
    return Line(Role.PAGE_NUMBER, "", 0, 0, y, (piece,), turned=lying)


def _piece(text: str, x: float, typeface: Typeface, size: float, advances: list[float]) -> Piece:
    return Piece(text, x * MM_PER_PT, typeface, size, RunStyle.PLAIN, tuple(width * MM_PER_PT for width in advances))
