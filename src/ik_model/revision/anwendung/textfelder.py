"""The text fields of an element with all their edits: plain texts, and lists of texts that gain and lose points."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ik_model.model.anker import Elementanker
from ik_model.model.auszeichnung import TextFehler, lesen, schreiben
from ik_model.model.text import Text
from ik_model.revision.anwendung.aufloesen import Auftrag
from ik_model.revision.anwendung.eingriff import Listeneingriff, Neufassung, Texteingriff, neues
from ik_model.revision.anwendung.problem import Problem
from ik_model.revision.anwendung.textumbau import mit_fussnoten, umgebaut, zitierte_fussnoten


@dataclass(slots=True)
class Textfelder:
    """Edits texts, and keeps where their sentences and points have gone.

    Attributes:
        saetze: See :attr:`ik_model.revision.anwendung.wege.Satzwege.saetze`.
        punkte: See :attr:`ik_model.revision.anwendung.wege.Satzwege.punkte`.
        probleme: What came out as no text that could be written.
    """

    saetze: dict[Elementanker, dict[int, int | None]] = field(default_factory=dict)
    punkte: dict[Elementanker, dict[int, int | None]] = field(default_factory=dict)
    probleme: list[Problem] = field(default_factory=list)

    def neuer_wert(self, stelle: Elementanker, alt: Text | tuple[Text, ...], auftraege: Sequence[Auftrag]) -> object:
        """The field with its edits.

        Args:
            stelle: The field, without a point.
            alt: Its value.
            auftraege: The edits of the text, or of the list and its points.
        """
        if isinstance(alt, Text):
            return self._text(stelle, alt, auftraege)
        return self._liste(stelle, alt, auftraege)

    def _liste(self, stelle: Elementanker, alt: tuple[Text, ...], auftraege: Sequence[Auftrag]) -> tuple[Text, ...]:
        am_punkt: dict[int | None, list[Auftrag]] = defaultdict(list)
        for auftrag in auftraege:
            if isinstance(auftrag.eingriff, Texteingriff | Listeneingriff):
                am_punkt[auftrag.eingriff.stelle.punkt].append(auftrag)
        neu = _einschuebe(am_punkt[None], "zuerst")
        wege = self.punkte.setdefault(stelle, {})
        for nummer, text in enumerate(alt, 1):
            hier = am_punkt[nummer]
            neu += _einschuebe(hier, "davor")
            weg = any(isinstance(a.eingriff, Listeneingriff) and a.eingriff.einfuegen is None for a in hier)
            worte = [auftrag for auftrag in hier if isinstance(auftrag.eingriff, Texteingriff)]
            anker = Elementanker(stelle.element, stelle.feld, nummer)
            ergebnis = Text() if weg else self._text(anker, text, worte) if worte else text
            wege[nummer] = len(neu) + 1 if ergebnis else None
            neu += [ergebnis] if ergebnis else []
            neu += _einschuebe(hier, "danach")
        return (*neu, *_einschuebe(am_punkt[None], "zuletzt"))

    def _text(self, stelle: Elementanker, alt: Text, auftraege: Sequence[Auftrag]) -> Text:
        eingriffe = [auftrag.eingriff for auftrag in auftraege if isinstance(auftrag.eingriff, Texteingriff)]
        schritte = [eingriff.schritt for eingriff in eingriffe]
        ergebnis = umgebaut(alt, schritte)
        neu = ergebnis.text
        if not any(isinstance(schritt, Neufassung) for schritt in schritte):
            zitate: Counter[str] = Counter()
            for schritt in schritte:
                zitate += zitierte_fussnoten(neues(schritt))
            noten = tuple(note for eingriff in eingriffe for note in eingriff.fussnoten)
            mit_noten = mit_fussnoten(neu, noten, zitate)
            if mit_noten is None:
                self._melde(
                    auftraege,
                    "Eine Fußnote dieses Namens gibt es in dem Text schon.",
                    "Der neuen Fußnote unter kuenftig einen anderen Namen geben.",
                )
                return alt
            neu = mit_noten
            fehlend = set(zitate) - {note.kennung for note in neu.fussnoten}
            if fehlend:
                self._melde(
                    auftraege,
                    f"Zum Fußnotenzeichen „{min(fehlend)}“ fehlt die Fußnote.",
                    f"Unter kuenftig am Ende ergänzen: [^{min(fehlend)}]: Text der Fußnote.",
                )
                return alt
        if not _schreibbar(neu):
            self._melde(
                auftraege,
                "Der geänderte Satz lässt sich so nicht auszeichnen: Hervorhebung oder Verweis würden zerrissen.",
                "Unter bisher und kuenftig den ganzen Satz angeben.",
            )
            return alt
        self.saetze[stelle] = dict(ergebnis.saetze)
        return neu

    def _melde(self, auftraege: Iterable[Auftrag], meldung: str, rat: str) -> None:
        ids = dict.fromkeys(auftrag.massgabe for auftrag in auftraege)
        self.probleme += [Problem(massgabe, "unpassend", meldung, rat, ("kuenftig",)) for massgabe in ids]


def _einschuebe(auftraege: Iterable[Auftrag], wie: str) -> list[Text]:
    eingriffe = [a.eingriff for a in auftraege if isinstance(a.eingriff, Listeneingriff)]
    return [eingriff.neu for eingriff in eingriffe if eingriff.einfuegen == wie]


def _schreibbar(text: Text) -> bool:
    """Whether the source can hold the text as it is."""
    try:
        return lesen(schreiben(text)) == text
    except TextFehler:
        return False
