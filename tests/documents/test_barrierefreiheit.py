"""Every PDF is PDF/UA-1 and PDF/A-2a at once, and what the checkers do not see is looked at here.

*Why beside the checker:* it does not ask whether a table has header cells, nor whether the running heads are silent.
"""

from __future__ import annotations

import itertools

import page as page_validation
import pikepdf
import pytest

from tests.documents.building import Built
from tests.documents.content import folded
from tests.documents.pdf_file import Node, PdfFile, as_list

CONCEPTS = ("built", "other")
FAMILY = "SourceSans3"


@pytest.fixture(params=CONCEPTS)
def each(request: pytest.FixtureRequest) -> Built:
    built: Built = request.getfixturevalue(request.param)
    return built


def pdfs(built: Built) -> dict[str, PdfFile]:
    files = {name: PdfFile(built.data(name)) for name in built.names("pdf")}
    assert len(files) == 4
    return files


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_pdf_ua_and_pdf_a(each: Built, profile: str) -> None:
    for name in each.names("pdf"):
        report = page_validation.validate_pdf_bytes(each.data(name), profile=profile)
        assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == [], name
        assert report.is_compliant
        assert report.rules.total > 50


def test_language_title_and_date(each: Built) -> None:
    for name, file in pdfs(each).items():
        root = file.pdf.Root
        assert str(root.Lang) == "de-DE"
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert bool(root.MarkInfo.Marked)
        with file.pdf.open_metadata() as meta:
            title = str(meta["dc:title"])
            assert meta["pdfaid:part"] == "2"
            assert meta["pdfaid:conformance"] == "A"
            assert meta["pdfuaid:part"] == "1"
            assert meta["xmp:CreateDate"].startswith(_day(each, name))
        assert _title(each, name) in title


def _title(built: Built, name: str) -> str:
    if name.startswith("vorlage"):
        return built.konzept.vorlagen[0].betreff
    return str(built.konzept.kurztitel) if name.startswith("uebersicht") else built.konzept.titelzeile


def _day(built: Built, name: str) -> str:
    tag = built.konzept.vorlagen[0].datum if name.startswith("vorlage") else built.konzept.datum
    assert tag is not None
    return tag.isoformat()


def test_every_table_has_header_cells(each: Built) -> None:
    tables = [table for file in pdfs(each).values() for table in file.document.nodes("Table")]
    assert tables
    for table in tables:
        head, *rows = table.nodes("TR")
        assert {cell.tag for cell in head.kids if isinstance(cell, Node)} == {"TH"}
        assert all(cell.tag == "TD" for row in rows for cell in row.kids if isinstance(cell, Node))
        assert all(folded(cell.text()) for cell in head.nodes("TH"))


def test_header_cells_say_what_they_head(each: Built) -> None:
    for file in pdfs(each).values():
        for element in _elements(file.pdf.Root.StructTreeRoot):
            if element.S == "/TH":
                scopes = [str(item.Scope) for item in as_list(element.get("/A")) if "/Scope" in item]
                assert scopes in (["/Column"], ["/Both"]), scopes


def _elements(root: pikepdf.Object) -> list[pikepdf.Object]:
    found = []
    for kid in as_list(root.get("/K")):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found += [kid, *_elements(kid)]
    return found


def test_every_font_is_inside_and_is_the_house_font(each: Built) -> None:
    for file in pdfs(each).values():
        fonts = {font.objgen: font for page in file.pdf.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts
        for font in fonts.values():
            (descendant,) = font.DescendantFonts
            descriptor = descendant.FontDescriptor
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys())
            assert FAMILY in str(descriptor.FontName)
            assert "/ToUnicode" in font


def test_running_heads_are_artifacts(each: Built) -> None:
    for name, file in pdfs(each).items():
        assert file.unmarked == []
        assert "Seite 1 von" not in file.document.text()
        for number, page in enumerate(file.pages, 1):
            cover = number == 1 and name.startswith("konzept")
            running = "".join(piece.text for piece in page.artifacts)
            assert ("Seite" in running) is not cover
        # What is large enough to be read is no artifact.
        assert all(piece.size < 11 for page in file.pages for piece in page.artifacts)


def test_headings_descend_one_level_at_a_time(each: Built) -> None:
    for name, file in pdfs(each).items():
        levels = [int(node.tag[1]) for node in file.document.nodes("H1", "H2", "H3", "H4", "H5", "H6")]
        assert levels[0] == 1
        assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels)), name


def test_bookmarks_are_the_headings(each: Built) -> None:
    for name, file in pdfs(each).items():
        with file.pdf.open_outline() as outline:
            items, titles = list(outline.root), []
            while items:
                item = items.pop(0)
                titles.append(folded(item.title))
                items = [*item.children, *items]
        headings = [
            folded(node.text("Lbl", "Note")) for node in file.document.nodes("H1", "H2", "H3", "H4", "H5", "H6")
        ]
        assert len(titles) == len(headings), name
        assert all(heading.endswith(title) for heading, title in zip(headings, titles, strict=True)), name


def test_images_have_their_alternative_text(other: Built) -> None:
    file = PdfFile(other.data("konzept.pdf"))
    assert [figure.alt for figure in file.document.nodes("Figure")] == ['Lageplan: Kai, "Speicher" & Fähre']


def test_links_have_a_description(each: Built) -> None:
    for file in pdfs(each).values():
        notes = [note for page in file.pdf.pages for note in page.get("/Annots", [])]
        assert all(str(note.get("/Contents", "")).strip() for note in notes if note.Subtype == "/Link")
