"""Pairs of concepts for hypothesis: one of every kind, and the same after an editor has worked on it."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from tests.ik_model.exchange.konzepte import KONZEPTE, feldwerte, modelle
from tests.ik_model.exchange.texte import KENNUNGEN


@dataclass(slots=True, eq=False)
class Teil:
    """An element taken apart, so that it can be changed at will."""

    klasse: type[Element]
    werte: dict[str, Any]
    reihen: dict[str, list[Teil]]

    @classmethod
    def von(cls, element: Element) -> Teil:
        werte = {name: getattr(element, name) for name in type(element).model_fields}
        reihen = {
            name: [cls.von(kind) for kind in werte.pop(name)]
            for name in list(werte)
            if reihenklasse(type(element), name) is not None
        }
        return cls(type(element), werte, reihen)

    def fertig(self) -> Any:
        reihen = {name: tuple(teil.fertig() for teil in reihe) for name, reihe in self.reihen.items()}
        return self.klasse.model_validate(self.werte | reihen)

    def alle(self) -> Iterator[Teil]:
        yield self
        for reihe in self.reihen.values():
            for teil in reihe:
                yield from teil.alle()


def reihenklasse(klasse: type[Modell], feld: str) -> type[Element] | None:
    """The class of the elements that a field holds a row of."""
    annotation = klasse.model_fields[feld].annotation
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is tuple and isinstance(arguments[0], type) and issubclass(arguments[0], Element):
        return arguments[0]
    return None


def _reihen(wurzel: Teil) -> list[tuple[Teil, str]]:
    return [(teil, feld) for teil in wurzel.alle() for feld in teil.reihen]


@st.composite
def bearbeitet(draw: st.DrawFn, konzept: Konzept, *, hoechstens: int = 6) -> Konzept:
    """The concept after some edits at any level: in, out, up and down, elsewhere, other words, another ID."""
    wurzel = Teil.von(konzept)
    for _ in range(draw(st.integers(0, hoechstens))):
        teil, feld = draw(st.sampled_from(_reihen(wurzel)))
        reihe = teil.reihen[feld]
        match draw(st.sampled_from(["hinein", "heraus", "mischen", "anderswohin", "wert", "wert", "kennung"])):
            case "hinein":
                klasse = reihenklasse(teil.klasse, feld)
                assert klasse is not None
                reihe.insert(draw(st.integers(0, len(reihe))), Teil.von(draw(modelle(klasse))))
            case "heraus" if reihe:
                reihe.pop(draw(st.integers(0, len(reihe) - 1)))
            case "mischen":
                teil.reihen[feld] = draw(st.permutations(reihe))
            case "anderswohin" if reihe:
                bewegt = reihe.pop(draw(st.integers(0, len(reihe) - 1)))
                ziele = [
                    ziel.reihen[name]
                    for ziel, name in _reihen(wurzel)
                    if reihenklasse(ziel.klasse, name) is bewegt.klasse
                ]
                ziel = draw(st.sampled_from(ziele))
                ziel.insert(draw(st.integers(0, len(ziel))), bewegt)
            case "kennung":
                teil.werte["id"] = draw(KENNUNGEN)
            case _:
                name = draw(st.sampled_from(sorted(teil.werte.keys() - {"id"})))
                teil.werte[name] = draw(feldwerte(teil.klasse, name))
    neu: Konzept = wurzel.fertig()
    return neu


@st.composite
def paare(draw: st.DrawFn) -> tuple[Konzept, Konzept]:
    """Two concepts: mostly one and its next revision, sometimes two that have nothing in common."""
    alt = draw(KONZEPTE)
    return alt, draw(st.one_of(bearbeitet(alt), bearbeitet(alt), KONZEPTE))
