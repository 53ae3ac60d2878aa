"""A section of the outline: a chapter, a Handlungsfeld, or whatever the county calls its levels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, Self

from pydantic import PrivateAttr

from ik_model.model.base import Element, Feld, JaNein, Kennung
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.umbruch import Umbruch

Verzeichnis = Literal[
    "leitbild",
    "beteiligung",
    "glossar",
    "literatur",
    "indikatoren",
    "massnahmen",
    "kosten",
    "uebersicht",
    "berichtspflichten",
    "sprachfassungen",
]
"""What a section can show of the concept's data, after its own text."""


class Abschnitt(Element):
    """One section, to any depth.

    *Why:* one recursive type instead of one class a level. Counties name and stack their levels differently
    (Themenbereich above Handlungsfeld; Leitziel, Handlungsziel, Massnahme); ``art`` names a level of the profile, and
    the profile says what that level is called and what it must have.
    """

    titel: str = Feld("Überschrift ohne Nummer; die Nummer ergibt sich aus der Gliederung", min_length=1)
    art: Kennung = Feld("Ebene aus dem Profil, zum Beispiel kapitel, handlungsfeld, bereich", default="kapitel")
    nummeriert: JaNein = Feld("nein, wenn der Abschnitt keine Nummer trägt", default=True)
    umbruch: Umbruch = Feld("„davor“: beginnt auf einer neuen Seite", default=None)
    oberziel: TextFeld = Feld("Das übergeordnete Ziel des Abschnitts", default=Text())
    text: TextFeld = Feld("Fließtext, ein Satz je Zeile", default=Text())
    teilziele: tuple[Teilziel, ...] = Feld("Die Teilziele in ihrer Reihenfolge", default=())
    massnahmen: tuple[Massnahme, ...] = Feld("Maßnahmen, die keinem Teilziel zugeordnet sind", default=())
    wiederholt: Kennung | None = Feld("Kennung des Handlungsfelds, das hier (im Katalog) wiederkehrt", default=None)
    zeigt: Verzeichnis | None = Feld(
        "Was dieser Abschnitt nach seinem Text aus den Daten zeigt, zum Beispiel glossar, literatur, massnahmen "
        "(Tabelle aller Maßnahmen), kosten (Summen nach Abschnitten) oder uebersicht (wer wofür verantwortlich ist: "
        "Schaubild und Tabelle)",
        default=None,
    )
    abschnitte: tuple[Abschnitt, ...] = Feld("Untergeordnete Abschnitte", default=())
    _ziffer: str = PrivateAttr("")
    _nummer: str = PrivateAttr("")
    _fundstelle: str = PrivateAttr("")
    _tiefe: int = PrivateAttr(1)

    @property
    def ziffer(self) -> str:
        """Its number as it is cited, ``3.1.2``; empty if it has none."""
        return self._ziffer

    @property
    def nummer(self) -> str:
        """Its number as its heading shows it, ``3.1.2`` or ``b)``; empty if it has none."""
        return self._nummer

    @property
    def fundstelle(self) -> str:
        """How it is cited, ``Ziffer 3.1.2``, ``Anhang A``, ``§ 3``; empty if it has no number."""
        return self._fundstelle

    @property
    def tiefe(self) -> int:
        """Its depth in the outline, 1 for the top."""
        return self._tiefe

    def an_ort(self, ziffer: str, nummer: str, fundstelle: str, tiefe: int, **fields: object) -> Self:
        """A copy that knows its place; ``fields`` replace values of the copy."""
        copy = self.model_copy(update=fields)
        copy._ziffer, copy._nummer, copy._fundstelle, copy._tiefe = ziffer, nummer, fundstelle, tiefe
        return copy

    def alle(self) -> Iterator[Abschnitt]:
        """This section and all below it, in document order."""
        yield self
        for abschnitt in self.abschnitte:
            yield from abschnitt.alle()
