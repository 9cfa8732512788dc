"""Column widths and type size of a table, so that it stays within the type area (GB/T 9704-2012, section 8; usual practice)."""

from __future__ import annotations

from clauses.body import Table
from drafting.layout.arranged import StyledTable
from drafting.layout.profile import Profile
from drafting.layout.widths import width

# What a cell leaves free at each side, in points.
_PADDING = 4.0
# Sizes tried, largest first: 四号, 小四, 五号.
_SIZES = ((14.0, 20.0), (12.0, 17.0), (10.5, 15.0))
_LONGEST_WORD = 4


def style_table(table: Table, block_id: str, profile: Profile) -> StyledTable:
    """The table at the largest size at which every cell stands on one line, else smaller; its widths fill the type area.

    Where even 小四 must wrap, it wraps at 小四; 五号 only where figures would otherwise be torn apart.
    """
    room = profile.type_width
    fitting = [
        entry
        for entry, measured in zip(_SIZES, (_natural_widths, _least_widths, _least_widths), strict=True)
        if sum(measured(table, entry[0])) <= room
    ]
    size, pitch = fitting[0] if fitting else _SIZES[-1]
    return StyledTable(
        table=table,
        block_id=block_id,
        widths=_shared(_natural_widths(table, size), _least_widths(table, size), room),
        size=size,
        pitch=pitch,
        padding=_PADDING,
    )


def _natural_widths(table: Table, size: float) -> tuple[float, ...]:
    """Each column's widest text on one line, by cells that span one column."""
    widths = [0.0] * table.columns
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell and cell.column_span == 1:
                widths[column] = max(widths[column], width(cell.text, size))
    return tuple(max(found, size) + 2 * _PADDING for found in widths)


def _least_widths(table: Table, size: float) -> tuple[float, ...]:
    """Each column's width below which figures would be torn apart or words stand in a single file."""
    widths = [size * 2] * table.columns
    for row in table.rows:
        for column, cell in enumerate(row):
            if cell and cell.column_span == 1 and cell.text:
                torn = max((width(word, size) for word in cell.text.split() if word.isascii()), default=0.0)
                widths[column] = max(widths[column], torn, width(cell.text[:_LONGEST_WORD], size))
    return tuple(found + 2 * _PADDING for found in widths)


def _shared(natural: tuple[float, ...], least: tuple[float, ...], room: float) -> tuple[float, ...]:
    """``room`` shared out: what every column needs at least, the rest in proportion to what it would like more."""
    needed = sum(least)
    if needed >= room:
        return tuple(part * room / needed for part in least)
    wishes = [max(wish - part, 0.0) for wish, part in zip(natural, least, strict=True)]
    wished, spare = sum(wishes), room - needed
    if wished <= spare:
        even = (spare - wished) / len(least)
        return tuple(part + wish + even for part, wish in zip(least, wishes, strict=True))
    return tuple(part + wish * spare / wished for part, wish in zip(least, wishes, strict=True))
