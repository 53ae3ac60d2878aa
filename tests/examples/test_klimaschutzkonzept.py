"""The climate-protection concept is what it is meant to be: of another kind than the first one."""

from __future__ import annotations

import re

import pytest

from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Kosten
from tests.documents.building import Built
from tests.examples.conftest import FOLDERS


def test_it_has_neither_goals_nor_target_groups(klima: Konzept) -> None:
    assert not list(klima.teilziele)
    assert not klima.zielgruppen
    assert not any(massnahme.zielgruppen for massnahme in klima.massnahmen)


def test_its_chapters_are_roman_and_its_annexes_lettered(klima: Konzept) -> None:
    assert [a.ziffer for a in klima.gliederung] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert [a.fundstelle for a in klima.anhaenge] == ["Anhang A", "Anhang B", "Anhang C"]
    felder = klima.gliederung[2].abschnitte
    assert [[kapitel.titel for kapitel in feld.abschnitte] for feld in felder] == [
        ["Ausgangslage", "Bestehende Angebote", "Ziele"]
    ] * 5
    assert felder[0].abschnitte[1].ziffer == "III.1.b"


def test_every_field_of_action_returns_in_the_catalogue(klima: Konzept) -> None:
    first, catalogue = klima.gliederung[2].abschnitte, klima.gliederung[3].abschnitte
    assert [a.wiederholt for a in catalogue[:5]] == [a.id for a in first]
    assert [len(a.massnahmen) for a in catalogue[:5]] == [3] * 5


def test_measures_use_all_that_a_measure_can_have(klima: Konzept) -> None:
    massnahmen = list(klima.massnahmen)
    codes = [massnahme.kuerzel or "" for massnahme in massnahmen]
    assert codes[-1] == "SP15"
    assert [int(code[2:]) for code in codes] == list(range(1, 16))
    used = {name for m in massnahmen for name in type(m).model_fields if getattr(m, name)}
    assert used >= {
        *("beschreibung", "partner", "beginn", "ende", "zeitraum", "meilensteine", "kosten", "prioritaet", "verlauf"),
        *("querverweise", "indikatoren", "weitere_felder", "verantwortliche"),
    }
    costs = [m.kosten for m in massnahmen if m.kosten]
    assert {name for k in costs for name in type(k).model_fields if getattr(k, name)} == set(Kosten.model_fields)
    assert max(len(m.verlauf) for m in massnahmen) == 3


def test_the_sums_in_the_text_are_those_of_the_measures(klima: Konzept) -> None:
    def total(feld: str) -> float:
        return float(sum(getattr(m.kosten, feld) or 0 for m in klima.massnahmen if m.kosten))

    finanzierung = klima.find("finanzierung")
    assert finanzierung is not None
    millions = re.findall(r"([\d,]+) Millionen", str(getattr(finanzierung, "text", "")))
    assert millions == [f"{total(feld) / 1e6:.1f}".replace(".", ",") for feld in ("einmalig", "jaehrlich")]
    assert total("personalstellen") == 7


@pytest.mark.parametrize("folder", ["klimaschutzkonzept"], indirect=True)
def test_the_paper_ticks_its_boxes(built: Built) -> None:
    body = built.content("vorlage-DrS-2026-118-2.pdf").body
    assert "☑ Der Beschluss mindert die Treibhausgasemissionen." in body
    assert "☐ Der Beschluss erhöht die Treibhausgasemissionen." in body
    assert sum(block.startswith("☑") for block in body) == 5
    assert "Beschlussvorschlag" not in built.content("vorlage-DrS-2026-097.pdf").body  # a paper that only informs


def test_the_logo_is_a_picture_with_an_alternative_text(klima: Konzept) -> None:
    logo = klima.profil.hausstil.logo
    assert logo is not None
    assert (FOLDERS["klimaschutzkonzept"] / logo).read_text(encoding="utf-8").startswith("<svg")
    assert klima.profil.hausstil.logo_alternativtext
