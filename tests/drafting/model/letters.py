"""Letters of any shape, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from clauses.body import Cell, Paragraph, Run, RunStyle, Table
from clauses.section import Section
from drafting.model.blocks import Figure, Heading, Origin, OriginKind, TableBlock, TextBlock
from drafting.model.letter import Attachment, Letter, Marks

WORDS = st.text(alphabet="一二三关于答复提案委员代表，。：“”《》（）12.5%𬭎𫖯䶮Ab ", max_size=20)
IDS = st.integers(1, 10_000).map(lambda number: f"b{number}")
ORIGINS = st.builds(Origin, st.sampled_from(OriginKind), WORDS, st.integers(0, 9))
COMMON = {"id": IDS, "section": st.sampled_from(Section), "confidence": st.sampled_from((0.4, 1.0)), "origin": ORIGINS}
PARAGRAPHS = st.builds(Paragraph, st.lists(st.builds(Run, WORDS, st.sampled_from(RunStyle)), max_size=3).map(tuple))
CELLS = st.none() | st.builds(Cell, WORDS, st.integers(1, 3), st.integers(1, 3))
TABLES = st.builds(
    Table, st.lists(st.lists(CELLS, min_size=2, max_size=2).map(tuple), max_size=3).map(tuple), st.integers(0, 1)
)
BLOCKS = st.one_of(
    st.builds(Heading, level=st.integers(1, 4), text=WORDS, printed=WORDS, run_in=st.booleans(), **COMMON),
    st.builds(TextBlock, body=PARAGRAPHS, **COMMON),
    st.builds(TableBlock, table=TABLES, **COMMON),
    st.builds(Figure, image=st.binary(max_size=8), width_mm=st.sampled_from((30.0, 80.5)), **COMMON),
)
LETTERS = st.builds(
    Letter,
    marks=st.builds(Marks, category=WORDS, disclosure=WORDS),
    doc_number=WORDS,
    title=st.lists(WORDS, max_size=2).map(tuple),
    addressees=WORDS,
    blocks=st.lists(BLOCKS, max_size=6).map(tuple),
    attachments=st.lists(
        st.builds(Attachment, name=WORDS, blocks=st.lists(BLOCKS, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
    signature=st.lists(WORDS, max_size=2).map(tuple),
    date=WORDS,
    notes=st.lists(WORDS, max_size=1).map(tuple),
    cc=WORDS,
)
