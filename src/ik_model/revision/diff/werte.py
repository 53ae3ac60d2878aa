"""What changed inside a value, for people: by the kind of the value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.base import Modell
from ik_model.model.konzept import Konzept
from ik_model.model.text import Text
from ik_model.model.verweis import Verweis
from ik_model.revision.beschriftung import feldname, wort
from ik_model.revision.diff.anzeige import anzeige, name_von
from ik_model.revision.diff.felder import nennt_kennungen
from ik_model.revision.diff.gleichheit import gleich
from ik_model.revision.diff.inhalt import (
    Eintragspaar,
    Felderaenderung,
    Inhalt,
    Listenaenderung,
    Paarart,
    Verweisaenderung,
    Wertaenderung,
)
from ik_model.revision.diff.reihenfolge import bleibende
from ik_model.revision.diff.saetze import aehnlichkeit, textaenderung
from ik_model.revision.diff.worte import wortstuecke
from ik_model.revision.diff.zuordnung import Gegenueber, zuordnen


@dataclass(frozen=True, slots=True)
class Wertvergleich:
    """Compares values of two concepts.

    Attributes:
        alt: The concept that old values belong to; it knows the names of their references.
        neu: The concept that new values belong to.
    """

    alt: Konzept
    neu: Konzept

    def feld(self, besitzer: Modell, feld: str, alt: object, neu: object) -> Inhalt:
        """What changed in one field.

        Args:
            besitzer: The element or value whose field it is.
            feld: Its name.
            alt: The old value.
            neu: The new value, which is not equal to the old one.
        """
        if isinstance(besitzer, Abschnitt) and feld == "art":
            return self._worte(self._ebene(self.alt, alt), self._ebene(self.neu, neu))
        if nennt_kennungen(type(besitzer), feld):
            return _verweise(self._namen(self.alt, alt), self._namen(self.neu, neu))
        if isinstance(alt, Mapping) and isinstance(neu, Mapping):
            # The keys of weitere_felder are fields of the county's own, with labels in its profile.
            return self._mappe(alt, neu, lambda schluessel: feldname(besitzer, schluessel, self.neu.profil))
        return self.wert(alt, neu)

    def wert(self, alt: object, neu: object) -> Inhalt:
        """What changed in a value, by its kind; one that is missing is taken for an empty one of the other's kind."""
        muster = neu if alt is None else alt
        match muster:
            case Text():
                return textaenderung(_oder_leer(alt), _oder_leer(neu))
            case Verweis():
                return _verweise(self._verweisnamen(alt), self._verweisnamen(neu))
            case tuple():
                return self._reihe(_als_tupel(alt), _als_tupel(neu))
            case Mapping() if isinstance(alt, Mapping) and isinstance(neu, Mapping):
                return self._mappe(alt, neu)
            case Modell() if type(alt) is type(neu):
                assert isinstance(alt, Modell)
                assert isinstance(neu, Modell)
                return self._felder(alt, neu)
        return self._worte(anzeige(alt, self.alt), anzeige(neu, self.neu))

    def _reihe(self, alt: tuple[object, ...], neu: tuple[object, ...]) -> Inhalt:
        if all(isinstance(teil, Verweis) for teil in (*alt, *neu)):
            return _verweise(self._verweisnamen(alt), self._verweisnamen(neu))
        worte_alt = [anzeige(teil, self.alt) for teil in alt]
        worte_neu = [anzeige(teil, self.neu) for teil in neu]
        kennzeichen = _kennzeichen([*alt, *neu])
        stellen = zuordnen(
            range(len(alt)),
            range(len(alt), len(alt) + len(neu)),
            kennzeichen.__getitem__,
            lambda i, j: aehnlichkeit(worte_alt[i], worte_neu[j - len(alt)]),
        )
        return Listenaenderung(tuple(self._eintrag(stelle, alt, neu, worte_alt, worte_neu) for stelle in stellen))

    def _eintrag(
        self,
        stelle: Gegenueber,
        alt: tuple[object, ...],
        neu: tuple[object, ...],
        worte_alt: list[str],
        worte_neu: list[str],
    ) -> Eintragspaar:
        if stelle.neu is None:
            assert stelle.alt is not None
            return Eintragspaar("weg", f"Punkt {stelle.alt + 1}", worte_alt[stelle.alt], None)
        name = f"Punkt {stelle.neu + 1}"
        if stelle.alt is None:
            return Eintragspaar("neu", name, None, worte_neu[stelle.neu])
        art: Paarart = "verschoben" if stelle.verschoben else "gleich" if stelle.gleich else "geändert"
        inhalt = self.wert(alt[stelle.alt], neu[stelle.neu]) if art == "geändert" else None
        return Eintragspaar(art, name, worte_alt[stelle.alt], worte_neu[stelle.neu], inhalt)

    def _mappe(
        self, alt: Mapping[str, object], neu: Mapping[str, object], name: Callable[[str], str] = wort
    ) -> Listenaenderung:
        gemeinsam = [schluessel for schluessel in neu if schluessel in alt]
        stellen = {schluessel: stelle for stelle, schluessel in enumerate(alt)}
        bleiben = bleibende([stellen[schluessel] for schluessel in gemeinsam])
        paare = [
            Eintragspaar("weg", name(schluessel), anzeige(wert, self.alt), None)
            for schluessel, wert in alt.items()
            if schluessel not in neu
        ]
        for schluessel, wert in neu.items():
            worte = anzeige(wert, self.neu)
            if schluessel not in alt:
                paare.append(Eintragspaar("neu", name(schluessel), None, worte))
                continue
            anders = not gleich(alt[schluessel], wert)
            art: Paarart = "geändert" if anders else "gleich" if stellen[schluessel] in bleiben else "verschoben"
            inhalt = self.wert(alt[schluessel], wert) if anders else None
            paare.append(Eintragspaar(art, name(schluessel), anzeige(alt[schluessel], self.alt), worte, inhalt))
        return Listenaenderung(tuple(paare))

    def _felder(self, alt: Modell, neu: Modell) -> Felderaenderung:
        werte = [(name, getattr(alt, name), getattr(neu, name)) for name in type(neu).model_fields]
        return Felderaenderung(
            tuple(
                (feldname(neu, name, self.neu.profil), self.feld(neu, name, vorher, nachher))
                for name, vorher, nachher in werte
                if not gleich(vorher, nachher)
            )
        )

    def _namen(self, konzept: Konzept, wert: object) -> list[str]:
        return [name_von(str(kennung), konzept) for kennung in _als_tupel(wert)]

    @staticmethod
    def _verweisnamen(wert: object) -> list[str]:
        return [str(verweis) for verweis in _als_tupel(wert)]

    @staticmethod
    def _ebene(konzept: Konzept, art: object) -> str:
        ebene = konzept.profil.ebenen.get(str(art))
        return ebene.name if ebene else str(art)

    @staticmethod
    def _worte(alt: str, neu: str) -> Wertaenderung:
        return Wertaenderung(alt, neu, wortstuecke(alt, neu))


def _verweise(alt: list[str], neu: list[str]) -> Verweisaenderung:
    bleibt = [name for name in neu if name in alt]
    return Verweisaenderung(
        weg=tuple(name for name in alt if name not in neu),
        neu=tuple(name for name in neu if name not in alt),
        bleibt=tuple(bleibt),
        umgestellt=bleibt != [name for name in alt if name in neu],
    )


def _als_tupel(wert: object) -> tuple[object, ...]:
    return wert if isinstance(wert, tuple) else () if wert is None else (wert,)


def _oder_leer(wert: object) -> Text:
    return wert if isinstance(wert, Text) else Text()


def _kennzeichen(werte: list[object]) -> list[Hashable]:
    """A number for each value that equal ones share."""
    erste: dict[str, list[tuple[object, int]]] = {}
    nummern: list[Hashable] = []
    for nummer, wert in enumerate(werte):
        bekannte = erste.setdefault(str(wert), [])
        gefunden = next((n for bekannt, n in bekannte if gleich(bekannt, wert)), None)
        if gefunden is None:
            bekannte.append((wert, nummer))
        nummern.append(nummer if gefunden is None else gefunden)
    return nummern
