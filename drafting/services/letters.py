"""Letters of the workspace: open, create, save every edit with its history."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.model.change import Change
from drafting.model.letter import DocumentKind, Letter
from drafting.proofread.finding import FindingKey
from drafting.proofread.judged import Judged
from drafting.services.workspace import Workspace
from drafting.store.stored_letter import StoredLetter


def letter_of(workspace: Workspace, item_id: str, document: DocumentKind = DocumentKind.REPLY) -> StoredLetter | None:
    """The item's letter of that kind, the one last saved where there are several."""
    return workspace.store.letters.of_item(item_id, document)


def letters_of(workspace: Workspace, item_id: str) -> tuple[StoredLetter, ...]:
    """All letters of an item, oldest first."""
    return workspace.store.letters.all_of(item_id)


def last_opened(workspace: Workspace) -> StoredLetter | None:
    """The letter that lay on the desk last; None where there is none or its item was removed."""
    return workspace.store.letters.last_opened()


def create_letter(workspace: Workspace, item_id: str, document: DocumentKind, letter: Letter) -> StoredLetter:
    """Store a new letter with an empty history. The item must be in the register."""
    return workspace.store.letters.create(item_id, document, letter)


def note_opened(workspace: Workspace, letter_id: str) -> None:
    """Remember the letter as the one the next start shows."""
    workspace.store.letters.note_opened(letter_id)


def record(workspace: Workspace, letter_id: str, changes: Sequence[Change], position: int) -> None:
    """Save the letter: ``changes`` is its **whole** history as the desk holds it, ``position`` where it stands in it.

    The store writes only what differs from the history it has, in one transaction that is on the disk when this
    returns. The letter itself follows from the stored one and the changes. Raises EnvironmentProblem when another
    window saved the same letter since it was read here, so that neither overwrites the other.
    """
    workspace.store.letters.record(letter_id, changes, position)


def history(workspace: Workspace, letter_id: str) -> tuple[tuple[Change, ...], int]:
    """The letter's whole history, and where it stands in it (number of changes applied)."""
    return workspace.store.letters.history(letter_id)


def note_export(
    workspace: Workspace,
    item_id: str,
    document: DocumentKind,
    path: str,
    digest: str,
    reasons: Sequence[str] = (),
    kept: tuple[Letter, bytes] | None = None,
) -> None:
    """Keep that a file was exported for an item; ``digest`` is the SHA-256 of its bytes.

    ``reasons``: what spoke against it where it was exported all the same. ``kept``: the letter and the file's bytes, for
    taking the file back when it was edited.
    """
    workspace.store.exports.note(item_id, document, path, digest, reasons, kept)


def ignored(workspace: Workspace, letter_id: str) -> frozenset[FindingKey]:
    """The findings an officer ignored in this letter: rule code, block id, words."""
    return workspace.store.ignored.of_letter(letter_id)


def ignore(workspace: Workspace, letter_id: str, finding: FindingKey) -> None:
    """Say no more of this finding in this letter."""
    workspace.store.ignored.add(letter_id, finding)


def heed_again(workspace: Workspace, letter_id: str) -> None:
    """Ignore nothing in this letter any longer."""
    workspace.store.ignored.clear(letter_id)


def judged_of(workspace: Workspace, letter_id: str) -> tuple[Judged, ...]:
    """What officers decided about the asks in this letter."""
    return workspace.store.judged.of_letter(letter_id)


def judge(workspace: Workspace, letter_id: str, judged: Judged) -> None:
    """Keep the officer's decision with the letter."""
    workspace.store.judged.put(letter_id, judged)


def let_guess(workspace: Workspace, letter_id: str, ask: str) -> None:
    """Drop the decision: the program guesses again."""
    workspace.store.judged.remove(letter_id, ask)
