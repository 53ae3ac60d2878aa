"""Where the sentences of a text have gone when a paper was applied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ik_model.model.anker import Elementanker, Satzanker


@dataclass(frozen=True, slots=True)
class Satzwege:
    """From anchors of the old text to anchors of the new one.

    Attributes:
        saetze: For each text that was changed, the new number of each sentence; ``None`` if it is gone. Points of lists
            are named by their old place.
        punkte: For each list that gained or lost points, the new place of each; ``None`` if it is gone.
        weg: IDs of the elements that are gone.
    """

    saetze: Mapping[Elementanker, Mapping[int, int | None]] = field(default_factory=dict)
    punkte: Mapping[Elementanker, Mapping[int, int | None]] = field(default_factory=dict)
    weg: frozenset[str] = frozenset()

    def punkt(self, anker: Elementanker) -> Elementanker | None:
        """Where a point of a list stands now; ``None`` if it is gone. What names no point stays what it is."""
        if anker.element in self.weg:
            return None
        if anker.punkt is None:
            return anker
        punkte = self.punkte.get(Elementanker(anker.element, anker.feld), {})
        punkt = punkte.get(anker.punkt, anker.punkt)
        return None if punkt is None else Elementanker(anker.element, anker.feld, punkt)

    def satz(self, anker: Satzanker) -> Satzanker | None:
        """Where a sentence stands now, or what has taken its place; ``None`` if it is gone."""
        if anker.element in self.weg:
            return None
        nummer = self.saetze.get(anker.stelle, {}).get(anker.satz, anker.satz)
        punkt = anker.punkt
        if punkt is not None:
            punkt = self.punkte.get(Elementanker(anker.element, anker.feld), {}).get(punkt, punkt)
            if punkt is None:
                return None
        return None if nummer is None else Satzanker(anker.element, nummer, anker.feld, punkt)
