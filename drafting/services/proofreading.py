"""Proofread a file or a letter, with what the register knows of its item."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from drafting.model.blocks import TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter
from drafting.model.problem import EnvironmentProblem, Problem
from drafting.proofread.case import Case
from drafting.proofread.finding import Finding
from drafting.proofread.house_style import STANDARD, HouseStyle, check_in_style, in_style
from drafting.proofread.judged import Judged
from drafting.proofread.outdated import outdated
from drafting.proofread.passage import Passage, passages_of_letter, passages_of_text
from drafting.proofread.unanswered import unanswered
from drafting.reading.files import read_letter, read_text
from drafting.reading.letter.dates import month_of
from drafting.reading.meaning.fields import Fields, fields_of

# Names that end so are bodies, not persons: party committees, federations, sectors, delegations.
_BODY = re.compile(
    r"(?:委员会|[省市区县州]委|[局厅办院署]|联合会|联|界别?|代表团|小组|支部|总支|学社|党|会|中心|政府|公司|中央|工商联|九三|台盟)$|^(?:民[盟革建进]|农工党?|致公党?|九三|台盟)"
)
_NEARLY_DATE = re.compile(r"\s*20\d{2}年\d{1,2}月(?:\d{1,2}[日号]?)?\s*")
_COUNTED = re.compile(r"等\s*(\d+)\s*[位名人]")


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings in the order of the text; ``problems`` where the file could not be read."""

    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()


def check_file(
    path: Path,
    item: Item | None = None,
    bureau: Bureau | None = None,
    style: HouseStyle = STANDARD,
    judged: Sequence[Judged] = (),
) -> CheckReport:
    """Proofread a text or Word file; offsets count code points of its text as DESIGN section 3 defines it."""
    text, problems = read_text(path)
    if not text:
        return CheckReport((), problems)
    letter, fields, _ = read_letter(path)
    case = case_of(letter, fields, item, bureau)
    return CheckReport(_all(passages_of_text(text), letter, case, style, judged), problems)


def comment_file(path: Path, findings: Sequence[Finding], out: Path) -> Problem | None:
    """Write ``out``: the Word file at ``path`` with the findings as comments. A problem where it is no Word file.

    Raises EnvironmentProblem where ``out`` cannot be written.
    """
    from drafting.reading.refused import Refused
    from drafting.writing.docx.comments import Comment, with_comments

    if path.suffix.lower() != ".docx" or out.suffix.lower() != ".docx":
        return Problem("批注只能写进 Word 文件：请用 .docx 文件，另存的文件名也以 .docx 结尾。", path.name)
    if out.resolve() == path.resolve():
        return Problem("批注请另存为新文件，原文件不覆盖。", path.name)
    text, problems = read_text(path)
    if problems:
        return problems[0]
    comments = [Comment(finding.start, finding.end, _remark(finding)) for finding in findings]
    try:
        data = with_comments(path.read_bytes(), text, comments)
    except Refused as refused:
        return Problem(refused.message, path.name)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(data)
    except OSError as error:
        raise EnvironmentProblem(
            f"写不进“{out}”（{error.strerror}），请换一个文件夹，或关闭正打开这个文件的程序后再试。"
        ) from error
    return None


def _remark(finding: Finding) -> str:
    lines = [f"【{finding.severity.chinese}】{finding.message}"]
    if finding.suggestion is not None:
        lines.append(f"建议：{finding.suggestion or '删去'}")
    if finding.source:
        lines.append(f"依据：{finding.source}")
    return "\n".join(lines)


def check_letter(
    letter: Letter,
    item: Item | None = None,
    bureau: Bureau | None = None,
    style: HouseStyle = STANDARD,
    judged: Sequence[Judged] = (),
    changed: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """Proofread a letter; offsets count code points within each block, or frame field (``@title`` …).

    ``judged``: what an officer decided about the item's asks; ``changed``: why clauses no longer hold, by their id.
    """
    passages = passages_of_letter(letter)
    found = _all(passages, letter, case_of(letter, fields_of(letter), item, bureau), style, judged)
    if changed and (outdated_found := outdated(letter, passages, changed)):
        order = {passage.block_id: place for place, passage in enumerate(passages)}
        found = tuple(sorted((*found, *outdated_found), key=lambda one: (order[one.block_id], one.start, one.end)))
    return tuple(finding if finding.start >= 0 else _in_number(finding) for finding in found)


def _in_number(finding: Finding) -> Finding:
    """What is said of a heading's printed number stands at the heading's beginning; ``text`` is then of the number."""
    if finding.end <= 0:
        return replace(finding, start=0, end=0)
    return replace(finding, start=0, text=finding.text[-finding.start :], suggestion=None, safe=False)


def _all(
    passages: tuple[Passage, ...], letter: Letter, case: Case, style: HouseStyle, judged: Sequence[Judged]
) -> tuple[Finding, ...]:
    """What the rules find, and the asks that are not answered, in the order of the text."""
    found, missing = check_in_style(passages, case, style), unanswered(letter, passages, case, judged)
    if missing:
        order = {passage.block_id: place for place, passage in enumerate(passages)}
        found = sorted((*found, *missing), key=lambda finding: (order[finding.block_id], finding.start, finding.end))
    return in_style(found, passages, style)


def case_of(letter: Letter, fields: Fields, item: Item | None, bureau: Bureau | None) -> Case:
    """What is known: the register's item where there is one, otherwise what the letter says of itself."""
    dated = fields.date or month_of(letter.date or _date_line(letter))
    if item is not None:
        return Case(
            kind=item.kind,
            document=_document(fields, item),
            item=item,
            bureau=bureau,
            number=item.number,
            names=item.proposers,
            people=item.proposer_count,
            collective=item.collective,
            date=dated,
        )
    collective = any(_BODY.search(name) for name in fields.addressees)
    counted = _COUNTED.search(letter.addressees)
    people = int(counted[1]) if counted else len(fields.addressees) or None
    unclear = collective or fields.document is DocumentKind.OPINION or (not counted and "等" in letter.addressees)
    return Case(
        kind=fields.kind,
        document=fields.document,
        bureau=bureau,
        number=fields.numbers[0] if fields.numbers else "",
        names=fields.addressees,
        people=None if unclear or fields.kind is ItemKind.OTHER else people,
        collective=collective,
        date=dated,
    )


def _date_line(letter: Letter) -> str:
    """The line under the text that would be its date were it not written wrong: 2025年5月11, 2025年4月15号."""
    last = [line for block in letter.blocks[-4:] if isinstance(block, TextBlock) for line in block.text.splitlines()]
    return next((line for line in reversed([*last, *letter.notes]) if _NEARLY_DATE.fullmatch(line)), "")


def _document(fields: Fields, item: Item) -> DocumentKind:
    return fields.document if fields.document is not DocumentKind.OTHER else DocumentKind.REPLY
