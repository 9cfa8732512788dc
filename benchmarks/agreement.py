"""Whether our pages are LibreOffice's: every line of the exported .docx, rendered, against the page engine's.

``python -m benchmarks.agreement [FILE …] [--letters N] [--seed S] [--odd]`` lists the differences; without files it writes
letters of its own. Files are tried in every form, sealed and not. Needs LibreOffice (``soffice``) and pdfplumber; without them it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.letters import letters
from benchmarks.odd_letters import odd_letters
from benchmarks.table import Row
from drafting.layout.arrange import arrange
from drafting.layout.arranged import Arranged
from drafting.layout.kinsoku import LIBREOFFICE
from drafting.layout.metrics import MM_PER_PT
from drafting.layout.paginate import paginate
from drafting.layout.settle import settled
from drafting.model.letter import Form, Letter
from drafting.services.formatting import FormatOptions, arrange_file
from drafting.writing.docx.package import docx_bytes

SAME_LINE_MM = 2.4
"""What stands less than this below what is above it stands on the same line: raised and lowered figures do."""

Printed = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One letter: lines that agree, lines in all, and where ours and theirs part."""

    name: str
    same: int
    total: int
    pages: tuple[int, int]
    differences: tuple[str, ...]


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
    """Our lines, page by page, without white space; what stands at one height is one line."""
    return tuple(
        _rows((line.y_mm, line.x_mm, line.text) for line in page.lines)
        for page in paginate(arranged, LIBREOFFICE).pages
    )


def _compared(name: str, ours: Printed, theirs: Printed) -> Comparison:
    same, total, differences = 0, 0, []
    for number in range(max(len(ours), len(theirs))):
        left = ours[number] if number < len(ours) else ()
        right = theirs[number] if number < len(theirs) else ()
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        same += sum(block.size for block in matcher.get_matching_blocks())
        total += max(len(left), len(right))
        differences += [
            f"p{number + 1} ours {' / '.join(left[a:b])}\n   theirs {' / '.join(right[c:d])}"
            for kind, a, b, c, d in matcher.get_opcodes()
            if kind != "equal"
        ]
    return Comparison(name, same, total, (len(ours), len(theirs)), tuple(differences))


def _render(arranged: Sequence[Arranged], folder: Path) -> list[Printed]:
    files = [folder / f"{number}.docx" for number in range(len(arranged))]
    for file, one in zip(files, arranged, strict=True):
        file.write_bytes(docx_bytes(one))
    command = [_renderer() or "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True)
    return [rendered_lines(file.with_suffix(".pdf")) for file in files]


def rendered_lines(path: Path) -> Printed:
    """The lines of a PDF, page by page, without its page numbers."""
    import pdfplumber

    with pdfplumber.open(path) as document:
        return tuple(_page_rows(page) for page in document.pages)


def _page_rows(page: Any) -> tuple[str, ...]:
    chars = [
        (char["matrix"][5], char["x0"] * MM_PER_PT, char["text"])
        for char in page.chars
        if char["upright"] and char["text"].strip()
    ]
    height = float(page.height)
    rows = _rows(((height - y) * MM_PER_PT, x, text) for y, x, text in chars)
    number = f"—{page.page_number}—"
    return tuple(row for row in rows if row != number)


def _rows(placed: Iterable[tuple[float, float, str]]) -> tuple[str, ...]:
    rows: list[list[tuple[float, str]]] = []
    lowest = 0.0
    for y, x, text in sorted(placed):
        if not rows or y - lowest > SAME_LINE_MM:
            rows.append([])
        rows[-1].append((x, text))
        lowest = y
    joined = ("".join("".join(text for _, text in sorted(row)).split()) for row in rows)
    return tuple(row for row in joined if row)


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
    parser.add_argument("--shown", type=int, default=40, help="differences listed")
    parser.add_argument("--keep", type=Path, help="a folder for the exported and rendered files")
    options = parser.parse_args()
    if not _renderer():
        print("no LibreOffice here", file=sys.stderr)
        return 2
    make: Callable[[int, int], Iterator[Letter]] = odd_letters if options.odd else letters
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    if options.files:
        compared = compare_arranged([*_every_way(options.files)], options.keep)
    else:
        named = [(f"letter {n}", one) for n, one in enumerate(make(options.letters, options.seed), 1)]
        compared = compare(named, options.keep)
    for one in compared:
        print(f"{one.name}: {one.same}/{one.total} lines, pages {one.pages[0]} and {one.pages[1]}")
    shown = [f"{one.name} {difference}" for one in compared for difference in one.differences]
    print("\n".join(shown[: options.shown]))
    lines, pages = _shares(compared)
    print(f"{lines:.2f} % of lines, {pages:.1f} % of page counts, {len(shown)} differences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
