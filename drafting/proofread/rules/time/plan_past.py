"""Under 下一步工作: 在2023年底前完成……, 2022年计划……, 力争2024年内…… in a letter written later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage, Region
from drafting.proofread.rule import PROSE, Hit, Rule
from drafting.proofread.tokens import month_end, sentences

_NEXT = re.compile(r"下一?步|今后|下阶段|工作(?:打算|计划|安排)|努力方向|打算")
_NEXT_BODY = re.compile(r"^(?:[一二三四五]、|[（(][一二三四五][）)])?(?:下一?步|今后|下阶段)")
_FIRST_LEVEL = re.compile(r"[一二三四五六七八九十]{1,3}、")
_SURE_AIM = re.compile(r"(?:力争|争取|预计|确保|有望)(?:到|在|于)?$")
_DATE = re.compile(
    r"(?P<x>(?:(?P<y>20\d{2})年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?|(?P<half>上半年|[一二三四]季度|第[一二三四]季度))?|(?<!\d)(?P<m2>\d{1,2})月)"
    r"(?:(?:年底|底|末|份)?(?:之)?前|年?内|底|末|秋季学期开学前)?)"
)
_AIM = re.compile(r"(?:计划|力争|争取|预计|确保|拟|将|到|在|于|目标)(?:到|在|于)?$")
_AFTER = re.compile(
    r"^[，]?(?:(?:我[局委县区])?(?:将|计划|拟|力争|争取|预计|再))|^(?:全面)?(?:举办|召开|启动|开工|出台|建设|新建|新增|组织|开展|推出|投入|完成|实现|建成|达到|解决|制定|覆盖)"
)
_DONE = re.compile(
    r"已|了(?!解)|原|曾|截至|以来|基础上|提前|如期|按期|同比|比20|较20|实际|当年|年度|〔|公布|发布|印发|批复"
)
_SINCE = re.compile(r"[自从]20\d{2}年\d{1,2}月[^，。；]{0,4}(?:开工|启动|开展|实施|以来|施行|建成)")
_MONTHS = {"上半年": 6, "一季度": 3, "二季度": 6, "三季度": 9, "四季度": 12}


def find(passages: tuple[Passage, ...], case: Case) -> Iterator[tuple[Passage, Hit]]:
    if case.date is None:
        return
    ahead = False
    for passage in passages:
        if passage.region is Region.HEADING:
            ahead = bool(_NEXT.search(passage.text)) or (ahead and not _FIRST_LEVEL.match(passage.text))
        if passage.region in (Region.BODY, Region.HEADING):
            begins = bool(_NEXT_BODY.match(passage.text))
            for start, end in sentences(passage.text):
                begins = begins or bool(_NEXT_BODY.match(passage.text[start:end]))
                for hit in _look(passage.text, start, end, case.date, ahead or begins):
                    yield passage, hit


def _look(text: str, start: int, end: int, written: date, ahead: bool) -> Iterator[Hit]:
    for match in _DATE.finditer(text, start, end):
        last = _last(match, written)
        if last is None or last >= written or _SINCE.match(text, match.start() - 1):
            continue
        begin = max(start, *(text.rfind(mark, start, match.start()) + 1 for mark in "，；：（"))
        stop = next((place for place in range(match.end(), end) if text[place] in "，；。）"), end)
        clause, before = text[begin:stop], text[begin : match.start()]
        deadline = bool(re.search(r"前$|内$", match[0])) and bool(match["y"])
        aimed = bool(_AIM.search(before)) or bool(_AFTER.match(text[match.end() : end]))
        sure = bool(match["y"]) and bool(_SURE_AIM.search(before))
        planned = ahead or re.search(r"将|拟|计划|力争|争取|预计|确保|努力|目标是", text[start:stop])
        if (
            not (sure or (aimed and ahead) or (deadline and planned))
            or _DONE.search(text[begin : stop + 1])
            or _DONE.search(clause)
        ):
            continue
        if re.search(r"[“（(《][^”）)》]*$", text[start : match.start()]) or re.match(
            r"[至—～、和]", text[match.end() : end]
        ):
            continue
        yield Hit(match.start("x"), match.end("x"), None, "说的是今后的事，成文时这个时间已经过去")


def _last(match: re.Match[str], written: date) -> date | None:
    """The last day of the time told; a month alone is of the letter's year."""
    year, month = int(match["y"] or written.year), int(match["m"] or match["m2"] or 0)
    if match["half"]:
        month = _MONTHS[match["half"].lstrip("第")]
    if not match["y"] and not re.search(r"前$", match[0]):
        return None
    if month > 12:
        return None
    return month_end(year, month or 12)


RULE = Rule(
    code="time-plan-past",
    severity=Severity.WARNING,
    message="今后的打算写的是已经过去的时间",
    why="答复写的是成文时的情况；多是沿用上年的稿子时没有改。",
    source="编校惯例",
    bad=(
        "下一步，我局将在2023年底前完成图书馆智慧化改造。",
        "下步，2024年计划开发见习岗位1000个。",
        "下一步，力争2024年内新增竣工100台。",
        "计划2020年底前覆盖率达到50%。",
        "力争2024年底完成修缮。",
        "下一步：一是加强培训；二是2024年10月举办乡村旅游节。",
    ),
    good=(
        "下一步，8号线一期自2022年9月开工，计划2027年12月建成通车。",
        "下一步，我局将在2025年底前完成图书馆智慧化改造。",
        "下步，在2023年试点的基础上，将扩大到全区。",
        "2024年底前已完成改造。",
        "原计划2020年底前覆盖全部行政村，后因方案调整推迟。",
    ),
    letter=find,
    regions=PROSE,
    case=Case(date=date(2025, 6, 1)),
)
