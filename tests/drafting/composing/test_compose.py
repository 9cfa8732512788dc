"""A composed letter reads in the order of a reply, and what is not known stays to be seen."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clauses.facts import Fact
from clauses.section import Section
from drafting.composing.blocks import UNANSWERED
from drafting.composing.chosen import Answer, Chosen
from drafting.composing.compose import compose
from drafting.composing.notation import body_of
from drafting.model.blocks import Block, Heading, Origin, OriginKind, TableBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind, Role
from drafting.model.letter import DocumentKind, Letter
from tests.drafting.composing.items import BUREAU, TODAY, clause, proposal, suggestion

REPLY, OPINION = DocumentKind.REPLY, DocumentKind.OPINION
SITUATION = clause("a", Section.SITUATION, "线网现状", "截至{公交线路时点}，有线路{公交线路}。")
OPENED = clause("b", Section.PROGRESS, "新开线路", "新开线路2条，方便{称呼}反映的片区。")
LANES = clause("c", Section.PROGRESS, "设置公交专用道", "已建成专用道{专用道里程}。", "早晚高峰启用。")
PLAN = clause("d", Section.NEXT_STEPS, "继续优化", "年内再优化3条线路。")


def outline(letter: Letter) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in letter.blocks if isinstance(block, Heading)]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [block.text for block in blocks if not isinstance(block, Heading)]


def test_a_reply_has_its_frame_and_its_parts_in_order() -> None:
    item = proposal("邓可为", assist_units=("县公安局",), category="A")
    chosen = Chosen(
        sections={Section.SITUATION: (SITUATION,), Section.PROGRESS: (OPENED, LANES), Section.NEXT_STEPS: (PLAN,)}
    )
    letter = compose(item, REPLY, BUREAU, chosen, (Fact(name="公交线路", value="36", unit="条"),), TODAY, 12)
    assert letter.title == ("栖霞县交通运输局关于政协栖霞县第九届委员会第二次会议第190号提案的答复",)
    assert letter.doc_number == "栖交函〔2026〕12号"
    assert letter.addressees == "邓可为委员"
    assert (letter.marks.category, letter.marks.disclosure) == ("类别：A", "主动公开")
    assert letter.signature == ("栖霞县交通运输局",)
    assert letter.date == "2026年6月18日"
    assert letter.notes == ("（联系人：田小禾，电话：0871-65550177）",)
    assert letter.cc == "县政协提案委员会，县公安局。"
    assert outline(letter) == [
        (1, "基本情况"),
        (1, "工作进展"),
        (2, "新开线路"),
        (2, "设置公交专用道"),
        (1, "下一步打算"),
    ]
    assert texts(letter.blocks) == [
        "您在政协栖霞县第九届委员会第二次会议上提出的《关于优化城区公交线路的提案》（第190号）收悉。经商县公安局，现答复如下：",
        "截至{公交线路时点}，有线路36条。",
        "新开线路2条，方便您反映的片区。",
        "已建成专用道{专用道里程}。",
        "早晚高峰启用。",
        "年内再优化3条线路。",
        "感谢您对我局工作的关心和支持，欢迎继续提出宝贵意见和建议。",
    ]


def test_asks_are_answered_one_by_one_and_an_unanswered_one_stays_to_be_seen() -> None:
    item = suggestion("邓可为", asks=("一是新开两条公交线路。", "建议：实行老年人免费乘车；"))
    chosen = Chosen(
        answers=(Answer(item.asks[0], (OPENED,)), Answer(item.asks[1])), sections={Section.PROGRESS: (LANES,)}
    )
    letter = compose(item, REPLY, BUREAU, chosen, (), TODAY)
    assert outline(letter) == [
        (1, "工作进展"),
        (2, "关于“新开两条公交线路”的建议"),
        (2, "关于“实行老年人免费乘车”的建议"),
        (2, "设置公交专用道"),
    ]
    assert UNANSWERED in texts(letter.blocks)


def test_a_long_ask_is_cut_at_its_first_comma_and_its_quotes_are_inner_ones() -> None:
    ask = "推广“一卡通”乘车，把城乡公交、镇村公交、客运班线都纳入同一个收费和清分系统"
    letter = compose(proposal("邓可为", asks=(ask,)), REPLY, BUREAU, Chosen(answers=(Answer(ask),)), (), TODAY)
    assert outline(letter)[1] == (2, "关于“推广‘一卡通’乘车”的建议")


def test_every_block_of_a_clause_remembers_where_it_came_from() -> None:
    revised = replace(LANES, revision=4)
    letter = compose(proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.PROGRESS: (revised,)}), (), TODAY)
    origins = [block.origin for block in letter.blocks if block.origin.kind is OriginKind.CLAUSE]
    assert origins == [Origin(OriginKind.CLAUSE, "c", 4)] * 2
    assert len({block.id for block in letter.blocks}) == len(letter.blocks)


def test_a_clause_with_a_table_brings_the_table() -> None:
    listed = replace(OPENED, body=body_of("线路如下表。\n| 线路 | 里程 |\n|---|\n| 1路 | {里程} |"))
    facts = (Fact(name="里程", value="12", unit="千米"),)
    letter = compose(proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.PROGRESS: (listed,)}), facts, TODAY)
    tables = [block.table for block in letter.blocks if isinstance(block, TableBlock)]
    assert tables[0].texts == (("线路", "里程"), ("1路", "12千米"))


def test_an_opinion_speaks_to_the_lead_unit() -> None:
    item = proposal("邓可为", role=Role.ASSIST, lead_unit="县公安局", category="B")
    thanks = clause("t", Section.THANKS, "感谢", "感谢您的关心。")
    letter = compose(item, OPINION, BUREAU, Chosen(sections={Section.THANKS: (thanks,)}), (), TODAY)
    assert letter.addressees == "县公安局"
    assert letter.title == ("栖霞县交通运输局关于政协栖霞县第九届委员会第二次会议第190号提案的会办意见",)
    assert texts(letter.blocks)[0].startswith("邓可为委员在") and texts(letter.blocks)[0].endswith("会办意见：")
    assert texts(letter.blocks)[-1] == "以上意见，供答复时参考。"
    assert letter.marks.category == "" and letter.cc == ""
    assert not any("您" in text for text in texts(letter.blocks))


def test_a_second_reply_says_so() -> None:
    letter = compose(suggestion("邓可为"), DocumentKind.SECOND_REPLY, BUREAU, Chosen(), (), TODAY)
    assert letter.title[0].endswith("建议的再次答复")
    assert "现再次答复如下：" in letter.blocks[0].text


def test_between_sessions_there_is_no_meeting_to_be_at() -> None:
    letter = compose(suggestion("邓可为", session="闭会期间"), REPLY, BUREAU, Chosen(), (), TODAY)
    assert letter.blocks[0].text.startswith("您在闭会期间提出的《")


def test_an_empty_profile_shows_what_it_lacks() -> None:
    letter = compose(proposal("邓可为"), REPLY, Bureau(), Chosen(), (), TODAY)
    assert letter.signature == ("{单位}",)
    assert "{单位}" in letter.title[0]
    assert letter.doc_number == ""
    assert "{联系人}" in letter.notes[0]


def test_the_number_of_the_document_waits_for_the_registry() -> None:
    assert compose(proposal("邓可为"), REPLY, BUREAU, Chosen(), (), TODAY).doc_number == "栖交函〔2026〕　　号"


def test_the_contact_may_be_a_paragraph_of_the_body() -> None:
    bureau = replace(BUREAU, contact_as_note=False, contact_pattern="联系人及电话：{联系人}　{电话}")
    letter = compose(proposal("邓可为"), REPLY, bureau, Chosen(), (), TODAY)
    assert letter.notes == ()
    assert letter.blocks[-1].text == "联系人及电话：田小禾　0871-65550177"
    assert letter.blocks[-1].section is Section.CONTACT


def test_local_wording_comes_from_the_profile() -> None:
    bureau = replace(
        BUREAU,
        title_proposal="{单位简称}关于对{会议}第{案号}号提案的答复",
        opening_pattern="{称呼}提出的《{案由}》已交我局研究办理，现将办理情况答复如下：",
        heading_next_steps="下步工作计划",
        heading_ask="对“{建议}”的答复",
    )
    item = proposal("邓可为", asks=("增加班次",))
    chosen = Chosen(answers=(Answer("增加班次", (OPENED,)),), sections={Section.NEXT_STEPS: (PLAN,)})
    letter = compose(item, REPLY, bureau, chosen, (), TODAY)
    assert letter.title[0].startswith("县交通运输局关于对政协")
    assert "已交我局研究办理" in letter.blocks[0].text
    assert outline(letter) == [(1, "工作进展"), (2, "对“增加班次”的答复"), (1, "下步工作计划")]


def test_a_title_that_begins_the_text_runs_into_it_as_its_heading() -> None:
    repeating = clause("r", Section.NEXT_STEPS, "优化线网", "优化线网，缩短候车时间。年内再优化3条线路。", "逐年推进。")
    letter = compose(
        proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.NEXT_STEPS: (repeating, PLAN)}), (), TODAY
    )
    headings = [block for block in letter.blocks if isinstance(block, Heading)]
    assert (headings[1].text, headings[1].run_in) == ("优化线网，缩短候车时间。", True)
    assert texts(letter.blocks)[1:3] == ["年内再优化3条线路。", "逐年推进。"]


def test_a_title_that_says_nothing_of_its_own_makes_no_heading() -> None:
    general = clause("g", Section.NEXT_STEPS, "公交工作下一步打算", "总的考虑是公交优先。")
    letter = compose(
        proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.NEXT_STEPS: (PLAN, general)}), (), TODAY
    )
    assert outline(letter) == [(1, "下一步打算"), (2, "继续优化")]
    assert texts(letter.blocks)[1] == "总的考虑是公交优先。"


def test_a_situation_of_several_clauses_runs_on_without_headings() -> None:
    more = clause("m", Section.SITUATION, "客流情况", "日均客流12万人次。")
    letter = compose(
        proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.SITUATION: (SITUATION, more)}), (), TODAY
    )
    assert outline(letter) == [(1, "基本情况")]


NAMES = st.text(alphabet="张王李区委会联界·𬭎 　{}（", max_size=8)


@given(
    item=st.builds(
        Item,
        id=st.just("x"),
        kind=st.sampled_from((ItemKind.PROPOSAL, ItemKind.SUGGESTION)),
        number=st.text(max_size=6),
        title=st.text(max_size=20),
        session=st.none() | st.text(max_size=12),
        proposers=st.lists(NAMES, max_size=5).map(tuple),
        proposer_count=st.none() | st.integers(0, 30),
        role=st.sampled_from(Role),
        lead_unit=st.none() | NAMES,
        asks=st.lists(st.text(max_size=40), max_size=4).map(tuple),
    ),
    document=st.sampled_from((REPLY, OPINION, DocumentKind.SECOND_REPLY)),
)
def test_whatever_the_register_holds_a_letter_comes_of_it(item: Item, document: DocumentKind) -> None:
    chosen = Chosen(answers=tuple(Answer(ask) for ask in item.asks))
    letter = compose(item, document, BUREAU, chosen, (), TODAY)
    assert letter.blocks and letter.title[0] and letter.addressees
    assert len({block.id for block in letter.blocks}) == len(letter.blocks)


def test_a_title_that_the_one_sentence_begins_with_is_no_heading() -> None:
    once = clause("r", Section.NEXT_STEPS, "优化线网", "优化线网，缩短候车时间。")
    letter = compose(proposal("邓可为"), REPLY, BUREAU, Chosen(sections={Section.NEXT_STEPS: (once, PLAN)}), (), TODAY)
    assert "优化线网" not in [block.text for block in letter.blocks if isinstance(block, Heading)]


def test_what_has_no_title_does_not_stand_under_the_last_ask() -> None:
    untitled = clause("u", Section.PROGRESS, "公交工作进展", "组建应急车队。", topics=("公交",))
    chosen = Chosen(answers=(Answer("设置专用道"),), sections={Section.PROGRESS: (untitled,)})
    letter = compose(proposal("邓可为"), REPLY, BUREAU, chosen, (), TODAY)
    at = next(place for place, block in enumerate(letter.blocks) if block.text == "组建应急车队。")
    assert letter.blocks[at - 1].text == "其他有关工作"


def test_plans_whose_terms_have_all_passed_leave_a_place_to_write_in() -> None:
    letter = compose(proposal("邓可为"), REPLY, BUREAU, Chosen(plans_lapsed=True), (), TODAY, asking=True)
    assert any(block.text == "{往年的打算期限已过，请写明下一步打算}" for block in letter.blocks)
