"""Settings of the bureau's profile as they are written on the command line: ``key=value``, in English or Chinese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from drafting.composing.faults import faults_of
from drafting.model.bureau import Bureau
from drafting.model.marking import MarkPlace
from drafting.model.problem import Problem


def change_bureau(bureau: Bureau, settings: Sequence[str]) -> tuple[Bureau, tuple[Problem, ...]]:
    """The profile with ``key=value`` settings made (keys in English or Chinese), or what is wrong with them."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for setting in settings:
        given, equals, text = setting.partition("=")
        name = _BY_CHINESE.get(given.strip(), given.strip())
        if not equals or name not in _FIELDS:
            problems.append(
                Problem(
                    f"没有“{given}”这一项，可设置的有：{'、'.join(CHINESE.values())}"
                    if equals
                    else f"“{setting}”应写成 KEY=VALUE"
                )
            )
            continue
        value = _read(_FIELDS[name], text.strip())
        if value is None:
            problems.append(Problem(f"“{given}”不能是“{text}”{_choices(_FIELDS[name])}"))
        values[name] = value
    if problems:
        return bureau, tuple(problems)
    changed = replace(bureau, **values)
    faults = faults_of(changed)
    # What is in a profile of old stays until it is touched.
    problems = [Problem(f"“{CHINESE[name]}”：{faults[name]}") for name in values if name in faults]
    return (bureau, tuple(problems)) if problems else (changed, ())


def _read(default: object, text: str) -> object:
    """The setting's value, None for what it cannot be."""
    if isinstance(default, bool):
        return _ANSWERS.get(text.casefold())
    if isinstance(default, StrEnum):
        return next((one for one in type(default) if text in (one.value, _word(one))), None)
    return text


def _choices(default: object) -> str:
    if isinstance(default, StrEnum):
        return f"，只能是{'、'.join(_word(one) for one in type(default))}"
    return "，只能是“是”或“否”" if isinstance(default, bool) else ""


def shown(value: object) -> str:
    """A setting as an officer reads it, and as ``profile set`` takes it."""
    if isinstance(value, bool):
        return "是" if value else "否"
    return _word(value) if isinstance(value, StrEnum) else str(value)


def _word(value: StrEnum) -> str:
    return value.chinese if isinstance(value, MarkPlace) else value.value


_ANSWERS: Mapping[str, bool] = {
    **dict.fromkeys(("yes", "true", "1", "是"), True),
    **dict.fromkeys(("no", "false", "0", "否"), False),
}
_FIELDS: Mapping[str, object] = {field.name: field.default for field in fields(Bureau)}
CHINESE: Mapping[str, str] = {
    "name": "单位名称",
    "short_name": "单位简称",
    "region": "行政区划",
    "doc_code": "机关代字",
    "doc_code_opinion": "会办意见代字",
    "contact": "联系人",
    "phone": "电话",
    "form": "格式",
    "sealed": "加盖印章",
    "even_imprint": "版记置于偶数页",
    "mask_contacts": "公开版隐去联系人",
    "contact_as_note": "联系人作附注",
    "cc_proposal": "提案抄送",
    "cc_suggestion": "建议抄送",
    "disclosure": "公开属性",
    "mark_order": "标注次序",
    "category_place": "类别位置",
    "category_pattern": "类别写法",
    "disclosure_place": "公开属性位置",
    "disclosure_pattern": "公开属性写法",
    "class_meanings": "类别释义",
    "signer": "签发人",
    "title_proposal": "提案答复标题",
    "title_suggestion": "建议答复标题",
    "title_opinion": "会办意见标题",
    "title_second_reply": "再次答复标题",
    "addressees_pattern": "主送写法",
    "person": "称呼个人",
    "body": "称呼集体",
    "opening_pattern": "开头",
    "opening_suggestion": "建议答复开头",
    "opening_second_reply": "再次答复开头",
    "opening_separate": "分办答复开头",
    "opening_opinion": "会办意见开头",
    "result_pattern": "办理结果",
    "closing_pattern": "结尾",
    "closing_opinion": "会办意见结尾",
    "ending": "结束语",
    "contact_pattern": "联系方式",
    "title_sending": "送交函标题",
    "text_sending": "送交函正文",
    "title_feedback": "征询意见表标题",
    "note_feedback": "征询意见表说明",
    "title_approval": "发文稿纸标题",
    "heading_situation": "基本情况标题",
    "heading_progress": "工作进展标题",
    "heading_next_steps": "下一步打算标题",
    "heading_ask": "逐条答复标题",
}
_BY_CHINESE: Mapping[str, str] = {chinese: name for name, chinese in CHINESE.items()}
