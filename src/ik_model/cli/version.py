"""The text that is cited: as it stands in the source, or as a paper wants it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ik_model.model.konzept import Konzept
from ik_model.model.text import Satz
from ik_model.model.texte import texte

if TYPE_CHECKING:
    from ik_model.diagnostics.positions import Path, Positions
    from ik_model.diagnostics.span import Span
    from ik_model.revision.fassung import Beschlussfassung


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a concept, with the places of its parts in the source.

    Attributes:
        konzept: The concept in this version.
        source: The concept as the source has it.
        positions: Where its parts stand.
        fassung: The paper's version that it is; ``None`` for the text as submitted.
    """

    konzept: Konzept
    source: Konzept
    positions: Positions
    fassung: Beschlussfassung | None = None

    def span(self, element: str, path: Path = ()) -> Span | None:
        """Where an element or one of its fields stands."""
        return self.positions.span(element, path)

    def sentence(self, element: str, path: Path, satz: Satz) -> Span | None:
        """Where a sentence stands: in its text, or in the Maßgabe that brings it."""
        if self._is_in_source(element, path, satz):
            return self.positions.span(element, path, line=satz.zeile)
        for id, feld, anderer in self._new_wordings():
            if anderer is satz:
                return self.positions.span(id, (feld,), line=satz.zeile)
        massgabe = next((id for id, _, anderer in self._new_wordings() if str(anderer) in str(satz)), None)
        return self.positions.span(massgabe or element, ("kuenftig",) if massgabe else path)

    def _is_in_source(self, element: str, path: Path, satz: Satz) -> bool:
        found = self.source.find(element)
        text = dict(texte(found)).get(path) if found else None
        return text is not None and any(anderer is satz for anderer in text.alle_saetze)

    def _new_wordings(self) -> Iterator[tuple[str, str, Satz]]:
        """ID of each Maßgabe, its field and each of its new sentences."""
        for schritt in self.fassung.schritte if self.fassung else ():
            for massgabe in schritt.angewendet:
                for satz in massgabe.kuenftig.saetze:
                    yield massgabe.id, "kuenftig", satz
