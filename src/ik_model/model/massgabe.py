"""A Maßgabe: one change that a paper makes to the concept, as data."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from ik_model.model.anker import Elementanker, ElementankerFeld, SatzankerFeld
from ik_model.model.base import Element, Feld, Kennung, Modell
from ik_model.model.beschluss import PRUEFSUMME_MUSTER
from ik_model.model.massnahme import Massnahme
from ik_model.model.setzung import Setzung
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld

Einfuegung = Literal["davor", "danach", "zuerst", "zuletzt"]
"""Before or behind what the anchor names, or as first or last within it."""

Aenderungsart = Literal["ersetzen", "einfuegen", "streichen", "verschieben", "setzen"]


class Verschiebung(Modell):
    """Where an element is moved to: exactly one of the four."""

    davor: Kennung | None = Feld("Vor dieses Element", default=None)
    danach: Kennung | None = Feld("Hinter dieses Element", default=None)
    zuerst: Kennung | None = Feld("An den Anfang dieses Abschnitts", default=None)
    zuletzt: Kennung | None = Feld("An das Ende dieses Abschnitts", default=None)

    @property
    def lage(self) -> tuple[Einfuegung, str]:
        """How, and relative to which element."""
        for wie, ziel in self._angaben:
            if ziel is not None:
                return wie, ziel
        raise LookupError("Verschiebung ohne Ziel")

    @property
    def _angaben(self) -> tuple[tuple[Einfuegung, str | None], ...]:
        return ("davor", self.davor), ("danach", self.danach), ("zuerst", self.zuerst), ("zuletzt", self.zuletzt)

    @model_validator(mode="after")
    def _genau_eines(self) -> Self:
        if sum(ziel is not None for _, ziel in self._angaben) != 1:
            raise _unstimmig(
                "Wohin verschoben wird, ist nicht eindeutig.",
                "Genau eines angeben: davor, danach, zuerst oder zuletzt, zum Beispiel verschieben: {danach: kennung}.",
            )
        return self


class Massgabe(Element):
    """One change: where, the expected old wording, the new wording, and what that sets in the data.

    *Why:* the old wording stands beside the anchor, so a change never hits a sentence that has moved or been reworded
    since. ``setzt`` keeps the data (who gets the report) in step with the words.
    """

    punkt: str | None = Feld(
        "Punkt der Abstimmung; Maßgaben mit demselben Punkt werden zusammen beschlossen. Ohne Angabe: ihr Platz in der "
        "Liste, von 1 an",
        default=None,
        min_length=1,
    )
    satz: SatzankerFeld | None = Feld("Welcher Satz: Abschnitt/Satz, zum Beispiel berichtswesen/2", default=None)
    element: ElementankerFeld | None = Feld(
        "Welches Element, welches Feld oder welcher Punkt einer Liste: sprachkurse-angebot.aktivitaeten.3",
        default=None,
    )
    einfuegen: Einfuegung | None = Feld(
        "davor oder danach: der künftige Wortlaut kommt hinzu; zuerst oder zuletzt: am Anfang oder Ende der Liste oder "
        "des Abschnitts, den „element“ nennt",
        default=None,
    )
    verschieben: Verschiebung | None = Feld("Wohin das Element verschoben wird", default=None)
    bisher: TextFeld = Feld("Wie es bisher lautet, Wort für Wort: der ganze Satz oder ein Teil davon", default=Text())
    pruefsumme: str | None = Feld(
        "Prüfsumme des bisherigen Wortlauts, statt oder neben „bisher“", default=None, pattern=PRUEFSUMME_MUSTER
    )
    kuenftig: TextFeld = Feld("Wie es künftig lautet; leer, wenn es gestrichen wird", default=Text())
    teilziel: Teilziel | None = Feld("Ein ganzes Teilziel, das eingefügt oder neu gefasst wird", default=None)
    massnahme: Massnahme | None = Feld("Eine ganze Maßnahme, die eingefügt oder neu gefasst wird", default=None)
    setzt: dict[str, Setzung] = Feld(
        "Was sich damit in den Daten ändert: element.feld: neuer Wert, oder bisher und künftig", default_factory=dict
    )
    begruendung: TextFeld = Feld("Warum", default=Text())

    @property
    def art(self) -> Aenderungsart:
        """What it does to what its anchor names; ``setzen`` if it changes data alone."""
        if self.verschieben is not None:
            return "verschieben"
        if self.einfuegen is not None:
            return "einfuegen"
        if self.neues is not None or self.kuenftig:
            return "ersetzen"
        return "setzen" if self.stelle is None else "streichen"

    @property
    def stelle(self) -> Elementanker | None:
        """The element, field or point that it changes; for a sentence, the text that this stands in."""
        return self.satz.stelle if self.satz is not None else self.element

    @property
    def neues(self) -> Teilziel | Massnahme | None:
        """The whole element that it brings."""
        return self.teilziel or self.massnahme

    @model_validator(mode="after")
    def _stimmig(self) -> Self:
        for passt, grund, rat in self._bedingungen():
            if not passt:
                raise _unstimmig(grund, rat)
        return self

    def _bedingungen(self) -> tuple[tuple[bool, str, str], ...]:
        """What must hold between the fields, and what to say where it does not."""
        element, neues = self.element, self.neues
        ganz = element is not None and not element.feld
        return (
            (
                self.satz is not None or element is not None or bool(self.setzt),
                "Die Maßgabe sagt nicht, was sie ändert.",
                "satz: abschnitt/satz oder element: kennung ergänzen; oder setzt:, wenn sich nur Daten ändern.",
            ),
            (
                self.satz is None or element is None,
                "„satz“ und „element“ stehen beide da.",
                "Eines von beiden löschen: satz für einen Satz, element für alles andere.",
            ),
            (
                self.teilziel is None or self.massnahme is None,
                "„teilziel“ und „massnahme“ stehen beide da.",
                "Je Maßgabe ein neues Element; für das andere eine zweite Maßgabe anlegen.",
            ),
            (
                neues is None or (ganz and not self.kuenftig and self.verschieben is None),
                "Ein ganzes Element wird neben einem anderen eingefügt oder an seiner Stelle neu gefasst.",
                "element: kennung schreiben, dazu einfuegen: davor, danach, zuerst oder zuletzt; ohne kuenftig.",
            ),
            (
                neues is None or self.einfuegen is not None or element is None or neues.id == element.element,
                "Wer ein Element neu fasst, behält seine Kennung.",
                f"id: {element.element if element else ''} schreiben; ein anderes Element mit einfuegen: einfügen.",
            ),
            (
                self.verschieben is None or (ganz and not self.kuenftig and self.einfuegen is None),
                "Verschoben wird ein ganzes Element.",
                "element: kennung schreiben, ohne kuenftig und einfuegen.",
            ),
            (
                self.einfuegen is None or bool(self.kuenftig) or neues is not None,
                "Es steht nicht da, was eingefügt wird.",
                "Unter kuenftig den neuen Wortlaut schreiben, oder unter teilziel oder massnahme das neue Element.",
            ),
            (
                self.einfuegen is None or self.satz is not None or element is not None,
                "Es steht nicht da, wo eingefügt wird.",
                "satz: abschnitt/satz oder element: kennung ergänzen.",
            ),
            (
                self.einfuegen not in {"zuerst", "zuletzt"} or self.satz is None,
                "Bei einem Satz wird davor oder danach eingefügt.",
                "einfuegen: davor oder danach schreiben; zuerst und zuletzt gibt es bei element.",
            ),
            (
                not self.kuenftig or not ganz,
                "Es steht nicht da, welches Feld des Elements den Wortlaut bekommt.",
                "element: kennung.feld schreiben, zum Beispiel sprachkurse-angebot.aufgaben.",
            ),
            (
                not self.kuenftig or self.satz is not None or element is not None,
                "Es steht nicht da, wo der Wortlaut geändert wird.",
                "satz: abschnitt/satz ergänzen.",
            ),
        )


def _unstimmig(grund: str, rat: str) -> PydanticCustomError:
    return PydanticCustomError("unstimmig", "Die Angaben passen nicht zusammen", {"grund": grund, "rat": rat})
