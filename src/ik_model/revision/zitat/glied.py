"""The parts of a citation, as typed values."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MAX_ZAHL: Final = 9999


class Art(StrEnum):
    """What a part of a citation names."""

    VORLAGE = "vorlage"
    """A paper, by its number."""
    ABSCHNITT = "abschnitt"
    """A section, by its number: Ziffer 3.1.2, Handlungsfeld 3.1, Anhang A.1, § 3."""
    TITEL = "titel"
    """Anything by its title or name, in quotes."""
    NAME = "name"
    """A page or a list without a number, by its name alone: Vorwort, Leitbild, Glossar."""
    TEIL = "teil"
    """A goal, a measure or a Maßgabe, by what it is called and its number: Teilziel 2, Ziel a), Maßnahme SP15."""
    FELD = "feld"
    """A labelled part of a goal, a measure or a paper: Möglichkeiten und Aufgaben, Sachverhalt."""
    PUNKT = "punkt"
    """An item, whatever is counted: Punkt 6, Nummer 3, Buchstabe a, Spiegelstrich 2."""
    ABSATZ = "absatz"
    TABELLE = "tabelle"
    ZEILE = "zeile"
    """A row of a table."""
    FUSSNOTE = "fussnote"
    SATZ = "satz"
    SEITE = "seite"


ZAHLEN: Final = frozenset({Art.ABSATZ, Art.TABELLE, Art.ZEILE, Art.FUSSNOTE, Art.SATZ, Art.SEITE})
"""The parts that are a plain number."""

_RANG: Final[dict[Art, int]] = {
    Art.VORLAGE: 0,
    Art.ABSCHNITT: 1, Art.TITEL: 1, Art.NAME: 1,
    Art.TEIL: 2,
    Art.FELD: 3,
    Art.PUNKT: 4, Art.ABSATZ: 4, Art.TABELLE: 4, Art.ZEILE: 4, Art.FUSSNOTE: 4,
    Art.SATZ: 5,
    Art.SEITE: 6,
}  # fmt: skip


class FundstelleFehler(LookupError):
    """A place that cannot be understood, or that is not there.

    Attributes:
        meldung: German: what is wrong, and what there is instead.
        rat: German: what to do; may be empty.
    """

    def __init__(self, meldung: str, rat: str = "") -> None:
        self.meldung = meldung
        self.rat = rat
        super().__init__(meldung)


@dataclass(frozen=True, slots=True)
class Glied:
    """One part of a citation; white space in it is folded.

    Attributes:
        art: What it names.
        wert: Its number, sign, title or label: ``3.1.2``, ``a)``, ``SP15``, ``Sachverhalt``.
        wort: What it is called, for parts that have several words: ``Ziffer``, ``Handlungsfeld``, ``Teilziel``.
    """

    art: Art
    wert: str
    wort: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "wert", " ".join(self.wert.split()))
        object.__setattr__(self, "wort", " ".join(self.wort.split()))
        if not self.wert:
            raise ValueError(f"{self.art}: ohne Wert")
        if self.art in ZAHLEN and not re.fullmatch(r"[1-9][0-9]{0,3}", self.wert):
            raise ValueError(f"{self.art}: keine Zahl von 1 bis {MAX_ZAHL}: {self.wert!r}")

    @property
    def rang(self) -> int:
        """Which part stands before which: the outer ones first."""
        return _RANG[self.art]

    @property
    def zahl(self) -> int:
        """Its number, for parts that are a plain number."""
        return int(self.wert)
