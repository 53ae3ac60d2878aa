"""Numbers of the outline: every number has its own sign, in each style."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.nummerierung import glied, zaehlung, ziffer

STYLES = ["dezimal", "roemisch", "roemisch-klein", "buchstabe", "buchstabe-gross"]
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@given(st.integers(1, 5000))
def test_roman_numbers_mean_what_they_say(number: int) -> None:
    values = [ROMAN[sign] for sign in glied(number, "roemisch")]
    assert number == sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    assert glied(number, "roemisch-klein") == glied(number, "roemisch").lower()


@given(st.integers(1, 5000))
def test_letters_count_on_after_z(number: int) -> None:
    value = 0
    for sign in glied(number, "buchstabe"):
        value = value * 26 + ord(sign) - ord("a") + 1
    assert value == number
    assert glied(number, "buchstabe-gross") == glied(number, "buchstabe").upper()


@pytest.mark.parametrize("style", STYLES)
def test_no_two_numbers_look_alike(style: str) -> None:
    assert len({glied(number, style) for number in range(1, 1000)}) == 999


@pytest.mark.parametrize("style", STYLES)
def test_numbers_begin_at_one(style: str) -> None:
    with pytest.raises(ValueError, match="beginnen bei 1"):
        glied(0, style)


@given(st.integers(1, 5000), st.sampled_from(STYLES))
def test_a_sign_is_read_back(number: int, style: str) -> None:
    sign = glied(number, style)
    assert zaehlung(style).zahl(sign) == zaehlung(style).zahl(sign.swapcase()) == number


@pytest.mark.parametrize(
    ("sign", "style"),
    [
        *((sign, "dezimal") for sign in ("", "0", "b", "12345")),
        *((sign, "roemisch") for sign in ("", "IIII", "IM", "A")),
        *((sign, "buchstabe") for sign in ("", "ABC1", "ä", "3a")),
    ],
)
def test_what_is_no_number_of_a_style(sign: str, style: str) -> None:
    assert zaehlung(style).zahl(sign) is None


def test_digits_are_understood_in_every_style() -> None:
    assert [zaehlung(style).zahl("3") for style in STYLES] == [3] * 5


@pytest.mark.parametrize(
    ("numbers", "styles", "expected"),
    [
        ([3, 1, 2], ["dezimal"], "3.1.2"),
        ([3], ["roemisch", "dezimal"], "III"),
        ([3, 1, 2], ["roemisch", "dezimal", "buchstabe"], "III.1.b"),
        ([1, 2, 3, 4], ["buchstabe-gross", "dezimal"], "A.2.3.4"),
        ([], ["dezimal"], ""),
        ([1, 1], [], "1.1"),
    ],
)
def test_whole_numbers(numbers: list[int], styles: list[str], expected: str) -> None:
    assert ziffer(numbers, styles) == expected
