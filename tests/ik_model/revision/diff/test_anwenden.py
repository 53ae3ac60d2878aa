"""A comparison applied to the old concept gives the new one, whatever has changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ik_model
from ik_model.exchange.canonical import to_json
from ik_model.model.konzept import Konzept
from ik_model.revision.diff.aenderung import Vergleich
from ik_model.revision.diff.anwenden import PasstNicht, anwenden
from ik_model.revision.diff.vergleichen import vergleiche
from ik_model.revision.fassung import fassungen
from tests.ik_model.revision.diff.paare import bearbeitet, paare

ROOT = Path(__file__).parents[4]
KONZEPTE = {
    folder.name: ik_model.load(folder)
    for folder in (ROOT / "concept", ROOT / "examples/klimaschutzkonzept", ROOT / "examples/gleichstellungsplan")
}


def passt(vergleich: Vergleich, alt: Konzept, neu: Konzept) -> None:
    """The comparison leads from the one to the other, byte for byte of the canonical form."""
    fertig = anwenden(vergleich, alt)
    assert fertig == neu
    assert to_json(fertig) == to_json(neu)


@given(paare())
@settings(max_examples=150)
def test_gives_the_new_concept(paar: tuple[Konzept, Konzept]) -> None:
    alt, neu = paar
    vergleich = vergleiche(alt, neu)
    passt(vergleich, alt, neu)
    assert bool(vergleich) == (to_json(alt) != to_json(neu))
    passt(vergleiche(neu, alt), neu, alt)


@pytest.mark.parametrize("name", KONZEPTE)
@given(data=st.data())
@settings(max_examples=15)
def test_gives_the_edited_concept(name: str, data: st.DataObject) -> None:
    alt = KONZEPTE[name]
    neu = data.draw(bearbeitet(alt))
    passt(vergleiche(alt, neu), alt, neu)
    passt(vergleiche(neu, alt), neu, alt)


@pytest.mark.parametrize("alt", KONZEPTE.values(), ids=KONZEPTE)
@pytest.mark.parametrize("neu", KONZEPTE.values(), ids=KONZEPTE)
def test_from_any_concept_to_any_other(alt: Konzept, neu: Konzept) -> None:
    vergleich = vergleiche(alt, neu)
    passt(vergleich, alt, neu)
    assert bool(vergleich) == (alt is not neu)


def test_gives_the_adopted_version() -> None:
    konzept = KONZEPTE["concept"]
    (fassung,) = fassungen(konzept)
    passt(vergleiche(konzept, fassung.konzept), konzept, fassung.konzept)


def test_refuses_another_concept() -> None:
    konzept = KONZEPTE["concept"]
    (fassung,) = fassungen(konzept)
    vergleich = vergleiche(konzept, fassung.konzept)
    with pytest.raises(PasstNicht, match=r"Ziffer 5.*inzwischen etwas anderes"):
        anwenden(vergleich, fassung.konzept)
    with pytest.raises(PasstNicht, match="gibt es nicht"):
        anwenden(vergleich, KONZEPTE["klimaschutzkonzept"])
