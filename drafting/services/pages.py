"""The letter as it will be printed: arranged, broken into lines, stacked onto pages."""

from __future__ import annotations

from typing import Any

from drafting.layout.cache import LayoutCache
from drafting.layout.head import STANDARD_PLACES
from drafting.layout.kinsoku import RULES
from drafting.layout.pages import Pages
from drafting.layout.paginate import paginate
from drafting.model.letter import Form, Letter
from drafting.model.marking import Marking
from drafting.services.arranging import arranged_letter


def pages_of(
    letter: Letter,
    *,
    form: Form,
    sealed: bool,
    profile: str = "word",
    authority: str = "",
    cache: LayoutCache | None = None,
    even_imprint: bool = False,
    marking: Marking = STANDARD_PLACES,
    typing: bool = False,
) -> Pages:
    """The letter's pages as the program ``profile`` (``word`` or ``libreoffice``) prints its exported file.

    ``cache`` is handed in again on every change of one letter; only what changed is then set anew. ``typing``: the next
    change follows at once, and what the letter's end needed before is not tried anew.
    """
    cache = cache or LayoutCache()
    cache.shown = profile
    arranged = arranged_letter(
        letter,
        form=form,
        sealed=sealed,
        authority=authority,
        marking=marking,
        even_imprint=even_imprint,
        cache=cache,
        typing=typing,
    )
    return paginate(arranged, RULES[profile], cache)


def pages_json(pages: Pages) -> dict[str, Any]:
    """The shape of ``layout --json``: millimetres from the sheet's top left corner, y of the baseline."""
    return {
        "pages": [
            {
                "number": page.number,
                "lines": [
                    {
                        "text": line.text,
                        "x_mm": round(line.x_mm, 2),
                        "y_mm": round(line.y_mm, 2),
                        "role": line.role.value,
                    }
                    for line in sorted(page.lines, key=lambda line: (line.y_mm, line.x_mm))
                ],
            }
            for page in pages.pages
        ]
    }
