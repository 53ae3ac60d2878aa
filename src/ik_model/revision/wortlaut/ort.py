"""The place of a change, as a part of a sentence: "In Ziffer 5 Satz 2 wird …", "Nach Ziffer 5 Satz 2 wird …"."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.model.anker import Elementanker, Satzanker
from ik_model.model.konzept import Konzept
from ik_model.revision.fundstelle import fundstelle
from ik_model.revision.satz import feldtext
from ik_model.revision.wortlaut.sprache import zitiert
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.glied import Art, Glied

_ELEMENT = frozenset({Art.VORLAGE, Art.ABSCHNITT, Art.TITEL, Art.NAME, Art.TEIL})
"""The parts of a citation that name an element; what follows is a place in it."""


@dataclass(frozen=True, slots=True)
class Aenderungsort:
    """Where something changes.

    Attributes:
        wo: The element: "Ziffer 3.1.2 Teilziel 2".
        unter: The label of the field, where it has one: "Beispielhafte Aktivitäten".
        stelle: The place in it: "Absatz 2 Satz 1", "Punkt 3"; empty for the whole.
    """

    wo: str
    unter: str = ""
    stelle: str = ""

    def als_subjekt(self, verb: str) -> str:
        """As what is changed: "Ziffer 5 Satz 2 wird", "In Ziffer 3.1.2 Teilziel 2 wird unter „Aktivitäten“ Punkt 3"."""
        if self.unter:
            return " ".join(filter(None, (f"In {self.wo} {verb} unter „{self.unter}“", self.stelle)))
        return " ".join(filter(None, (_gross(self.wo), self.stelle, verb)))

    def darin(self, verb: str) -> str:
        """As what it is done in: "In Ziffer 5 Satz 2 wird", "… wird unter „Aktivitäten“ in Punkt 3"."""
        if self.unter:
            stelle = f"in {self.stelle}" if self.stelle else ""
            return " ".join(filter(None, (f"In {self.wo} {verb} unter „{self.unter}“", stelle)))
        return " ".join(filter(None, (f"In {self.wo}", self.stelle, verb)))

    def daneben(self, wie: str, verb: str) -> str:
        """As what it is done beside: "Nach Ziffer 5 Satz 2 wird", "… wird unter „Aktivitäten“ nach Punkt 3"."""
        if self.unter:
            return f"In {self.wo} {verb} unter „{self.unter}“ {wie} {self.stelle}"
        return " ".join(filter(None, (f"{wie.capitalize()} {self.wo}", self.stelle, verb)))


def ort_von(konzept: Konzept, anker: Satzanker | Elementanker, gestrichen: str = "") -> Aenderungsort:
    """The place of an anchor.

    Args:
        konzept: The text that the paper was given.
        anker: The anchor.
        gestrichen: What to name instead of an element that is no more, where the text holds the change by now; then
            what stood in it is named as it was.

    Raises:
        LookupError: There is no such place.
    """
    try:
        glieder = _ohne_einzigen_satz(konzept, anker, fundstelle(konzept, anker).glieder)
    except LookupError:
        if not gestrichen:
            raise
        if konzept.find(anker.element) is None:
            return Aenderungsort(gestrichen)
        glieder = fundstelle(konzept, Elementanker(anker.element)).glieder
        if isinstance(anker, Satzanker):
            glieder = (*glieder, Glied(Art.SATZ, str(anker.satz)))
    feld = next((glied for glied in glieder if glied.art is Art.FELD), None)
    wo = [glied for glied in glieder if glied.art in _ELEMENT]
    stelle = [glied for glied in glieder if glied.art not in _ELEMENT and glied is not feld]
    return Aenderungsort(_name(wo), feld.wert if feld else "", str(Fundstelle(tuple(stelle))) if stelle else "")


def _ohne_einzigen_satz(
    konzept: Konzept, anker: Satzanker | Elementanker, glieder: tuple[Glied, ...]
) -> tuple[Glied, ...]:
    """A point of a list that is one sentence is named by the point alone."""
    if isinstance(anker, Elementanker) or anker.punkt is None:
        return glieder
    element = konzept.find(anker.element)
    text = feldtext(element, anker) if element is not None else None
    return glieder[:-1] if text is not None and len(text.saetze) == 1 else glieder


def _name(glieder: list[Glied]) -> str:
    """The element, as it stands behind "In": "Ziffer 5", "„Leitbild“", "der Vorlage 12/2027"."""
    worte = str(Fundstelle(tuple(glieder)))
    match glieder[0].art:
        case Art.VORLAGE:
            return f"der {worte}"
        case Art.NAME:
            return zitiert(worte)
        case _:
            return worte


def _gross(worte: str) -> str:
    return worte[:1].upper() + worte[1:]
