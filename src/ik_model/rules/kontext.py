"""What rules see besides a single element: the concept, shared views of it, and the run itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Profil
from ik_model.model.verzeichnis import Gremium, Stelle, Zielgruppe
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import Schritt, endfassung, schritte
from ik_model.revision.folgen.folge import Folge
from ik_model.revision.folgen.folgen import folgen
from ik_model.rules.ausfuellen import OffeneStelle, offene_stellen
from ik_model.rules.neue_elemente import NeuesElement, neue_elemente
from ik_model.rules.textstelle import Textstelle, textstellen


class Kontext:
    """The concept and what several rules need of it, each computed once.

    Attributes:
        konzept: The concept as submitted.
        stichtag: The day of the check, for due dates.
    """

    def __init__(self, konzept: Konzept, stichtag: date) -> None:
        self.konzept = konzept
        self.stichtag = stichtag

    @property
    def profil(self) -> Profil:
        """The county's profile."""
        return self.konzept.profil

    @cached_property
    def schritte(self) -> Mapping[str, Schritt]:
        """Each paper that changes the concept, applied as far as it fits, by its ID."""
        return schritte(self.konzept)

    @cached_property
    def folgen(self) -> Sequence[Folge]:
        """What the papers may have forgotten."""
        return [folge for schritt in self.schritte.values() for folge in folgen(schritt)]

    @cached_property
    def fassung(self) -> Konzept:
        """The concept with the Maßgaben of its papers applied, as far as they fit; without mere Änderungsanträge."""
        return endfassung(self.konzept)

    @cached_property
    def neue_elemente(self) -> Sequence[NeuesElement]:
        """The elements that papers want to bring into the concept."""
        return tuple(neue_elemente(self.konzept))

    def finde(self, kennung: str, von: str) -> Element | None:
        """The element of an ID, as another one means it.

        *Why:* a paper speaks of the text that it was given and of the one that it makes: of elements that a paper
        before it brings, and of its own.
        """
        gefunden = self.konzept.find(kennung)
        ort = self.konzept.ort(von) if gefunden is None else None
        for oben in (ort.element, *ort.eltern) if ort is not None else ():
            if isinstance(oben, Vorlage) and (schritt := self.schritte.get(oben.id)) is not None:
                return schritt.danach.find(kennung) or schritt.davor.find(kennung)
        return gefunden

    @cached_property
    def textstellen(self) -> tuple[Textstelle, ...]:
        """Every text field that is not empty."""
        return tuple(textstellen(self.konzept))

    @cached_property
    def offene_stellen(self) -> tuple[OffeneStelle, ...]:
        """Every placeholder that is still to be filled in."""
        return tuple(offene_stellen(self.konzept))

    @cached_property
    def elemente(self) -> Mapping[type, Sequence[Element]]:
        """The elements by their class, in document order."""
        elemente: dict[type, list[Element]] = defaultdict(list)
        for element, _ in self.konzept.elemente:
            elemente[type(element)].append(element)
        return elemente

    @cached_property
    def stellen(self) -> Mapping[str, Stelle]:
        """The units by ID."""
        return {stelle.id: stelle for stelle in self.konzept.stellen}

    @cached_property
    def zielgruppen(self) -> Mapping[str, Zielgruppe]:
        """The target groups by ID."""
        return {gruppe.id: gruppe for gruppe in self.konzept.zielgruppen}

    @cached_property
    def gremien(self) -> Mapping[str, Gremium]:
        """The bodies by ID."""
        return {gremium.id: gremium for gremium in self.konzept.gremien}


class Lauf:
    """One run of the check, for the rules that judge its settings.

    Attributes:
        kontext: What was checked.
        bekannt: Every code that there is.
        gelaufen: The codes of the rules that ran.
        fest: The codes that can be neither switched off nor excused.
        benutzt: The exceptions that excused a finding: element and place in its ``ausnahmen``.
    """

    def __init__(
        self,
        kontext: Kontext,
        bekannt: frozenset[str],
        gelaufen: frozenset[str],
        fest: frozenset[str],
        benutzt: frozenset[tuple[str, int]],
    ) -> None:
        self.kontext = kontext
        self.bekannt = bekannt
        self.gelaufen = gelaufen
        self.fest = fest
        self.benutzt = benutzt
