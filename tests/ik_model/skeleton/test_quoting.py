from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ik_model.skeleton.quoting import markdown_words, yaml_lines, yaml_list, yaml_pattern, yaml_value

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"))
"""What can be typed; a carriage return is a line end to every reader of YAML."""


@pytest.mark.parametrize("text", ["Kreis Nordmoor", "«Fachdienst Integration»", "§ 22 Abs. 3", "Kreis Müritz/Havel"])
def test_plain_words_stay_plain(text: str) -> None:
    assert yaml_value(text) == text


@pytest.mark.parametrize(
    "text",
    ["ja", "no", "true", "null", "~", "1", "3.10", "2026-11-22", "0x1F", "1e3", ".5", "-", "a: b", "a #b", "[a]", "&a"],
)
def test_what_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    assert yaml.safe_load(yaml_value(text)) == text


def test_what_a_newcomer_sees_of_a_title() -> None:
    assert yaml_lines('Integration: "jetzt"\nKreis Nordmoor', "  ") == '|\n  Integration: "jetzt"\n  Kreis Nordmoor'


@given(WORDS)
def test_any_value_comes_back(text: str) -> None:
    assert yaml.safe_load(f"wert: {yaml_value(text)}\n") == {"wert": text}


@given(WORDS)
def test_any_lines_come_back(text: str) -> None:
    loaded = yaml.safe_load(f"titel: {yaml_lines(text, '  ')}\nweiter: 1\n")
    assert loaded["titel"].removesuffix("\n") == text.removesuffix("\n")
    assert loaded["weiter"] == 1


@given(st.lists(WORDS).map(tuple))
def test_any_list_comes_back(items: tuple[str, ...]) -> None:
    assert yaml.safe_load(f"liste: {yaml_list(items, '  ')}\n") == {"liste": list(items)}


@given(st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126)))
def test_any_pattern_comes_back(pattern: str) -> None:
    assert yaml.safe_load(f"muster: {yaml_pattern(pattern)}\n") == {"muster": pattern}


def test_markup_is_words_in_a_page() -> None:
    assert markdown_words("<b>a_b*\n[x](y)") == r"\<b\>a\_b\* \[x\]\(y\)"
