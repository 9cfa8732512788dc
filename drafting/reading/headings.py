"""Headings: the numbers that open them, their levels, and where a run-in heading ends (RULES 1.3, 3.1 and 3.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafting.reading.source import WHITE

_HAN = "一二三四五六七八九十百零〇"
_ONE = rf"[{_HAN}]{{1,4}}"
_DIGITS = r"[0-9０-９]{1,2}"
# One pattern a level. A number must not be the beginning of a decimal (1.5亿元), a date (2018.10.26) or a name.
_LABELS: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"(?:{_ONE}\s*[、．.]|第{_ONE}(?:部分|、))(?![0-9０-９])")),
    (2, re.compile(rf"(?:[（(]\s*{_ONE}\s*[）)]|[㈠-㈩])\s*[、.．，,]?")),
    (3, re.compile(rf"(?:{_DIGITS}\s*[.．、](?![0-9０-９])|[⒈-⒛])")),
    (4, re.compile(rf"(?:[（(]\s*{_DIGITS}\s*[）)]|[⑴-⒇])\s*[、.．]?")),
)
# The longest text between a number and its 。 that is still a heading; real ones stay well below.
LONGEST = 48
_SENTENCE_END = re.compile(r"[。！？；!?;]")
_WHITE = re.compile(r"[\s\u3000]+")


@dataclass(frozen=True, slots=True)
class Label:
    """The number a line opens with: its level, its characters without spaces, and where the text after it starts."""

    level: int
    printed: str
    end: int


def label_of(text: str) -> Label | None:
    """The heading number at the start of ``text``, or None."""
    for level, pattern in _LABELS:
        match = pattern.match(text)
        if match:
            rest = text[match.end() :]
            offset = len(rest) - len(rest.lstrip(WHITE))
            return Label(level, _WHITE.sub("", match[0]), match.end() + offset)
    return None


@dataclass(frozen=True, slots=True)
class Split:
    """A numbered line cut into its heading and, for a run-in heading, the paragraph that goes on after it ("" if none)."""

    level: int
    printed: str
    heading: str
    rest: str


def split_heading(text: str) -> Split | None:
    """``text`` as a heading, or None where it is a paragraph (numbered or not)."""
    label = label_of(text)
    if label is None or label.end >= len(text):
        return None
    body = text[label.end :]
    end = _SENTENCE_END.search(body)
    if end is None:
        short = len(body) <= LONGEST and not body.endswith(("，", ",", "、", "：", ":"))
        return Split(label.level, label.printed, body, "") if short else None
    if end[0] in "；;" or end.start() > LONGEST:
        return None
    heading, rest = body[: end.end()], body[end.end() :].lstrip(WHITE)
    if _opens_sentence(heading):
        return None
    return Split(label.level, label.printed, heading, rest)


_STARTS_SENTENCE = re.compile(
    r"(?:您|你们|贵|我[局县区市委厅部办院]|本[局委办]|目前|截至|近年来|根据|按照|20\d\d年|同意|感谢|对于|针对您|由于)"
)


def _opens_sentence(heading: str) -> bool:
    """Whether what stands before the first 。 is a sentence of the body rather than a title with a full stop."""
    if _STARTS_SENTENCE.match(heading):
        return True
    return heading.count("，") + heading.count(",") >= 3
