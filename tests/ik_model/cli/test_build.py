"""``ik build``: refuses what has errors, says what went wrong, and leaves the last good build alone."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from ik_model.ports import BuildRequest, BuiltFile, RenderError
from tests.ik_model.cli.conftest import HINWEIS, Ik, replace, snapshot


class Fake:
    """A renderer that writes one small file for each document and format."""

    def __init__(self, formats: Sequence[str] = ("pdf", "html"), documents: Sequence[str] = ("konzept", "vorlage")):
        self.formats = formats
        self.documents = documents
        self.requests: list[BuildRequest] = []

    def build(self, request: BuildRequest) -> Sequence[BuiltFile]:
        self.requests.append(request)
        built: list[BuiltFile] = []
        request.out.mkdir(parents=True, exist_ok=True)
        for document in request.documents or self.documents:
            for format in request.formats or self.formats:
                path = request.out / f"{document}.{format}"
                path.write_text(request.konzept.titel, encoding="utf-8")
                built.append(BuiltFile(path, 18 if format == "pdf" else None, 209_201, 1.25))
                request.progress(path.name, 4)
        return built


@pytest.fixture
def renderer(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [fake])
    return fake


def test_table_of_files(ik: Ik, concept: Path, renderer: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(concept.parent)
    result = ik("build")
    assert (result.status, result.err) == (0, HINWEIS)
    assert result.out.splitlines() == [
        "Datei               Seiten   Größe   Zeit",
        "build/konzept.pdf       18  209 kB  1,2 s",
        "build/konzept.html          209 kB  1,2 s",
        "build/vorlage.pdf       18  209 kB  1,2 s",
        "build/vorlage.html          209 kB  1,2 s",
    ]


@pytest.mark.parametrize(
    ("arguments", "files"),
    [
        ("--format pdf", ["konzept.pdf", "vorlage.pdf"]),
        ("--format pdf,html --dokument vorlage", ["vorlage.html", "vorlage.pdf"]),
        ("--format PDF --format html --dokument vorlage", ["vorlage.html", "vorlage.pdf"]),
        ("--dokument vorlage,konzept --format pdf", ["konzept.pdf", "vorlage.pdf"]),
    ],
)
def test_selection(arguments: str, files: list[str], ik: Ik, concept: Path, renderer: Fake, tmp_path: Path) -> None:
    assert ik("build", concept, "--out", tmp_path / "out", *arguments.split()).status == 0
    assert sorted(snapshot(tmp_path / "out")) == files


def test_several_renderers_share_the_work(
    ik: Ik, concept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = Fake(), Fake(("odt",), ("konzept",))
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [first, second])
    assert ik("build", concept, "--out", tmp_path / "a").status == 0
    assert sorted(snapshot(tmp_path / "a")) == sorted([*snapshot(tmp_path / "a")])
    assert "konzept.odt" in snapshot(tmp_path / "a")
    assert ik("build", concept, "--out", tmp_path / "b", "--format", "odt").status == 0
    assert list(snapshot(tmp_path / "b")) == ["konzept.odt"]
    assert len(first.requests) == 1


def test_a_selection_that_no_renderer_has_whole(
    ik: Ik, concept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [Fake(("pdf",), ("konzept",)), Fake(("odt",), ("brief",))]
    monkeypatch.setattr("ik_model.rendering.installed", lambda: found)
    result = ik("build", concept, "--out", tmp_path / "a", "--format", "odt", "--dokument", "konzept")
    assert (result.status, result.out) == (2, "")
    assert "Zu dieser Auswahl gibt es kein Dokument." in result.err
    assert not any(fake.requests for fake in found)


def test_what_another_renderer_has_built_is_said(
    ik: Ik, concept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(request: BuildRequest) -> Sequence[BuiltFile]:
        raise RenderError("Brief schreiben", "Das Papier ist alle.")

    good, bad = Fake(("pdf",), ("konzept",)), Fake(("odt",), ("brief",))
    monkeypatch.setattr(bad, "build", fail)
    monkeypatch.setattr("ik_model.rendering.installed", lambda: [good, bad])
    result = ik("build", concept, "--out", tmp_path / "a")
    assert result.status == 2
    assert "konzept.pdf" in result.out
    assert result.err.endswith("Das Papier ist alle.\nEs wurden nur diese Dateien gebaut.\n")


def test_images_are_read_from_the_concept_only(ik: Ik, concept: Path, renderer: Fake, tmp_path: Path) -> None:
    (concept / "bilder").mkdir()
    (concept / "bilder" / "a.png").write_bytes(b"\x89PNG")
    (tmp_path / "geheim.png").write_bytes(b"geheim")
    assert ik("build", concept, "--out", tmp_path / "out").status == 0
    (request,) = renderer.requests
    assert request.read_media is not None
    assert request.read_media("bilder/a.png") == b"\x89PNG"
    for path in ("../geheim.png", str(tmp_path / "geheim.png"), "bilder", "fehlt.png"):
        with pytest.raises(Exception, match=r"Datei|Ordner"):
            request.read_media(path)


BAD = [
    ("bildung.yaml", "titel:", "überschrift: x\ntitel:", 2, "LA007"),
    ("bildung.yaml", "id: kita", "id: Kita 1", 2, "LA009"),
    ("bildung.yaml", "id: kita", "id: bildung", 1, "VW001"),
    ("bildung.yaml", "    zielgruppen: [kinder]\n", "", 1, "ST001"),
    ("vorlagen/VO-1.yaml", "dem Kreistag ein", "dem Kreistage ein", 1, "AE002"),
    ("konzept.yaml", "id: konzept\n", "", 2, "LA006"),
]


@pytest.mark.parametrize(("file", "old", "new", "status", "code"), BAD)
def test_errors_stop_the_build(
    file: str, old: str, new: str, status: int, code: str, ik: Ik, concept: Path, renderer: Fake, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert ik("build", concept, "--out", out).status == 0
    before = snapshot(out)
    replace(concept / file, old, new)
    replace(concept / "konzept.yaml", "titel: Integrationskonzept", "titel: Neuer Titel")
    result = ik("build", concept, "--out", out)
    assert (result.status, result.out) == (status, "")
    assert f"Fehler {code}: " in result.err
    assert result.err.rstrip().endswith("Es wurde nichts gebaut.")
    assert " Warnung " not in result.err.partition("\n\n")[0]
    assert snapshot(out) == before
    assert len(renderer.requests) == 1

    forced = ik("build", concept, "--out", out, "--force")
    if status == 1:
        assert forced.status == 0
        assert "Gebaut wird trotzdem (--force)." in forced.err
        assert snapshot(out) != before
    else:
        assert forced.status == 2
        assert "da hilft auch --force nicht" in forced.err
        assert snapshot(out) == before


def test_render_error(ik: Ik, concept: Path, renderer: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(request: BuildRequest) -> Sequence[BuiltFile]:
        raise RenderError("konzept: PDF setzen", "Für ein Zeichen im Text gibt es keine Schrift.", "Zeichen ersetzen.")

    monkeypatch.setattr(renderer, "build", fail)
    result = ik("build", concept)
    assert (result.status, result.out) == (2, "")
    assert result.err == HINWEIS + (
        "Fehler bei „konzept: PDF setzen“: Für ein Zeichen im Text gibt es keine Schrift.\n"
        "   = Hilfe: Zeichen ersetzen.\n"
        "Es wurde nichts gebaut.\n"
    )


def test_progress_only_on_a_terminal(
    ik: Ik, concept: Path, renderer: Fake, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    build = renderer.build

    def slowly(request: BuildRequest) -> Sequence[BuiltFile]:
        time.sleep(0.2)
        return build(request)

    monkeypatch.setattr(renderer, "build", slowly)
    monkeypatch.setattr("ik_model.cli.terminal._PATIENCE", 0.05)
    assert ik("build", concept, "--out", tmp_path / "a").err == HINWEIS
    monkeypatch.setattr("ik_model.cli.terminal._on_terminal", lambda stream: True)
    shown = ik("build", concept, "--out", tmp_path / "b").err
    assert "\r\x1b[KBaue …" in shown
    assert "\r\x1b[KBaue 4 von 4: vorlage.html …" in shown
    assert shown.endswith("\r\x1b[K")
    monkeypatch.setattr("ik_model.cli.terminal._PATIENCE", 5)
    assert ik("build", concept, "--out", tmp_path / "c").err == HINWEIS
