"""Which item a letter answers: kind, document, case numbers, the item's title (RULES 2.2, 2.3 and 2.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafting.model.item import ItemKind
from drafting.model.letter import DocumentKind

_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")
_PROPOSAL = ((re.compile(r"提案|题案"), 2), (re.compile(r"政协|政治协商"), 2), (re.compile(r"委员(?!会)"), 1))
_SUGGESTION = (
    (re.compile(r"人大(?!常委会|代表)|人民代表大会"), 2),
    (re.compile(r"人大代表|代表(?!性|作|处)"), 1),
    (re.compile(r"号\s*(?:重点)?(?:建议|议案)|建议(?:[（(]第|收悉|答复|的答复|的回复|的复函|办理)|议案"), 2),
)
_DOCUMENTS = (
    (
        DocumentKind.SECOND_REPLY,
        re.compile(
            r"(?:再次|二次|第二次|重新|补充|续办|再|跟踪)(?:办理)?(?:情况)?(?:的)?(?:答复|回复|函复|复函)|续复|(?:重新|再次)(?:研究)?办理[^。]{0,30}答复|再次(?:作出)?(?:如下)?答复|(?:二次|再次)办理"
        ),
    ),
    (
        DocumentKind.OPINION,
        re.compile(
            r"会办意见|协办意见|会办件|协办件|会办(?:的)?(?:函|答复|情况)|协办(?:的)?(?:函|答复|情况)|协助办理意见|分办意见|协助办理[^。]{0,40}(?:意见|函)$"
        ),
    ),
    (DocumentKind.REPLY, re.compile(r"答复|复函|回复|回函|函复|答复意见|办理情况的(?:报告|函)|办复")),
)
_GIVES_OPINION = re.compile(
    r"(?:会办|协办|协助办理)(?:意见|情况)?[^。，：:；]{0,8}如下|如下[^。，：:]{0,6}(?:会办|协办|协助办理)(?:意见)?"
    r"|(?:提出|形成)[^。，：:]{0,8}(?:会办|协办)意见\s*[：:。]|(?:作为|为)(?:会办|协办)单位"
)
# In some provinces the delegation's short name stands before the number: 舟42号.
_NUMERAL = r"(?:[A-Za-zＡ-Ｚａ-ｚ]{1,3}|[杭甬温嘉湖绍金衢舟台丽提建闭](?=\d))?[0-9０-９]{1,10}"
_YEARED = r"20\d\d-\d{1,4}|\d{2,6}-\d(?!\d)|[A-Za-zＡ-Ｚ]{0,2}[〔\[［【（(]\d{4}[〕\]］】）)]\s*[0-9０-９]{1,4}"
_HAN = r"[一二三四五六七八九十百零〇]{1,8}"
_ONE = rf"(?:{_YEARED}|{_NUMERAL}|{_HAN})"
_LISTED = re.compile(
    rf"第?\s*(?P<list>{_ONE}(?:\s*号?\s*[、，,和及]\s*第?\s*{_ONE})*)\s*号(?!令|文|院|楼|路|线|公告|附|地块|主席令)"
)
_ITEM_WORD = re.compile(
    r"^[”》\s]*(?:[（(][^）)]{1,20}[）)])?\s*(?:重点|督办|会办|协办|并案|界别|集体|委员|代表|闭会期间)*(?:提案|建议|议案|案|件|代表建议|政协提案|题案|意见)"
)
_BEFORE_ITEM = re.compile(
    r"(?:提案|建议|议案|会议|会|次|届|案号|编号|[》”]|大会|题案|第)\s*[（(〔\[]?\s*(?:第|编号|案号)?\s*[：:]?\s*$"
)
_KEYED = re.compile(
    rf"(?:案\s*号|提案(?:编)?号|建议(?:编)?号|(?:提案|建议|案件)?编\s*号|议案号)\s*[：:]\s*第?\s*(?P<one>{_ONE})\s*号?"
)
_BRACKETED = re.compile(
    rf"[》”]\s*(?:的?(?:提案|建议))?\s*[（(]\s*(?:第|编号|案号|提案|建议)?[：:]?\s*(?P<one>{_NUMERAL})\s*[）)]"
)
_FILE = re.compile(rf"(?:第|提案|建议)\s*(?P<one>{_NUMERAL})\s*号?|(?P<two>{_NUMERAL})\s*号")


def kind_of(title: str, addressees: str, opening: str, body: str) -> ItemKind:
    """The kind by what names it: title first, then opening, then who is addressed; the body only where these are silent."""
    balance = 0.0
    for text, weight in ((title, 3.0), (opening, 2.0), (addressees, 1.0)):
        plain = _QUOTED.sub("", text)
        balance += weight * (_weighed(plain, _PROPOSAL) - _weighed(plain, _SUGGESTION))
    if balance == 0:
        for text in (title, opening):
            balance += bool(re.search(r"提案[》”]?", text)) - bool(re.search(r"建议[》”（(]", text))
    if balance == 0:
        balance = len(re.findall("提案|政协", body)) - len(re.findall("人大代表|人大建议", body))
    return ItemKind.PROPOSAL if balance > 0 else ItemKind.SUGGESTION if balance < 0 else ItemKind.OTHER


def _weighed(text: str, signs: Sequence[tuple[re.Pattern[str], int]]) -> int:
    return sum(weight for pattern, weight in signs if pattern.search(text))


def document_of(title: str, opening: str, kind: ItemKind) -> DocumentKind:
    """What the letter is to the item."""
    plain = _QUOTED.sub("", title), _QUOTED.sub("", opening)
    for document, pattern in _DOCUMENTS[:2]:
        if pattern.search(plain[0]):
            return document
    if _DOCUMENTS[0][1].search(plain[1]):
        return DocumentKind.SECOND_REPLY
    # A reply may speak of the opinions it gathered; an opinion announces itself.
    if _GIVES_OPINION.search(plain[1]):
        return DocumentKind.OPINION
    if _DOCUMENTS[2][1].search(plain[0]):
        return DocumentKind.REPLY
    answers = re.search(r"收悉|答复如下|回复如下|办理情况|研究办理|答复", plain[1])
    return DocumentKind.REPLY if answers and kind is not ItemKind.OTHER else DocumentKind.OTHER


def numbers_of(title: str, opening: str, keyed: str, file_name: str) -> tuple[str, ...]:
    """The case numbers as printed without 第 and 号; the title's, with the opening's where it answers several."""
    named = list(_numbers(title, strict=False))
    told = list(_numbers(opening, strict=True))
    marked = [_clean(match["one"]) for match in _KEYED.finditer(keyed)]
    if not named:
        named = told or marked
    elif re.search(r"号等|等\s*[0-9一二三四五六七八九十]*\s*件|并案", title + opening) or len(told) > len(named) > 1:
        named += told
    if not named:
        match = _FILE.search(re.sub(r"[12]\d{3}\s*年|[〔\[（(]\d{4}[〕\]）)]", "", file_name))
        named = [match["one"] or match["two"]] if match else []
    unique: dict[str, str] = {}
    for number in named:
        unique.setdefault(number.lstrip("0"), number)
    return tuple(unique.values())


def _numbers(text: str, *, strict: bool) -> Iterator[str]:
    """Numbers that stand where case numbers stand; ``strict`` asks for a word of the item before or after each."""
    for match in _LISTED.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if re.search(r"[〔\[［【（(]\d{4}[〕\]］】）)]\s*$", before) or re.search(r"类\s*$", before):
            continue
        if "第" not in match[0] and not _ITEM_WORD.match(after) and not _BEFORE_ITEM.search(before):
            continue
        if strict and not (_ITEM_WORD.match(after) or _BEFORE_ITEM.search(before)):
            continue
        for one in re.findall(_ONE, match["list"]):
            yield _clean(one)
    for match in _BRACKETED.finditer(text):
        yield _clean(match["one"])


def _clean(number: str) -> str:
    return re.sub(r"\s", "", number)


_TITLES = re.compile(
    r"《(?P<book>(?:[^《》]|《[^《》]*》)+)》|“(?P<quote>(?:[^“”]|“[^“”]*”)+)”|\"(?P<plain>[^\"]{6,80})\""
)
_UNQUOTED = re.compile(
    r"(?:提出|提交|反映|转来|提)的?\s*(?P<title>(?:关于|对|加强|加快|推进|建立)[^《》“”，。；：（(]{4,60}?(?:的)?(?:建议|提案|议案|意见))(?=收悉|已|办理|[，。（(]|$|第)"
    r"|(?:提出|提交)的(?P<loose>(?!第)[^《》“”，。；：（(]{3,50}的(?:建议|提案|议案))(?=已?收悉)"
)


def item_title_of(opening: str, title: str, keyed: str) -> str | None:
    """The title of the item as printed, without its quotation marks."""
    for text in (opening, title):
        found = list(_candidates(text))
        if found:
            # Of titles that speak almost as plainly the first is the one: an opening may name several.
            best = max(worth for worth, _ in found)
            return next(words for worth, words in found if worth >= best - 2)
    match = re.search(
        r"(?:案\s*由|案题|题\s*目|建议名称|提案名称|建议标题|提案标题)\s*[：:]\s*[《“]?(?P<title>[^》”\n]{4,80})[》”]?",
        keyed,
    )
    if match:
        return match["title"].strip()
    for text in (opening, title):
        loose = _UNQUOTED.search(text)
        if loose:
            return loose["title"] or loose["loose"]
    return None


def _candidates(text: str) -> Iterator[tuple[int, str]]:
    """Quoted words with how much speaks for their being the item's title."""
    for match in _TITLES.finditer(text):
        words = match["book"] or match["quote"] or match["plain"]
        before, after = text[: match.start()], text[match.end() :]
        worth = 0
        worth += 3 if re.search(r"(?:提案|建议|议案|意见|议)$", words) or words.startswith("关于") else 0
        worth += (
            3
            if re.match(r"\s*(?:的)?\s*(?:提案|建议|议案|题案|收悉|[（(]\s*(?:第|编号|案号|提案|建议|\d))", after)
            else 0
        )
        worth += 2 if re.search(r"(?:提出的?|提交的?|关于|转来的?|——|—|提案|建议|号|、)\s*$", before) else 0
        worth -= 3 if re.search(r"(?:印发|出台|制定|根据|按照|依据|填写|落实)[^，。]{0,6}$", before) else 0
        if worth >= 2 and len(words) >= 4:
            kind = re.match(r"\s*的(提案|建议|议案)", after)
            around = re.search(r"关于\s*$", before)
            if kind and around and not words.startswith("关于"):
                words = f"关于{words}的{kind[1]}"
            yield worth, words
