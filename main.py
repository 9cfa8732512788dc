"""Dafu 答复起草台: no arguments opens the window, a command runs without it."""

from __future__ import annotations

import sys

WINDOW_FLAGS = frozenset({"--exit-when-ready", "--lang", "--theme"})


def main(arguments: list[str]) -> int:
    """Open the window or run a command; returns the exit status of DESIGN: 0, 1 findings, 2 bad usage or input."""
    if _wants_window(arguments):
        from ui.start import open_window

        return open_window(arguments)
    if "tour" in arguments[:3]:
        from ui.start import take_tour

        return take_tour(arguments)
    from drafting.cli import run

    return run(arguments, _load_painter)


def _wants_window(arguments: list[str]) -> bool:
    rest = list(arguments)
    while rest:
        flag = rest.pop(0)
        if flag == "--workspace" and rest:
            rest.pop(0)
        elif flag.split("=")[0] in WINDOW_FLAGS:
            if flag in ("--lang", "--theme") and rest:
                rest.pop(0)
        elif not flag.startswith("--workspace="):
            return False
    return True


def _load_painter():
    from ui.start import offscreen_painter

    return offscreen_painter()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
