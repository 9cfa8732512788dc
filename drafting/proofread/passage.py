"""Passages: a text to be checked, cut into lines that know which region of the letter they are.

Both ways in give the same values: a file's plain text (``passages_of_text``, offsets into that text) and a Letter
(``passages_of_letter``, offsets into each block, as the editor shows it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.model.blocks import Block, Heading, TableBlock, TextBlock
from drafting.model.letter import Letter


class Region(StrEnum):
    """Where a passage stands in the letter; rules say which regions they look at."""

    MARK = "mark"
    TITLE = "title"
    ADDRESSEES = "addressees"
    HEADING = "heading"
    BODY = "body"
    TABLE = "table"
    SIGNATURE = "signature"
    DATE = "date"
    CONTACT = "contact"
    COPIES = "copies"


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of text. ``start`` is where it begins in the file's text (0 within a block's own; below that where the
    printed number of a heading stands before the block's text).

    ``text`` has its half-width marks between Han characters made full-width, character for character, so that rules need
    to know one form only; ``printed`` is the text as it stands.
    """

    printed: str
    region: Region
    start: int = 0
    block_id: str = ""
    text: str = field(init=False, compare=False)
    quoted: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", _HALF.sub(_full_width, self.printed))
        object.__setattr__(self, "quoted", quoted_spans(self.text))

    def in_quotation(self, start: int, end: int) -> bool:
        """True where the stretch lies wholly inside quotation or book-title marks: such text is not ours to correct."""
        return any(first <= start and end <= last for first, last in self.quoted)

    def in_own_title(self, start: int, end: int) -> bool:
        """True where the stretch lies inside the title of an item, a law or a document: whoever quotes it typed it anew."""
        return any(
            first <= start and end <= last and _OWN_TITLE.fullmatch(self.text, first, last) is not None
            for first, last in self.quoted
        )


_OWN_TITLE = re.compile(
    r"关于[^《》“”]+的(?:提案|建议|议案)|[^《》“”]{4,}(?:规划|方案|办法|细则|预案|措施|清单|规定|通知|意见|条.)|中华人民共和国[^《》“”]+法"
)
_HAN = r"\u3400-\u9fff“”《》（）〔〕、。"
_HALF = re.compile(
    rf"(?<=[{_HAN}%\d])[,;:!?](?![\d/])|(?<=[{_HAN}])[,;:!?]|[,;:](?=[{_HAN}])|(?<=[{_HAN}])\([^()\n]*\)|\([^()\n]*[{_HAN}][^()\n]*\)"
    rf"|\([^()\n]*\)(?=[{_HAN}])|\((?=[{_HAN}])|(?<=[{_HAN}])\)"
)
_FULL = str.maketrans(",:;!?()", "，：；！？（）")


def _full_width(match: re.Match[str]) -> str:
    if len(match[0]) == 1:
        return match[0].translate(_FULL)
    return _HALF.sub(_full_width, match[0][1:-1]).join("（）")


_QUOTED = re.compile(r"“[^“”]*”|《[^《》]*》|「[^「」]*」|『[^『』]*』")


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The insides of “…” and 《…》, without the marks."""
    return tuple((match.start() + 1, match.end() - 1) for match in _QUOTED.finditer(text))


_DATE = re.compile(
    r"(?:\d{4}|[二〇零一二三四五六七八九十○Ｏ0O]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
)
_HEADING = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]、?|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])"
)
_CONTACT = re.compile(
    r"^[（(]?\s*(?:联\s*系\s*人|联系电话|承办人|经办人|承办负责人|分管领导|领导(?:签批|署名)|经办(?:人员|单位)|承办单位(?:及电话)?[：:]|主管领导)"
)
_COPIES = re.compile(r"^\s*(?:抄\s*[送报]|主\s*送)\s*[:：]|印发\s*$")
_MARK = re.compile(
    r"^\s*(?:(?:办理结果|答复类别|办理类别|类\s*别)\s*[:：]|[A-D]\s*类?\s*$|签发人\s*[:：])|[〔\[（(【]\d{4}[〕\]）)】]\s*第?\s*\d+\s*号\s*$|^\s*(?:主动公开|依申请公开|不予公开)\s*$"
)
_ADDRESSEES = re.compile(
    r"^\s*(?!.*如下)(?!.*联系)(?=.*(?:委员|代表|局|委|会|办|政府|党|盟|社|厅|处|院|领导|主席|团|联|界别|小组|支部|总支|支社|民[建进革]))(?:[^。；;，,！!？?]{2,80}|[^。：:！!？?提出]{4,60}(?:委员|代表))[:：]\s*$"
)


def passages_of_text(text: str) -> tuple[Passage, ...]:
    """The lines of a letter's plain text with their regions, by place and shape."""
    lines = list(_lines(text))
    filled = [number for number, (_, line) in enumerate(lines) if line.strip()]
    addressed = next((number for number in filled[:30] if _ADDRESSEES.match(lines[number][1])), -1)
    dated = next((number for number in reversed(filled) if _DATE.fullmatch(lines[number][1].strip())), len(lines))
    passages: list[Passage] = []
    for number, (start, line) in enumerate(lines):
        if line.strip():
            passages.append(Passage(line, _region(line, number, addressed, dated), start))
    return _mark_signature(passages)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def _region(line: str, number: int, addressed: int, dated: int) -> Region:
    stripped = line.strip()
    if _COPIES.search(stripped):
        return Region.COPIES
    if _CONTACT.match(stripped):
        return Region.CONTACT
    if number == addressed:
        return Region.ADDRESSEES
    if number < addressed:
        return Region.MARK if _MARK.search(stripped) else Region.TITLE
    if number == dated:
        return Region.DATE
    if "\t" in stripped or stripped.startswith("|") or stripped.count("|") > 1:
        return Region.TABLE
    heading = _HEADING.match(stripped)
    if heading and len(stripped) <= 45 and not re.search(r"[。；;，,：:].", stripped):
        return Region.HEADING
    return Region.BODY


def _mark_signature(passages: list[Passage]) -> tuple[Passage, ...]:
    """The short lines just above the date are the signing bureaus."""
    place = next((index for index, passage in enumerate(passages) if passage.region is Region.DATE), 0)
    while place > 0:
        place -= 1
        passage = passages[place]
        stripped = passage.text.strip()
        if passage.region is not Region.BODY or len(stripped) > 30 or re.search(r"[。；;，,！!？?：:]", stripped):
            break
        passages[place] = Passage(passage.text, Region.SIGNATURE, passage.start)
    return tuple(passages)


def passages_of_letter(letter: Letter) -> tuple[Passage, ...]:
    """The frame fields (block ids ``@title`` …) and every block, in printed order."""
    return tuple(_letter_passages(letter))


def _letter_passages(letter: Letter) -> Iterator[Passage]:
    frame = (
        ("@doc_number", Region.MARK, letter.doc_number),
        ("@title", Region.TITLE, "".join(letter.title)),
        ("@addressees", Region.ADDRESSEES, letter.addressees + "：" if letter.addressees else ""),
    )
    for block_id, region, text in frame:
        if text:
            yield Passage(text, region, 0, block_id)
    for block in letter.blocks:
        yield from _block_passages(block)
    tail = (
        ("@signature", Region.SIGNATURE, "\n".join(letter.signature)),
        ("@date", Region.DATE, letter.date),
        ("@notes", Region.CONTACT, "\n".join(letter.notes)),
        ("@cc", Region.COPIES, letter.cc),
    )
    for block_id, region, text in tail:
        if text:
            yield Passage(text, region, 0, block_id)


def _block_passages(block: Block) -> Iterator[Passage]:
    if isinstance(block, Heading):
        yield Passage(block.printed + block.text, Region.HEADING, -len(block.printed), block.id)
    elif isinstance(block, TextBlock):
        yield Passage(block.text, Region.CONTACT if _CONTACT.match(block.text) else Region.BODY, 0, block.id)
    elif isinstance(block, TableBlock):
        rows = ("\t".join(row) for row in block.table.texts)
        yield Passage("\n".join(rows), Region.TABLE, 0, block.id)
