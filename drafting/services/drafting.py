"""Draft a letter for an item: choose from the library, fill from item, bureau and facts, compose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from clauses.clause import Clause
from clauses.slots import slot_names
from drafting.composing.choose import choose
from drafting.composing.compose import NUMBER_BLANK, compose
from drafting.composing.matching import phrases
from drafting.composing.places import home_of
from drafting.composing.remarks import figure_remarks
from drafting.model.blocks import TableBlock
from drafting.model.bureau import Bureau
from drafting.model.change import difference
from drafting.model.item import Item, ItemState, Role
from drafting.model.letter import DocumentKind, Letter
from drafting.services import items, ledger, letters, library, profile
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter

WHOLE_LIBRARY = 3000
"""Up to so many clauses all are weighed; in a greater library those of the item's topics and words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A first draft. ``missing_slots`` stand in it as ``{名称}``; ``clauses`` are those it is made of."""

    letter: Letter
    document: DocumentKind
    missing_slots: tuple[str, ...]
    clauses: tuple[Clause, ...]
    notes: tuple[str, ...]


def draft(ws: Workspace, item: Item, document: DocumentKind | None = None, today: date | None = None) -> Draft:
    """The letter that answers ``item``; an opinion to the lead unit where this bureau only assists (RULES 2.8).

    A document number that was given to an earlier letter of the item stays its number.
    """
    document = document or (DocumentKind.OPINION if item.role is Role.ASSIST else DocumentKind.REPLY)
    today = today or date.today()
    bureau = profile.get_bureau(ws)
    home = home_of(bureau.region, bureau.name, item.session)
    choice = choose(item, document, _candidates(ws, item), today, home)
    facts = ledger.filling(ws, home)
    letter = compose(item, document, bureau, choice.chosen, facts, today, asking=True)
    stored = letters.letter_of(ws, item.id, document)
    if stored and stored.letter.doc_number:
        letter = replace(letter, doc_number=stored.letter.doc_number)
    return Draft(
        letter=letter,
        document=document,
        missing_slots=missing_slots(letter),
        clauses=choice.chosen.clauses,
        notes=(
            *choice.notes,
            *figure_remarks(choice.chosen.clauses, facts, library.facts(ws)),
            *_frame_notes(letter, document, bureau),
        ),
    )


def _frame_notes(letter: Letter, document: DocumentKind, bureau: Bureau) -> Iterator[str]:
    if not bureau.name:
        yield "单位资料还没有填，请在“设置”里填写，或用命令 profile set name=单位全称。"
    if document is not DocumentKind.OPINION and not letter.marks.category:
        yield "办理类别还没有填，稿子上暂不印。"
    if NUMBER_BLANK in letter.doc_number:
        yield "发文字号的序号留空，签发后由文书岗位编号填写。"


def keep(ws: Workspace, item: Item, made: Draft, *, replacing: bool = False) -> StoredLetter | None:
    """Store a draft as the item's letter of its kind; None where there is one already and ``replacing`` was not asked.

    A replaced letter stays in its history, one undo away. An item that nobody had begun is now 起草中.
    """
    stored = letters.letter_of(ws, item.id, made.document)
    if stored and not replacing:
        return None
    if stored:
        done, position = letters.history(ws, stored.id)
        change = difference(stored.letter, made.letter)
        if change:
            letters.record(ws, stored.id, (*done[:position], change), position + 1)
        stored = letters.letter_of(ws, item.id, made.document)
    else:
        stored = letters.create_letter(ws, item.id, made.document, made.letter)
    library.note_used(ws, [clause.id for clause in made.clauses])
    if item.state is ItemState.NEW:
        items.save_item(ws, replace(item, state=ItemState.DRAFTING))
    return stored


def missing_slots(letter: Letter) -> tuple[str, ...]:
    """The slots still to be seen in a letter, each once, in the order of the page."""
    tables = (block.table.texts for block in letter.blocks if isinstance(block, TableBlock))
    lines = [letter.doc_number, *letter.title, letter.addressees]
    lines += [block.text for block in letter.blocks]
    lines += [cell for table in tables for row in table for cell in row]
    lines += [*letter.signature, letter.date, *letter.notes, letter.cc]
    return slot_names("\n".join(lines))


def _candidates(ws: Workspace, item: Item) -> tuple[Clause, ...]:
    """The clauses worth weighing, in the library's own order."""
    if len(library.search(ws, "", limit=WHOLE_LIBRARY + 1)) <= WHOLE_LIBRARY:
        return library.all_clauses(ws)
    wish = " ".join((item.title, *item.asks))
    named = [topic for topic in library.topics(ws) if len(topic) > 1 and topic in wish]
    found = {hit.clause.id: hit.clause for topic in named for hit in library.search(ws, "", topic=topic, limit=500)}
    for words in phrases(wish):
        found |= {hit.clause.id: hit.clause for hit in library.search(ws, words, limit=100)}
    return tuple(sorted(found.values(), key=lambda clause: (clause.source, clause.id)))
