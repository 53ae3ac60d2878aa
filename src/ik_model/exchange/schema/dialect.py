"""How the model is written: what the canonical JSON and the YAML of the source files do differently.

In the canonical form a value is written in one way only. In a source file the loader takes every scalar as the text
that stands there, so a schema must let pass what an editor's YAML parser makes of it: ``zeitraum: 2019`` is a number to
the editor and a text to the loader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from ik_model.model.anker import ElementankerFeld, SatzankerFeld
from ik_model.model.base import Datum, JaNein, Kennung
from ik_model.model.profil import Muster
from ik_model.model.setzung import Setzung, Wert
from ik_model.model.textfeld import TextFeld
from ik_model.model.turnus import TurnusFeld
from ik_model.model.verweis import Verweis

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

LEAVES: Final[tuple[tuple[Any, str], ...]] = (
    (TextFeld, "Text"),
    (Kennung, "Kennung"),
    (Datum, "Datum"),
    (TurnusFeld, "Turnus"),
    (SatzankerFeld, "Satzanker"),
    (ElementankerFeld, "Elementanker"),
    (Wert, "Wert"),
    (Setzung, "Setzung"),
    (Muster, "Muster"),
    (Decimal, "Dezimalzahl"),
    (Verweis, "Verweis"),
    (JaNein, "JaNein"),
    (bool, "JaNein"),
    (int, "Anzahl"),
    (str, "Wort"),
)
"""The types that are written as one value, and what a schema calls them."""

BEGRIFFE: Final = {
    "Text": (
        "Text mit wenig Markdown, ein Satz je Zeile: Leerzeile zwischen Absätzen, „- “ und „1. “ für Aufzählungen, "
        "*betont*, **stark**, [Wort](https://…), "
        'Bild ![Was es zeigt](bilder/a.png "Unterschrift"), Fußnote [^name] mit [^name]: …, '
        "Verknüpfung [Wort]{kennzahl=kennung}"
    ),
    "Kennung": "Kennung aus Kleinbuchstaben, Ziffern und Bindestrichen: sprachkurse-angebot",
    "Datum": "Ein Tag",
    "Turnus": "Wie oft: P1Y jährlich, P2Y alle zwei Jahre, P6M alle sechs Monate",
    "Satzanker": "Ein Satz: Kennung/Satznummer, zum Beispiel berichtswesen/2 oder sprachkurse-angebot.aufgaben/1",
    "Elementanker": (
        "Ein Element, eines seiner Felder oder ein Punkt einer Liste: sprachkurse-angebot, "
        "sprachkurse-angebot.aufgaben, sprachkurse-angebot.aktivitaeten.3"
    ),
    "Wert": "Ein Wert, wie er in der Quelle steht, oder eine Liste von Verweisen",
    "Setzung": "Der neue Wert, oder der bisherige und der künftige",
    "Muster": "Ein regulärer Ausdruck (Schreibweise von Python)",
    "Dezimalzahl": "Eine Zahl mit Punkt als Dezimalzeichen, ohne Tausenderpunkte",
    "Betrag": "Eine Zahl mit Punkt als Dezimalzeichen, nicht kleiner als 0",
    "Verweis": "Eine Stelle, eine Zielgruppe oder ein Gremium: die Kennung, oder Kennung und Wortlaut",
    "JaNein": "Ja oder nein",
    "Anzahl": "Eine ganze Zahl",
    "Wort": "Ein Wort oder eine Zeile",
}
"""What those types are, for editors."""

INLINE: Final = frozenset({"JaNein", "Anzahl", "Wort"})
"""Those of them that are not worth a definition of their own."""

TAG: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
FRIST: Final = r"P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?"
NICHT_NEGATIV: Final = r"(?!-[0.]*[1-9])"


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way to write the model.

    Attributes:
        leaves: How the types that are written as one value are written, by their names in :data:`LEAVES`; ``Betrag``
            is a ``Dezimalzahl`` that is not negative.
        nullable: Whether a key without a value stands for one that is left out.
        default: How a default is written; ``None`` if a schema had better not name it.
        extras: Definitions that have no type in the model.
        fields: Fields that are written in a way of their own, by class and name.
        optional: Fields that need not be written here, by class and name.
    """

    leaves: Mapping[str, Schema]
    nullable: bool
    default: Callable[[Any], Any]
    extras: Mapping[str, Schema] = field(default_factory=dict)
    fields: Mapping[tuple[str, str], Schema] = field(default_factory=dict)
    optional: frozenset[tuple[str, str]] = frozenset()


def verweis(wortlaut: Schema) -> Schema:
    """A reference: an ID, or an ID and the adopted wording."""
    kennung: Schema = {"$ref": "#/$defs/Kennung"}
    fields = Verweis.model_fields
    properties = {
        "id": {"description": fields["id"].description, **kennung},
        "wortlaut": {"description": fields["wortlaut"].description, **wortlaut, "minLength": 1},
    }
    return {
        "anyOf": [
            kennung,
            {"type": "object", "properties": properties, "required": ["id"], "additionalProperties": False},
        ]
    }


def wert(wort: Schema) -> Schema:
    """A value that a Maßgabe sets: a word, or a list of references."""
    return {"anyOf": [wort, {"type": "array", "items": {"$ref": "#/$defs/Verweis"}}]}


def setzung() -> Schema:
    """What a Maßgabe sets: the new value, or the old and the new one."""
    einer: Schema = {"$ref": "#/$defs/Wert"}
    properties = {name: {"description": field.description, **einer} for name, field in Setzung.model_fields.items()}
    beide: Schema = {"type": "object", "properties": properties, "required": [], "additionalProperties": False}
    return {"anyOf": [einer, beide | {"minProperties": 1}]}
