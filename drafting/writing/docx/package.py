"""An arranged letter as a .docx package: the same letter always gives the same parts and the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.footnotes import notes_of
from drafting.layout.profile import Profile, load_profile
from drafting.writing.docx.figures import Media, relationship
from drafting.writing.docx.footnotes import footnotes_xml
from drafting.writing.docx.furniture import NAMESPACES, core_xml, settings_xml
from drafting.writing.docx.sections import body_xml, furniture_of
from drafting.writing.docx.styles import font_table_xml, styles_xml
from drafting.writing.docx.theme import theme_xml

_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def docx_bytes(arranged: Arranged) -> bytes:
    """The whole file."""
    return packed(docx_parts(arranged))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a package, in their order and without a date."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=4) as package:
        for name, content in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            package.writestr(entry, content)
    return stream.getvalue()


def docx_parts(arranged: Arranged) -> dict[str, bytes]:
    """Every part by its name, in the order they are stored."""
    profile = load_profile(arranged.profile)
    media = Media()
    furniture = furniture_of(arranged, profile)
    ids = {kind: f"rId{index}" for index, kind in enumerate(furniture, 10)}
    notes = notes_of(arranged.flow)
    body = body_xml(arranged, profile, ids, media.run)
    document = f"{_HEADER}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    links = [
        ("rId1", "styles", "styles.xml"),
        ("rId2", "settings", "settings.xml"),
        ("rId3", "fontTable", "fontTable.xml"),
        ("rId4", "theme", "theme/theme1.xml"),
        *([("rId5", "footnotes", "footnotes.xml")] if notes else []),
        *((ids[kind], kind.split()[-2], name) for kind, (name, _) in furniture.items()),
        *((relationship(name), "image", f"media/{name}") for name in media.parts),
    ]
    parts = {
        "[Content_Types].xml": _content_types(
            [*(name for name, _ in furniture.values()), *(["footnotes.xml"] if notes else [])], bool(media.parts)
        ),
        "_rels/.rels": _relationships(
            [("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"), ("rId2", _core_type(), "docProps/core.xml")]
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relationships([(rel, f"{_OFFICE}/{kind}", to) for rel, kind, to in links]),
        "word/styles.xml": styles_xml(arranged.profile, notes=bool(notes)),
        "word/settings.xml": settings_xml(notes=bool(notes)),
        "word/fontTable.xml": font_table_xml(arranged.profile),
        "word/theme/theme1.xml": theme_xml(arranged.profile),
        **{f"word/{name}": content for name, content in furniture.values()},
        **({"word/footnotes.xml": _footnotes(notes, profile)} if notes else {}),
        "docProps/core.xml": core_xml(_title(arranged)),
    }
    encoded = {name: content.encode("utf-8") for name, content in parts.items()}
    return encoded | {f"word/media/{name}": image for name, image in media.parts.items()}


def _footnotes(notes: tuple[str, ...], profile: Profile) -> str:
    return f"{_HEADER}<w:footnotes {NAMESPACES}>{footnotes_xml(notes, profile)}</w:footnotes>"


def _title(arranged: Arranged) -> str:
    return "".join(part.text for part in arranged.flow if isinstance(part, StyledParagraph) and part.role is Role.TITLE)


def _content_types(furniture: list[str], pictures: bool) -> str:
    overrides = [
        ("/word/document.xml", f"{_MAIN}.document.main+xml"),
        ("/word/styles.xml", f"{_MAIN}.styles+xml"),
        ("/word/settings.xml", f"{_MAIN}.settings+xml"),
        ("/word/fontTable.xml", f"{_MAIN}.fontTable+xml"),
        ("/word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        *((f"/word/{name}", f"{_MAIN}.{name.rstrip('0123456789.xml')}+xml") for name in furniture),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    images = '<Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>'
    named = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'{_HEADER}<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{images if pictures else ""}{named}</Types>'
    )


def _relationships(links: list[tuple[str, str, str]]) -> str:
    named = "".join(f'<Relationship Id="{rel}" Type="{kind}" Target="{to}"/>' for rel, kind, to in links)
    return f'{_HEADER}<Relationships xmlns="{_PACKAGE}">{named}</Relationships>'


def _core_type() -> str:
    return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
