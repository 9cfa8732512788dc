"""House template 红头模板: a bureau's own Word file, taken as it is, with the letter set into it.

Its page, headers, footers and red head stay. Places such as ``{文号}`` are filled where they stand; the letter goes where
a paragraph says ``{正文}``, else after all that is there (places in words: ``template_places``). Our styles are added under names of their own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from drafting.layout.arranged import Arranged
from drafting.reading.trees import etree
from drafting.writing.docx.package import docx_parts, packed
from drafting.writing.docx.template_notes import NOTES, with_notes
from drafting.writing.docx.template_places import with_places

Element = Any
"""An lxml element: the library carries no types."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_DOCUMENT, _STYLES, _LINKS = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"
_TYPES, _EFFECTS = "[Content_Types].xml", "word/stylesWithEffects.xml"
_SLOT = re.compile(r"\{([^{}\s]{1,12})\}")
_HEADER = re.compile(r"word/header\d*\.xml")
BODY = "正文"
# Our built-in styles would meet the template's own: they get names and ids of their own.
_RENAMED = {
    "Normal": "公文基准",
    "Title": "公文标题",
    "Heading1": "公文一级标题",
    "Heading2": "公文二级标题",
    "Heading3": "公文三级标题",
    "Heading4": "公文四级标题",
    "FootnoteText": "公文脚注",
    "FootnoteReference": "公文脚注标记",
}
_SKIPPED = frozenset({"DefaultParagraphFont", "TableNormal"})
_PREFIX = "Letter"


class TemplateProblem(ValueError):
    """The file cannot serve as a template; the message says why."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template read: its parts, and the names of the places that are filled in it."""

    parts: Mapping[str, bytes]
    slots: frozenset[str]


def read_template(data: bytes) -> Template:
    """Raises TemplateProblem for what is no readable .docx."""
    xml = etree()
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        document, *_ = [_tree(parts[name]) for name in (_DOCUMENT, _TYPES, _LINKS, _STYLES)]
        heads = {name: _tree(data) for name, data in parts.items() if _HEADER.fullmatch(name)}
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError, xml.XMLSyntaxError):
        raise TemplateProblem("模板不是可用的 .docx 文件，请用 Word 或 WPS 打开后另存为 .docx。") from None
    for name, root in ((_DOCUMENT, document), *heads.items()):
        if with_places(root):
            parts[name] = _written(root)
    paragraphs = [part for root in (document, *heads.values()) for part in root.iter(f"{_W}p")]
    return Template(parts, frozenset(_SLOT.findall("\n".join(map(_text, paragraphs)))))


def set_into(template: Template, arranged: Arranged, values: Mapping[str, str]) -> bytes:
    """The template with ``values`` in its places and the letter set into it. ``arranged`` is in the plain form."""
    ours = docx_parts(arranged)
    document, letter = _tree(template.parts[_DOCUMENT]), _tree(ours[_DOCUMENT])
    for paragraph in document.iter(f"{_W}p"):
        _fill(paragraph, values)
    heads = {name: _tree(data) for name, data in template.parts.items() if _HEADER.fullmatch(name)}
    for paragraph in (part for head in heads.values() for part in head.iter(f"{_W}p")):
        _fill(paragraph, values)
    flow = [deepcopy(part) for part in letter[0] if part.tag != f"{_W}sectPr"]
    for part in flow:
        _renamed(part)
    _insert(document[0], flow)
    _align_imprint(document[0])
    links, types = _tree(template.parts[_LINKS]), _tree(template.parts[_TYPES])
    _drop_effects(links, types)
    media = _add_media(ours, links, types)
    if NOTES in ours:
        notes = _tree(ours[NOTES])
        _renamed(notes)
        name, data = with_notes(notes, template.parts, flow, links, types)
        media[name] = data
    changed = {
        _DOCUMENT: document,
        _STYLES: _with_styles(_tree(template.parts[_STYLES]), _tree(ours[_STYLES])),
        _LINKS: links,
        _TYPES: types,
        **heads,
    }
    written = {name: _written(tree) for name, tree in changed.items()}
    kept = {name: data for name, data in template.parts.items() if name != _EFFECTS}
    return packed({**kept, **written, **media})


def _tree(data: bytes) -> Element:
    xml = etree()
    return xml.fromstring(data, xml.XMLParser(resolve_entities=False, no_network=True))


def _written(tree: Element) -> bytes:
    return etree().tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _text(paragraph: Element) -> str:
    return "".join(part.text or "" for part in paragraph.iter(f"{_W}t"))


def _fill(paragraph: Element, values: Mapping[str, str]) -> None:
    """Replace places in the paragraph's text, which Word may have cut into several runs."""
    pieces = list(paragraph.iter(f"{_W}t"))
    for match in reversed(list(_SLOT.finditer("".join(piece.text or "" for piece in pieces)))):
        value = values.get(match[1])
        if value is None:
            continue
        start = 0
        for piece in pieces:
            text = piece.text or ""
            left, right = max(match.start() - start, 0), min(match.end() - start, len(text))
            if left < right:
                piece.text = text[:left] + (value if start + left == match.start() else "") + text[right:]
                piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            start += len(text)


def _insert(body: Element, flow: list[Element]) -> None:
    """In place of the paragraph ``{正文}``, else before the last section's properties."""
    mark = next((part for part in body if part.tag == f"{_W}p" and _text(part).strip() == f"{{{BODY}}}"), None)
    if mark is not None:
        place = body.index(mark)
        body.remove(mark)
    else:
        place = len(body) - (1 if len(body) and body[-1].tag == f"{_W}sectPr" else 0)
    for offset, part in enumerate(flow):
        body.insert(place + offset, part)


def _align_imprint(body: Element) -> None:
    """The imprint begins where the template's own type area begins."""
    margins = body.findall(f"{_W}sectPr/{_W}pgMar")
    for place in body.iter(f"{_W}tblpPr"):
        if margins and place.get(f"{_W}tblpYSpec") == "bottom":
            place.set(f"{_W}tblpX", margins[-1].get(f"{_W}left"))


def _drop_effects(links: Element, types: Element) -> None:
    """A second copy of the styles that Word 2010 wrote: it would differ now, and Word would offer to repair the file."""
    for part in [*links, *types]:
        if str(part.get("Type")).endswith("/stylesWithEffects") or part.get("PartName") == f"/{_EFFECTS}":
            part.getparent().remove(part)


def _renamed(tree: Element) -> None:
    """Point the styles of ours that the template may have too to their own ids."""
    for tag in ("pStyle", "rStyle", "basedOn", "next"):
        for reference in tree.iter(f"{_W}{tag}"):
            name = reference.get(f"{_W}val")
            if name in _RENAMED:
                reference.set(f"{_W}val", _PREFIX + name)
    for paragraph in tree.iter(f"{_W}p"):
        _base_style(paragraph)


def _base_style(paragraph: Element) -> None:
    """A paragraph without a style would take the template's Normal: it takes ours."""
    xml = etree()
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = xml.Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    if properties.find(f"{_W}pStyle") is None:
        style = xml.Element(f"{_W}pStyle")
        style.set(f"{_W}val", f"{_PREFIX}Normal")
        properties.insert(0, style)


def _with_styles(theirs: Element, ours: Element) -> Element:
    known = {style.get(f"{_W}styleId") for style in theirs.iter(f"{_W}style")}
    for style in ours.findall(f"{_W}style"):
        name = style.get(f"{_W}styleId") or ""
        if name in _SKIPPED:
            continue
        if name in _RENAMED:
            style.set(f"{_W}styleId", _PREFIX + name)
            style.set(f"{_W}customStyle", "1")
            style.attrib.pop(f"{_W}default", None)
            style[0].set(f"{_W}val", _RENAMED[name])
        for tag in ("basedOn", "next"):
            reference = style.find(f"{_W}{tag}")
            if reference is not None and reference.get(f"{_W}val") in _RENAMED:
                reference.set(f"{_W}val", _PREFIX + str(reference.get(f"{_W}val")))
        if style.get(f"{_W}styleId") not in known:
            theirs.append(style)
    return theirs


def _add_media(ours: Mapping[str, bytes], links: Element, types: Element) -> dict[str, bytes]:
    """Our pictures, under names the template does not have."""
    xml = etree()
    media: dict[str, bytes] = {}
    for name, image in ours.items():
        if not name.startswith("word/media/"):
            continue
        stem, kind = name.removeprefix("word/media/").split(".")
        media[f"word/media/letter-{stem}.{kind}"] = image
        link = xml.SubElement(links, f"{_REL}Relationship")
        for key, value in (
            ("Id", f"rId{stem.capitalize()}"),
            ("Type", _IMAGE),
            ("Target", f"media/letter-{stem}.{kind}"),
        ):
            link.set(key, value)
        if not any(part.get("Extension") == kind for part in types.iter(f"{_TYPE}Default")):
            default = xml.Element(f"{_TYPE}Default")
            default.set("Extension", kind)
            default.set("ContentType", f"image/{kind}")
            types.insert(0, default)
    return media
