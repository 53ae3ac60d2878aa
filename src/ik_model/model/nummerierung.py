"""Numbers of the outline: computed from the order, never stored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Stil = Literal["dezimal", "roemisch", "roemisch-klein", "buchstabe", "buchstabe-gross"]

_ZEICHEN: dict[str, Stil] = {
    "1": "dezimal", "I": "roemisch", "i": "roemisch-klein", "a": "buchstabe", "A": "buchstabe-gross",
}  # fmt: skip
_MUSTER = re.compile(r"(?P<davor>[^\n]{0,20}?)(?<![0-9A-Za-z])(?P<zeichen>[1IiaA])(?P<danach>[^0-9A-Za-z\s]{0,3})")
_TRENNER = re.compile(r"[ .,:/–-]+")
_ROEMISCH = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Zaehlung:
    """How one level is counted: ``1``, ``I.``, ``a)``, ``(1)``, ``§ 1``.

    Attributes:
        stil: What counts.
        davor: What stands before the number.
        danach: What stands after it.
        trenner: What parts it from the number above it, ``I.1`` or ``I-1``.
    """

    stil: Stil = "dezimal"
    davor: str = ""
    danach: str = ""
    trenner: str = "."

    def glied(self, nummer: int) -> str:
        """One number: the third is ``3``, ``III.`` or ``c)``.

        Raises:
            ValueError: ``nummer`` is less than 1.
        """
        if nummer < 1:
            raise ValueError(f"Nummern beginnen bei 1, nicht bei {nummer}")
        match self.stil:
            case "dezimal":
                zeichen = str(nummer)
            case "roemisch" | "roemisch-klein":
                zeichen = _roemisch(nummer)
            case _:
                zeichen = _buchstaben(nummer)
        klein = self.stil in {"roemisch-klein", "buchstabe"}
        return f"{self.davor}{zeichen.lower() if klein else zeichen}{self.danach}"

    def zahl(self, zeichen: str) -> int | None:
        """Which number its sign stands for, ``c`` or ``III`` or ``3``; ``None`` if it is no number of this style.

        Large and small letters are one, and digits stand for themselves in every style: a reader who cites
        "Ziffer 3.1" means III.1.
        """
        if re.fullmatch(r"[1-9][0-9]{0,3}", zeichen):
            return int(zeichen)
        gross = zeichen.upper()
        match self.stil:
            case "dezimal":
                return None
            case "roemisch" | "roemisch-klein":
                return _aus_roemisch(gross)
            case _:
                return _aus_buchstaben(gross)


@lru_cache(maxsize=256)
def zaehlung(muster: str) -> Zaehlung:
    """Read a name (``roemisch``) or a pattern: one of ``1 I i a A``, and what stands around it.

    A pattern that begins with a blank, a stop, a slash or a dash says with it what parts it from the number above:
    ``-1`` counts I-1, `` a)`` counts 1 a).

    Raises:
        ValueError: It is neither.
    """
    for stil in _ZEICHEN.values():
        if muster == stil:
            return Zaehlung(stil)
    match = _MUSTER.fullmatch(muster)
    if match is None:
        raise ValueError(f"keine Zählung: {muster!r}")
    trenner = _TRENNER.match(match["davor"])
    davor = match["davor"][trenner.end() :] if trenner else match["davor"]
    return Zaehlung(_ZEICHEN[match["zeichen"]], davor, match["danach"], trenner[0] if trenner else ".")


def glied(nummer: int, muster: str) -> str:
    """One number by a name or a pattern: 3 is ``3``, ``III``, ``iii``, ``c``, ``C`` or ``c)``.

    Raises:
        ValueError: ``nummer`` is less than 1, or there is no such style.
    """
    return zaehlung(muster).glied(nummer)


def nummer(nummern: Sequence[int], muster: Sequence[str], *, ganz: bool = True) -> str:
    """A number as its heading shows it: ``[3, 1, 2]`` is ``3.1.2``, ``III.1 b)`` or, if not ``ganz``, ``b)`` alone.

    The last pattern holds for all deeper levels.
    """
    stufen = [zaehlung(muster[min(tiefe, len(muster) - 1)] if muster else "1") for tiefe in range(len(nummern))]
    if not ganz:
        return stufen[-1].glied(nummern[-1]) if nummern else ""
    text = ""
    for stufe, zahl in zip(stufen, nummern, strict=True):
        if text.endswith(")") and stufe.trenner == ".":
            text += " "
        elif text:
            text = text.removesuffix(".") + stufe.trenner
        text += stufe.glied(zahl)
    return text


def ziffer(nummern: Sequence[int], muster: Sequence[str]) -> str:
    """A number as the council cites it: whole, and without a stop at its end."""
    return nummer(nummern, muster).removesuffix(".")


def _roemisch(nummer: int) -> str:
    zeichen = ""
    for wert, symbol in _ROEMISCH:
        anzahl, nummer = divmod(nummer, wert)
        zeichen += symbol * anzahl
    return zeichen


def _aus_roemisch(zeichen: str) -> int | None:
    """The only number that is written so; ``IIII`` is none."""
    rest, nummer = zeichen, 0
    for wert, symbol in _ROEMISCH:
        while rest.startswith(symbol):
            rest, nummer = rest[len(symbol) :], nummer + wert
    return nummer if nummer and not rest and _roemisch(nummer) == zeichen else None


def _aus_buchstaben(zeichen: str) -> int | None:
    if not re.fullmatch("[A-Z]{1,4}", zeichen):
        return None
    nummer = 0
    for buchstabe in zeichen:
        nummer = nummer * 26 + ord(buchstabe) - ord("A") + 1
    return nummer


def _buchstaben(nummer: int) -> str:
    zeichen = ""
    while nummer:
        nummer, rest = divmod(nummer - 1, 26)
        zeichen = chr(ord("A") + rest) + zeichen
    return zeichen
