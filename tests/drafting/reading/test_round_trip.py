"""Text -> Letter -> text and Letter -> text -> Letter lose nothing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from clauses.body import Cell, Paragraph, Table
from clauses.section import Section
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter, Marks
from drafting.reading.letter.text import letter_of_text
from drafting.writing.text import letter_to_text

LINES = [
    "类别：A",
    "公开属性：主动公开",
    "A类　同意公开",
    "000123",
    "机密★1年",
    "云岭区教育局文件",
    "云教函〔2024〕12号",
    "云教函[2024]12号　　签发人：李文",
    "签发人:张　远",
    "云岭区教育局",
    "关于政协云岭区第五届委员会第二次会议第12号提案的答复",
    "张远、李青禾委员：",
    "张远委员:",
    "您提出的《关于加强校园安全的提案》收悉，现答复如下：",
    "一、基本情况",
    "（一）加强巡查。每天安排两人值守，已整改隐患12处。",
    "(十)、医保工作",
    "1.5亿元资金已经到位，项目正在实施",
    "1.完善制度；",
    "2.加强培训。",
    "一是加强领导。成立专班，明确责任。二是",
    "六是支",
    "持社会力量兴办养老机构。",
    "| 名称 | 数量 |",
    "|---|---|",
    "| ^^ | 12 |",
    "# 附录",
    "\\一、这不是标题",
    "甲\t乙",
    "1\t2",
    "感谢您对教育工作的关心！",
    "附件：1. 名单",
    "2. 情况说明",
    "2024年5月6日",
    "云岭区教育局　2024年5月6日",
    "（联系人：周明，电话：0871-65550000）",
    "抄送：区政协提案委员会，区政府办公室。",
    "抄送:区政协办",
    "云岭区教育局办公室　2024年5月6日印发",
    "附件1",
    "",
    "　　",
]
lines = st.lists(
    st.sampled_from(LINES)
    | st.text(st.sampled_from("一二三（）、.1年月日《》“”，。：；局委员答复abc \t|\\#"), max_size=12),
    max_size=14,
)


def bare(text: str) -> Counter[str]:
    """The characters that count: no white space, none of the signs of the text form, no label of an attachment's page."""
    text = re.sub(r"[\s\u3000|#\\^<-]", "", text)
    return Counter(re.sub(r"附件[\d一二三：:]*", "", text))


@settings(max_examples=400, deadline=None)
@given(lines)
@example(["（一）"])
@example(["|", "||", "| |"])
def test_reading_text_and_writing_it_again_loses_no_character(given_lines: list[str]) -> None:
    text = "\n".join(given_lines)
    assert bare(letter_to_text(letter_of_text(text))) == bare(text)


@settings(max_examples=200, deadline=None)
@given(lines)
def test_text_written_once_reads_as_the_same_letter(given_lines: list[str]) -> None:
    letter = letter_of_text("\n".join(given_lines))
    again = letter_to_text(letter_of_text(letter_to_text(letter)))
    assert bare(again) == bare(letter_to_text(letter))


han = st.sampled_from("教育医疗养老交通水务设施改造推进完善督促检查投入新建培训宣传")
words = st.text(han, min_size=4, max_size=16)
sentences = st.builds(lambda one, two: f"全区{one}，持续{two}。", words, words)
cells = st.text(han | st.sampled_from("0123456789|\\ "), max_size=6).map(str.strip)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width, depth = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    rows: list[list[Cell | None]] = [[Cell(draw(cells)) for _ in range(width)] for _ in range(depth)]
    if draw(st.booleans()):
        rows[0][0], rows[0][1] = Cell("合并", 1, 2), None
    if draw(st.booleans()):
        rows[0][width - 1] = Cell("竖", 2, 1) if rows[0][width - 1] else None
        if rows[0][width - 1]:
            rows[1][width - 1] = None
    return Table(tuple(tuple(row) for row in rows), draw(st.integers(0, 1)))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Block, ...]:
    blocks: list[Block] = [
        TextBlock(id="b1", body=Paragraph.of("您提出的《关于加强校园安全的提案》收悉，现答复如下："))
    ]
    for number, title in enumerate(draw(st.lists(words, max_size=3))):
        blocks.append(Heading(id="", level=1, text=title, printed="一二三"[number] + "、"))
        for place in range(draw(st.integers(0, 2))):
            run_in = draw(st.booleans())
            name = draw(words) + ("。" if run_in else "")
            blocks.append(Heading(id="", level=2, text=name, printed=f"（{'一二'[place]}）", run_in=run_in))
            blocks.append(TextBlock(id="", body=Paragraph.of(draw(sentences))))
        if draw(st.booleans()):
            blocks.append(TableBlock(id="", table=draw(tables())))
            blocks.append(TextBlock(id="", body=Paragraph.of(draw(sentences))))
    blocks.append(TextBlock(id="", body=Paragraph.of("感谢您对教育工作的关心！")))
    return tuple(replace(block, id=f"b{place}") for place, block in enumerate(blocks, start=1))


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    attachments = draw(st.integers(0, 2))
    return Letter(
        marks=draw(
            st.sampled_from(
                [Marks(), Marks(category="类别：A", disclosure="公开属性：主动公开"), Marks(secrecy="秘密★1年")]
            )
        ),
        authority=draw(st.sampled_from(["", "云岭区教育局文件"])),
        doc_number=draw(st.sampled_from(["", "云教函〔2024〕12号"])),
        signer=draw(st.sampled_from(["", "李文"])),
        title=draw(
            st.sampled_from(
                [
                    ("云岭区教育局关于区政协五届二次会议第12号提案的答复",),
                    ("云岭区教育局", "关于区政协五届二次会议", "第12号提案的答复"),
                ]
            )
        ),
        addressees=draw(st.sampled_from(["张远委员", "张远、李青禾委员", "民盟云岭区委"])),
        blocks=draw(bodies()),
        attachments=tuple(Attachment(name=f"名单{number}") for number in range(attachments)),
        signature=draw(st.sampled_from([("云岭区教育局",), ("云岭区教育局", "云岭区财政局")])),
        date="2024年5月6日",
        notes=draw(st.sampled_from([(), ("（联系人：周明，电话：0871-65550000）",)])),
        cc=draw(st.sampled_from(["", "区政协提案委员会，区政府办公室。"])),
        issued_by=draw(st.sampled_from(["", "云岭区教育局办公室"])),
        issued_on="2024年5月6日印发",
    )


def without_sections(letter: Letter) -> Letter:
    blocks = tuple(replace(block, section=Section.OTHER, confidence=1.0) for block in letter.blocks)
    return replace(letter, blocks=blocks)


@settings(max_examples=200, deadline=None)
@given(letters())
def test_a_letter_written_as_text_and_read_again_is_the_same_letter(letter: Letter) -> None:
    assert without_sections(letter_of_text(letter_to_text(letter))) == without_sections(letter)
