"""The county's two colours become palettes for light and dark, with computed contrasts.

*Why:* a profile names one accent and one tint for white paper; a dark screen needs relatives of them, and no
county should have to check contrasts by hand.
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Callable
from dataclasses import dataclass

from ik_renderers.contract import Hausstil

TEXT_CONTRAST = 7.0
"""The least contrast between any text and any ground it may stand on (WCAG 2.2, success criterion 1.4.6)."""

RULE_CONTRAST = 3.0
"""The least contrast of lines that mark a control or a box (WCAG 2.2, success criterion 1.4.11)."""

_WHITE = (255, 255, 255)
_BLACK = (0, 0, 0)
_DARK_PAPER = (20, 23, 28)
_STEPS = 50

_COLOUR = re.compile(r"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})")

Rgb = tuple[int, int, int]


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
    tint = _mixed_until(_rgb(style.tint), _WHITE, lambda colour: _luminance(colour) >= 0.75)
    return _palette(_WHITE, tint, (27, 31, 36), (84, 92, 102), _rgb(style.akzent), _BLACK)


def dark(style: Hausstil) -> Palette:
    """The palette on near-black: the tint a breath of the accent, the accent lightened until it can be read."""
    accent = _rgb(style.akzent)
    breath = _mix(_DARK_PAPER, accent, 0.3)
    tint = _mixed_until(breath, _DARK_PAPER, lambda colour: _luminance(colour) <= 0.022)
    return _palette(_DARK_PAPER, tint, (232, 235, 240), (178, 186, 197), accent, _WHITE)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#rrggbb`` colours, from 1 to 21, after WCAG."""
    return _contrast(_rgb(one), _rgb(other))


def _palette(paper: Rgb, tint: Rgb, ink: Rgb, quiet: Rgb, accent: Rgb, pole: Rgb) -> Palette:
    grounds = (paper, tint)

    def readable(colour: Rgb) -> bool:
        return all(_contrast(colour, ground) >= TEXT_CONTRAST for ground in grounds)

    def visible(colour: Rgb) -> bool:
        return all(_contrast(colour, ground) >= RULE_CONTRAST for ground in grounds)

    return Palette(
        paper=_hex(paper),
        tint=_hex(tint),
        ink=_hex(_mixed_until(ink, pole, readable)),
        quiet=_hex(_mixed_until(quiet, pole, readable)),
        accent=_hex(_shifted_until(accent, pole, readable)),
        line=_hex(_mixed_until(_mix(paper, accent, 0.35), pole, visible)),
        hair=_hex(_mix(tint, ink, 0.14)),
    )


def _rgb(colour: str) -> Rgb:
    match = _COLOUR.fullmatch(colour)
    if match is None:
        raise ValueError(f"not a colour of the form #rrggbb: {colour!r}")
    red, green, blue = (int(part, 16) for part in match.groups())
    return red, green, blue


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _mix(colour: Rgb, other: Rgb, share: float) -> Rgb:
    channels = zip(colour, other, strict=True)
    red, green, blue = (round(one * (1 - share) + two * share) for one, two in channels)
    return red, green, blue


def _mixed_until(colour: Rgb, pole: Rgb, enough: Callable[[Rgb], bool]) -> Rgb:
    """The colour with just so much of the pole that it is enough; the pole itself where nothing else is."""
    mixes = (_mix(colour, pole, step / _STEPS) for step in range(_STEPS + 1))
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


def _luminance(colour: Rgb) -> float:
    channels = (value / 255 for value in colour)
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: Rgb, other: Rgb) -> float:
    lower, higher = sorted((_luminance(one), _luminance(other)))
    return (higher + 0.05) / (lower + 0.05)
