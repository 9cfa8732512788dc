"""From the command to a window that takes typing, against an empty PySide6 main window started in turn with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import installed
from benchmarks.table import Row

ROOT = Path(__file__).resolve().parents[1]
TURNS = 15
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1200, 800)
window.show()
QTimer.singleShot(0, application.quit)
application.exec()
"""
# In process: seconds from the window's being ready to everything being filled in.
REST = """
import sys
from pathlib import Path
from time import perf_counter
from PySide6.QtWidgets import QApplication
from ui.app import App
from ui.options import Options
application = QApplication(["dafu"])
app = App(application, Options(workspace=sys.argv[1], out="unattended"), Path(sys.argv[2]))
def filled(_bench):
    print(perf_counter() - start, flush=True)
    app.window.close()
    application.exit(0)
app.completed.connect(filled)
app.open()
application.processEvents()
start = perf_counter()
application.exec()
"""


def run() -> list[Row]:
    """Medians over alternating starts, offscreen, on a sample workspace whose last letter is opened."""
    with TemporaryDirectory() as folder:
        workspace = str(Path(folder) / "sample.dafu")
        environment = installed.environment(QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
        _make_sample(workspace)
        ours_command = [sys.executable, str(ROOT / "main.py"), "--workspace", workspace, "--exit-when-ready"]
        empty_command = [sys.executable, "-c", EMPTY]
        ours, empty = list[float](), list[float]()
        for turn in range(TURNS + 1):
            pair = _seconds(ours_command, environment), _seconds(empty_command, environment)
            if turn:
                ours.append(pair[0])
                empty.append(pair[1])
        rest = [_rest(workspace, folder, environment) for _ in range(5)]
    return [
        Row("window ready", median(ours), "s", None, "empty PySide6 window", median(empty)),
        Row("window ready, times an empty window", median(ours) / median(empty), "times", 1.5),
        Row("the rest filled in after that", median(rest), "s", 0.6),
    ]


def _make_sample(location: str) -> None:
    from drafting.services.demo import create_sample

    create_sample(location).close()


def _seconds(command: list[str], environment: dict[str, str]) -> float:
    start = perf_counter()
    subprocess.run(command, env=environment, cwd=ROOT, check=True, stderr=subprocess.DEVNULL)
    return perf_counter() - start


def _rest(workspace: str, folder: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-c", REST, workspace, str(Path(folder) / "window.json")]
    done = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60)
    return float(done.stdout.split()[-1])
