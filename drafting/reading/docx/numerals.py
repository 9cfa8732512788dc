"""Numbers in the formats of Word's lists (ECMA-376, 17.18.59 ST_NumberFormat)."""

from __future__ import annotations

_HAN = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_COUNTING = frozenset(
    {
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographLegalTraditional",
        "koreanCounting",
    }
)


def numeral(count: int, format: str) -> str:
    """``count`` as Word prints it in ``format``; decimal digits for formats no Chinese office uses."""
    if format == "none" or count < 0:
        return ""
    if format in _COUNTING:
        return counting(count, _HAN, "十百千")
    if format == "chineseLegalSimplified":
        return counting(count, _LEGAL, "拾佰仟", spoken_ten=False)
    if format in ("ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"):
        return "".join(_HAN[int(digit)] for digit in str(count))
    if format in ("decimalFullWidth", "decimalFullWidth2"):
        return "".join(chr(ord("０") + int(digit)) for digit in str(count))
    if format in ("upperRoman", "lowerRoman"):
        return roman(count).upper() if format == "upperRoman" else roman(count)
    if format in ("upperLetter", "lowerLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count else ""
        return letter.upper() if format == "upperLetter" else letter
    if format == "numberInDash":
        return f"- {count} -"
    if format == "decimalZero":
        return f"{count:02}"
    return _signs(count, format)


def _signs(count: int, format: str) -> str:
    """Formats that have one sign a number, decimal beyond the last."""
    enclosed = {
        "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
        "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
        "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
        "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
        "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
        "ideographTraditional": _STEMS,
        "ideographZodiac": _BRANCHES,
    }.get(format, "")
    return enclosed[count - 1] if 0 < count <= len(enclosed) else str(count)


def counting(count: int, digits: str, units: str, *, spoken_ten: bool = True) -> str:
    """A number below 10,000 in words: 十二, 一百〇三; ``spoken_ten`` drops the 一 of 一十."""
    if count == 0 or count >= 10_000:
        return "".join(digits[int(digit)] for digit in str(count))
    words = ""
    for place, digit in enumerate(reversed(str(count))):
        unit = units[place - 1] if place else ""
        if digit != "0":
            words = digits[int(digit)] + unit + words
        elif words and not words.startswith(digits[0]):
            words = digits[0] + words
    if spoken_ten and 10 <= count < 20:
        words = words[1:]
    return words


def roman(count: int) -> str:
    """Roman numerals in small letters."""
    words = ""
    for amount, sign in _ROMAN:
        words += sign * (count // amount)
        count %= amount
    return words
