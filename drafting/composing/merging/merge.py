"""Three states of a letter merged: as it was exported, as it is now, and as the file has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from drafting.composing.merging.blocks import merged_blocks
from drafting.composing.merging.outcome import ChangeKind, Merged, Record, Side
from drafting.model.blocks import Block, next_block_id
from drafting.model.letter import Attachment, Letter, Marks

_FIELDS = {
    "authority": "发文机关标志",
    "doc_number": "发文字号",
    "signer": "签发人",
    "title": "标题",
    "addressees": "主送",
    "signature": "署名",
    "date": "成文日期",
    "notes": "附注",
    "cc": "抄送",
    "issued_by": "印发机关",
    "issued_on": "印发日期",
}
_MARKS = {
    "copy_number": "份号",
    "secrecy": "密级",
    "urgency": "紧急程度",
    "category": "类别",
    "disclosure": "公开属性",
}


def three_way(
    base: Letter,
    ours: Letter,
    theirs: Letter,
    decided: Mapping[str, Side] | None = None,
    rest: Side | None = None,
) -> Merged:
    """``ours`` with what ``theirs`` changed of ``base``.

    What only one side changed is taken. What both changed differently (one clause of a paragraph, one cell, one field) is a
    conflict: ``decided`` says by its key whose words stand, ``rest`` for all others; without either ours stand.
    """
    if theirs in (base, ours):
        return Merged(ours)
    record = Record(decided or {}, rest)
    head = {name: _field(base, ours, theirs, name, f"@{name}", word, record) for name, word in _FIELDS.items()}
    marks = {
        name: _field(base.marks, ours.marks, theirs.marks, name, f"@{name}", word, record)
        for name, word in _MARKS.items()
    }
    blocks = merged_blocks(base.blocks, ours.blocks, theirs.blocks, record)
    attachments = _attachments(base.attachments, ours.attachments, theirs.attachments, record)
    letter = replace(ours, **head, marks=Marks(**marks), blocks=blocks, attachments=attachments)
    return Merged(_distinct(letter, ours), tuple(record.changes), tuple(record.conflicts))


def _field(base: Any, ours: Any, theirs: Any, name: str, key: str, word: str, record: Record) -> Any:
    was, own, other = (getattr(side, name) for side in (base, ours, theirs))
    if other in (was, own):
        return own
    if own != was and record.side(key, word, _shown(was), _shown(own), _shown(other)) is Side.OURS:
        return own
    record.took(ChangeKind.CHANGED, word, _shown(own), _shown(other))
    return other


def _shown(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _attachments(
    base: tuple[Attachment, ...], ours: tuple[Attachment, ...], theirs: tuple[Attachment, ...], record: Record
) -> tuple[Attachment, ...]:
    """One by one where there are as many on all sides; else whole."""
    if theirs in (base, ours):
        return ours
    if not len(base) == len(ours) == len(theirs):
        shown = [_listed(side) for side in (base, ours, theirs)]
        if ours != base and record.side("@attachments", "附件", *shown) is Side.OURS:
            return ours
        record.took(ChangeKind.CHANGED, "附件", shown[1], shown[2])
        return theirs
    found: list[Attachment] = []
    for place, (was, own, other) in enumerate(zip(base, ours, theirs, strict=True), 1):
        word = f"附件{place}" if len(ours) > 1 else "附件"
        blocks = merged_blocks(was.blocks, own.blocks, other.blocks, record, word)
        names = {
            name: _field(was, own, other, name, f"@attachment{place}-{name}", f"{word}{what}", record)
            for name, what in (("name", "名称"), ("label", "标识"))
        }
        found.append(Attachment(**names, blocks=blocks))
    return tuple(found)


def _listed(attachments: tuple[Attachment, ...]) -> str:
    return "\n".join(attachment.name for attachment in attachments)


def _distinct(letter: Letter, ours: Letter) -> Letter:
    """The letter with ids of its own for what was added."""
    known = {block.id for block in _all(ours)}
    seen: set[str] = set()
    taken: list[Block] = [*_all(ours)]

    def named(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        found: list[Block] = []
        for block in blocks:
            if block.id not in known or block.id in seen:
                block = replace(block, id=next_block_id(taken))
                taken.append(block)
            seen.add(block.id)
            found.append(block)
        return tuple(found)

    blocks = named(letter.blocks)
    return replace(
        letter,
        blocks=blocks,
        attachments=tuple(replace(one, blocks=named(one.blocks)) for one in letter.attachments),
    )


def _all(letter: Letter) -> tuple[Block, ...]:
    return (*letter.blocks, *(block for one in letter.attachments for block in one.blocks))
