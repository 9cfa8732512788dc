"""Letters of odd shapes made for measuring: tables of every kind, every mark and unit, one to four bureaus; ours."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from clauses.body import Align, Cell, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter, Marks

_WORDS = [
    "统筹",
    "协调",
    "推进",
    "落实",
    "群众",
    "满意",
    "机制",
    "平台",
    "项目",
    "资金",
    "街道",
    "社区",
    "网格",
    "服务",
    "监管",
    "养老",
    "教育",
    "医疗",
    "停车",
    "管网",
    "绿化",
    "电梯",
    "物业",
    "我局",
    "认真",
    "研究",
    "采纳",
    "建议",
    "完成",
    "改造",
    "新建",
    "提升",
    "试点",
    "推广",
    "责任",
    "清单",
    "问题",
    "整改",
    "督查",
    "考核",
    "预算",
    "绩效",
    "公开",
    "透明",
    "便民",
    "高效",
]
_ODD = (
    "“{w}”",
    "‘{w}’",
    "《{w}{w}办法》",
    "《{w}条例》《{w}细则》",
    "“{w}”“{w}”",
    "（{w}）",
    "（以下简称“{w}”）",
    "{n}%",
    "{d}％",
    "{n}～{m}%",
    "{d}℃",
    "{n}㎡",
    "{d}万m²",
    "{n}km",
    "{k}元",
    "￥{k}",
    "{n}个百分点",
    "{d}万元/部",
    "GB/T 9704—2012",
    "GB {m}—2014（2018年版）",
    "T/YL {n}-2024",
    "云政办发〔2024〕{n}号",
    "2025年{i}月{i}日",
    "{i}:30—1{i}:00",
    "2024-0{i}-1{i}",
    "0871-6555{m}",
    "http://www.example.gov.cn/a{n}/b_{m}.html?id={k}&x=1#top",
    "https://yl.example.cn",
    "jtj@yl.example.gov.cn",
    "PM2.5",
    "CO₂",
    "NH₃-N",
    "5G",
    "Wi-Fi",
    "App",
    "P+R",
    "B2B/B2C",
    "Yunling Data Service Co., Ltd.",
    "e办通",
    "K{n}路",
    "A、B、C三类",
    "①{w}②{w}③{w}",
    "Ⅱ类",
    "±{n}",
    "×{n}",
    "≥{n}",
    "1+{n}+N",
    "{n}/{m}",
    "陈𬭎",
    "𫖯",
    "周䶮",
    "㙍塘",
    "“{w}，{w}；{w}。”",
    "——{w}",
    "……",
    "·",
    "No.{n}",
    "第{n}-{m}号",
    "{n},{m}",
    "{n} {m}",
    "“{n}”",
    "（{n}%）",
    "《GB/T {n}》",
    "{w}（{d}%）",
    "αβ",
    "é",
    "½",
    "№{n}",
    "〔{n}〕",
    "【{w}】",
    "「{w}」",
    "{w}、{w}",
)
_ENDS = ("。", "；", "！", "？", "……", "。”", "：", "（略）。", "！！", "——", "》。", "％。", "%；", "，", "）。")
_BUREAUS = (
    "云岭区住房和城乡建设局",
    "云岭区卫生健康局",
    "云岭区民政局",
    "云岭区市场监督管理局（知识产权局）",
    "云岭区发改局",
)


def odd_letters(count: int, seed: int) -> Iterator[Letter]:
    """``count`` letters of 1 to 7 pages."""
    random = Random(f"odd {seed}")
    for _ in range(count):
        yield _letter(random)


def _letter(random: Random) -> Letter:
    bureaus = tuple(random.sample(_BUREAUS, random.choice((1, 1, 1, 2, 3, 4))))
    title = f"{'、'.join(bureaus[:2])}关于{_text(random, random.randint(1, 4))}的答复".replace(" ", "")
    names = "、".join(
        random.choice(("王一帆", "陈𬭎", "欧阳若水", "周䶮", "民盟云岭区总支")) for _ in range(random.randint(1, 7))
    )
    return Letter(
        marks=Marks(
            category=random.choice(("", "类别：A")),
            disclosure=random.choice(("", "公开属性：主动公开")),
            urgency=random.choice(("", "", "特急")),
        ),
        doc_number=random.choice(("", "云住建函〔2025〕17号", "云政提字〔2025〕104号")),
        signer=random.choice(("", "", "赵明轩")),
        title=(title,),
        addressees=f"{names}委员",
        blocks=tuple(_blocks(random, random.randint(2, 14))),
        attachments=tuple(_attachments(random)),
        signature=bureaus,
        date=random.choice(("", "2025年6月3日", "2025年12月28日", "2025年11月1日")),
        notes=random.choice(
            ((), ("（联系人：陈𬭎，电话：0871-65551234）",), ("（此件公开发布）", "（联系人：李思远，0871-65551234）"))
        ),
        cc=random.choice(
            (
                "",
                "区政府办公室。",
                "区政府办公室，区政协提案委员会，各街道办事处，区教育体育局，区财政局，12个社区居委会。",
            )
        ),
        issued_by=random.choice(("", "云岭区民政局办公室")),
        issued_on=random.choice(("", "2025年6月3日")),
    )


def _attachments(random: Random) -> Iterator[Attachment]:
    for place in range(random.choice((0, 0, 0, 1, 2, 3))):
        blocks: tuple[Block, ...] = ()
        kind = random.randint(0, 3)
        if kind:
            blocks = (TableBlock(id=f"t{place}", table=_table(random)),)
        if kind > 1:
            blocks += (TextBlock(id=f"p{place}", body=Paragraph.of(_text(random, 12))),)
        yield Attachment(name=_text(random, random.randint(1, 5)).strip("，。；：？！…—"), blocks=blocks)


def _blocks(random: Random, count: int) -> Iterator[Block]:
    yield TextBlock(id="b0", body=Paragraph.of("您提出的提案收悉，现答复如下："))
    for place in range(1, count):
        kind = random.random()
        if kind < 0.25:
            level = random.randint(1, 4)
            yield Heading(id=f"b{place}", level=level, text=_text(random, random.randint(1, 3)))
        elif kind < 0.33:
            yield Heading(id=f"b{place}", level=random.randint(2, 4), text=_text(random, 1) + "。", run_in=True)
            yield TextBlock(id=f"b{place}r", body=Paragraph.of(_text(random, random.randint(2, 20))))
        elif kind < 0.42:
            if random.random() < 0.5:
                yield TextBlock(id=f"b{place}c", body=Paragraph.of(f"表{place} {random.choice(_WORDS)}情况"))
            if random.random() < 0.3:
                yield TextBlock(id=f"b{place}u", body=Paragraph.of("单位：万元、%"))
            yield TableBlock(id=f"b{place}", table=_table(random))
        else:
            yield TextBlock(id=f"b{place}", body=_paragraph(random))
    if random.random() < 0.9:
        yield TextBlock(id="thanks", body=Paragraph.of("感谢您对我们工作的关心和支持！"))


def _paragraph(random: Random) -> Paragraph:
    text = _text(random, random.randint(2, 45))
    if random.random() < 0.2:
        cut = random.randint(0, len(text))
        style = random.choice(tuple(RunStyle))
        return Paragraph((Run(text[:cut]), Run(_text(random, 1), style), Run(text[cut:])) if cut else (Run(text),))
    return Paragraph.of(text)


def _text(random: Random, pieces: int) -> str:
    parts: list[str] = []
    for _ in range(pieces):
        pattern = "".join(
            random.choice(_WORDS) if random.random() < 0.75 else random.choice(_ODD)
            for _ in range(random.randint(2, 7))
        )
        parts.append(_filled(random, pattern) + (random.choice(_ENDS) if random.random() < 0.35 else "，"))
    return "".join(parts)[:-1] + "" if pieces == 1 else "".join(parts)


def _filled(random: Random, pattern: str) -> str:
    while "{w}" in pattern:
        pattern = pattern.replace("{w}", random.choice(_WORDS), 1)
    numbers = {"n": random.randint(2, 99), "m": random.randint(1000, 9999), "i": random.randint(1, 9)}
    return pattern.format(**numbers, d=round(random.uniform(1, 99), 2), k=f"{random.randint(1000, 9999999):,}.00")


def _table(random: Random) -> Table:
    columns, rows = random.choice((1, 2, 3, 4, 5, 6, 8, 10)), random.choice((1, 2, 3, 5, 8, 14, 16, 30, 45))
    head = random.choice((0, 1, 1, 1, 2)) if rows > 2 else random.choice((0, 1))
    grid: list[list[Cell | None]] = [[Cell(_cell(random, row < head)) for _ in range(columns)] for row in range(rows)]
    for _ in range(random.choice((0, 0, 1, 2, 4))):
        _merge(random, grid, head)
    return Table(tuple(map(tuple, grid)), head)


def _merge(random: Random, grid: list[list[Cell | None]], head: int) -> None:
    """Merge a free part of the grid that does not leave the head or the body."""
    row, column = random.randrange(len(grid)), random.randrange(len(grid[0]))
    end = head if row < head else len(grid)
    high, wide = random.randint(1, min(6, end - row)), random.randint(1, min(3, len(grid[0]) - column))
    places = [(r, c) for r in range(row, row + high) for c in range(column, column + wide)]
    found = [grid[r][c] for r, c in places]
    if len(places) < 2 or any(cell is None or cell.row_span * cell.column_span > 1 for cell in found):
        return
    for r, c in places:
        grid[r][c] = None
    grid[row][column] = Cell(_cell(random, False), high, wide, random.choice((None, *Align)))


def _cell(random: Random, head: bool) -> str:
    kind = random.random()
    if head:
        return random.choice(("序号", "项目名称", "投资（万元）", "完成时限", "备注", "2024年", "占比（%）"))
    if kind < 0.25:
        return str(random.randint(1, 9999))
    if kind < 0.4:
        return f"{random.uniform(1, 9999):,.2f}"
    if kind < 0.45:
        return ""
    if kind < 0.5:
        return "一季度\n二季度"
    if kind < 0.504:
        return _text(random, random.randint(5, 14))
    return _text(random, 1)
