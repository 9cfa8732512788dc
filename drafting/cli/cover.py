"""``cover LETTER --proposal FILE [--json]``: which ask of the proposal is answered where."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from drafting.cli.context import BAD_INPUT, DONE, Context, print_json, say
from drafting.services.covering import cover_files


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("letter", type=Path, metavar="LETTER", help="答复件")
    parser.add_argument("--proposal", type=Path, required=True, metavar="FILE", help="提案或建议的原文")
    parser.add_argument("--json", action="store_true", help="输出一个 JSON 文档")


def run(options: Namespace, context: Context) -> int:
    """Exit 0 whatever is answered; 2 where a file cannot be read or asks for nothing."""
    report = cover_files(options.letter, options.proposal)
    if report.problems:
        say("\n".join(map(str, report.problems)))
        return BAD_INPUT
    if options.json:
        asks = [
            {
                "text": one.ask,
                "answered": one.answered,
                "strength": one.strength,
                "paragraphs": [answer.text for answer in one.answers] if one.answered else [],
            }
            for one in report.asks
        ]
        print_json({"asks": asks})
        return DONE
    for one in report.asks:
        print(f"{'已答复' if one.answered else '可能没有答复'}（{one.strength:.0%}）　{one.ask}")
        for answer in one.answers if one.answered else ():
            print(f"　　{answer.text[:60]}{'……' if len(answer.text) > 60 else ''}")
    return DONE
