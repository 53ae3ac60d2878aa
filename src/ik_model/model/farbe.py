"""Colours of the house style: how well one can be read on another (WCAG 2.2)."""

from __future__ import annotations

import re
from typing import Final

TEXTKONTRAST: Final = 7.0
"""The least contrast between any text and any ground it may stand on (success criterion 1.4.6)."""

Rgb = tuple[int, int, int]

WEISS: Final[Rgb] = (255, 255, 255)

_FARBE = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")


def rgb(farbe: str) -> Rgb:
    """Red, green and blue of ``#rrggbb``.

    Raises:
        ValueError: It does not have that form.
    """
    match = _FARBE.fullmatch(farbe)
    if match is None:
        raise ValueError(f"not a colour of the form #rrggbb: {farbe!r}")
    rot, gruen, blau = (int(teil, 16) for teil in match.groups())
    return rot, gruen, blau


def farbwert(farbe: Rgb) -> str:
    """A colour as ``#rrggbb``."""
    return "#{:02x}{:02x}{:02x}".format(*farbe)


def gemischt(farbe: Rgb, andere: Rgb, anteil: float) -> Rgb:
    """A colour with a share (0 to 1) of another one."""
    rot, gruen, blau = (round(a * (1 - anteil) + b * anteil) for a, b in zip(farbe, andere, strict=True))
    return rot, gruen, blau


def helligkeit(farbe: Rgb) -> float:
    """The relative luminance, from 0 to 1."""
    anteile = (wert / 255 for wert in farbe)
    rot, gruen, blau = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in anteile)
    return 0.2126 * rot + 0.7152 * gruen + 0.0722 * blau


def kontrast(eine: Rgb, andere: Rgb) -> float:
    """The contrast ratio, from 1 to 21."""
    dunkler, heller = sorted((helligkeit(eine), helligkeit(andere)))
    return (heller + 0.05) / (dunkler + 0.05)
