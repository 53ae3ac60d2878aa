"""SVG: a few shapes and text, each with the role of its colour.

Colours stand in the picture for paper; a page that shows it in the dark goes by the classes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from ik_renderers.matrix.metrics import Weight, width

Colour = Literal["akzent", "tint", "tinte", "leise", "haar", "papier"]
Anchor = Literal["start", "middle", "end"]

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WEIGHTS: dict[Weight, int] = {"Regular": 400, "Semibold": 600}


@dataclass(frozen=True, slots=True)
class Ink:
    """The two colours of the county; the others are everybody's."""

    akzent: str
    tint: str

    def of(self, colour: Colour) -> str:
        """A role's colour on paper."""
        own: dict[Colour, str] = {"akzent": self.akzent, "tint": self.tint}
        rest: dict[Colour, str] = {"tinte": "#1a1a1a", "leise": "#4d4d4d", "haar": "#c9cfd8", "papier": "#ffffff"}
        return {**own, **rest}[colour]


class Canvas:
    """Takes shapes in the order in which they are painted."""

    def __init__(self, ink: Ink) -> None:
        self._ink = ink
        self._out: list[str] = []

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        weight: Weight = "Regular",
        colour: Colour = "tinte",
        anchor: Anchor = "start",
        upwards: bool = False,
    ) -> None:
        """A line of text; ``y`` is its base line, ``x`` where it starts, has its middle or ends."""
        words = _FORBIDDEN.sub("", words)
        length = width(words, size, weight)
        if not length:
            return
        place = f'transform="translate({_n(x)} {_n(y)}) rotate(-90)"' if upwards else f'x="{_n(x)}" y="{_n(y)}"'
        more = "" if anchor == "start" else f' text-anchor="{anchor}"'
        more += "" if weight == "Regular" else f' font-weight="{_WEIGHTS[weight]}"'
        # Why the length: a browser without the house font fits its own into the place.
        more += f' textLength="{_n(length)}" lengthAdjust="spacingAndGlyphs"'
        self._out.append(f'<text {place} font-size="{_n(size)}"{more}{self._fill(colour)}>{escape(words)}</text>')

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, stroke: float) -> None:
        """A straight line."""
        ends = f'x1="{_n(x1)}" y1="{_n(y1)}" x2="{_n(x2)}" y2="{_n(y2)}"'
        self._out.append(f"<line {ends}{self._stroke(colour, stroke)}/>")

    def box(self, x: float, y: float, wide: float, high: float, colour: Colour | None) -> None:
        """A filled rectangle; without a colour one that only catches the pointer."""
        fill = self._fill(colour) if colour else ' class="flaeche" fill="none" pointer-events="all"'
        self._out.append(f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(wide)}" height="{_n(high)}"{fill}/>')

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """A filled circle."""
        self._out.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"{self._fill(colour)}/>')

    def ring(self, x: float, y: float, radius: float, colour: Colour, stroke: float) -> None:
        """A circle with paper in it."""
        paper = self._ink.of("papier")
        look = f' class="linie-{colour} papier" fill="{paper}" stroke="{self._ink.of(colour)}"'
        self._out.append(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"{look} stroke-width="{_n(stroke)}"/>')

    def diamond(self, x: float, y: float, half: float, colour: Colour) -> None:
        """A filled square on its corner."""
        path = f"M{_n(x)} {_n(y - half)}L{_n(x + half)} {_n(y)}L{_n(x)} {_n(y + half)}L{_n(x - half)} {_n(y)}Z"
        self._out.append(f'<path d="{path}"{self._fill(colour)}/>')

    @contextmanager
    def link(self, target: str, spoken: str) -> Iterator[None]:
        """What is drawn within leads to an ID and is said in words; without a target it is only drawn."""
        if target:
            said = quoteattr(_FORBIDDEN.sub("", spoken))
            self._out.append(f"<a href={quoteattr('#' + target)} aria-label={said}><title>{said[1:-1]}</title>")
        yield
        if target:
            self._out.append("</a>")

    @contextmanager
    def unspoken(self) -> Iterator[None]:
        """What is drawn within is said elsewhere."""
        self._out.append('<g aria-hidden="true">')
        yield
        self._out.append("</g>")

    def picture(self, wide: float, high: float) -> bytes:
        """The whole picture."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(wide)}pt" height="{_n(high)}pt" '
            f'viewBox="0 0 {_n(wide)} {_n(high)}" font-family="\'Source Sans 3\', sans-serif">'
        )
        return "\n".join([head, *self._out, "</svg>\n"]).encode()

    def _fill(self, colour: Colour) -> str:
        return f' class="{colour}" fill="{self._ink.of(colour)}"'

    def _stroke(self, colour: Colour, stroke: float) -> str:
        return f' class="linie-{colour}" stroke="{self._ink.of(colour)}" stroke-width="{_n(stroke)}"'


def _n(value: float) -> str:
    """A number with two decimals at most."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"
