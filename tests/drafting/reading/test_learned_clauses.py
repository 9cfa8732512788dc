"""Clauses learned from a letter hold nothing that belongs to its item alone."""

from __future__ import annotations

from pathlib import Path

from clauses.clause import Clause
from drafting.reading.files import read_letter
from drafting.reading.learned.clauses import clauses_of

SIGNED = "感谢您的关心支持！\n云岭区林业局\n2024年6月3日\n"


def learned(text: str, folder: Path) -> tuple[Clause, ...]:
    file = folder / "答复.txt"
    file.write_text(text, encoding="utf-8")
    letter, fields, _ = read_letter(file)
    return clauses_of(letter, fields, file.name, "c")


def test_a_list_inside_one_paragraph_keeps_its_first_word(tmp_path: Path) -> None:
    text = (
        "关于区政协六届二次会议第58号提案的答复\n温琴委员：\n您提出的《关于发展林果业的提案》收悉，现答复如下：\n一、下步打算\n"
        "一是优化产业布局，编制专项规划。二是培育经营主体，新增企业10家。三是拓展销售渠道，办好展销活动。\n" + SIGNED
    )
    clause = next(one for one in learned(text, tmp_path) if "产业布局" in one.text)
    assert clause.text.startswith("一是优化产业布局")
    assert clause.title.endswith("下一步打算")


def test_an_opinion_does_not_keep_who_raised_the_item(tmp_path: Path) -> None:
    text = (
        "关于区十七届人大三次会议第35号建议的会办意见\n区水务局：\n"
        "雷平代表在区十七届人大三次会议上提出的《关于发展林果业的建议》收悉，现提出如下会办意见：\n"
        "支持将符合条件的项目纳入区级重点项目库，积极争取上级资金。\n云岭区林业局\n2024年6月3日\n"
    )
    opening = learned(text, tmp_path)[0]
    assert "雷平" not in opening.text
    assert opening.text.startswith("{提出人及称谓}")


def test_a_delegation_spoken_to_is_a_form_of_address(tmp_path: Path) -> None:
    text = (
        "关于区十七届人大三次会议第35号建议的答复\n石桥代表团：\n"
        "你团在区十七届人大三次会议上提出的《关于发展林果业的建议》收悉，现答复如下：\n" + SIGNED
    )
    assert learned(text, tmp_path)[0].text.startswith("{称呼}在")


PARKING = "关于区政协六届二次会议第58号提案的答复\n温琴委员：\n您提出的《关于缓解停车难的提案》收悉，现答复如下：\n"


def parking(body: str, folder: Path) -> tuple[Clause, ...]:
    return tuple(
        one for one in learned(PARKING + body + SIGNED, folder) if one.section.value in ("progress", "next_steps")
    )


def test_a_list_whose_items_say_enough_is_cut_item_by_item_under_its_own_words(tmp_path: Path) -> None:
    found = parking(
        "一、工作开展情况\n针对您提出的问题，我局主要开展了以下工作："
        "一是盘活闲置空间。拆除违章搭建2100平方米，重新施划停车泊位860个，由业主商定停放规则。"
        "二是推动错时共享。协调机关、学校向周边居民错时开放停车场12个，居民用手机即可预约停车。\n",
        tmp_path,
    )
    assert [one.title for one in found] == ["盘活闲置空间", "推动错时共享"]
    assert found[0].text.startswith("拆除违章搭建") and found[1].text.startswith("协调机关")


def test_a_paragraph_that_names_its_ask_is_titled_by_it_and_forgets_the_ask(tmp_path: Path) -> None:
    found = parking(
        "一、对建议的答复\n"
        "（一）针对您提出的“增加停车泊位”的建议。结合老旧小区改造重新施划停车泊位860个，由业主商定停放规则。\n"
        "（二）针对您提出的“错时开放停车场”的建议。协调机关、学校向周边居民错时开放停车场12个，手机即可预约。\n",
        tmp_path,
    )
    assert [one.title for one in found] == ["增加停车泊位", "错时开放停车场"]
    assert found[0].text.startswith("结合老旧小区改造")


def test_what_is_planned_under_an_ask_is_a_clause_of_its_own(tmp_path: Path) -> None:
    found = parking(
        "一、关于“增加停车泊位”的建议\n结合老旧小区改造重新施划停车泊位860个，由业主商定停放规则。\n"
        "下一步，完善停车信息平台，将更多社会停车场接入，实现泊位信息实时发布。\n",
        tmp_path,
    )
    assert [(one.section.value, one.title) for one in found] == [
        ("progress", "增加停车泊位"),
        ("next_steps", "增加停车泊位"),
    ]
    assert found[1].text.startswith("完善停车信息平台")


def test_an_announcement_of_what_follows_is_no_clause(tmp_path: Path) -> None:
    found = parking(
        "一、工作开展情况\n近年来，我局高度重视停车工作，主要做了以下几方面。\n结合老旧小区改造重新施划停车泊位860个，由业主商定停放规则。\n",
        tmp_path,
    )
    assert [one.text[:4] for one in found] == ["结合老旧"]


def test_figures_of_the_ledger_are_slots_in_our_own_letters_only(tmp_path: Path) -> None:
    file = tmp_path / "答复.txt"
    body = "一、基本情况\n截至2023年底，全区机动车保有量达25.6万辆，公共停车泊位4.7万个，停车供需矛盾依然突出。\n"
    file.write_text(PARKING + body + SIGNED, encoding="utf-8")
    letter, fields, _ = read_letter(file)
    ours, other = (clauses_of(letter, fields, "答复", "c", ours=own)[1].text for own in (True, False))
    assert ours.startswith("截至{机动车保有量时点}，全区机动车保有量达{机动车保有量}，公共停车泊位{公共停车泊位}，")
    assert "25.6万辆" in other


def test_what_the_member_asked_is_not_told_again(tmp_path: Path) -> None:
    found = parking(
        "一、工作开展情况\n您在提案中建议：增加停车泊位、错时开放停车场。我局高度重视，逐条研究落实。\n"
        "结合老旧小区改造重新施划停车泊位860个，由业主商定停放规则。\n",
        tmp_path,
    )
    assert [one.text[:4] for one in found] == ["结合老旧"]


def test_the_one_plan_after_several_asks_is_not_the_last_asks(tmp_path: Path) -> None:
    found = parking(
        "一、关于“增加停车泊位”的建议\n结合老旧小区改造重新施划停车泊位860个，由业主商定停放规则。\n"
        "二、关于“建立违停名单”的建议\n2023年将3名屡次违停的车主列入重点名单，在年检前约谈。\n"
        "下一步，我局将会同交警部门，每季度开展一次联合整治，2024年底前建成停车信息平台。\n",
        tmp_path,
    )
    assert [(one.section.value, one.title) for one in found] == [
        ("progress", "增加停车泊位"),
        ("progress", "建立违停名单"),
        ("next_steps", "停车下一步打算"),
    ]


def test_an_ask_answered_under_another_matters_heading_is_a_clause_of_its_own(tmp_path: Path) -> None:
    found = parking(
        "一、优化停车收费\n对28个停车场实行错时收费，平均周转率由2.1次提高到3.4次。\n"
        "您提出的“将免费时长延长到一小时”的建议，因收费标准由市级统一规定，我局无权调整，已书面向上反映。\n",
        tmp_path,
    )
    assert [one.title for one in found] == ["优化停车收费", "将免费时长延长到一小时"]
    assert found[1].text.startswith("因收费标准由市级统一规定")


def test_a_clause_does_not_begin_with_what_joined_it_to_the_one_before(tmp_path: Path) -> None:
    found = parking(
        "针对提案中反映的“停车场利用率低”的问题，我局推行“共享泊位”模式，与单位协商夜间开放泊位1,430个。\n"
        "同时，我们加强停车秩序监管，对17家停车场开展检查，责令整改2家。\n"
        "近两年来，我局围绕“停得下、管得好”做了三方面工作：\n",
        tmp_path,
    )
    assert [one.text[:6] for one in found] == ["我局推行“共", "我们加强停车"]
    assert found[0].title == "停车场利用率低"


def test_a_numbered_item_that_begins_with_a_year_loses_its_number(tmp_path: Path) -> None:
    found = parking(
        "一、下步工作打算\n（一）对收费人员、管理人员轮训一遍，每年不少于2期，提高服务水平。\n"
        "（二）2024年底前在5个偏远乡镇建设停车场，把服务送到群众家门口，方便群众出行。\n（三）争取在2025年新增泊位1,000个以上。\n",
        tmp_path,
    )
    assert found[1].text.startswith("2024年底前在5个偏远乡镇")
    assert [one.title for one in found if "1,000" in one.text] == ["新增泊位1,000个以上"]


def test_when_and_how_the_member_was_met_is_not_kept(tmp_path: Path) -> None:
    text = PARKING.replace("收悉，现", "收悉，我局高度重视，并于5月14日与您面商。现")
    (opening,) = [one for one in learned(text + SIGNED, tmp_path) if one.section.value == "opening"]
    assert opening.text == "{称呼}提出的《{案由}》收悉，我局高度重视。现答复如下："


def test_the_body_addressed_stays_by_its_name_where_it_works_with_us(tmp_path: Path) -> None:
    text = PARKING.replace("温琴委员", "区总工会").replace("您", "你单位")
    body = "一、下步工作\n我局将会同你单位，2024年底前建成户外劳动者服务站点30个，并免费开放停车位。\n"
    assert [one for one in learned(text + body + SIGNED, tmp_path) if "会同区总工会，" in one.text]


def test_what_is_asked_of_the_lead_unit_is_no_clause(tmp_path: Path) -> None:
    text = (
        "关于区政协六届二次会议第58号提案的会办意见\n区住房和城乡建设局：\n"
        "温琴委员提出的《关于缓解停车难的提案》收悉，现提出如下会办意见：\n"
        "一、停车管理方面。我局划定路内停车泊位860个，办理夜间停车证264张，规范停车秩序。\n"
        "建议贵局在起草停车管理办法时，将老旧小区周边道路纳入夜间停车范围。\n云岭区林业局\n2024年6月3日\n"
    )
    assert not [one for one in learned(text, tmp_path) if "贵局" in one.text or "{称呼}" in one.text]


def test_a_plan_or_a_word_of_trouble_after_the_last_heading_stands_apart(tmp_path: Path) -> None:
    found = learned(
        PARKING + "一、抓建设\n新建停车场12座，年内新增泊位3,200个，周转率由18%提高到27%。\n"
        "二、抓共享\n协调46家单位夜间开放泊位1,082个，惠及周边小区居民。\n"
        "同时，我们也清醒看到，停车管理还存在科技支撑不足、收费不统一等问题。下一步，我局将建成停车平台，2025年5月底前上线。\n"
        + SIGNED,
        tmp_path,
    )
    assert [(one.section.value, one.title) for one in found if one.section.value not in ("opening", "thanks")] == [
        ("progress", "抓建设"),
        ("progress", "抓共享"),
        ("situation", "存在的困难和问题"),
        ("next_steps", "停车下一步打算"),
    ]


def test_a_sentence_that_only_announces_what_follows_is_cut_off(tmp_path: Path) -> None:
    found = learned(
        PARKING + "一、工作开展情况\n新增停车泊位2.1万个，老城区停车难明显缓解。2021年以来，我局主要开展了以下工作：\n"
        "（一）新建停车场\n新建停车场12座，新增泊位3,200个，周转率由18%提高到27%。\n" + SIGNED,
        tmp_path,
    )
    told = next(one for one in found if "老城区" in one.text)
    assert told.text.endswith("停车难明显缓解。")


def test_a_heading_that_names_a_matter_beside_its_section_names_the_clause(tmp_path: Path) -> None:
    found = parking(
        "一、制度保障落实情况\n全区停车场127个，全部公示收费标准，实行一场一价，投诉率明显下降。\n"
        "二、执法情况\n2021年受理停车投诉302件，清退违规收费3.2万元，结案率99.1%。\n",
        tmp_path,
    )
    assert [one.title for one in found] == ["制度保障落实情况", "执法情况"]


def test_a_visit_with_its_day_is_not_kept_in_the_opening(tmp_path: Path) -> None:
    text = PARKING.replace("收悉，现", "收悉，5月9日，我局邀请您到翠屏社区实地查看了停车情况。现")
    (opening,) = [one for one in learned(text + SIGNED, tmp_path) if one.section.value == "opening"]
    assert opening.text == "{称呼}提出的《{案由}》收悉。现答复如下："


def test_deeds_at_the_end_are_no_plan_and_a_title_has_no_term(tmp_path: Path) -> None:
    found = parking(
        "一、泊位建设方面\n新建停车场12座，年内新增泊位3,200个，周转率由18%提高到27%。\n"
        "二、后续扶持方面\n在停车场配套建设洗车点2个、充电桩46个，帮助周边群众就近就业217人。\n"
        "三、下步工作\n（一）2026年6月底前完成剩余7处停车场改造，同步安装充电设施，方便群众使用。\n（二）与公交公司建立联动机制，每年开展联合宣传不少于2次。\n",
        tmp_path,
    )
    assert [one.section.value for one in found] == ["progress", "progress", "next_steps", "next_steps"]
    assert found[2].title == "完成剩余7处停车场改造"
    assert found[2].text.startswith("2026年6月底前完成")
