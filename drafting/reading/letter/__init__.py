"""Lines, tables and pictures as printed -> Letter: head, body, tail."""
