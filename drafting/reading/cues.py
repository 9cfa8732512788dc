"""The section of a paragraph that no heading announces, by its words and its place in the letter."""

from __future__ import annotations

import re

from clauses.section import Section

_NEXT_START = re.compile(
    r"^(?:下一?步|下阶段|下一阶段|今后|接下来|后续|未来|同时，我[局委区]将|我[局委县区市厅院办部]?将|我们将|本[局委]将|在今后|针对以上|为进一步|20\d\d年(?:，|,)?(?:我[局委区])?(?:将|计划|拟))"
)
_FUTURE = re.compile(
    r"将(?!近|军|来)|拟|计划(?!生育)|力争|争取|继续|进一步|适时|逐步|(?:加大|加快|加强|完善|推动|推进)"
)
_SURE_FUTURE = re.compile(
    r"将(?:进一步|继续|会同|积极|结合|把|加|按|以|在|对|统筹|适时|逐步|严格|持续|不断|推)|拟于|拟在|力争|(?:我[局委厅部办院区市县州镇队处]|我们|本局)(?:还|也)?将(?!(?!把)[^，。；]{1,20}(?:纳入|列入|列为|作为))|年底前|待[^，。]{2,14}后|到20[2-9]\d年(?:底|末)?[，,]?(?!底|末|，)|计划(?:于|在|年内|投|新|建|20\d\d年)|月底前"
)
_DONE = re.compile(r"已(?:经)?(?!就业|达)|先后|累计|[^为]了(?=[^解])|均已|全部完成|同比")
_DATED_DEED = re.compile(r"已于(?:20\d\d年|今年|去年|上半年|\d{1,2}月)")
_DEEDS = re.compile(
    r"召开|印发|出台|制定|开展|组织|建成(?!区)|新建|改造|完成|投入|安装|更换|推进|推动|落实|建立|成立|设立|实施|培训|检查|查处|整治|排查|清理|发放|受理"
    r"|配备|争取|协调|编制|修订|举办|聘请|推行|实行|增设|增派|聘|会同|约谈|施划|处罚|宣传|调查|踏勘|面商|走访|督促|整改|下达|兑付"
)
_STATE = re.compile(
    r"共有|现有|总人口|户籍人口|常住人口|保有量|占(?:全[区市县省]|总)|位于|下辖|面积|全长|总长|始建于|建于|由于|受.{0,12}(?:限制|制约|影响)|存在|原因|现状|随着|日益|时有发生|反映强烈|不便"
    r"|重要(?:组成部分|意义|作用|举措|内容)|关系(?:到|着|千家)|关键(?:支撑|环节)|关注的|普遍关注|高度关注|热点|难点|不可(?:或缺|替代)|离不开|事关"
    r"|尚未|短缺|不足|缺乏|滞后|突出|困难|瓶颈|较低|偏低|低于|缺口|日均|主要(?:集中|分布)|不具备|不能满足|据统计|就业率|比重|不能适应"
    r"|《.{2,30}(?:条例|法|办法|规定|规范|标准)》.{0,10}(?:规定|明确|要求)|[有为]\d[\d.]*万?[家所个处条人辆株户座]"
)
_STATES_FIRST = re.compile(r"^(?:目前|当前|截至|据统计|全[区市县省州国]|我[区市县省州]|[一-鿿]{2,8}(?:位于|始建|建于))")


_TURNS_TO_TROUBLE = re.compile(
    r"^(?:(?:但是?|不过|然而)[，,]?|同时[，,]?|当然[，,]?)?(?:我们)?(?:也|还|客观上)?(?:应当?|要|必须)?(?:清醒地?)?(?:看到|认识到|存在)|^(?:但|虽然)"
)


def of_prose(text: str, position: float, *, headed: bool) -> tuple[Section, float]:
    """``position`` is 0 at the first block and 1 at the last; under a heading that says nothing it tells less."""
    if not text:
        return Section.PROGRESS, 0.6
    future, done, state, _ = cue_strengths(text)
    scores = {
        Section.NEXT_STEPS: future + (0.5 if headed else 2.0) * position - 0.6,
        Section.PROGRESS: done + (1.4 if headed or done or position > 0.3 else 0.5),
        Section.SITUATION: state + (1.2 if position < 0.25 else 0.0) - 1.0 * position - (2.0 if headed else 0.0),
    }
    if _TURNS_TO_TROUBLE.match(text):
        scores[Section.SITUATION] += 4
    if _NEXT_START.match(text):
        scores[Section.NEXT_STEPS] += 5
    if re.match(
        r"^(?:近年来(?!，?随着)|针对|对于?您|关于|自20\d\d年|20\d\d年以来|今年以来|收到|接到|接件后|经[^，。]{0,10}(?:研究|核查|调查|现场|请示|论证|协调))",
        text,
    ):
        scores[Section.PROGRESS] += 1.5
    if re.match(
        r"^(?:针对|关于|对于?)(?:您|你们|贵)?[^。]{0,16}(?:第[一二三四五六七八九十\d]+|建议|问题|意见|方面)", text
    ):
        scores[Section.PROGRESS] += 2.5
    best = max(scores, key=lambda section: scores[section])
    second = max(value for section, value in scores.items() if section is not best)
    sure = 0.55 + min(0.4, (scores[best] - second) / 10)
    return best, sure


def cue_strengths(text: str) -> tuple[float, float, float, float]:
    """How much in 100 characters speaks of what will be done, was done, and is; 1.0 where the text opens as plans do."""
    length = max(len(text), 40) / 100
    future = len(_SURE_FUTURE.findall(text)) * 2 + len(_FUTURE.findall(text)) * 0.4
    done = len(_DONE.findall(text)) * 0.6 + len(_DEEDS.findall(text)) * 0.5
    done += 1.5 * len(_DATED_DEED.findall(text))
    state = len(_STATE.findall(text)) * 1.3 + (1.2 if _STATES_FIRST.match(text) else 0.0)
    return future / length, done / length, state / length, float(bool(_NEXT_START.match(text)))


def promises(text: str) -> bool:
    """Whether the text says plainly what will be done."""
    return bool(_SURE_FUTURE.search(text) or _NEXT_START.match(text))
