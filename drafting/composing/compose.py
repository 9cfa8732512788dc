"""Compose a Letter from an item, the bureau's profile and chosen clauses. Pure: the day and the number are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import count

from clauses.body import Body, Paragraph
from clauses.clause import Clause
from clauses.facts import Fact
from clauses.section import Section
from clauses.slots import fill
from drafting.composing import wording
from drafting.composing.addressees import addressees_of
from drafting.composing.slots import asked_units, co_signers, printed_day, values_for
from drafting.model.blocks import TYPED, Block, Heading, Origin, OriginKind, TableBlock, TextBlock
from drafting.model.bureau import Bureau
from drafting.model.item import Item, ItemKind
from drafting.model.letter import DocumentKind, Letter, Marks

UNANSWERED = "{请在此答复这条建议}"
UNPLANNED = "{往年的打算期限已过，请写明下一步打算}"
BESIDES = "其他有关工作"
UNWRITTEN = "{请在此写明办理情况}"
LONGEST_RUN_IN = 40
NUMBER_BLANK = "　　"
"""The number of the 文号 is given after signature, by the registry: until then it is left blank, as on paper."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One ask of the item and the clauses that answer it; none where the library has nothing to say.

    ``borrowed``: they are from another topic than the item's.
    """

    ask: str
    clauses: tuple[Clause, ...] = ()
    borrowed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The clauses of a letter, section by section, and the answers ask by ask (empty where the item lists no asks).

    ``plans_lapsed``: there were plans on the matter, and the term of each has passed.
    """

    sections: Mapping[Section, tuple[Clause, ...]] = field(default_factory=dict[Section, tuple[Clause, ...]])
    answers: tuple[Answer, ...] = ()
    plans_lapsed: bool = False

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause once, in the order of the letter."""
        found: list[Clause] = []
        for section in Section:
            if section is Section.PROGRESS:
                found += (clause for answer in self.answers for clause in answer.clauses)
            found += self.sections.get(section, ())
        return tuple({clause.id: clause for clause in found}.values())


def compose(
    item: Item,
    document: DocumentKind,
    bureau: Bureau,
    chosen: Chosen,
    facts: Iterable[Fact],
    today: date,
    number: int | None = None,
    *,
    asking: bool = False,
) -> Letter:
    """The letter in its printed order. What is not known stays as a visible ``{slot}``; ``number`` is that of the 文号.

    ``asking``: where nothing was chosen a slot asks for what was done, since opening and thanks alone are no answer.
    """
    values = values_for(item, bureau, facts, today)
    own_lead = document is not DocumentKind.OPINION
    contact = wording.contact(bureau, values)
    blocks = _Blocks(values)
    blocks.add_opening(wording.opening(document, item, bureau, values), chosen.sections.get(Section.OPENING, ()))
    blocks.add_section(Section.SITUATION, bureau.heading_situation, chosen.sections.get(Section.SITUATION, ()))
    blocks.add_answers(bureau, chosen)
    blocks.add_section(Section.NEXT_STEPS, bureau.heading_next_steps, chosen.sections.get(Section.NEXT_STEPS, ()))
    if asking and chosen.plans_lapsed and document is not DocumentKind.OPINION:
        blocks.add_heading(Section.NEXT_STEPS, 1, bureau.heading_next_steps)
        blocks.add_text(Section.NEXT_STEPS, UNPLANNED)
    if asking and not chosen.clauses and not chosen.answers:
        blocks.add_text(Section.PROGRESS, UNWRITTEN)
    if own_lead and (result := wording.result(item, bureau, values)):
        blocks.add_text(Section.PROGRESS, result)
    blocks.add_closing(wording.closing(document, bureau, values), chosen.sections.get(Section.THANKS, ()), own_lead)
    if own_lead and bureau.ending:
        blocks.add_text(Section.OTHER, bureau.ending)
    if not bureau.contact_as_note:
        blocks.add_text(Section.CONTACT, contact)
    return Letter(
        marks=wording.marks(item, bureau, values) if own_lead else Marks(),
        authority=bureau.name,
        doc_number=doc_number(bureau, document, today, number),
        signer=bureau.signer,
        title=(wording.title(document, item, bureau, values),),
        addressees=addressees_of(item, document, bureau.addressees_pattern),
        blocks=tuple(blocks.made),
        signature=(bureau.name or "{单位}", *(co_signers(item) if own_lead else ())),
        date=printed_day(today),
        notes=(f"（{contact}）",) if bureau.contact_as_note else (),
        cc=_copies(item, bureau) if own_lead else "",
    )


class _Blocks:
    """Makes blocks one after another; ids count from b1."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.made: list[Block] = []
        self._values = values
        self._numbers = count(1)

    def add_text(self, section: Section, text: str, origin: Origin = TYPED) -> None:
        self.made.append(TextBlock(id=self._id(), body=Paragraph.of(text), section=section, origin=origin))

    def add_heading(self, section: Section, level: int, text: str, origin: Origin = TYPED) -> None:
        self.made.append(Heading(id=self._id(), level=level, text=text, section=section, origin=origin))

    def add_clause(self, clause: Clause, section: Section | None = None) -> None:
        """The clause's paragraphs and tables, slots filled, each remembering where it came from."""
        self._add_body(fill(clause.body, self._values), section or clause.section, _origin(clause))

    def _add_body(self, body: Body, section: Section, origin: Origin) -> None:
        for part in body:
            if isinstance(part, Paragraph):
                self.made.append(TextBlock(id=self._id(), body=part, section=section, origin=origin))
            else:
                self.made.append(TableBlock(id=self._id(), table=part, section=section, origin=origin))

    def add_opening(self, pattern: str, clauses: tuple[Clause, ...]) -> None:
        if clauses:
            self.add_clause(clauses[0])
        else:
            self.add_text(Section.OPENING, pattern)

    def add_section(self, section: Section, heading: str, clauses: tuple[Clause, ...]) -> None:
        """A first-level heading; under it each clause with its title where there are several. A situation runs on."""
        if not clauses:
            return
        self.add_heading(section, 1, heading)
        if len(clauses) > 1 and section is not Section.SITUATION:
            self.add_titled(clauses, section)
        else:
            for clause in clauses:
                self.add_clause(clause, section)

    def add_titled(self, clauses: tuple[Clause, ...], section: Section) -> None:
        """Each clause under its title; before them, without a heading, those whose title says nothing of its own."""
        titled = self._titled(clauses)
        for heading, clause in sorted(titled, key=lambda pair: pair[0] != ""):
            if heading:
                self._add_headed(heading, clause, section)
            else:
                self.add_clause(clause, section)

    def _titled(self, clauses: tuple[Clause, ...]) -> list[tuple[str, Clause]]:
        """Each clause with its heading, "" where that says nothing that the clause's one sentence does not begin with."""
        titled = [(wording.clause_heading(clause, self._values), clause) for clause in clauses]
        return [("" if _says_itself(clause.text, head) else head, clause) for head, clause in titled]

    def _add_headed(self, heading: str, clause: Clause, section: Section) -> None:
        """The clause under its heading, which runs into the paragraph where the text begins with the same words."""
        origin, body = _origin(clause), fill(clause.body, self._values)
        first = body[0] if body else None
        split = _first_sentence(first, heading) if isinstance(first, Paragraph) else None
        if split is None:
            self.add_heading(section, 2, heading, origin)
            self._add_body(body, section, origin)
            return
        sentence, rest = split
        run_in = Heading(id=self._id(), level=2, text=sentence, run_in=True, section=section, origin=origin)
        self.made.append(run_in)
        self._add_body((rest, *body[1:]), section, origin)

    def add_answers(self, bureau: Bureau, chosen: Chosen) -> None:
        """What has been done: ask by ask where the item lists its asks (RULES 2.5), then what else there is to tell."""
        rest = chosen.sections.get(Section.PROGRESS, ())
        if not chosen.answers:
            self.add_section(Section.PROGRESS, bureau.heading_progress, rest)
            return
        self.add_heading(Section.PROGRESS, 1, bureau.heading_progress)
        for answer in chosen.answers:
            self.add_heading(Section.PROGRESS, 2, wording.ask_heading(answer.ask, bureau))
            for clause in answer.clauses:
                self.add_clause(clause, Section.PROGRESS)
            if not answer.clauses:
                self.add_text(Section.PROGRESS, UNANSWERED)
        if any(not heading for heading, _ in self._titled(rest)):
            # Without a heading it would read as the answer to the last ask.
            self.add_heading(Section.PROGRESS, 2, BESIDES)
            for clause in rest:
                self.add_clause(clause, Section.PROGRESS)
        else:
            self.add_titled(rest, Section.PROGRESS)

    def add_closing(self, pattern: str, clauses: tuple[Clause, ...], to_member: bool) -> None:
        if clauses and to_member:
            self.add_clause(clauses[0])
        elif pattern:
            self.add_text(Section.THANKS if to_member else Section.OTHER, pattern)

    def _id(self) -> str:
        return f"b{next(self._numbers)}"


def _says_itself(text: str, heading: str) -> bool:
    """Whether a text is one sentence that says the heading's words before its first comma."""
    first = text.split("，", maxsplit=1)[0].rstrip("。")
    return bool(heading) and heading in first and len(heading) > 0.75 * len(first) and "。" not in text[:-1]


def _first_sentence(paragraph: Paragraph, heading: str) -> tuple[str, Paragraph] | None:
    """The first sentence and the rest, where the paragraph is one run that begins with the heading's words."""
    sentence, stop, rest = paragraph.text.partition("。")
    if (
        len(paragraph.runs) != 1
        or paragraph.runs[0].notes
        or not rest
        or not sentence.startswith(heading)
        or len(sentence) > LONGEST_RUN_IN
    ):
        return None
    return sentence + stop, Paragraph.of(rest)


def _origin(clause: Clause) -> Origin:
    return Origin(OriginKind.CLAUSE, clause.id, clause.revision)


def doc_number(bureau: Bureau, document: DocumentKind, today: date, number: int | None = None) -> str:
    """文号 with the blank that the registry fills; "" where the bureau has no letters for it."""
    code = (bureau.doc_code_opinion if document is DocumentKind.OPINION else "") or bureau.doc_code
    return f"{code}〔{today.year}〕{NUMBER_BLANK if number is None else number}号" if code else ""


def _copies(item: Item, bureau: Bureau) -> str:
    """抄送: the bodies of the bureau's profile by kind of item, then the units that assisted and do not sign; 。 at the end."""
    fixed = bureau.cc_proposal if item.kind is ItemKind.PROPOSAL else bureau.cc_suggestion
    names = list(_unique((fixed.strip("。，、 "), *asked_units(item))))
    return "，".join(names) + "。" if names else ""


def _unique(names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name and name not in seen:
            seen.add(name)
            yield name
