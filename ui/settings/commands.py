"""What the commands of profile and preferences do."""

from __future__ import annotations

from collections.abc import Callable

from drafting.model.bureau import Bureau
from drafting.services import profile
from drafting.services.workspace import Workspace
from ui.settings.presenter_profile import ProfilePresenter
from ui.settings.view_preferences import PreferencesDialog
from ui.settings.view_profile import ProfileDialog
from ui.shell import Shell


class SettingsCommands:
    """``changed`` is called when the profile was stored."""

    def __init__(self, shell: Shell, workspace: Workspace, changed: Callable[[], None]) -> None:
        self._shell, self._workspace, self._changed = shell, workspace, changed

    def profile(self) -> None:
        self.profile_form().exec()

    def profile_form(self) -> ProfileDialog:
        dialog = ProfileDialog(self._shell.tr, self._shell.window)
        presenter = ProfilePresenter(dialog, profile.get_bureau(self._workspace), self._store, self._shell.tr)
        # Not the bound methods: a signal would let go of the presenter.
        dialog.submitted.connect(lambda values: presenter.accept(values))
        dialog.standard.connect(lambda: presenter.restore_patterns())
        return dialog

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
