"""Figures and indicators: a value that a text quotes, and one that measures success."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from ik_model.model.base import Datum, Element, Feld, JaNein, Kennung, Modell


class Messwert(Modell):
    """One value at one day."""

    wert: Decimal = Feld("Wert als Dezimalzahl mit Punkt, zum Beispiel 5.9", max_digits=24, allow_inf_nan=False)
    stichtag: Datum = Feld("Tag, für den der Wert gilt")
    quelle: str | None = Feld("Herkunft des Wertes", default=None)


class Zielwert(Messwert):
    """A value to be reached by a day."""

    grenze: Literal["mindestens", "höchstens"] | None = Feld(
        "mindestens oder höchstens, wenn das Ziel eine Grenze ist", default=None
    )


class Kennzahl(Element):
    """A figure that the text quotes.

    *Why:* a number in prose can only be checked, updated and recomputed if its value, day and source stand as data.
    """

    name: str = Feld("Was gezählt oder gemessen wird", min_length=1)
    wert: Decimal = Feld("Wert als Dezimalzahl mit Punkt, zum Beispiel 5.9", max_digits=24, allow_inf_nan=False)
    einheit: str = Feld("Einheit: Personen, %, Prozentpunkte, Euro …", default="")
    stellen: int | None = Feld("Nachkommastellen, mit denen der Wert angegeben wird", default=None, ge=0, le=10)
    ungefaehr: JaNein = Feld("ja, wenn der Text „ca.“, „etwa“ oder „mehr als“ sagt", default=False)
    stichtag: Datum | None = Feld("Tag, für den der Wert gilt", default=None)
    zeitraum: str | None = Feld("Zeitraum, für den der Wert gilt, zum Beispiel 2015–2019", default=None)
    gebiet: str | None = Feld("Gebiet, für das der Wert gilt", default=None)
    quelle: str | None = Feld("Herkunft, zum Beispiel Statistisches Bundesamt", default=None)
    bezugsgroesse: Kennung | None = Feld("Kennung der Kennzahl, von der dies ein Anteil ist", default=None)
    formel: str | None = Feld(
        "Rechnung, wenn der Wert abgeleitet ist: 100 * {auslaender-2019} / {einwohner-2019}", default=None
    )


class Indikator(Element):
    """What shows whether a goal is reached (StratML part 2: PerformanceIndicator)."""

    name: str = Feld("Was gemessen wird", min_length=1)
    einheit: str = Feld("Einheit", default="")
    ausgangswert: Messwert | None = Feld("Wert zu Beginn", default=None)
    zwischenziele: tuple[Zielwert, ...] = Feld("Werte, die auf dem Weg erreicht werden sollen", default=())
    zielwert: Zielwert | None = Feld("Wert, der erreicht werden soll, und bis wann", default=None)
    messwerte: tuple[Messwert, ...] = Feld("Gemessene Werte im Lauf der Zeit", default=())
    quelle: str | None = Feld("Woher die Werte kommen", default=None)
