"""How the window is started: its flags, what is missing on this machine, Qt itself. Qt is imported only when called."""

from __future__ import annotations

import gc
import os
import sys

from ui.options import read_options

DONE, BAD_USAGE = 0, 2
PACKAGES = "libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libglib2.0-0"
WINDOW_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
WINDOW_LIBRARIES = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
NO_DISPLAY = "没有图形显示，打不开窗口。不用窗口也能办：main.py demo OUT（建立示例库并导出答复件）。"


def open_window(arguments: list[str]) -> int:
    """Open the window and return when it is closed; 2 with one line where it cannot be opened."""
    options = read_options(arguments)
    if isinstance(options, str):
        return _refuse(options)
    if trouble := no_window():
        return _refuse(trouble)
    _prepare_input_method()
    # Nothing made while starting is garbage; looking for it costs a twentieth of the start. Enabled when it is done.
    gc.disable()
    try:
        from ui.app import run
    except ImportError as error:
        return _refuse(_missing(error))
    return run(options)


def take_tour(arguments: list[str]) -> int:
    """``tour OUT``: a picture of every page of the window, drawn without a display."""
    options = read_options(arguments)
    if isinstance(options, str):
        return _refuse(options)
    if options.out is None:
        return _refuse("用法：main.py tour OUT [--lang zh_CN|en] [--theme light|dark] [--size 1366x768]")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from ui.tour import take
    except ImportError as error:
        return _refuse(_missing(error))
    return take(options)


def offscreen_painter():
    """The page painter for commands that draw; raises EnvironmentProblem where Qt's libraries are missing."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from drafting.model.problem import EnvironmentProblem

    try:
        from PySide6.QtGui import QGuiApplication

        from ui.preview.painter import QtPagePainter
    except ImportError as error:
        raise EnvironmentProblem(_missing(error)) from error
    application = QGuiApplication.instance() or QGuiApplication(["dafu"])
    return QtPagePainter(application)


def no_window(environment: dict[str, str] | os._Environ[str] = os.environ, platform: str = sys.platform) -> str:
    """Why a window cannot be opened here, or "". Asked before Qt is: Qt would end the process."""
    if not platform.startswith("linux") or _off_screen(environment):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    if not environment.get("DISPLAY"):
        return NO_DISPLAY
    return _x11_trouble()


def _off_screen(environment: dict[str, str] | os._Environ[str]) -> bool:
    return environment.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def _x11_trouble() -> str:
    import ctypes

    try:
        for library in WINDOW_LIBRARIES:
            ctypes.CDLL(library)
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return _missing(error)
    xcb.xcb_connect.restype = ctypes.c_void_p
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return NO_DISPLAY if broken else ""


def _prepare_input_method() -> None:
    # pip's PySide6 ships no fcitx plugin and then takes no Chinese input, silently; fcitx answers as ibus too.
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"


def _missing(error: Exception) -> str:
    library = str(error).split(":")[0]
    if not library.startswith("lib"):
        return f"缺少 Qt（{error}）。请先安装：python -m pip install PySide6-Essentials"
    return f"本机缺少 {library}。Debian、统信 UOS、麒麟上请执行：sudo apt install {PACKAGES} {WINDOW_PACKAGES}"


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return BAD_USAGE
