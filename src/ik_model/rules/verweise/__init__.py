"""References: IDs, links, footnotes, annexes."""
