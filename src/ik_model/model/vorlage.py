"""A council paper: its head, its way through the bodies, its sections, and what was decided."""

from __future__ import annotations

from collections.abc import Mapping

from ik_model.model.base import Datum, Element, Feld, JaNein, Kennung, Modell
from ik_model.model.beschluss import BESCHLOSSEN, Abstimmung, Ergebnis, Punktbeschluss
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.verweis import Verweis


class Beratung(Modell):
    """One stop of the Beratungsfolge (OParl: Consultation)."""

    datum: Datum | None = Feld("Tag der Sitzung", default=None)
    gremium: Verweis = Feld("Kennung des Gremiums")
    zustaendigkeit: str | None = Feld(
        "Vorberatung, Anhörung, Beschlussempfehlung, Entscheidung, Kenntnisnahme", default=None
    )
    top: str | None = Feld("Tagesordnungspunkt", default=None)
    ergebnis: Ergebnis | None = Feld("Was das Gremium beschlossen hat", default=None)
    abstimmung: Abstimmung | None = Feld("Stimmen", default=None)
    wortlaut: TextFeld = Feld("Beschluss, wenn er vom Vorschlag abweicht", default=Text())
    punkte: tuple[Punktbeschluss, ...] = Feld("Beschlüsse zu einzelnen Punkten, wenn getrennt abgestimmt", default=())

    @property
    def entscheidet(self) -> bool:
        """Whether the form says that this body decides."""
        return (self.zustaendigkeit or "").lower() in {"entscheidung", "beschluss", "beschlussfassung"}


class Anlage(Modell):
    """An attachment of a paper."""

    titel: str = Feld("Titel der Anlage", min_length=1)
    fassung: Datum | None = Feld("Stand der beigefügten Fassung", default=None)
    konzept: JaNein = Feld("ja, wenn es das Konzept selbst ist", default=False)


class Vorlage(Element):
    """A paper for the council, such as a Beschlussvorlage, a Mitteilungsvorlage or an Änderungsantrag."""

    nummer: str = Feld("Vorlage-Nr., wie der Kreis sie schreibt", min_length=1)
    art: str = Feld("Beschlussvorlage, Mitteilungsvorlage, Änderungsantrag …", default="Beschlussvorlage")
    status: str = Feld("öffentlich oder nichtöffentlich", default="öffentlich")
    datum: Datum | None = Feld("Datum der Vorlage", default=None)
    federfuehrung: Verweis | None = Feld("Federführende Stelle", default=None)
    beteiligte: tuple[Verweis, ...] = Feld("Beteiligte Stellen", default=())
    ansprechpartner: str | None = Feld("Ansprechpartner/in, wie im Vordruck", default=None)
    bearbeitung: str | None = Feld("Bearbeiter/in, wie im Vordruck", default=None)
    verfasser: str | None = Feld("Verfasser/in", default=None)
    aktenzeichen: str | None = Feld("Aktenzeichen", default=None)
    betreff: str = Feld("Betreff", min_length=1)
    bezug: tuple[str, ...] = Feld("Nummern der Vorlagen, auf die sie sich bezieht", default=())
    aendert: str | None = Feld(
        "Änderungsantrag: Nummer oder Kennung der Vorlage, deren Vorschlag geändert werden soll", default=None
    )
    antragsteller: str | None = Feld("Wer den Antrag stellt, zum Beispiel eine Fraktion", default=None)
    beratungsfolge: tuple[Beratung, ...] = Feld("Vorgesehene Beratungsfolge", default=())
    massgaben: tuple[Massgabe, ...] = Feld("Was die Vorlage am Konzept ändert", default=())
    eingearbeitet: tuple[Kennung, ...] = Feld(
        "Kennungen der Maßgaben, die der Text des Konzepts schon enthält", default=()
    )
    beschlussvorschlag: TextFeld = Feld("Beschlussvorschlag", default=Text())
    begruendung_nichtoeffentlichkeit: TextFeld = Feld("Warum nichtöffentlich (§ 30 der Kreisordnung)", default=Text())
    sachverhalt: TextFeld = Feld("Sachverhalt", default=Text())
    alternativen: TextFeld = Feld("Alternativen", default=Text())
    klimarelevanz: TextFeld = Feld("Relevanz für den Klimaschutz", default=Text())
    finanzielle_auswirkungen: TextFeld = Feld("Finanzielle Auswirkungen", default=Text())
    weitere_felder: dict[str, TextFeld] = Feld(
        "Weitere Felder des Vordrucks, Schlüssel wie im Profil", default_factory=dict
    )
    angekreuzt: dict[str, tuple[Kennung, ...]] = Feld(
        "Was in den Feldern mit Kästchen angekreuzt ist: Feld und Kennungen der Kästchen", default_factory=dict
    )
    anlagen: tuple[Anlage, ...] = Feld("Anlagen", default=())

    @property
    def punkte(self) -> Mapping[str, tuple[Massgabe, ...]]:
        """The points that are voted on, each with its Maßgaben, in the order of the paper."""
        punkte: dict[str, tuple[Massgabe, ...]] = {}
        for nummer, massgabe in enumerate(self.massgaben, 1):
            punkt = massgabe.punkt or str(nummer)
            punkte[punkt] = (*punkte.get(punkt, ()), massgabe)
        return punkte

    @property
    def oeffentlich(self) -> bool:
        """Whether the paper is public."""
        return not self.status.lower().startswith("nicht")

    @property
    def entscheidung(self) -> Beratung | None:
        """The stop that decides: the last that is named so, else the last of the way.

        *Why:* what a committee adopts before is a recommendation, even where the form names no Zuständigkeit.
        """
        entscheidende = [stop for stop in self.beratungsfolge if stop.entscheidet] or list(self.beratungsfolge)
        return entscheidende[-1] if entscheidende else None

    @property
    def beschluss(self) -> Beratung | None:
        """The decision to adopt, if one is recorded."""
        entscheidung = self.entscheidung
        return entscheidung if entscheidung is not None and entscheidung.ergebnis in BESCHLOSSEN else None

    @property
    def abgelehnt(self) -> bool:
        """Whether the paper was turned down."""
        return self.entscheidung is not None and self.entscheidung.ergebnis == "abgelehnt"
