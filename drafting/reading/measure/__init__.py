"""A Word file -> its description as printed: effective properties through defaults, styles, numbering and direct formatting."""
