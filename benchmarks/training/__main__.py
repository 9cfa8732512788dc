"""``python -m benchmarks.training sections|misprints``: learn anew from the letters of ``corpus.py``."""

import sys

from benchmarks.training import misprints, sections

_LEARNED = {"sections": sections.main, "misprints": misprints.main}

if __name__ == "__main__":
    if not sys.argv[1:] or sys.argv[1] not in _LEARNED:
        sys.exit("python -m benchmarks.training sections|misprints")
    _LEARNED[sys.argv[1]](sys.argv[2:])
