"""Every character of a value is found where it is written, in every style of YAML."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from ik_model.source.characters import characters
from ik_model.source.decoding import decode
from ik_model.source.nodes import MapNode, Node, Scalar, SourceFile
from ik_model.source.yaml_file import parse_yaml

LETTERS = st.text(
    st.one_of(
        st.sampled_from("ab  \n\n.:#-'\"\\\t{}[],&*!|>%@`äöü„“–\u00a0é😀"),
        st.characters(exclude_categories=("Cs", "Cc", "Cn")),
    ),
    max_size=40,
)


def parsed(source: str) -> Node:
    found: list[tuple[object, ...]] = []
    file = decode(source.encode(), "x.yaml", lambda *finding: found.append(finding))
    assert file is not None, found
    node = parse_yaml(file, lambda *finding: found.append(finding))
    assert node is not None, (source, found)
    assert not found
    return node


def value_of(source: str) -> Scalar:
    node = parsed(source)
    assert isinstance(node, MapNode)
    value = node.entries["k"].value
    while isinstance(value, MapNode):
        value = value.entries["k"].value
    assert isinstance(value, Scalar)
    return value


def check_places(node: Scalar) -> None:
    """Each character of the value stands in the file where it is told, and none before the one before it."""
    before = (0, 0)
    for number, line in enumerate(node.value.split("\n")):
        for column, letter in enumerate(line):
            span = node.at(number, column)
            source = span.text[span.column - 1 :][: span.length]
            if span.length == 1 and letter != " ":
                assert source == letter, (span, node)
            elif letter != " ":
                assert source[0] in "\\'", (span, node)  # an escape
            assert (span.line, span.column) > before, (span, node)
            before = (span.line, span.column)


@given(LETTERS, st.sampled_from([None, '"', "'", "|", ">"]), st.integers(10, 60), st.booleans(), st.integers(0, 2))
def test_what_is_written_is_found(text: str, style: str | None, width: int, unicode: bool, depth: int) -> None:
    data: object = {"k": text}
    for _ in range(depth):
        data = {"k": data}
    source: str = yaml.dump(data, default_style=style, width=width, allow_unicode=unicode)
    assume("!!" not in source and "\x85" not in source and "\\N" not in source and "\ufeff" not in source)
    node = value_of(source.replace('"k"', "k").replace("'k'", "k"))
    check_places(node)


@pytest.mark.parametrize(
    ("source", "word", "line", "columns"),
    [
        ('k: "Er sagt: \\"nein\\" und geht"', "und", 1, (23, 26)),
        ('k: "a\\tb \\u00e4 Wort"', "Wort", 1, (17, 21)),
        ('k: "a \\u00e4\\u00e4 b"', "ää", 1, (7, 19)),
        ("k: 'der ''Kreis'' und'", "und", 1, (19, 22)),
        ('k: "eins\n  zwei\n\n  drei"', "drei", 4, (3, 7)),
        ('k: "eins \\\n  zwei"', "zwei", 2, (3, 7)),
        ("k: eins\n  zwei drei", "drei", 2, (8, 12)),
        ("k: |2\n    eins\n  zwei", "zwei", 3, (3, 7)),
        ("k: |2\n    eins\n  zwei", "eins", 2, (5, 9)),
        ("k: |\n\n  eins\n   zwei", "zwei", 4, (4, 8)),
        ("k: >\n  eins\n  zwei\n\n  drei", "drei", 5, (3, 7)),
        ("k: >\n  eins\n    zwei\n  drei", "drei", 4, (3, 7)),
        ("k: >2\n    eins\n  zwei", "zwei", 3, (3, 7)),
        ('k: [a, "b\\"c Wort"]', "Wort", 1, (14, 18)),
    ],
)
def test_places_of_words(source: str, word: str, line: int, columns: tuple[int, int]) -> None:
    root = parsed(source)
    assert isinstance(root, MapNode)
    value = root.entries["k"].value
    node = value if isinstance(value, Scalar) else value.items[1] if not isinstance(value, MapNode) else None
    assert isinstance(node, Scalar)
    row, column = divmod_lines(node.value, word)
    span = node.at(row, column, len(word))
    assert (span.line, span.column, span.column + span.length) == (line, *columns)


def divmod_lines(value: str, word: str) -> tuple[int, int]:
    before = value[: value.index(word)].split("\n")
    return len(before) - 1, len(before[-1])


def test_what_is_another_value_is_not_guessed_at() -> None:
    assert characters("etwas anderes", ["k: eins"], 0, 3, "", (0, 7)) is None
    node = Scalar("etwas anderes", SourceFile("x", ["k: eins"]), 0, 3, "", (0, 7))
    assert (node.at(0, 5).line, node.at(0, 5).column) == (1, 4)


def test_behind_the_last_character() -> None:
    node = value_of('k: "ab\\""')
    assert (node.at(0, 3).column, node.span.column, node.span.length) == (9, 4, 6)


def test_nothing_has_a_place_too() -> None:
    node = Scalar("\nEins.", SourceFile("x", ["---", "", "Eins."]), 1, 0, "m")
    assert (node.span.line, node.span.column, node.span.length) == (2, 1, 1)
    assert node.at(1, 0, 0).line == 3
