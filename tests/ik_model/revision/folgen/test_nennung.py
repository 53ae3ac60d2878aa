"""How a sentence says how often, and whom it names."""

from __future__ import annotations

import pytest

from ik_model.model.turnus import Turnus
from ik_model.revision.folgen.nennung import nennt, nennt_turnus
from tests.ik_model.revision.anwendung.papier import konzept


@pytest.mark.parametrize(
    ("worte", "turnus", "nennung"),
    [
        ("In einem zweijährigen Turnus wird berichtet.", "P2Y", "zweijährig"),
        ("Alle zwei Jahre wird berichtet.", "P2Y", "zwei Jahre"),
        ("Alle 2 Jahre wird berichtet.", "P2Y", "Alle 2 Jahre"),
        ("Der Kreistag wird jährlich unterrichtet.", "P1Y", "jährlich"),
        ("Der Kreistag wird zweijährlich unterrichtet.", "P1Y", ""),
        ("Der Kreistag wird zweijährlich unterrichtet.", "P2Y", "zweijährlich"),
        ("Sie tagt halbjährlich.", "P6M", "halbjährlich"),
        ("Sie tagt alle sechs Monate.", "P6M", "sechs Monate"),
        ("Sie tagt alle sechs Monate.", "P1Y", ""),
        ("Sie tagt, wenn es nötig ist.", "P1Y", ""),
    ],
)
def test_how_often(worte: str, turnus: str, nennung: str) -> None:
    assert nennt_turnus(worte, Turnus.parse(turnus)) == nennung


def test_records_by_their_names() -> None:
    assert nennt(konzept(), "Dem Kreistag wird berichtet.", "rat") == "Kreistag"
    assert nennt(konzept(), "Dem Rat wird berichtet.", "rat") == ""
    assert nennt(konzept(), "Dem Bericht wird gefolgt.", "bericht") == ""
