"""The command line: ``run`` finds the command, parses its arguments and calls it; every failure is one clear line."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

from drafting.cli.commands import COMMANDS
from drafting.cli.context import BAD_INPUT, Context, say
from drafting.model.problem import EnvironmentProblem

if TYPE_CHECKING:
    from drafting.layout.pages import PagePainter

# argparse speaks English; these are the errors that our arguments can make.
_IN_CHINESE = (
    (r"the following arguments are required: (.+)", r"还缺少 \1"),
    (r"unrecognized arguments: (.+)", r"不认识或多余的“\1”"),
    (r"argument .+: invalid choice: (.+) \(choose from (.+)\)", r"没有 \1，可用的有 \2"),
    (r"argument (.+): expected .*arguments?", r"\1 后面缺少内容"),
    (r"argument (.+): invalid .+ value: (.+)", r"\1 的值 \2 不对"),
    (r"argument (.+): not allowed with argument (.+)", r"\1 与 \2 不能同时用"),
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        for english, chinese in _IN_CHINESE:
            message = re.sub(english, chinese, message)
        self.exit(BAD_INPUT, f"{self.prog}：参数有误：{message}。\n")


def run(arguments: Sequence[str], painter: Callable[[], PagePainter]) -> int:
    """Run one command and return its exit status: 0 done, 1 findings of severity error, 2 bad usage or input."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    parser = _parser()
    here = next((place for place, word in enumerate(arguments) if word in COMMANDS), len(arguments))
    options, rest = parser.parse_args(arguments[: here + 1]), arguments[here + 1 :]
    if options.command is None:
        parser.print_help()
        return BAD_INPUT
    module = import_module(COMMANDS[options.command][0])
    command = _Parser(prog=f"main.py {options.command}", description=COMMANDS[options.command][1])
    module.add_arguments(command)
    try:
        return module.run(command.parse_args(rest), Context(options.workspace, painter))
    except EnvironmentProblem as problem:
        say(str(problem))
        return BAD_INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return BAD_INPUT
    except KeyboardInterrupt:
        say("已中断。")
        return BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="main.py", description="答复起草台。不带命令即打开窗口。", add_help=True)
    parser.add_argument("--workspace", metavar="PATH|URL", help="工作库文件（缺省在用户数据文件夹中）")
    rows = "\n".join(f"  {name:10}{text}" for name, (_, text) in COMMANDS.items())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"命令：\n{rows}\n  {'tour':10}把窗口的每一页存成图片"
    parser.add_argument("command", nargs="?", choices=tuple(COMMANDS), metavar="COMMAND")
    return parser
