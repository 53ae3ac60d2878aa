"""Sequences laid side by side: what is the same in two of them, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Pair = tuple[int, int]


def heaviest_chain(pairs: Sequence[Pair], weights: Sequence[int]) -> list[Pair]:
    """Of pairs of places, those that keep their order in both sequences and weigh most together.

    Args:
        pairs: Place in the one and in the other sequence, no place twice.
        weights: The weight of each pair, at least 1.
    """
    order = sorted(range(len(pairs)), key=lambda index: pairs[index])
    places = {place: rank for rank, place in enumerate(sorted(pairs[index][1] for index in order), 1)}
    best: list[tuple[int, int]] = [(0, -1)] * (len(order) + 1)  # a Fenwick tree of (weight, last index)
    before: dict[int, int] = {}
    for index in order:
        rank = places[pairs[index][1]]
        weight, last = 0, -1
        place = rank - 1
        while place:
            weight, last = max((weight, last), best[place])
            place -= place & -place
        before[index] = last
        entry = (weight + weights[index], index)
        while rank <= len(order):
            best[rank] = max(best[rank], entry)
            rank += rank & -rank
    index = max((best[rank] for rank in _ends(len(order))), default=(0, -1))[1]
    chain: list[Pair] = []
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]


def _ends(length: int) -> list[int]:
    """The places of a Fenwick tree that together hold everything."""
    found = []
    while length:
        found.append(length)
        length -= length & -length
    return found


def best_pairs(rows: int, columns: int, score: Callable[[int, int], float]) -> list[Pair]:
    """The pairs in order whose scores are highest together; a score of 0 or less is no pair."""
    gain = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    paired = [[False] * columns for _ in range(rows)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            without = max(gain[row + 1][column], gain[row][column + 1])
            value = score(row, column)
            together = value + gain[row + 1][column + 1]
            paired[row][column] = value > 0 and together >= without
            gain[row][column] = together if paired[row][column] else without
    pairs: list[Pair] = []
    row = column = 0
    while row < rows and column < columns:
        if paired[row][column]:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif gain[row + 1][column] >= gain[row][column + 1]:
            row += 1
        else:
            column += 1
    return pairs
