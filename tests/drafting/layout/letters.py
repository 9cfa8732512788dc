"""Letters the layout and writing tests are made of. All names, places and figures are invented."""

from __future__ import annotations

from typing import Any

from clauses.body import Align, Cell, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter, Marks

BUREAU = "云岭区卫生健康局"
# 27 characters: with its 。 exactly one line of 28.
LINE = "全区医疗机构坚持把便民服务摆在前面并且持续改善就医环境和"


def text(id: str, content: str) -> TextBlock:
    return TextBlock(id=id, body=Paragraph.of(content))


def heading(id: str, level: int, content: str, **more: Any) -> Heading:
    return Heading(id=id, level=level, text=content, **more)


def table() -> Table:
    head = (Cell("序号", 2, 1), Cell("机构名称", 2, 1), Cell("床位（张）", 1, 2), None)
    under = (None, None, Cell("核定"), Cell("使用"))
    rows = tuple(
        (Cell(str(n)), Cell(f"清溪镇第{n}康复驿站", align=Align.LEFT), Cell(f"{n}20"), Cell(f"{n}05"))
        for n in range(1, 6)
    )
    return Table((head, under, *rows), header_rows=2)


def blocks() -> tuple[Block, ...]:
    mixed = Paragraph((Run("面积由1.5万"), Run("m"), Run("2", RunStyle.SUPERSCRIPT), Run("增加到2.1万平方米。")))
    return (
        text("b1", "您提出的《关于完善社区康复服务的提案》（第88号）收悉。经商区民政局，现答复如下："),
        heading("b2", 1, "基本情况"),
        heading("b3", 2, "健全服务网络。", run_in=True),
        text("b4", "近年来，我区把社区康复纳入家庭医生签约内容，“小病在社区”逐步成为习惯……" + LINE + "。"),
        heading("b5", 2, "充实人员力量"),
        heading("b6", 3, "招聘培训"),
        TextBlock(id="b7", body=mixed),
        heading("b8", 4, "具体安排"),
        text("b9", "表1　社区康复驿站床位情况"),
        TableBlock(id="b10", table=table()),
        heading("b11", 1, "下一步打算"),
        text("b12", "一是加强统筹；二是强化保障；三是跟踪问效。"),
        text("b13", "感谢您对卫生健康工作的关心和支持。"),
    )


def letter(**changes: Any) -> Letter:
    fields: dict[str, Any] = {
        "marks": Marks(category="类别：A", disclosure="主动公开"),
        "doc_number": "云卫函〔2024〕12号",
        "title": (f"{BUREAU}关于政协云岭区第九届委员会第二次会议第88号提案的答复",),
        "addressees": "沈知远委员",
        "blocks": blocks(),
        "signature": (BUREAU,),
        "date": "2024年6月5日",
        "notes": ("（联系人：赵明远，电话：0871-65550126）",),
        "cc": "区政协提案和社会法制委员会，区政府办公室，区民政局",
    }
    return Letter(**(fields | changes))


def attachments() -> tuple[Attachment, ...]:
    return (
        Attachment(name="社区康复驿站名单", blocks=(text("c1", "清溪镇康复驿站。"),)),
        Attachment(name="康复服务收费项目和价格一览表"),
    )


def full_lines(count: int) -> tuple[Block, ...]:
    """One paragraph of ``count`` printed lines of Han characters only."""
    return (text("b1", ("康" * 26) + "复" * (28 * (count - 1))),)
