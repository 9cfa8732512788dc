"""Any supported file -> its text, or its Letter. Bad content is one clear sentence, never an exception."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.model.blocks import Origin, OriginKind
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import Problem
from drafting.reading.letter.grids import headed
from drafting.reading.letter.text import letter_of
from drafting.reading.refused import Refused
from drafting.reading.source import Elements
from drafting.reading.textual.decode import decode
from drafting.reading.textual.plain import elements_of

if TYPE_CHECKING:
    from drafting.reading.meaning.fields import Fields

LARGEST = 50 * 1024 * 1024
_MARKDOWN = (".md", ".markdown")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_text(path: Path | str) -> tuple[str, tuple[Problem, ...]]:
    """The file's text as ``check`` counts it: no BOM, ``\\n`` line ends; for Word the paragraphs, cells joined by tabs."""
    file = Path(path)
    try:
        kind, data = _content(file)
        if kind == "docx":
            from drafting.reading.docx.text import check_text

            return check_text(data), ()
        if kind == "ole":
            from drafting.reading.ole.body import ole_text

            return ole_text(data), ()
        if kind == "pdf":
            from drafting.reading.pdf.body import pdf_text

            return pdf_text(data), ()
        if kind == "html":
            from drafting.reading.web.html import html_text

            return html_text(data), ()
        return _plain(data), ()
    except Refused as refused:
        return "", (Problem(refused.message, file.name),)


def read_elements(path: Path | str) -> tuple[Elements, tuple[Problem, ...]]:
    """The file's lines, tables and pictures in printed order; empty with a problem where it cannot be read."""
    file = Path(path)
    try:
        kind, data = _content(file)
        if kind == "docx":
            from drafting.reading.docx.body import docx_elements

            return docx_elements(data)
        if kind == "ole":
            from drafting.reading.ole.body import ole_elements

            return ole_elements(data), ()
        if kind == "pdf":
            from drafting.reading.pdf.body import pdf_elements

            return pdf_elements(data), ()
        if kind == "html":
            from drafting.reading.web.html import html_elements

            return html_elements(data), ()
        if file.suffix.lower() in _MARKDOWN:
            from drafting.reading.textual.markdown_file import markdown_elements

            return markdown_elements(_plain(data))
        return headed(elements_of(_plain(data))), ()
    except Refused as refused:
        return (), (Problem(refused.message, file.name),)


def read_letter(
    path: Path | str, *, tidy: bool = True, most: int | None = None
) -> tuple[Letter, Fields, tuple[Problem, ...]]:
    """The file as a Letter with what its frame says.

    ``tidy`` drops what is web page and not letter, and a title printed twice; False keeps every character (``format``).
    A file that cannot be read, or has more than ``most`` paragraphs, gives an empty Letter and one problem.
    """
    # What a frame says takes many patterns; `format` wants the letter alone, and has 0.2 s from start to file.
    from drafting.reading.meaning.fields import fields_of
    from drafting.reading.meaning.sections import with_sections, without_sections
    from drafting.reading.web.page import details_of

    elements, problems = read_elements(path)
    if most is not None and len(elements) > most:
        elements, problems = (), (Problem("篇幅太长，不像是一件答复。", Path(path).name),)
    letter = letter_of(elements, tidy=tidy, origin=_origin(path))
    letter = replace(letter, blocks=with_sections(letter.blocks))
    fields = fields_of(letter, Path(path).name, details_of(elements))
    if fields.kind is ItemKind.OTHER and fields.document is DocumentKind.OTHER:
        letter = replace(letter, blocks=without_sections(letter.blocks))
    return letter, fields, problems


def _origin(path: Path | str) -> Origin:
    return Origin(OriginKind.FILE, Path(path).name)


def _content(file: Path) -> tuple[str, bytes]:
    """What the file really is (docx, ole, pdf, html, text), whatever it is called, and its bytes."""
    try:
        if file.is_dir():
            raise Refused("这是一个文件夹，请选择其中的文件。")
        if file.stat().st_size > LARGEST:
            raise Refused("文件超过 50 MB，不像是一件答复，未读取。")
        data = file.read_bytes()
    except FileNotFoundError:
        raise Refused("找不到这个文件。") from None
    except OSError as error:
        raise Refused(f"文件打不开（{error.strerror or error}）。") from None
    if not data.strip():
        raise Refused("文件是空的。")
    kind = _kind(data)
    if kind != "mht":
        return kind, data
    # The mail library takes longer to load than format has for a letter.
    from drafting.reading.web.mht import page_of

    return "html", page_of(data)


def _kind(data: bytes) -> str:
    if data.startswith(b"PK"):
        return _package_kind(data)
    if data.startswith(_OLE):
        return "ole"
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"{\\rtf"):
        raise Refused("这是 RTF 文件，请用 Word 或 WPS 另存为 .docx 后再试。")
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")):
        raise Refused("这是图片或压缩文件，不是文字材料。")
    start = data[:4096].lower()
    if b"mso-application" in start or b"<w:worddocument" in start or b"<pkg:package" in start:
        raise Refused("这是 Word XML 文件，请用 Word 或 WPS 另存为 .docx 后再试。")
    if b"mime-version:" in start and (b"multipart/related" in start or b"content-type: text/html" in start):
        return "mht"
    if b"<html" in start or b"<!doctype html" in start or (b"<div" in start and b"</" in data[-4096:]):
        return "html"
    return "text"


def _package_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise Refused("Word 文件不完整或已损坏，请用 Word 或 WPS 打开后重新保存。") from None
    if any(name.startswith("word/") or name.endswith("/document.xml") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        raise Refused("这是 Excel 工作簿，不是答复件；交办清单请用 items import 导入。")
    if any(name.startswith("ppt/") for name in names):
        raise Refused("这是演示文稿，不是文字材料。")
    raise Refused("这是压缩文件，请先解压，再选择其中的 Word 或文字文件。")


def _plain(data: bytes) -> str:
    text = decode(data)
    if text is None:
        raise Refused("不是文字文件，或编码无法识别。")
    if not text.strip():
        raise Refused("文件是空的。")
    return text
