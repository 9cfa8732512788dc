"""The arranged letter: every paragraph with its role, numbers, typeface and indents decided, lines not yet broken.

``arrange`` makes it from a Letter; the docx writer and the page engine both read it, so Word and preview cannot disagree.
All lengths are points. No later stage knows rules of the standard: signature offsets, hanging indents and gaps are
already numbers here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clauses.body import RunStyle, Table
from drafting.model.letter import Form


class Role(StrEnum):
    """What an element of the printed letter is (RULES.md section 1)."""

    COPY_NUMBER = "copy_number"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    CATEGORY = "category"
    DISCLOSURE = "disclosure"
    AUTHORITY = "authority"
    DOC_NUMBER = "doc_number"
    TITLE = "title"
    ADDRESSEES = "addressees"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    HEADING_4 = "heading_4"
    BODY = "body"
    TABLE = "table"
    CAPTION = "caption"
    UNIT = "unit"
    FIGURE = "figure"
    ATTACHMENT_NOTE = "attachment_note"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"
    ATTACHMENT_LABEL = "attachment_label"
    ATTACHMENT_TITLE = "attachment_title"
    CC = "cc"
    ISSUED = "issued"
    FOOTNOTE = "footnote"
    PAGE_NUMBER = "page_number"
    BLANK = "blank"


class Typeface(StrEnum):
    """The typefaces the standard names; the profile maps each to font names and fallbacks."""

    XIAOBIAOSONG = "xiaobiaosong"
    FANGSONG = "fangsong"
    KAITI = "kaiti"
    HEITI = "heiti"
    SONGTI = "songti"


class Alignment(StrEnum):
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class StyledRun:
    """Text in one typeface. ``start`` is the code-point offset in the block's text, -1 for text layout added (numbers).

    ``block_id`` differs from the paragraph's only where a run-in heading shares its paragraph with the next block.
    ``number``: that of the footnote whose mark this run is, ``note`` its text where the mark stands in the letter.
    """

    text: str
    typeface: Typeface
    style: RunStyle = RunStyle.PLAIN
    start: int = -1
    role: Role | None = None
    block_id: str = ""
    note: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledParagraph:
    """One paragraph to be set. ``size`` and ``pitch`` (exact line height) in points; indents in points from the type area.

    ``space_before`` is lines of body pitch left blank above it, not always whole. ``block_id`` is "" for what is not a block.
    ``image`` (PNG or JPEG, with ``image_width`` and the pitch as its height) stands for the text of a figure.
    ``tab_right``: what follows a tab in the runs is set flush right at this indent from the right edge (文号 and 签发人).
    ``landscape``: it stands with a wide table on a sheet lying on its side. ``spacing``: the letter spacing in points where
    it is not the style's.
    """

    role: Role
    runs: tuple[StyledRun, ...]
    block_id: str = ""
    size: float = 16.0
    pitch: float = 28.95
    align: Alignment = Alignment.JUSTIFY
    first_line: float = 0.0
    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    space_before: float = 0.0
    tab_right: float | None = None
    keep_with_next: bool = False
    page_break_before: bool = False
    colour: str = "000000"
    image: bytes = b""
    image_width: float = 0.0
    landscape: bool = False
    spacing: float | None = None

    def __hash__(self) -> int:
        # Paragraphs are looked up at every keystroke: what tells them apart is enough.
        return hash((self.block_id, self.pitch, self.role, *(run.text for run in self.runs[:3])))

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledTable:
    """A table with its column widths (points) decided; they sum to at most the type area's width.

    Header rows are set in ``header_typeface``. A cell keeps ``padding`` points free at its left and at its right, none
    above and below; its lines stand in the middle of its height. Rows are ``row_height`` points high, the
    rule above them included, where their lines do not need more. ``tall_rows`` are higher than a page and run on over its
    foot; all others stay whole. ``first_note``: the number of the first of its footnotes.
    """

    table: Table
    block_id: str
    widths: tuple[float, ...]
    size: float
    pitch: float
    landscape: bool = False
    typeface: Typeface = Typeface.FANGSONG
    header_typeface: Typeface = Typeface.HEITI
    padding: float = 4.0
    row_height: float = 0.0
    first_note: int = 1
    tall_rows: frozenset[int] = frozenset()

    def __hash__(self) -> int:
        return hash((self.block_id, self.pitch, self.widths, len(self.table.rows)))

    @property
    def role(self) -> Role:
        return Role.TABLE


Part = StyledParagraph | StyledTable
Flow = tuple[Part, ...]
"""What stands one under another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRule:
    """A horizontal rule at a fixed place of a page: millimetres from the sheet's top left; ``y_mm`` is its middle."""

    y_mm: float
    x_mm: float
    width_mm: float
    thickness_mm: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedText:
    """A line at a fixed place of the first page (the letter form's 发文机关标志); ``top_mm`` is its upper edge."""

    role: Role
    text: str
    typeface: Typeface
    size: float
    top_mm: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A whole letter ready to be serialised or set.

    ``first_page`` is what stands at fixed places of page one, ``first_page_top`` the blank height in points that the
    first page's flow leaves for it; ``imprint`` stands at the foot of the last page's type area with ``imprint_rules``
    (none under an element that is kept with the next). ``imprint_turns`` pages are turned before it: 0 where it has room
    is enough, 1 for a page of its own, 2 for a blank page before that, and both then carry no number (7.5).
    ``noted``: there are footnotes in the flow.
    """

    form: Form
    profile: str
    flow: Flow
    first_page: tuple[PlacedText | PlacedRule, ...] = ()
    first_page_top: float = 0.0
    imprint: tuple[StyledParagraph, ...] = ()
    imprint_rules: bool = False
    imprint_turns: int = 0
    number_first_page: bool = True
    notices: tuple[str, ...] = ()
    noted: bool = False
