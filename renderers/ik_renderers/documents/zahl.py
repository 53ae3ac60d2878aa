"""Numbers, sums of money and days the German way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

FEST = "\u00a0"
"""The no-break space between a number and its unit (DIN 5008)."""


def zahl(wert: Decimal) -> str:
    """A number as precise as it was given: 12500.5 is ``12.500,5``, 5.90 is ``5,90``."""
    return f"{wert:,f}".translate(str.maketrans(",.-", ".,−"))


def euro(wert: Decimal) -> str:
    """A sum: 12500.5 is ``12.500,50 €``, 300 is ``300 €``."""
    stellen = 0 if wert == wert.to_integral_value() else 2
    return f"{zahl(Decimal(f'{wert:.{stellen}f}'))}{FEST}€"


def anzahl(wert: Decimal, eines: str, mehrere: str) -> str:
    """A number of things: ``1 Stelle``, ``0,5 Stellen``."""
    return f"{zahl(wert)}{FEST}{eines if wert == 1 else mehrere}"


def tag(datum: date) -> str:
    """A day: ``29.02.2024``."""
    return f"{datum:%d.%m.%Y}"


def zeitraum(beginn: date | None, ende: date | None) -> str:
    """From when until when, as far as it is known: ``ab 01.07.2024 bis 31.12.2028``."""
    return " ".join([*([f"ab {tag(beginn)}"] if beginn else []), *([f"bis {tag(ende)}"] if ende else [])])
