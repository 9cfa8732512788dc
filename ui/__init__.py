"""The window: all that is Qt, and nothing else is."""
