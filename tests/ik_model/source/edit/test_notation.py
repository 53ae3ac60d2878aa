"""What is written is read as it was meant, in every notation and next to whatever else."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ik_model.source.edit.composing import NewItem, field_lines
from ik_model.source.edit.notation import fits_plain, in_brackets, one_line
from tests.ik_model.exchange.texte import WORDS

_TEXTS = st.one_of(
    WORDS, WORDS.map(lambda words: f"{words}\n{words}"), st.just(""), st.sampled_from(["ja", "~", "1.0"])
)
_FIELDS = st.dictionaries(WORDS, _TEXTS, min_size=1, max_size=3)
_ITEMS = st.one_of(_TEXTS, _FIELDS, st.dictionaries(WORDS, st.lists(_TEXTS, max_size=2), min_size=1, max_size=2))
_VALUES = st.one_of(_ITEMS, st.lists(_ITEMS, max_size=3))


def _read(text: str) -> Any:
    """As our reader does: every scalar a string."""
    return yaml.load(text, Loader=yaml.CBaseLoader)


@given(_TEXTS, st.sampled_from(["", "'", '"']), st.booleans())
@example(": ", "", False)
@example("a: b", "", False)
@example("a #b", "", True)
@example("...", "", False)
@example("'a", "'", True)
def test_one_line(text: str, style: str, flow: bool) -> None:
    written = one_line(text, flow=flow, style=style)
    assert "\n" not in written
    assert _read(f"a: [{written}, {written}]" if flow else f"a: {written} # c\nb: x") in (
        {"a": [text, text]},
        {"a": text, "b": "x"},
    )


@given(_TEXTS, st.sampled_from(["'", '"']))
def test_quotation_marks_stay(text: str, style: str) -> None:
    assert one_line(text, style=style).startswith(style if "\n" not in text and text == text.strip() else ("'", '"'))


@pytest.mark.parametrize("text", ["Ein Satz.", "ja", "12", "-5", "3.10", "https://example.org/x", "„Zitat“", "a:b"])
def test_what_needs_no_quotation_marks_gets_none(text: str) -> None:
    assert fits_plain(text, flow=False)
    assert one_line(text) == text


@given(_VALUES)
def test_in_brackets(value: Any) -> None:
    written = in_brackets(value)
    assert "\n" not in written
    assert _read(f"a: {written}") == {"a": value}


@given(st.dictionaries(WORDS, _VALUES, min_size=1, max_size=3), st.sampled_from([0, 2, 7]))
def test_lines(data: dict[str, Any], column: int) -> None:
    lines = [line for key, value in data.items() for line in field_lines(key, value, column, lambda _: None)]
    assert _stripped(_read("\n".join(lines) + "\n")) == data


@given(_ITEMS, st.booleans())
def test_items(value: Any, short: bool) -> None:
    lines = NewItem(value, lambda _: None, short=short).lines(2)
    assert _stripped(_read("\n".join(["a:", *lines, *lines]) + "\n")) == {"a": [value, value]}


def _stripped(value: Any) -> Any:
    """Block texts end with a line end, which our reader takes off."""
    match value:
        case dict():
            return {key: _stripped(item) for key, item in value.items()}
        case list():
            return [_stripped(item) for item in value]
        case _:
            return value.removesuffix("\n")
