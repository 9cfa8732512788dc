"""Letters and pages the preview's tests share."""

from __future__ import annotations

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from drafting.layout.pages import Pages
from drafting.model.blocks import Heading, TableBlock, TextBlock
from drafting.model.letter import Form, Letter
from drafting.services.pages import pages_of

SENTENCE = "今年以来，区民政局走访了12个社区、386户居民，收回问卷1,187份，“一楼一策”的做法得到好评。"


def letter(paragraphs: int = 4) -> Letter:
    bodies = tuple(TextBlock(id=f"b{number}", body=Paragraph.of(SENTENCE * 3)) for number in range(1, paragraphs + 1))
    table = Table(((Cell("项目"), Cell("进展")), (Cell("加装电梯"), Cell("已完成"))), 1)
    return Letter(
        title=("云岭区民政局关于第61号提案的答复",),
        addressees="陈𬭎、周䶮委员",
        blocks=(
            Heading(id="h1", level=1, text="基本情况"),
            *bodies,
            TextBlock(
                id="b98", body=Paragraph((Run("面积3m"), Run("2", RunStyle.SUPERSCRIPT), Run("，", RunStyle.BOLD)))
            ),
            TableBlock(id="b99", table=table),
        ),
        signature=("云岭区民政局",),
        date="2025年5月8日",
    )


def pages(paragraphs: int = 4) -> Pages:
    return pages_of(letter(paragraphs), form=Form.LETTER, sealed=True)
