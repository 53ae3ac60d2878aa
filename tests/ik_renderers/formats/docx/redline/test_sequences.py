from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from ik_renderers.formats.docx.redline.sequences import best_pairs, heaviest_chain


def in_order(pairs: list[tuple[int, int]]) -> bool:
    return all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(st.permutations(range(7)), st.lists(st.integers(1, 9), min_size=7, max_size=7))
def test_no_chain_is_heavier(places: list[int], weights: list[int]) -> None:
    pairs = list(enumerate(places))
    weight_of = dict(zip(pairs, weights, strict=True))
    found = heaviest_chain(pairs, weights)
    assert in_order(found)
    subsets = (list(subset) for size in range(8) for subset in combinations(pairs, size))
    heaviest = max(sum(weight_of[pair] for pair in subset) for subset in subsets if in_order(subset))
    assert sum(weight_of[pair] for pair in found) == heaviest


def test_no_chain_of_nothing() -> None:
    assert heaviest_chain([], []) == []


@given(st.lists(st.lists(st.sampled_from([0.0, 0.2, 1.0]), min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_pairs_score_higher(scores: list[list[float]]) -> None:
    found = best_pairs(len(scores), 3, lambda row, column: scores[row][column])
    assert in_order(found)
    assert all(scores[row][column] > 0 for row, column in found)
    every = [(row, column) for row in range(len(scores)) for column in range(3)]
    subsets = (list(subset) for size in range(4) for subset in combinations(every, size))
    best = max(sum(scores[row][column] for row, column in subset) for subset in subsets if in_order(subset))
    assert abs(sum(scores[row][column] for row, column in found) - best) < 1e-9
