"""The letter's footnotes in a house template: behind those the template has, else in a part of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from drafting.reading.trees import etree

Element = Any
"""An lxml element: the library carries no types."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
NOTES = "word/footnotes.xml"


def with_notes(
    ours: Element, parts: Mapping[str, bytes], flow: Iterable[Element], links: Element, types: Element
) -> tuple[str, bytes]:
    """The name and the content of the part; the marks in ``flow``, relations and content types are made to fit it."""
    xml = etree()
    target = next((str(link.get("Target")) for link in links if str(link.get("Type")).endswith("/footnotes")), "")
    name = target.lstrip("/") if target.startswith("/") else f"word/{target}"
    if target and name in parts:
        theirs = xml.fromstring(parts[name], xml.XMLParser(resolve_entities=False, no_network=True))
        used = max((int(note.get(f"{_W}id")) for note in theirs), default=0)
        for note in ours.findall(f"{_W}footnote"):
            if note.get(f"{_W}type") is None:
                _shift(note, used)
                theirs.append(note)
        for part in flow:
            for mark in part.iter(f"{_W}footnoteReference"):
                _shift(mark, used)
        return name, xml.tostring(theirs, xml_declaration=True, encoding="UTF-8", standalone=True)
    _put(xml.SubElement(links, f"{_REL}Relationship"), Id="rIdFootnotes", Type=_KIND, Target="footnotes.xml")
    _put(xml.SubElement(types, f"{_TYPE}Override"), PartName=f"/{NOTES}", ContentType=_CONTENT)
    return NOTES, xml.tostring(ours, xml_declaration=True, encoding="UTF-8", standalone=True)


def _shift(element: Element, by: int) -> None:
    element.set(f"{_W}id", str(int(element.get(f"{_W}id")) + by))


def _put(element: Element, **values: str) -> None:
    for key, value in values.items():
        element.set(key, value)
