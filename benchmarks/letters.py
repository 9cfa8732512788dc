"""Letters made for measuring: many shapes, every sentence our own, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from clauses.body import Align, Cell, Paragraph, Run, RunStyle, Table
from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter

_SUBJECTS = [
    "我局",
    "区财政局",
    "区自然资源局",
    "辖区12个街道",
    "各承办科室",
    "专项工作组",
    "“一站式”服务窗口",
    "云岭区政务服务中心",
]
_TIMES = ["今年以来", "2024年3月至6月", "“十四五”期间", "截至2025年底", "去年下半年", "近3年来", "2023年10月18日"]
_DEEDS = (
    "先后走访了{n}个社区、{m}户居民，发放问卷{k}份，收回率{p}%",
    "累计投入资金{k}万元，完成改造项目{n}个，惠及群众{m}人",
    "制定印发《云岭区老旧小区改造实施办法（试行）》（云建发〔2024〕{n}号）",
    "召开协调会{n}次，明确了“谁主管、谁负责；谁受益、谁维护”的原则",
    "组织开展了GB/T 9704—2012培训和App操作演练，参训{m}人次",
    "建成5G基站{n}座、充电桩{m}个，PM2.5平均浓度下降{p}%",
    "按照“一楼一策”的思路，逐栋核实、逐户登记、逐项销号",
    "对反映集中的停车难、出行难、就医难等问题，实行清单化管理",
    "与中国（云南）自由贸易试验区昆明片区建立了联席会议制度",
    "将{n}%的预算用于困难群众，人均补助标准由{m}元提高到{k}元",
    "完成了3.5公里管网更新和1/2以上路灯的节能改造",
    "按照A、B、C三类分级管理，其中A类{n}件、B类{m}件",
    "“三个一批”（改造一批、新建一批、提升一批）任务全部完成",
    "对接API接口{n}个，归集数据{k}条（其中，视频数据占{p}%）",
    "建立“1+{n}+N”工作体系，①压实责任②细化措施③强化督查",
    "处理12345热线工单{m}件，办结率{p}％，同比提高2.5个百分点",
    "聘请第三方机构（Yunling Data Service Co., Ltd.）开展评估",
    "落实《中华人民共和国城乡规划法》《云岭区物业管理办法》等规定",
    "新增床位{n}张,配备医护人员{m}名,服务半径缩小至500米以内",
    "明确了2025年6月底前完成、9月底前见效的“时间表”“路线图”",
    "开设“e办通”专区，网办率、好办率分别达到{p}%、{n}%",
    "在上午8:30—11:30、下午2:00—5:30开放办事窗口，周末预约办理",
)
_TAILS = (
    "，取得了阶段性成效。",
    "；下一步还将继续完善。",
    "，较2023年增长1.8倍（由{m}个增至{k}个）。",
    "：一是抓统筹；二是抓落实；三是抓督查。",
    "（见下表）；",
    "，做到“应改尽改、能改快改”。",
    "，群众满意度达到{p}%。",
    "，切实做到件件有着落、事事有回音！",
    "（详见附件1）。",
    "，有关情况已在区政府门户网站（www.example.gov.cn）公开。",
    "……相关工作正在有序推进。",
    "——这也是您在提案中重点关注的问题。",
    "，但仍存在“最后一公里”不畅等不足。",
)
_HEADINGS = [
    "基本情况",
    "工作进展",
    "关于加强统筹协调的建议",
    "存在的困难和问题",
    "下一步工作打算",
    "关于“一老一小”服务的建议",
]
_LONG_HEADING = "以制度创新带动服务创新，整合辖区内优质资源，着力构建“15分钟”便民生活圈"
_NAMES = ["王一帆", "李思远", "赵明轩", "欧阳若水", "陈𬭎", "周䶮"]
_BUREAUS = ["云岭区住房和城乡建设局", "云岭区卫生健康局", "云岭区教育体育局", "云岭区发展和改革局"]


def letters(count: int, seed: int) -> Iterator[Letter]:
    """``count`` letters of 2 to 8 pages."""
    random = Random(seed)
    for _ in range(count):
        yield _letter(random, random.randint(3, 7))


def long_letter(pages: int, seed: int = 7) -> Letter:
    """A letter of about so many pages."""
    return _letter(Random(seed), round(pages * 1.05))


def _letter(random: Random, sections: int) -> Letter:
    bureau, number = random.choice(_BUREAUS), random.randint(1, 320)
    title = f"{bureau}关于政协云岭区第十届委员会第三次会议第{number}号提案的答复"
    attachments = tuple(_attachments(random)) if random.random() < 0.4 else ()
    return Letter(
        doc_number=f"云建函〔2025〕{number}号" if random.random() < 0.6 else "",
        title=(title,),
        addressees="、".join(random.sample(_NAMES, random.randint(1, 3))) + "委员",
        blocks=tuple(_blocks(random, sections)),
        attachments=attachments,
        signature=(bureau, random.choice(_BUREAUS)) if random.random() < 0.2 else (bureau,),
        date=f"2025年{random.randint(1, 12)}月{random.randint(1, 28)}日",
        notes=(f"（联系人：{random.choice(_NAMES)}，电话：0871-6555{random.randint(1000, 9999)}）",),
        cc="区政府办公室，区政协提案委员会，" + "、".join(_BUREAUS) if random.random() < 0.5 else "",
        issued_by=bureau if random.random() < 0.5 else "",
        issued_on="2025年6月3日" if random.random() < 0.5 else "",
    )


def _attachments(random: Random) -> Iterator[Attachment]:
    yield Attachment(name="云岭区2024年重点项目进展情况表", blocks=(TableBlock(id="a1", table=_table(random)),))
    if random.random() < 0.5:
        text = TextBlock(id="a2", body=_paragraph(random))
        yield Attachment(name="云岭区关于进一步加强和改进老旧小区物业服务管理工作的若干措施", blocks=(text,))


def _blocks(random: Random, sections: int) -> Iterator[Block]:
    number = 0

    def name() -> str:
        nonlocal number
        number += 1
        return f"b{number}"

    yield TextBlock(id=name(), body=Paragraph.of("您在会上提出的《关于加快老旧小区加装电梯的建议》收悉。现答复如下："))
    for _ in range(sections):
        yield Heading(id=name(), level=1, text=random.choice(_HEADINGS))
        for _ in range(random.randint(1, 3)):
            if random.random() < 0.6:
                yield Heading(id=name(), level=2, text=random.choice((*_HEADINGS, _LONG_HEADING)))
            if random.random() < 0.2:
                yield Heading(id=name(), level=3, text="明确责任分工。", run_in=True)
            yield TextBlock(id=name(), body=_paragraph(random))
        if random.random() < 0.15:
            yield TableBlock(id=name(), table=_table(random))
    yield TextBlock(id=name(), body=Paragraph.of("感谢您对我们工作的关心和支持，欢迎继续提出宝贵意见和建议。"))


def _paragraph(random: Random) -> Paragraph:
    text = "".join(_sentence(random) for _ in range(random.randint(1, 5)))
    if random.random() < 0.1:
        return Paragraph((Run("一是加强统筹。", RunStyle.BOLD), Run(text)))
    if random.random() < 0.1:
        area = (
            Run("项目占地约1.2万m"),
            Run("2", RunStyle.SUPERSCRIPT),
            Run("，日均减排CO"),
            Run("2", RunStyle.SUBSCRIPT),
        )
        return Paragraph((*area, Run(f"约3.6吨。{text}")))
    return Paragraph.of(text)


def _sentence(random: Random) -> str:
    deeds = "，".join(random.sample(_DEEDS, random.randint(1, 3)))
    pattern = f"{random.choice(_TIMES)}，{random.choice(_SUBJECTS)}{deeds}{random.choice(_TAILS)}"
    numbers = {"n": random.randint(2, 99), "m": random.randint(100, 9999), "k": f"{random.randint(1000, 99999):,}"}
    return pattern.format(**numbers, p=round(random.uniform(1, 99), 2))


def _table(random: Random) -> Table:
    if random.random() < 0.4:
        return _merged_table(random)
    head = (Cell("序号"), Cell("项目名称"), Cell("投资（万元）"), Cell("完成时限"))
    rows = [
        (
            Cell(str(row)),
            Cell(random.choice(_HEADINGS) + "及配套设施提升工程"),
            Cell(str(random.randint(10, 9999))),
            Cell(f"2025年{random.randint(1, 12)}月底"),
        )
        for row in range(1, random.randint(4, 24))
    ]
    return Table((head, *rows), 1)


def _merged_table(random: Random) -> Table:
    """A head of two rows, and groups of rows whose first cell goes over all of them."""
    head = (
        (Cell("类别", row_span=2), Cell("项目名称", row_span=2), Cell("资金（万元）", column_span=2), None),
        (None, None, Cell("区级"), Cell("市级")),
    )
    rows: list[tuple[Cell | None, ...]] = []
    for _ in range(random.randint(1, 5)):
        size = random.randint(1, 6)
        for row in range(size):
            first = Cell(random.choice(_HEADINGS), row_span=size) if row == 0 else None
            name = "".join(random.sample(_HEADINGS, random.randint(1, 2))) + "提升工程"
            rows.append((first, Cell(name, align=Align.LEFT), Cell(str(random.randint(1, 999))), Cell("—")))
    return Table((*head, *rows), 2)
