"""The index of how titles, topics, sections and bureaus sound: found by pinyin and by initials (``jbqk`` 基本情况).

Every name goes in as its initials and its full pinyin from each of its syllables on, so that a query is the beginning
of a word of the index: 社区助餐 gives ``sqzc qzc zc`` and ``shequzhucan quzhucan zhucan can``. A change here needs a
migration that fills the index anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.store.pinyin import syllables

TABLE = (
    "CREATE VIRTUAL TABLE clause_sounds USING fts5 (title, topics, named, detail=column, columnsize=0, prefix='2 3')"
)
INSERT = "INSERT INTO clause_sounds (rowid, title, topics, named) VALUES (:key, :title, :topics, :named)"
SHORTEST = 2
"""One letter is the beginning of everything."""

_LONGEST_INITIALS, _LONGEST_PINYIN = 10, 20
_LETTERS = re.compile(r"[a-z]+")
_BUREAU = re.compile(r"[\u4e00-\u9fff]{2,24}?(?:局|委|办|厅|院|会|中心|大队|公司)(?=关于|对|$|[（(《])")


def sounding(title: str, topics: Iterable[str], section: str, source: str) -> dict[str, str]:
    """The columns of the index for one clause; of its source the bureau's name counts."""
    bureau = _BUREAU.search(source)
    return {
        "title": sounds((title,)),
        "topics": sounds(topics),
        "named": sounds((section, bureau[0] if bureau else "")),
    }


def sounds(names: Iterable[str]) -> str:
    """Initials and pinyin of the names from every syllable on."""
    return " ".join(dict.fromkeys(word for name in names for word in _from_each_syllable(syllables(name))))


def heard(query: str) -> tuple[tuple[str, ...], str]:
    """Of a query the words that may be pinyin or initials, and the rest as it was."""
    words = query.split()
    letters = [word.lower() for word in words if _LETTERS.fullmatch(word.lower()) and len(word) >= SHORTEST]
    return tuple(letters), " ".join(word for word in words if word.lower() not in letters)


def expression(letters: Iterable[str], column: str = "") -> str:
    """What MATCH is given: every word the beginning of one in the index."""
    words = " AND ".join(f"{word[:_LONGEST_PINYIN]}*" for word in letters)
    return f"{{{column}}} : ({words})" if column else words


def _from_each_syllable(spoken: tuple[str, ...]) -> Iterable[str]:
    for at in range(len(spoken)):
        rest = spoken[at : at + _LONGEST_PINYIN]
        if len(rest) >= SHORTEST:
            yield "".join(syllable[0] for syllable in rest[:_LONGEST_INITIALS])
        yield "".join(rest)[:_LONGEST_PINYIN]
