"""What a change is called: each kind of edit gives the changes that a reader would name, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ik_model.model.konzept import Konzept
from ik_model.revision.diff.aenderung import Aenderung
from ik_model.revision.diff.vergleichen import vergleiche
from tests.ik_model.exchange.konzepte import KONZEPTE
from tests.ik_model.revision.diff.beispiel import daten, konzept, nach, saetze, teilziel


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
