"""What a proposal asks for: the suggestions in its own text, one a string."""

from __future__ import annotations

import re

_START = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|（[一二三四五六七八九十]+）|\d[.．、])?\s*(?:为此|因此|对此|综上|鉴于此)?[，,]?.{0,12}?"
    r"(?:意见建议|意见和建议|对策建议|工作建议|解决办法|对策|几点建议|有关建议|具体建议|建议如下|提出如下建议|提出以下建议|建议)"
    r"(?:如下|有以下几点|措施)?(?P<rest>[：:。]?.*)$"
)
_HEADING = re.compile(r"^([一二三四五六七八九十]+)\s*[、.．]\s*(.+)$")
_BRACKETED = re.compile(r"^[（(]([一二三四五六七八九十]+)[)）]\s*[、.．]?\s*(.+)$")
_DIGIT = re.compile(r"^(?:[（(]?(\d{1,2})\s*(?:[.．、)）])\s*(?!\d)|[①-⑳]\s*)(.+)$")
_ORDINAL = re.compile(
    r"(?:^|(?<=[：:；;。，,\n]))\s*(?:第?([一二三四五六七八九十]+)是|第([一二三四五六七八九十]+)[，、]|(?:首先|其次|再次|最后)[，,])"
)
_RUN_ON = re.compile(r"(?<=[。；])(?=[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)")
# The suggestion itself: its number, its title.
_NAMED = re.compile(r"建议\s*[（(]?(?:第|编号|字)?\s*[〔\d]|^(?:案由|标题|题目|建议名称)|[：:]\s*关于")
# 1.…2.… or ①…②… in one paragraph; not the decimals of 1.5亿元.
_COUNTED = re.compile(r"(?<![\d.])(?:[（(]?(\d{1,2})[)）.．、](?!\d)|([①-⑳]))")
_ENDING = " \t\u3000；;。，,"
_CLOSING = re.compile(r"^(?:以上|妥否|特此|此致|敬礼|提案人|建议人|附议|联名|提出人|\d{4}年|联系)")
_LONGEST = 200


def asks_in(text: str) -> tuple[str, ...]:
    """The asks in the order of the text, without their numbers and closing punctuation.

    They are looked for after a heading or a sentence that announces suggestions (建议：, 三、意见建议), as numbered
    paragraphs, else as 一是…二是…, else as the sentences themselves. Empty where nothing announces a suggestion.
    """
    whole = [line.strip() for line in _RUN_ON.sub("\n", text.replace("\r", "")).split("\n")]
    lines = [part for line in whole for part in _counted_apart(line) if part]
    for place in range(len(lines)):
        if len(lines[place]) <= _LONGEST and (found := _START.match(lines[place])) and _announces(lines[place], found):
            block = [found["rest"].lstrip("：:。 "), *lines[place + 1 :]]
            asks = _listed(_until_closing(block), _HEADING.match(lines[place]) is not None)
            if asks:
                return asks
    return _ordinals("\n".join(lines)) or _listed(lines[1:], False, sentences=False)


def _counted_apart(line: str) -> list[str]:
    """A paragraph in which items are counted from 1 on, cut before each of them; any other whole."""
    cuts: list[int] = []
    for found in _COUNTED.finditer(line):
        number = int(found[1]) if found[1] else ord(found[2]) - 0x245F
        if number == len(cuts) + 1:
            cuts.append(found.start())
    if len(cuts) < 2:
        return [line]
    return [line[start:end].strip() for start, end in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _announces(line: str, found: re.Match[str]) -> bool:
    rest = found["rest"]
    if line.startswith("关于") or _NAMED.search(line):
        return False
    return not rest or rest[0] in "：:。" or len(line) <= 14 or bool(re.search(r"如下", line))


def _until_closing(lines: list[str]) -> list[str]:
    end = next((place for place, line in enumerate(lines) if place and _CLOSING.match(line)), len(lines))
    return [line for line in lines[:end] if line]


def _listed(lines: list[str], under_heading: bool, *, sentences: bool = True) -> tuple[str, ...]:
    """Numbered paragraphs of the outermost style found; else 一是…；else each sentence."""
    styles = (_BRACKETED, _DIGIT) if under_heading else (_HEADING, _BRACKETED, _DIGIT)
    if under_heading:
        lines = _within_heading(lines)
    for style in styles:
        items = [found[2] for line in lines if (found := style.match(line))]
        if len(items) >= 2 or (items and len(lines) <= 2):
            return tuple(map(_first_sentence, items))
    if asks := _ordinals("\n".join(lines)):
        return asks
    if not sentences:
        return ()
    if len(lines) == 1 and lines[0].count("；") and "。" not in lines[0].rstrip("。"):
        lines = lines[0].split("；")
    return tuple(bare for line in lines[:8] if len(bare := _first_sentence(line)) >= 4)


def _within_heading(lines: list[str]) -> list[str]:
    end = next((place for place, line in enumerate(lines) if _HEADING.match(line)), len(lines))
    return lines[:end]


def _ordinals(text: str) -> tuple[str, ...]:
    marks = list(_ORDINAL.finditer(text))
    if len(marks) < 2:
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return tuple(_first_sentence(text[mark.end() : end]) for mark, end in zip(marks, ends, strict=True))


def _first_sentence(text: str) -> str:
    """The ask itself: a paragraph's first sentence says it, what follows explains it."""
    text = text.strip(_ENDING)
    return re.split(r"[。\n]", text, maxsplit=1)[0].strip(_ENDING)
