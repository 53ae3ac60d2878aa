"""A small concept that tests edit, and the changes that are said of it."""

from __future__ import annotations

from typing import Any

from ik_model.model.konzept import Konzept
from ik_model.revision.diff.aenderung import Vergleich
from ik_model.revision.diff.vergleichen import vergleiche

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
