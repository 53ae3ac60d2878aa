"""Numbers with what stands around them: a), (1), § 2, I-3; how they are shown and how they are cited."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from ik_model.model.konzept import Konzept
from ik_model.model.nummerierung import glied, nummer, zaehlung, ziffer
from ik_model.model.teilziel import Teilziel
from ik_model.revision.fundstelle import ort, zitat


@pytest.mark.parametrize(
    ("pattern", "shown"),
    [("1", "3"), ("I.", "III."), ("i", "iii"), ("a)", "c)"), ("(A)", "(C)"), ("§ 1", "§ 3"), ("Anlage 1", "Anlage 3")],
)
def test_one_number(pattern: str, shown: str) -> None:
    assert glied(3, pattern) == shown


@pytest.mark.parametrize(
    ("patterns", "whole", "own", "cited"),
    [
        (["I", "1", "a)"], "III.1.b)", "b)", "III.1.b)"),
        (["I.", "1.", " a)"], "III.1 b)", "b)", "III.1 b)"),
        (["1."], "3.1.2.", "2.", "3.1.2"),
        (["A", "-1"], "C-1-2", "2", "C-1-2"),
        (["§ 1", " (1)", " a)"], "§ 3 (1) b)", "b)", "§ 3 (1) b)"),
        (["A", "1)"], "C.1) 2)", "2)", "C.1) 2)"),
    ],
)
def test_whole_numbers(patterns: list[str], whole: str, own: str, cited: str) -> None:
    numbers = [3, 1, 2]
    assert nummer(numbers, patterns) == whole
    assert nummer(numbers, patterns, ganz=False) == own
    assert ziffer(numbers, patterns) == cited


@pytest.mark.parametrize("pattern", ["", "x", "11", "a1", "roemisc", "1\n", "aa"])
def test_what_is_no_pattern(pattern: str) -> None:
    with pytest.raises(ValueError, match="keine Zählung"):
        zaehlung(pattern)


def concept(**profil: object) -> Konzept:
    section = {
        "id": "unten",
        "titel": "Unten",
        "teilziele": [{"id": "ziel", "text": "Es ist so."}],
        "massnahmen": [{"id": "tat", "titel": "Tat", "kuerzel": "SP15"}, {"id": "werk", "titel": "Werk"}],
    }
    return Konzept.model_validate(
        {
            "id": "k",
            "titel": "K",
            "profil": {"kreis": "Kreis"} | profil,
            "gliederung": [{"id": "oben", "titel": "Oben", "abschnitte": [section]}],
            "anhaenge": [{"id": "anhang", "titel": "Anhang", "abschnitte": [{"id": "teil", "titel": "Teil"}]}],
        }
    )


def places(konzept: Konzept) -> list[str]:
    return [ort(konzept, element) for id in ("unten", "ziel", "tat", "werk", "teil") if (element := konzept.find(id))]


def test_places_in_the_words_of_the_council() -> None:
    assert places(concept()) == [
        "Ziffer 1.1",
        "Ziffer 1.1 Teilziel 1",
        "Ziffer 1.1 Maßnahme SP15",
        "Ziffer 1.1 Maßnahme 2",
        "Anhang A.1",
    ]


def test_a_number_that_brings_its_word_is_cited_with_it() -> None:
    konzept = concept(
        nummerierung=["§ 1", " (1)"], nummerierung_anhang=["Anlage 1", "a"], teilziel={"name": "Ziel", "zaehlung": "a)"}
    )
    assert places(konzept)[:2] == ["§ 1 (1)", "§ 1 (1) Ziel a)"]
    assert places(konzept)[-1] == "Anlage 1.a"
    ziel = konzept.find("ziel")
    assert isinstance(ziel, Teilziel)
    assert zitat(konzept, ziel) == "Ziel a) in § 1 (1)"


def test_headings_may_show_their_own_number_only() -> None:
    konzept = concept(nummerierung=["A.", "I.", "1."], nummern="eigene")
    oben, unten, *_ = konzept.abschnitte
    assert (oben.nummer, unten.nummer) == ("A.", "I.")
    assert (oben.ziffer, unten.ziffer) == ("A", "A.I")


def test_depth_does_not_depend_on_numbers() -> None:
    unten = {"id": "unten", "titel": "Unten", "nummeriert": "nein"}
    oben = {"id": "oben", "titel": "Oben", "nummeriert": "nein", "abschnitte": [unten]}
    konzept = Konzept.model_validate({"id": "k", "titel": "K", "profil": {"kreis": "Kreis"}, "gliederung": [oben]})
    assert [(a.ziffer, a.nummer, a.fundstelle) for a in konzept.abschnitte] == [("", "", "")] * 2
    assert [a.tiefe for a in konzept.abschnitte] == [1, 2]


@pytest.mark.parametrize(
    "profil",
    [
        {"nummerierung": ["x"]},
        {"nummerierung_anhang": ["11"]},
        {"teilziel": {"zaehlung": "?"}},
        {"vorlagen": {"kopf_links": ["{geheim}"]}},
        {"vorlagen": {"kopf_rechts": {"geheim": "Geheim"}}},
    ],
)
def test_a_profile_with_a_mistake_is_refused(profil: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        concept(**profil)
