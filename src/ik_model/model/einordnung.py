"""Put the parts of a concept in their place: numbers, and the names of what they refer to.

*Why copies:* a part never changes, so one Teilziel can be part of two concepts with two numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Modell
from ik_model.model.massnahme import Massnahme
from ik_model.model.nummerierung import nummer, zaehlung, ziffer
from ik_model.model.teilziel import Teilziel
from ik_model.model.verweis import Verweis

M = TypeVar("M", bound=Modell)

_WORT = re.compile(r"[§\w]")


@dataclass(frozen=True, slots=True)
class Ordnung:
    """How sections are numbered and what records are called.

    Attributes:
        muster: How each depth is counted.
        wort: What a number is called when it is cited.
        ganz: Whether headings show the whole number.
        namen: The names of records by their ID.
    """

    muster: Sequence[str]
    wort: str
    ganz: bool
    namen: Mapping[str, str]

    def einordnen(
        self, abschnitte: Sequence[Abschnitt], oben: tuple[int, ...] = (), tiefe: int = 1
    ) -> tuple[Abschnitt, ...]:
        """Copies of the sections that know their numbers and the names of what they refer to."""
        fertig: list[Abschnitt] = []
        zahl = 0
        for abschnitt in abschnitte:
            zahl += abschnitt.nummeriert
            nummern = (*oben, zahl) if abschnitt.nummeriert else oben
            eigene = ziffer(nummern, self.muster) if abschnitt.nummeriert else ""
            fertig.append(
                abschnitt.an_ort(
                    eigene,
                    nummer(nummern, self.muster, ganz=self.ganz) if eigene else "",
                    self._fundstelle(eigene),
                    tiefe,
                    teilziele=tuple(
                        self.benennen(t).an_ort(eigene, n, massnahmen=self._massnahmen(t.massnahmen, eigene))
                        for n, t in enumerate(abschnitt.teilziele, 1)
                    ),
                    massnahmen=self._massnahmen(abschnitt.massnahmen, eigene),
                    abschnitte=self.einordnen(abschnitt.abschnitte, nummern, tiefe + 1),
                )
            )
        return tuple(fertig)

    def benennen(self, teil: M) -> M:
        """A copy whose references know the names of their records; parts below it are named too."""
        neu: dict[str, Any] = {}
        for name, value in teil:
            if isinstance(value, Verweis):
                neu[name] = value.mit_namen(self.namen.get(value.id, ""))
            elif isinstance(value, tuple) and value and isinstance(value[0], Verweis):
                neu[name] = tuple(v.mit_namen(self.namen.get(v.id, "")) for v in value)
            elif name in {"beratungsfolge", "massgaben"}:
                neu[name] = tuple(map(self.benennen, value))
            elif isinstance(value, Teilziel | Massnahme):
                neu[name] = self.benennen(value)
        return teil.model_copy(update=neu)

    def _massnahmen(self, massnahmen: Sequence[Massnahme], eigene: str) -> tuple[Massnahme, ...]:
        return tuple(self.benennen(m).an_ort(eigene, n) for n, m in enumerate(massnahmen, 1))

    def _fundstelle(self, eigene: str) -> str:
        """A number with its word, unless it brings one of its own: ``Ziffer 3``, ``§ 3``."""
        if not eigene:
            return ""
        davor = zaehlung(self.muster[0]).davor if self.muster else ""
        return eigene if _WORT.search(davor) else f"{self.wort} {eigene}"
