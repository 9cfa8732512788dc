"""What the program is held to, measured. ``python -m benchmarks`` prints every figure as a table and as JSON."""
