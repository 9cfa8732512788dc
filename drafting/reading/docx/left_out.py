"""What a Word file holds and a letter cannot take over: nothing goes without a word about it."""

from __future__ import annotations

from typing import Any

from drafting.model.problem import Problem
from drafting.reading.docx.formulas import MATH
from drafting.reading.docx.package import Package, W

_OBJECTS = (
    "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart",
    "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds",
    "{urn:schemas-microsoft-com:office:office}OLEObject",
)
_REVISIONS = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_QUOTED = 20


def left_out(root: Any, package: Package) -> list[Problem]:
    """A sentence for each kind of thing that is not taken over, or not as it was."""
    found: list[str] = []
    if objects := sum(not _in_fallback(one) for one in root.iter(*_OBJECTS)):
        found.append(f"文中有{objects}个图表或嵌入对象，不能带入，请在排好的文件中补上。")
    hidden = "".join(_hidden(root))
    if any(sign.isalnum() for sign in hidden):
        found.append(f"文中有隐藏文字“{_short(hidden)}”，原件不打印，未带入。")
    if prompts := "、".join(_prompts(root)):
        found.append(f"文中有内容控件没有填写，提示文字“{_short(prompts)}”已照排，请核对。")
    comments = package.part("comments")
    if comments is not None and len(comments):
        found.append(f"文中有{len(comments)}条批注，未带入。")
    if next(root.iter(*_REVISIONS), None) is not None:
        found.append("文中有修订痕迹，已按全部接受排版。")
    if next(root.iter(MATH + "f", MATH + "rad", MATH + "nary", MATH + "m", MATH + "eqArr"), None) is not None:
        found.append("文中有公式，已改排成一行文字，请核对。")
    if next(root.iter(W + "ruby"), None) is not None:
        found.append("文中有拼音注音，已排在字后的括号内。")
    return [Problem(message) for message in found]


def _hidden(root: Any) -> list[str]:
    texts: list[str] = []
    for mark in root.iter(W + "vanish"):
        run = mark.getparent().getparent()
        if run.tag == W + "r" and mark.get(W + "val", "1") not in ("0", "false", "off"):
            texts.extend(str(text.text or "").strip() for text in run.iterfind(W + "t"))
    return texts


def _prompts(root: Any) -> list[str]:
    """What content controls that nobody filled show."""
    controls = (mark.getparent().getparent() for mark in root.iter(W + "showingPlcHdr"))
    texts = ("".join(str(text.text or "") for text in control.iter(W + "t")).strip() for control in controls)
    return [text for text in texts if text]


def _in_fallback(element: Any) -> bool:
    return next(element.iterancestors(_FALLBACK), None) is not None


def _short(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
