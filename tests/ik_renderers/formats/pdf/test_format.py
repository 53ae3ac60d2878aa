from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import page as page_validation
import pytest

from ik_renderers.contract import Hausstil, Rendition
from tests.documents.pdf_file import Node, PdfFile
from tests.ik_renderers.formats.pdf.setting import ANGABEN, example, set_markdown

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>'
ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture(scope="module")
def rendition() -> Rendition:
    return set_markdown(example("muster"))


@pytest.fixture(scope="module")
def muster(rendition: Rendition) -> Iterator[PdfFile]:
    file = PdfFile(rendition.data)
    yield file
    file.close()


@pytest.fixture(scope="module")
def vorlage() -> Rendition:
    return set_markdown(example("vorlage"), layout="vorlage", kurztitel="Beschlussvorlage VO/2024/017", kennzeichen="")


def texts(file: PdfFile, *tags: str) -> list[str]:
    return [node.text() for node in file.document.nodes(*tags)]


def running_text(file: PdfFile, number: int) -> str:
    return "".join(piece.text for piece in file.pages[number - 1].artifacts)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_both_layouts_are_pdf_ua_and_pdf_a(rendition: Rendition, vorlage: Rendition, profile: str) -> None:
    for data in (rendition.data, vorlage.data):
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        assert [failure.message for failure in report.failures] == []


def test_properties(muster: PdfFile) -> None:
    assert str(muster.pdf.Root.Lang) == "de-DE"
    assert str(muster.pdf.docinfo.Title) == ANGABEN.titel
    assert str(muster.pdf.docinfo.Author) == "Kreis Musterland"
    assert str(muster.pdf.docinfo.Subject) == "VO/2024/017"
    assert str(muster.pdf.docinfo.Keywords) == "Alter, Jugend"
    assert str(muster.pdf.docinfo.CreationDate) == "D:20240201000000Z"


def test_page_map(rendition: Rendition) -> None:
    assert rendition.pages is not None
    assert rendition.pages.count == 5
    assert rendition.pages.of == {
        "vorwort": 2, "warum": 4, "handlungsfelder": 5, "bildung": 5, "bildung-oberziel": 5, "kita-abschnitt": 5,
        "kita": 5, "sp1": 5, "berichtswesen": 5, "satz-1": 5, "satz-2": 5,
    }  # fmt: skip


def test_headings_are_tagged_and_in_the_bookmarks(muster: PdfFile) -> None:
    assert texts(muster, "H1") == [
        "Vorwort", "Inhaltsverzeichnis", "1 Warum Miteinander", "2 Handlungsfelder", "3 Berichtswesen",
    ]  # fmt: skip
    assert texts(muster, "H3") == ["2.1.1 Kindertagesstätten"]
    assert texts(muster, "H4") == ["Die Betreuung ist sichergestellt.", "SP1 Sprachmittlung"]
    with muster.pdf.open_outline() as outline:
        assert [item.title for item in outline.root][2:] == [
            "1 Warum Miteinander",
            "2 Handlungsfelder",
            "3 Berichtswesen",
        ]
        bildung = outline.root[3].children[0]
        assert bildung.title == "2.1 Bildung"
        assert [item.title for item in bildung.children[0].children] == texts(muster, "H4")


def test_cover(muster: PdfFile) -> None:
    (title,) = muster.document.nodes("Title")
    assert title.lines() == ["Konzept zum Miteinander", "von Alt und Jung"]
    assert not muster.pages[0].artifacts


def test_contents_lists_numbered_headings_with_their_pages(muster: PdfFile) -> None:
    entries = [
        " ".join(piece.text.strip(" \u2060") for piece in entry.pieces()) for entry in muster.document.nodes("TOCI")
    ]
    assert [" ".join(entry.split()) for entry in entries] == [
        "1 Warum Miteinander 4",
        "2 Handlungsfelder 5",
        "2.1 Bildung 5",
        "2.1.1 Kindertagesstätten 5",
        "3 Berichtswesen 5",
    ]
    assert len(muster.pdf.pages[2].Annots) >= 5


def test_running_head_and_foot_are_artifacts(muster: PdfFile) -> None:
    assert running_text(muster, 4) == "Miteinander1Warum MiteinanderEntwurfSeite 4 von 5"
    assert running_text(muster, 5).startswith("Miteinander2Handlungsfelder")
    assert not muster.unmarked


def test_the_running_head_names_the_section_in_which_a_page_begins() -> None:
    filler = "\n\nEin Satz, der nur Platz füllt und sonst nichts will." * 80
    file = PdfFile(
        set_markdown(f"# [1]{{.ziffer}} Eins\n\n## [1.1]{{.ziffer}} Anfang{filler}\n\n## [1.2]{{.ziffer}} Ende").data
    )
    assert ["1.1Anfang" in running_text(file, n) for n in (1, 2, 3)] == [False, True, True]
    assert "1Eins" in running_text(file, 1)


def test_a_box_is_read_label_by_label(muster: PdfFile) -> None:
    box = next(node for node in muster.document.nodes("Div") if "sichergestellt" in node.text())
    said = [node.text() for node in box.nodes("P", "H4", "LBody")]
    assert said == [
        "Teilziel", "Die Betreuung ist sichergestellt.", "Aktivitäten", "Der Kreis berät.", "Der Kreis plant.",
        "Verantwortliche", "Fachdienst Kinder", "Teilziel 1 in Ziffer 2.1.1",
    ]  # fmt: skip


def test_a_table_has_header_cells_and_a_title(muster: PdfFile) -> None:
    (table,) = muster.document.nodes("Table")
    assert [cell.text() for cell in table.nodes("TH")] == ["Jahr", "Kreis", "Land"]
    assert [cell.text() for cell in table.nodes("TD")] == ["2015", "2,9 %", "5,9 %", "2019", "5,9 %", "9,0 %"]
    assert [caption.text() for caption in table.nodes("Caption")] == ["Anteil nach Jahr"]


def test_the_head_of_a_table_comes_again_on_the_next_page() -> None:
    rows = "".join(f"| {n} | Wert |\n" for n in range(80))
    file = PdfFile(set_markdown(f"| Nummer | Spalte |\n|---|---|\n{rows}").data)
    assert file.page_count > 2
    assert all("NummerSpalte" in running_text(file, n) for n in range(2, file.page_count + 1))
    assert texts(file, "TH") == ["Nummer", "Spalte"]


def test_an_image_has_its_alternative_text(muster: PdfFile) -> None:
    assert [figure.alt for figure in muster.document.nodes("Figure")] == ["Ein Quadrat"]


def test_footnote_and_links(muster: PdfFile) -> None:
    (note,) = muster.document.nodes("Note")
    assert note.page == 4
    assert note.text().endswith("Migration-Integration/Glossar/migrationshintergrund.html")
    targets = {
        str(annotation.A.URI)
        for page in muster.pdf.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation
    }
    assert "https://example.org/a?b=1&c=2#d" in targets


def steckbrief(name: str, lines: int) -> str:
    points = "\n".join(
        f"- Punkt {n} hat einen Satz, der nicht ganz in eine Zeile passt und darum zwei braucht." for n in range(lines)
    )
    return (
        f'\n\n:::: {{.steckbrief #{name} zitat="Teilziel"}}\n'
        f"::: {{.teil .aussage}}\n[Teilziel]{{.beschriftung}}\n\n{name}\n:::\n\n"
        f"::: {{.teil .aktivitaeten}}\n[Aktivitäten]{{.beschriftung}}\n\n{points}\n:::\n::::\n"
    )


def pages_of(file: PdfFile, start: str) -> set[int]:
    box = next(node for node in file.document.nodes("Div") if node.text().startswith(start))
    return {piece.page for piece in box.pieces()}


def test_a_box_is_torn_only_when_it_is_higher_than_a_page() -> None:
    file = PdfFile(set_markdown("".join(steckbrief(f"ziel{n}", lines) for n, lines in enumerate((8, 12, 17, 60)))).data)
    assert [len(pages_of(file, f"Teilziel ziel{n}")) for n in range(4)] == [1, 1, 1, 4]


def massnahme(name: str, parts: int, lines: int = 3) -> str:
    text = "Ein Satz, der von der Sache handelt und beinahe eine ganze Zeile füllt. " * lines
    teile = "".join(
        f"::: {{.teil .feld-{n}}}\n[Teil {n}]{{.beschriftung}}\n\n{name} {n}: {text}\n:::\n\n" for n in range(parts)
    )
    return (
        f'\n\n:::: {{.steckbrief .massnahme #{name} zitat="Maßnahme {name}"}}\n'
        f"::: {{.teil .aussage}}\n[Maßnahme]{{.beschriftung}}\n\nTitel {name}\n:::\n\n{teile}::::\n"
    )


def test_a_long_measure_goes_on_with_its_title_on_the_next_page() -> None:
    file = PdfFile(set_markdown("# [1]{.ziffer} Eins" + massnahme("m1", 9) + massnahme("m2", 9)).data)
    box = next(node for node in file.document.nodes("Div") if node.text().startswith("Maßnahme Titel m2"))
    assert {piece.page for piece in box.pieces()} == {1, 2}
    # The title that comes again is an artifact: it is read once, and it is one bookmark.
    again = "".join(piece.text for piece in file.pages[1].artifacts)
    assert "Maßnahme(Fortsetzung)Titelm2" in "".join(again.split())
    assert texts(file, "H2") == ["Titel m1", "Titel m2"]
    with file.pdf.open_outline() as outline:
        assert [item.title for item in outline.root[0].children] == ["Titel m1", "Titel m2"]
    assert "Fortsetzung" not in file.document.text()


def test_no_part_of_a_measure_is_torn_and_no_label_is_left_alone() -> None:
    for filler in range(0, 40, 4):
        markdown = "Zeile.\n\n" * filler + massnahme("m", 8)
        file = PdfFile(set_markdown(markdown).data)
        box = next(node for node in file.document.nodes("Div") if node.text().startswith("Maßnahme Titel m"))
        cells = [node for node in box.nodes("P", "H2", "H1") if node.text()]
        on = {node.text().split(":")[0]: {piece.page for piece in node.pieces()} for node in cells}
        assert all(len(pages) == 1 for pages in on.values())
        assert all(on[f"Teil {n}"] == on[f"m {n}"] for n in range(8))
        assert on["Maßnahme"] == on["Titel m"] == on["m 0"]
        assert on["m 6"] == on["m 7"] == on["Maßnahme m"]


def test_a_short_measure_and_a_goal_are_never_torn() -> None:
    for filler in range(0, 40, 4):
        markdown = "Zeile.\n\n" * filler + massnahme("m", 2) + steckbrief("ziel", 8)
        file = PdfFile(set_markdown(markdown).data)
        assert [len(pages_of(file, start)) for start in ("Maßnahme Titel m", "Teilziel ziel")] == [1, 1]


def test_short_rows_of_a_table_are_not_torn() -> None:
    rows = "".join(f"| {n} | {'Wert und noch ein Wert ' * 12} |\n" for n in range(30))
    file = PdfFile(set_markdown(f"| Nr. | Was |\n|---|---|\n{rows}").data)
    (table,) = file.document.nodes("Table")
    for row in table.nodes("TR"):
        assert len({piece.page for piece in row.pieces()}) == 1
    assert file.page_count > 1


def test_headings_never_stand_alone_at_the_foot() -> None:
    for filler in range(24, 46, 3):
        markdown = "Zeile.\n\n" * filler + "# [1]{.ziffer} Eins\n\n## [1.1]{.ziffer} Zwei" + steckbrief("ziel", 4)
        file = PdfFile(set_markdown(markdown).data)
        (box,) = pages_of(file, "Teilziel ziel")
        assert {node.page for node in file.document.nodes("H1", "H2")} == {box}


def test_the_page_of_a_sentence_is_the_one_on_which_it_begins() -> None:
    sentences = "\n".join(f"[Satz{n} {'füllt die Zeilen ' * (n % 7)}und endet.]{{#satz-{n} .satz}}" for n in range(150))
    rendition = set_markdown(sentences)
    file = PdfFile(rendition.data)
    begins = {
        f"satz-{word[4:]}": number
        for number, page in enumerate(file.pages, 1)
        for pieces in page.marked.values()
        for piece in pieces
        for word in piece.text.split()
        if word.startswith("Satz")
    }
    assert rendition.pages is not None
    assert rendition.pages.count > 2
    assert len(begins) == 150
    assert rendition.pages.of == begins


def test_form(vorlage: Rendition) -> None:
    file = PdfFile(vorlage.data)
    assert texts(file, "H1") == ["Konzept zum Miteinander von Alt und Jung"]
    assert texts(file, "H2") == ["Beschlussvorschlag:", "Sachverhalt:"]
    assert [cell.text() for cell in file.document.nodes("TD")] == ["14.03.2024", "Kreistag", "Entscheidung"]
    assert running_text(file, 1) == "Beschlussvorlage VO/2024/017Seite 1 von 1"
    assert vorlage.pages is not None
    assert vorlage.pages.of == {"beschlussvorschlag": 1, "sachverhalt": 1}


def test_house_style() -> None:
    styled = Hausstil(akzent="#004020", tint="#eef5f0", logo=LOGO, logo_alt="Wappen des Kreises")
    file = PdfFile(set_markdown(example("muster"), hausstil=styled).data)
    assert [figure.alt for figure in file.document.nodes("Figure")] == ["Wappen des Kreises", "Ein Quadrat"]
    assert b"0 0.2509804 0.1254902" in file.pdf.pages[4].Contents.read_bytes()


def test_language_versions() -> None:
    file = PdfFile(set_markdown("# Мова\n\nТекст українською.", sprache="uk").data)
    assert str(file.pdf.Root.Lang) == "uk"
    assert texts(file, "P") == ["Текст українською."]


def test_the_bytes_do_not_depend_on_the_surroundings(rendition: Rendition, tmp_path: Path) -> None:
    script = (
        "import sys; from tests.ik_renderers.formats.pdf.setting import example, set_markdown\n"
        "sys.stdout.buffer.write(set_markdown(example('muster')).data)"
    )
    for number, zone in enumerate(("Pacific/Kiritimati", "America/Adak")):
        surroundings = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(number), "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
        run = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, env=surroundings, capture_output=True, check=True
        )
        assert run.stdout == rendition.data


def test_order_of_the_elements(muster: PdfFile) -> None:
    """What a screen reader meets first comes first."""
    order = [node.tag for node in muster.document.kids if isinstance(node, Node)]
    assert order[:6] == ["P", "Title", "P", "H1", "P", "H1"]
    assert order[6] == "TOC"
