"""A Markdown file (.md) -> the lines and tables it prints: blocks of CommonMark with tables, footnotes and task lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from clauses.body import Cell, Table, notes_in
from drafting.model.problem import Problem
from drafting.reading.letter.grids import headed
from drafting.reading.source import WHITE, Element, Elements, Grid, Line, styled
from drafting.reading.textual.inline_markup import Markup
from drafting.reading.textual.pipes import table_of
from drafting.reading.words import heading_level, split, trimmed

_FENCE = re.compile(r"\s{0,3}(?P<fence>`{3,}|~{3,})[^`]*")
_ATX = re.compile(r"\s{0,3}(?P<hashes>#{1,6})[ \t\u3000]+(?P<text>.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"\s{0,3}(?:(?P<first>=+)|-+)[ \t]*")
_RULE = re.compile(r"\s*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_SIGN = re.compile(
    r"(?P<indent>\s*)(?:(?P<quote>>+[ \t]?)|(?P<bullet>[-+*])[ \t]+(?=\S)|(?P<number>\d{1,9})(?P<dot>[.)])[ \t]+(?=\S))"
)
_TASK = re.compile(r"\[(?P<done>[ xX])\][ \t]+")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_NOTE = re.compile(r"\s{0,3}\[\^(?P<name>[^\]\s]+)\]:[ \t]*(?P<text>.*)")
_NAMED_LINK = re.compile(r"\s{0,3}\[(?P<name>[^\]^][^\]]*)\]:[ \t]*<?\S+>?(?:[ \t]+[\"'(].*)?")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT = re.compile(r"\A---[ \t]*\n(?P<inner>(?:[\w -]+:.*\n|[ \t]*-.*\n|[ \t]*\n)+?)(?:---|\.\.\.)[ \t]*\n")


def markdown_elements(text: str) -> tuple[Elements, tuple[Problem, ...]]:
    """The content of a Markdown file in printed order; what cannot be taken over is told."""
    front = _FRONT.match(text)
    text = _COMMENT.sub("", text[front.end() :] if front else text)
    lines, notes, names = _definitions(text.split("\n"))
    markup = Markup(notes, names)
    found = tuple(_Reader(lines, markup).elements())
    told = [
        *(("文件开头的说明项（title、author 等）未排。",) if front else ()),
        *((f"文中有{markup.links}处链接，只排文字，未排网址。",) if markup.links else ()),
        *((f"文中有{markup.images}幅图片，只排说明，图片未带入。",) if markup.images else ()),
    ]
    return headed(_levelled(found)), tuple(Problem(message) for message in told)


def _definitions(lines: Sequence[str]) -> tuple[list[str], dict[str, str], frozenset[str]]:
    """The lines without the definitions of footnotes and named links, which stand in no place of their own."""
    kept: list[str] = []
    notes: dict[str, str] = {}
    names: set[str] = set()
    fenced, last = False, ""
    for line in lines:
        fenced ^= bool(_FENCE.fullmatch(line))
        note, link = (None, None) if fenced else (_NOTE.fullmatch(line), _NAMED_LINK.fullmatch(line))
        if note:
            last = note["name"]
            notes[last] = note["text"].strip()
        elif last and line.startswith(("    ", "\t")) and line.strip():
            notes[last] += "\n" + line.strip()
        elif link:
            names.add(link["name"].lower())
        else:
            last = last if not line.strip() else ""
            kept.append(line)
    return kept, notes, frozenset(names)


@dataclass(slots=True)
class _Reader:
    lines: Sequence[str]
    markup: Markup
    gap: int = 0
    counts: dict[int, tuple[int, bool]] = field(default_factory=dict[int, tuple[int, bool]])

    def elements(self) -> Iterator[Element]:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if fence := _FENCE.fullmatch(line):
                end = self._closing(at + 1, fence["fence"][:3])
                yield from (
                    Line(text=one.strip(WHITE), literal=True) for one in self.lines[at + 1 : end] if one.strip()
                )
                at = end + 1
            elif "|" in line and at + 1 < len(self.lines) and self._rules_table(at + 1):
                end = next((n for n in range(at + 2, len(self.lines)) if "|" not in self.lines[n]), len(self.lines))
                yield Grid(self._table(self.lines[at:end]))
                at = end
            elif not line.strip():
                self.gap += 1
                at += 1
            elif line.strip()[:1] == "|" and line.rstrip()[-1:] == "|":
                end = next((n for n in range(at, len(self.lines)) if self.lines[n].strip()[:1] != "|"), len(self.lines))
                yield Grid(self._table(self.lines[at:end]))
                at = end
            else:
                underline = _UNDERLINE.fullmatch(self.lines[at + 1]) if at + 1 < len(self.lines) else None
                level = (1 if underline["first"] else 2) if underline and not _SIGN.match(line) else 0
                yield from self._paragraph(line, level)
                at += 2 if level else 1

    def _closing(self, start: int, fence: str) -> int:
        return next(
            (n for n in range(start, len(self.lines)) if self.lines[n].strip().startswith(fence)), len(self.lines)
        )

    def _rules_table(self, at: int) -> bool:
        return "-" in self.lines[at] and "|" in self.lines[at] and bool(_TABLE_RULE.fullmatch(self.lines[at]))

    def _paragraph(self, line: str, level: int) -> Iterator[Line]:
        if _RULE.fullmatch(line):
            return
        if heading := _ATX.fullmatch(line):
            line, level = heading["text"], len(heading["hashes"])
        number, rest = ("", line) if level else self._without_signs(line)
        for place, words in enumerate(split(list(self.markup.words(number + rest.strip(WHITE).removesuffix("\\"))))):
            runs = trimmed(words)
            gap, self.gap = self.gap, 0
            yield Line(
                text="".join(run.text for run in runs),
                runs=runs if styled(runs) else (),
                gap=gap,
                indented=line[:1] in WHITE,
                level=min(level, 4) or heading_level(0, runs, at_left=True),
                soft=place > 0,
            )

    def _without_signs(self, line: str) -> tuple[str, str]:
        """The number of a list's item as it is printed, and the words behind all signs."""
        sign = _SIGN.match(line)
        if not sign:
            return "", line
        rest = line[sign.end() :]
        if sign["number"]:
            return self._counted(sign), rest
        if sign["quote"]:
            return self._without_signs(rest)
        if task := _TASK.match(rest):
            return "☑" if task["done"] != " " else "☐", rest[task.end() :]
        return "", rest

    def _counted(self, sign: re.Match[str]) -> str:
        """The number: as written, but counted on where every item is written 1."""
        depth, number = len(sign["indent"].expandtabs(4)), int(sign["number"])
        before, ones = self.counts.get(depth, (0, False))
        goes_on = ones and number == 1 and self.gap < 2
        count = before + 1 if goes_on else number
        self.counts = {place: known for place, known in self.counts.items() if place < depth}
        self.counts[depth] = (count, number == 1)
        return f"{count}{sign['dot']}"

    def _table(self, rows: Sequence[str]) -> Table:
        # A single dash rules a table too, but only under its first row.
        rows = [
            re.sub("-+", "---", row) if at == 1 and _TABLE_RULE.fullmatch(row) else row for at, row in enumerate(rows)
        ]
        table = table_of([f"|{row.strip().removeprefix('|').removesuffix('|')}|" for row in rows])
        grid = tuple(tuple(cell and self._cell(cell) for cell in row) for row in table.rows)
        return Table(grid, table.header_rows)

    def _cell(self, cell: Cell) -> Cell:
        runs = trimmed(list(self.markup.words(cell.text)))
        return replace(cell, text="".join(run.text for run in runs), notes=notes_in(runs))


def _levelled(elements: Elements) -> Elements:
    """Levels counted from the letter's own headings: a single heading above all others is the title."""
    levels = [one.level for one in elements if isinstance(one, Line) and one.level]
    if len(levels) > 1 and levels.count(min(levels)) == 1 and levels[0] == min(levels):
        levels = levels[1:]
    above = min(levels, default=1) - 1
    return tuple(
        replace(one, level=max(one.level - above, 1)) if isinstance(one, Line) and one.level else one
        for one in elements
    )
