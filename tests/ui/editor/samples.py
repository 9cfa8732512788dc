"""Letters for the editor's tests, and an editor without a window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from clauses.body import Cell, Note, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import DocumentKind, Letter
from drafting.services.letters import StoredLetter
from ui.desk import Desk
from ui.editor.document import LetterDocument
from ui.editor.lines import Shown, lines_of
from ui.editor.presenter import EditorPresenter
from ui.editor.steps import Step

CARE_HOMES = Table(
    (
        (Cell("机构", row_span=2), Cell("规模", column_span=2), None),
        (None, Cell("面积"), Cell("床位")),
        (Cell("松泉敬老院"), Cell("900"), Cell("70")),
    ),
    header_rows=2,
)
LETTER = Letter(
    title=("云岭区卫生健康局", "关于区政协第12号提案的答复"),
    addressees="张𬭎委员",
    blocks=(
        TextBlock(id="b1", body=Paragraph.of("您提出的提案收悉，现答复如下：")),
        Heading(id="b2", level=1, text="基本情况"),
        TextBlock(id="b3", body=Paragraph.of("全区户籍人口{户籍人口}人，𫖯山村1.5亿元项目已开工。")),
        Heading(id="b4", level=2, text="抓好落实。", run_in=True),
        TextBlock(id="b5", body=Paragraph((Run("正文"), Run("加粗", RunStyle.BOLD), Run("其余。")))),
        TableBlock(id="b6", table=CARE_HOMES),
        TableBlock(id="b7", table=CARE_HOMES),
        Heading(id="b8", level=1, text="下一步打算"),
        TextBlock(id="b9", body=Paragraph.of("一是加强统筹。")),
        TableBlock(id="b10", table=CARE_HOMES),
    ),
    signature=("云岭区卫生健康局",),
    date="2024年5月6日",
    notes=("（联系人：李敏，电话：0871-65550123）",),
)
_NOTED_CELLS = Table(
    (
        (Cell("机构", notes=(Note(2, "在册。"),)), Cell("床位\n（张）", notes=(Note(0, "年末。"), Note(3, "实有。")))),
        (Cell("松泉", notes=(Note(1, "含分院。"), Note(1, "民办。"))), Cell("70")),
    ),
    header_rows=1,
)
NOTED = replace(
    LETTER,
    blocks=(
        TextBlock(
            id="b1", body=Paragraph((Run("全区人口", notes=("统计局。",)), Run("55万人。", notes=("末。", "尾。"))))
        ),
        Heading(id="b2", level=1, text="基本情况", notes=(Note(2, "三定。"), Note(4, "方案。"))),
        Heading(id="b3", level=2, text="抓好落实。", run_in=True, notes=(Note(5, "二〇二四。"),)),
        TextBlock(id="b4", body=Paragraph((Run("正"), Run("粗", RunStyle.BOLD, ("原文。",)), Run("其余。")))),
        TableBlock(id="b5", table=_NOTED_CELLS),
        TextBlock(id="b6", body=Paragraph.of("一是加强统筹。")),
    ),
)


def stored(letter: Letter, ident: str = "letter") -> StoredLetter:
    return StoredLetter(
        id=ident, item_id="item", document=DocumentKind.REPLY, letter=letter, saved_at=datetime(2024, 5, 6)
    )


class Bench:
    """Desk, presenter and document joined as in the window, with a clock that is moved by hand."""

    def __init__(self, letter: Letter = LETTER) -> None:
        self.now = 0.0
        self.desk = Desk()
        self.caret: tuple[int, int] = (0, 0)
        self.selected: tuple[int, int, int] | None = None
        self.presenter = EditorPresenter(self.desk, self, lambda: self.now)
        self.document = LetterDocument(self.presenter.edited)
        self.desk.lay(None, stored(letter))

    def show_lines(self, lines: Sequence[Shown]) -> None:
        self.document.show_lines(lines)

    def take(self, wanted: Sequence[Step]) -> None:
        self.document.take(wanted)

    def put_caret(self, line: int, offset: int) -> None:
        self.caret = (line, offset)

    def begin(self, editable: bool) -> None:
        self.editable = editable

    def select(self, line: int, start: int, end: int) -> None:
        self.selected = (line, start, end)

    def select_in_cell(self, line: int, row: int, column: int, start: int, end: int) -> None:
        self.selected = (line, start, end)

    @property
    def letter(self) -> Letter:
        return self.desk.letter

    def line(self, key: str) -> int:
        return next(place for place, line in enumerate(self.presenter.lines) if key in (line.shown.key, line.role))

    def at(self, key: str, offset: int = 0) -> int:
        return self.document.position(self.line(key), offset)

    def check(self) -> None:
        """What the presenter believes is what the document holds; once settled, what the letter says."""
        assert [line.shown for line in self.presenter.lines] == self.document.read()
        assert [block for line in self.presenter.lines for block in line.blocks] == list(self.letter.blocks)
        if self.presenter.settled:
            wanted = lines_of(self.letter, self.presenter.revealed)
            assert [line.shown for line in wanted] == self.document.read()
