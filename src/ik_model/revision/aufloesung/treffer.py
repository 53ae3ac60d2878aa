"""What a citation means in a concept."""

from __future__ import annotations

from dataclasses import dataclass

from ik_model.diagnostics.positions import Path
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element
from ik_model.model.text import Saetze, Satz, Text
from ik_model.revision.zitat.fundstelle import Fundstelle
from ik_model.revision.zitat.textglieder import Bereich


@dataclass(frozen=True, slots=True)
class Treffer:
    """An element, one of its texts, or sentences of that.

    Attributes:
        fundstelle: How the place is cited, in its full form.
        element: The element.
        path: The way from the element to the text; empty for the whole element.
        text: The text; ``None`` for the whole element.
        bereich: Which sentences of it, if not all.
        saetze: The sentences themselves; those of a table or a footnote have no number.
    """

    fundstelle: Fundstelle
    element: Element
    path: Path = ()
    text: Text | None = None
    bereich: Bereich | None = None
    saetze: Saetze = ()

    @property
    def satz(self) -> Satz | None:
        """The sentence, if the citation means a single one."""
        return self.saetze[0] if self.anker is not None else None

    @property
    def anker(self) -> Satzanker | None:
        """The ID of the sentence, if the citation means a single one (and its text is not too deep for one)."""
        if self.bereich is None or self.fundstelle.satz is None:
            return None
        return Satzanker.zu(self.element.id, self.path, self.bereich.von)
