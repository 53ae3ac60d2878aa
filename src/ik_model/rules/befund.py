"""What a rule reports: the place in the model and the words of its message."""

from __future__ import annotations

from ik_model.diagnostics.positions import Path
from ik_model.model.text import Inline, Quelle, Satz


class Befund:
    """One place that a rule objects to; the engine makes a ``Finding`` of it.

    Attributes:
        element: ID of the element.
        path: The way from the element to the value: ``("zielgruppen", 0)``.
        satz: In a text field, the sentence.
        zeile: In a text field, the line of the value from 0, where no sentence has it (tables, images).
        wort: What to underline.
        spalte: From which column of the line on that is looked for, from 0.
        werte: What the rule's message and hint are filled with.
    """

    __slots__ = ("element", "path", "satz", "spalte", "werte", "wort", "zeile")

    def __init__(
        self,
        element: str,
        path: Path = (),
        satz: Satz | None = None,
        wort: str = "",
        *,
        ab: Inline | int = 0,
        zeile: int | None = None,
        **werte: object,
    ) -> None:
        """A place.

        Args:
            element: See above, like those that are not named here.
            path: See above.
            satz: See above.
            wort: See above.
            ab: Where the word stands in the sentence: the inline that it is part of, or the first character of it in
                the words of the sentence.
            zeile: See above.
            werte: See above.
        """
        if not isinstance(element, str):  # a rule of another package may not have been type-checked
            raise TypeError(f"Befund erwartet die Kennung des Elements, nicht {type(element).__name__}")
        self.element: str = element
        self.path: Path = path
        self.satz: Satz | None = satz
        self.zeile: int | None = satz.zeile if satz is not None else zeile
        self.wort: str = wort
        self.spalte: int = _spalte(satz, ab)
        self.werte: dict[str, object] = werte

    def versetzt(self, element: str, path: Path) -> Befund:
        """The same, told from an element that holds the one it is about."""
        neu = Befund(element, (*path, *self.path), self.satz, self.wort, zeile=self.zeile)
        neu.spalte, neu.werte = self.spalte, self.werte
        return neu


def _spalte(satz: Satz | None, ab: Inline | int) -> int:
    if isinstance(ab, int):
        return satz.quellspalte(ab) if satz is not None and ab else 0
    quelle: Quelle | None = getattr(ab, "quelle", None)
    return quelle.spalte if quelle is not None else 0
