from __future__ import annotations

import pytest

from drafting.layout.arranged import Role, Typeface
from drafting.layout.profile import Force, load_profile

PROFILE = load_profile()


def test_the_type_area_is_156_by_225_millimetres_at_37_and_28() -> None:
    found = [PROFILE.value(f"page.{name}") for name in ("width", "height", "top", "left", "type_width", "type_height")]
    assert found == [210, 297, 37, 28, 156, 225]


def test_22_lines_of_28_characters_fill_the_type_area() -> None:
    assert PROFILE.value("grid.lines") * PROFILE.pitch == pytest.approx(PROFILE.points("page.type_height"), abs=1.5)
    assert 28 * PROFILE.character(16.0) == pytest.approx(PROFILE.type_width, abs=3)


def test_every_number_names_its_clause_and_how_binding_it_is() -> None:
    assert all(number.clause for number in PROFILE.numbers.values())
    assert PROFILE.numbers["imprint.thick"].force is Force.RECOMMENDED


def test_no_role_is_set_in_bold_and_only_headings_have_an_outline() -> None:
    outlines = {role: style.outline for role, style in PROFILE.roles.items() if style.outline is not None}
    assert outlines == {Role.HEADING_1: 0, Role.HEADING_2: 1, Role.HEADING_3: 2, Role.HEADING_4: 3}


def test_headings_have_the_typefaces_of_7_3_3() -> None:
    faces = [PROFILE.roles[role].typeface for role in (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)]
    assert faces == [Typeface.HEITI, Typeface.KAITI, Typeface.FANGSONG, Typeface.FANGSONG]


def test_every_typeface_has_a_font_with_fallbacks() -> None:
    assert set(PROFILE.fonts) == set(Typeface)
    assert all(font.fallbacks for font in PROFILE.fonts.values())


def test_an_unknown_profile_is_not_found() -> None:
    with pytest.raises(FileNotFoundError):
        load_profile("nobody")
