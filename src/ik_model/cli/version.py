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
        if (there := self._in_source(element, path, satz)) is not None:
            return self.positions.span(element, path, line=there.zeile)
        new = list(self._new_wordings())
        massgabe = next((id for id, anderer in new if anderer == satz), None)
        massgabe = massgabe or next((id for id, anderer in new if str(anderer) in str(satz)), None)
        if massgabe is None:
            return self.positions.span(element, path)
        return self.positions.span(massgabe, ("kuenftig",))

    def _in_source(self, element: str, path: Path, satz: Satz) -> Satz | None:
        """The same sentence where it is written; the very one, if it is there several times."""
        found = self.source.find(element)
        text = dict(texte(found)).get(path) if found else None
        same = [anderer for anderer in text.alle_saetze if anderer == satz] if text else []
        return next((anderer for anderer in same if anderer is satz), same[0] if same else None)

    def _new_wordings(self) -> Iterator[tuple[str, Satz]]:
        """ID of each Maßgabe and each of its new sentences."""
        for schritt in self.fassung.schritte if self.fassung else ():
            for massgabe in schritt.angewendet:
                for satz in massgabe.kuenftig.saetze:
                    yield massgabe.id, satz
