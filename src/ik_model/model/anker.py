"""An anchor: one sentence of one field of one element, by ID and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_MUSTER = re.compile(
    r"(?P<element>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:\.(?P<feld>[a-z_]+)(?:\.(?P<punkt>[1-9]\d{0,3}))?)?/(?P<satz>[1-9]\d{0,3})"
)


@dataclass(frozen=True, slots=True)
class Satzanker:
    """``berichtswesen/2``: sentence 2 of that section; ``sprachkurse-angebot.aufgaben/1``: of that field.

    *Why:* page and line move when the text before them changes; ID, field and sentence do not.

    Attributes:
        element: ID of the element.
        satz: Number of the sentence within the field, from 1.
        feld: The field; ``text`` if the anchor names none.
        punkt: For a field that is a list of texts (``aktivitaeten``): which one, from 1.
    """

    element: str
    satz: int
    feld: str = "text"
    punkt: int | None = None

    def __str__(self) -> str:
        feld = "" if self.feld == "text" and self.punkt is None else f".{self.feld}"
        punkt = "" if self.punkt is None else f".{self.punkt}"
        return f"{self.element}{feld}{punkt}/{self.satz}"

    @property
    def html_id(self) -> str:
        """The ID that the sentence has in a document, ``berichtswesen-satz-2``."""
        return str(self).replace(".", "--").replace("_", "-").replace("/", "-satz-")

    @classmethod
    def parse(cls, value: str) -> Satzanker:
        """Read ``element[.feld[.punkt]]/satz``.

        Raises:
            ValueError: It does not have that form.
        """
        match = _MUSTER.fullmatch(value.strip())
        if match is None:
            raise ValueError(f"kein Satzanker: {value!r}")
        punkt = match["punkt"]
        return cls(match["element"], int(match["satz"]), match["feld"] or "text", int(punkt) if punkt else None)


def _pruefen(value: object) -> Satzanker:
    if isinstance(value, Satzanker):
        return value
    try:
        return Satzanker.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("satzanker", "Satzanker erwartet") from error


SatzankerFeld = Annotated[
    Satzanker,
    PlainValidator(_pruefen),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9-]+(\.[a-z_]+(\.[0-9]+)?)?/[1-9][0-9]*$"}),
]
"""A field that holds a :class:`Satzanker`, written ``berichtswesen/2``."""
