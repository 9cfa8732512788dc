"""Property tests look at the same examples in every run; ``--hypothesis-profile=default`` sends them looking further."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
