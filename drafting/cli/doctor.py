"""``doctor [--json]``: what is well and what is not, of this machine and of the workspace."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from drafting.cli.context import DONE, Context, print_json
from drafting.services.safekeeping import doctor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    checks = doctor(context.location)
    if options.json:
        print_json({"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks]})
        return DONE
    for check in checks:
        mark = "好　" if check.ok else "注意"
        sys.stdout.write(f"{mark}  {check.name}：{check.message}{'。' + check.remedy if check.remedy else ''}\n")
    return DONE
