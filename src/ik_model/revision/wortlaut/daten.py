"""The words of what a Maßgabe sets in the data, as far as readers see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.anker import Elementanker
from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Massgabe
from ik_model.model.massnahme import Massnahme
from ik_model.model.teilziel import Teilziel
from ik_model.model.verweis import Verweis
from ik_model.revision.anwendung.daten import element_von, gelesen, setzungen
from ik_model.revision.anwendung.problem import PasstNicht
from ik_model.revision.beschriftung import feldname
from ik_model.revision.diff.anzeige import anzeige, name_von
from ik_model.revision.diff.felder import nennt_kennungen
from ik_model.revision.pfad import lesen
from ik_model.revision.wortlaut.ort import Aenderungsort, ort_von
from ik_model.revision.wortlaut.sprache import Sprache, wird, zitiert

_IM_TEXT = (Abschnitt, Teilziel, Massnahme)
"""Elements whose fields readers see where they stand."""


def datenworte(konzept: Konzept, sprache: Sprache, massgabe: Massgabe, *, eingearbeitet: bool = False) -> Iterator[str]:
    """A sentence for each value that readers see; for one that changes data alone, for each value.

    Raises:
        LookupError: An element or a field is not there, or is not what is expected; the message says so.
    """
    nur_daten = massgabe.stelle is None
    for setzung in _setzungen(konzept, massgabe, eingearbeitet=eingearbeitet):
        if isinstance(setzung.element, _IM_TEXT):
            yield _im_text(konzept, sprache, setzung)
        elif nur_daten:
            yield _in_den_daten(konzept, setzung)


@dataclass(frozen=True, slots=True)
class _Setzung:
    """A value of an element that is set.

    Attributes:
        element: The element.
        pfad: The field.
        alt: The old value.
        neu: The new one.
        bekannt: Whether the old value is known.
    """

    element: Element
    pfad: tuple[str, ...]
    alt: object
    neu: object
    bekannt: bool = True


def _setzungen(konzept: Konzept, massgabe: Massgabe, *, eingearbeitet: bool) -> Iterator[_Setzung]:
    try:
        if not eingearbeitet:
            for eingriff in setzungen(konzept, massgabe):
                element = element_von(konzept, eingriff.element)
                yield _Setzung(element, eingriff.pfad, lesen(element, eingriff.pfad), eingriff.wert)
            return
        for schluessel, setzung in massgabe.setzt.items():
            kennung, _, weg = schluessel.partition(".")
            element, pfad = element_von(konzept, kennung), tuple(weg.split("."))
            alt = None if setzung.bisher is None else gelesen(element, pfad, setzung.bisher)
            yield _Setzung(element, pfad, alt, lesen(element, pfad), bekannt=setzung.bisher is not None)
    except PasstNicht as grund:
        raise LookupError(grund.meldung.rstrip(".")) from None
    except ValidationError:
        raise LookupError(f"Maßgabe „{massgabe.id}“ setzt Werte, die nicht zu ihren Feldern passen") from None


def _im_text(konzept: Konzept, sprache: Sprache, setzung: _Setzung) -> str:
    element = setzung.element
    wo = ort_von(konzept, Elementanker(element.id)).wo
    if isinstance(element, Abschnitt) and setzung.pfad == ("titel",) and setzung.bekannt:
        alt, neu = (zitiert(anzeige(wert, konzept)) for wert in (setzung.alt, setzung.neu))
        return f"In {wo} wird die Überschrift {alt} durch die Überschrift {neu} ersetzt."
    ort = Aenderungsort(wo, _beschriftung(konzept, setzung))
    if not setzung.bekannt:
        neu = _worte(konzept, setzung, setzung.neu)
        return f"In {wo} erhält die Angabe unter „{ort.unter}“ die Fassung {zitiert(neu)}."
    alt, neu = _unterschied(konzept, setzung)
    if not alt:
        return f"{ort.darin(wird(sprache.mehrzahl(neu)))} {sprache.angabe(neu, 'nominativ')} eingefügt."
    kopf = f"{ort.darin(wird(sprache.mehrzahl(alt)))} {sprache.angabe(alt, 'nominativ')}"
    return f"{kopf} durch {sprache.angabe(neu, 'akkusativ')} ersetzt." if neu else f"{kopf} gestrichen."


def _in_den_daten(konzept: Konzept, setzung: _Setzung) -> str:
    """What stands in no text: a duty to report, a figure."""
    element = setzung.element
    alt, neu = _worte(konzept, setzung, setzung.alt), _worte(konzept, setzung, setzung.neu)
    name = getattr(element, "gegenstand", None) or getattr(element, "name", None) or element.id
    wie = f"von {zitiert(alt)} in {zitiert(neu)} geändert" if alt and neu else "gestrichen"
    wie = wie if alt else f"auf {zitiert(neu)} festgelegt"
    return f"In den Angaben zu {zitiert(str(name))} wird {zitiert(_beschriftung(konzept, setzung))} {wie}."


def _beschriftung(konzept: Konzept, setzung: _Setzung) -> str:
    """What readers call the field."""
    kopf, *rest = setzung.pfad
    innen = getattr(setzung.element, kopf)
    halter = innen if isinstance(innen, Modell) else setzung.element
    namen = [feldname(setzung.element, kopf, konzept.profil)]
    return ", ".join(namen + [feldname(halter, schritt, konzept.profil) for schritt in rest])


def _unterschied(konzept: Konzept, setzung: _Setzung) -> tuple[str, str]:
    """The old and the new words; of lists that share entries only those that come or go, if no other does."""
    if isinstance(setzung.alt, tuple) and isinstance(setzung.neu, tuple):
        alt, neu = (_namen(konzept, setzung, werte) for werte in (setzung.alt, setzung.neu))
        weg = [name for name in alt if name not in neu]
        dazu = [name for name in neu if name not in alt]
        umgestellt = [name for name in alt if name in neu] != [name for name in neu if name in alt]
        if (weg or dazu) and not umgestellt and (not weg or not dazu or len(weg) == len(dazu)):
            return ", ".join(weg), ", ".join(dazu)
        return ", ".join(alt), ", ".join(neu)
    return _worte(konzept, setzung, setzung.alt), _worte(konzept, setzung, setzung.neu)


def _worte(konzept: Konzept, setzung: _Setzung, wert: object) -> str:
    return ", ".join(_namen(konzept, setzung, wert if isinstance(wert, tuple) else (wert,)))


def _namen(konzept: Konzept, setzung: _Setzung, werte: tuple[object, ...]) -> list[str]:
    """Values as people read them; an ID is read as the name of what it stands for."""
    kennungen = len(setzung.pfad) == 1 and nennt_kennungen(type(setzung.element), setzung.pfad[0])
    namen: list[str] = []
    for wert in werte:
        if isinstance(wert, Verweis):
            namen.append(wert.wortlaut or name_von(wert.id, konzept))
        elif kennungen and isinstance(wert, str):
            namen.append(name_von(wert, konzept))
        else:
            namen.append(anzeige(wert, konzept))
    return [name for name in namen if name]
