"""What editing leaves behind: 维护和维护, 提高……的提高, 制定了修订《…》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.proofread.case import Case
from drafting.proofread.finding import Severity
from drafting.proofread.passage import Passage
from drafting.proofread.rule import PROSE, Hit, Rule

_END = r"(?=[，。；、]|$)"
_DONE = "提高|增强|加强|提升|改善|完善|推进|促进|推动|加快|扩大|落实|解决|遏制|保障|满足|缓解"
_FIRST = "".join(sorted({word[0] for word in _DONE.split("|")}))
_ISSUED = "制定|修订|印发|出台|编制"
# A row that looks for three or more characters said twice is tried only where three characters stand twice.
_LONG_REPEAT = re.compile(r"\{3\}\)|\{4,1[04]\}\)")
_JOINT = re.compile("[和及的]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_LONGEST = 6
_ENDS = ("", "，", "。", "；", "、")
# One of the words that every match holds, and the pattern: its group x is what is left over, and goes.
_ROWS = tuple(
    (words.split("|"), bool(_LONG_REPEAT.search(regex)), re.compile(regex))
    for words, regex in (
        ("和", rf"(?P<a>[\u4e00-\u9fff]{{2,4}})[和、](?!(?P=a))[\u4e00-\u9fff]{{2,4}}(?P<x>和(?P=a)){_END}"),
        (_DONE, rf"(?=[{_FIRST}])(?P<v>{_DONE})(?!的)[^，。；、]{{2,16}}(?P<x>的(?P=v))(?=[，。；])"),
        (
            "得到|得以|获得",
            rf"(?=[{_FIRST}])(?P<v>{_DONE})(?!的)[^，。；、]{{2,20}}(?P<x>(?:得到|得以|获得)(?:了|有效|明显|进一步)*(?P=v))(?=[，。；])",
        ),
        ("对", r"对(?P<n>[^，。；、对“”《》]{4,14})[^，。；、]{0,6}(?P<x>对(?P=n))"),
        ("的", r"(?P<n>[\u4e00-\u9fff]{4,10})(?<!的)[^，。；、：]{1,8}的(?P<x>(?P=n))(?=[，。；、]|进行|服务|$)"),
        (
            "先后|分别|累计|目前|同时|按照",
            r"(?P<v>先后|分别|累计|目前|同时|按照)[^，。；、]{1,6}(?P<x>(?P=v))(?!出台|顺序)",
        ),
        (
            "",
            r"(?P<w>(?![一二三四五六七八九十每各某])[\u4e00-\u9fff]{3})(?!(?P=w))[^，。；、：和与及或到为至一\d“”]{1,3}(?P<x>(?P=w))(?=[，。；、“推发上开]|$)",
        ),
        (
            "优化|完善|加强|推进|提升|提高",
            r"(?P<v>优化|完善|加强|推进|提升|提高)[^，。；、的]{2,8}(?P<x>(?P=v))(?=[，。；])",
        ),
        ("我", r"(?P<w>我[省市州县区局委])[^，。；、]{1,4}(?P<x>(?P=w))"),
        ("按照按", r"按照(?P<x>按)(?![期时揭键劳])"),
        ("", r"(?P<v>[\u4e00-\u9fff]{2})(?!(?P=v))[\u4e00-\u9fff]{2}(?P<x>(?P=v))(?=\d)"),
        (_ISSUED, rf"(?P<x>(?:{_ISSUED})了)(?=(?:{_ISSUED})《)"),
        ("坚持以", r"坚持(?P<x>以)(?=[^，。；为]{2,10}(?:并举|并重|结合)(?:[，。；、]|$))"),
        ("了", r"(?P<x>了(?P<v>[\u4e00-\u9fff]{2}))(?<=(?P=v)了(?P=v))(?![又再])"),
        (
            "地的",
            r"(?:更好|有效|有力|积极|切实|及时|充分|极大|稳步|持续|不断|全面|逐步|认真|明显|显著|广泛|深入|合理|严格|主动|科学|扎实)地(?P<x>的)",
        ),
        ("的较", r"(?P<x>较[多大高少小低长]的)(?=较[多大高少小低长]的)"),
    )
)


def find(passage: Passage, case: Case) -> Iterator[Hit]:
    for start, end in _places(passage.text):
        yield Hit(start, end, "", f"“{passage.text[start:end]}”疑为修改后残留的字，删去或改写")


def _places(text: str) -> Iterator[tuple[int, int]]:
    for joint in _JOINT.finditer(text):
        yield from _on_both_sides(text, joint.start())
    threes = [text[place : place + 3] for place in range(len(text) - 2)]
    twice = len(set(threes)) < len(threes)
    holds = text.__contains__
    for words, long, regex in _ROWS:
        if (twice or not long) and any(map(holds, words)):
            for match in regex.finditer(text):
                yield match.span("x")


def _on_both_sides(text: str, joint: int) -> Iterator[tuple[int, int]]:
    """维护和维护。: the same word before and after the joint, and nothing after it."""
    for size in range(_LONGEST, 1, -1):
        end = joint + 1 + size
        word = text[joint + 1 : end]
        if (
            joint >= size
            and text[joint - size : joint] == word
            and _HAN.fullmatch(word)
            and text[end : end + 1] in _ENDS
        ):
            yield joint, end
            return


RULE = Rule(
    code="words-left-over",
    severity=Severity.WARNING,
    message="修改后残留的字句",
    why="改稿时新旧说法并存，同一个意思写了两遍。",
    source="公文语言规范",
    bad=(
        "水费专项用于设备的维护和维护。",
        "用于民居修复和利用和修复。",
        "不断提高居民安全意识的提高。",
        "坚决遏制案件高发势头得到遏制，",
        "对36家企业实行对36家企业错峰生产。",
        "完善以游客评价为主的游客评价服务体系",
        "办结退货办结4260件",
        "先后三次先后召开会议",
        "在微信公众号平台公众号推送",
        "按照按季度开展复核",
        "优化办税服务优化。",
        "我市现有我市热源厂6座",
        "制定了修订《配餐管理办法》",
        "坚持以打防并举、防范为先",
        "在人口较多的较大的行政村建园",
        "先后出台了出台财务管理办法",
        "有效地的调动了种植积极性",
    ),
    good=(
        "企业和企业家座谈",
        "部门与部门之间协作",
        "推进政策的落实。",
        "促进就业的促进会",
        "提高了群众的获得感。",
        "坚持以防为主、防治结合",
        "研究并印发《办法》",
        "制定印发《配餐管理办法》",
        "云岭区教育局会同云岭区财政局的云岭区专班，",
        "培训教师培训班",
        "当地的有效做法",
    ),
    passage=find,
    regions=PROSE,
    weak=True,
)
