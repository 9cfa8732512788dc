"""Words that officers use for one another: an ask says 资金, its answer 经费. Each becomes the first of its group."""

from __future__ import annotations

import re

_GROUPS = (
    "资金 经费 财力 补助 补贴 奖补 以奖代补 万元 投入",
    "宣传 宣讲 警示教育 科普 讲座 推介",
    "平台 系统 信息化 小程序 手机",
    "智慧 智能 数字 信息",
    "开放 共享 错时",
    "闲置 空置 边角地 腾退 盘活",
    "新建 修建 兴建 建成 建设 改建 扩建 打造 改造 提升",
    "安装 加装 配备 配置 设置 增设 施划 布设",
    "转介 转诊",
    "街区 步行街 老街 商圈",
    "改装 加装电池 改变速度",
    "查处 处罚 查扣 打击 整治 执法",
    "待遇 收入 工资 薪酬 报酬",
    "专家 主任医师 医师 名医",
    "下沉 坐诊 门诊 带教",
    "呼叫 呼救 报警",
    "工匠 匠人 艺人 传承人",
    "停车区 泊位 停车位 车位",
    "警力 民警 辅警 执勤 巡逻",
    "人行横道 斑马线 过街",
    "公交站点 停靠站 站台 公交站",
    "审批 办理 手续 批复 新批",
    "培训 培养 轮训 研修",
    "社会力量 企业 社会资本 市场主体",
    "监管 监督 检查 抽检 巡查",
    "老年人 老人 长者",
    "学校 校园 中小学",
    "人才 技术人员 专业人员",
    "待建 拟建 计划",
    "协商 调解 议事 化解",
    "收费 价格 费用 收费标准",
    "规划 布局 编制",
    "拓宽 拓展 畅通",
    "道路 公路 路面",
    "体检 检查检验 筛查",
    "绿化 造林 植树 绿地",
    "污水 排污 截污 管网",
    "垃圾 清运 保洁",
    "就业 招聘 岗位 用工",
    "贷款 融资 信贷 担保",
    "品牌 商标 地理标志 知名度",
    "护理员 护工 照护",
)
_HEADS = {word: words[0] for group in _GROUPS for words in [group.split()] for word in words[1:]}
_ANY = re.compile("|".join(sorted(_HEADS, key=len, reverse=True)))


def levelled(text: str) -> str:
    """``text`` with every word of a group put in its first."""
    return _ANY.sub(lambda match: _HEADS[match[0]], text)
