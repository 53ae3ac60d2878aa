"""Every text field of a concept, with the element and the path where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.texte import texte


class Textstelle(NamedTuple):
    """One text field that is not empty."""

    element: Element
    path: Path
    text: Text


def textstellen(konzept: Konzept) -> Iterator[Textstelle]:
    """All text fields, in document order of their elements."""
    for element, _ in konzept.elemente:
        for path, text in texte(element):
            if text.bloecke or text.fussnoten:
                yield Textstelle(element, path, text)
