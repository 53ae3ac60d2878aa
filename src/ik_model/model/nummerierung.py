"""Numbers of the outline: computed from the order, never stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

Stil = Literal["dezimal", "roemisch", "roemisch-klein", "buchstabe", "buchstabe-gross"]

_ROEMISCH = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def glied(nummer: int, stil: Stil) -> str:
    """One number in a style: 3 is ``3``, ``III``, ``iii``, ``c`` or ``C``.

    Raises:
        ValueError: ``nummer`` is less than 1.
    """
    if nummer < 1:
        raise ValueError(f"Nummern beginnen bei 1, nicht bei {nummer}")
    match stil:
        case "dezimal":
            return str(nummer)
        case "roemisch" | "roemisch-klein":
            zeichen = _roemisch(nummer)
            return zeichen if stil == "roemisch" else zeichen.lower()
        case "buchstabe" | "buchstabe-gross":
            zeichen = _buchstaben(nummer)
            return zeichen if stil == "buchstabe" else zeichen.upper()


def ziffer(nummern: Sequence[int], stile: Sequence[Stil]) -> str:
    """A whole number: ``[3, 1, 2]`` is ``3.1.2`` or ``III.1.b``; the last style holds for all deeper levels."""
    letzter: Stil = stile[-1] if stile else "dezimal"
    return ".".join(
        glied(nummer, stile[tiefe] if tiefe < len(stile) else letzter) for tiefe, nummer in enumerate(nummern)
    )


def _roemisch(nummer: int) -> str:
    zeichen = ""
    for wert, symbol in _ROEMISCH:
        anzahl, nummer = divmod(nummer, wert)
        zeichen += symbol * anzahl
    return zeichen


def _buchstaben(nummer: int) -> str:
    zeichen = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        zeichen = chr(ord("a") + rest) + zeichen
    return zeichen
