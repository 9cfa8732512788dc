"""What the public version of a letter does not show: telephone numbers, identity numbers, home addresses (RULES 2.12)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from clauses.body import Cell, Note, Paragraph, Run
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock

_MOBILE = re.compile(r"(?<!\d)((?:\+?86[-\s]?)?1[3-9]\d)[-\s]?\d{4}[-\s]?(\d{4})(?!\d)")
_IDENTITY = re.compile(r"(?<!\d)(\d{6})(?:19|20)\d{9}[\dXx](?!\d)")
# With its area code a number is a telephone's; without, only after a word that says so (a sum has as many figures).
_AREA = re.compile(r"(?<!\d)([（(]?0\d{2,3}[）)]?[-—－–\s]?\d{3,4})\d{4}(?!\d)")
# A service's own number is there to be called.
_SERVICE = r"(?:咨询|服务|监督|举报|投诉|预约|报修|求助|救助|急救|值守|办事)(?:服务|举报|投诉|监督)?"
_SERVED = re.compile(
    rf"({_SERVICE}(?:电\s*话|热\s*线|号\s*码)\s*[:：为是]?\s*[（(]?(?:0\d{{2,3}}[）)]?[-—－–\s]?)?)(\d{{4}})(\d{{3,4}})(?!\d)"
)
_KEPT = "\ue000"
_CALLED = re.compile(
    r"((?:电\s*话|手\s*机|座机|传真|联系方式|号码)\s*(?:号码)?\s*[:：为是]?\s*[（(]?\d{3,4})\d{4}(?!\d)"
)
_FURTHER = re.compile(r"(\*{4}[、，,/\s]+\d{3,4})\d{4}(?!\d)")
_ADDRESS = re.compile(
    r"((?:家庭|居住|详细|通讯|通信|联系)?(?:住址|地址)\s*[:：为是]\s*|(?:家住|现住|居住在|住在))[^，。；、）)\s]+"
)
_DOOR = re.compile(r"\d+(?:栋|幢|号楼)(?:\d+单元)?\d+(?:室|号房?)")
_CONTACT = re.compile(
    r"((?:联系人|经办人|承办人|责任人)\s*(?:及(?:联系)?电话|姓名)?\s*[:：]\s*)([一-鿿])[一-鿿·]{1,3}(?=[，,、；;）)\s　\d]|$)"
)


def mask(text: str, *, contacts: bool = False) -> str:
    """138****1234, 0871-6555****, addresses and doors as ××; with ``contacts`` the contact's name as 赵××."""
    text = _SERVED.sub(rf"\1\2{_KEPT}\3", text)
    for pattern, shown in (
        (_IDENTITY, r"\1************"),
        (_MOBILE, r"\1****\2"),
        (_AREA, r"\1****"),
        (_CALLED, r"\1****"),
        (_FURTHER, r"\1****"),
        (_ADDRESS, r"\1××"),
        (_DOOR, "××"),
    ):
        text = pattern.sub(shown, text)
    text = text.replace(_KEPT, "")
    return _CONTACT.sub(r"\1\2××", text) if contacts else text


def masked(block: Block, *, contacts: bool = False) -> Block:
    """The block with its words masked."""
    if isinstance(block, TextBlock):
        return replace(block, body=_masked_runs(block.body, contacts))
    if isinstance(block, TableBlock):
        rows = tuple(tuple(cell and _masked_text(cell, contacts) for cell in row) for row in block.table.rows)
        return replace(block, table=replace(block.table, rows=rows))
    return _masked_text(block, contacts) if isinstance(block, Heading) else block


Noted = TypeVar("Noted", Heading, Cell)


def _masked_text(part: Noted, contacts: bool) -> Noted:
    notes = tuple(Note(note.at, mask(note.text, contacts=contacts)) for note in part.notes)
    return replace(part, text=mask(part.text, contacts=contacts), notes=notes)


def _masked_runs(body: Paragraph, contacts: bool) -> Paragraph:
    """Run by run, where that hides as much as masking the whole: a number may go over several runs."""
    whole = mask(body.text, contacts=contacts)
    runs = Paragraph(
        tuple(
            Run(
                mask(run.text, contacts=contacts), run.style, tuple(mask(note, contacts=contacts) for note in run.notes)
            )
            for run in body.runs
        )
    )
    if runs.text == whole:
        return runs
    return Paragraph((Run(whole, notes=tuple(note for run in runs.runs for note in run.notes)),))
