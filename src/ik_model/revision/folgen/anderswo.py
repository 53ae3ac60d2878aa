"""A term that a Maßgabe replaces and that stands elsewhere, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from ik_model.model.anker import Satzanker
from ik_model.model.konzept import Konzept
from ik_model.model.texte import texte
from ik_model.model.vorlage import Vorlage
from ik_model.revision.fassung import Schritt
from ik_model.revision.folgen.folge import Folge
from ik_model.revision.folgen.saetze import Satzwechsel, satzwechsel
from ik_model.revision.fundstelle import fundstelle

_WORT = re.compile(r"[\w§%]+(?:[-/][\w-]+)*")
_BEGRIFF = re.compile(r"[A-ZÄÖÜ][\w/-]{3,}")
_AEHNLICH = 0.5
_GENANNT = 3
_ALLERWELTSWORT = 50
"""A word that stands at more places than this is no term that follows a change."""


def anderswo(schritt: Schritt) -> Iterator[Folge]:
    """For each term that is replaced, where the new text still has it.

    A term is a noun or a name that a sentence loses while the rest of it stays; of a sentence that is written anew
    nobody expects that the rest of the concept follows.
    """
    verloren = {
        (wechsel.massgabe.id, begriff): wechsel for wechsel in satzwechsel(schritt) for begriff in _begriffe(wechsel)
    }
    stellen = _stellen(schritt.danach, {begriff for _, begriff in verloren})
    for (massgabe, begriff), wechsel in verloren.items():
        andere = [anker for anker in stellen[begriff] if anker != wechsel.jetzt]
        if 0 < len(andere) <= _ALLERWELTSWORT:
            yield Folge(
                massgabe,
                "anderswo",
                f"„{begriff}“ wird hier ersetzt, steht aber auch in {_aufzaehlung(schritt.danach, andere)}.",
                "Prüfen, ob das mit zu ändern ist (Folgeänderung); wenn ja, eine weitere Maßgabe anlegen.",
                ("bisher",) if wechsel.massgabe.bisher else (),
                begriff,
            )


def _begriffe(wechsel: Satzwechsel) -> Iterator[str]:
    """The terms that the sentence loses."""
    if wechsel.neu is None:
        return
    alt, neu = (_WORT.findall(str(satz)) for satz in (wechsel.alt, wechsel.neu))
    vergleich = SequenceMatcher(a=alt, b=neu, autojunk=False)
    if vergleich.ratio() < _AEHNLICH:
        return
    for art, a1, a2, _, _ in vergleich.get_opcodes():
        if art == "replace":
            for stelle in range(a1, a2):
                # The first word of a sentence is written large whatever it is.
                if stelle and _BEGRIFF.fullmatch(alt[stelle]) and alt[stelle] not in neu:
                    yield alt[stelle]


def _stellen(konzept: Konzept, begriffe: set[str]) -> Mapping[str, Sequence[Satzanker]]:
    """The sentences of the concept that have each of the terms."""
    stellen: dict[str, list[Satzanker]] = {begriff: [] for begriff in begriffe}
    for element, eltern in konzept.elemente if begriffe else ():
        if any(isinstance(teil, Vorlage) for teil in (element, *eltern)):
            continue
        for pfad, text in texte(element):
            for stelle in text.gezaehlt:
                for begriff in begriffe.intersection(_WORT.findall(str(stelle.satz))):
                    if (anker := Satzanker.zu(element.id, pfad, stelle.nummer)) is not None:
                        stellen[begriff].append(anker)
    return stellen


def _aufzaehlung(konzept: Konzept, stellen: Sequence[Satzanker]) -> str:
    genannt, mehr = [str(fundstelle(konzept, anker)) for anker in stellen[:_GENANNT]], len(stellen) - _GENANNT
    if mehr > 0:
        return f"{', '.join(genannt)} und an {mehr} weiteren {'Stellen' if mehr > 1 else 'Stelle'}"
    *vorne, letzte = genannt
    return f"{', '.join(vorne)} und {letzte}" if vorne else letzte
