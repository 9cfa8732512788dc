"""Findings as comments (批注) in the margin of a Word file. Only the document part changes, and what names the comments part;
every other part keeps its bytes, and not a character of the text is touched."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from drafting.reading.docx.inline import Box, inlines
from drafting.reading.docx.package import W, open_package
from drafting.reading.docx.tables import cells_of, rows_of
from drafting.reading.trees import etree

AUTHOR, INITIALS = "答复起草台", "校"
_THROUGH = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MAIN = W[1:-1]
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_COMMENTS_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


@dataclass(frozen=True, slots=True)
class Comment:
    """``start`` and ``end`` count code points of the file's check text (DESIGN section 3); ``text`` may have several lines."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the check text: its cells (one for a paragraph), each with its paragraphs."""

    cells: tuple[tuple[Any, ...], ...]


def with_comments(data: bytes, text: str, comments: Sequence[Comment]) -> bytes:
    """The same file with the comments. ``text`` is its check text. Raises Refused where it is no Word file."""
    package = open_package(data)
    root = package.root(package.main)
    body = root.find(W + "body")
    lines, starts = list(_lines(body)), _starts(text)
    old = package.part("comments")
    first = 1 + max((int(one.get(W + "id", "0")) for one in old), default=-1) if old is not None else 0
    placed = list[tuple[int, Comment]]()
    for number, comment in reversed(list(enumerate(comments, first))):
        line = _line_at(starts, comment.start)
        if line < len(lines) and _anchor(
            lines[line], text[starts[line] :].split("\n", 1)[0], comment, starts[line], number
        ):
            placed.append((number, comment))
    return _packed(package, root, old, placed[::-1])


def _starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", text))]


def _line_at(starts: list[int], offset: int) -> int:
    return next((number for number, start in reversed(list(enumerate(starts))) if start <= offset), 0)


def _lines(parent: Any) -> Iterator[_Line]:
    """The elements behind each line, in the order of the check text."""
    for child in parent:
        if child.tag == W + "p":
            yield _Line(((child,),))
            for one in inlines(child):
                if isinstance(one, Box):
                    yield from _lines(one.content)
        elif child.tag == W + "tbl":
            for row in rows_of(child):
                yield _Line(tuple(tuple(_paragraphs(cell)) for cell in cells_of(row)))
        elif child.tag in _THROUGH:
            yield from _lines(child)


def _paragraphs(cell: Any) -> Iterator[Any]:
    for line in _lines(cell):
        for paragraphs in line.cells:
            yield from paragraphs


def _anchor(line: _Line, text: str, comment: Comment, offset: int, number: int) -> bool:
    """Put the marks of one comment into its paragraph; False where there is none to put them in."""
    start, end = comment.start - offset, min(comment.end - offset, len(text))
    cell = min(text.count("\t", 0, start), len(line.cells) - 1) if len(line.cells) > 1 else 0
    before = text.rfind("\t", 0, start) + 1 if len(line.cells) > 1 else 0
    paragraphs = line.cells[cell] if line.cells else ()
    for place, paragraph in enumerate(paragraphs, 1):
        length = len(_text(paragraph))
        if start - before <= length or place == len(paragraphs):
            runs = _runs_between(paragraph, start - before, max(end, start) - before)
            _mark(paragraph, runs, number)
            return True
        before += length + 1
    return False


def _text(paragraph: Any) -> str:
    return "".join(node.text or "" for node in paragraph.iter(W + "t") if not _deleted(node))


def _deleted(node: Any) -> bool:
    return next(node.iterancestors(W + "del", W + "moveFrom"), None) is not None


def _runs_between(paragraph: Any, start: int, end: int) -> list[Any]:
    """The runs that hold the stretch, cut at its ends where a run is plain text."""
    found, place = list[Any](), 0
    for run in [one for one in paragraph.iter(W + "r") if not _deleted(one)]:
        texts = run.findall(W + "t")
        length = sum(len(node.text or "") for node in texts)
        if length and place < max(end, start + 1) and start < place + length:
            found.append(_cut(run, start - place, max(end, start + 1) - place, length))
        place += length
    return found


def _cut(run: Any, start: int, end: int, length: int) -> Any:
    """The part of a run of one text node from ``start`` to ``end``, the rest put beside it; other runs stay whole."""
    others = [node for node in run if node.tag not in (W + "rPr", W + "t")]
    if others or len(run.findall(W + "t")) != 1:
        return run
    text = run.find(W + "t").text or ""
    if end < length:
        _beside(run, text[end:], after=True)
    if start > 0:
        _beside(run, text[:start], after=False)
    node = run.find(W + "t")
    node.text = text[max(0, start) : min(end, length)]
    node.set(_SPACE, "preserve")
    return run


def _beside(run: Any, text: str, *, after: bool) -> None:
    twin = deepcopy(run)
    twin.tail = None
    twin.find(W + "t").text = text
    twin.find(W + "t").set(_SPACE, "preserve")
    if after:
        run.addnext(twin)
    else:
        run.addprevious(twin)


def _mark(paragraph: Any, runs: list[Any], number: int) -> None:
    make = etree().SubElement
    holder = etree().Element(W + "holder")
    start, end = (make(holder, W + name, {W + "id": str(number)}) for name in ("commentRangeStart", "commentRangeEnd"))
    reference = make(holder, W + "r")
    make(reference, W + "commentReference", {W + "id": str(number)})
    if runs:
        _outermost(runs[0], paragraph).addprevious(start)
        last = _outermost(runs[-1], paragraph)
        last.addnext(end)
    else:
        paragraph.append(start)
        paragraph.append(end)
    end.addnext(reference)


def _outermost(run: Any, paragraph: Any) -> Any:
    """The child of the paragraph that holds the run: hyperlinks and fields are not split."""
    while run.getparent() is not paragraph and run.getparent().tag != W + "p":
        run = run.getparent()
    return run


def _packed(package: Any, root: Any, old: Any, placed: Sequence[tuple[int, Comment]]) -> bytes:
    tree = etree()
    name = next((target for kind, target in package.relations.values() if kind.endswith("/comments")), None)
    folder = package.main.rpartition("/")[0]
    part = name or f"{folder}/comments.xml"
    links = f"{folder}/_rels/{package.main.rpartition('/')[2]}.rels"
    changed = {
        package.main: tree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True),
        part: _comments_xml(old, placed),
    }
    if name is None:
        types = tree.fromstring(package.data("[Content_Types].xml") or b"<Types/>")
        tree.SubElement(
            types, types.tag.replace("Types", "Override"), {"PartName": f"/{part}", "ContentType": _COMMENTS_TYPE}
        )
        changed["[Content_Types].xml"] = tree.tostring(types, xml_declaration=True, encoding="UTF-8", standalone=True)
        changed[links] = _linked(package.data(links))
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in package.archive.infolist():
            target.writestr(entry, changed.pop(entry.filename, None) or package.archive.read(entry.filename))
        for left, content in changed.items():
            target.writestr(zipfile.ZipInfo(left, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _linked(data: bytes | None) -> bytes:
    tree = etree()
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    links = tree.fromstring(data or f'<Relationships xmlns="{namespace}"/>'.encode())
    used = {one.get("Id") for one in links}
    free = next(f"rIdC{number}" for number in range(1, len(used) + 2) if f"rIdC{number}" not in used)
    attributes = {"Id": free, "Type": _COMMENTS_LINK, "Target": "comments.xml"}
    tree.SubElement(links, f"{{{namespace}}}Relationship", attributes)
    return tree.tostring(links, xml_declaration=True, encoding="UTF-8", standalone=True)


def _comments_xml(old: Any, placed: Sequence[tuple[int, Comment]]) -> bytes:
    tree = etree()
    written = "".join(_comment_xml(number, comment) for number, comment in placed)
    fresh = tree.fromstring(f'<w:comments xmlns:w="{_MAIN}">{written}</w:comments>'.encode())
    if old is None:
        return tree.tostring(fresh, xml_declaration=True, encoding="UTF-8", standalone=True)
    for one in list(fresh):
        old.append(one)
    return tree.tostring(old, xml_declaration=True, encoding="UTF-8", standalone=True)


def _comment_xml(number: int, comment: Comment) -> str:
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in comment.text.split("\n")
    )
    return f'<w:comment w:id="{number}" w:author="{AUTHOR}" w:initials="{INITIALS}">{paragraphs}</w:comment>'
