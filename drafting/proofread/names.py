"""Names of persons and places: what looks like a misprint there is none."""

from __future__ import annotations

import re

from drafting.proofread.lexicon import UNKNOWN, lexicon

_USUAL = 12.0
# Whoever does something is named right after: 负责人姜业积, 记者陈建力.
_BEFORE = re.compile(
    r"(?:负责人|联系人|承办人|工程师|设计师|记者|书记|县长|区长|市长|镇长|乡长|村长|局长|主任|校长|院长|所长|站长|队长|科长|处长|同志|老师|医生"
    r"|教授|传承人|烈士|先生|女士)[、\u4e00-\u9fff]?$"
)
_TITLE_AFTER = re.compile(r"(?:委员|代表|同志|局长|主任|先生|女士)")
# Places are named before these, and so are the letters of a document number.
_AFTER = re.compile(
    r"[\u4e00-\u9fff]?(?:路|街|巷|村|镇|乡|县|市(?!场)|区(?!域)|州|桥|河|湖|江|山|坝|渡|沟|岭|坪|寨|箐|塘|堰|屯|庄|堡|寺|庙|站"
    r"|社区|小区|水库|公园|广场|医院|集团|公司|中学|小学|银行)"
    r"|[\u4e00-\u9fff]{0,3}(?:敬老院|养老院|养老中心|公寓|医院|集团|街道|大桥|水库|卫生服务)|[\u4e00-\u9fff]{0,4}〔"
)


def follows_title(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is, but for a surname, what stands after a person's title or function."""
    return _BEFORE.search(text, max(0, start - 6), start) is not None


def may_be_name(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands where persons and places are named."""
    if follows_title(text, start) or _TITLE_AFTER.match(text, end):
        return True
    # 沟渠, 社区民警: what follows is a word of its own, not the last part of a name.
    return _AFTER.match(text, end) is not None and lexicon().costs.get(text[end : end + 2], UNKNOWN) > _USUAL
