"""The county's two colours become palettes for light and dark, with computed contrasts.

*Why:* a profile names one accent and one tint for white paper; a dark screen needs relatives of them, and no
county should have to check contrasts by hand.
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from dataclasses import dataclass

from ik_model.model.farbe import TEXTKONTRAST, WEISS, Rgb, farbwert, gemischt, helligkeit, kontrast, rgb
from ik_renderers.contract import Hausstil

RULE_CONTRAST = 3.0
"""The least contrast of lines that mark a control or a box (WCAG 2.2, success criterion 1.4.11)."""

_BLACK = (0, 0, 0)
_DARK_PAPER = (20, 23, 28)
_STEPS = 50


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one appearance, each ``#rrggbb``.

    Attributes:
        paper: The ground of the page.
        tint: The ground of boxes and of the cover.
        ink: Running text.
        quiet: Labels and marks.
        accent: Headings, links, the bar of a box.
        line: Lines around boxes and controls.
        hair: Lines that only divide and mean nothing.
    """

    paper: str
    tint: str
    ink: str
    quiet: str
    accent: str
    line: str
    hair: str


def light(style: Hausstil) -> Palette:
    """The palette on white; the accent stays the county's own where it can be read."""
    tint = _mixed_until(rgb(style.tint), WEISS, lambda colour: helligkeit(colour) >= 0.75)
    return _palette(WEISS, tint, (27, 31, 36), (84, 92, 102), rgb(style.akzent), _BLACK)


def dark(style: Hausstil) -> Palette:
    """The palette on near-black: the tint a breath of the accent, the accent lightened until it can be read."""
    accent = rgb(style.akzent)
    breath = gemischt(_DARK_PAPER, accent, 0.3)
    tint = _mixed_until(breath, _DARK_PAPER, lambda colour: helligkeit(colour) <= 0.022)
    return _palette(_DARK_PAPER, tint, (232, 235, 240), (178, 186, 197), accent, WEISS)


def _palette(paper: Rgb, tint: Rgb, ink: Rgb, quiet: Rgb, accent: Rgb, pole: Rgb) -> Palette:
    grounds = (paper, tint)

    def readable(colour: Rgb) -> bool:
        return all(kontrast(colour, ground) >= TEXTKONTRAST for ground in grounds)

    def visible(colour: Rgb) -> bool:
        return all(kontrast(colour, ground) >= RULE_CONTRAST for ground in grounds)

    return Palette(
        paper=farbwert(paper),
        tint=farbwert(tint),
        ink=farbwert(_mixed_until(ink, pole, readable)),
        quiet=farbwert(_mixed_until(quiet, pole, readable)),
        accent=farbwert(_shifted_until(accent, pole, readable)),
        line=farbwert(_mixed_until(gemischt(paper, accent, 0.35), pole, visible)),
        hair=farbwert(gemischt(tint, ink, 0.14)),
    )


def _mixed_until(colour: Rgb, pole: Rgb, enough: Callable[[Rgb], bool]) -> Rgb:
    """The colour with just so much of the pole that it is enough; the pole itself where nothing else is."""
    mixes = (gemischt(colour, pole, step / _STEPS) for step in range(_STEPS + 1))
    return next((mixed for mixed in mixes if enough(mixed)), pole)


def _shifted_until(colour: Rgb, pole: Rgb, enough: Callable[[Rgb], bool]) -> Rgb:
    """The colour made just so much lighter or darker that it is enough.

    *Why not mixed:* white makes a deep blue grey; with its hue and saturation kept it stays the county's.
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*(value / 255 for value in colour))
    target = pole[0] / 255
    for step in range(_STEPS + 1):
        level = lightness + (target - lightness) * step / _STEPS
        red, green, blue = (round(value * 255) for value in colorsys.hls_to_rgb(hue, level, saturation))
        if enough((red, green, blue)):
            return red, green, blue
    return pole
