"""Sentence anchors: what is written is read back, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.anker import Satzanker
from tests.ik_model.model.strategies import ids

anchors = st.builds(
    Satzanker,
    element=ids,
    satz=st.integers(1, 9999),
    feld=st.from_regex(r"[a-z_]{1,12}", fullmatch=True),
    punkt=st.one_of(st.none(), st.integers(1, 9999)),
)


@given(anchors)
def test_written_anchor_is_read_back(anchor: Satzanker) -> None:
    assert Satzanker.parse(str(anchor)) == anchor
    assert Satzanker.parse(f" {anchor}\n") == anchor


@given(st.text(st.sampled_from("ab1/.-_ 0"), max_size=12))
def test_anything_else_is_refused(value: str) -> None:
    try:
        anchor = Satzanker.parse(value)
    except ValueError:
        return
    assert str(Satzanker.parse(str(anchor))) == str(anchor)


@pytest.mark.parametrize(
    "value", ["", "/1", "a/", "a/0", "a/01", "A/1", "a b/1", "a/1/2", "a.b.c/1", "3-1/2", "a.b.0/1"]
)
def test_refused(value: str) -> None:
    with pytest.raises(ValueError, match="kein Satzanker"):
        Satzanker.parse(value)


def test_forms() -> None:
    assert str(Satzanker("berichtswesen", 2)) == "berichtswesen/2"
    assert str(Satzanker("sprachkurse", 1, "aktivitaeten", 3)) == "sprachkurse.aktivitaeten.3/1"
    assert Satzanker("berichtswesen", 2).html_id == "berichtswesen-satz-2"
