"""Places of a house template that its makers wrote in words of their own: 云卫发〔2026〕XX号, （在此粘贴正文）, 标题.

They are read as ``{文号}`` and ``{正文}``, so that the letter does not stand beside them; a line for the title goes, since
the letter brings its own.
"""

from __future__ import annotations

import re
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BLANK = r"[\s\u3000XxＸｘ×*_＿○〇]"
_NUMBER = re.compile(
    rf"[一-鿿]{{2,10}}\s*[〔［\[（(【]\s*(?:20\d\d|20{_BLANK}{{0,2}}|{_BLANK}{{0,8}})\s*年?\s*[〕］\]）)】]\s*第?{_BLANK}*\d{{0,4}}{_BLANK}*号"
)
_OPEN, _SHUT = r"[（(\[【{〔<《]?\s*", r"\s*[）)\]】}〕>》]?[。：:]?"
_HERE = r"(?:请)?(?:在此处?|在这里|此处|这里|此)"
_PUT = r"(?:粘贴|输入|插入|录入|填写|填入|写入|写|放)"
_WHAT = r"(?:公文|文件|文稿|答复)?(?:的)?"
_BODY = re.compile(
    rf"{_OPEN}(?:{_HERE}?{_PUT}{_WHAT}正文(?:内容)?|{_WHAT}正文(?:内容)?{_PUT}?(?:在此处?|在这里|此处)?|{_HERE}{_PUT}?{_WHAT}(?:正文|内容)|正\s*文){_SHUT}"
)
_TITLE = re.compile(
    rf"{_OPEN}(?:{_HERE}?{_PUT}{_WHAT}(?:大)?标题|{_WHAT}(?:大)?标题{_PUT}?(?:在此处?|在这里|此处)?|标\s*题){_SHUT}"
)
# Longer is no line of a head.
_LONGEST = 60
_SLOT = re.compile(r"\{[^{}\s]{1,12}\}")


def with_places(root: Any) -> bool:
    """Write the places as slots; whether any was found. Paragraphs that have slots are left as they are."""
    found = False
    for paragraph in list(root.iter(f"{_W}p")):
        pieces = _pieces(paragraph)
        text = "".join(piece.text or "" for piece in pieces)
        if not text.strip() or _SLOT.search(text):
            continue
        if _BODY.fullmatch(text.strip()):
            _put(pieces, 0, len(text), "{正文}")
        elif _TITLE.fullmatch(text.strip()) and paragraph.getparent().tag == f"{_W}body":
            paragraph.getparent().remove(paragraph)
        elif len(text) <= _LONGEST and (number := _NUMBER.search(text)):
            _put(pieces, number.start(), number.end(), "{文号}")
        else:
            continue
        found = True
    return found


def _pieces(paragraph: Any) -> list[Any]:
    """The paragraph's own texts, not those of text boxes anchored in it."""
    own = paragraph.iterfind(f".//{_W}t")
    return [piece for piece in own if next(piece.iterancestors(f"{_W}p")) is paragraph]


def _put(pieces: list[Any], start: int, end: int, words: str) -> None:
    """``words`` in place of that part of the text, in the look of its first character."""
    at = 0
    for piece in pieces:
        text = piece.text or ""
        left, right = max(start - at, 0), min(end - at, len(text))
        if left < right:
            piece.text = text[:left] + (words if at + left == start else "") + text[right:]
            piece.set(_SPACE, "preserve")
        at += len(text)
