"""Compare two concepts, element by element, by stable ID."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ik_model.model.base import Element, Modell
from ik_model.model.konzept import Konzept
from ik_model.revision.beschriftung import feldname, klassenname
from ik_model.revision.diff.aenderung import (
    Aenderung,
    Entfernt,
    Geaendert,
    Hinzugefuegt,
    KennungGeaendert,
    Lage,
    Platz,
    Umnummeriert,
    Vergleich,
    Verschoben,
)
from ik_model.revision.diff.baum import WURZEL, Knoten, baum, ohne_inhalt
from ik_model.revision.diff.felder import aufbau
from ik_model.revision.diff.gleichheit import gleich
from ik_model.revision.diff.lage import lage
from ik_model.revision.diff.paare import paare
from ik_model.revision.diff.reihenfolge import bleibende
from ik_model.revision.diff.werte import Wertvergleich


def vergleiche(alt: Konzept, neu: Konzept) -> Vergleich:
    """All that is different between two concepts.

    Elements are told by their IDs, wherever they stand, so what was renamed or moved is no removal and no addition.
    What is computed (numbers, the names of references) is derived from the changes, never a change of its own.
    """
    return Vergleich(tuple(_Lauf(alt, neu).aenderungen()))


class _Lauf:
    """One comparison."""

    def __init__(self, alt: Konzept, neu: Konzept) -> None:
        self._konzept_alt, self._konzept_neu = alt, neu
        self._alt, self._neu = baum(alt), baum(neu)
        self._paare = paare(self._alt, self._neu)
        self._schluessel_neu = {knoten.schluessel: neu for neu, knoten in self._paare.items()}
        self._verschoben = {
            kind.schluessel
            for knoten in self._neu.values()
            for feld, reihe in knoten.reihen.items()
            for kind in self._umgestellte(knoten, feld, reihe)
        }
        self._werte = Wertvergleich(alt, neu)

    def aenderungen(self) -> Iterator[Aenderung]:
        """Every change in the order of the new concept; what is gone comes where it stood."""
        yield from self._ab(self._neu[WURZEL])

    def _ab(self, knoten: Knoten) -> Iterator[Aenderung]:
        """The changes of an element and of all in it."""
        alter = self._paare.get(knoten.schluessel)
        if alter is None:
            yield self._hinzugefuegt(knoten)
        else:
            yield from self._am_gepaarten(alter, knoten)
        for feld, reihe in knoten.reihen.items():
            weg = self._verschwundene(alter.reihen.get(feld, ()) if alter else (), reihe)
            for entfernter in weg.get(None, ()):
                yield from self._entfernte(entfernter)
            for kind in reihe:
                yield from self._ab(kind)
                for entfernter in weg.get(kind.schluessel, ()):
                    yield from self._entfernte(entfernter)

    def _verschwundene(self, bisher: Sequence[Knoten], reihe: Sequence[Knoten]) -> dict[str | None, list[Knoten]]:
        """What is gone of a row, by the key of the last one before it that still stands there."""
        noch_da = {kind.schluessel for kind in reihe}
        weg: dict[str | None, list[Knoten]] = {}
        davor: str | None = None
        for kind in bisher:
            neuer = self._schluessel_neu.get(kind.schluessel)
            if neuer is None:
                weg.setdefault(davor, []).append(kind)
            elif neuer in noch_da:
                davor = neuer
        return weg

    def _entfernte(self, knoten: Knoten) -> Iterator[Entfernt]:
        """An element that is gone, and what is gone with it; what stood in it and is elsewhere now is not."""
        yield self._entfernt(knoten)
        for reihe in knoten.reihen.values():
            for kind in reihe:
                if kind.schluessel not in self._schluessel_neu:
                    yield from self._entfernte(kind)

    def _umgestellte(self, knoten: Knoten, feld: str, reihe: list[Knoten]) -> Iterator[Knoten]:
        """Those of a row that came from another one, or left their order."""
        eltern = self._paare.get(knoten.schluessel)
        bisher = {kind.schluessel: nr for nr, kind in enumerate(eltern.reihen.get(feld, ()))} if eltern else {}
        stellen = {
            kind.schluessel: bisher[alter.schluessel]
            for kind in reihe
            if (alter := self._paare.get(kind.schluessel)) and alter.schluessel in bisher
        }
        bleiben = bleibende(list(stellen.values()))
        for kind in reihe:
            if kind.schluessel in self._paare and stellen.get(kind.schluessel) not in bleiben:
                yield kind

    def _hinzugefuegt(self, knoten: Knoten) -> Hinzugefuegt:
        assert knoten.eltern is not None
        return Hinzugefuegt(
            knoten.schluessel,
            self._klasse(knoten.element),
            None,
            self._lage_neu(knoten),
            knoten.eltern.schluessel not in self._paare,
            ohne_inhalt(knoten.element),
            _platz(knoten),
        )

    def _entfernt(self, knoten: Knoten) -> Entfernt:
        assert knoten.eltern is not None
        return Entfernt(
            knoten.schluessel,
            klassenname(knoten.element, self._konzept_alt.profil),
            self._lage_alt(knoten),
            None,
            knoten.eltern.schluessel not in self._schluessel_neu,
            ohne_inhalt(knoten.element),
        )

    def _am_gepaarten(self, alter: Knoten, knoten: Knoten) -> Iterator[Aenderung]:
        """Changes of an element that is in both concepts."""
        umbenannt = (alter.schluessel, alter.element.id) != (knoten.schluessel, knoten.element.id)
        verschoben = knoten.schluessel in self._verschoben
        umnummeriert = not verschoben and _nummer(alter.element) != _nummer(knoten.element)
        felder = list(self._felder(alter.element, knoten.element))
        if not (umbenannt or verschoben or umnummeriert or felder):
            return
        kopf = (knoten.schluessel, self._klasse(knoten.element), self._lage_alt(alter), self._lage_neu(knoten))
        if umbenannt:
            yield KennungGeaendert(*kopf, False, alter.schluessel)
        if verschoben:
            yield Verschoben(*kopf, False, _platz(knoten))
        if umnummeriert and kopf[2].fundstelle != kopf[3].fundstelle:
            yield Umnummeriert(*kopf, self._folgt(alter, knoten))
        for feld, besitzer, vorher, nachher in felder:
            yield self._geaendert(kopf, feld, besitzer, vorher, nachher)

    def _geaendert(
        self,
        kopf: tuple[str, str, Lage, Lage],
        feld: tuple[str, ...],
        besitzer: Modell,
        vorher: object,
        nachher: object,
    ) -> Geaendert:
        element = self._neu[kopf[0]].element
        profil = self._konzept_neu.profil
        namen = [feldname(element, feld[0], profil)]
        namen += [feldname(besitzer, name, profil) for name in feld[1:]]
        beschriftung = "" if feld == ("text",) else ", ".join(namen)
        inhalt = self._werte.feld(besitzer, feld[-1], vorher, nachher)
        return Geaendert(*kopf, False, ".".join(feld), beschriftung, vorher, nachher, inhalt)

    def _felder(
        self, alt: Modell, neu: Modell, davor: tuple[str, ...] = ()
    ) -> Iterator[tuple[tuple[str, ...], Modell, object, object]]:
        """The fields of an element that differ, those of the values in it too: path, owner, old and new value."""
        felder = aufbau(type(neu))
        ist_element = isinstance(neu, Konzept)
        gruppen = felder.gruppen if ist_element else (*felder.gruppen, *felder.einzelne)
        for name in type(neu).model_fields:
            vorher, nachher = getattr(alt, name), getattr(neu, name)
            if name in gruppen and type(vorher) is type(nachher) and isinstance(vorher, Modell):
                yield from self._felder(vorher, nachher, (*davor, name))
            elif (name in felder.werte or name in gruppen or davor) and not gleich(vorher, nachher):
                yield (*davor, name), neu, vorher, nachher

    def _folgt(self, alter: Knoten, knoten: Knoten) -> bool:
        """Whether only the number of what it stands in has changed."""
        oben_alt, oben_neu = alter.eltern, knoten.eltern
        if oben_alt is None or oben_neu is None or _nummer(oben_alt.element) == _nummer(oben_neu.element):
            return False
        return _eigene_nummer(alter) == _eigene_nummer(knoten)

    def _klasse(self, element: Element) -> str:
        return klassenname(element, self._konzept_neu.profil)

    def _lage_alt(self, knoten: Knoten) -> Lage:
        return lage(self._konzept_alt, knoten)

    def _lage_neu(self, knoten: Knoten) -> Lage:
        return lage(self._konzept_neu, knoten)


def _platz(knoten: Knoten) -> Platz:
    assert knoten.eltern is not None
    reihe = knoten.eltern.reihen[knoten.feld]
    stelle = reihe.index(knoten)
    return Platz(knoten.eltern.schluessel, knoten.feld, reihe[stelle - 1].schluessel if stelle else None)


def _nummer(element: Element) -> tuple[object, object] | None:
    """By which number an element is cited; nothing for those that are not numbered."""
    return (element.ziffer, element.nummer) if hasattr(element, "ziffer") and hasattr(element, "nummer") else None


def _eigene_nummer(knoten: Knoten) -> object:
    """Its number within what it stands in."""
    ziffer, nummer = _nummer(knoten.element) or ("", "")
    oben = _nummer(knoten.eltern.element) if knoten.eltern else None
    if isinstance(nummer, int) or oben is None:
        return nummer
    return str(ziffer).removeprefix(str(oben[0]))
