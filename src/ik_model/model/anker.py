"""Anchors: an element, one of its fields, a point of a list, or one sentence, by ID and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

ELEMENT_MUSTER = r"[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z_]+(\.[a-z_][a-z0-9_-]*)?(\.[1-9][0-9]{0,3}(\.[a-z_]+)?)?)?"
"""``sprachkurse``, ``….aufgaben``, ``….aktivitaeten.3``, ``….kosten.finanzierung``, ``….verlauf.1.bemerkung``."""

SATZ_MUSTER = rf"{ELEMENT_MUSTER}/[1-9][0-9]{{0,3}}"
"""``berichtswesen/2``, ``sprachkurse-angebot.aktivitaeten.3/1``."""

_MUSTER = re.compile(
    r"(?P<element>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)"
    r"(?:\.(?P<feld>[a-z_]+(?:\.[a-z_][a-z0-9_-]*)?)(?:\.(?P<punkt>[1-9][0-9]{0,3})(?:\.(?P<innen>[a-z_]+))?)?)?"
    r"(?:/(?P<satz>[1-9][0-9]{0,3}))?"
)


Pfad = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Elementanker:
    """``sprachkurse-angebot``: an element; ``sprachkurse-angebot.aktivitaeten.3``: point 3 of one of its lists.

    Attributes:
        element: ID of the element.
        feld: The field, with a further step where the field holds fields: ``kosten.finanzierung``; empty for the whole
            element.
        punkt: For a field that is a list: which point, from 1.
        innen: For a point that has fields itself (``verlauf``): which one.
    """

    element: str
    feld: str = ""
    punkt: int | None = None
    innen: str = ""

    def __str__(self) -> str:
        return ".".join([self.element, *_schritte(self.feld, self.punkt, self.innen)])

    @property
    def pfad(self) -> Pfad:
        """The way from the element to what it names, points counted from 0: ``("verlauf", 2, "bemerkung")``."""
        punkt = () if self.punkt is None else (self.punkt - 1,)
        return (*filter(None, self.feld.split(".")), *punkt, *filter(None, (self.innen,)))

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
        punkt = int(match["punkt"]) if match["punkt"] else None
        return cls(match["element"], match["feld"] or "", punkt, match["innen"] or "")


@dataclass(frozen=True, slots=True)
class Satzanker:
    """``berichtswesen/2``: sentence 2 of that section; ``sprachkurse-angebot.aufgaben/1``: of that field.

    *Why:* page and line move when the text before them changes; ID, field and sentence do not.

    Attributes:
        element: ID of the element.
        satz: Number of the sentence within the field, from 1.
        feld: The field; ``text`` if the anchor names none.
        punkt: For a field that is a list of texts (``aktivitaeten``): which one, from 1.
        innen: For a point that has fields itself (``verlauf``): which one.
    """

    element: str
    satz: int
    feld: str = "text"
    punkt: int | None = None
    innen: str = ""

    def __str__(self) -> str:
        schritte = [] if self.feld == "text" and self.punkt is None else _schritte(self.feld, self.punkt, self.innen)
        return f"{'.'.join([self.element, *schritte])}/{self.satz}"

    @property
    def html_id(self) -> str:
        """The ID that the sentence has in a document, ``berichtswesen-satz-2``."""
        return str(self).replace(".", "--").replace("_", "-").replace("/", "-satz-")

    @property
    def stelle(self) -> Elementanker:
        """The text that the sentence stands in."""
        return Elementanker(self.element, self.feld, self.punkt, self.innen)

    @property
    def pfad(self) -> Pfad:
        """The way from the element to the text, see :attr:`Elementanker.pfad`."""
        return self.stelle.pfad

    @classmethod
    def zu(cls, element: str, pfad: Pfad, satz: int) -> Satzanker | None:
        """The anchor of a sentence of the text at ``pfad``; ``None`` if the way there is too long for one."""
        try:
            return cls.parse(".".join([element, *(str(s + 1) if isinstance(s, int) else s for s in pfad)]) + f"/{satz}")
        except ValueError:
            return None

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
        return cls(match["element"], int(match["satz"]), match["feld"] or "text", punkt, match["innen"] or "")


def _schritte(feld: str, punkt: int | None, innen: str) -> list[str]:
    """What stands behind the ID of the element."""
    return [feld] * bool(feld) + [str(punkt)] * (punkt is not None) + [innen] * bool(innen)


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
