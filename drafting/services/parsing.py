"""What a file is: its metadata and its blocks with their sections (``parse --json``, DESIGN section 3)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from clauses.section import Section
from drafting.model.blocks import Block, Figure, Heading, TableBlock
from drafting.model.letter import Letter
from drafting.reading.files import read_letter
from drafting.reading.meaning.contacts import tells_contact
from drafting.reading.meaning.fields import Fields, notes_disclosure


def parse_file(path: Path | str) -> dict[str, Any]:
    """The record of ``parse --json``. A file that cannot be read has no blocks and says why in ``problems``."""
    letter, fields, problems = read_letter(path)
    return {**_metadata(fields), "blocks": _blocks(letter), "problems": [str(problem) for problem in problems]}


def _metadata(fields: Fields) -> dict[str, Any]:
    return {
        "kind": fields.kind.value,
        "document": fields.document.value,
        "numbers": list(fields.numbers),
        "session": fields.session,
        "item_title": fields.item_title,
        "doc_title": fields.doc_title,
        "doc_number": fields.doc_number,
        "signer": fields.signer,
        "category": fields.category,
        "disclosure": fields.disclosure,
        "addressees": list(fields.addressees),
        "issuer": fields.issuer,
        "issuers": list(fields.issuers),
        "date": fields.date.isoformat() if fields.date else None,
        "contacts": [{"name": contact.name, "phone": contact.phone} for contact in fields.contacts],
        "cc": list(fields.cc),
        "attachments": list(fields.attachments),
        "asks": list(fields.asks),
    }


def _blocks(letter: Letter) -> list[dict[str, Any]]:
    """The blocks of the body; a contact line among the notes is one too."""
    found = [_block(block) for block in letter.blocks if not isinstance(block, Figure)]
    found = [one for one in found if one["type"] != "paragraph" or not notes_disclosure(one["text"])]
    contacts = [note for note in letter.notes if tells_contact(note)]
    return found + [_record("paragraph", note, Section.CONTACT, 0.98) for note in contacts]


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        label = "".join(block.printed.split()) or None
        record = _record("heading", block.text, block.section, block.confidence)
        return {**record, "level": block.level, "label": label}
    if isinstance(block, TableBlock):
        record = _record("table", "", block.section, block.confidence)
        return {**record, "rows": [list(row) for row in block.table.texts]}
    return _record("paragraph", block.text, block.section, block.confidence)


def _record(kind: str, text: str, section: Section, confidence: float) -> dict[str, Any]:
    record: dict[str, Any] = {"type": kind, "level": None, "label": None, "text": text}
    return {**record, "section": section.value, "confidence": confidence}
