"""The words that stayed, went and came."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ik_model.revision.diff.worte import wortstuecke
from tests.ik_model.exchange.texte import ZEILEN


def geschrieben(alt: str, neu: str) -> str:
    """The pieces with the marks of the command line."""
    marken = {"gleich": "{}", "weg": "[-{}-]", "neu": "{{+{}+}}"}
    return "".join(marken[stueck.art].format(stueck.text) for stueck in wortstuecke(alt, neu))


FAELLE = [
    # a word for a word, with what belongs to it
    ("Der Kreistag tagt.", "Der Ausschuss tagt.", "Der [-Kreistag-]{+Ausschuss+} tagt."),
    ("im Kreistag, dann", "im Kreistag und dann", "im Kreistag[-,-]{+ und+} dann"),
    ("Stand 31.12.2019.", "Stand 31.12.2020.", "Stand [-31.12.2019-]{+31.12.2020+}."),
    ("5,9 % sind es", "6,1 % sind es", "[-5,9-]{+6,1+} % sind es"),
    ("der Sozial- und Bauausschuss", "der Bauausschuss", "der [-Sozial- und -]Bauausschuss"),
    ("per E-Mail an alle", "per Post an alle", "per [-E-Mail-]{+Post+} an alle"),
    ("die Straße", "die Strasse", "die [-Straße-]{+Strasse+}"),
    # added or left out
    ("Alle haben Zugang.", "Alle haben zeitnah Zugang.", "Alle haben {+zeitnah +}Zugang."),
    ("Alle haben zeitnah Zugang.", "Alle haben Zugang.", "Alle haben [-zeitnah -]Zugang."),
    ("", "Neu.", "{+Neu.+}"),
    ("Alt.", "", "[-Alt.-]"),
    ("Gleich.", "Gleich.", "Gleich."),
    ("", "", ""),
    # no crumbs between two exchanges
    ("Angebote der Stadt hier", "Kurse der Gemeinde hier", "[-Angebote-]{+Kurse+} der [-Stadt-]{+Gemeinde+} hier"),
    (
        "Er wird von den Trägern gemeinsam und dauerhaft vor Ort umgesetzt.",
        "Er wird aus dem Haushalt langfristig und verlässlich nach Bedarf finanziert.",
        "Er wird [-von den Trägern gemeinsam und dauerhaft vor Ort umgesetzt-]"
        "{+aus dem Haushalt langfristig und verlässlich nach Bedarf finanziert+}.",
    ),
    ("a, b", "c, d", "[-a, b-]{+c, d+}"),
    # hardly anything stayed
    (
        "Die Steuerungsgruppe tagt jährlich im Kreishaus.",
        "Über das Ergebnis berichtet der Landrat.",
        "[-Die Steuerungsgruppe tagt jährlich im Kreishaus.-]{+Über das Ergebnis berichtet der Landrat.+}",
    ),
]


@pytest.mark.parametrize(("alt", "neu", "erwartet"), FAELLE)
def test_as_a_reader_would_mark_them(alt: str, neu: str, erwartet: str) -> None:
    assert geschrieben(alt, neu) == erwartet


@given(ZEILEN, ZEILEN)
@example("a b", "a  b")
@example("\u00a0", " ")
def test_both_wordings_are_in_the_pieces(alt: str, neu: str) -> None:
    stuecke = wortstuecke(alt, neu)
    assert "".join(stueck.text for stueck in stuecke if stueck.art != "neu") == alt
    assert "".join(stueck.text for stueck in stuecke if stueck.art != "weg") == neu
    assert all(stueck.text for stueck in stuecke)
    arten = "".join(stueck.art[0] for stueck in stuecke)
    assert re.fullmatch(r"(g|wn?|n)*", arten)
    assert not re.search("gg|ww|nn|nw", arten)


@given(st.lists(st.sampled_from(["der", "Kreis", "und", ",", "Amt", "2020"]), max_size=30).map(" ".join))
def test_nothing_is_marked_where_nothing_changed(text: str) -> None:
    assert all(stueck.art == "gleich" for stueck in wortstuecke(text, text))


def test_a_sentence_of_any_length() -> None:
    lang = "Wort " * 200_000
    begonnen = time.process_time()
    assert [stueck.art for stueck in wortstuecke(f"a {lang}x", f"b {lang}x")] == ["weg", "neu", "gleich"]
    assert [stueck.art for stueck in wortstuecke(f"a {lang}x", f"b {lang[:-50_000]}y")] == ["weg", "neu"]
    assert time.process_time() - begonnen < 10
