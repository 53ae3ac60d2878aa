"""What changed in one field, as lines for the old side and for the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from ik_model.model.base import Element
from ik_model.model.konzept import Konzept
from ik_model.model.massnahme import Massnahme
from ik_model.model.text import Absatz, Aufzaehlung, Bild, Text
from ik_model.revision.beschriftung import feldname
from ik_model.revision.diff.anzeige import anzeige
from ik_model.revision.diff.inhalt import (
    Eintragspaar,
    Felderaenderung,
    Inhalt,
    Listenaenderung,
    Satzpaar,
    Stueckart,
    Textaenderung,
    Verweisaenderung,
    Wertaenderung,
    Wortstueck,
)

TECHNISCH = frozenset({"id", "ausnahmen", "umbruch", "nummeriert", "art", "wiederholt", "zeigt", "satz", "saetze"})
"""Fields that no reader of the document sees as words."""


@dataclass(frozen=True, slots=True)
class Zeile:
    """One line of a side.

    Attributes:
        stuecke: Its words: those that stayed, and those that went (old side) or came (new side).
        beschriftung: What stands before them, "Verantwortliche" or "Satz 2"; empty for none.
    """

    stuecke: tuple[Wortstueck, ...]
    beschriftung: str = ""


AUSGELASSEN = Zeile((Wortstueck("gleich", "[…]"),))
"""Stands for sentences that did not change."""


@dataclass(frozen=True, slots=True)
class Seiten:
    """Lines of both sides."""

    alt: tuple[Zeile, ...] = ()
    neu: tuple[Zeile, ...] = ()

    def __add__(self, other: Seiten) -> Seiten:
        return Seiten(self.alt + other.alt, self.neu + other.neu)


def geaendert(beschriftung: str, inhalt: Inhalt) -> Seiten:
    """The lines of a changed field.

    Args:
        beschriftung: The field in the county's words; empty for the text of the element itself.
        inhalt: What changed in it.
    """
    match inhalt:
        case Textaenderung():
            return _text(beschriftung, inhalt)
        case Listenaenderung():
            return _summe(_eintrag(beschriftung, paar) for paar in inhalt.geaendert)
        case Felderaenderung():
            return _summe(geaendert(_unter(beschriftung, name), teil) for name, teil in inhalt.felder)
        case Verweisaenderung():
            return Seiten(
                _zeile(_namen(inhalt.weg, "weg", inhalt.bleibt), beschriftung),
                _zeile(_namen(inhalt.neu, "neu", inhalt.bleibt), beschriftung),
            )
        case Wertaenderung():
            return _paar(inhalt.stuecke, beschriftung)


def ganz(element: Element, konzept: Konzept, art: Stueckart, name: str = "") -> tuple[Zeile, ...]:
    """An element that came or went, with all that a reader sees of it.

    Args:
        element: The element.
        konzept: The concept that it is part of.
        art: Whether it came or went.
        name: What it is, to stand before its first line; empty where the row says so.
    """
    zeilen = tuple(_ganz(element, konzept, art))
    return (Zeile(zeilen[0].stuecke, _unter(name, zeilen[0].beschriftung)), *zeilen[1:]) if zeilen else ()


def _ganz(element: Element, konzept: Konzept, art: Stueckart) -> Iterator[Zeile]:
    for feld, angabe in type(element).model_fields.items():
        wert = getattr(element, feld)
        if feld in TECHNISCH or wert == angabe.get_default(call_default_factory=True):
            continue
        eigenes = feld in {"text", "titel", "name"} or (isinstance(element, Massnahme) and feld == "kuerzel")
        name = "" if eigenes else feldname(element, feld, konzept.profil)
        texte = wert if isinstance(wert, tuple) and all(isinstance(teil, Text) for teil in wert) else (wert,)
        for text in texte:
            zeilen = list(_absaetze(text)) if isinstance(text, Text) else [anzeige(text, konzept)]
            for zeile in filter(None, zeilen):
                yield Zeile((Wortstueck(art, zeile),), name)
                name = ""


def _absaetze(text: Text) -> Iterator[str]:
    for block in text.bloecke:
        match block:
            case Absatz():
                yield str(block)
            case Aufzaehlung():
                yield from str(block).split("\n")
            case Bild():
                yield f"Bild: {block.alternativtext}"
                yield block.unterschrift
            case _:
                yield from (zeile.replace("\t", " | ") for zeile in str(block).split("\n"))


def _text(beschriftung: str, inhalt: Textaenderung) -> Seiten:
    mehrere = len(inhalt.geaendert) > 1
    teile = [Seiten()]
    for anders, lauf in groupby(inhalt.saetze, key=lambda paar: paar.art != "gleich"):
        if anders:
            teile += [_satz(paar, mehrere) for paar in lauf]
        else:
            teile.append(Seiten((AUSGELASSEN,), (AUSGELASSEN,)))
    seiten = _summe(teile)
    if inhalt.bau and not inhalt.geaendert:
        seiten = Seiten(_zeile(_gleich("in anderen Absätzen")), _zeile(_gleich("in anderen Absätzen")))
    return _beschriftet(beschriftung, seiten)


def _satz(paar: Satzpaar, mehrere: bool) -> Seiten:
    stuecke = paar.auszeichnung if paar.art == "auszeichnung" else paar.stuecke
    zusatz = " (umgestellt)" if paar.art == "verschoben" else ""
    alt = f"{paar.alt.ort}{zusatz}" if paar.alt and (mehrere or zusatz) else ""
    neu = f"{paar.neu.ort}{zusatz}" if paar.neu and (mehrere or zusatz) else ""
    seiten = _paar(stuecke, "")
    return Seiten(
        tuple(Zeile(z.stuecke, alt) for z in seiten.alt),
        tuple(Zeile(z.stuecke, neu) for z in seiten.neu),
    )


def _eintrag(beschriftung: str, paar: Eintragspaar) -> Seiten:
    name = _unter(beschriftung, paar.name)
    if paar.inhalt is not None:
        return geaendert(name, paar.inhalt)
    if paar.art == "verschoben":
        worte = paar.neu or ""
        return Seiten(_zeile(_gleich(worte), beschriftung), _zeile(_gleich(worte), f"{name} (umgestellt)"))
    return Seiten(
        _zeile(_als("weg", paar.alt), name),
        _zeile(_als("neu", paar.neu), name),
    )


def _paar(stuecke: Iterable[Wortstueck], beschriftung: str) -> Seiten:
    stuecke = tuple(stuecke)
    return Seiten(
        _zeile(tuple(stueck for stueck in stuecke if stueck.art != "neu"), beschriftung),
        _zeile(tuple(stueck for stueck in stuecke if stueck.art != "weg"), beschriftung),
    )


def _namen(eigene: tuple[str, ...], art: Stueckart, bleibt: tuple[str, ...]) -> tuple[Wortstueck, ...]:
    stuecke: list[Wortstueck] = []
    for wie, name in (*(("gleich", n) for n in bleibt), *((art, n) for n in eigene)):
        if stuecke:
            stuecke.append(Wortstueck("gleich", ", "))
        stuecke.append(Wortstueck("gleich" if wie == "gleich" else art, name))
    return tuple(stuecke)


def _gleich(worte: str) -> tuple[Wortstueck, ...]:
    return (Wortstueck("gleich", worte),)


def _als(art: Stueckart, worte: str | None) -> tuple[Wortstueck, ...]:
    return (Wortstueck(art, worte),) if worte else ()


def _zeile(stuecke: tuple[Wortstueck, ...], beschriftung: str = "") -> tuple[Zeile, ...]:
    return (Zeile(stuecke, beschriftung),) if stuecke else ()


def _beschriftet(beschriftung: str, seiten: Seiten) -> Seiten:
    def erste(zeilen: tuple[Zeile, ...]) -> tuple[Zeile, ...]:
        if not beschriftung or not zeilen:
            return zeilen
        return (Zeile(zeilen[0].stuecke, _unter(beschriftung, zeilen[0].beschriftung)), *zeilen[1:])

    return Seiten(erste(seiten.alt), erste(seiten.neu))


def _unter(beschriftung: str, name: str) -> str:
    return ", ".join(filter(None, (beschriftung, name)))


def _summe(teile: Iterable[Seiten]) -> Seiten:
    return sum(teile, Seiten())
