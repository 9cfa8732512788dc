"""The arranged letter onto pages: lines one under another at their exact pitch, headings with what they head, tables
row by row, the imprint at the foot of the last page (GB/T 9704-2012, 5.2, 7.4, 7.5, 10.1).
"""

from __future__ import annotations

from drafting.layout.arranged import Arranged, PlacedText, StyledParagraph, StyledTable
from drafting.layout.cache import LayoutCache
from drafting.layout.furniture import fixed_line, imprint_rule, numbered
from drafting.layout.imprint import imprint_thicknesses
from drafting.layout.kinsoku import BreakRules
from drafting.layout.pages import Pages
from drafting.layout.profile import load_profile
from drafting.layout.stack import Stack

_CARRIER = 1.0
"""The height of the empty paragraph that holds the imprint in the exported file, in points; one more stands after a table, and
one between two tables."""

Flowing = StyledParagraph | StyledTable


def paginate(arranged: Arranged, rules: BreakRules, cache: LayoutCache | None = None) -> Pages:
    """The pages of a letter as the program that ``rules`` describe prints them. ``cache`` makes the next call quick."""
    cache = cache or LayoutCache()
    if (known := cache.known(arranged, rules.name)) is not None:
        return Pages(cache.keep(known, arranged, rules.name), arranged.notices)
    cache.turn()
    profile = load_profile(arranged.profile)
    stack = Stack(profile, rules, cache, noted=arranged.noted)
    for placed in arranged.first_page:
        stack.fix(fixed_line(placed, stack.sheet) if isinstance(placed, PlacedText) else placed)
    stack.y += arranged.first_page_top
    for place, part in enumerate(arranged.flow):
        if isinstance(part, StyledTable):
            if (
                place
                and isinstance(above := arranged.flow[place - 1], StyledTable)
                and above.landscape == part.landscape
            ):
                stack.skip(_CARRIER)
            stack.add_table(part)
            continue
        # A chain no page can hold begins a page too; a paragraph that none can hold begins where it stands.
        if not (place and _kept(arranged.flow[place - 1])):
            needed = _kept_height(arranged.flow, place, stack)
            if not needed or stack.height(part) <= stack.sheet.area_height:
                stack.make_room(needed)
        stack.add_paragraph(part)
    _add_imprint(arranged, stack)
    bare = 2 if arranged.imprint and arranged.imprint_turns > 1 else 0
    pages = numbered(stack.pages(), profile, first=arranged.number_first_page, bare=bare)
    return Pages(cache.keep(pages, arranged, rules.name), arranged.notices)


def _kept(part: Flowing) -> bool:
    return isinstance(part, StyledParagraph) and part.keep_with_next


def _kept_height(flow: tuple[Flowing, ...], place: int, stack: Stack) -> float:
    """The height that must be left on the page for ``flow[place]``: with what it is kept with, and a line of the next."""
    height = 0.0
    while place < len(flow) and _kept(flow[place]):
        height += stack.height(flow[place])
        place += 1
    return height + (stack.first_height(flow[place]) if height and place < len(flow) else 0.0)


def _add_imprint(arranged: Arranged, stack: Stack) -> None:
    """Set the imprint so that its end is the lower edge of the last page's type area (7.4.1)."""
    if not arranged.imprint:
        return
    heights = [stack.foot_height(paragraph) for paragraph in arranged.imprint]
    ruled = arranged.imprint_rules
    rules = imprint_thicknesses(stack.profile, arranged.imprint) if ruled else [0.0] * (len(heights) + 1)
    stack.stand_up()
    for _ in range(arranged.imprint_turns):
        stack.turn()
    if stack.noted:
        stack.turn()
    carriers = 2 * _CARRIER if isinstance(arranged.flow[-1], StyledTable) else _CARRIER
    stack.make_room(sum(heights) + sum(rules) + carriers)
    side = stack.whole
    y = side.bottom - sum(heights) - sum(rules)
    for paragraph, height, rule in zip(arranged.imprint, heights, rules, strict=False):
        if rule:
            stack.fix(imprint_rule(side, y, rule))
        stack.add_at_foot(paragraph, y + rule)
        y += rule + height
    if ruled:
        stack.fix(imprint_rule(side, y, rules[-1]))
