"""Data only (profiles, catalogues, word lists, sample workspace), read with importlib.resources."""
