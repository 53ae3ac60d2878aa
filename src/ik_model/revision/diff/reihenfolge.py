"""The fewest elements that must move for a row to get its new order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def bleibende(stellen: Sequence[int]) -> set[int]:
    """A longest increasing subsequence: the places that can stay as they are.

    Args:
        stellen: For each element of the new order its old place, all different.

    Returns:
        The old places of those that need not move; all others do.
    """
    enden: list[int] = []
    """Index of the least last place of an increasing run, by the length of the run."""
    werte: list[int] = []
    davor = [-1] * len(stellen)
    for index, stelle in enumerate(stellen):
        laenge = bisect_left(werte, stelle)
        davor[index] = enden[laenge - 1] if laenge else -1
        enden[laenge : laenge + 1] = [index]
        werte[laenge : laenge + 1] = [stelle]
    bleiben: set[int] = set()
    index = enden[-1] if enden else -1
    while index >= 0:
        bleiben.add(stellen[index])
        index = davor[index]
    return bleiben
