"""Two versions of a row (sentences of a text, entries of a list), each entry beside its counterpart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ik_model.revision.diff.folgen import abschnitte

T = TypeVar("T")

_AEHNLICH = 0.4
"""From this likeness on, two entries are one that was changed."""

_MAX_FELDER = 10_000
"""So many pairs of entries are compared between two runs that stayed; more are shown as exchanged."""


@dataclass(frozen=True, slots=True)
class Gegenueber:
    """One entry: its place in the old row and in the new one, from 0; ``None`` where it is not.

    Attributes:
        gleich: Whether it says the same in both.
        verschoben: Whether it says the same, but stands elsewhere among those that stayed.
    """

    alt: int | None
    neu: int | None
    gleich: bool = False
    verschoben: bool = False


def zuordnen(
    alt: Sequence[T], neu: Sequence[T], kennzeichen: Callable[[T], Hashable], aehnlichkeit: Callable[[T, T], float]
) -> list[Gegenueber]:
    """Bring two rows together.

    Args:
        alt: The old row.
        neu: The new row.
        kennzeichen: What equal entries share, and only they.
        aehnlichkeit: How alike two entries are, from 0 to 1; less than 0 if they cannot be one and the same.

    Returns:
        Every entry of both rows, in the order of the new one; what went stands where it was.
    """
    a, b = [kennzeichen(eintrag) for eintrag in alt], [kennzeichen(eintrag) for eintrag in neu]
    fertig: list[Gegenueber] = []
    for gleich, i, j in abschnitte(a, b):
        if gleich:
            paare = zip(range(i.start, i.stop), range(j.start, j.stop), strict=True)
            fertig += [Gegenueber(links, rechts, gleich=True) for links, rechts in paare]
        else:
            fertig += _luecke(alt, neu, i, j, aehnlichkeit)
    return _umgestellt(fertig, a, b)


def _luecke(
    alt: Sequence[T], neu: Sequence[T], links: slice, rechts: slice, aehnlichkeit: Callable[[T, T], float]
) -> list[Gegenueber]:
    """Between two runs that stayed: the pairing of the greatest likeness that keeps the order."""
    i1, i2, j1, j2 = links.start, links.stop, rechts.start, rechts.stop
    hoehe, breite = i2 - i1, j2 - j1
    paare: list[tuple[int, int]] = []
    if hoehe == breite == 1 and aehnlichkeit(alt[i1], neu[j1]) >= 0:
        paare = [(i1, j1)]  # one that stands where another one stood took its place, however different it is
    elif 0 < hoehe * breite <= _MAX_FELDER:
        werte = [[aehnlichkeit(alt[i], neu[j]) for j in range(j1, j2)] for i in range(i1, i2)]
        paare = [(i1 + i, j1 + j) for i, j in _beste(werte)]
    fertig: list[Gegenueber] = []
    i, j = i1, j1
    for oben, unten in [*paare, (i2, j2)]:
        fertig += [Gegenueber(n, None) for n in range(i, oben)]
        fertig += [Gegenueber(None, n) for n in range(j, unten)]
        if oben < i2:
            fertig.append(Gegenueber(oben, unten))
        i, j = oben + 1, unten + 1
    return fertig


def _beste(werte: list[list[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column), both increasing, of the greatest sum; too little likeness makes no pair."""
    hoehe, breite = len(werte), len(werte[0])
    summe = [[0.0] * (breite + 1) for _ in range(hoehe + 1)]
    for i in reversed(range(hoehe)):
        for j in reversed(range(breite)):
            gepaart = werte[i][j] + summe[i + 1][j + 1] if werte[i][j] >= _AEHNLICH else 0.0
            summe[i][j] = max(gepaart, summe[i + 1][j], summe[i][j + 1])
    paare: list[tuple[int, int]] = []
    i = j = 0
    while i < hoehe and j < breite:
        if summe[i][j] == summe[i + 1][j]:
            i += 1
        elif summe[i][j] == summe[i][j + 1]:
            j += 1
        else:
            paare.append((i, j))
            i, j = i + 1, j + 1
    return paare


def _umgestellt(gefunden: list[Gegenueber], a: list[Hashable], b: list[Hashable]) -> list[Gegenueber]:
    """Bring together what went here and came there with the same words."""
    weg: dict[Hashable, list[int]] = {}
    for stelle in gefunden:
        if stelle.alt is not None and stelle.neu is None:
            weg.setdefault(a[stelle.alt], []).append(stelle.alt)
    umgestellt: dict[int, int] = {}
    for stelle in gefunden:
        if stelle.neu is not None and stelle.alt is None and (plaetze := weg.get(b[stelle.neu])):
            umgestellt[stelle.neu] = plaetze.pop(0)
    von = set(umgestellt.values())
    return [
        Gegenueber(umgestellt[stelle.neu], stelle.neu, verschoben=True) if stelle.neu in umgestellt else stelle
        for stelle in gefunden
        if not (stelle.neu is None and stelle.alt in von)
    ]
