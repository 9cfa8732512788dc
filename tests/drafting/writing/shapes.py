"""Letters of many shapes as text in the order ``format`` reads it, with what is true of each. Everything is invented."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from drafting.model.letter import Form

_CLAUSES = (
    "坚持问题导向和目标导向相统一|会同相关部门开展实地踏勘|把建议内容纳入年度重点任务|压实属地管理责任|完善部门联动机制|"
    "老旧小区改造稳步推进|新增停车泊位均已投入使用|学校周边交通组织得到优化|村级道路养护经费得到保障|公共文化场所延长开放时间|"
    "政务服务事项实现一窗受理|职业技能培训覆盖面持续扩大|农产品冷链物流体系逐步健全|社区养老服务设施建设提速|托育服务供给更加多元"
)
_BUREAUS = (
    "区水务局 云岭区财政局 云岭区教育体育局 云岭区住房和城乡建设局 云岭区人力资源和社会保障局 "
    "云岭市云岭区住房城乡建设和交通运输局 云岭彝族回族自治州云岭国家级经济技术开发区管理委员会"
)
_MEMBERS = "林致远 周晓岚 陈立 赵明远 李文博 何静 欧阳振华 段绍文 杨帆 马骁 王若溪 普丽华"
_LISTED = ("停车泊位建设计划表", "云岭区老旧小区停车设施改造三年行动方案及分年度任务分解落实情况一览表", "任务清单")
_TITLES = (
    "关于第190号提案的答复",
    "云岭区民政局关于区十届人大三次会议第61号建议的答复",
    "关于对政协云岭区第九届委员会第二次会议第190号《关于加强老旧小区停车管理的提案》的答复",
)


@dataclass(frozen=True)
class Shape:
    """One letter. ``paragraphs`` are its body's; the first ``opening`` of them stand before the table, where there is one."""

    name: str
    form: Form
    sealed: bool
    title: str
    addressees: str
    paragraphs: tuple[str, ...]
    signers: tuple[str, ...]
    date: str
    attachments: tuple[str, ...] = ()
    note: str = ""
    cc: str = ""
    issued: str = ""
    rows: tuple[tuple[str, ...], ...] = ()

    def text(self) -> str:
        table = [f"| {' | '.join(row)} |" for row in self.rows]
        listed = [f"{'　　　' if place else '附件：'}{place + 1}.{name}" for place, name in enumerate(self.attachments)]
        if len(listed) == 1:
            listed = [f"附件：{self.attachments[0]}"]
        lines = [
            "云岭函〔2026〕12号",
            self.title,
            f"{self.addressees}：",
            *self.paragraphs[:1],
            *table[:1],
            *(["|" + "---|" * len(self.rows[0])] if table else []),
            *table[1:],
            *self.paragraphs[1:],
            *listed,
            "",
            *self.signers,
            self.date,
            *([self.note] if self.note else []),
            *([f"抄送：{self.cc}"] if self.cc else []),
            *([self.issued] if self.issued else []),
        ]
        return "\n".join(lines) + "\n"


def shapes() -> list[Shape]:
    """The ends of letters pushed into every corner of a page, over forms, seals, signers, addressees and tables."""
    chance = Random(11)
    return [
        _shape(place, lines, chance)
        for place, lines in enumerate((3, 8, 9, 11, 13, 15, 17, 19, 21, 23, 26, 28, 30, 32, 34, 36, 38, 41, 47, 60))
    ]


def _shape(place: int, lines: int, chance: Random) -> Shape:
    form = tuple(Form)[place % 3]
    signing = 1 + (place % 5 == 4) * (1 + place % 3)
    named, bureaus = 1 + place % 12, _BUREAUS.split()
    return Shape(
        name=f"shape{place}",
        form=form,
        sealed=place % 4 < 2,
        title=_TITLES[place % 3],
        addressees="、".join(_MEMBERS.split()[:named]) + "委员",
        paragraphs=("您提出的《关于加强老旧小区停车管理的提案》收悉，现答复如下：", *_body(lines, chance)),
        signers=tuple(bureaus[(place + n) % len(bureaus)] for n in range(signing)),
        date=("2026年7月3日", "2026年12月31日")[place % 2],
        attachments=_LISTED[: place % 4],
        note="（联系人：赵明远，电话：0871-65551234）" if place % 3 else "",
        cc="云岭区人民政府办公室，云岭区财政局、云岭区住房和城乡建设局，政协云岭市云岭区委员会提案委员会。"
        if place % 2
        else "",
        issued="云岭区教育体育局办公室　　2026年7月3日印发" if place % 2 and form is not Form.LETTER else "",
        rows=_table(2 + place % 5, 3 + 2 * place) if place % 6 == 5 else (),
    )


def _body(lines: int, chance: Random) -> list[str]:
    """Paragraphs of so many lines in all, Han characters and full stops only."""
    found: list[str] = []
    while lines > 0:
        taken = min(lines, chance.randint(1, 7))
        length = 26 + 28 * (taken - 1) - chance.randint(2, 20)
        words = ""
        while len(words) < length:
            words += chance.choice(_CLAUSES.split("|")) + "，"
        found.append(words[: length - 1].rstrip("，") + "。")
        lines -= taken
    return found


def _table(columns: int, rows: int) -> tuple[tuple[str, ...], ...]:
    heads = ("序号", "项目名称", "责任单位", "投资（万元）", "完成比例", "进展情况")[:columns]
    cells = [(str(row), "停车场改扩建", "区住建局", f"{row * 37.25:.2f}", "78.5%", "已完成") for row in range(1, rows)]
    return (heads, *(row[:columns] for row in cells))
