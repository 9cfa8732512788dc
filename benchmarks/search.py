"""Search while typing in 100,000 clauses: whole service, ranking and highlights included, without and with a filter."""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from benchmarks.table import Row
from clauses.body import Paragraph
from clauses.clause import Clause, ClauseState
from clauses.section import Section
from drafting.model.item import Item, ItemKind
from drafting.services.library import save_clauses, search
from drafting.services.suggesting import suggest
from drafting.services.workspace import Workspace, open_workspace
from drafting.store.pinyin import syllables

CLAUSES = 100_000
QUERIES = 1_000
PLACES = [
    "东城",
    "西关",
    "南桥",
    "北苑",
    "云岭",
    "青山",
    "河湾",
    "石桥",
    "柳林",
    "文昌",
    "金碧",
    "龙泉",
    "永宁",
    "太和",
    "新华",
    "和平",
]
THINGS = [
    "社区食堂",
    "老年助餐点",
    "日间照料中心",
    "家庭医生签约",
    "中小学校门口",
    "停车泊位",
    "公共充电桩",
    "老旧小区加装电梯",
    "雨污分流管网",
    "河道清淤",
    "背街小巷",
    "农贸市场",
    "口袋公园",
    "健身步道",
    "普惠托育",
    "幼儿园学位",
    "校车线路",
    "课后服务",
    "校园餐",
    "心理辅导室",
    "垃圾分类收集点",
    "扬尘治理",
    "油烟净化",
    "噪声监测",
    "古树名木",
    "历史建筑",
    "非遗工坊",
    "社区书屋",
    "电动自行车充电棚",
    "消防通道",
    "应急避难场所",
    "燃气管道",
    "二次供水",
    "适老化改造",
    "无障碍坡道",
    "公交接驳",
    "慢行系统",
    "交通微循环",
    "智慧停车",
    "政务服务窗口",
]
ACTS = [
    "完成新建",
    "推进改造",
    "开展专项整治",
    "建立联席会议制度",
    "加强日常巡查",
    "组织实地调研",
    "落实专项资金",
    "制定实施方案",
    "压实属地责任",
    "优化布局",
    "提升服务水平",
    "拓宽筹资渠道",
    "引导社会力量参与",
    "完善考核办法",
    "公开办理结果",
    "开展满意度回访",
    "强化部门联动",
    "实行清单管理",
]
ENDS = [
    "取得初步成效",
    "群众反映良好",
    "问题逐步得到解决",
    "覆盖率稳步提高",
    "长效机制基本形成",
    "安全隐患明显减少",
    "服务半径进一步缩短",
]


def run() -> list[Row]:
    """p95 over queries as they grow while typing: stretches of 1 to 8 characters taken from the clauses themselves."""
    folder = Path(tempfile.mkdtemp())
    try:
        start = perf_counter()
        with open_workspace(folder / "search.dafu") as workspace:
            chance = random.Random(7)
            clauses = [_clause(number, chance) for number in range(CLAUSES)]
            save_clauses(workspace, clauses)
            built = perf_counter() - start
            taken = [clause.text for clause in chance.sample(clauses, QUERIES)]
            del clauses
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        with open_workspace(folder / "search.dafu") as workspace:
            return [
                Row(
                    "search: first list after the query opens, 100,000 clauses", _took(workspace, "") * 1e3, "ms", 50.0
                ),
                _while_typing(workspace, _typed(taken, chance)),
                _by_initials(workspace, chance),
                Row("suggestions for an item out of 100,000 clauses", _suggested(workspace) * 1e3, "ms", 50.0),
                Row("search of the commonest words, slowest", _slowest(workspace), "ms"),
                Row("search: 100,000 clauses stored and indexed", built, "s"),
                Row("search: workspace of 100,000 clauses", size, "MB"),
            ]
    finally:
        shutil.rmtree(folder)


def _clause(number: int, chance: random.Random) -> Clause:
    thing = chance.choice(THINGS)
    text = "".join(
        f"{chance.choice(PLACES)}{chance.choice(('区', '街道', '社区', '片区'))}{chance.choice(ACTS)}，涉及{chance.choice(THINGS)}"
        f"{chance.randint(2, 990)}处，{chance.choice(ENDS)}；"
        for _ in range(6)
    )
    return Clause(
        id=f"c{number}",
        section=chance.choice((Section.SITUATION, Section.PROGRESS, Section.NEXT_STEPS)),
        title=f"{chance.choice(ACTS)}{thing}",
        body=(Paragraph.of(f"围绕{thing}，我局会同有关部门，{text}累计投入资金{chance.randint(10, 9000)}万元。"),),
        topics=(thing[:2],),
        state=chance.choice(tuple(ClauseState)),
        as_of=date(2026, 1, 1) - timedelta(days=chance.randint(0, 2000)),
        uses=chance.randint(0, 40),
    )


def _typed(texts: list[str], chance: random.Random) -> list[str]:
    queries: list[str] = []
    for text in texts:
        length = chance.randint(1, 8)
        start = chance.randrange(len(text) - length)
        queries.append(text[start : start + length])
    return queries


def _while_typing(workspace: Workspace, queries: list[str]) -> Row:
    ours = _p95([_took(workspace, query) for query in queries])
    peer = _p95([_took_by_like(workspace, query) for query in queries[:40]])
    return Row("search while typing, 100,000 clauses, p95", ours, "ms", 10.0, "SQLite LIKE, 50 rows", peer)


def _by_initials(workspace: Workspace, chance: random.Random) -> Row:
    """Initials and pinyin as they grow while typing: 2 to 8 letters from any syllable of a title on."""
    spoken = [syllables(chance.choice(ACTS) + chance.choice(THINGS)) for _ in range(QUERIES)]
    queries = [
        ("".join(one[0] for one in heard[at:]) if chance.random() < 0.6 else "".join(heard[at:]))[
            : chance.randint(2, 8)
        ]
        for heard in spoken
        for at in (chance.randrange(len(heard) - 2),)
    ]
    return Row(
        "search by initials and pinyin, 100,000 clauses, p95", _p95([_took(workspace, q) for q in queries]), "ms", 10.0
    )


def _suggested(workspace: Workspace) -> float:
    """The list that the clauses panel begins with, at its second opening: the first reads the modules too."""
    asks = ("加大财政补助力度", "简化加装电梯审批流程", "引导社会力量参与停车泊位建设")
    item = Item(
        id="i", kind=ItemKind.PROPOSAL, number="1", title="关于推进老旧小区加装电梯和停车泊位建设的提案", asks=asks
    )
    suggest(workspace, item)
    start = perf_counter()
    suggest(workspace, item)
    return perf_counter() - start


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)] * 1e3


def _took_by_like(workspace: Workspace, query: str) -> float:
    with closing(sqlite3.connect(workspace.location)) as connection:
        start = perf_counter()
        wanted = "SELECT id, title, body FROM clauses WHERE body LIKE ? ORDER BY uses DESC LIMIT 50"
        connection.execute(wanted, (f"%{query}%",)).fetchall()
        return perf_counter() - start


def _slowest(workspace: Workspace) -> float:
    return (
        max(_took(workspace, word) for word in ("工作", "的", "建设", "资金", "我局会同有关部门", "社区", "专项 资金"))
        * 1e3
    )


def _took(workspace: Workspace, query: str) -> float:
    start = perf_counter()
    search(workspace, query)
    return perf_counter() - start
