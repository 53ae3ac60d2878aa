from __future__ import annotations

from lxml import etree

from tests.ik_renderers.formats.docx.document import Document, find
from tests.ik_renderers.formats.docx.redline.changes import both, shown
from tests.ik_renderers.formats.docx.redline.made import Para, Run, Table

HEAD = ("Jahr", "Zahl")


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple((Para((Run(cell),), "IKTabellentext"),) for cell in row) for row in rows))


def document(old: Table, new: Table) -> Document:
    return both((old, Para((Run("Ende"),))), (new, Para((Run("Ende"),))))


def rows(written: Document) -> list[tuple[str, ...]]:
    """The rows: how each is marked, and what its cells say."""
    return [
        (
            "".join(etree.QName(mark).localname for mark in find(row, "w:trPr/w:ins | w:trPr/w:del")),
            *(" ".join(shown(paragraph) for paragraph in find(cell, "w:p")) for cell in find(row, "w:tc")),
        )
        for row in find(written.body, "//w:tr")
    ]


def test_a_figure_in_a_cell() -> None:
    written = document(table(HEAD, ("2023", "17"), ("2024", "18")), table(HEAD, ("2023", "19"), ("2024", "18")))
    assert rows(written) == [("", *HEAD), ("", "2023", "[-17-]{+19+}"), ("", "2024", "18")]


def test_rows_are_put_in_and_taken_out_whole() -> None:
    short, long = table(HEAD, ("2023", "17")), table(HEAD, ("2022", "9"), ("2023", "17"))
    assert rows(document(short, long))[1:] == [("ins", "{+2022+}", "{+9+}"), ("", "2023", "17")]
    assert rows(document(long, short))[1:] == [("del", "[-2022-]", "[-9-]"), ("", "2023", "17")]


def test_a_row_that_begins_alike_is_the_same_row() -> None:
    written = document(
        table(HEAD, ("Wärme", "620, davon im Kreis die Hälfte")), table(HEAD, ("Wärme", "372 nach neuer Zählung"))
    )
    assert rows(written)[1][:2] == ("", "Wärme")


def test_where_the_columns_differ_both_stand_in_one_table() -> None:
    written = document(table(HEAD, ("2023", "17")), table(("Jahr", "Zahl", "Ziel"), ("2023", "17", "20")))
    assert [row[0] for row in rows(written)] == ["del", "del", "ins", "ins"]
    grid = [int(width) for width in find(written.body, "//w:gridCol/@w:w")]
    assert sum(grid) == 6000
    for row in find(written.body, "//w:tr"):
        spans = [int("".join(find(cell, "w:tcPr/w:gridSpan/@w:val")) or 1) for cell in find(row, "w:tc")]
        widths = [int(width) for width in find(row, "w:tc/w:tcPr/w:tcW/@w:w")]
        assert sum(spans) == len(grid)
        assert [sum(grid[sum(spans[:n]) : sum(spans[: n + 1])]) for n in range(len(spans))] == widths


def test_a_table_of_one_version_only() -> None:
    end = (Para((Run("Ende"),)),)
    assert {row[0] for row in rows(both(end, (table(HEAD, ("2023", "17")), *end)))} == {"ins"}
    assert {row[0] for row in rows(both((table(HEAD, ("2023", "17")), *end), end))} == {"del"}
