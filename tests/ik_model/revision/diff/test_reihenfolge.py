"""What stays of a row that got another order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from ik_model.revision.diff.reihenfolge import bleibende


@given(st.permutations(range(7)))
def test_as_many_as_possible_stay(stellen: list[int]) -> None:
    bleiben = bleibende(stellen)
    in_folge = [stelle for stelle in stellen if stelle in bleiben]
    assert in_folge == sorted(bleiben)
    moeglich = [run for size in range(8) for run in combinations(stellen, size) if list(run) == sorted(run)]
    assert len(bleiben) == max(map(len, moeglich))


def test_ends() -> None:
    assert bleibende([]) == set()
    assert bleibende([4]) == {4}
    assert bleibende(range(5000)) == set(range(5000))
    assert len(bleibende(range(5000, 0, -1))) == 1
