"""Every sentence of every concept can be cited, the citation is read back, and it leads to that sentence alone."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.positions import Path
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.kennzahl import Indikator, Kennzahl
from ik_model.model.konzept import Konzept
from ik_model.revision.aufloesung.aufloesen import aufloesen
from ik_model.revision.fundstelle import fundstelle, satzstelle, stelle
from ik_model.revision.zitat.felder import feldtexte
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.wortschatz import wortschatz


def sentences(konzept: Konzept) -> Iterator[tuple[Element, Path, int]]:
    """Where every sentence stands that has a number: those of goals, measures, papers, registers and lists too."""
    for element, _ in konzept.elemente:
        for feld in feldtexte(element, konzept.profil):
            for nummer in range(1, len(feld.text.saetze) + 1):
                yield element, feld.path, nummer


def test_there_and_back(konzept: Konzept) -> None:
    words = wortschatz(konzept.profil)
    seen: set[str] = set()
    for element, path, nummer in sentences(konzept):
        gesagt = satzstelle(konzept, element, path, nummer)
        assert str(gesagt) not in seen
        seen.add(str(gesagt))
        assert Fundstelle.parse(str(gesagt), words) == gesagt
        treffer = aufloesen(konzept, gesagt)
        assert treffer.element is element
        assert (treffer.path, treffer.bereich) == (path, (nummer, nummer))
        assert treffer.fundstelle == gesagt
        assert treffer.satz is not None
    assert len(seen) > 30


def test_every_sentence_has_an_id_that_leads_to_its_place(konzept: Konzept) -> None:
    for element, path, nummer in sentences(konzept):
        anker = Satzanker.zu(element.id, path, nummer)
        assert anker is not None
        assert Satzanker.parse(str(anker)) == anker
        assert fundstelle(konzept, anker) == satzstelle(konzept, element, path, nummer)
        assert aufloesen(konzept, fundstelle(konzept, anker)).anker == anker


def test_every_element_that_stands_in_the_text_is_found_at_its_place(konzept: Konzept) -> None:
    words = wortschatz(konzept.profil)
    nowhere = []
    for element, eltern in konzept.elemente:
        gesagt = stelle(konzept, element)
        if gesagt is None:
            nowhere.append(element)
        elif isinstance(element, Kennzahl | Indikator) and eltern == (konzept,):
            continue  # figures may share a name; what names one is not a place
        else:
            assert Fundstelle.parse(str(gesagt), words) == gesagt
            treffer = aufloesen(konzept, gesagt)
            assert isinstance(element, Berichtspflicht) or treffer.element is element
    assert nowhere == [konzept, konzept.profil]
