"""The YAML of the source files, as an editor's parser sees it while the loader takes every scalar as it is written."""

from __future__ import annotations

from typing import Any, Final

from ik_model.exchange.schema.dialect import FRIST, SATZ, TAG, Dialect, Schema, verweis
from ik_model.model.base import KENNUNG_MUSTER

_SCALAR = ["string", "number", "boolean"]
_REF_PUNKT: Schema = {"type": "array", "items": {"$ref": "#/$defs/Gliederungspunkt"}}
_DATEI: Schema = {
    "description": "Pfad der Datei ab dem Ordner des Konzepts: handlungsfelder/3-1-bildung.yaml",
    "type": "string",
    "minLength": 1,
}


def _default(value: Any) -> Any:
    """As an editor would insert it; nothing for what is empty."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return value if isinstance(value, str | int) and value != "" else None


SOURCE: Final = Dialect(
    leaves={
        "Text": {"type": _SCALAR},
        "Kennung": {"type": "string", "pattern": KENNUNG_MUSTER, "maxLength": 80},
        "Datum": {"type": "string", "pattern": rf"^\s*({TAG}|[0-9]{{1,2}}\.[0-9]{{1,2}}\.[0-9]{{4}})\s*$"},
        "Turnus": {"type": "string", "pattern": rf"^\s*{FRIST}\s*$"},
        "Satzanker": {"type": "string", "pattern": rf"^\s*{SATZ}\s*$"},
        "Muster": {"type": _SCALAR, "maxLength": 200},
        "Dezimalzahl": {
            "type": ["number", "string"],
            "pattern": r"^\s*[+-]?([0-9][0-9_]*(\.[0-9_]*)?|\.[0-9_]+)([Ee][+-]?[0-9]+)?\s*$",
        },
        "Verweis": verweis({"type": _SCALAR}),
        "JaNein": {
            "anyOf": [
                {"enum": ["ja", "nein"]},
                {"type": "boolean"},
                {"type": "string", "pattern": "^([Jj][Aa]|[Nn][Ee][Ii][Nn]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"},
            ]
        },
        "Anzahl": {"type": ["integer", "string"], "pattern": r"^\s*[+-]?[0-9][0-9_]*(\.0*)?\s*$"},
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
