"""Whole letters as offices write them, of any form: for property tests of taking files back."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from clauses.body import Cell, Note, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Block, Heading, Origin, OriginKind, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter, Marks

SENTENCES = (
    "全区建成社区康复驿站12个，服务居民3600人次。",
    "一是加强领导。成立专班，明确责任。二是压实任务，按月通报。",
    "1.完善制度；",
    "2.加强培训；",
    "（一）强化巡查。每天安排两人值守，已整改隐患12处。",
    "您提出的《关于加强校园安全的提案》收悉，现答复如下：",
    "表1 2025年各片区情况",
    "单位：万元",
    "Wi-Fi 6覆盖率达到98.5%，PM2.5浓度下降3微克/立方米",
    "根据《云岭区养老服务条例》第十二条规定，",
    "附件",
    "2025年6月",
    "感谢您对我局工作的关心和支持！",
    "𬭎某、𫖯某两位同志负责联络",
    "",
)
TITLES = ("基本情况", "工作进展", "下一步打算。", "关于增加驿站的建议", "强化监管，守住底线。", "第一")
SENTENCE, HEAD = st.sampled_from(SENTENCES), st.sampled_from(TITLES)
NOTE = st.sampled_from(((), (), (), ("数据来源：区统计局。",), ("一。", "二。")))
RUNS = st.lists(st.builds(Run, SENTENCE, st.sampled_from(RunStyle), NOTE), max_size=3)
NOTES = st.sampled_from(((), (), (Note(2, "见附件。"),)))
CELLS = st.builds(Cell, st.sampled_from(("片区", "12", "1,600", "", "东部（含产业园）")))
TABLES = st.integers(2, 4).flatmap(
    lambda width: st.builds(
        Table,
        st.lists(st.lists(CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=4).map(tuple),
        st.integers(0, 1),
    )
)
CLAUSE = Origin(OriginKind.CLAUSE, "c7", 2)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(TextBlock, id=st.just(""), body=st.builds(Paragraph, RUNS.map(tuple)), origin=st.just(CLAUSE)),
    st.builds(TextBlock, id=st.just(""), body=st.builds(Paragraph.of, SENTENCE), origin=st.just(CLAUSE)),
    st.builds(
        Heading,
        id=st.just(""),
        level=st.integers(1, 4),
        text=HEAD,
        printed=st.sampled_from(("", "", "", "(十)、", "3、")),
        run_in=st.booleans(),
        numbered=st.sampled_from((True, True, False)),
        notes=NOTES,
    ),
    st.builds(TableBlock, id=st.just(""), table=TABLES),
)
ROWS = st.lists(BLOCKS, max_size=6)
LETTERS = st.builds(
    Letter,
    marks=st.builds(
        Marks,
        copy_number=st.sampled_from(("", "000012")),
        urgency=st.sampled_from(("", "特急")),
        category=st.sampled_from(("", "类别：A", "B类")),
        disclosure=st.sampled_from(("", "主动公开", "公开属性：依申请公开")),
    ),
    doc_number=st.sampled_from(("", "云教函〔2026〕　　号", "云教函〔2026〕12号")),
    signer=st.sampled_from(("", "李文", "李文　王一")),
    title=st.sampled_from(
        (
            ("云岭区教育局关于政协云岭区第五届委员会第二次会议第12号提案的答复",),
            ("关于区人大一次会议第3号建议的答复",),
            ("云岭区教育局", "关于第7号提案的会办意见"),
        )
    ),
    addressees=st.sampled_from(("", "张远、李青禾委员", "区卫生健康局")),
    blocks=st.tuples(st.just(TextBlock(id="", body=Paragraph.of(SENTENCES[0]))), ROWS).map(
        lambda parts: (parts[0], *parts[1])
    ),
    attachments=st.lists(
        st.builds(Attachment, name=st.sampled_from(("名单", "情况说明", "1、统计表")), blocks=ROWS.map(tuple)),
        max_size=2,
    ).map(tuple),
    signature=st.sampled_from((("云岭区教育局",), ("云岭区教育局", "云岭区民政局"), ())),
    date=st.sampled_from(("2026年6月5日", "")),
    notes=st.sampled_from(((), ("（联系人：周明，电话：0871-65550000）",), ("（此件公开发布）", "（联系人：周明）"))),
    cc=st.sampled_from(("", "区政协提案委员会，区政府办公室。")),
    issued_by=st.sampled_from(("", "云岭区教育局办公室")),
    issued_on=st.sampled_from(("", "2026年6月8日印发")),
    pitch=st.sampled_from((0.0, 28.0)),
)


def distinct(letter: Letter) -> Letter:
    """The letter with ids as the program gives them: each once."""
    numbers = iter(range(1, 1000))

    def named(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(block, id=f"b{next(numbers)}") for block in blocks)

    blocks = named(letter.blocks)
    attachments = tuple(replace(one, blocks=named(one.blocks)) for one in letter.attachments)
    return replace(letter, blocks=blocks, attachments=attachments)


WHOLE = LETTERS.map(distinct)
