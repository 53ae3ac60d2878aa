"""Rows of a synopsis: what is shown, what is left out, and where it comes from."""

from __future__ import annotations

from typing import Any

from ik_model.model.konzept import Konzept
from ik_model.revision.synopse.synopse import Gegenueberstellung, synopse
from ik_model.revision.synopse.zeilen import AUSGELASSEN, Zeile


def konzept(**anders: Any) -> Konzept:
    daten: dict[str, Any] = {
        "id": "k",
        "titel": "Konzept",
        "profil": {"kreis": "Kreis"},
        "gliederung": [
            {"id": "a", "titel": "Anfang", "text": "Eins bleibt.\nZwei geht an den Kreistag.\nDrei bleibt."},
            {
                "id": "b",
                "titel": "Mitte",
                "teilziele": [
                    {"id": "z1", "text": "Ziel eins.", "verantwortliche": ["amt"], "aktivitaeten": ["Reden.", "Tun."]},
                    {"id": "z2", "text": "Ziel zwei.", "verantwortliche": ["amt"]},
                ],
            },
            {"id": "c", "titel": "Ende", "text": "Schluss."},
        ],
        "stellen": [{"id": "amt", "name": "Amt"}, {"id": "haus", "name": "Haus"}],
        "gremien": [{"id": "kt", "name": "Kreistag"}, {"id": "aus", "name": "Ausschuss"}],
        "berichtspflichten": [{"id": "bericht", "an": "kt", "gegenstand": "Stand"}],
    }
    return Konzept.model_validate(daten | anders)


def mit(alt: Konzept, **anders: Any) -> Konzept:
    daten = alt.model_dump(mode="json", exclude_defaults=True)
    daten["profil"] = {"kreis": "Kreis"}
    return Konzept.model_validate(daten | anders)


def worte(zeilen: tuple[Zeile, ...]) -> list[str]:
    marken = {"gleich": "{}", "weg": "-{}-", "neu": "+{}+"}
    return [
        (f"{zeile.beschriftung}: " if zeile.beschriftung else "")
        + "".join(marken[s.art].format(s.text) for s in zeile.stuecke)
        for zeile in zeilen
    ]


def eine(alt: Konzept, neu: Konzept) -> Gegenueberstellung:
    (zeile,) = synopse(alt, neu).zeilen
    return zeile


def abschnitte(alt: Konzept) -> list[dict[str, Any]]:
    abschnitte: list[dict[str, Any]] = alt.model_dump(mode="json", exclude_defaults=True)["gliederung"]
    return abschnitte


def test_one_sentence_is_shown_with_its_words_and_the_rest_is_left_out() -> None:
    alt = konzept()
    gliederung = abschnitte(alt)
    gliederung[0]["text"] = "Eins bleibt.\nZwei geht an den Ausschuss.\nDrei bleibt."
    zeile = eine(alt, mit(alt, gliederung=gliederung))
    assert (zeile.alt_ort, zeile.neu_ort, zeile.ort) == ("Ziffer 1 Satz 2",) * 3
    assert zeile.art == "Wortlaut geändert"
    assert zeile.alt[0] == zeile.alt[2] == AUSGELASSEN
    assert worte(zeile.alt)[1] == "Zwei geht an den -Kreistag-."
    assert worte(zeile.neu)[1] == "Zwei geht an den +Ausschuss+."


def test_sentences_that_come_and_go_name_their_number() -> None:
    alt = konzept()
    gliederung = abschnitte(alt)
    gliederung[0]["text"] = "Zwei geht an den Kreistag.\nDrei bleibt.\nVier ist ganz anders."
    zeile = eine(alt, mit(alt, gliederung=gliederung))
    assert zeile.ort == "Ziffer 1"
    assert "Satz 1: -Eins bleibt.-" in worte(zeile.alt)
    assert "Satz 3: +Vier ist ganz anders.+" in worte(zeile.neu)


def test_a_teilziel_that_comes_is_shown_whole_and_a_reference_by_name() -> None:
    alt = konzept()
    gliederung = abschnitte(alt)
    gliederung[1]["teilziele"].insert(
        1, {"id": "z9", "text": "Ziel neun.", "verantwortliche": ["haus"], "aktivitaeten": ["Planen.", "Bauen."]}
    )
    gliederung[1]["teilziele"][2]["verantwortliche"] = ["amt", "haus"]
    ergebnis = synopse(alt, mit(alt, gliederung=gliederung))
    neu, geaendert = ergebnis.zeilen
    assert (neu.art, neu.alt_ort, neu.neu_ort, neu.alt) == ("eingefügt", "", "Ziffer 2 Teilziel 2", ())
    assert worte(neu.neu) == ["+Ziel neun.+", "Aktivitäten: +Planen.+", "+Bauen.+", "Verantwortliche: +Haus+"]
    assert geaendert.ort == "Ziffer 2 Teilziel 3 (bisher Ziffer 2 Teilziel 2)"
    assert worte(geaendert.neu) == ["Verantwortliche: Amt, +Haus+"]
    assert [zeile.nummer for zeile in ergebnis.zeilen] == [1, 2]


def test_a_section_that_moves_is_one_row_and_renumbering_is_told_apart() -> None:
    alt = konzept()
    a, b, c = abschnitte(alt)
    ergebnis = synopse(alt, mit(alt, gliederung=[c, a, b]))
    assert [(z.art, z.ort, z.titel) for z in ergebnis.zeilen] == [("verschoben", "Ziffer 1 (bisher Ziffer 3)", "Ende")]
    assert ergebnis.umnummeriert == ("Ziffer 1 ist jetzt Ziffer 2", "Ziffer 2 ist jetzt Ziffer 3")


def test_data_stand_apart_and_what_no_reader_sees_is_left_out() -> None:
    alt = konzept()
    gliederung = abschnitte(alt)
    gliederung[2]["umbruch"] = "davor"
    neu = mit(
        alt,
        gliederung=gliederung,
        status="beschlossen",
        berichtspflichten=[{"id": "bericht", "an": "aus", "gegenstand": "Stand"}],
        vorlagen=[{"id": "v", "nummer": "1/2", "betreff": "B"}],
    )
    zeile = eine(alt, neu)
    assert zeile.daten
    assert worte(zeile.alt) == ["Bericht an: -Kreistag-"]
    assert worte(zeile.neu) == ["Bericht an: +Ausschuss+"]


def test_the_paper_and_its_reason_come_with_the_change() -> None:
    papier = {
        "id": "v",
        "nummer": "2026/7",
        "datum": "2026-11-02",
        "betreff": "B",
        "massgaben": [
            {
                "id": "m",
                "satz": "a/2",
                "bisher": "an den Kreistag",
                "kuenftig": "an den Ausschuss",
                "begruendung": "So.",
            },
            {"id": "n", "satz": "c/1", "bisher": "Schluss.", "kuenftig": "Aus."},
        ],
    }
    alt = konzept(vorlagen=[papier])
    gliederung = abschnitte(alt)
    gliederung[0]["text"] = "Eins bleibt.\nZwei geht an den Ausschuss.\nDrei bleibt."
    ergebnis = synopse(alt, mit(alt, gliederung=gliederung), alt.vorlagen)
    (herkunft,) = ergebnis.zeilen[0].herkunft
    assert (herkunft.nummer, str(herkunft.begruendung)) == ("2026/7", "So.")
    assert ergebnis.mit_begruendung


def test_equal_versions_have_no_rows() -> None:
    ergebnis = synopse(konzept(), konzept())
    assert not ergebnis.zeilen
    assert not ergebnis.umnummeriert
