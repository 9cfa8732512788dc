"""Where the seals will stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafting.layout.arranged import Role
from drafting.layout.seals import seals
from drafting.model.letter import Form, Letter
from drafting.services.pages import pages_of

ONE = Letter(signature=("云岭区民政局",), date="2025年5月8日")
TWO = Letter(signature=("云岭区民政局", "云岭区财政局"), date="2025年5月8日")


def test_the_seal_lies_over_name_and_date_which_stand_below_its_middle() -> None:
    pages = pages_of(ONE, form=Form.PLAIN, sealed=True).pages
    (seal,) = seals(pages)
    name, date = (next(line for line in pages[0].lines if line.role is role) for role in (Role.SIGNATURE, Role.DATE))
    assert name.y_mm < seal.y_mm + seal.across_mm / 2 and date.y_mm < seal.y_mm + seal.across_mm / 2
    assert name.x_mm < seal.x_mm < 210 - 26
    assert (name.y_mm + date.y_mm) / 2 - seal.y_mm == pytest.approx(6, abs=1)


def test_bureaus_that_sign_together_have_seals_that_do_not_touch() -> None:
    first, second = seals(pages_of(TWO, form=Form.PLAIN, sealed=True).pages)
    assert ((first.x_mm - second.x_mm) ** 2 + (first.y_mm - second.y_mm) ** 2) ** 0.5 > first.across_mm - 6


def test_every_bureau_of_a_row_has_its_seal() -> None:
    names = tuple(f"云岭区{name}局" for name in ("民政", "财政", "水务", "教育", "交通"))
    found = seals(pages_of(replace(TWO, signature=names), form=Form.PLAIN, sealed=True).pages)
    assert len(found) == 5
    first, second, third = found[:3]
    assert first.x_mm + 42 < second.x_mm < third.x_mm - 42


def test_without_a_signature_there_is_no_seal() -> None:
    assert seals(pages_of(Letter(title=("样例",)), form=Form.PLAIN, sealed=True).pages) == ()
