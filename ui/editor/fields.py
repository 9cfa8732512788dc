"""The lines a letter is shown in besides its body: one role a field of the frame, in the order they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from drafting.model.letter import Attachment, Letter
from ui.words import mark


class LineRole(StrEnum):
    """What a line of the editor is. The order is the order on screen."""

    COPY_NUMBER = "copy_number"
    SECRECY = "secrecy"
    URGENCY = "urgency"
    CATEGORY = "category"
    DISCLOSURE = "disclosure"
    AUTHORITY = "authority"
    DOC_NUMBER = "doc_number"
    SIGNER = "signer"
    TITLE = "title"
    ADDRESSEES = "addressees"
    BODY = "body"
    ATTACHMENT = "attachment"
    SIGNATURE = "signature"
    DATE = "date"
    NOTE = "note"
    CC = "cc"
    ISSUED_BY = "issued_by"
    ISSUED_ON = "issued_on"


ORDER = {role: place for place, role in enumerate(LineRole)}
SEVERAL = (LineRole.TITLE, LineRole.BODY, LineRole.ATTACHMENT, LineRole.SIGNATURE, LineRole.NOTE)
# The fields shown though empty: every reply fills most of them.
ALWAYS = (
    LineRole.CATEGORY,
    LineRole.DISCLOSURE,
    LineRole.DOC_NUMBER,
    LineRole.TITLE,
    LineRole.ADDRESSEES,
    LineRole.ATTACHMENT,
    LineRole.SIGNATURE,
    LineRole.DATE,
    LineRole.NOTE,
    LineRole.CC,
)
NAMES = {
    LineRole.COPY_NUMBER: mark("份号"),
    LineRole.SECRECY: mark("密级"),
    LineRole.URGENCY: mark("紧急程度"),
    LineRole.CATEGORY: mark("类别"),
    LineRole.DISCLOSURE: mark("公开属性"),
    LineRole.AUTHORITY: mark("机关标志"),
    LineRole.DOC_NUMBER: mark("文号"),
    LineRole.SIGNER: mark("签发人"),
    LineRole.TITLE: mark("标题"),
    LineRole.ADDRESSEES: mark("主送"),
    LineRole.BODY: mark("正文"),
    LineRole.ATTACHMENT: mark("附件"),
    LineRole.SIGNATURE: mark("署名"),
    LineRole.DATE: mark("日期"),
    LineRole.NOTE: mark("附注"),
    LineRole.CC: mark("抄送"),
    LineRole.ISSUED_BY: mark("印发机关"),
    LineRole.ISSUED_ON: mark("印发日期"),
}
COLON = "："


class Field(NamedTuple):
    """How a role's lines are read from a letter and put back."""

    get: Callable[[Letter], tuple[str, ...]]
    put: Callable[[Letter, tuple[str, ...]], Letter]


def _mark(name: str) -> Field:
    def put(letter: Letter, texts: tuple[str, ...]) -> Letter:
        return replace(letter, marks=replace(letter.marks, **{name: "".join(texts)}))

    return Field(lambda letter: _one(getattr(letter.marks, name)), put)


def _text(name: str) -> Field:
    return Field(
        lambda letter: _one(getattr(letter, name)), lambda letter, texts: replace(letter, **{name: "".join(texts)})
    )


def _texts(name: str) -> Field:
    return Field(lambda letter: getattr(letter, name), lambda letter, texts: replace(letter, **{name: _trimmed(texts)}))


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _trimmed(texts: tuple[str, ...]) -> tuple[str, ...]:
    return () if texts == ("",) else texts


def _with_colon(text: str) -> str:
    """Addressees as they are read: with the colon they are printed with, or the usual one."""
    return text if not text or text.endswith((":", COLON)) else text + COLON


def _addressees(letter: Letter, texts: tuple[str, ...]) -> Letter:
    return replace(letter, addressees="".join(texts).rstrip(COLON))


def _copied(letter: Letter, texts: tuple[str, ...]) -> Letter:
    """抄送：is the field's own: typed or pasted, it is not said twice."""
    return replace(letter, cc="".join(texts).removeprefix("抄送：").removeprefix("抄送:"))  # i18n: printed


def _attachments(letter: Letter, texts: tuple[str, ...]) -> Letter:
    """Attachments keep their own pages by place: the name list is what the editor changes."""
    old = letter.attachments
    kept = [replace(old[i], name=text) if i < len(old) else Attachment(name=text) for i, text in enumerate(texts)]
    if texts == ("",) and not (old and old[0].blocks):
        kept = []
    return replace(letter, attachments=tuple(kept) + tuple(part for part in old[len(texts) :] if part.blocks))


FIELDS: dict[LineRole, Field] = {
    LineRole.COPY_NUMBER: _mark("copy_number"),
    LineRole.SECRECY: _mark("secrecy"),
    LineRole.URGENCY: _mark("urgency"),
    LineRole.CATEGORY: _mark("category"),
    LineRole.DISCLOSURE: _mark("disclosure"),
    LineRole.AUTHORITY: _text("authority"),
    LineRole.DOC_NUMBER: _text("doc_number"),
    LineRole.SIGNER: _text("signer"),
    LineRole.TITLE: _texts("title"),
    LineRole.ADDRESSEES: Field(lambda letter: _one(_with_colon(letter.addressees)), _addressees),
    LineRole.ATTACHMENT: Field(lambda letter: tuple(part.name for part in letter.attachments), _attachments),
    LineRole.SIGNATURE: _texts("signature"),
    LineRole.DATE: _text("date"),
    LineRole.NOTE: _texts("notes"),
    LineRole.CC: Field(lambda letter: _one(letter.cc), _copied),
    LineRole.ISSUED_BY: _text("issued_by"),
    LineRole.ISSUED_ON: _text("issued_on"),
}
