"""Bureau (单位): the profile of the office that answers, and how its locality words things."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.model.letter import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Bureau:
    """The bureau's profile. Everything local is here as data; the code knows no place.

    ``region`` is the administrative region 行政区划 (云岭区), ``doc_code`` the letters of the 文号 (云卫函), ``cc_*`` the
    bodies a reply is copied to, separated by 、 or ，; titles, openings, closings, the contact line and the heading over an
    ask are patterns with slots (RULES 2.3 and 2.5), ``{会商}`` being empty where no other unit was asked. ``even_imprint``
    puts the imprint on an even page, the back of a sheet printed on both sides; ``mask_contacts`` hides the contact's name in the public version.
    """

    name: str = ""
    short_name: str = ""
    region: str = ""
    doc_code: str = ""
    contact: str = ""
    phone: str = ""
    form: Form = Form.LETTER
    sealed: bool = True
    even_imprint: bool = False
    mask_contacts: bool = False
    contact_as_note: bool = True
    cc_proposal: str = ""
    cc_suggestion: str = ""
    disclosure: str = "主动公开"
    signer: str = ""
    title_proposal: str = "{单位}关于{会议}第{案号}号提案的答复"
    title_suggestion: str = "{单位}关于{会议}第{案号}号建议的答复"
    title_opinion: str = "{单位}关于{会议}第{案号}号{件型}的会办意见"
    title_second_reply: str = "{单位}关于{会议}第{案号}号{件型}的再次答复"
    opening_pattern: str = "{称呼}在{会议}上提出的《{案由}》（第{案号}号）收悉。{会商}现答复如下："
    opening_second_reply: str = "{称呼}对《{案由}》（第{案号}号）答复提出的意见收悉。{会商}现再次答复如下："
    opening_opinion: str = "{提出人及称谓}在{会议}上提出的《{案由}》（第{案号}号）收悉，现提出如下会办意见："
    closing_pattern: str = "感谢{称呼}对{自称}工作的关心和支持，欢迎继续提出宝贵意见和建议。"
    closing_opinion: str = "以上意见，供答复时参考。"
    contact_pattern: str = "联系人：{联系人}，电话：{电话}"
    title_sending: str = "{单位}关于送交{会议}第{案号}号{件型}答复的函"
    text_sending: str = "现将{会议}第{案号}号{件型}《{案由}》的答复随函送交，请查收。"
    heading_situation: str = "基本情况"
    heading_progress: str = "工作进展"
    heading_next_steps: str = "下一步打算"
    heading_ask: str = "关于“{建议}”的建议"
