"""The bureau's profile 单位资料."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any, cast

from drafting.model.bureau import Bureau
from drafting.model.letter import Form
from drafting.model.problem import Problem
from drafting.services.workspace import Workspace


def get_bureau(workspace: Workspace) -> Bureau:
    """The profile; an empty one in a new workspace."""
    return bureau_of(workspace.store.books.profile())


def set_bureau(workspace: Workspace, bureau: Bureau) -> None:
    workspace.store.books.set_profile(asdict(bureau))


def bureau_of(record: Mapping[str, Any]) -> Bureau:
    """The profile in its stored record; what this version does not know is passed over, what it lacks defaults."""
    known = {field.name for field in fields(Bureau)}
    values = {name: value for name, value in record.items() if name in known}
    if "form" in values:
        values["form"] = Form(cast("str", values["form"]))
    return Bureau(**values)


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
            problems.append(Problem(f"“{given}”不能是“{text}”"))
        values[name] = value
    return (bureau, tuple(problems)) if problems else (replace(bureau, **values), ())


def _read(default: object, text: str) -> object:
    if isinstance(default, bool):
        return {
            "yes": True,
            "true": True,
            "1": True,
            "是": True,
            "no": False,
            "false": False,
            "0": False,
            "否": False,
        }.get(text.casefold())
    if isinstance(default, Form):
        return next((form for form in Form if form.value == text), None)
    return text


_FIELDS: Mapping[str, object] = {field.name: field.default for field in fields(Bureau)}
CHINESE: Mapping[str, str] = {
    "name": "单位名称",
    "short_name": "单位简称",
    "region": "行政区划",
    "doc_code": "机关代字",
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
    "signer": "签发人",
    "title_proposal": "提案答复标题",
    "title_suggestion": "建议答复标题",
    "title_opinion": "会办意见标题",
    "title_second_reply": "再次答复标题",
    "opening_pattern": "开头",
    "opening_second_reply": "再次答复开头",
    "opening_opinion": "会办意见开头",
    "closing_pattern": "结尾",
    "closing_opinion": "会办意见结尾",
    "contact_pattern": "联系方式",
    "title_sending": "送交函标题",
    "text_sending": "送交函正文",
    "heading_situation": "基本情况标题",
    "heading_progress": "工作进展标题",
    "heading_next_steps": "下一步打算标题",
    "heading_ask": "逐条答复标题",
}
_BY_CHINESE: Mapping[str, str] = {chinese: name for name, chinese in CHINESE.items()}
