"""The set wordings of a letter that tell what a paragraph does: how it opens, restates the asks, thanks and ends (RULES 2.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafting.model.blocks import Block, TextBlock
from drafting.reading.meaning.asks import listed_in_passing

_ANSWERS = re.compile(
    r"(?:答复|回复|函复|说明|汇报|报告|反馈|办理|落实|处理|会办|协办|研究)[^。]{0,14}(?:如下|情况)\s*[：:，。]?|如下(?:意见|答复|回复|会办意见|协办意见)\s*[：:。]|作(?:出)?如下|作答如下|复函如下"
)
_RECEIVED = re.compile(
    r"收悉|已收到|研究办理|交(?:由|我|给)?[^。，]{0,14}办理|转(?:来|交|至|我)|[您你]们?(?:在[^。]{0,50})?提出的[^。]{0,80}(?:建议|提案|问题|收悉)|贵[局委办厅部].{0,30}(?:来函|转来)"
)
GREETING = re.compile(r"^[您你]们?好[！!。，,]?$")
_THANKS = re.compile(
    r"感谢|谢谢|致谢|谢意|^(?:热切|真诚|诚挚|衷心)?(?:期待|期盼|盼望|希望)(?:您|你们|贵|各位)|^(?:顺|敬|衷心)?祝.{2,20}[！!。]?$"
)
_CLOSES = re.compile(
    r"以上(?:答复|意见|回复|情况|是)[^。]{0,30}(?:妥|满意|意见|批评|指正|审阅)|是否满意|批评指正|多提(?:宝贵)?(?:意见|建议)|提出?(?:更多)?宝贵(?:的)?(?:意见|建议)|(?:随时|经常|继续|欢迎)[^。，]{0,10}(?:提[^。，]{0,4}(?:意见|建议)|与我们(?:交流|联系|沟通))|欢迎您?[^。]{0,8}监督|征询意见|征求意见表|反馈(?:意见)?表|一如既往|继续(?:给予)?(?:关心|关注|支持|监督)(?=[^。]{0,16}(?:工作|事业|发展|[。！!]))"
)
FORMULA = re.compile(
    r"^(?:(?:特此|专此|谨此)(?:答复|函复|回复|复函|函告|报告|说明)?|此复|此致|敬礼|顺致?.{0,8}|(?:特|专)此)[！!。.\s]*$"
)
# Thanks and how the item was taken up, between ``现答复如下：`` and the answer.
STILL_OPENS = re.compile(
    r"^(?:首先[，,]?)?(?:(?:非常|衷心|诚挚|十分)?感谢|[您你贵][^。，]{0,12}(?:建议|提案|意见)[^。]{0,40}(?:针对性|重要意义|指导意义|参考价值|中肯|宝贵))"
)
FIGURES = re.compile(r"\d(?:[\d.]*)(?:[万亿]?(?:元|个|座|户|公里|平方米|亩|台|家|项)|%|％)")
_ONLY_ASKS = re.compile(
    r"^(?:[您你](?:们)?|在(?:提案|建议)中|[一-鿿]{0,3}(?:委员|代表)|该(?:提案|建议)|提案|建议|贵[党委会])[^。]{0,80}?(?:提出|建议|反映(?!了)|指出|认为)"
)
OWN_WORK = re.compile(
    r"我[局县区市委厅部办院州]|我们|本[局委办]|近年来|截至|下一步|已(?:经)?(?:建成|完成|开展|印发|出台|投入)|目前"
)
SAYS_IT_ANSWERS = re.compile(
    r"(?:答复|回复|复函|函复|会办意见|报告|反馈|研究|说明|办理)[^。，：:]{0,12}[：:。]$|(?:提案|建议|来信|意见)[^。]{0,40}(?:收到|收悉|研究)"
)
CALLS = re.compile(r"(?!.*(?:热线|举报|拨打)).{2,40}?\d{3,4}[-—－ ]?\d{3,4}\s?(?:\d{3,4}|[xX×*]{3,4})[。）)]?")
LEAVES_TO_LEAD = re.compile(
    r"^(?:以上|上述)(?:意见|情况)?，?(?:供|请)|^供[^。]{0,12}参考|^妥否|^请[^。]{1,14}(?:综合|汇总|一并|统筹|并入|统一)(?:答复|考虑|吸收|处理)?[。！]?$|^我[局委][^。]{0,6}无(?:其他|不同)意见"
)
TURNS_TO_READER = re.compile(
    r"^请|敬请|恳请|请[您你]|^(?:期待|期盼|盼望|欢迎|顺祝|敬祝|祝)|请(?:予|贵|各位|代表|委员)[^。]{0,8}(?:审查|审议|审阅|指正|监督|查验)|深表(?:谢|敬)|谨表|谢忱"
    r"|[您你]的[^。]{0,20}(?:是我们|让我们|令人|使我们)|随时(?:与我们|来|约|联系|交流)|不吝|出谋划策"
)


def gives_thanks(text: str, position: float) -> bool:
    """Whether a paragraph in the second half of a letter thanks, wishes well or invites to say more."""
    if position < 0.5 or len(text) > 220:
        return False
    if _THANKS.search(text) and (
        len(text) < 120 or _CLOSES.search(text) or re.match(r"^(?:最后|再次|衷心|非常|感谢|十分|诚挚)", text)
    ):
        return True
    return bool(_CLOSES.search(text)) and len(text) < 120 and not _WE_GO_ON.search(text)


# 我部将……，继续支持……发展 is a plan, not an invitation.
_WE_GO_ON = re.compile(
    r"(?:我[局委厅部办院]|我们|本局)[^。]{0,40}继续(?:关心|关注|支持|监督)(?![^。]{0,6}(?:我[局委厅部办院]|我们))"
)


def restates(text: str) -> bool:
    """Whether a paragraph does nothing but restate what was suggested."""
    if not _ONLY_ASKS.match(text) or re.search(r"收悉|如下\s*[：:。]?$", text):
        return False
    if len(listed_in_passing(text)) >= 2 and not re.search(r"我[局委办厅部们]|本[局委]|已(?:经)?|近年来", text):
        return True
    if _ENUMERATED.search(text) and not re.search(r"我[局委办厅部们]|已(?:经)?", text):
        return True
    told = re.sub(r"[“《][^”》]*[”》]", "", text)
    ours = OWN_WORK.search(re.sub("我[区县市州]", "", told) if not FIGURES.search(told) else told)
    return len(text) < 200 and not ours and not _ANSWERED.search(told) and _asks_on(told)


_ANSWERED = re.compile(
    r"不(?:宜|具备|允许|可行|予|另|符合)|暂(?:不|无)|无(?:法|权)|难以|已(?:经)?(?:纳入|列入|原则|在|于|被)|分(?:两|三|步)|年内|(?:今|明)年|\d+月|经(?:现场|核|测算|查)"
    r"|原则同意|很有|确[系实属]|依据不足|正在"
)


def _asks_on(text: str) -> bool:
    """Whether what follows the first sentence goes on with what was suggested."""
    rest = [one for one in re.split(r"[。！]", text)[1:] if one]
    return all(_ASKS_ON.match(one) for one in rest)


_ASKS_ON = re.compile(
    r"^(?:[您你贵]|提案|建议|该(?:提案|建议)|委员|代表|希望|呼吁|请求|同时|此外|另外|还|并|一是|二是|三是|第[一二三四]|其[一二三四]|[（(]|[①-⑨]|\d|为此|因此|具体)"
)


_ENUMERATED = re.compile(
    r"(?:建议|意见|问题|诉求|措施|方面|内容|提出)[^。：:]{0,16}[：:，,]\s*(?:一是|一要|[（(](?:一|1)[）)]|①|1[.．、]|第一[，,])"
)


def opening_end(blocks: Sequence[Block]) -> int:
    """How many blocks the opening takes, with a restatement inside it: up to ``现答复如下：``, before any heading."""
    end = 0
    for place, block in enumerate(blocks[:6]):
        if not isinstance(block, TextBlock):
            break
        if _ANSWERS.search(block.text) and (
            re.search(r"如下[^。：:]{0,8}[：:。]?$|情况\s*[：:]$", block.text) or _RECEIVED.search(block.text)
        ):
            end = place + 1
            break
        if _RECEIVED.search(block.text) and all(GREETING.match(one.text) for one in blocks[:place]):
            end = place + 1
        if not place and len(block.text) < 150 and SAYS_IT_ANSWERS.search(block.text):
            end = 1
    return end
