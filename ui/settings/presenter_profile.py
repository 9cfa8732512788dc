"""The bureau's profile as a form, and back, with what is wrong and what comes of it field by field. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Protocol

from drafting.composing.faults import faults_of
from drafting.model.bureau import Bureau
from drafting.services import profile
from drafting.services.specimens import HeadLine, head_specimen, specimens
from ui.words import Tr, mark

# The sentences of drafting.composing.faults, which the window shows through ``tr``.
FAULT_WORDS = (
    mark("没有“{about}”这一空位。"),
    mark("要写上空位 {about}。"),
    mark("这里不能用空位，请直接写字。"),
    mark("花括号要成对，用半角的 {about}。"),
    mark("不能空着。"),
    mark("只能写一行。"),
    mark("请把“{about}”各写一次，用顿号隔开。"),
    mark("看不懂“{about}”，请写成 A=已经解决或基本解决；B=列入计划逐步解决；C=留作参考。"),
    mark("用了“类别释义”，还没有填各类别的含义。"),
)


class ProfileView(Protocol):
    def show_values(self, values: Mapping[str, object]) -> None: ...
    def show_problems(self, problems: dict[str, str]) -> None: ...
    def show_examples(self, examples: Mapping[str, str], head: Sequence[HeadLine]) -> None:
        """What comes of the settings: words by field, and the head of page one."""
        ...

    def finish(self) -> None: ...


class ProfilePresenter:
    """``store`` is called with the accepted profile."""

    def __init__(
        self, view: ProfileView, bureau: Bureau, store: Callable[[Bureau], None], tr: Tr, today: date | None = None
    ) -> None:
        self._view, self._bureau, self._store, self._tr = view, bureau, store, tr
        self._today = today or date.today()
        view.show_values(asdict(bureau))
        self._show_examples(bureau)

    def edited(self, values: Mapping[str, str | bool]) -> None:
        """The form has other values: show what they come to."""
        self._show_examples(bureau_of(self._bureau, values))

    def accept(self, values: Mapping[str, str | bool]) -> None:
        bureau = bureau_of(self._bureau, values)
        problems = self._problems(bureau)
        self._view.show_problems(problems)
        if not problems:
            self._store(bureau)
            self._view.finish()

    def restore(self, names: Sequence[str]) -> None:
        """Show these settings as the program came with them; nothing is stored yet."""
        self._view.show_values({name: getattr(Bureau(), name) for name in names})

    def _show_examples(self, bureau: Bureau) -> None:
        self._view.show_examples(specimens(bureau, self._today), head_specimen(bureau, self._today))

    def _problems(self, bureau: Bureau) -> dict[str, str]:
        tr, problems = self._tr, dict[str, str]()
        if not bureau.name:
            problems["name"] = tr("请填单位全称：落款和标题要用。")
        return problems | {
            name: tr(found.sentence).format(about=found.about) for name, found in faults_of(bureau).items()
        }


def bureau_of(before: Bureau, values: Mapping[str, str | bool]) -> Bureau:
    """The profile with the form's values, trimmed."""
    taken = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    return profile.bureau_of(asdict(before) | taken)
