"""What goes with a reply: 征询意见表, 发文稿纸 and the version for the website (RULES 2.6, 2.11 and 2.12). Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from unicodedata import normalize

from clauses.body import Align, Cell, Paragraph, Table
from clauses.slots import fill_text
from drafting.composing.masking import mask, masked
from drafting.composing.slots import asked_units, co_signers, values_for, year_of
from drafting.model.blocks import METADATA, TableBlock, TextBlock
from drafting.model.bureau import Bureau
from drafting.model.classes import meanings_of
from drafting.model.item import Item, Role
from drafting.model.letter import Letter, Marks

_WITHHELD = re.compile(r"不予公开|不公开|不同意公开|依申请公开")
_CLASS = re.compile("[A-D]")
_DAY = "　　年　　月　　日"
_JUDGED = "□满意　　□基本满意　　□不满意"
Row = tuple[Cell | None, ...]


def feedback_form(item: Item, bureau: Bureau, proposer: str, today: date) -> Letter:
    """征询意见表 for one proposer: what is known is filled in, the rest is theirs."""
    contact = "　".join(part for part in (bureau.contact, bureau.phone) if part)
    unit = "分办单位" if item.role is Role.SEPARATE else "主办单位"
    rows = (
        _pair("届次会次", item.session or "", "案　号", f"第{item.number}号"),
        _wide("案　由", item.title),
        _pair("提 出 人", proposer, "提出方式", _manner(item, proposer)),
        _pair("单位及职务", "", "联系电话", ""),
        _pair(unit, "、".join((bureau.name, *co_signers(item))), "会办单位", "、".join(asked_units(item))),
        _wide("承办人及电话", contact),
        _wide("沟通方式", "□走访　□座谈　□电话　□信函　□未沟通"),
        _wide("沟通时间", _DAY),
        _wide("对办理态度", _JUDGED),
        _wide("对办理结果", _JUDGED),
        _wide("是否同意公开", "□同意　　□不同意"),
        _wide("具体意见", "\n" * 4),
        *((_wide("办理类别", classes),) if (classes := _classes(item, bureau, today)) else ()),
        _pair("签名（盖章）" if item.collective else "签　名", "", "日　期", _DAY),
    )
    values = values_for(item, bureau, (), today)
    note = fill_text(bureau.note_feedback, values)
    notes = (TextBlock(id="b2", body=Paragraph.of(note)),) if note else ()
    return Letter(title=(fill_text(bureau.title_feedback, values),), blocks=(_block("b1", rows), *notes))


def _manner(item: Item, proposer: str) -> str:
    """How the proposer stands to the item; "" where the register does not say who proposed it."""
    if not item.proposers or not proposer:
        return ""
    if item.collective:
        return "集体" if len(item.proposers) == 1 else "集体联名"
    if max(item.proposer_count or 0, len(item.proposers)) == 1:
        return "单独"
    return "领衔" if proposer == item.proposers[0] else "联名"


def approval_sheet(letter: Letter, item: Item, bureau: Bureau, today: date, answers: Sequence[str] = ()) -> Letter:
    """发文稿纸: the sheet a reply is signed on before it is printed; ``answers``: one line an ask, and where it is answered."""
    marks, values = letter.marks, values_for(item, bureau, (), today)
    rows = (
        _pair("文　号", letter.doc_number, "公开属性", marks.disclosure or values.get("公开属性", "")),
        _pair("密　级", marks.secrecy, "紧急程度", marks.urgency),
        _wide("签　发", "\n" * 3),
        _wide("会　签", "\n".join(f"{unit}：" for unit in co_signers(item)) or "\n" * 2),
        _wide("审　核", "\n" * 2),
        _pair("拟稿科室", item.office, "拟 稿 人", item.officer or bureau.contact),
        _pair("核 稿 人", "", "办理类别", _class(letter, item, bureau, today)),
        _wide("标　题", "".join(letter.title)),
        _wide("主　送", letter.addressees),
        _wide("抄　送", letter.cc.rstrip("。")),
        _wide("附　件", "；".join(attachment.name for attachment in letter.attachments)),
        *((_wide("逐条答复", "\n".join(answers)),) if answers else ()),
        _pair("打印份数", "", "成文日期", letter.date),
    )
    return Letter(title=(fill_text(bureau.title_approval, values),), blocks=(_block("b1", rows),))


def _classes(item: Item, bureau: Bureau, today: date) -> str:
    """The item's class and its meaning; where it is open the classes to choose from, "" where none are known."""
    meanings = meanings_of(bureau.class_meanings, year_of(item, today))
    if item.category:
        return _with_meaning(f"{item.category}类", meanings.get(item.category, ""))
    return "　".join(f"□{name}（{meaning}）" for name, meaning in meanings.items())


def _class(letter: Letter, item: Item, bureau: Bureau, today: date) -> str:
    """The class the letter prints, else the register's, with its meaning in the item's year."""
    printed = letter.marks.category or (f"{item.category}类" if item.category else "")
    # The row says already what it is.
    printed = printed.split("：")[-1].split(":")[-1].strip()
    printed = f"{printed}类" if len(printed) == 1 else printed
    found = _CLASS.search(normalize("NFKC", printed))
    meanings = meanings_of(bureau.class_meanings, year_of(item, today))
    return _with_meaning(printed, meanings.get(found[0], "") if found else "")


def _with_meaning(words: str, meaning: str) -> str:
    return f"{words}（{meaning}）" if meaning and meaning not in words else words


def withheld(letter: Letter, known: str = "") -> str:
    """The words by which the letter is not for the website; "" where it may be published.

    ``known``: what the register says, for a letter that prints nothing of it.
    """
    found = _WITHHELD.search(" ".join((letter.marks.disclosure or known, *letter.notes)))
    return found[0] if found else ""


def public_version(letter: Letter, item: Item, bureau: Bureau) -> Letter:
    """The letter for the website: telephones and addresses masked, the page's metadata above it.

    The contact's name is masked where the bureau's profile says so.
    """
    way = letter.marks.disclosure.split("：")[-1] or "主动公开"
    rows = (
        _pair("索 引 号", "", "信息分类", f"{item.kind.chinese}办理"),
        _pair("发布机构", bureau.name, "责任部门", item.office),
        _pair("文　号", letter.doc_number, "有 效 性", "有效"),
        _pair("生成日期", letter.date, "发布日期", ""),
        _pair("公开方式", way, "公开范围", "面向社会"),
        _wide("名　称", "".join(letter.title)),
        _wide("关 键 词", _subject(item.title)),
    )
    names = bureau.mask_contacts
    return replace(
        letter,
        marks=Marks(),
        doc_number="",
        authority="",
        signer="",
        blocks=(_block(METADATA, rows), *(masked(block, contacts=names) for block in letter.blocks)),
        attachments=tuple(
            replace(attachment, blocks=tuple(masked(block, contacts=names) for block in attachment.blocks))
            for attachment in letter.attachments
        ),
        notes=tuple(mask(note, contacts=names) for note in letter.notes),
        cc="",
        issued_by="",
        issued_on="",
    )


def _subject(title: str) -> str:
    """What the item is about, for the page's key words."""
    return re.sub(r"^(?:关于|对)|的(?:提案|建议|议案)$", "", title.strip("《》"))


def _pair(label: str, value: str, other: str, second: str) -> Row:
    return (Cell(label), Cell(value, align=Align.LEFT), Cell(other), Cell(second, align=Align.LEFT))


def _wide(label: str, value: str) -> Row:
    return (Cell(label), Cell(value, column_span=3, align=Align.LEFT), None, None)


def _block(id: str, rows: tuple[Row, ...]) -> TableBlock:
    return TableBlock(id=id, table=Table(rows))
