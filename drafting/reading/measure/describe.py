"""A Word file -> its Description: every section, paragraph, table and shape as printed, each paragraph's element found."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drafting.layout.measuring.description import Description, Flowing, SheetSection
from drafting.model.problem import Problem
from drafting.reading.docx.numbering import Numbering, numbering_of
from drafting.reading.docx.package import Package, W, open_package, value
from drafting.reading.docx.styles import styles_of
from drafting.reading.files import read_text
from drafting.reading.measure.fonts import themed_fonts
from drafting.reading.measure.lengths import number
from drafting.reading.measure.looks import looks_of
from drafting.reading.measure.passages import Reader
from drafting.reading.measure.roles import with_roles
from drafting.reading.measure.sections import even_differs, furnished, page_of, paper_of
from drafting.reading.measure.tables import table_sheet
from drafting.reading.refused import Refused

_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_LARGEST = 50 * 1024 * 1024
_DEEPEST = 40
_SECTION = f"{W}pPr/{W}sectPr"


def describe(path: Path) -> tuple[Description | None, tuple[Problem, ...]]:
    """The file's description; None with one problem where it is no Word file that can be read."""
    try:
        if path.is_dir():
            raise Refused("这是一个文件夹，请选择其中的 Word 文件。")
        if path.stat().st_size > _LARGEST:
            raise Refused("文件超过 50 MB，不像是一件答复，未读取。")
        return described(path.read_bytes()), ()
    except FileNotFoundError:
        return None, (Problem("找不到这个文件。", path.name),)
    except OSError as error:
        return None, (Problem(f"文件打不开（{error.strerror or error}）。", path.name),)
    except Refused as refused:
        # What it is instead, where that can be told.
        return None, read_text(path)[1] or (Problem(refused.message, path.name),)
    except RecursionError:
        return None, (Problem("Word 文件的结构层层嵌套，无法读取。", path.name),)


def described(data: bytes) -> Description:
    """The description of a Word file's bytes. Raises Refused for what cannot be read."""
    if not data.startswith(b"PK"):
        raise Refused("不是 Word 文件（.docx）；旧版 .doc、.wps 请先在 Word 或 WPS 中另存为 .docx。")
    package = open_package(data)
    root = package.root(package.main)
    body = root.find(W + "body") if root is not None else None
    if body is None:
        raise Refused("Word 文件里没有正文，可能已损坏。")
    styles, numbering = _part(package, "styles"), _part(package, "numbering")
    looks = looks_of(styles, themed_fonts(_part(package, "theme")))
    reader = Reader(looks, _counted(numbering), styles_of(styles), _levels(numbering))
    walk = _Walk(package, reader, _section_elements(body))
    walk.turn()
    walk.read(body)
    found = Description(
        sections=tuple(walk.sections),
        flow=tuple(walk.flow),
        boxes=tuple(reader.boxes),
        rules=tuple(reader.rules),
        even_differs=even_differs(_part(package, "settings")),
        base_size=looks.style_look(looks.default).size,
    )
    return with_roles(found)


def _part(package: Package, kind: str) -> Any:
    """A part that the document can do without: one that is broken counts as absent."""
    try:
        return package.part(kind)
    except Refused:
        return None


def _counted(root: Any) -> Numbering:
    try:
        return numbering_of(root)
    except ValueError:
        # Levels that are no numbers: lists without numbers.
        return Numbering()


def _levels(root: Any) -> dict[tuple[str, int], Any]:
    """The w:lvl elements by list and level."""
    found: dict[tuple[str, int], Any] = {}
    if root is None:
        return found
    abstract = {str(one.get(W + "abstractNumId")): one for one in root.iterfind(W + "abstractNum")}
    for one in root.iterfind(W + "num"):
        name = str(one.get(W + "numId"))
        source = abstract.get(value(one, "abstractNumId") or "")
        overrides = (override.find(W + "lvl") for override in one.iterfind(W + "lvlOverride"))
        levels = [*(source.iterfind(W + "lvl") if source is not None else ()), *overrides]
        for level in levels:
            depth = number(level.get(W + "ilvl")) if level is not None else None
            if depth is not None:
                found[name, depth] = level
    return found


def _section_elements(body: Any) -> list[Any]:
    """The w:sectPr of every section in order; [None] for a body that has none."""
    inner = list(body.iterfind(f".//{W}p/{_SECTION}"))
    last = body.find(W + "sectPr")
    return [*inner, last] if last is not None or not inner else inner


@dataclass(slots=True)
class _Walk:
    """Reads the body in order; ``at`` counts the code points of the check text."""

    package: Package
    reader: Reader
    elements: list[Any]
    sections: list[SheetSection] = field(default_factory=list[SheetSection])
    flow: list[Flowing] = field(default_factory=list[Flowing])
    at: int = 0

    def turn(self) -> None:
        """Begin the next section."""
        place = len(self.sections)
        if place >= len(self.elements):
            return
        page = page_of(self.elements[place])
        self.reader.paper, self.reader.section = paper_of(page), place
        self.reader.line_unit = page.line_pitch if page.line_pitch else 15.6
        before = self.sections[-1] if self.sections else None
        self.sections.append(furnished(page, self.elements[place], self.package, self.reader, before))
        kind = value(self.elements[place], "type") if self.elements[place] is not None else None
        self.reader.broke = bool(place) and kind not in ("continuous", "nextColumn")

    def read(self, parent: Any, depth: int = 0) -> None:
        for child in parent:
            if child.tag == W + "p":
                self._paragraph(child)
            elif child.tag == W + "tbl":
                seen = len(self.reader.boxes)
                sheet, length = table_sheet(child, self.reader, self.at, self.reader.looks.elements)
                self.flow.append(sheet)
                self.at += length
                self.reader.broke = False
                self.reader.boxes[seen:] = [replace(box, start=0, end=0) for box in self.reader.boxes[seen:]]
            elif child.tag in _THROUGH and depth < _DEEPEST:
                self.read(child, depth + 1)

    def _paragraph(self, paragraph: Any) -> None:
        seen, drawn = len(self.reader.boxes), len(self.reader.rules)
        passage = self.reader.passage(paragraph, self.at)
        self.reader.rules[drawn:] = [replace(one, place=len(self.flow)) for one in self.reader.rules[drawn:]]
        self.flow.append(passage)
        self.at = passage.end + 1
        for place in range(seen, len(self.reader.boxes)):
            box = self.reader.boxes[place]
            length = box.end - box.start
            self.reader.boxes[place] = replace(box, start=self.at, end=self.at + length)
            self.at += length + 1
        if paragraph.find(_SECTION) is not None:
            self.turn()
