"""How often something recurs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_MUSTER = r"^P(?=\d)(\d{1,2}Y)?(\d{1,3}M)?$"
_MAX_MONATE = 999
_ZAHLWORT = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn")


@dataclass(frozen=True, slots=True, order=True)
class Turnus:
    """A period of whole months, written as an ISO 8601 duration: ``P2Y`` is every two years."""

    monate: int

    def __str__(self) -> str:
        if self.monate % 12 == 0:
            return "jährlich" if self.monate == 12 else f"alle {self._zahl(self.monate // 12)} Jahre"
        return "monatlich" if self.monate == 1 else f"alle {self._zahl(self.monate)} Monate"

    @staticmethod
    def _zahl(zahl: int) -> str:
        return _ZAHLWORT[zahl] if zahl < len(_ZAHLWORT) else str(zahl)

    @property
    def iso(self) -> str:
        """The ISO 8601 duration, ``P2Y`` or ``P18M``."""
        jahre, monate = divmod(self.monate, 12)
        return f"P{jahre}Y" if not monate else f"P{self.monate}M"

    @classmethod
    def parse(cls, value: str) -> Turnus:
        """Read an ISO 8601 duration of years and months.

        Raises:
            ValueError: It is none, or of no length.
        """
        match = re.fullmatch(_MUSTER, value.strip())
        if match is None:
            raise ValueError(f"kein Turnus: {value!r}")
        monate = 12 * int((match[1] or "0Y")[:-1]) + int((match[2] or "0M")[:-1])
        if not monate:
            raise ValueError("ein Turnus dauert mindestens einen Monat")
        if monate > _MAX_MONATE:
            raise ValueError(f"ein Turnus dauert höchstens {_MAX_MONATE} Monate")
        return cls(monate)


def _pruefen(value: object) -> Turnus:
    if isinstance(value, Turnus):
        return value
    try:
        return Turnus.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("turnus", "Turnus erwartet") from error


TurnusFeld = Annotated[
    Turnus,
    PlainValidator(_pruefen),
    PlainSerializer(lambda turnus: turnus.iso, return_type=str),
    WithJsonSchema({"type": "string", "pattern": _MUSTER}),
]
"""A field that holds a :class:`Turnus`, written ``P2Y``."""
