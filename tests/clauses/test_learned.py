"""What makes a letter's wording fit for the next letter: slots, topics, full-width marks, and no doubles."""

from __future__ import annotations

import pytest

from clauses.alike import Known
from clauses.body import Cell, Paragraph, Table
from clauses.fullwidth import widened
from clauses.slots import fill_text
from clauses.slotting import SlotWord, slotted, slotted_text
from clauses.topics import topics_of, topics_of_part


def test_the_items_own_words_become_slots_longest_first() -> None:
    words = [SlotWord("云岭区教育局", "单位"), SlotWord("云岭区教育", "不会"), SlotWord("12", "案号", "第", "号")]
    text = "云岭区教育局办理第12号提案，投入12万元。"
    assert slotted_text(text, words) == "{单位}办理第{案号}号提案，投入12万元。"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("感谢您的关心", "感谢{称呼}的关心"),
        ("您们提出的建议", "{称呼}提出的建议"),
        ("感谢你对教育的支持", "感谢{称呼}对教育的支持"),
        ("贵委提出的提案", "{称呼}提出的提案"),
        ("贵委员会", "贵委员会"),
        ("感谢贵总支的支持", "感谢{称呼}的支持"),
        ("贵联提出的提案", "{称呼}提出的提案"),
    ],
)
def test_every_form_of_address_is_one_slot(text: str, made: str) -> None:
    assert slotted_text(text, []) == made


def test_slots_reach_into_tables_and_fill_back() -> None:
    body = (Paragraph.of("张远委员"), Table(((Cell("张远"), None),)))
    made = slotted(body, [SlotWord("张远", "提出人")])
    assert made == (Paragraph.of("{提出人}委员"), Table(((Cell("{提出人}"), None),)))
    assert fill_text("{提出人}委员", {"提出人": "张远"}) == "张远委员"


def test_topics_are_what_title_and_body_share() -> None:
    body = "医养结合试点推进顺利，医养结合机构达到12家，医养结合服务覆盖全部街道。"
    assert topics_of("关于加快推进医养结合的提案", body)[0] == "医养结合"
    assert topics_of("关于加快推进医养结合的提案", body, ["医养", "养老"])[0] == "医养"
    assert topics_of_part("完善医养结合机制", ["医养结合", "养老"]) == ("医养结合",)
    assert topics_of_part("养老服务", ["医养结合", "养老"]) == ("医养结合", "养老")
    assert topics_of_part("加大宣传", ["医养结合", "养老"]) == ("医养结合",)


def test_a_topic_is_the_word_the_body_keeps_using_not_the_longest_stretch() -> None:
    body = "停车供需矛盾突出。新增停车泊位，开放停车场，建停车平台。结合老旧小区改造，老旧小区停车问题有所缓解。"
    assert "停车" in topics_of("关于缓解老旧小区停车难问题的建议", body)
    labour = "劳动教育基地建成，劳动教师47人，兼职劳动教师215人，劳动教育课程开齐。"
    assert "劳动教" not in topics_of("关于加强中小学劳动教育的提案", labour)
    assert "城市公" not in topics_of("关于提升城市公厕管理服务水平的建议", "城市公共厕所、公厕、城市公厕、公厕。")


def test_wording_that_differs_in_figures_is_known() -> None:
    text = "截至目前，全区建成社区食堂46个，覆盖老年人口11.3万人，全年财政补助320万元，群众满意度持续提升。"
    known = Known([("食堂", text)])
    assert known.like(text.replace("46", "58").replace("320", "410")) == "食堂"
    assert not known.like("全区推行错时停车，开放机关单位泊位540个，新建立体停车楼3座，寻位时间明显缩短。")


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("提出的建议收悉,现答复如下:", "提出的建议收悉，现答复如下："),
        ("共1,200人,占3.5%;其中", "共1,200人，占3.5%；其中"),
        ("每天3:30放学(周末除外)", "每天3:30放学（周末除外）"),
        ("执行GB/T 9704(2012)", "执行GB/T 9704(2012)"),
        ("已经是全角，不变。", "已经是全角，不变。"),
    ],
)
def test_scraped_half_width_marks_are_widened(text: str, made: str) -> None:
    assert widened(text) == made


def test_a_title_that_names_no_topic_takes_the_one_in_use_that_the_body_keeps_speaking_of() -> None:
    body = "面山绿化推进顺利。城市面山绿化率达到87%，编制面山绿化规划。古树名木1,276株。"
    assert topics_of("关于建设山水相依家园的建议", body, ("古树名木", "面山绿化")) == ("面山绿化",)
    assert topics_of("关于建设山水相依家园的建议", body) == ()


def test_words_in_quotation_marks_are_a_topic_too() -> None:
    body = "设立“跨省通办”窗口4个，跨省通办事项139项。"
    assert topics_of("关于推进“跨省通办”服务的提案", body) == ("跨省通办",)


def test_a_party_addressed_is_one_form_of_address() -> None:
    assert slotted_text("贵党派提出的建议很有针对性", ()) == "{称呼}提出的建议很有针对性"
