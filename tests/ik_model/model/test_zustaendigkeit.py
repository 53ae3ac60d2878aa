"""Who is responsible for what: of a real concept, and of concepts of every shape."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.zustaendigkeit import zustaendigkeiten

ROOT = Path(__file__).parents[3]
FOLDERS = (ROOT / "concept", ROOT / "examples" / "klimaschutzkonzept", ROOT / "examples" / "gleichstellungsplan")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_goal_and_every_measure_is_there_once_and_names_all_it_refers_to(folder: Path) -> None:
    konzept = ik_model.load(folder)
    zeilen = zustaendigkeiten(konzept)
    assert sorted(z.teil.id for z in zeilen) == sorted([e.id for e in (*konzept.teilziele, *konzept.massnahmen)])
    assert len(zeilen) >= 5
    for zeile in zeilen:
        for feld in ("verantwortliche", "partner", "zielgruppen"):
            genannt = [verweis.id for verweis in getattr(zeile.teil, feld, ())]
            assert [eintrag.id for eintrag in getattr(zeile, feld)] == genannt
            assert all(konzept.find(eintrag.id) is eintrag for eintrag in getattr(zeile, feld))
        ort = konzept.ort(zeile.teil.id)
        assert ort is not None
        assert zeile.abschnitt in ort.eltern
        assert zeile.rahmen in ort.eltern


def test_the_official_concept() -> None:
    konzept = ik_model.load(ROOT / "concept")
    zeilen = zustaendigkeiten(konzept)
    assert len(zeilen) == 21
    assert [z.rahmen.ziffer for z in zeilen] == 7 * ["3.1"] + 6 * ["3.2"] + 5 * ["3.3"] + ["3.4"] + 2 * ["3.5"]
    assert all(z.handlungsfeld is z.rahmen for z in zeilen)
    allein = [z.teil.id for z in zeilen if [s.id for s in z.verantwortliche] == ["fachgruppe-integration"]]
    assert len(allein) == 13
    # One unit, whatever the adopted text calls it.
    assert {str(v) for v in zeilen[0].teil.verantwortliche} != {"Fachdienst Kinder, Jugend, Sport"}
    assert {s.name for s in zeilen[0].verantwortliche} == {"Fachdienst Kinder, Jugend, Sport"}


def test_a_handlungsfeld_that_returns_is_the_first_one() -> None:
    konzept = ik_model.load(ROOT / "examples" / "klimaschutzkonzept")
    zeilen = zustaendigkeiten(konzept)
    assert {(z.rahmen.ziffer, z.handlungsfeld.ziffer) for z in zeilen if z.handlungsfeld} == {
        (f"IV.{n}", f"III.{n}") for n in range(1, 6)
    }
    assert all(z.partner for z in zeilen if z.teil.id in {"ev01", "ev02"})


def _konzept(**abschnitt: Any) -> Konzept:
    kapitel = {"id": "ziele", "titel": "Ziele"} | abschnitt
    stellen = [{"id": "amt", "name": "Amt"}]
    return Konzept.model_validate(
        {"id": "k", "titel": "K", "profil": {"kreis": "Kreis"}, "gliederung": [kapitel], "stellen": stellen}
    )


def test_without_a_handlungsfeld_the_section_itself_is_the_frame() -> None:
    (zeile,) = zustaendigkeiten(_konzept(teilziele=[{"id": "t", "text": "Ziel."}]))
    assert (zeile.abschnitt.id, zeile.rahmen.id, zeile.handlungsfeld) == ("ziele", "ziele", None)
    assert (zeile.verantwortliche, zeile.partner, zeile.zielgruppen) == ((), (), ())


def test_measures_know_their_goal() -> None:
    massnahme = {"id": "m", "titel": "Tun", "verantwortliche": ["amt"]}
    konzept = _konzept(
        teilziele=[{"id": "t", "text": "Ziel.", "massnahmen": [massnahme]}], massnahmen=[{"id": "n", "titel": "Lassen"}]
    )
    teile = [(z.teil.id, z.ziel and z.ziel.id) for z in zustaendigkeiten(konzept)]
    assert teile == [("t", None), ("m", "t"), ("n", None)]
    assert isinstance(zustaendigkeiten(konzept)[1].teil, Massnahme)


def test_who_is_in_no_register_is_not_lost() -> None:
    verweise = ["amt", {"id": "fremd", "wortlaut": "Der Verein"}, "amt"]
    (zeile,) = zustaendigkeiten(_konzept(massnahmen=[{"id": "m", "titel": "Tun", "verantwortliche": verweise}]))
    assert [(s.id, s.name) for s in zeile.verantwortliche] == [("amt", "Amt"), ("fremd", "Der Verein")]


def test_a_concept_without_goals_has_no_rows() -> None:
    assert zustaendigkeiten(_konzept()) == ()
