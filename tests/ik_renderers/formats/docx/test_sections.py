from __future__ import annotations

from tests.ik_renderers.formats.docx.document import ANGABEN, Document, document, find, muster, vorlage, words


def codes(written: Document, part: str) -> list[str]:
    return [str(code.text).strip() for code in find(written.tree(part), "//w:instrText")]


def test_paper_is_a4() -> None:
    for written in (muster(), vorlage()):
        for size in find(written.body, "//w:pgSz"):
            assert sorted(size.attrib.values()) == ["11906", "16838"]


def test_head_and_foot_show_what_is_right() -> None:
    written = muster()
    assert words(written.tree("word/header1.xml")).rstrip("\t") == ANGABEN.kurztitel
    assert codes(written, "word/header1.xml") == ["STYLEREF 1"]
    assert words(written.tree("word/footer1.xml")) == "Entwurf\tSeite 2 von 7"
    assert codes(written, "word/footer1.xml") == ["PAGE", "NUMPAGES"]


def test_cover_has_neither_and_only_there() -> None:
    written = muster()
    assert len(find(written.body, "//w:sectPr/w:titlePg")) == 1
    assert find(written.body, "//w:headerReference/@w:type") == ["default", "first"]
    assert words(written.tree("word/header2.xml")) == ""
    plain = document("# [1]{.ziffer} Ohne Deckblatt")
    assert not find(plain.body, "//w:titlePg")
    assert "word/header2.xml" not in plain.parts


def test_form_has_a_foot_only_and_its_head_in_two_columns() -> None:
    written = vorlage()
    assert not [name for name in written.parts if "header" in name]
    assert words(written.tree("word/footer1.xml")) == "VO/2024/017\tSeite 1 von 7"
    first, last = find(written.body, "//w:sectPr")
    assert find(first, "w:cols/@w:num") == ["2"]
    assert words(first.getparent().getparent()) == "Datum: 01.02.2024"
    assert not find(last, "w:cols/@w:num")
    assert find(last, "w:type/@w:val") == ["continuous"]
    assert find(first, "w:footerReference")
    assert not find(last, "w:footerReference")


def test_right_column_begins_where_it_should() -> None:
    (column,) = find(vorlage().body, "//w:br[@w:type='column']")
    assert words(column.getparent().getparent()).strip() == "Vorlage-Nr: VO/2024/017"
    assert not find(vorlage().body, "//w:tbl//w:tbl")
    assert len(find(vorlage().body, "//w:tbl")) == 1  # the head is none


def test_pages_break_before_a_paragraph() -> None:
    written = muster()
    assert [words(paragraph) for paragraph in find(written.body, "//w:p[w:pPr/w:pageBreakBefore]")] == [
        "Vorwort der Landrätin",
        "Inhaltsverzeichnis",
        "1\tWarum wir es wollen & müssen",
        "1.1\tBegegnung",
    ]
    assert not find(written.body, "//w:br[@w:type='page'] | //w:lastRenderedPageBreak")


def test_breaks_at_the_ends_and_twice_are_no_pages() -> None:
    leaf = "::: {.seitenumbruch}\n:::\n\n"
    written = document(leaf + "A\n\n" + leaf + leaf + "B\n\n" + leaf)
    assert [bool(find(p, "w:pPr/w:pageBreakBefore")) for p in written.paragraphs] == [False, True]


def test_a_break_before_a_table_is_in_its_first_cell() -> None:
    written = document("A\n\n::: {.seitenumbruch}\n:::\n\n| B |\n|---|\n| 1 |\n")
    assert [words(p) for p in find(written.body, "//w:p[w:pPr/w:pageBreakBefore]")] == ["B"]
