"""Words of the full-text index: every Han character is a token of its own, digits and Latin stay whole.

A query is cut at white space; each piece is a phrase, all must be there. So any stretch of Chinese of any length is
found, without a dictionary.
"""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(
    r"(?P<han>[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])|[^\W_]+?"
    r"(?=[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[\W_]|$)"
)


def words(text: str) -> list[str]:
    """The tokens of ``text``. Full-width letters and digits count as half-width; case is the index's own affair.

    The index knows no characters outside the BMP, so those are named by their number.
    """
    plain = unicodedata.normalize("NFKC", text)
    return [_token(match[0]) for match in _WORD.finditer(plain)]


def indexed(text: str) -> str:
    """``text`` as it goes into the index."""
    return " ".join(words(text))


def phrases(query: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a query: one a piece between white space, each its tokens."""
    return tuple(tuple(found) for piece in query.split() if (found := words(piece)))


def match_expression(query: str) -> str:
    """The query for MATCH; "" where it holds nothing to look for. A last word of digits or Latin may go on."""
    return " AND ".join(f'"{" ".join(phrase)}"' + ("" if _is_single(phrase[-1]) else " *") for phrase in phrases(query))


def spans(query: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where the phrases of ``query`` stand in ``text``: code points, in order, none overlapping."""
    found = sorted(match.span() for phrase in phrases(query) for match in _pattern(phrase).finditer(_same_length(text)))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _token(word: str) -> str:
    return f"u{ord(word):x}" if len(word) == 1 and ord(word) > 0xFFFF else word


def _is_single(token: str) -> bool:
    return (len(token) == 1 and not token.isascii()) or bool(re.fullmatch(r"u[0-9a-f]{5}", token))


def _pattern(phrase: tuple[str, ...]) -> re.Pattern[str]:
    characters = (chr(int(token[1:], 16)) if re.fullmatch(r"u[0-9a-f]{5}", token) else token for token in phrase)
    return re.compile(r"[\W_]*".join(re.escape(part) for part in characters), re.IGNORECASE)


def _same_length(text: str) -> str:
    return "".join(
        plain if len(plain := unicodedata.normalize("NFKC", character)) == 1 else character for character in text
    )
