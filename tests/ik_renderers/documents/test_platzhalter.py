"""Words that are computed, not typed: places, pages, figures and names."""

from __future__ import annotations

import pytest

from ik_model.model.konzept import Konzept
from ik_model.ports import RenderError
from ik_renderers.contract import Pages
from ik_renderers.documents.platzhalter import fuellen

KONZEPT = Konzept.model_validate(
    {
        "id": "k",
        "titel": "K",
        "profil": {"kreis": "Kreis", "nummerierung": ["roemisch", "dezimal"]},
        "gliederung": [
            {"id": "a", "titel": "A", "text": "Eins.\nZwei.\n\nDrei."},
            {"id": "b", "titel": "B", "teilziele": [{"id": "z", "text": "Ziel."}]},
            {"id": "c", "titel": "Cäsar", "nummeriert": "nein"},
        ],
        "stellen": [{"id": "amt", "name": "Amt für *Alles*"}],
        "kennzahlen": [{"id": "zahl", "name": "Zahl", "wert": "12500.5", "stellen": "2"}],
        "vorlagen": [
            {
                "id": "v",
                "nummer": "1/2",
                "betreff": "B",
                "massgaben": [
                    {"id": "m", "satz": "a/3", "bisher": "Drei."},
                    {"id": "n", "satz": "a/9", "bisher": "X."},
                ],
            }
        ],
    }
)


def fill(art: str, ziel: str) -> str:
    return fuellen(KONZEPT, lambda: Pages(20, {"a": 4, "a-satz-3": 5}))(art, ziel)


@pytest.mark.parametrize(
    ("art", "ziel", "words"),
    [
        ("fundstelle", "m", "Ziffer I Absatz 2 Satz 1"),
        ("seite", "m", "5"),
        ("seite", "a", "4"),
        ("fundstelle", "a", "Ziffer I"),
        ("fundstelle", "z", "Ziffer II Teilziel 1"),
        ("fundstelle", "c", "„Cäsar“"),
        ("stelle", "amt", "Amt für *Alles*"),
        ("element", "b", "B"),
        ("kennzahl", "zahl", "12.500,50"),
    ],
)
def test_words(art: str, ziel: str, words: str) -> None:
    assert fill(art, ziel) == words


@pytest.mark.parametrize(
    ("art", "ziel", "reason"),
    [
        ("stelle", "fehlt", "„fehlt“ gibt es nicht"),
        ("seite", "b", "auf keiner Seite"),
        ("fundstelle", "n", "hat 3 Sätze"),
    ],
)
def test_what_cannot_be_said_is_an_error(art: str, ziel: str, reason: str) -> None:
    with pytest.raises(RenderError) as refused:
        fill(art, ziel)
    assert reason in refused.value.reason
    assert "ik check" in refused.value.hint


def test_the_layout_is_asked_for_pages_only() -> None:
    def never() -> Pages:
        raise AssertionError("nobody wants a page")

    assert fuellen(KONZEPT, never)("fundstelle", "m")
