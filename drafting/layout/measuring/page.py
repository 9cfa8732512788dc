"""The sheet: paper, margins, columns (GB/T 9704-2012, 5.1 and 5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from drafting.layout.measuring.departure import Departure, Provision, depart
from drafting.layout.measuring.description import Description, SheetSection
from drafting.layout.profile import Force, Number, Profile
from drafting.model.lengths import POINTS_PER_MM

# Paper sizes differ by rounding alone.
_PAPER_TOLERANCE = 1.0


def page_departures(found: Description, profile: Profile) -> Iterator[Departure]:
    if found.sections[0].landscape:
        # Only tables lie on their side; a letter begins upright.
        yield depart("page-landscape", Provision("5.1", Force.MUST), "竖排用纸", "横向", where="用纸")
    seen: set[tuple[str, str]] = set()
    for section in found.sections:
        checks = (
            _paper(section, profile),
            _margins(section, profile),
            _columns(section),
            _grid(found, section, profile),
        )
        for departure in chain.from_iterable(checks):
            if (departure.code, departure.found) not in seen:
                seen.add((departure.code, departure.found))
                yield departure


def _paper(section: SheetSection, profile: Profile) -> Iterator[Departure]:
    width, height = sorted((section.width / POINTS_PER_MM, section.height / POINTS_PER_MM))
    wide, high = profile.numbers["page.width"], profile.numbers["page.height"]
    if abs(width - wide.value) > _PAPER_TOLERANCE or abs(height - high.value) > _PAPER_TOLERANCE:
        expected = f"A4（{wide.value:g}×{high.value:g}毫米）"
        provision = Provision(wide.clause, wide.force)
        yield depart("page-paper", provision, expected, f"{width:.0f}×{height:.0f}毫米", where="用纸")


def _margins(section: SheetSection, profile: Profile) -> Iterator[Departure]:
    """The right and lower margins follow from the sheet and the type area."""
    wanted = {name: profile.numbers[f"page.{name}"] for name in ("top", "left")}
    right = profile.value("page.width") - wanted["left"].value - profile.value("page.type_width")
    bottom = profile.value("page.height") - wanted["top"].value - profile.value("page.type_height")
    tolerance = wanted["left"].tolerance
    given = {name: getattr(section, name) / POINTS_PER_MM for name in ("top", "left", "right", "bottom")}
    sizes = (wanted["top"].value, wanted["left"].value, right, bottom)
    if section.landscape:
        # A sheet lying on its side is turned: its margins are those of the upright one in another order.
        if all(min(abs(margin - size) for size in sizes) > tolerance + 0.05 for margin in given.values()):
            yield depart("page-type-area", _provision(wanted["left"]), "版心内", "版心之外", where="横排页版心")
        return
    for name, label, size in zip(("top", "left", "right", "bottom"), _LABELS, sizes, strict=True):
        if abs(given[name] - size) > tolerance + 0.05:
            expected = f"{size:g}毫米±{tolerance:g}毫米"
            yield depart(f"page-{name}", _provision(wanted["left"]), expected, f"{given[name]:.1f}毫米", where=label)


_LABELS = ("天头（上白边）", "订口（左白边）", "右白边（版心宽156毫米）", "下白边（版心高225毫米）")


def _provision(number: Number) -> Provision:
    return Provision(number.clause, number.force)


def _grid(found: Description, section: SheetSection, profile: Profile) -> Iterator[Departure]:
    """A grid of lines and characters says itself how many it has."""
    if section.grid != "characters" or section.landscape or section.line_pitch <= 0:
        return
    lines, characters = profile.numbers["grid.lines"], profile.value("grid.characters")
    count = profile.points("page.type_height") / section.line_pitch
    across = profile.type_width / max(found.base_size + section.character_space, 1.0)
    if abs(count - lines.value) > 0.6 or not characters - 1.2 < across < characters + 0.9:
        expected = f"每面{lines.value:g}行、每行{characters:g}字"
        have = f"文档网格每面{count:.0f}行、每行{across:.0f}字"
        yield depart("page-grid", _provision(lines), expected, have, where="版心")


def _columns(section: SheetSection) -> Iterator[Departure]:
    if section.columns > 1:
        yield depart("page-columns", Provision("5.2.3", Force.USUALLY), "通栏", f"{section.columns}栏", where="版心")
