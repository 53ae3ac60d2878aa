"""The YAML of the source files, as an editor's parser sees it while the loader takes every scalar as it is written."""

from __future__ import annotations

from typing import Any, Final

from ik_model.exchange.schema.dialect import FRIST, NICHT_NEGATIV, TAG, Dialect, Schema, setzung, verweis, wert
from ik_model.model.anker import ELEMENT_MUSTER, SATZ_MUSTER
from ik_model.model.base import KENNUNG_MUSTER

_ZAHL = r"[+-]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9_]+)([Ee][+-]?[0-9]+)?"
_KEINE_ZAHL = "Das ist keine Zahl. Mit Punkt als Dezimalzeichen schreiben, ohne Tausenderpunkte: 5.9"
_SCALAR = ["string", "number", "boolean"]
_REF_PUNKT: Schema = {"type": "array", "items": {"$ref": "#/$defs/Gliederungspunkt"}}
_DATEI: Schema = {
    "description": "Pfad der Datei ab dem Ordner des Konzepts: handlungsfelder/3-1-bildung.yaml",
    "type": "string",
    "minLength": 1,
}


def _form(pattern: str, meldung: str, **keywords: Any) -> Schema:
    """A value of a certain form.

    *Why the message:* an editor would show the pattern. The YAML language server knows this keyword; to a validator it
    means nothing.
    """
    return {"type": "string", "pattern": pattern, "patternErrorMessage": meldung} | keywords


def _default(value: Any) -> Any:
    """As an editor would insert it; nothing for what is empty."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return value if isinstance(value, str | int) and value != "" else None


SOURCE: Final = Dialect(
    leaves={
        "Text": {"type": _SCALAR},
        "Kennung": _form(
            KENNUNG_MUSTER,
            "Eine Kennung besteht aus Kleinbuchstaben ohne Umlaute, Ziffern und Bindestrichen: sprachkurse-angebot",
            maxLength=80,
        ),
        "Datum": _form(
            rf"^\s*({TAG}|[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}})\s*$",
            "Das ist kein Datum. Zum Beispiel 2020-09-14 oder 14.09.2020.",
        ),
        "Turnus": _form(
            rf"^\s*{FRIST}\s*$",
            "Das ist kein Turnus: P1Y (jährlich), P2Y (alle zwei Jahre), P6M (alle sechs Monate).",
        ),
        "Satzanker": _form(
            rf"^\s*{SATZ_MUSTER}\s*$", "Das nennt keinen Satz: Kennung/Satznummer, zum Beispiel berichtswesen/2."
        ),
        "Elementanker": _form(
            rf"^\s*{ELEMENT_MUSTER}\s*$",
            "Das nennt kein Element: Kennung, Kennung.Feld oder Kennung.Feld.Punkt, zum Beispiel "
            "sprachkurse-angebot.aktivitaeten.3.",
        ),
        "Wert": wert({"type": _SCALAR}),
        "Setzung": setzung(),
        "Muster": {"type": _SCALAR, "maxLength": 200},
        "Dezimalzahl": _form(rf"^\s*{_ZAHL}\s*$", _KEINE_ZAHL, type=["number", "string"]),
        "Betrag": _form(rf"^\s*{NICHT_NEGATIV}{_ZAHL}\s*$", _KEINE_ZAHL, type=["number", "string"], minimum=0),
        "Verweis": verweis({"type": _SCALAR}),
        "JaNein": {
            "anyOf": [
                {"enum": ["ja", "nein"]},
                {"type": "boolean"},
                {"type": "string", "pattern": "^([Jj][Aa]|[Nn][Ee][Ii][Nn]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"},
            ]
        },
        "Anzahl": _form(
            r"^\s*[+-]?[0-9][0-9_]*(\.0*)?\s*$",
            "Hier wird eine ganze Zahl erwartet.",
            type=["integer", "string"],
        ),
        "Wort": {"type": _SCALAR},
    },
    nullable=True,
    default=_default,
    extras={
        "Gliederungspunkt": {
            "title": "Gliederungspunkt",
            "description": "Ein Abschnitt: seine Datei, seine Datei mit den Abschnitten darunter, oder er selbst",
            "anyOf": [
                _DATEI,
                {
                    "type": "object",
                    "properties": {
                        "datei": _DATEI,
                        "abschnitte": {
                            "description": "Die Abschnitte darunter, in ihrer Reihenfolge",
                            "type": ["array", "null"],
                            "items": {"$ref": "#/$defs/Gliederungspunkt"},
                        },
                    },
                    "required": ["datei"],
                    "additionalProperties": False,
                },
                {"$ref": "#/$defs/Abschnitt"},
            ],
        },
    },
    fields={
        ("Konzept", "gliederung"): _REF_PUNKT,
        ("Konzept", "anhaenge"): _REF_PUNKT,
        ("Abschnitt", "abschnitte"): _REF_PUNKT,
        ("Konzept", "vorwort"): {"anyOf": [_DATEI, {"$ref": "#/$defs/Seite"}]},
    },
    # It may stand in profil.yaml.
    optional=frozenset({("Konzept", "profil")}),
)
"""What :func:`ik_model.load` reads."""
