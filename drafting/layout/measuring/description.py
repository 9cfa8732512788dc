"""A Word file as it prints: effective properties resolved, nothing of OOXML left. Points, but millimetres where said.

``drafting/reading/measure`` makes it; the checks beside this module read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafting.layout.arranged import Alignment, Role

WHITE = " \t\u00a0\u3000\u2002\u2003\u200b\ufeff\r\n"


class LineRule(StrEnum):
    """How a line's height is given: exactly, at least (points), or as a multiple of the natural height."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text in one look. Fonts are names, "" where nothing names one; ``field`` is the Word field it is (PAGE);
    ``themed``: the document's theme decides the Chinese font; ``hinted``: “ ” … — are set in it; ``scale`` in percent."""

    text: str
    size: float
    east_asian: str = ""
    latin: str = ""
    bold: bool = False
    colour: str = "000000"
    spacing: float = 0.0
    highlight: bool = False
    themed: bool = False
    field: str = ""
    hinted: bool = False
    scale: int = 100
    italic: bool = False
    underlined: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A printed line. Millimetres; ``x`` and ``y`` (its middle) from the sheet's corner, None where only layout knows.

    ``double``: one stroke that prints as two lines; ``thick_first`` whether the upper is the thicker, None if not known.
    ``place``: where in the flow it is anchored, -1 outside the body.
    """

    length: float | None
    thickness: float
    colour: str
    x: float | None = None
    y: float | None = None
    double: bool = False
    thick_first: bool | None = None
    place: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph. ``text`` begins with the number Word generates (``number``); ``start`` and ``end`` count the typed
    text's code points in the text that ``check`` counts, 0 outside the body.

    ``lead``: a heading that shares the paragraph with body text, as (level, where it ends in ``text``).
    ``marks``: several marks side by side, each with its place in ``text``. ``y``: the upper
    edge of a framed paragraph in millimetres from the sheet's top. ``side``: where a frame or box stands.
    """

    text: str
    pieces: tuple[Piece, ...]
    number: str = ""
    role: Role | None = None
    lead: tuple[int, int] | None = None
    marks: tuple[tuple[Role, int, int], ...] = ()
    align: Alignment = Alignment.JUSTIFY
    left: float = 0.0
    right: float = 0.0
    first_line: float = 0.0
    line: float = 1.0
    rule: LineRule = LineRule.MULTIPLE
    before: float = 0.0
    after: float = 0.0
    snaps: bool = True
    level: int = 0
    right_tab: float | None = None
    page_break: bool = False
    picture: bool = False
    in_table: bool = False
    boxed: bool = False
    y: float | None = None
    side: str = ""
    above: Rule | None = None
    below: Rule | None = None
    start: int = 0
    end: int = 0
    section: int = 0

    @property
    def blank(self) -> bool:
        return not self.picture and not self.text.strip(WHITE)

    @property
    def size(self) -> float:
        """The size of most of its characters, of its mark where it prints none."""
        counts: dict[float, int] = {}
        for piece in self.pieces:
            counts[piece.size] = counts.get(piece.size, 0) + len(piece.text.strip(WHITE))
        return max(counts, key=lambda size: counts[size], default=0.0)

    @property
    def typed_indent(self) -> float:
        """The width of the white space typed before the first character, in points."""
        lead = self.text[: len(self.text) - len(self.text.lstrip(WHITE))]
        if self.number or not lead:
            return 0.0
        # A page break or line break before it begins the line anew.
        lead = lead[lead.rfind("\n") + 1 :]
        return sum({"\u3000": 1.0, "\t": 1.3, "\u2003": 1.0}.get(char, 0.5) for char in lead) * self.size

    @property
    def indent(self) -> float:
        """How far from the type area's left edge its first character is seen, in points."""
        return self.left + self.first_line + self.typed_indent


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table: its paragraphs and the rules above and below it."""

    passages: tuple[Passage, ...]
    above: Rule | None = None
    below: Rule | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """A table. ``left`` and ``right``: how far its edges stand from the type area's left edge. ``head``: rows that read
    as its head; ``repeated``: rows that Word repeats on every page. ``imprint``: it is the 版记; ``at_foot``: it floats at the foot of its page."""

    rows: tuple[Row, ...]
    left: float
    right: float
    head: int = 0
    repeated: int = 0
    floating: bool = False
    imprint: bool = False
    at_foot: bool = False
    section: int = 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(passage for row in self.rows for passage in row.passages)


Flowing = Passage | TableSheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A header or footer: which pages it serves (default, first, even), its paragraphs and rules."""

    kind: str
    pages: str
    passages: tuple[Passage, ...] = ()
    rules: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """Page set-up. All lengths in points; ``grid`` is none, lines or characters."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    footer: float = 0.0
    columns: int = 1
    grid: str = "none"
    line_pitch: float = 0.0
    character_space: float = 0.0
    first_differs: bool = False
    furniture: tuple[Furniture, ...] = ()
    number_format: str = "decimal"
    number_start: int | None = None

    @property
    def landscape(self) -> bool:
        return self.width > self.height

    @property
    def type_width(self) -> float:
        return self.width - self.left - self.right

    @property
    def type_height(self) -> float:
        return self.height - self.top - self.bottom

    def part(self, kind: str, pages: str) -> Furniture | None:
        return next((one for one in self.furniture if one.kind == kind and one.pages == pages), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """A whole file. ``rules`` and ``boxes`` are what is anchored in the body; ``base_size`` the default paragraph's."""

    sections: tuple[SheetSection, ...]
    flow: tuple[Flowing, ...]
    boxes: tuple[Passage, ...] = ()
    rules: tuple[Rule, ...] = ()
    even_differs: bool = False
    base_size: float = 10.5
