"""``ik build --redline``: what changed since an older version, for Word."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.ik_model.cli.conftest import HINWEIS, Ik, replace, snapshot
from tests.ik_model.cli.test_build import Fake
from tests.ik_model.source.git.repositories import Repo, needs_git


@pytest.fixture
def earlier(concept: Path) -> Path:
    """The concept as it was before the text was changed."""
    folder = Path(shutil.copytree(concept, concept.parent / "frueher"))
    replace(concept / "bildung.yaml", "Der Kreis berät die Träger.", "Der Kreis berät die Träger und die Eltern.")
    return folder


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake(("pdf", "docx"), ("konzept", "aenderungen"))
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [fake])
    return fake


def test_the_renderer_is_given_both_versions(ik: Ik, concept: Path, earlier: Path, renderer: Fake) -> None:
    result = ik("build", concept, "--redline", earlier, "--autor", "Fraktion A", "--out", concept.parent / "out")
    assert (result.status, result.err) == (0, HINWEIS)
    (request,) = renderer.requests
    assert (list(request.formats), list(request.documents)) == (["docx"], ["aenderungen"])
    assert request.vergleich is not None
    assert "und die Eltern" in str(request.konzept.find("kita"))
    assert "und die Eltern" not in str(request.vergleich.alt.find("kita"))
    assert (request.vergleich.autor, request.vergleich.alt_name) == ("Fraktion A", str(earlier))


def test_the_file_is_for_word(ik: Ik, concept: Path, earlier: Path, tmp_path: Path) -> None:
    result = ik("build", concept, "--redline", earlier, "--format", "docx", "--out", tmp_path / "out")
    assert result.status == 0
    assert list(snapshot(tmp_path / "out")) == ["konzept-aenderungen.docx"]
    with zipfile.ZipFile(tmp_path / "out" / "konzept-aenderungen.docx") as package:
        text = package.read("word/document.xml").decode()
    before, _, change = text.partition('w:author="Kreis Musterland" w:date="2020-09-09T12:00:00Z">')
    assert before.endswith(" ")
    assert change.startswith('<w:r><w:t xml:space="preserve"> und die Eltern</w:t></w:r></w:ins>')


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--redline", "{earlier}", "--format", "pdf"], "nur in Word. Bitte --format pdf weglassen"),
        (["--redline", "{earlier}", "--format", "docx,html"], "--format html weglassen"),
        (["--redline", "{earlier}", "--dokument", "vorlage"], "Bitte --dokument weglassen"),
        (["--redline", "./gibt-es-nicht"], "Diesen Ordner gibt es nicht"),
        (["--redline", "--output=x"], "git-Repository"),
        (["--autor", "Fraktion A"], "--autor gibt es nur mit --redline"),
        (["--dokument", "aenderungen"], "--dokument aenderungen gibt es nur mit --redline"),
    ],
)
def test_what_does_not_go_together(
    ik: Ik, concept: Path, earlier: Path, tmp_path: Path, arguments: Sequence[str], words: str
) -> None:
    given = [argument.format(earlier=earlier) for argument in arguments]
    result = ik("build", concept, *given, "--out", tmp_path / "out")
    assert result.status == 2
    assert words in result.err
    assert not (tmp_path / "out").exists()


def test_an_older_version_that_cannot_be_loaded(ik: Ik, concept: Path, earlier: Path, tmp_path: Path) -> None:
    replace(earlier / "bildung.yaml", "art: handlungsfeld", "unbekannt: handlungsfeld")
    result = ik("build", concept, "--redline", earlier, "--out", tmp_path / "out")
    assert result.status == 2
    assert "unbekannt" in result.err
    assert result.err.endswith("lässt sich nicht laden: 1 Fehler.\n\nEs wurde nichts gebaut.\n")
    assert not (tmp_path / "out").exists()


def test_what_a_paper_changes(ik: Ik, concept: Path, tmp_path: Path) -> None:
    for given in ("VO/2020/1", "vo-1", "vorlagen/VO-1.yaml"):
        assert ik("build", concept, "--redline", given, "--out", tmp_path / given).status == 0
        with zipfile.ZipFile(tmp_path / given / "konzept-aenderungen.docx") as package:
            text = package.read("word/document.xml").decode()
        for words in (
            "Kreistag</w:delText>",
            "Sozialausschuss</w:t>",
            "Fassung nach Beschlussvorschlag VO/2020/1</w:t>",
        ):
            assert words in text
        assert 'w:date="2020-09-01T12:00:00Z"' in text


def test_a_paper_that_changes_nothing(ik: Ik, concept: Path, tmp_path: Path) -> None:
    paper = concept / "vorlagen" / "VO-1.yaml"
    text = paper.read_text(encoding="utf-8")
    paper.write_text(text[: text.index("massgaben:")] + text[text.index("beschlussvorschlag:") :], encoding="utf-8")
    result = ik("build", concept, "--redline", "VO/2020/1", "--out", tmp_path / "out", "--force")
    assert result.status == 1
    assert "Die Vorlage VO/2020/1 ändert am Text nichts." in result.err
    assert not (tmp_path / "out").exists()


@needs_git
def test_an_older_version_in_git(ik: Ik, concept: Path, tmp_path: Path) -> None:
    Repo.init(tmp_path).commit()
    replace(concept / "bildung.yaml", "Der Kreis berät die Träger.", "Der Kreis berät die Träger und die Eltern.")
    assert ik("build", concept, "--redline", "HEAD", "--out", tmp_path / "out").status == 0
    with zipfile.ZipFile(tmp_path / "out" / "konzept-aenderungen.docx") as package:
        assert "und die Eltern</w:t></w:r></w:ins>" in package.read("word/document.xml").decode()
        assert "Änderungen gegenüber HEAD (" in package.read("docProps/core.xml").decode()


def test_errors_of_rules_in_an_older_version_do_not_matter(
    ik: Ik, concept: Path, earlier: Path, tmp_path: Path
) -> None:
    replace(earlier / "bildung.yaml", "    verantwortliche: [fachdienst]\n", "")
    assert ik("check", earlier).status == 1
    assert ik("build", concept, "--redline", earlier, "--out", tmp_path / "out").status == 0


def test_two_versions_that_are_the_same(ik: Ik, concept: Path, tmp_path: Path) -> None:
    result = ik("build", concept, "--redline", concept, "--out", tmp_path / "out")
    assert result.status == 2
    assert "sind gleich" in result.err
    assert "Es wurde nichts gebaut." in result.err


def test_no_package_that_can_show_changes(ik: Ik, concept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [Fake(("docx",), ("konzept",))])
    result = ik("build", concept, "--redline", concept)
    assert result.status == 2
    assert "Kein installiertes Paket kann Änderungen zeigen" in result.err
