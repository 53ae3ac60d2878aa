"""Whole elements: brought, moved, rewritten and struck."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from tests.ik_model.revision.anwendung.papier import ZIEL, abschnitt, m, neu, teilziel


def ziele(k: Konzept, id: str = "feld") -> list[str]:
    return [ziel.id for ziel in abschnitt(k, id).teilziele]


@pytest.mark.parametrize(
    ("massgabe", "erwartet"),
    [
        ({"element": "ziel-b", "bisher": "Ziel b ist erreicht."}, ["ziel-a", "ziel-c"]),
        ({"element": "ziel-b", "einfuegen": "davor", "teilziel": ZIEL}, ["ziel-a", "neu", "ziel-b", "ziel-c"]),
        ({"element": "ziel-b", "einfuegen": "danach", "teilziel": ZIEL}, ["ziel-a", "ziel-b", "neu", "ziel-c"]),
        ({"element": "feld", "einfuegen": "zuerst", "teilziel": ZIEL}, ["neu", "ziel-a", "ziel-b", "ziel-c"]),
        ({"element": "feld", "einfuegen": "zuletzt", "teilziel": ZIEL}, ["ziel-a", "ziel-b", "ziel-c", "neu"]),
        ({"element": "ziel-c", "verschieben": {"davor": "ziel-a"}}, ["ziel-c", "ziel-a", "ziel-b"]),
        ({"element": "ziel-a", "verschieben": {"danach": "ziel-b"}}, ["ziel-b", "ziel-a", "ziel-c"]),
        ({"element": "ziel-a", "verschieben": {"zuletzt": "unten"}}, ["ziel-b", "ziel-c"]),
        ({"element": "ziel-a", "verschieben": {"zuletzt": "feld"}}, ["ziel-b", "ziel-c", "ziel-a"]),
    ],
)
def test_whole_elements(massgabe: dict[str, Any], erwartet: list[str]) -> None:
    k = neu(m(**massgabe))
    assert ziele(k) == erwartet
    assert [ziel.nummer for ziel in abschnitt(k, "feld").teilziele] == list(range(1, len(erwartet) + 1))
    if "unten" in str(massgabe):
        assert ziele(k, "unten") == ["ziel-a"]
        assert teilziel(k).ziffer == "3.1"


def test_an_element_is_rewritten_in_its_place() -> None:
    k = neu(m(element="ziel-b", bisher="Ziel b ist erreicht.", teilziel=ZIEL | {"id": "ziel-b"}))
    assert ziele(k) == ["ziel-a", "ziel-b", "ziel-c"]
    assert str(teilziel(k, "ziel-b").text) == "Neues Ziel."
    assert teilziel(k, "ziel-b").aktivitaeten == ()
    assert [str(verweis) for verweis in teilziel(k, "ziel-b").verantwortliche] == ["Dienst"]


def test_one_element_takes_the_place_of_another() -> None:
    k = neu(
        m(id="m1", element="ziel-b", bisher="Ziel b ist erreicht."),
        m(id="m2", element="ziel-b", einfuegen="danach", teilziel=ZIEL),
        m(id="m3", element="ziel-b", einfuegen="danach", teilziel=ZIEL | {"id": "neuer"}),
    )
    assert ziele(k) == ["ziel-a", "neu", "neuer", "ziel-c"]


def test_measures() -> None:
    werk = {"id": "werk", "titel": "Werk"}
    k = neu(
        m(id="m1", element="tat", einfuegen="davor", massnahme=werk),
        m(id="m2", element="ziel-a", einfuegen="zuerst", massnahme=werk | {"id": "zweites"}),
    )
    assert [massnahme.id for massnahme in k.massnahmen] == ["zweites", "werk", "tat"]
    umgezogen = neu(m(element="tat", verschieben={"zuletzt": "ziel-b"}))
    assert [massnahme.id for massnahme in teilziel(umgezogen, "ziel-b").massnahmen] == ["tat"]
    assert abschnitt(umgezogen, "feld").massnahmen == ()
