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
from ik_model.model.anker import ElementankerFeld, SatzankerFeld
from ik_model.model.base import Datum, JaNein, Kennung, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe, Verschiebung
from ik_model.model.massnahme import Massnahme
from ik_model.model.profil import Muster
from ik_model.model.setzung import Setzung, Wert
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.model.textfeld import TextFeld
from ik_model.model.turnus import Turnus, TurnusFeld
from ik_model.model.verweis import Verweis
from tests.ik_model.exchange.texte import KENNUNGEN, TEXTE, WORDS, ZEILEN

_MAX_ITEMS = 2
_ASCII = st.characters(codec="ascii")
_SOMETIMES = st.sampled_from([False, False, True])

ZAHLEN = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**9, places=2),
    st.sampled_from([Decimal("5.90"), Decimal("1E+5"), Decimal("0.00"), Decimal("-0"), Decimal("0E-7")]),
)
_SATZANKER = st.from_regex(r"[a-z]{1,5}(\.aufgaben(\.[1-9])?)?/[1-9]", fullmatch=True)
_ELEMENTANKER = st.from_regex(r"[a-z]{1,5}(\.(aufgaben|kosten\.finanzierung)(\.[1-9])?)?", fullmatch=True)
_ZAEHLUNGEN = st.sampled_from(["dezimal", "roemisch-klein", "I.", "a)", "(1)", "§ 1"])
_LEAVES: tuple[tuple[Any, st.SearchStrategy[Any]], ...] = (
    (TextFeld, st.one_of(st.just(Text.plain("Ein Satz.")), ZEILEN.map(Text.plain), TEXTE)),
    (Kennung, KENNUNGEN),
    (Datum, st.dates(date(1, 1, 1), date(9999, 12, 31))),
    (JaNein, st.booleans()),
    (TurnusFeld, st.integers(1, 99).map(Turnus)),
    (SatzankerFeld, _SATZANKER),
    (ElementankerFeld, _ELEMENTANKER),
    (Muster, st.sampled_from([r"VO/\d{4}", "[A-Z]+", ""])),
    (Decimal, ZAHLEN),
    (bool, st.booleans()),
    (int, st.integers(1, 10)),
    (str, st.one_of(ZEILEN, WORDS.map(lambda words: f"{words}\n\t{words}"))),
)


@cache
def _strategy(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type."""
    if hint == Wert:
        return st.one_of(_strategy(str), _strategy(tuple[Verweis, ...]))
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
    if hint not in {str, str | None}:
        return _strategy(hint)
    rules = {
        key: getattr(rule, key) for rule in field.metadata for key in ("pattern", "min_length") if hasattr(rule, key)
    }
    if pattern := rules.get("pattern"):
        return st.from_regex(pattern, fullmatch=True, alphabet=_ASCII)
    least = rules.get("min_length") or 0
    return _strategy(str).map(lambda words: words + "x" * (least - len(words)))


@st.composite
def modelle(draw: st.DrawFn, model: type[Modell], *, full: bool = False) -> Any:
    """Instances of a class.

    Args:
        draw: Of hypothesis.
        model: The class.
        full: Every field has a value; else most optional ones are left out.
    """
    values: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if full or field.is_required() or draw(_SOMETIMES):
            values[name] = draw(feldwerte(model, name))
    return model.model_validate(_stimmig(draw, model, values))


def _stimmig(draw: st.DrawFn, model: type[Modell], values: dict[str, Any]) -> dict[str, Any]:
    """The values without those that exclude each other."""
    if model is Verschiebung:
        return {draw(st.sampled_from(sorted(model.model_fields))): draw(KENNUNGEN)}
    if model is Setzung and not values:
        return {"kuenftig": draw(_strategy(Wert))}
    if model is Massgabe:
        return _massgabe(draw, values)
    return values


def _massgabe(draw: st.DrawFn, values: dict[str, Any]) -> dict[str, Any]:
    """One of the kinds of change; what does not belong to it is left out."""
    anywhere = ("id", "ausnahmen", "punkt", "bisher", "pruefsumme", "setzt", "begruendung")
    kept = {name: value for name, value in values.items() if name in anywhere}
    text = {"kuenftig": draw(_strategy(TextFeld).filter(bool))}
    siblings = st.sampled_from(["davor", "danach"])
    kinds = {
        "sentence": {"satz": draw(_SATZANKER)} | text,
        "new sentence": {"satz": draw(_SATZANKER), "einfuegen": draw(siblings)} | text,
        "point": {"element": "ziel.aktivitaeten.1"},
        "new point": {"element": "ziel.aktivitaeten", "einfuegen": "zuletzt"} | text,
        "element": {"element": "ziel", "einfuegen": draw(siblings), "teilziel": draw(_strategy(Teilziel))},
        "measure": {"element": "ziel", "einfuegen": "zuerst", "massnahme": draw(_strategy(Massnahme))},
        "move": {"element": "ziel", "verschieben": draw(_strategy(Verschiebung))},
        "data": {"setzt": {"ziel.zielgruppen": draw(_strategy(Setzung))}},
    }
    return kept | kinds[draw(st.sampled_from(sorted(kinds)))]


def feldwerte(model: type[Modell], name: str) -> st.SearchStrategy[Any]:
    """Values of one field of a class."""
    special = _special(name)
    return _field(model.model_fields[name], _hints(model)[name]) if special is None else special


@cache
def _hints(model: type[Modell]) -> dict[str, Any]:
    return typing.get_type_hints(model, include_extras=True)


def _special(name: str) -> st.SearchStrategy[Any] | None:
    """Values of fields whose type does not say all."""
    match name:
        case "abschnitte":  # few, so that the outline ends
            below = st.deferred(lambda: modelle(Abschnitt)).map(lambda one: (one,))
            return st.one_of(st.just(()), st.just(()), below)
        case "zaehlung":
            return _ZAEHLUNGEN
        case "nummerierung" | "nummerierung_anhang":
            return st.lists(_ZAEHLUNGEN, min_size=1, max_size=3).map(tuple)
    return None


KONZEPTE: st.SearchStrategy[Konzept] = modelle(Konzept)
"""Concepts of every kind."""


def klassen(root: type[Modell]) -> list[type[Modell]]:
    """A class and all that its fields lead to, sorted by name."""
    found: set[type[Modell]] = set()
    todo: list[Any] = [root]
    while todo:
        hint = todo.pop()
        if isinstance(hint, type) and issubclass(hint, Modell):
            if hint not in found:
                found.add(hint)
                todo += [field.annotation for field in hint.model_fields.values()]
        else:
            todo += typing.get_args(hint)
    return sorted(found, key=lambda model: model.__name__)
