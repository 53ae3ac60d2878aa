"""All edits of a paper, done at once on the tree of the concept's elements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ik_model.model.anker import Elementanker
from ik_model.model.base import Element
from ik_model.model.berichtswesen import Berichtspflicht
from ik_model.model.konzept import Konzept
from ik_model.model.massgabe import Einfuegung
from ik_model.model.teilziel import Teilziel
from ik_model.model.text import Text
from ik_model.revision import pfad
from ik_model.revision.anwendung.aufloesen import Auftrag
from ik_model.revision.anwendung.eingriff import (
    Dateneingriff,
    Elementeingriff,
    Listeneingriff,
    Neufassung,
    Texteingriff,
)
from ik_model.revision.anwendung.problem import Problem
from ik_model.revision.anwendung.textfelder import Textfelder
from ik_model.revision.anwendung.textumbau import umgebaut
from ik_model.revision.anwendung.wege import Satzwege
from ik_model.revision.diff.baum import WURZEL, Knoten, baum, zusammensetzen, zweig
from ik_model.revision.diff.felder import reihe_fuer


def ausgefuehrt(konzept: Konzept, auftraege: Sequence[Auftrag]) -> tuple[Konzept, Satzwege, list[Problem]]:
    """The concept with all edits, where its sentences have gone, and what did not come out well."""
    umbau = _Umbau(konzept)
    umbau.texte(auftraege)
    umbau.daten(auftraege)
    umbau.elemente([auftrag.eingriff for auftrag in auftraege if isinstance(auftrag.eingriff, Elementeingriff)])
    wege = umbau.anker_nachfuehren()
    neu = zusammensetzen(umbau.wurzel)
    assert isinstance(neu, Konzept)
    return neu, wege, umbau.probleme


class _Umbau:
    """One concept.

    Attributes:
        wurzel: Its tree.
    """

    def __init__(self, konzept: Konzept) -> None:
        knoten = baum(konzept)
        self.wurzel = knoten[WURZEL]
        self._knoten: dict[str, Knoten] = {}
        for einer in knoten.values():
            self._knoten.setdefault(einer.element.id, einer)
        self._texte = Textfelder()
        self._weg: set[str] = set()
        self._gesetzt: set[tuple[str, str]] = set()
        self._zuletzt: dict[tuple[Einfuegung, str], Knoten] = {}
        self._probleme: list[Problem] = []

    @property
    def probleme(self) -> list[Problem]:
        """What did not come out well."""
        return self._texte.probleme + self._probleme

    def texte(self, auftraege: Sequence[Auftrag]) -> None:
        """Edit texts and lists of texts."""
        felder: dict[Elementanker, list[Auftrag]] = defaultdict(list)
        for auftrag in auftraege:
            if isinstance(auftrag.eingriff, Texteingriff | Listeneingriff):
                stelle = auftrag.eingriff.stelle
                felder[Elementanker(stelle.element, stelle.feld)].append(auftrag)
        for stelle, hier in felder.items():
            knoten = self._knoten[stelle.element]
            weg = stelle.feld.split(".")
            neu = self._texte.neuer_wert(stelle, pfad.lesen(knoten.element, weg), hier)
            if isinstance(knoten.element, Teilziel) and stelle.feld == "text" and not neu:
                rat = "Das ganze Teilziel streichen: element: kennung, ohne Feld."
                meldung = "Ein Teilziel kann nicht leer sein."
                self._probleme += [Problem(auftrag.massgabe, "unpassend", meldung, rat) for auftrag in hier]
                continue
            knoten.element = pfad.gesetzt(knoten.element, weg, neu, geprueft=True)

    def daten(self, auftraege: Sequence[Auftrag]) -> None:
        """Set values."""
        for _, eingriff in auftraege:
            if isinstance(eingriff, Dateneingriff):
                knoten = self._knoten[eingriff.element]
                knoten.element = pfad.gesetzt(knoten.element, eingriff.pfad, eingriff.wert, geprueft=True)
                self._gesetzt.add((eingriff.element, ".".join(eingriff.pfad)))

    def elemente(self, eingriffe: Sequence[Elementeingriff]) -> None:
        """Rewrite, move, bring and strike elements; what goes goes last, for others may stand beside it."""
        for eingriff in eingriffe:
            if eingriff.neu is not None and eingriff.einfuegen is None:
                self._neu_fassen(self._knoten[eingriff.element], eingriff.neu)
        for eingriff in eingriffe:
            if eingriff.verschieben is not None:
                knoten = self._knoten[eingriff.element]
                knoten.abhaengen()
                self._anhaengen(knoten, *eingriff.verschieben)
        for eingriff in eingriffe:
            if eingriff.neu is not None and eingriff.einfuegen is not None:
                self._anhaengen(zweig(eingriff.neu), eingriff.einfuegen, eingriff.element)
        for eingriff in eingriffe:
            if eingriff.neu is None and eingriff.verschieben is None:
                knoten = self._knoten[eingriff.element]
                self._weg |= {teil.element.id for teil in knoten.alle()}
                knoten.abhaengen()

    def anker_nachfuehren(self) -> Satzwege:
        """Let data that name a sentence name the same one as before, wherever it stands now.

        *Why:* a duty to report says in which sentence it stands. A sentence that is inserted before must not leave it
        pointing at another one; where its sentence is struck, it names none.
        """
        wege = Satzwege(self._texte.saetze, self._texte.punkte, frozenset(self._weg))
        for knoten in self.wurzel.alle():
            pflicht = knoten.element
            if isinstance(pflicht, Berichtspflicht) and pflicht.satz is not None:
                satz = pflicht.satz if (pflicht.id, "satz") in self._gesetzt else wege.satz(pflicht.satz)
                if satz != pflicht.satz:
                    knoten.element = pflicht.model_copy(update={"satz": satz})
        konzept = self.wurzel.element
        if isinstance(konzept, Konzept) and konzept.steuerung is not None:
            alt = konzept.steuerung.saetze
            neu = {angabe: satz for angabe, anker in alt.items() if (satz := wege.satz(anker)) is not None}
            if neu != alt:
                steuerung = konzept.steuerung.model_copy(update={"saetze": neu})
                # Not through the concept: it would number everything anew for each change.
                self.wurzel.element = konzept.model_copy(update={"steuerung": steuerung})
        return wege

    def _anhaengen(self, knoten: Knoten, wie: Einfuegung, kennung: str) -> None:
        """Put a node in its place; several at the same place keep their order."""
        ziel = self._knoten[kennung]
        vorher = self._zuletzt.get((wie, kennung))
        if wie in {"davor", "danach"}:
            assert ziel.eltern is not None
            reihe = ziel.eltern.reihen[ziel.feld]
            stelle = reihe.index(ziel)
            davor = reihe[stelle - 1] if stelle else None
            knoten.anhaengen(ziel.eltern, ziel.feld, davor if wie == "davor" else vorher or ziel)
        else:
            feld = reihe_fuer(type(ziel.element), type(knoten.element))
            reihe = ziel.reihen[feld]
            letzter = reihe[-1] if reihe else None
            knoten.anhaengen(ziel, feld, letzter if wie == "zuletzt" else vorher)
        self._zuletzt[wie, kennung] = knoten

    def _neu_fassen(self, knoten: Knoten, neu: Element) -> None:
        """Give an element another content, with the elements in it."""
        for feld in type(neu).model_fields:
            alt_text, neu_text = getattr(knoten.element, feld), getattr(neu, feld)
            if isinstance(alt_text, Text) and alt_text != neu_text:
                wege = umgebaut(alt_text, [Neufassung(neu_text)]).saetze
                self._texte.saetze[Elementanker(neu.id, feld)] = dict(wege)
        neuer = zweig(neu)
        alte = {teil.element.id for teil in knoten.alle()}
        self._weg |= alte - {teil.element.id for teil in neuer.alle()}
        knoten.element = neuer.element
        knoten.reihen = neuer.reihen
        for reihe in knoten.reihen.values():
            for kind in reihe:
                kind.eltern = knoten
