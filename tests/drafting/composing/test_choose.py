"""Clauses are chosen because they speak of the item; none is taken twice, none that is out of force."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from clauses.clause import Clause, ClauseState
from clauses.section import TROUBLE, Section
from drafting.composing.choose import choose
from drafting.composing.matching import Matcher, grams, names_topic, phrases
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind
from tests.drafting.composing.items import TODAY, clause, proposal

REPLY, OPINION = DocumentKind.REPLY, DocumentKind.OPINION
SITUATION, PROGRESS, NEXT, THANKS = Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS, Section.THANKS

BUS = (
    clause("公交1", SITUATION, "公交线网现状", "城区有公交线路36条，日均客运量12万人次。"),
    clause("公交2", PROGRESS, "优化公交线路", "新开公交线路2条，调整走向5条，填补空白路段14千米。"),
    clause("公交3", PROGRESS, "设置公交专用道", "在人民路、建设路设置公交专用道，高峰车速有所提高。"),
    clause("公交4", PROGRESS, "落实老年人免费乘车", "65岁以上老年人持卡免费乘坐公交车，年补贴资金纳入预算。"),
    clause("公交5", NEXT, "争取购车资金", "会同县财政局争取新能源公交车购置专项资金。"),
    clause("公交6", NEXT, "继续优化线网", "年内再优化公交线路3条，缩短候车时间。"),
)
OTHERS = tuple(
    clause(f"{topic}{number}", section, f"{topic}{words}", f"{topic}方面，{words}，各项服务稳步提升。", topics=(topic,))
    for topic in ("农村公路", "物流配送", "驾驶员培训", "水路运输", "出租汽车")
    for number, (section, words) in enumerate(
        ((SITUATION, "基本情况"), (PROGRESS, "完善设施建设"), (PROGRESS, "加强人员培训"), (NEXT, "提升服务质量"))
    )
)
LIBRARY = (*BUS, *OTHERS, clause("谢", THANKS, "感谢：公交", "感谢{称呼}关心公交。"))


def ids(clauses: tuple[Clause, ...]) -> list[str]:
    return [one.id for one in clauses]


def bus(**fields: object) -> Item:
    return proposal("邓可为", title="关于优化城区公交线路的提案", **fields)


def test_only_clauses_on_the_items_topic_are_taken_in_the_librarys_order() -> None:
    chosen = choose(bus(), REPLY, LIBRARY, TODAY).chosen
    assert ids(chosen.sections[SITUATION]) == ["公交1"]
    assert ids(chosen.sections[PROGRESS]) == ["公交2", "公交3", "公交4"]
    assert ids(chosen.sections[NEXT]) == ["公交5", "公交6"]
    assert ids(chosen.sections[THANKS]) == ["谢"]


def test_each_ask_gets_the_clause_that_answers_it_and_none_is_taken_twice() -> None:
    item = bus(asks=("让老年人免费乘车", "设置公交专用道", "设立购车专项资金"))
    chosen = choose(item, REPLY, LIBRARY, TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["公交4"], ["公交3"], ["公交5"]]
    assert ids(chosen.sections[PROGRESS]) == ["公交2"]
    assert ids(chosen.sections[NEXT]) == ["公交6"]
    assert len(chosen.clauses) == len(set(ids(chosen.clauses)))


def test_an_ask_the_library_cannot_answer_is_left_open_and_told() -> None:
    choice = choose(bus(asks=("在站台安装空调",)), REPLY, LIBRARY, TODAY)
    assert choice.chosen.answers[0].clauses == ()
    assert any("在站台安装空调" in note for note in choice.notes)


def test_a_library_without_the_topic_gives_nothing_and_says_so() -> None:
    choice = choose(proposal("邓可为", title="关于保护古树名木的提案"), REPLY, LIBRARY, TODAY)
    assert choice.chosen.clauses == ()
    assert "没有与本件相关的条款" in choice.notes[0]


def test_a_clause_past_its_day_is_left_out_with_a_note() -> None:
    expired = clause("旧", PROGRESS, "公交票价优惠", "公交线路票价优惠活动。", valid_until=date(2026, 6, 17))
    choice = choose(bus(), REPLY, (*LIBRARY, expired), TODAY)
    assert "旧" not in ids(choice.chosen.clauses)
    assert any("公交票价优惠" in note and "有效期" in note for note in choice.notes)


def test_retired_clauses_are_left_out_and_approved_ones_come_first() -> None:
    retired = clause("停", PROGRESS, "优化公交线路", "公交线路停用的说法。", state=ClauseState.RETIRED)
    drafted = clause("稿", PROGRESS, "优化公交线路", BUS[1].text, state=ClauseState.DRAFT)
    taken = ids(choose(bus(), REPLY, (drafted, retired, *LIBRARY), TODAY).chosen.clauses)
    assert "公交2" in taken and "停" not in taken and "稿" not in taken


def test_old_figures_are_pointed_out() -> None:
    old = clause("旧数", PROGRESS, "公交线路里程", "公交线路总里程420千米。", as_of=date(2019, 12, 31))
    notes = choose(bus(), REPLY, (old, *LIBRARY), TODAY).notes
    assert "有 1 条条款的数据时点是2019年12月，请核对更新。" in notes


def test_an_open_ask_that_a_long_plan_touches_is_pointed_to(bus_plans: Clause) -> None:
    item = bus(asks=("建设公交首末站充电设施",))
    choice = choose(item, REPLY, (*LIBRARY, bus_plans), TODAY)
    assert choice.chosen.answers[0].clauses == ()
    assert any("二是建设公交首末站充电" in note for note in choice.notes)


def test_a_clause_that_restates_the_asks_of_its_own_item_is_pointed_out() -> None:
    restating = clause("述", SITUATION, "公交线路", "您在提案中提出三条建议：一是优化公交线路。")
    notes = choose(bus(), REPLY, (restating, *LIBRARY), TODAY).notes
    assert any("复述了原来那一件的建议" in note for note in notes)


@pytest.fixture
def bus_plans() -> Clause:
    return clause(
        "计划",
        NEXT,
        "下一步打算",
        "一是优化公交线网。" + "加密高峰班次，缩短候车时间，提高准点率，方便群众换乘。" * 6,
        "二是建设公交首末站充电设施。" + "统筹用地和电力容量，分年度实施，优先保障新能源车辆较多的站点。" * 6,
    )


def test_an_opinion_takes_no_clause_that_speaks_to_the_member() -> None:
    spoken = clause("您", PROGRESS, "公交线路回访", "就公交线路优化与您当面沟通。")
    item = bus(role=Role.ASSIST, lead_unit="县公安局")
    taken = ids(choose(item, OPINION, (spoken, *LIBRARY), TODAY).chosen.clauses)
    assert "您" not in taken and "谢" not in taken and "公交2" in taken


def test_grams_ignore_function_words_and_punctuation() -> None:
    assert grams("关于优化公交，的建议") == {"优化", "化公", "公交"}
    assert grams("") == frozenset()


def test_phrases_are_short_enough_to_be_searched() -> None:
    assert phrases("关于优化城区公交线路的提案") == ("优化城区", "城区公交", "公交线路")


@pytest.mark.parametrize("wish", ["关于公交的提案", "关于“公交”优先的提案"])
def test_a_topic_is_named_in_full(wish: str) -> None:
    assert names_topic(BUS[0], wish)
    assert not names_topic(BUS[0], "关于公共汽车和交通的提案")


def test_what_the_title_says_already_counts_little_in_an_ask() -> None:
    matcher = Matcher(LIBRARY)
    funds = matcher.indexed[4]
    lines = matcher.indexed[1]
    ask, title = "设立公交购车专项资金", "关于优化城区公交线路的提案"
    assert matcher.answer(ask, funds, title) > matcher.answer(ask, lines, title)
    assert matcher.cover("", funds) == matcher.answer("", funds, title) == 0.0


def dated(ident: str, section: Section, text: str, year: int) -> Clause:
    return replace(clause(ident, section, "公交", text), as_of=date(year, 6, 1))


def test_of_two_clauses_that_say_the_same_the_newer_is_taken_and_no_plan_repeats_an_answer() -> None:
    told = "在人民路、建设路设置公交专用道{}条，高峰车速提高，市民候车时间缩短，准点率稳步上升。"
    library = (
        dated("旧", PROGRESS, told.format(3) + "但与市民的期盼相比还有一定差距。", 2022),
        dated("新", PROGRESS, told.format(5), 2025),
        dated("旧计划", NEXT, "在人民路、建设路设置公交专用道，高峰车速提高。", 2022),
    )
    chosen = choose(bus(asks=("设置公交专用道",)), REPLY, (*library, *OTHERS), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["新"]]
    assert not chosen.sections[PROGRESS]
    assert not chosen.sections[NEXT]


def test_a_plan_whose_term_has_passed_is_left_out_and_told() -> None:
    library = (dated("计划", NEXT, "2024年12月底前再优化公交线路3条，缩短候车时间。", 2024), *OTHERS)
    choice = choose(bus(), REPLY, library, TODAY)
    assert choice.chosen.plans_lapsed
    assert not choice.chosen.sections[NEXT]
    assert any("期限已过，没有采用" in note and "（2024年12月）" in note for note in choice.notes)


def test_figures_of_the_same_things_of_another_year_are_told_once_the_newest() -> None:
    told = "{}年受理{}投诉{}件，为{}名乘客找回失物{}件，{}结案率{}%。"
    library = (
        dated("旧", PROGRESS, told.format(2023, "", 387, 214, 163, "", 98.7) + "对屡次拒载的司机停班学习。", 2024),
        dated("新", PROGRESS, "推行首问负责。" + told.format(2025, "", 198, 86, 42, "按期", 99.5), 2026),
    )
    chosen = choose(bus(asks=("及时受理投诉",)), REPLY, (*library, *OTHERS), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["新"]]
    assert not chosen.sections[PROGRESS]


def test_what_is_told_besides_the_asks_is_not_years_older_than_the_rest() -> None:
    library = (
        dated("新", PROGRESS, "2025年设置公交专用道5条，高峰车速提高。", 2026),
        dated("旧", PROGRESS, "2021年新购车辆20台，均为新能源车。", 2022),
    )
    chosen = choose(bus(asks=("设置公交专用道",)), REPLY, (*library, *OTHERS), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["新"]]
    assert not chosen.sections[PROGRESS]


def test_an_ask_that_names_another_topic_of_the_library_is_answered_from_it() -> None:
    lent = clause(
        "贷款",
        PROGRESS,
        "简化申请流程",
        "创业担保贷款实行网上申请，办理时限压减到10个工作日。",
        topics=("创业担保贷款",),
    )
    item = bus(asks=("设置公交专用道", "简化创业担保贷款申请流程"))
    chosen = choose(item, REPLY, (lent, *LIBRARY), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["公交3"], ["贷款"]]


def test_a_clause_that_says_what_is_asked_answers_though_its_topic_is_another() -> None:
    elsewhere = clause("错时", PROGRESS, "错峰上下学", "学校门口实行分年级错时放学。", topics=("护学",))
    item = proposal("邓可为", title="关于解决学校门口接送拥堵的提案", asks=("实行错时放学",))
    chosen = choose(item, REPLY, (elsewhere, *LIBRARY), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["错时"]]


def test_an_ask_that_nothing_on_the_topic_answers_borrows_and_says_so() -> None:
    lent = clause("林权", PROGRESS, "扩大林权抵押贷款", "发放林权抵押贷款206笔，设立收储担保金。", topics=("集体林",))
    item = bus(asks=("设置公交专用道", "加强林权抵押贷款等金融支持", "建设冷库"))
    choice = choose(item, REPLY, (lent, *LIBRARY), TODAY)
    assert [ids(answer.clauses) for answer in choice.chosen.answers] == [["公交3"], ["林权"], []]
    assert any("第2条建议采用了“扩大林权抵押贷款”一条，它的主题案由里没有写到" in note for note in choice.notes)


def test_what_was_wrong_in_its_year_is_no_situation_of_ours() -> None:
    trouble = clause("难", SITUATION, TROUBLE, "公交专用资金不足，车辆老化，市民反映较多。", topics=("公交",))
    chosen = choose(bus(), REPLY, (trouble, *LIBRARY), TODAY).chosen
    assert ids(chosen.sections[SITUATION]) == ["公交1"]


def test_what_two_letters_tell_under_one_heading_is_told_of_the_last_year_only() -> None:
    library = (
        replace(dated("前", PROGRESS, "查处违停1,352起，劝离车辆386辆。", 2025), title="严管公交站台违停"),
        replace(dated("后", PROGRESS, "违停明显减少，全年872起。", 2026), title="严管公交站台违停"),
    )
    chosen = choose(bus(asks=("严管公交站台违停",)), REPLY, (*library, *OTHERS), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["后"]]
    assert not chosen.sections[PROGRESS]


def test_a_plan_that_a_later_clause_reports_as_done_is_left_out() -> None:
    library = (
        dated("打算", NEXT, "建设公交智慧调度管理系统，实现远程调度。", 2025),
        dated("办成", PROGRESS, "公交智慧调度管理系统已上线，远程调度车辆260台。", 2026),
    )
    chosen = choose(bus(), REPLY, (*library, *OTHERS), TODAY).chosen
    assert ids(chosen.sections[PROGRESS]) == ["办成"]
    assert not chosen.sections[NEXT]


def test_why_something_could_not_be_done_is_no_plan() -> None:
    refused = dated("不宜", NEXT, "因票价由市级统一规定，我县无权调整，我局将向上反映。", 2026)
    chosen = choose(bus(), REPLY, (refused, *OTHERS), TODAY).chosen
    assert not chosen.sections[NEXT]


def test_a_clause_that_another_ask_took_anew_does_not_answer_a_second_one_with_old_figures() -> None:
    library = (
        dated("旧", PROGRESS, "增设公交站台12处，更换公交车26台，投诉结案率91%。", 2023),
        dated("新", PROGRESS, "增设公交站台30处，更换公交车40台，投诉结案率99%。", 2026),
    )
    chosen = choose(bus(asks=("增设公交站台", "更换老旧公交车")), REPLY, (*library, *OTHERS), TODAY).chosen
    used = [ident for answer in chosen.answers for ident in ids(answer.clauses)]
    assert used == ["新"]


def test_an_answer_that_says_little_of_the_ask_is_shown_as_such() -> None:
    item = bus(asks=("在火车站广场设置公交换乘指引牌和候车座椅",))
    choice = choose(item, REPLY, LIBRARY, TODAY)
    answered = [ids(answer.clauses) for answer in choice.chosen.answers]
    weak = [note for note in choice.notes if "只找到略有关系的" in note]
    assert answered == [[]] or weak


def test_what_is_told_besides_the_asks_speaks_of_the_title_and_not_only_of_a_wide_topic() -> None:
    wide = tuple(
        clause(f"政{number}", PROGRESS, title, text, topics=("政务",))
        for number, (title, text) in enumerate(
            (
                ("推行免证办", "归集电子证照126类，减免提交证照19万份。"),
                ("增设自助终端", "村级服务站终端全部配齐，具备语音导办。"),
            )
        )
    )
    item = proposal(
        "邓可为", title="关于深化涉企政务服务改革、优化营商环境、降低制度性成本的建议", asks=("推行免证办理",)
    )
    chosen = choose(item, REPLY, (*wide, *OTHERS), TODAY).chosen
    assert [ids(answer.clauses) for answer in chosen.answers] == [["政0"]]
    assert not chosen.sections[PROGRESS]


def test_terms_of_the_year_of_the_letter_pass_with_it() -> None:
    told = clause("公交7", PROGRESS, "改造公交站台", "已改造公交站台18座，其余6座年底前完工。", as_of=date(2024, 7, 1))
    plan = clause("公交8", NEXT, "更新公交车辆", "年内更新公交线路车辆20台。", as_of=date(2024, 7, 1))
    choice = choose(proposal("周小满", asks=("改造公交站台",)), REPLY, (*BUS, told, plan), TODAY)
    assert "公交8" not in {one.id for one in choice.chosen.clauses}
    assert "条款“改造公交站台”里写的“其余6座年底前完工”期限已过，请按进展改写。" in choice.notes


@pytest.mark.parametrize(
    ("ask", "title", "text", "answered"),
    [
        ("多建电瓶车充电车棚", "建设集中充电设施", "在183个小区建成电动自行车充电端口1.28万个，配备烟感装置。", True),
        ("工地夜里吵闹，请减少扰民", "控制施工噪声", "严格夜间施工审批，中高考期间一律停止作业。", True),
        ("开展群租房安全隐患排查整治", "加强工地安全生产", "开展安全检查420次，排查整改隐患1960条。", False),
        (
            "建设智慧排水平台，实时监测并预警",
            "建设燃气监管平台",
            "建设燃气安全监管平台，对管段进行实时监测、预警。",
            False,
        ),
    ],
)
def test_an_ask_is_answered_by_what_names_its_matter_in_whatever_words(
    ask: str, title: str, text: str, answered: bool
) -> None:
    told = clause("别1", PROGRESS, title, text, topics=(), as_of=date(2026, 1, 5))
    item = proposal("周小满", title="关于办好群众身边小事的提案", asks=(ask,))
    choice = choose(item, REPLY, (*BUS, *OTHERS, told), TODAY)
    assert [one.id for one in choice.chosen.answers[0].clauses] == ["别1"] * answered
