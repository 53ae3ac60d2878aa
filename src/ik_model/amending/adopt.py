"""What a body has decided on a paper, taken over: applied, marked, sealed."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.amending.codes import NICHT_UEBERNEHMBAR
from ik_model.amending.vorhaben import Ausgang, Vorhaben, eintragen
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import Beschlussfassung
from ik_model.revision.verabschieden import verabschieden
from ik_model.revision.wortlaut.wortlaut import wortlaut


def uebernehmen(ausgang: Ausgang, vorlage: Vorlage) -> Vorhaben:
    """Take over a decision: only what is recorded, in the wording that is recorded."""
    verabschiedung = verabschieden(ausgang.konzept, vorlage)
    fassung = verabschiedung.fassung
    if fassung is None:
        hindernisse = tuple(
            ausgang.befund(NICHT_UEBERNEHMBAR, hindernis.meldung, hindernis.rat, hindernis.element, hindernis.pfad)
            for hindernis in verabschiedung.hindernisse
        )
        return Vorhaben(ausgang, vorlage, hindernisse=hindernisse)
    zeilen = [*_zeilen(fassung), fassung.vermerk, f"Siegel: {verabschiedung.konzept.beschluesse[-1].siegel}"]
    return eintragen(ausgang, vorlage, verabschiedung.konzept, zeilen)


def _zeilen(fassung: Beschlussfassung) -> Iterator[str]:
    """What is applied, in the words of the council."""
    for schritt in fassung.eigene:
        name = "" if schritt.vorlage.id == fassung.vorlage.id else f"{schritt.vorlage.nummer}, "
        for massgabe in schritt.angewendet:
            punkt = next(punkt for punkt, alle in schritt.vorlage.punkte.items() if massgabe.id in {m.id for m in alle})
            yield f"{name}Punkt {punkt}: {wortlaut(schritt.davor, massgabe)}"
    if not fassung.angewendet:
        yield "Am Text ändert sich nichts."
