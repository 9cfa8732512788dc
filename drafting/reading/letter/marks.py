"""The words at the head of a letter: marks, 文号, 签发人, and what a title and an addressee look like (RULES 1.2, 2.2-2.7)."""

from __future__ import annotations

import re
from functools import cache

from drafting.reading.source import FULL_WIDTH

_END = r"\s*[）)】\]〕]?\s*"
_LETTER = "[A-DＡ-Ｄ]"
COPY_NUMBER = re.compile(r"(?:份号[：:]?\s*)?[0-9０-９]{6}")
SECRECY = re.compile(r"(?:密级[：:]\s*)?(?:绝密|机密|秘密)(?:\s*[★☆][^\s]{0,8})?")
URGENCY = re.compile(r"(?:紧急程度[：:]\s*)?(?:特急|加急|特提|平急|急件|急)")
CATEGORY = re.compile(
    rf"(?:[（(【\[〔]?\s*(?:[一-鿿]{{0,8}}(?:类\s*别|類別|结果|分类|类型|等级|等次|标[识记]|程度|情况|评价|性质)[：:]\s*(?:{_LETTER}\s*[类级]?\s*(?:答复)?件?|类)|{_LETTER}\s*类?\s*(?:答复)?件?|类)(?:\s*[（(][^（）()]{{1,12}}[）)])?{_END})"
)
_OPEN = r"(?:主动公开|依申请公开|不予公开|不公开|同意公开|不同意公开|全文公开|摘要公开|部分公开|公开发布|可公开|公开)"
DISCLOSURE = re.compile(
    r"[（(【\[]?\s*(?:[一-鿿]{0,6}公开(?:属性|形式|方式|类别|类型|意见|选项|范围|情况)?[：:]\s*[^：:]{1,16}"
    rf"|(?:(?:[此本](?:件|文|函|复函|答复)|以上(?:意见|答复))[一-鿿]{{0,2}})?{_OPEN}(?:（[^（）]{{1,12}}）)?){_END}"
)
_YEAR = r"[〔\[［【（(﹝]\s*(?:[12][0-9０-９]{3}|20[×xX*Ⅹ]{2})\s*[〕\]］】）)﹞]"
DOC_NUMBER = re.compile(
    rf"(?:(?:发文字号|编\s*号|文\s*号)\s*[：:]\s*)?[一-鿿A-Za-z·\s]{{0,20}}{_YEAR}\s*(?:第\s*)?(?:[A-Za-z]{{1,3}}|[提建案复函]{{1,2}}字?第?)?[0-9０-９\s×xX-]{{0,6}}号"
)
SIGNER = re.compile(r"签\s*发\s*人?\s*[：:].{0,30}")
TITLE_END = re.compile(
    r"(?:答复|答復|答覆|復函|複函|回覆|复函|回复|回函|答复函|答复的函|意见|的函|意见的函|答复的报告|报告|答复件|答复书|情况|说明|通知|方案|请示|通报|公告|公示|纪要|批复|决定|总结|计划|规定|办法)(?:\s*[（(][^（）()]{1,30}[）)])?$"
)
TITLE_WORD = re.compile(r"提案|建议|议案|答复|复函|回复|会办|协办|批评|意见")
_PERSONS = re.compile(
    r"(?:尊敬的)?.{1,120}?(?:委员|委員|代表|主席|主委|常委|先生|女士|同志)(?:们|等)?(?:[（(][^（）()]{1,12}[）)])?"
    r"|[一-鿿]{0,10}(?:委员|代表)(?!会|团|建议|提出|认为|反映|意见|提案|指出)[一-鿿·]{2,4}"
)
_ORGANISATION = re.compile(
    r".{1,100}(?:局|委|委员会|中央|办|办公室|政府|厅|部|会|党|社|盟|院|中心|支部|总支|联|联合会|组|代表团|团|界别|界|处|公司|工商联|学社|校|单位|街道|镇|乡|村|园|企业|所|站)(?:[（(][^（）()]{1,20}[）)])?"
)


def is_addressee(text: str) -> bool:
    """Whether the text, without its colon, names who is written to."""
    return bool(_PERSONS.fullmatch(text) or _ORGANISATION.fullmatch(text)) and not re.search(r"如下|。|；|收悉", text)


def mark_field(part: str) -> str | None:
    """Which mark the words are: the name of a field of Marks, ``doc_number``, ``signer``, or None."""
    plain = part.translate(FULL_WIDTH)
    for name, pattern in _FIELDS:
        if pattern.fullmatch(plain):
            return name
    return None


_FIELDS = (
    ("copy_number", COPY_NUMBER),
    ("secrecy", SECRECY),
    ("urgency", URGENCY),
    ("category", CATEGORY),
    ("disclosure", DISCLOSURE),
    ("doc_number", DOC_NUMBER),
    ("signer", SIGNER),
)

_PARTS = re.compile(
    r"[ \t\u3000]{2,}|[\u2000-\u200a\u3000]|\t|[ \u3000](?=签\s*发\s*人|公开|类别|主动公开|依申请公开|同意公开)"
)
_SIGNER_FIRST = re.compile(rf"(?P<signer>签\s*发\s*人?\s*[：:].{{2,20}}?)\s{{2,}}(?P<number>{DOC_NUMBER.pattern})")
# 云教提〔2024〕8号（A）: two marks without a space.
_CLOSE_CATEGORY = re.compile(r"(?<=号)(?=[（(][A-DＡ-Ｄ]类?[）)]$)")
_SIGNER_WORD = re.compile(r"签\s*发\s*人?\s*[：:]")


def marks_of(text: str) -> list[tuple[str, str]]:
    """The marks that make up a line, each with the name of its field; none where anything else stands in it."""
    if reversed_order := _SIGNER_FIRST.fullmatch(text):
        return [("signer", reversed_order["signer"]), ("doc_number", reversed_order["number"])]
    text = _CLOSE_CATEGORY.sub("\u3000", text)
    signer = _SIGNER_WORD.search(text)
    before = text[: signer.start()] if signer else text
    whole = mark_field(text)
    if whole:
        return [(whole, text)]
    for separator in (_PARTS, re.compile(r"\s+")):
        parts = [part.strip() for part in (*separator.split(before), text[len(before) :]) if part.strip()]
        marks = [(mark_field(part) or "", part) for part in parts]
        if all(name for name, _ in marks) and len({name for name, _ in marks}) == len(marks):
            return marks
    return []


_NAME = r"(?:[一-鿿·]{2,4}|[一-鿿][ \u3000]{1,3}[一-鿿])[、，]?"


_UNITS = ("局", "委", "办", "厅", "部", "院", "会", "府", "中心", "：", ":", "函", "报告")


@cache
def _names() -> re.Pattern[str]:
    # Few letters have so many signers: compiled when one does.
    return re.compile(rf"{_NAME}(?:(?:(?<=[、，])|\s)\s*{_NAME})?")


def further_signers(text: str) -> tuple[list[tuple[str, str]], str] | None:
    """文号 and marks behind it, if any, and names of a line that goes on with the signers of the line before; None for another."""
    text = text.strip()
    gaps = [(gap.start(), gap.end()) for gap in re.finditer(r"\s+", text)]
    for end, start in (*reversed(gaps), (0, 0)):
        marks, names = marks_of(text[:end]), text[start:]
        if _names().fullmatch(names) and (marks or not end):
            other = TITLE_WORD.search(names) or TITLE_END.search(names) or names.endswith(_UNITS)
            return None if other else (marks, names)
    return None
