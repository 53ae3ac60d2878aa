from __future__ import annotations

from tests.ik_renderers.formats.docx.document import document, find, muster, style_of, vorlage, words


def test_header_row_is_real() -> None:
    for written in (muster(), vorlage()):
        (table,) = find(written.body, "w:tbl")
        head, *rows = find(table, "w:tr")
        assert find(head, "w:trPr/w:tblHeader")
        assert not any(find(row, "w:trPr/w:tblHeader") for row in rows)
        assert find(table, "w:tblPr/w:tblLook/@w:firstRow") == ["1"]
        assert {style_of(paragraph) for paragraph in find(head, ".//w:p")} == {"IKTabellenkopf"}
        assert {style_of(paragraph) for row in rows for paragraph in find(row, ".//w:p")} == {"IKTabellentext"}


def test_no_row_is_torn_and_the_head_stays_with_the_first() -> None:
    written = muster()
    rows = find(written.body, "//w:tr")
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
    assert written.effective(written.styled("IKTabellenkopf")[0], "keepNext") == ""


def test_columns_fill_the_text_and_hold_their_longest_word() -> None:
    written = document(
        "| Datum | Zuständigkeit | Ergebnis |\n|---|---|---|\n"
        "| 10.03.2024 | Vorberatung | " + "geändert beschlossen " * 20 + "|\n"
    )
    columns = [int(column) for column in find(written.body, "//w:gridCol/@w:w")]
    assert sum(columns) == 6747 == int(find(written.body, "//w:tblW/@w:w")[0])
    assert columns[0] >= len("10.03.2024") * 105
    assert columns[1] >= len("Zuständigkeit") * 105
    assert columns[2] > columns[1]
    for row in find(written.body, "//w:tr"):
        assert [int(width) for width in find(row, "w:tc/w:tcPr/w:tcW/@w:w")] == columns


def test_alignment_stays() -> None:
    assert find(muster().body, "//w:tr[2]/w:tc/w:p/w:pPr/w:jc/@w:val") == ["left", "right"]


def test_every_cell_has_a_paragraph() -> None:
    assert all(find(cell, "w:p") for cell in find(muster().body, "//w:tc"))


def test_neighbours_stay_two_tables_and_a_last_one_is_followed() -> None:
    table = "| A |\n|---|\n| 1 |\n\n"
    body = document(table + table.replace("A", "B")).body
    kinds = [str(node.tag).rpartition("}")[2] for node in body]
    assert kinds == ["tbl", "p", "tbl", "p", "sectPr"]
    assert {style_of(node) for node in body if str(node.tag).endswith("}p")} == {"IKTrenner"}


def test_a_title_stays_with_its_table() -> None:
    title = "::: {.tabellentitel}\nTitel\n:::\n\n"
    written = document(title + "| A |\n|---|\n| 1 |\n\nDanach.")
    (caption,) = written.styled("Caption")
    assert words(caption) == "Titel"
    assert find(caption, "w:pPr/w:keepNext")


def test_a_title_in_a_tall_box_stays_with_its_table() -> None:
    lines = "\n\n".join(f"Zeile {number} " + "mit vielen Wörtern " * 8 for number in range(12))
    table = "::: {.tabellentitel}\nTitel\n:::\n\n| A |\n|---|\n| 1 |"
    part = "::: {{.teil .{0}}}\n[{0}]{{.beschriftung}}\n\n{1}\n:::"
    parts = [part.format("aufgaben", "Was?"), part.format("mehr", f"{lines}\n\n{table}"), part.format("wer", "Wir.")]
    written = document("\n\n".join([":::: {.steckbrief #a}", *parts, "::::"]))
    (titel,) = written.styled("IKKastentitel")
    assert titel.getnext() is find(written.body, "w:tbl")[0]
    assert written.effective(titel, "keepNext") == ""
