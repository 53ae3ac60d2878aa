"""Every sentence of every concept stands on the page that is told of it: in the printed PDF, read by somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from ik_model.model.konzept import Konzept
from ik_model.model.texte import satzanker
from ik_model.model.vorlage import Vorlage
from ik_model.ports import PagesRequest
from ik_model.revision.aufloesung.aufloesen import aufloesen
from ik_model.revision.fundstelle import fundstelle
from ik_model.source.tree import Folder
from ik_renderers.build import StandardRenderer
from tests.documents.building import Built
from tests.documents.pdf_file import PdfFile

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def letters(text: str) -> str:
    """The letters and digits alone: line ends and hyphens in a PDF are the layout's."""
    return "".join(c for c in text if c.isalnum())


@pytest.fixture(scope="module")
def pages(konzept: Konzept, folder: Path) -> dict[str, int]:
    return dict(StandardRenderer().pages(PagesRequest(konzept, Folder(folder).read)))


def printed(data: bytes) -> list[str]:
    """The letters of each page, in reading order."""
    file = PdfFile(data)
    pieces = list(file.document.pieces())
    return [letters("".join(p.text for p in pieces if p.page == n)) for n in range(1, file.page_count + 1)]


def test_each_sentence_begins_on_its_page(built: Built, konzept: Konzept, pages: dict[str, int]) -> None:
    text = printed(built.data("konzept.pdf"))
    told = 0
    for anker in satzanker(konzept):
        treffer = aufloesen(konzept, fundstelle(konzept, anker))
        if _in_a_paper(konzept, anker.element) or treffer.satz is None:
            assert str(anker) not in pages
            continue
        told += 1
        beginning = letters(str(treffer.satz))[:12]
        page = pages[str(anker)]
        here, there = text[page - 1], "".join(text[page : page + 1])
        assert 0 <= (here + there).find(beginning) < len(here), anker  # it may go on over the page
    assert told > 30


def _in_a_paper(konzept: Konzept, id: str) -> bool:
    ort = konzept.register[id]
    return any(isinstance(element, Vorlage) for element in (ort.element, *ort.eltern))


def test_each_section_begins_on_its_page(built: Built, konzept: Konzept, pages: dict[str, int]) -> None:
    headings = {
        letters(node.text()): node.page for node in PdfFile(built.data("konzept.pdf")).document.nodes(*HEADINGS)
    }
    for abschnitt in konzept.abschnitte:
        assert pages[abschnitt.id] == headings[letters(f"{abschnitt.nummer}{abschnitt.titel}")]
        for teil in (*abschnitt.teilziele, *abschnitt.massnahmen):
            assert teil.id in pages
