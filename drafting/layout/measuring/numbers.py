"""Page numbers: — 1 — in 4号 宋体, 7 mm below the type area, on the outer side, one character in (GB/T 9704-2012, 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Alignment, Role, Typeface
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Description, LineRule, Passage, SheetSection
from drafting.layout.measuring.fonts import NAMES, typeface_of
from drafting.layout.measuring.look import colour_name, size_name
from drafting.layout.profile import Force, Profile
from drafting.model.lengths import POINTS_PER_MM
from drafting.model.letter import Form

_MUST = Provision("7.5", Force.MUST)
_USUALLY = Provision("7.5", Force.USUALLY)
_DASHES = "—―─－"
_DASHED = re.compile(rf"[{_DASHES}]\s*.+?\s*[{_DASHES}]", re.DOTALL)
_PLAIN_FORMATS = frozenset({"decimal", "numberInDash", ""})
# A footer is set by distances that programs measure differently.
_DISTANCE = 3.5


def number_departures(found: Description, form: Form, profile: Profile) -> Iterator[Departure]:
    seen: set[tuple[str, str, str]] = set()
    for index, section in enumerate(found.sections):
        counted = _counted(section, first=index == 0)
        for departure in (*_of_section(section, found, form, profile, first=index == 0), *counted):
            key = departure.code, departure.where, departure.found
            if key not in seen:
                seen.add(key)
                yield departure


def _of_section(
    section: SheetSection, found: Description, form: Form, profile: Profile, *, first: bool
) -> Iterator[Departure]:
    odd = _number(section, "default")
    even = _number(section, "even") if found.even_differs else odd
    if first:
        yield from _first_page(section, form, odd)
        if odd is None and even is None:
            yield depart("page-number-missing", _MUST, "有页码", "没有", where="页码")
            return
        for number, label in ((odd, "单页页码"), (even, "双页页码")):
            if number is None:
                yield depart("page-number-missing", _MUST, "有页码", "没有", where=label)
    if section.landscape and not first and odd is not None and not odd.boxed:
        provision = Provision("8", Force.MUST)
        yield depart(
            "page-number-landscape", provision, "与其他页一致，在纸的短边", "在横排页的下边", where="横排页页码"
        )
        return
    if odd is None:
        return
    yield from _form(odd, section, profile)
    if not found.even_differs and odd.side not in ("outside", "inside"):
        yield depart("page-number-same", _MUST, "单页居右、双页居左", f"单双页都{_side_name(odd)}", where="页码")
        if _side_of(odd) in ("left", "right"):
            yield from _side(odd, Alignment(_side_of(odd)), "页码")
        return
    for number, wanted, label in ((odd, Alignment.RIGHT, "单页页码"), (even, Alignment.LEFT, "双页页码")):
        if number is not None:
            yield from _side(number, wanted, label)
            if number is even and number is not odd:
                yield from _form(number, section, profile)


def _counted(section: SheetSection, *, first: bool) -> Iterator[Departure]:
    """Numbers run on from 1 through the attachments."""
    start = section.number_start
    if start is not None and (start != 1 or not first):
        yield depart("page-number-start", _MUST, "从1起连续编排", f"从{start}起编", where="页码")


def _first_page(section: SheetSection, form: Form, odd: Passage | None) -> Iterator[Departure]:
    shown = _number(section, "first") if section.first_differs else odd
    if form is Form.LETTER and shown is not None:
        yield depart(
            "page-number-first", Provision("10.1", Force.MUST), "首页不显示页码", "首页有页码", where="首页页码"
        )
    elif form is not Form.LETTER and shown is None and odd is not None:
        yield depart("page-number-missing", _MUST, "有页码", "没有", where="首页页码")


def _number(section: SheetSection, pages: str) -> Passage | None:
    part = section.part("footer", pages)
    found = (one for one in part.passages if one.role is Role.PAGE_NUMBER) if part else ()
    return next(iter(found), None)


def _form(number: Passage, section: SheetSection, profile: Profile) -> Iterator[Departure]:
    """Dashes, size, typeface, colour, and how far it stands below the type area."""
    style, text = profile.roles[Role.PAGE_NUMBER], number.text.strip(WHITE)
    dashed = section.number_format != "numberInDash" and _DASHED.fullmatch(text)
    if not dashed:
        have = f"“{text}”" if section.number_format != "numberInDash" else "“- 1 -”"
        yield depart("page-number-dashes", _MUST, "数字左右各放一条一字线（— 1 —）", have, where="页码")
    digits = [piece for piece in number.pieces if piece.field.startswith("PAGE")]
    shown = digits or [piece for piece in number.pieces if piece.text.strip(WHITE)]
    wrong = [piece for piece in shown if abs(piece.size - style.size) > 0.3]
    if wrong:
        yield depart("page-number-size", _USUALLY, size_name(style.size), size_name(wrong[0].size), where="页码")
    if any(typeface_of(piece.latin or piece.east_asian) is not Typeface.SONGTI for piece in shown):
        have = shown[0].latin or shown[0].east_asian or "未指定字体"
        yield depart("page-number-font", _USUALLY, f"半角{NAMES[Typeface.SONGTI]}阿拉伯数字", have, where="页码")
    if section.number_format not in _PLAIN_FORMATS:
        yield depart("page-number-digits", _USUALLY, "半角阿拉伯数字", section.number_format, where="页码")
    if any(piece.bold for piece in shown):
        yield depart("page-number-bold", _USUALLY, "不加粗", "加粗", where="页码")
    coloured = next((piece.colour for piece in shown if piece.colour != "000000"), None)
    if coloured:
        yield depart("page-number-colour", Provision("5.2.4", Force.MUST), "黑色", colour_name(coloured), where="页码")
    yield from _distance(number, section, profile)


def _distance(number: Passage, section: SheetSection, profile: Profile) -> Iterator[Departure]:
    """The dash 7 mm below the type area, as far as the footer's distance from the sheet's edge tells."""
    if number.boxed and number.y is not None:
        return
    wanted = profile.numbers["page.number_below"]
    line = number.line if number.rule is LineRule.EXACT else 1.3 * number.size
    bottom = profile.value("page.height") - profile.value("page.top") - profile.value("page.type_height")
    dash = (section.footer + number.after + 0.45 * line) / POINTS_PER_MM
    below = bottom - dash
    upright = not section.landscape and abs(section.bottom / POINTS_PER_MM - bottom) < 3
    if upright and abs(below - wanted.value) > _DISTANCE:
        expected = f"一字线距版心下边缘{wanted.value:g}毫米"
        yield depart("page-number-distance", _MUST, expected, f"约{below:.0f}毫米", where="页码")


def _side(number: Passage, wanted: Alignment, label: str) -> Iterator[Departure]:
    side = _side_of(number)
    if side in ("outside", wanted.value):
        inset = _inset(number, wanted) / (number.size or 14.0)
        if not number.side and not 0.35 <= inset <= 1.9:
            name = "右" if wanted is Alignment.RIGHT else "左"
            yield depart("page-number-inset", _MUST, f"{name}空一字", f"{name}空{inset:.1f}字", where=label)
        return
    name = "居右空一字" if wanted is Alignment.RIGHT else "居左空一字"
    yield depart("page-number-place", _MUST, name, _side_name(number), where=label)


def _side_of(number: Passage) -> str:
    """Where it stands: left, center, right or outside."""
    if number.side:
        return number.side
    return "left" if number.align is Alignment.JUSTIFY else number.align.value


def _inset(number: Passage, side: Alignment) -> float:
    """The room between it and the type area's edge, typed spaces counted."""
    text, size = number.text, number.size or 14.0
    if side is Alignment.RIGHT:
        spaces = text[len(text.rstrip(WHITE)) :]
        return number.right + _typed(spaces, size)
    spaces = text[: len(text) - len(text.lstrip(WHITE))]
    return number.left + number.first_line + _typed(spaces, size)


def _typed(spaces: str, size: float) -> float:
    return sum(1.0 if char in "\u3000\u2003" else 0.5 for char in spaces) * size


def _side_name(number: Passage) -> str:
    return {"left": "居左", "right": "居右", "center": "居中", "outside": "居外侧", "inside": "居内侧"}.get(
        _side_of(number), "居左"
    )
