"""Papers: what an export of one item consists of, each file with its letter, form, name and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from drafting.composing.companions import approval_sheet, feedback_form, public_version, withheld
from drafting.composing.sending import sending_letter
from drafting.model.bureau import Bureau
from drafting.model.item import Item, Role
from drafting.model.letter import DocumentKind, Form, Letter
from drafting.services.coverage_map import answer_lines
from drafting.services.export_names import file_name
from drafting.services.export_refusals import reasons_against, reasons_at_sight
from drafting.services.house_style import get_house_style
from drafting.services.letters import judged_of, letter_of
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter


class ExportAs(StrEnum):
    """What is exported: 答复、再次答复、会办意见、征询意见表、发文稿纸、公开版、送交函."""

    REPLY = "reply"
    SECOND_REPLY = "second-reply"
    OPINION = "opinion"
    FEEDBACK_FORM = "feedback-form"
    APPROVAL_SHEET = "approval-sheet"
    PUBLIC = "public"
    COVERING = "covering"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One file to be. ``letter`` None where there is none yet; ``document`` is set for what answers the item."""

    name: str
    letter: Letter | None
    form: Form = Form.PLAIN
    sealed: bool = False
    document: DocumentKind | None = None
    reasons: tuple[str, ...] = ()


def papers_of(
    workspace: Workspace, item: Item, bureau: Bureau, wanted: ExportAs | None, form: Form, sealed: bool
) -> tuple[Paper, ...]:
    """``wanted`` None: the opinion where the unit only assists, else the reply, the second one where there is one."""
    if wanted is ExportAs.FEEDBACK_FORM:
        return tuple(_feedback(item, bureau, proposer) for proposer in item.proposers or ("",))
    stored = _stored(workspace, item, wanted)
    if stored is None:
        kind = _kinds(item, wanted)[-1]
        return (Paper(name=file_name(item), letter=None, reasons=(f"还没有{kind.chinese}，请先起草。",)),)
    letter, judged = stored.letter, judged_of(workspace, stored.id)
    if wanted is ExportAs.APPROVAL_SHEET:
        answers = answer_lines(letter, item, judged)
        sheet = approval_sheet(letter, item, bureau, date.today(), answers)
        return (Paper(name=file_name(item, "（发文稿纸）.docx"), letter=sheet),)
    if wanted is ExportAs.COVERING:
        sent = sending_letter(letter, item, bureau, date.today())
        reasons = reasons_at_sight(sent)
        return (Paper(name=file_name(item, "（送交函）.docx"), letter=sent, form=form, sealed=sealed, reasons=reasons),)
    reasons = reasons_against(letter, item, bureau, get_house_style(workspace), judged)
    if wanted is ExportAs.PUBLIC:
        closed = withheld(letter, item.disclosure or bureau.disclosure)
        if closed:
            reasons = (f"公开属性是“{closed}”，不应上网公开", *reasons)
        name = file_name(item, "（公开版）.docx")
        return (Paper(name=name, letter=public_version(letter, item, bureau), reasons=reasons),)
    again = "（再次答复）" if stored.document is DocumentKind.SECOND_REPLY else ""
    name = file_name(item, f"{again}.docx")
    return (Paper(name=name, letter=letter, form=form, sealed=sealed, document=stored.document, reasons=reasons),)


def _feedback(item: Item, bureau: Bureau, proposer: str) -> Paper:
    own = replace(item, proposers=(proposer,) if proposer else (), proposer_count=1)
    # Only who answers the proposers asks them (RULES 2.8).
    reasons = ("本单位是会办，征询意见表由主办单位送提出人",) if item.role is Role.ASSIST else ()
    form = feedback_form(item, bureau, proposer, date.today())
    return Paper(name=file_name(own, "（征询意见表）.docx"), letter=form, reasons=reasons)


def _stored(workspace: Workspace, item: Item, wanted: ExportAs | None) -> StoredLetter | None:
    found = (letter_of(workspace, item.id, kind) for kind in _kinds(item, wanted))
    return next((letter for letter in found if letter is not None), None)


def _kinds(item: Item, wanted: ExportAs | None) -> tuple[DocumentKind, ...]:
    """The letters that may be meant, the one to take before the others first."""
    if wanted is ExportAs.SECOND_REPLY:
        return (DocumentKind.SECOND_REPLY,)
    if wanted is ExportAs.REPLY:
        return (DocumentKind.REPLY,)
    to_proposers = wanted in (ExportAs.PUBLIC, ExportAs.COVERING)
    if wanted is ExportAs.OPINION or (item.role is Role.ASSIST and not to_proposers):
        return (DocumentKind.OPINION,)
    return (DocumentKind.SECOND_REPLY, DocumentKind.REPLY)
