"""Learn clauses from letters of past years: files and folders -> letters -> clauses by section, with slots (起草素材)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from clauses.alike import Known
from clauses.clause import Clause
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind
from drafting.model.problem import Problem
from drafting.reading.clauses import clauses_of
from drafting.reading.files import LARGEST, read_letter
from drafting.services import library
from drafting.services.workspace import Workspace

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]

_SUFFIXES = frozenset({".txt", ".md", ".docx", ".html", ".htm", ".doc", ".wps", ".pdf", ".rtf"})


@dataclass(frozen=True, slots=True)
class LearnedFile:
    """A file that gave clauses: how many were new, and how many the library had already in much the same words."""

    name: str
    added: int
    alike: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnReport:
    """What came of learning. ``known`` are files learned before; ``unread`` those that gave nothing, with the reason."""

    files: tuple[LearnedFile, ...] = ()
    known: tuple[str, ...] = ()
    unread: tuple[Problem, ...] = ()
    cancelled: bool = False

    @property
    def added(self) -> int:
        return sum(file.added for file in self.files)

    def __str__(self) -> str:
        alike = sum(file.alike for file in self.files)
        lines = [
            f"从 {len(self.files)} 件答复中学到条款 {self.added} 条"
            + (f"，另有 {alike} 条库中已有相近的，未重复加入。" if alike else "。")
        ]
        if self.known:
            lines.append(f"{len(self.known)} 个文件以前学过，已跳过。")
        lines += [str(problem) for problem in self.unread]
        if self.cancelled:
            lines.append("已按要求中途停止，停止前学到的保留在库中。")
        return "\n".join(lines)


def learn(
    ws: Workspace, paths: Sequence[Path | str], progress: Progress | None = None, cancelled: Cancelled | None = None
) -> LearnReport:
    """Learn from files and folders. Each file is stored in one transaction; the same file is never learned twice."""
    files = list(dict.fromkeys(_files(paths)))
    known_clauses = Known(clause.text for clause in library.all_clauses(ws))
    topics = library.topics(ws)
    learned: list[LearnedFile] = []
    known: list[str] = []
    unread: list[Problem] = []
    for done, path in enumerate(files):
        if cancelled and cancelled():
            return LearnReport(files=tuple(learned), known=tuple(known), unread=tuple(unread), cancelled=True)
        if progress:
            progress(done, len(files), path.name)
        digest = _digest(path)
        if digest and library.is_learned(ws, digest):
            known.append(path.name)
            continue
        found = _clauses(path, digest, topics)
        if isinstance(found, Problem):
            unread.append(found)
            continue
        fresh = list(_fresh(found, known_clauses))
        library.save_learned(ws, digest, path.name, fresh)
        learned.append(LearnedFile(path.name, len(fresh), len(found) - len(fresh)))
    if progress:
        progress(len(files), len(files), "")
    return LearnReport(files=tuple(learned), known=tuple(known), unread=tuple(unread))


def _files(paths: Sequence[Path | str]) -> Iterator[Path]:
    for given in map(Path, paths):
        if given.is_dir():
            for path in sorted(given.rglob("*")):
                hidden = path.name.startswith((".", "~$"))
                if path.suffix.lower() in _SUFFIXES and path.is_file() and not hidden:
                    yield path
        else:
            yield given


def _digest(path: Path) -> str:
    """SHA-256 of the file, "" where it cannot be read or is too large to be a letter."""
    try:
        return sha256(path.read_bytes()).hexdigest() if path.stat().st_size <= LARGEST else ""
    except OSError:
        return ""


def _clauses(path: Path, digest: str, topics: Iterable[str]) -> tuple[Clause, ...] | Problem:
    letter, fields, problems = read_letter(path)
    if not letter.blocks:
        return problems[0] if problems else Problem("没有读到正文。", path.name)
    if fields.kind is ItemKind.OTHER and fields.document is DocumentKind.OTHER:
        return Problem("不像是提案或建议的答复，没有学习。", path.name)
    found = clauses_of(letter, fields, fields.doc_title or path.stem, f"c{digest[:12]}", topics)
    return found or Problem("没有可以留用的段落。", path.name)


def _fresh(clauses: Iterable[Clause], known: Known) -> Iterator[Clause]:
    """The clauses of which nothing alike is known, which are known from then on."""
    for clause in clauses:
        if not known.has(clause.text):
            known.add(clause.text)
            yield clause
