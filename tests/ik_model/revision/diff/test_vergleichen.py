"""What a change is called: each kind of edit gives the changes that a reader would name, and no others."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.model.konzept import Konzept
from ik_model.revision.diff.aenderung import Aenderung, Geaendert, Vergleich
from ik_model.revision.diff.inhalt import Felderaenderung, Listenaenderung, Verweisaenderung, Wertaenderung
from ik_model.revision.diff.vergleichen import vergleiche
from tests.ik_model.exchange.konzepte import KONZEPTE

Daten = dict[str, Any]


def teilziel(id: str, **felder: object) -> Daten:
    return {"id": id, "text": f"Das Ziel {id} ist erreicht.", **felder}


def daten() -> Daten:
    """A concept as plain data, to be edited."""
    return {
        "id": "konzept",
        "titel": "Konzept",
        "profil": {"kreis": "Kreis"},
        "gliederung": [
            {
                "id": "bildung",
                "titel": "Bildung",
                "art": "handlungsfeld",
                "text": "Erster Satz.\nZweiter Satz.",
                "teilziele": [teilziel(name) for name in ("eins", "zwei", "drei", "vier")],
            },
            {
                "id": "arbeit",
                "titel": "Arbeit",
                "art": "handlungsfeld",
                "abschnitte": [{"id": "tief", "titel": "Tief"}],
            },
            {"id": "schluss", "titel": "Schluss"},
        ],
        "stellen": [{"id": "amt", "name": "Jugendamt"}, {"id": "dienst", "name": "Fachdienst"}],
        "gremien": [{"id": "kreistag", "name": "Kreistag"}, {"id": "ausschuss", "name": "Ausschuss"}],
        "berichtspflichten": [{"id": "bericht", "an": "kreistag", "turnus": "P2Y"}],
        "kennzahlen": [{"id": "anteil", "name": "Anteil", "wert": "5.90"}],
    }


def konzept(data: Daten) -> Konzept:
    return Konzept.model_validate(data)


def saetze(vergleich: Vergleich) -> list[str]:
    """The changes, one line each, without those that only follow from others."""
    return [aenderung.beschreibung for aenderung in vergleich if not aenderung.folgt]


def nach(data: Daten) -> list[str]:
    """What is said of the concept after an edit."""
    return saetze(vergleiche(konzept(daten()), konzept(data)))


def test_nothing() -> None:
    assert not vergleiche(konzept(daten()), konzept(daten()))


@given(KONZEPTE)
@settings(max_examples=30)
def test_a_concept_is_equal_to_itself(konzept: Konzept) -> None:
    assert not vergleiche(konzept, Konzept.model_validate(konzept.model_dump()))


def test_an_element_more_and_one_less() -> None:
    data = daten()
    bildung = data["gliederung"][0]["teilziele"]
    bildung.insert(1, teilziel("neu"))
    del bildung[3]
    assert nach(data) == [
        "Ziffer 1 Teilziel 2 neu: „Das Ziel neu ist erreicht.“",
        "Ziffer 1 Teilziel 2 ist jetzt Ziffer 1 Teilziel 3",
        "Ziffer 1 Teilziel 3 gestrichen: „Das Ziel drei ist erreicht.“",
    ]


@pytest.mark.parametrize(
    ("order", "moved"),
    [("2341", "1"), ("4123", "4"), ("2134", "12"), ("4321", "1234"), ("1324", "23"), ("3412", "1234")],
)
def test_as_few_as_possible_move(order: str, moved: str) -> None:
    data = daten()
    ziele = data["gliederung"][0]["teilziele"]
    data["gliederung"][0]["teilziele"] = [ziele[int(number) - 1] for number in order]
    vergleich = vergleiche(konzept(daten()), konzept(data))
    namen = ("eins", "zwei", "drei", "vier")
    wandernde = [a.element for a in vergleich if type(a).__name__ == "Verschoben"]
    assert {str(namen.index(name) + 1) for name in wandernde} <= set(moved)
    assert len(wandernde) == {"2341": 1, "4123": 1, "2134": 1, "4321": 3, "1324": 1, "3412": 2}[order]
    assert {type(a).__name__ for a in vergleich} == {"Verschoben", "Umnummeriert"}


def test_moving_elsewhere_is_no_removal() -> None:
    data = daten()
    ziel = data["gliederung"][0]["teilziele"].pop(0)
    data["gliederung"][2]["teilziele"] = [ziel | {"text": "Ein anderer Satz."}]
    vergleich = vergleiche(konzept(daten()), konzept(data))
    assert "Ziffer 1 Teilziel 1 verschoben, jetzt Ziffer 3 Teilziel 1" in saetze(vergleich)
    assert "Ziffer 3 Teilziel 1 Satz 1 geändert" in saetze(vergleich)
    assert {type(a).__name__ for a in vergleich} == {"Verschoben", "Geaendert", "Umnummeriert"}


def test_a_section_takes_its_parts_along() -> None:
    data = daten()
    data["gliederung"].insert(0, data["gliederung"].pop(1))
    vergleich = vergleiche(konzept(daten()), konzept(data))
    assert saetze(vergleich) == ["Ziffer 2 verschoben, jetzt Ziffer 1", "Ziffer 1 ist jetzt Ziffer 2"]
    folgen = [a.beschreibung for a in vergleich if a.folgt]
    assert folgen[0] == "Ziffer 2.1 ist jetzt Ziffer 1.1"
    assert len(folgen) == 5


def test_a_section_that_goes_while_its_parts_stay() -> None:
    data = daten()
    bildung = data["gliederung"].pop(0)
    data["gliederung"][0]["teilziele"] = bildung["teilziele"][:2]
    vergleich = vergleiche(konzept(daten()), konzept(data))
    assert saetze(vergleich) == [
        "Ziffer 1 gestrichen: „Bildung“",
        "Ziffer 2 ist jetzt Ziffer 1",
        "Ziffer 1 Teilziel 1 umgestellt",
        "Ziffer 1 Teilziel 2 umgestellt",
        "Ziffer 3 ist jetzt Ziffer 2",
    ]
    weg = [a for a in vergleich if type(a).__name__ == "Entfernt"]
    assert [(a.element, a.folgt) for a in weg] == [("bildung", False), ("drei", True), ("vier", True)]


def test_a_section_and_its_own_subsection_change_places() -> None:
    data = daten()
    arbeit = data["gliederung"].pop(1)
    tief = arbeit.pop("abschnitte")[0]
    data["gliederung"].insert(1, tief | {"abschnitte": [arbeit]})
    vergleich = vergleiche(konzept(daten()), konzept(data))
    assert [type(a).__name__ for a in vergleich if not a.folgt] == ["Verschoben", "Verschoben"]


def test_another_id_is_no_other_element() -> None:
    data = daten()
    data["gliederung"][0]["id"] = "schule"
    data["gliederung"][0]["teilziele"][1]["id"] = "anders"
    data["stellen"][0]["id"] = "jugendamt"
    assert nach(data) == [
        "Ziffer 1: Kennung geändert von „bildung“ in „schule“",
        "Ziffer 1 Teilziel 2: Kennung geändert von „zwei“ in „anders“",
        "Stelle „Jugendamt“: Kennung geändert von „amt“ in „jugendamt“",
    ]


def test_another_id_and_another_text_are_another_element() -> None:
    data = daten()
    data["gliederung"][0]["teilziele"][1] = teilziel("anders")
    assert nach(data) == [
        "Ziffer 1 Teilziel 2 gestrichen: „Das Ziel zwei ist erreicht.“",
        "Ziffer 1 Teilziel 2 neu: „Das Ziel anders ist erreicht.“",
    ]


def test_what_has_but_one_of_it_keeps_its_identity() -> None:
    data = daten()
    data["id"] = "neues-konzept"
    data["profil"]["id"] = "neues-profil"
    data["vorwort"] = {"id": "vorwort", "titel": "Vorwort"}
    assert nach(data) == [
        "Konzept: Kennung geändert von „konzept“ in „neues-konzept“",
        "Profil: Kennung geändert von „profil“ in „neues-profil“",
        "Vorwort neu",
    ]


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


def test_another_name_of_a_unit_is_one_change() -> None:
    data = daten()
    for ziel in data["gliederung"][0]["teilziele"]:
        ziel["verantwortliche"] = ["amt"]
    alt = konzept(data)
    data["stellen"][0]["name"] = "Jugend- und Familienamt"
    assert [a.element for a in vergleiche(alt, konzept(data))] == ["amt"]


def test_another_numbering_renumbers_everything() -> None:
    data = daten()
    data["profil"]["nummerierung"] = ["roemisch"]
    vergleich = vergleiche(konzept(daten()), konzept(data))
    assert [type(a).__name__ for a in vergleich if not a.folgt].count("Umnummeriert") == 4
    assert "Ziffer 1 ist jetzt Ziffer I" in saetze(vergleich)


def test_every_change_knows_its_place() -> None:
    data = daten()
    data["gliederung"][0]["teilziele"][0]["text"] = "Anders."
    (aenderung,) = vergleiche(konzept(daten()), konzept(data))
    assert isinstance(aenderung, Aenderung)
    lage = aenderung.lage
    assert (lage.id, lage.bereich, lage.gruppe) == ("eins", "gliederung", "bildung")
    assert (lage.fundstelle, lage.ueberschrift) == ("Ziffer 1 Teilziel 1", "Ziffer 1 Bildung")


@given(st.data())
@settings(max_examples=25)
def test_the_way_back_has_the_same_places(data: st.DataObject) -> None:
    alt, neu = data.draw(KONZEPTE), data.draw(KONZEPTE)
    hin, zurueck = vergleiche(alt, neu), vergleiche(neu, alt)
    arten = {"Hinzugefuegt": "Entfernt", "Entfernt": "Hinzugefuegt"}
    erwartet = sorted(arten.get(type(a).__name__, type(a).__name__) for a in hin)
    assert sorted(type(a).__name__ for a in zurueck) == erwartet
