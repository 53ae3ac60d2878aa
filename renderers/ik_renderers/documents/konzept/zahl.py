"""Numbers, sums of money and days the German way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal


def zahl(wert: Decimal) -> str:
    """A number: 12500.5 is ``12.500,5``."""
    return _deutsch(f"{wert.normalize():,f}")


def euro(wert: Decimal) -> str:
    """A sum: 12500.5 is ``12.500,50 Euro``, 300 is ``300 Euro``."""
    return f"{zahl(wert) if wert == wert.to_integral_value() else _deutsch(f'{wert:,.2f}')} Euro"


def tag(datum: date) -> str:
    """A day: ``29.02.2024``."""
    return f"{datum:%d.%m.%Y}"


def zeitraum(beginn: date | None, ende: date | None) -> str:
    """From when until when, as far as it is known: ``ab 01.07.2024 bis 31.12.2028``."""
    return " ".join([*([f"ab {tag(beginn)}"] if beginn else []), *([f"bis {tag(ende)}"] if ende else [])])


def _deutsch(englisch: str) -> str:
    return englisch.translate(str.maketrans(",.", ".,"))
