"""Paragraphs broken by copying put together again, and tables flattened to lines rebuilt. No character is lost.

Lines are joined only where it is certain: the line before has not ended and the next does not begin like a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from clauses.body import Cell, Run, Table
from drafting.reading.letter.flattened import rebuilt
from drafting.reading.letter.grids import header_rows
from drafting.reading.letter.headings import label_of, split_heading
from drafting.reading.letter.marks import is_addressee
from drafting.reading.letter.tail import ATTACHMENT_PAGE
from drafting.reading.source import Element, Elements, Grid, Line

# No paragraph of a letter is longer; what is, is not mended.
_LONGEST_PARAGRAPH = 3000
# No line of a wrapped text is wider, in characters.
_WIDEST = 60
_UNWRAPPED = 1_000_000
_ENDED = re.compile(r"[。！？；：.!?;:…][”’\"'）)》】]*$|[”》】]$|[）)]$")
_OPEN_END = re.compile(r"[，、,“《（(【〔]$")
_INNER = re.compile(r"[，。；：,;:]")
_FIGURE = re.compile(r"[-—]?\d[\d,.，]*(?:%|％|万|亿)?元?")
_BEGINS = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:是|、|要)|第[一二三四五六七八九十]{1,2}[，,、]|首先|其次|再次|最后|近年来|目前|截至|截止|下一步|下步|今后|同时|此外|另外"
    r"|我[局县区市委厅部办院州]|本[局委办]|您|你们|贵|感谢|衷心|再次感谢|附件|抄送|联系|特此|此复|以上|专此|根据|按照|为了|为|针对|关于|对于|自|随着|在|通过|20\d\d年|[●○◆■•*·－-])"
)
_GOES_ON = re.compile(r"[，,、。；;：:）)》”]")
_BODY_END = re.compile(r"[。！？；!?;][”’）)]*$")


def repaired(elements: Sequence[Element]) -> Elements:
    """The elements of a body with broken paragraphs joined and flattened or tabbed tables as tables."""
    return joined(rebuilt(_tabbed(elements)))


def joined(elements: Sequence[Element]) -> Elements:
    """Broken paragraphs as one."""
    column = _column(elements)
    indents = any(isinstance(one, Line) and one.indented and len(one.text) > min(20, column - 4) for one in elements)
    found: list[Element] = []
    filled = False
    for element in elements:
        before = found[-1] if found else None
        if isinstance(element, Line) and isinstance(before, Line) and _goes_on(before, element, indents, filled):
            found[-1] = _together(before, element)
        else:
            found.append(element)
        filled = isinstance(element, Line) and _printed(element) >= column - 1
    return tuple(found)


def _column(elements: Sequence[Element]) -> int:
    """The column at which the lines were wrapped: three or more break off in mid-sentence there and none is longer.

    More than any line has where they were not wrapped.
    """
    lines = [one for one in elements if isinstance(one, Line)]
    widest = max(map(_printed, lines), default=0)
    broken = sum(_printed(one) >= widest - 1 and not _ENDED.search(one.text) for one in lines)
    return widest if 12 <= widest <= _WIDEST and broken >= 3 else _UNWRAPPED


def _printed(line: Line) -> int:
    return len(line.text) + 2 * line.indented


def _goes_on(before: Line, line: Line, indents: bool, filled: bool) -> bool:
    """Whether ``line`` is the rest of ``before``; ``filled`` says that ``before`` reached the column of wrapping."""
    if (
        len(before.text) > _LONGEST_PARAGRAPH
        or before.literal
        or line.literal
        or line.level
        or before.level
        or before.right
        or line.right
    ):
        return False
    if (
        ATTACHMENT_PAGE.fullmatch(line.text)
        or label_of(line.text)
        or (indents and line.indented and not _open_bracket(before.text))
    ):
        return False
    text = before.text
    if line.soft and len(text) >= 12 and not _ENDED.search(text) and not label_of(text):
        return True
    if filled and indents and not _ENDED.search(text):
        return True
    if _GOES_ON.match(line.text) and not _ENDED.search(text) and len(text) > 8:
        return True
    split = split_heading(text)
    if split and not split.rest and not _breaks_off(split.heading, line.text):
        return False
    if _OPEN_END.search(text) and len(text) > 8 and not is_addressee(text.rstrip("，,、")):
        return True
    hanging = indents and before.indented and not line.indented and len(text) > 20
    if hanging and not _ENDED.search(text):
        return True
    if _unfinished_item(text):
        return not _BEGINS.match(line.text)
    if len(text) >= 16 and _open_bracket(text):
        return True
    if len(text) < 16 or not _INNER.search(text):
        return False
    if _ENDED.search(text):
        return False
    if _BEGINS.match(line.text):
        return False
    return bool(_BODY_END.search(line.text) or len(line.text) > 40)


def _open_bracket(text: str) -> bool:
    return text.count('"') % 2 == 1 or any(
        text.count(one) > text.count(other) for one, other in ("（）", "《》", "“”", "〔〕")
    )


def _breaks_off(heading: str, following: str) -> bool:
    """Whether what reads as a heading is a broken sentence: it holds figures, and the next line ends as one."""
    tells = len(heading) > 20 and _INNER.search(heading) and re.search(r"\d", heading)
    return bool(tells and _BODY_END.search(following)) and not _BEGINS.match(following)


def _unfinished_item(text: str) -> bool:
    return bool(re.search(r"[一二三四五六七八九十]是.{0,4}$", text))


def _together(before: Line, line: Line) -> Line:
    runs: tuple[Run, ...] = ()
    if before.runs or line.runs:
        runs = (before.runs or (Run(before.text),)) + (line.runs or (Run(line.text),))
    between = " " if re.search(r"[A-Za-z]$", before.text) and re.match(r"[A-Za-z]", line.text) else ""
    if between and runs:
        runs = (*runs[: len(before.runs or (1,))], Run(between), *runs[len(before.runs or (1,)) :])
    return replace(before, text=before.text + between + line.text, runs=runs)


def _tabbed(elements: Sequence[Element]) -> Elements:
    """Two or more neighbouring lines with the same number of tabs are the rows of a table; a row of figures whose last
    cells are empty has lost their tabs."""
    found: list[Element] = []
    at = 0
    while at < len(elements):
        rows = _tab_rows(elements, at)
        if len(rows) >= 2:
            table = Table(tuple(tuple(Cell(text.strip()) for text in row) for row in rows))
            found.append(Grid(Table(table.rows, header_rows(table))))
            at += len(rows)
        else:
            found.append(elements[at])
            at += 1
    return tuple(found)


def _tab_rows(elements: Sequence[Element], at: int) -> list[list[str]]:
    rows: list[list[str]] = []
    for place in range(at, len(elements)):
        element = elements[place]
        cells = element.text.split("\t") if isinstance(element, Line) and not element.literal else []
        if len(cells) < 2 or any(len(cell) > 80 for cell in cells):
            break
        missing = len(rows[0]) - len(cells) if rows else 0
        if missing < 0 or (missing and not _of_figures(cells)):
            break
        rows.append(cells + [""] * missing)
    return rows


def _of_figures(cells: Sequence[str]) -> bool:
    return any(_FIGURE.fullmatch(cell.strip()) for cell in cells)
