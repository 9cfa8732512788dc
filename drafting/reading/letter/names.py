"""Names as letters print them: whom the letter is written to, who signed it, who is copied (RULES 2.1 and 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[、，,；;]|(?<=[委员代表])\s*(?:和|及|并)\s*|\s{2,}|\u3000+")
_COURTESY = re.compile(r"^(?:尊敬的|敬爱的|致\s*[：:])")
# 委员 and 代表 are titles only at the end of a name: 委员会 and 代表团 are bodies.
_NUMERAL = r"(?:[0-9０-９]{1,3}|[一二两三四五六七八九十]{1,3}|多|几|各|诸)"
_TITLE = re.compile(
    rf"(?:等\s*{_NUMERAL}?\s*[位名人]?|{_NUMERAL}\s*[位名人])?\s*(?:人大|政协)?\s*"
    r"(?:委员|代表|议员|常委|主席|副主席|主委|副主委|主任|副主任|先生|女士|同志|老师)(?:们)?等?$"
)
# 区政协委员张三: the title before the name.
_OFFICE = re.compile(r"^[一-鿿]{0,10}(?:委员|代表)(?!会|团)(?=[一-鿿·]{2,4}$)")
_NOBODY = re.compile("(?:各位|全体|各|其他)(?:联名|附议|领衔)?|联名|附议")
_TWO = re.compile(r"(?<![一-鿿])([一-鿿]{2,3})[和与]([一-鿿]{2,3})(?:两位|二位)?(?=(?:委员|代表)(?:们?$|[、，,]))")
_COUNT = re.compile(r"等(?:\s*(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|多|几))?\s*(?:位|名|人)?(?:提案人|同志)?$")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
_WHITE = re.compile(r"\s+")
# Fewer characters apart are a name, or names.
_SPREAD = 5
# 区委、区政府督查室 is one body of two masters.
_JOINT = re.compile(r"(?<![一-鿿])([省市州区县]委)、([省市州区县]政府(?:督查|目督|政务))")
_BUREAU = "[^、]{2,20}(?:局|委|委员会|厅|办公室|部|院|中心|政府|会)"
_SIDE_BY_SIDE = re.compile(rf"{_BUREAU}(?:、{_BUREAU})+")
_SIGNS = re.compile(r"^(?:(?:承办|答复|办理|主办)?单位(?:名称)?|落款)(?:[（(][盖公]?章[）)])?[：:]\s*")
_SEAL = re.compile(r"[（(](?:盖章|公章|章|印章|代章|印)[）)]")


def closed_up(name: str) -> str:
    """A name without the white space that spreads it (``张　征``)."""
    return _WHITE.sub("", name)


def unspread(text: str) -> str:
    """A line whose characters all stand apart (``二 〇 二 四 年``) closed up; any other as it is."""
    pieces = text.split()
    spread = len(pieces) >= _SPREAD and all(len(piece) == 1 for piece in pieces)
    return "".join(pieces) if spread else text


def person_of(words: str) -> str:
    """One or several names as printed, a single one closed up (``莫　北``)."""
    pieces = words.split()
    return closed_up(words) if any(len(piece) == 1 for piece in pieces) and len(pieces) <= 3 else words.strip()


def addressees_of(line: str) -> tuple[str, ...]:
    """The persons and bodies of the 主送 line, without 尊敬的, 委员, 代表 and 等N人."""
    text = _REMARK.sub("", line.strip().rstrip("：:，, "))
    names = (_name(part) for part in _parts(text))
    return tuple(dict.fromkeys(name for name in names if name))


def _parts(text: str) -> Iterable[str]:
    for part in _SEPARATORS.split(_TWO.sub(r"\1、\2", _spread(text))):
        pieces = part.split()
        if len(pieces) > 2 and _TITLE.fullmatch(pieces[-1]):
            del pieces[-1]
        # 张三 李四 are two; 张 三 is one spread out, and 李四 委员 a name with its title.
        if len(pieces) > 1 and all(len(piece) >= 2 and not _TITLE.fullmatch(piece) for piece in pieces):
            yield from pieces
        else:
            yield part


def _spread(text: str) -> str:
    """``张　征`` closed up: one character, white space, one character, then a separator, a title or the end."""
    return re.sub(r"(?<![一-鿿])([一-鿿])\s+([一-鿿])(?=[、，,；;\s]|等|委员|代表|$)", r"\1\2", text)


def _name(part: str) -> str:
    name = closed_up(_COURTESY.sub("", part.strip()))
    bare = _OFFICE.sub("", _COUNT.sub("", _TITLE.sub("", name)))
    return bare if bare and not _NOBODY.fullmatch(bare) else ""


def issuers_of(lines: Iterable[str]) -> tuple[str, ...]:
    """The signing bureaus, one a line, without the note of the seal."""
    names = (name for line in lines for name in _bureaus(closed_up(_SIGNS.sub("", _SEAL.sub("", line)))))
    return tuple(dict.fromkeys(name for name in names if name))


def _bureaus(line: str) -> list[str]:
    """``甲局、乙局`` are two, ``区委、区政府督查室`` is one."""
    return line.split("、") if _SIDE_BY_SIDE.fullmatch(line) else [line]


def cc_of(words: str) -> tuple[str, ...]:
    """The bodies copied to, in order."""
    bare = re.sub(r"[（(]\s*共印.{1,8}份\s*[）)]", "", words.strip())
    text = re.sub(r"^[（(]?(?:抄\s*[送报]|主\s*送)(?:单位|机关)?\s*[：:]\s*", "", bare)
    text = (text.rstrip("）)") if text.count("（") + text.count("(") == 0 else text).strip().rstrip("。.")
    text = re.sub(r"\s*抄\s*[送报]\s*[：:]\s*", "；", text)
    kept = _JOINT.sub("\\1\x00\\2", _REMARK.sub(lambda match: match[0].replace("、", "\x00"), text))
    parts = re.split(r"[、，,；;。]|\s{2,}|\u3000+", kept)
    return tuple(part.strip().replace("\x00", "、") for part in parts if part.strip())
