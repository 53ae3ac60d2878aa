"""Which item was which."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.source.edit.alignment import align, staying

A, B, C = ({"id": id, "text": id.upper()} for id in "abc")


@pytest.mark.parametrize(
    ("old", "new", "origins"),
    [
        ([A, B], [B, A], [1, 0]),
        ([A, B], [A, {"id": "b", "text": "neu"}], [0, 1]),
        ([A, B], [A, C], [0, None]),
        (["x", "y", "z"], ["x", "neu", "z"], [0, 1, 2]),
        (["x", "y", "z"], ["neu", "x", "z"], [None, 0, 2]),
        (["x", "x"], ["x"], [0]),
        (["x"], ["x", "x"], [0, None]),
        (["x", "y"], [{"id": "x", "wortlaut": "X"}, "y"], [0, 1]),
        ([{"wert": 1}, {"wert": 2}], [{"wert": 1}, {"wert": 3}], [0, 1]),
        ([], ["x"], [None]),
        (["x"], [], []),
    ],
)
def test_align(old: list[Any], new: list[Any], origins: list[int | None]) -> None:
    assert align(old, new) == origins


@given(st.permutations(range(8)))
def test_as_many_as_possible_stay(order: list[int]) -> None:
    stay = staying(order)
    kept = [order[place] for place in sorted(stay)]
    assert kept == sorted(kept)
    assert len(kept) == _longest(order)


def _longest(order: list[int]) -> int:
    best: list[int] = []
    for number, value in enumerate(order):
        best.append(1 + max((best[i] for i in range(number) if order[i] < value), default=0))
    return max(best)


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_no_item_is_used_twice(old: list[str], new: list[str]) -> None:
    used = [origin for origin in align(old, new) if origin is not None]
    assert len(used) == len(set(used))
