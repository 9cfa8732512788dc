"""Set everything up beside this file's project and do one thing: ``demo`` (the main job) or ``test``.

Runs on any Python 3.6+ far enough to say what is missing; needs nothing installed. Creates ``.venv`` in the project,
installs the pinned packages with their hashes, and on Debian-like systems the system packages, where it may.
"""

import ctypes
import glob
import hashlib
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(HERE)
VENV = os.path.join(PROJECT, ".venv")
PROGRAM = ("main.py", "ui", "drafting", "clauses", "resources")
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if os.name == "nt" else os.path.join(VENV, "bin", "python")
OLDEST, TOO_NEW = (3, 11), (3, 14)
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"

# What the Qt wheels need of the system: library file -> Debian package (UOS, Kylin and Ubuntu use the same names).
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
TEST_PROGRAMS = {"soffice": "libreoffice-writer", "Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool"}


def main():
    """Returns the exit status of what was run, 2 where the machine lacks what cannot be installed."""
    goal = sys.argv[1] if len(sys.argv) > 1 else ""
    if goal not in ("demo", "test"):
        print("用法：python3 packaging/bootstrap.py demo [文件夹] | test")
        return 2
    if not OLDEST <= sys.version_info < TOO_NEW:
        return run_with_fitting_python()
    if sys.platform.startswith("linux"):
        install_system_packages(missing_packages(goal))
    requirements = os.path.join(HERE, "requirements-dev.txt" if goal == "test" else "requirements.txt")
    if not make_environment() or not install(requirements):
        return 2
    compile_program()
    if goal == "test":
        return run([PYTHON, "-m", "tests", *sys.argv[2:]])
    return run([PYTHON, "main.py", "demo", sys.argv[2] if len(sys.argv) > 2 else "demo-out"])


def run_with_fitting_python():
    for minor in (13, 12, 11):
        fitting = shutil.which(f"python3.{minor}")
        if fitting:
            return run([fitting, *sys.argv])
        if os.name == "nt" and shutil.which("py") and not subprocess.call(["py", f"-3.{minor}", "-c", ""]):
            return run(["py", f"-3.{minor}", *sys.argv])
    print(f"需要 Python 3.11、3.12 或 3.13，本机的是 {THIS}：请先安装后再运行。")
    return 2


def missing_packages(goal):
    """Debian packages that the goal needs and the machine lacks."""
    packages = [package for library, package in LIBRARIES.items() if not loads(library)]
    if not has_chinese_font():
        packages.append("fonts-noto-cjk")
    if goal == "test":
        packages += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
        if not has_font("Liberation Serif") and not has_font("Times New Roman"):
            packages.append("fonts-liberation")  # rendered tests measure Latin text in Times New Roman's widths
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        packages.append(f"python{THIS}-venv")
    return packages


def loads(library):
    try:
        ctypes.CDLL(library)
        return True
    except OSError:
        return False


def has_chinese_font():
    if shutil.which("fc-list"):
        return has_font(":lang=zh")
    folders = ("/usr/share/fonts", "/usr/local/share/fonts", os.path.expanduser("~/.local/share/fonts"))
    names = ("CJK", "wqy", "FangSong", "simsun", "uming", "Fandol", "SourceHan")
    files = [path for folder in folders for path in glob.glob(folder + "/**/*.[to]t[fc]", recursive=True)]
    return any(name.lower() in os.path.basename(path).lower() for path in files for name in names)


def has_font(pattern):
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", pattern, "family"], stdout=subprocess.PIPE).stdout.strip())


def install_system_packages(packages):
    """Install what is missing where this may be done; otherwise say it in one line and go on without."""
    if not packages:
        return
    command = "apt-get install -y " + " ".join(packages)
    if not shutil.which("apt-get"):
        print("本机缺少系统组件，请用系统的软件包管理器安装与这些 Debian 软件包相当的组件：" + " ".join(packages))
        return
    if os.geteuid() != 0:
        print("本机缺少系统组件，请先运行：sudo " + command)
        return
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    print("安装系统组件：" + command, flush=True)
    quiet = {"stdout": subprocess.DEVNULL, "env": environment}
    subprocess.call(["apt-get", "update", "-q"], **quiet)
    if subprocess.call(["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages], **quiet):
        print("系统组件没有装全，继续试行；之后可再运行：" + command)


def make_environment():
    if os.path.exists(PYTHON) and subprocess.call([PYTHON, "-m", "pip", "--version"], stdout=subprocess.DEVNULL) == 0:
        return True
    print("建立运行环境 .venv", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", VENV], cwd=PROJECT):
        print(f"建不成 .venv：请安装 python{THIS}-venv，或检查此文件夹能否写入。")
        return False
    return True


def install(requirements):
    """Install the pinned packages unless exactly these are there already."""
    stamp = os.path.join(VENV, "installed.sha256")
    with open(requirements, "rb") as file:
        wanted = hashlib.sha256(file.read()).hexdigest()
    if os.path.exists(stamp):
        with open(stamp) as file:
            if wanted in file.read().split():
                return True
    print("安装程序库：" + os.path.basename(requirements), flush=True)
    if subprocess.call([PYTHON, "-m", "pip", "install", "-q", "--require-hashes", "-r", requirements], cwd=PROJECT):
        print("程序库没有装上：请检查网络或软件源；离线安装见 docs/guide.md。")
        return False
    with open(stamp, "a") as file:
        file.write(wanted + "\n")
    return True


def compile_program():
    """Bytecode beside the sources, also where Python is told to keep none: a start compiles nothing then."""
    subprocess.call([PYTHON, "-m", "compileall", "-q", *PROGRAM], cwd=PROJECT, stdout=subprocess.DEVNULL)


def run(command):
    print("运行：" + " ".join(command), flush=True)
    return subprocess.call(command, cwd=PROJECT)


if __name__ == "__main__":
    sys.exit(main())
