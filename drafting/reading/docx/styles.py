"""What a paragraph inherits from its style: list number, outline level, alignment, indent."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from drafting.reading.docx.package import W, value

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Traits:
    """``level`` 1 to 9 for headings, 0 otherwise; ``list_id`` "" where there is no automatic number."""

    level: int = 0
    list_id: str = ""
    list_level: int = 0
    right: bool = False
    centred: bool = False
    indented: bool = False


@dataclass(slots=True)
class Styles:
    """The paragraph styles of a document by id, each as its own element."""

    elements: dict[str, Any] = field(default_factory=dict[str, Any])
    known: dict[str, Traits] = field(default_factory=dict[str, Traits])

    def traits(self, properties: Any, linked: dict[str, tuple[str, int]]) -> Traits:
        """The traits of a paragraph with these properties; ``linked`` are lists that name a style themselves."""
        style = value(properties, "pStyle") or ""
        inherited = self._of_style(style, linked)
        return _merged(inherited, properties)

    def _of_style(self, style: str, linked: dict[str, tuple[str, int]], depth: int = 0) -> Traits:
        element = self.elements.get(style)
        if element is None or depth > 12:
            return Traits()
        if style not in self.known:
            base = self._of_style(value(element, "basedOn") or "", linked, depth + 1)
            traits = _merged(base, element.find(W + "pPr"))
            named = _HEADING.fullmatch(value(element, "name") or "")
            level = int(named[1]) if named else traits.level
            place = linked[style][1] if style in linked and traits.list_id else traits.list_level
            self.known[style] = Traits(level, traits.list_id, place, traits.right, traits.centred, traits.indented)
        return self.known[style]


def styles_of(root: Any) -> Styles:
    found = Styles()
    for style in root.iterfind(W + "style") if root is not None else ():
        if style.get(W + "type", "paragraph") == "paragraph":
            found.elements[str(style.get(W + "styleId"))] = style
    return found


_OWN = frozenset(W + name for name in ("outlineLvl", "jc", "numPr", "ind"))


def _merged(base: Traits, properties: Any) -> Traits:
    if properties is None or not any(child.tag in _OWN for child in properties):
        return base
    outline, jc = value(properties, "outlineLvl"), value(properties, "jc")
    number, place = value(properties, "numPr/numId"), value(properties, "numPr/ilvl")
    level = base.level
    if outline is not None and outline.isdecimal():
        level = int(outline) + 1 if int(outline) < 9 else 0
    return Traits(
        level=level,
        list_id=base.list_id if number is None else number if number != "0" else "",
        list_level=int(place) if place and place.isdecimal() else base.list_level,
        right=base.right if jc is None else jc in ("right", "end"),
        centred=base.centred if jc is None else jc == "center",
        indented=_indented(properties, base.indented),
    )


def _indented(properties: Any, inherited: bool) -> bool:
    indent = properties.find(W + "ind")
    if indent is None:
        return inherited
    amounts = [indent.get(W + name) for name in ("firstLine", "firstLineChars")]
    given = [amount for amount in amounts if amount is not None]
    return any(amount.isdecimal() and int(amount) > 0 for amount in given) if given else inherited
