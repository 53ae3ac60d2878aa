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

_ZEICHEN = re.compile(
    r"(?P<luecke>«(?!\s)[^«»]*(?<!\s)»|«»)"
    # Quotations, « français » with blanks inside and »deutsch« the other way round, are left alone.
    r"|«\s[^«»]*\s»|»(?!\s)[^«»]*(?<!\s)«"
    r"|(?P<rest>[«»])"
)
_ENTWURF = re.compile(r"entwurf|arbeit", re.IGNORECASE)


class OffeneStelle(NamedTuple):
    """One place that is still to be filled in."""

    element: str
    path: Path
    satz: Satz | None
    zeile: int | None
    wort: str
    was: str
    """What is open there, in German."""
    fertig: str
    """What claims to be finished all the same, in German; empty in a draft."""


class _Worte(NamedTuple):
    """Words that belong together: a string, or the sentences of a paragraph."""

    path: Path
    worte: str
    saetze: tuple[Satz, ...] = ()
    zeile: int | None = None


def offene_stellen(konzept: Konzept) -> Iterator[OffeneStelle]:
    """Every placeholder, in document order of the elements."""
    status = konzept.status
    konzept_fertig = "" if _ENTWURF.search(status) else f"Das Konzept ist „{status}“"
    for element, eltern in konzept.elemente:
        vorlage = next((teil for teil in (element, *eltern) if isinstance(teil, Vorlage)), None)
        fertig = konzept_fertig if vorlage is None else _beraten(vorlage)
        for worte in _in_modell(element):
            if "«" in worte.worte or "»" in worte.worte:
                for match in _ZEICHEN.finditer(worte.worte):
                    if match.lastgroup:
                        yield _stelle(element.id, worte, match, fertig)


def _stelle(element: str, worte: _Worte, match: re.Match[str], fertig: str) -> OffeneStelle:
    gefunden = match[0]
    if match.lastgroup == "luecke":
        was = f"noch etwas auszufüllen: {gefunden}"
    else:
        was = f"ein {gefunden} ohne sein Gegenstück stehen geblieben."
    ende = 0
    for satz in worte.saetze:
        ende += len(str(satz)) + 1
        if match.start() < ende:
            return OffeneStelle(element, worte.path, satz, None, gefunden, was, fertig)
    return OffeneStelle(element, worte.path, None, worte.zeile, gefunden, was, fertig)


def _beraten(vorlage: Vorlage) -> str:
    ergebnis = next((stop.ergebnis for stop in vorlage.beratungsfolge if stop.ergebnis), None)
    return f"Die Vorlage {vorlage.nummer} ist beraten ({ergebnis})" if ergebnis else ""


def _in_modell(teil: Modell, path: Path = ()) -> Iterator[_Worte]:
    """All words of an element: its strings, and the paragraphs of its texts."""
    for name, value in teil:
        yield from _in_wert(value, (*path, name))


def _in_wert(value: object, path: Path) -> Iterator[_Worte]:
    match value:
        case str():
            yield _Worte(path, value)
        case Text():
            yield from _in_text(value, path)
        case tuple():
            for nummer, eintrag in enumerate(value):
                if isinstance(eintrag, Element):
                    return  # elements have their own turn
                yield from _in_wert(eintrag, (*path, nummer))
        case dict():
            for schluessel, eintrag in value.items():
                yield from _in_wert(eintrag, (*path, schluessel))
        case Modell() if not isinstance(value, Element):
            yield from _in_modell(value, path)


def _in_text(text: Text, path: Path) -> Iterator[_Worte]:
    absaetze = [*text.absaetze, *(note.inhalt for note in text.fussnoten)]
    for block in text.bloecke:
        if isinstance(block, Tabelle):
            absaetze += [zelle for reihe in (block.kopf, *block.zeilen) for zelle in reihe]
            yield _Worte(path, block.titel, zeile=max(0, block.zeile - 1))
        elif isinstance(block, Bild):
            yield _Worte(path, block.alternativtext, zeile=block.zeile)
            yield _Worte(path, block.unterschrift, zeile=block.zeile)
    for absatz in absaetze:
        yield _Worte(path, str(absatz), absatz.saetze)
