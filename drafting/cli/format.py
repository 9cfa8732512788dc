"""``format FILE --out FILE.docx [--form …] [--seal|--no-seal]``: any text or Word file -> official format."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path

from drafting.cli.context import BAD_INPUT, DONE, Context, say
from drafting.model.letter import Form
from drafting.services.formatting import FormatOptions, format_file


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="文字、Markdown 或 Word 文件")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.docx", help="写到哪个 Word 文件")
    parser.add_argument(
        "--form", choices=[form.value for form in Form], default=Form.LETTER.value, help="信函、红头、不套红"
    )
    parser.add_argument("--seal", action=BooleanOptionalAction, default=True, help="署名处加盖印章（缺省）或不加盖")
    parser.add_argument("--even-imprint", action="store_true", help="版记置于偶数页（双面印制）")
    parser.add_argument("--fit", action="store_true", help="末页只多出几行时，在国标许可内收紧行距、字距，少排一页")
    parser.add_argument("--authority", default="", metavar="NAME", help="发文机关标志（缺省为署名单位）")


def run(options: Namespace, context: Context) -> int:
    """Exit 2 where the file cannot be read."""
    wanted = FormatOptions(Form(options.form), options.seal, options.authority, options.even_imprint, options.fit)
    report = format_file(options.file, options.out, wanted)
    for problem in report.problems:
        say(str(problem))
    for notice in report.notices:
        say(notice)
    if report.written is None:
        return BAD_INPUT
    print(report.written)
    return DONE
