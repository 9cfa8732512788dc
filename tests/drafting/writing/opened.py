"""A written file opened again: its parts as trees, and the questions the tests ask of them."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from lxml import etree

from drafting.layout.arrange import arrange
from drafting.model.letter import Form, Letter
from drafting.writing.docx.package import docx_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"


@dataclass(frozen=True)
class Opened:
    data: bytes

    @cached_property
    def parts(self) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(self.data)) as package:
            return {name: package.read(name) for name in package.namelist()}

    def tree(self, name: str) -> etree._Element:
        return etree.fromstring(self.parts[name])

    @cached_property
    def document(self) -> etree._Element:
        return self.tree("word/document.xml")

    @property
    def paragraphs(self) -> list[etree._Element]:
        return list(self.document.iter(f"{W}p"))

    @cached_property
    def styles(self) -> dict[str, etree._Element]:
        return {style.get(f"{W}styleId"): style for style in self.tree("word/styles.xml").iter(f"{W}style")}

    def paragraph(self, start: str) -> etree._Element:
        return next(found for found in self.paragraphs if text_of(found).startswith(start))

    def style_of(self, paragraph: etree._Element) -> etree._Element:
        return self.styles[paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")]


def written(letter: Letter, form: Form = Form.LETTER, *, sealed: bool = True) -> Opened:
    return Opened(docx_bytes(arrange(letter, form=form, sealed=sealed)))


def text_of(element: etree._Element) -> str:
    return "".join(
        part.text or "" if part.tag == f"{W}t" else "\t"
        for part in element.iter(f"{W}t", f"{W}tab")
        if part.get(f"{W}pos") is None
    )


def value(element: etree._Element, path: str, name: str = "val") -> str | None:
    """The attribute ``name`` of the element at ``path`` (w: tags joined by /), None where it is not there."""
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{name}")
