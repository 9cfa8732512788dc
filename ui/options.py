"""The window's flags."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Options:
    """The window's flags; None where not given."""

    workspace: str | None = None
    lang: str | None = None
    theme: str | None = None
    exit_when_ready: bool = False
    size: str | None = None
    out: str | None = None


CHOICES = {"lang": ("zh_CN", "en"), "theme": ("light", "dark", "auto")}


def read_options(arguments: list[str]) -> Options | str:
    """The flags, or what is wrong with them. By hand: argparse's import costs a tenth of the time to a window."""
    values: dict[str, str | bool] = {}
    rest = list(arguments)
    while rest:
        flag, _, value = rest.pop(0).partition("=")
        if flag == "--exit-when-ready":
            values["exit_when_ready"] = True
        elif flag in ("--workspace", "--lang", "--theme", "--size"):
            if not value and not rest:
                return f"{flag} 后面要有值。"
            name, value = flag[2:], value or rest.pop(0)
            if value not in CHOICES.get(name, (value,)):
                return f"{flag} 只能是 {'、'.join(CHOICES[name])}。"
            values[name] = value
        elif flag == "tour":
            continue
        elif not flag.startswith("-") and "out" not in values:
            values["out"] = flag
        else:
            return f"看不懂的参数：{flag}"
    return Options(**values)  # pyright: ignore[reportArgumentType]
