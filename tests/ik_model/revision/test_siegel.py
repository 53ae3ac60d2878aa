"""The seal holds what was adopted, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.revision.siegel import beschlossener_inhalt, geltender_beschluss, siegel, unversehrt

ROOT = Path(__file__).parents[3]
FOLDERS = ("concept", "examples/klimaschutzkonzept", "examples/gleichstellungsplan")

DATEN: dict[str, Any] = {
    "id": "k",
    "titel": "Konzept",
    "profil": {"kreis": "Kreis", "massnahme": {"statusskala": ["offen", "fertig"]}},
    "gliederung": [
        {
            "id": "a",
            "titel": "A",
            "text": "Eins.\nZwei.",
            "massnahmen": [
                {
                    "id": "m",
                    "titel": "M",
                    "verlauf": [{"status": "offen", "am": "2026-01-01"}],
                    "meilensteine": [{"id": "ms", "titel": "Erstes"}],
                    "indikatoren": [{"id": "i", "name": "Zahl"}],
                    "weitere_felder": {"umbruch": "Ein Feld des Kreises."},
                }
            ],
        },
        {"id": "b", "titel": "B"},
    ],
}


def konzept(**anders: Any) -> Konzept:
    return Konzept.model_validate(DATEN | anders)


def gliederung(**massnahme: Any) -> list[Any]:
    a, b = DATEN["gliederung"]
    return [a | {"massnahmen": [a["massnahmen"][0] | massnahme]}, b]


def test_the_form_of_the_seal_stays() -> None:
    """A change of this value would break every seal that was ever written."""
    assert siegel(konzept()) == "sha256:f9b0d4419828a0c3026394da30c1c4edab8002e3314e186b469c7c62ff6b5e1f"


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_concept_and_its_exchange_have_one_seal(folder: str) -> None:
    geladen = ik_model.load(ROOT / folder)
    assert siegel(geladen) == siegel(ik_model.from_json(ik_model.to_json(geladen)))
    assert siegel(geladen) == siegel(geladen.ersetzt(status="beschlossen", vorlagen=()))


@pytest.mark.parametrize(
    "anders",
    [
        {"titel": "Anderes Konzept"},
        {"gliederung": list(reversed(DATEN["gliederung"]))},
        {"gliederung": [DATEN["gliederung"][0] | {"text": "Eins.\nDrei."}, DATEN["gliederung"][1]]},
        {"gliederung": gliederung(weitere_felder={"umbruch": "Ein anderes Feld."})},
        {"gliederung": gliederung(ende="2030-12-31")},
        {"profil": DATEN["profil"] | {"nummerierung": ["roemisch"]}},
        {"profil": DATEN["profil"] | {"teilziel": {"name": "Ziel"}}},
        {"geltung": {"ende": "2029-12-31"}},
    ],
)
def test_what_is_adopted_breaks_the_seal(anders: dict[str, Any]) -> None:
    assert siegel(konzept(**anders)) != siegel(konzept())


@pytest.mark.parametrize(
    "anders",
    [
        {"status": "beschlossen", "datum": "2026-12-14"},
        {"vorlagen": [{"id": "v", "nummer": "1", "betreff": "B"}]},
        {"profil": DATEN["profil"] | {"hausstil": {"akzent": "#000000"}, "regeln": {"ST001": "aus"}}},
        {"gliederung": [DATEN["gliederung"][0], DATEN["gliederung"][1] | {"umbruch": "davor"}]},
        {"gliederung": gliederung(verlauf=[{"status": "fertig", "am": "2027-01-01"}])},
        {"gliederung": gliederung(meilensteine=[{"id": "ms", "titel": "Erstes", "erreicht": "2027-01-01"}])},
        {
            "gliederung": gliederung(
                indikatoren=[{"id": "i", "name": "Zahl", "messwerte": [{"wert": "3", "stichtag": "2027-01-01"}]}]
            )
        },
        {"gliederung": gliederung(ausnahmen=[{"regel": "ST001", "grund": "So."}])},
    ],
)
def test_layout_checks_papers_and_progress_do_not(anders: dict[str, Any]) -> None:
    assert beschlossener_inhalt(konzept(**anders)) == beschlossener_inhalt(konzept())


def test_only_the_last_decision_on_an_adopted_text_counts() -> None:
    vermerke = [{"vorlage": "1", "siegel": "sha256:" + "0" * 64}, {"vorlage": "2", "siegel": siegel(konzept())}]
    entwurf = konzept(beschluesse=vermerke)
    beschlossen = konzept(beschluesse=vermerke, status="Beschlossen")
    assert geltender_beschluss(entwurf) is None
    assert not unversehrt(entwurf)
    assert geltender_beschluss(beschlossen) == beschlossen.beschluesse[1]
    assert unversehrt(beschlossen)
    assert not unversehrt(konzept(beschluesse=vermerke[:1], status="beschlossen"))
