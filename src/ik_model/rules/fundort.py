"""Where a finding stands, in the words of the council: ``Ziffer 3.1.1 Teilziel 2``, ``Ziffer 5 Satz 2``."""

from __future__ import annotations

from ik_model.diagnostics.positions import Path
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.text import Satz
from ik_model.revision.fundstelle import ort, satzstelle, textstelle
from ik_model.revision.zitat.felder import feldtexte


def fundort(konzept: Konzept, kennung: str, path: Path = (), satz: Satz | None = None) -> str:
    """The place of an element, and of a sentence in one of its texts; empty where there is none to quote."""
    element = konzept.find(kennung)
    if element is None or isinstance(element, Profil):
        return ""
    feld = next((feld for feld in feldtexte(element, konzept.profil) if feld.path == path), None) if satz else None
    if feld is None:
        return ort(konzept, element)
    nummer = next((n for n, anderer in enumerate(feld.text.saetze, 1) if anderer is satz), None)
    if nummer is None:  # in a table or a footnote
        return str(textstelle(konzept, element, feld))
    return str(satzstelle(konzept, element, path, nummer))
