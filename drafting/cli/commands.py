"""The commands by name: which module answers, and its one line of help. A module is imported when it is called."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("drafting.cli.demo", "建立示例库，并把其中的答复件导出到一个文件夹"),
    "items": ("drafting.cli.items", "登记簿：导入交办清单、列出、查看、加入提案原文"),
    "library": ("drafting.cli.library", "条款库：学习往年答复、检索"),
    "draft": ("drafting.cli.draft", "为一件拟出初稿"),
    "export": ("drafting.cli.export", "导出公文格式的 Word 文件"),
    "format": ("drafting.cli.format", "把文字或 Word 文件排成公文格式，不改一字"),
    "parse": ("drafting.cli.parse", "读出一个文件是什么"),
    "check": ("drafting.cli.check", "校对"),
    "cover": ("drafting.cli.cover", "提案的每条要求在答复里哪里答了"),
    "measure": ("drafting.cli.measure", "拿 Word 文件同公文格式国家标准逐项对照"),
    "layout": ("drafting.cli.layout", "逐页逐行列出印出来的样子"),
    "merge": ("drafting.cli.merge", "取回导出后改过的 Word 文件"),
    "profile": ("drafting.cli.profile", "查看或设置本单位资料"),
    "backup": ("drafting.cli.backup", "备份工作库"),
    "restore": ("drafting.cli.restore", "从备份恢复"),
    "doctor": ("drafting.cli.doctor", "检查本机环境和工作库"),
}
