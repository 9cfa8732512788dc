"""The imprint 版记: 主送 where page one has no room for it, 抄送, 印发机关 and 印发日期 (GB/T 9704-2012, 7.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafting.layout.arranged import Arranged, Role, StyledParagraph
from drafting.layout.profile import Profile, load_profile
from drafting.layout.setting import paragraph, with_colon
from drafting.model.letter import Letter

_LABELLED = ("抄送", "抄报", "分送", "主送")


def imprint_of(letter: Letter, profile: Profile, source: str) -> tuple[StyledParagraph, ...]:
    """抄送 with its lines hanging after the colon; 印发机关 at the left and 印发日期 at the right of one line."""
    cell = profile.roles[Role.CC].size
    lines: list[StyledParagraph] = []
    if letter.cc:
        label = "" if letter.cc.startswith(_LABELLED) else with_colon("抄送", source)
        ends = letter.cc[-1] in "。." or (source and f"{''.join(letter.cc.split())}。" not in source)
        text = letter.cc if ends else f"{letter.cc}。"
        lines.append(paragraph(Role.CC, label + text, profile, left=cell * 4, hanging=cell * 3, block_id="@cc"))
    if letter.issued_by or letter.issued_on:
        printed = letter.issued_on if "印发" in letter.issued_on or not letter.issued_on else f"{letter.issued_on}印发"
        lines.append(paragraph(Role.ISSUED, f"{letter.issued_by}\t{printed}", profile, tab_right=cell))
    return tuple(lines)


def with_addressees(arranged: Arranged) -> Arranged:
    """主送 moved to the imprint, on the line above 抄送 with no rule between them (7.3.2, 7.4.2)."""
    place, part = next(
        (place, part)
        for place, part in enumerate(arranged.flow)
        if isinstance(part, StyledParagraph) and part.role is Role.ADDRESSEES
    )
    profile = load_profile(arranged.profile)
    cell = profile.roles[Role.CC].size
    text = f"主送：{part.text.rstrip('：:')}。"
    moved = paragraph(
        Role.CC, text, profile, left=cell * 4, hanging=cell * 3, keep_with_next=bool(arranged.imprint),
        block_id="@addressees",
    )  # fmt: skip
    flow = [*arranged.flow[:place], *arranged.flow[place + 1 :]]
    if place < len(flow) and isinstance(first := flow[place], StyledParagraph):
        flow[place] = replace(first, space_before=max(first.space_before, 1.0))
    notice = "主送机关过多，首页排不下正文，已移至版记。"
    return replace(arranged, flow=tuple(flow), imprint=(moved, *arranged.imprint), notices=(*arranged.notices, notice))


def imprint_thicknesses(profile: Profile, elements: Sequence[StyledParagraph]) -> list[float]:
    """The imprint's rules from above downwards in points: thick above the first element and below the last (7.4.1).

    None stands between 主送 and 抄送, which are kept together (7.4.2).
    """
    thick, thin = profile.points("imprint.thick"), profile.points("imprint.thin")
    return [thick, *(0.0 if part.keep_with_next else thin for part in elements[:-1]), thick]
