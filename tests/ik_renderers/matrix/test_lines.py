"""Text in lines: measured by the font itself, nothing lost, nothing too wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_renderers.matrix.lines import longest_word, wrapped
from ik_renderers.matrix.metrics import width

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=80)


def test_a_text_is_as_wide_as_the_font_says() -> None:
    # From the tables of the font: F 530, a 504, c 456, h 544 thousandths of an em and so on.
    assert width("Fachbereich Soziales, Arbeit und Gesundheit ÄÖÜß„“–…", 8) == pytest.approx(187.896)
    assert width("Fach", 1000) == pytest.approx(sum(width(char, 1000) for char in "Fach"))
    assert width("Fach", 8, "Semibold") > width("Fach", 8)
    assert width("", 8) == 0


def test_digits_stand_below_each_other() -> None:
    assert len({width(digit, 8) for digit in "0123456789"}) == 1


@given(WORDS, st.floats(20, 300))
def test_lines_keep_every_letter_and_their_width(text: str, limit: float) -> None:
    lines = wrapped(text, limit, 8.5)
    assert lines
    bare = "".join(lines).replace("-", "")
    assert "".join(bare.split()) == "".join(text.replace("\u00ad", "").replace("-", "").split())
    assert all(width(line, 8.5) <= limit + 0.001 or len(line) <= 2 for line in lines)


@given(WORDS, st.floats(40, 300), st.integers(1, 4))
def test_no_more_lines_than_asked_for(text: str, limit: float, most: int) -> None:
    lines, full = wrapped(text, limit, 8.5, most=most), wrapped(text, limit, 8.5)
    assert len(lines) == min(most, len(full))
    assert lines == full if len(full) <= most else lines[-1].endswith("…")
    assert all(width(line, 8.5) <= limit + 0.001 or len(line) <= 2 for line in lines)


def test_where_lines_break() -> None:
    assert wrapped("Mädchen und Jungs/ Frauen", 65, 8.5) == ("Mädchen und", "Jungs/ Frauen")
    assert wrapped("Wasser- und Bodenverband", 60, 8.5) == ("Wasser- und", "Bodenverband")
    assert wrapped("Energieagentur e. V.", width("Energieagentur e.", 8.5), 8.5) == ("Energieagentur", "e.\u00a0V.")
    assert wrapped("Bürger\u00adenergie", 40, 8.5) == ("Bürger-", "energie")
    assert longest_word("Stabsstelle für Klimaschutz", 8.5) == width("Klimaschutz", 8.5)
