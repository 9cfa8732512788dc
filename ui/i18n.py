"""The window's words: Chinese in the code, English from resources/locale, Qt's own buttons and menus in either."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator

import resources
from ui.words import Tr, chinese

LANGUAGES = {"zh_CN": "简体中文", "en": "English"}  # i18n: printed
CATALOGUES = Path(resources.__file__).parent / "locale"


def translation(language: str) -> Tr:
    """What turns a Chinese word of the window into ``language``; unknown languages stay Chinese."""
    if language != "en":
        return chinese
    from gettext import GNUTranslations

    with (CATALOGUES / language / "LC_MESSAGES" / "dafu.mo").open("rb") as stream:
        return GNUTranslations(stream).gettext


def qt_words(language: str, parent: QObject) -> QTranslator | None:
    """Qt's own words (确定, 取消, the context menu, the file dialog) in ``language``; None for Qt's native English.

    Dates and sizes in Qt's dialogs follow, whatever the system's language is.
    """
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return None
    words = QTranslator(parent)
    words.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return words
