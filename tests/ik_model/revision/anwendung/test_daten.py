"""Data that a Maßgabe sets, and data that follow the words."""

from __future__ import annotations

from tests.ik_model.revision.anwendung.papier import GANZ, arten, m, massnahme, neu, teilziel


def test_data() -> None:
    k = neu(
        m(
            setzt={
                "ziel-a.verantwortliche": {"bisher": ["amt"], "kuenftig": ["dienst", "amt"]},
                "ziel-b.zielgruppen": ["eltern", {"id": "kinder", "wortlaut": "Kinder und Jugendliche"}],
                "pflicht.an": "ausschuss",
                "pflicht.turnus": {"bisher": "P1Y", "kuenftig": "P2Y"},
                "tat.kosten.jaehrlich": "250.50",
                "tat.titel": "Gute Tat",
            }
        )
    )
    # A reference that stays keeps the wording that was adopted for it.
    assert [str(verweis) for verweis in teilziel(k).verantwortliche] == ["Dienst", "Amt - Nord"]
    assert [str(verweis) for verweis in teilziel(k, "ziel-b").zielgruppen] == ["Eltern", "Kinder und Jugendliche"]
    (pflicht,) = k.berichtspflichten
    assert (pflicht.an, pflicht.turnus and pflicht.turnus.iso) == ("ausschuss", "P2Y")
    kosten = massnahme(k).kosten
    assert kosten is not None
    assert (massnahme(k).titel, str(kosten.jaehrlich)) == ("Gute Tat", "250.50")


def test_a_value_is_emptied() -> None:
    assert neu(m(setzt={"pflicht.turnus": {"bisher": "P1Y"}})).berichtspflichten[0].turnus is None
    assert arten(m(setzt={"tat.titel": {"bisher": "Tat"}})) == [("m", "setzt")]


def test_data_that_name_a_sentence_follow_it() -> None:
    k = neu(
        m(id="m1", satz="bericht/1", bisher="Eins zwei drei.", einfuegen="davor", kuenftig="Null.\nHalb."),
        m(id="m2", satz="bericht/3", bisher="Drei."),
    )
    assert str(k.berichtspflichten[0].satz) == "bericht/4"
    assert k.steuerung is not None
    assert k.steuerung.saetze == {}
    weg = neu(m(satz="bericht/2", bisher=GANZ))
    assert weg.berichtspflichten[0].satz is None
    assert {name: str(satz) for name, satz in (weg.steuerung.saetze if weg.steuerung else {}).items()} == {
        "gremium": "bericht/2"
    }
