"""Absatz, Punkt and Satz: every sentence of any text has one place, and the place leads back to it."""

from __future__ import annotations

import pytest
from hypothesis import given

from ik_model.model.auszeichnung import lesen
from ik_model.model.text import Text
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import FundstelleFehler, Glied
from ik_model.revision.zitat.schreiben import schreiben
from ik_model.revision.zitat.textglieder import (
    finde_bereich,
    satzglieder,
    tabellenzeile,
    zaehlwert,
)
from tests.ik_model.model.strategies import texts

TEXT = lesen(
    """\
Eins.
Zwei.

- Erster Punkt.
- Zweiter Punkt.
  Sein zweiter Satz.

Absatz zwei.

1. Nummer eins.
2. Nummer zwei.

Tabelle: Zahlen
| Kopf | Wert |
|---|---|
| a | 1 |
| b | 2 |

Absatz drei."""
)


def places(text: Text) -> list[str]:
    return [schreiben(glieder) for glieder in satzglieder(text)]


@given(texts)
def test_every_sentence_has_a_place_of_its_own_that_leads_back(text: Text) -> None:
    alle = satzglieder(text)
    assert len(set(alle)) == len(alle)
    for nummer, glieder in enumerate(alle, 1):
        assert finde_bereich(text, glieder, "Ziffer 1") == (nummer, nummer)


def test_places() -> None:
    assert places(TEXT) == [
        "Absatz 1 Satz 1",
        "Absatz 1 Satz 2",
        "Absatz 1 Punkt 1 Satz 1",
        "Absatz 1 Punkt 2 Satz 1",
        "Absatz 1 Punkt 2 Satz 2",
        "Absatz 2 Satz 1",
        "Absatz 2 Nummer 1 Satz 1",
        "Absatz 2 Nummer 2 Satz 1",
        "Absatz 3 Satz 1",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Eins.\nZwei.", ["Satz 1", "Satz 2"]),
        ("Eins.\n\nZwei.", ["Absatz 1 Satz 1", "Absatz 2 Satz 1"]),
        ("Eins.\n- Punkt.", ["Satz 1", "Punkt 1 Satz 1"]),
        ("- Punkt.\n\nEins.\n- Punkt.", ["Punkt 1 Satz 1", "Absatz 1 Satz 1", "Absatz 1 Punkt 1 Satz 1"]),
        ("- a\n\n1. b", ["Punkt 1 Satz 1", "Nummer 1 Satz 1"]),
        ("", []),
    ],
)
def test_a_single_paragraph_needs_no_number(source: str, expected: list[str]) -> None:
    assert places(lesen(source)) == expected


def parts(words: str) -> tuple[Glied, ...]:
    return Fundstelle.parse(f"Ziffer 1 {words}").glieder[1:]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("Satz 3", (3, 3)),  # without an Absatz: through the whole text, as in handlungsfelder/3
        ("Satz 9", (9, 9)),
        ("Absatz 1", (1, 5)),
        ("Absatz 1 Satz 2", (2, 2)),
        ("Absatz 1 Punkt 2", (4, 5)),
        ("Absatz 1 Spiegelstrich 2", (4, 5)),
        ("Absatz 2 Nr. 2", (8, 8)),
        ("Absatz 2 Punkt 2", (8, 8)),  # there is only one kind of list
        ("Nr. 1 Satz 1", (7, 7)),
        ("Punkt 1", (3, 3)),
    ],
)
def test_spans(words: str, span: tuple[int, int]) -> None:
    assert finde_bereich(TEXT, parts(words), "Ziffer 1") == span


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Satz 10", "Ziffer 1 hat 9 Sätze"),
        ("Absatz 4", "Ziffer 1 hat 3 Absätze"),
        ("Absatz 1 Satz 3", "Ziffer 1 Absatz 1 hat 2 Sätze"),
        ("Absatz 3 Punkt 1", "Ziffer 1 Absatz 3 hat keine Aufzählung"),
        ("Absatz 1 Punkt 3", "Ziffer 1 Absatz 1 hat 2 Punkte"),
        ("Absatz 2 Nr. 3", "Ziffer 1 Absatz 2 hat 2 Nummern"),
        ("Absatz 1 Punkt 1 Satz 2", "Ziffer 1 Absatz 1 Punkt 1 hat 1 Satz"),
        ("Absatz 1 Buchstabe a", "Ziffer 1 Absatz 1 hat 2 Punkte"),
    ],
)
def test_what_is_not_there(words: str, message: str) -> None:
    with pytest.raises(FundstelleFehler) as refused:
        finde_bereich(TEXT, parts(words), "Ziffer 1")
    assert refused.value.meldung == message


def test_several_lists() -> None:
    text = lesen("Eins.\n- a\n\nZwei.\n- b")
    with pytest.raises(FundstelleFehler, match="mehrere Aufzählungen") as refused:
        finde_bereich(text, parts("Punkt 1"), "Ziffer 1")
    assert refused.value.rat == "Den Absatz nennen: Absatz 1, Absatz 2"


def test_a_page_that_looks_like_a_sentence() -> None:
    with pytest.raises(FundstelleFehler) as refused:
        finde_bereich(TEXT, Fundstelle.parse("Ziffer 1 S. 17").glieder[1:], "Ziffer 1")
    assert refused.value.rat == "Ist die Seite gemeint? Dann: Seite 17"


def test_rows_of_tables() -> None:
    assert [str(satz) for satz in tabellenzeile(TEXT, 1, 2, "Ziffer 1")] == ["b", "2"]
    assert [str(satz) for satz in tabellenzeile(TEXT, 1, None, "Ziffer 1")] == ["Kopf", "Wert", "a", "1", "b", "2"]
    with pytest.raises(FundstelleFehler, match="hat 1 Tabelle"):
        tabellenzeile(TEXT, 2, None, "Ziffer 1")
    with pytest.raises(FundstelleFehler, match="Tabelle 1 hat 2 Zeilen"):
        tabellenzeile(TEXT, 1, 3, "Ziffer 1")


def test_signs_that_count() -> None:
    assert [zaehlwert(sign, "a)") for sign in ("a)", "b", "(3)", "iv)")] == [1, 2, 3, 256]
    assert [zaehlwert(sign) for sign in ("2", "(2)", "a")] == [2, 2, None]
