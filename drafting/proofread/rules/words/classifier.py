"""3000明, 620长, 20各: behind a number stands a character that only sounds like the measure word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.lexicon import UNKNOWN, lexicon
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_RIGHT = {
    "明": "名",
    "各": "个",
    "长": "场",
    "启": "起",
    "初": "处",
    "撞": "幢",
    "见": "件",
    "坐": "座",
    "问": "间",
    "跟": "根",
    "章": "张",
    "想": "项",
    "象": "项",
    "此": "次",
    "资": "次",
    "外": "处",
    "圆": "元",
    "原": "元",
    "们": "门",
    "护": "户",
    "母": "亩",
    "顿": "吨",
    "偏": "篇",
    "界": "届",
    "赔": "倍",
    "培": "倍",
    "陪": "倍",
    "佳": "家",
    "加": "家",
    "挑": "条",
    "太": "台",
    "抬": "台",
    "亮": "辆",
    "快": "块",
    "做": "座",
    "动": "栋",
    "锁": "所",
    "讨": "套",
    "披": "批",
    "量": "辆",
}
_NUMBER = re.compile(
    rf"(?<![\d.:：])\d+(?:\.\d+)?(?:万|亿)?余?(?P<x>[{''.join(_RIGHT)}])(?=(?P<next>[\u4e00-\u9fff]{{0,2}}))"
)
_COMMON = 14.0


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for match in _NUMBER.finditer(passage.text):
        wrong, following = match["x"], match["next"]
        costs = lexicon().costs
        begins = any(costs.get(wrong + following[:size], UNKNOWN) < _COMMON for size in range(1, len(following) + 1))
        if not begins and not following.startswith(("的", "到", "至", "以", "了")):
            right = _RIGHT[wrong]
            yield Hit(match.start("x"), match.end("x"), right, f"量词“{wrong}”疑为“{right}”")


RULE = Rule(
    code="words-classifier",
    severity=Severity.WARNING,
    message="量词疑为同音字",
    why="数字后面是量词；同音的字在这里讲不通。",
    source="现代汉语语法",
    bad=(
        "培训指导员3000明，",
        "宣讲620长，",
        "每年新建20各；",
        "排查隐患15初，",
        "拖移车辆860亮，",
        "改造候车亭60做。",
    ),
    good=(
        "新建20个",
        "3000名",
        "2024各项工作",
        "12只羊",
        "3两",
        "8到10人",
        "20只",
        "2024启动建设",
        "3节课",
        "5快递柜",
        "2024做好",
    ),
    passage=find,
    regions=PROSE,
    weak=True,
)
