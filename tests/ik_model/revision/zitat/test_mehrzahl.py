"""Plurals of the nouns that a profile may use."""

from __future__ import annotations

import pytest

from ik_model.revision.zitat.mehrzahl import anzahl, mehrzahl


@pytest.mark.parametrize(
    ("one", "many"),
    [
        *(("Teilziel", "Teilziele"), ("Handlungsfeld", "Handlungsfelder"), ("Maßnahme", "Maßnahmen")),
        *(
            ("Satz", "Sätze"),
            ("Absatz", "Absätze"),
            ("Punkt", "Punkte"),
            ("Nummer", "Nummern"),
            ("Tabelle", "Tabellen"),
        ),
        *(("Projekt", "Projekte"), ("Vorhaben", "Vorhaben"), ("Kapitel", "Kapitel"), ("Zielsetzung", "Zielsetzungen")),
        *(
            ("Aktivität", "Aktivitäten"),
            ("Eintrag", "Einträge"),
            ("Leitsatz", "Leitsätze"),
            ("Beschluss", "Beschlüsse"),
        ),
    ],
)
def test_plurals(one: str, many: str) -> None:
    assert mehrzahl(one) == many


def test_counted() -> None:
    assert [anzahl(number, "Satz") for number in (0, 1, 2)] == ["keine Sätze", "1 Satz", "2 Sätze"]
