"""Who is responsible for what, as pictures and tables, of three concepts and of a large one: the facts of the model."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.zustaendigkeit import zustaendigkeiten
from ik_renderers.documents.draft import OTHER_FORMATS, Media
from ik_renderers.documents.uebersicht.document import Uebersicht
from ik_renderers.documents.zustaendigkeit.abschnitt import uebersicht

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "concept", ROOT / "examples" / "klimaschutzkonzept", ROOT / "examples" / "gleichstellungsplan")
SVG = "{http://www.w3.org/2000/svg}"
IMAGE = re.compile(r"!\[((?:[^\]\\]|\\.)*)\]\(data:image/svg\+xml;base64,([^)]*)\)\{\.schaubild\}")
MEDIA = Media.of(None)


def markdown(konzept: Konzept) -> str:
    (draft,) = Uebersicht().drafts(konzept.ersetzt(profil=konzept.profil.model_copy(update={"hausstil": STIL})), MEDIA)
    assert draft.formats == ("pdf", "docx", "html", OTHER_FORMATS)
    return draft.markdown(lambda: pytest.fail("it quotes no pages"))


STIL = Profil(kreis="Kreis").hausstil


def pictures(text: str) -> list[tuple[str, ET.Element]]:
    """The alternative texts and the pictures."""
    found = IMAGE.findall(text)
    return [(re.sub(r"\\(.)", r"\1", alt), ET.fromstring(base64.b64decode(data))) for alt, data in found]


def rows(text: str) -> list[list[str]]:
    """The cells of all rows of tables, without the marks of Markdown."""
    lines = [line for line in text.splitlines() if line.startswith("| ") and "---" not in line]
    bare = [re.sub(r"\[((?:[^\]\\]|\\.)*)\](?:\{#[^}]*\}|\(#[^)]*\))", r"\1", line) for line in lines]
    return [[re.sub(r"\\(.)", r"\1", cell).strip() for cell in line.split(" | ")] for line in (b[2:-2] for b in bare)]


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.name)
def konzept(request: pytest.FixtureRequest) -> Konzept:
    return ik_model.load(request.param)


def expected(konzept: Konzept) -> Iterator[list[str]]:
    """The rows that the table must have, from the model alone."""
    zeilen = zustaendigkeiten(konzept)
    for zeile in zeilen:
        titel = f"{zeile.rahmen.nummer} {zeile.rahmen.titel}".strip()
        felder = [zeile.verantwortliche]
        felder += [zeile.partner] if any(z.partner for z in zeilen) else []
        felder += [zeile.zielgruppen] if any(z.zielgruppen for z in zeilen) else []
        yield [titel, *("; ".join(e.name for e in eintraege) for eintraege in felder)]


def test_the_table_has_all_facts(konzept: Konzept) -> None:
    said = [[row[0], *row[2:]] for row in rows(markdown(konzept))]
    wanted = list(expected(konzept))
    assert [row for row in said if row in wanted] == wanted


def test_the_pictures_have_all_facts(konzept: Konzept) -> None:
    """Each row of a picture says who is marked in it, and has as many marks."""
    zeilen = {zeile.teil.id: zeile for zeile in zustaendigkeiten(konzept)}
    drawn: dict[str, tuple[str, int]] = {}
    for _, picture in pictures(markdown(konzept)):
        for link in picture.iter(f"{SVG}a"):
            marks = [*link.iter(f"{SVG}circle"), *link.iter(f"{SVG}path")]
            drawn[link.get("href", "")[1:]] = (link.get("aria-label", ""), len(marks))
    assert set(zeilen) <= set(drawn)
    for id, zeile in zeilen.items():
        said, number = drawn[id]
        genannt = [*zeile.verantwortliche, *zeile.partner, *zeile.zielgruppen]
        assert number == len({eintrag.id for eintrag in genannt}) > 0
        assert all(eintrag.name in said for eintrag in genannt)


def test_every_alternative_text_names_tables_that_are_there(konzept: Konzept) -> None:
    text = markdown(konzept)
    titles = re.findall(r"::: \{\.tabellentitel\}\n(.*)\n:::", text)
    found = pictures(text)
    assert found
    for alt, _ in found:
        assert alt.startswith("Schaubild")
        named = re.findall("„([^“]*)“", alt)
        assert named
        assert set(named) <= set(titles)


def test_every_link_of_a_picture_has_its_place(konzept: Konzept) -> None:
    text = markdown(konzept)
    places = re.findall(r"\{#([a-z0-9-]+)\}", text)
    links = {link.get("href", "")[1:] for _, picture in pictures(text) for link in picture.iter(f"{SVG}a")}
    assert links
    assert links <= set(places)
    assert len(places) == len(set(places))


def test_a_section_shows_one_picture_and_the_table(konzept: Konzept) -> None:
    text = uebersicht(konzept)
    assert len(pictures(text)) == 1
    said = [[row[0], *row[2:]] for row in rows(text)]
    wanted = list(expected(konzept))
    assert [row for row in said if row in wanted] == wanted
    ids = {element.element.id for element in konzept.elemente}
    links = {link.get("href", "")[1:] for _, picture in pictures(text) for link in picture.iter(f"{SVG}a")}
    assert set(re.findall(r"\]\(#([a-z0-9-]+)\)", text)) | links <= ids


def large(felder: int, massnahmen: int, stellen: int) -> Konzept:
    """A concept with so many sections, measures each and units."""
    zeilen: list[dict[str, Any]] = [
        {
            "id": f"feld-{f}",
            "titel": f"Handlungsfeld Nummer {f}",
            "art": "handlungsfeld",
            "massnahmen": [
                {
                    "id": f"m-{f}-{n}",
                    "kuerzel": f"M{f:02}{n:02}",
                    "titel": f"Die Maßnahme {n} des Feldes {f}",
                    "verantwortliche": [f"stelle-{(f + n * n) % stellen}"],
                    "partner": [f"stelle-{(f * 3 + n) % stellen}"],
                }
                for n in range(massnahmen)
            ],
        }
        for f in range(felder)
    ]
    return Konzept.model_validate(
        {
            "id": "k",
            "titel": "Großes Konzept",
            "profil": {"kreis": "Kreis"},
            "gliederung": zeilen,
            "stellen": [{"id": f"stelle-{n}", "name": f"Fachdienst für Aufgabe {n}"} for n in range(stellen)],
        }
    )


@pytest.mark.parametrize("of", [markdown, uebersicht])
def test_four_hundred_measures_are_counted_not_listed(of: Any) -> None:
    konzept = large(10, 40, 30)
    text = of(konzept)
    assert pictures(text)
    numbers = 0
    for alt, picture in pictures(text):
        assert "in Zahlen" in alt
        assert len(picture.findall(f".//{SVG}a")) == 10  # the sections
        shapes = [*picture.iter(f"{SVG}circle")]
        numbers += len([shape for shape in shapes if float(shape.get("r", "0")) > 5])
    assert numbers > 100
    assert len(rows(text)) > 400 + 30
    sums = [row for row in rows(text) if re.fullmatch(r"Fachdienst für Aufgabe \d+", row[0]) and row[-1].isdigit()]
    assert sum(int(row[2]) for row in sums if row[2]) == 400


def test_a_unit_that_is_both_counts_where_it_is_responsible() -> None:
    massnahme = {"id": "m", "titel": "Tun", "verantwortliche": ["amt"], "partner": ["amt", "verein"]}
    konzept = Konzept.model_validate(
        {
            "id": "k",
            "titel": "K",
            "profil": {"kreis": "Kreis"},
            "gliederung": [{"id": "a", "titel": "A", "massnahmen": [massnahme]}],
            "stellen": [{"id": "verein", "name": "Verein"}, {"id": "amt", "name": "Amt", "kurz": "A"}],
        }
    )
    ((alt, picture),) = pictures(markdown(konzept))
    assert alt == "Schaubild: Verantwortliche und Partner je Maßnahme. Dasselbe steht in der Tabelle " + (
        "„Verantwortliche und Partner je Maßnahme“."
    )
    texts = ["".join(text.itertext()) for text in picture.iter(f"{SVG}text")]
    assert texts.index("A") < texts.index("Verein")  # who is responsible comes first, by the short name
    link = next(link for link in picture.iter(f"{SVG}a") if link.get("href") == "#m")
    kinds = [(c.get("class"), bool(c.get("stroke"))) for c in link.iter(f"{SVG}circle")]
    assert kinds == [("akzent", False), ("linie-akzent papier", True)]


def test_a_concept_in_which_nobody_is_responsible_has_no_such_document() -> None:
    konzept = large(1, 0, 1)
    assert list(Uebersicht().drafts(konzept, MEDIA)) == []
    assert uebersicht(konzept) == ""
