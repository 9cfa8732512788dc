"""Learn clauses from letters of past years: files and folders -> letters -> clauses by section, with slots (起草素材)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from clauses.alike import Known
from clauses.clause import Clause, ClauseState
from clauses.duplicates import core
from clauses.facts import Fact
from clauses.figures import figures
from drafting.composing.places import home_of, is_elsewhere
from drafting.composing.promises import promises_in
from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind
from drafting.model.problem import Problem
from drafting.reading.files import LARGEST, read_letter
from drafting.reading.learned.clauses import clauses_of
from drafting.services import ledger, library, profile
from drafting.services.workspace import Workspace
from drafting.store.stored import LearnedFile as Stored
from drafting.store.stored import PastReply
from drafting.writing.text import letter_to_text

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]

Read = tuple[tuple[Clause, ...], tuple[Fact, ...], tuple[PastReply, str]]

LOT = 40
"""Files stored by one transaction: what a power cut can cost, and forty times fewer waits for the disk."""

LONGEST = 5000
"""A file of more paragraphs is a collection or a table, whatever it is called."""

_SUFFIXES = frozenset({".txt", ".md", ".docx", ".html", ".htm", ".mht", ".mhtml", ".doc", ".wps", ".pdf", ".rtf"})
_TELL = 2000
"""Clauses looked at between two words of progress."""

_NAMED = 3
"""Of the files left out for one reason so many are named."""


@dataclass(frozen=True, slots=True)
class LearnedFile:
    """A file that gave clauses: how many were new, how many took the place of older wording, and how many the library
    had already in much the same words."""

    name: str
    added: int
    alike: int
    renewed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnReport:
    """What came of learning. ``known`` are files learned before; ``unread`` those that gave nothing, with the reason."""

    files: tuple[LearnedFile, ...] = ()
    known: tuple[str, ...] = ()
    unread: tuple[Problem, ...] = ()
    cancelled: bool = False
    figures: int = 0
    """Figures found that the ledger proposes to the officer."""

    @property
    def added(self) -> int:
        return sum(file.added for file in self.files)

    def __str__(self) -> str:
        alike, renewed = (sum(getattr(file, kind) for file in self.files) for kind in ("alike", "renewed"))
        lines = [
            f"从 {len(self.files)} 件答复中学到条款 {self.added} 条"
            + (f"，{renewed} 条库中的草稿换成了更新的说法（原文留在修订记录里）" if renewed else "")
            + (f"，另有 {alike} 条库中已有相近的，未重复加入。" if alike else "。")
        ]
        if self.figures:
            lines.append(f"找到数据 {self.figures} 项，请到数据台账里确认。")
        if self.known:
            lines.append(f"{len(self.known)} 个文件以前学过，已跳过。")
        lines += _left_out(self.unread)
        if self.cancelled:
            lines.append("已按要求中途停止，停止前学到的保留在库中；再学同一个文件夹会接着往下学。")
        return "\n".join(lines)


def learn(
    ws: Workspace, paths: Sequence[Path | str], progress: Progress | None = None, cancelled: Cancelled | None = None
) -> LearnReport:
    """Learn from files and folders, any number. Files are stored in lots of one transaction; the same file is never
    learned twice, so that what was stopped goes on where it stood."""
    files = list(dict.fromkeys(_files(paths)))

    def looking(seen: int, whole: int) -> None:
        if progress:
            progress(0, len(files), f"先看库中已有的条款（{seen}/{whole}）")

    run = _Run(ws, looking)
    for done, path in enumerate(files):
        if cancelled and cancelled():
            run.store()
            return run.report(cancelled=True)
        if progress:
            progress(done, len(files), path.name)
        run.take(path)
    run.store()
    if progress:
        progress(len(files), len(files), "")
    return run.report()


@dataclass(slots=True)
class _Run:
    """One time of learning: what the library holds, and what waits to be stored."""

    ws: Workspace
    looking: Callable[[int, int], None]
    """Told how many clauses of the library were looked at: in a great one that takes its time."""

    learned: list[LearnedFile] = field(default_factory=list[LearnedFile])
    known: list[str] = field(default_factory=list[str])
    unread: list[Problem] = field(default_factory=list[Problem])
    figures: int = 0
    _figures: list[Fact] = field(default_factory=list[Fact])
    _texts: Known = field(init=False)
    _dates: dict[str, date] = field(default_factory=dict[str, date])
    _home: str = field(init=False)
    _titles: dict[str, str] = field(init=False)
    _topics: dict[str, None] = field(init=False)
    _digests: set[str] = field(init=False)
    _files: list[Stored] = field(default_factory=list[Stored])
    _clauses: dict[str, Clause] = field(default_factory=dict[str, Clause])
    _replies: list[tuple[PastReply, str]] = field(default_factory=list[tuple[PastReply, str]])
    _past: set[str] = field(init=False)

    def __post_init__(self) -> None:
        here = library.all_clauses(self.ws)
        self._texts = Known(self._looked_at(here))
        self._dates = {clause.id: clause.as_of or date.min for clause in here if _untouched(clause)}
        bureau = profile.get_bureau(self.ws)
        self._home = home_of(bureau.region, bureau.name)
        self._titles = {clause.id: clause.title for clause in here}
        self._topics = dict.fromkeys(library.topics(self.ws))
        self._digests = set(library.learned_files(self.ws))
        self._past = set(self.ws.store.books.past_digests())

    def _looked_at(self, here: Sequence[Clause]) -> Iterator[tuple[str, str]]:
        for seen, clause in enumerate(here):
            if seen % _TELL == 0:
                self.looking(seen, len(here))
            yield clause.id, core(clause)

    def take(self, path: Path) -> None:
        """Learn one file, or note why not."""
        digest = _digest(path)
        if digest in self._digests and digest in self._past:
            self.known.append(path.name)
            return
        read = _read(path, digest, self._topics, self._home)
        if isinstance(read, Problem):
            self.unread.append(read)
            return
        found, stated, reply = read
        self._past.add(digest)
        self._replies.append(reply)
        if digest in self._digests:
            # Learned by a program that did not yet keep what a reply promised, or its words.
            self.known.append(path.name)
            return
        self._figures.extend(stated)
        kinds = Counter(self._place(clause) for clause in found)
        self.learned.append(LearnedFile(path.name, kinds["added"], kinds["alike"], kinds["renewed"]))
        self._digests.add(digest)
        self._files.append(Stored(digest, path.name, kinds["added"]))
        if len(self._files) >= LOT:
            self.store()

    def store(self) -> None:
        """Put what waits into the library. The figures first: a file once noted as learned is not read again."""
        self.figures += ledger.propose(self.ws, self._figures)
        library.save_learned(self.ws, self._files, self._clauses.values(), self._replies)
        self._files, self._clauses, self._figures, self._replies = [], {}, [], []

    def report(self, *, cancelled: bool = False) -> LearnReport:
        return LearnReport(
            files=tuple(self.learned),
            known=tuple(self.known),
            unread=tuple(self.unread),
            cancelled=cancelled,
            figures=self.figures,
        )

    def _place(self, clause: Clause) -> str:
        """A clause unlike any is added; of two alike the newer wording stays, unless an officer has the older in hand."""
        like = self._texts.like(core(clause))
        if like is None:
            self._hold(clause)
            return "added"
        newer = like in self._dates and clause.as_of is not None and clause.as_of > self._dates[like]
        newer = newer and not is_elsewhere(clause.source, self._home)
        if newer:
            old = self._titles[like]
            named = clause.title.endswith(clause.section.chinese) and not old.endswith(clause.section.chinese)
            self._hold(replace(clause, id=like, title=old if named else clause.title))
        return "renewed" if newer else "alike"

    def _hold(self, clause: Clause) -> None:
        self._texts.add(clause.id, core(clause))
        self._titles[clause.id] = clause.title
        self._topics |= dict.fromkeys(clause.topics)
        self._dates[clause.id] = clause.as_of or date.min
        self._clauses[clause.id] = clause


def _untouched(clause: Clause) -> bool:
    """Whether a clause is still as it was learned: newer wording may take its place."""
    return clause.state is ClauseState.DRAFT and clause.revision == 1 and bool(clause.source)


def _left_out(problems: Sequence[Problem]) -> Iterator[str]:
    """A line a reason, with how many files and the names of the first."""
    reasons: dict[str, list[str]] = {}
    for problem in problems:
        reasons.setdefault(problem.message, []).append(problem.where)
    for reason, names in reasons.items():
        more = f"等 {len(names)} 个文件" if len(names) > _NAMED else ""
        yield f"{'、'.join(names[:_NAMED])}{more}：{reason}"


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


def _read(path: Path, digest: str, topics: Iterable[str], home: str) -> Read | Problem:
    """The clauses of a letter, the figures it states, and what it promised; another district's figures are not ours."""
    letter, fields, problems = read_letter(path, most=LONGEST)
    if not letter.blocks:
        return problems[0] if problems else Problem("没有读到正文。", path.name)
    if fields.kind is ItemKind.OTHER and fields.document is DocumentKind.OTHER:
        return Problem("不像是提案或建议的答复，没有学习。", path.name)
    source = fields.doc_title or path.stem
    if source.startswith(("关于", "对")):
        source = f"{fields.issuer or ''}{source}"
    ours = not is_elsewhere(source, home)
    found = clauses_of(letter, fields, source, f"c{digest[:12]}", topics, ours=ours)
    if not found:
        return Problem("没有可以留用的段落。", path.name)
    reply = PastReply(
        digest=digest,
        title=source,
        item_title=fields.item_title or "",
        issuer=fields.issuer or "",
        date=fields.date,
        category=fields.category or "",
        topics=tuple(dict.fromkeys(topic for clause in found for topic in clause.topics)),
        file=path.name,
        promises=promises_in(letter.blocks, fields.date) if ours else (),
    )
    text = "\n".join(block.text for block in letter.blocks)
    return found, figures(text, source, fields.date) if ours else (), (reply, letter_to_text(letter))
