"""The page numbers of the official table of contents come out the same: shown, linked, bookmarked, and true."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from tests.concept.official import text as official
from tests.documents.building import Built
from tests.documents.content import folded
from tests.documents.docx_content import W, words_of
from tests.documents.pdf_file import Node, PdfFile

OFFICIAL = [(f"{entry.ziffer} {entry.titel}", entry.seite) for entry in official.expected_verzeichnis()]
VERSIONS = ("konzept", "konzept-beschlussfassung")
HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def test_the_official_numbers() -> None:
    assert len(OFFICIAL) == 16
    assert [seite for _, seite in OFFICIAL] == [4, 5, 7, 7, 7, 9, 10, 11, 11, 12, 14, 16, 16, 17, 17, 18]


@pytest.mark.parametrize("stem", VERSIONS)
def test_headings_stand_where_the_official_contents_say(built: Built, stem: str) -> None:
    file = PdfFile(built.data(f"{stem}.pdf"))
    titles = {title for title, _ in OFFICIAL}
    headings = [(folded(node.text()), node.page) for node in file.document.nodes(*HEADINGS)]
    assert [heading for heading in headings if heading[0] in titles] == OFFICIAL


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
@pytest.mark.parametrize("stem", VERSIONS)
def test_the_contents_show_the_official_numbers(built: Built, stem: str, suffix: str) -> None:
    toc = built.content(f"{stem}.{suffix}").toc
    assert [(f"{entry.ziffer} {entry.titel}", entry.seite) for entry in toc] == OFFICIAL


def test_the_links_of_the_contents_lead_to_those_pages(built: Built) -> None:
    file = PdfFile(built.data("konzept.pdf"))
    numbers = {page.obj.objgen: n for n, page in enumerate(file.pdf.pages, 1)}
    links = [note for note in file.pdf.pages[2].Annots if note.Subtype == "/Link"]
    pages = [numbers[_destination(file.pdf, link)[0].objgen] for link in links]
    assert list(dict.fromkeys(pages)) == list(dict.fromkeys(seite for _, seite in OFFICIAL))
    assert len(pages) >= len(OFFICIAL)


def _destination(pdf: pikepdf.Pdf, link: pikepdf.Object) -> pikepdf.Array:
    target = link.Dest if "/Dest" in link else link.A.D
    if not isinstance(target, pikepdf.Array):
        target = pikepdf.NameTree(pdf.Root.Names.Dests)[str(target)]
    array = target.D if isinstance(target, pikepdf.Dictionary) else target
    assert isinstance(array, pikepdf.Array)
    return array


def test_bookmarks_lead_to_those_pages(built: Built) -> None:
    file = PdfFile(built.data("konzept.pdf"))
    numbers = {page.obj.objgen: n for n, page in enumerate(file.pdf.pages, 1)}
    found: dict[str, int] = {}
    with file.pdf.open_outline() as outline:
        items = list(outline.root)
        while items:
            item = items.pop(0)
            assert isinstance(item.destination, pikepdf.Array)
            found.setdefault(folded(item.title), numbers[item.destination[0].objgen])
            items = [*item.children, *items]
    titles = {title.partition(" ")[2]: page for title, page in OFFICIAL}
    assert {title: found.get(title) or found.get(f"{n} {title}") for n, title, _ in _entries()} == titles


def _entries() -> list[tuple[str, str, int]]:
    return [(entry.ziffer, entry.titel, entry.seite) for entry in official.expected_verzeichnis()]


@pytest.mark.parametrize("stem", VERSIONS)
def test_the_concept_has_the_official_number_of_pages(built: Built, stem: str) -> None:
    assert PdfFile(built.data(f"{stem}.pdf")).page_count == 18
    assert built.files[f"{stem}.pdf"].pages == 18


def test_the_foot_counts_them(built: Built) -> None:
    pages = PdfFile(built.data("konzept.pdf")).pages
    for number, page in enumerate(pages, 1):
        said = "".join(piece.text for piece in page.artifacts)
        assert (f"Seite {number} von 18" in said) == (number > 1), number


def test_the_paper_fits_two_pages(built: Built) -> None:
    name = "vorlage-VO-2020-426-001.pdf"
    assert 1 <= PdfFile(built.data(name)).page_count <= 2
    assert built.files[name].pages == PdfFile(built.data(name)).page_count


def test_only_one_box_is_torn_as_in_the_official_paper(built: Built) -> None:
    # The official paper tears one Teilziel, on pages 7 and 8; ours may tear no more.
    file = PdfFile(built.data("konzept.pdf"))
    boxes = [kid for kid in file.document.kids if isinstance(kid, Node) and kid.tag == "Div" and any(kid.nodes("L"))]
    assert len(boxes) == 21
    assert sum(len({piece.page for piece in box.pieces()}) > 1 for box in boxes) <= 1


def test_each_entry_of_the_docx_links_to_its_heading(built: Built) -> None:
    with zipfile.ZipFile(BytesIO(built.data("konzept.docx"))) as package:
        document = ET.fromstring(package.read("word/document.xml"))
    marks = {
        mark.get(f"{W}name", ""): paragraph
        for paragraph in document.iter(f"{W}p")
        for mark in paragraph.iter(f"{W}bookmarkStart")
    }
    contents = document.find(f".//{W}sdt")
    assert contents is not None
    links = list(contents.iter(f"{W}hyperlink"))
    targets = [folded(words_of(marks[link.get(f"{W}anchor", "")])) for link in links]
    assert targets == [title for title, _ in OFFICIAL]
    fields = " ".join(field.text or "" for field in contents.iter(f"{W}instrText"))
    assert re.search(r"\bTOC\b", fields)
    assert len(re.findall(r"\bPAGEREF\b", fields)) == 16
