"""Periods: read, written, said in words, and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.turnus import Turnus


@given(st.integers(1, 999))
def test_written_period_is_read_back(months: int) -> None:
    assert Turnus.parse(Turnus(months).iso) == Turnus(months)


@given(st.text(st.sampled_from("P0123YMDT "), max_size=8))
def test_anything_else_is_refused(value: str) -> None:
    try:
        turnus = Turnus.parse(value)
    except ValueError:
        return
    assert turnus.monate >= 1
    assert str(turnus)


@pytest.mark.parametrize("value", ["", "P", "P0Y", "P0M", "2 Jahre", "PT1H", "P1W", "P-1Y", "p1y", "P1.5Y"])
def test_refused(value: str) -> None:
    with pytest.raises(ValueError, match="Turnus"):
        Turnus.parse(value)


@pytest.mark.parametrize(
    ("value", "words", "iso"),
    [
        ("P1Y", "jährlich", "P1Y"),
        ("P2Y", "alle zwei Jahre", "P2Y"),
        ("P1M", "monatlich", "P1M"),
        ("P6M", "alle sechs Monate", "P6M"),
        ("P1Y6M", "alle 18 Monate", "P18M"),
        ("P24M", "alle zwei Jahre", "P2Y"),
        ("P12Y", "alle 12 Jahre", "P12Y"),
    ],
)
def test_words(value: str, words: str, iso: str) -> None:
    turnus = Turnus.parse(value)
    assert (str(turnus), turnus.iso) == (words, iso)


def test_shorter_is_less() -> None:
    assert Turnus.parse("P6M") < Turnus.parse("P1Y") < Turnus.parse("P2Y")
