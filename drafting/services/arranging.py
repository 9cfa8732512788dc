"""A letter arranged and settled, as its Word file, its pages and its PDF all show it."""

from __future__ import annotations

from dataclasses import replace

from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged, StyledParagraph
from drafting.layout.cache import LayoutCache
from drafting.layout.settle import settled
from drafting.model.blocks import METADATA
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking


def arranged_letter(
    letter: Letter,
    *,
    form: Form,
    sealed: bool,
    authority: str,
    marking: Marking,
    even_imprint: bool,
    cache: LayoutCache | None = None,
    typing: bool = False,
) -> Arranged:
    """``cache`` and ``typing`` as ``pages_of`` takes them."""
    arranged = arrange(letter, form=form, sealed=sealed, authority=authority, marking=marking)
    return settled(_metadata_first(arranged), cache, even_imprint=even_imprint, as_before=typing)


def _metadata_first(arranged: Arranged) -> Arranged:
    """The public version's metadata above the title, a blank line between them."""
    found = next((part for part in arranged.flow if part.block_id == METADATA), None)
    if found is None:
        return arranged
    first, *rest = (part for part in arranged.flow if part is not found)
    if isinstance(first, StyledParagraph):
        first = replace(first, space_before=1.0)
    return replace(arranged, flow=(found, first, *rest))
