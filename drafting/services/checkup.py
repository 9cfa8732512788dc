"""What this machine has and lacks for the work: Python, packages, system libraries, fonts. Loads no Qt to find out."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: ``message`` says what was found, ``remedy`` what to do about it ("" when well)."""

    name: str
    ok: bool
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class OfficialFont:
    """A font of the official format: the family names it goes by, and its file names on Windows."""

    name: str
    families: tuple[str, ...]
    files: tuple[str, ...]
    use: str


FONTS = (
    OfficialFont(
        "仿宋",
        (
            "仿宋_GB2312",
            "FangSong_GB2312",
            "仿宋",
            "FangSong",
            "STFangsong",
            "华文仿宋",
            "方正仿宋_GBK",
            "方正仿宋简体",
        ),
        ("simfang.ttf", "仿宋_gb2312.ttf", "simfang_gb2312.ttf", "stfangso.ttf"),
        "正文",
    ),
    OfficialFont(
        "楷体",
        ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "华文楷体", "方正楷体_GBK", "方正楷体简体"),
        ("simkai.ttf", "楷体_gb2312.ttf", "stkaiti.ttf"),
        "二级标题",
    ),
    OfficialFont("黑体", ("黑体", "SimHei", "方正黑体_GBK", "方正黑体简体"), ("simhei.ttf",), "一级标题"),
    OfficialFont(
        "方正小标宋简体",
        ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
        ("fzxbsjw.ttf", "方正小标宋简体.ttf", "fzxbsk.ttf", "方正小标宋_gbk.ttf"),
        "标题",
    ),
    OfficialFont("Times New Roman", ("Times New Roman",), ("times.ttf",), "数字和西文"),
)
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt needs of a Linux system for a window, and the Debian package that brings it."""

PACKAGES = ("PySide6", "docx", "lxml", "sqlalchemy", "babel", "python_calamine", "platformdirs")
OLDEST_PYTHON = (3, 11)


def check_machine() -> tuple[Check, ...]:
    """Python, packages, system libraries, display and fonts."""
    return (check_python(), check_packages(), check_libraries(), check_display(), *check_fonts(font_names()))


def check_python() -> Check:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Check("Python", False, f"版本 {version} 太旧", "请安装 Python 3.11 或更新的版本。")
    return Check("Python", True, f"版本 {version}")


def check_packages() -> Check:
    missing = [name for name in PACKAGES if find_spec(name) is None]
    if missing:
        return Check("程序部件", False, f"缺少 {'、'.join(missing)}", "请按 README 的安装命令重新安装一次。")
    return Check("程序部件", True, "齐全")


def check_libraries() -> Check:
    """The shared libraries a window needs; Windows and macOS bring their own."""
    if not sys.platform.startswith("linux"):
        return Check("系统图形库", True, "随系统提供")
    missing = [package for library, package in LIBRARIES.items() if not _loads(library)]
    if missing:
        return Check("系统图形库", False, f"缺少 {'、'.join(missing)}", f"请执行：sudo apt install {' '.join(missing)}")
    return Check("系统图形库", True, "齐全")


def check_display() -> Check:
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return Check("图形界面", False, "没有图形桌面，打不开窗口", "命令行照常可用；可先运行 main.py demo OUT。")
    return Check("图形界面", True, "可用")


def check_fonts(names: Collection[str]) -> tuple[Check, ...]:
    """Which official fonts are among ``names``: family or file names, as ``font_names`` gives them."""
    there = {name.casefold() for name in names}
    return tuple(_check_font(font, there) for font in FONTS)


def font_names() -> frozenset[str]:
    """Font families by fontconfig where there is one, else the file names in the system's font folders."""
    program = shutil.which("fc-list")
    if program:
        try:
            listed = subprocess.run([program, ":", "family"], capture_output=True, timeout=20, check=False).stdout
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        lines = listed.decode("utf-8", "replace").splitlines()
        return frozenset(name.strip().replace("\\", "") for line in lines for name in line.split(","))
    return frozenset(path.name for folder in _font_folders() for path in _files(folder))


def _check_font(font: OfficialFont, there: Collection[str]) -> Check:
    found = next((name for name in (*font.families, *font.files) if name.casefold() in there), None)
    if found:
        return Check(f"字体 {font.name}", True, f"有（{found}）")
    return Check(
        f"字体 {font.name}",
        False,
        f"没有，{font.use}在本机的预览将用别的字体代替；导出的文件不受影响",
        f"请把“{font.name}”的字体文件装到本机（有使用授权的机器可从其字体文件夹复制）。",
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _font_folders() -> Iterable[Path]:
    yield from (Path("/usr/share/fonts"), Path.home() / ".local/share/fonts", Path.home() / ".fonts")
    for variable, below in (("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts")):
        if os.environ.get(variable):
            yield Path(os.environ[variable]) / below


def _files(folder: Path) -> Iterable[Path]:
    try:
        return tuple(folder.rglob("*"))
    except OSError:
        return ()
