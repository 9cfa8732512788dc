"""Units and their roles in one cell."""

from __future__ import annotations

import pytest

from drafting.model.item import Role
from drafting.reading.xlsx.units import read_units

L, A, N = Role.LEAD, Role.ASSIST, None
CASES = [
    ("区卫健局", ((N, "区卫健局"),)),
    ("区卫健局、区民政局", ((N, "区卫健局"), (N, "区民政局"))),
    ("区卫健局,区民政局;区财政局", ((N, "区卫健局"), (N, "区民政局"), (N, "区财政局"))),
    ("区卫健局 区民政局", ((N, "区卫健局"), (N, "区民政局"))),
    ("区卫健局\n区民政局", ((N, "区卫健局"), (N, "区民政局"))),
    ("区卫生\n健康局", ((N, "区卫生健康局"),)),
    ("区 卫 健 局", ((N, "区卫健局"),)),
    ("区文化和旅游局", ((N, "区文化和旅游局"),)),
    ("区卫健局（主办）、区民政局（会办）", ((L, "区卫健局"), (A, "区民政局"))),
    ("区卫健局(主)、区民政局(协)", ((L, "区卫健局"), (A, "区民政局"))),
    ("主办：区卫健局 会办：区民政局", ((L, "区卫健局"), (A, "区民政局"))),
    ("主办单位：区卫健局\n会办单位：区民政局、区财政局", ((L, "区卫健局"), (A, "区民政局"), (A, "区财政局"))),
    ("主办：区卫健局；协办：区民政局、区财政局", ((L, "区卫健局"), (A, "区民政局"), (A, "区财政局"))),
    ("区卫健局牵头，区民政局配合", ((L, "区卫健局"), (A, "区民政局"))),
    ("由区卫健局主办，区民政局会办", ((L, "区卫健局"), (A, "区民政局"))),
    ("区卫健局（独办）", ((L, "区卫健局"),)),
    ("区市场监管局（区知识产权局）", ((N, "区市场监管局（区知识产权局）"),)),
    ("区住建局、各街道办事处", ((N, "区住建局"), (N, "各街道办事处"))),
    ("无", ()),
    ("/", ()),
    ("无会办单位", ()),
    ("", ()),
]


@pytest.mark.parametrize(("text", "units"), CASES, ids=[case[0] or "empty" for case in CASES])
def test_units_are_read_with_their_roles(text: str, units: tuple[tuple[Role | None, str], ...]) -> None:
    assert read_units(text) == units
