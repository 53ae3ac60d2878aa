"""pydantic's errors in German, for one who writes JSON, each with its path and its place in the document.

*Why:* by the error's ``type``, never by its English text, which changes between releases.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ik_model.diagnostics.finding import Finding
from ik_model.diagnostics.positions import Path
from ik_model.exchange.parsing import finding
from ik_model.exchange.places import Document
from ik_model.model.base import KENNUNG_MUSTER
from ik_model.model.konzept import Konzept

_KEY = "[key]"
"""How pydantic marks an error of a key, at the end of the location."""

_KINDS: tuple[tuple[str, str, str], ...] = (
    ("string_type", "Hier wird ein Text erwartet.", "Den Wert in Anführungszeichen setzen."),
    ("string_too_short", "Dieses Feld darf nicht leer sein.", "Einen Text eintragen, oder das Feld weglassen."),
    ("string_too_long", "Der Wert ist zu lang.", "Kürzer fassen."),
    ("tuple_type", "Hier wird eine Liste erwartet.", "[…] schreiben."),
    ("model", "Hier wird ein Objekt erwartet.", "{…} mit den Feldern schreiben."),
    ("dict_type", "Hier wird ein Objekt erwartet.", "{…} mit den Feldern schreiben."),
    ("ja_nein", "Hier wird ja oder nein erwartet.", "true oder false schreiben."),
    ("bool", "Hier wird ja oder nein erwartet.", "true oder false schreiben."),
    ("decimal_max", "Die Zahl hat zu viele Stellen.", "Höchstens 24 Stellen."),
    ("decimal", "Hier wird eine Zahl erwartet.", 'Als Text mit Punkt als Dezimalzeichen schreiben: "5.9".'),
    ("finite_number", "Hier wird eine endliche Zahl erwartet.", "Nur Ziffern und einen Punkt schreiben."),
    ("int", "Hier wird eine ganze Zahl erwartet.", "Nur Ziffern schreiben, ohne Anführungszeichen."),
    ("date", "Hier wird ein Datum erwartet.", 'Zum Beispiel "2020-09-14".'),
    ("satzanker", "Das nennt keinen Satz.", 'Kennung/Satznummer schreiben, zum Beispiel "berichtswesen/2".'),
    (
        "elementanker",
        "Das nennt kein Element.",
        'Kennung, Kennung.Feld oder Kennung.Feld.Punkt schreiben, zum Beispiel "sprachkurse.aktivitaeten.3".',
    ),
    (
        "wert",
        "Das ist kein Wert, den eine Maßgabe setzen kann.",
        'Einen Wert als Text, eine Liste von Kennungen oder {"bisher": …, "kuenftig": …} schreiben.',
    ),
    (
        "zaehlung",
        "Das ist keine Zählung.",
        "1, I, i, A oder a schreiben, mit dem, was davor und danach steht: a), § 1.",
    ),
    ("turnus", "Das ist kein Turnus.", "P1Y (jährlich), P2Y (alle zwei Jahre), P6M (alle sechs Monate) schreiben."),
)
"""Beginning of the type → what is wrong, what to do; the first that fits holds."""


def translate(
    errors: Sequence[Mapping[str, Any]], source: Document, origin: Callable[[Path], Path]
) -> Iterator[Finding]:
    """The errors of a concept as findings.

    Args:
        errors: Of pydantic; their locations begin below ``konzept``.
        source: The document as given.
        origin: From a path of the present version to that of the document as given.
    """
    for error in errors:
        loc: Path = tuple(step for step in error["loc"] if step != _KEY)
        of_key = error["type"] in {"missing", "extra_forbidden"} or _KEY in error["loc"]
        owner = loc[:-1] if error["type"] == "missing" else loc
        path = origin(("konzept", *owner))
        for code, message, hint in _words(error, loc):
            yield finding(code, message, hint, source.span(path, of_key=of_key), path)


def _words(error: Mapping[str, Any], loc: Path) -> Iterator[tuple[str, str, str]]:
    """Code, message and hint; several for a text with several wrong places."""
    kind: str = error["type"]
    ctx = error.get("ctx", {})
    if kind == "text":
        for stelle in ctx["stellen"]:
            where = f"Zeile {stelle.zeile + 1}, Zeichen {stelle.spalte + 1} des Textes"
            yield "LA010", f"{stelle.meldung} ({where})", stelle.rat
    elif kind == "missing":
        yield "LA006", f"Das Feld „{loc[-1]}“ fehlt.", f"Gemeint ist: {_description(loc)}."
    elif kind == "extra_forbidden":
        hint = _meant(str(loc[-1]), list(_fields(loc[:-1])))
        yield "LA007", f"Das Feld „{_short(loc[-1])}“ gibt es hier nicht.", hint
    elif kind == "string_pattern_mismatch" and ctx["pattern"] == KENNUNG_MUSTER:
        hint = "Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche: sprachkurse-angebot"
        yield "LA009", f"„{_short(error['input'])}“ ist keine gültige Kennung.", hint
    else:
        yield "LA008", *_value_words(kind, ctx, error["input"])


def _value_words(kind: str, ctx: Mapping[str, Any], value: object) -> tuple[str, str]:
    given = f"„{_short(value)}“"
    match kind:
        case "literal_error":
            expected = [part.strip("'") for part in ctx["expected"].replace(" or ", ", ").split(", ")]
            return f"{given} ist hier nicht möglich.", _meant(str(value), expected)
        case "greater_than_equal":
            return f"{given} ist zu klein.", f"Der kleinste mögliche Wert ist {ctx['ge']}."
        case "less_than_equal":
            return f"{given} ist zu groß.", f"Der größte mögliche Wert ist {ctx['le']}."
        case "muster":
            return f"{given} ist kein brauchbarer regulärer Ausdruck ({ctx['grund']}).", "Einen einfacheren schreiben."
        case "unstimmig":
            return ctx["grund"], ctx["rat"]
        case "string_pattern_mismatch":
            return f"{given} hat nicht die erwartete Form.", f"Erwartet wird: {ctx['pattern']}"
    for beginning, message, hint in _KINDS:
        if kind.startswith(beginning):
            return message, hint
    return f"{given} passt hier nicht.", f"Erwartet wird etwas anderes ({kind})."


def _meant(name: str, known: list[str]) -> str:
    similar = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"Meinten Sie „{similar[0]}“?" if similar else f"Möglich sind: {', '.join(known)}."


def _short(value: object) -> str:
    line = str(value).partition("\n")[0]
    return line if len(line) <= 60 else line[:59] + "…"


def _description(loc: Path) -> str:
    field = _fields(loc[:-1]).get(str(loc[-1]))
    return field.description or str(loc[-1]) if field else str(loc[-1])


def _fields(loc: Path) -> Mapping[str, FieldInfo]:
    """The fields of the model that a location of the concept leads to."""
    current: type[BaseModel] | None = Konzept
    for step in loc:
        if current is not None and step in current.model_fields:
            current = _model_in(current.model_fields[str(step)].annotation)
    return current.model_fields if current is not None else {}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The first model inside an annotation such as ``tuple[Teilziel, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _model_in(part)) is not None), None)
