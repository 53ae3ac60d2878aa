"""The text fields of one part of the model, found by type."""

from __future__ import annotations

from collections.abc import Iterator

from ik_model.diagnostics.positions import Path
from ik_model.model.anker import Satzanker
from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.verweis import Verweis


def texte(teil: Modell, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every text field, empty ones too, with the way to it; elements within have their own turn.

    *Why by type:* a field that the model gains is checked, cited and compared at once.
    """
    for name, value in teil:
        if isinstance(value, str) or value is None:
            continue
        yield from _in_wert(value, (*path, name))


def satzanker(konzept: Konzept) -> Iterator[Satzanker]:
    """The ID of every sentence that is counted, in document order of the elements."""
    for element, _ in konzept.elemente:
        for path, text in texte(element):
            for nummer in range(1, len(text.saetze) + 1):
                if (anker := Satzanker.zu(element.id, path, nummer)) is not None:
                    yield anker


def _in_wert(value: object, path: Path) -> Iterator[tuple[Path, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for nummer, teil in enumerate(value):
            if isinstance(teil, Element | Verweis):
                return
            yield from _in_wert(teil, (*path, nummer))
    elif isinstance(value, dict):
        for schluessel, teil in value.items():
            yield from _in_wert(teil, (*path, schluessel))
    elif isinstance(value, Modell) and not isinstance(value, Element | Verweis):
        yield from texte(value, path)
