"""What the frame and the body of a letter say: the metadata of ``parse --json`` (DESIGN section 3, RULES 2.2-2.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Date

from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind, Letter


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact person; either part may be "" where it is not printed."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The metadata of a letter as printed; None or () where it does not say."""

    kind: ItemKind = ItemKind.OTHER
    document: DocumentKind = DocumentKind.OTHER
    numbers: tuple[str, ...] = ()
    session: str | None = None
    item_title: str | None = None
    doc_title: str | None = None
    doc_number: str | None = None
    signer: str | None = None
    category: str | None = None
    disclosure: str | None = None
    addressees: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()
    date: Date | None = None
    contacts: tuple[Contact, ...] = ()
    cc: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    @property
    def issuer(self) -> str | None:
        return self.issuers[0] if self.issuers else None


def fields_of(letter: Letter, file_name: str = "") -> Fields:
    """Read the fields of a letter; the file's name is the last place a case number is looked for."""
    return Fields(
        doc_title="".join(letter.title) or None,
        doc_number=letter.doc_number or None,
        signer=letter.signer or None,
        issuers=letter.signature,
    )
