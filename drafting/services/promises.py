"""What earlier replies promised, and what became of it (承诺事项, RULES 2.7: 续办续复)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clauses.section import Section
from drafting.composing.matching import phrases
from drafting.composing.places import home_of, is_elsewhere
from drafting.composing.promises import due_of, matter_of, promises_in, share_of
from drafting.composing.promises import reports as says
from drafting.model.item import ItemState
from drafting.model.letter import DocumentKind
from drafting.services import items, letters, profile
from drafting.services.workspace import Workspace
from drafting.store.stored import PastReply, PromiseMark, PromiseState, Within
from drafting.writing.text import letter_to_text

Marks = Mapping[tuple[str, str], PromiseMark]


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised, and by when; ``overdue``: it is open and that day has passed. ``source``: see PromiseMark."""

    text: str
    due: date | None
    overdue: bool
    source: str = ""
    state: PromiseState = PromiseState.OPEN
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracked:
    """A promise with the reply it stands in. ``item_id`` where that is in the register, ``file`` where it was learned."""

    promise: Promise
    title: str
    item_title: str
    date: date | None
    topics: tuple[str, ...] = ()
    file: str = ""
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A later reply that says a promise was kept: its sentence, its title and its day."""

    sentence: str
    title: str
    date: date | None

    def __str__(self) -> str:
        day = f"{self.date.year}年" if self.date else ""
        return f"{day}《{self.title}》：{self.sentence}"


def promises_of(marks: Marks, source: str, texts: Sequence[str], on: date | None, today: date) -> tuple[Promise, ...]:
    """The promises of one reply, made ``on`` a day, as they stand ``today``."""
    found: list[Promise] = []
    for text in texts:
        due, mark = due_of(text, on), marks.get((source, text))
        state = mark.state if mark else PromiseState.OPEN
        late = state is PromiseState.OPEN and due is not None and due < today
        found.append(Promise(text, due, late, source, state, mark.note if mark else ""))
    return tuple(found)


def tracked(ws: Workspace, today: date | None = None) -> tuple[Tracked, ...]:
    """Every promise of the bureau's own replies: what is overdue first, then what is open by its term, then the rest."""
    today = today or date.today()
    bureau = profile.get_bureau(ws)
    home, marks = home_of(bureau.region, bureau.name), ws.store.promises.marks()
    found = [*_learned(ws, marks, home, today), *_answered(ws, marks, today)]
    return tuple(sorted(found, key=_urgency))


def mark(ws: Workspace, promise: Promise, state: PromiseState, note: str = "", today: date | None = None) -> Promise:
    """Note what became of a promise; open without a note is as if nothing had been noted."""
    today = today or date.today()
    ws.store.promises.put(PromiseMark(promise.source, promise.text, state, note.strip(), today))
    late = state is PromiseState.OPEN and promise.due is not None and promise.due < today
    return replace(promise, state=state, note=note.strip(), overdue=late)


def reported(ws: Workspace, one: Tracked) -> Report | None:
    """The later reply that says the promise was kept; None where the library has none."""
    text = one.promise.text
    if one.date is None:
        return None
    near = ws.store.clauses.near(one.topics, phrases(matter_of(text)), Within())
    keys = [
        candidate.key
        for candidate in near
        if candidate.as_of and candidate.as_of > one.date and candidate.section in (Section.SITUATION, Section.PROGRESS)
    ]
    told = ((says(text, clause.text), clause) for clause in ws.store.clauses.with_keys(keys).values())
    best = max((pair for pair in told if pair[0]), key=lambda pair: share_of(text, pair[0]), default=None)
    return Report(best[0], best[1].source, best[1].as_of) if best else None


def reports(
    ws: Workspace,
    wanted: Iterable[Tracked],
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[tuple[Tracked, Report]]:
    """The open promises of ``wanted`` that a later reply reports as kept, with that reply."""
    still = [one for one in wanted if one.promise.state is PromiseState.OPEN]
    for done, one in enumerate(still):
        if cancelled and cancelled():
            return
        if progress:
            progress(done, len(still), one.promise.text)
        if report := reported(ws, one):
            yield one, report


def source_text(ws: Workspace, source: str) -> str:
    """The whole reply a promise stands in, as text; "" where its words were not kept."""
    item = ws.store.items.with_id(source)
    stored = letters.letter_of(ws, source, DocumentKind.REPLY) if item else None
    return letter_to_text(stored.letter) if stored else ws.store.books.past_text(source)


def _learned(ws: Workspace, marks: Marks, home: str, today: date) -> Iterator[Tracked]:
    for past in ws.store.books.past_replies():
        if past.promises and not is_elsewhere(past.title, home):
            for promise in promises_of(marks, past.digest, past.promises, past.date, today):
                yield _of_file(past, promise)


def _of_file(past: PastReply, promise: Promise) -> Tracked:
    return Tracked(
        promise=promise,
        title=past.title,
        item_title=past.item_title,
        date=past.date,
        topics=past.topics,
        file=past.file,
    )


def _answered(ws: Workspace, marks: Marks, today: date) -> Iterator[Tracked]:
    """The promises of the register's own items, once they were answered."""
    for item in items.list_items(ws):
        stored = (
            letters.letter_of(ws, item.id, DocumentKind.REPLY)
            if item.state in (ItemState.REPLIED, ItemState.CLOSED)
            else None
        )
        if stored is None:
            continue
        on = stored.saved_at.date()
        for promise in promises_of(marks, item.id, promises_in(stored.letter.blocks, on), on, today):
            title = "".join(stored.letter.title)
            yield Tracked(promise=promise, title=title, item_title=item.title, date=on, item_id=item.id)


def _urgency(one: Tracked) -> tuple[bool, bool, date, int]:
    promise = one.promise
    newest = -(one.date or date.min).toordinal()
    return promise.state is not PromiseState.OPEN, promise.due is None, promise.due or date.max, newest
