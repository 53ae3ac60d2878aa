"""Anchors: an element, one of its fields, a point of a list, or one sentence, by ID and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ELEMENT_MUSTER = r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z_]+(\.[a-z_][a-z0-9_-]*)?(\.[1-9][0-9]{0,3})?)?"
"""``sprachkurse-angebot``, ``….aufgaben``, ``….aktivitaeten.3``, ``….kosten.finanzierung``."""

SATZ_MUSTER = rf"{ELEMENT_MUSTER}/[1-9][0-9]{{0,3}}"
"""``berichtswesen/2``, ``sprachkurse-angebot.aktivitaeten.3/1``."""

_MUSTER = re.compile(
    r"(?P<element>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
    r"(?:\.(?P<feld>[a-z_]+(?:\.[a-z_][a-z0-9_-]*)?)(?:\.(?P<punkt>[1-9][0-9]{0,3}))?)?"
    r"(?:/(?P<satz>[1-9][0-9]{0,3}))?"
)


@dataclass(frozen=True, slots=True)
class Elementanker:
    """``sprachkurse-angebot``: an element; ``sprachkurse-angebot.aktivitaeten.3``: point 3 of one of its lists.

    Attributes:
        element: ID of the element.
        feld: The field, with a further step where the field holds fields: ``kosten.finanzierung``; empty for the whole
            element.
        punkt: For a field that is a list: which point, from 1.
    """

    element: str
    feld: str = ""
    punkt: int | None = None

    def __str__(self) -> str:
        feld = f".{self.feld}" if self.feld else ""
        punkt = "" if self.punkt is None else f".{self.punkt}"
        return f"{self.element}{feld}{punkt}"

    @property
    def html_id(self) -> str:
        """The ID that it has in a document, ``sprachkurse-angebot--aktivitaeten--3``."""
        return str(self).replace(".", "--").replace("_", "-")

    @classmethod
    def parse(cls, value: str) -> Elementanker:
        """Read ``element[.feld[.punkt]]``.

        Raises:
            ValueError: It does not have that form.
        """
        match = _MUSTER.fullmatch(value.strip())
        if match is None or match["satz"]:
            raise ValueError(f"kein Anker: {value!r}")
        return cls(match["element"], match["feld"] or "", int(match["punkt"]) if match["punkt"] else None)


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

    @property
    def stelle(self) -> Elementanker:
        """The text that the sentence stands in."""
        return Elementanker(self.element, self.feld, self.punkt)

    @classmethod
    def parse(cls, value: str) -> Satzanker:
        """Read ``element[.feld[.punkt]]/satz``.

        Raises:
            ValueError: It does not have that form.
        """
        match = _MUSTER.fullmatch(value.strip())
        if match is None or not match["satz"]:
            raise ValueError(f"kein Satzanker: {value!r}")
        punkt = int(match["punkt"]) if match["punkt"] else None
        return cls(match["element"], int(match["satz"]), match["feld"] or "text", punkt)


def _satz(value: object) -> Satzanker:
    if isinstance(value, Satzanker):
        return value
    try:
        return Satzanker.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("satzanker", "Satzanker erwartet") from error


def _element(value: object) -> Elementanker:
    if isinstance(value, Elementanker):
        return value
    try:
        return Elementanker.parse(str(value))
    except ValueError as error:
        raise PydanticCustomError("elementanker", "Anker erwartet") from error


SatzankerFeld = Annotated[
    Satzanker,
    PlainValidator(_satz),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": f"^{SATZ_MUSTER}$"}),
]
"""A field that holds a :class:`Satzanker`, written ``berichtswesen/2``."""

ElementankerFeld = Annotated[
    Elementanker,
    PlainValidator(_element),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": f"^{ELEMENT_MUSTER}$"}),
]
"""A field that holds an :class:`Elementanker`, written ``sprachkurse-angebot.aktivitaeten.3``."""
