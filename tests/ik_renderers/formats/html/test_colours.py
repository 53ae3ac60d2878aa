from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.farbe import TEXTKONTRAST, kontrast, rgb
from ik_renderers.contract import Hausstil
from ik_renderers.formats.html.colours import RULE_CONTRAST, dark, light

colour = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
schemes = pytest.mark.parametrize("scheme", [light, dark])


def test_a_county_sees_its_own_colours_by_day() -> None:
    palette = light(Hausstil(akzent="#1f3a5f", tint="#eef2f7"))
    assert (palette.accent, palette.tint, palette.paper) == ("#1f3a5f", "#eef2f7", "#ffffff")


@schemes
@given(akzent=colour, tint=colour)
def test_any_two_colours_become_a_readable_palette(scheme: type, akzent: str, tint: str) -> None:
    palette = scheme(Hausstil(akzent=akzent, tint=tint))
    for ground in (palette.paper, palette.tint):
        for text in (palette.ink, palette.quiet, palette.accent):
            assert kontrast(rgb(text), rgb(ground)) >= TEXTKONTRAST
        assert kontrast(rgb(palette.line), rgb(ground)) >= RULE_CONTRAST


def test_a_dark_screen_keeps_the_hue() -> None:
    blue = dark(Hausstil(akzent="#1f3a5f")).accent
    red, green, other = (int(blue[i : i + 2], 16) for i in (1, 3, 5))
    assert red < green < other


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="rot"):
        light(Hausstil(akzent="rot"))
