"""The numbers of headings: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.layout.arranged import Role
from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import WHITE, Passage
from drafting.layout.profile import Force

_LEVELS = {Role.HEADING_1: 1, Role.HEADING_2: 2, Role.HEADING_3: 3, Role.HEADING_4: 4}
_EXAMPLES = {1: "“一、”", 2: "“（一）”", 3: "“1.”", 4: "“（1）”"}
_HAN = "[一二三四五六七八九十百]{1,4}"
_ORDINALS = {
    1: (re.compile(f"{_HAN}、"), re.compile(rf"{_HAN}\s*[、．.]")),
    2: (re.compile(f"（{_HAN}）"), re.compile(rf"[（(]\s*{_HAN}\s*[）)]\s*[、．.，,]?|[㈠-㈩]")),
    3: (re.compile(r"[0-9]{1,2}[.．]"), re.compile(r"[0-9０-９]{1,2}\s*[.．、]|[⒈-⒛]")),
    4: (re.compile("（[0-9]{1,2}）"), re.compile(r"[（(]\s*[0-9０-９]{1,2}\s*[）)]\s*[、．.]?|[⑴-⒇]")),
}
"""Of each level what the standard prints, and what is meant for it."""


def ordinal_departures(passage: Passage) -> Iterator[Departure]:
    """一、 （一） 1. （1）, as 7.3.3 gives them."""
    level = passage.lead[0] if passage.lead else _LEVELS.get(passage.role or Role.BODY, 0)
    if not level:
        return
    lead = len(passage.text) - len(passage.text.lstrip(WHITE))
    wanted, near = _ORDINALS[level]
    printed = near.match(passage.text, lead)
    if printed and not wanted.fullmatch("".join(printed[0].split())):
        provision, part = Provision("7.3.3", Force.USUALLY), (lead, printed.end())
        yield depart("heading-number", provision, _EXAMPLES[level], _misprint(printed[0], level), at=passage, part=part)


def _misprint(printed: str, level: int) -> str:
    """What is wrong with a heading's number."""
    if level in (1, 3):
        return "序号后不是顿号" if level == 1 else "数字后不是圆点"
    if "(" in printed or ")" in printed:
        return "半角括号"
    return "括号后有标点" if printed.strip()[-1] in "、．.，," else "合成的序号字符"
