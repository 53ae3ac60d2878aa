"""Why a Maßgabe cannot be applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Problemart = Literal[
    "stelle-fehlt",
    "ohne-bisher",
    "nicht-gefunden",
    "mehrfach",
    "ausgangstext",
    "gleiche-stelle",
    "setzt",
    "unpassend",
    "kennung-vergeben",
    "beschluss",
]
"""The kinds.

``stelle-fehlt``: the anchor leads nowhere. ``ohne-bisher``: the expected wording is not said. ``nicht-gefunden``,
``mehrfach``: the expected wording is not there, or more than once. ``ausgangstext``: the text or value has moved on
(Prüfsumme, old value). ``gleiche-stelle``: another Maßgabe changes the same place. ``setzt``: the value does not fit
its field. ``unpassend``: this kind of change is not possible there. ``kennung-vergeben``: the ID of a new element is
taken. ``beschluss``: what was decided on the point cannot be told.
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason.

    Attributes:
        massgabe: ID of the Maßgabe; empty if it concerns the paper.
        art: What kind.
        meldung: German: what is wrong, without a full stop.
        rat: German: what to do.
        pfad: The field of the Maßgabe that it concerns.
        wort: The word in it that it concerns.
        andere: IDs of the other Maßgaben that it concerns.
    """

    massgabe: str
    art: Problemart
    meldung: str
    rat: str
    pfad: tuple[str | int, ...] = ()
    wort: str = ""
    andere: tuple[str, ...] = ()


class PasstNicht(Exception):
    """A Maßgabe does not fit; carries everything of the problem but whose it is."""

    def __init__(
        self, art: Problemart, meldung: str, rat: str, pfad: tuple[str | int, ...] = (), wort: str = ""
    ) -> None:
        self.art: Problemart = art
        self.meldung = meldung
        self.rat = rat
        self.pfad = pfad
        self.wort = wort
        super().__init__(meldung)

    def problem(self, massgabe: str) -> Problem:
        """The problem, of that Maßgabe."""
        return Problem(massgabe, self.art, self.meldung, self.rat, self.pfad, self.wort)
