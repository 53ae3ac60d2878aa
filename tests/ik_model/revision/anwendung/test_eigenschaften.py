"""What holds for every text: the edited sentence changes, all others stay, and back again gives what was there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from ik_model.model.auszeichnung import lesen, schreiben
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import (
    Absatz,
    Aufzaehlung,
    Betont,
    Fussnotenzeichen,
    Inline,
    Inlines,
    Link,
    Satz,
    Spanne,
    Stark,
    Text,
    Zeichen,
)
from ik_model.revision.anwendung.anwenden import Anwendung, anwenden
from ik_model.revision.anwendung.worte import verbunden
from tests.ik_model.model.strategies import sentences, trimmed

PLAIN = Konzept.model_validate(
    {
        "id": "konzept",
        "titel": "Konzept",
        "profil": {"kreis": "Kreis"},
        "gliederung": [{"id": "a", "titel": "A"}],
        "vorlagen": [{"id": "v", "nummer": "V", "betreff": "B"}],
    }
)


def apply(text: Text, *massgaben: dict[str, Any]) -> Anwendung:
    vorlage = PLAIN.vorlagen[0].model_copy(update={"massgaben": tuple(map(Massgabe.model_validate, massgaben))})
    konzept = PLAIN.ersetzt(gliederung=(PLAIN.gliederung[0].model_copy(update={"text": text}),), vorlagen=(vorlage,))
    return anwenden(konzept, vorlage)


def text_of(anwendung: Anwendung) -> Text:
    return anwendung.konzept.gliederung[0].text


def one(satz: Satz) -> Text:
    return Text((Absatz((satz,)),))


def is_source(text: Text) -> bool:
    return lesen(schreiben(text)) == text


def without_notes(inlines: Inlines) -> Inlines:
    parts: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Betont | Stark | Link | Spanne) and inline.inhalt:
            parts.append(replace(inline, inhalt=without_notes(inline.inhalt)))
        elif not isinstance(inline, Fussnotenzeichen):
            parts.append(inline)
    return verbunden(tuple(parts))


@st.composite
def new(draw: st.DrawFn) -> Satz:
    """A sentence without footnotes, as the source can have it."""
    satz = Satz(without_notes(draw(sentences).inhalt))
    return satz if str(satz).strip() and is_source(one(satz)) else Satz((Zeichen(draw(trimmed)),))


@st.composite
def sources(draw: st.DrawFn) -> Text:
    """Paragraphs and lists of such sentences."""
    paragraphs = st.lists(new(), min_size=1, max_size=3).map(lambda found: Absatz(tuple(found)))
    items = st.lists(paragraphs, min_size=1, max_size=3).map(lambda found: Aufzaehlung(tuple(found)))
    return Text(tuple(draw(st.lists(st.one_of(paragraphs, items), min_size=1, max_size=3))))


@given(sources(), new(), st.data())
def test_another_sentence_and_back_again(text: Text, neu: Satz, data: st.DataObject) -> None:
    nummer = data.draw(st.integers(1, len(text.saetze)))
    alt = text.saetze[nummer - 1]
    # A sentence that reads the same in plain words twice cannot be told from its other part.
    hin = {"id": "m", "satz": f"a/{nummer}", "bisher": one(alt), "kuenftig": one(neu)}
    anwendung = apply(text, hin)
    assume(anwendung.gelungen)
    saetze = text_of(anwendung).saetze
    assert [satz for n, satz in enumerate(saetze, 1) if n != nummer] == [
        satz for n, satz in enumerate(text.saetze, 1) if n != nummer
    ]
    assert saetze[nummer - 1].inhalt == neu.inhalt
    assert is_source(text_of(anwendung))
    zurueck = apply(text_of(anwendung), hin | {"bisher": one(neu), "kuenftig": one(alt)})
    assert text_of(zurueck).saetze == text.saetze


@given(sources(), new(), st.data())
def test_one_more_and_one_less(text: Text, neu: Satz, data: st.DataObject) -> None:
    nummer = data.draw(st.integers(1, len(text.saetze)))
    wie = data.draw(st.sampled_from(["davor", "danach"]))
    anwendung = apply(
        text,
        {
            "id": "m",
            "satz": f"a/{nummer}",
            "bisher": one(text.saetze[nummer - 1]),
            "einfuegen": wie,
            "kuenftig": one(neu),
        },
    )
    assume(anwendung.gelungen)
    stelle = nummer - 1 if wie == "davor" else nummer
    erwartet = [*text.saetze[:stelle], neu, *text.saetze[stelle:]]
    assert [satz.inhalt for satz in text_of(anwendung).saetze] == [satz.inhalt for satz in erwartet]
    (wege,) = anwendung.wege.saetze.values()
    for n, satz in enumerate(text.saetze, 1):
        jetzt = wege[n]
        assert jetzt is not None
        assert text_of(anwendung).saetze[jetzt - 1].inhalt == satz.inhalt
    weg = apply(text_of(anwendung), {"id": "m", "satz": f"a/{stelle + 1}", "bisher": one(neu)})
    assert weg.konzept.gliederung[0].text.saetze == text.saetze


@given(st.lists(trimmed, min_size=1, max_size=8), st.data())
def test_the_order_of_the_paper_does_not_matter(worte: list[str], data: st.DataObject) -> None:
    text = Text(tuple(one(Satz((Zeichen(zeile),))).bloecke[0] for zeile in worte))
    nummern = data.draw(st.lists(st.integers(1, len(text.saetze)), unique=True, max_size=4))
    massgaben = [
        {
            "id": f"m-{nummer}",
            "satz": f"a/{nummer}",
            "bisher": one(text.saetze[nummer - 1]),
            "kuenftig": f"Neu {nummer}.",
        }
        for nummer in nummern
    ]
    if len(massgaben) > 1:
        del massgaben[0]["kuenftig"]  # one is struck
    anders = apply(text, *data.draw(st.permutations(massgaben)))
    assert text_of(apply(text, *massgaben)) == text_of(anders)
