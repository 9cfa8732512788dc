"""抽检216批次、均已处理; 1册。以上: what follows an amount is parted from it by a mark of the wrong rank."""

from __future__ import annotations

from drafting.proofread.finding import Severity
from drafting.proofread.rule import PROSE, Rule, pattern

RULE = Rule(
    code="punctuation-after-amount",
    severity=Severity.WARNING,
    message="分句之间用逗号，不用顿号",
    why="顿号用于并列的词语之间；“均”“已”“其中”“占”引出的是分句。“以上”“左右”不能被句号割断。",
    source="GB/T 15834—2011 4.3、4.5",
    bad=("不合格19批次、均已依法处理", "建成42座、其中污水站12座", "人均拥有馆藏1册。以上。"),
    good=("1册以上。", "一级3个、二级5个", "19批次，均已处理", "3家、共同承担", "产值86.4亿元、同比增长9.3%"),
    passage=pattern(
        r"(?<=[万亿个件人户家起条批次名辆台元%座处所宗吨亩])(?P<x>、)(?=(?:均(?![价衡等线摊田质匀])|已(?![经婚])|其中|占(?![地道用])))"
        r"|(?<=[\u4e00-\u9fff%])(?P<y>。)(?=(?:以上|左右|以下)[。，])",
        lambda match: "，" if match["x"] else "",
    ),
    hint="、均|、已|、其中|、占|。以上|。左右|。以下",
    regions=PROSE,
)
