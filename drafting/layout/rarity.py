"""Characters that official fonts lack: 仿宋_GB2312 has GB 2312, 仿宋 has GBK, few fonts have more."""

from __future__ import annotations

_FIRST_HAN = 0x2E80


def by_rarity(text: str) -> list[tuple[str, bool]]:
    """Stretches of ``text``, each with whether its Han characters are missing from GB 2312."""
    if _encodes(text, "gb2312"):
        return [(text, False)]
    parts: list[tuple[str, bool]] = []
    for char in text:
        rare = ord(char) >= _FIRST_HAN and not _encodes(char, "gb2312")
        if parts and parts[-1][1] == rare:
            parts[-1] = (parts[-1][0] + char, rare)
        else:
            parts.append((char, rare))
    return parts


def rare_characters(text: str) -> tuple[str, ...]:
    """The Han characters of ``text`` that are not even in GBK, each once."""
    if _encodes(text, "gbk"):
        return ()
    return tuple(dict.fromkeys(char for char in text if ord(char) >= _FIRST_HAN and not _encodes(char, "gbk")))


def _encodes(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
