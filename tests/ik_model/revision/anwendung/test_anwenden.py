"""All or nothing, and what is said of what does not fit."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.anker import Satzanker
from ik_model.revision.anwendung.anwenden import anwenden
from tests.ik_model.revision.anwendung.papier import ZIEL, abschnitt, angewendet, arten, konzept, m, saetze


@pytest.mark.parametrize(
    ("massgabe", "art"),
    [
        ({"satz": "bericht/9", "bisher": "Neun."}, "stelle-fehlt"),
        ({"satz": "niemand/1", "bisher": "Neun."}, "stelle-fehlt"),
        ({"satz": "ziel-a.nichts/1", "bisher": "Neun."}, "stelle-fehlt"),
        ({"element": "ziel-a.aktivitaeten.4", "bisher": "Vier."}, "stelle-fehlt"),
        ({"element": "ziel-x", "bisher": "X."}, "stelle-fehlt"),
        ({"element": "ziel-a", "verschieben": {"danach": "ziel-x"}}, "stelle-fehlt"),
        ({"setzt": {"niemand.an": "rat"}}, "stelle-fehlt"),
        ({"satz": "bericht/1", "kuenftig": "Neu."}, "ohne-bisher"),
        ({"satz": "bericht/1"}, "ohne-bisher"),
        ({"element": "ziel-a"}, "ohne-bisher"),
        ({"satz": "bericht/1", "bisher": "Vier"}, "nicht-gefunden"),
        ({"satz": "bericht/1", "bisher": "dre", "kuenftig": "vie"}, "nicht-gefunden"),
        ({"element": "ziel-a", "bisher": "Anderes Ziel."}, "nicht-gefunden"),
        ({"element": "ziel-a.aufgaben", "bisher": "Aufgabe", "kuenftig": "Arbeit"}, "mehrfach"),
        ({"satz": "bericht/1", "pruefsumme": f"sha256:{'0' * 64}", "kuenftig": "Neu."}, "ausgangstext"),
        ({"element": "ziel-a", "pruefsumme": f"sha256:{'0' * 64}"}, "ausgangstext"),
        ({"setzt": {"pflicht.an": {"bisher": "ausschuss", "kuenftig": "rat"}}}, "ausgangstext"),
        ({"setzt": {"pflicht.nichts": "x"}}, "setzt"),
        ({"setzt": {"pflicht": "x"}}, "setzt"),
        ({"setzt": {"pflicht.turnus": "oft"}}, "setzt"),
        ({"setzt": {"pflicht.id": "andere"}}, "setzt"),
        ({"setzt": {"ziel-a.zielgruppen": "kinder"}}, "setzt"),
        ({"satz": "bericht/1", "bisher": "Eins zwei drei.", "kuenftig": "Eins.\n\nZwei."}, "unpassend"),
        ({"satz": "bericht/1", "bisher": "zwei", "kuenftig": "zwei.\nUnd"}, "unpassend"),
        ({"satz": "bericht/1", "bisher": "Eins zwei drei.", "kuenftig": "Neu[^a].\n\n[^a]: Andere."}, "unpassend"),
        ({"element": "ziel-a.aktivitaeten", "bisher": "Tun."}, "unpassend"),
        ({"element": "ziel-a.zielgruppen", "bisher": "kinder"}, "unpassend"),
        (
            {
                "element": "ziel-a.aufgaben",
                "bisher": "Erste Aufgabe.\nZweite Aufgabe.",
                "einfuegen": "danach",
                "kuenftig": "X.",
            },
            "unpassend",
        ),
        ({"element": "ziel-a.aktivitaeten.1", "einfuegen": "zuerst", "kuenftig": "X."}, "unpassend"),
        ({"satz": "ziel-a/1", "bisher": "Ziel a ist erreicht."}, "unpassend"),
        ({"element": "bericht", "einfuegen": "danach", "teilziel": ZIEL}, "unpassend"),
        ({"element": "ziel-a", "einfuegen": "zuletzt", "teilziel": ZIEL}, "unpassend"),
        ({"element": "leer", "verschieben": {"zuletzt": "unten"}}, "unpassend"),
        ({"element": "ziel-a", "verschieben": {"danach": "ziel-a"}}, "unpassend"),
        ({"element": "ziel-a", "verschieben": {"danach": "bericht"}}, "unpassend"),
        ({"element": "v1", "bisher": "Betreff"}, "unpassend"),
        ({"element": "tat", "bisher": "Tat", "teilziel": ZIEL | {"id": "tat"}}, "unpassend"),
        ({"element": "ziel-a", "einfuegen": "danach", "teilziel": ZIEL | {"id": "ziel-b"}}, "kennung-vergeben"),
    ],
)
def test_what_does_not_fit_is_said(massgabe: dict[str, Any], art: str) -> None:
    assert arten(m(**massgabe)) == [("m", art)]


def test_all_or_nothing() -> None:
    k = konzept(
        m(id="gut", satz="bericht/1", bisher="Eins", kuenftig="Ein"),
        m(id="schlecht", satz="bericht/2", bisher="Nein", kuenftig="Ja"),
    )
    anwendung = anwenden(k, k.vorlagen[0])
    assert anwendung.konzept is k
    assert [problem.massgabe for problem in anwendung.probleme] == ["schlecht"]
    ein_punkt = anwenden(k, k.vorlagen[0], ["1"])
    assert [massgabe.id for massgabe in ein_punkt.massgaben] == ["gut"]
    assert saetze(abschnitt(ein_punkt.konzept).text)[0] == "Ein zwei drei."
    with pytest.raises(KeyError):
        anwenden(k, k.vorlagen[0], ["9"])


def test_what_the_text_holds_already_is_not_applied_again() -> None:
    einmal = m(satz="bericht/1", bisher="Eins", kuenftig="Ein")
    anwendung = angewendet(einmal, eingearbeitet=["m"])
    assert anwendung.gelungen
    assert anwendung.massgaben == ()


def test_sentences_know_where_they_have_gone() -> None:

    wege = angewendet(
        m(id="m1", satz="bericht/1", bisher="Eins zwei drei."),
        m(id="m2", satz="bericht/3", bisher="Drei.", kuenftig="Drei.\nUnd mehr."),
        m(id="m3", element="ziel-a.aktivitaeten.1", bisher="Tun."),
        m(id="m4", element="ziel-b", bisher="Ziel b ist erreicht."),
    ).wege
    nach = {str(a): str(wege.satz(Satzanker.parse(a))) for a in ("bericht/1", "bericht/2", "bericht/3", "bericht/4")}
    assert nach == {"bericht/1": "None", "bericht/2": "bericht/1", "bericht/3": "bericht/2", "bericht/4": "bericht/4"}
    assert str(wege.satz(Satzanker.parse("ziel-a.aktivitaeten.3/1"))) == "ziel-a.aktivitaeten.2/1"
    assert wege.satz(Satzanker.parse("ziel-a.aktivitaeten.1/1")) is None
    assert wege.satz(Satzanker.parse("ziel-b/1")) is None
    assert str(wege.satz(Satzanker.parse("ziel-c/1"))) == "ziel-c/1"
