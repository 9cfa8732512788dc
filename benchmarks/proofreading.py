"""Proofreading: 10,000 characters whole, and one changed paragraph."""

from __future__ import annotations

from datetime import date
from itertools import count

from benchmarks.table import Row, seconds
from drafting.model.item import ItemKind
from drafting.proofread.case import Case
from drafting.proofread.engine import check
from drafting.proofread.passage import Passage, passages_of_text

PARAGRAPH = (
    "（一）完善服务网络。截至2025年5月底，全区共有户籍人口499147人，其中60周岁及以上老年人121220人，占户籍人口的24.29%。"
    "我局会同区民政局、区财政局印发《云岭区社区食堂建设实施方案》（云政办发〔2025〕14号），建成社区食堂12个（城区8个、乡镇4个），"
    "累计服务老年人3.6万人次；下一步，将按照“试点先行、以点带面”的思路，力争到2026年底实现城市社区全覆盖。\n"
)


def run() -> list[Row]:
    """Milliseconds, median of five; every run reads text that was never read before, as a file just opened is."""
    case = Case(kind=ItemKind.PROPOSAL, people=2, date=date(2025, 6, 1))
    numbers = count(1000)

    def paragraphs(characters: int) -> tuple[Passage, ...]:
        wanted = max(1, characters // len(PARAGRAPH))
        return passages_of_text("".join(PARAGRAPH.replace("14号", f"{next(numbers)}号") for _ in range(wanted)))

    texts = (paragraphs(10_000) for _ in count())
    changed = (paragraphs(1) for _ in count())
    return [
        Row("proofreading, 10,000 characters", seconds(lambda: check(next(texts), case)) * 1000, "ms", 50),
        Row("proofreading, the changed paragraph", seconds(lambda: check(next(changed), case)) * 1000, "ms", 3),
    ]
