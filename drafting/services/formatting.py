"""Format: any text, Markdown or Word file in the official format, its words untouched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged
from drafting.layout.emphasis import sober
from drafting.layout.profile import load_profile
from drafting.layout.settle import settled
from drafting.model.blocks import Origin, OriginKind
from drafting.model.letter import Form, Letter
from drafting.model.problem import EnvironmentProblem, Problem
from drafting.reading.files import read_elements
from drafting.reading.letter.notes import MOVED, moved_notes
from drafting.reading.letter.strays import stray_notice
from drafting.reading.letter.text import letter_of, seal_notice
from drafting.reading.source import Line
from drafting.writing.docx.package import docx_bytes
from drafting.writing.files import write_whole

WORD = ".docx"


@dataclass(frozen=True, slots=True)
class FormatOptions:
    """``authority``: the 发文机关标志 where the file names none; without it the first signing bureau's name.

    ``even_imprint``: the imprint on an even page. ``fit``: a letter that runs a few lines over a page is set closer.
    """

    form: Form = Form.LETTER
    sealed: bool = True
    authority: str = ""
    even_imprint: bool = False
    fit: bool = False


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
    notices = (stray_notice(elements), seal_notice(elements))
    problems = (*problems, *(Problem(notice, path.name) for notice in notices if notice))
    if options.form is Form.PLAIN and letter.authority:
        # The plain form has no place for the authority's name; what the file prints is kept as the title's first line.
        letter = replace(letter, authority="", title=(letter.authority, *letter.title))
    source = "".join("".join(part.text.split()) for part in elements if isinstance(part, Line))
    arranged = _arranged(letter, options, source)
    return (_fitted(arranged, letter, options, source) if options.fit else arranged), problems


def _arranged(letter: Letter, options: FormatOptions, source: str) -> Arranged:
    arranged = arrange(letter, form=options.form, sealed=options.sealed, authority=options.authority, source=source)
    return settled(arranged, even_imprint=options.even_imprint)


def _fitted(arranged: Arranged, letter: Letter, options: FormatOptions, source: str) -> Arranged:
    """Set as little closer as saves the page that a few lines run over to, with a notice that says so (7.3.5.5)."""
    # The page engine is loaded only where it is asked for.
    from drafting.layout.fit import Tightness, overrun, tightened
    from drafting.layout.kinsoku import WORD
    from drafting.layout.paginate import paginate

    pages = paginate(arranged, WORD)
    over = overrun(pages)
    if over is None:
        return arranged

    def closer(found: Tightness) -> Arranged:
        return _arranged(replace(letter, pitch=found.pitch, spacing=found.spacing), options, source)

    found = tightened(lambda tried: paginate(closer(tried), WORD), len(pages.pages), load_profile(arranged.profile))
    told = f"有{over.lines}行超出第{over.page}页，单占最后一页"
    if found is None:
        notice = f"{told}；行距、字距在国标许可内收不进去，请删减文字。"
        return replace(arranged, notices=(*arranged.notices, notice))
    fitted = closer(found)
    return replace(fitted, notices=(*fitted.notices, f"{told}；已调为{found}，少一页。"))


def _same(path: Path, out: Path) -> bool:
    return out.exists() and path.exists() and path.samefile(out)
