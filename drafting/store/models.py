"""The tables of a workspace as typed models. Their columns are plain values; drafting/store/records.py turns rows into
the values of the model. The schema itself is made by the migrations; a test holds the two against each other."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Root of the models."""


class ProfileRow(Base):
    """The bureau's profile: one row, JSON, as its fields grow with what localities want."""

    __tablename__ = "profile"
    id: Mapped[int] = mapped_column(primary_key=True)
    record: Mapped[str]


class SettingRow(Base):
    """What belongs to the workspace and not to one window, such as the letter last opened."""

    __tablename__ = "settings"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class ItemRow(Base):
    """An item of the register. ``by_hand`` names the fields an officer entered, which no list overwrites; ``listed_in``
    says which list, sheet and row it came from. A removed item stays, with its letters, until it is restored."""

    __tablename__ = "items"
    id: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str]
    number: Mapped[str]
    title: Mapped[str]
    session: Mapped[str | None]
    year: Mapped[int | None]
    proposers: Mapped[str]
    proposer_count: Mapped[int | None]
    role: Mapped[str]
    lead_unit: Mapped[str | None]
    assist_units: Mapped[str]
    assigned: Mapped[str | None]
    due: Mapped[str | None]
    office: Mapped[str]
    officer: Mapped[str]
    category: Mapped[str | None]
    disclosure: Mapped[str | None]
    text: Mapped[str]
    asks: Mapped[str]
    state: Mapped[str]
    by_hand: Mapped[str] = mapped_column(default="[]")
    listed_in: Mapped[str] = mapped_column(default="")
    removed_at: Mapped[str | None] = mapped_column(default=None)
    joint_units: Mapped[str] = mapped_column(default="[]")
    assigned_asks: Mapped[str] = mapped_column(default="[]")


class ClauseRow(Base):
    """A clause. ``key`` is its row in the full-text index ``clause_words``."""

    __tablename__ = "clauses"
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    section: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    topics: Mapped[str]
    state: Mapped[str]
    source: Mapped[str]
    as_of: Mapped[str | None]
    valid_until: Mapped[str | None]
    revision: Mapped[int]
    uses: Mapped[int]
    used_at: Mapped[str | None] = mapped_column(default=None)
    removed_at: Mapped[str | None] = mapped_column(default=None)
    owner: Mapped[str] = mapped_column(default="")
    changed: Mapped[str] = mapped_column(default="")
    changed_on: Mapped[str | None] = mapped_column(default=None)


class RevisionRow(Base):
    """A clause as it stood before it was edited."""

    __tablename__ = "clause_revisions"
    clause: Mapped[int] = mapped_column(ForeignKey("clauses.key", ondelete="CASCADE"), primary_key=True)
    revision: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]
    replaced_at: Mapped[str]


class TopicRow(Base):
    """A topic of a clause, for listing and filtering."""

    __tablename__ = "clause_topics"
    topic: Mapped[str] = mapped_column(primary_key=True)
    clause: Mapped[int] = mapped_column(ForeignKey("clauses.key", ondelete="CASCADE"), primary_key=True)


class FactRow(Base):
    """A figure of the facts ledger."""

    __tablename__ = "facts"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    unit: Mapped[str]
    as_of: Mapped[str | None]
    source: Mapped[str]
    next_due: Mapped[str | None]


class ProposalRow(Base):
    """A figure found in a letter; ``settled`` once an officer took it into the ledger or set it aside."""

    __tablename__ = "fact_proposals"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    as_of: Mapped[str | None]
    source: Mapped[str]
    next_due: Mapped[str | None]
    settled: Mapped[int] = mapped_column(default=0)


class FactValueRow(Base):
    """What a fact was before it got its present value; ``as_of`` "" where no day was known."""

    __tablename__ = "fact_values"
    name: Mapped[str] = mapped_column(primary_key=True)
    as_of: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    unit: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str]


class PastReplyRow(Base):
    """A reply of past years that was learned; ``promises`` is JSON."""

    __tablename__ = "past_replies"
    digest: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    item_title: Mapped[str]
    issuer: Mapped[str]
    date: Mapped[str | None]
    category: Mapped[str]
    topics: Mapped[str]
    file: Mapped[str]
    promises: Mapped[str]


class PastTextRow(Base):
    """The words of a past reply, deflated UTF-8; apart from what is read of every reply."""

    __tablename__ = "past_texts"
    digest: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[bytes]


class PromiseRow(Base):
    """What became of a promise; ``source`` is the digest of the learned file or the id of the item it was made for."""

    __tablename__ = "promises"
    source: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[str]
    note: Mapped[str]
    marked_on: Mapped[str]


class LetterRow(Base):
    """A letter as it stands at ``position`` of its history; ``saves`` counts its transactions."""

    __tablename__ = "letters"
    id: Mapped[str] = mapped_column(primary_key=True)
    item_id: Mapped[str] = mapped_column(ForeignKey("items.id"))
    document: Mapped[str]
    letter: Mapped[str]
    position: Mapped[int]
    saves: Mapped[int]
    saved_at: Mapped[str]


class ChangeRow(Base):
    """One step of a letter's undo history, numbered from 0."""

    __tablename__ = "letter_changes"
    letter_id: Mapped[str] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"), primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True)
    change: Mapped[str]


class IgnoredRow(Base):
    """A finding that an officer wants to hear no more of in a letter: its rule, its block, the words it is about."""

    __tablename__ = "ignored_findings"
    letter_id: Mapped[str] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    block_id: Mapped[str] = mapped_column(primary_key=True)
    words: Mapped[str] = mapped_column(primary_key=True)


class JudgedRow(Base):
    """What an officer decided about an ask in a letter; ``blocks`` is a JSON list of the answering blocks' ids."""

    __tablename__ = "judged_asks"
    letter_id: Mapped[str] = mapped_column(ForeignKey("letters.id", ondelete="CASCADE"), primary_key=True)
    ask: Mapped[str] = mapped_column(primary_key=True)
    answered: Mapped[bool]
    blocks: Mapped[str]


class LearnedRow(Base):
    """A file that clauses were learned from; ``digest`` is the SHA-256 of its bytes."""

    __tablename__ = "learned_files"
    digest: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    clauses: Mapped[int]
    learned_at: Mapped[str]


class ExportRow(Base):
    """A file exported for an item; ``reasons`` (JSON) are what spoke against it where it was exported all the same."""

    __tablename__ = "exports"
    id: Mapped[int] = mapped_column(primary_key=True)
    item_id: Mapped[str] = mapped_column(ForeignKey("items.id"))
    document: Mapped[str]
    path: Mapped[str]
    digest: Mapped[str]
    exported_at: Mapped[str]
    reasons: Mapped[str]


class ExportedLetterRow(Base):
    """The letter that an exported file was made of, and the file; ``digest`` is that of the export."""

    __tablename__ = "exported_letters"
    digest: Mapped[str] = mapped_column(primary_key=True)
    letter: Mapped[str]
    file: Mapped[bytes]
