"""``ik synopse``: for a paper, between versions, and what is said where there is nothing to set side by side."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.ik_model.cli.conftest import Ik, replace, snapshot
from tests.ik_model.cli.test_build import Fake


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(("pdf", "docx", "html"), ("konzept", "synopse"))
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [fake])
    return fake


@pytest.mark.parametrize("given", ["VO/2020/1", "vo/2020/1", "VO-2020-1", "vo-1", "vorlagen/VO-2020-1.yaml"])
def test_a_paper_by_number_id_or_file(ik: Ik, concept: Path, renderer: Fake, given: str) -> None:
    assert ik("synopse", given, "--konzept", concept).status == 0
    (request,) = renderer.requests
    assert list(request.documents) == ["synopse"]
    vergleich = request.vergleich
    assert vergleich is not None
    assert "dem Kreistag" in str(vergleich.alt.find("berichtswesen-kapitel"))
    assert "dem Sozialausschuss" in str(request.konzept.find("berichtswesen-kapitel"))
    assert [paper.nummer for paper in vergleich.papiere] == ["VO/2020/1"]
    assert vergleich.alt_name == "Entwurf, Stand 09.09.2020"
    assert vergleich.neu_name == "Fassung nach Beschlussvorschlag VO/2020/1"


def test_two_folders(ik: Ik, concept: Path, renderer: Fake, tmp_path: Path) -> None:
    earlier = shutil.copytree(concept, tmp_path / "frueher")
    replace(concept / "bildung.yaml", "Der Kreis berät die Träger.", "Der Kreis berät die Eltern.")
    assert ik("synopse", earlier, concept, "--format", "pdf,html").status == 0
    assert ik("synopse", earlier, "--konzept", concept).status == 0
    for request in renderer.requests:
        assert request.vergleich is not None
        assert "Träger." in str(request.vergleich.alt.find("kita"))
        assert "Eltern." in str(request.konzept.find("kita"))
        assert request.vergleich.papiere == ()
    assert [list(request.formats) for request in renderer.requests] == [["pdf", "html"], []]


def test_what_was_worked_in_between_names_its_paper(ik: Ik, concept: Path, renderer: Fake, tmp_path: Path) -> None:
    earlier = shutil.copytree(concept, tmp_path / "frueher")
    replace(concept / "berichtswesen.md", "dem Kreistag", "dem Sozialausschuss")
    replace(concept / "vorlagen" / "VO-1.yaml", "massgaben:", "eingearbeitet: [an-den-ausschuss]\nmassgaben:")
    assert ik("synopse", earlier, concept).status == 0
    vergleich = renderer.requests[0].vergleich
    assert vergleich is not None
    assert [paper.nummer for paper in vergleich.papiere] == ["VO/2020/1"]


def test_a_paper_that_does_not_fit(ik: Ik, concept: Path, renderer: Fake) -> None:
    replace(concept / "vorlagen" / "VO-1.yaml", "bisher: Alle zwei Jahre", "bisher: Alle drei Jahre")
    result = ik("synopse", "VO/2020/1", "--konzept", concept)
    assert result.status == 1
    assert "Hilfe:" in result.err
    assert "Es wurde nichts gebaut" in result.err
    assert renderer.requests == []


def test_a_paper_that_changes_nothing(ik: Ik, concept: Path, renderer: Fake) -> None:
    paper = concept / "vorlagen" / "VO-1.yaml"
    text = paper.read_text(encoding="utf-8")
    start, end = text.index("massgaben:"), text.index("beschlussvorschlag:")
    paper.write_text(text[:start] + text[end:], encoding="utf-8")
    result = ik("synopse", "VO/2020/1", "--konzept", concept)
    assert result.status == 1
    assert "ändert am Text nichts" in result.err
    assert "massgaben" in result.err


def test_a_name_that_nothing_has(ik: Ik, concept: Path, renderer: Fake) -> None:
    result = ik("synopse", "VO/2020/9", "--konzept", concept)
    assert result.status == 2
    assert "Auch eine Vorlage kann angegeben werden: VO/2020/1." in result.err


def test_the_files(ik: Ik, concept: Path, tmp_path: Path) -> None:
    result = ik("synopse", "VO/2020/1", "--konzept", concept, "--out", tmp_path / "out", "--format", "html")
    assert result.status == 0
    assert list(snapshot(tmp_path / "out")) == ["synopse-VO-2020-1.html"]
    again = ik("synopse", concept, concept, "--out", tmp_path / "same")
    assert again.status == 2
    assert "denselben Wortlaut" in again.err
    assert not (tmp_path / "same").exists()
