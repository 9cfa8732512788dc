"""Good files by our own writer, each form and way of signing."""

from __future__ import annotations

from functools import cache

from drafting.layout.arrange import arrange
from drafting.layout.settle import settled
from drafting.model.letter import Form
from drafting.reading.letter.text import letter_of_text
from drafting.writing.docx.package import docx_bytes

TEXT = """类别：A
云卫函〔2025〕18号
云岭区卫生健康局关于政协云岭区第五届委员会第三次会议第61号提案的答复
王晓岚、何自立委员：
你们提出的《关于加快推进社区医养结合的提案》（第61号）收悉，已交我局研究办理。经商区民政局，现答复如下：
一、工作进展情况
（一）健全工作机制。区政府成立了由分管副区长任组长的领导小组，制定了实施方案，明确了卫生健康、民政、医保等八个部门的职责，每季度召开一次会议，研究解决推进中的问题，推动各项任务落到实处。
（二）完善服务网络
全区12个社区卫生服务中心与28家养老机构签订合作协议，签约率达到100%，家庭病床、巡诊和转诊绿色通道全部建立。
1.开展家庭医生签约。
今年以来，共为65岁以上老年人提供健康管理服务3.2万人次，建立家庭病床126张。
（1）上门巡诊
每月安排两次上门巡诊，惠及老人一千余人。
二、下一步打算
一是继续扩大覆盖面。二是加强人才培养。三是完善激励政策。
感谢你们对我区卫生健康工作的关心和支持，欢迎继续提出宝贵意见。
附件：1.云岭区医养结合机构名单
2.云岭区家庭病床服务规范
云岭区卫生健康局
2025年9月5日
（联系人：赵明远，电话：0871-65550101）
抄送：区政协提案委员会，区人民政府办公室。
云岭区卫生健康局办公室　　2025年9月5日印发
"""
_ROWS = "\n".join(f"| {row} | 清河街道 | 银杏里社区服务站 | {row * 3} |" for row in range(1, 33))
TABLE = TEXT.replace(
    "二、下一步打算", f"各站点情况如下：\n| 序号 | 街道 | 站点 | 床位 |\n|---|---|---|---|\n{_ROWS}\n二、下一步打算"
)

PAGES = TEXT.replace(
    "抄送：",
    "附件1\n云岭区医养结合机构名单\n清河街道养护院设床位120张，与区人民医院签订协议，开展康复护理和安宁疗护服务。\n"
    "附件2\n云岭区家庭病床服务规范\n一、服务对象\n失能、半失能和高龄老人。\n抄送：",
)

MARKS = "000012\n秘密★1年\n特急\n签发人：张伟\n" + TEXT


@cache
def written(form: Form, *, sealed: bool = True, text: str = TEXT) -> bytes:
    if form is Form.LETTER:
        # Its imprint has no 印发 (10.1).
        text = "\n".join(line for line in text.splitlines() if not line.endswith("印发"))
    return docx_bytes(settled(arrange(letter_of_text(text), form=form, sealed=sealed)))
