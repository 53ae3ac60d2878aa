"""What is still to be filled in: words in guillemets, as the fields of a form letter show them, ``«Name der Stelle»``.

*Why a mark in the text itself:* it goes with the words that it marks. A flag beside the text would be forgotten there,
or be taken out while the example stays; and the mark is seen on every page, whatever the check says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ik_model.diagnostics.positions import Path
from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import Bild, Satz, Tabelle, Text
from ik_model.model.vorlage import Vorlage

# French quotations have a blank inside, „« Liberté »“; they are left alone.
_PLATZHALTER = re.compile(r"«(?!\s)[^«»]*»")
_ENTWURF = re.compile(r"entwurf|arbeit", re.IGNORECASE)


class OffeneStelle(NamedTuple):
    """One place that is still to be filled in."""

    element: str
    path: Path
    satz: Satz | None
    zeile: int | None
    wort: str
    fertig: str
    """What claims to be finished all the same, in German; empty in a draft."""


def offene_stellen(konzept: Konzept) -> Iterator[OffeneStelle]:
    """Every placeholder, in document order of the elements."""
    status = konzept.status
    konzept_fertig = "" if _ENTWURF.search(status) else f"Das Konzept ist „{status}“"
    for element, eltern in konzept.elemente:
        vorlage = next((teil for teil in (element, *eltern) if isinstance(teil, Vorlage)), None)
        fertig = konzept_fertig if vorlage is None else _beraten(vorlage)
        for path, satz, zeile, worte in _worte(element):
            if "«" in worte:
                for match in _PLATZHALTER.finditer(worte):
                    yield OffeneStelle(element.id, path, satz, zeile, match[0], fertig)


def _beraten(vorlage: Vorlage) -> str:
    ergebnis = next((stop.ergebnis for stop in vorlage.beratungsfolge if stop.ergebnis), None)
    return f"Die Vorlage {vorlage.nummer} ist beraten ({ergebnis})" if ergebnis else ""


def _worte(teil: Modell, path: Path = ()) -> Iterator[tuple[Path, Satz | None, int | None, str]]:
    """All words of an element: its strings, and the sentences of its texts."""
    for name, value in teil:
        yield from _in_wert(value, (*path, name))


def _in_wert(value: object, path: Path) -> Iterator[tuple[Path, Satz | None, int | None, str]]:
    match value:
        case str():
            yield path, None, None, value
        case Text():
            yield from ((path, satz, satz.zeile, str(satz)) for satz in value.alle_saetze)
            for block in value.bloecke:
                if isinstance(block, Tabelle):
                    yield path, None, block.zeile - 1, block.titel
                elif isinstance(block, Bild):
                    yield path, None, block.zeile, block.alternativtext
        case tuple():
            for nummer, eintrag in enumerate(value):
                if isinstance(eintrag, Element):
                    return  # elements have their own turn
                yield from _in_wert(eintrag, (*path, nummer))
        case dict():
            for schluessel, eintrag in value.items():
                yield from _in_wert(eintrag, (*path, schluessel))
        case Modell() if not isinstance(value, Element):
            yield from _worte(value, path)
