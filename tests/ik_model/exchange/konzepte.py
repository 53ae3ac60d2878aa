"""Concepts of every kind that the model admits, for hypothesis: made from the model's own fields.

*Why not by hand:* a field that is added to the model is tried from that moment on.
"""

from __future__ import annotations

import types
import typing
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import SatzankerFeld
from ik_model.model.base import Datum, JaNein, Kennung, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.profil import Muster
from ik_model.model.textfeld import TextFeld
from ik_model.model.turnus import Turnus, TurnusFeld
from ik_model.model.verweis import Verweis
from tests.ik_model.exchange.texte import KENNUNGEN, TEXTE, WORDS, ZEILEN

_MAX_ITEMS = 2

ZAHLEN = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**9, places=2),
    st.sampled_from([Decimal("5.90"), Decimal("1E+5"), Decimal("0.00"), Decimal("-0"), Decimal("0E-7")]),
)
_SATZANKER = st.from_regex(r"[a-z]{1,5}(\.aufgaben(\.[1-9])?)?/[1-9]", fullmatch=True)
_LEAVES: tuple[tuple[Any, st.SearchStrategy[Any]], ...] = (
    (TextFeld, TEXTE),
    (Kennung, KENNUNGEN),
    (Datum, st.dates(date(1, 1, 1), date(9999, 12, 31))),
    (JaNein, st.booleans()),
    (TurnusFeld, st.integers(1, 99).map(Turnus)),
    (SatzankerFeld, _SATZANKER),
    (Muster, st.sampled_from([r"VO/\d{4}", "[A-Z]+", ""])),
    (Decimal, ZAHLEN),
    (bool, st.booleans()),
    (int, st.integers(1, 10)),
    (str, st.one_of(ZEILEN, WORDS.map(lambda words: f"{words}\n\t{words}"))),
)


@cache
def _strategy(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type."""
    for leaf, strategy in _LEAVES:
        if hint == leaf:
            return strategy
    if isinstance(hint, type) and issubclass(hint, Modell):
        return modelle(hint)
    arguments = [part for part in typing.get_args(hint) if part is not Ellipsis]
    match typing.get_origin(hint):
        case typing.Union | types.UnionType:
            return st.one_of([_strategy(part) for part in arguments if part is not types.NoneType])
        case typing.Literal:
            return st.sampled_from(arguments)
        case origin if origin is tuple:
            return st.lists(_strategy(arguments[0]), min_size=1, max_size=_MAX_ITEMS).map(tuple)
        case origin if origin is dict:
            return st.dictionaries(*map(_strategy, arguments), min_size=1, max_size=_MAX_ITEMS)
    raise TypeError(f"no strategy for {hint!r}")


def _field(field: FieldInfo, hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field; its pattern and its least length are kept."""
    if hint is not str:
        return _strategy(hint)
    rules = {
        key: getattr(rule, key) for rule in field.metadata for key in ("pattern", "min_length") if hasattr(rule, key)
    }
    if pattern := rules.get("pattern"):
        return st.from_regex(pattern, fullmatch=True)
    least = rules.get("min_length") or 0
    return _strategy(str).map(lambda words: words + "x" * (least - len(words)))


@st.composite
def modelle(draw: st.DrawFn, model: type[Modell], *, full: bool = False) -> Any:
    """Instances of a class.

    Args:
        draw: Of hypothesis.
        model: The class.
        full: Every field has a value; else about every second optional one is left out.
    """
    hints = typing.get_type_hints(model, include_extras=True)
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        # Sections stand in sections, and so does every other part: below some depth the lists end.
        if field.is_required() or full or draw(st.booleans()):
            values[name] = draw(_shallow(model, name) or _field(field, hints[name]))
    return model.model_validate(values)


def _shallow(model: type[Modell], name: str) -> st.SearchStrategy[Any] | None:
    """The sections below a section: few, so that the outline ends."""
    if (model, name) == (Abschnitt, "abschnitte"):
        below = st.one_of(st.just(()), st.deferred(lambda: modelle(Abschnitt)).map(lambda one: (one,)))
        return st.one_of(st.just(()), st.just(()), below)
    return None


KONZEPTE: st.SearchStrategy[Konzept] = modelle(Konzept)
"""Concepts of every kind."""

VOLLE: st.SearchStrategy[Konzept] = modelle(Konzept, full=True)
"""Concepts in which no field of the root is left out."""

__all__ = ["KONZEPTE", "VOLLE", "Verweis", "modelle"]
