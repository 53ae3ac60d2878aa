"""From citations to the model: what is found, however it is written, and what is said where there is nothing."""

from __future__ import annotations

from typing import Any

import pytest

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.revision.aufloesung.aufloesen import aufloesen
from ik_model.revision.aufloesung.treffer import Treffer
from ik_model.revision.zitat.glied import FundstelleFehler
from tests.examples.conftest import FOLDERS

OFFICIAL = ik_model.load(FOLDERS["integrationskonzept"])
CLIMATE = ik_model.load(FOLDERS["klimaschutzkonzept"])
EQUALITY = ik_model.load(FOLDERS["gleichstellungsplan"])


def find(konzept: Konzept, text: str) -> Treffer:
    return aufloesen(konzept, text)


def refusal(konzept: Konzept, text: str) -> FundstelleFehler:
    with pytest.raises(FundstelleFehler) as refused:
        find(konzept, text)
    return refused.value


@pytest.mark.parametrize(
    ("konzept", "text", "anchor"),
    [
        (OFFICIAL, "Ziffer 5 Satz 2", "berichtswesen/2"),
        (OFFICIAL, "Ziff. 5 S. 2", "berichtswesen/2"),
        (OFFICIAL, "Satz 2 des Kapitels Berichtswesen", "berichtswesen/2"),
        (OFFICIAL, "Ziffer 5 Satz 2 (Seite 3)", "berichtswesen/2"),
        (OFFICIAL, "Ziffer 2 Absatz 3 Satz 1", "ausgangslage/7"),
        (OFFICIAL, "Ziffer 2 Satz 23", "ausgangslage/23"),
        (OFFICIAL, "Ziffer 3 Absatz 2 Satz 1", "handlungsfelder/7"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 2, Möglichkeiten und Aufgaben, Satz 1", "sprachkurse-zugang.aufgaben/1"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 2 Aufgaben Satz 1", "sprachkurse-zugang.aufgaben/1"),
        (OFFICIAL, "Sprachförderung Teilziel 2 Aktivität 3 Satz 1", "sprachkurse-zugang.aktivitaeten.3/1"),
        (OFFICIAL, "Kapitel 3 Abschnitt 1, Oberziel, Satz 1", "bildung.oberziel/1"),
        (OFFICIAL, "Vorlage VO/2020/426-001 Sachverhalt Satz 1", "vo-2020-426-001.sachverhalt/1"),
        (OFFICIAL, "VO/2020/426-001 Satz 1", "vo-2020-426-001.beschlussvorschlag/1"),
        (OFFICIAL, "Vorlage VO/2020/426-001 Maßgabe 1, künftig, Satz 1", "bericht-an-ausschuss.kuenftig/1"),
        (CLIMATE, "Ziffer I.3 Satz 1", "klimaschutzkonzept.beteiligung/1"),
        (CLIMATE, "Ziffer 3.2.b Punkt 2 Satz 1", "gebaeude-angebote/2"),
        (CLIMATE, "Ziffer III.2 Buchstabe b Punkt 2 Satz 1", "gebaeude-angebote/2"),
        (CLIMATE, "Maßnahme EV 01 Satz 2", "ev01.beschreibung/2"),
        (CLIMATE, "EV03 Stand Punkt 3 Satz 2", "ev03.verlauf.3.bemerkung/2"),
        (CLIMATE, "EV01, Finanzierung, Satz 2", "ev01.kosten.finanzierung/2"),
        (CLIMATE, "EV01, Minderung, Satz 1", "ev01.weitere_felder.thg-minderung/1"),
        (CLIMATE, "Literatur, Umweltbundesamt 2025, Satz 2", "klimaschutzkonzept.literatur.4.text/2"),
        (CLIMATE, "Leitbild Absatz 2 Punkt 1 Satz 2", "klimaschutzkonzept.leitbild/5"),
        (CLIMATE, "Satz 2 im Vorwort", "vorwort/2"),
        (EQUALITY, "Ziffer 3 a) Warum Satz 2", "fuehrung.aufgaben/2"),
        (EQUALITY, "Ziel a, Warum, Satz 2", "fuehrung.aufgaben/2"),
    ],
)
def test_sentences(konzept: Konzept, text: str, anchor: str) -> None:
    treffer = find(konzept, text)
    assert str(treffer.anker) == anchor
    assert treffer.satz is not None
    assert treffer.saetze == (treffer.satz,)


@pytest.mark.parametrize(
    ("konzept", "text", "element", "fundstelle"),
    [
        (OFFICIAL, "Ziffer 3.1.2", "sprachfoerderung", "Ziffer 3.1.2"),
        (OFFICIAL, "Nr. 3", "handlungsfelder", "Ziffer 3"),
        (OFFICIAL, "Punkt 3.1.2", "sprachfoerderung", "Ziffer 3.1.2"),
        (OFFICIAL, "Handlungsfeld 3.1 Punkt 2", "sprachfoerderung", "Ziffer 3.1.2"),
        (OFFICIAL, "Handlungsfeld 3.3 Punkt 3", "jobcenter-programme", "Ziffer 3.3 Teilziel 3"),
        (OFFICIAL, "Teilziel 5", "berufsbildungszentren", "Ziffer 3.3 Teilziel 5"),
        (OFFICIAL, "Handlungsfeld Bildung", "bildung", "Ziffer 3.1"),
        (OFFICIAL, "sprachkurse-zugang", "sprachkurse-zugang", "Ziffer 3.1.2 Teilziel 2"),
        (OFFICIAL, "Vorwort", "vorwort", "Vorwort Kreispräsidentin und Landrat"),
        (OFFICIAL, "Kreistag", "kreistag", "„Kreistag des Kreises Rendsburg-Eckernförde“"),
        (
            OFFICIAL,
            "Maßgabe 1 der Vorlage VO/2020/426-001",
            "bericht-an-ausschuss",
            "Vorlage VO/2020/426-001 Maßgabe 1",
        ),
        (CLIMATE, "I.3", "beteiligungsverfahren", "Ziffer I.3"),
        (CLIMATE, "Maßnahme SP15", "sp15", "Ziffer IV.5 Maßnahme SP15"),
        (CLIMATE, "Ziffer IV Maßnahme SP15", "sp15", "Ziffer IV.5 Maßnahme SP15"),
        (CLIMATE, "Ziffer IV.1 Maßnahme 2", "ev02", "Ziffer IV.1 Maßnahme EV02"),
        (CLIMATE, "EV01 Meilenstein 2", "ev01-daten", "Ziffer IV.1 Maßnahme EV01, Meilensteine Punkt 2"),
        (CLIMATE, "Anhang A", "anhang-glossar", "Anhang A"),
        (EQUALITY, "Ziel a)", "fuehrung", "Ziffer 3 Ziel a)"),
        (EQUALITY, "Buchstabe c", "technik", "Ziffer 3 Ziel c)"),
        (EQUALITY, "Ziel b) Zielwert 1", "fuehrung-in-teilzeit", "Ziffer 3 Ziel b), Zielwert Punkt 1"),
    ],
)
def test_elements(konzept: Konzept, text: str, element: str, fundstelle: str) -> None:
    treffer = find(konzept, text)
    assert (treffer.element.id, treffer.path, treffer.anker) == (element, (), None)
    assert str(treffer.fundstelle) == fundstelle


@pytest.mark.parametrize(
    ("konzept", "text", "fundstelle", "words"),
    [
        (OFFICIAL, "Ziffer 2 Absatz 3", "Ziffer 2 Absatz 3", 2),
        (OFFICIAL, "Ziffer 3 Punkt 2", "Ziffer 3 Absatz 1 Punkt 2", 1),
        (OFFICIAL, "Ziffer 3 Absatz 1", "Ziffer 3 Absatz 1", 6),
        (OFFICIAL, "Ziffer 3.1 Oberziel", "Ziffer 3.1, Oberziel", 1),
        (OFFICIAL, "Ziffer 2 Fußnote 1", "Ziffer 2 Fußnote 1", 1),
        (CLIMATE, "Anhang C Tabelle 1 Zeile 3", "Anhang C Tabelle 1 Zeile 3", 3),
        (CLIMATE, "Leitbild", "Leitbild", 9),
        (CLIMATE, "Glossar", "Glossar", 0),
        (CLIMATE, "DrS/2026/118-2 Beschlussvorschlag Nr. 2", "Vorlage DrS/2026/118-2, Beschlussvorschlag Nummer 2", 1),
        (CLIMATE, "EV03 Stand Punkt 3", "Ziffer IV.1 Maßnahme EV03, Stand Punkt 3", 2),
        (CLIMATE, "EV01 Kosten", "Ziffer IV.1 Maßnahme EV01, Kosten und Personal", 0),
        (CLIMATE, "EV01 Beteiligte", "Ziffer IV.1 Maßnahme EV01, Beteiligte", 0),
        (EQUALITY, "Ziffer 3 Buchst. b Nr. 2", "Ziffer 3 Ziel b), Was wir dafür tun Punkt 2", 1),
    ],
)
def test_texts_and_parts_of_them(konzept: Konzept, text: str, fundstelle: str, words: int) -> None:
    treffer = find(konzept, text)
    assert str(treffer.fundstelle) == fundstelle
    assert len(treffer.saetze) == words
    assert treffer.anker is None


@pytest.mark.parametrize(
    ("konzept", "text", "message"),
    [
        (OFFICIAL, "Ziffer 5 Satz 3", "Ziffer 5 hat 2 Sätze"),
        (OFFICIAL, "Ziffer 7", "Ziffer 7 gibt es nicht; die letzte ist Ziffer 6"),
        (OFFICIAL, "Ziffer 3.6", "Ziffer 3.6 gibt es nicht; die letzte ist Ziffer 3.5"),
        (OFFICIAL, "Ziffer 3.3.1", "Ziffer 3.3.1 gibt es nicht; Ziffer 3.3 ist nicht weiter unterteilt"),
        (OFFICIAL, "Ziffer I.3", "Ziffer I.3 gibt es nicht; die letzte ist Ziffer 6"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 4", "Ziffer 3.1.2 hat 3 Teilziele"),
        (
            OFFICIAL,
            "Ziffer 3.1 Teilziel 1",
            "Ziffer 3.1 selbst hat keine Teilziele; sie stehen in Ziffer 3.1.1, Ziffer 3.1.2, Ziffer 3.1.3",
        ),
        (OFFICIAL, "Handlungsfeld 3.1 Punkt 6", "Ziffer 3.1 hat keinen eigenen Text"),
        (OFFICIAL, "Handlungsfeld 3.3 Punkt 6", "Ziffer 3.3 hat 5 Teilziele"),
        (
            OFFICIAL,
            "Handlungsfeld 3.1.1",
            "Handlungsfeld 3.1.1 gibt es nicht; Ziffer 3.1.1 ist auf der Ebene „Bereich“",
        ),
        (OFFICIAL, "Ziffer 2 Absatz 12", "Ziffer 2 hat 10 Absätze"),
        (OFFICIAL, "Ziffer 2 Fußnote 2", "Ziffer 2 hat 1 Fußnote"),
        (OFFICIAL, "Ziffer 5 Tabelle 1", "Ziffer 5 hat keine Tabellen"),
        (OFFICIAL, "Anhang A", "Anhang A gibt es nicht; dieses Konzept hat keine Anhänge"),
        (OFFICIAL, "§ 3", "§ 3 gibt es nicht; dieses Konzept hat keine Paragraphen"),
        (OFFICIAL, "Maßnahme SP15", "Maßnahme SP15 gibt es nicht; es gibt keine Maßnahmen im Konzept"),
        (OFFICIAL, "Buchstabe a", "Buchstabe a gibt es nicht; in diesem Konzept wird so nichts gezählt"),
        (OFFICIAL, "Satz 2", "Satz 2: Es fehlt, wovon"),
        (OFFICIAL, "Seite 17", "Seite 17 nennt keine Stelle des Textes"),
        (OFFICIAL, "Vorwort Satz 1", "Vorwort Kreispräsidentin und Landrat hat keinen eigenen Text"),
        (OFFICIAL, "Ziffer", "Nach „Ziffer“ fehlt die Nummer"),
        (OFFICIAL, "Vorlage 7 Satz 1", "Die Vorlage 7 gibt es nicht; es gibt VO/2020/426-001"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 2, Verantwortliche, Satz 1", "besteht nicht aus Sätzen"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 2 Punkt 9", "Beispielhafte Aktivitäten des Kreises hat 3 Punkte"),
        (CLIMATE, "Anhang D", "Anhang D gibt es nicht; der letzte ist Anhang C"),
        (CLIMATE, "Ziffer IV.1 Maßnahme EV09", "Ziffer IV.1 hat 3 Maßnahmen: EV01, EV02, EV03"),
        (CLIMATE, "Maßnahme SP99", "es gibt EV01, EV02, EV03, GW04, GW05, GW06 und 9 weitere"),
        (CLIMATE, "Maßnahme 2", "Maßnahme 2 gibt es 5-mal: Ziffer IV.1 Maßnahme EV02"),
        (CLIMATE, "Energieversorgung", "„Energieversorgung“ gibt es mehrmals: Ziffer III.1, Ziffer IV.1"),
        (CLIMATE, "Treibhausgasemissionen", "gibt es mehrmals: emissionen-2024, li-emissionen"),
        (CLIMATE, "EV03 Stand Satz 2", "Ziffer IV.1 Maßnahme EV03, Stand hat 3 Punkte"),
        (CLIMATE, "Glossar XYZ", "Glossar hat keinen Eintrag „XYZ“"),
        (EQUALITY, "Ziel f", "Ziel f gibt es nicht; es gibt 5 Ziele im Konzept"),
    ],
)
def test_what_is_not_there(konzept: Konzept, text: str, message: str) -> None:
    assert message in refusal(konzept, text).meldung


@pytest.mark.parametrize(
    ("konzept", "text", "hint"),
    [
        (OFFICIAL, "Ziffer 5 S. 17", "Ist die Seite gemeint? Dann: Seite 17"),
        (OFFICIAL, "Vorwrt", "Meinten Sie „Vorwort“?"),
        (OFFICIAL, "Ziffer 3.1.2 Teilziel 2 Aufgabn", "Meinten Sie „Möglichkeiten und Aufgaben des Kreises“?"),
        (
            OFFICIAL,
            "Handlungsfeld 3.1 Punkt 6",
            "Es hat: Oberziel. Darunter stehen: Ziffer 3.1.1, Ziffer 3.1.2, Ziffer 3.1.3.",
        ),
        (OFFICIAL, "Handlungsfeld 3.1.1", "Ist sie gemeint? Dann: Ziffer 3.1.1"),
        (OFFICIAL, "Fußnote 2", "Zum Beispiel: Ziffer 1 Fußnote 1"),
        (OFFICIAL, "Teilziel 3", "Dazuschreiben, wo: Ziffer 3.1.2 Teilziel 3"),
        (OFFICIAL, "Ziffer 3.3 Aktivität 2", "Zum Beispiel: Ziffer 3.3 Teilziel 1 Aktivität 2"),
        (CLIMATE, "Buchstabe b", "Zum Beispiel: Ziffer III.1 Buchstabe b"),
        (CLIMATE, "Glossar Äquivalent", "Meinten Sie „CO₂-Äquivalent“?"),
    ],
)
def test_what_to_do_instead(konzept: Konzept, text: str, hint: str) -> None:
    assert refusal(konzept, text).rat == hint


def small(gliederung: list[dict[str, Any]], **profil: Any) -> Konzept:
    return Konzept.model_validate(
        {"id": "k", "titel": "K", "profil": {"kreis": "Kreis", **profil}, "gliederung": gliederung}
    )


def test_paragraphs_of_a_law_like_text() -> None:
    eins = {"id": "b-eins", "titel": "B1", "text": "Eins."}
    zwei = {"id": "b-zwei", "titel": "B2", "text": "Eins.\nZwei."}
    konzept = small(
        [
            {"id": "a", "titel": "A", "text": "Eins.\n\nZwei.\nDrei."},
            {"id": "b", "titel": "B", "abschnitte": [eins, zwei]},
        ],
        nummerierung=["§ 1", " (1)"],
    )
    assert str(find(konzept, "§ 1 Abs. 2 Satz 1").anker) == "a/2"
    assert str(find(konzept, "§ 1 (2) Satz 1").anker) == "a/2"
    assert str(find(konzept, "§ 2 Abs. 2 Satz 1").anker) == "b-zwei/1"
    assert str(find(konzept, "§ 2 (2) S. 2").fundstelle) == "§ 2 (2) Satz 2"
    assert refusal(konzept, "§ 3").meldung == "§ 3 gibt es nicht; der letzte ist § 2"


def test_sections_without_a_number() -> None:
    unten = {"id": "unten", "titel": "Cäsar", "nummeriert": "nein", "teilziele": [{"id": "z", "text": "Ziel."}]}
    konzept = small([{"id": "a", "titel": "A", "teilziele": [{"id": "y", "text": "Ziel."}], "abschnitte": [unten]}])
    assert find(konzept, "Ziffer 1 Teilziel 1").element.id == "y"
    assert find(konzept, "„Cäsar“ Teilziel 1").element.id == "z"
    assert find(konzept, "Ziffer 1 „Cäsar“ Teilziel 1").element.id == "z"
    assert str(find(konzept, "Cäsar Teilziel 1 Satz 1").fundstelle) == "„Cäsar“ Teilziel 1 Satz 1"
    assert "keinen Abschnitt „Dora“" in refusal(konzept, "Ziffer 1 „Dora“ Teilziel 1").meldung


def test_measures_below_a_goal() -> None:
    ziel = {"id": "z", "text": "Ziel.", "massnahmen": [{"id": "m", "titel": "M", "beschreibung": "Was."}]}
    konzept = small([{"id": "a", "titel": "A", "teilziele": [ziel], "massnahmen": [{"id": "n", "titel": "N"}]}])
    assert str(find(konzept, "Ziffer 1 Teilziel 1 Maßnahme 1 Satz 1").anker) == "m.beschreibung/1"
    assert find(konzept, "Ziffer 1 Maßnahme 1").element.id == "n"


def test_fields_with_one_label_are_cited_by_their_names() -> None:
    felder = {"sachverhalt": "Begründung:", "alternativen": "Begründung:"}
    konzept = small([{"id": "a", "titel": "A"}], vorlagen={"felder": felder})
    konzept = konzept.ersetzt(
        vorlagen=[{"id": "v", "nummer": "1/2", "betreff": "B", "sachverhalt": "Eins.", "alternativen": "Zwei."}]
    )
    assert str(find(konzept, "Vorlage 1/2, alternativen, Satz 1").anker) == "v.alternativen/1"
    assert str(find(konzept, "Vorlage 1/2, sachverhalt, Satz 1").anker) == "v.sachverhalt/1"


def test_a_concept_without_numbers_or_text() -> None:
    konzept = small([{"id": "a", "titel": "A", "nummeriert": "nein"}])
    assert "keine nummerierten Abschnitte" in refusal(konzept, "Ziffer 1").meldung
    assert "Es fehlt" not in refusal(konzept, "Satz 2").meldung
    assert "gehört keine" in refusal(konzept, "Vorlage 1/2").meldung
