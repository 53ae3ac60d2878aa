"""Anchors: what is written is read back, and nothing else is taken for one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ik_model.model.anker import ELEMENT_MUSTER, SATZ_MUSTER, Elementanker, Satzanker
from tests.ik_model.model.strategies import ids

fields = st.from_regex(r"[a-z_]{1,12}(\.[a-z_][a-z0-9_-]{0,8})?", fullmatch=True)
points = st.one_of(st.none(), st.integers(1, 9999))
inner = st.one_of(st.just(""), st.from_regex(r"[a-z_]{1,9}", fullmatch=True))
numbers = st.integers(1, 9999)
sentences = st.one_of(
    st.builds(Satzanker, ids, numbers, fields, points), st.builds(Satzanker, ids, numbers, fields, numbers, inner)
)
elements = st.one_of(
    st.builds(Elementanker, ids),
    st.builds(Elementanker, ids, fields, points),
    st.builds(Elementanker, ids, fields, numbers, inner),
)


@given(sentences)
def test_written_sentence_is_read_back(anchor: Satzanker) -> None:
    assert Satzanker.parse(str(anchor)) == anchor
    assert Satzanker.parse(f" {anchor}\n") == anchor
    assert re.fullmatch(SATZ_MUSTER, str(anchor))


@given(elements)
def test_written_element_is_read_back(anchor: Elementanker) -> None:
    assert Elementanker.parse(str(anchor)) == anchor
    assert Elementanker.parse(f" {anchor}\n") == anchor
    assert re.fullmatch(ELEMENT_MUSTER, str(anchor))


@given(st.one_of(sentences, elements))
def test_an_anchor_has_one_form_only(anchor: Satzanker | Elementanker) -> None:
    other = Elementanker if isinstance(anchor, Satzanker) else Satzanker
    with pytest.raises(ValueError, match="kein"):
        other.parse(str(anchor))


@given(st.text(st.sampled_from("ab1/.-_ 0"), max_size=12))
def test_anything_else_is_refused(value: str) -> None:
    for kind in (Satzanker, Elementanker):
        try:
            anchor = kind.parse(value)
        except ValueError:
            continue
        assert str(kind.parse(str(anchor))) == str(anchor)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "/1",
        "a/",
        "a/0",
        "a/01",
        "A/1",
        "a b/1",
        "a/1/2",
        "a.b.c.d/1",
        "3-1/2",
        "a.b.0/1",
        "a.b.1.2/1",
        "a.b.1.c.d/1",
    ],
)
def test_refused(value: str) -> None:
    with pytest.raises(ValueError, match="kein Satzanker"):
        Satzanker.parse(value)


def test_forms() -> None:
    assert str(Satzanker("berichtswesen", 2)) == "berichtswesen/2"
    assert str(Satzanker("sprachkurse", 1, "aktivitaeten", 3)) == "sprachkurse.aktivitaeten.3/1"
    assert str(Elementanker("sprachkurse", "aktivitaeten", 3)) == "sprachkurse.aktivitaeten.3"
    assert Elementanker.parse("solar.kosten.finanzierung") == Elementanker("solar", "kosten.finanzierung")
    assert Satzanker.parse("solar.verlauf.3.bemerkung/2") == Satzanker("solar", 2, "verlauf", 3, "bemerkung")
    assert Satzanker("sprachkurse", 1, "aktivitaeten", 3).stelle == Elementanker("sprachkurse", "aktivitaeten", 3)


@given(sentences)
def test_the_way_to_a_text_leads_back(anchor: Satzanker) -> None:
    assert Satzanker.zu(anchor.element, anchor.pfad, anchor.satz) == anchor


def test_ways_to_texts() -> None:
    assert Satzanker("berichtswesen", 2).pfad == ("text",)
    assert Satzanker("solar", 2, "verlauf", 3, "bemerkung").pfad == ("verlauf", 2, "bemerkung")
    assert Elementanker("solar").pfad == ()
    assert Satzanker.zu("v", ("beratungsfolge", 0, "punkte", 1, "kuenftig"), 1) is None
    assert Satzanker.zu("solar", ("weitere_felder", "Soziale Wirkung"), 1) is None


def test_ids_in_documents() -> None:
    assert Satzanker("berichtswesen", 2).html_id == "berichtswesen-satz-2"
    assert Elementanker("sprachkurse").html_id == "sprachkurse"
    assert Elementanker("sprachkurse", "aktivitaeten", 3).html_id == "sprachkurse--aktivitaeten--3"
