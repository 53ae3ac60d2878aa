"""Words within a sentence: whatever its markup, only the words that are meant change."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.auszeichnung import lesen, schreiben
from ik_model.model.text import Inlines, Satz, Zeichen, plain
from ik_model.revision.anwendung.worte import eingefuegt, ersetzt, luecke, vorkommen
from tests.ik_model.model.strategies import sentences


def inlines(quelle: str) -> Inlines:
    return lesen(quelle).saetze[0].inhalt


@given(sentences, st.data())
def test_the_words_between_two_positions_are_others(satz: Satz, data: st.DataObject) -> None:
    worte = str(satz)
    beginn = data.draw(st.integers(0, len(worte)))
    ende = data.draw(st.integers(beginn, len(worte)))
    neu = data.draw(sentences).inhalt
    assert plain(ersetzt(satz.inhalt, beginn, ende, neu)) == worte[:beginn] + plain(neu) + worte[ende:]


@given(sentences)
def test_nothing_for_nothing(satz: Satz) -> None:
    for stelle in range(len(str(satz)) + 1):
        assert plain(ersetzt(satz.inhalt, stelle, stelle, ())) == str(satz)


@pytest.mark.parametrize(
    ("satz", "alt", "neu", "erwartet"),
    [
        ("Der **Kreis** hilft.", "Kreis", "Landkreis", "Der **Landkreis** hilft."),
        ("Der **Kreis** hilft.", "Kreis", "*Landkreis*", "Der *Landkreis* hilft."),
        ("Der **ganze Kreis** hilft.", "ganze", "halbe", "Der **halbe Kreis** hilft."),
        ("Der **ganze Kreis** hilft.", "Kreis hilft", "Staat ruht", "Der **ganze** Staat ruht."),
        ("Der [Kreis](https://x.de) hilft.", "Kreis", "Staat", "Der Staat hilft."),
        ("Der [Kreis im Norden](https://x.de) hilft.", "Kreis", "Staat", "Der [Staat im Norden](https://x.de) hilft."),
        ("Es sind [16.305]{kennzahl=z} Menschen.", "16.305 Menschen", "viele", "Es sind viele."),
        ("Der Kreis[^a] hilft.", "Kreis", "Staat", "Der Staat[^a] hilft."),
        ("Der Kreis[^a] hilft.", "Kreis hilft", "Staat", "Der Staat."),
        ("Der **ganze *große* Kreis** hilft.", "ganze große", "halbe", "Der **halbe Kreis** hilft."),
    ],
)
def test_markup_around_stays(satz: str, alt: str, neu: str, erwartet: str) -> None:
    worte = inlines(satz)
    (beginn,) = vorkommen(plain(worte), alt)
    ergebnis = ersetzt(worte, beginn, beginn + len(alt), inlines(neu))
    # Trailing blanks are within the mark; what is written is what the source can hold.
    assert schreiben(lesen(erwartet)) == erwartet
    assert plain(ergebnis) == plain(inlines(erwartet))


@pytest.mark.parametrize(
    ("worte", "teil", "rest"),
    [
        ("eins zwei drei", "zwei", "eins drei"),
        ("eins zwei drei", "eins", "zwei drei"),
        ("eins zwei drei.", "drei", "eins zwei."),
        ("eins (zwei drei) vier", "zwei", "eins (drei) vier"),
        ("eins, zwei, drei", ", zwei", "eins, drei"),
        ("eins z.\u00a0B. zwei", "z.\u00a0B.", "eins zwei"),
        ("eins „zwei“ drei", "eins", "„zwei“ drei"),
    ],
)
def test_no_blank_is_left_over(worte: str, teil: str, rest: str) -> None:
    (beginn,) = vorkommen(worte, teil)
    beginn, ende = luecke(worte, beginn, beginn + len(teil))
    assert worte[:beginn] + worte[ende:] == rest


@pytest.mark.parametrize(
    ("worte", "teil", "anzahl"),
    [
        ("Kreis und Kreistag und Landkreis", "Kreis", 1),
        ("Sozial- und Gesundheitsausschuss", "Sozial", 1),
        ("ein ein ein", "ein", 3),
        ("a.b.a", "a", 2),
        ("drei % und 3 %", "%", 2),
        ("(Kreis)", "Kreis", 1),
        ("Konzeptes", "es", 0),
        ("rund 5\u00a0% davon", "5 %", 1),
    ],
)
def test_whole_words_are_found(worte: str, teil: str, anzahl: int) -> None:
    assert len(vorkommen(worte, teil)) == anzahl


def test_words_come_in_with_the_blank_that_they_need() -> None:
    assert plain(eingefuegt((Zeichen("neu"),), davor=True)) == "neu "
    assert plain(eingefuegt((Zeichen("neu"),), davor=False)) == " neu"
    assert plain(eingefuegt((Zeichen(", neu"),), davor=False)) == ", neu"
    assert plain(eingefuegt((Zeichen("(neu"),), davor=True)) == "(neu "
