"""Effective paragraph properties: how a paragraph is set (ECMA-376, 17.7.2).

Each source of properties is laid over the one below it. Where a source gives an indent in points, one that a lower
source counts in characters no longer holds: so LibreOffice prints it, and so whoever wrote it meant it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from drafting.layout.arranged import Alignment
from drafting.layout.measuring.description import LineRule
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.measure.lengths import number, twips

_ALIGN = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "center": Alignment.CENTER,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a paragraph is set. Indents in points, or in characters where ``…_chars`` is not None and not 0."""

    align: Alignment = Alignment.LEFT
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    left_chars: float | None = None
    right_chars: float | None = None
    first_chars: float | None = None
    line: float = 1.0
    rule: LineRule = LineRule.MULTIPLE
    before: float = 0.0
    after: float = 0.0
    before_lines: float | None = None
    after_lines: float | None = None
    snaps: bool = True
    page_break: bool = False
    right_tab: float | None = None
    above: Any = None
    below: Any = None
    frame: Any = None


def set_over(setting: Setting, properties: Any) -> Setting:
    """``setting`` with what paragraph properties say."""
    if properties is None:
        return setting
    changes: dict[str, Any] = {}
    align = _ALIGN.get(value(properties, "jc") or "")
    if align:
        changes["align"] = align
    for child in ("ind", "spacing"):
        element = properties.find(W + child)
        if element is not None:
            changes |= _indents(element) if child == "ind" else _spacing(element)
    for name, key in (("snapToGrid", "snaps"), ("pageBreakBefore", "page_break")):
        if properties.find(W + name) is not None:
            changes[key] = switched_on(properties, name)
    for name, key in (("top", "above"), ("bottom", "below")):
        border = properties.find(f"{W}pBdr/{W}{name}")
        if border is not None:
            changes[key] = border
    for tab in properties.iterfind(f"{W}tabs/{W}tab"):
        if tab.get(W + "val") in ("right", "end"):
            changes["right_tab"] = twips(tab, "pos")
    frame = properties.find(W + "framePr")
    if frame is not None:
        changes["frame"] = frame
    return replace(setting, **changes) if changes else setting


def _indents(element: Any) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for side, other in (("left", "start"), ("right", "end")):
        points, chars = twips(element, side, other), _hundredths(element, f"{side}Chars", f"{other}Chars")
        if points is not None:
            found |= {side: points, f"{side}_chars": None}
        if chars is not None:
            found[f"{side}_chars"] = chars
    first, hanging = twips(element, "firstLine"), twips(element, "hanging")
    if first is not None or hanging is not None:
        found |= {"first": -hanging if hanging is not None else first, "first_chars": None}
    chars, hung = _hundredths(element, "firstLineChars"), _hundredths(element, "hangingChars")
    if chars is not None or hung is not None:
        found["first_chars"] = -hung if hung else chars or 0.0
    return found


def _spacing(element: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for side in ("before", "after"):
        points, lines = twips(element, side), _hundredths(element, f"{side}Lines")
        if points is not None:
            found |= {side: points, f"{side}_lines": None}
        if lines is not None:
            found[f"{side}_lines"] = lines
        if element.get(f"{W}{side}Autospacing") in ("1", "true", "on"):
            found |= {side: 14.0, f"{side}_lines": None}
    rule, line = element.get(W + "lineRule"), element.get(W + "line")
    if line is not None or rule is not None:
        kind = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}.get(str(rule), LineRule.MULTIPLE)
        points = twips(element, "line")
        if points is not None:
            found |= {"rule": kind, "line": points / 12 if kind is LineRule.MULTIPLE else points}
    return found


def _hundredths(element: Any, *names: str) -> float | None:
    found = (number(element.get(W + name)) for name in names)
    count = next((one for one in found if one is not None), None)
    return None if count is None else count / 100
