"""Versions of a concept: the text as submitted, and the text with the Maßgaben of its papers.

``concept/`` stays the submitted text plus its papers; every other version is derived here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationError

from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.vorlage import Beratung, Vorlage
from ik_model.revision.satz import feldtext, finde_satz, mit_element, mit_fussnoten, mit_saetzen, neuer_wortlaut


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
    def beschlossen(self) -> bool:
        """Whether this is the text that was adopted: as proposed, with every Maßgabe in it."""
        return self.beschluss is not None and self.beschluss.ergebnis == "ungeändert beschlossen" and not self.offen

    @property
    def vermerk(self) -> str:
        """The mark that the version carries; it never claims more than the text holds."""
        am = f" am {self.beschluss.datum:%d.%m.%Y}" if self.beschluss and self.beschluss.datum else ""
        if self.beschluss is not None and self.beschlossen:
            return f"Beschlossen: {self.beschluss.gremium}{am} ({self.vorlage.nummer})"
        vermerk = f"Fassung nach Beschlussvorschlag {self.vorlage.nummer}"
        if self.beschluss is not None and self.beschluss.ergebnis == "geändert beschlossen":
            vermerk += f" (geändert beschlossen{am})"
        if self.offen:
            nummern = [str(n) for n, m in enumerate(self.vorlage.massgaben, 1) if m.id in self.offen]
            vermerk += f" ohne Maßgabe {', '.join(nummern)}"
        return vermerk


def fassungen(konzept: Konzept) -> list[Beschlussfassung]:
    """The version of each paper that changes or adopts the concept, on the text that the papers before it leave.

    A paper that was turned down changes nothing and has no version.
    """
    versionen: list[Beschlussfassung] = []
    for vorlage in konzept.vorlagen:
        if (vorlage.massgaben or vorlage.beschluss) and not vorlage.abgelehnt:
            versionen.append(nach_vorlage(konzept, vorlage))
            konzept = versionen[-1].konzept
    return versionen


def nach_vorlage(konzept: Konzept, vorlage: Vorlage) -> Beschlussfassung:
    """The concept with the Maßgaben of one paper applied."""
    angewendet: list[str] = []
    offen: list[str] = []
    for massgabe in reihenfolge(vorlage):
        neu = _anwenden(konzept, massgabe)
        (angewendet if neu is not None else offen).append(massgabe.id)
        konzept = neu or konzept
    return Beschlussfassung(konzept, vorlage, vorlage.beschluss, tuple(angewendet), tuple(offen))


def reihenfolge(vorlage: Vorlage) -> list[Massgabe]:
    """The Maßgaben in the order in which they are applied: within a text, the highest sentence first.

    *Why:* a paper counts the sentences of the text that it was given; a sentence struck before would shift the rest.
    """

    def platz(massgabe: Massgabe) -> tuple[str, str, int, int]:
        anker = massgabe.satz
        return (anker.element, anker.feld, -(anker.punkt or 0), -anker.satz) if anker else ("", "", 0, 0)

    return sorted(vorlage.massgaben, key=platz)


def _anwenden(konzept: Konzept, massgabe: Massgabe) -> Konzept | None:
    """The concept with one Maßgabe, words and data, or ``None`` if it does not fit."""
    anker = massgabe.satz
    if anker is None or massgabe.einfuegen is not None:
        return None
    element, satz = konzept.find(anker.element), finde_satz(konzept, anker)
    if element is None or satz is None:
        return None
    try:
        saetze = neuer_wortlaut(satz, massgabe.bisher, massgabe.kuenftig)
        text = feldtext(element, anker)
        if saetze is None or text is None:
            return None
        neuer_text = mit_fussnoten(mit_saetzen(text, anker.satz, saetze), massgabe.kuenftig.fussnoten)
        if neuer_text is None or (not neuer_text and isinstance(element, Teilziel) and anker.feld == "text"):
            return None
        wert: object = neuer_text
        if anker.punkt is not None:
            liste: list[Text] = list(getattr(element, anker.feld))
            liste[anker.punkt - 1] = neuer_text
            wert = tuple(punkt for punkt in liste if punkt)
        konzept = mit_element(konzept, element.id, {anker.feld: wert})
        for ziel, neu in massgabe.setzt.items():
            id, _, feld = ziel.rpartition(".")
            betroffen = konzept.find(id)
            if betroffen is None or feld not in type(betroffen).model_fields:
                return None
            konzept = mit_element(konzept, id, {feld: neu.kuenftig})
    except ValidationError:
        return None
    return konzept
