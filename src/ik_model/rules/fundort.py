"""Where a finding stands, in the words of the council: ``Ziffer 3.1.1 Teilziel 2``, ``Ziffer 5 Satz 2``."""

from __future__ import annotations

from collections.abc import Sequence

from ik_model.diagnostics.positions import Path
from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.kennzahl import Indikator
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Meilenstein
from ik_model.model.profil import Profil
from ik_model.model.text import Satz
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fundstelle import fundstelle, ort


def fundort(konzept: Konzept, kennung: str, path: Path = (), satz: Satz | None = None) -> str:
    """The place of an element, and of a sentence in the text of a section; empty where there is none to quote."""
    gefunden = konzept.ort(kennung)
    if gefunden is None:
        return ""
    element, eltern = gefunden
    match element:
        case Konzept() | Profil():
            return ""
        case Abschnitt() if satz is not None and path == ("text",):
            nummer = next((n for n, anderer in enumerate(element.text.saetze, 1) if anderer is satz), None)
            return fundstelle(konzept, Satzanker(element.id, nummer)) if nummer else ort(konzept, element)
        case Berichtspflicht(satz=Satzanker() as anker):
            return _zitiert(konzept, anker)
        case Massgabe():
            return _massgabe(konzept, element, eltern)
        case Meilenstein() | Indikator() if not isinstance(eltern[-1], Konzept):
            return ort(konzept, eltern[-1])
        case _:
            return ort(konzept, element)


def _zitiert(konzept: Konzept, anker: Satzanker) -> str:
    try:
        return fundstelle(konzept, anker)
    except LookupError:
        return ""


def _massgabe(konzept: Konzept, massgabe: Massgabe, eltern: Sequence[Element]) -> str:
    vorlage = eltern[-1]
    if not isinstance(vorlage, Vorlage):
        return ort(konzept, massgabe)
    nummer = next((n for n, andere in enumerate(vorlage.massgaben, 1) if andere is massgabe), 1)
    return f"{ort(konzept, vorlage)} Maßgabe {nummer}"
