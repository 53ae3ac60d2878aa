"""The parts of a text as they are cited: Absatz, Punkt, Satz, and which sentence that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from ik_model.model.nummerierung import zaehlung
from ik_model.model.text import Listenart, Saetze, Satzstelle, Tabelle, Text
from ik_model.revision.zitat.glied import Art, FundstelleFehler, Glied
from ik_model.revision.zitat.mehrzahl import anzahl

_WORTE: Final[dict[Listenart, str]] = {"punkt": "Punkt", "zahl": "Nummer"}


class Bereich(NamedTuple):
    """Sentences of a text, from the first to the last (both from 1)."""

    von: int
    bis: int


def satzglieder(text: Text) -> list[tuple[Glied, ...]]:
    """How each sentence is cited within its text.

    A text of one paragraph has no Absatz to name, unless a list stands before it.
    """
    stellen = list(text.gezaehlt)
    mit_absatz = bool(stellen) and (stellen[0].absatz == 0 or stellen[-1].absatz > 1)
    return [
        (
            *([Glied(Art.ABSATZ, str(stelle.absatz))] if mit_absatz and stelle.absatz else ()),
            *([Glied(Art.PUNKT, str(stelle.punkt), _WORTE[stelle.liste])] if stelle.liste else ()),
            Glied(Art.SATZ, str(stelle.satz_nummer)),
        )
        for stelle in stellen
    ]


def finde_bereich(text: Text, glieder: Sequence[Glied], wo: str) -> Bereich:
    """The sentences that parts of a citation mean within a text.

    Without Absatz and Punkt, a Satz is counted through the whole text, as IDs do it.

    Args:
        text: The text.
        glieder: Absatz, Punkt and Satz, as far as they are named.
        wo: How the text is cited, for messages.

    Raises:
        FundstelleFehler: There is no such place; the message says what there is.
    """
    stellen = list(text.gezaehlt)
    gewaehlt = list(range(len(stellen)))
    absatz = next((glied for glied in glieder if glied.art is Art.ABSATZ), None)
    punkt = next((glied for glied in glieder if glied.art is Art.PUNKT), None)
    satz = next((glied for glied in glieder if glied.art is Art.SATZ), None)
    if absatz:
        gewaehlt = _im_absatz(stellen, absatz, wo)
        wo += f" Absatz {absatz.zahl}"
    if punkt:
        gewaehlt = _im_punkt(stellen, gewaehlt, punkt, wo)
        wo += f" {punkt.wort} {punkt.wert}"
    elif absatz and satz:
        gewaehlt = [n for n in gewaehlt if not stellen[n].liste]
    if satz:
        if satz.zahl > len(gewaehlt):
            raise FundstelleFehler(f"{wo} hat {anzahl(len(gewaehlt), 'Satz')}", _satz_oder_seite(satz))
        gewaehlt = [gewaehlt[satz.zahl - 1]]
    return Bereich(gewaehlt[0] + 1, gewaehlt[-1] + 1)


def _im_absatz(stellen: Sequence[Satzstelle], absatz: Glied, wo: str) -> list[int]:
    gewaehlt = [n for n, stelle in enumerate(stellen) if stelle.absatz == absatz.zahl]
    if not gewaehlt:
        raise FundstelleFehler(f"{wo} hat {anzahl(max((stelle.absatz for stelle in stellen), default=0), 'Absatz')}")
    return gewaehlt


def _im_punkt(stellen: Sequence[Satzstelle], unter: Sequence[int], punkt: Glied, wo: str) -> list[int]:
    """The sentences of one item, of the kind of list that the word means, or else of the other kind."""
    punkte = [n for n in unter if stellen[n].liste]
    liste = "zahl" if punkt.wort == "Nummer" else "punkt"
    punkte = [n for n in punkte if stellen[n].liste == liste] or punkte
    if not punkte:
        raise FundstelleFehler(f"{wo} hat keine Aufzählung")
    absaetze = sorted({stellen[n].absatz for n in punkte})
    if len(absaetze) > 1 and absaetze[0]:
        wo_genau = ", ".join(f"Absatz {a}" for a in absaetze)
        raise FundstelleFehler(f"{wo} hat mehrere Aufzählungen", f"Den Absatz nennen: {wo_genau}")
    punkte = [n for n in punkte if stellen[n].absatz == absaetze[0]]
    zahl = zaehlwert(punkt.wert) if punkt.wort != "Buchstabe" else None
    gewaehlt = [n for n in punkte if stellen[n].punkt == zahl]
    if not gewaehlt:
        letzter = stellen[punkte[-1]]
        raise FundstelleFehler(f"{wo} hat {anzahl(letzter.punkt, _WORTE[letzter.liste or 'punkt'])}")
    return gewaehlt


def _satz_oder_seite(satz: Glied) -> str:
    return f"Ist die Seite gemeint? Dann: Seite {satz.wert}" if satz.wort else ""


def zaehlwert(zeichen: str, muster: str = "dezimal") -> int | None:
    """What a sign counts, ``a)``, ``(2)`` or ``iv``: by the pattern, else as a plain number."""
    kern = "".join(re.findall("[0-9A-Za-z]", zeichen))
    return zaehlung(muster).zahl(kern)


def tabellenzeile(text: Text, tabelle: int, zeile: int | None, wo: str) -> Saetze:
    """The sentences of a table, or of one of its rows (the head is none).

    Raises:
        FundstelleFehler: There is no such table or row.
    """
    tabellen = [block for block in text.bloecke if isinstance(block, Tabelle)]
    if tabelle > len(tabellen):
        raise FundstelleFehler(f"{wo} hat {anzahl(len(tabellen), 'Tabelle')}")
    gewaehlt = tabellen[tabelle - 1]
    if zeile is not None and zeile > len(gewaehlt.zeilen):
        raise FundstelleFehler(f"{wo} Tabelle {tabelle} hat {anzahl(len(gewaehlt.zeilen), 'Zeile')}")
    reihen = (gewaehlt.kopf, *gewaehlt.zeilen) if zeile is None else (gewaehlt.zeilen[zeile - 1],)
    return tuple(satz for reihe in reihen for zelle in reihe for satz in zelle.saetze)
