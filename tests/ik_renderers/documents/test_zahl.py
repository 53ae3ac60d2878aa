"""Numbers, money and days the German way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ik_renderers.documents.zahl import anzahl, euro, jahre, stichtag, tag, zahl, zeitraum


@pytest.mark.parametrize(
    ("wert", "worte"),
    [("0", "0"), ("12500.5", "12.500,5"), ("5.90", "5,90"), ("-3.1", "−3,1"), ("1E+5", "100.000"), ("0.05", "0,05")],
)
def test_numbers(wert: str, worte: str) -> None:
    assert zahl(Decimal(wert)) == worte


@pytest.mark.parametrize(
    ("wert", "worte"), [("12500.5", "12.500,50"), ("300", "300"), ("300.00", "300"), ("1E+6", "1.000.000")]
)
def test_money(wert: str, worte: str) -> None:
    assert euro(Decimal(wert)) == f"{worte}\u00a0€"


def test_counted_things() -> None:
    assert anzahl(Decimal(1), "Stelle", "Stellen") == "1\u00a0Stelle"
    assert anzahl(Decimal("0.5"), "Stelle", "Stellen") == "0,5\u00a0Stellen"


def test_days_and_years() -> None:
    first, last = date(2024, 7, 1), date(2028, 12, 31)
    assert tag(first) == "01.07.2024"
    assert (stichtag(first), stichtag(last)) == ("01.07.2024", "2028")
    assert zeitraum(first, last) == "ab 01.07.2024 bis 31.12.2028"
    assert (zeitraum(first, None), zeitraum(None, last), zeitraum(None, None)) == (
        "ab 01.07.2024",
        "bis 31.12.2028",
        "",
    )
    assert (jahre(first, last), jahre(first, first), jahre(first, None), jahre(None, last), jahre(None, None)) == (
        "2024–2028",
        "2024",
        "ab 2024",
        "bis 2028",
        "",
    )
