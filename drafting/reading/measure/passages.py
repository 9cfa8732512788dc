"""One w:p -> a Passage with everything about it resolved, the passages of its text boxes, and its rules."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from drafting.layout.measuring.description import Passage, Piece, Rule
from drafting.reading.docx.numbering import Numbering
from drafting.reading.docx.package import W, value
from drafting.reading.docx.styles import Styles
from drafting.reading.measure.drawn import TextBox
from drafting.reading.measure.lengths import MM, twips
from drafting.reading.measure.looks import Look, Looks, laid_over
from drafting.reading.measure.place import Paper, down
from drafting.reading.measure.runs import Content, Runs, mark_piece, piece_of
from drafting.reading.measure.settings import Setting, set_over
from drafting.reading.measure.shapes import border_rule

_ORIGINS = {"page": "page", "margin": "margin"}
_DEEPEST = 8


@dataclass(slots=True)
class Reader:
    """What is needed to read any paragraph of the document; ``paper`` is the sheet of the section it stands in,
    ``line_unit`` what spacing counted in lines counts, ``broke`` that the paragraph before ended with a page break."""

    looks: Looks
    numbering: Numbering
    styles: Styles
    levels: dict[tuple[str, int], Any]
    paper: Paper = field(default_factory=Paper)
    section: int = 0
    line_unit: float = 15.6
    broke: bool = False
    boxes: list[Passage] = field(default_factory=list[Passage])
    rules: list[Rule] = field(default_factory=list[Rule])

    def passage(self, paragraph: Any, start: int = 0, *, in_table: bool = False, depth: int = 0) -> Passage:
        """The passage; what is anchored in it goes to ``boxes`` and ``rules``."""
        properties = paragraph.find(W + "pPr")
        style = (value(properties, "pStyle") or "") if properties is not None else ""
        style = style if style in self.looks.elements else self.looks.default
        base = self.looks.style_look(style)
        content = Runs(self.looks, base, self.paper).read(paragraph)
        for shape in content.shapes:
            if isinstance(shape, Rule):
                self.rules.append(shape)
            elif depth < _DEEPEST:
                self._box(shape, depth + 1)
        traits = self.styles.traits(properties, self.numbering.styles)
        setting = self._setting(style, properties, traits.list_id, traits.list_level)
        number = self.numbering.label(traits.list_id, traits.list_level) if traits.list_id else ""
        typed = "".join(piece.text for piece in content.pieces)
        pieces = tuple(content.pieces) or tuple(mark_piece(self.looks, base, properties))
        if number and typed.strip():
            pieces = (self._number(number, base, properties, traits.list_id, traits.list_level), *pieces)
        found = Passage(
            text=(number if typed.strip() else "") + typed,
            number=number if typed.strip() else "",
            pieces=pieces,
            level=traits.level,
            picture=content.picture,
            in_table=in_table,
            start=start,
            end=start + len(typed),
            section=self.section,
        )
        found = self._set(found, setting, content)
        if not in_table and not depth:
            found = replace(found, page_break=found.page_break or self.broke)
            self.broke = content.ends_page
        return found

    def _setting(self, style: str, properties: Any, list_id: str, level: int) -> Setting:
        setting = self.looks.style_setting(style)
        element = self.levels.get((list_id, level)) if list_id else None
        if element is not None:
            styled = value(properties, "numPr/numId") is None
            over = set_over(setting, element.find(W + "pPr"))
            # A list that the style names gives way to the style's own indents.
            setting = over if not styled or not _indented(self.looks, style) else setting
        return set_over(setting, properties)

    def _number(self, number: str, base: Look, properties: Any, list_id: str, level: int) -> Piece:
        look = self.looks.run_look(base, properties.find(W + "rPr") if properties is not None else None)
        element = self.levels.get((list_id, level))
        if element is not None:
            look = laid_over(look, element.find(W + "rPr"), self.looks.themed)
        return piece_of(number, look)

    def _set(self, passage: Passage, setting: Setting, content: Content) -> Passage:
        size = passage.size
        y, side = self._frame(setting.frame)
        width = self.paper.width - self.paper.left - self.paper.right - (setting.left + setting.right) * MM
        return replace(
            passage,
            align=setting.align,
            left=_amount(setting.left, setting.left_chars, size),
            right=_amount(setting.right, setting.right_chars, size),
            first_line=_amount(setting.first, setting.first_chars, size),
            line=setting.line,
            rule=setting.rule,
            before=_amount(setting.before, setting.before_lines, self.line_unit),
            after=_amount(setting.after, setting.after_lines, self.line_unit),
            snaps=setting.snaps,
            right_tab=setting.right_tab,
            page_break=setting.page_break or content.breaks,
            boxed=setting.frame is not None,
            y=y,
            side=side,
            above=border_rule(setting.above, width),
            below=border_rule(setting.below, width),
        )

    def _frame(self, frame: Any) -> tuple[float | None, str]:
        """The upper edge in millimetres from the sheet's top, and where across it stands."""
        if frame is None:
            return None, ""
        offset = twips(frame, "y")
        origin = _ORIGINS.get(str(frame.get(W + "vAnchor")), "text")
        y = down(self.paper, origin, None if offset is None else offset * MM, str(frame.get(W + "yAlign", "")), 0.0)
        return y, str(frame.get(W + "xAlign", ""))

    def _box(self, box: TextBox, depth: int) -> None:
        for paragraph in box.content.iter(W + "p"):
            if next((one for one in paragraph.iterancestors(W + "txbxContent")), None) is not box.content:
                continue
            passage = self.passage(paragraph, depth=depth)
            self.boxes.append(replace(passage, boxed=True, y=box.y, side=box.side))


def _amount(points: float, counted: float | None, unit: float) -> float:
    return counted * unit if counted else points


def _indented(looks: Looks, style: str) -> bool:
    setting = looks.style_setting(style)
    return bool(setting.left or setting.first or setting.left_chars or setting.first_chars)
