"""Bureau (单位): the profile of the office that answers, and how its locality words things."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.model.letter import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Bureau:
    """The bureau's profile. Everything local is here as data; the code knows no place.

    ``region`` is the administrative region 行政区划 (云岭区), ``doc_code`` the letters of the 文号 (云卫函), ``cc_*`` the
    bodies a reply is copied to, separated by 、 or ，; ``title_pattern`` and ``opening_pattern`` hold slots.
    """

    name: str = ""
    short_name: str = ""
    region: str = ""
    doc_code: str = ""
    contact: str = ""
    phone: str = ""
    form: Form = Form.LETTER
    sealed: bool = True
    contact_as_note: bool = True
    cc_proposal: str = ""
    cc_suggestion: str = ""
    disclosure: str = "主动公开"
    signer: str = ""
    title_proposal: str = "{单位}关于{会议}第{案号}号提案的答复"
    title_suggestion: str = "{单位}关于{会议}第{案号}号建议的答复"
    title_opinion: str = "{单位}关于{会议}第{案号}号{件型}的会办意见"
