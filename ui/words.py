"""``Tr``: what turns a Chinese word of the window into the chosen language. Presenters take one; no Qt.

``mark`` marks a word for the catalogue where it stands; ``tr(word)`` is called where it is shown.
"""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.letter import Form

Tr = Callable[[str], str]


def chinese(text: str) -> str:
    """The translation into the language the code is written in."""
    return text


def mark(text: str) -> str:
    return text


# The model's own words (``ItemKind.chinese`` and its like), which the window shows through ``tr``.
MODEL_WORDS = (
    mark("提案"),
    mark("建议"),
    mark("其他"),
    mark("委员"),
    mark("代表"),
    mark("主办"),
    mark("分办"),
    mark("会办"),
    mark("待办"),
    mark("起草中"),
    mark("送签"),
    mark("已答复"),
    mark("办结"),
    mark("答复"),
    mark("会办意见"),
    mark("再次答复"),
    mark("错误"),
    mark("存疑"),
    mark("提示"),
    mark("开头"),
    mark("建议内容"),
    mark("基本情况"),
    mark("工作进展"),
    mark("下一步打算"),
    mark("感谢"),
    mark("联系方式"),
    mark("草稿"),
    mark("已审定"),
    mark("停用"),
    mark("已过期"),
    mark("情况已变化"),
    mark("数据在一年内"),
    mark("数据两年以上"),
    mark("未办结"),
    mark("已兑现"),
    mark("情况已变"),
    mark("相关的在前"),
    mark("新的在前"),
    mark("常用的在前"),
    mark("案号"),
    mark("序号"),
    mark("案由"),
    mark("件型"),
    mark("届次"),
    mark("提出人"),
    mark("联名人"),
    mark("联名人数"),
    mark("代表团或界别"),
    mark("承办单位"),
    mark("主办单位"),
    mark("分办单位"),
    mark("会办单位"),
    mark("联合办理单位"),
    mark("办理方式"),
    mark("交办日期"),
    mark("办理时限"),
    mark("办理类别"),
    mark("公开属性"),
    mark("承办科室"),
    mark("经办人"),
    mark("附议人数"),
    mark("不用"),
)

FORM_WORDS = {
    Form.LETTER: mark("信函格式"),
    Form.RED_HEAD: mark("文件格式（红头）"),
    Form.PLAIN: mark("不套红"),
}
