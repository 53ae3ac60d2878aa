"""Citations as syntax: what is written is read back, in every usual form, and nothing brings the reader down."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.profil import Profil
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import ZAHLEN, Art, FundstelleFehler, Glied
from ik_model.revision.zitat.schreiben import ist_schlicht
from ik_model.revision.zitat.wortschatz import GRUNDWORTSCHATZ, wortschatz

Baustein = Callable[..., st.SearchStrategy[Glied]]

_zahl = st.integers(1, 9999).map(str)
_worte = st.text(st.sampled_from('abcDeÄöüß IVXim123.,;:()/-§„“"»«'), min_size=1, max_size=14).map(
    lambda worte: " ".join(worte.split())
)
_titel = st.one_of(
    _worte, st.sampled_from(["Ziffer 5", "erster Satz", "in der", "Satz", "Maßnahmen", "im", "und"])
).filter(bool)
_zeichen = st.sampled_from(["1", "12", "a", "a)", "(2)", "iv", "B"])
_nummer = st.sampled_from(["3", "3.1.2", "I.3", "III.1.b", "A.1", "III.1 b)", "12-3"])


def _glieder(art: Art, werte: st.SearchStrategy[str], *worte: str) -> st.SearchStrategy[Glied]:
    return st.builds(Glied, st.just(art), werte, st.sampled_from(worte or ("",)))


_orte = st.one_of(
    _glieder(Art.VORLAGE, st.sampled_from(["VO/2020/426-001", "FB 36/0456/WP17", "1536/V", "178-1/2021", "Antrag x"])),
    _glieder(Art.ABSCHNITT, _nummer, "Ziffer", "Handlungsfeld", "Kapitel", "Anhang"),
    _glieder(Art.ABSCHNITT, st.sampled_from(["3", "3 (2)"]), "§"),
    _glieder(Art.TITEL, _titel),
    _glieder(Art.NAME, st.sampled_from(["Vorwort", "Glossar", "Grußwort des Landrats"])),
)
_teile = st.one_of(
    _glieder(Art.TEIL, _zeichen, "Teilziel", "Ziel", "Maßnahme", "Maßgabe"),
    _glieder(Art.TEIL, st.sampled_from(["SP15", "SP 15", "M-3.2", "Solar I", "Satz 3", "x„y"]), "Maßnahme"),
)
_innen = st.one_of(
    _glieder(Art.PUNKT, _zeichen, "Punkt", "Nummer", "Buchstabe", "Spiegelstrich", "Aktivität"),
    _glieder(Art.ABSATZ, _zahl),
    _glieder(Art.FUSSNOTE, _zahl),
    _glieder(Art.TABELLE, _zahl),
)


@st.composite
def fundstellen(draw: st.DrawFn) -> Fundstelle:
    """Any citation that the model can give."""
    ort = draw(st.lists(_orte, max_size=1))
    teile = draw(st.lists(_teile, max_size=2))
    feld = draw(st.lists(_glieder(Art.FELD, _titel), max_size=1)) if ort or teile else []
    innen = draw(st.lists(_innen, max_size=2, unique_by=lambda glied: glied.art))
    satz = draw(st.lists(_glieder(Art.SATZ, _zahl), max_size=1))
    seite = draw(st.lists(_glieder(Art.SEITE, _zahl), max_size=1))
    glieder = [*ort, *teile, *feld, *innen, *satz, *seite]
    return Fundstelle(tuple(glieder or [Glied(Art.SEITE, "17")]))


@given(fundstellen())
def test_what_is_written_is_read_back(fundstelle: Fundstelle) -> None:
    assert Fundstelle.parse(str(fundstelle)) == fundstelle


@given(
    st.permutations(
        [Glied(Art.SEITE, "3"), Glied(Art.SATZ, "2"), Glied(Art.FELD, "Aufgaben"), Glied(Art.TEIL, "1", "Ziel")]
    )
)
def test_the_order_of_the_parts_is_given_by_what_they_are(glieder: list[Glied]) -> None:
    assert str(Fundstelle(tuple(glieder))) == "Ziel 1, Aufgaben, Satz 2 (Seite 3)"


_SPLITTER = st.sampled_from(
    [
        *("Ziffer", "Ziff.", "5", "3.1.2", "Satz", "S.", "2", "Absatz", "Abs.", "Teilziel", "a)", "in", "des", "der"),
        *(",", ";", "(", ")", "„", "“", "»", '"', "-", "–", ".", "/", "f.", "1.", "2.", "17", "x", "§", "I.3", "A.1"),
        *("Aufgaben", "und", "bis", "Möglichkeiten", "Anhang", "Maßnahme", "Maßnahmen", "SP15", "Vorlage", "VO/2020/1"),
        *("Nr.", "Punkt", "Buchstabe", "dritten", "Erster", "Seite", "Fußnote", "Tabelle", "Zeile", "Handlungsfeld"),
        *("Glossar", "Oberziel:"),
    ]
)


@given(
    st.one_of(
        st.lists(st.tuples(_SPLITTER, st.sampled_from((" ", ",", ""))), max_size=9).map(
            lambda teile: reduce(lambda text, teil: text + teil[0] + teil[1], teile, "")
        ),
        st.text(max_size=30),
    )
)
def test_whatever_is_read_is_written_so_that_it_is_read_again(text: str) -> None:
    try:
        fundstelle = Fundstelle.parse(text)
    except FundstelleFehler:
        return
    assert Fundstelle.parse(str(fundstelle)) == fundstelle


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Ziffer 5 Satz 2", "Ziffer 5 Satz 2"),
        ("  ziff. 5,  satz 2.", "Ziffer 5 Satz 2"),
        ("Satz 2 in Ziffer 5", "Ziffer 5 Satz 2"),
        ("Satz 2 des dritten Absatzes der Ziffer 2", "Ziffer 2 Absatz 3 Satz 2"),
        ("2. Absatz in Ziffer 3", "Ziffer 3 Absatz 2"),
        ("5. Satz 2", "Ziffer 5 Satz 2"),
        ("3.1.2 Teilziel 2", "Ziffer 3.1.2 Teilziel 2"),
        ("I.3", "Ziffer I.3"),
        (
            "Ziffer 3.1.2 Teilziel 2, Möglichkeiten und Aufgaben, Satz 1",
            "Ziffer 3.1.2 Teilziel 2, Möglichkeiten und Aufgaben, Satz 1",
        ),
        (
            "Teilziel 2 Aufgaben des Kreises Satz 1 in Ziffer 3.1.2",
            "Ziffer 3.1.2 Teilziel 2, Aufgaben des Kreises, Satz 1",
        ),
        ("Ziffer 2 Abs.3 S.1", "Ziffer 2 Absatz 3 Satz 1"),
        ("Handlungsfeld 3.1 Punkt 6", "Handlungsfeld 3.1 Punkt 6"),
        ("Handlungsfelds 3.1 - Pkt. 6", "Handlungsfeld 3.1 Punkt 6"),
        ("Ziffer I.3", "Ziffer I.3"),
        ("Buchstabe a", "Buchstabe a"),
        ("Buchst. a", "Buchstabe a"),
        ("Ziel a)", "Ziel a)"),
        ("Ziel a) in § 1 (1)", "§ 1 (1) Ziel a)"),
        ("Maßnahme SP15", "Maßnahme SP15"),
        ("Maßnahme Nr. 4", "Maßnahme 4"),
        ("Anhang A.1", "Anhang A.1"),
        ("§ 3 Abs. 2 Satz 1", "§ 3 Absatz 2 Satz 1"),
        ("Nr. 3", "Nummer 3"),
        ("Punkt 3.1.2", "Punkt 3.1.2"),
        ("Seite 17", "Seite 17"),
        ("Vorwort", "Vorwort"),
        ("Satz 3 im Vorwort", "Vorwort Satz 3"),
        ("Glossar „THG“ Satz 1", "Glossar, THG, Satz 1"),
        ("Drucksache VO/2020/426-001 Sachverhalt Satz 1", "Vorlage VO/2020/426-001, Sachverhalt, Satz 1"),
        ("Vorlage FB 36/0456/WP17 Beschlussvorschlag Nr. 2", "Vorlage FB 36/0456/WP17, Beschlussvorschlag Nummer 2"),
        (
            "Ziffer 3.1.1 Teilziel 1, Aktivitäten, 2. Spiegelstrich",
            "Ziffer 3.1.1 Teilziel 1, Aktivitäten Spiegelstrich 2",
        ),
        ("Ziffer 2, Fn. 1", "Ziffer 2 Fußnote 1"),
        ("Anhang C Tab. 1 Zeile 3", "Anhang C Tabelle 1 Zeile 3"),
        ("„Wie gerechnet wird“ Satz 2", "„Wie gerechnet wird“ Satz 2"),
        ("»Wie „es“ wird«", "„Wie „es“ wird“"),
    ],
)
def test_usual_forms(text: str, normal: str) -> None:
    assert str(Fundstelle.parse(text)) == normal


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("S. 17", "Seite 17"),
        ("S. 17 f.", "Seite 17"),
        ("Ziffer 5 Satz 2 (S. 17)", "Ziffer 5 Satz 2 (Seite 17)"),
        ("S. 17, Ziffer 5 Satz 2", "Ziffer 5 Satz 2 (Seite 17)"),
        ("Seite 17, Ziffer 5 S. 2", "Ziffer 5 Satz 2 (Seite 17)"),
        ("Absatz 3 S. 2", "Absatz 3 Satz 2"),
        ("Ziffer 5 S. 17 ff.", "Ziffer 5 (Seite 17)"),
        ("Ziffer 5 S. 17", "Ziffer 5 S. 17"),
        ("Ziffer 5 S. 2, S. 17", "Ziffer 5 Satz 2 (Seite 17)"),
        ("S. 17, Ziffer 5 S. 2", "Ziffer 5 Satz 2 (Seite 17)"),
    ],
)
def test_sentence_or_page(text: str, normal: str) -> None:
    assert str(Fundstelle.parse(text)) == normal


@pytest.mark.parametrize(
    "text", ["Sätze 2 und 3", "Ziffer 5 und 6", "Ziffer 5 Satz 2-4", "Satz 1 bis 3", "Ziffer 5 Satz 1 Satz 2", "und"]
)
def test_several_places_at_once(text: str) -> None:
    with pytest.raises(FundstelleFehler, match="mehrere Stellen"):
        Fundstelle.parse(text)


@pytest.mark.parametrize("text", ["", "  ", ",", "in der", "„offen", "x" * 400])
def test_no_place_at_all(text: str) -> None:
    with pytest.raises(FundstelleFehler) as refused:
        Fundstelle.parse(text)
    assert refused.value.meldung
    assert refused.value.rat


def _profil(**felder: Any) -> Profil:
    return Profil.model_validate({"kreis": "Kreis", **felder})


@pytest.mark.parametrize(
    ("felder", "text", "glied"),
    [
        ({"ebenen": {"x": {"name": "Themenbereich"}}}, "Themenbereich 2", Glied(Art.ABSCHNITT, "2", "Themenbereich")),
        ({"ebenen": {"x": {"name": "Leit Ziel"}}}, "Leit Ziel 2", Glied(Art.ABSCHNITT, "2", "Leit Ziel")),
        ({"nummerierung": ["Teil I", "-1"]}, "Teil II-3", Glied(Art.ABSCHNITT, "II-3", "Teil")),
        ({"nummerierung": ["§1", " (1)"]}, "§3 (2)", Glied(Art.ABSCHNITT, "§3 (2)")),
        ({"nummerierung": ["1", ", a)"]}, "Ziffer 3, b)", Glied(Art.ABSCHNITT, "3, b)", "Ziffer")),
        (
            {"teilziel": {"name": "Handlungsziel", "zaehlung": "Z-1"}},
            "Handlungsziel Z-2",
            Glied(Art.TEIL, "Z-2", "Handlungsziel"),
        ),
        ({"massnahme": {"name": "Projekt"}}, "Projekts SP15", Glied(Art.TEIL, "SP15", "Projekt")),
        ({"teilziel": {"name": "Satz"}}, "Satz 3", Glied(Art.TEIL, "3", "Satz")),
    ],
)
def test_the_words_of_a_county(felder: dict[str, Any], text: str, glied: Glied) -> None:
    assert Fundstelle.parse(text, wortschatz(_profil(**felder))).glieder == (glied,)


@pytest.mark.parametrize("art", sorted(ZAHLEN))
@pytest.mark.parametrize("wert", ["0", "x", "01", "12345", "-1"])
def test_a_plain_number_is_one(art: Art, wert: str) -> None:
    with pytest.raises(ValueError, match="keine Zahl"):
        Glied(art, wert)


def test_parts_are_never_empty() -> None:
    with pytest.raises(ValueError, match="ohne Wert"):
        Glied(Art.TITEL, " \n")
    with pytest.raises(ValueError, match="mindestens ein Glied"):
        Fundstelle(())
    assert Glied(Art.TITEL, " a\n b ") == Glied(Art.TITEL, "a b")


def test_numbers_of_a_place() -> None:
    fundstelle = Fundstelle.parse("Ziffer 5 Absatz 3 Satz 2 (Seite 17)")
    assert (fundstelle.satz, fundstelle.seite, fundstelle.zahl(Art.ABSATZ)) == (2, 17, 3)
    assert Fundstelle.parse("Ziffer 5").satz is None
    assert [glied.art for glied in fundstelle] == [Art.ABSCHNITT, Art.ABSATZ, Art.SATZ, Art.SEITE]
    assert Fundstelle.parse("Ziffer 5").mit(Glied(Art.SATZ, "2")) == Fundstelle.parse("Ziffer 5 Satz 2")


@pytest.mark.parametrize(
    ("worte", "schlicht"),
    [
        *((worte, True) for worte in ("Möglichkeiten und Aufgaben", "Warum", "Was wir dafür tun")),
        *((worte, False) for worte in ("Stufe 2", "im Kreis", "erster Satz", "Ziel a", "Kosten, Personal", "und mehr")),
        *((worte, False) for worte in ("Mix ix", "", "Zu dem", "x")),
    ],
)
def test_words_that_need_no_marks(worte: str, schlicht: bool) -> None:
    assert ist_schlicht(worte) is schlicht
    assert GRUNDWORTSCHATZ.wort("Ziff.") is not None
