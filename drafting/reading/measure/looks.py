"""Effective run and paragraph properties: document defaults, style chain, numbering, direct formatting (ECMA-376, 17.7.2).

Each source of properties is laid over the one below it. Where a source gives an indent in points, one that a lower
source counts in characters no longer holds: so LibreOffice prints it, and so whoever wrote it meant it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from drafting.layout.arranged import Alignment
from drafting.layout.measuring.description import LineRule
from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.measure.fonts import Themed
from drafting.reading.measure.lengths import length, number, twips

_ALIGN = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "center": Alignment.CENTER,
    "both": Alignment.JUSTIFY,
    "distribute": Alignment.JUSTIFY,
}
_DARK_THEME = frozenset({"text1", "dark1", "tx1", "dk1"})
_DEEPEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run looks. ``bold`` is what its source says, None where it says nothing."""

    size: float = 10.0
    east_asian: str = ""
    latin: str = ""
    bold: bool | None = None
    colour: str = "000000"
    spacing: float = 0.0
    highlight: bool = False
    hidden: bool = False
    themed: bool = False


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


@dataclass(slots=True)
class Looks:
    """The styles of a document and the fonts of its theme."""

    elements: dict[str, Any]
    themed: Themed
    base_look: Look
    base_setting: Setting
    default: str = ""
    looks: dict[str, Look] = field(default_factory=dict[str, Look])
    settings: dict[str, Setting] = field(default_factory=dict[str, Setting])

    def style_look(self, name: str) -> Look:
        """The look of a paragraph style's text."""
        if name not in self.looks:
            look = self.base_look
            for element in self._chain(name):
                look = laid_over(look, element.find(W + "rPr"), self.themed)
            self.looks[name] = look
        return self.looks[name]

    def style_setting(self, name: str) -> Setting:
        if name not in self.settings:
            setting = self.base_setting
            for element in self._chain(name):
                setting = set_over(setting, element.find(W + "pPr"))
            self.settings[name] = setting
        return self.settings[name]

    def run_look(self, paragraph: Look, properties: Any) -> Look:
        """The look of a run with these direct properties in a paragraph whose text looks so."""
        if properties is None:
            return paragraph
        look, character = paragraph, value(properties, "rStyle")
        if character:
            named = replace(look, bold=None)
            for element in self._chain(character):
                named = laid_over(named, element.find(W + "rPr"), self.themed)
            # Bold is a switch: a character style that is bold turns a bold paragraph style's text light again.
            bold = paragraph.bold if named.bold is None else bool(named.bold) != bool(paragraph.bold)
            look = replace(named, bold=bold)
        return laid_over(look, properties, self.themed)

    def _chain(self, name: str) -> list[Any]:
        """The style's elements, the one it is based on last of all first."""
        chain: list[Any] = []
        while (element := self.elements.get(name)) is not None and len(chain) < _DEEPEST and element not in chain:
            chain.append(element)
            name = value(element, "basedOn") or ""
        return chain[::-1]


def looks_of(styles: Any, themed: Themed) -> Looks:
    """The styles part of a document; the bare defaults of the format for None."""
    found = Looks({}, themed, Look(), Setting())
    if styles is None:
        return found
    for style in styles.iterfind(W + "style"):
        name = str(style.get(W + "styleId"))
        found.elements[name] = style
        if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
            found.default = name
    found.base_look = laid_over(Look(), styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), themed)
    found.base_setting = set_over(Setting(), styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
    return found


def laid_over(look: Look, properties: Any, themed: Themed) -> Look:
    """``look`` with what run properties say."""
    if properties is None:
        return look
    changes: dict[str, Any] = {}
    fonts = properties.find(W + "rFonts")
    if fonts is not None:
        changes |= _fonts(fonts, themed)
    size = length(value(properties, "sz"), 0.5)
    if size is not None and size >= 0.5:
        changes["size"] = size
    if properties.find(W + "b") is not None:
        changes["bold"] = switched_on(properties, "b")
    if properties.find(W + "vanish") is not None:
        changes["hidden"] = switched_on(properties, "vanish")
    colour = properties.find(W + "color")
    if colour is not None:
        changes["colour"] = _colour(colour)
    spacing = properties.find(W + "spacing")
    if spacing is not None and (apart := twips(spacing, "val")) is not None:
        changes["spacing"] = apart
    if properties.find(W + "highlight") is not None:
        changes["highlight"] = value(properties, "highlight") not in ("none", "white", "")
    return replace(look, **changes) if changes else look


def _fonts(fonts: Any, themed: Themed) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for slot, key in (("eastAsia", "east_asian"), ("ascii", "latin")):
        theme, name = fonts.get(f"{W}{slot}Theme"), fonts.get(W + slot)
        if key == "east_asian" and (theme is not None or name is not None):
            found["themed"] = theme is not None
        if theme is not None and themed.get(str(theme)):
            found[key] = themed[str(theme)]
        elif name is not None:
            found[key] = str(name)
        elif theme is not None:
            found[key] = ""
    return found


def _colour(element: Any) -> str:
    given = str(element.get(W + "val", "auto")).upper()
    if len(given) == 6 and all(digit in "0123456789ABCDEF" for digit in given):
        return given
    theme = element.get(W + "themeColor")
    return "000000" if theme is None or theme in _DARK_THEME else f"主题色 {theme}"


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
