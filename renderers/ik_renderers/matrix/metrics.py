"""How wide a text is in the house font, read from the font itself.

*Why not a library:* the three tables that are needed take fewer lines than the dependency would, and the fonts are
those of this package, so nothing unknown is ever read.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Weight = Literal["Regular", "Semibold"]

_MISSING = 0.6  # em, for a letter that the font does not have


@dataclass(frozen=True, slots=True)
class _Font:
    em: int
    advances: tuple[int, ...]
    glyphs: Mapping[int, int]

    def advance(self, char: str) -> float:
        """In parts of an em."""
        glyph = self.glyphs.get(ord(char))
        return _MISSING if glyph is None else self.advances[min(glyph, len(self.advances) - 1)] / self.em


def width(text: str, size: float, weight: Weight = "Regular") -> float:
    """Width of a line of text, in the unit of ``size``."""
    return size * sum(map(_font(weight).advance, text))


@cache
def _font(weight: Weight) -> _Font:
    data = files("ik_renderers").joinpath("fonts", f"SourceSans3-{weight}.ttf").read_bytes()
    tables = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * number)
        tables[tag] = start
    (em,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
    (count,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
    metrics = struct.unpack_from(f">{2 * count}H", data, tables[b"hmtx"])
    return _Font(em, metrics[::2], _glyphs(data, tables[b"cmap"]))


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Character to glyph, from the Unicode subtable of format 4 (all that the font has below U+FFFF)."""
    for number in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        (offset,) = struct.unpack_from(">L", data, cmap + 8 + 8 * number)
        start = cmap + offset
        if struct.unpack_from(">H", data, start)[0] == 4:
            return _segments(data, start)
    raise ValueError("the font has no character map of format 4")


def _segments(data: bytes, start: int) -> dict[int, int]:
    half = struct.unpack_from(">H", data, start + 6)[0]
    count, base = half // 2, start + 14
    glyphs: dict[int, int] = {}
    for number in range(count):
        at = base + 2 * number
        last, first, delta, offset = (
            struct.unpack_from(">H", data, at + gap)[0] for gap in (0, half + 2, 2 * half + 2, 3 * half + 2)
        )
        for char in range(first, min(last, 0xFFFE) + 1):
            glyph = char
            if offset:
                (glyph,) = struct.unpack_from(">H", data, at + 3 * half + 2 + offset + 2 * (char - first))
                if not glyph:
                    continue
            glyphs[char] = (glyph + delta) & 0xFFFF
    return {char: glyph for char, glyph in glyphs.items() if glyph}
