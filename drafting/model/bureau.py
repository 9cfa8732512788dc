"""Bureau (单位): the profile of the office that answers, and how its locality words things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafting.model.letter import Form
from drafting.model.marking import MARK_NAMES, Marking, MarkPlace


class Person(StrEnum):
    """How one person is addressed (RULES 2.4)."""

    POLITE = "您"
    PLAIN = "你"


class Body(StrEnum):
    """How a collective proposer is addressed: 贵委, 贵会 by its name, or 你们."""

    YOUR = "贵"
    PLAIN = "你们"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bureau:
    """The bureau's profile. Everything local is here as data; the code knows no place.

    ``region`` is the administrative region 行政区划 (云岭区), ``doc_code`` the letters of the 文号 (云卫函), ``cc_*`` the
    bodies a reply is copied to, separated by 、 or ，; titles, openings, closings, the contact line and the heading over an
    ask are patterns with slots (RULES 2.3 and 2.5), ``{会商}`` being empty where no other unit was asked. ``even_imprint``
    puts the imprint on an even page, the back of a sheet printed on both sides; ``mask_contacts`` hides the contact's name in the public version.
    ``mark_order`` names the marks from above downwards; ``category_place`` and ``disclosure_place`` say where two of them
    stand, ``*_pattern`` how they are worded, "" for not at all (RULES 2.7 and 2.12). ``class_meanings`` is written as
    ``drafting.model.classes`` says. ``opening_suggestion``, ``doc_code_opinion`` "": the same as the general one.
    ``opening_separate`` opens a reply where several units answer, each for its part (分办, RULES 2.8).
    ``result_pattern`` and ``ending`` are paragraphs after the body, "" for none.
    """

    name: str = ""
    short_name: str = ""
    region: str = ""
    doc_code: str = ""
    doc_code_opinion: str = ""
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
    mark_order: str = "、".join(MARK_NAMES)
    category_place: MarkPlace = MarkPlace.RIGHT
    category_pattern: str = "类别：{类别}"
    disclosure_place: MarkPlace = MarkPlace.RIGHT
    disclosure_pattern: str = "{公开属性}"
    class_meanings: str = ""
    signer: str = ""
    title_proposal: str = "{单位}关于{会议}第{案号}号提案的答复"
    title_suggestion: str = "{单位}关于{会议}第{案号}号建议的答复"
    title_opinion: str = "{单位}关于{会议}第{案号}号{件型}的会办意见"
    title_second_reply: str = "{单位}关于{会议}第{案号}号{件型}的再次答复"
    addressees_pattern: str = "{提出人及称谓}"
    person: Person = Person.POLITE
    body: Body = Body.YOUR
    opening_pattern: str = "{称呼}在{会议}上提出的《{案由}》（第{案号}号）收悉。{会商}现答复如下："
    opening_suggestion: str = ""
    opening_second_reply: str = "{称呼}对《{案由}》（第{案号}号）答复提出的意见收悉。{会商}现再次答复如下："
    opening_separate: str = (
        "{称呼}在{会议}上提出的《{案由}》（第{案号}号）收悉。{会商}现就我单位负责办理的内容答复如下："
    )
    opening_opinion: str = "{提出人及称谓}在{会议}上提出的《{案由}》（第{案号}号）收悉，现提出如下会办意见："
    result_pattern: str = ""
    closing_pattern: str = "感谢{称呼}对{自称}工作的关心和支持，欢迎继续提出宝贵意见和建议。"
    closing_opinion: str = "以上意见，供答复时参考。"
    ending: str = ""
    contact_pattern: str = "联系人：{联系人}，电话：{电话}"
    title_sending: str = "{单位}关于送交{会议}第{案号}号{件型}答复的函"
    text_sending: str = "现将{会议}第{案号}号{件型}《{案由}》的答复随函送交，请查收。"
    title_feedback: str = "{件型}办理情况征询意见表"
    note_feedback: str = "注：本表一式三份，由提出人、承办单位和交办机关各存一份。"
    title_approval: str = "{单位}发文稿纸"
    heading_situation: str = "基本情况"
    heading_progress: str = "工作进展"
    heading_next_steps: str = "下一步打算"
    heading_ask: str = "关于“{建议}”的建议"

    @property
    def marking(self) -> Marking:
        """Where the marks stand on page one."""
        named = (name for name in self.mark_order.split("、") if name in MARK_NAMES)
        return Marking(tuple(dict.fromkeys((*named, *MARK_NAMES))), self.category_place, self.disclosure_place)
