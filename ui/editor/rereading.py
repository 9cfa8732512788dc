"""From what the document now holds back to the letter: only the lines that changed are read again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from clauses.body import Paragraph, notes_in
from clauses.section import Section
from drafting.model.blocks import Block, Figure, Heading, TableBlock, TextBlock, next_block_id
from drafting.model.letter import Letter
from ui.editor.fields import FIELDS, ORDER, SEVERAL, LineRole
from ui.editor.lines import PICTURE, Line, Shown, cut, fit, fit_table, joined, shown_of
from ui.editor.renumbering import renumbered
from ui.editor.shapes import shape_of


class Taken(NamedTuple):
    """The letter after an edit in the document, its lines, and whether the document already shows it as it should."""

    letter: Letter
    lines: list[Line]
    settled: bool


def take(letter: Letter, lines: Sequence[Line], first: int, last: int, found: Sequence[Shown]) -> Taken:
    """The document's lines ``first`` to ``last`` now read ``found``: what the letter is then."""
    before, after = lines[first - 1 : first] if first else [], lines[last : last + 1]
    old = lines[first:last]
    new = _read(before, old, found, after, _ids(letter.blocks))
    everything = [*lines[:first], *new, *lines[last:]]
    touched = {line.role for line in (*old, *new)}
    result = _with_fields(letter, everything, touched)
    blocks = tuple(block for line in everything for block in line.blocks)
    if _outline(old) != _outline(new):
        blocks = renumbered(letter.blocks, blocks, {line.blocks[0].id for line in new if line.blocks})
        by_id = {block.id: block for block in blocks}
        everything = [
            line._replace(blocks=tuple(by_id[block.id] for block in line.blocks)) if line.blocks else line
            for line in everything
        ]
        settled = False
    else:
        settled = touched == {LineRole.BODY} and len(old) == len(new) and all(map(_as_it_should, new))
    return Taken(replace(result, blocks=blocks), everything, settled)


def _ids(blocks: tuple[Block, ...]) -> Callable[[], str]:
    next_number = 0

    def fresh() -> str:
        nonlocal next_number
        next_number = next_number + 1 if next_number else int(next_block_id(blocks)[1:])
        return f"b{next_number}"

    return fresh


def _outline(lines: Iterable[Line]) -> list[tuple[str, int, str]]:
    return [
        (block.id, block.level, block.printed) for line in lines for block in line.blocks if isinstance(block, Heading)
    ]


def _as_it_should(line: Line) -> bool:
    return bool(line.blocks) and line.shown == shown_of(line.blocks, line.number)


def _with_fields(letter: Letter, lines: Sequence[Line], touched: Iterable[LineRole]) -> Letter:
    for role in touched:
        if role is not LineRole.BODY:
            letter = FIELDS[role].put(letter, tuple(fit(line.shown.text) for line in lines if line.role is role))
    return letter


def _read(
    before: Sequence[Line],
    old: Sequence[Line],
    found: Sequence[Shown],
    after: Sequence[Line],
    fresh: Callable[[], str],
) -> list[Line]:
    by_key = {line.shown.key: line for line in old if line.shown.key}
    owners = _owners(found, by_key)
    lines: list[Line] = []
    role = before[0].role if before else None
    limit = after[0].role if after else None
    section = _section(before)
    for place, shown in enumerate(found):
        role = _fitting(shown.role, role, limit)
        if role is not LineRole.BODY:
            lines.append(Line(shown, role))
            continue
        owned = by_key.get(shown.key) if owners.get(shown.key) == place else None
        lines += _body(shown, owned, section, fresh)
        section = _section(lines[-1:]) if lines else section
    return lines


def _owners(found: Sequence[Shown], by_key: dict[str, Line]) -> dict[str, int]:
    """Which of several lines with one key (a split paragraph) goes on being that block: the one that kept its text."""
    owners: dict[str, int] = {}
    for place, shown in enumerate(found):
        old = by_key.get(shown.key)
        if old and (shown.key not in owners or (shown.text == old.shown.text and shown.text)):
            owners[shown.key] = place
    return owners


def _section(lines: Sequence[Line]) -> Section:
    return lines[0].blocks[-1].section if lines and lines[0].blocks else Section.OTHER


def _fitting(role: LineRole, previous: LineRole | None, limit: LineRole | None) -> LineRole:
    """The role a line takes so that roles never run backwards and single fields stay single."""
    low = ORDER[previous] if previous else -1
    high = ORDER[limit] if limit else len(ORDER)
    single_again = role is previous and role not in SEVERAL
    if low <= ORDER[role] <= high and not single_again and not (role is limit and role not in SEVERAL):
        return role
    room = [other for other in SEVERAL if low <= ORDER[other] <= high]
    if previous in room or not room:
        return previous or role
    return LineRole.BODY if LineRole.BODY in room else room[0]


def _body(shown: Shown, old: Line | None, section: Section, fresh: Callable[[], str]) -> list[Line]:
    if old and shown == old.shown:
        return [old]
    blocks = old.blocks if old else ()
    if shown.table is not None:
        return [Line(shown, LineRole.BODY, (_table(shown, blocks, section, fresh),))]
    if blocks and isinstance(blocks[0], Figure):
        return _figure(shown, blocks[0], fresh)
    if not blocks and not shown.key and not shown.runs and shown.role is LineRole.BODY:
        return [Line(shown, LineRole.BODY)]
    return [_text(shown, old, section, fresh)]


def _table(shown: Shown, blocks: tuple[Block, ...], section: Section, fresh: Callable[[], str]) -> TableBlock:
    assert shown.table is not None
    table = fit_table(shown.table)
    match blocks:
        case (TableBlock() as block,):
            return block if fit_table(block.table) == table else replace(block, table=table)
        case _:
            return TableBlock(id=fresh(), table=table, section=section)


def _figure(shown: Shown, figure: Figure, fresh: Callable[[], str]) -> list[Line]:
    """A picture's line keeps the picture while it stands there; words typed beside it become a paragraph after it."""
    words = shown.text.replace(PICTURE, "")
    kept = [Line(shown, LineRole.BODY, (figure,))] if PICTURE in shown.text else []
    if not words and kept:
        return kept
    block = TextBlock(id=fresh(), body=Paragraph.of(fit(words)), section=figure.section)
    if kept:
        kept[0] = kept[0]._replace(blocks=(figure, block))
        return kept
    return [Line(shown, LineRole.BODY, (block,))]


def _text(shown: Shown, old: Line | None, section: Section, fresh: Callable[[], str]) -> Line:
    blocks = old.blocks if old else ()
    text = fit(shown.text)
    shape = shape_of(text, old)
    first = blocks[0] if blocks else None
    if first is not None:
        section = first.section
    identity = first.id if first else fresh()
    origin = {"origin": first.origin, "confidence": first.confidence} if first else {}
    if shape is None:
        paragraph = Paragraph(joined(shown.runs))
        if isinstance(first, TextBlock):
            return Line(shown, LineRole.BODY, (replace(first, body=paragraph),))
        return Line(shown, LineRole.BODY, (TextBlock(id=identity, body=paragraph, section=section, **origin),))
    same_number = isinstance(first, Heading) and old is not None and shape.number == old.number
    heading = Heading(
        id=identity,
        level=shape.level,
        text=text[shape.start : shape.end],
        printed=first.printed if isinstance(first, Heading) and same_number else shape.number,
        run_in=shape.run_in,
        numbered=bool(shape.number),
        notes=notes_in(cut(shown.runs, shape.start, shape.end)),
        section=section,
        **origin,
    )
    if not shape.run_in:
        return Line(shown, LineRole.BODY, (heading,), shape.number)
    rest = Paragraph(joined(cut(shown.runs, shape.end)))
    if len(blocks) > 1 and isinstance(blocks[1], TextBlock):
        following = replace(blocks[1], body=rest)
    else:
        following = TextBlock(id=fresh(), body=rest, section=section)
    return Line(shown, LineRole.BODY, (heading, following), shape.number)
