"""The window's commands: name, words, shortcut, icon; which menus and which tool buttons they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ui.icons import icon
from ui.words import Tr, mark


@dataclass(frozen=True, slots=True)
class Command:
    """``short`` is the tool button's text where it differs; ``keys`` several shortcuts separated by a blank."""

    name: str
    text: str
    keys: str = ""
    icon: str = ""
    short: str = ""


COMMANDS = (
    Command("import", mark("导入交办清单…"), "Ctrl+I", "import", mark("导入清单")),
    Command("add_text", mark("加入提案原文…"), "Ctrl+Shift+I"),
    Command("new_workspace", mark("新建本单位工作库…"), "Ctrl+Shift+N"),
    Command("open_workspace", mark("打开工作库…"), "Ctrl+O"),
    Command("open_sample", mark("打开示例工作库")),
    Command("learn", mark("学习往年答复…"), "Ctrl+Shift+L"),
    Command("duplicates", mark("重复的条款…"), "Ctrl+Shift+M"),
    Command("export_pack", mark("导出条款包…")),
    Command("import_pack", mark("导入条款包…")),
    Command("backup", mark("备份工作库…"), "Ctrl+Shift+B"),
    Command("restore", mark("从备份恢复…")),
    Command("export", mark("导出 Word…"), "Ctrl+E", "export", mark("导出 Word")),
    Command("take_back", mark("取回改过的 Word 文件…"), "Ctrl+Shift+E"),
    Command("print", mark("打印…"), "Ctrl+P"),
    Command("house_style", mark("校对规则…"), "Ctrl+Shift+J"),
    Command("profile", mark("本单位资料…"), "Ctrl+Shift+P", "bureau"),
    Command("ledger", mark("数据台账…"), "Ctrl+Shift+D"),
    Command("promises", mark("承诺事项…"), "Ctrl+Shift+K"),
    Command("preferences", mark("首选项…"), "Ctrl+,", "settings"),
    Command("quit", mark("退出"), "Ctrl+Q"),
    Command("new_item", mark("登记新件…"), "Ctrl+N", "new"),
    Command("details", mark("办件资料…"), "Ctrl+Return", "details", mark("资料")),
    Command("draft", mark("起草"), "Ctrl+D", "draft"),
    Command("delete", mark("从登记簿删除"), "Ctrl+Delete", "delete"),
    Command("filter", mark("搜索登记簿"), "Ctrl+Shift+F", "search"),
    Command("undo", mark("撤销"), "Ctrl+Z", "undo"),
    Command("redo", mark("重做"), "Ctrl+Y Ctrl+Shift+Z", "redo"),
    Command("find", mark("查找和替换…"), "Ctrl+F", "search"),
    Command("level_0", mark("正文段落"), "Ctrl+Alt+0"),
    Command("level_1", mark("一级标题（一、）"), "Ctrl+Alt+1"),
    Command("level_2", mark("二级标题（（一））"), "Ctrl+Alt+2"),
    Command("level_3", mark("三级标题（1.）"), "Ctrl+Alt+3"),
    Command("level_4", mark("四级标题（（1））"), "Ctrl+Alt+4"),
    Command("bold", mark("加粗"), "Ctrl+B"),
    Command("underline", mark("下划线"), "Ctrl+U"),
    Command("table", mark("插入表格"), "Ctrl+T"),
    Command("next_slot", mark("下一处空位"), "F2"),
    Command("next_doubtful", mark("下一段存疑的"), "Alt+0"),
    Command("larger", mark("放大正文"), "Ctrl++ Ctrl+="),
    Command("smaller", mark("缩小正文"), "Ctrl+-"),
    Command("usual_size", mark("正文恢复原大"), "Ctrl+0"),
    Command("insert", mark("插入条款"), "Ctrl+L", "insert"),
    Command("check", mark("校对"), "F7", "check"),
    Command("next_finding", mark("下一个问题"), "F8 F4"),
    Command("previous_finding", mark("上一个问题"), "Shift+F8 Shift+F4"),
    Command("preview", mark("版面预览"), "F9", "preview", mark("版面")),
    Command("place_items", mark("到登记簿"), "Ctrl+1"),
    Command("place_letter", mark("到正文"), "Ctrl+2"),
    Command("place_clauses", mark("到条款"), "Ctrl+3"),
    Command("place_review", mark("到校对"), "Ctrl+4"),
    Command("place_preview", mark("到版面"), "Ctrl+5"),
    Command("cycle", mark("下一个区域"), "F6"),
    Command("keys", mark("快捷键一览"), "F1"),
    Command("about", mark("关于答复起草台")),
)
MENUS = (
    (
        mark("文件(&F)"),
        "import add_text learn | new_workspace open_workspace recent open_sample | backup restore | export take_back print | quit",
    ),
    (mark("办件(&I)"), "draft | new_item details delete | filter"),
    (mark("编辑(&E)"), "undo redo | find next_slot next_doubtful insert"),
    (mark("格式(&O)"), "level_1 level_2 level_3 level_4 level_0 | bold underline | table"),
    (
        mark("查看(&V)"),
        "place_items place_letter place_clauses place_review place_preview cycle | larger smaller usual_size",
    ),
    (
        mark("工具(&T)"),
        "check next_finding previous_finding | preview | duplicates export_pack import_pack | ledger promises | house_style profile preferences",
    ),
    (mark("帮助(&H)"), "keys about"),
)
TOOLS = "import draft | undo redo | insert check preview | export"
RECENT = "recent"


def build_actions(window: QMainWindow, tr: Tr) -> dict[str, QAction]:
    """An action a command, on ``window`` so that its shortcut works everywhere in it."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        action = QAction(tr(command.text), window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys.split()])
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setIconText(" " + tr(command.short or command.text).rstrip("…"))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tr(command.text).rstrip("…") + (f"（{keys}）" if keys else ""))
        window.addAction(action)
        actions[command.name] = action
    return actions
