"""A concept as a tree of elements that can be taken apart and put together again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.revision.diff.felder import aufbau

WURZEL = ""
"""The key of the concept itself, whose ID may change like any other."""


@dataclass(slots=True, eq=False)
class Knoten:
    """One element.

    Attributes:
        schluessel: Its ID; should an ID be used twice, the second bearer is ``id#2``. What there is but one of has a
            name of its own, for its ID may change: ``/profil``, ``/vorwort``, and nothing for the concept itself.
        element: The element as its concept has it.
        reihen: The elements in it, by the field that holds them.
        eltern: What holds it; ``None`` for the concept itself.
        feld: The field of the parent that holds it.
    """

    schluessel: str
    element: Element
    reihen: dict[str, list[Knoten]] = field(default_factory=dict)
    eltern: Knoten | None = None
    feld: str = ""

    def alle(self) -> Iterator[Knoten]:
        """This one and all in it, in document order."""
        yield self
        for reihe in self.reihen.values():
            for kind in reihe:
                yield from kind.alle()

    def abhaengen(self) -> None:
        """Take it out of its parent."""
        if self.eltern is not None:
            self.eltern.reihen[self.feld].remove(self)
            self.eltern = None

    def anhaengen(self, eltern: Knoten, feld: str, nach: Knoten | None) -> None:
        """Put it into a parent, behind a sibling or at the beginning."""
        reihe = eltern.reihen[feld]
        reihe.insert(reihe.index(nach) + 1 if nach else 0, self)
        self.eltern, self.feld = eltern, feld


def reihen(element: Element) -> tuple[str, ...]:
    """The fields whose elements are compared one by one.

    Rows of elements; for the concept itself also the single ones (the profile, the foreword). What is deeper inside a
    value, such as the Teilziel that a Maßgabe wants to insert, is no element of the concept yet, but part of the value.
    """
    felder = aufbau(type(element))
    return felder.reihen + felder.einzelne if isinstance(element, Konzept) else felder.reihen


def baum(konzept: Konzept) -> dict[str, Knoten]:
    """Every element by its key, in document order; the concept itself first."""
    wurzel = Knoten(WURZEL, konzept)
    _fuellen(wurzel, Counter())
    return {knoten.schluessel: knoten for knoten in wurzel.alle()}


def zweig(element: Element) -> Knoten:
    """One element that is in no concept yet, with the elements in it."""
    knoten = Knoten(element.id, element)
    _fuellen(knoten, Counter())
    return knoten


def _fuellen(knoten: Knoten, gezaehlt: Counter[str]) -> None:
    """Make the nodes of what stands in an element."""
    for feld in reihen(knoten.element):
        reihe = knoten.reihen[feld] = []
        inhalt = getattr(knoten.element, feld)
        for element in inhalt if isinstance(inhalt, tuple) else filter(None, (inhalt,)):
            schluessel = _schluessel(element.id, gezaehlt) if isinstance(inhalt, tuple) else f"/{feld}"
            kind = Knoten(schluessel, element, eltern=knoten, feld=feld)
            reihe.append(kind)
            _fuellen(kind, gezaehlt)


def _schluessel(kennung: str, gezaehlt: Counter[str]) -> str:
    gezaehlt[kennung] += 1
    return kennung if gezaehlt[kennung] == 1 else f"{kennung}#{gezaehlt[kennung]}"


def zusammensetzen(knoten: Knoten) -> Element:
    """The element with the elements that are in it now."""
    einzelne = aufbau(type(knoten.element)).einzelne
    neu: dict[str, object] = {}
    for feld, reihe in knoten.reihen.items():
        kinder = tuple(map(zusammensetzen, reihe))
        neu[feld] = (kinder[0] if kinder else None) if feld in einzelne else kinder
    return knoten.element.model_copy(update=neu)


def ohne_inhalt(element: Element) -> Element:
    """The element without the elements in it."""
    return element.model_copy(update=dict.fromkeys(aufbau(type(element)).reihen, ()))
