"""Effective run properties, and the styles they come from: document defaults, style chain, direct formatting (ECMA-376, 17.7.2).

Each source of properties is laid over the one below it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from drafting.reading.docx.package import W, switched_on, value
from drafting.reading.measure.fonts import Themed
from drafting.reading.measure.lengths import length, number, twips
from drafting.reading.measure.settings import Setting, set_over

_DARK_THEME = frozenset({"text1", "dark1", "tx1", "dk1"})
_DEEPEST = 20
_SWITCHES = (("b", "bold"), ("vanish", "hidden"), ("i", "italic"), ("strike", "struck"), ("dstrike", "struck"))


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
    hinted: bool = False
    scale: int = 100
    italic: bool = False
    underlined: bool = False
    struck: bool = False


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
    for name, key in _SWITCHES:
        if properties.find(W + name) is not None:
            changes[key] = switched_on(properties, name)
    if properties.find(W + "u") is not None:
        changes["underlined"] = value(properties, "u") not in ("none", None)
    scale = number((value(properties, "w") or "").removesuffix("%"))
    if scale:
        changes["scale"] = scale
    colour = properties.find(W + "color")
    if colour is not None:
        changes["colour"] = _colour(colour)
    spacing = properties.find(W + "spacing")
    if spacing is not None and (apart := twips(spacing, "val")) is not None:
        changes["spacing"] = apart
    if properties.find(W + "highlight") is not None:
        changes["highlight"] = value(properties, "highlight") not in ("none", "white", "")
    elif properties.find(W + "shd") is not None:
        changes["highlight"] = _shaded(properties.find(W + "shd"))
    return replace(look, **changes) if changes else look


def _shaded(shade: Any) -> bool:
    """Whether a shade prints as anything but white."""
    fill, pattern = str(shade.get(W + "fill", "auto")).upper(), str(shade.get(W + "val", "clear"))
    return fill not in ("AUTO", "FFFFFF") or pattern not in ("clear", "nil")


def _fonts(fonts: Any, themed: Themed) -> dict[str, Any]:
    hint = fonts.get(W + "hint")
    found: dict[str, Any] = {} if hint is None else {"hinted": hint == "eastAsia"}
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
