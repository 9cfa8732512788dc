"""A Word file taken apart, one thing changed by hand, and put together again."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

from lxml import etree

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
# The order the schema wants of what is changed here.
_PPR = ("pStyle", "keepNext", "pageBreakBefore", "framePr", "pBdr", "tabs", "snapToGrid", "spacing", "ind", "jc", "rPr")
_RPR = ("rStyle", "rFonts", "b", "i", "strike", "color", "spacing", "w", "sz", "szCs", "highlight", "u", "shd")


class Opened:
    """The parts of a package; ``root`` parses one once, ``data`` is the package with every change."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.roots: dict[str, Any] = {}

    def root(self, name: str = "word/document.xml") -> Any:
        if name not in self.roots:
            self.roots[name] = etree.fromstring(self.parts[name])
        return self.roots[name]

    def data(self) -> bytes:
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(name, etree.tostring(self.roots[name]) if name in self.roots else part)
        return stream.getvalue()

    def named(self, start: str) -> list[str]:
        return sorted(name for name in self.parts if name.startswith(start))

    def paragraph(self, begins: str, part: str = "word/document.xml") -> Any:
        """The first paragraph whose text begins so."""
        return next(one for one in self.root(part).iter(W + "p") if text_of(one).strip("\u3000 ").startswith(begins))

    @property
    def section(self) -> Any:
        return next(self.root().iter(W + "sectPr"))

    def footers(self) -> list[Any]:
        """The paragraphs with a page number, in every footer."""
        found = [one for name in self.named("word/footer") for one in self.root(name).iter(W + "p")]
        return [one for one in found if any(True for _ in one.iter(W + "instrText"))]


Plant = Callable[[Opened], None]


def planted(data: bytes, plant: Plant) -> bytes:
    opened = Opened(data)
    plant(opened)
    return opened.data()


def text_of(paragraph: Any) -> str:
    return "".join(str(one.text or "") for one in paragraph.iter(W + "t"))


def child(parent: Any, name: str, order: tuple[str, ...]) -> Any:
    """The child of that name, made at its place in ``order`` where it is absent."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        rank = order.index(name)
        later = [at for at, one in enumerate(parent) if etree.QName(one).localname in order[rank + 1 :]]
        parent.insert(later[0] if later else len(parent), found)
    return found


def ppr(paragraph: Any) -> Any:
    found = paragraph.find(W + "pPr")
    if found is None:
        found = etree.Element(W + "pPr")
        paragraph.insert(0, found)
    return found


def put(paragraph: Any, name: str, **attributes: str) -> None:
    """Set attributes of a paragraph property."""
    element = child(ppr(paragraph), name, _PPR)
    for key, value in attributes.items():
        element.set(W + key, value)


def put_runs(paragraph: Any, name: str, **attributes: str) -> None:
    """Set attributes of a property of every run."""
    for run in paragraph.iter(W + "r"):
        properties = run.find(W + "rPr")
        if properties is None:
            properties = etree.Element(W + "rPr")
            run.insert(0, properties)
        element = child(properties, name, _RPR)
        for key, value in attributes.items():
            element.set(W + key, value)


def say(paragraph: Any, text: str) -> None:
    """Let the paragraph print ``text`` in its first run's look."""
    runs = [run for run in paragraph.iter(W + "r") if run.find(W + "t") is not None]
    for extra in [one for one in runs[0] if one.tag != W + "rPr"][1:]:
        runs[0].remove(extra)
    runs[0].find(W + "t").text = text
    for run in runs[1:]:
        run.getparent().remove(run)


def drop(paragraph: Any) -> None:
    paragraph.getparent().remove(paragraph)


def empty_after(paragraph: Any) -> None:
    paragraph.addnext(etree.Element(W + "p"))
