"""Which sentences a paper changes, and which Maßgabe does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ik_model.model.anker import Satzanker
from ik_model.model.massgabe import Massgabe
from ik_model.model.text import Satz
from ik_model.revision.fassung import Schritt
from ik_model.revision.satz import feldtext, finde_satz


@dataclass(frozen=True, slots=True)
class Satzwechsel:
    """One sentence of the old text that reads otherwise in the new one, or is gone.

    Attributes:
        massgabe: What changed it.
        anker: Where it stood.
        alt: The sentence.
        jetzt: Where it stands now; ``None`` if it is gone.
        neu: What it says now; ``None`` if it is gone.
    """

    massgabe: Massgabe
    anker: Satzanker
    alt: Satz
    jetzt: Satzanker | None
    neu: Satz | None


def satzwechsel(schritt: Schritt) -> Iterator[Satzwechsel]:
    """Every sentence that the Maßgaben of a paper change, in the order of the paper."""
    for massgabe in schritt.angewendet:
        for anker in _saetze(schritt, massgabe):
            alt = finde_satz(schritt.davor, anker)
            jetzt = schritt.wege.satz(anker)
            neu = finde_satz(schritt.danach, jetzt) if jetzt is not None else None
            if alt is not None and alt != neu:
                yield Satzwechsel(massgabe, anker, alt, jetzt, neu)


def _saetze(schritt: Schritt, massgabe: Massgabe) -> Iterator[Satzanker]:
    """The sentences that a Maßgabe may change."""
    if massgabe.art not in {"ersetzen", "streichen", "einfuegen"} or massgabe.neues is not None:
        return
    if massgabe.satz is not None:
        yield massgabe.satz
    elif massgabe.element is not None:
        element = schritt.davor.find(massgabe.element.element)
        feld = massgabe.element.feld or "text"
        text = feldtext(element, Satzanker(element.id, 1, feld, massgabe.element.punkt)) if element else None
        for stelle in text.gezaehlt if text is not None else ():
            yield Satzanker(massgabe.element.element, stelle.nummer, feld, massgabe.element.punkt)
