"""Anchored shapes: the rules they print and the text boxes they hold, in DrawingML and in VML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafting.layout.measuring.description import Rule
from drafting.reading.docx.package import W
from drafting.reading.measure.drawn import FLATTEST, SHORTEST, Shape, TextBox
from drafting.reading.measure.lengths import EMU_PER_MM, emu, length, number
from drafting.reading.measure.place import Paper, across, down
from drafting.reading.measure.vml import vml_shapes

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LINES = frozenset({"line", "straightConnector1"})
_COMPOUND = {"dbl": None, "thickThin": True, "thinThick": False, "tri": None}


def shapes_of(element: Any, paper: Paper) -> Iterator[Shape]:
    """The rules and text boxes of a w:drawing, w:pict or mc:AlternateContent."""
    if element.tag == _MC + "AlternateContent":
        choice = element.find(_MC + "Choice")
        branch = choice if choice is not None and len(choice) else element.find(_MC + "Fallback")
        for child in branch if branch is not None else ():
            yield from shapes_of(child, paper)
    elif element.tag == W + "drawing":
        for anchor in element:
            yield from _anchored(anchor, paper)
    elif element.tag in (W + "pict", W + "object"):
        yield from vml_shapes(element, paper)


def _anchored(anchor: Any, paper: Paper) -> Iterator[Shape]:
    extent = anchor.find(_WP + "extent")
    width, height = (emu(extent.get(name)) or 0.0 for name in ("cx", "cy")) if extent is not None else (0.0, 0.0)
    horizontal, vertical = anchor.find(_WP + "positionH"), anchor.find(_WP + "positionV")
    side = _aligned(horizontal)
    x = across(paper, _origin(horizontal), _offset(horizontal), side, width)
    y = down(paper, _origin(vertical), _offset(vertical), _aligned(vertical), height)
    shapes = list(anchor.iter(_WPS + "wsp"))
    for shape in shapes:
        yield from _shape(shape, x, y, (width, height), side, alone=len(shapes) == 1)


def _shape(
    shape: Any, x: float | None, y: float | None, size: tuple[float, float], side: str, *, alone: bool
) -> Iterator[Shape]:
    """One shape of an anchor; in a group its own offset is added, scaled as the group is."""
    properties = shape.find(_WPS + "spPr")
    width, height = size
    if not alone:
        left, top, width, height = _in_group(shape, size)
        x, y = (None if x is None else x + left), (None if y is None else y + top)
    for content in shape.iter(W + "txbxContent"):
        yield TextBox(content=content, x=x, y=y, width=width, side=side)
        return
    geometry = properties.find(_A + "prstGeom") if properties is not None else None
    kind = "" if geometry is None else str(geometry.get("prst", ""))
    line = properties.find(_A + "ln") if properties is not None else None
    if width < SHORTEST or height > FLATTEST:
        return
    if kind in _LINES or height < 0.1 or shape.find(_WPS + "cNvCnPr") is not None:
        thickness = (emu(line.get("w")) if line is not None else None) or 0.75 * 25.4 / 72
        compound = line.get("cmpd", "sng") if line is not None else "sng"
        double, thick_first = compound in _COMPOUND, _COMPOUND.get(compound)
        colour, middle = _colour(line) or _styled(shape, "lnRef"), y
    else:
        thickness, double, thick_first = height, False, None
        colour, middle = _colour(properties) or _styled(shape, "fillRef"), None if y is None else y + height / 2
    yield Rule(length=width, thickness=thickness, colour=colour, x=x, y=middle, double=double, thick_first=thick_first)


def _in_group(shape: Any, size: tuple[float, float]) -> tuple[float, float, float, float]:
    """Left, top, width and height of a shape of a group, in millimetres from the group's corner."""
    own, frame = shape.find(f"{_WPS}spPr/{_A}xfrm"), None
    parent = shape.getparent()
    while parent is not None and frame is None:
        frame = next((one for one in parent.iterfind(f"*/{_A}xfrm") if one.find(_A + "chExt") is not None), None)
        parent = parent.getparent()
    if own is None:
        return 0.0, 0.0, *size
    left, top = _pair(own, "off", "x", "y")
    width, height = _pair(own, "ext", "cx", "cy")
    if frame is not None:
        first, above = _pair(frame, "chOff", "x", "y")
        wide, high = _pair(frame, "chExt", "cx", "cy")
        left, top = (left - first) * (size[0] / wide if wide else 1), (top - above) * (size[1] / high if high else 1)
        width, height = width * (size[0] / wide if wide else 1), height * (size[1] / high if high else 1)
    return left, top, width, height


def _pair(frame: Any, name: str, first: str, second: str) -> tuple[float, float]:
    child = frame.find(_A + name)
    numbers = (number(child.get(key)) for key in (first, second)) if child is not None else (0, 0)
    one, other = ((amount or 0) / EMU_PER_MM for amount in numbers)
    return one, other


def _origin(position: Any) -> str:
    return "" if position is None else str(position.get("relativeFrom", ""))


def _offset(position: Any) -> float | None:
    child = position.find(_WP + "posOffset") if position is not None else None
    return None if child is None else emu(str(child.text or "").strip())


def _aligned(position: Any) -> str:
    child = position.find(_WP + "align") if position is not None else None
    return "" if child is None else str(child.text or "").strip()


def _colour(parent: Any) -> str:
    fill = parent.find(f"{_A}solidFill/{_A}srgbClr") if parent is not None else None
    return "" if fill is None else str(fill.get("val", "")).upper()


def _styled(shape: Any, name: str) -> str:
    """The colour that the shape's style gives, black where it gives none that is plain."""
    colour = shape.find(f"{_WPS}style/{_A}{name}/{_A}srgbClr")
    return "000000" if colour is None else str(colour.get("val", "000000")).upper()


def border_rule(border: Any, length_mm: float | None) -> Rule | None:
    """A paragraph's or cell's border as a rule; None where it prints nothing."""
    if border is None or border.get(W + "val") in (None, "nil", "none"):
        return None
    kind = str(border.get(W + "val"))
    points = length(border.get(W + "sz"), 1 / 8)
    colour = str(border.get(W + "color", "auto")).upper()
    return Rule(
        length=length_mm,
        thickness=(points or 0.0) * 25.4 / 72,
        colour=colour if len(colour) == 6 else "000000",
        double=kind == "double" or kind.startswith(("thinThick", "thickThin")),
    )
