"""The concept as a whole: order, numbers, names, finding, and the way to JSON and back."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import ik_model
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from tests.ik_model.model.strategies import ids, texts

CONCEPT = Path(__file__).parents[3] / "concept"


@pytest.fixture(scope="module")
def konzept() -> Konzept:
    return ik_model.load(CONCEPT)


@st.composite
def concepts(draw: st.DrawFn) -> Konzept:
    """A small concept, built in Python."""
    names = iter(draw(st.lists(ids, min_size=12, max_size=12, unique=True)))

    def section(depth: int) -> dict[str, object]:
        return {
            "id": next(names),
            "titel": draw(st.sampled_from(["Bildung", "Arbeit & „Ausbildung“", "#1 <b>"])),
            "art": draw(st.sampled_from(["kapitel", "handlungsfeld", "bereich"])),
            "nummeriert": draw(st.booleans()),
            "text": draw(texts),
            "teilziele": [{"id": next(names), "text": draw(texts), "zielgruppen": ["kinder"]}] if depth else [],
            "abschnitte": [section(depth - 1)] if depth else [],
        }

    return Konzept.model_validate(
        {
            "id": "konzept",
            "titel": "Konzept",
            "profil": {"kreis": "Kreis Musterland", "nummerierung": ["roemisch", "dezimal"]},
            "gliederung": [section(2), section(0)],
            "zielgruppen": [{"id": "kinder", "name": "Kinder"}],
        }
    )


@given(concepts())
@settings(max_examples=60)
def test_json_and_back(built: Konzept) -> None:
    again = Konzept.model_validate_json(built.model_dump_json())
    assert again == built
    assert [a.ziffer for a in again.abschnitte] == [a.ziffer for a in built.abschnitte]
    assert again.model_dump_json() == built.model_dump_json()


def test_official_concept_to_json_and_back(konzept: Konzept) -> None:
    again = Konzept.model_validate_json(konzept.model_dump_json())
    assert again == konzept
    assert [str(v) for t in again.teilziele for v in t.verantwortliche] == [
        str(v) for t in konzept.teilziele for v in t.verantwortliche
    ]


def test_copies_are_equal(konzept: Konzept) -> None:
    assert copy.deepcopy(konzept) == konzept
    assert pickle.loads(pickle.dumps(konzept)) == konzept
    assert konzept.ersetzt(titel="Anderer Titel") != konzept
    assert konzept.ersetzt() == konzept
    assert len({konzept, copy.deepcopy(konzept), konzept.ersetzt(titel="Anderer Titel")}) == 2


def test_nothing_can_be_changed(konzept: Konzept) -> None:
    with pytest.raises(ValidationError):
        konzept.titel = "Anderer Titel"  # type: ignore[misc]  # that is the point
    with pytest.raises(ValidationError):
        next(konzept.teilziele).text = Text()  # type: ignore[misc]  # that is the point


def test_document_order(konzept: Konzept) -> None:
    assert [a.ziffer for a in konzept.kapitel] == ["1", "2", "3", "4", "5", "6"]
    assert [a.ziffer for a in konzept.handlungsfelder] == ["3.1", "3.2", "3.3", "3.4", "3.5"]
    goals = list(konzept.teilziele)
    assert len(goals) == 21
    assert [goal.ziffer for goal in goals] == sorted(goal.ziffer for goal in goals)
    assert [goal.nummer for goal in goals if goal.ziffer == "3.1.2"] == [1, 2, 3]
    assert [v.nummer for v in konzept.vorlagen] == ["VO/2020/426-001"]


def test_a_goal_and_its_parts(konzept: Konzept) -> None:
    goal = next(konzept.teilziele)
    assert (goal.id, goal.ziffer) == ("kita-betreuung", "3.1.1")
    assert str(goal.text).startswith("Die bedarfsgerechte Betreuung")
    assert [str(group) for group in goal.zielgruppen] == ["Kinder mit Migrationshintergrund"]
    assert len(goal.aktivitaeten) > 3
    assert all(str(activity) for activity in goal.aktivitaeten)
    assert str(goal.verantwortliche[0]).startswith("Fachbereich")


def test_find(konzept: Konzept) -> None:
    for element, parents in konzept.elemente:
        assert konzept.find(element.id) is element
        ort = konzept.ort(element.id)
        assert ort is not None
        assert ort.eltern == parents
    assert konzept.find("gibt-es-nicht") is None
    assert konzept.ort("gibt-es-nicht") is None


def test_absaetze_and_saetze(konzept: Konzept) -> None:
    sentences = {a.ziffer: len(a.text.saetze) for a in konzept.kapitel}
    assert (sentences["1"], sentences["2"], sentences["5"]) == (18, 23, 2)
    text = next(a for a in konzept.kapitel if a.ziffer == "5").text
    assert str(text.saetze[1]).startswith("In einem zweijährigen Turnus wird dem Kreistag ein Bericht")
    assert " ".join(map(str, text.saetze)) == " ".join(str(text).split())


def test_a_concept_without_anything_optional() -> None:
    bare = Konzept.model_validate({"id": "k", "titel": "K", "profil": {"kreis": "K"}, "gliederung": []})
    assert not [*bare.teilziele, *bare.kapitel, *bare.vorlagen, *bare.berichtspflichten]
    assert ik_model.check(bare) == ik_model.check(bare)
