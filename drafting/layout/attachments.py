"""Attachments: their list after the body and their own pages (GB/T 9704-2012, 7.3.4 and 7.3.7)."""

from __future__ import annotations

import re

from drafting.layout.arranged import Flow, Part, Role, StyledParagraph
from drafting.layout.body import body_flow, laid_down, titled
from drafting.layout.profile import Profile
from drafting.layout.setting import paragraph, with_colon
from drafting.layout.titles import break_title
from drafting.layout.widths import width
from drafting.model.blocks import Block
from drafting.model.letter import Attachment

_LABEL = "附件"
_NUMBERED = re.compile(r"(\d+[.．、])\s*")
_TITLE_LINES = 6
_SPACE = re.compile(r"\s")


def attachment_notes(
    attachments: tuple[Attachment, ...], profile: Profile, source: str = ""
) -> tuple[StyledParagraph, ...]:
    """附件：1.…, each name hanging under its own first character, one line below the body."""
    style = profile.roles[Role.ATTACHMENT_NOTE]
    cell = profile.character(style.size)
    printed = with_colon(_LABEL, source)
    label = len(printed) * cell
    lines: list[StyledParagraph] = []
    # One whose pages follow without being listed has no name.
    attachments = tuple(attachment for attachment in attachments if attachment.name)
    for index, attachment in enumerate(attachments):
        number, name = _parts(attachment.name, index if len(attachments) > 1 else None)
        number_width = width(number, style.size, profile.spacing)
        lines.append(
            paragraph(
                Role.ATTACHMENT_NOTE,
                f"{'' if index else printed}{number}{name}",
                profile,
                left=2 * cell + label + number_width,
                hanging=number_width + (0.0 if index else label),
                space_before=0.0 if index else 1.0,
                keep_with_next=True,
                block_id="@attachments",
            )
        )
    return tuple(lines)


def attachment_pages(attachments: tuple[Attachment, ...], profile: Profile, *, tables_lie: bool = True) -> Flow:
    """Each attachment that has a body, on a page of its own: 附件1 at the top left, its title centred on the third line."""
    flow: list[Part] = []
    for index, attachment in enumerate(attachments):
        if not attachment.blocks:
            continue
        _, name = _parts(attachment.name, None)
        label = attachment.label or (f"附件{index + 1}" if len(attachments) > 1 else "附件")
        head = [paragraph(Role.ATTACHMENT_LABEL, label, profile, page_break_before=True)]
        blocks = attachment.blocks[_titled(attachment.blocks, name) :]
        body = body_flow(blocks, profile, attached=True, tables_lie=tables_lie)
        flow.extend(laid_down((*head, *titled(_title(name, profile), body, profile))))
    return tuple(flow)


def _title(name: str, profile: Profile) -> tuple[StyledParagraph, ...]:
    if not name:
        return ()
    capacity = profile.type_width / profile.roles[Role.ATTACHMENT_TITLE].size
    first, *rest = break_title(name, capacity)
    return (
        paragraph(Role.ATTACHMENT_TITLE, first, profile),
        *(paragraph(Role.ATTACHMENT_TITLE, line, profile, space_before=0.0) for line in rest),
    )


def _titled(blocks: tuple[Block, ...], name: str) -> int:
    """How many of the first blocks are the lines of the title that the list of attachments gives already."""
    for lines in range(1, min(len(blocks), _TITLE_LINES) + 1):
        if not blocks[lines - 1].text:
            break
        if _bare("".join(block.text for block in blocks[:lines])) == _bare(name):
            return lines
    return 0


def _parts(name: str, index: int | None) -> tuple[str, str]:
    """The number and the name: as printed, else computed where there are several."""
    if printed := _NUMBERED.match(name):
        return printed[1], name[printed.end() :]
    return ("" if index is None else f"{index + 1}."), name


def _bare(text: str) -> str:
    return _SPACE.sub("", text)
