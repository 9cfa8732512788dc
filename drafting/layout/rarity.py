"""Characters that official fonts lack: 仿宋_GB2312 has GB 2312, 仿宋 has GBK, few fonts have more."""

from __future__ import annotations

import re
from functools import lru_cache

_FIRST_HAN = "\u2e80"


def by_rarity(text: str) -> list[tuple[str, bool]]:
    """Stretches of ``text``, each with whether its Han characters are missing from GB 2312."""
    # Python's gb2312 has another dash and another dot than Chinese text.
    if _encodes(text.replace("—", "").replace("·", ""), "gb2312"):
        return [(text, False)]
    han = "".join(char for char in set(text) if char >= _FIRST_HAN)
    if _encodes(han, "gb2312"):
        return [(text, False)]
    rare = "".join(char for char in han if not _encodes_char(char, "gb2312"))
    parts = re.split(f"([{re.escape(rare)}]+)", text)
    return [(part, bool(place % 2)) for place, part in enumerate(parts) if part]


def rare_characters(text: str) -> tuple[str, ...]:
    """The Han characters of ``text`` that are not even in GBK, each once."""
    if _encodes(text, "gbk"):
        return ()
    return tuple(dict.fromkeys(char for char in text if char >= _FIRST_HAN and not _encodes_char(char, "gbk")))


@lru_cache(maxsize=16384)
def _encodes_char(char: str, charset: str) -> bool:
    return _encodes(char, charset)


def _encodes(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
