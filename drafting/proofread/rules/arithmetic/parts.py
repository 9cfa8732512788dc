"""Parts against their total: 19家（公办2家，民办17家）; 18宗，其中住宅6宗、工业9宗、其他3宗."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.quantities import alike, is_rate, label_of, measure_of
from drafting.proofread.rule import Hit, Rule
from drafting.proofread.sums import ASIDE, NO_PART, PIECES, as_written, one_grain, sum_of, within
from drafting.proofread.tokens import Amount, amounts

_BRACKET = re.compile(r"[（(](?:其中[，：:]?)?(?P<parts>[^（）()]{4,120})[）)]")
_OF_WHICH = re.compile(
    r"(?:[，、]?(?:同比|比上年|较上年)?(?:增长|下降)\d+(?:\.\d+)?(?:%|个百分点)|，[^，。；\d]{1,8}率(?:为|达到?)?\d+(?:\.\d+)?%)?[^。；\d]{0,12}?[，。；：]?(?:其中|具体为|具体是|分别为|分别是|包括|即)[，：]?"
    r"|[^，。；\d]{0,14}，(?:查明|主要是)|[^，。；\d]{0,8}中，|，按[^，。；\d]{1,8}(?:分|划分|看|分类)，|，分[两二三四五六][段期批类][^，。；\d]{0,6}[，：]|[^。；\d]{0,30}，分别(?:为|是|有)|，[^。；\d]{2,14}。其中"
    r"|[，：](?:20\d{2}年)?[^，。；\d]{0,8}?(?=(?:[ⅠⅡⅢⅣⅤABCD]|[一二三四五])[类级](?!别|似|型))"
)
_YEARLY = re.compile(r"，20\d{2}年[^，。；\d]{0,8}\d[\d.]*[^，。；\d]{1,4}[，、]20\d{2}年")
_OPEN = re.compile(
    r"(?:其余|剩余|另有|其他|其它)(?![^，。；、]{0,6}\d)|等(?!级|教育)(?=[^，。；]{0,4}$|[，、])|不含|左右|除"
)
_EARLIER = re.compile(r"[比较][^，。；]{0,12}的$")
_REST = re.compile(r"其余|剩余|其他|其它|另")
_AGAIN = re.compile(
    r"。(?P<which>其中[：:，]?)(?=已|[^，。；\d]{2,8}\d[^。；]*[、，][^。；]*[、，])|。(?:其中，)?(?:(?P<of>[^，。；\d]{3,10})中，|分[年类季行区][^，。；\d]{0,3}看，|从[^，。；\d]{2,8}看，|按[^，。；\d]{2,8}分，)"
)
_MARKED = re.compile(
    r"查明|主要是|[ⅠⅡⅢⅣⅤ一二三四五ABCD][类级]|其中|，分|具体|分别|包括|即|中，|，按|，20\d\d年|，[比较]"
)
_SHARE_OF = re.compile(r"，占[^，。；%\d]{2,14}\d[\d.]*[万亿]?[^，。；\d]{1,3}的\d[\d.]*%")
_BESIDE = re.compile(r"[^，。；、\d]{0,4}[，、][^，。；\d]{0,6}")
_WHOLE_SETS = re.compile(
    r"公办.*民办|城区.*乡镇|城镇.*农村|中央.*省|国家级.*(?:省级|市级)|住院.*门诊|专职.*兼职|出让.*划拨|路外.*路内|男.*女|小学.*(?:初中|幼儿园)|新建.*改|"
    r"合作社.*家庭农场|提案.*建议|第一产业.*第二产业|一级.*二级|省级.*(?:市级|区级|县级)|普惠.*非|主办.*会办|室内.*室外|机动车.*非机动车|县道.*(?:乡道|村道)|"
    r"线上.*线下|线下.*线上|市政.*(?:县乡|农村)|已.*未|合格.*不合格|早.*晚|上半年.*下半年|市级.*(?:区级|县级)|街道.*社区|上级.*(?:本级|自筹|配套)|财政.*(?:自筹|捐赠|企业|社会资本)|个人.*单位|轻.*重|政府.*企业|规模以上.*规模以下|20\d\d年.*20\d\d年"
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    text = passage.text
    found = amounts(text)
    if len(found) > 2:
        if "（" in text or "(" in text or _MARKED.search(text):
            yield from _after_total(text, found)
        yield from _named_again(text, found)


def _after_total(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    for place, total in enumerate(found):
        if is_rate(total) or _EARLIER.search(text, max(0, total.start - 14), total.start):
            continue
        later = [one for one in found[place + 1 :] if one.start - total.end < 260]
        bracket = _BRACKET.match(text, total.end)
        if bracket:
            parts = _run(text, [one for one in later if one.end <= bracket.end()], total)
            sure = bool(parts) and text[parts[-1].end] in "）)"
            if not sure or _OPEN.search(bracket["parts"]):
                continue
        elif marker := _of_which(text, total, later):
            parts = _run(text, [one for one in later if one.start >= marker], total)
            sure = False
        else:
            continue
        if len(parts) < 2 or _OPEN.search(text[total.end : parts[0].start]):
            continue
        if _told_within(text, total, parts, [one for one in later if one.start > parts[-1].end]):
            continue
        added = sum_of(parts)
        if total.unit in PIECES and _pieces(found, parts) == total.value:
            continue
        if added != measure_of(total)[1] and _meant(text, total, parts, added, sure):
            if (rounded := within(total, parts, added)) and (not one_grain(total, parts) or "四舍五入" in text):
                continue
            shown = as_written(total, added)
            yield Hit(
                total.start,
                parts[-1].end,
                None,
                f"各项相加为{shown}，与“{text[total.start : total.end]}”不符",
                Severity.HINT if rounded else None,
            )


def _named_again(text: str, found: Sequence[Amount]) -> Iterator[Hit]:
    """高技能人才16.8万人，占32%。高技能人才中，高级工11.2万人、技师4.1万人……: the total stands in an earlier sentence."""
    for match in _AGAIN.finditer(text):
        subject = match["of"] or ""
        earlier = [one for one in found if one.end <= match.start() and not is_rate(one)]
        if subject:
            earlier = [one for one in earlier if label_of(text, one).endswith(subject[-4:])]
        later = [one for one in found if one.start >= match.end()]
        if match["which"] and earlier and later and alike(earlier[-1], later[0]):
            continue
        for total in reversed([one for one in earlier if later and alike(one, later[0])][-4:]):
            parts = _run(text, later, total)
            if len(parts) < 2 or any(within(one, parts, sum_of(parts)) for one in earlier if alike(one, total)):
                continue
            added = sum_of(parts)
            if (
                len(parts) > 2
                and abs(added - measure_of(total)[1]) * 12 <= added
                and _meant(text, total, parts, added, False)
            ):
                message = f"各项相加为{as_written(total, added)}，与“{text[total.start : total.end]}”不符"
                yield Hit(parts[0].start, parts[-1].end, None, message)
                break


def _pieces(found: Sequence[Amount], parts: Sequence[Amount]) -> Decimal:
    """餐饮店471户、加工厂23家、屠宰点6个: things of several measures counted together."""
    among = [one for one in found if parts[0].start <= one.start <= parts[-1].start and one.unit in PIECES]
    return sum((one.value for one in among), Decimal(0))


def _told_within(text: str, total: Amount, parts: Sequence[Amount], later: Sequence[Amount]) -> bool:
    """The first few make the whole, or some of them a part told first, or one more told apart completes it."""
    values = [measure_of(part)[1] for part in parts]
    if any(within(total, parts[:size], sum(values[:size], Decimal(0))) for size in range(2, len(parts))):
        return True
    apart = len(parts) > 2 and "，" in text[parts[0].end : parts[1].start]
    if apart and any(values[place] == sum(values[place + 1 :]) for place in range(len(values) - 2)):
        return True
    more = [one for one in later if alike(one, total)][:2]
    return any(within(total, [*parts, one], sum_of(parts) + measure_of(one)[1]) for one in more)


def _meant(text: str, total: Amount, parts: Sequence[Amount], added: Decimal, sure: bool) -> bool:
    """The parts are all there are: they say so, they are more than the whole, or they nearly fill it."""
    whole, words = measure_of(total)[1], text[total.end : parts[-1].end]
    after = text[parts[-1].end : parts[-1].end + 3]
    if _OPEN.search(words) or (added <= whole and re.match(r"[，、；]?(?:其|另|等|还)", after)):
        return False
    divides = bool(_WHOLE_SETS.search(words)) or _common_end(text, parts)
    if not sure and not divides and len(parts) == 2 and "；" in words:
        return False
    gap = abs(added - whole)
    if _common_end(text, parts) and not _WHOLE_SETS.search(words):
        divides = gap * 8 <= whole
    if len(parts) == 2 and not divides and "，" in text[parts[0].end : parts[1].start] and gap * 10 > whole:
        return False
    if gap * 3 >= whole and not _swapped(total, added):
        return False
    if sure or added > whole or _REST.search(label_of(text, parts[-1])) or divides:
        return True
    if len(parts) > 2:
        return gap * 100 <= whole * 12
    ends = bool(re.match("[。；]", text[parts[-1].end :])) and text[parts[0].end] == "、"
    return not total.places and gap * (9 if ends else 200) <= whole


def _swapped(total: Amount, added: Decimal) -> bool:
    return sorted(f"{measure_of(total)[1]:f}") == sorted(f"{added:f}")


def _common_end(text: str, parts: Sequence[Amount]) -> bool:
    """市政道路 and 县乡道路 divide the roads: three or more characters, the last two the same."""
    labels = [label_of(text, part) for part in parts]
    ends = {label[-2:] for label in labels}
    return len(ends) == 1 and all(len(label) > 2 for label in labels) and len(set(labels)) == len(labels)


def _of_which(text: str, total: Amount, later: Sequence[Amount]) -> int | None:
    """Where 其中 ends that follows the total with at most a few words, or what it grew by, between."""
    if share := _SHARE_OF.match(text, total.end):
        later = [one for one in later if one.start >= share.end()]
        marker = _OF_WHICH.match(text, share.end(), next((one.start for one in later if not is_rate(one)), len(text)))
        return marker.end() if marker and "其中" in marker[0] else None
    limit = next((one.start for one in later if not is_rate(one)), len(text))
    if (
        later
        and not is_rate(later[0])
        and not alike(later[0], total)
        and _BESIDE.fullmatch(text, total.end, later[0].start)
    ):
        marker = _OF_WHICH.match(text, later[0].end)
        following = [one for one in later[1:] if not is_rate(one)]
        if marker and "其中" in marker[0] and following and alike(following[0], total):
            return marker.end()
    if not _MARKED.search(text, total.end, min(limit, total.end + 60)):
        return None
    match = _OF_WHICH.match(text, total.end, limit)
    if match:
        return match.end()
    if _YEARLY.match(text, total.end) and "每" not in label_of(text, total):
        return total.end + 1
    if tail := re.match(
        r"，(?:比|较)[^。；]{0,40}?[。，](?:其中|具体为|具体是)[，：]?", text[total.end : total.end + 60]
    ):
        return total.end + tail.end()
    return None


def _run(text: str, candidates: Sequence[Amount], total: Amount) -> list[Amount]:
    """The amounts of the total's measure that follow one another in a list; their shares and other units may stand between."""
    run: list[Amount] = []
    last = candidates[0].start if candidates else 0
    for one in candidates:
        between = ASIDE.sub("", text[last : one.start])
        beside = bool(run) and not between and last > run[-1].end
        if (
            len(between) > 24
            or re.search(r"[。（]", between)
            or (run and not beside and not re.match(r"[、，；和及与）]", between))
        ):
            break
        if len(run) > 1 and between[:1] == "；" and "；" not in text[run[0].end : last]:
            break
        if not alike(one, total):
            if run and not is_rate(one) and not re.match(r"[、，；和]", between):
                break
            last = one.end
            continue
        words = label_of(text, one) + text[max(last, one.start - 6) : one.start]
        if NO_PART.search(words) or re.search(r"(?:(?<!公)共(?![享建同])|合计|总)[^，。；\d]{0,6}$", words):
            break
        run.append(one)
        last = one.end
    return run


RULE = Rule(
    code="arithmetic-parts",
    severity=Severity.WARNING,
    message="分项之和与总数不符",
    why="分项必须等于合计。",
    source="算术",
    bad=(
        "社会足球场42块，其中11人制12块、7人制8块、5人制24块。",
        "我区共有城中村24个，涉及1.86万户、5.2万人。其中：已完成改造9个、正在改造8个、未启动8个。",
        "技能人才52.5万人，其中高技能人才16.8万人。高技能人才中，高级工11.2万人、技师4.1万人、高级技师2.1万人。",
        "累计改造小区186个。分年度看，2021年64个、2022年42个、2023年45个、2024年36个。",
        "2024年实施项目45个，总投资18.6亿元，其中续建28个、新开工18个。",
        "全区有养老机构19家（公办3家，民办17家）",
        "共有闲置土地1120亩，其中住宅用地430亩、工业用地510亩、其他用地160亩。",
        "中学42所（小学28所、初中9所、高中6所），在校学生5.13万人",
        "计划投资4800万元，其中土建3100万元、设备及其他1800万元。",
        "安装减速带380米，其中市政道路210米、县乡道路150米。",
        "两年来共新增停车泊位5200个，2023年新增2350个，2024年新增2950个。",
        "设监测断面4个，2024年水质为Ⅲ类的断面3个、Ⅳ类的2个，水质优良比例75%。",
        "累计改造市政管道142公里，其中，2022年38公里，2023年46公里，2024年68公里；累计改造庭院管道386公里。",
        "开发利用241处，利用率84.3%，其中用作停车场的198处、商业的23处、仓储及其他的30处。",
        "对未利用的35处人防工程逐一建档，查明产权不清的12处、渗漏积水的18处、其他原因的15处。",
        "清查存量资产1268宗、评估价值94.5亿元，其中房产862宗、土地214宗、其他292宗。",
        "总投资720万元，其中县级财政480万元、社会捐赠140万元，6月底前开放。",
        "成立互助社38个，其中芒弄口岸21个、勐罕通道15个。",
        "将126个在建工地按房建、市政、轨道分为三类，分别为74个、38个、18个。",
        "合计投资1260万元，其中雾炮车360万元、洗扫车800万元。",
        "调委会1386个，其中村（居）调委会1215个、乡镇（街道）调委会96个、行业性调委会85个，平均每个5名。",
        "梳理事项2186项，其中行政许可386项、公共服务1256项、其他554项。",
        "留守儿童3860人，占儿童总数2.41万人的16.0%。其中：由祖父母监护的3281人，占85%；由亲属监护的463人，占12%；无人监护的126人，占3%。",
        "现有采石场14家，年产能1680万吨，平均每家120万吨；2024年产量1092万吨，利用率65%。按矿种分，石灰岩9家、花岗岩3家、玄武岩3家。",
        "45个口袋公园中，区级管护27个、街道管护13个、社区管护6个。",
    ),
    good=(
        "全区有养老机构19家（公办2家，民办17家）",
        "培训300人（含社区工作者120人，其余为志愿者）",
        "培训300人，其中党员120人、团员60人。",
        "新增泊位830个，其中路内300个、路外530个。",
        "实施项目86个，其中续建项目12个；完工80个，完工率93%。",
        "新增减税2.86亿元，其中退税1.52亿元、新增减税降费0.71亿元、缓税缓费0.62亿元。",
        "经营主体58.7万户，其中企业17.4万户、个体工商户40.6万户，民营经济占比63.8%。",
        "共有管护员2163人，其中男性1200人，党员310人。",
        "现有产业工人8.9万人，其中外来务工人员5.3万人，住企业宿舍的3.1万人，租住村民房的1.8万人，其余0.4万人住亲友家。",
        "支出1291万元，其中人员工资702万元、绿化养护311万元、设施维修278万元，结余172万元。",
        "划分网格1386个，其中城镇社区网格842个、农村网格466个、专属网格（园区、商圈等）78个。",
        "死亡49人，其中7—8月29人，农村留守儿童33人，野外水域占九成。",
        "现有单位562户，其中餐饮店471户、食品加工厂23家、屠宰点6个、零售专柜62户。",
        "有生产煤矿17处，其中高瓦斯矿井9处、煤与瓦斯突出矿井3处，平均采深486米。",
        "2024年每件补0.25元，2025年0.15元，2026年0.08元，此后不再补贴。",
    ),
    passage=find,
)
