"""``backup FILE``: a checked copy of the workspace."""

from __future__ import annotations

import argparse

from drafting.cli.context import DONE, Context, say
from drafting.services.safekeeping import backup
from drafting.services.workspace import open_existing


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="备份到哪个文件（不会覆盖已有文件）")


def run(options: argparse.Namespace, context: Context) -> int:
    with open_existing(context.location) as workspace:
        target = backup(workspace, options.file)
    say(f"已备份到 {target}，并已核对完好。")
    return DONE
