"""A citation: a place in the words of the council."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.revision.zitat.glied import Art, Glied
from ik_model.revision.zitat.lesen import lesen
from ik_model.revision.zitat.schreiben import schreiben
from ik_model.revision.zitat.wortschatz import GRUNDWORTSCHATZ, Wortschatz


@dataclass(frozen=True, slots=True)
class Fundstelle:
    """A place in the words of the council: "Ziffer 5 Satz 2".

    It is syntax alone: whether there is such a place, and which sentence it is, a concept says
    (:func:`ik_model.revision.zitat.aufloesen.aufloesen`).
    ``str()`` writes it, :meth:`parse` reads it back.

    Attributes:
        glieder: Its parts from the outside in, whatever the order in which they were given.
    """

    glieder: tuple[Glied, ...]

    def __post_init__(self) -> None:
        if not self.glieder:
            raise ValueError("eine Fundstelle hat mindestens ein Glied")
        object.__setattr__(self, "glieder", tuple(sorted(self.glieder, key=lambda glied: glied.rang)))

    @classmethod
    def parse(cls, text: str, wortschatz: Wortschatz = GRUNDWORTSCHATZ) -> Fundstelle:
        """Read a citation in any of its usual forms.

        Args:
            text: "Ziff. 5 S. 2", "Satz 2 in Ziffer 5", "3.1.2 Teilziel 2, Aufgaben", "Seite 17" …
            wortschatz: The words of a county; without it, those that all share.

        Raises:
            FundstelleFehler: It names nothing, or several places at once.
        """
        return cls(lesen(text, wortschatz))

    def __str__(self) -> str:
        return schreiben(self.glieder)

    def __iter__(self) -> Iterator[Glied]:
        return iter(self.glieder)

    def mit(self, *glieder: Glied) -> Fundstelle:
        """The place within this one."""
        return Fundstelle((*self.glieder, *glieder))

    def zahl(self, art: Art) -> int | None:
        """The number of its last part of this kind; ``None`` if it has none."""
        return next((glied.zahl for glied in reversed(self.glieder) if glied.art is art), None)

    @property
    def satz(self) -> int | None:
        """The number of the sentence."""
        return self.zahl(Art.SATZ)

    @property
    def seite(self) -> int | None:
        """The number of the page."""
        return self.zahl(Art.SEITE)
