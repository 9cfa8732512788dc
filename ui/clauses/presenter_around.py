"""What is to be known round the item on the desk: earlier replies to items like it, clauses that no longer hold. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from drafting.model.blocks import OriginKind
from drafting.services import library, promises
from drafting.services.promises import Promise
from drafting.services.suggesting import EarlierReply, earlier
from drafting.services.workspace import Workspace
from drafting.store.stored import PromiseState
from ui.desk import Desk
from ui.words import Tr


class AroundView(Protocol):
    def show_earlier(self, line: str, replies: Sequence[EarlierReply], opened: bool) -> None:
        """``line`` says in a few words what there is, "" for nothing; ``opened``: the officer wants to read them."""
        ...

    def show_source(self, title: str, text: str) -> None: ...


class Around:
    """``tell`` says where the whole window sees it what speaks against the letter as it is, "" nothing any longer."""

    def __init__(
        self,
        desk: Desk,
        view: AroundView,
        workspace_of: Callable[[], Workspace | None],
        run_task: Callable[..., Any],
        tr: Tr,
        tell: Callable[[str], None],
    ) -> None:
        self._desk, self._view, self._workspace_of, self._run = desk, view, workspace_of, run_task
        self._tr, self._tell = tr, tell
        self._replies: tuple[EarlierReply, ...] = ()

    def look(self) -> None:
        """Another item lies on the desk."""
        self.warn()
        workspace, item = self._workspace_of(), self._desk.item
        self._replies = ()
        self._view.show_earlier("", (), False)
        if workspace is None or item is None:
            return

        def found(replies: tuple[EarlierReply, ...]) -> None:
            if self._desk.item is item:
                self._replies = replies
                self._view.show_earlier(self._line(), replies, False)

        self._run("", lambda _progress, _cancelled: earlier(workspace, item), found)

    def show(self) -> None:
        """The earlier replies, to be read."""
        self._view.show_earlier(self._line(), self._replies, True)

    def keep(self, promise: Promise) -> None:
        """A promise of an earlier reply was kept."""
        workspace = self._workspace_of()
        if workspace is not None:
            kept = promises.mark(workspace, promise, PromiseState.FULFILLED)
            self._replies = tuple(
                replace(reply, promises=tuple(kept if one == promise else one for one in reply.promises))
                for reply in self._replies
            )
            self._view.show_earlier(self._line(), self._replies, False)

    def read(self, reply: EarlierReply) -> None:
        """The whole of an earlier reply."""
        workspace = self._workspace_of()
        if workspace is not None:
            self._view.show_source(reply.title, promises.source_text(workspace, reply.source))

    def warn(self) -> None:
        """Say which clauses of the letter on the desk no longer hold."""
        workspace, stored = self._workspace_of(), self._desk.stored
        blocks = self._desk.letter.blocks if stored else ()
        used = {block.origin.ref for block in blocks if block.origin.kind is OriginKind.CLAUSE}
        changed = [one for one in library.changed_clauses(workspace) if one.id in used] if workspace and used else []
        named = "；".join(f"“{clause.title}”（{clause.changed}）" for clause in changed)
        said = self._tr("这份稿子用到的条款情况已变化，请改写：{names}").format(names=named)
        self._tell(said if changed else "")

    def _line(self) -> str:
        if not self._replies:
            return ""
        promised = [promise for reply in self._replies for promise in reply.promises]
        line = self._tr("往年类似件 {count} 件").format(count=len(self._replies))
        if promised:
            late = sum(promise.overdue for promise in promised)
            line += self._tr("，当时承诺 {count} 项，{late} 项期限已到").format(count=len(promised), late=late)
        return line
