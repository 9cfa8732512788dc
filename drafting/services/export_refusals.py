"""Why a letter may not leave: what would make it wrong at first sight (RULES section 3; the officer may overrule it)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from clauses.slots import slot_names
from drafting.model.blocks import Block, TableBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.model.letter import Letter
from drafting.proofread.finding import Severity
from drafting.proofread.house_style import STANDARD, HouseStyle
from drafting.proofread.judged import Judged
from drafting.services.proofreading import check_letter

_SHOWN = 5


def reasons_against(
    letter: Letter, item: Item, bureau: Bureau, style: HouseStyle = STANDARD, judged: Sequence[Judged] = ()
) -> tuple[str, ...]:
    """What is seen at once, and every finding of severity error; empty where it may leave."""
    reasons = [*reasons_at_sight(letter)]
    errors = [
        found
        for found in check_letter(letter, item, bureau, style, judged)
        if found.severity is Severity.ERROR and not slot_names(found.text)
    ]
    reasons += [f"校对错误：{found.message}（“{found.text}”）" for found in errors[:_SHOWN]]
    if len(errors) > _SHOWN:
        reasons.append(f"另有{len(errors) - _SHOWN}处校对错误")
    return tuple(reasons)


def reasons_at_sight(letter: Letter) -> tuple[str, ...]:
    """Unfilled slots, no text, no signature, no date."""
    reasons: list[str] = []
    missing = tuple(dict.fromkeys(name for text in _texts(letter) for name in slot_names(text)))
    if missing:
        reasons.append(f"还有未填的空位：{'、'.join(missing)}")
    if not letter.blocks:
        reasons.append("没有正文")
    if not any(letter.signature):
        reasons.append("没有署名")
    if not letter.date:
        reasons.append("没有成文日期")
    return tuple(reasons)


def _texts(letter: Letter) -> Iterator[str]:
    for field in fields(letter):
        value = getattr(letter, field.name)
        if isinstance(value, str):
            yield value
    yield from letter.title
    yield from letter.signature
    yield from letter.notes
    yield from _block_texts(letter.blocks)
    for attachment in letter.attachments:
        yield attachment.name
        yield from _block_texts(attachment.blocks)


def _block_texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from (text for row in block.table.texts for text in row)
        else:
            yield block.text
