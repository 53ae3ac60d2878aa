"""What is said of a field that changed: its name, its words, in German."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.revision.diff.aenderung import Geaendert
from ik_model.revision.diff.inhalt import Felderaenderung, Listenaenderung, Verweisaenderung, Wertaenderung
from ik_model.revision.diff.vergleichen import vergleiche
from tests.ik_model.revision.diff.beispiel import Daten, daten, konzept, nach

FELDER: list[tuple[str, Daten, str]] = [
    ("bildung", {"text": "Erster Satz.\nZweiter, neuer Satz."}, "Ziffer 1 Satz 2 geändert"),
    ("bildung", {"text": "Erster Satz."}, "Ziffer 1 Satz 2 gestrichen"),
    ("bildung", {"text": "Neu davor.\nErster Satz.\nZweiter Satz."}, "Ziffer 1 Satz 1 neu"),
    ("bildung", {"text": "Zweiter Satz.\nErster Satz."}, "Ziffer 1 Satz 1 umgestellt"),
    ("bildung", {"text": "Erster Satz.\n\nZweiter Satz."}, "Ziffer 1 anders gegliedert"),
    ("bildung", {"text": "Erster *Satz*.\nZweiter Satz."}, "Ziffer 1 Satz 1 anders ausgezeichnet"),
    ("bildung", {"titel": "Schule"}, "Ziffer 1, Titel: Schule (bisher Bildung)"),
    ("bildung", {"oberziel": "Alle lernen."}, "Ziffer 1, Oberziel Satz 1 neu"),
    ("bildung", {"art": "kapitel"}, "Ziffer 1, Art: Kapitel (bisher Handlungsfeld)"),
    ("eins", {"verantwortliche": ["amt"]}, "Ziffer 1 Teilziel 1, Verantwortliche: neu Jugendamt"),
    ("eins", {"aktivitaeten": ["Beratung", "Kurse"]}, "Ziffer 1 Teilziel 1, Aktivitäten: Punkt 1 und Punkt 2 neu"),
    ("bericht", {"an": "ausschuss"}, "Berichtspflicht bericht, Bericht an: neu Ausschuss; nicht mehr Kreistag"),
    ("bericht", {"turnus": "P1Y"}, "Berichtspflicht bericht, Turnus: jährlich (bisher alle zwei Jahre)"),
    ("anteil", {"wert": "5.9"}, "Kennzahl „Anteil“, Wert: 5,9 (bisher 5,90)"),
    ("anteil", {"stichtag": "2020-09-14"}, "Kennzahl „Anteil“, Stichtag: 14.09.2020"),
    ("amt", {"name": "Jugendamt (alt)"}, "Stelle „Jugendamt (alt)“, Name: Jugendamt (alt) (bisher Jugendamt)"),
    ("konzept", {"datum": "14.09.2020"}, "Konzept, Datum: 14.09.2020"),
    ("konzept", {"geltung": {"beginn": "2021-01-01"}}, "Konzept, Geltung: Beginn: 01.01.2021"),
    ("konzept", {"glossar": [{"begriff": "BAMF", "text": "Bundesamt"}]}, "Konzept, Glossar: Punkt 1 neu"),
]


@pytest.mark.parametrize(("id", "felder", "satz"), FELDER, ids=[satz for *_, satz in FELDER])
def test_fields(id: str, felder: Daten, satz: str) -> None:
    data = daten()
    gefunden = [element for element in elemente(data) if element.get("id") == id]
    assert len(gefunden) == 1
    gefunden[0].update(felder)
    assert nach(data) == [satz]


def elemente(node: Any) -> list[Daten]:
    if isinstance(node, dict):
        return [node, *(found for value in node.values() for found in elemente(value))]
    return [found for value in node for found in elemente(value)] if isinstance(node, list) else []


def inhalt(alt: Daten, neu: Daten, feld: str) -> Any:
    """What changed in one field of the concept itself."""
    vergleich = vergleiche(konzept(daten() | alt), konzept(daten() | neu))
    (aenderung,) = [a for a in vergleich if isinstance(a, Geaendert) and a.feld == feld]
    return aenderung.inhalt


def test_inside_a_value() -> None:
    beginn = inhalt({"geltung": {"beginn": "2021-01-01"}}, {"geltung": {"beginn": "2022-01-01"}}, "geltung.beginn")
    assert isinstance(beginn, Wertaenderung)
    assert (beginn.alt, beginn.neu) == ("01.01.2021", "01.01.2022")


def test_references_that_changed_places_only() -> None:
    data = daten()
    ziel = data["gliederung"][0]["teilziele"][0]
    ziel["verantwortliche"] = ["amt", "dienst"]
    alt = konzept(data)
    ziel["verantwortliche"] = ["dienst", "amt"]
    (aenderung,) = vergleiche(alt, konzept(data))
    assert isinstance(aenderung, Geaendert)
    assert aenderung.inhalt == Verweisaenderung((), (), ("Fachdienst", "Jugendamt"), umgestellt=True)
    ziel["verantwortliche"] = [{"id": "dienst", "wortlaut": "Der Fachdienst"}, "amt"]
    (aenderung,) = vergleiche(alt, konzept(data))
    assert isinstance(aenderung, Geaendert)
    assert isinstance(aenderung.inhalt, Verweisaenderung)
    assert (aenderung.inhalt.weg, aenderung.inhalt.neu) == (("Fachdienst",), ("Der Fachdienst",))


def test_fields_of_the_county_have_its_labels() -> None:
    data = daten()
    data["profil"]["massnahme"] = {"felder": {"thg-minderung": "Minderung der Treibhausgase"}}
    massnahme = {"id": "m", "titel": "Bus", "weitere_felder": {"thg-minderung": "Gering."}}
    data["gliederung"][0]["massnahmen"] = [massnahme]
    alt = konzept(data)
    massnahme["weitere_felder"] = {"thg-minderung": "Hoch."}
    (aenderung,) = vergleiche(alt, konzept(data))
    assert isinstance(aenderung, Geaendert)
    assert isinstance(aenderung.inhalt, Listenaenderung)
    assert [paar.name for paar in aenderung.inhalt.geaendert] == ["Minderung der Treibhausgase"]


def test_entries_with_fields() -> None:
    alt = {"glossar": [{"begriff": "A", "text": "Ein Amt im Kreis."}, {"begriff": "B", "text": "Ein Bus."}]}
    neu = {"glossar": [{"begriff": "B", "text": "Ein Bus."}, {"begriff": "A", "text": "Ein großes Amt im Kreis."}]}
    liste = inhalt(alt, neu, "glossar")
    assert isinstance(liste, Listenaenderung)
    arten = [(paar.art, paar.name) for paar in liste.geaendert]
    assert arten in ([("verschoben", "Punkt 1"), ("geändert", "Punkt 2")], [("weg", "Punkt 1"), ("neu", "Punkt 2")])
    neu["glossar"].reverse()
    (paar,) = inhalt(alt, neu, "glossar").geaendert
    assert isinstance(paar.inhalt, Felderaenderung)
    assert [name for name, _ in paar.inhalt.felder] == ["Text"]


def test_the_order_of_a_form_counts() -> None:
    alt, neu = daten(), daten()
    alt["profil"]["vorlagen"] = {"felder": {"sachverhalt": "Sachverhalt:", "anlagen": "Anlagen:"}}
    neu["profil"]["vorlagen"] = {"felder": {"anlagen": "Anlagen:", "sachverhalt": "Sachverhalt:"}}
    (aenderung,) = vergleiche(konzept(alt), konzept(neu))
    assert isinstance(aenderung, Geaendert)
    assert aenderung.feld == "vorlagen.felder"
    assert isinstance(aenderung.inhalt, Listenaenderung)
    assert [paar.art for paar in aenderung.inhalt.eintraege].count("verschoben") == 1
