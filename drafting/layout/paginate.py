"""The arranged letter onto pages: lines one under another at their exact pitch, headings with what they head, tables
row by row, the imprint at the foot of the last page (GB/T 9704-2012, 5.2, 7.4, 7.5, 10.1).
"""

from __future__ import annotations

from drafting.layout.arranged import Arranged, Flow, Part, PlacedText, StyledParagraph, StyledTable
from drafting.layout.cache import LayoutCache
from drafting.layout.collecting import nothing_collected
from drafting.layout.columns import Columns
from drafting.layout.flowing import add_paragraph, add_table, height_of, least_height_of
from drafting.layout.furniture import fixed_line, imprint_rule, numbered
from drafting.layout.imprint import imprint_thicknesses
from drafting.layout.kinsoku import BreakRules
from drafting.layout.pages import Page, Pages
from drafting.layout.profile import load_profile
from drafting.layout.record import Record, Start, may_stand, start_of
from drafting.layout.stack import Stack

_CARRIER = 1.0
"""The height of the empty paragraph that holds the imprint in the exported file, in points; one more stands after a table, and
one between two tables."""


def paginate(arranged: Arranged, rules: BreakRules, cache: LayoutCache | None = None) -> Pages:
    """The pages of a letter as the program that ``rules`` describe prints them. ``cache`` makes the next call quick."""
    return Pages(_pages(arranged, rules, cache or LayoutCache(), drawn=True), arranged.notices)


def outline(arranged: Arranged, rules: BreakRules, cache: LayoutCache) -> tuple[Page, ...]:
    """The pages with every line where it will stand, to see what comes to stand where.

    Lines have no characters, but for the rules whose pages will be shown: those are drawn once and for all.
    """
    return _pages(arranged, rules, cache, drawn=rules.name == cache.shown)


def _pages(arranged: Arranged, rules: BreakRules, cache: LayoutCache, *, drawn: bool) -> tuple[Page, ...]:
    known = cache.known(arranged, (rules.name, drawn))
    if known is None:
        with nothing_collected():
            known = cache.keep(_laid_out(arranged, rules, cache, drawn=drawn))
    return known.pages


def _laid_out(arranged: Arranged, rules: BreakRules, cache: LayoutCache, *, drawn: bool) -> Record:
    cache.turn(len(arranged.flow))
    profile = load_profile(arranged.profile)
    columns = Columns(profile, rules, cache, noted=arranged.noted)
    stack, kind = Stack(profile, columns, cache, grid=rules.portions, drawn=drawn), (rules.name, drawn)
    start = start_of(arranged, kind, cache.records)
    stands = start.stands
    if start.place:
        stack.resume(stands[start.place], start.done)
    else:
        for placed in arranged.first_page:
            stack.fix(fixed_line(placed, stack.sheet) if isinstance(placed, PlacedText) else placed)
        stack.y += arranged.first_page_top
    bare = _filled(arranged.flow, stack, start)
    if bare is None:
        _add_imprint(arranged, stack)
        bare = stack.pages()
    blank = 2 if arranged.imprint and arranged.imprint_turns > 1 else 0
    pages = numbered(bare, profile, first=arranged.number_first_page, bare=blank)
    return Record(arranged, kind, stands, bare, pages)


def _filled(flow: Flow, stack: Stack, start: Start) -> tuple[Page, ...] | None:
    """Put the flow on pages, from where it starts; all pages where those of the record follow, else None."""
    stands, known = start.stands, stack.done if start.place else -1
    for place in range(start.place, len(flow)):
        if stack.done != known and place and may_stand(flow, place):
            known = stack.done
            stands[place] = stand = stack.stand()
            if (rejoining := start.rejoining) and rejoining.at(place, stand):
                stands.update(rejoining.stands_from(place))
                return stack.pages_before(rejoining.record.bare)
        _put(flow, place, stack)
    return None


def _put(flow: Flow, place: int, stack: Stack) -> None:
    part, above = flow[place], flow[place - 1] if place else None
    if isinstance(part, StyledTable):
        if isinstance(above, StyledTable) and above.landscape == part.landscape:
            stack.skip(_CARRIER)
        add_table(part, stack)
        return
    # A chain no page can hold begins a page too; a paragraph that none can hold begins where it stands.
    if not (above and _kept(above)):
        needed = _kept_height(flow, place, stack)
        if not needed or height_of(part, stack) <= stack.sheet.area_height:
            stack.make_room(needed)
    add_paragraph(part, stack)


def _kept(part: Part) -> bool:
    return isinstance(part, StyledParagraph) and part.keep_with_next


def _kept_height(flow: Flow, place: int, stack: Stack) -> float:
    """The height that must be left on the page for ``flow[place]``: with what it is kept with, and a line of the next."""
    chain = 0.0
    while place < len(flow) and _kept(flow[place]):
        chain += height_of(flow[place], stack)
        place += 1
    return chain + (least_height_of(flow[place], stack) if chain and place < len(flow) else 0.0)


def _add_imprint(arranged: Arranged, stack: Stack) -> None:
    """Set the imprint so that its end is the lower edge of the last page's type area (7.4.1)."""
    if not arranged.imprint:
        return
    heights = [len(stack.columns.foot_lines(paragraph)) * paragraph.pitch for paragraph in arranged.imprint]
    ruled = arranged.imprint_rules
    rules = imprint_thicknesses(stack.profile, arranged.imprint) if ruled else [0.0] * (len(heights) + 1)
    stack.turn_to(stack.columns.upright)
    for _ in range(arranged.imprint_turns):
        stack.turn()
    if stack.noted:
        stack.turn()
    carriers = 2 * _CARRIER if any(isinstance(part, StyledTable) for part in arranged.flow[-1:]) else _CARRIER
    stack.make_room(sum(heights) + sum(rules) + carriers)
    side = stack.columns.whole
    y = side.bottom - sum(heights) - sum(rules)
    for paragraph, height, rule in zip(arranged.imprint, heights, rules, strict=False):
        if rule:
            stack.fix(imprint_rule(side, y, rule))
        stack.set_at(paragraph, y + rule)
        y += rule + height
    if ruled:
        stack.fix(imprint_rule(side, y, rules[-1]))
