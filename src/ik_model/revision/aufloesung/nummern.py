"""Sections by their number, however it is written; and what to say where there is none of that number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from ik_model.model.abschnitt import Abschnitt
from ik_model.model.konzept import Konzept
from ik_model.model.nummerierung import Zaehlung, zaehlung
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied

Zahlen = tuple[int, ...]

_ANHANG: Final = frozenset({"anhang", "anlage"})
_LETZTE: Final = {
    "Ziffer": "die letzte", "Nummer": "die letzte", "Anlage": "die letzte",
    "Anhang": "der letzte", "§": "der letzte", "Teil": "der letzte", "Abschnitt": "der letzte", "Artikel": "der letzte",
    "Kapitel": "das letzte",
}  # fmt: skip
_TEILE: Final = re.compile(r"\(?(?:[0-9]+|[A-Za-z]+)\)?")


class Nummerierung(NamedTuple):
    """One numbered outline.

    Attributes:
        muster: How each depth is counted.
        abschnitte: Its sections by their numbers from the top down.
    """

    muster: Sequence[str]
    abschnitte: Mapping[Zahlen, Abschnitt]

    def stufe(self, tiefe: int) -> Zaehlung:
        """How a depth (from 0) is counted."""
        return zaehlung(self.muster[min(tiefe, len(self.muster) - 1)]) if self.muster else Zaehlung()


class Fund(NamedTuple):
    """The section that a number names, and what of the number goes on within it: „3 a)“, „§ 3 (2)“."""

    abschnitt: Abschnitt
    rest: tuple[Glied, ...] = ()


def finde_abschnitt(konzept: Konzept, glieder: Sequence[Glied]) -> Fund:
    """The section that one number names, or several one within the other (Kapitel 4 Abschnitt 2).

    Raises:
        FundstelleFehler: There is none of that number or level; the message says what there is.
    """
    wort = glieder[0].wort
    gliederung = _nummerierung(konzept.profil.nummerierung, konzept.gliederung)
    anhang = _nummerierung(konzept.profil.nummerierung_anhang, konzept.anhaenge)
    geschrieben = f"{wort} {glieder[0].wert}"
    if wort == "§" and not any(_davor(reihe, "§") for reihe in (gliederung, anhang)):
        raise FundstelleFehler(f"{geschrieben} gibt es nicht; dieses Konzept hat keine Paragraphen")
    nur_anhang = wort.lower() in _ANHANG or _davor(anhang, geschrieben) != ""
    if nur_anhang and not anhang.abschnitte:
        raise FundstelleFehler(f"{geschrieben} gibt es nicht; dieses Konzept hat keine Anhänge")
    reihen = [anhang] if nur_anhang else [gliederung, anhang]
    for reihe in reihen:
        if fund := _in_reihe(reihe, glieder):
            _pruefe_ebene(konzept, fund.abschnitt, glieder[-1])
            return fund
    raise _gibt_es_nicht(reihen[0], glieder)


def unterabschnitt(konzept: Konzept, abschnitt: Abschnitt, zeichen: str) -> Abschnitt | None:
    """The section directly below that has this number of its own."""
    for muster, oben in (
        (konzept.profil.nummerierung, konzept.gliederung),
        (konzept.profil.nummerierung_anhang, konzept.anhaenge),
    ):
        reihe = _nummerierung(muster, oben)
        for zahlen, anderer in reihe.abschnitte.items():
            if anderer is abschnitt:
                zahl = reihe.stufe(len(zahlen)).zahl("".join(re.findall("[0-9A-Za-z]", zeichen)))
                return reihe.abschnitte.get((*zahlen, zahl)) if zahl else None
    return None


def klammerabschnitt(konzept: Konzept, abschnitt: Abschnitt, zeichen: str) -> Abschnitt | None:
    """The section below that „§ 3 Abs. 2“ means where sections are counted (1), (2)."""
    unten = unterabschnitt(konzept, abschnitt, zeichen)
    return unten if unten and re.search(r"\([0-9]+\)$", unten.ziffer) else None


def _nummerierung(muster: Sequence[str], abschnitte: Sequence[Abschnitt]) -> Nummerierung:
    return Nummerierung(muster, dict(_gezaehlt(abschnitte, ())))


def _gezaehlt(abschnitte: Sequence[Abschnitt], oben: Zahlen) -> Iterator[tuple[Zahlen, Abschnitt]]:
    """Sections with their numbers, counted as :class:`~ik_model.model.einordnung.Ordnung` counts them."""
    zahl = 0
    for abschnitt in abschnitte:
        zahl += abschnitt.nummeriert
        zahlen = (*oben, zahl) if abschnitt.nummeriert else oben
        if abschnitt.nummeriert:
            yield zahlen, abschnitt
        yield from _gezaehlt(abschnitt.abschnitte, zahlen)


def _davor(reihe: Nummerierung, geschrieben: str) -> str:
    """The word that the numbers themselves begin with, if what is written begins with it."""
    davor = reihe.stufe(0).davor.strip()
    passt = re.search(r"[§\w]", davor) and geschrieben.strip().lower().startswith(davor.lower())
    return davor if passt else ""


def _zeichen(reihe: Nummerierung, glieder: Sequence[Glied]) -> list[str]:
    """The signs of all depths, each with its brackets."""
    erstes = glieder[0].wert
    if davor := _davor(reihe, erstes):
        erstes = erstes[len(davor) :]
    return [zeichen for wert in (erstes, *(g.wert for g in glieder[1:])) for zeichen in _TEILE.findall(wert)]


def _zahlen(reihe: Nummerierung, zeichen: Sequence[str]) -> Zahlen | None:
    zahlen = [reihe.stufe(n).zahl(z.strip("()")) for n, z in enumerate(zeichen)]
    return tuple(z for z in zahlen if z) if zahlen and all(zahlen) else None


def _in_reihe(reihe: Nummerierung, glieder: Sequence[Glied]) -> Fund | None:
    zeichen = _zeichen(reihe, glieder)
    zahlen = _zahlen(reihe, zeichen)
    if zahlen is not None and (abschnitt := reihe.abschnitte.get(zahlen)):
        return Fund(abschnitt)
    oben = _zahlen(reihe, zeichen[:-1])
    if oben is None or not (abschnitt := reihe.abschnitte.get(oben)):
        return None
    letztes = zeichen[-1]
    if letztes.endswith(")"):
        kern = letztes.strip("()")
        absatz = letztes.startswith("(") and kern.isdigit()
        return Fund(abschnitt, (Glied(Art.ABSATZ, kern) if absatz else Glied(Art.PUNKT, kern, "Buchstabe"),))
    return None


def _pruefe_ebene(konzept: Konzept, abschnitt: Abschnitt, glied: Glied) -> None:
    """Refuse „Handlungsfeld 3.1.1“ where that is a Bereich."""
    namen = {ebene.name.lower(): art for art, ebene in konzept.profil.ebenen.items()}
    gemeint = namen.get(glied.wort.lower())
    ebene = konzept.profil.ebenen.get(abschnitt.art)
    if gemeint is None or ebene is None or ebene.name.lower() == glied.wort.lower():
        return
    raise FundstelleFehler(
        f"{glied.wort} {glied.wert} gibt es nicht; {abschnitt.fundstelle} ist auf der Ebene „{ebene.name}“",
        f"Ist sie gemeint? Dann: {abschnitt.fundstelle}",
    )


def _gibt_es_nicht(reihe: Nummerierung, glieder: Sequence[Glied]) -> FundstelleFehler:
    geschrieben = " ".join(f"{glied.wort} {glied.wert}".strip() for glied in glieder)
    if not reihe.abschnitte:
        return FundstelleFehler(f"{geschrieben} gibt es nicht; das Konzept hat keine nummerierten Abschnitte")
    zeichen = _zeichen(reihe, glieder)
    laenge = next(n for n in range(len(zeichen), -1, -1) if n == 0 or _zahlen(reihe, zeichen[:n]) in reihe.abschnitte)
    oben = _zahlen(reihe, zeichen[:laenge]) or ()
    darunter = [zahlen for zahlen in reihe.abschnitte if len(zahlen) == laenge + 1 and zahlen[:laenge] == oben]
    if not darunter:
        return FundstelleFehler(
            f"{geschrieben} gibt es nicht; {reihe.abschnitte[oben].fundstelle} ist nicht weiter unterteilt"
        )
    letzter = reihe.abschnitte[max(darunter)].fundstelle
    wort = letzter.rpartition(" ")[0].partition(" ")[0] or letzter[:1]
    return FundstelleFehler(f"{geschrieben} gibt es nicht; {_LETZTE.get(wort, 'der letzte Abschnitt')} ist {letzter}")
