"""``python -m tests.rule_catalogue``: write docs/rules.md, the page of all rules, from the rules themselves.

tests/meta/test_rule_catalogue.py fails while the page is not what the rules say.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from drafting.proofread.engine import all_rules
from drafting.proofread.rule import Rule
from drafting.proofread.rules.words.wrong_words import rows

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
_FAMILIES = {
    "arithmetic": "算术",
    "item": "件：与登记簿核对",
    "numerals": "数字与单位",
    "punctuation": "标点",
    "structure": "结构与层次",
    "time": "时间与时效",
    "words": "字词",
}


def page() -> str:
    """The page in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    rules = all_rules()
    yield "# 校对规则"
    yield ""
    yield f"共{len(rules)}条规则，错别字表{len(rows())}行。本页由 `python -m tests.rule_catalogue` 生成，请勿手改。"
    yield ""
    yield "错误：可以确定；存疑：算出或推断，请核对；提示：体例问题。标“默认关闭”的在设置中打开。引文和书名号里的文字不改。"
    for family, some in groupby(sorted(rules, key=lambda rule: (rule.family, rule.code)), key=lambda rule: rule.family):
        yield ""
        yield f"## {_FAMILIES[family]}"
        for rule in some:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    marks = [rule.severity.chinese, *(["可一键全改"] if rule.safe else []), *(["默认关闭"] if rule.taste else [])]
    yield ""
    yield f"### {rule.code}（{'，'.join(marks)}）"
    yield ""
    yield f"{rule.message}。{rule.why}依据：{rule.source}。"
    yield ""
    yield f"- 应查出：{_examples(rule.bad)}"
    yield f"- 不报：{_examples(rule.good)}"


def _examples(texts: tuple[str, ...]) -> str:
    return "；".join(
        f"`{text.replace('`', '')}`" for text in (text.replace("\n", "⏎").replace("\t", "⇥") for text in texts)
    )


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
