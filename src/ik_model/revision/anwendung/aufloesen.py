"""Find what each Maßgabe changes, on the text that the paper was given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.revision.anwendung.daten import setzungen
from ik_model.revision.anwendung.eingriff import Eingriff
from ik_model.revision.anwendung.elemente import im_ganzen
from ik_model.revision.anwendung.problem import PasstNicht, Problem
from ik_model.revision.anwendung.texte import im_feld, im_satz


class Auftrag(NamedTuple):
    """One edit, and the Maßgabe that wants it."""

    massgabe: str
    eingriff: Eingriff


def aufloesen(konzept: Konzept, massgaben: Iterable[Massgabe]) -> tuple[list[Auftrag], list[Problem]]:
    """The edits of all Maßgaben, and why some of these cannot be made."""
    auftraege: list[Auftrag] = []
    probleme: list[Problem] = []
    for massgabe in massgaben:
        for schritt in (_worte, setzungen):
            try:
                auftraege += [Auftrag(massgabe.id, eingriff) for eingriff in schritt(konzept, massgabe)]
            except PasstNicht as grund:
                probleme.append(grund.problem(massgabe.id))
    return auftraege, probleme


def _worte(konzept: Konzept, massgabe: Massgabe) -> Iterator[Eingriff]:
    """What it does to words or elements; nothing if it changes data alone."""
    if massgabe.satz is not None:
        yield im_satz(konzept, massgabe, massgabe.satz)
    elif massgabe.element is not None and massgabe.element.feld:
        yield im_feld(konzept, massgabe, massgabe.element)
    elif massgabe.element is not None:
        yield im_ganzen(konzept, massgabe, massgabe.element)
