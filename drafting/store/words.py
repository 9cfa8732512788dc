"""Words of the full-text index: Chinese by overlapping pairs of characters, digits and Latin whole.

``养老服务`` is indexed as 养老 老服 服务 务, and looked for as the phrase 养老 老服 服务: any stretch of Chinese of any
length is found without a dictionary, and a pair is rare enough to be found fast (single characters as tokens took twice
to four times as long at 100,000 clauses). White space and punctuation inside Chinese count for nothing, so ``张　征``
is found as 张征. A change here needs a migration that fills the index anew.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PIECE = re.compile(rf"[{_HAN}]+|\d+|[^\W\d_{_HAN}]+")
_FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_IS_HAN = re.compile(rf"[{_HAN}]").match


def indexed(text: str) -> str:
    """``text`` as it goes into the index: words parted by spaces."""
    return " ".join(word for run in _runs(text) for word in ([*_pairs(run), run[-1]] if _IS_HAN(run) else [run]))


def match_expression(query: str) -> str:
    """The query for MATCH: every piece between white space a phrase, all to be there; "" for nothing to look for."""
    return " AND ".join(_phrase(runs) for piece in query.split() if (runs := _runs(piece)))


def spans(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the pieces of ``query`` stand in ``text``: code points, in order, none overlapping."""
    plain = _FULL_WIDTH.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    found = sorted(
        match.span()
        for piece in query.split()
        if (runs := _runs(piece))
        for match in re.finditer(r"[\W_]*".join(map(re.escape, "".join(runs))), plain, re.IGNORECASE)
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _runs(text: str) -> list[str]:
    """Stretches of Chinese, of digits and of letters; full-width digits and letters count as half-width."""
    runs: list[str] = []
    for piece in _PIECE.findall(unicodedata.normalize("NFKC", text)):
        if runs and _IS_HAN(piece) and _IS_HAN(runs[-1]):
            runs[-1] += piece
        else:
            runs.append(piece)
    return runs


def _pairs(run: str) -> list[str]:
    return [one + other for one, other in pairwise(run)]


def _phrase(runs: list[str]) -> str:
    """A phrase of the words of ``runs``; what ends the query may go on in the text."""
    *before, last = runs
    words = [word for run in before for word in ([*_pairs(run), run[-1]] if _IS_HAN(run) else [run])]
    whole = bool(_IS_HAN(last)) and len(last) > 1
    return f'"{" ".join(words + (_pairs(last) if whole else [last]))}"' + ("" if whole else " *")
