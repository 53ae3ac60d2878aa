"""Versions of a concept: the text as submitted, and the text with the Maßgaben of its papers.

``concept/`` stays the submitted text plus its papers; every other version is derived here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.vorlage import Beratung, Vorlage
from ik_model.revision.anwendung.anwenden import Anwendung, anwenden
from ik_model.revision.anwendung.problem import Problem
from ik_model.revision.anwendung.wege import Satzwege
from ik_model.revision.beschluss import beschlussstand


@dataclass(frozen=True, slots=True)
class Schritt:
    """One paper, applied as far as it fits.

    Attributes:
        vorlage: The paper.
        davor: The text that it was given.
        danach: The text that it leaves.
        angewendet: Its Maßgaben that were applied, in the wording decided.
        offen: IDs of the Maßgaben that do not fit the text, and of those that are voted on together with one.
        probleme: Why.
        wege: Where the sentences have gone.
    """

    vorlage: Vorlage
    davor: Konzept
    danach: Konzept
    angewendet: tuple[Massgabe, ...]
    offen: tuple[str, ...]
    probleme: tuple[Problem, ...]
    wege: Satzwege


@dataclass(frozen=True, slots=True)
class Beschlussfassung:
    """The concept as a paper wants it, or as a body adopted it.

    Attributes:
        vorlage: The paper that it is the version of.
        schritte: The papers applied, in their order, each on the text that those before it left: papers that came
            before, this one, the Änderungsanträge to it that were adopted.
    """

    vorlage: Vorlage
    schritte: tuple[Schritt, ...]

    @property
    def konzept(self) -> Konzept:
        """The concept with the Maßgaben applied."""
        return self.schritte[-1].danach

    @property
    def beschluss(self) -> Beratung | None:
        """The decision, if one is recorded; ``None`` while it is only proposed."""
        return self.vorlage.beschluss

    @property
    def eigene(self) -> tuple[Schritt, ...]:
        """The steps of this paper: its own, and those of the Änderungsanträge to it."""
        nummern = [schritt.vorlage.id for schritt in self.schritte]
        return self.schritte[nummern.index(self.vorlage.id) :]

    @property
    def antraege(self) -> tuple[Vorlage, ...]:
        """The Änderungsanträge in it."""
        return tuple(schritt.vorlage for schritt in self.eigene[1:])

    @property
    def angewendet(self) -> tuple[str, ...]:
        """IDs of the Maßgaben that were applied."""
        return tuple(massgabe.id for schritt in self.eigene for massgabe in schritt.angewendet)

    @property
    def offen(self) -> tuple[str, ...]:
        """IDs of the Maßgaben that do not fit the text; the check says why."""
        return tuple(id for schritt in self.eigene for id in schritt.offen)

    @property
    def beschlossen(self) -> bool:
        """Whether this is the text that was adopted.

        That is known where it was adopted as proposed, or where it is recorded what was decided otherwise: point by
        point, or in an Änderungsantrag. "Geändert beschlossen" alone does not say how.
        """
        if self.beschluss is None or any(schritt.probleme for schritt in self.eigene):
            return False
        return self.beschluss.ergebnis == "ungeändert beschlossen" or bool(self.beschluss.punkte) or bool(self.antraege)

    @property
    def vermerk(self) -> str:
        """The mark that the version carries; it never claims more than the text holds."""
        am = f" am {self.beschluss.datum:%d.%m.%Y}" if self.beschluss and self.beschluss.datum else ""
        nummer = self.vorlage.nummer
        if self.antraege:
            nummer += f" mit {', '.join(antrag.nummer for antrag in self.antraege)}"
        if self.beschluss is not None and self.beschlossen:
            return f"Beschlossen: {self.beschluss.gremium}{am} ({nummer})"
        vermerk = f"Fassung nach {'Änderungsantrag' if self.vorlage.aendert else 'Beschlussvorschlag'} {nummer}"
        if self.beschluss is not None and self.beschluss.ergebnis == "geändert beschlossen":
            vermerk += f" (geändert beschlossen{am})"
        if self.offen:
            massgaben = [massgabe for schritt in self.eigene for massgabe in schritt.vorlage.massgaben]
            nummern = [str(n) for n, massgabe in enumerate(massgaben, 1) if massgabe.id in self.offen]
            vermerk += f" ohne Maßgabe {', '.join(nummern)}"
        return vermerk

    def satz(self, vorlage: Vorlage, anker: Satzanker) -> Satzanker | None:
        """Where a sentence that a paper names stands in this version; ``None`` if it is gone.

        A paper counts the sentences of the text that it was given; one that is not in this version counts those of it.
        """
        gefunden = False
        stelle: Satzanker | None = anker
        for schritt in self.schritte:
            gefunden = gefunden or schritt.vorlage.id == vorlage.id
            if gefunden and stelle is not None:
                stelle = schritt.wege.satz(stelle)
        return stelle


def fassungen(konzept: Konzept) -> list[Beschlussfassung]:
    """The version of each paper that changes or adopts the concept, on the text that the papers before it leave.

    A paper that was turned down changes nothing and has no version. An Änderungsantrag speaks of the text that the
    paper proposes which it wants to change. Adopted, it is part of that paper's version; while nothing is decided, each
    has a version of its own, beside the others and not on top of them; once the paper is decided, one that was not
    adopted has none.
    """
    versionen: list[Beschlussfassung] = []
    vorher: tuple[Schritt, ...] = ()
    antraege = _antraege(konzept)
    for vorlage in konzept.vorlagen:
        if vorlage.abgelehnt or bezugsvorlage(konzept, vorlage) is not None:
            continue
        eigene = antraege.get(vorlage.id, ())
        if not (vorlage.massgaben or vorlage.beschluss or eigene):
            continue
        schritte = (*vorher, *_schritte(vorher[-1].danach if vorher else konzept, vorlage, antraege))
        versionen.append(Beschlussfassung(vorlage, schritte))
        if vorlage.beschluss is None:
            offene = (antrag for antrag in eigene if antrag.beschluss is None and not antrag.abgelehnt)
            for antrag in offene:
                dazu = _schritte(schritte[-1].danach, antrag, antraege)
                versionen.append(Beschlussfassung(antrag, (*schritte, *dazu)))
        vorher = schritte
    return versionen


def nach_vorlage(konzept: Konzept, vorlage: Vorlage) -> Beschlussfassung:
    """The concept with the Maßgaben of one paper applied, and those of the Änderungsanträge to it that were adopted."""
    return Beschlussfassung(vorlage, tuple(_schritte(konzept, vorlage, _antraege(konzept))))


def bezugsvorlage(konzept: Konzept, vorlage: Vorlage) -> Vorlage | None:
    """The paper that an Änderungsantrag wants to change, if the concept has it."""
    if vorlage.aendert is None:
        return None
    andere = (v for v in konzept.vorlagen if v.id != vorlage.id)
    return next((v for v in andere if vorlage.aendert in {v.id, v.nummer}), None)


def endfassung(konzept: Konzept) -> Konzept:
    """The concept with the Maßgaben of its papers; without those of Änderungsanträge that were not adopted."""
    vorlagen = [fassung for fassung in fassungen(konzept) if bezugsvorlage(konzept, fassung.vorlage) is None]
    return vorlagen[-1].konzept if vorlagen else konzept


def schritte(konzept: Konzept) -> dict[str, Schritt]:
    """Each paper that changes the concept, applied as far as it fits, by its ID."""
    return {schritt.vorlage.id: schritt for fassung in fassungen(konzept) for schritt in fassung.schritte}


def _antraege(konzept: Konzept) -> Mapping[str, tuple[Vorlage, ...]]:
    """The Änderungsanträge to each paper, by its ID."""
    antraege: dict[str, tuple[Vorlage, ...]] = {}
    for vorlage in konzept.vorlagen:
        bezug = bezugsvorlage(konzept, vorlage)
        if bezug is not None:
            antraege[bezug.id] = (*antraege.get(bezug.id, ()), vorlage)
    return antraege


def _schritte(konzept: Konzept, vorlage: Vorlage, antraege: Mapping[str, tuple[Vorlage, ...]]) -> Iterator[Schritt]:
    """A paper, and the adopted Änderungsanträge to it, each on what the one before it leaves."""
    schritt = _schritt(konzept, vorlage)
    yield schritt
    for antrag in antraege.get(vorlage.id, ()):
        if antrag.beschluss is not None:
            rest = {id: andere for id, andere in antraege.items() if id != vorlage.id}  # no paper amends itself
            for weiterer in _schritte(schritt.danach, antrag, rest):
                schritt = weiterer
                yield schritt


def _schritt(konzept: Konzept, vorlage: Vorlage) -> Schritt:
    """One paper, as far as it was adopted and fits; what is voted on together is applied together."""
    stand = beschlussstand(vorlage)
    beschlossen = stand.vorlage
    probleme = list(stand.probleme)
    offen: dict[str, None] = {}
    while True:
        anwendung = _ohne(konzept, beschlossen, offen)
        if anwendung.gelungen:
            break
        probleme += anwendung.probleme
        schuld = {problem.massgabe for problem in anwendung.probleme}
        for gruppe in beschlossen.punkte.values():
            if any(massgabe.id in schuld for massgabe in gruppe):
                offen |= dict.fromkeys(massgabe.id for massgabe in gruppe)
    return Schritt(
        vorlage,
        konzept,
        anwendung.konzept,
        anwendung.massgaben,
        tuple(id for id in offen if id not in vorlage.eingearbeitet),
        tuple(dict.fromkeys(probleme)),
        anwendung.wege,
    )


def _ohne(konzept: Konzept, vorlage: Vorlage, offen: Mapping[str, None]) -> Anwendung:
    punkte = [punkt for punkt, gruppe in vorlage.punkte.items() if not any(massgabe.id in offen for massgabe in gruppe)]
    return anwenden(konzept, vorlage, punkte)
