"""The Teilziel: the unit everybody works with."""

from __future__ import annotations

from typing import Self

from pydantic import PrivateAttr

from ik_model.model.base import Element, Feld
from ik_model.model.kennzahl import Indikator
from ik_model.model.massnahme import Massnahme
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.umbruch import Umbruch
from ik_model.model.verweis import Verweis


class Teilziel(Element):
    """A goal with its five parts; which of them are required is for the county's profile to say.

    ``ziffer`` and ``nummer`` are known once the Teilziel is part of a :class:`~ik_model.model.konzept.Konzept`.
    """

    text: TextFeld = Feld("Das Ziel selbst, als erreichter Zustand formuliert")
    aufgaben: TextFeld = Feld("Möglichkeiten und Aufgaben", default=Text())
    zielgruppen: tuple[Verweis, ...] = Feld("Für wen: Kennungen aus dem Verzeichnis der Zielgruppen", default=())
    aktivitaeten: tuple[TextFeld, ...] = Feld("Beispielhafte Aktivitäten, ein Punkt je Aktivität", default=())
    verantwortliche: tuple[Verweis, ...] = Feld(
        "Wer verantwortlich ist: Kennungen aus dem Verzeichnis der Stellen", default=()
    )
    massnahmen: tuple[Massnahme, ...] = Feld("Maßnahmen, die das Ziel umsetzen", default=())
    indikatoren: tuple[Indikator, ...] = Feld("Woran der Erfolg gemessen wird", default=())
    umbruch: Umbruch = Feld("„davor“: beginnt auf einer neuen Seite", default=None)
    _ziffer: str = PrivateAttr("")
    _nummer: int = PrivateAttr(0)

    @property
    def ziffer(self) -> str:
        """The number of the section it stands in, ``3.1.2``."""
        return self._ziffer

    @property
    def nummer(self) -> int:
        """Its place among the goals of its section, from 1."""
        return self._nummer

    def an_ort(self, ziffer: str, nummer: int, **fields: object) -> Self:
        """A copy that knows its place; ``fields`` replace values of the copy."""
        copy = self.model_copy(update=fields)
        copy._ziffer, copy._nummer = ziffer, nummer
        return copy
