"""The blocks of a first draft, one after another: clauses under their headings, each remembering where it came from."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count

from clauses.body import Body, Paragraph
from clauses.clause import Clause
from clauses.section import Section
from clauses.slots import fill
from drafting.composing import wording
from drafting.composing.chosen import Chosen
from drafting.model.blocks import TYPED, Block, Heading, Origin, OriginKind, TableBlock, TextBlock
from drafting.model.bureau import Bureau

UNANSWERED = "{请在此答复这条建议}"
BESIDES = "其他有关工作"
LONGEST_RUN_IN = 40


class Blocks:
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
