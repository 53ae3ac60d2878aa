"""Apply the Maßgaben of a paper, all or none."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.vorlage import Vorlage
from ik_model.revision.anwendung.aufloesen import aufloesen
from ik_model.revision.anwendung.kollision import doppelte_kennungen, kollisionen
from ik_model.revision.anwendung.problem import Problem
from ik_model.revision.anwendung.umbau import ausgefuehrt
from ik_model.revision.anwendung.wege import Satzwege


@dataclass(frozen=True, slots=True)
class Anwendung:
    """What became of it.

    Attributes:
        konzept: The concept with the Maßgaben; unchanged if there is a problem.
        massgaben: The Maßgaben that were asked for, without those that the text holds already.
        probleme: Why they could not be applied; in the order of the paper.
        wege: Where the sentences have gone.
    """

    konzept: Konzept
    massgaben: tuple[Massgabe, ...]
    probleme: tuple[Problem, ...] = ()
    wege: Satzwege = field(default_factory=Satzwege)

    @property
    def gelungen(self) -> bool:
        """Whether all of them were applied."""
        return not self.probleme


def anwenden(konzept: Konzept, vorlage: Vorlage, punkte: Collection[str] | None = None) -> Anwendung:
    """The concept with the Maßgaben of a paper: with all of them, or with none.

    Every Maßgabe speaks of the text that the paper was given: their order does not matter, sentences are counted as
    they stood before, and no two may change the same place.

    Args:
        konzept: The text that the paper was given.
        vorlage: The paper.
        punkte: Only these points, by what they are called in :attr:`~ik_model.model.vorlage.Vorlage.punkte`; all
            without it. What the text holds already (``eingearbeitet``) is never applied again.

    Raises:
        KeyError: The paper has no such point.
    """
    gewuenscht = vorlage.punkte if punkte is None else {punkt: vorlage.punkte[punkt] for punkt in punkte}
    gemeint = {massgabe.id for gruppe in gewuenscht.values() for massgabe in gruppe} - set(vorlage.eingearbeitet)
    massgaben = tuple(massgabe for massgabe in vorlage.massgaben if massgabe.id in gemeint)
    if not massgaben:
        return Anwendung(konzept, ())
    nummern = {massgabe.id: f"Maßgabe {nummer}" for nummer, massgabe in enumerate(vorlage.massgaben, 1)}
    auftraege, probleme = aufloesen(konzept, massgaben)
    probleme += [*doppelte_kennungen(auftraege), *kollisionen(konzept, auftraege, nummern.__getitem__)]
    neu, wege = konzept, Satzwege()
    if not probleme:
        neu, wege, probleme = ausgefuehrt(konzept, auftraege)
    if probleme:
        reihe = list(nummern)
        return Anwendung(konzept, massgaben, tuple(sorted(probleme, key=lambda p: reihe.index(p.massgabe))))
    return Anwendung(neu, massgaben, wege=wege)
