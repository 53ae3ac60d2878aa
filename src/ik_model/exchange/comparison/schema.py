"""The JSON Schema of a comparison."""

from __future__ import annotations

from typing import Any, Final

from ik_model.exchange.comparison import form

_NAMES: Final = {
    "Stand": ("Stand", "Einer der beiden Stände"),
    "Lage": ("Lage", "Wo ein Element in einem Stand steht"),
    "Platz": ("Platz", "Wohin ein Element kommt"),
    "Stueck": ("Stück", "Worte, die geblieben, gegangen oder gekommen sind"),
    "Satzseite": ("Satz in einem Stand", "Ein Satz, wie er in einem der beiden Stände steht"),
    "Satz": ("Satz", "Ein Satz im alten und im neuen Stand"),
    "Eintrag": ("Eintrag", "Ein Eintrag einer Liste im alten und im neuen Stand"),
    "Unterfeld": ("Feld eines Eintrags", "Was sich in einem Feld eines Eintrags geändert hat"),
    "Textinhalt": ("Text", "Ein Text, der anders lautet, Satz für Satz"),
    "Verweisinhalt": ("Verweise", "Stellen, Zielgruppen oder Gremien, die anders genannt sind"),
    "Wertinhalt": ("Wert", "Ein Datum, ein Betrag, ein Titel oder ein anderer Wert"),
    "Listeninhalt": ("Liste", "Eine Liste, deren Einträge anders sind"),
    "Felderinhalt": ("Felder", "Eine Angabe mit eigenen Feldern"),
    "Hinzugefuegt": ("Hinzugefügt", "Ein Element, das neu ist"),
    "Entfernt": ("Entfernt", "Ein Element, das es nicht mehr gibt"),
    "Verschoben": ("Verschoben", "Ein Element, das an anderer Stelle steht"),
    "Umnummeriert": ("Umnummeriert", "Ein Element, das jetzt eine andere Nummer hat"),
    "KennungGeaendert": ("Kennung geändert", "Ein Element, das jetzt eine andere Kennung hat"),
    "Geaendert": ("Geändert", "Eine Angabe eines Elements, die anders ist"),
    "JsonValue": ("Wert", "Ein Wert in der Form des Austauschformats"),
}
"""Title and description of each class of the form; a test fails when one is missing."""


def comparison_schema(dialect: str) -> dict[str, Any]:
    """The schema of what ``ik diff --format json`` writes.

    Args:
        dialect: The address of the version of JSON Schema.
    """
    schema = _without_foreign_words(form.Vergleich.model_json_schema())
    definitions = schema.pop("$defs")
    for name, definition in definitions.items():
        title, description = _NAMES[name]
        definition.update(title=title, description=description)
    envelope = {
        "$schema": {"description": "Name dieses Schemas", "const": form.SCHEMA},
        "format": {"description": "Name des Formats", "const": form.FORMAT},
        "version": {"description": "Version des Formats", "const": form.VERSION},
    }
    return {
        "$schema": dialect,
        "$id": form.SCHEMA,
        "title": "Vergleich zweier Stände",
        "description": "Was „ik diff --format json“ ausgibt: zwei Stände eines Konzepts, Element für Element",
        "type": "object",
        "properties": envelope | schema["properties"],
        "required": [*envelope, *schema["required"]],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _without_foreign_words(node: Any) -> Any:
    """Without the English titles that pydantic gives, and without ``discriminator``, which only OpenAPI knows."""
    if isinstance(node, list):
        return [_without_foreign_words(part) for part in node]
    if not isinstance(node, dict):
        return node
    foreign = {"discriminator"} | ({"title"} if isinstance(node.get("title"), str) else set())
    return {key: _without_foreign_words(part) for key, part in node.items() if key not in foreign}
