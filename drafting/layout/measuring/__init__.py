"""Hold a described Word file against GB/T 9704-2012: pure checks, no OOXML. ``measured`` is the whole of it."""
