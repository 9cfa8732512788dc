"""Departure: one place where a file is not as GB/T 9704 has it, and the provisions that the checks go by."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.layout.arranged import Role
from drafting.layout.measuring.description import WHITE, Passage
from drafting.layout.profile import Force
from drafting.proofread.finding import Severity

_SEVERITIES = {
    Force.MUST: Severity.ERROR,
    Force.USUALLY: Severity.WARNING,
    Force.RECOMMENDED: Severity.WARNING,
    Force.CUSTOM: Severity.HINT,
}
STRENGTHS = {Force.MUST: "应", Force.USUALLY: "一般", Force.RECOMMENDED: "推荐", Force.CUSTOM: "惯例"}
_SAID = {
    Force.MUST: "标准要求",
    Force.USUALLY: "标准一般要求",
    Force.RECOMMENDED: "标准推荐",
    Force.CUSTOM: "通行做法",
}

ELEMENTS = {
    Role.COPY_NUMBER: "份号",
    Role.SECRECY: "密级和保密期限",
    Role.URGENCY: "紧急程度",
    Role.CATEGORY: "办理类别",
    Role.DISCLOSURE: "公开属性",
    Role.AUTHORITY: "发文机关标志",
    Role.DOC_NUMBER: "发文字号",
    Role.TITLE: "标题",
    Role.ADDRESSEES: "主送机关",
    Role.HEADING_1: "一级标题",
    Role.HEADING_2: "二级标题",
    Role.HEADING_3: "三级标题",
    Role.HEADING_4: "四级标题",
    Role.BODY: "正文",
    Role.TABLE: "表格",
    Role.CAPTION: "表题",
    Role.FIGURE: "图片",
    Role.ATTACHMENT_NOTE: "附件说明",
    Role.SIGNATURE: "发文机关署名",
    Role.DATE: "成文日期",
    Role.NOTE: "附注",
    Role.ATTACHMENT_LABEL: "附件标识",
    Role.ATTACHMENT_TITLE: "附件标题",
    Role.CC: "抄送机关",
    Role.ISSUED: "印发机关和印发日期",
    Role.PAGE_NUMBER: "页码",
    Role.BLANK: "正文",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Departure:
    """``code`` is the element and the aspect. ``start`` and ``end``: code points in the text that ``check`` counts."""

    code: str
    where: str
    expected: str
    found: str
    clause: str
    force: Force
    text: str = ""
    start: int = 0
    end: int = 0
    count: int = 1

    @property
    def severity(self) -> Severity:
        """Error only for what the standard demands; what is usual, recommended or practice never stops a letter."""
        return _SEVERITIES[self.force]

    @property
    def message(self) -> str:
        many = f"（共{self.count}处）" if self.count > 1 else ""
        return f"{self.where}：{self.found}{many}。{_SAID[self.force]}：{self.expected}。"

    @property
    def source(self) -> str:
        return f"GB/T 9704—2012 {self.clause}（{STRENGTHS[self.force]}）" if self.clause else "公文排版惯例"


@dataclass(frozen=True, slots=True)
class Provision:
    """What a check goes by: the clause and how binding it is."""

    clause: str
    force: Force


def depart(
    code: str,
    provision: Provision,
    expected: str,
    found: str,
    *,
    where: str = "",
    at: Passage | None = None,
    part: tuple[int, int] | None = None,
) -> Departure:
    """A departure of the passage ``at``, or of ``part`` of its text; ``where`` is its element where not said otherwise."""
    text, start, end = _place(at, part)
    return Departure(
        code=code,
        where=where or (ELEMENTS[at.role] if at and at.role else ""),
        expected=expected,
        found=found,
        clause=provision.clause,
        force=provision.force,
        text=text,
        start=start,
        end=end,
    )


def _place(at: Passage | None, part: tuple[int, int] | None) -> tuple[str, int, int]:
    if at is None or at.end == at.start:
        return "", 0, 0
    shift = len(at.number)
    first, last = part or (shift, len(at.text))
    first, last = max(first, shift), max(last, shift)
    while first < last and at.text[first] in WHITE:
        first += 1
    while last > first and at.text[last - 1] in WHITE:
        last -= 1
    return at.text[first:last], at.start + first - shift, at.start + last - shift
