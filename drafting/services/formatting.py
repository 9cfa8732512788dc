"""Format: any text, Markdown or Word file in the official format, its words untouched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged
from drafting.layout.emphasis import sober
from drafting.layout.settle import settled
from drafting.model.blocks import Origin, OriginKind
from drafting.model.letter import Form, Letter
from drafting.model.problem import EnvironmentProblem, Problem
from drafting.reading.files import read_elements
from drafting.reading.notes import MOVED, moved_notes
from drafting.reading.source import Line
from drafting.reading.text import letter_of
from drafting.writing.docx.package import docx_bytes
from drafting.writing.files import write_whole

WORD = ".docx"


@dataclass(frozen=True, slots=True)
class FormatOptions:
    """``authority``: the 发文机关标志 where the file names none; without it the first signing bureau's name.

    ``even_imprint``: the imprint on an even page.
    """

    form: Form = Form.LETTER
    sealed: bool = True
    authority: str = ""
    even_imprint: bool = False


@dataclass(frozen=True, slots=True)
class FormatReport:
    """``written`` is None where the file could not be read; ``problems`` say why, or what to look at."""

    written: Path | None
    problems: tuple[Problem, ...] = ()
    notices: tuple[str, ...] = ()


def format_file(path: Path, out: Path, options: FormatOptions | None = None) -> FormatReport:
    """Read ``path`` and write it to ``out`` as Word in the official format.

    Raises EnvironmentProblem where ``out`` cannot be written, is no Word file's name, or is the file itself.
    """
    options = options or FormatOptions()
    if out.suffix.lower() != WORD:
        raise EnvironmentProblem(f"导出的文件名应以 .docx 结尾，不是“{out.name}”。")
    if _same(path, out):
        raise EnvironmentProblem("不能覆盖原来的文件，请用 --out 另起一个名字。")
    arranged, problems = arrange_file(path, options)
    if arranged is None:
        return FormatReport(None, problems)
    write_whole(out, docx_bytes(arranged))
    return FormatReport(out, problems, arranged.notices)


def arrange_file(path: Path, options: FormatOptions) -> tuple[Arranged | None, tuple[Problem, ...]]:
    """The file's letter as it will be set, its words untouched; None where there is nothing to set."""
    elements, problems = read_elements(path)
    letter = sober(letter_of(elements, tidy=False, origin=Origin(OriginKind.FILE, path.name)))
    if letter == Letter():
        return None, problems or (Problem("文件里没有可排版的文字。", path.name),)
    if moved_notes(letter, elements):
        problems = (*problems, Problem(MOVED, path.name))
    if options.form is Form.PLAIN and letter.authority:
        # The plain form has no place for the authority's name; what the file prints is kept as the title's first line.
        letter = replace(letter, authority="", title=(letter.authority, *letter.title))
    source = "".join("".join(part.text.split()) for part in elements if isinstance(part, Line))
    arranged = arrange(letter, form=options.form, sealed=options.sealed, authority=options.authority, source=source)
    return settled(arranged, even_imprint=options.even_imprint), problems


def _same(path: Path, out: Path) -> bool:
    return out.exists() and path.exists() and path.samefile(out)
