"""pydantic's errors in German, each at its place in the source.

*Why:* by the error's ``type``, never by its English text, which changes between releases.
"""

from __future__ import annotations

import types
import typing
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from ik_model.diagnostics.finding import Finding, Severity
from ik_model.diagnostics.nearest import did_you_mean
from ik_model.diagnostics.span import Span
from ik_model.model.base import KENNUNG_MUSTER
from ik_model.source.codes import LADECODES
from ik_model.source.nodes import ListNode, MapNode, Node, Scalar

_NAMES = 12
"""So many names are offered where none is near."""

_PLACES = 50
"""So many wrong places of one text are shown; more is not work for an editor, but a text that came from elsewhere."""

_KEY = "[key]"
"""What pydantic ends the way to a wrong key with."""

Loc = tuple[str | int, ...]

_ARTEN: dict[str, tuple[str, str]] = {
    "string_type": (
        "Hier wird ein Text erwartet.",
        "Den Text hinter den Doppelpunkt schreiben, oder nach „|“ eingerückt darunter.",
    ),
    "tuple_type": (
        "Hier wird eine Liste erwartet.",
        "[eins, zwei] schreiben, oder jeden Punkt mit „- “ in eine eigene Zeile.",
    ),
    "model_type": ("Hier werden Felder erwartet („feld: wert“).", "Die Felder eingerückt darunter schreiben."),
    "dict_type": ("Hier werden Felder erwartet („feld: wert“).", "Die Felder eingerückt darunter schreiben."),
    "ja_nein": ("Hier wird ja oder nein erwartet.", "ja oder nein schreiben."),
    "bool_parsing": ("Hier wird ja oder nein erwartet.", "ja oder nein schreiben."),
    "bool_type": ("Hier wird ja oder nein erwartet.", "ja oder nein schreiben."),
    "decimal_type": ("Hier wird eine Zahl erwartet.", "Mit Punkt als Dezimalzeichen, ohne Tausenderpunkte: 5.9"),
    "int_type": ("Hier wird eine ganze Zahl erwartet.", "Nur Ziffern schreiben."),
    "date_type": ("Hier wird ein Datum erwartet.", "Zum Beispiel 2020-09-14 oder 14.09.2020."),
    "satzanker": (
        "Das nennt keinen Satz.",
        "Kennung/Satznummer schreiben, zum Beispiel berichtswesen/2 oder sprachkurse.aufgaben/1.",
    ),
    "elementanker": (
        "Das nennt kein Element.",
        "Kennung, Kennung.Feld oder Kennung.Feld.Punkt schreiben, zum Beispiel sprachkurse.aktivitaeten.3.",
    ),
    "wert": (
        "Das ist kein Wert, den eine Maßgabe setzen kann.",
        "Einen Wert, eine Liste von Kennungen oder {bisher: …, kuenftig: …} schreiben.",
    ),
    "zaehlung": (
        "Das ist keine Zählung.",
        "1, I, i, A oder a schreiben, mit dem, was davor und danach steht: a), I., (1), § 1.",
    ),
    "turnus": ("Das ist kein Turnus.", "P1Y (jährlich), P2Y (alle zwei Jahre), P6M (alle sechs Monate) schreiben."),
    "string_too_short": (
        "Dieses Feld darf nicht leer sein.",
        "Einen Text eintragen, oder das Feld löschen, wenn es wegfallen darf.",
    ),
    "string_too_long": ("Der Wert ist zu lang.", "Kürzer fassen."),
    "finite_number": ("Hier wird eine endliche Zahl erwartet.", "Nur Ziffern und einen Punkt schreiben."),
    "decimal_max_digits": ("Die Zahl hat zu viele Stellen.", "Höchstens 24 Stellen."),
}

_FORMEN = {
    r"^[A-Z]{2}[0-9]{3}$": "Zwei große Buchstaben und drei Ziffern, zum Beispiel ST009.",
    r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$": "Ein Sprachkürzel, zum Beispiel de-DE.",
    r"^sha256:[0-9a-f]{64}$": "sha256: und 64 Ziffern oder Buchstaben von a bis f.",
    r"^#[0-9a-fA-F]{6}$": "Eine Farbe als #rrggbb, zum Beispiel #1f3a5f; mit # gehört sie in Anführungszeichen.",
}
"""What a value should look like, for each pattern of the model."""


def translate(error: Mapping[str, Any], root: MapNode, model: type[BaseModel]) -> Iterator[Finding]:
    """One pydantic error as findings (several for a text with several wrong places)."""
    loc: Loc = tuple(error["loc"])
    node, key = _locate(root, loc)
    if loc and loc[-1] == _KEY and key is not None:  # the key is wrong, not what stands under it
        node = key
    kind: str = error["type"]
    value = node.value if isinstance(node, Scalar) else ""
    if kind == "text" and isinstance(node, Scalar):
        places = error["ctx"]["stellen"]
        for place in places[:_PLACES]:
            yield _finding("LA010", place.meldung, place.rat, node.at(place.zeile, place.spalte, place.laenge))
        if len(places) > _PLACES:
            place, more = places[_PLACES], len(places) - _PLACES
            message = f"Ab hier hat dieser Text {more} weitere Fehler."
            yield _finding("LA010", message, "Zuerst die gezeigten beheben.", node.at(place.zeile, place.spalte))
    elif kind == "missing":
        yield _missing(loc, root, model)
    elif kind == "extra_forbidden":
        name = str(loc[-1])
        known = list(fields_at(model, loc[:-1]))
        hint = did_you_mean(name, known) or f"Möglich sind: {_some(known)}."
        yield _finding("LA007", f"Das Feld „{name}“ gibt es hier nicht.", hint, key.span if key else node.span)
    elif kind == "string_pattern_mismatch" and error["ctx"]["pattern"] == KENNUNG_MUSTER:
        hint = f"Zum Beispiel: {slug(value)}" if slug(value) else "Zum Beispiel: sprachkurse-angebot"
        yield _finding("LA009", f"„{_short(value)}“ ist keine gültige Kennung.", hint, node.span)
    else:
        yield _finding("LA008", *_value_message(kind, error, value), node.span)


def _value_message(kind: str, error: Mapping[str, Any], value: str) -> tuple[str, str]:
    if kind in _ARTEN:
        return _ARTEN[kind]
    ctx = error.get("ctx", {})
    shown = f"„{_short(value)}“"
    if kind == "literal_error":
        expected = [part.strip("'") for part in ctx["expected"].replace(" or ", ", ").split(", ")]
        return f"{shown} ist hier nicht möglich.", did_you_mean(
            value, expected
        ) or f"Möglich sind: {', '.join(expected)}."
    if kind.startswith(("date", "datetime")):
        return f"{shown} ist kein Datum.", _ARTEN["date_type"][1]
    if kind.startswith("decimal"):
        return f"{shown} ist keine Zahl.", _ARTEN["decimal_type"][1]
    if kind.startswith("int"):
        return f"{shown} ist keine ganze Zahl.", _ARTEN["int_type"][1]
    if kind == "greater_than_equal":
        return f"{shown} ist zu klein.", f"Der kleinste mögliche Wert ist {ctx['ge']}."
    if kind == "less_than_equal":
        return f"{shown} ist zu groß.", f"Der größte mögliche Wert ist {ctx['le']}."
    if kind == "muster":
        return (
            f"{shown} ist kein brauchbarer regulärer Ausdruck ({ctx['grund']}).",
            "Einen einfacheren Ausdruck schreiben.",
        )
    if kind == "unstimmig":
        return ctx["grund"], ctx["rat"]
    if kind == "platzhalter":
        return f"Den Platzhalter {{{ctx['name']}}} gibt es hier nicht.", f"Möglich sind: {ctx['bekannt']}."
    if kind == "string_pattern_mismatch":
        pattern = ctx["pattern"]
        return f"{shown} hat nicht die erwartete Form.", _FORMEN.get(pattern, f"Erwartet wird: {pattern}")
    return f"{shown} passt hier nicht.", f"Erwartet wird etwas anderes ({kind})."


def _missing(loc: Loc, root: MapNode, model: type[BaseModel]) -> Finding:
    """A missing field is reported at its parent: the list item or the key that it belongs to."""
    name = str(loc[-1])
    parent, key = _locate(root, loc[:-1])
    span = key.span if key and not isinstance(loc[-2] if len(loc) > 1 else "", int) else parent.span
    field = fields_at(model, loc[:-1]).get(name)
    about = f" ({field.description})" if field is not None and field.description else ""
    return _finding("LA006", f"Das Feld „{name}“ fehlt.", f"{name}: … ergänzen{about}.", span)


def _locate(root: MapNode, loc: Loc) -> tuple[Node, Scalar | None]:
    """The deepest node on the way, and the key under which it stands."""
    node: Node = root
    key: Scalar | None = None
    for step in loc:
        if isinstance(node, MapNode) and (entry := node.entries.get(str(step))) is not None:
            key, node = entry.key, entry.value
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
    return node, key


def fields_at(model: type[BaseModel], loc: Loc) -> Mapping[str, Any]:
    """The fields of the model at a location; empty where there is none."""
    current: Any = model
    for step in loc:
        if isinstance(step, int):
            continue
        if isinstance(current, type) and issubclass(current, BaseModel) and step in current.model_fields:
            current = _model_in(current.model_fields[step].annotation)
    return current.model_fields if isinstance(current, type) and issubclass(current, BaseModel) else {}


def _model_in(annotation: Any) -> Any:
    """The first model inside an annotation such as ``tuple[Teilziel, ...] | None``."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    for part in typing.get_args(annotation):
        if (found := _model_in(part)) is not None:
            return found
    return None


def slug(value: str) -> str:
    """A valid ID from any words: „Sprachkurse für alle“ becomes ``sprachkurse-fuer-alle``."""
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        value = value.lower().replace(letter, plain)
    ascii_only = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in ascii_only).split()
    name = "-".join(words).lstrip("0123456789-")
    return name[:60]


def _some(names: Sequence[str]) -> str:
    more = " und andere" if len(names) > _NAMES else ""
    return ", ".join(names[:_NAMES]) + more


def _short(value: str) -> str:
    line = value.partition("\n")[0]
    return line if len(line) <= 60 else line[:59] + "…"


def _finding(code: str, message: str, hint: str, span: Span) -> Finding:
    return Finding(code, LADECODES[code].name, Severity.FEHLER, message, hint, span)
