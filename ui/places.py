"""The places that show the letter on the desk: editor, clauses, checks, pages. Built for one open workspace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from drafting.model.span import Span
from drafting.proofread.finding import Severity
from drafting.services import letters, library, profile
from drafting.services.workspace import Workspace
from ui import ask, clauses, preview, review
from ui.editor.autosave import Autosave
from ui.preview.presenter import Setup
from ui.review.coverage import build_coverage
from ui.review.memory import WorkspaceMemory
from ui.shell import Shell

if TYPE_CHECKING:
    from drafting.services.learning import LearnReport


class Places:
    """``begin`` is called once the letter lies on the desk with its history; from then on edits are saved."""

    def __init__(self, shell: Shell, workspace: Workspace) -> None:
        self._shell, self._workspace = shell, workspace
        self._autosave: Autosave | None = None
        self._warned = ""
        self._bureau = profile.get_bureau(workspace)
        tr, tabs = shell.tr, shell.window.tabs
        self._memory = WorkspaceMemory(workspace)
        self.clauses = clauses.build(
            shell.desk, tr, lambda: workspace, shell.tasks.run, self._clause_changed, self._warn
        )
        self.clauses.widget.setObjectName("clauses")
        tabs.addTab(self.clauses.widget, tr("条款"))
        pane, self.preview = preview.build(shell.desk, tr, self._setup)
        self.coverage = build_coverage(
            shell.desk, tr, shell.tasks.run, self._memory, lambda: self.review.presenter.check_now()
        )
        self.review = review.build(
            shell.desk,
            tr,
            shell.tasks.run,
            lambda: self._bureau,
            self._underline,
            shell.window.status.show_findings,
            self._memory,
            lambda: self.coverage.presenter.judged,
            self._changed_clauses,
        )
        self.review.widget.setObjectName("review")
        tabs.addTab(self.review.widget, tr("校对"))
        tabs.addTab(self.coverage.widget, tr("逐条"))
        tabs.addTab(pane, tr("版面"))
        shell.desk.opened.append(self._opened)
        shell.desk.changed.append(lambda _change, _typed: self._count())

    def begin(self) -> None:
        workspace, desk = self._workspace, self._shell.desk
        if desk.stored and desk.letter != desk.stored.letter:
            # Typed before the workspace was open.
            letters.record(workspace, desk.stored.id, desk.history, desk.position)
        self._autosave = Autosave(
            desk, lambda letter, changes, position: letters.record(workspace, letter, changes, position), self._saved
        )
        self._opened()
        self.review.presenter.recall()
        self.coverage.presenter.recall()
        self.clauses.presenter.refresh()
        self.review.presenter.check_now()
        window = self._shell.window
        window.on("insert", self._to_clauses)
        window.on("print", self._print)
        window.on("learn", self._learn)
        window.on("check", self._to_review)
        window.on("next_finding", lambda: self._step(1))
        window.on("previous_finding", lambda: self._step(-1))
        view = self._shell.editor.view
        view.slashed.connect(self._offer_clauses)
        view.clause_dropped.connect(lambda ident: self.clauses.presenter.put_here(ident))
        self.review.widget.list.left.connect(lambda: self._shell.editor.setFocus())

    def settle(self) -> bool:
        """Save what is not saved yet; False where that could not be done (it is kept and tried again)."""
        return self._autosave is None or self._autosave.flush()

    def give_up(self) -> None:
        """Leave unsaved what could not be saved."""
        if self._autosave:
            self._autosave.give_up()

    def profile_changed(self) -> None:
        self._bureau = profile.get_bureau(self._workspace)
        self.preview.refresh()
        self.review.presenter.check_now()

    def close(self) -> None:
        if self._autosave:
            self._autosave.close()

    def _to_clauses(self) -> None:
        self._shell.window.show_tab("clauses")
        self.clauses.focus()

    def _offer_clauses(self) -> None:
        """A / in an empty paragraph: clauses at the cursor."""
        from ui.clauses.quick import LIMIT, QuickClauses

        view, window = self._shell.editor.view, self._shell.window
        popup = QuickClauses(self._shell.tr, lambda words: library.search(self._workspace, words, limit=LIMIT), window)
        popup.chosen.connect(lambda clause: self.clauses.presenter.put(clause, here=True))
        popup.left.connect(self._write_slash)
        popup.open_at(view.viewport().mapTo(window, view.cursorRect().bottomLeft()))

    def _write_slash(self) -> None:
        """No clause was wanted: the / is what it was."""
        self._shell.editor.view.setFocus()
        self._shell.editor.view.textCursor().insertText("/")

    def _print(self) -> None:
        # It brings the system's printing.
        from ui import printing

        title = "".join(self._shell.desk.letter.title)
        printing.print_letter(self._shell.window, self.preview.current_pages(), title)

    def _learn(self) -> None:
        tr, window, state = self._shell.tr, self._shell.window, self._shell.state
        if chosen := ask.folder(window, tr("往年答复所在的文件夹"), state.folder):
            state.folder = chosen
            self.learn_from([chosen])

    def learn_from(self, paths: Sequence[str]) -> None:
        """Clauses from files and folders of past replies, in the background."""
        # It brings every reader of files.
        from drafting.services import learning

        self._shell.tasks.run(
            self._shell.tr("正在学习往年答复"),
            lambda progress, cancelled: learning.learn(self._workspace, paths, progress, cancelled),
            self._learned,
        )

    def _learned(self, report: LearnReport) -> None:
        self.clauses.presenter.refresh()
        self._shell.window.show_tab("clauses")
        self._shell.window.notice.say(str(report))

    def _to_review(self) -> None:
        self._shell.window.show_tab("review")
        self.review.presenter.check_now()
        self.review.focus()

    def _step(self, by: int) -> None:
        """To the next finding, and into the list: its keys take or ignore it without a mouse."""
        self._shell.window.show_tab("review")
        self.review.presenter.step(by)
        self.review.focus()

    def style_changed(self) -> None:
        self._memory.forget_style()
        self.review.presenter.check_now()

    def _underline(self, findings: Sequence[tuple[Span, str, Severity]]) -> None:
        self._shell.editor.underline(findings)
        self.preview.mark_findings([(span, severity.value) for span, _, severity in findings])

    def _setup(self) -> Setup:
        bureau = self._bureau
        return Setup(bureau.form, bureau.sealed, bureau.name, bureau.even_imprint, bureau.marking)

    def _saved(self, state: str, reason: str) -> None:
        tr = self._shell.tr
        words = {"saving": tr("正在保存…"), "saved": tr("已保存"), "failed": tr("没有保存：{reason}")}
        self._shell.window.status.show_saved(words[state].format(reason=reason), state == "failed")

    def _opened(self) -> None:
        self._shell.window.status.show_saved(self._shell.tr("已保存") if self._shell.desk.stored else "")
        self._count()
        self.clauses.presenter.item_opened()

    def _clause_changed(self) -> None:
        """A clause was marked or unmarked: the letter on the desk may use it."""
        self.clauses.presenter.around.warn()
        self.review.presenter.check_now()

    def _warn(self, text: str) -> None:
        """Over the letter, as long as it is so."""
        notice = self._shell.window.notice
        if self._warned:
            notice.withdraw(self._warned)
        self._warned = text
        if text:
            notice.say(text)

    def _changed_clauses(self) -> dict[str, str]:
        return {clause.id: clause.changed for clause in library.changed_clauses(self._workspace)}

    def _count(self) -> None:
        size = sum(len(block.text) for block in self._shell.desk.letter.blocks)
        self._shell.window.status.show_size(self._shell.tr("正文 {count} 字").format(count=size) if size else "")
