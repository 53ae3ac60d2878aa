"""From the model to citations: every sentence and every element has a place, and what stands nowhere has none."""

from __future__ import annotations

import pytest

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.revision.fundstelle import fundstelle, ort, stelle
from ik_model.revision.zitat.glied import FundstelleFehler

KONZEPT = Konzept.model_validate(
    {
        "id": "k",
        "titel": "K",
        "profil": {"kreis": "Kreis", "nummerierung": ["I.", "1."], "teilziel": {"name": "Ziel", "zaehlung": "I."}},
        "vorwort": {"id": "vor", "titel": "Grußwort 2027", "text": "Eins."},
        "leitbild": "Eins.",
        "glossar": [
            {"begriff": "THG", "text": "Eins."},
            {"begriff": "b", "text": "E."},
            {"begriff": "b", "text": "E."},
        ],
        "gliederung": [
            {
                "id": "a",
                "titel": "A",
                "text": "Eins.\nZwei.\n\nDrei.",
                "teilziele": [{"id": "z", "text": "Ziel.", "massnahmen": [{"id": "m", "titel": "M"}]}],
            },
            {"id": "c", "titel": "Cäsar", "nummeriert": "nein", "text": "Eins."},
        ],
        "gremien": [{"id": "rat", "name": "Rat", "beschreibung": "Eins."}],
        "berichtspflichten": [{"id": "p", "satz": "a/3"}, {"id": "q"}, {"id": "r", "satz": "a/9"}],
        "vorlagen": [
            {"id": "v", "nummer": "1/2", "betreff": "B", "massgaben": [{"id": "g", "satz": "a/3", "bisher": "Drei."}]}
        ],
    }
)


@pytest.mark.parametrize(
    ("anker", "words"),
    [
        ("a/3", "Ziffer I Absatz 2 Satz 1"),
        ("z/1", "Ziffer I Ziel I Satz 1"),
        ("c/1", "„Cäsar“ Satz 1"),
        ("vor/1", "„Grußwort 2027“ Satz 1"),
        ("k.leitbild/1", "Leitbild Satz 1"),
        ("k.glossar.1.text/1", "Glossar, THG, Satz 1"),
        ("k.glossar.3.text/1", "Glossar Punkt 3 Satz 1"),
        ("rat.beschreibung/1", "„Rat“ Satz 1"),
        ("g.bisher/1", "Vorlage 1/2 Maßgabe 1, Bisheriger Wortlaut, Satz 1"),
    ],
)
def test_sentences(anker: str, words: str) -> None:
    assert str(fundstelle(KONZEPT, Satzanker.parse(anker))) == words


@pytest.mark.parametrize(
    ("anker", "message"),
    [
        ("x/1", "die Kennung „x“ gibt es nicht"),
        ("a/4", "Ziffer I hat 3 Sätze"),
        ("a.oberziel/1", "Ziffer I, Oberziel hat keine Sätze"),
        ("a.titel/1", "Ziffer I hat keinen Text „titel“"),
        ("z.aktivitaeten.2/1", "Ziffer I Ziel I hat keinen Text „aktivitaeten.2“"),
        ("profil.text/1", "Profil hat keinen Text „text“"),
        ("q.gegenstand/1", "„q“ hat keinen Text „gegenstand“"),
    ],
)
def test_what_is_not_there(anker: str, message: str) -> None:
    with pytest.raises(FundstelleFehler) as refused:
        fundstelle(KONZEPT, Satzanker.parse(anker))
    assert refused.value.meldung == message


@pytest.mark.parametrize(
    ("id", "words"),
    [
        *(("a", "Ziffer I"), ("z", "Ziffer I Ziel I"), ("m", "Ziffer I Ziel I Maßnahme 1"), ("c", "„Cäsar“")),
        *(("vor", "„Grußwort 2027“"), ("rat", "„Rat“"), ("v", "Vorlage 1/2"), ("g", "Vorlage 1/2 Maßgabe 1")),
        ("p", "Ziffer I Absatz 2 Satz 1"),
    ],
)
def test_elements(id: str, words: str) -> None:
    element = KONZEPT.find(id)
    assert element is not None
    assert ort(KONZEPT, element) == words


@pytest.mark.parametrize("id", ["k", "profil", "q", "r"])
def test_what_stands_nowhere(id: str) -> None:
    element = KONZEPT.find(id)
    assert element is not None
    assert stelle(KONZEPT, element) is None
    assert ort(KONZEPT, element) == ("Profil" if id == "profil" else "")


def test_elements_that_share_an_id() -> None:
    ziele = [{"id": "x", "text": "Eins."}, {"id": "x", "text": "Zwei."}]
    konzept = Konzept.model_validate(
        {
            "id": "x",
            "titel": "K",
            "profil": {"kreis": "Kreis"},
            "gliederung": [{"id": "x", "titel": "A", "teilziele": ziele}],
        }
    )
    assert [ort(konzept, ziel) for ziel in konzept.teilziele] == ["Ziffer 1 Teilziel 1", "Ziffer 1 Teilziel 2"]
    assert ort(KONZEPT, next(iter(konzept.teilziele))) == "Ziel I"
