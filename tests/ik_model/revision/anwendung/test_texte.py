"""Sentences, parts of them, points of lists and whole fields."""

from __future__ import annotations

from typing import Any

import pytest

from ik_model.model.auszeichnung import schreiben
from ik_model.model.text import Text
from ik_model.revision.pruefsumme import pruefsumme
from tests.ik_model.revision.anwendung.papier import BERICHT, GANZ, abschnitt, m, massnahme, neu, saetze, teilziel


@pytest.mark.parametrize(
    ("massgabe", "erwartet"),
    [
        # A whole sentence.
        ({"bisher": GANZ, "kuenftig": "Neu."}, ["Eins zwei drei.", "Neu.", "Drei[^a]."]),
        (
            {"bisher": GANZ, "kuenftig": "Neu.\nUnd noch einer."},
            ["Eins zwei drei.", "Neu.", "Und noch einer.", "Drei[^a]."],
        ),
        ({"bisher": GANZ}, ["Eins zwei drei.", "Drei[^a]."]),
        ({"bisher": GANZ, "kuenftig": "Neu.", "einfuegen": "davor"}, [..., "Neu.", 1, "Drei[^a]."]),
        ({"bisher": GANZ, "kuenftig": "Neu.", "einfuegen": "danach"}, [..., 1, "Neu.", "Drei[^a]."]),
        # A part of it; what is marked up around stays.
        (
            {"bisher": "Dem", "kuenftig": "Unserem"},
            [..., "Unserem **Kreistag** wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        (
            {"bisher": "Kreistag", "kuenftig": "Ausschuss"},
            [..., "Dem **Ausschuss** wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        (
            {"bisher": "Kreistag wird", "kuenftig": "Ausschuss soll"},
            [..., "Dem Ausschuss soll [jährlich]{element=pflicht} berichtet.", 2],
        ),
        (
            {"bisher": "Dem Kreistag", "kuenftig": "*Allen*"},
            [..., "*Allen* wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        ({"bisher": "jährlich", "kuenftig": "oft"}, [..., "Dem **Kreistag** wird oft berichtet.", 2]),
        ({"bisher": "jährlich"}, [..., "Dem **Kreistag** wird berichtet.", 2]),
        ({"bisher": "Kreistag"}, [..., "Dem wird [jährlich]{element=pflicht} berichtet.", 2]),
        ({"bisher": "Dem"}, [..., "**Kreistag** wird [jährlich]{element=pflicht} berichtet.", 2]),
        ({"bisher": "berichtet"}, [..., "Dem **Kreistag** wird [jährlich]{element=pflicht}.", 2]),
        # Words inserted beside a part.
        (
            {"bisher": "Kreistag", "kuenftig": "und allen", "einfuegen": "danach"},
            [..., "Dem **Kreistag** und allen wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        (
            {"bisher": "wird", "kuenftig": ", dem Rat,", "einfuegen": "davor"},
            [..., "Dem **Kreistag** , dem Rat, wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        (
            {"bisher": "Kreistag", "kuenftig": ", dem Rat,", "einfuegen": "danach"},
            [..., "Dem **Kreistag**, dem Rat, wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
        # The hash of the sentence instead of its words.
        ({"pruefsumme": pruefsumme(Text.plain(GANZ)), "kuenftig": "Neu."}, [..., "Neu.", 2]),
        (
            {"pruefsumme": pruefsumme(Text.plain(GANZ)), "bisher": "Dem", "kuenftig": "Unserem"},
            [..., "Unserem **Kreistag** wird [jährlich]{element=pflicht} berichtet.", 2],
        ),
    ],
)
def test_sentences(massgabe: dict[str, Any], erwartet: list[Any]) -> None:
    alt = BERICHT.split("\n")[:3]
    erste = [alt[0] if zeile is ... else alt[zeile] if isinstance(zeile, int) else zeile for zeile in erwartet]
    text = schreiben(abschnitt(neu(m(satz="bericht/2", **massgabe))).text)
    assert text.split("\n\n")[0].split("\n") == erste
    assert text.endswith("- Punkt eins.\n- Punkt zwei.\n\n[^a]: Note.")


def test_footnotes_come_and_go_with_their_sentences() -> None:
    mit = neu(m(satz="bericht/1", bisher="Eins zwei drei.", kuenftig="Eins[^neu].\n\n[^neu]: Neue Note."))
    assert [note.kennung for note in abschnitt(mit).text.fussnoten] == ["a", "neu"]
    ohne = neu(m(satz="bericht/3", bisher="Drei."))
    assert abschnitt(ohne).text.fussnoten == ()
    andere = neu(m(satz="bericht/3", bisher="Drei.", kuenftig="Vier[^a].\n\n[^a]: Andere Note."))
    assert [str(note.inhalt) for note in abschnitt(andere).text.fussnoten] == ["Andere Note."]
    bleibt = neu(m(satz="bericht/3", bisher="Drei", kuenftig="Vier"))
    assert "Vier[^a]." in schreiben(abschnitt(bleibt).text)


def test_items_of_a_list_in_a_text() -> None:
    punkt = {"bisher": "Punkt eins.", "einfuegen": "danach", "kuenftig": "- Punkt anderthalb."}
    assert schreiben(abschnitt(neu(m(satz="bericht/4", **punkt))).text).count("\n- ") == 3
    satz = punkt | {"kuenftig": "Mit Zusatz."}
    assert "- Punkt eins.\n  Mit Zusatz.\n- Punkt zwei." in schreiben(abschnitt(neu(m(satz="bericht/4", **satz))).text)
    weg = neu(m(satz="bericht/4", bisher="Punkt eins."))
    assert saetze(abschnitt(weg).text)[3:] == ["Punkt zwei."]


PUNKT = "ziel-a.aktivitaeten.2"
LASSEN = {"element": PUNKT, "bisher": "Lassen."}


@pytest.mark.parametrize(
    ("massgabe", "erwartet"),
    [
        (LASSEN | {"kuenftig": "Unterlassen."}, "Tun. Unterlassen. Ruhen."),
        ({"element": PUNKT, "bisher": "Lassen", "kuenftig": "Loslassen"}, "Tun. Loslassen. Ruhen."),
        (LASSEN, "Tun. Ruhen."),
        ({"satz": f"{PUNKT}/1", "bisher": "Lassen."}, "Tun. Ruhen."),
        (LASSEN | {"einfuegen": "davor", "kuenftig": "Neu."}, "Tun. Neu. Lassen. Ruhen."),
        (LASSEN | {"einfuegen": "danach", "kuenftig": "Neu."}, "Tun. Lassen. Neu. Ruhen."),
        ({"element": "ziel-a.aktivitaeten", "einfuegen": "zuerst", "kuenftig": "Neu."}, "Neu. Tun. Lassen. Ruhen."),
        ({"element": "ziel-a.aktivitaeten", "einfuegen": "zuletzt", "kuenftig": "Neu."}, "Tun. Lassen. Ruhen. Neu."),
    ],
)
def test_points_of_a_list(massgabe: dict[str, Any], erwartet: str) -> None:
    assert " ".join(map(str, teilziel(neu(m(**massgabe))).aktivitaeten)) == erwartet


def test_several_points_are_counted_in_the_list_as_it_was() -> None:
    k = neu(
        m(id="m1", element="ziel-a.aktivitaeten.1", bisher="Tun."),
        m(id="m2", element="ziel-a.aktivitaeten.2", bisher="Lassen.", einfuegen="danach", kuenftig="Eins."),
        m(id="m3", element="ziel-a.aktivitaeten.2", bisher="Lassen.", einfuegen="danach", kuenftig="Zwei."),
        m(id="m4", element="ziel-a.aktivitaeten.3", bisher="Ruhen.", kuenftig="Rasten."),
        m(id="m5", satz="ziel-a.aktivitaeten.2/1", bisher="Lassen", kuenftig="Loslassen"),
    )
    assert [str(text) for text in teilziel(k).aktivitaeten] == ["Loslassen.", "Eins.", "Zwei.", "Rasten."]


def test_whole_fields() -> None:
    ersetzt = neu(
        m(element="ziel-a.aufgaben", bisher="Erste Aufgabe.\nZweite Aufgabe.", kuenftig="Nur eine.\n\n- Punkt.")
    )
    assert schreiben(teilziel(ersetzt).aufgaben) == "Nur eine.\n\n- Punkt."
    assert teilziel(neu(m(element="ziel-a.aufgaben", bisher="Erste Aufgabe.\nZweite Aufgabe."))).aufgaben == Text()
    ein_satz = neu(m(element="ziel-a.aufgaben", bisher="Zweite Aufgabe.", kuenftig="Dritte Aufgabe."))
    assert saetze(teilziel(ein_satz).aufgaben) == ["Erste Aufgabe.", "Dritte Aufgabe."]
    dazu = neu(m(element="ziel-a.aufgaben", einfuegen="zuletzt", kuenftig="Neuer Absatz."))
    assert schreiben(teilziel(dazu).aufgaben) == "Erste Aufgabe.\nZweite Aufgabe.\n\nNeuer Absatz."
    kosten = massnahme(neu(m(element="tat.kosten.finanzierung", bisher="Haushalt", kuenftig="Etat"))).kosten
    assert kosten is not None
    assert str(kosten.finanzierung) == "Aus dem Etat."
    kosten = massnahme(neu(m(satz="tat.kosten.finanzierung/1", bisher="Haushalt", kuenftig="Etat"))).kosten
    assert kosten is not None
    assert str(kosten.finanzierung) == "Aus dem Etat."
    leitbild = neu(m(satz="konzept.leitbild/1", bisher="alle", kuenftig="alle Menschen"))
    assert str(leitbild.leitbild) == "Wir sind für alle Menschen da."
