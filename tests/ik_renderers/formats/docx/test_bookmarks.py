from __future__ import annotations

import re

import pytest

from ik_renderers.contract import Pages
from ik_renderers.formats.docx.bookmarks import bookmark
from tests.ik_renderers.formats.docx.document import W, ast_of, document, document_of_ast, find, muster, words

LONG = "a" + "-sehr-lange-kennung" * 3
IDS = ["kurz", "mit-strich", "a" * 40, "a" * 41, LONG, "Groß", "mit_unterstrich", "ä", "1a"]


def test_names_are_word_s() -> None:
    names = [bookmark(id) for id in IDS]
    assert all(re.fullmatch("[a-z][a-z0-9_]{0,39}", name) for name in names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("id", IDS)
def test_filter_and_page_map_name_them_alike(id: str) -> None:
    source = ast_of(f"::: {{.inhaltsverzeichnis}}\n:::\n\n# [1]{{.ziffer}} Titel {{#{id}}}\n\n[dorthin](#{id})")
    written = document_of_ast(source, Pages(9, {id: 8}))
    assert words(find(written.body, "w:sdt//w:p")[0]) == "1\tTitel\t8"
    (start,) = find(written.body, f"//w:bookmarkStart[@w:name='{bookmark(id)}']")
    assert words(start.getparent()) == "1\tTitel"
    assert find(written.body, f"w:p/w:hyperlink[@w:anchor='{bookmark(id)}']")


def test_every_link_inside_leads_somewhere() -> None:
    body = muster().body
    anchors = set(find(body, "//w:hyperlink/@w:anchor"))
    assert "wer_hilft" in anchors
    assert anchors <= set(find(body, "//w:bookmarkStart/@w:name"))


def test_an_id_that_comes_twice_counts_once() -> None:
    written = document("# A {#a}\n\n# B {#a}")
    assert [words(start.getparent()) for start in find(written.body, "//w:bookmarkStart[@w:name='a']")] == ["A"]


def test_a_sentence_can_be_found() -> None:
    (start,) = find(muster().body, "//w:bookmarkStart[@w:name='berichtswesen_satz_2']")
    assert words(start.getnext()) == "Zweiter Satz."


def test_an_id_of_something_empty_goes_to_what_follows() -> None:
    written = document("::: {#leer}\n:::\n\nText\n\n[]{#auch-leer}\n\nMehr")
    assert [words(paragraph) for paragraph in written.paragraphs] == ["Text", "Mehr"]
    assert {
        str(start.get(f"{W}name")): words(start.getparent()) for start in find(written.body, "//w:bookmarkStart")
    } == {"leer": "Text", "auch_leer": "Mehr"}
