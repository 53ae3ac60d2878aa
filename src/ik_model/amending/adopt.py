"""What a body has decided on a paper, taken over: applied, marked, sealed."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.amending.codes import NICHT_UEBERNEHMBAR
from ik_model.amending.vorhaben import Ausgang, Vorhaben, eintragen
from ik_model.amending.zeilen import punktzeilen
from ik_model.model.vorlage import Vorlage
from ik_model.revision.beschluss import beschlussstand
from ik_model.revision.fassung import Beschlussfassung
from ik_model.revision.verabschieden import verabschieden


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
    """What becomes of each point of the paper and of the Änderungsanträge to it."""
    for schritt in fassung.eigene:
        papier = schritt.vorlage
        name = "" if papier.id == fassung.vorlage.id else f"{papier.nummer}, "
        for zeile in punktzeilen(schritt.davor, papier, beschlussstand(papier).vorlage, papier.punkte):
            yield f"{name}{zeile}"
    if not fassung.angewendet:
        yield "Am Text ändert sich nichts."
