"""What a Maßgabe sets in the data: a value, or the old and the new one."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import PlainSerializer, PlainValidator, ValidationError, WithJsonSchema, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from ik_model.model.base import Feld, Modell
from ik_model.model.verweis import Verweis


def _pruefen(value: object) -> str | tuple[Verweis, ...]:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        try:
            return tuple(Verweis.model_validate(teil) for teil in value)
        except ValidationError:
            pass
    raise PydanticCustomError("wert", "Wert erwartet")


def _schreiben(value: str | tuple[Verweis, ...]) -> Any:
    return value if isinstance(value, str) else [verweis.model_dump() for verweis in value]


Wert = Annotated[
    str | tuple[Verweis, ...],
    PlainValidator(_pruefen),
    PlainSerializer(_schreiben),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array"}]}),
]
"""A value as it is written in the source: a word, a number, a day; or a list of references."""


class Setzung(Modell):
    """The new value of a field, and the one that it is expected to have.

    Short form: the new value alone. Without a new value the field is emptied.
    """

    bisher: Wert | None = Feld("Der Wert, den das Feld bisher hat", default=None)
    kuenftig: Wert | None = Feld("Der Wert, den das Feld künftig hat; ohne Angabe wird es geleert", default=None)

    @model_validator(mode="before")
    @classmethod
    def _kurzform(cls, value: Any) -> Any:
        return {"kuenftig": value} if isinstance(value, str | list | tuple) else value

    @model_validator(mode="after")
    def _nicht_leer(self) -> Self:
        if self.bisher is None and self.kuenftig is None:
            raise PydanticCustomError("wert", "Wert erwartet")
        return self

    @model_serializer(mode="plain")
    def _als_kurzform(self) -> Any:
        werte = {name: wert for name in ("bisher", "kuenftig") if (wert := getattr(self, name)) is not None}
        einfach = {name: _schreiben(wert) for name, wert in werte.items()}
        return einfach["kuenftig"] if einfach.keys() == {"kuenftig"} else einfach
