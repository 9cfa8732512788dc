"""Immutable values everything else reads: Letter and its blocks, Item, Bureau, Span, lengths, Problem."""
