"""Problems: what is wrong with content or with the user's surroundings, told rather than raised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence for the user; ``where`` is the place in their words (sheet and row, file, paragraph)."""

    message: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.where}：{self.message}" if self.where else self.message


class EnvironmentProblem(Exception):
    """The user's surroundings stop the work (disk full, file locked, missing library): the message names the remedy.

    The only exception that services let through; the command line prints it and exits 2, the window shows it.
    """
