"""A letter of past years -> the clauses that stand on their own in it."""
