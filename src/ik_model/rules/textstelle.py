"""Every text field of a concept, with the element and the path where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.verweis import Verweis


class Textstelle(NamedTuple):
    """One text field that is not empty."""

    element: Element
    path: Path
    text: Text


def textstellen(konzept: Konzept) -> Iterator[Textstelle]:
    """All text fields, in document order of their elements.

    *Why:* found by type, not by a list of names, so a field that the model gains is checked at once.
    """
    for element, _ in konzept.elemente:
        for path, text in _texte(element):
            yield Textstelle(element, path, text)


def _texte(teil: Modell, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    for name, value in teil:
        if isinstance(value, str) or value is None:
            continue
        yield from _in_wert(value, (*path, name))


def _in_wert(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        if value.bloecke or value.fussnoten:
            yield path, value
    elif isinstance(value, tuple):
        for nummer, teil in enumerate(value):
            if isinstance(teil, Element | Verweis):
                return  # elements have their own turn
            yield from _in_wert(teil, (*path, nummer))
    elif isinstance(value, dict):
        for schluessel, teil in value.items():
            yield from _in_wert(teil, (*path, schluessel))
    elif isinstance(value, Modell) and not isinstance(value, Element | Verweis):
        yield from _texte(value, path)
