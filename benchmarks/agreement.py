"""Whether our pages are LibreOffice's: every line of the exported .docx, rendered, against the page engine's.

``python -m benchmarks.agreement [FILE …] [--letters N] [--seed S] [--odd|--hard]`` lists the differences; without files it writes
letters of its own. Files are tried in every form, sealed and not. Needs LibreOffice (``soffice``) and pdfplumber; without them it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.hard_letters import hard_letters
from benchmarks.letters import letters
from benchmarks.odd_letters import odd_letters
from benchmarks.printed import Difference, Printed, differences, matched, our_lines, rendered_lines
from benchmarks.table import Row
from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged
from drafting.layout.kinsoku import LIBREOFFICE
from drafting.layout.paginate import paginate
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from drafting.services.formatting import FormatOptions, arrange_file
from drafting.writing.docx.package import docx_bytes


@dataclass(frozen=True, slots=True)
class Comparison:
    """One letter: lines that agree, lines in all, and where ours and theirs part."""

    name: str
    same: int
    total: int
    pages: tuple[int, int]
    differences: tuple[Difference, ...]
    farthest: float = 0.0
    """How far below or above its place the worst of the lines that agree stands, in millimetres."""


def run() -> list[Row]:
    """The figures of the table."""
    if not _renderer():
        print("no LibreOffice here: agreement not measured", file=sys.stderr)
        return []
    compared = compare([(f"letter {number}", letter) for number, letter in enumerate(letters(12, 1), 1)])
    lines, pages = _shares(compared)
    return [
        Row("lines equal to LibreOffice's", lines, "%", 99.5),
        Row("letters with as many pages as LibreOffice's", pages, "%", 100.0),
    ]


def compare(named: Iterable[tuple[str, Letter]], keep: Path | None = None) -> list[Comparison]:
    """Export, render and lay out every letter, in turn in each form. ``keep``: a folder the files stay in."""
    forms = tuple(Form)
    return compare_arranged(
        [
            (name, _arranged(letter, forms[number % len(forms)], number % 2 == 0))
            for number, (name, letter) in enumerate(named)
        ],
        keep,
    )


def compare_arranged(named: Sequence[tuple[str, Arranged]], keep: Path | None = None) -> list[Comparison]:
    with TemporaryDirectory() as folder:
        rendered = _render([one for _, one in named], keep or Path(folder))
        return [_compared(name, printed(one), theirs) for (name, one), theirs in zip(named, rendered, strict=True)]


def _arranged(letter: Letter, form: Form, sealed: bool) -> Arranged:
    return settled(arrange(letter, form=form, sealed=sealed, authority="云岭区样例局"))


def _every_way(files: Sequence[Path]) -> Iterator[tuple[str, Arranged]]:
    for file in files:
        for form in Form:
            for sealed in (True, False):
                arranged, _ = arrange_file(file, FormatOptions(form, sealed))
                if arranged:
                    yield f"{file.stem} {form.value} {'sealed' if sealed else 'unsealed'}", arranged


def printed(arranged: Arranged) -> Printed:
    """Our lines, page by page."""
    return our_lines(paginate(arranged, LIBREOFFICE).pages)


def _compared(name: str, ours: Printed, theirs: Printed) -> Comparison:
    pairs = [pair for mine, its in zip(ours, theirs, strict=False) for pair in matched(mine, its)]
    total = max(sum(map(len, ours)), sum(map(len, theirs)))
    farthest = max((abs(mine.y - its.y) for mine, its in pairs), default=0.0)
    return Comparison(
        name,
        len(pairs),
        total,
        (len(ours), len(theirs)),
        tuple(differences(ours, theirs)),
        farthest,
    )


def _render(arranged: Sequence[Arranged], folder: Path) -> list[Printed]:
    files = [folder / f"{number}.docx" for number in range(len(arranged))]
    for file, one in zip(files, arranged, strict=True):
        file.write_bytes(docx_bytes(one))
    command = [_renderer() or "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True)
    return [rendered_lines(file.with_suffix(".pdf")) for file in files]


def _renderer() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _shares(compared: Sequence[Comparison]) -> tuple[float, float]:
    """Per cent of lines that agree, and of letters with as many pages."""
    lines = 100 * sum(one.same for one in compared) / max(1, sum(one.total for one in compared))
    return lines, 100 * sum(one.pages[0] == one.pages[1] for one in compared) / max(1, len(compared))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--letters", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--odd", action="store_true", help="letters of odd shapes")
    parser.add_argument("--hard", action="store_true", help="letters made to be hard to set")
    parser.add_argument("--shown", type=int, default=40, help="differences listed")
    parser.add_argument("--keep", type=Path, help="a folder for the exported and rendered files")
    options = parser.parse_args()
    if not _renderer():
        print("no LibreOffice here", file=sys.stderr)
        return 2
    make: Callable[[int, int], Iterator[Letter]] = (
        hard_letters if options.hard else odd_letters if options.odd else letters
    )
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    if options.files:
        compared = compare_arranged([*_every_way(options.files)], options.keep)
    else:
        named = [(f"letter {n}", one) for n, one in enumerate(make(options.letters, options.seed), 1)]
        compared = compare(named, options.keep)
    for one in compared:
        print(
            f"{one.name}: {one.same}/{one.total} lines, pages {one.pages[0]} and {one.pages[1]}, "
            f"{one.farthest:.2f} mm at most"
        )
    shown = [f"{one.name} {difference}" for one in compared for difference in one.differences]
    print("\n".join(shown[: options.shown]))
    kinds = Counter(difference.kind.partition(",")[0] for one in compared for difference in one.differences)
    print("\n".join(f"{count} × {kind}" for kind, count in kinds.most_common()))
    lines, pages = _shares(compared)
    print(f"{lines:.2f} % of lines, {pages:.1f} % of page counts, {len(shown)} differences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
