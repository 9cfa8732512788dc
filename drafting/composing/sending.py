"""送交函: the short letter by which a reply is handed to the office and the committee that follow it up (RULES 2.8)."""

from __future__ import annotations

import re
from datetime import date

from clauses.body import Paragraph
from clauses.slots import fill_text
from drafting.composing.compose import doc_number
from drafting.composing.slots import values_for
from drafting.model.blocks import TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item
from drafting.model.letter import Attachment, DocumentKind, Letter

_AND = re.compile(r"[，,；;]\s*")


def sending_letter(letter: Letter, item: Item, bureau: Bureau, today: date) -> Letter:
    """To those the reply is copied to, with the reply as its attachment. What is not known stays as a ``{slot}``."""
    values = values_for(item, bureau, (), today)
    return Letter(
        authority=bureau.name,
        doc_number=doc_number(bureau, DocumentKind.OTHER, today),
        title=(fill_text(bureau.title_sending, values),),
        addressees=_AND.sub("、", (letter.cc or values.get("抄送机关", "{抄送机关}")).rstrip("。")),
        blocks=(TextBlock(id="b1", body=Paragraph.of(fill_text(bureau.text_sending, values))),),
        attachments=(Attachment(name="".join(letter.title)),),
        signature=letter.signature[:1] or (bureau.name,),
        date=letter.date,
        notes=letter.notes,
    )
