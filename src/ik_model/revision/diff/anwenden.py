"""Apply a comparison to a concept."""

from __future__ import annotations

from typing import TypeVar

from ik_model.model.base import Modell
from ik_model.model.konzept import Konzept
from ik_model.revision.diff.aenderung import (
    Aenderung,
    Entfernt,
    Geaendert,
    Hinzugefuegt,
    KennungGeaendert,
    Vergleich,
    Verschoben,
)
from ik_model.revision.diff.baum import WURZEL, Knoten, baum, reihen, zusammensetzen
from ik_model.revision.diff.gleichheit import gleich
from ik_model.revision.diff.paare import gleicher_inhalt

A = TypeVar("A", bound=Aenderung)
M = TypeVar("M", bound=Modell)


class PasstNicht(ValueError):
    """The comparison was not made from this concept; the message is German and names the place."""


def anwenden(vergleich: Vergleich, alt: Konzept) -> Konzept:
    """The concept with all changes of a comparison: ``anwenden(vergleiche(a, b), a)`` is ``b``.

    Raises:
        PasstNicht: An element that a change speaks of is not there or is there already, or it has another value than
            the change expects.
    """
    umbau = _Umbau(vergleich, baum(alt))
    umbau.entfernen()
    umbau.umbenennen()
    umbau.umstellen()
    umbau.setzen()
    neu = zusammensetzen(umbau.knoten[WURZEL])
    assert isinstance(neu, Konzept)
    return neu


class _Umbau:
    """The tree of a concept while it is rebuilt.

    Attributes:
        knoten: Its elements by key: in the old concept until they have been renamed, then in the new one.
    """

    def __init__(self, vergleich: Vergleich, knoten: dict[str, Knoten]) -> None:
        self.knoten = knoten
        self._vergleich = vergleich

    def entfernen(self) -> None:
        """Take out what is gone; what stands in it and stays will be moved."""
        for aenderung in self._alle(Entfernt):
            knoten = self._finde(aenderung.schluessel, aenderung)
            if not gleicher_inhalt(knoten.element, aenderung.inhalt):
                raise PasstNicht(f"{aenderung.beschreibung}: Dort steht inzwischen etwas anderes.")
            knoten.abhaengen()
            del self.knoten[aenderung.schluessel]

    def umbenennen(self) -> None:
        """Give new IDs."""
        gefunden = [(aenderung, self._finde(aenderung.bisher, aenderung)) for aenderung in self._alle(KennungGeaendert)]
        for aenderung, _ in gefunden:
            del self.knoten[aenderung.bisher]
        for aenderung, knoten in gefunden:
            knoten.element = knoten.element.model_copy(update={"id": aenderung.element})
            self._eintragen(aenderung, knoten)

    def umstellen(self) -> None:
        """Put what moved and what is new in its place, in the order of the new concept."""
        for aenderung in self._alle(Verschoben):
            self._finde(aenderung.schluessel, aenderung).abhaengen()
        for neues in self._alle(Hinzugefuegt):
            leer: dict[str, list[Knoten]] = {feld: [] for feld in reihen(neues.inhalt)}
            self._eintragen(neues, Knoten(neues.schluessel, neues.inhalt, leer))
        for bewegt in self._vergleich:
            if isinstance(bewegt, Hinzugefuegt | Verschoben):
                eltern = self._finde(bewegt.platz.eltern, bewegt)
                nach = None if bewegt.platz.nach is None else self._finde(bewegt.platz.nach, bewegt)
                if nach is not None and nach.eltern is not eltern:
                    raise PasstNicht(f"{bewegt.beschreibung}: Die Gliederung ist dort inzwischen eine andere.")
                self.knoten[bewegt.schluessel].anhaengen(eltern, bewegt.platz.feld, nach)

    def setzen(self) -> None:
        """Give fields their new values."""
        for aenderung in self._alle(Geaendert):
            knoten = self._finde(aenderung.schluessel, aenderung)
            knoten.element = _mit_wert(knoten.element, aenderung.feld.split("."), aenderung)

    def _alle(self, art: type[A]) -> list[A]:
        return [aenderung for aenderung in self._vergleich if isinstance(aenderung, art)]

    def _finde(self, schluessel: str, aenderung: Aenderung) -> Knoten:
        if (knoten := self.knoten.get(schluessel)) is None:
            raise PasstNicht(f"{aenderung.beschreibung}: Die Kennung „{schluessel}“ gibt es nicht.")
        return knoten

    def _eintragen(self, aenderung: Aenderung, knoten: Knoten) -> None:
        if aenderung.schluessel in self.knoten:
            raise PasstNicht(f"{aenderung.beschreibung}: Die Kennung „{aenderung.schluessel}“ gibt es schon.")
        knoten.schluessel = aenderung.schluessel
        self.knoten[knoten.schluessel] = knoten


def _mit_wert(modell: M, pfad: list[str], aenderung: Geaendert) -> M:
    """A copy with the new value at the end of a path."""
    feld, *rest = pfad
    bisher = getattr(modell, feld, None)
    if rest and isinstance(bisher, Modell):
        return modell.model_copy(update={feld: _mit_wert(bisher, rest, aenderung)})
    if rest or not gleich(bisher, aenderung.vorher):
        raise PasstNicht(f"{aenderung.beschreibung}: Dort steht inzwischen etwas anderes.")
    return modell.model_copy(update={feld: aenderung.nachher})
