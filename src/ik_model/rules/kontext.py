"""What rules see besides a single element: the concept, shared views of it, and the run itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.profil import Profil
from ik_model.model.verzeichnis import Gremium, Stelle, Zielgruppe
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import nach_vorlage, reihenfolge
from ik_model.rules.ausfuellen import OffeneStelle, offene_stellen
from ik_model.rules.textstelle import Textstelle, textstellen


class Schritt(NamedTuple):
    """One Maßgabe being applied.

    Attributes:
        vorlage: The paper that it stands in.
        massgabe: The Maßgabe.
        davor: The concept that it meets.
        danach: The concept with it; the same, if it does not fit.
        passt: Whether it fits.
    """

    vorlage: Vorlage
    massgabe: Massgabe
    davor: Konzept
    danach: Konzept
    passt: bool


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
    def massgaben(self) -> Sequence[Schritt]:
        """Every Maßgabe with the text that it meets: that of the Maßgaben before it."""
        schritte: list[Schritt] = []
        stand = self.konzept
        for vorlage in self.konzept.vorlagen:
            for massgabe in () if vorlage.abgelehnt else reihenfolge(vorlage):
                fassung = nach_vorlage(stand, vorlage.model_copy(update={"massgaben": (massgabe,)}))
                schritte.append(Schritt(vorlage, massgabe, stand, fassung.konzept, passt=not fassung.offen))
                stand = fassung.konzept
        return schritte

    @cached_property
    def fassung(self) -> Konzept:
        """The concept with the Maßgaben of its papers applied, as far as they fit."""
        return self.massgaben[-1].danach if self.massgaben else self.konzept

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
