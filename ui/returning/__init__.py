"""A Word file edited after export taken back: what it changed and where both sides did, side by side, before it is taken."""
