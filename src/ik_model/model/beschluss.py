"""What a body decided: the vote on a paper or on one of its points, and the mark of an adopted revision."""

from __future__ import annotations

from typing import Literal

from ik_model.model.base import Datum, Feld, JaNein, Modell
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.verweis import Verweis

Ergebnis = Literal["ungeändert beschlossen", "geändert beschlossen", "abgelehnt", "vertagt", "zur Kenntnis genommen"]
"""What a body did with a paper (the words of the council information systems)."""

BESCHLOSSEN: frozenset[str] = frozenset({"ungeändert beschlossen", "geändert beschlossen"})

PRUEFSUMME_MUSTER = r"^sha256:[0-9a-f]{64}$"


class Abstimmung(Modell):
    """A vote in numbers."""

    ja: int = Feld("Ja-Stimmen", ge=0)
    nein: int = Feld("Nein-Stimmen", ge=0, default=0)
    enthaltung: int = Feld("Enthaltungen", ge=0, default=0)
    befangen: int = Feld("Befangene Mitglieder", ge=0, default=0)
    einstimmig: JaNein | None = Feld("ja, wenn einstimmig", default=None)


class Punktbeschluss(Modell):
    """What a body decided on one point of a paper, where it voted on the points one by one."""

    punkt: str = Feld("Bezeichnung des Punktes, oder die Kennung seiner Maßgabe", min_length=1)
    ergebnis: Ergebnis = Feld("Was das Gremium zu diesem Punkt beschlossen hat")
    abstimmung: Abstimmung | None = Feld("Stimmen", default=None)
    kuenftig: TextFeld = Feld("Der beschlossene Wortlaut, wenn er vom vorgeschlagenen abweicht", default=Text())

    @property
    def beschlossen(self) -> bool:
        """Whether the point was adopted, as proposed or in other words."""
        return self.ergebnis in BESCHLOSSEN


class Beschlussvermerk(Modell):
    """The mark of an adopted revision: who decided when, on which paper, and the seal of the adopted text."""

    vorlage: str = Feld("Nummer der Vorlage, über die beschlossen wurde", min_length=1)
    gremium: Verweis | None = Feld("Kennung des Gremiums, das beschlossen hat", default=None)
    datum: Datum | None = Feld("Tag des Beschlusses", default=None)
    ergebnis: Ergebnis = Feld("Was das Gremium beschlossen hat", default="ungeändert beschlossen")
    abstimmung: Abstimmung | None = Feld("Stimmen", default=None)
    siegel: str = Feld("Prüfsumme des beschlossenen Textes", pattern=PRUEFSUMME_MUSTER)
