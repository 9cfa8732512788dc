"""The clause library (条款库): what a clause is, how its slots are filled, how clauses are ranked. Standard library only."""
