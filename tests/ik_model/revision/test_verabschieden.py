"""What was decided is applied, marked and sealed; what is not known is not guessed."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.revision.siegel import siegel, unversehrt
from ik_model.revision.verabschieden import verabschieden

BERATUNG = {
    "gremium": "kt",
    "zustaendigkeit": "Entscheidung",
    "datum": "2026-12-14",
    "ergebnis": "ungeändert beschlossen",
    "abstimmung": {"ja": 40, "nein": 3},
}

ANTRAG: dict[str, Any] = {
    "id": "antrag",
    "nummer": "2026/7-1",
    "betreff": "A",
    "aendert": "2026/7",
    "beratungsfolge": [BERATUNG],
    "massgaben": [{"id": "a1", "satz": "a/1", "bisher": "Erstens.", "kuenftig": "Zuerst."}],
}


def konzept(beratung: dict[str, Any] | None = None, **vorlage: Any) -> Konzept:
    papier = {
        "id": "v",
        "nummer": "2026/7",
        "betreff": "B",
        "beratungsfolge": [{"gremium": "aus", "zustaendigkeit": "Vorberatung"}, BERATUNG | (beratung or {})],
        "massgaben": [
            {"id": "m1", "satz": "a/1", "bisher": "Eins.", "kuenftig": "Erstens."},
            {"id": "m2", "satz": "a/2", "bisher": "Zwei.", "kuenftig": "Zweitens."},
        ],
    }
    antrag = vorlage.pop("antrag", None)
    return Konzept.model_validate(
        {
            "id": "k",
            "titel": "K",
            "profil": {"kreis": "Kreis"},
            "gliederung": [{"id": "a", "titel": "A", "text": "Eins.\nZwei."}],
            "gremien": [{"id": "kt", "name": "Kreistag"}, {"id": "aus", "name": "Ausschuss"}],
            "vorlagen": [papier | vorlage, *([antrag] if antrag else [])],
        }
    )


def test_an_adopted_paper_is_worked_in_marked_and_sealed() -> None:
    vorher = konzept()
    ergebnis = verabschieden(vorher, vorher.vorlagen[0])
    neu = ergebnis.konzept
    assert not ergebnis.hindernisse
    assert str(neu.gliederung[0].text) == "Erstens. Zweitens."
    assert (neu.status, str(neu.datum)) == ("beschlossen", "2026-12-14")
    assert neu.vorlagen[0].eingearbeitet == ("m1", "m2")
    (vermerk,) = neu.beschluesse
    assert (vermerk.vorlage, str(vermerk.gremium), vermerk.siegel) == ("2026/7", "Kreistag", siegel(neu))
    assert vermerk.abstimmung is not None
    assert vermerk.abstimmung.ja == 40
    assert unversehrt(neu)


def test_points_are_adopted_one_by_one_and_in_other_words() -> None:
    punkte = [
        {"punkt": "1", "ergebnis": "abgelehnt"},
        {"punkt": "2", "ergebnis": "geändert beschlossen", "kuenftig": "An zweiter Stelle."},
    ]
    vorher = konzept({"ergebnis": "geändert beschlossen", "punkte": punkte})
    neu = verabschieden(vorher, vorher.vorlagen[0]).konzept
    assert str(neu.gliederung[0].text) == "Eins. An zweiter Stelle."
    assert neu.vorlagen[0].eingearbeitet == ("m2",)
    assert unversehrt(neu)


def test_an_adopted_aenderungsantrag_comes_with_its_paper() -> None:
    vorher = konzept({"ergebnis": "geändert beschlossen"}, antrag=ANTRAG)
    neu = verabschieden(vorher, vorher.vorlagen[0]).konzept
    assert str(neu.gliederung[0].text) == "Zuerst. Zweitens."
    assert [papier.eingearbeitet for papier in neu.vorlagen] == [("m1", "m2"), ("a1",)]
    assert "Änderungsantrag" in verabschieden(vorher, vorher.vorlagen[1]).hindernisse[0].meldung


@pytest.mark.parametrize(
    ("beratung", "worte"),
    [
        ({"ergebnis": None}, "noch kein Beschluss eingetragen"),
        ({"ergebnis": "vertagt"}, "nicht beschlossen, sondern: vertagt"),
        ({"ergebnis": "abgelehnt"}, "nicht beschlossen, sondern: abgelehnt"),
        ({"datum": None}, "Tag des Beschlusses fehlt"),
        ({"ergebnis": "geändert beschlossen"}, "was anders beschlossen wurde"),
        ({"punkte": [{"punkt": "9", "ergebnis": "abgelehnt"}]}, "Punkt „9“ gibt es in der Vorlage nicht"),
    ],
)
def test_what_is_not_known_is_not_guessed(beratung: dict[str, Any], worte: str) -> None:
    vorher = konzept(beratung)
    ergebnis = verabschieden(vorher, vorher.vorlagen[0])
    assert worte in ergebnis.hindernisse[0].meldung
    assert ergebnis.hindernisse[0].rat
    assert ergebnis.konzept is vorher


def test_other_obstacles() -> None:
    ohne = konzept(beratungsfolge=[])
    assert "nennt kein Gremium" in verabschieden(ohne, ohne.vorlagen[0]).hindernisse[0].meldung
    falsch = konzept(massgaben=[{"id": "m1", "satz": "a/1", "bisher": "Drei.", "kuenftig": "Vier."}])
    assert verabschieden(falsch, falsch.vorlagen[0]).hindernisse[0].element == "m1"
    einmal = verabschieden(konzept(), konzept().vorlagen[0]).konzept
    vorlage: Vorlage = einmal.vorlagen[0]
    assert "schon übernommen" in verabschieden(einmal, vorlage).hindernisse[0].meldung


def meldungen(vorher: Konzept) -> str:
    ergebnis = verabschieden(vorher, vorher.vorlagen[0])
    assert ergebnis.konzept is vorher
    return "\n".join(hindernis.meldung for hindernis in ergebnis.hindernisse)


def test_what_was_worked_in_and_then_rejected_is_not_sealed() -> None:
    punkte = [{"punkt": "1", "ergebnis": "abgelehnt"}, {"punkt": "2", "ergebnis": "ungeändert beschlossen"}]
    vorher = konzept({"ergebnis": "geändert beschlossen", "punkte": punkte}, eingearbeitet=["m1"])
    assert "„m1“ von 2026/7 steht schon im Text, wurde aber abgelehnt" in meldungen(vorher)
    anders = [{"punkt": "1", "ergebnis": "geändert beschlossen", "kuenftig": "Als Erstes."}]
    vorher = konzept({"ergebnis": "geändert beschlossen", "punkte": anders}, eingearbeitet=["m1"])
    assert "wurde aber anders beschlossen" in meldungen(vorher)


def test_a_rejected_aenderungsantrag_must_not_be_in_the_text() -> None:
    vorher = konzept(
        antrag=ANTRAG | {"beratungsfolge": [BERATUNG | {"ergebnis": "abgelehnt"}], "eingearbeitet": ["a1"]}
    )
    assert "„a1“ von 2026/7-1 steht schon im Text, wurde aber abgelehnt" in meldungen(vorher)


def test_an_aenderungsantrag_is_not_guessed_either() -> None:
    geaendert = {"ergebnis": "geändert beschlossen"}
    vorher = konzept(geaendert, antrag=ANTRAG | {"beratungsfolge": [BERATUNG | geaendert]})
    assert "2026/7-1 ist „geändert beschlossen“, aber es steht nicht da" in meldungen(vorher)
    ungeaendert = konzept(antrag=ANTRAG)
    assert "ein Änderungsantrag dazu aber angenommen (2026/7-1)" in meldungen(ungeaendert)


def test_a_point_decided_in_other_words_needs_them() -> None:
    punkte = [{"punkt": "1", "ergebnis": "geändert beschlossen"}]
    vorher = konzept({"ergebnis": "geändert beschlossen", "punkte": punkte})
    assert "Punkt 1 von 2026/7 ist „geändert beschlossen“, aber der beschlossene Wortlaut fehlt" in meldungen(vorher)


def test_an_unknown_point_is_found_in_the_paper_that_names_it() -> None:
    punkte = [{"punkt": "9", "ergebnis": "abgelehnt"}]
    geaendert = {"ergebnis": "geändert beschlossen"}
    vorher = konzept(geaendert, antrag=ANTRAG | {"beratungsfolge": [BERATUNG | geaendert | {"punkte": punkte}]})
    assert verabschieden(vorher, vorher.vorlagen[0]).hindernisse[0].element == "antrag"
