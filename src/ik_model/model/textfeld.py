"""Typed text as a pydantic field: a string of the Markdown subset outside, :class:`Text` inside."""

from __future__ import annotations

from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from ik_model.model.auszeichnung import TextFehler, lesen, schreiben
from ik_model.model.text import Text


def _pruefen(value: object) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "Text erwartet")
    try:
        return lesen(value)
    except TextFehler as error:
        raise PydanticCustomError("text", "Auszeichnung", {"stellen": error.stellen}) from error


TextFeld = Annotated[
    Text,
    PlainValidator(_pruefen),
    PlainSerializer(schreiben, return_type=str),
    WithJsonSchema({"type": "string", "description": "Text, ein Satz je Zeile"}),
]
"""A text field; the error type ``text`` carries every wrong place in ``ctx["stellen"]``."""
