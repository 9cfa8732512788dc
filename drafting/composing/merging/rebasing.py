"""What was changed in a Word file after export, done to the letter it was exported from.

The exported file and the edited one are read alike, so whatever layout and the reader add or lose is the same on both
sides and never comes back as a change: where the file is as it was exported, so is the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

from drafting.composing.merging.matched import run_in_mended
from drafting.composing.merging.sequences import pairs
from drafting.composing.merging.units import Printing, Unit, printed_kind, printed_words, unit_patched
from drafting.model.blocks import Block, Heading, Origin, next_block_id
from drafting.model.letter import Attachment, Letter, Marks
from drafting.reading.letter.blocks import read_blocks
from drafting.reading.meaning.sections import with_sections
from drafting.reading.printed import Printed
from drafting.reading.source import Element, Elements, Line

_ONE = ("authority", "doc_number", "signer", "addressees", "date", "cc", "issued_by", "issued_on")
_LINES = ("signature", "notes")
_MARKS = ("copy_number", "secrecy", "urgency", "category", "disclosure")
Fresh = Callable[[Sequence[Element]], Unit]


def rebased(base: Letter, before: Printed, after: Printed, origin: Origin) -> Letter:
    """``base`` with what ``after`` changed of ``before``, which is how ``base`` was printed.

    Blocks that stayed are the same; changed ones keep id, origin and section; new ones come from ``origin``.
    """
    fresh = _fresh(base, origin)
    after = _tail_found(before, after)
    old, new = before.letter, after.letter
    fields = {name: _changed(getattr(base, name), getattr(old, name), getattr(new, name)) for name in _ONE}
    lines = {name: _lines(getattr(base, name), getattr(old, name), getattr(new, name)) for name in _LINES}
    marks = {
        name: _changed(getattr(base.marks, name), getattr(old.marks, name), getattr(new.marks, name)) for name in _MARKS
    }
    blocks = _blocks(base.blocks, before.body, after.body, fresh)
    return replace(
        base,
        **fields,
        **lines,
        marks=Marks(**marks),
        title=_title(base.title, old.title, new.title),
        blocks=_sectioned(blocks, {block.id for block in base.blocks}),
        attachments=_attachments(base, before, after, fresh),
    )


def _tail_found(before: Printed, after: Printed) -> Printed:
    """The tail is read from its date: where that was struck out, the lines that stood around it are known by their words."""
    old, new = before.letter, after.letter
    if new.date or not old.date or new.signature:
        return after
    body, signature, notes = list(after.body), list[str](), list[str]()
    while body and isinstance(last := body[-1], Line) and last.text in (*old.signature, *old.notes):
        (signature if last.text in old.signature else notes).insert(0, last.text)
        body.pop()
    letter = replace(new, signature=tuple(signature), notes=(*notes, *new.notes))
    return replace(after, letter=letter, body=tuple(body))


def _fresh(base: Letter, origin: Origin) -> Fresh:
    """What reads new lines: their ids count on from the letter's, their numbers are computed where the letter's are."""
    all_blocks = (*base.blocks, *(block for one in base.attachments for block in one.blocks))
    numbers = count(int(next_block_id(all_blocks)[1:]))
    computed = not any(isinstance(block, Heading) and block.printed for block in base.blocks)

    def fresh(lines: Sequence[Element]) -> Unit:
        found: list[Block] = []
        for block in read_blocks(lines, origin=origin):
            named = replace(block, id=f"b{next(numbers)}")
            found.append(replace(named, printed="") if computed and isinstance(named, Heading) else named)
        return tuple(found)

    return fresh


def _sectioned(blocks: tuple[Block, ...], known: set[str]) -> tuple[Block, ...]:
    """New blocks with the section they stand in."""
    if all(block.id in known for block in blocks):
        return blocks
    judged = with_sections(blocks)
    return tuple(block if block.id in known else other for block, other in zip(blocks, judged, strict=True))


def _changed(kept: str, before: str, after: str) -> str:
    return kept if before == after else after


def _lines(kept: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """Lines that layout adds (marks among the notes) are on both sides and stay out."""
    if before == after:
        return kept
    added = {line for line in before if line not in kept}
    return tuple(line for line in after if line not in added)


def _title(kept: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """A title that layout broke into lines stays one line, unless the lines alone were changed."""
    if before == after:
        return kept
    if len(kept) == 1 and "".join(before) != "".join(after):
        return ("".join(after),)
    return after


def _attachments(base: Letter, before: Printed, after: Printed, fresh: Fresh) -> tuple[Attachment, ...]:
    old, new = before.letter.attachments, after.letter.attachments
    if old == new and before.pages == after.pages:
        return base.attachments
    if len(old) != len(base.attachments):
        return new
    came_from = {other: place for place, other in pairs(old, new, _attachment_words, lambda _: "").items()}
    if len(old) == len(new):
        left = [place for place in range(len(old)) if place not in came_from.values()]
        came_from |= dict(zip((at for at in range(len(new)) if at not in came_from), left, strict=True))
    found: list[Attachment] = []
    for at, one in enumerate(new):
        pages = after.pages[at] if at < len(after.pages) else ()
        if at not in came_from:
            found.append(Attachment(name=one.name, label=one.label, blocks=fresh(pages)))
            continue
        place = came_from[at]
        kept, was = base.attachments[place], old[place]
        earlier = before.pages[place] if place < len(before.pages) else ()
        found.append(
            Attachment(
                name=_changed(kept.name, was.name, one.name),
                label=_changed(kept.label, was.label, one.label),
                blocks=_blocks(kept.blocks, earlier, pages, fresh, one.name),
            )
        )
    return tuple(found)


def _attachment_words(attachment: Attachment) -> str:
    return "\n".join((attachment.name, *(block.text for block in attachment.blocks)))


def _blocks(
    kept: tuple[Block, ...], before: Elements, after: Elements, fresh: Fresh, title: str = ""
) -> tuple[Block, ...]:
    """The blocks with what was changed between two printings; ``title``: words that layout prints above them."""
    if before == after:
        return kept
    printing = Printing.of(kept, before)
    came_from = {new: old for old, new in pairs(before, after, printed_words, printed_kind).items()}
    found: list[Block] = list(printing.leading)
    added: list[Element] = []
    read: list[Unit] = []
    kept_units = {unit for old in came_from.values() if (unit := printing.unit_of.get(old)) is not None}
    for at, now in enumerate(after):
        old = came_from.get(at)
        unit = None if old is None else printing.unit_of.get(old)
        if old is not None and unit is not None:
            found += _read(added, fresh, read)
            read.append(unit_patched(printing.units[unit], before[old], now))
            found += read[-1]
            found += printing.silent_after(unit, kept_units)
        elif (old is None or before[old] != now) and not (title and printed_words(now) in title):
            added.append(now)
    found += _read(added, fresh, read)
    return run_in_mended(tuple(found), kept, *read)


def _read(added: list[Element], fresh: Fresh, read: list[Unit]) -> Unit:
    """The blocks of new lines, read together; kept in ``read`` too."""
    if not added:
        return ()
    read.append(fresh(added))
    added.clear()
    return read[-1]
