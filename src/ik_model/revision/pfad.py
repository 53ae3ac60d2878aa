"""Read and set a value of an element by the way to it: ``aufgaben``, ``kosten.finanzierung``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from ik_model.model.base import Modell

M = TypeVar("M", bound=Modell)

GEHEIM = frozenset({"id", "ausnahmen"})
"""Fields that no paper changes."""


def lesen(modell: Modell, pfad: Sequence[str]) -> Any:
    """The value at the end of the way; ``None`` where the way is empty of values.

    Raises:
        LookupError: There is no such field; the argument is its name.
    """
    wert: object = modell
    for schritt in pfad:
        match wert:
            case Modell():
                if schritt not in type(wert).model_fields or schritt in GEHEIM:
                    raise LookupError(schritt)
                wert = getattr(wert, schritt)
            case dict():
                wert = wert.get(schritt)
            case None:
                return None
            case _:
                raise LookupError(schritt)
    return wert


def gesetzt(modell: M, pfad: Sequence[str], wert: object, *, geprueft: bool) -> M:
    """A copy with another value at the end of the way.

    Args:
        modell: The model.
        pfad: The way, which :func:`lesen` can go.
        wert: The value.
        geprueft: Whether the value is one of the field already; else it is read as the source would be.

    Raises:
        pydantic.ValidationError: The value does not fit the field.
    """
    feld, *rest = pfad
    bisher = getattr(modell, feld)
    neu = wert
    if rest and isinstance(bisher, Modell):
        neu = gesetzt(bisher, rest, wert, geprueft=geprueft)
    elif rest:
        neu = dict(bisher or {}) | {rest[0]: wert}
    if geprueft:
        return modell.model_copy(update={feld: neu})
    return type(modell).model_validate(
        {name: getattr(modell, name) for name in type(modell).model_fields} | {feld: neu}
    )
