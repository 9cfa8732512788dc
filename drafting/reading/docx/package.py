"""The parts of a Word package: opened once, parsed with care, faults told as one sentence."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

from drafting.reading.refused import Refused
from drafting.reading.trees import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# LibreOffice and WPS can save the strict variant, which differs in its namespaces only.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
# What unzips to more than this is an attack or no letter.
_LARGEST_PART = 200 * 1024 * 1024


@dataclass(slots=True)
class Package:
    """A Word package. Elements are lxml's; ``Any`` because lxml carries no types."""

    archive: zipfile.ZipFile
    main: str
    relations: dict[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def part(self, kind: str) -> Any:
        """The root of the part that the document names as ``kind`` (numbering, styles, footnotes); None where absent."""
        for relation, target in self.relations.values():
            if relation.endswith("/" + kind):
                return self.root(target)
        return None

    def root(self, name: str) -> Any:
        """The parsed root of a part, None where the part is absent."""
        data = self.data(name)
        return None if data is None else _parsed(data)

    def data(self, name: str) -> bytes | None:
        """The bytes of a part, None where it is absent."""
        try:
            if self.archive.getinfo(name).file_size > _LARGEST_PART:
                raise Refused("文件解开后过大，不像是一件答复，未读取。")
            return self.archive.read(name)
        except KeyError:
            return None
        except RuntimeError:
            raise Refused("文件设有密码，请取消密码后再试。") from None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError):
            raise Refused("Word 文件不完整或已损坏，请用 Word 或 WPS 打开后重新保存。") from None


def open_package(data: bytes) -> Package:
    """The package in ``data``. Raises Refused for what is no readable Word package."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        raise Refused("Word 文件不完整或已损坏，请用 Word 或 WPS 打开后重新保存。") from None
    package = Package(archive, "")
    starts = [
        target for kind, target in _relations(package, "_rels/.rels", "").values() if kind.endswith("/officeDocument")
    ]
    package.main = starts[0] if starts else "word/document.xml"
    folder, name = posixpath.split(package.main)
    package.relations = _relations(package, f"{folder}/_rels/{name}.rels", folder)
    return package


def _relations(package: Package, name: str, folder: str) -> dict[str, tuple[str, str]]:
    root = package.root(name)
    if root is None:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for one in root:
        target = str(one.get("Target", ""))
        inside = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        if one.get("TargetMode") != "External":
            found[str(one.get("Id", ""))] = (str(one.get("Type", "")), inside)
    return found


def _parsed(data: bytes) -> Any:
    xml = etree()
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    parser = xml.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        return xml.fromstring(data, parser)
    except xml.XMLSyntaxError:
        raise Refused("Word 文件内容已损坏，请用 Word 或 WPS 打开后重新保存。") from None


def value(parent: Any, path: str) -> str | None:
    """The ``w:val`` of the child at ``path`` (names joined by /), None where the child is absent, "" without a value."""
    child = parent.find(_qualified(path)) if parent is not None else None
    return None if child is None else str(child.get(W + "val", ""))


@cache
def _qualified(path: str) -> str:
    return "/".join(W + name for name in path.split("/"))


def switched_on(parent: Any, name: str) -> bool:
    """Whether a toggle such as ``w:b`` is present and not set to false."""
    found = value(parent, name)
    return found is not None and found not in ("0", "false", "off", "none")
