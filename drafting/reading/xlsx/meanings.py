"""What a column's heading means, in the many wordings offices use (RULES section 2.13)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from drafting.reading.xlsx.text import compact


class Meaning(StrEnum):
    """What a column holds; the values are how the window and the command line call it."""

    NUMBER = "案号"
    SERIAL = "序号"
    TITLE = "案由"
    KIND = "件型"
    SESSION = "届次"
    PROPOSER = "提出人"
    COSIGNER = "联名人"
    COUNT = "联名人数"
    OTHERS = "附议人数"
    GROUP = "代表团或界别"
    UNIT = "承办单位"
    LEAD = "主办单位"
    SEPARATE = "分办单位"
    ASSIST = "会办单位"
    JOINT = "联合办理单位"
    ROLE = "办理方式"
    ASSIGNED = "交办日期"
    DUE = "办理时限"
    CATEGORY = "办理类别"
    DISCLOSURE = "公开属性"
    OFFICE = "承办科室"
    OFFICER = "经办人"
    IGNORED = "不用"


# Meaning, how sure the wording is, and the wording. The surest wins; among equals the first listed.
_WORDINGS: tuple[tuple[Meaning, int, str], ...] = (
    (
        Meaning.IGNORED,
        9,
        r"电话|手机|联系方式|地址|邮编|邮箱|备注|满意|文号|签发|面商|沟通|领导|状态|进度|签收|附件|督办|重点|职务|职业|性别|民族|回执|评价|公开(时间|日期|网址)|网址|链接|联系人|党派$|审查|立案情况|领办|(会|协)办意见",
    ),
    (Meaning.OTHERS, 9, r"(附议|附名|附署|其他|其余).*(人数|位数|名数)$"),
    (Meaning.COUNT, 8, r"(人数|位数|名数)$"),
    (
        Meaning.IGNORED,
        8,
        r"(提案|提出|建议|领衔|代表|委员|提案者|提案人|所在)(的)?(工作)?单位(及|和|职)(?!个人|委员|代表)|(人|者|代表|委员|所在|工作)(的)?(工作|所在)?单位",
    ),
    (Meaning.PROPOSER, 8, r"(提案|提出|建议)(单位|团体|组织)(或|及|和|、|/)?(个人|委员|代表|人)"),
    (
        Meaning.PROPOSER,
        8,
        r"(提案|提出|建议|领衔|第一).*(人|者|代表|委员).*(联名|附议|联署)|^(联名|附议)?(提案人|代表|委员)(及|和|、|/)(联名|附议)",
    ),
    (Meaning.UNIT, 8, r"(承办|办理|责任)单位[及和与、/]|^(主|承)?办?单位[及和与]"),
    (Meaning.JOINT, 8, r"(联合|共同|联名)(办理|承办|主办|答复|署名|发文|办)(责任)?(单位|部门|机构)"),
    (
        Meaning.COSIGNER,
        7,
        r"(联名|附议|联署|连名|共同|会签|其他|其余|参与)(提案|提出|建议|签名)?(人|者|代表|委员)|^(联名|附议|联名情况|附议情况)$",
    ),
    (Meaning.UNIT, 7, r"主.?办.*(会|协|分)办.*单位|单位.*主.?办.*(会|协|分)办"),
    (
        Meaning.ROLE,
        7,
        r"主(办)?[/、或]?(会|协)办$|(办理|承办)(方式|类型|形式|角色|性质|身份|任务)|主(协|会)办(类型|情况|标识)?$",
    ),
    (Meaning.OFFICE, 7, r"(责任|承办|经办|办理|具体)?(科室|处室|股室|内设机构)|^(责任|承办|经办)科$"),
    (
        Meaning.ASSIST,
        6,
        r"(会|协|配合|协助|参与|协同)(办|办理)?(单位|部门|机构|责任单位)|^(会办|协办|配合|协助|协同)$|会办|协办",
    ),
    (Meaning.SEPARATE, 6, r"分办(单位|部门)?$"),
    (
        Meaning.LEAD,
        6,
        r"(主办|牵头|主责|主承办|独办|主要承办|第一承办)(责任|承办)?(单位|部门|机构)|^(主办|牵头|独办|主办或独办|独办或主办)$|承办主办单位|主办",
    ),
    (Meaning.OFFICER, 6, r"(经办|承办|办理)(责任)?人(员|姓名)?$|^责任人$|具体(经办|承办)人"),
    (
        Meaning.DISCLOSURE,
        6,
        r"公开(属性|方式|形式|情况|类型|类别|意见|范围|选项|与否|性质)|(是否|能否|可否)(同意|可以|可)?.{0,4}公开|^(拟)?公开$",
    ),
    (
        Meaning.DUE,
        6,
        r"时限|期限|限期|截止|限办|到期|(要求|应|须|最迟|最后|规定|限定).*(时间|日期|日$)|限时|(时间|日期)要求|(要求|应|须|最迟|何时).*(办结|办复|答复|完成)$",
    ),
    (Meaning.IGNORED, 6, r"(建议|提案)?(提出|提交|收到提案|立案)(时间|日期)"),
    (Meaning.ASSIGNED, 6, r"(交办|转办|分办|派发|下达|分发|转交|交付|下发|分派|批办|派单)(时间|日期|日)?$"),
    (Meaning.ASSIGNED, 4, r"(收文|收件|接收|收到|签收|来文)(时间|日期|日)$"),
    (Meaning.ASSIGNED, 3, r"^(交办|转办).{0,4}$"),
    (Meaning.ASSIGNED, 1, r"^(日期|时间)$"),
    (Meaning.DUE, 1, r"^(预计|计划|拟)?(办结|办毕|办复|答复|完成|办理)(时间|日期)$"),
    (
        Meaning.NUMBER,
        6,
        r"^((人大|政协|代表|委员|大会|省|市|区|县|原|[的及和或、/])*(提案|建议|议案|意见|案件|立案|大会|案|件|及|和|或|、|/)+)(编号|案号|号码|号数|代码|号)$|^案号|案号$",
    ),
    (Meaning.NUMBER, 7, r"届次?.*(编|案|建议|提案)号$"),
    (Meaning.NUMBER, 4, r"^(编号|号码|编码|号|总编号|编号号码|件号)$|^(提案|建议|提案建议|建议提案)(序号|流水号)$"),
    (Meaning.SERIAL, 3, r"^(序号|序|№|no\.?|num|行号|项次|顺序|顺序号|流水号|排序)$"),
    (Meaning.KIND, 5, r"^(提案|建议|案件|件)?[/、或]?(建议|提案)?(件型|件类|件别|类型|种类|性质|属性|类)$"),
    (Meaning.CATEGORY, 5, r"类别|分类|a/?b/?c|(答复|办理|复文)(等级|结果|类)|^(等级|结果)$"),
    (
        Meaning.SESSION,
        5,
        r"^(所属|会议)?(届次|会议|会议届次|届次会次|届次会议|会议名称|届别|会次|届会|届数|大会|届次名称|次会议|届|次)$|届次|会议名称",
    ),
    (
        Meaning.PROPOSER,
        6,
        r"(领衔|第一|首位|首|主要|首席|牵头)(提案|提出|提|建议)?(人|者|代表|委员)|(提案|提出|建议|提议|主提|提建议|议案|提交|报送)(的)?(人|者|代表|委员)|^领衔$",
    ),
    (
        Meaning.PROPOSER,
        5,
        r"^(省|市|区|县|人大|政协|区人大|区政协|市人大|市政协)?(委员|代表|(代表|委员)[或及、/]?(委员|代表))(姓名|名单|名字|名称)?$",
    ),
    (Meaning.PROPOSER, 3, r"^(姓名|名单|人员)$"),
    (Meaning.GROUP, 4, r"代表团|界别|小组|团组|组别|选区|选举单位|^(提案|提出|建议)(单位|主体|方|团体)$|集体提案"),
    (Meaning.UNIT, 5, r"(承办|办理|责任|经办|落实|承接|答复|归口|主管|处理)(责任)?(单位|部门|机构)|^承办$"),
    (Meaning.UNIT, 2, r"^(交办单位|单位|部门|单位名称|部门名称|交办部门)$"),
    (Meaning.TITLE, 6, r"案由|标题|题目|题名|案名|件名"),
    (
        Meaning.TITLE,
        5,
        r"^(政协|人大|代表|委员|区|市|县)*(提案|建议|议案|意见|案件|交办事项|及|和|或|、|/)*(名称|事由|主题|议题)$",
    ),
    (Meaning.TITLE, 3, r"^(政协|人大|代表|委员|区|市|县|的)*(提案|建议|议案|意见|及|和|或|、|/)+$"),
    (
        Meaning.TITLE,
        2,
        r"^(政协|人大|代表|委员|提案|建议|议案|意见|主要|交办|具体|简要)*(内容|事项|摘要|内容摘要|概要|要点)$",
    ),
)
_COMPILED = tuple((meaning, sureness, re.compile(wording)) for meaning, sureness, wording in _WORDINGS)

_PROPOSER_DETAIL = re.compile(r"单位|职务|职业|党派|地址|性别|民族|年龄|备注|界别|代表团|小组|届别|工作")
_BRACKETS = re.compile(r"[（(\[【〔][^（(\[【〔）)\]】〕]*[）)\]】〕]")
_DECORATION = re.compile(r"[?？（()）\[\]【】〔〕:：*★“”\"'。]")
_LONGEST = 30


@lru_cache(maxsize=4096)
def meaning_of(heading: tuple[str, ...]) -> tuple[Meaning, int] | None:
    """Meaning and sureness of a heading, given from its group down to itself (``("承办单位", "主办")``)."""
    if not heading:
        return None
    own, above = heading[-1], heading[:-1]
    found = _wording(own)
    if not above:
        return found
    group = meaning_of(above)
    if own in ("名称", "单位名称") and group:
        return group
    if group and group[0] in (Meaning.PROPOSER, Meaning.COSIGNER, Meaning.GROUP):
        return _below_proposer(own, found, group)
    if found is None or found[1] <= 3:
        # 时间 over 要求办结 is said the other way round: 要求办结时间.
        together = (_wording("".join(heading)), _wording("".join(reversed(heading))), group, found)
        return max(together, key=lambda one: one[1] if one else 0)
    return found


def _below_proposer(own: str, found: tuple[Meaning, int] | None, group: tuple[Meaning, int]) -> tuple[Meaning, int]:
    if found and found[0] in (Meaning.COSIGNER, Meaning.COUNT, Meaning.OTHERS, Meaning.GROUP) and "单位" not in own:
        return found
    if found and found[1] >= 6:
        return found
    if _PROPOSER_DETAIL.search(own):
        return (Meaning.IGNORED, 6)
    return group


def _wording(text: str) -> tuple[Meaning, int] | None:
    folded = compact(text).lower()
    whole = _DECORATION.sub("", folded)
    bare = _DECORATION.sub("", _BRACKETS.sub("", folded))
    said = _surest(whole)
    if bare == whole or not bare:
        return said
    without = _surest(bare)
    if without and without[0] is not Meaning.IGNORED and said and said[0] is Meaning.IGNORED:
        return without
    return max((said, without), key=lambda one: one[1] if one else 0)


def _surest(text: str) -> tuple[Meaning, int] | None:
    if not text or len(text) > _LONGEST:
        return None
    hits = [(meaning, sureness) for meaning, sureness, wording in _COMPILED if wording.search(text)]
    return max(hits, key=lambda hit: hit[1], default=None)
