"""Placeholders left unfilled: {案号}, ×××, XX, 〔20××〕, 第 号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import Hit, Rule, pattern

# 张××代表, 8865××××: names and numbers masked for publication.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙"
    "史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤某"
)

_PLACES = pattern(
    rf"(?<![\d×{_SURNAMES}])[×ｘ✕]{{2,}}|"
    r"\{[^{}\s]{1,30}\}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-zＬ])|20[×xX]{2}|第[ \u3000_＿]+号|[_＿]{2,}|〔\s*〕|某{3,}|[（(【](?:待补充?|待填|此处填写?[^）)】]{0,10})[）)】]",
    hint="×|ｘ|✕|{|X|x|＿|_|第 |第\u3000|〔|待补|待填|此处填写|某某某",
)
_MASKED = re.compile(r"\d{3,4}[-－—]?\d{2,5}$|\d{5,}$")


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for hit in _PLACES(passage, case):
        if passage.text[hit.start] in "Xx2" and _in_phone(passage.text, hit):
            yield Hit(hit.start, hit.end, None, "电话号码不完整：送签前写全，公开时再隐去", Severity.HINT)
        else:
            yield hit


def _in_phone(text: str, hit: Hit) -> bool:
    """Digits stand before the mask, or the last four after it; of 20xx the 20 belongs to the number."""
    digits_end = hit.start + (2 if text[hit.start] == "2" else 0)
    before = _MASKED.search(text, max(0, hit.start - 12), digits_end)
    return before is not None or re.match(r"\d{4}", text[hit.end :]) is not None


RULE = Rule(
    code="structure-placeholder",
    severity=Severity.ERROR,
    message="还有没填的空位",
    why="模板里的占位符没有替换成内容。",
    source="编校惯例",
    bad=(
        "第{案号}号提案",
        "××局关于××的答复",
        "云卫函〔20××〕3号",
        "政协第  号提案",
        "XX委员：",
        "联系电话：XXX",
        "（待补充）",
        "联系人：某某某",
        "电话：0871-6520xxxx",
    ),
    good=(
        "第12号提案",
        "受理信访人王某某反映的问题",
        "XXL号防护服",
        "A类",
        "2×3米",
        "张××代表：",
        "联系人：李××，010-8865××××",
    ),
    passage=find,
    hint="×|ｘ|✕|{|X|x|＿|_|第 |第\u3000|〔|待补|待填|此处填写|某某某",
    quotations=True,
)
