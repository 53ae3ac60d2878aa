"""What two rows have in common."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ik_model.revision.diff.folgen import abschnitte

ROWS = st.lists(st.sampled_from("abcd"), max_size=12)


@given(ROWS, ROWS)
def test_both_rows_are_covered_by_turns(alt: list[str], neu: list[str]) -> None:
    runs = abschnitte(alt, neu)
    assert [entry for run in runs for entry in alt[run.alt]] == alt
    assert [entry for run in runs for entry in neu[run.neu]] == neu
    for run in runs:
        assert alt[run.alt] or neu[run.neu]
        assert not run.gleich or alt[run.alt] == neu[run.neu]
    assert not any(not one.gleich and not other.gleich for one, other in pairwise(runs))
    assert all(run.gleich for run in runs) == (alt == neu)


def test_rows_of_any_kind_take_no_time() -> None:
    started = time.process_time()
    same, other = ["x"] * 100_000, ["y"]
    assert len(abschnitte([*other, *same, *other], [*same, "z"])) == 1
    assert len(abschnitte([*same, *other, *same], same)) == 2
    assert len(abschnitte(list(range(100_000)), list(range(50_000, 150_000)))) == 3
    assert time.process_time() - started < 10
