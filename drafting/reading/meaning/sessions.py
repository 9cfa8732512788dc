"""The session a letter names: 政协……会议 or ……人大……会议, in any of the forms in use (RULES 2.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_N = r"[一二三四五六七八九十百0-9０-９]{1,4}"
_PLACE = r"[一-鿿]{1,14}"
_MEETING = rf"第?{_N}次(?:全体)?(?:会议|全会|会)?"
_CPPCC = re.compile(
    rf"(?:中国人民政治协商会议|人民政协|政协)(?:全国委员会|{_PLACE}?(?:委员会|委))?(?:{_PLACE}?)??第?{_N}届(?:(?:全国|{_PLACE}?)?委员会)?(?:第?{_N}次(?:全体)?(?:会议|全会|会)?)?"
)
_NPC = re.compile(
    rf"(?:人大|人民代表大会)(?:常委会)?第?{_N}届{_MEETING}|第?{_N}届(?:全国)?(?:{_PLACE}?)??(?:人大|人民代表大会)(?:{_MEETING})?"
)
_REGION = re.compile(r"(?:全国|(?:[一-鿿]{1,7}?(?:省|市|区|县|州|旗|盟|乡|镇)){1,3}|[省市区县州旗乡镇])$")
# What a region's name cannot run across.
_BOUNDARY = re.compile(r"关于对|关于|对|现?就|在|向|您|的|年|局|厅|委(?!员会)|办理|办|答复|我|[^一-鿿]")


def session_of(texts: Iterable[str]) -> str | None:
    """The longest form of a session that stands in the texts; None where none is named."""
    found = sessions_in(texts)
    meetings = [form for form in found if "次" in form]
    return max(meetings or found, key=len, default=None)


def sessions_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Every form of a session that stands in the texts, each once."""
    return tuple(dict.fromkeys(form for text in texts for form in _forms(re.sub(r"\s", "", text))))


def _forms(text: str) -> Iterator[str]:
    for pattern in (_CPPCC, _NPC):
        for match in pattern.finditer(text):
            if re.search(r"[的提出关于]", match[0].replace("关岭", "").replace("于都", "").replace("于洪", "")):
                continue
            yield _region(text[: match.start()]) + match[0]


def _region(before: str) -> str:
    """The region's name that stands right before a session (``云岭区``第十八届人大…, ``区``政协…)."""
    near = before[-20:]
    ends = [match.end() for match in _BOUNDARY.finditer(near)]
    match = _REGION.search(near[ends[-1] if ends else 0 :])
    return match[0] if match else ""
