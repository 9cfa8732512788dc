"""The replies of past years to items like this one, and what they promised. Layout only."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from drafting.services.promises import Promise
from drafting.services.suggesting import EarlierReply
from drafting.store.stored import PromiseState
from ui.theme import theme_of
from ui.words import Tr

_TAKE, _KEPT, _READ = "take:", "kept:", "read:"


class EarlierDialog(QDialog):
    """``taken`` carries a promise that is to be put into the letter, ``kept`` one that was kept, ``read`` the reply
    whose own text is wanted."""

    taken = Signal(str)
    kept = Signal(object)
    read = Signal(object)

    def __init__(self, tr: Tr, replies: Sequence[EarlierReply], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self._replies: Sequence[EarlierReply] = ()
        self._promises: list[Promise] = []
        self.setWindowTitle(tr("往年类似件"))
        hint = QLabel(
            tr("对案由相近的件过去怎样答复、承诺过什么。期限已到的，请在这一件里交代办得怎样。"), wordWrap=True
        )
        hint.setProperty("quiet", True)
        self.text = QTextBrowser(openLinks=False)
        self.text.setAccessibleName(tr("往年类似件"))
        self.show_replies(replies)
        self.text.anchorClicked.connect(self._follow)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setText(tr("关闭"))
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        for part in (hint, self.text, box):
            column.addWidget(part)
        self.resize(680, 520)

    def show_replies(self, replies: Sequence[EarlierReply]) -> None:
        self._replies = replies
        self._promises = [promise for reply in replies for promise in reply.promises]
        at = self.text.verticalScrollBar().value()
        self.text.setHtml("".join(self._reply(reply) for reply in replies))
        self.text.verticalScrollBar().setValue(at)

    def _reply(self, reply: EarlierReply) -> str:
        theme, tr = theme_of(self), self._tr
        facts = [reply.date.isoformat() if reply.date else "", reply.item_title]
        facts += [tr("{category}类").format(category=reply.category)] if len(reply.category) == 1 else []
        facts += [reply.file or tr("登记簿里的件")]
        line = escape("　".join(fact for fact in facts if fact))
        rows = "".join(self._row(promise) for promise in reply.promises)
        nothing = f'<p style="color:{theme.muted}">{escape(tr("没有写明承诺的事项。"))}</p>'
        line += "　" + self._link(_READ, self._replies.index(reply), tr("看原件"))
        return f'<h4>{escape(reply.title)}</h4><p style="color:{theme.muted}">{line}</p>{rows or nothing}'

    def _row(self, promise: Promise) -> str:
        theme, tr = theme_of(self), self._tr
        term = ""
        if promise.due:
            words = tr("期限 {day} 已到") if promise.overdue else tr("期限 {day}")
            ink = theme.danger if promise.overdue else theme.muted
            term = f'　<span style="color:{ink}">{escape(words.format(day=promise.due.isoformat()))}</span>'
        place = self._promises.index(promise)
        links = [self._link(_TAKE, place, tr("插入"))]
        if promise.state is PromiseState.OPEN:
            links.append(self._link(_KEPT, place, tr("已兑现")))
        else:
            said = "：".join(filter(None, (tr(promise.state.chinese), promise.note)))
            term += f'　<span style="color:{theme.good}">{escape(said)}</span>'
        return f"<p>· {escape(promise.text)}{term}　{'　'.join(links)}</p>"

    def _link(self, kind: str, place: int, words: str) -> str:
        return f'<a href="{kind}{place}" style="color:{theme_of(self).accent}">{escape(words)}</a>'

    def _follow(self, link: QUrl) -> None:
        kind, _, place = link.toString().partition(":")
        if f"{kind}:" == _TAKE:
            self.taken.emit(self._promises[int(place)].text)
            self.accept()
        elif f"{kind}:" == _KEPT:
            self.kept.emit(self._promises[int(place)])
        else:
            self.read.emit(self._replies[int(place)])
