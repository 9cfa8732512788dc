"""``profile show [--json]`` and ``profile set key=value…``: the bureau's own data."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict

from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.services.profile import get_bureau, set_bureau
from drafting.services.profile_settings import CHINESE, change_bureau, shown
from drafting.services.workspace import open_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("show", "set"), metavar="show|set")
    parser.add_argument("values", nargs="*", metavar="KEY=VALUE", help="要设置的各项，如 单位名称=云岭区教育体育局")
    parser.add_argument("--json", action="store_true", help="输出 JSON")


def run(options: argparse.Namespace, context: Context) -> int:
    with open_workspace(context.location) as workspace:
        bureau = get_bureau(workspace)
        if options.action == "set":
            bureau, problems = change_bureau(bureau, options.values)
            if problems:
                say("；".join(str(problem).rstrip("。") for problem in problems) + "。")
                return BAD_INPUT
            set_bureau(workspace, bureau)
    if options.json:
        print_json(asdict(bureau))
    else:
        sys.stdout.writelines(f"{CHINESE[name]}={shown(value)}\n" for name, value in asdict(bureau).items())
    return DONE
