"""A Maßgabe: what a paper changes in the concept, as data."""

from __future__ import annotations

from ik_model.model.anker import SatzankerFeld
from ik_model.model.base import Element, Feld


class Massgabe(Element):
    """One change: a sentence by its anchor, its expected old wording, its new wording, and what that sets in the data.

    *Why:* the old wording stands beside the anchor, so a change never hits a sentence that has moved or been reworded
    since. ``setzt`` keeps the data (who gets the report) in step with the words.
    """

    satz: SatzankerFeld = Feld("Welcher Satz: Abschnitt/Satz, zum Beispiel berichtswesen/2")
    bisher: str = Feld("Der Satz, wie er bisher lautet, Wort für Wort", default="")
    kuenftig: str = Feld("Der Satz, wie er künftig lautet; leer, wenn er gestrichen wird", default="")
    setzt: dict[str, str] = Feld("Was sich damit in den Daten ändert: element.feld: neuer Wert", default_factory=dict)
    begruendung: str | None = Feld("Warum", default=None)
