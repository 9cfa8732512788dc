"""The facts ledger: figures with date and source, what is due, where each stands, and what letters propose."""
