"""Where a Maßgabe changes something, in the words of the council."""

from __future__ import annotations

from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.revision.fundstelle import fundstelle


def ortsangabe(konzept: Konzept, anker: Elementanker) -> str:
    """The place of an element, of a field, of a point: "Ziffer 3.1.2 Teilziel 2, Aktivitäten Punkt 3".

    Raises:
        LookupError: There is no such element; the message says so.
    """
    return str(fundstelle(konzept, anker))


def aenderungsort(konzept: Konzept, massgabe: Massgabe) -> str:
    """The place that a Maßgabe changes; for one that changes data alone, the elements that these belong to.

    Raises:
        LookupError: There is no such place; the message says what there is.
    """
    if massgabe.satz is not None:
        return str(fundstelle(konzept, massgabe.satz))
    if massgabe.element is not None:
        return ortsangabe(konzept, massgabe.element)
    orte = (ortsangabe(konzept, Elementanker(ziel.partition(".")[0])) for ziel in massgabe.setzt)
    return ", ".join(dict.fromkeys(orte))


def sprungziel(massgabe: Massgabe) -> Satzanker | Elementanker:
    """Where a document shows what a Maßgabe changes: a sentence, or an element."""
    if massgabe.satz is not None:
        return massgabe.satz
    stelle = massgabe.element
    if stelle is None:
        return Elementanker(next(iter(massgabe.setzt)).partition(".")[0])
    if not stelle.feld or massgabe.einfuegen in {"zuerst", "zuletzt"}:
        return Elementanker(stelle.element)
    return Satzanker(stelle.element, 1, stelle.feld, stelle.punkt)
