"""Headings in the wordings that offices use."""

from __future__ import annotations

import pytest

from drafting.reading.xlsx.meanings import Meaning, meaning_of

WORDINGS = {
    Meaning.NUMBER: "案号 案\u3000号 提案号 建议号 编号 提案编号 建议编号 提案（建议）编号 议案建议号 件号 立案号 提案案号 代表建议编号 政协提案编号 案件编号 序号（案号） 大会编号",
    Meaning.SERIAL: "序号 序 No. NO № 项次 行号 序\u3000号",
    Meaning.TITLE: "案由 标题 题目 提案名称 建议名称 提案标题 建议题目 案由（标题） 提案题目 提案/建议名称 名称 议案建议标题 提案内容 建议内容 内容摘要 件名 提案案由 建议、批评和意见标题 提案主题 事由",
    Meaning.KIND: "件型 类型 种类 件类 提案类型 案件类型",
    Meaning.SESSION: "届次 会议 会议届次 会议名称 届次会议 届别 所属届次",
    Meaning.PROPOSER: "提案人 提出人 领衔代表 第一提案人 提案者 委员姓名 代表姓名 建议人 领衔人 提出者 委员 代表 提案委员 领衔委员 提案人（领衔人） 政协委员 人大代表 代表/委员 建议提出人 第一提案者 提出代表 提交人 领衔代表（附议代表） 提案人（联名人） 姓名 提案者（单位） 首提人 首提委员",
    Meaning.COSIGNER: "联名人 附议人 联名委员 联名代表 附议代表 其他提案人 联署人 共同提案人 附议人员 联名提案人",
    Meaning.COUNT: "联名人数 提案人数 人数",
    Meaning.OTHERS: "附议人数 附议代表人数 其他提案人数",
    Meaning.GROUP: "界别 代表团 所在代表团 代表团（小组） 提案单位 所属界别 委员界别",
    Meaning.UNIT: "承办单位 办理单位 责任单位 承办部门 经办单位 落实单位 承办单位（主办/会办） 主办/会办单位 承办单位及负责人 答复单位",
    Meaning.LEAD: "主办单位 主办 牵头单位 主责单位 牵头部门 主（承）办单位 承办（主办）单位 独办/主办单位 主要承办单位 主办部门 牵头承办单位",
    Meaning.ASSIST: "会办单位 会办 协办单位 配合单位 协办 协办部门 会（协）办单位 配合部门 协同单位 参与单位",
    Meaning.SEPARATE: "分办单位",
    Meaning.JOINT: "联合办理单位 联合承办单位 共同办理单位 联合答复单位 共同承办部门 联合办理（署名）单位",
    Meaning.ROLE: "办理方式 承办方式 主/会办 主办/会办 承办类型 办理形式",
    Meaning.ASSIGNED: "交办日期 交办时间 转办日期 分办日期 下达时间 交办 派单日期 交办日期（年月日） 转办时间",
    Meaning.DUE: "办理时限 办结时限 答复期限 要求办结时间 办理期限 截止日期 完成时限 答复时限 办复期限 限办日期 答复截止日期 最迟答复日期 应办结时间 时限要求 办结时间 办理截止时间 时间要求 限时办结",
    Meaning.CATEGORY: "类别 办理类别 分类 答复类别 办理结果类别 A/B/C类 办理结果 办理类别（A/B/C） ABC分类",
    Meaning.DISCLOSURE: "公开属性 是否公开 公开方式 公开形式 公开情况 是否同意公开 公开意见 能否公开 公开类别",
    Meaning.OFFICE: "责任科室 承办科室 科室 经办科室 责任处室",
    Meaning.OFFICER: "经办人 承办人 责任人 承办人员 具体经办人",
    Meaning.IGNORED: "联系电话 备注 政府分管领导 督办领导 答复文号 签发人 面商日期 满意度 办理状态 提案人单位 委员联系电话 是否重点 代表职务 所在单位 提出时间 立案日期 职务",
}


@pytest.mark.parametrize(
    ("meaning", "heading"), [(meaning, one) for meaning, many in WORDINGS.items() for one in many.split(" ")]
)
def test_a_heading_is_understood(meaning: Meaning, heading: str) -> None:
    found = meaning_of((heading,))
    assert found is not None and found[0] is meaning, found


GROUPED = [
    (("承办单位", "主办"), Meaning.LEAD),
    (("承办单位", "会办"), Meaning.ASSIST),
    (("承办单位", "主办单位"), Meaning.LEAD),
    (("承办情况", "协办"), Meaning.ASSIST),
    (("提案者", "姓名"), Meaning.PROPOSER),
    (("提案者", "单位"), Meaning.IGNORED),
    (("提案者", "界别"), Meaning.GROUP),
    (("提案人", "单位及职务"), Meaning.IGNORED),
    (("提案人", "第一提案人"), Meaning.PROPOSER),
    (("提案人", "联名人"), Meaning.COSIGNER),
    (("领衔代表", "联系电话"), Meaning.IGNORED),
    (("时间", "交办"), Meaning.ASSIGNED),
    (("时间", "要求办结"), Meaning.DUE),
    (("提案基本情况", "案号"), Meaning.NUMBER),
    (("提案", "编号"), Meaning.NUMBER),
    (("提案", "题目"), Meaning.TITLE),
    (("主办单位", "名称"), Meaning.LEAD),
    (("会办单位", "名称"), Meaning.ASSIST),
    (("主办单位", "联系人"), Meaning.IGNORED),
    (("办理要求", "答复时限"), Meaning.DUE),
    (("交办", "日期"), Meaning.ASSIGNED),
    (("办理情况", "类别"), Meaning.CATEGORY),
]


@pytest.mark.parametrize(("heading", "meaning"), GROUPED, ids=["/".join(heading) for heading, _ in GROUPED])
def test_a_heading_is_understood_with_the_group_above_it(heading: tuple[str, ...], meaning: Meaning) -> None:
    found = meaning_of(heading)
    assert found is not None and found[0] is meaning, found


@pytest.mark.parametrize(
    "text", ["张三", "区民政局", "2025年3月5日", "第003号", "满足老年人多样化需求的若干考虑", "A", "无"]
)
def test_what_stands_in_cells_is_no_heading(text: str) -> None:
    assert meaning_of((text,)) is None
