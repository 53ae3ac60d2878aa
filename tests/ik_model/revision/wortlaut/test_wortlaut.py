"""The words of every kind of change, in both wordings of the profile."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.revision.wortlaut.wortlaut import wortlaut
from tests.golden import Golden
from tests.ik_model.revision.anwendung.papier import GANZ, ZIEL, konzept, m
from tests.ik_model.rules.official import konzept as official

PUNKT = "ziel-a.aktivitaeten.2"
AUFGABEN = {"element": "ziel-a.aufgaben", "bisher": "Erste Aufgabe.\nZweite Aufgabe."}
LISTE = {"satz": "bericht/4", "bisher": "Punkt eins."}
ZIEL_B = {"element": "ziel-b", "bisher": "Ziel b ist erreicht."}
BESCHLUSS = {"satz": "v1.beschlussvorschlag/1", "bisher": "Beschlossen."}
MIT_TATEN = ZIEL | {"aktivitaeten": ["Tun.", "Und lassen."]}
AN = {"setzt": {"pflicht.an": "ausschuss"}}
BERICHT = {"satz": "bericht/2"}
WERK = {"id": "werk", "titel": "Werk", "verantwortliche": ["dienst"], "beginn": "2027-01-01", "beschreibung": "Werken."}
ALLE: dict[str, dict[str, Any]] = {
    "Satz ersetzt": BERICHT | {"bisher": GANZ, "kuenftig": "Allen wird berichtet."},
    "Satz durch Sätze ersetzt": BERICHT | {"bisher": GANZ, "kuenftig": "Allen wird berichtet.\nAuch „uns“."},
    "Satz davor": BERICHT | {"bisher": GANZ, "einfuegen": "davor", "kuenftig": "Neu."},
    "Satz danach": BERICHT | {"bisher": GANZ, "einfuegen": "danach", "kuenftig": "Neu.\nUnd noch einer."},
    "Satz gestrichen": BERICHT | {"bisher": GANZ},
    "Satz im zweiten Absatz": LISTE | {"kuenftig": "Punkt null."},
    "Punkt in der Aufzählung": {
        "satz": "bericht/4",
        "bisher": "Punkt eins.",
        "einfuegen": "danach",
        "kuenftig": "- Neu.",
    },
    "Wort ersetzt": BERICHT | {"bisher": "Kreistag", "kuenftig": "Ausschuss"},
    "Worte ersetzt": BERICHT | {"bisher": "Dem Kreistag", "kuenftig": "Allen"},
    "Wort durch Worte ersetzt": BERICHT | {"bisher": "jährlich", "kuenftig": "alle 2 Jahre"},
    "Wort gestrichen": BERICHT | {"bisher": "jährlich"},
    "Worte gestrichen": BERICHT | {"bisher": "wird jährlich"},
    "Wort eingefügt": BERICHT | {"bisher": "Kreistag", "einfuegen": "danach", "kuenftig": "bald"},
    "Worte eingefügt": BERICHT | {"bisher": "wird jährlich", "einfuegen": "davor", "kuenftig": "und dem Ausschuss"},
    "Satz eines Feldes": {"satz": "ziel-a.aufgaben/2", "bisher": "Zweite Aufgabe.", "kuenftig": "Letzte Aufgabe."},
    "Satz eines Feldes über das Feld": {"element": "ziel-a.aufgaben", "bisher": "Zweite Aufgabe."},
    "Teil eines Feldes": {"satz": "ziel-a.aufgaben/2", "bisher": "Zweite", "kuenftig": "Letzte"},
    "Feld ersetzt": AUFGABEN | {"kuenftig": "Nur eine."},
    "Feld gestrichen": AUFGABEN,
    "Feld ergänzt": {"element": "ziel-a.aufgaben", "einfuegen": "zuletzt", "kuenftig": "Dritte Aufgabe."},
    "Text ersetzt": {"element": "unten.text", "bisher": "Alt.", "kuenftig": "Neu."},
    "Absatz am Anfang": {"element": "bericht.text", "einfuegen": "zuerst", "kuenftig": "Vorab."},
    "Absätze am Ende": {"element": "bericht.text", "einfuegen": "zuletzt", "kuenftig": "Eins.\n\nZwei."},
    "Text, wo keiner war": {"element": "leer.text", "einfuegen": "zuletzt", "kuenftig": "Ein Anfang."},
    "Punkt ersetzt": {"element": PUNKT, "bisher": "Lassen.", "kuenftig": "Unterlassen."},
    "Punkt gestrichen": {"element": PUNKT, "bisher": "Lassen."},
    "Punkt eingefügt": {"element": PUNKT, "bisher": "Lassen.", "einfuegen": "danach", "kuenftig": "Neu."},
    "Punkt am Ende": {"element": "ziel-a.aktivitaeten", "einfuegen": "zuletzt", "kuenftig": "Neu."},
    "Punkt am Anfang": {"element": "ziel-a.aktivitaeten", "einfuegen": "zuerst", "kuenftig": "Neu."},
    "Satz eines Punktes": {"satz": f"{PUNKT}/1", "bisher": "Lassen.", "kuenftig": "Unterlassen."},
    "Teil eines Punktes": {"element": PUNKT, "bisher": "Lassen", "kuenftig": "Unterlassen"},
    "Teilziel eingefügt": {
        "element": "ziel-b",
        "einfuegen": "danach",
        "teilziel": ZIEL | {"aktivitaeten": ["Tun.", "Und lassen."]},
    },
    "Teilziel am Ende": {"element": "feld", "einfuegen": "zuletzt", "teilziel": ZIEL},
    "Teilziel am Anfang": {"element": "feld", "einfuegen": "zuerst", "teilziel": ZIEL},
    "Teilziel neu gefasst": {
        "element": "ziel-b",
        "bisher": "Ziel b ist erreicht.",
        "teilziel": ZIEL | {"id": "ziel-b"},
    },
    "Teilziel gestrichen": ZIEL_B,
    "Maßnahme eingefügt": {"element": "tat", "einfuegen": "davor", "massnahme": WERK},
    "Verschoben": {"element": "ziel-a", "verschieben": {"danach": "ziel-b"}},
    "Verschoben an den Anfang": {"element": "ziel-a", "verschieben": {"zuerst": "unten"}},
    "Verantwortliche ersetzt": {"setzt": {"ziel-a.verantwortliche": ["dienst"]}},
    "Zielgruppe dazu": {"setzt": {"ziel-a.zielgruppen": ["kinder", "eltern"]}},
    "Zielgruppe gestrichen": {"setzt": {"ziel-a.zielgruppen": {"bisher": ["kinder"]}}},
    "Überschrift": {"setzt": {"bericht.titel": "Berichtswesen"}},
    "Kosten": {"setzt": {"tat.kosten.jaehrlich": "250"}},
    "Nur Daten": {"setzt": {"pflicht.turnus": "P2Y", "pflicht.an": "ausschuss"}},
    "Daten neben dem Wortlaut": BERICHT | {"bisher": "Kreistag", "kuenftig": "Ausschuss"} | AN,
    "Leitbild": {"satz": "konzept.leitbild/1", "bisher": "alle", "kuenftig": "alle Menschen"},
    "Beschlussvorschlag einer Vorlage": {
        "satz": "v1.beschlussvorschlag/1",
        "bisher": "Beschlossen.",
        "kuenftig": "Vertagt.",
    },
}


def in_worten(k: Konzept, felder: dict[str, Any], sprache: str) -> str:
    vorlagen = k.profil.vorlagen.model_copy(update={"aenderungssprache": sprache})
    profil = k.profil.model_copy(update={"vorlagen": vorlagen})
    return wortlaut(k.ersetzt(profil=profil), Massgabe.model_validate(m(**felder)))


def papier() -> Konzept:
    k = konzept(beschlussvorschlag="Beschlossen.")
    *vorne, leer = k.gliederung
    unten = leer.abschnitte[0].model_copy(update={"text": k.leitbild})
    return k.ersetzt(gliederung=(*vorne, leer.model_copy(update={"abschnitte": (unten,)})))


@pytest.mark.parametrize("sprache", ["handbuch", "land"])
def test_words(sprache: str, golden: Golden) -> None:
    k = papier()
    felder = ALLE | {"Text ersetzt": {"element": "unten.text", "bisher": str(k.leitbild), "kuenftig": "Neu."}}
    golden.check(f"{sprache}.txt", "".join(f"{name}:\n  {in_worten(k, f, sprache)}\n" for name, f in felder.items()))


def test_the_real_massgabe() -> None:
    k = official()
    worte = wortlaut(k, k.vorlagen[0].massgaben[0])
    assert worte.startswith("Ziffer 5 Satz 2 wird durch den folgenden Satz ersetzt: „In einem zweijährigen Turnus ")
    assert worte.endswith(" von Menschen mit Migrationshintergrund vorgelegt.“")


@pytest.mark.parametrize(
    "felder",
    [
        {"satz": "niemand/1", "bisher": "Neun.", "kuenftig": "Zehn."},
        {"element": "niemand", "bisher": "Neun."},
        {"setzt": {"niemand.an": "rat"}},
        {"setzt": {"pflicht.an": {"bisher": "ausschuss", "kuenftig": "rat"}}},
    ],
)
def test_without_a_place_there_are_no_words(felder: dict[str, Any]) -> None:
    with pytest.raises(LookupError):
        in_worten(papier(), felder, "handbuch")


def test_computed_words_are_filled_in() -> None:
    oft = "[]{kennzahl=oft}-mal *im Jahr*"
    massgabe = Massgabe.model_validate(m(satz="bericht/2", bisher="jährlich", kuenftig=oft))
    worte = wortlaut(papier(), massgabe, lambda art, ziel: {"kennzahl=oft": "3"}[f"{art}={ziel}"])
    assert "durch die Angabe „3-mal im Jahr“" in worte
