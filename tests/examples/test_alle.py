"""What holds for every concept, whatever its kind: it loads, checks clean, survives JSON, and its documents agree."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import page as page_validation
import pytest

import ik_model
from ik_model.diagnostics.finding import Severity
from ik_model.model.konzept import Konzept
from ik_model.revision.fassung import fassungen
from ik_model.revision.fundstelle import ort
from tests.documents.building import FORMATS, Built
from tests.documents.expected import Expected

TODAY = date(2026, 11, 22)


def expected(konzept: Konzept) -> Expected:
    def fill(art: str, ziel: str) -> str:
        element = konzept.find(ziel)
        assert element is not None
        return ort(konzept, element) if art == "fundstelle" else str(element)

    return Expected(konzept, fill)


def versions(built: Built) -> dict[str, Konzept]:
    """The concepts that have files, by the stems of these."""
    papers = fassungen(built.konzept)
    assert len(papers) < 2  # with more of them, their files are named after the papers
    adopted = [("konzept-beschlussfassung", fassung.konzept) for fassung in papers]
    return dict([("konzept", built.konzept), *adopted])


def test_the_check_finds_no_error(folder: Path) -> None:
    findings = ik_model.check(folder, stichtag=TODAY)
    assert [str(finding) for finding in findings if finding.severity is Severity.FEHLER] == []


@pytest.mark.parametrize("folder", ["klimaschutzkonzept", "gleichstellungsplan"], indirect=True)
def test_an_invented_concept_has_no_finding_at_all(folder: Path) -> None:
    # The adopted text of the first concept keeps its mistakes.
    assert ik_model.check(folder, stichtag=TODAY) == []


def test_json_and_back(konzept: Konzept) -> None:
    text = ik_model.to_json(konzept)
    again = ik_model.from_json(text)
    assert again == konzept
    assert ik_model.to_json(again) == text
    assert [(a.ziffer, a.nummer, a.fundstelle) for a in again.abschnitte] == [
        (a.ziffer, a.nummer, a.fundstelle) for a in konzept.abschnitte
    ]


def test_python_gets_the_same_bytes_without_a_file(built: Built, folder: Path) -> None:
    konzept = ik_model.load(folder)
    assert ik_model.render(konzept, "konzept", "html") == built.data("konzept.html")
    for paper in konzept.vorlagen:
        data = ik_model.render(konzept, "vorlage", "docx", element=paper.id)
        assert data in {built.data(name) for name in built.names("docx") if name.startswith("vorlage-")}


def test_every_document_is_there(built: Built) -> None:
    papers = [name for name in built.files if name.startswith("vorlage-")]
    assert len(papers) == 2 * len(built.konzept.vorlagen) > 0
    stems = [*versions(built), "uebersicht"]
    assert sorted(set(built.files) - set(papers)) == sorted(f"{stem}.{s}" for stem in stems for s in FORMATS)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_format_says_what_the_model_says(built: Built, suffix: str) -> None:
    for stem, konzept in versions(built).items():
        content = built.content(f"{stem}.{suffix}")
        said = expected(konzept)
        assert list(content.body) == said.body
        assert list(content.notes) == said.notes
        assert list(content.quotes) == said.quotes
        assert len(content.body) > 60


def test_formats_agree_on_what_stands_before(built: Built) -> None:
    for stem in versions(built):
        docx, html, pdf = (built.content(f"{stem}.{suffix}") for suffix in FORMATS)
        assert docx.front == html.front == pdf.front
        assert docx.toc == pdf.toc
        listed = [(entry.ziffer, entry.titel) for entry in pdf.toc]
        assert listed == [(entry.ziffer, entry.titel) for entry in html.toc]
        assert listed == [(a.nummer, a.titel) for a in built.konzept.abschnitte if a.ziffer and a.tiefe <= 3]


def test_the_cover_names_the_county_and_its_address(built: Built) -> None:
    front = built.content("konzept.pdf").front
    assert built.konzept.profil.kreis in front[:2]  # after the logo, if there is one
    assert set(built.konzept.profil.anschrift) <= set(front)


def test_papers_agree_and_have_all_boxes(built: Built) -> None:
    form = built.konzept.profil.vorlagen
    for name in built.names("docx"):
        if not name.startswith("vorlage-"):
            continue
        content = built.content(name)
        assert content == built.content(name.replace(".docx", ".pdf"))
        boxes = [block for block in content.body if block[0] in "☐☑"]
        assert [block[2:] for block in boxes] == [
            text for feld in form.felder if feld in form.auswahl for text in form.auswahl[feld].optionen.values()
        ]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_pdf_ua_and_pdf_a(built: Built, profile: str) -> None:
    for name in built.names("pdf"):
        report = page_validation.validate_pdf_bytes(built.data(name), profile=profile)
        assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == [], name
