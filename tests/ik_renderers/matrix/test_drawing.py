"""A matrix as pictures: complete, within the sheet, readable by a machine, the same every time."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, get_args
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_renderers.matrix.canvas import Colour, Ink
from ik_renderers.matrix.drawing import Sheet, draw
from ik_renderers.matrix.parts import Block, Column, Group, Mark, Matrix, Row

INK = Ink("#1f3a5f", "#eef2f7")
SHEET = Sheet(728, 440)
SVG = "{http://www.w3.org/2000/svg}"
FULL, RING, DIAMOND = Mark("full"), Mark("ring"), Mark("diamond")


def trees(matrix: Matrix, sheet: Sheet = SHEET) -> list[ET.Element]:
    return [ET.fromstring(svg) for svg in draw(matrix, sheet, INK)]


def texts(*pictures: ET.Element) -> str:
    return " ".join("".join(text.itertext()) for picture in pictures for text in picture.iter(f"{SVG}text"))


def small(**changes: Any) -> Matrix:
    columns = (Column("Amt für Bau", "bau"), Column("Amt für Verkehr"))
    rows = (
        Row("1", "Wege", {0: (FULL,), 1: (RING,)}, "1 Wege. Amt für Bau.", "wege"),
        Row("2", "Plätze", {1: (FULL,)}, "2 Plätze. Amt für Verkehr.", "plaetze"),
    )
    matrix: dict[str, Any] = {
        "blocks": (Block("Stellen", columns),),
        "groups": (Group("Stadt", rows, "stadt"),),
        "legend": ((FULL, "verantwortlich"), (RING, "beteiligt")),
        "foot": (("Anzahl", ("1", "2")),),
        "connected": True,
    }
    return Matrix(**(matrix | changes))


def test_everything_is_said_in_real_text() -> None:
    (picture,) = trees(small())
    said = texts(picture)
    for words in (
        "Amt für Bau",
        "Amt für Verkehr",
        "Stellen",
        "Stadt",
        "1",
        "Wege",
        "Plätze",
        "verantwortlich",
        "Anzahl",
    ):
        assert words in said
    assert picture.get("font-family", "").startswith("'Source Sans 3'")


def test_each_mark_has_a_shape_of_its_own() -> None:
    (picture,) = trees(small())
    discs = [c for c in picture.iter(f"{SVG}circle") if c.get("class") == "akzent"]
    rings = [c for c in picture.iter(f"{SVG}circle") if c.get("stroke")]
    assert (len(discs), len(rings)) == (2 + 1, 1 + 1)  # one of each in the legend
    (other,) = trees(small(legend=((DIAMOND, "Zielgruppe"),)))
    assert len(list(other.iter(f"{SVG}path"))) == 1


def test_a_row_is_a_link_that_says_it_all() -> None:
    (picture,) = trees(small())
    links = {a.get("href"): a.get("aria-label") for a in picture.iter(f"{SVG}a")}
    assert links == {
        "#bau": "Amt für Bau",
        "#stadt": "Stadt",
        "#wege": "1 Wege. Amt für Bau.",
        "#plaetze": "2 Plätze. Amt für Verkehr.",
    }


def test_a_line_joins_the_marks_of_a_row() -> None:
    def lines(matrix: Matrix) -> int:
        (picture,) = trees(matrix)
        return len(list(picture.iter(f"{SVG}line")))

    assert lines(small()) == lines(small(connected=False)) + 1


def test_markup_is_text() -> None:
    rows = (Row("<b>", 'A & "B" </text>', {0: (FULL,)}, 'sagt "<" & mehr\x00', "a"),)
    (picture,) = trees(small(groups=(Group("x & y\x01", rows),), foot=()))
    assert "<b>" in texts(picture)
    assert 'A & "B" </text>' in texts(picture)
    assert [a.get("aria-label") for a in picture.iter(f"{SVG}a")] == ["Amt für Bau", 'sagt "<" & mehr']


def test_numbers_grow_with_what_they_count() -> None:
    cells = {0: (Mark("full", 9), Mark("ring", 1)), 1: (None, Mark("ring", 4))}
    rows = (Row("", "Amt", cells, "", total=("9", "5")),)
    (picture,) = trees(small(groups=(Group("", rows),), foot=(), legend=(), total="gesamt"))
    radius = {"9": 0.0, "4": 0.0, "1": 0.0}
    shapes = [node for node in picture.iter() if node.tag in (f"{SVG}circle", f"{SVG}text")]
    for shape, label in pairwise(shapes):
        if shape.tag == f"{SVG}circle":
            radius[str(label.text)] = float(shape.get("r", "0"))
    assert radius["9"] > radius["4"] > radius["1"] > 4
    # Marks of one kind stand below each other, also where the other kind is missing.
    assert len({c.get("cx") for c in picture.iter(f"{SVG}circle")}) == 3


def many(rows: int, groups: int = 1) -> tuple[Group, ...]:
    return tuple(
        Group(f"Feld {g}", tuple(Row(str(n), f"Zeile {g}.{n}", {0: (FULL,)}, "") for n in range(rows)))
        for g in range(groups)
    )


def test_pages_end_between_groups_where_they_can() -> None:
    pictures = trees(small(groups=many(6, 5)))
    assert len(pictures) > 1
    assert "(Fortsetzung)" not in texts(*pictures)
    said = texts(*pictures)
    assert all(f"Zeile {g}.{n}" in said for g in range(5) for n in range(6))
    assert all("Amt für Bau" in texts(picture) for picture in pictures)
    assert ["Anzahl" in texts(picture) for picture in pictures] == [False] * (len(pictures) - 1) + [True]


def test_a_group_that_is_too_high_goes_on() -> None:
    pictures = trees(small(groups=many(60)))
    assert len(pictures) > 2
    assert [texts(picture).count("(Fortsetzung)") for picture in pictures] == [0] + [1] * (len(pictures) - 1)
    assert sorted(re.findall(r"Zeile 0\.(\d+)", texts(*pictures)), key=int) == [str(n) for n in range(60)]


def test_too_many_columns_give_no_picture() -> None:
    wide = Block("Stellen", tuple(Column(f"Stelle {n}") for n in range(60)))
    assert draw(small(blocks=(wide,), foot=()), SHEET, INK) == []


words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)


@st.composite
def matrices(draw_: st.DrawFn) -> Matrix:
    blocks = tuple(
        Block(title, tuple(map(Column, columns)))
        for title, columns in draw_(st.lists(st.tuples(words, st.lists(words, max_size=6)), min_size=1, max_size=2))
    )
    count = sum(len(block.columns) for block in blocks)
    marks = st.sampled_from([FULL, RING, DIAMOND, Mark("full", 3), Mark("ring", 120)])
    cells = st.dictionaries(st.integers(0, count - 1), st.tuples(marks), max_size=3) if count else st.just({})
    rows = st.builds(Row, number=st.sampled_from(["", "3.1 · 1", "SP15"]), text=words, marks=cells, spoken=words)
    groups = st.builds(Group, title=st.one_of(st.just(""), words), rows=st.lists(rows, max_size=20).map(tuple))
    return Matrix(
        blocks=blocks,
        groups=tuple(draw_(st.lists(groups, max_size=4))),
        legend=((FULL, draw_(words)),),
        connected=draw_(st.booleans()),
        total=draw_(st.sampled_from(["", "gesamt"])),
    )


@given(matrices(), st.sampled_from([SHEET, Sheet(467, 610)]))
@settings(max_examples=60)
def test_any_matrix_stays_on_its_sheet(matrix: Matrix, sheet: Sheet) -> None:
    svgs = draw(matrix, sheet, INK)
    assert svgs == draw(matrix, sheet, INK)
    for svg in svgs:
        picture = ET.fromstring(svg)
        _, _, breadth, height = map(float, picture.get("viewBox", "").split())
        assert breadth == sheet.breadth
        head = min((float(b.get("y", "0")) for b in picture.iter(f"{SVG}rect")), default=0)
        assert height <= max(sheet.height, head + 80)  # one row at least, however high the headings
        for text in picture.iter(f"{SVG}text"):
            if x := text.get("x"):
                assert -1 <= float(x) <= breadth + 1


@pytest.mark.parametrize("colour", get_args(Colour))
def test_every_colour_is_one(colour: Colour) -> None:
    assert re.fullmatch("#[0-9a-f]{6}", INK.of(colour))
