"""Export: what, in which form, where to; then what was written and what was refused."""
