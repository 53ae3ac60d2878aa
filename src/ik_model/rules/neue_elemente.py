"""Elements that papers want to bring into the concept: judged before they are in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.teilziel import Teilziel


class NeuesElement(NamedTuple):
    """One element in a Maßgabe.

    Attributes:
        massgabe: The Maßgabe that brings it.
        path: The way from there to it.
        element: The element.
    """

    massgabe: Massgabe
    path: Path
    element: Element


def neue_elemente(konzept: Konzept) -> Iterator[NeuesElement]:
    """All of them, but for those that the concept holds by now."""
    for vorlage in konzept.vorlagen:
        for massgabe in vorlage.massgaben:
            if massgabe.id not in vorlage.eingearbeitet:
                yield from neu_in(massgabe)


def neu_in(massgabe: Massgabe) -> Iterator[NeuesElement]:
    """The elements that one Maßgabe brings, with those in them."""
    if massgabe.teilziel is not None:
        yield NeuesElement(massgabe, ("teilziel",), massgabe.teilziel)
        yield from _darin(massgabe, ("teilziel",), massgabe.teilziel)
    if massgabe.massnahme is not None:
        yield NeuesElement(massgabe, ("massnahme",), massgabe.massnahme)
        yield from _darin(massgabe, ("massnahme",), massgabe.massnahme)


def _darin(massgabe: Massgabe, path: Path, element: Element) -> Iterator[NeuesElement]:
    felder = ("massnahmen", "indikatoren") if isinstance(element, Teilziel) else ("meilensteine", "indikatoren")
    for feld in felder:
        for nummer, teil in enumerate(getattr(element, feld)):
            hier = (*path, feld, nummer)
            yield NeuesElement(massgabe, hier, teil)
            if feld == "massnahmen":
                yield from _darin(massgabe, hier, teil)
