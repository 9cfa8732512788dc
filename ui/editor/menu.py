"""The editor's context menu: every command that is about the text under the cursor, with its keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from clauses.body import RunStyle
from clauses.section import Section
from ui.desk import Desk
from ui.editor import tabling
from ui.editor.actions import EditorActions
from ui.editor.fields import ALWAYS, NAMES, LineRole
from ui.editor.presenter import EditorPresenter
from ui.editor.view import LetterView
from ui.words import Tr


def context_menu(desk: Desk, view: LetterView, actions: EditorActions, presenter: EditorPresenter, tr: Tr) -> QMenu:
    """Made anew each time it is asked for: what can be done depends on where the cursor stands."""
    return _Menus(desk, view, actions, presenter, tr).whole()


class _Menus:
    """Makes the menu and its parts."""

    def __init__(
        self, desk: Desk, view: LetterView, actions: EditorActions, presenter: EditorPresenter, tr: Tr
    ) -> None:
        self._desk, self._view, self._actions, self._presenter, self._tr = desk, view, actions, presenter, tr

    def whole(self) -> QMenu:
        menu, view, tr = QMenu(self._view), self._view, self._tr
        selected = view.textCursor().hasSelection()
        _add(menu, tr("撤销"), self._desk.undo, "Ctrl+Z", self._desk.can_undo)
        _add(menu, tr("重做"), self._desk.redo, "Ctrl+Y", self._desk.can_redo)
        menu.addSeparator()
        _add(menu, tr("剪切"), view.cut_selection, "Ctrl+X", selected)
        _add(menu, tr("复制"), view.copy, "Ctrl+C", selected)
        _add(menu, tr("粘贴"), view.paste, "Ctrl+V", view.canPaste())
        _add(menu, tr("全选"), view.selectAll, "Ctrl+A")
        menu.addSeparator()
        menu.addMenu(self._levels(menu))
        menu.addMenu(self._sections(menu))
        menu.addMenu(self._styles(menu))
        menu.addMenu(self._table(menu))
        menu.addMenu(self._fields(menu))
        _add(menu, tr("下一个空位"), self._actions.next_slot, "F2")
        return menu

    def _levels(self, parent: QMenu) -> QMenu:
        menu, tr = QMenu(self._tr("段落"), parent), self._tr
        names = (tr("正文"), tr("一级标题　一、"), tr("二级标题　（一）"), tr("三级标题　1."), tr("四级标题　（1）"))
        for level, name in enumerate(names):
            _add(menu, name, partial(self._actions.set_level, level), f"Ctrl+Alt+{level}")
        return menu

    def _sections(self, parent: QMenu) -> QMenu:
        """What the paragraph is, checked; where the reading was not sure of it the menu says so."""
        tr, now = self._tr, self._actions.section()
        title = tr("本段属于（存疑）") if now and now[1] else tr("本段属于")
        menu = QMenu(title, parent)
        for number, section in enumerate(Section, 1):
            name = tr(section.chinese)
            action = _add(menu, name, partial(self._actions.set_section, section), f"Alt+{number}", now is not None)
            action.setCheckable(True)
            action.setChecked(bool(now) and now[0] is section)
        menu.addSeparator()
        _add(menu, tr("下一段存疑的"), self._actions.next_doubtful, "Alt+0")
        return menu

    def _styles(self, parent: QMenu) -> QMenu:
        menu, tr = QMenu(self._tr("文字"), parent), self._tr
        names = (
            (tr("加粗"), RunStyle.BOLD, "Ctrl+B"),
            (tr("下划线"), RunStyle.UNDERLINE, "Ctrl+U"),
            (tr("上标"), RunStyle.SUPERSCRIPT, ""),
            (tr("下标"), RunStyle.SUBSCRIPT, ""),
        )
        for name, style, keys in names:
            _add(menu, name, partial(self._actions.toggle_style, style), keys)
        return menu

    def _table(self, parent: QMenu) -> QMenu:
        menu, actions, tr = QMenu(self._tr("表格"), parent), self._actions, self._tr
        _add(menu, tr("插入表格"), actions.insert_table, "Ctrl+T")
        inside = self._view.textCursor().currentTable() is not None
        menu.addSeparator()
        changes: tuple[tuple[str, Callable[..., object]], ...] = (
            (tr("在上面加一行"), lambda table, row, column: tabling.add_row(table, row)),
            (tr("在下面加一行"), lambda table, row, column: tabling.add_row(table, row + 1)),
            (tr("在左边加一列"), lambda table, row, column: tabling.add_column(table, column)),
            (tr("在右边加一列"), lambda table, row, column: tabling.add_column(table, column + 1)),
            (tr("删除这一行"), lambda table, row, column: tabling.remove_row(table, row)),
            (tr("删除这一列"), lambda table, row, column: tabling.remove_column(table, column)),
            (tr("拆分单元格"), tabling.split),
        )
        for name, change in changes:
            _add(menu, name, partial(actions.on_table, change), able=inside)
        _add(menu, tr("合并单元格"), actions.merge_cells, able=inside)
        _add(menu, tr("到这一行为表头"), actions.toggle_header_rows, able=inside)
        menu.addSeparator()
        _add(menu, tr("删除表格"), actions.remove_table, able=inside)
        return menu

    def _fields(self, parent: QMenu) -> QMenu:
        menu = QMenu(self._tr("加一项"), parent)
        shown = {line.role for line in self._presenter.lines}
        for role in LineRole:
            if role not in ALWAYS and role is not LineRole.BODY:
                _add(menu, self._tr(NAMES[role]), partial(self._presenter.reveal, role), able=role not in shown)
        return menu


def _add(menu: QMenu, name: str, act: Callable[[], object], keys: str = "", able: bool = True) -> QAction:
    action = menu.addAction(name)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutVisibleInContextMenu(True)
    action.setEnabled(able)
    action.triggered.connect(lambda _checked=False: act())
    return action
