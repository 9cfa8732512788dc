"""Where the marks of the head stand (GB/T 9704-2012, 7.2.1 to 7.2.3): for 类别 and 公开属性 as the locality places them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MARK_NAMES: tuple[str, ...] = ("份号", "密级", "紧急程度", "类别", "公开属性")
"""In the standard's order, then those it does not know."""


class MarkPlace(StrEnum):
    """Left or right at the top of page one, behind the 文号 on its line, or a note 附注 under the date."""

    LEFT = "left"
    RIGHT = "right"
    NUMBER = "number"
    NOTE = "note"

    @property
    def chinese(self) -> str:
        return {"left": "左上角", "right": "右上角", "number": "发文字号之后", "note": "日期下的附注"}[self.value]


@dataclass(frozen=True, slots=True)
class Marking:
    """``order``: the marks from above downwards, or one behind the other (names of ``MARK_NAMES``, each once).

    份号, 密级 and 紧急程度 stand at the left always (7.2.1 to 7.2.3); ``category`` and ``disclosure`` where these say.
    """

    order: tuple[str, ...] = MARK_NAMES
    category: MarkPlace = MarkPlace.RIGHT
    disclosure: MarkPlace = MarkPlace.RIGHT
