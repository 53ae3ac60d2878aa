"""Several edits of one text, done at once: every number is one of the text as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from ik_model.model.text import Absatz, Fussnote, Fussnotenzeichen, Satz, Satzstelle, Text
from ik_model.revision.anwendung.eingriff import (
    Anfuegung,
    Neufassung,
    Punkteinschub,
    Satzeinschub,
    Satzersatz,
    Textschritt,
    Worte,
)
from ik_model.revision.anwendung.worte import ersetzt

S = TypeVar("S", bound=Textschritt)


@dataclass(frozen=True, slots=True)
class Umgebaut:
    """A text after its edits.

    Attributes:
        text: The text.
        saetze: For each sentence of the old text its number in the new one; ``None`` if it is gone.
    """

    text: Text
    saetze: Mapping[int, int | None]


def umgebaut(text: Text, schritte: Iterable[Textschritt]) -> Umgebaut:
    """The text with all edits; edits of the same place are done in their order."""
    umbau = _Umbau(text, tuple(schritte))
    neu = umbau.text()
    return Umgebaut(neu, umbau.zuordnung(neu))


def mit_fussnoten(text: Text, neue: tuple[Fussnote, ...], zitate: Counter[str]) -> Text | None:
    """The text with footnotes that came with new words, and without those that nothing cites any more.

    Args:
        text: The text with its new words and its old footnotes.
        neue: The footnotes that came with the new words.
        zitate: How often the new words cite each footnote.

    Returns:
        The text, or ``None`` if a new footnote bears the name of another one that is still cited elsewhere.
    """
    zitiert = zitierte_fussnoten(text)
    namen = {note.kennung: note for note in reversed(neue)}
    bleiben: list[Fussnote] = []
    for note in text.fussnoten:
        neue_note = namen.get(note.kennung, note)
        if neue_note != note and zitiert[note.kennung] > zitate[note.kennung]:
            return None
        bleiben.append(namen.pop(note.kennung, note))
    return Text(text.bloecke, tuple(note for note in (*bleiben, *reversed(namen.values())) if zitiert[note.kennung]))


def zitierte_fussnoten(text: Text) -> Counter[str]:
    """How often each footnote is cited."""
    return Counter(inline.kennung for _, inline in text.inlines if isinstance(inline, Fussnotenzeichen))


class _Umbau:
    """One text.

    Attributes:
        herkunft: The sentences of the new text that were made from one of the old text, by what they are now.
    """

    def __init__(self, text: Text, schritte: tuple[Textschritt, ...]) -> None:
        self._alt = text
        self._schritte = schritte
        self._herkunft: list[tuple[int, Satz]] = []

    def text(self) -> Text:
        for schritt in self._alle(Neufassung):
            return schritt.neu
        neu = self._alt.umgebaut(self._absaetze)
        davor = [block for s in self._alle(Anfuegung) if s.zuerst for block in s.neu.bloecke]
        danach = [block for s in self._alle(Anfuegung) if not s.zuerst for block in s.neu.bloecke]
        return Text((*davor, *neu.bloecke, *danach), neu.fussnoten)

    def zuordnung(self, neu: Text) -> Mapping[int, int | None]:
        zahlen = {id(stelle.satz): stelle.nummer for stelle in neu.gezaehlt}
        wege: dict[int, int | None] = {stelle.nummer: None for stelle in self._alt.gezaehlt}
        if self._alle(Neufassung):
            gleiche = {str(stelle.satz): stelle.nummer for stelle in reversed(list(neu.gezaehlt))}
            return {stelle.nummer: gleiche.get(str(stelle.satz)) for stelle in self._alt.gezaehlt}
        for nummer, satz in self._herkunft:
            if wege[nummer] is None:
                wege[nummer] = zahlen[id(satz)]
        return wege

    def _alle(self, art: type[S]) -> list[S]:
        return [schritt for schritt in self._schritte if isinstance(schritt, art)]

    def _absaetze(self, stellen: tuple[Satzstelle, ...]) -> tuple[Absatz, ...]:
        """What takes the place of one paragraph or item."""
        nummern = {stelle.nummer for stelle in stellen}
        saetze = tuple(satz for stelle in stellen for satz in self._saetze(stelle))
        punkte = [schritt for schritt in self._alle(Punkteinschub) if schritt.satz in nummern]
        davor = [punkt for schritt in punkte if schritt.davor for punkt in schritt.neu]
        danach = [punkt for schritt in punkte if not schritt.davor for punkt in schritt.neu]
        return (*davor, Absatz(saetze), *danach)

    def _saetze(self, stelle: Satzstelle) -> list[Satz]:
        """What takes the place of one sentence."""
        einschuebe = [schritt for schritt in self._alle(Satzeinschub) if schritt.satz == stelle.nummer]
        saetze = [satz for schritt in einschuebe if schritt.davor for satz in schritt.neu]
        for satz in self._satz(stelle):
            self._herkunft.append((stelle.nummer, satz))
            saetze.append(satz)
        return saetze + [satz for schritt in einschuebe if not schritt.davor for satz in schritt.neu]

    def _satz(self, stelle: Satzstelle) -> list[Satz]:
        """Always a new one: it is found again by being the very one, and a text may hold the same one twice."""
        for ersatz in self._alle(Satzersatz):
            if ersatz.satz == stelle.nummer:
                return [Satz(satz.inhalt, satz.zeile) for satz in ersatz.neu]
        worte = [schritt for schritt in self._alle(Worte) if schritt.satz == stelle.nummer]
        inhalt = stelle.satz.inhalt
        # From the end, so that the positions before stay what they are; at the same place the last comes in first.
        worte.reverse()
        for schritt in sorted(worte, key=lambda s: (s.beginn, s.ende), reverse=True):
            inhalt = ersetzt(inhalt, schritt.beginn, schritt.ende, schritt.neu)
        return [Satz(inhalt, stelle.satz.zeile)] if inhalt else []
