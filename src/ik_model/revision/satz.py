"""Find one sentence of a concept by its anchor."""

from __future__ import annotations

from ik_model.model.anker import Satzanker
from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.text import Satz, Text
from ik_model.revision.pfad import lesen


def feldtext(element: Element, anker: Satzanker) -> Text | None:
    """The text that an anchor points into, or ``None`` if the element has no such text."""
    try:
        value = lesen(element, anker.feld.split("."))
    except LookupError:
        return None
    if anker.punkt is not None:
        value = value[anker.punkt - 1] if isinstance(value, tuple) and anker.punkt <= len(value) else None
    return value if isinstance(value, Text) else None


def finde_satz(konzept: Konzept, anker: Satzanker) -> Satz | None:
    """The sentence, or ``None`` if element, field or sentence do not exist."""
    element = konzept.find(anker.element)
    text = feldtext(element, anker) if element is not None else None
    if text is None or anker.satz > len(text.saetze):
        return None
    return text.saetze[anker.satz - 1]
