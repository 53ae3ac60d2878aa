"""Positions in a JSON document agree with what the standard library reads from it."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ik_model.exchange.places import Document, shown, walk

VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=15,
)


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def count(data: Any) -> int:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + sum(map(count, inner))


@given(VALUES, st.sampled_from([None, 0, 3]), st.booleans())
def test_every_value_is_found_where_it_stands(data: Any, indent: int | None, escaped: bool) -> None:
    document = json.dumps(data, indent=indent, ensure_ascii=escaped)
    places = list(walk(document))
    assert len(places) == count(data)
    for place in places:
        value, (start, length) = at(data, place.path), place.value
        written = document[start : start + length]
        assert written == ("{" if isinstance(value, dict) else "[" if isinstance(value, list) else written)
        if not isinstance(value, dict | list):
            assert json.loads(written) == value
        if place.key:
            assert json.loads(document[place.key[0] : sum(place.key)]) == place.path[-1]


def test_span_of_key_value_and_what_is_missing() -> None:
    document = Document('{\n  "a": [1,\n    {"ä": "x"}]\n}', "d.json")
    assert str(document.span(("a", 1, "ä"))) == "d.json:3:11"
    assert str(document.span(("a", 1, "ä"), of_key=True)) == "d.json:3:6"
    assert str(document.span(("a", 1, "b", 0))) == "d.json:3:5"
    assert str(document.span(("b",))) == "d.json:1:1"
    assert document.span(("a", 1, "ä")).text == '    {"ä": "x"}]'


def test_span_ends_where_the_line_ends() -> None:
    assert Document("ab\ncd", "d").stretch(1, 4).length == 1
    assert Document("ab", "d").stretch(2, 1).length == 1


def test_path_as_jsonpath() -> None:
    assert shown(()) == "$"
    assert shown(("konzept", "gliederung", 0, "x-y", "it's")) == "$.konzept.gliederung[0]['x-y']['it\\'s']"
