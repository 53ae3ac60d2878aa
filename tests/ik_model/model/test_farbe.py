from __future__ import annotations

import pytest

from ik_model.model.farbe import WEISS, farbwert, gemischt, kontrast, rgb


def test_contrast_is_that_of_wcag() -> None:
    assert kontrast((0, 0, 0), WEISS) == pytest.approx(21)
    assert kontrast(rgb("#777777"), WEISS) == pytest.approx(4.48, abs=0.01)
    assert kontrast(WEISS, WEISS) == 1


def test_a_colour_is_read_and_written() -> None:
    assert rgb("#1F3a5f") == (0x1F, 0x3A, 0x5F)
    assert farbwert((0x1F, 0x3A, 0x5F)) == "#1f3a5f"
    assert gemischt((0, 0, 0), WEISS, 0.5) == (128, 128, 128)


def test_what_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="rot"):
        rgb("rot")
