"""Bytes of a text file -> text, in whichever encoding Chinese offices use."""

from __future__ import annotations

import codecs
import re

# The commonest characters of official prose in both scripts: the right decoding is the one that is full of them.
_COMMON = frozenset(
    "的一是在不了有和人这這中大为為上个個国國我以要时時来來用们們生到作地于於出会會可也工对對开開展建议議提案市区區县縣"
    "局政府办辦公关關答复復委员員代表您工作进進行发發加强強社会民服务務实實施年月日第号號，。、：；“”（）《》"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\ufffd]")


def decode(data: bytes) -> str | None:
    """The text with ``\\n`` line ends and no BOM; None where the bytes are no text in any Chinese encoding."""
    text = _decoded(data)
    if text is None or len(_CONTROL.findall(text)) > len(text) // 200:
        return None
    return _CONTROL.sub("", text).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str | None:
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8-sig", errors="replace")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\x00" in data[:2000]:
        return _best(data, ("utf-16-le", "utf-16-be"))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        # A file cut off inside its last character is still UTF-8.
        if error.start > 20 and error.start >= len(data) - 3:
            return data[: error.start].decode("utf-8")
    return _best(data, ("gb18030", "big5", "big5hkscs"))


def _best(data: bytes, encodings: tuple[str, ...]) -> str | None:
    readings: list[tuple[float, str]] = []
    for encoding in encodings:
        text = data.decode(encoding, errors="replace")
        faults = text.count("\ufffd")
        if faults <= 2 + len(text) // 500:
            common = sum(character in _COMMON for character in text)
            readings.append((common / max(1, len(text)) - faults / 50, text))
    return max(readings, default=(0.0, None), key=lambda reading: reading[0])[1]
