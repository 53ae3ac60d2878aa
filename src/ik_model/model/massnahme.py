"""A measure: what is done, by whom, when, at what cost, and how far it has come."""

from __future__ import annotations

from decimal import Decimal
from typing import Self

from pydantic import PrivateAttr

from ik_model.model.base import Datum, Element, Feld, JaNein, Kennung, Modell
from ik_model.model.kennzahl import Indikator
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.umbruch import Umbruch
from ik_model.model.verweis import Verweis


class Meilenstein(Element):
    """A result by a day."""

    titel: str = Feld("Was erreicht ist", min_length=1)
    faellig: Datum | None = Feld("Bis wann", default=None)
    erreicht: Datum | None = Feld("Wann es erreicht wurde", default=None)


class Kosten(Modell):
    """Money and staff that a measure takes, in euro and full-time posts."""

    einmalig: Decimal | None = Feld("Einmalige Kosten in Euro", default=None, ge=0, max_digits=24, allow_inf_nan=False)
    jaehrlich: Decimal | None = Feld("Kosten je Jahr in Euro", default=None, ge=0, max_digits=24, allow_inf_nan=False)
    personalstellen: Decimal | None = Feld("Stellen (Vollzeit)", default=None, ge=0, max_digits=24, allow_inf_nan=False)
    personenmonate: Decimal | None = Feld("Personenmonate", default=None, ge=0, max_digits=24, allow_inf_nan=False)
    erlaeuterung: TextFeld = Feld("Wie sich die Kosten zusammensetzen, was noch offen ist", default=Text())
    finanzierung: TextFeld = Feld("Woher das Geld kommt", default=Text())
    haushaltsvorbehalt: JaNein = Feld("ja, wenn die Maßnahme unter Haushaltsvorbehalt steht", default=False)


class Stand(Modell):
    """A status on the county's own scale, on a day."""

    status: str = Feld("Wert der Statusskala des Profils", min_length=1)
    am: Datum = Feld("Tag der Feststellung")
    bemerkung: TextFeld = Feld("Erläuterung", default=Text())


class Massnahme(Element):
    """A measure, under a Teilziel or alone in a section."""

    kuerzel: str | None = Feld("Eigene Bezeichnung des Katalogs, zum Beispiel SP15", default=None)
    titel: str = Feld("Titel der Maßnahme", min_length=1)
    beschreibung: TextFeld = Feld("Was getan wird", default=Text())
    zielgruppen: tuple[Verweis, ...] = Feld("Für wen", default=())
    verantwortliche: tuple[Verweis, ...] = Feld("Wer verantwortlich ist", default=())
    partner: tuple[Verweis, ...] = Feld("Wer mitwirkt (Kooperationspartner)", default=())
    beginn: Datum | None = Feld("Beginn", default=None)
    ende: Datum | None = Feld("Ende", default=None)
    zeitraum: str | None = Feld(
        "Zeitraum in Worten, wenn er nicht auf den Tag feststeht: „laufend“, „3. Quartal 2027“", default=None
    )
    meilensteine: tuple[Meilenstein, ...] = Feld("Meilensteine", default=())
    kosten: Kosten | None = Feld("Kosten, Personal, Finanzierung", default=None)
    prioritaet: str | None = Feld("Priorität auf der Skala des Profils", default=None)
    verlauf: tuple[Stand, ...] = Feld("Status im Lauf der Zeit, der letzte gilt", default=())
    querverweise: tuple[Kennung, ...] = Feld("Kennungen verwandter Maßnahmen oder Abschnitte", default=())
    indikatoren: tuple[Indikator, ...] = Feld("Woran der Erfolg gemessen wird", default=())
    weitere_felder: dict[str, TextFeld] = Feld(
        "Weitere Felder des Katalogs, Schlüssel wie im Profil (massnahme.felder)", default_factory=dict
    )
    umbruch: Umbruch = Feld("„davor“: beginnt auf einer neuen Seite", default=None)
    _ziffer: str = PrivateAttr("")
    _nummer: int = PrivateAttr(0)

    @property
    def ziffer(self) -> str:
        """The number of the section it stands in."""
        return self._ziffer

    @property
    def nummer(self) -> int:
        """Its place among the measures of its section or goal, from 1."""
        return self._nummer

    def an_ort(self, ziffer: str, nummer: int, **fields: object) -> Self:
        """A copy that knows its place; ``fields`` replace values of the copy."""
        copy = self.model_copy(update=fields)
        copy._ziffer, copy._nummer = ziffer, nummer
        return copy
