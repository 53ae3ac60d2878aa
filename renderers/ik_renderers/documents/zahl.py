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


def stichtag(datum: date) -> str:
    """A day of reference, short: ``2028`` for the end of the year, else the day."""
    return str(datum.year) if (datum.month, datum.day) == (12, 31) else tag(datum)


def jahre(beginn: date | None, ende: date | None) -> str:
    """The years, short: ``2024``, ``2024–2028``, ``ab 2024``, ``bis 2028``."""
    if beginn and ende:
        return str(beginn.year) if beginn.year == ende.year else f"{beginn.year}–{ende.year}"
    return f"ab {beginn.year}" if beginn else f"bis {ende.year}" if ende else ""


def zeitraum(beginn: date | None, ende: date | None) -> str:
    """From when until when, as far as it is known: ``ab 01.07.2024 bis 31.12.2028``."""
    return " ".join([*([f"ab {tag(beginn)}"] if beginn else []), *([f"bis {tag(ende)}"] if ende else [])])
