"""``python -m benchmarks [NAME …] [--json]``: run the benchmarks (all, or those named) and print every figure."""

from __future__ import annotations

import argparse
import json
import subprocess
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
    names = options.names or NAMES
    rows = measured(names[0]) if len(names) == 1 else [row for name in names for row in measured_apart(name)]
    if options.json:
        print(json.dumps([{**asdict(row), "holds": row.holds} for row in rows], ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(rows)))
    return 0


def measured(name: str) -> list[Row]:
    measure = getattr(import_module(f"benchmarks.{name}"), "run", None)
    return measure() if measure else []


def measured_apart(name: str) -> list[Row]:
    """In a process of its own: what one benchmark loads or fills must not help or hinder the next."""
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks", name, "--json"]
    child = subprocess.run(command, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    records = json.loads(child.stdout)
    return [Row(**{key: value for key, value in record.items() if key != "holds"}) for record in records]


if __name__ == "__main__":
    sys.exit(main())
