"""From a concept to files: which ones, in which order, and what happens if one fails."""

from __future__ import annotations

import errno
import tempfile
import threading
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.auszeichnung import lesen
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.vorlage import Vorlage
from ik_model.ports import BuildRequest, RenderError, RenderRequest, Vergleichsfassung
from ik_renderers import children, engines
from ik_renderers.build import StandardRenderer
from tests.documents.pdf_content import content_of_pdf
from tests.documents.pictures import png
from tests.ik_renderers.formats.docx.document import Document, W, find
from tests.ik_renderers.formats.docx.redline.changes import changed

PAPER = Vorlage(id="v", nummer="1/24", betreff="Hafen", sachverhalt=lesen("Siehe Seite []{seite=zwei}."))


def konzept(text: str = "Ein Satz.", **fields: Any) -> Konzept:
    sections = (
        Abschnitt(id="eins", titel="Eins", text=lesen(text)),
        Abschnitt(id="zwei", titel="Zwei", text=lesen("Noch einer."), umbruch="davor"),
    )
    return Konzept(id="k", titel="Titel", profil=Profil(kreis="Kreis"), gliederung=sections, **fields)


def build(out: Path, concept: Konzept, **fields: Any) -> dict[str, bytes]:
    StandardRenderer().build(BuildRequest(concept, out, **fields))
    return {path.name: path.read_bytes() for path in out.iterdir()}


def render(concept: Konzept, document: str, format: str, element: str = "") -> bytes:
    return StandardRenderer().render(RenderRequest(concept, document, format, element))


def test_what_there_is() -> None:
    renderer = StandardRenderer()
    assert list(renderer.formats) == ["docx", "html", "pdf"]
    assert {"konzept", "beschlussfassung", "vorlage"} <= set(renderer.documents)


def test_all_or_some(tmp_path: Path) -> None:
    concept = konzept(vorlagen=(PAPER,))
    everything = build(tmp_path / "alles", concept)
    assert sorted(everything) == [
        "konzept.docx",
        "konzept.html",
        "konzept.pdf",
        "vorlage-1-24.docx",
        "vorlage-1-24.pdf",
    ]
    some = build(tmp_path / "html", concept, formats=("html",))
    assert some == {"konzept.html": everything["konzept.html"]}
    # The paper quotes a page of the concept, whose PDF nobody has asked for.
    paper = build(tmp_path / "vorlage", concept, documents=("vorlage",), formats=("docx", "html"))
    assert paper == {"vorlage-1-24.docx": everything["vorlage-1-24.docx"]}
    assert render(concept, "vorlage", "pdf") == everything["vorlage-1-24.pdf"]
    assert content_of_pdf(everything["vorlage-1-24.pdf"]).body[-1] == "Siehe Seite 4."


def test_what_there_is_not(tmp_path: Path) -> None:
    for fields in ({"formats": ("odt",)}, {"formats": ("pdf", "odt")}, {"documents": ("brief",)}):
        with pytest.raises(RenderError, match="gibt es nicht") as refused:
            build(tmp_path / "x", konzept(), **fields)
        assert "Möglich sind" in refused.value.hint
    with pytest.raises(RenderError, match="kein Dokument"):
        build(tmp_path / "x", konzept(), documents=("vorlage",))
    for names in (("konzept", "odt"), ("brief", "pdf")):
        with pytest.raises(RenderError, match="gibt es nicht"):
            render(konzept(), *names)
    assert not (tmp_path / "x").exists()


def test_one_file_of_several() -> None:
    papers = [PAPER.model_copy(update={"id": id, "nummer": id.upper()}) for id in ("v1", "v2")]
    concept = konzept(vorlagen=tuple(papers))
    with pytest.raises(RenderError) as unclear:
        render(concept, "vorlage", "pdf")
    assert str(unclear.value).endswith("hat mehrere Dateien. Mit element= eine wählen: v1, v2.")
    with pytest.raises(RenderError, match=r"gibt es nicht für „v3“\. Möglich sind: v1, v2\."):
        render(concept, "vorlage", "pdf", "v3")
    for paper in papers:
        content = content_of_pdf(render(concept, "vorlage", "pdf", paper.id))
        assert any(paper.nummer in line for line in content.body)
    assert render(konzept(vorlagen=(PAPER,)), "vorlage", "docx") == render(
        konzept(vorlagen=(PAPER,)), "vorlage", "docx", "v"
    )


def test_a_file_that_there_is_not() -> None:
    with pytest.raises(RenderError, match="hat zu diesem Konzept keine Datei"):
        render(konzept(), "vorlage", "pdf")
    with pytest.raises(RenderError, match=r"gibt es nicht im Format „html“\. Möglich sind: pdf, docx\."):
        render(konzept(vorlagen=(PAPER,)), "vorlage", "html")


def test_what_has_changed_since_an_older_version(tmp_path: Path) -> None:
    old, new = konzept("Siehe Seite []{seite=zwei}."), konzept("Siehe dort.")
    vergleich = Vergleichsfassung(old, "Stand davor", "Stand danach", autor="Fraktion A", datum=date(2026, 3, 1))
    (data,) = build(tmp_path / "neu", new, documents=("aenderungen",), vergleich=vergleich).values()
    assert StandardRenderer().render(RenderRequest(new, "aenderungen", "docx", vergleich=vergleich)) == data
    document = Document(data)
    assert changed(document) == ["Siehe [-Seite 4-]{+dort+}."]  # with the page that the older version had
    changes = find(document.body, "//w:ins | //w:del")
    assert {(change.get(f"{W}author"), change.get(f"{W}date")) for change in changes} == {
        ("Fraktion A", "2026-03-01T12:00:00Z")
    }
    assert "Titel (Änderungen gegenüber Stand davor)" in document.parts["docProps/core.xml"].decode()


def test_without_an_older_version_nothing_is_said_of_changes(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="kein Dokument"):
        build(tmp_path / "x", konzept(), documents=("aenderungen",))
    same = Vergleichsfassung(konzept(), "davor", "danach")
    with pytest.raises(RenderError, match="sind gleich"):
        build(tmp_path / "x", konzept(), documents=("aenderungen",), vergleich=same)


def test_a_format_that_cannot_show_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ik_renderers.registry.formats_of", lambda draft: ("html",))
    vergleich = Vergleichsfassung(konzept("Anders."), "davor", "danach")
    with pytest.raises(RenderError, match="„html“ kann keine Änderungen zeigen"):
        build(tmp_path / "x", konzept(), documents=("aenderungen",), vergleich=vergleich)
    assert not (tmp_path / "x").exists()


def test_pictures_of_the_older_version_come_from_its_own_folder(tmp_path: Path) -> None:
    concept = konzept("![Hafen](bilder/hafen.png)")
    older = konzept("![Stadt](bilder/stadt.png)")
    vergleich = Vergleichsfassung(older, "davor", "danach", read_media=lambda path: png(4, 4))
    (data,) = build(
        tmp_path, concept, documents=("aenderungen",), vergleich=vergleich, read_media=lambda path: png(8, 8)
    ).values()
    assert len([name for name in Document(data).parts if "media" in name]) == 2


def test_a_build_says_what_it_made_and_how_far_it_is(tmp_path: Path) -> None:
    steps: list[tuple[str, int]] = []
    made = StandardRenderer().build(
        BuildRequest(konzept(), tmp_path, progress=lambda step, total: steps.append((step, total)))
    )
    assert sorted(step for step, _ in steps) == sorted(file.path.name for file in made)
    assert {total for _, total in steps} == {3}
    assert {file.path.name: file.pages for file in made} == {
        "konzept.pdf": 4,
        "konzept.docx": None,
        "konzept.html": None,
    }
    assert all(file.size == file.path.stat().st_size and file.seconds > 0 for file in made)


def test_each_document_is_read_once_and_laid_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = Counter[str]()
    lock = threading.Lock()

    def counted(name: str) -> Any:
        call = getattr(engines, name)

        def counting(*args: Any, step: str, **rest: Any) -> Any:
            with lock:
                calls[step] += 1
            return call(*args, step=step, **rest)

        return counting

    for name in ("pandoc", "typst"):
        monkeypatch.setattr(engines, name, counted(name))
    build(tmp_path, konzept(vorlagen=(PAPER,)))
    assert calls["konzept: Text lesen"] == calls["vorlage-1-24: Text lesen"] == 1
    assert calls["PDF: Seiten setzen"] == 2


def test_a_text_may_quote_its_own_pages(tmp_path: Path) -> None:
    for quoted, page in (("zwei", 4), ("eins", 3)):
        data = render(konzept(f"Siehe Ziffer 2 (Seite []{{seite={quoted}}})."), "konzept", "pdf")
        assert f"Siehe Ziffer 2 (Seite {page})." in content_of_pdf(data).body


@pytest.mark.parametrize(
    ("text", "step", "words"),
    [
        ("Ein 漢.", "PDF: Seiten setzen", "U+6F22"),
        ("![x](bilder/fehlt.png)", "Bilder lesen", "nicht zugänglich"),
        ("Seite []{seite=drei}.", "Verweise ausfüllen", "„drei“ gibt es nicht"),
    ],
)
def test_if_one_fails_none_is_written(tmp_path: Path, text: str, step: str, words: str) -> None:
    good = build(tmp_path, konzept())
    with pytest.raises(RenderError) as refused:
        build(tmp_path, konzept(text))
    assert refused.value.step == step
    assert words in refused.value.reason
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == good


def test_papers_that_would_be_one_file(tmp_path: Path) -> None:
    twins = tuple(
        PAPER.model_copy(update={"id": f"v{n}", "nummer": nummer}) for n, nummer in enumerate(("1/24", "1-24"))
    )
    with pytest.raises(RenderError, match="dieselbe Datei"):
        build(tmp_path / "x", konzept(vorlagen=twins))
    assert not (tmp_path / "x").exists()


def test_a_number_without_letters_still_makes_a_name(tmp_path: Path) -> None:
    odd = PAPER.model_copy(update={"nummer": "../../§ ! "})
    assert "vorlage-ohne-nummer.pdf" in build(tmp_path, konzept(vorlagen=(odd,)))


def test_no_room_for_what_the_engines_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*args: object, **rest: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with pytest.raises(RenderError) as refused:
        build(tmp_path, konzept())
    assert "Zwischendateien" in refused.value.reason
    assert "Platz" in refused.value.hint


def test_stopped_in_the_middle_nothing_is_written_and_nothing_runs_on(tmp_path: Path) -> None:
    def interrupt(step: str, total: int) -> None:
        raise KeyboardInterrupt

    before = threading.active_count()
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, konzept(vorlagen=(PAPER,)), progress=interrupt)
    assert list(tmp_path.iterdir()) == []
    assert threading.active_count() == before
    assert not children._running
