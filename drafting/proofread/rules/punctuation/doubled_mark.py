"""，， or 。，or ！！ or %%: one mark too many."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.passage import Region
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-doubled",
    severity=Severity.ERROR,
    message="标点重复",
    why="两个点号连用。",
    source="GB/T 15834—2011",
    bad=(
        "工作有序推进，，成效明显",
        "已办结。，下一步",
        "建议；；",
        "感谢您的支持！！",
        "表示衷心感谢！。",
        "完成率71.3%%",
    ),
    good=("您好！？", "占71.3%、28.7%"),
    passage=pattern(
        r"！{2,}|？{2,}|%{2,}|，{2,}|、{2,}|；{2,}|：{2,}|[，、；：](?=[。；，])|。(?=[，、；：。])(?!。。)|(?<=[！？])。",
        lambda match: match[0][0] if len(set(match[0])) == 1 and len(match[0]) > 1 else "",
    ),
    hint="，，|、、|；；|：：|！！|？？|%%|，。|，；|、。|、；|、，|；。|；，|：。|：；|：，|！。|？。|。，|。、|。；|。：|。。",
    regions=PROSE | {Region.COPIES},
    safe=True,
)
