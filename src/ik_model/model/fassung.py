"""Versions of a concept: the text as submitted, and the text with the Maßgaben of its papers.

``concept/`` stays the submitted text plus its papers; every other version is derived here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

from ik_model.model.auszeichnung import TextFehler
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.satz import feldtext, finde_satz, mit_element, mit_saetzen, neuer_wortlaut
from ik_model.model.vorlage import Beratung, Vorlage


@dataclass(frozen=True, slots=True)
class Beschlussfassung:
    """The concept as a paper wants it, or as a body adopted it.

    Attributes:
        konzept: The concept with the Maßgaben applied.
        vorlage: The paper that they come from.
        beschluss: The decision, if one is recorded; ``None`` while it is only proposed.
        angewendet: IDs of the Maßgaben that were applied.
        offen: IDs of the Maßgaben that do not fit the text; the check says why.
    """

    konzept: Konzept
    vorlage: Vorlage
    beschluss: Beratung | None
    angewendet: tuple[str, ...]
    offen: tuple[str, ...]

    @property
    def vermerk(self) -> str:
        """The mark that the version carries."""
        if self.beschluss is None:
            return f"Fassung nach Beschlussvorschlag {self.vorlage.nummer}"
        am = f" am {self.beschluss.datum:%d.%m.%Y}" if self.beschluss.datum else ""
        return f"Beschlossen: {self.beschluss.gremium}{am} ({self.vorlage.nummer})"


def beschlussfassung(konzept: Konzept) -> Konzept:
    """The concept with all Maßgaben of its papers applied; one that does not fit is left out."""
    for vorlage in konzept.vorlagen:
        konzept = nach_vorlage(konzept, vorlage).konzept
    return konzept


def nach_vorlage(konzept: Konzept, vorlage: Vorlage) -> Beschlussfassung:
    """The concept with the Maßgaben of one paper applied."""
    angewendet: list[str] = []
    offen: list[str] = []
    for massgabe in vorlage.massgaben:
        neu = _anwenden(konzept, massgabe)
        (angewendet if neu is not None else offen).append(massgabe.id)
        konzept = neu or konzept
    return Beschlussfassung(konzept, vorlage, vorlage.beschluss, tuple(angewendet), tuple(offen))


def _anwenden(konzept: Konzept, massgabe: Massgabe) -> Konzept | None:
    """The concept with one Maßgabe, words and data, or ``None`` if it does not fit."""
    anker = massgabe.satz
    element, satz = konzept.find(anker.element), finde_satz(konzept, anker)
    if element is None or satz is None:
        return None
    try:
        saetze = neuer_wortlaut(satz, massgabe.bisher, massgabe.kuenftig)
        text = feldtext(element, anker)
        if saetze is None or text is None:
            return None
        wert: object = mit_saetzen(text, anker.satz, saetze)
        if anker.punkt is not None:
            liste = list(getattr(element, anker.feld))
            liste[anker.punkt - 1] = wert
            wert = tuple(liste)
        konzept = mit_element(konzept, element.id, {anker.feld: wert})
        for ziel, neu in massgabe.setzt.items():
            id, _, feld = ziel.rpartition(".")
            betroffen = konzept.find(id)
            if betroffen is None or feld not in type(betroffen).model_fields:
                return None
            konzept = mit_element(konzept, id, {feld: neu})
    except (ValidationError, TextFehler):
        return None
    return konzept
