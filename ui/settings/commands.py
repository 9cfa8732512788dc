"""What the commands of profile, house style and preferences do."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.bureau import Bureau
from drafting.proofread.house_style import HouseStyle
from drafting.services import house_style, profile
from drafting.services.workspace import Workspace
from ui.settings.presenter_house_style import HouseStylePresenter
from ui.settings.presenter_profile import ProfilePresenter
from ui.settings.view_house_style import HouseStyleDialog
from ui.settings.view_preferences import PreferencesDialog
from ui.settings.view_profile import ProfileDialog
from ui.shell import Shell


class SettingsCommands:
    """``changed`` is called when the profile was stored, ``restyled`` when the house style was."""

    def __init__(
        self, shell: Shell, workspace: Workspace, changed: Callable[[], None], restyled: Callable[[], None]
    ) -> None:
        self._shell, self._workspace, self._changed, self._restyled = shell, workspace, changed, restyled

    def profile(self) -> None:
        self.profile_form().exec()

    def profile_form(self) -> ProfileDialog:
        dialog = ProfileDialog(self._shell.tr, self._shell.window)
        presenter = ProfilePresenter(dialog, profile.get_bureau(self._workspace), self._store, self._shell.tr)
        # Not the bound methods: a signal would let go of the presenter.
        dialog.submitted.connect(lambda values: presenter.accept(values))
        dialog.edited.connect(lambda values: presenter.edited(values))
        dialog.standard.connect(lambda names: presenter.restore(names))
        return dialog

    def house_style(self) -> None:
        self.house_style_form().exec()

    def house_style_form(self) -> HouseStyleDialog:
        cards = house_style.rules()
        dialog = HouseStyleDialog(self._shell.tr, {card.code: card for card in cards}.get, self._shell.window)
        style = house_style.get_house_style(self._workspace)
        presenter = HouseStylePresenter(dialog, cards, style, self._restyle, self._shell.tr)
        dialog.submitted.connect(lambda chosen, words, spared: presenter.accept(chosen, words, spared))
        dialog.pasted.connect(lambda text: presenter.paste(text))
        return dialog

    def _restyle(self, style: HouseStyle) -> None:
        house_style.set_house_style(self._workspace, style)
        self._restyled()

    def preferences(self) -> None:
        self.preferences_form().exec()

    def preferences_form(self) -> PreferencesDialog:
        dialog = PreferencesDialog(self._shell.state, self._shell.tr, self._shell.window)
        dialog.submitted.connect(self._prefer)
        return dialog

    def _store(self, bureau: Bureau) -> None:
        profile.set_bureau(self._workspace, bureau)
        self._changed()

    def _prefer(self, language: str, theme: str, text_size: int) -> None:
        state = self._shell.state
        if (language, theme, text_size) != (state.language, state.theme, state.text_size):
            state.language, state.theme, state.text_size = language, theme, text_size
            self._shell.reopen(None)
