"""Words that are computed, not typed: places, pages, figures and names."""

from __future__ import annotations

from collections.abc import Mapping

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


def papers(*vorlagen: Mapping[str, object]) -> Konzept:
    return Konzept.model_validate(KONZEPT.model_dump() | {"vorlagen": vorlagen})


def paper(id: str, *massgaben: Mapping[str, object], **more: object) -> Mapping[str, object]:
    return {"id": id, "nummer": id, "betreff": "B", "massgaben": massgaben, **more}


def filled(konzept: Konzept, art: str, ziel: str, **of: int) -> str:
    return fuellen(konzept, lambda: Pages(9, {name.replace("_", "-"): page for name, page in of.items()}))(art, ziel)


STRIKE = {"id": "weg", "satz": "a/1", "bisher": "Eins."}
AFTER = {"id": "danach", "satz": "a/1", "bisher": "Zwei.", "kuenftig": "Zwo."}
GOAL = {"id": "neu", "element": "z", "einfuegen": "davor", "teilziel": {"id": "y", "text": "Neues Ziel."}}
GONE = {"id": "ohne", "element": "z", "bisher": "Ziel."}


def test_the_words_of_a_change() -> None:
    konzept = papers(paper("v", STRIKE, GOAL))
    assert filled(konzept, "wortlaut", "weg") == "Ziffer I Absatz 1 Satz 1 wird gestrichen."
    strike, goal = (filled(konzept, "wortlaut", id) for id in ("weg", "neu"))
    assert goal == "Vor Ziffer II Teilziel 1 wird Folgendes eingefügt: „Neues Ziel.“"
    assert filled(konzept, "wortlaut", "v") == f"1. {strike} 2. {goal}"
    assert filled(papers(paper("v", STRIKE)), "wortlaut", "v") == "Ziffer I Absatz 1 Satz 1 wird gestrichen."


def test_a_paper_is_worded_on_the_text_that_it_was_given() -> None:
    konzept = papers(paper("v", STRIKE, GOAL), paper("w", AFTER, GONE))
    assert "Satz 1 wird durch den folgenden Satz ersetzt: „Zwo.“" in filled(konzept, "wortlaut", "danach")
    assert filled(konzept, "wortlaut", "ohne") == "Ziffer II Teilziel 2 wird gestrichen."
    assert filled(konzept, "fundstelle", "y") == "Ziffer II Teilziel 1"  # which the first paper brings


@pytest.mark.parametrize(
    ("massgabe", "place", "words"),
    [
        ({"id": "m", "satz": "a/4", "bisher": "Vier."}, "Ziffer I Satz 4", "Ziffer I Satz 4 wird gestrichen."),
        ({"id": "m", "satz": "a/1", "bisher": "Kein", "kuenftig": "Ein"}, "Ziffer I Absatz 1 Satz 1", "In Ziffer I"),
        (
            {"id": "m", "setzt": {"z.verantwortliche": {"kuenftig": []}}},
            "Ziffer II Teilziel 1",
            "In Ziffer II Teilziel 1 erhält die Angabe unter „Verantwortliche“",
        ),
    ],
)
def test_what_the_text_holds_already_can_still_be_said(massgabe: Mapping[str, object], place: str, words: str) -> None:
    konzept = papers(paper("v", massgabe, eingearbeitet=["m"]))
    assert filled(konzept, "fundstelle", "m") == place
    assert filled(konzept, "wortlaut", "m").startswith(words)
    assert filled(konzept, "seite", "m", a=3, z=4) in {"3", "4"}


def test_of_an_element_that_is_gone_only_its_words_are_left() -> None:
    konzept = papers(paper("v", {"id": "m", "element": "fort", "bisher": "Altes Ziel."}, eingearbeitet=["m"]))
    assert filled(konzept, "wortlaut", "m") == "„Altes Ziel.“ wird gestrichen."
    with pytest.raises(RenderError) as refused:
        filled(konzept, "fundstelle", "m")
    assert "ausschreiben" in refused.value.hint


def test_the_page_of_a_change_is_that_of_its_sentence_or_else_of_its_element() -> None:
    konzept = papers(paper("v", STRIKE, GOAL))
    assert filled(konzept, "seite", "weg", a_satz_1=5, a=4) == "5"
    assert filled(konzept, "seite", "neu", z=7) == "7"
