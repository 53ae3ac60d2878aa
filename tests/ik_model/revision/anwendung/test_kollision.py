"""Two Maßgaben of one paper: which may stand beside each other, and which hit the same place."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ik_model.revision.anwendung.papier import angewendet

GANZ = {"satz": "bericht/1", "bisher": "Eins zwei drei.", "kuenftig": "Neu."}
TEIL = {"satz": "bericht/1", "bisher": "zwei drei", "kuenftig": "vier"}
WORT = {"satz": "bericht/1", "bisher": "Eins", "kuenftig": "Ein"}
DRIN = {"satz": "bericht/1", "bisher": "zwei", "einfuegen": "danach", "kuenftig": "und"}
DAVOR = {"satz": "bericht/1", "bisher": "Eins zwei drei.", "einfuegen": "davor", "kuenftig": "Null."}
FELD = {"element": "bericht.text", "einfuegen": "zuletzt", "kuenftig": "Ende."}
AUFGABEN = {"element": "ziel-a.aufgaben", "bisher": "Erste Aufgabe.\nZweite Aufgabe.", "kuenftig": "Keine."}
AUFGABE = {"satz": "ziel-a.aufgaben/1", "bisher": "Erste Aufgabe.", "kuenftig": "Eine."}
PUNKT = {"element": "ziel-a.aktivitaeten.1", "bisher": "Tun.", "kuenftig": "Handeln."}
PUNKT_WEG = {"element": "ziel-a.aktivitaeten.1", "bisher": "Tun."}
PUNKT_NEU = {"element": "ziel-a.aktivitaeten.1", "bisher": "Tun.", "einfuegen": "danach", "kuenftig": "Neu."}
WEG = {"element": "ziel-a", "bisher": "Ziel a ist erreicht."}
UMZUG = {"element": "ziel-a", "verschieben": {"danach": "ziel-b"}}
ANDERER_UMZUG = {"element": "ziel-b", "verschieben": {"danach": "ziel-c"}}
DANEBEN = {"element": "ziel-a", "einfuegen": "danach", "teilziel": {"id": "neu", "text": "Neu."}}
FELD_WEG = {"element": "feld", "bisher": "Feld"}
AN = {"setzt": {"pflicht.an": "ausschuss"}}
AN_RAT = {"setzt": {"pflicht.an": "rat"}}
WER = {"setzt": {"ziel-a.verantwortliche": ["dienst"]}}
TITEL = {"setzt": {"ziel-a.aufgaben": "Andere."}}


@pytest.mark.parametrize(
    ("eine", "andere", "treffen"),
    [
        (GANZ, GANZ, True),
        (GANZ, TEIL, True),
        (GANZ, DAVOR, False),
        (TEIL, TEIL, True),
        (TEIL, WORT, False),
        (TEIL, DRIN, True),
        (WORT, DRIN, False),
        (DRIN, DRIN, False),
        (GANZ, FELD, False),
        (AUFGABEN, AUFGABE, True),
        (AUFGABEN, AUFGABEN, True),
        (AUFGABEN, TITEL, True),
        (PUNKT, PUNKT_WEG, True),
        (PUNKT_WEG, PUNKT_WEG, True),
        (PUNKT_WEG, PUNKT_NEU, False),
        (PUNKT, PUNKT_NEU, False),
        (WEG, AUFGABE, True),
        (WEG, WER, True),
        (WEG, DANEBEN, False),
        (WEG, UMZUG, True),
        (UMZUG, UMZUG, True),
        (UMZUG, DANEBEN, True),
        (UMZUG, AUFGABE, False),
        (UMZUG, ANDERER_UMZUG, False),
        (FELD_WEG, AUFGABE, True),
        (FELD_WEG, DANEBEN, True),
        (FELD_WEG, UMZUG, True),
        (AN, AN, False),
        (AN, AN_RAT, True),
        (AN, WER, False),
    ],
)
def test_two_massgaben(eine: dict[str, Any], andere: dict[str, Any], treffen: bool) -> None:
    for paar in ((eine, andere), (andere, eine)):
        anwendung = angewendet({"id": "m1"} | paar[0], {"id": "m2"} | paar[1])
        kollisionen = [(p.massgabe, p.andere) for p in anwendung.probleme if p.art == "gleiche-stelle"]
        assert kollisionen == ([("m1", ("m2",)), ("m2", ("m1",))] if treffen else [])
        assert treffen or anwendung.gelungen


def test_the_others_are_named() -> None:
    anwendung = angewendet({"id": "m1"} | GANZ, {"id": "m2"} | TEIL, {"id": "m3"} | WORT, {"id": "m4"} | PUNKT)
    assert [problem.meldung for problem in anwendung.probleme] == [
        "Dieselbe Stelle ändert auch Maßgabe 2 und Maßgabe 3.",
        "Dieselbe Stelle ändert auch Maßgabe 1.",
        "Dieselbe Stelle ändert auch Maßgabe 1.",
    ]


def test_two_new_elements_of_one_name() -> None:
    zwei = DANEBEN | {"element": "ziel-b"}
    anwendung = angewendet({"id": "m1"} | DANEBEN, {"id": "m2"} | zwei)
    assert [(problem.massgabe, problem.art) for problem in anwendung.probleme] == [("m2", "kennung-vergeben")]
