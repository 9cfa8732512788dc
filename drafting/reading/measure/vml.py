"""VML, as Word writes it beside DrawingML and WPS and older files write alone: rules and text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.layout.measuring.description import Rule
from drafting.reading.docx.package import W
from drafting.reading.measure.drawn import FLATTEST, SHORTEST, Shape, TextBox
from drafting.reading.measure.lengths import MM, length
from drafting.reading.measure.place import Paper, across, down

_V = "{urn:schemas-microsoft-com:vml}"
_SHAPES = frozenset(_V + name for name in ("rect", "line", "shape", "roundrect"))
_NAMED = {"red": "FF0000", "black": "000000", "#f00": "FF0000", "#000": "000000", "windowtext": "000000"}
_ORIGINS = {
    "page": "page",
    "margin": "margin",
    "left-margin-area": "leftMargin",
    "right-margin-area": "rightMargin",
    "top-margin-area": "topMargin",
    "bottom-margin-area": "bottomMargin",
}
_DOUBLE = {"thickThin": True, "thinThick": False, "thinThin": None, "thickBetweenThin": None}


def vml_shapes(parent: Any, paper: Paper) -> Iterator[Shape]:
    """The shapes of a w:pict. Those inside a group have no place of their own."""
    for element in parent.iter():
        if element.tag not in _SHAPES:
            continue
        style = _style(element)
        grouped = element.getparent() is not None and element.getparent().tag == _V + "group"
        content = next(element.iter(W + "txbxContent"), None)
        if content is None:
            rule = _rule(element, style, paper, grouped=grouped)
            if rule is not None:
                yield rule
            continue
        width, height = _points(style, "width") * MM, _points(style, "height") * MM
        x, y = (None, None) if grouped else _corner(style, paper, width, height)
        side = style.get("mso-position-horizontal", "")
        yield TextBox(content=content, x=x, y=y, width=width, side="" if side == "absolute" else side)


def _rule(element: Any, style: dict[str, str], paper: Paper, *, grouped: bool) -> Rule | None:
    width, height = _points(style, "width") * MM, _points(style, "height") * MM
    x, y = (None, None) if grouped else _corner(style, paper, width, height)
    is_line = element.tag == _V + "line"
    if is_line:
        (left, top), (right, bottom) = (_point(element.get(name)) for name in ("from", "to"))
        width, height = abs(right - left) * MM, abs(bottom - top) * MM
        x, y = (None, None) if grouped else _line_corner(style, paper, min(left, right) * MM, min(top, bottom) * MM)
    if width < SHORTEST or height > FLATTEST:
        return None
    stroke = element.find(_V + "stroke")
    double = str(stroke.get("linestyle", "")) if stroke is not None else ""
    if is_line or height < 0.1 or element.get("filled") in ("f", "false"):
        thickness = (length(element.get("strokeweight"), 1.0) or 0.75) * MM
        return Rule(
            length=width,
            thickness=thickness,
            colour=_colour(element.get("strokecolor")),
            x=x,
            y=y,
            double=double in _DOUBLE,
            thick_first=_DOUBLE.get(double),
        )
    middle = None if y is None else y + height / 2
    return Rule(length=width, thickness=height, colour=_colour(element.get("fillcolor")), x=x, y=middle)


def _style(element: Any) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in str(element.get("style", "")).split(";") if ":" in part)
    return {name.strip().lower(): text.strip() for name, text in pairs}


def _points(style: dict[str, str], *names: str) -> float:
    return next((found for name in names if (found := length(style.get(name), 1.0)) is not None), 0.0)


def _corner(style: dict[str, str], paper: Paper, width: float, height: float) -> tuple[float | None, float | None]:
    left, top = _points(style, "margin-left", "left") * MM, _points(style, "margin-top", "top") * MM
    horizontal = _ORIGINS.get(style.get("mso-position-horizontal-relative", ""), "column")
    vertical = _ORIGINS.get(style.get("mso-position-vertical-relative", ""), "paragraph")
    return (
        across(paper, horizontal, left, style.get("mso-position-horizontal", ""), width),
        down(paper, vertical, top, style.get("mso-position-vertical", ""), height),
    )


def _line_corner(style: dict[str, str], paper: Paper, left: float, top: float) -> tuple[float | None, float | None]:
    horizontal = _ORIGINS.get(style.get("mso-position-horizontal-relative", ""), "column")
    vertical = _ORIGINS.get(style.get("mso-position-vertical-relative", ""), "paragraph")
    return across(paper, horizontal, left, "", 0.0), down(paper, vertical, top, "", 0.0)


def _point(text: str | None) -> tuple[float, float]:
    parts = [length(part, 0.75) or 0.0 for part in (text or "").split(",")]
    return (parts[0], parts[1]) if len(parts) == 2 else (0.0, 0.0)


def _colour(text: str | None) -> str:
    bare = (text or "black").split(" ")[0].lower()
    if bare in _NAMED:
        return _NAMED[bare]
    digits = bare.removeprefix("#").upper()
    return digits if len(digits) == 6 else "000000"
