"""The rows as readers see them: the profile's labels, short numbers, and who comes in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.nummerierung import glied
from ik_model.model.teilziel import Teilziel
from ik_model.model.verzeichnis import Eintrag
from ik_model.model.zustaendigkeit import Zustaendigkeit, zustaendigkeiten
from ik_model.revision.fundstelle import zitat


@dataclass(frozen=True, slots=True)
class Sicht:
    """What the pictures and the tables have in common.

    Attributes:
        konzept: The concept.
        zeilen: Its goals and measures.
        teil: What one of them is called.
        feld: What the section is called under which they are listed.
        felder: These sections by their key; one that returns has one key.
        verantwortliche: Label of those who are responsible.
        partner: Label of those who take part; empty if nobody does.
        zielgruppen: Label of those whom it is for; empty if none is named.
    """

    konzept: Konzept
    zeilen: tuple[Zustaendigkeit, ...]
    teil: str
    feld: str
    felder: Mapping[str, Abschnitt]
    verantwortliche: str
    partner: str
    zielgruppen: str

    @property
    def stellen(self) -> list[Eintrag]:
        """Who is responsible for something, then who only takes part; each in the order of the register."""
        return self.stellen_mit("verantwortliche", "partner")

    def stellen_mit(self, *rollen: str) -> list[Eintrag]:
        """Who has one of the roles, by the first one that they have, then in the order of the register."""
        gefunden: dict[str, Eintrag] = {}
        for rolle in rollen:
            for eintrag in self._geordnet(e for z in self.zeilen for e in getattr(z, rolle)):
                gefunden.setdefault(eintrag.id, eintrag)
        return list(gefunden.values())

    @property
    def gruppen(self) -> list[Eintrag]:
        """Whom something is for, in the order of the register."""
        return self._geordnet(e for z in self.zeilen for e in z.zielgruppen)

    @property
    def beschriftungen(self) -> list[str]:
        """The labels of all that is named."""
        return [label for label in (self.verantwortliche, self.partner, self.zielgruppen) if label]

    @property
    def wer(self) -> str:
        """The labels in words: ``Federführung, Beteiligte und Zielgruppe``."""
        *anfang, ende = self.beschriftungen
        return f"{', '.join(anfang)} und {ende}" if anfang else ende

    def nummer(self, zeile: Zustaendigkeit) -> str:
        """The short number of a row: ``3.1.2 · 1``, ``a)``, ``SP15``."""
        if kuerzel := getattr(zeile.teil, "kuerzel", None):
            return str(kuerzel)
        form = self.konzept.profil.teilziel
        ziele = (zeile.teil,) if isinstance(zeile.teil, Teilziel) else (zeile.ziel,) if zeile.ziel else ()
        teile = [zeile.abschnitt.ziffer] if zeile.abschnitt is not zeile.rahmen else []
        teile += [glied(max(1, ziel.nummer), form.zaehlung) for ziel in ziele]
        teile += [] if isinstance(zeile.teil, Teilziel) else [str(zeile.teil.nummer)]
        return " · ".join(filter(None, teile))

    def name(self, zeile: Zustaendigkeit) -> str:
        """How a row is quoted: ``Teilziel 2 in Ziffer 3.1.2``, ``SP15``."""
        return getattr(zeile.teil, "kuerzel", None) or zitat(self.konzept, zeile.teil)

    def worte(self, zeile: Zustaendigkeit) -> str:
        """What a row is about."""
        teil = zeile.teil
        return " ".join((str(teil.text) if isinstance(teil, Teilziel) else teil.titel).split())

    def anzahlen(self, rolle: str) -> dict[str, dict[str, int]]:
        """For each record that has a role: in how many rows of which section, in the order of the sections.

        Args:
            rolle: ``verantwortliche``, ``partner`` or ``zielgruppen``.
        """
        zahlen: dict[str, dict[str, int]] = {}
        for zeile in self.zeilen:
            feld = schluessel(zeile)
            for eintrag in getattr(zeile, rolle):
                je_feld = zahlen.setdefault(eintrag.id, {})
                je_feld[feld] = je_feld.get(feld, 0) + 1
        rang = {feld: platz for platz, feld in enumerate(self.felder)}
        return {id: dict(sorted(je_feld.items(), key=lambda paar: rang[paar[0]])) for id, je_feld in zahlen.items()}

    def _geordnet(self, genannt: Iterable[Eintrag]) -> list[Eintrag]:
        konzept = self.konzept
        register = (*konzept.stellen, *konzept.zielgruppen, *konzept.gremien)
        rang = {eintrag.id: platz for platz, eintrag in enumerate(register)}
        einmal = {eintrag.id: eintrag for eintrag in genannt}
        return sorted(einmal.values(), key=lambda eintrag: rang.get(eintrag.id, len(rang)))


def sicht(konzept: Konzept) -> Sicht:
    """The rows of a concept with the labels of its profile."""
    zeilen = zustaendigkeiten(konzept)
    profil, ziele = konzept.profil, [z for z in zeilen if isinstance(z.teil, Teilziel)]
    felder = profil.massnahme.felder
    abschnitte: dict[str, Abschnitt] = {}
    for zeile in zeilen:
        abschnitte.setdefault(schluessel(zeile), zeile.rahmen)
    ebene = next((profil.ebenen[z.rahmen.art].name for z in zeilen if z.rahmen.art in profil.ebenen), "Abschnitt")
    return Sicht(
        konzept=konzept,
        zeilen=zeilen,
        teil=profil.teilziel.name if ziele else profil.massnahme.name,
        feld=ebene,
        felder=abschnitte,
        verantwortliche=(
            profil.teilziel.verantwortliche if ziele else felder.get("verantwortliche", "Verantwortliche")
        ),
        partner=felder.get("partner", "Partner") if any(z.partner for z in zeilen) else "",
        zielgruppen=(profil.teilziel.zielgruppen if ziele else felder.get("zielgruppen", "Zielgruppe"))
        if any(z.zielgruppen for z in zeilen)
        else "",
    )


def schluessel(zeile: Zustaendigkeit) -> str:
    """The section that a row counts for, wherever that returns."""
    return (zeile.handlungsfeld or zeile.rahmen).id


def titel_von(abschnitt: Abschnitt) -> str:
    """Its number and its name."""
    return f"{abschnitt.nummer} {abschnitt.titel}".strip()


def kurz(eintrag: Eintrag) -> str:
    """The short name of a record, for where there is little room."""
    return eintrag.kurz or eintrag.name
