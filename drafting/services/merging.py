"""Taking back a Word file that was edited after export: merged into the item's letter, three ways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from drafting.composing.merging.merge import three_way
from drafting.composing.merging.outcome import Merged, Side
from drafting.composing.merging.rebasing import rebased
from drafting.composing.merging.units import printed_words
from drafting.model.blocks import Origin, OriginKind
from drafting.model.change import difference
from drafting.model.item import Item
from drafting.model.letter import Letter
from drafting.model.problem import Problem
from drafting.reading.docx.body import docx_elements
from drafting.reading.docx.comments import Comment, comments_of
from drafting.reading.files import read_elements
from drafting.reading.meaning.fields import fields_of
from drafting.reading.printed import Printed, printed
from drafting.services.arranging import arranged_letter
from drafting.services.letters import history, letter_of, record
from drafting.services.profile import get_bureau
from drafting.services.returned import Origins, whose
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter
from drafting.writing.docx.package import docx_bytes

NO_BASE = "导出时还没有留底，只能拿文件同现在的稿子比：凡是不同的地方都按文件的来。"
UNLIKE = "文件同导出时的差别很大，请看清是不是这一件的。"
_DOUBTFUL = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A file come back: the letter as it was exported, the stored one with ours, and what the file makes of the exported.

    ``comments`` are the file's 批注; ``notes`` what an officer should know.
    """

    item: Item
    stored: StoredLetter
    base: Letter
    theirs: Letter
    comments: tuple[Comment, ...] = ()
    notes: tuple[str, ...] = ()

    def merged(
        self, ours: Letter | None = None, decided: Mapping[str, Side] | None = None, rest: Side | None = None
    ) -> Merged:
        """The merge with these decisions; ``ours`` where the letter went on since it was read."""
        return three_way(self.base, ours or self.stored.letter, self.theirs, decided, rest)


def take_back(
    workspace: Workspace, path: Path, item: Item | None = None
) -> tuple[Returned | None, tuple[Problem, ...]]:
    """Read the file and find the letter it was exported from; None with one problem where either fails."""
    elements, problems = read_elements(path)
    if not elements:
        return None, problems[:1] or (Problem("文件里没有文字。", path.name),)
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return None, (Problem("请用 Word 或 WPS 另存为 .docx 后再取回。", path.name),)
    after = printed(elements)
    origins = whose(workspace, path, fields_of(after.letter, path.name), item)
    if isinstance(origins, Problem):
        return None, (origins,)
    stored = letter_of(workspace, origins.item.id, origins.document)
    if stored is None:
        return None, (Problem(f"{origins.item.label}还没有{origins.document.chinese}的稿子，无从取回。", path.name),)
    near = _nearest(workspace, origins, after)
    base, before = (near.letter, near.shown) if near else (stored.letter, _as_exported(workspace, stored.letter))
    told = (NO_BASE,) if near is None else (UNLIKE,) if near.likeness < _DOUBTFUL else ()
    origin = Origin(OriginKind.FILE, path.name)
    returned = Returned(
        item=origins.item,
        stored=stored,
        base=base,
        theirs=rebased(base, before, after, origin),
        comments=comments_of(data),
        # Comments are told here one by one.
        notes=(*told, *(problem.message for problem in problems if "批注" not in problem.message)),
    )
    return returned, ()


def keep(workspace: Workspace, returned: Returned, merged: Merged) -> bool:
    """Make the merged letter the item's, as one step of its history that can be undone; False where nothing changed."""
    change = difference(returned.stored.letter, merged.letter)
    if change is None:
        return False
    changes, position = history(workspace, returned.stored.id)
    record(workspace, returned.stored.id, (*changes[:position], change), position + 1)
    return True


def is_exported(workspace: Workspace, path: Path) -> bool:
    """Whether a file is most likely an exported letter come back: it says what one of the exports says."""
    elements, _ = read_elements(path)
    after = printed(elements)
    found = whose(workspace, path, fields_of(after.letter, path.name), None) if elements else None
    near = _nearest(workspace, found, after) if isinstance(found, Origins) else None
    return near is not None and near.likeness >= _DOUBTFUL


@dataclass(frozen=True, slots=True)
class _Near:
    """An export as letter and as printed, and how much of the file it says, 0 to 1."""

    likeness: float
    letter: Letter
    shown: Printed


def _nearest(workspace: Workspace, origins: Origins, after: Printed) -> _Near | None:
    """The export that the file comes from: the one it is most like, of equals the newest."""
    best: _Near | None = None
    lines = _lines(after)
    for export in workspace.store.exports.of_item(origins.item.id):
        kept = workspace.store.exports.kept(export.digest) if export.document is origins.document else None
        if kept is None:
            continue
        before = printed(docx_elements(kept[1])[0])
        near = SequenceMatcher(None, _lines(before), lines, autojunk=False).ratio()
        if best is None or near > best.likeness:
            best = _Near(near, kept[0], before)
    return best


def _lines(shown: Printed) -> list[str]:
    letter = shown.letter
    head = [
        *letter.title,
        letter.doc_number,
        letter.addressees,
        letter.date,
        letter.cc,
        *letter.signature,
        *letter.notes,
    ]
    return [*head, *map(printed_words, shown.body)]


def _as_exported(workspace: Workspace, letter: Letter) -> Printed:
    """The letter as an export would print it today."""
    bureau = get_bureau(workspace)
    arranged = arranged_letter(
        letter,
        form=bureau.form,
        sealed=bureau.sealed,
        authority=bureau.name,
        marking=bureau.marking,
        even_imprint=bureau.even_imprint,
    )
    return printed(docx_elements(docx_bytes(arranged))[0])
