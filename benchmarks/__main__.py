"""``python -m benchmarks [NAME …] [--json]``: run the benchmarks (all, or those named) and print every figure."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from benchmarks.table import Row, lines

NAMES = sorted(
    module.name for module in iter_modules([str(Path(__file__).parent)]) if module.name not in {"__main__", "table"}
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    options = parser.parse_args()
    if unknown := set(options.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    rows: list[Row] = []
    for name in options.names or NAMES:
        measure = getattr(import_module(f"benchmarks.{name}"), "run", None)
        if measure is None:
            continue
        print(f"{name} …", file=sys.stderr, flush=True)
        rows += measure()
    if options.json:
        print(json.dumps([{**asdict(row), "holds": row.holds} for row in rows], ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
