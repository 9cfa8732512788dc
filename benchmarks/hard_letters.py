"""Letters made to be hard to set: every sign at every place of a line, tables of every shape at every place; our own."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from clauses.body import Align, Cell, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter

_HAN = (
    "我局高度重视您提出的意见建议立即组织相关科室深入调研逐项研究认真办理并会同街道社区和有关单位现场踏勘"
    "明确任务分工倒排工期压实责任目前各项工作有序推进取得初步成效群众获得感明显增强下一步将继续完善机制"
)
_SIGNS = (
    "“{h}”", "‘{h}’", "《{h}{h}条例》", "《〈{h}条例〉{h}办法》", "（{h}）", "（{h}，{h}）", "〔{n}〕", "【{h}】", "［{h}］", "「{h}」",
    "“‘{h}’{h}”", "({h})", "[{n}]", "\"{h}\"", "'{h}'", "{h}、{h}、{h}", "{h}；{h}：{h}", "{h}？！", "{h}！", "{h}……{h}",
    "{h}——{h}", "{h}—{h}", "{h}·{h}", "{h}～{h}", "{h}/{h}", "{h}…", "{h}，”{h}", "。”{h}", "；”{h}", "）。{h}", "》，{h}",
    "{h},{h}", "{h}:{h}", "{h};{h}", "{h}.{h}", "{h}?", "{h}!", "{h}%", "－{h}", "＋{h}", "＝{h}", "×{h}", "÷{n}",
)  # fmt: skip
_NUMBERS = (
    "{n}%", "{d}%", "{d}％", "{d}‰", "{n}%～{m}%", "{n}—{m}", "{n}-{m}", "{n}～{m}万元", "{k}元", "￥{k}", "¥{d}", "${k}", "€{n}",
    "{d}℃", "-{n}℃", "{n}°C", "{d}㎡", "{d}m²", "{d}m³", "{n}km²", "{d}公里", "{d}kW·h", "{n}mg/L", "{n}μg/m³", "{n}㎡/人", "{n}mm",
    "{n}万m²", "2025年{i}月{j}日", "2024—2025年", "2023.0{i}.{j}", "2024-0{i}-{j}", "{i}:{j}—1{i}:{j}", "{i}∶1", "{n}/{m}", "{n}／{m}",
    "１２３４", "２０２５年", "{n}个百分点", "第{n}号", "No.{n}", "№{n}", "{n}#楼", "{n}号-{m}号", "{n}×{m}", "{n}x{m}", "≥{n}", "≤{d}",
    "＞{n}", "<{n}", "±{d}", "{n}+{m}", "1+{n}+N", "{n}=1", "~{n}", "①{h}②{h}", "㈠{h}", "⑴{h}", "Ⅲ类", "ⅲ级", "{n}th", "1,{n}.{m}", "1 {n} 000",
    "0871-6555{q}", "(0871)6555{q}", "0871—6555{q}", "1390000{q}", "+86 871 6555{q}", "650{n}", "5301{q}000{n}", "{n},{m}、{n}", "[{n},{m}]",
)  # fmt: skip
_LATIN = (
    "App", "AI", "5G", "Wi-Fi", "PPP", "EPC+O", "PM2.5", "PM10", "CO₂", "H₂O", "NH₃-N", "pH", "O2O", "B2B/B2C", "COVID-19", "VOCs", "CPI",
    "GB/T 9704—2012", "GB 50016-2014（2018年版）", "DB53/T {n}—2024", "HJ 2.3-2018", "e办通", "“Yunling通”", "i云岭", "K{n}路", "A座", "T{n}", "C4",
    "www.example.gov.cn", "http://www.example.gov.cn/zwgk/{n}/a_{m}.html", "https://yl.example.cn/index.php?id={n}&page={m}#p{n}",
    "jtj@yl.example.gov.cn", "Yunling Urban Management Bureau", "Internet Plus", "key-value", "state-of-the-art", "Dr. Li", "Co., Ltd.",
    "Supercalifragilisticexpialidocious", "internationalization/localization", "α、β", "αβγ", "Σ", "Ⅱ", "é", "ü", "naïve", "Москва", "½", "¼", "°", "§{n}",
    "®", "©", "™", "☆", "★", "■", "□", "●", "○", "◆", "△", "▲", "→", "←", "√", "×", "∞", "≈", "※", "〇", "々", "〓", "ー",
)  # fmt: skip
_RARE = (
    "陈𬭎", "𫖯", "周䶮", "㙍塘", "𠮷", "𣲘水", "㵲阳", "𫚕", "龥", "\uf900", "\ufa0e", "\U0002f804", "堃", "喆", "镕", "囍", "犇", "朤", "槑", "〻", "㊣", "㎎", "㏄", "㏑", "㎏",
)  # fmt: skip
_ENDS = "。；，：？！、"
_BUREAUS = (
    "云岭区城市管理局",
    "云岭区水务局",
    "云岭区自然资源局",
    "云岭区交通运输局",
    "云岭区文化和旅游局",
    "云岭区教育体育局",
)
_HEADS = ("关于{h}的建议", "{h}工作情况", "下一步打算", "“{h}”推进情况（{n}项）", "存在的困难和问题", "{h}：{h}与{h}")


def hard_letters(count: int, seed: int) -> Iterator[Letter]:
    """``count`` letters of 1 to 45 pages; every twentieth is a row of one sign at every column."""
    random = Random(f"hard {seed}")
    for number in range(count):
        yield _columns_letter(random) if number % 5 == 4 else _letter(random)


def _han(random: Random, least: int, most: int) -> str:
    start = random.randrange(len(_HAN))
    return (_HAN * 2)[start : start + random.randint(least, most)]


def _filled(random: Random, pattern: str) -> str:
    while "{h}" in pattern:
        pattern = pattern.replace("{h}", _han(random, 1, 6), 1)
    numbers = {name: random.randint(*span) for name, span in (("n", (2, 99)), ("m", (100, 999)), ("i", (1, 9)), ("j", (10, 28)), ("q", (1000, 9999)))}  # fmt: skip
    return pattern.format(**numbers, d=round(random.uniform(0.1, 999), 2), k=f"{random.randint(1000, 9999999):,}.00")


def _token(random: Random) -> str:
    kinds = (_SIGNS, _SIGNS, _NUMBERS, _NUMBERS, _LATIN, _LATIN, _RARE)
    return _filled(random, random.choice(random.choice(kinds)))


def _text(random: Random, length: int) -> str:
    """Text of about so many characters."""
    mixed = random.choice((0.1, 0.3, 0.5, 0.8))
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        parts.append(_token(random) if random.random() < mixed else _han(random, 1, 14))
        if random.random() < 0.3:
            parts.append(random.choice(_ENDS))
    return "".join(parts).strip(" ") + random.choice(("。", "。", "。", "；", "：", "……", "！”", "）。", ""))


def _columns_letter(random: Random) -> Letter:
    """A few signs, each pushed over the right edge one cell at a time."""
    blocks: list[Block] = []
    for _ in range(random.randint(2, 5)):
        token = _token(random)
        for place in range(20, 30):
            text = _han(random, place, place) + token + _han(random, 2, 30) + "。"
            blocks.append(TextBlock(id=f"c{len(blocks)}", body=Paragraph.of(text)))
    return _signed(random, tuple(blocks), ())


def _letter(random: Random) -> Letter:
    size = random.choice((2, 3, 4, 6, 8, 12, 16, 30, 90))
    attachments = tuple(_attachments(random)) if random.random() < 0.4 else ()
    return _signed(random, tuple(_blocks(random, size)), attachments)


def _signed(random: Random, blocks: tuple[Block, ...], attachments: tuple[Attachment, ...]) -> Letter:
    bureaus = tuple(random.sample(_BUREAUS, random.choice((1, 1, 1, 1, 2, 3))))
    title = f"{bureaus[0]}关于政协云岭区第十届委员会第三次会议第{random.randint(1, 400)}号提案的答复"
    return Letter(
        doc_number=random.choice(("", "云城管函〔2025〕8号", "云水函〔2025〕126号")),
        title=(title,),
        addressees=random.choice(("王一帆委员", "陈𬭎、周䶮、欧阳若水委员", "民盟云岭区总支", "李思远等5位委员")),
        blocks=blocks,
        attachments=attachments,
        signature=bureaus,
        date=f"2025年{random.randint(1, 12)}月{random.randint(1, 28)}日",
        notes=random.choice(((), ("（联系人：陈𬭎，电话：0871-65551234）",))),
        cc=random.choice(("", "区政协提案委员会，区政府办公室。", "区政协提案委员会，区政府督查室，区财政局、区发展和改革局、区自然资源局、各街道办事处。")),
        issued_by=random.choice(("", bureaus[0])),
        issued_on=random.choice(("", "2025年6月30日")),
    )  # fmt: skip


def _attachments(random: Random) -> Iterator[Attachment]:
    for place in range(random.randint(1, 3)):
        blocks: list[Block] = []
        for part in range(random.randint(1, 3)):
            if random.random() < 0.6:
                blocks.append(TableBlock(id=f"a{place}t{part}", table=_table(random)))
            else:
                blocks.append(
                    TextBlock(id=f"a{place}p{part}", body=Paragraph.of(_text(random, random.randint(5, 300))))
                )
        yield Attachment(name=f"{_han(random, 4, 20)}表", blocks=tuple(blocks))


def _blocks(random: Random, count: int) -> Iterator[Block]:
    tables = random.choice((0.0, 0.05, 0.3))
    if random.random() < 0.9:
        yield TextBlock(id="b0", body=Paragraph.of("您提出的提案收悉，现答复如下："))
    for place in range(1, count):
        if random.random() < tables:
            yield from _captioned(random, f"b{place}")
        elif random.random() < 0.2:
            text = _filled(random, random.choice(_HEADS))
            yield Heading(id=f"b{place}", level=random.randint(1, 4), text=text)
        elif random.random() < 0.1:
            yield Heading(id=f"b{place}", level=random.randint(2, 4), text=f"{_han(random, 3, 12)}。", run_in=True)
            yield TextBlock(id=f"b{place}r", body=_paragraph(random))
        else:
            yield TextBlock(id=f"b{place}", body=_paragraph(random))
    if random.random() < 0.7:
        yield TextBlock(id="end", body=Paragraph.of("感谢您对我们工作的关心和支持！"))


def _paragraph(random: Random) -> Paragraph:
    text = _text(random, random.choice((5, 20, 40, 80, 150, 300, 600)))
    if random.random() < 0.15:
        cut = random.randint(0, len(text))
        run = Run(random.choice(("2", "3", "[1]", _han(random, 1, 8))), random.choice(tuple(RunStyle)))
        runs = (Run(text[:cut]), run, Run(text[cut:]))
        return Paragraph(tuple(run for run in runs if run.text))
    return Paragraph.of(text)


def _captioned(random: Random, name: str) -> Iterator[Block]:
    if random.random() < 0.5:
        yield TextBlock(id=f"{name}c", body=Paragraph.of(f"表{random.randint(1, 9)} {_han(random, 4, 12)}情况"))
    if random.random() < 0.2:
        yield TextBlock(id=f"{name}u", body=Paragraph.of("单位：万元"))
    yield TableBlock(id=name, table=_table(random))


def _table(random: Random) -> Table:
    columns, rows = random.randint(2, 9), random.choice((2, 3, 5, 8, 12, 16, 24, 40, 60))
    head = min(random.choice((0, 1, 1, 1, 2, 3)), rows - 1)
    long = random.choice((0.0, 0.0, 0.1, 0.3))
    grid: list[list[Cell | None]] = [
        [_cell(random, row < head, long) for _ in range(columns)] for row in range(rows)
    ]  # fmt: skip
    for _ in range(random.choice((0, 0, 1, 3, 6))):
        _merge(random, grid, head)
    return Table(tuple(map(tuple, grid)), head)


def _merge(random: Random, grid: list[list[Cell | None]], head: int) -> None:
    row, column = random.randrange(len(grid)), random.randrange(len(grid[0]))
    end = head if row < head else len(grid)
    high, wide = (
        min(random.choice((1, 1, 2, 3, 5, 12)), end - row),
        min(random.choice((1, 1, 2, 3)), len(grid[0]) - column),
    )
    places = [(r, c) for r in range(row, row + high) for c in range(column, column + wide)]
    if len(places) < 2 or any((cell := grid[r][c]) is None or cell.row_span * cell.column_span > 1 for r, c in places):
        return
    for r, c in places:
        grid[r][c] = None
    text = random.choice((_han(random, 2, 6), _han(random, 10, 30), _text(random, 60)))
    grid[row][column] = Cell(text, high, wide, random.choice((None, *Align)))


def _cell(random: Random, head: bool, long: float) -> Cell:
    if head:
        return Cell(
            random.choice(
                ("序号", "项目", "项目名称及建设地点", "投资（万元）", "完成时限", "备注", "2024年", "占比（%）")
            )
        )
    if random.random() < long:
        return Cell(_text(random, random.choice((20, 40, 80, 200))), align=random.choice((None, Align.LEFT)))
    kind = random.random()
    if kind < 0.15:
        return Cell("")
    if kind < 0.4:
        return Cell(
            random.choice(
                (str(random.randint(1, 999)), f"{random.uniform(1, 9999):,.2f}", "—", f"{random.randint(1, 99)}%")
            )
        )
    if kind < 0.45:
        return Cell(f"{_han(random, 2, 5)}\n{_han(random, 2, 5)}")
    return Cell(_han(random, 1, 12) if kind < 0.85 else _token(random))
