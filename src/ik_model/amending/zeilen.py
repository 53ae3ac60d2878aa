"""What becomes of the points of a paper, a line each, in the words of the council."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ik_model.model.konzept import Konzept
from ik_model.model.vorlage import Vorlage
from ik_model.revision.wortlaut.wortlaut import wortlaut


def punktzeilen(davor: Konzept, vorlage: Vorlage, beschlossen: Vorlage, punkte: Iterable[str]) -> Iterator[str]:
    """One line for each Maßgabe of these points.

    Args:
        davor: The text that they are worked into.
        vorlage: The paper.
        beschlossen: The paper as far as it was not turned down, in the wording decided.
        punkte: What the points are called.
    """
    for punkt in punkte:
        for massgabe in vorlage.punkte[punkt]:
            wie = next((andere for andere in beschlossen.massgaben if andere.id == massgabe.id), None)
            if massgabe.id in vorlage.eingearbeitet:
                worte = "schon eingearbeitet"
            elif wie is None:
                worte = "abgelehnt, bleibt draußen"
            else:
                worte = wortlaut(davor, wie)
            yield f"Punkt {punkt}: {worte}"
