"""The window's tests need no display; set before Qt is asked for one."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
