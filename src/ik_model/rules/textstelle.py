"""Every text field of a concept, with the element and the path where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Text
from ik_model.model.texte import texte
from ik_model.rules.neue_elemente import neue_elemente


class Textstelle(NamedTuple):
    """One text field that is not empty."""

    element: Element
    path: Path
    text: Text


def textstellen(konzept: Konzept) -> Iterator[Textstelle]:
    """All text fields, in document order of their elements.

    The old wording that a Maßgabe repeats is none of them: it is judged where it stands. The texts of an element that a
    Maßgabe brings are.
    """
    for element, _ in konzept.elemente:
        for path, text in texte(element):
            if (text.bloecke or text.fussnoten) and not (isinstance(element, Massgabe) and path == ("bisher",)):
                yield Textstelle(element, path, text)
    for massgabe, path, neues in neue_elemente(konzept):
        for weiter, text in texte(neues, path):
            if text.bloecke or text.fussnoten:
                yield Textstelle(massgabe, weiter, text)
