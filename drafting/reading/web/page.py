"""What surrounds a letter on a web page and is not the letter: menus, metadata, a second title, the foot of the page.

RULES 2.12 lists the metadata that government sites print. Only ``tidy`` reading drops anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from drafting.reading.letter.headings import label_of
from drafting.reading.letter.marks import TITLE_END, TITLE_WORD, is_addressee, mark_field, marks_of
from drafting.reading.letter.tail import ATTACHMENT_PAGE, CC, DATE_LINE, ISSUED, SENT, is_organisation
from drafting.reading.source import Element, Grid, Line, without_invisible

_KEYS = (
    "索引号|信息索取号|主题分类|组配分类|信息分类|体裁分类|分类|发布机构|发文机构|发文单位|发布单位|责任部门|公开形式|公开方式|公开时限|公开范围"
    "|公开日期|公开责任部门|生成日期|生效日期|发布日期|发布时间|发文日期|成文日期|更新时间|时间|日期|有效性|有效期|失效日期|废止日期|失效时间"
    "|名称|标题|文号|发文字号|关键词|关键字|主题词|主题名称|公文名称|内容概述|浏览量|浏览次数|浏览|点击数|点击率|点击|阅读次数|阅读量|阅读|访问量|来源|信息来源|稿源|作者|责任编辑|编辑|字号|字体|字体大小|打印|分享到|分享|视力保护色|保护视力色"
)
_SPACED_KEY = re.compile(rf"(?:{_KEYS})[：:]")
_SPACED_KEYS = "|".join(r"\s*".join(key) for key in _KEYS.split("|") if key not in ("时间", "日期", "分类", "来源"))
_KEY_ALONE = re.compile(rf"(?:{_SPACED_KEYS})(?=\s*[^\s：:])")
_FEWEST_KEYS = 3
PAGE_WORDS = re.compile(
    r"^(?:首页|网站首页|您?当前的?(?:所在)?位置|当前位置|.{0,6}政府信息公开(?:指南|制度|目录|年报|年度报告)?|信息公开|政务公开|互动交流|办事服务|公众参与|专题专栏"
    r"|无障碍|长者模式|登录|注册|搜索|上一篇|下一篇|上一条|下一条|返回顶部|返回|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|分享|扫一扫|相关(?:链接|文件|附件|信息|阅读|解读)|附件下载|网站地图|关于我们|联系我们|版权|主办单位|主办|承办单位"
    r"|技术支持|网站标识码|备案|.{0,3}ICP|.{0,4}公网安备|Copyright|copyright|©|法律声明|隐私|建议提案办理|代表建议|政协提案|人大建议)(?:[：:>\s|·-].*)?$"
    r"|www\.|https?://|>>|＞＞|[【\[]\s*(?:打印|关闭|字体|大|中|小)|扫一扫|分享到|打印本页|关闭窗口|网站标识码|公网安备|ICP备|版权所有"
)
_BUTTONS = re.compile(r"分享[到至]\s*[：:]|扫一扫|[【\[]\s*(?:打印|关闭|字[号体])|打印本页|关闭窗口|视力保护色")
_OFFICER = re.compile(r"(?:联\s*系|承\s*办|经\s*办)\s*人\s*(?:员|姓名)?(?:及[^：:]{2,6})?[：:]")
_KEPT_AFTER = re.compile(
    r"[（(].*|.{0,6}联\s*系.*|.{0,8}电\s*话.*|.{0,2}[承经]\s*办\s*人.*|.{0,4}(?:承办|经办|办理|主管|分管|责任)(?:人|领导|负责人|科室|人员|单位).*|主\s*送\s*[：:].*|抄\s*[送报].*|(?:此|本)件.*|.{0,10}公开.{0,8}|.{0,6}(?:类\s*别|结果|分类|程度)\s*[：:].{1,8}|邮\s*政?\s*编.*|[①-⑳].*|.{0,4}签\s*发.*"
)


# No page has more before its letter; a text that is none is not looked through to its end.
_LONGEST_HEAD = 1000


def without_page(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements with the page around the letter dropped."""
    zone = _head_zone(elements)
    return (*_head(elements[:zone]), *_without_foot(elements[zone:]))


def _is_page_word(text: str) -> bool:
    """Whether the line holds words of the page; 承办单位 with the officer's name is the letter's."""
    return bool(PAGE_WORDS.search(text)) and not _OFFICER.search(text)


def is_metadata(text: str) -> bool:
    """Whether the line is the page's metadata (``索引号：…``, ``发布日期：…``)."""
    return bool(_SPACED_KEY.match(re.sub(r"[\s【\[（(】\]]", "", text)[:20]))


def is_page_line(text: str) -> bool:
    """Whether the line belongs to the page and is no mark of the letter."""
    return (is_metadata(text) or bool(_is_page_word(text))) and not _is_mark(text)


def _head_zone(elements: Sequence[Element]) -> int:
    """How many elements stand before the first sentence of the letter."""
    for place, element in enumerate(elements[:_LONGEST_HEAD]):
        if not isinstance(element, Line):
            if place > 60:
                return 0
            continue
        text = element.text
        if label_of(text) or (
            re.search(r"收悉|答复如下|回复如下|研究办理|办理情况", text) and re.search(r"[，。,]|如下", text)
        ):
            return place
        if len(text) >= 30 and text.endswith(("。", "！")) and not is_metadata(text):
            return place
    return 0


def _head(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Marks, title and addressee of the zone before the first sentence, in this order; all of it where none is found."""
    lines = _keyed([element for element in elements if isinstance(element, Line)])
    to = next((at for at in reversed(range(len(lines))) if _is_address(lines[at].text)), None)
    before = lines[: len(lines) if to is None else to]
    # 公开方式：… is a mark of the letter, unless it stands among the metadata of a page.
    listed = any(is_metadata(line.text) and not _is_mark(line.text) for line in before)
    clean = [line for line in before if not _is_noise(line.text) or (not listed and _is_mark(line.text))]
    ends = [at for at, line in enumerate(clean) if _ends_title(line.text)]
    end = ends[-1] if ends else None
    start = _title_start(clean, end) if end is not None else None
    title = (
        clean[start : end + 1]
        if start is not None and end is not None
        else _loose_title(clean, len(clean) < len(before))
    )
    title = title or _title_in_metadata(_pairs(elements))
    marks = [line for line in clean if line not in title and _is_mark(line.text)]
    number = (
        _number_in_metadata([*(line.text for line in before), *_pairs(elements)])
        if not any(name == "doc_number" for line in marks for name, _ in marks_of(line.text))
        else []
    )
    if not title and to is None and not marks:
        return tuple(elements)
    after_title = clean[end + 1 :] if end is not None else []
    names = [line for line in after_title if line not in marks and line.text.endswith(("、", "，"))]
    begun = [] if to is None else [line for line in lines[to + 1 :] if not _is_noise(line.text)]
    return (*_unique(marks), *number, *title, *names, *([] if to is None else [_with_colon(lines[to])]), *begun)


def _keyed(lines: list[Line]) -> list[Line]:
    """The lines with a colon behind the keys of a list that sets them apart by its looks (``发布机构区民政局``)."""
    found = [_KEY_ALONE.match(line.text) for line in lines]
    if sum(match is not None for match in found) < _FEWEST_KEYS:
        return lines
    return [
        replace(line, text=f"{match[0]}：{line.text[match.end() :].strip()}") if match else line
        for line, match in zip(lines, found, strict=True)
    ]


def details_of(elements: Sequence[Element]) -> tuple[str, ...]:
    """What the head says of the item answered (``案号：…``, ``案由：…``), in lines or in cells; tidy reading drops it."""
    elements = without_invisible(elements)
    texts: list[str] = []
    for element in elements[: _head_zone(elements)]:
        if isinstance(element, Line):
            texts.append(element.text)
    texts += _pairs(elements[: _head_zone(elements)])
    return tuple(text for text in texts if _DETAIL.match(text) and mark_field(text) is None)


def _pairs(elements: Sequence[Element]) -> list[str]:
    """Neighbouring cells of the tables as ``key：value``."""
    grids = [element for element in elements if isinstance(element, Grid)]
    rows = [row for grid in grids for row in grid.table.texts]
    return [f"{key.strip('：: ')}：{value}" for row in rows for key, value in pairwise(filter(None, row))]


_DETAIL = re.compile(
    r"(?:案\s*号|案\s*由|案\s*题|题\s*目|(?:提案|建议)(?:编?号|名称|标题|题目|者|人)|编\s*号|提案人|建议人|提出人|领衔(?:代表|人)|附议人|主办单位|承办单位|会办单位|协办单位|界别|届次|会议届次)\s*[：:]"
)


def _is_noise(text: str) -> bool:
    return is_metadata(text) or bool(_is_page_word(text)) or bool(_DETAIL.match(text) and mark_field(text) is None)


def _is_address(text: str) -> bool:
    bare = text.removesuffix("：").removesuffix(":").strip()
    if is_metadata(text) or TITLE_END.search(bare) or _is_page_word(text):
        return False
    return is_addressee(bare) and (text != bare or bool(re.search(r"(?:委员|代表)$", bare) and len(bare) < 40))


def _with_colon(line: Line) -> Line:
    return line if line.text.endswith(("：", ":")) else replace(line, text=line.text + "：")


def _ends_title(text: str) -> bool:
    return bool(TITLE_END.search(text)) and not text.endswith(("：", ":")) and not is_metadata(text) and len(text) < 120


# A title begins where it says what it is about; a line that opens with —— or 《 goes on from the one above.
_BEGINS_TITLE = re.compile(r"^(?!——|—|《)(?:.*(?:关于|对|[：:]))")


_SITE_OWNER = re.compile(r"(?:人民政府|政府网|网站?|门户)$")


def _title_start(lines: Sequence[Line], end: int) -> int:
    start = end
    while start > 0 and end - start < 4 and not _BEGINS_TITLE.search(lines[start].text):
        if _is_mark(lines[start - 1].text) or _ends_title(lines[start - 1].text):
            break
        start -= 1
    first, lowest = lines[start].text, start
    while start > 0 and re.match(r"\s*(?:关于|对)", first):
        above = lines[start - 1].text
        if not is_organisation(above) or first.startswith(above) or above.endswith("文件"):
            break
        # Above the bureau of the title stands the government whose site it is.
        if start < lowest and _SITE_OWNER.search(above):
            break
        start -= 1
    return start


def _loose_title(lines: Sequence[Line], webby: bool) -> list[Line]:
    """The title where none ends as titles do: the lines that speak of a proposal, else everything but marks."""
    unmarked = [line for line in lines if not _is_mark(line.text)]
    telling = [line for line in unmarked if TITLE_WORD.search(line.text) or "关于" in line.text]
    return telling[-1:] if webby else unmarked[-4:]


def _is_mark(text: str) -> bool:
    return bool(marks_of(text)) or text.endswith("文件")


def _number_in_metadata(texts: Sequence[str]) -> list[Line]:
    for text in texts:
        if is_metadata(text):
            found = re.search(r"(?:文\s*号|发文字号)\s*[：:]\s*(\S+?[〔\[【(（]\d{4}[〕\]】)）]\s*\d+\s*号)", text)
            if found:
                return [Line(text=found[1])]
    return []


def _title_in_metadata(pairs: Sequence[str]) -> list[Line]:
    """The title where only the cells of the metadata tell it."""
    told = (re.match(r"(?:信息|公文|文件)?(?:名\s*称|标\s*题)：(?P<title>.+)", pair) for pair in pairs)
    return [Line(text=match["title"]) for match in told if match and _ends_title(match["title"])][:1]


def _unique(lines: Sequence[Line]) -> list[Line]:
    return list({line.text: line for line in lines}.values())


def _without_foot(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Drop what follows the date and is neither a note, a contact, a copy list, an imprint nor an attachment."""
    texts = [element.text if isinstance(element, Line) else "" for element in elements]
    last = max((at for at, text in enumerate(texts) if DATE_LINE.fullmatch(text)), default=None)
    signed = [at for at in range(len(texts) - 1) if DATE_LINE.fullmatch(texts[at + 1])]
    if last is None:
        return tuple(_cut_at_page_words(elements, max(0, len(elements) - 12)))
    dates = [at + 1 for at in signed if is_organisation(texts[at])]
    end = (dates[0] if dates else last) + 1
    kept = [one for one in elements[:end] if not _is_button(one)]
    in_pages = copied = False
    for element in elements[end:]:
        text = element.text if isinstance(element, Line) else ""
        wraps, copied = copied, bool(CC.fullmatch(text) or SENT.match(text) or copied) and not text.endswith("。")
        in_pages = in_pages or bool(ATTACHMENT_PAGE.fullmatch(text))
        if _is_page_word(text):
            break
        wanted = (
            _KEPT_AFTER.fullmatch(text) or CC.fullmatch(text) or ISSUED.fullmatch(text) or DATE_LINE.fullmatch(text)
        )
        if in_pages or wraps or wanted or is_organisation(text):
            kept.append(element)
    return tuple(kept)


def _is_button(element: Element) -> bool:
    """Whether a line between the paragraphs is nothing but the page's buttons."""
    return isinstance(element, Line) and len(element.text) < 40 and bool(_BUTTONS.match(element.text))


def _cut_at_page_words(elements: Sequence[Element], start: int) -> Sequence[Element]:
    for at in range(start, len(elements)):
        element = elements[at]
        if isinstance(element, Line) and len(element.text) < 60 and _is_page_word(element.text):
            return elements[:at]
    return elements
