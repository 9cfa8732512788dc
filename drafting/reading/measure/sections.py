"""w:sectPr -> SheetSection: the sheet, its margins and grid, headers and footers (those of the section before where none)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from drafting.layout.measuring.description import Furniture, SheetSection
from drafting.reading.docx.package import Package, R, W, switched_on
from drafting.reading.measure.lengths import MM, number, twips
from drafting.reading.measure.passages import Reader
from drafting.reading.measure.place import Paper
from drafting.reading.refused import Refused

_GRIDS = {"lines": "lines", "linesAndChars": "characters", "snapToChars": "characters"}
# What Word takes where a file does not say: Letter, one inch (1.25 in at the sides), half an inch.
_SHEET = (612.0, 792.0)
_MARGIN = 72.0


def page_of(element: Any) -> SheetSection:
    """The page set-up of a section, without its headers and footers."""
    size, margins, grid = (
        element.find(W + name) if element is not None else None for name in ("pgSz", "pgMar", "docGrid")
    )
    width, height = (
        (twips(size, name) if size is not None else None) or usual
        for name, usual in zip(("w", "h"), _SHEET, strict=True)
    )
    given = {
        name: twips(margins, name) if margins is not None else None
        for name in ("top", "bottom", "left", "right", "gutter", "footer")
    }
    top, bottom, left, right = (
        _MARGIN if (found := given[name]) is None else abs(found) for name in ("top", "bottom", "left", "right")
    )
    columns = element.find(W + "cols") if element is not None else None
    space = number(grid.get(W + "charSpace")) if grid is not None else None
    return SheetSection(
        width=width,
        height=height,
        top=top,
        bottom=bottom,
        left=left + (given["gutter"] or 0.0),
        right=right,
        footer=36.0 if given["footer"] is None else given["footer"],
        columns=max(1, number(columns.get(W + "num")) or 1) if columns is not None else 1,
        grid=_GRIDS.get(str(grid.get(W + "type")), "none") if grid is not None else "none",
        line_pitch=(twips(grid, "linePitch") or 0.0) if grid is not None else 0.0,
        character_space=(space or 0) / 4096,
        first_differs=element is not None and switched_on(element, "titlePg"),
        number_format=_numbers(element, "fmt") or "decimal",
        number_start=number(_numbers(element, "start")),
    )


def paper_of(page: SheetSection) -> Paper:
    sizes = {name: getattr(page, name) * MM for name in ("width", "height", "left", "right", "top", "bottom")}
    return Paper(**sizes)


def furnished(
    page: SheetSection, element: Any, package: Package, reader: Reader, before: SheetSection | None
) -> SheetSection:
    """``page`` with its headers and footers read; those it does not name are the section's before."""
    parts = {(one.kind, one.pages): one for one in (before.furniture if before else ())}
    for child in element if element is not None else ():
        kind = {W + "headerReference": "header", W + "footerReference": "footer"}.get(child.tag)
        if kind is None:
            continue
        pages = str(child.get(W + "type", "default"))
        part = _furniture(kind, pages, str(child.get(R + "id", "")), package, reader)
        if part is not None:
            parts[kind, pages] = part
    return replace(page, furniture=tuple(parts.values()))


def _furniture(kind: str, pages: str, link: str, package: Package, reader: Reader) -> Furniture | None:
    try:
        root = package.root(package.relations.get(link, ("", ""))[1])
    except Refused:
        return None
    if root is None:
        return None
    kept = reader.boxes, reader.rules
    reader.boxes, reader.rules = [], []
    passages = [reader.passage(paragraph) for paragraph in root.iter(W + "p") if not _in_box(paragraph)]
    # What stands outside the body has no place in the text that ``check`` counts.
    outside = tuple(replace(one, start=0, end=0) for one in (*passages, *reader.boxes))
    found = Furniture(kind=kind, pages=pages, passages=outside, rules=tuple(reader.rules))
    reader.boxes, reader.rules = kept
    reader.broke = False
    return found


def _in_box(paragraph: Any) -> bool:
    return next(paragraph.iterancestors(W + "txbxContent"), None) is not None


def _numbers(element: Any, name: str) -> str | None:
    numbers = element.find(W + "pgNumType") if element is not None else None
    return None if numbers is None else numbers.get(W + name)


def even_differs(settings: Any) -> bool:
    return settings is not None and switched_on(settings, "evenAndOddHeaders")
