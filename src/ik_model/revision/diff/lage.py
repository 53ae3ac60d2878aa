"""Where the elements of a concept stand, in the words of the council."""

from __future__ import annotations

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.teilziel import Teilziel
from ik_model.revision.beschriftung import klassenname
from ik_model.revision.diff.aenderung import Lage
from ik_model.revision.diff.baum import Knoten
from ik_model.revision.fundstelle import ort

_GLIEDERUNG = ("gliederung", "anhaenge")
_ZITIERT = (*_GLIEDERUNG, "vorwort", "vorlagen")
"""Where the parts of the concept are that the council cites by their place."""


def lage(konzept: Konzept, knoten: Knoten) -> Lage:
    """Where one element stands."""
    kette = [knoten]
    while (oben := kette[-1].eltern) is not None:
        kette.append(oben)
    bereich = kette[-2].feld if len(kette) > 1 else ""
    gruppe, ueberschrift = _gruppe(konzept, kette, bereich)
    element = knoten.element
    return Lage(element.id, fundstelle(konzept, element, bereich), titel(element), bereich, gruppe, ueberschrift)


def fundstelle(konzept: Konzept, element: Element, bereich: str) -> str:
    """How an element is cited; what stands in a register, by what it is and its name."""
    if isinstance(element, Konzept):
        return "Konzept"
    zitat = ort(konzept, element)
    if zitat and bereich in _ZITIERT and not zitat.startswith("„"):
        return zitat
    if bereich == "profil":
        return "Profil"
    name = f"„{titel(element)}“" if titel(element) else element.id
    return f"{klassenname(element, konzept.profil)} {name}"


def titel(element: Element) -> str:
    """What an element is about: its title or name, or what a goal says."""
    worte = str(element.text) if isinstance(element, Teilziel) else ""
    for feld in ("titel", "betreff", "name", "gegenstand"):
        worte = worte or getattr(element, feld, None) or ""
    return " ".join(worte.split())


def _gruppe(konzept: Konzept, kette: list[Knoten], bereich: str) -> tuple[str, str]:
    """ID and heading of the group: the innermost section, the paper, or the register as a whole."""
    if not bereich:
        return konzept.id, "Konzept"
    if bereich in _GLIEDERUNG:
        abschnitt = next(knoten.element for knoten in kette if isinstance(knoten.element, Abschnitt))
        return abschnitt.id, f"{abschnitt.fundstelle} {titel(abschnitt)}".strip()
    feld = Konzept.model_fields[bereich]
    oberstes = kette[-2]
    if bereich in ("vorlagen", "profil", "vorwort"):
        return oberstes.element.id, fundstelle(konzept, oberstes.element, bereich)
    return bereich, feld.description or bereich
