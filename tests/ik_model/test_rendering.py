"""Documents from Python: which renderer makes them, and where their pictures come from."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import ik_model
from ik_model import RenderError, Vergleichsfassung
from ik_model.model.konzept import Konzept
from ik_model.ports import BuildRequest, BuiltFile, PagesRequest, RenderRequest
from ik_model.rendering import installed
from ik_model.source import origin
from ik_model.source.tree import Folder
from tests.documents.pictures import png
from tests.ik_model.cli.conftest import write

ROOT = Path(__file__).resolve().parents[2]
KLIMA = ROOT / "examples" / "klimaschutzkonzept"


class Fake:
    """A renderer that answers with its own name and keeps what it was asked for."""

    def __init__(self, name: str, formats: Sequence[str], documents: Sequence[str]) -> None:
        self.name, self.formats, self.documents = name, formats, documents
        self.requests: list[RenderRequest] = []

    def build(self, request: BuildRequest) -> Sequence[BuiltFile]:
        raise NotImplementedError

    def pages(self, request: PagesRequest) -> Mapping[str, int]:
        raise NotImplementedError

    def render(self, request: RenderRequest) -> bytes:
        self.requests.append(request)
        return self.name.encode()


@pytest.fixture
def fakes(monkeypatch: pytest.MonkeyPatch) -> tuple[Fake, Fake]:
    found = Fake("eins", ("pdf", "html"), ("konzept", "vorlage")), Fake("zwei", ("txt", "pdf"), ("brief", "konzept"))
    monkeypatch.setattr("ik_model.rendering.installed", lambda: list(found))
    return found


@pytest.fixture
def konzept(tmp_path: Path) -> Konzept:
    write(tmp_path / "concept")
    return ik_model.load(tmp_path / "concept")


def test_the_first_renderer_that_can_makes_it(konzept: Konzept, fakes: tuple[Fake, Fake]) -> None:
    assert ik_model.render(konzept, "konzept", "pdf") == b"eins"
    assert ik_model.render(konzept, "konzept", "txt") == b"zwei"
    assert ik_model.render(konzept, "vorlage", "pdf", element="vo-1") == b"eins"
    assert [(r.konzept, r.document, r.format, r.element) for r in fakes[0].requests] == [
        (konzept, "konzept", "pdf", ""),
        (konzept, "vorlage", "pdf", "vo-1"),
    ]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (("plan", "pdf"), "Das Dokument „plan“ gibt es nicht. Möglich sind: konzept, vorlage, brief."),
        (("brief", "odt"), "Das Format „odt“ gibt es nicht. Möglich sind: pdf, html, txt."),
        (("brief", "html"), "Das Dokument „brief“ gibt es nicht im Format „html“."),
    ],
)
def test_what_there_is_not(names: tuple[str, str], message: str, konzept: Konzept, fakes: tuple[Fake, Fake]) -> None:
    with pytest.raises(RenderError) as refused:
        ik_model.render(konzept, *names)
    assert str(refused.value).endswith(message)


def test_a_loaded_concept_knows_its_folder(konzept: Konzept, fakes: tuple[Fake, Fake], tmp_path: Path) -> None:
    (tmp_path / "concept" / "a.png").write_bytes(b"hier")
    (tmp_path / "anders").mkdir()
    (tmp_path / "anders" / "a.png").write_bytes(b"dort")
    ik_model.render(konzept, "konzept", "pdf")
    ik_model.render(konzept, "konzept", "pdf", media=tmp_path / "anders")
    ik_model.render(konzept, "konzept", "pdf", media=Folder(tmp_path / "anders"))
    ik_model.render(konzept.ersetzt(titel="Neu"), "konzept", "pdf")
    reads = [request.read_media for request in fakes[0].requests]
    assert [read and read("a.png") for read in reads] == [b"hier", b"dort", b"dort", None]


def test_so_does_the_version_that_it_is_compared_with(
    konzept: Konzept, fakes: tuple[Fake, Fake], tmp_path: Path
) -> None:
    write(tmp_path / "alt")
    (tmp_path / "alt" / "a.png").write_bytes(b"alt")
    older = Vergleichsfassung(ik_model.load(tmp_path / "alt"), "alt", "neu")
    ik_model.render(konzept, "konzept", "pdf", vergleich=older)
    (request,) = fakes[0].requests
    assert request.vergleich
    assert request.vergleich.alt is older.alt
    assert request.vergleich.read_media
    assert request.vergleich.read_media("a.png") == b"alt"


def test_an_equal_concept_has_another_folder(konzept: Konzept, tmp_path: Path) -> None:
    write(tmp_path / "kopie")
    copy = ik_model.load(tmp_path / "kopie")
    assert copy == konzept
    places = [
        tree and tree.label for tree in map(origin.origin, (konzept, copy, ik_model.from_json(ik_model.to_json(copy))))
    ]
    assert places == [str(tmp_path / "concept"), str(tmp_path / "kopie"), None]


def test_a_folder_is_remembered_as_long_as_its_concept(tmp_path: Path) -> None:
    write(tmp_path / "concept")
    gc.collect()
    before = len(origin._origins)
    konzept = ik_model.load(tmp_path / "concept")
    assert len(konzept.register) > 1  # holds the concept in a circle
    assert len(origin._origins) == before + 1
    del konzept
    gc.collect()
    assert len(origin._origins) == before


def test_with_pictures_and_without_a_file_in_between(tmp_path: Path) -> None:
    klima = ik_model.load(KLIMA)
    page = ik_model.render(klima, "konzept", "html")
    assert page.count(b"data:image/svg+xml") == 2
    again = ik_model.from_json(ik_model.to_json(klima))
    assert ik_model.render(again, "konzept", "html", media=str(KLIMA)) == page
    with pytest.raises(RenderError, match=r"logo\.svg ist nicht zugänglich\. .* \(media=\)"):
        ik_model.render(again, "konzept", "html")


def test_pictures_of_a_concept_that_was_made_in_python(konzept: Konzept, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(2, 2))
    hausstil = konzept.profil.hausstil.model_copy(update={"logo": "logo.png", "logo_alternativtext": "Wappen"})
    changed = konzept.ersetzt(profil=konzept.profil.model_copy(update={"hausstil": hausstil}))
    assert b'alt="Wappen"' in ik_model.render(changed, "konzept", "html", media=tmp_path)


def test_a_renderer_that_cannot_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint("kaputt", "ik_gibt_es_nicht:Renderer", "ik_model.renderers")
    monkeypatch.setattr("ik_model.rendering.entry_points", lambda group: [broken])
    with pytest.raises(RenderError) as refused:
        installed()
    assert "„kaputt“ (ik_gibt_es_nicht:Renderer) lässt sich nicht laden: ModuleNotFoundError" in refused.value.reason
    monkeypatch.setattr("ik_model.rendering.entry_points", lambda group: [])
    with pytest.raises(RenderError, match="Es ist keiner installiert"):
        installed()
