"""Sections: what a stretch of a reply does (基本情况、工作进展、下一步打算……)."""

from __future__ import annotations

from enum import StrEnum

TROUBLE = "存在的困难和问题"
"""The title of a clause that tells what was wrong: true of its year, so no draft takes it by itself."""


class Section(StrEnum):
    """What a paragraph or a clause is for. The order is the order of a reply."""

    OPENING = "opening"
    ASKS = "asks"
    SITUATION = "situation"
    PROGRESS = "progress"
    NEXT_STEPS = "next_steps"
    THANKS = "thanks"
    CONTACT = "contact"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        return _CHINESE[self]


_CHINESE = {
    Section.OPENING: "开头",
    Section.ASKS: "建议内容",
    Section.SITUATION: "基本情况",
    Section.PROGRESS: "工作进展",
    Section.NEXT_STEPS: "下一步打算",
    Section.THANKS: "感谢",
    Section.CONTACT: "联系方式",
    Section.OTHER: "其他",
}
