"""Text and Markdown files -> the lines and tables they print."""
