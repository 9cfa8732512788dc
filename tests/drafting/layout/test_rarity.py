from __future__ import annotations

from drafting.layout.rarity import by_rarity, rare_characters


def test_characters_outside_gb2312_are_set_apart() -> None:
    assert by_rarity("陈喆委员") == [("陈", False), ("喆", True), ("委员", False)]
    assert by_rarity("陈立群GB/T 9704—2012“引”") == [("陈立群GB/T 9704—2012“引”", False)]


def test_only_characters_outside_gbk_are_told() -> None:
    assert rare_characters("陈𬭎、周䶮、吴喆、𬭎") == ("𬭎", "䶮")
    assert rare_characters("㎡①“”") == ()
