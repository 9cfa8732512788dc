"""``restore FILE``: put a backup in the workspace's place; the present one is kept aside."""

from __future__ import annotations

import argparse

from drafting.cli.context import DONE, Context, say
from drafting.services.safekeeping import restore


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="用 backup 做的备份文件")


def run(options: argparse.Namespace, context: Context) -> int:
    kept = restore(options.file, context.location)
    say(f"已从 {options.file} 恢复。" + (f"原来的工作库另存为 {kept}。" if kept else ""))
    return DONE
