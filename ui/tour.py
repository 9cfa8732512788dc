"""``tour OUT``: a picture of every page of the window, drawn without a display on a sample workspace of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QWidget

from clauses.body import Paragraph
from drafting.model.blocks import TextBlock
from drafting.model.item import Item, ItemState
from drafting.model.letter import Letter
from drafting.reading.docx.comments import Comment
from drafting.services import demo, importing, ledger, letters
from drafting.services.merging import Returned
from ui.app import App
from ui.bench import Bench
from ui.exporting.presenter import ExportForm
from ui.help import KeysDialog
from ui.items.rows import Filter
from ui.letters.presenter import document_for
from ui.options import Options
from ui.theme import RESOURCES
from ui.window import TABS

SIZE = QSize(1366, 768)
SAMPLE_LIST = RESOURCES / "sample" / "交办清单.xlsx"  # i18n: printed
Picture = tuple[str, Callable[[], QWidget]]


def take(options: Options) -> int:
    """Write the pictures to ``options.out`` and say their names; 2 where the folder cannot be written."""
    out = Path(options.out or "")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.stderr.write(f"{out}: {error.strerror}\n")
        return 2
    size = _size(options.size)
    if size is None:
        sys.stderr.write("--size 1366x768\n")
        return 2
    with TemporaryDirectory() as folder:
        return _take(replace(options, workspace=str(Path(folder) / "sample.dafu")), Path(folder), out, size)


def _take(options: Options, folder: Path, out: Path, size: QSize) -> int:
    application = QApplication(["dafu", "-style", "fusion"])
    _make_sample(str(options.workspace))
    app = App(application, options, folder / "window.json")
    app.state.language, app.state.theme = app.language, app.theme.name
    app.window.resize(size)
    waiting, benches = QEventLoop(), list[Bench]()
    app.completed.connect(benches.append)
    app.completed.connect(waiting.quit)
    app.open()
    waiting.exec()
    app.window.resize(size)
    for name, show in Tour(app, benches[0]).pictures():
        page = show()
        benches[0].wait()
        _settle()
        path = out / f"{name}.png"
        if not page.grab().save(str(path)):
            sys.stderr.write(f"{path}\n")
            return 2
        sys.stderr.write(f"{path}\n")
        if page is not app.window:
            page.close()
    app.window.close()
    return 0


class Tour:
    """What is shown, in order."""

    def __init__(self, app: App, bench: Bench) -> None:
        self._app, self._bench, self._window = app, bench, app.window

    def pictures(self) -> tuple[Picture, ...]:
        settings, items = self._bench.settings, self._bench.items
        return (
            *((f"1-{place}-{name}", lambda name=name: self._tab(name)) for place, name in enumerate(TABS, 1)),
            ("2-wide-preview", self._wide),
            ("3-register-filtered", self._filtered),
            ("4-no-letter", self._undrafted),
            *((f"5-import-{place}", lambda place=place: self._import(place)) for place in range(1, 4)),
            ("6-item", lambda: _shown(items.details_form(self._lettered())[0])),
            ("6-item-text", self._item_text),
            ("6-item-new", self._item_wrong),
            ("7-profile", lambda: _shown(settings.profile_form())),
            ("7-profile-marks", lambda: self._profile(1)),
            ("7-profile-wording", lambda: self._profile(2)),
            ("7-profile-papers", lambda: self._profile(3)),
            ("7-house-style", lambda: _shown(settings.house_style_form())),
            ("7-ledger", self._ledger),
            ("7-promises", lambda: _shown(self._bench.promises())),
            ("8-preferences", lambda: _shown(settings.preferences_form())),
            ("9-export", self._export),
            ("9-export-report", self._exported),
            ("9-take-back", self._returned),
            ("9-keys", lambda: _shown(KeysDialog(self._window.actions_by_name, self._app.tr, self._window))),
            ("10-empty-workspace", self._empty),
        )

    def _tab(self, name: str) -> QWidget:
        self._bench.workspaces.offer_own()
        # The draft in work is the one in which there is something to find.
        self._bench.register.show(self._lettered(ItemState.DRAFTING if name == "review" else ItemState.SIGNING).id)
        self._window.show_tab(name)
        if name == "review":
            self._bench.wait()
            self._window.actions_by_name["check"].trigger()
        return self._window

    def _wide(self) -> QWidget:
        self._window.notice.clear()
        self._window.show_tab("preview")
        whole = self._window.width()
        self._window.splitter.setSizes([340, whole * 3 // 10, whole])
        return self._window

    def _filtered(self) -> QWidget:
        self._window.splitter.setSizes([370, 560, 436])
        self._window.show_tab("clauses")
        wanted = Filter(due="soon")
        self._window.register.show_filter(wanted)
        self._bench.register.filter(wanted)
        return self._window

    def _undrafted(self) -> QWidget:
        wanted = Filter()
        self._window.register.show_filter(wanted)
        self._bench.register.filter(wanted)
        item = next(item for item in self._bench.register.items if item.state == ItemState.NEW)
        self._bench.register.show(item.id)
        return self._window

    def _import(self, page: int) -> QWidget:
        dialog = self._bench.lists.import_form(importing.plan_import(self._bench.workspace, SAMPLE_LIST))
        dialog.show_page(page - 1)
        return _shown(dialog)

    def _item_text(self) -> QWidget:
        dialog, _ = self._bench.items.details_form(self._lettered())
        dialog.show_page(1)
        return _shown(dialog)

    def _item_wrong(self) -> QWidget:
        dialog, _ = self._bench.items.details_form(None)
        dialog.show()
        dialog.submit()
        return dialog

    def _export(self) -> QWidget:
        self._bench.register.show(self._lettered().id)
        return _shown(self._bench.exports.form()[0])

    def _exported(self) -> QWidget:
        with TemporaryDirectory() as folder:
            dialog, presenter = self._bench.exports.form()
            dialog.show()
            scope = len(self._bench.register.shown) > 1
            presenter.start(ExportForm(scope=int(scope), folder=folder, pdf=True))
            self._bench.wait()
        return dialog

    def _returned(self) -> QWidget:
        """A file in which the leader changed two sentences, one of which the officer has changed since."""
        item = self._lettered()
        stored = letters.letter_of(self._bench.workspace, item.id, document_for(item))
        assert stored
        base = stored.letter
        texts = [at for at, block in enumerate(base.blocks) if isinstance(block, TextBlock) and "。" in block.text[:-1]]
        base, theirs = _said(base, texts[1], "，", "，初步"), _said(base, texts[1], "，", "，切实")  # i18n: printed
        theirs = _said(theirs, texts[-1], "。", "，并按季度通报进展。")  # i18n: printed
        comment = Comment("此处请补充资金来源。", "本级财政")  # i18n: printed
        returned = Returned(item=item, stored=stored, base=base, theirs=theirs, comments=(comment,))
        return _shown(self._bench.returns.form(returned)[0])

    def _profile(self, page: int) -> QWidget:
        dialog = self._bench.settings.profile_form()
        dialog.show_page(page)
        return _shown(dialog)

    def _ledger(self) -> QWidget:
        workspace = self._bench.workspace
        facts = {fact.name: fact for fact in ledger.facts(workspace)}
        people, beds = facts["户籍人口"], facts["养老床位数"]  # i18n: printed
        ledger.save(workspace, replace(beds, next_due=date(2026, 1, 31)))
        fresh = replace(people, value="49.02", as_of=date.today())
        ledger.propose(workspace, [fresh])
        return _shown(self._bench.ledger())

    def _empty(self) -> QWidget:
        self._bench.register.choose("")
        _settle()
        self._bench.register.fill(())
        self._bench.show_letter(None, False)
        self._window.notice.clear()
        return self._window

    def _lettered(self, state: ItemState = ItemState.SIGNING) -> Item:
        workspace = self._bench.workspace
        items = sorted(self._bench.register.items, key=lambda item: item.state != state)
        return next(item for item in items if letters.letter_of(workspace, item.id, document_for(item)))


def _said(letter: Letter, at: int, old: str, new: str) -> Letter:
    """The letter with the first ``old`` of a paragraph said otherwise."""
    block = letter.blocks[at]
    made = TextBlock(id=block.id, body=Paragraph.of(block.text.replace(old, new, 1)))
    return replace(letter, blocks=(*letter.blocks[:at], made, *letter.blocks[at + 1 :]))


def _make_sample(location: str) -> None:
    with demo.create_sample(location) as workspace:
        del workspace


def _shown(dialog: QWidget) -> QWidget:
    dialog.show()
    return dialog


def _settle() -> None:
    """Let the background and the window finish what is under way."""
    for _ in range(20):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _size(text: str | None) -> QSize | None:
    if text is None:
        return SIZE
    width, _, height = text.partition("x")
    return QSize(int(width), int(height)) if width.isdecimal() and height.isdecimal() else None
