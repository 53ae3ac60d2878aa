"""The synopsis in three formats, of three concepts."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.ports import BuildRequest, RenderError, Vergleichsfassung
from ik_model.revision.fassung import fassungen
from ik_model.source.tree import Folder
from ik_renderers.build import StandardRenderer
from tests.documents.pdf_file import Node, PdfFile

ROOT = Path(__file__).parents[3]
FOLDERS = ("concept", "examples/klimaschutzkonzept", "examples/gleichstellungsplan")


def build(folder: str, alt: Konzept, neu: Konzept, out: Path, papiere: Any = ()) -> dict[str, bytes]:
    vergleich = Vergleichsfassung(alt, "Fassung A", "Fassung B", papiere=papiere)
    request = BuildRequest(neu, out, documents=("synopse",), read_media=Folder(ROOT / folder).read, vergleich=vergleich)
    return {file.path.name: file.path.read_bytes() for file in StandardRenderer().build(request)}


def geaendert(konzept: Konzept) -> Konzept:
    """The first section with text has a sentence more and one word less, the last section is gone."""
    gliederung = list(konzept.model_dump(mode="json", exclude_defaults=True)["gliederung"])
    stelle = next(nr for nr, abschnitt in enumerate(gliederung) if abschnitt.get("text"))
    zeilen = gliederung[stelle]["text"].split("\n")
    worte = zeilen[0].split(" ")
    zeilen[0] = " ".join([*worte[:2], *worte[3:]])
    gliederung[stelle]["text"] = "\n".join([zeilen[0], "Ein *neuer* Satz | mit Strich.", *zeilen[1:]])
    return konzept.ersetzt(gliederung=gliederung[:-1])


@pytest.fixture(scope="module", params=FOLDERS)
def gebaut(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    konzept = ik_model.load(ROOT / request.param)
    return build(request.param, konzept, geaendert(konzept), tmp_path_factory.mktemp("synopse"))


def test_three_files(gebaut: dict[str, bytes]) -> None:
    assert sorted(gebaut) == ["synopse.docx", "synopse.html", "synopse.pdf"]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_the_pdf_is_accessible_landscape_and_headed(gebaut: dict[str, bytes], profile: str) -> None:
    data = gebaut["synopse.pdf"]
    report = page_validation.validate_pdf_bytes(data, profile=profile)
    assert [failure.message for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            _, _, width, height = (float(value) for value in page.MediaBox)
            assert width > height
    tables = list(PdfFile(data).document.nodes("Table"))
    assert len(tables) >= 2
    for table in tables:
        head = next(table.nodes("TR"))
        assert {cell.tag for cell in head.kids if isinstance(cell, Node)} == {"TH"}


def test_words_are_marked_without_colour(gebaut: dict[str, bytes]) -> None:
    html = gebaut["synopse.html"].decode()
    assert re.search(r"<strong><u>[^<]*neuer", html)
    assert html.count("<del>") >= 2
    with zipfile.ZipFile(io.BytesIO(gebaut["synopse.docx"])) as docx:
        xml = docx.read("word/document.xml").decode()
    assert "<w:strike" in xml
    assert "<w:u " in xml
    assert 'w:orient="landscape"' in xml


def test_the_massgabe_of_the_real_paper(tmp_path: Path) -> None:
    konzept = ik_model.load(ROOT / "concept")
    fassung = fassungen(konzept)[0]
    html = build("concept", konzept, fassung.konzept, tmp_path, (fassung.vorlage,))[
        "synopse-VO-2020-426-001.html"
    ].decode()
    worte = re.sub(r"\s+", " ", html)
    assert "wird dem <del>Kreistag</del> ein Bericht" in worte
    assert "wird dem <strong><u>Sozial- und Gesundheitsausschuss</u></strong> ein Bericht" in worte
    assert "Ziffer 5 Satz 2" in worte
    assert "VO/2020/426-001" in worte
    assert "09.09.2020" in worte


def test_equal_versions_are_refused(tmp_path: Path) -> None:
    konzept = ik_model.load(ROOT / "concept")
    with pytest.raises(RenderError, match="denselben Wortlaut"):
        build("concept", konzept, konzept, tmp_path)
    assert list(tmp_path.iterdir()) == []
