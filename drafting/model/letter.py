"""Letter (答复件): the one value that every writer, the page, the proofreader and the editor read.

Every field holds text **as printed**, so that a letter read from a file is written again with not one character changed.
What the printed text means (case numbers, session, names) is computed by drafting/reading/meaning/fields.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafting.model.blocks import Block


class DocumentKind(StrEnum):
    """What kind of document answers the item."""

    REPLY = "reply"
    OPINION = "opinion"
    SECOND_REPLY = "second_reply"
    OTHER = "other"

    @property
    def chinese(self) -> str:
        return {"reply": "答复", "opinion": "会办意见", "second_reply": "再次答复", "other": "其他"}[self.value]


class Form(StrEnum):
    """The form of the first page (GB/T 9704-2012 section 7 and 10.1): 信函格式、文件格式（红头）、不套红."""

    LETTER = "letter"
    RED_HEAD = "red-head"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Marks (版头标注) as printed: 份号、密级和保密期限、紧急程度、办理类别（类别：A）、公开属性（主动公开）."""

    copy_number: str = ""
    secrecy: str = ""
    urgency: str = ""
    category: str = ""
    disclosure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """An attachment (附件): its name in the list after the body and, where it follows in the file, its own blocks.

    ``name`` begins with its number only where that was printed otherwise than layout would (``1、``). An attachment whose
    pages follow without being listed has the name "". A title printed on its own pages is the first of its blocks.
    ``label`` is what heads its pages where that was printed otherwise than layout would (``附件1：``).
    """

    name: str
    blocks: tuple[Block, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter.

    ``title`` its lines as the officer broke them (one line: layout breaks it); ``addressees`` the line of 主送机关
    without its colon; ``signature`` one bureau a line; ``date`` 成文日期 as printed; ``notes`` 附注 with their brackets;
    ``cc`` what follows 抄送：; ``issued_by`` and ``issued_on`` 印发机关 and 印发日期 of the imprint 版记;
    ``pitch`` the line pitch of its text in points where an officer set it closer (7.3.5.5), else 0; ``spacing`` likewise the
    letter spacing of its text, a negative number of points, else 0.
    """

    marks: Marks = Marks()
    authority: str = ""
    doc_number: str = ""
    signer: str = ""
    title: tuple[str, ...] = ()
    addressees: str = ""
    blocks: tuple[Block, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    signature: tuple[str, ...] = ()
    date: str = ""
    notes: tuple[str, ...] = ()
    cc: str = ""
    issued_by: str = ""
    issued_on: str = ""
    pitch: float = 0.0
    spacing: float = 0.0
