"""``layout FILE``: every page and line of a letter as ``format`` sets it and it will be printed."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path

from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.layout.kinsoku import RULES
from drafting.layout.paginate import paginate
from drafting.model.letter import Form
from drafting.services.formatting import FormatOptions, arrange_file
from drafting.services.pages import pages_json


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")
    parser.add_argument(
        "--profile", choices=tuple(RULES), default="libreoffice", help="按哪个程序的断行规则（缺省 libreoffice）"
    )
    parser.add_argument("--form", choices=[form.value for form in Form], default=Form.LETTER.value, help="首页式样")
    parser.add_argument("--fit", action="store_true", help="先看末页几行收紧以后的样子；不写文件")
    parser.add_argument("--seal", action=BooleanOptionalAction, default=True, help="加盖印章（缺省）或不盖")


def run(options: Namespace, context: Context) -> int:
    arranged, problems = arrange_file(options.file, FormatOptions(Form(options.form), options.seal, fit=options.fit))
    for problem in problems:
        say(str(problem))
    if arranged is None:
        return BAD_INPUT
    for notice in arranged.notices if options.fit else ():
        say(notice)
    pages = paginate(arranged, RULES[options.profile])
    if options.json:
        print_json(pages_json(pages))
        return DONE
    for page in pages.pages:
        print(f"—— 第 {page.number} 页 ——")
        for line in page.lines:
            print(f"{line.x_mm:7.1f} {line.y_mm:7.1f}  {line.text}")
    return DONE
