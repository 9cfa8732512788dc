"""Three states of one row of blocks merged: what either side reworded, added, removed or moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clauses.body import Paragraph
from drafting.composing.merging.matched import content_of, run_in_mended, same_blocks, standing, words_of
from drafting.composing.merging.outcome import ChangeKind, Record, Side
from drafting.composing.merging.tables import table_merged
from drafting.composing.merging.wording import merged_runs, runs_with_notes, text_with_notes
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock


@dataclass(slots=True)
class _Entry:
    """A block of the result; ``own`` says that the officer added it since the export."""

    block: Block
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Rows:
    """The three rows, and where a block of the base stands in the other two."""

    base: Sequence[Block]
    ours: Sequence[Block]
    theirs: Sequence[Block]
    to_ours: dict[int, int]
    to_theirs: dict[int, int]


def merged_blocks(
    base: Sequence[Block], ours: Sequence[Block], theirs: Sequence[Block], record: Record, where: str = ""
) -> tuple[Block, ...]:
    """``ours`` with what ``theirs`` changed of ``base``. ``where``: what to call the place, "" for the body."""
    if tuple(theirs) in (tuple(base), tuple(ours)):
        return tuple(ours)
    rows = _Rows(base, ours, theirs, same_blocks(base, ours), same_blocks(base, theirs))
    entries, placed = _ours_merged(rows, record, where)
    _move(rows, entries, placed, record, where)
    _add(rows, entries, placed, record, where)
    return run_in_mended(tuple(entry.block for entry in entries), base, ours, theirs)


def _ours_merged(rows: _Rows, record: Record, where: str) -> tuple[list[_Entry], dict[int, _Entry]]:
    """Our blocks with what the file changed in them or removed; and those of the base by their place in it."""
    from_base = {own: place for place, own in rows.to_ours.items()}
    entries: list[_Entry] = []
    placed: dict[int, _Entry] = {}
    for own, block in enumerate(rows.ours):
        place = from_base.get(own)
        if place is None:
            entries.append(_Entry(block, own=True))
            continue
        spot = where or place_of(rows.ours, own)
        other = rows.to_theirs.get(place)
        if other is None:
            if _removed(rows.base[place], block, record, spot):
                continue
            entry = _Entry(block)
        else:
            entry = _Entry(merged_block(rows.base[place], block, rows.theirs[other], record, spot))
        entries.append(entry)
        placed[place] = entry
    return entries, placed


def _removed(base: Block, ours: Block, record: Record, where: str) -> bool:
    """Whether a block that the file no longer has goes from the letter too."""
    if content_of(base) != content_of(ours):
        side = record.side(ours.id, where, words_of(base), words_of(ours), "")
        if side is Side.OURS:
            return False
    record.took(ChangeKind.REMOVED, where, words_of(ours), "")
    return True


def _move(rows: _Rows, entries: list[_Entry], placed: dict[int, _Entry], record: Record, where: str) -> None:
    """Put what the file moved where the file has it; where we moved it elsewhere ours stands unless decided otherwise."""
    common = [place for place in placed if place in rows.to_theirs]
    in_theirs = sorted(common, key=rows.to_theirs.__getitem__)
    still = standing(in_theirs)
    still_ours = standing(sorted(common, key=rows.to_ours.__getitem__))
    for place in (one for one in in_theirs if one not in still):
        entry = placed[place]
        before = _before(in_theirs, place, placed)
        if _comes_after(entries, entry, before):
            continue
        spot = where or place_of(rows.ours, rows.to_ours[place])
        words = words_of(entry.block)
        if place not in still_ours:
            side = record.side(
                f"{entry.block.id}@place",
                spot,
                "",
                f"位置：{spot}",
                f"位置：{where or place_of(rows.theirs, rows.to_theirs[place])}",
            )
            if side is Side.OURS:
                continue
        entries.remove(entry)
        entries.insert(_after(entries, before), entry)
        record.took(ChangeKind.MOVED, where or place_of(rows.theirs, rows.to_theirs[place]), words, words)


def _before(order: Sequence[int], place: int, placed: dict[int, _Entry]) -> _Entry | None:
    at = order.index(place)
    return placed[order[at - 1]] if at else None


def _comes_after(entries: Sequence[_Entry], entry: _Entry, before: _Entry | None) -> bool:
    at = entries.index(entry)
    return (entries[at - 1] is before) if at else before is None


def _after(entries: Sequence[_Entry], before: _Entry | None) -> int:
    """The place behind an entry and behind what the officer added there."""
    at = next((place + 1 for place, one in enumerate(entries) if one is before), 0)
    while at < len(entries) and entries[at].own and before is not None:
        at += 1
    return at


def _add(rows: _Rows, entries: list[_Entry], placed: dict[int, _Entry], record: Record, where: str) -> None:
    """What the file added, behind what it stands behind there; and what we removed but the file reworded."""
    from_base = {other: place for place, other in rows.to_theirs.items()}
    added_too = {(type(entry.block), words_of(entry.block)): entry for entry in entries if entry.own}
    ids = {block.id for block in rows.ours}
    before: _Entry | None = None
    for other, block in enumerate(rows.theirs):
        place = from_base.get(other)
        if place is not None and place in placed:
            before = placed[place]
            continue
        spot = where or place_of(rows.theirs, other)
        if place is None and (same := added_too.get((type(block), words_of(block)))):
            before = same
            continue
        if place is not None:
            base = rows.base[place]
            if place in rows.to_ours or content_of(base) == content_of(block):
                continue
            if record.side(block.id, spot, words_of(base), "", words_of(block)) is Side.OURS:
                continue
        entry = _Entry(replace(block, id=f"{block.id}*") if block.id in ids else block)
        record.took(ChangeKind.ADDED, spot, "", words_of(block))
        entries.insert(_after(entries, before), entry)
        before = entry


def merged_block(base: Block, ours: Block, theirs: Block, record: Record, where: str) -> Block:
    """One block with what either side changed in it; it stays our block by id, origin and section."""
    was, own, other = map(content_of, (base, ours, theirs))
    if other in (was, own):
        return ours
    if own == was:
        result = _as_ours(theirs, ours)
    else:
        result, conflict = _both(base, ours, theirs, prefer_theirs=False)
        if conflict:
            side = record.side(ours.id, where, words_of(base), words_of(ours), words_of(theirs))
            if side is Side.THEIRS:
                result, _ = _both(base, ours, theirs, prefer_theirs=True)
    if content_of(result) != own:
        record.took(ChangeKind.CHANGED, where, words_of(ours), words_of(result))
    return result


def _both(base: Block, ours: Block, theirs: Block, *, prefer_theirs: bool) -> tuple[Block, bool]:
    if isinstance(base, TextBlock) and isinstance(ours, TextBlock) and isinstance(theirs, TextBlock):
        sides = (block.body.runs for block in (base, ours, theirs))
        runs, conflict = merged_runs(*sides, prefer_theirs=prefer_theirs)
        return replace(ours, body=Paragraph(runs)), conflict
    if isinstance(base, TableBlock) and isinstance(ours, TableBlock) and isinstance(theirs, TableBlock):
        table, conflict = table_merged(base.table, ours.table, theirs.table, prefer_theirs=prefer_theirs)
        return replace(ours, table=table), conflict
    if isinstance(base, Heading) and isinstance(ours, Heading) and isinstance(theirs, Heading):
        return _headings(base, ours, theirs, prefer_theirs=prefer_theirs)
    return (_as_ours(theirs, ours) if prefer_theirs else ours), True


def _headings(base: Heading, ours: Heading, theirs: Heading, *, prefer_theirs: bool) -> tuple[Heading, bool]:
    sides = (runs_with_notes(block.text, block.notes) for block in (base, ours, theirs))
    runs, conflict = merged_runs(*sides, prefer_theirs=prefer_theirs)
    text, notes = text_with_notes(runs)
    own, other, was = ((one.level, one.printed, one.numbered, one.run_in) for one in (ours, theirs, base))
    both = own != was and other not in (was, own)
    source = theirs if own == was or (both and prefer_theirs) else ours
    level, printed, numbered, run_in = source.level, source.printed, source.numbered, source.run_in
    shaped = replace(ours, level=level, printed=printed, numbered=numbered, run_in=run_in)
    return replace(shaped, text=text, notes=notes), conflict or both


def _as_ours(theirs: Block, ours: Block) -> Block:
    return replace(theirs, id=ours.id, origin=ours.origin, section=ours.section, confidence=ours.confidence)


def place_of(blocks: Sequence[Block], at: int) -> str:
    """Where a block stands, as officers would say it."""
    block = blocks[at]
    if isinstance(block, Heading):
        return f"小标题“{block.text}”"
    above = next((one.text for one in reversed(blocks[:at]) if isinstance(one, Heading)), "")
    return f"“{above}”之下" if above else "正文开头"
