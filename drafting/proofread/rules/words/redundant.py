"""The same thing said twice in other words, or against itself: 近100余, 低于85%以下, 严禁不准."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_N = r"\d[\d.,]*[万亿]?"
# One of the words that every match holds, the pattern, and what stands instead.
_ROWS: tuple[tuple[str, str, str | None], ...] = (
    ("左右|以上|上下", rf"(?P<a>{_N})[余多](?P<u>[^，。；、\d]{{0,4}}?)(?:左右|以上|上下)", r"\g<a>余\g<u>"),
    ("多万|多亿", rf"(?P<a>{_N})多(?P<s>[万亿])余", r"\g<a>余\g<s>"),
    ("左右|上下", rf"(?:大约|约|大概|近)为?(?P<a>{_N})(?P<u>[^，。；、\d]{{0,5}}?)(?:左右|上下)", r"约\g<a>\g<u>"),
    ("近", rf"近(?P<a>{_N})[余多]", r"近\g<a>"),
    ("以上", rf"超过(?P<a>{_N}[^，。；、\d]{{0,5}}?)以上", r"超过\g<a>"),
    ("以下", rf"(?P<w>低于|不足|少于)(?P<a>{_N}[^，。；、\d]{{0,5}}?)以下", r"\g<w>\g<a>"),
    ("以上", rf"(?P<w>高于|不少于|不低于|至少|多于)(?P<a>{_N}[^，。；、\d]{{0,5}}?)以上", r"\g<w>\g<a>"),
    ("以内", rf"(?P<w>不超过|不多于|最高|最多|不高于)(?P<a>{_N}[^，。；、\d]{{0,5}}?)以内", r"\g<w>\g<a>"),
    ("100%以上", r"(?P<a>率[^，。；\d]{0,4}100%)以上", r"\g<a>"),
    ("100%全部", r"100%全部", "全部"),
    ("严禁|禁止", r"(?:严禁|禁止)(?:不准|不得|不许)", "严禁"),
    ("杜绝|防止|避免", r"(?:杜绝|防止|避免)[^，。；]{0,6}?不(?:再)?(?:发生|出现|产生)", None),
    ("期间", r"(?P<a>暑假|寒假|暑期|寒期|假期|疫情期间?|汛期)期间", r"\g<a>"),
    ("等等", r"(?P<a>[^稍不同平])等等(?P<u>问题|情况|因素|困难|方面|单位|部门)", r"\g<a>等\g<u>"),
    ("余", rf"(?P<a>{_N})余(?P<u>[^，。；、\d]{{1,3}})多(?=[，。；、]|$)", r"\g<a>余\g<u>"),
    ("余多", rf"(?P<a>{_N})余多(?=个|人|户|家|件|名|次|台|条)", r"\g<a>余"),
    ("次人次|人次次", r"次人次|人次次", "人次"),
    ("共有共", r"共有共(?![同享识产性建])", "共有"),
    ("/", r"(?P<a>每(?P<u>生|人|户|亩)每[年月][^，。；\d]{0,8}\d+元)/(?P=u)", r"\g<a>"),
    ("截至", r"目前截至|截至目前为止", "截至目前"),
    ("年均", r"(?:年均每年|每年年均|平均每年年均)", "年均"),
    ("日均", r"(?:日均每天|每天日均|每日日均)", "日均"),
    (
        "凯旋|免费赠送|首次第一次|提前预先|最为最|更加更|十分非常|非常十分|过分过度|彻底根除掉",
        r"(?:凯旋而?归来|免费赠送|首次第一次|提前预先|最为最|更加更|十分非常|非常十分|过分过度|彻底根除掉)",
        None,
    ),
    ("涉及", r"涉及到?及", "涉及"),
    ("因为|由于", r"(?:原因是|是)(?:因为|由于)[^，。；]{2,30}(?:造成|导致|引起)的", None),
    ("造成", r"造成[^，。；]{2,20}(?:主要)?(?:由于|是因为)", None),
    ("之所以", r"之所以[^。；]{2,40}?的?原因是", None),
    ("还要有很长的路", r"还要有很长的路需要", "还有很长的路要"),
    ("继续", r"(?P<a>继续(?:开展|推进|加强|实施|做好|加大|深化))了", r"\g<a>"),
    ("开展进行|进行开展", r"开展进行|进行开展", "开展"),
    ("逐步逐渐|逐渐逐步", r"逐步逐渐|逐渐逐步", "逐步"),
    ("超过突破|突破超过", r"超过突破|突破超过", "突破"),
    ("至今以来", r"至今以来", "以来"),
    ("目前日前|日前目前", r"目前日前|日前目前", "目前"),
    ("份份", r"(?P<a>\d+月)份份", r"\g<a>"),
    ("之前前", r"之前前", "之前"),
    ("翻一倍", r"翻一倍", "翻一番"),
    ("不足够", r"不足够", "不足"),
    ("过程当中", r"过程当中", "过程中"),
)

_COMPILED = tuple((hints.split("|"), re.compile(regex), right) for hints, regex, right in _ROWS)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    for literals, regex, right in _COMPILED:
        if any(literal in text for literal in literals):
            for match in regex.finditer(text):
                yield Hit(match.start(), match.end(), match.expand(right) if right is not None else None)


RULE = Rule(
    code="words-redundant",
    severity=Severity.WARNING,
    message="前后意思重复或矛盾，删去其一",
    why="“近”与“余”、“低于”与“以下”、“严禁”与“不准”各说一遍即可；“防止”后不再用“不”。",
    source="公文语言规范",
    bad=(
        "日均就餐1200余人左右",
        "播放量达50多万余次",
        "近4000余辆",
        "低于85%以下的地块",
        "严禁不准大拆大建",
        "杜绝不发生事故",
        "按时办结率达到100%以上",
        "暑期期间",
        "大约300人左右",
        "超过90%以上",
        "单个项目最高补助不超过200万元以内",
        "近100余家",
        "建成端口18.9万余个多，",
        "按照每生每年300元/生的标准",
    ),
    good=(
        "约300人",
        "60周岁以上",
        "1200余人",
        "不少于30人",
        "防止反弹",
        "抽查120余人多次",
        "等等，不一而足",
        "完成目标任务的100%以上",
    ),
    passage=find,
    regions=PROSE,
)
