"""Which element of the new concept is which of the old one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ik_model.model.base import Element
from ik_model.revision.diff.baum import WURZEL, Knoten
from ik_model.revision.diff.felder import aufbau
from ik_model.revision.diff.gleichheit import gleich

Paare = Mapping[str, Knoten]
"""Key in the new concept → the same element in the old one."""


def paare(alt: Mapping[str, Knoten], neu: Mapping[str, Knoten]) -> Paare:
    """Pair the elements of two concepts.

    By key, wherever they stand; what is left, by all else: an element that has another ID but the same values in the
    same place is the same, renamed.
    """
    gefunden = {
        schluessel: alter
        for schluessel, knoten in neu.items()
        if (alter := alt.get(schluessel)) and type(alter.element) is type(knoten.element)
    }
    _umbenannte(neu[WURZEL], gefunden, {knoten.schluessel for knoten in gefunden.values()})
    return gefunden


def _umbenannte(wurzel: Knoten, gefunden: dict[str, Knoten], vergeben: set[str]) -> None:
    """Pair what is left in rows whose owners are paired; from the outside in, so that owners come first."""
    for knoten in wurzel.alle():
        if (eltern := gefunden.get(knoten.schluessel)) is None:
            continue
        for feld, reihe in knoten.reihen.items():
            uebrig = [kind for kind in reihe if kind.schluessel not in gefunden]
            frei = [kind for kind in eltern.reihen.get(feld, ()) if kind.schluessel not in vergeben]
            for altes, neues in _gleiche(frei, uebrig):
                gefunden[neues.schluessel] = altes
                vergeben.add(altes.schluessel)


def _gleiche(alt: Sequence[Knoten], neu: Sequence[Knoten]) -> list[tuple[Knoten, Knoten]]:
    """Those that are equal in all but their IDs, in order."""
    if not alt or not neu:
        return []
    vorrat: defaultdict[int, list[Knoten]] = defaultdict(list)
    for knoten in alt:
        vorrat[_merkmal(knoten.element)].append(knoten)
    gefunden: list[tuple[Knoten, Knoten]] = []
    for knoten in neu:
        gleiche = vorrat[_merkmal(knoten.element)]
        for kandidat in gleiche:
            if gleicher_inhalt(kandidat.element, knoten.element):
                gleiche.remove(kandidat)
                gefunden.append((kandidat, knoten))
                break
    return gefunden


def _merkmal(element: Element) -> int:
    """A number that equal elements share, and others hardly ever."""
    werte = (getattr(element, feld) for feld in aufbau(type(element)).werte)
    return hash((type(element), *(str(wert) for wert in werte)))


def gleicher_inhalt(alt: Element, neu: Element) -> bool:
    """Whether two elements are equal in all but their IDs and the elements in them."""
    felder = aufbau(type(neu))
    namen = (*felder.werte, *felder.gruppen, *felder.einzelne)
    return type(alt) is type(neu) and all(gleich(getattr(alt, feld), getattr(neu, feld)) for feld in namen)
