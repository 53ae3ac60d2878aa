"""Who steers the concept: the steering group, its members, how often it meets."""

from __future__ import annotations

from ik_model.model.anker import SatzankerFeld
from ik_model.model.base import Feld, Kennung, Modell
from ik_model.model.turnus import TurnusFeld


class Mitglied(Modell):
    """One kind of member of the steering group."""

    je: str | None = Feld("Wovon es je eines gibt, zum Beispiel „Fachbereich der Kreisverwaltung“", default=None)
    gremium: Kennung | None = Feld("Gremium, aus dem das Mitglied kommt", default=None)
    stelle: Kennung | None = Feld("Stelle, aus der das Mitglied kommt", default=None)
    anzahl: int = Feld("Wie viele es (je Einheit) sind", default=1, ge=1)


class Steuerung(Modell):
    """How the concept is steered."""

    gremium: Kennung | None = Feld("Kennung der Steuerungsgruppe im Verzeichnis der Gremien", default=None)
    mitglieder: tuple[Mitglied, ...] = Feld("Wer ihr angehört", default=())
    turnus: TurnusFeld | None = Feld("Wie oft sie tagt: P1Y jährlich", default=None)
    koordination: Kennung | None = Feld("Stelle, die sie koordiniert", default=None)
    saetze: dict[str, SatzankerFeld] = Feld("Zu jeder Angabe der Satz, in dem sie steht", default_factory=dict)
