"""Two versions of a text: each sentence beside its counterpart."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from ik_model.model.auszeichnung import lesen, schreiben
from ik_model.model.text import Text
from ik_model.revision.diff.inhalt import Satzpaar
from ik_model.revision.diff.saetze import textaenderung
from tests.ik_model.exchange.texte import TEXTE

TEXT = """\
Der Kreis hat 16 Gemeinden.
In ihnen leben 274.098 Menschen.

- Eltern
- Kinder mit [Förderbedarf](https://example.org/a)

| Jahr | Zahl |
|---|---|
| 2019 | 5 |

![Karte](bilder/karte.svg)

Am Ende steht ein Satz[^n].

[^n]: Eine Fußnote.
"""


def kurz(paar: Satzpaar) -> str:
    """Kind and place of a pair."""
    return f"{paar.art}: {' → '.join(seite.ort for seite in (paar.alt, paar.neu) if seite)}"


FAELLE = [
    ("16 Gemeinden", "165 Gemeinden", "geändert: Absatz 1 Satz 1 → Absatz 1 Satz 1"),
    ("Der Kreis hat 16 Gemeinden.\n", "", "weg: Absatz 1 Satz 1"),
    ("Menschen.\n", "Menschen.\nEs werden mehr.\n", "neu: Absatz 1 Satz 3"),
    ("- Eltern\n", "", "weg: Absatz 1 Punkt 1 Satz 1"),
    ("- Eltern\n", "- Väter und Mütter\n", "geändert: Absatz 1 Punkt 1 Satz 1 → Absatz 1 Punkt 1 Satz 1"),
    ("org/a", "org/b", "auszeichnung: Absatz 1 Punkt 2 Satz 1 → Absatz 1 Punkt 2 Satz 1"),
    ("| 5 |", "| 6 |", "geändert: Tabelle, Zeile 1, Spalte 2 → Tabelle, Zeile 1, Spalte 2"),
    ("| Jahr |", "| Stand |", "geändert: Tabelle, Kopf der Spalte 1 → Tabelle, Kopf der Spalte 1"),
    ("karte.svg", "plan.svg", "geändert: Bild → Bild"),
    ("Eine Fußnote", "Eine Anmerkung", "geändert: Fußnote n → Fußnote n"),
    ("ein Satz[^n]", "ein Satz", "auszeichnung: Absatz 2 Satz 1 → Absatz 2 Satz 1"),
    ("ein Satz", "ein *Satz*", "auszeichnung: Absatz 2 Satz 1 → Absatz 2 Satz 1"),
]


@pytest.mark.parametrize(("alt", "neu", "erwartet"), FAELLE)
def test_one_edit_is_one_pair(alt: str, neu: str, erwartet: str) -> None:
    assert alt in TEXT
    aenderung = textaenderung(lesen(TEXT), lesen(TEXT.replace(alt, neu)))
    assert [kurz(paar) for paar in aenderung.geaendert] == [erwartet]
    assert not aenderung.bau
    zurueck = textaenderung(lesen(TEXT.replace(alt, neu)), lesen(TEXT))
    assert len(zurueck.geaendert) == 1


BAU = [
    ("Gemeinden.\nIn", "Gemeinden.\n\nIn"),
    ("- Eltern\n- Kinder", "1. Eltern\n2. Kinder"),
    ("- Eltern\n- Kinder", "- Eltern\n  Kinder"),
    ("[^n].\n\n[^n]:", "[^m].\n\n[^m]:"),
]


@pytest.mark.parametrize(("alt", "neu"), BAU)
def test_paragraphs_and_lists_that_are_built_differently(alt: str, neu: str) -> None:
    assert alt in TEXT
    assert textaenderung(lesen(TEXT), lesen(TEXT.replace(alt, neu))).bau


def test_sentences_that_moved() -> None:
    alt = lesen("Eins bleibt hier.\nZwei zieht um.\nDrei bleibt hier.\nVier auch.")
    neu = lesen("Eins bleibt hier.\nDrei bleibt hier.\nVier auch.\nZwei zieht um.")
    assert [kurz(paar) for paar in textaenderung(alt, neu).geaendert] == ["verschoben: Satz 2 → Satz 4"]


def test_words_are_shown_plain_and_with_markup_where_it_changed() -> None:
    alt = lesen("Der [Kreistag]{gremium=kreistag} tagt im Kreishaus.")
    neu = lesen("Der Ausschuss tagt im Kreishaus.")
    (paar,) = textaenderung(alt, neu).saetze
    assert [stueck.text for stueck in paar.stuecke] == ["Der ", "Kreistag", "Ausschuss", " tagt im Kreishaus."]
    assert paar.auszeichnung[1].text == "[Kreistag]{gremium=kreistag}"
    (paar,) = textaenderung(alt, lesen("Der [Kreistag]{gremium=kreistag} tagt im Rathaus.")).saetze
    assert paar.auszeichnung == ()


@given(TEXTE, TEXTE)
@settings(max_examples=150)
def test_every_sentence_of_both_versions_is_there_once(alt: Text, neu: Text) -> None:
    aenderung = textaenderung(alt, neu)
    assert zaehlen(aenderung.saetze, "alt") == len(list(zeilen(alt)))
    assert zaehlen(aenderung.saetze, "neu") == len(list(zeilen(neu)))
    nummern = [paar.neu.nummer for paar in aenderung.saetze if paar.neu and paar.neu.nummer]
    assert nummern == list(range(1, len(neu.saetze) + 1))
    assert sorted(paar.alt.nummer for paar in aenderung.saetze if paar.alt and paar.alt.nummer) == list(
        range(1, len(alt.saetze) + 1)
    )
    for paar in aenderung.saetze:
        worte_alt = "".join(stueck.text for stueck in paar.stuecke if stueck.art != "neu")
        worte_neu = "".join(stueck.text for stueck in paar.stuecke if stueck.art != "weg")
        assert worte_alt == (paar.alt.wortlaut if paar.alt else "")
        assert worte_neu == (paar.neu.wortlaut if paar.neu else "")
        assert (paar.art == "neu", paar.art == "weg") == (paar.alt is None, paar.neu is None)
    if schreiben(alt) != schreiben(neu):
        assert aenderung.geaendert or aenderung.bau


def zaehlen(paare: tuple[Satzpaar, ...], seite: str) -> int:
    return sum(getattr(paar, seite) is not None for paar in paare)


def zeilen(text: Text) -> list[object]:
    """What is compared like a sentence: every sentence, every image, every title of a table."""
    bilder = [block for block in text.bloecke if type(block).__name__ == "Bild"]
    titel = [block for block in text.bloecke if getattr(block, "titel", "")]
    return [*text.alle_saetze, *bilder, *titel]
