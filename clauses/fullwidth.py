"""Half-width punctuation that scraping left in Chinese text made full-width (RULES 3.1.1); figures and codes are spared."""

from __future__ import annotations

import re

_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}
_HAN = r"[一-鿿”’》）)%％]"
# Between figures a mark belongs to them (1,200 and 3:30); beside Latin words and addresses it is left alone.
_MARK = re.compile(rf"(?:(?<={_HAN})[,:;!?]|(?<=\d)[,;!?](?!\d)|(?<=\d):(?=[一-鿿“《])) ?")
_PAIR = re.compile(r"\((?=[^()]*[一-鿿])([^()]*)\)")


def widened(text: str) -> str:
    """The text with half-width marks after Chinese made full-width; already full-width text comes back as it is."""
    text = _PAIR.sub(r"（\1）", text)
    return _MARK.sub(lambda match: _FULL[match[0][0]], text)
